"""The practice challan portal without a socket: its moods and its ends of the line, thousands of times a second."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from starlette.applications import Starlette

from app.practice.challan_portal import ChallanPortal
from app.practice.wire import LINE
from app.services.outcome import Answer
from app.sync.transport import KEPT, NO_HEADERS, MaybeSent, NotSent


class FakeLine:
    """What uvicorn's transport is to `OverTheLine`: it keeps what is written."""

    def __init__(self) -> None:
        self.written = b""

    def write(self, raw: bytes) -> None:
        self.written += raw

    def close(self) -> None:
        pass

    abort = close

    def get_extra_info(self, _name: str) -> FakeLine:
        return self

    def setsockopt(self, *_what: object) -> None:
        pass


class InProcess:
    """`Transport.ask` against a portal in this process. `up` False: the line is dead."""

    def __init__(self, portal: ChallanPortal) -> None:
        self.portal = portal
        self.up = True
        self.before_receipts: Callable[[], None] | None = None  # what happens meanwhile, once
        self.asked: list[tuple[str, str]] = []
        self._app = Starlette(routes=portal.routes())

    def ask(
        self,
        method: str,
        url: str,
        token: str = "",
        *,
        body: bytes = b"",
        headers: Mapping[str, str] = NO_HEADERS,
        proxy: str = "",
    ) -> Answer:
        if not self.up:
            raise NotSent("the line is down")
        parts = urlsplit(url)
        self.asked.append((method, parts.path))
        if parts.path.endswith("/receipts") and self.before_receipts is not None:
            meanwhile, self.before_receipts = self.before_receipts, None
            meanwhile()
        about = {
            "authorization": f"Bearer {token}",
            **({"content-type": "application/json"} if body else {}),
            **headers,
        }
        line = FakeLine()
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "path": parts.path,
            "raw_path": parts.path.encode(),
            "query_string": parts.query.encode(),
            "headers": [(name.lower().encode(), value.encode()) for name, value in about.items()],
            "extensions": {LINE: line},
        }
        said: list[dict[str, Any]] = []
        asyncio.run(self._call(scope, body, said))
        return self._heard(said, line)

    async def _call(self, scope: dict[str, Any], body: bytes, said: list[dict[str, Any]]) -> None:
        told = False

        async def receive() -> dict[str, Any]:
            nonlocal told
            if told:
                return {"type": "http.disconnect"}
            told = True
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Any) -> None:
            said.append(message)

        await self._app(scope, receive, send)

    def _heard(self, said: list[dict[str, Any]], line: FakeLine) -> Answer:
        """A start and a body; anything less is an answer that broke off."""
        if not said:
            raise MaybeSent(f"the line broke after {len(line.written)} bytes")
        headers = {name.decode().lower(): value.decode() for name, value in said[0]["headers"]}
        body = b"".join(each.get("body", b"") for each in said[1:])
        if len(body) > 1 << 20:
            raise MaybeSent("the answer is too long")
        return Answer(said[0]["status"], {name: headers[name] for name in KEPT if name in headers}, body)
