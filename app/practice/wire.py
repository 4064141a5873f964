"""What no web framework offers: to hang up on a client, or to answer it in bytes that are wrong."""

from __future__ import annotations

import asyncio
import socket
import struct
from typing import Any

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

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


class HangUp(Response):
    """No answer: the line is closed once the request has been read."""

    reset = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - as ASGI calls it
        line: asyncio.Transport = scope["extensions"][LINE]
        if self.reset:
            bare = line.get_extra_info("socket")
            bare.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        line.abort()
        await gone(receive)


class Reset(HangUp):
    """The line is torn (RST) rather than closed."""

    reset = True


class Raw(Response):
    """Exactly these bytes, head and all, and then the line is closed."""

    def __init__(self, answer: bytes) -> None:
        super().__init__()
        self.answer = answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - as ASGI calls it
        line: asyncio.Transport = scope["extensions"][LINE]
        line.write(self.answer)
        line.close()
        await gone(receive)


class Late(Response):
    """A good answer, when nobody waits for it any more."""

    def __init__(self, answer: Response, seconds: float) -> None:
        super().__init__()
        self.answer = answer
        self.seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await asyncio.wait_for(gone(receive), self.seconds)
        except TimeoutError:
            await self.answer(scope, receive, send)


async def gone(receive: Receive) -> None:
    """Until the client's end of the line is closed; uvicorn then expects no answer."""
    while (await receive())["type"] != "http.disconnect":
        pass


def head(status: str, length: int, kind: str = "application/json", more: str = "") -> bytes:
    """The head of an answer that claims to be `length` bytes long."""
    return (
        f"HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\n{more}connection: close\r\n\r\n"
    ).encode()
