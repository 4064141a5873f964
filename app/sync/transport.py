"""One HTTP client with our rules: it never asks twice, never follows, and knows whether a byte may have left."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from threading import Event
from types import MappingProxyType

import httpx

from app.services.outcome import Answer
from app.services.portals import is_loopback
from app.sync.deadline import Timed

KEPT = (
    "complete-until",
    "content-type",
    "content-encoding",
    "content-length",
    "date",
    "etag",
    "location",
    "retry-after",
)
"""The headers of an answer that are kept as evidence."""

FIRST_BYTE = "http11.send_request_headers.started"
LARGEST_ANSWER = 1 << 20
ENDING = "The program was closed."
NO_HEADERS: Mapping[str, str] = MappingProxyType({})


class At(StrEnum):
    """How far a request came before the trouble."""

    TOKEN = "token"  # noqa: S105 - nothing was tried: no header can carry it
    ADDRESS = "address"  # nobody knows the name, or it may not be asked at all
    CONNECT = "connect"
    PROXY = "proxy"  # on the way through it
    TLS = "tls"
    ANSWER = "answer"


STAGES = {"connect_tcp.started": At.CONNECT, "connect_tcp.complete": At.PROXY, "start_tls.started": At.TLS}
"""Whoever makes the connection: itself, or a proxy's helper."""


class NotSent(Exception):
    """Certainly not one byte of the request has left."""

    def __init__(self, reason: str, at: At = At.ADDRESS) -> None:
        super().__init__(reason)
        self.reason = reason
        self.at = at


class MaybeSent(Exception):
    """It may have arrived, and no answer to it can be had."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.at = At.ANSWER


@dataclass(frozen=True, slots=True)
class Patience:
    """In seconds. Reading is given long: who gives up early on a slow portal makes unknowns."""

    connect: float = 15
    write: float = 30
    read: float = 75
    whole: float = 180
    gap: float = 0.2  # between two posts to a portal that is not on this computer: its line is everybody's


class Transport:
    """`authorities`: other certificates than those of the bundle to trust, for a proxy of the shop's own."""

    def __init__(self, patience: Patience | None = None, authorities: Path | None = None) -> None:
        self._patience = patience or Patience()
        self._trust = httpx.create_ssl_context(trust_env=False)
        self._trust.minimum_version = ssl.TLSVersion.TLSv1_2
        if authorities is not None:
            self._trust.load_verify_locations(authorities)
        self._ending = Event()
        self._quiet_until = 0.0
        self._harmless: Timed | None = None

    def post(
        self,
        url: str,
        body: bytes,
        token: str,
        *,
        proxy: str = "",
        before_first_byte: Callable[[], None] | None = None,
    ) -> Answer:
        """Tell once, on a connection of its own. Raises NotSent, MaybeSent, or whatever `before_first_byte` raises.

        That is called when the line stands and nothing has been written yet; if it fails, nothing ever is. A post
        without it is a question that has no consequence, and is given up when the program ends.
        """
        headers = {**_headers(token), "Content-Type": "application/json"}
        if not is_loopback(url):
            self._ending.wait(max(self._quiet_until - time.monotonic(), 0))
        try:
            return self._once(_Asked("POST", url, body, headers, proxy), _Watch(self._ending, before_first_byte))
        finally:
            self._quiet_until = time.monotonic() + self._patience.gap

    def ask(
        self,
        method: str,
        url: str,
        token: str = "",
        *,
        body: bytes = b"",
        headers: Mapping[str, str] = NO_HEADERS,
        proxy: str = "",
        largest: int = LARGEST_ANSWER,
    ) -> Answer:
        """What may be asked again without harm: a list, a status, a call with a key of its own. Raises as `post`."""
        about = {"Content-Type": "application/json"} if body else {}
        asked = _Asked(method, url, body, {**_headers(token), **about, **headers}, proxy, largest)
        return self._once(asked, _Watch(self._ending))

    def hang_up(self) -> None:
        """The program ends: no new call is made, a question in hand is given up; a post that has begun is not."""
        self._ending.set()
        if (lines := self._harmless) is not None:
            lines.hang_up()

    def _once(self, asked: _Asked, watch: _Watch) -> Answer:
        if self._ending.is_set():
            raise NotSent(ENDING)
        until = time.monotonic() + self._patience.whole
        try:
            with self._client(asked, until, watch) as client:
                request = client.build_request(
                    asked.method,
                    asked.url,
                    content=asked.body or None,
                    headers=asked.headers,
                    extensions={"trace": watch},
                )
                return _send(client, request, until, asked.largest)
        except (NotSent, MaybeSent):
            raise
        except Exception as trouble:  # a library's own kinds; after the first byte anything at all means "maybe"
            if watch.trouble is not None:
                raise watch.trouble from None
            reason = ENDING if self._ending.is_set() and not watch.precious else f"{type(trouble).__name__}: {trouble}"
            raise (MaybeSent(reason) if watch.left else NotSent(reason, _at(trouble, watch))) from None

    @contextmanager
    def _client(self, asked: _Asked, until: float, watch: _Watch) -> Iterator[httpx.Client]:
        url, proxy = asked.url, asked.proxy
        if not url.startswith("https://") and not (is_loopback(url) and (not proxy or is_loopback(proxy))):
            raise NotSent(f"{url} is not https")
        way = httpx.HTTPTransport(
            verify=self._trust,
            trust_env=False,
            retries=0,
            proxy=proxy or None,
            limits=httpx.Limits(max_connections=1, max_keepalive_connections=0),
        )
        lines = Timed(way._pool._network_backend, until)  # noqa: SLF001 - it offers no other door
        way._pool._network_backend = lines  # noqa: SLF001
        patience = httpx.Timeout(
            connect=self._patience.connect, write=self._patience.write, read=self._patience.read, pool=1
        )
        client = httpx.Client(transport=way, timeout=patience, trust_env=False, follow_redirects=False)
        self._harmless = None if watch.precious else lines
        with closing(lines), client:
            yield client
        self._harmless = None


@dataclass(frozen=True, slots=True, repr=False)
class _Asked:
    """One request, token and all: it is never shown."""

    method: str
    url: str
    body: bytes
    headers: Mapping[str, str]
    proxy: str
    largest: int = LARGEST_ANSWER


def _headers(token: str) -> dict[str, str]:
    """Raises NotSent for a token that no header can carry: the library would quote it in its complaint."""
    if not all("!" <= letter <= "~" for letter in token):
        raise NotSent("The token holds a blank or a letter that no token has: set it again.", At.TOKEN)
    plain = {
        "Accept": "application/json",
        "Accept-Encoding": "identity",
        "Connection": "close",
        "User-Agent": "Karkhana",
    }
    return {"Authorization": f"Bearer {token}", **plain} if token else plain


def _send(client: httpx.Client, request: httpx.Request, until: float, largest: int) -> Answer:
    response = client.send(request, stream=True)
    try:
        headers = {name: response.headers[name] for name in KEPT if name in response.headers}
        if headers.get("content-encoding", "identity") != "identity":
            raise MaybeSent("The answer is packed, though we asked for it plain.")
        return Answer(response.status_code, headers, _read(response, until, largest))
    finally:
        response.close()


def _read(response: httpx.Response, until: float, largest: int) -> bytes:
    """The whole body, if it is not too long and does not take too long."""
    body = bytearray()
    for chunk in response.iter_raw():
        body += chunk
        if len(body) > largest:
            raise MaybeSent(f"The answer is longer than {largest} bytes.")
        if time.monotonic() > until:
            raise MaybeSent("The answer took too long.")
    return bytes(body)


def _at(trouble: Exception, watch: _Watch) -> At:
    return At.ADDRESS if isinstance(trouble, socket.gaierror) else watch.at


class _Watch:
    """Hears from the connection what it is about to do."""

    def __init__(self, ending: Event, before_first_byte: Callable[[], None] | None = None) -> None:
        self._ending = ending
        self._before = before_first_byte
        self.precious = before_first_byte is not None
        self.left = False
        self.at = At.ADDRESS
        self.trouble: BaseException | None = None

    def __call__(self, event: str, info: Mapping[str, object]) -> None:
        self.at = STAGES.get(event.partition(".")[2], self.at)
        if event != FIRST_BYTE or getattr(info.get("request"), "method", b"") == b"CONNECT":
            return  # a proxy is asked to open the way; our own request has not begun
        try:
            self._begin()
        except BaseException as trouble:
            self.trouble = trouble
            raise
        self.left = True

    def _begin(self) -> None:
        if self._ending.is_set():
            raise NotSent(ENDING)
        if self._before is not None:
            self._before()
