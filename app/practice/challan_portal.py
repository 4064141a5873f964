"""The challan portal to practise with: its OpenAPI document (resources/portal) to the letter, but for its moods."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from app.practice import challan_checks as checks
from app.practice.challan_lists import AUTHORITIES, HEADS, Demand
from app.practice.challan_moods import ASKED, STALE, ChallanMoods, garbled
from app.practice.challan_problems import problem
from app.practice.challan_truth import ChallanTruth, Content, Misplaced
from app.practice.truth import now

Endpoint = Callable[[Request], Awaitable[Response]]
PAGE, MOST = 50, 200
EVERY = ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE")


class ChallanPortal:
    """All departments in one place. The token is bound to the first payer who comes with it, or to `payer`."""

    def __init__(
        self,
        token: str,
        seed: int = 0,
        file: Path | None = None,
        *,
        lateness: float = 2.0,
        payer: str = "",
        now: Callable[[], datetime] = now,
    ) -> None:
        self.token = token
        self.truth = ChallanTruth(seed, file, now)
        self.moods = ChallanMoods()
        self.lateness = lateness
        if payer:
            self.truth.bind(payer)

    def set_moods(self, names: Iterable[str]) -> None:
        self.moods.replace(names)

    def challans(self) -> list[Content]:
        """The truth: what is recorded, whatever was answered."""
        with self.truth.lock:
            return [dict(each) for each in self.truth.known.challans.values()]

    def receipts(self) -> list[Content]:
        with self.truth.lock:
            return [dict(each) for each in self.truth.known.receipts]

    def routes(self) -> list[Route]:
        ways: dict[str, dict[str, Endpoint]] = {
            "/v1/authorities": {"GET": self._authorities},
            "/v1/challans": {"GET": self._challans, "POST": self._create},
            "/v1/challans/by-key/{key}": {"GET": self._by_key},
            "/v1/challans/{id}": {"GET": self._one},
            "/v1/challans/{id}/psid": {"POST": self._psid},
            "/v1/challans/{id}/cancel": {"POST": self._cancel},
            "/v1/receipts": {"GET": self._receipts},
        }
        own = [
            Route("/practice/challans", self._ledger, methods=["GET"]),
            Route("/practice/challans/moods", self._moods, methods=["GET", "POST"]),
            Route("/practice/issue", self._issue, methods=["POST"]),
            Route("/practice/release", self._release, methods=["POST"]),
            Route("/practice/pay", self._pay, methods=["POST"]),
            Route("/practice/step", self._step, methods=["POST"]),
        ]
        doors = [Route(path, self._door(by_method), methods=list(EVERY)) for path, by_method in ways.items()]
        return [*doors, Route("/v1/{rest:path}", _nothing, methods=list(EVERY)), *own]

    def _door(self, by_method: Mapping[str, Endpoint]) -> Endpoint:
        """Method, token and mood; then the endpoint itself."""

        async def enter(request: Request) -> Response:
            endpoint = by_method.get(request.method)
            if endpoint is None:
                return problem("method-not-allowed", headers={"allow": ", ".join(by_method)})
            if not _is_bearer(request, self.token):
                return problem("unauthorised", headers={"www-authenticate": 'Bearer realm="challans"'})
            mood = self.moods.take(asked=request.method == "GET")
            if not mood.recorded and request.method != "GET":
                return garbled(mood.name, Response(), self.lateness)
            if mood.name == STALE and request.headers.get("if-none-match"):
                return Response(status_code=304, headers={"etag": request.headers["if-none-match"]})
            said = await endpoint(request)
            said.headers["cache-control"] = "private, no-store"
            return garbled(mood.name, said, self.lateness)

        return enter

    async def _authorities(self, request: Request) -> Response:
        return _listed(request, {"items": AUTHORITIES}, None)

    async def _challans(self, request: Request) -> Response:
        return self._page(request, "c", self.truth.known.last, self.truth.page)

    async def _receipts(self, request: Request) -> Response:
        return self._page(request, "r", len(self.truth.known.receipts), self.truth.receipts)

    def _page(
        self,
        request: Request,
        letter: str,
        last: int,
        page: Callable[[int, int], tuple[list[Content], int, bool, datetime]],
    ) -> Response:
        query = request.query_params
        payer, limit = query.get("payer", ""), query.get("limit", str(PAGE))
        if not checks.PAYER.fullmatch(payer) or not (limit.isascii() and limit.isdecimal() and len(limit) < 5):
            return problem("malformed", "payer or limit")
        after = query.get("after", f"{letter}0")
        if not 1 <= int(limit) <= MOST or not checks.CURSOR.fullmatch(after):
            return problem("malformed", "after or limit")
        if not self.truth.bind(payer):
            return problem("payer-not-yours")
        place = after.removeprefix(letter)
        if not (after.startswith(letter) and place.isascii() and place.isdecimal() and int(place) <= last):
            return problem("cursor-unknown")
        items, behind, more, mark = page(int(place), int(limit))
        content = {"items": items, "next_cursor": f"{letter}{behind}", "more": more}
        return _listed(request, content, mark)

    async def _create(self, request: Request) -> Response:
        key = request.headers.get("idempotency-key", "")
        if not checks.KEY.fullmatch(key):
            return problem("malformed", "Idempotency-Key")
        raw, refused = await _body(request, checks.new_challan)
        if refused is not None:
            return refused
        body = json.loads(raw)
        if not self.truth.bind(body["payer"]):
            return problem("payer-not-yours")
        sha256 = hashlib.sha256(raw).hexdigest()
        with self.truth.lock:
            known = self.truth.known.keys.get(key)
            if known is None:
                if wrong := checks.wrong(body) or self._cannot_replace(body.get("replaces")):
                    return problem(wrong[0], wrong[1])
                known = self.truth.put_up(body, key, sha256, json.dumps)
        if known[0] != sha256:
            return problem("key-mismatch")
        where = {"location": f"/v1/challans/{known[1]}"}
        return Response(known[2], 201, where, "application/json")

    async def _by_key(self, request: Request) -> Response:
        key = request.path_params["key"]
        if not checks.KEY.fullmatch(key):
            return problem("malformed", "key")
        known = self.truth.known.keys.get(key)
        return JSONResponse(self.truth.known.challans[known[1]]) if known else problem("not-found")

    async def _one(self, request: Request) -> Response:
        return self._asked_for(request) or JSONResponse(self.truth.known.challans[request.path_params["id"]])

    async def _psid(self, request: Request) -> Response:
        return self._asked_for(request) or self._try(lambda: self.truth.psid(request.path_params["id"]))

    async def _cancel(self, request: Request) -> Response:
        raw, refused = await _body(request, checks.cancellation)
        if (refusal := self._asked_for(request) or refused) is not None:
            return refusal
        challan = request.path_params["id"]
        with self.truth.lock:
            standing = self.truth.known.challans[challan]
            if standing["origin"] != "self-assessed":
                return problem("not-yours")
            if standing["state"] == "cancelled":
                return JSONResponse(standing)
            return self._try(lambda: self.truth.step(challan, "cancelled", json.loads(raw)["reason"]))

    def _asked_for(self, request: Request) -> Response | None:
        """Why there is nothing to be shown under this identifier; what is held is not there yet."""
        challan = request.path_params["id"]
        if not checks.ID.fullmatch(challan):
            return problem("malformed", "id")
        return None if challan in self.truth.known.places else problem("not-found")

    def _cannot_replace(self, challan: str | None) -> tuple[str, str] | None:
        standing = self.truth.known.challans.get(challan or "")
        if challan is None or (standing is not None and standing["state"] == "cancelled"):
            return None
        return "cannot-replace", "Only a cancelled challan is replaced."

    def _try(self, change: Callable[[], Content]) -> Response:
        try:
            return JSONResponse(change())
        except Misplaced as error:
            return problem("state", f"It is {error}.")

    async def _ledger(self, _request: Request) -> Response:
        return JSONResponse({"challans": self.challans(), "receipts": self.receipts()})

    async def _moods(self, request: Request) -> Response:
        if request.method == "POST":
            try:
                self.set_moods([str(name) for name in (await request.json())["moods"]])
            except (KeyError, TypeError, ValueError) as error:
                return JSONResponse({"error": str(error.args[0])}, 400)
        return JSONResponse({"moods": self.moods.coming(), "asked": ASKED})

    async def _issue(self, request: Request) -> Response:
        """`{"head", "period", "amount", "days", "held"?, "payer"?}`: a department wants something."""
        return await self._scripted(request, self._issued)

    def _issued(self, asked: Content) -> Content:
        if asked.get("payer"):
            self.truth.bind(str(asked["payer"]))
        if asked["head"] not in HEADS:
            raise ValueError(f"there are the heads {', '.join(HEADS)}")
        demand = Demand(asked["head"], str(asked["period"]), Decimal(str(asked["amount"])), int(asked["days"]))
        return self.truth.issue(demand, held=bool(asked.get("held")))

    async def _release(self, _request: Request) -> Response:
        self.truth.release()
        return JSONResponse({})

    async def _pay(self, request: Request) -> Response:
        """`{"id", "on"?, "amount"?, "channel"?}`: somebody pays at a bank; it has a PSID."""
        return await self._scripted(request, self._paid)

    def _paid(self, asked: Content) -> Content:
        on = datetime.fromisoformat(asked["on"]).date() if asked.get("on") else self.truth.now().date()
        return self.truth.pay(asked["id"], on, asked.get("amount", ""), asked.get("channel", "counter"))

    async def _step(self, request: Request) -> Response:
        """`{"id", "state": confirmed|cancelled|expired, "reason"?}`: the department's own doing."""
        return await self._scripted(
            request, lambda asked: self.truth.step(asked["id"], asked["state"], asked.get("reason"))
        )

    async def _scripted(self, request: Request, do: Callable[[Content], Content]) -> Response:
        try:
            asked: Any = await request.json()
            return JSONResponse(do(asked))
        except (KeyError, TypeError, ValueError, InvalidOperation, Misplaced) as error:
            return JSONResponse({"error": f"{type(error).__name__}: {error}"}, 400)


async def _nothing(_request: Request) -> Response:
    return problem("not-found")


def _is_bearer(request: Request, token: str) -> bool:
    return request.headers.get("authorization", "") == f"Bearer {token}"


def _listed(request: Request, content: Content, mark: datetime | None) -> Response:
    """A page, or 304 if the reader has it; the mark alone is no news."""
    seen = request.headers.get("if-none-match", "")
    if len(seen) > 200:
        return problem("malformed", "If-None-Match")
    sha256 = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
    headers = {"etag": f'W/"{sha256[:32]}"'}
    until = mark.isoformat() if mark is not None else ""
    if seen == headers["etag"]:
        return Response(status_code=304, headers=headers | ({"complete-until": until} if until else {}))
    return JSONResponse(content | ({"complete_until": until} if until else {}), headers=headers)


async def _body(request: Request, check: Callable[[object], list[checks.Error]]) -> tuple[bytes, Response | None]:
    """The bytes, and why they are refused."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        return b"", problem("unsupported-type")
    raw = await request.body()
    if len(raw) > checks.LARGEST:
        return raw, problem("too-large")
    try:
        errors = check(checks.read(raw))
    except ValueError:
        return raw, problem("malformed", "The body is not JSON.")
    return raw, problem("invalid", errors=errors) if errors else None
