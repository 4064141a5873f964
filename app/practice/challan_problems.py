"""The challan portal's refusals: RFC 9457 problem documents with codes that never change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from starlette.responses import JSONResponse, Response

KINDS: Mapping[str, tuple[int, str]] = {
    "malformed": (400, "The request is not what the document of this portal says"),
    "unauthorised": (401, "No valid token"),
    "payer-not-yours": (403, "The token is bound to another payer"),
    "not-yours": (403, "Only the department can cancel its own challan"),
    "not-found": (404, "No such challan"),
    "cursor-unknown": (404, "This place in the list is not known; begin again"),
    "method-not-allowed": (405, "This is not done here"),
    "key-mismatch": (409, "This Idempotency-Key was used with another body"),
    "state": (409, "The state of the challan does not allow it"),
    "too-large": (413, "The body is too large"),
    "unsupported-type": (415, "The body must be application/json"),
    "invalid": (422, "The body does not fit its schema"),
    "unknown-authority": (422, "No such authority"),
    "unknown-head": (422, "No such head of account"),
    "not-self-assessed": (422, "The authority does not let the payer assess this"),
    "does-not-add-up": (422, "The lines and the amount differ"),
    "cannot-replace": (422, "Only a cancelled challan is replaced"),
}
MOST_ERRORS = 50


def problem(
    code: str,
    detail: str = "",
    *,
    errors: Sequence[tuple[str, str]] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    status, title = KINDS[code]
    content: dict[str, object] = {"type": f"/problems/{code}", "title": title, "status": status, "code": code}
    if detail:
        content["detail"] = detail
    if errors:
        content["errors"] = [{"pointer": at[:200], "detail": said} for at, said in errors[:MOST_ERRORS]]
    return JSONResponse(content, status, headers, "application/problem+json")
