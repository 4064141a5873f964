"""What no web framework offers: to hang up on a client, or to answer it in bytes that are wrong."""

from __future__ import annotations

import asyncio
import socket
import struct
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from app.practice import answers
from app.practice.reply import Ending, Reply

LINE = "practice.line"


class Line(H11Protocol):
    """An HTTP connection that lets the application have its transport, as an extension of the request's scope."""

    def __init__(self, *arguments: Any, **more: Any) -> None:  # noqa: ANN401 - uvicorn's own, handed through
        super().__init__(*arguments, **more)
        whole: ASGIApp = self.app

        async def with_line(scope: Scope, receive: Receive, send: Send) -> None:
            scope["extensions"] = {**scope.get("extensions", {}), LINE: self.transport}
            await whole(scope, receive, send)

        self.app = with_line


class OverTheLine(Response):
    """A reply byte for byte, and then the end that it is to have. `lateness`: seconds until a late answer comes;
    `pace`: seconds for each byte of a slow one.
    """

    def __init__(self, reply: Reply, lateness: float, pace: float = 1.0) -> None:
        super().__init__()
        self.reply = reply
        self.lateness = lateness
        self.pace = pace

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - as ASGI calls it
        line: asyncio.Transport = scope["extensions"][LINE]
        going = asyncio.ensure_future(_gone(receive))
        await self._say(line, going)
        await going

    async def _say(self, line: asyncio.Transport, going: asyncio.Future[None]) -> None:
        raw = self.reply.raw()
        match self.reply.ending:
            case Ending.WHOLE:
                line.write(raw)
                line.close()
            case Ending.HALF:
                line.write(raw[: len(raw) - len(self.reply.body) // 2])
                line.close()
            case Ending.SHUT:
                line.close()
            case Ending.TORN:
                tear(line)
            case Ending.LATE:
                await asyncio.wait([going], timeout=self.lateness)
                line.write(raw)
                line.close()
            case Ending.SLOW:
                await self._drip(line, going, raw)
            case Ending.SILENT:
                pass

    async def _drip(self, line: asyncio.Transport, going: asyncio.Future[None], raw: bytes) -> None:
        for byte in raw:
            if going.done():
                return
            line.write(bytes([byte]))
            await asyncio.wait([going], timeout=self.pace)
        line.close()


def tear(line: asyncio.Transport) -> None:
    """Close it with a RST."""
    bare = line.get_extra_info("socket")
    bare.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    line.abort()


async def _gone(receive: Receive) -> None:
    """Until the client's end of the line is closed; uvicorn then expects no answer."""
    while (await receive())["type"] != "http.disconnect":
        pass


def bearer(request: Request) -> str:
    """The token that was shown."""
    return request.headers.get("authorization", "").removeprefix("Bearer ")


def authorise(request: Request, token: str) -> Response | None:
    """401 with the gateway's own fault, unless the right token is shown."""
    return None if bearer(request) == token else JSONResponse(answers.unauthorised(), 401)
