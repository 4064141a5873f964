"""The portal's answers: as the specification words them, and as a bad day words them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response

from app.practice.checks import Fault
from app.practice.moods import How
from app.practice.wire import HangUp, Late, Raw, Reset, head

Content = Mapping[str, object]
Faults = Sequence[Fault | None]
"""One for each line: None is a good line."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a willing portal would say of this post, and what an unwilling one needs to garble it."""

    content: Content
    number: str
    foreign: str
    old: str | None
    lateness: float


def accepted(number: str, dated: str, items: int) -> Content:
    return {
        "invoiceNumber": number,
        "dated": dated,
        "validationResponse": {
            "statusCode": "00",
            "status": "Valid",
            "error": "",
            "invoiceStatuses": [_good(line, f"{number}-{line}") for line in range(1, items + 1)],
        },
    }


def valid(dated: str, items: int) -> Content:
    """The answer to a question for validity: nothing is recorded, so no number."""
    lines = [_good(line, None) for line in range(1, items + 1)]
    for line in lines:
        del line["invoiceNo"]
    return {
        "dated": dated,
        "validationResponse": {"statusCode": "00", "status": "Valid", "error": "", "invoiceStatuses": lines},
    }


def refused(fault: Fault, dated: str) -> Content:
    """The invoice as a whole is wrong."""
    return {
        "dated": dated,
        "validationResponse": {
            "statusCode": "01",
            "status": "Invalid",
            "errorCode": fault.code,
            "error": fault.words,
            "invoiceStatuses": None,
        },
    }


def refused_items(faults: Faults, dated: str, status: str = "invalid") -> Content:
    """Some lines are wrong: as documented, the envelope's own code is 00 all the same."""
    return {
        "dated": dated,
        "validationResponse": {
            "statusCode": "00",
            "status": status,
            "error": "",
            "invoiceStatuses": [
                _bad(line, fault) if fault else _good(line, None) for line, fault in enumerate(faults, start=1)
            ],
        },
    }


def unauthorised(code: int = 900901, words: str = "Invalid Credentials") -> Content:
    detail = f"{words}. Make sure you have provided the correct security credentials"
    return {"fault": {"code": code, "message": words, "description": detail}}


def _good(line: int, number: str | None) -> dict[str, object]:
    return {
        "itemSNo": str(line),
        "statusCode": "00",
        "status": "Valid",
        "invoiceNo": number,
        "errorCode": "",
        "error": "",
    }


def _bad(line: int, fault: Fault) -> dict[str, object]:
    wrong = {"statusCode": "01", "status": "Invalid", "invoiceNo": None, "errorCode": fault.code, "error": fault.words}
    return {"itemSNo": str(line), **wrong}


def plain(content: Content, status: int = 200) -> Response:
    return JSONResponse(content, status)


def garbled(how: How, said: Said) -> Response:
    """The answer as this mood gives it."""
    return MANNERS[how](said)


def _html(status: int, words: str) -> Callable[[Said], Response]:
    page = f"<html><head><title>{words}</title></head><body><h1>{words}</h1></body></html>"
    return lambda _said: HTMLResponse(page, status)


def _with_number(said: Said, number: str | None) -> Content:
    """The same answer under another number, or under none."""
    text = _dump(said.content).replace(said.number, number or "")
    content: dict[str, object] = json.loads(text)
    if number is None:
        content.pop("invoiceNumber", None)
    return content


def _item_invalid(said: Said) -> Content:
    return refused_items([Fault("0046", "Provide rate.")], _dated(said), status="Valid")


def _dated(said: Said) -> str:
    return str(said.content.get("dated", ""))


def _half(said: Said) -> Response:
    body = _dump(said.content).encode()
    return Raw(head("200 OK", len(body)) + body[: len(body) // 2])


def _wrong_length(said: Said) -> Response:
    body = _dump(said.content).encode()
    return Raw(head("200 OK", len(body) - 9) + body)


def _twice(said: Said) -> Response:
    body = _dump(said.content)
    return _json_text(f'{{"invoiceNumber": "{said.foreign}", {body[1:]}')


def _not_a_number(said: Said) -> Response:
    return _json_text(_dump(said.content)[:-1] + ', "totalValues": NaN}')


def _compressed(said: Said) -> Response:
    return Response(
        gzip.compress(_dump(said.content).encode()),
        media_type="application/json",
        headers={"content-encoding": "gzip"},
    )


def _fewer_items(said: Said) -> Response:
    content = json.loads(_dump(said.content))
    content["validationResponse"]["invoiceStatuses"] = []
    return plain(content)


def _refused_numbered(said: Said) -> Response:
    return plain({**refused(Fault("0104", "The calculated percentage sales tax does not match."), _dated(said)),
                  "invoiceNumber": said.number})  # fmt: skip


def _dump(content: Content) -> str:
    return json.dumps(content)


def _json_text(text: str) -> Response:
    return Response(text.encode(), media_type="application/json")


MANNERS: dict[How, Callable[[Said], Response]] = {
    How.WELL: lambda said: plain(said.content),
    How.DROP: lambda _said: HangUp(),
    How.RESET: lambda _said: Reset(),
    How.LATE: lambda said: Late(plain(said.content), said.lateness),
    How.HALF_BODY: _half,
    How.WRONG_LENGTH: _wrong_length,
    How.HTML_200: _html(200, "Request Rejected"),
    How.EMPTY_200: lambda _said: Response(b"", media_type="application/json"),
    How.REDIRECT_307: lambda _said: RedirectResponse("/di_data/v1/di/postinvoicedata_sb", 307),
    How.PLAIN_400: lambda _said: PlainTextResponse("Bad Request", 400),
    How.FAULT_401: lambda _said: plain(unauthorised(), 401),
    How.FAULT_403: lambda _said: plain(unauthorised(900908, "Resource forbidden"), 403),
    How.HTML_403: _html(403, "Forbidden"),
    How.TOO_MANY_429: lambda _said: PlainTextResponse("Too Many Requests", 429, {"retry-after": "2"}),
    How.FAILED_500: _html(500, "Internal Server Error"),
    How.FAILED_502: _html(502, "Bad Gateway"),
    How.FAILED_503: _html(503, "Service Unavailable"),
    How.FAILED_504: _html(504, "Gateway Timeout"),
    How.ITEM_INVALID: lambda said: plain(_item_invalid(said)),
    How.ITEM_INVALID_NUMBERED: lambda said: plain({**_item_invalid(said), "invoiceNumber": said.number}),
    How.NUMBER_MISSING: lambda said: plain(_with_number(said, None)),
    How.FOREIGN_NUMBER: lambda said: plain(_with_number(said, said.foreign)),
    How.OLD_NUMBER: lambda said: plain(_with_number(said, said.old or said.foreign)),
    How.DUPLICATE_KEYS: _twice,
    How.NOT_JSON: lambda _said: Response(b"Invoice accepted", media_type="application/json"),
    How.BYTE_ORDER_MARK: lambda said: _json_text("\ufeff" + _dump(said.content)),
    How.NOT_A_NUMBER: _not_a_number,
    How.COMPRESSED: _compressed,
    How.ENDLESS: lambda said: _json_text(_dump(said.content) + " " * 3_000_000),
    How.MISSING_ITEM: _fewer_items,
    How.NUMBER_IN_REFUSAL: _refused_numbered,
}
