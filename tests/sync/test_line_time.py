"""No line outlives its time: a byte a second, a greeting that never comes, a name with many dead addresses."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterable

import pytest
from httpcore import SOCKET_OPTION, ConnectTimeout, NetworkBackend, NetworkStream

from app.sync.deadline import Timed
from app.sync.transport import At, MaybeSent, NotSent, Patience, Transport
from tests.sync.test_transport import Door, door, send

SHORT = Patience(connect=0.4, write=0.4, read=30, whole=0.6)
"""The whole is shorter than one silence may be: only the whole can end these."""

DRIP = 0.02


def drips(answer: bytes) -> Callable[[Door, socket.socket], None]:
    """Says it a byte at a time, for ever within any read's own patience."""

    def behave(door: Door, line: socket.socket) -> None:
        door.hear(line)
        for byte in answer:
            line.sendall(bytes([byte]))
            threading.Event().wait(DRIP)

    return behave


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200 OK\r\n" + b"X-Slow: 1\r\n" * 40,
        b"HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n" + b" " * 400,
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"1\r\nx\r\n" * 100,
        b"HTTP/1.1 100 Continue\r\n\r\n" * 20,
    ],
    ids=["head", "body", "chunks", "continue"],
)
def test_a_byte_at_a_time_is_cut_off(answer: bytes) -> None:
    begun = time.monotonic()
    with pytest.raises(MaybeSent), door(drips(answer)) as open_door:
        send(open_door.url, way=Transport(SHORT))
    assert time.monotonic() - begun < len(answer) * DRIP
    assert open_door.connections == 1


@pytest.mark.parametrize("proxy", ["socks5", "http"])
def test_a_proxy_that_never_speaks_is_cut_off_before_anything_leaves(proxy: str) -> None:
    def listen(door: Door, line: socket.socket) -> None:
        while chunk := line.recv(1000):
            door.heard += chunk

    with door(listen) as open_door:
        way = open_door.url.removesuffix("/post").replace("http", proxy)
        with pytest.raises(NotSent) as trouble:
            send("https://gw.fbr.gov.pk/x", proxy=way, way=Transport(SHORT))
    assert trouble.value.at is At.PROXY
    assert b"secret" not in open_door.heard


def test_a_handshake_that_never_comes_is_cut_off() -> None:
    def listen(door: Door, line: socket.socket) -> None:
        while chunk := line.recv(1000):
            door.heard += chunk

    with door(listen) as open_door, pytest.raises(NotSent) as trouble:
        send(open_door.url.replace("http:", "https:"), way=Transport(SHORT))
    assert trouble.value.at is At.TLS
    assert b"secret" not in open_door.heard


class Dead(NetworkBackend):
    """Each address takes all the time it is given, but the last."""

    def __init__(self, alive: str = "") -> None:
        self.tried: list[tuple[str, float]] = []
        self.alive = alive

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> NetworkStream:
        assert timeout is not None
        self.tried.append((host, timeout))
        if host == self.alive:
            return NetworkStream()
        threading.Event().wait(timeout)
        raise ConnectTimeout("timed out")


def many(monkeypatch: pytest.MonkeyPatch, count: int) -> list[str]:
    addresses = [f"10.0.0.{n}" for n in range(1, count + 1)]
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 443)) for address in addresses]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_kinds: found)
    return addresses


def test_many_dead_addresses_share_one_time(monkeypatch: pytest.MonkeyPatch) -> None:
    addresses, dead = many(monkeypatch, 8), Dead()
    with pytest.raises(ConnectTimeout):
        Timed(dead, time.monotonic() + 60).connect_tcp("gw.fbr.gov.pk", 443, 0.2)
    assert [host for host, _ in dead.tried] == addresses
    assert sum(timeout for _, timeout in dead.tried) < 0.3


def test_a_dead_address_leaves_time_for_the_living(monkeypatch: pytest.MonkeyPatch) -> None:
    addresses = many(monkeypatch, 2)
    backend = Dead(alive=addresses[1])
    Timed(backend, time.monotonic() + 60).connect_tcp("gw.fbr.gov.pk", 443, 0.2)
    assert [host for host, _ in backend.tried] == addresses
