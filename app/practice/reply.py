"""What goes over the line in answer to one request: bytes, and how the line ends. No socket is needed to have one."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

JSON = "application/json"
HTML = "text/html; charset=utf-8"
PLAIN = "text/plain; charset=utf-8"

PHRASES = {
    200: "OK",
    302: "Found",
    307: "Temporary Redirect",
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    408: "Request Timeout",
    413: "Content Too Large",
    425: "Too Early",
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


class Ending(StrEnum):
    """What becomes of the answer on its way."""

    WHOLE = "whole"
    HALF = "half"  # the line is closed in the middle of the body
    SHUT = "shut"  # the line is closed without a word
    TORN = "torn"  # the same with a RST
    SILENT = "silent"  # not a word, and the line stays open until the client goes
    LATE = "late"  # whole, when nobody waits for it any more
    SLOW = "slow"  # a byte now and then


@dataclass(frozen=True, slots=True)
class Reply:
    """`claimed`: the length in the head, if it is not the body's. `after`: what is sent behind it on the same line."""

    status: int
    body: bytes = b""
    kind: str = JSON
    headers: Mapping[str, str] = field(default_factory=dict)
    ending: Ending = Ending.WHOLE
    claimed: int | None = None
    after: bytes = b""

    def raw(self) -> bytes:
        """Head and body as they stand on the line."""
        length = len(self.body) if self.claimed is None else self.claimed
        more = "".join(f"{name}: {value}\r\n" for name, value in self.headers.items())
        head = (
            f"HTTP/1.1 {self.status} {PHRASES[self.status]}\r\ncontent-type: {self.kind}\r\n"
            f"content-length: {length}\r\n{more}connection: close\r\n\r\n"
        )
        return head.encode() + self.body + self.after


def in_json(content: Mapping[str, object], status: int = 200) -> Reply:
    return Reply(status, json.dumps(content).encode())


def in_words(status: int, headers: Mapping[str, str] | None = None) -> Reply:
    """A bare line of text, as a gateway says it."""
    return Reply(status, PHRASES[status].encode(), PLAIN, headers or {})


def as_page(status: int, words: str = "") -> Reply:
    """A page for human eyes, as proxies and firewalls say it."""
    said = words or PHRASES[status]
    page = f"<html><head><title>{said}</title></head><body><h1>{said}</h1></body></html>"
    return Reply(status, page.encode(), HTML)


def packed(body: bytes) -> Reply:
    """The body compressed, though nobody asked for it."""
    return Reply(200, gzip.compress(body), headers={"content-encoding": "gzip"})
