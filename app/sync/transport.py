"""One HTTP client with our rules: it never asks twice, never follows, and knows whether a byte may have left."""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import httpx

from app.services.outcome import Answer
from app.services.portals import is_loopback

KEPT = ("content-type", "content-encoding", "content-length", "date", "location", "retry-after")
"""The headers of an answer that are kept as evidence."""

FIRST_BYTE = "http11.send_request_headers.started"
LARGEST_ANSWER = 1 << 20


class NotSent(Exception):
    """Certainly not one byte of the request has left."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class MaybeSent(Exception):
    """It may have arrived, and no answer to it can be had."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Patience:
    """In seconds. Reading is given long: who gives up early on a slow portal makes unknowns."""

    connect: float = 15
    write: float = 30
    read: float = 75
    whole: float = 180


class Transport:
    """`authorities`: other certificates than those of the bundle to trust, for a proxy of the shop's own."""

    def __init__(self, patience: Patience | None = None, authorities: Path | None = None) -> None:
        self._patience = patience or Patience()
        self._trust = httpx.create_ssl_context(trust_env=False)
        self._trust.minimum_version = ssl.TLSVersion.TLSv1_2
        if authorities is not None:
            self._trust.load_verify_locations(authorities)

    def post(
        self,
        url: str,
        body: bytes,
        token: str,
        *,
        proxy: str = "",
        before_first_byte: Callable[[], None] = lambda: None,
    ) -> Answer:
        """Ask once, on a connection of its own. Raises NotSent, MaybeSent, or whatever `before_first_byte` raises.

        That is called when the line stands and nothing has been written yet; if it fails, nothing ever is.
        """
        watch = _Watch(before_first_byte)
        headers = {
            "Authorization": f"Bearer {token}",
            "Content-Type": "application/json",
            "Accept": "application/json",
            "Accept-Encoding": "identity",
            "Connection": "close",
        }
        try:
            with self._client(url, proxy) as client:
                request = client.build_request("POST", url, content=body, headers=headers, extensions={"trace": watch})
                return self._send(client, request)
        except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError) as trouble:
            if watch.trouble is not None:
                raise watch.trouble from None
            reason = f"{type(trouble).__name__}: {trouble}"
            raise (MaybeSent(reason) if watch.left else NotSent(reason)) from trouble

    def _client(self, url: str, proxy: str) -> httpx.Client:
        if not url.startswith("https://") and not is_loopback(url):
            raise NotSent(f"{url} is not https")
        way = httpx.HTTPTransport(
            verify=self._trust,
            trust_env=False,
            retries=0,
            proxy=proxy or None,
            limits=httpx.Limits(max_connections=1, max_keepalive_connections=0),
        )
        patience = httpx.Timeout(
            connect=self._patience.connect, write=self._patience.write, read=self._patience.read, pool=1
        )
        return httpx.Client(transport=way, timeout=patience, trust_env=False, follow_redirects=False)

    def _send(self, client: httpx.Client, request: httpx.Request) -> Answer:
        until = time.monotonic() + self._patience.whole
        response = client.send(request, stream=True)
        try:
            headers = {name: response.headers[name] for name in KEPT if name in response.headers}
            if headers.get("content-encoding", "identity") != "identity":
                raise MaybeSent("The answer is packed, though we asked for it plain.")
            return Answer(response.status_code, headers, _read(response, until))
        finally:
            response.close()


def _read(response: httpx.Response, until: float) -> bytes:
    """The whole body, if it is not too long and does not take too long."""
    body = bytearray()
    for chunk in response.iter_raw():
        body += chunk
        if len(body) > LARGEST_ANSWER:
            raise MaybeSent(f"The answer is longer than {LARGEST_ANSWER} bytes.")
        if time.monotonic() > until:
            raise MaybeSent("The answer took too long.")
    return bytes(body)


class _Watch:
    """Hears from the connection what it is about to do."""

    def __init__(self, before_first_byte: Callable[[], None]) -> None:
        self._before = before_first_byte
        self.left = False
        self.trouble: BaseException | None = None

    def __call__(self, event: str, info: Mapping[str, object]) -> None:
        if event != FIRST_BYTE or getattr(info.get("request"), "method", b"") == b"CONNECT":
            return  # a proxy is asked to open the way; our own request has not begun
        try:
            self._before()
        except BaseException as trouble:
            self.trouble = trouble
            raise
        self.left = True
