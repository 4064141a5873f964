"""A line with one end to its time: connecting, the handshakes, and an answer that comes a byte a second."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from httpcore import SOCKET_OPTION, NetworkBackend, NetworkStream

SLICE = 16_384
"""Bytes written between two looks at the clock."""

AT_ONCE = 0.001
"""Seconds left to what comes too late: it fails as a time-out, in the library's own words."""


class Timed(NetworkBackend):
    """Makes lines that all end at `until` (by the monotonic clock), however the time was spent."""

    def __init__(self, inner: NetworkBackend, until: float) -> None:
        self._inner = inner
        self._until = until
        self._made: list[NetworkStream] = []

    def close(self) -> None:
        """Hang up: the library forgets a line on which a proxy's greeting failed."""
        for line in self._made:
            line.close()

    def hang_up(self) -> None:
        """From another thread: whoever waits for an answer hears that there is none."""
        for line in self._made:
            with suppress(OSError):
                socket.socket.shutdown(line.get_extra_info("socket"), socket.SHUT_RDWR)

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SOCKET_OPTION] | None = None,
    ) -> NetworkStream:
        """Try each address of the name within `timeout` altogether; a dead one leaves the others their share."""
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        addresses = list(dict.fromkeys(str(address[0]) for *_, address in found))
        until = self._until if timeout is None else min(self._until, time.monotonic() + timeout)
        trouble: Exception = OSError(f"{host} has no address")
        for tried, address in enumerate(addresses):
            share = max(_left(until) / (len(addresses) - tried), AT_ONCE)
            try:
                line = self._inner.connect_tcp(address, port, share, local_address, socket_options)
            except Exception as error:  # the library's own, of several kinds; the last one is told
                trouble = error
            else:
                self._made.append(line)
                return _Line(line, self._until, until)
        raise trouble


class _Line(NetworkStream):
    """`opened`: until when a proxy's greeting and the like may take; the library gives those no time-out at all."""

    def __init__(self, inner: NetworkStream, until: float, opened: float) -> None:
        self._inner = inner
        self._until = until
        self._opened = opened

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._within(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), SLICE):
            self._inner.write(buffer[start : start + SLICE], self._within(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> NetworkStream:
        return _Line(
            self._inner.start_tls(ssl_context, server_hostname, self._within(timeout)), self._until, self._opened
        )

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - the library's
        return self._inner.get_extra_info(info)

    def _within(self, timeout: float | None) -> float:
        return _left(self._opened) if timeout is None else min(timeout, _left(self._until))


def _left(until: float) -> float:
    return max(until - time.monotonic(), AT_ONCE)
