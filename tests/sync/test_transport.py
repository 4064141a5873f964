"""The transport on bare sockets: what left, what did not, and never twice."""

from __future__ import annotations

import socket
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from httpcore import NetworkStream

from app.services.outcome import Answer
from app.sync.deadline import Timed
from app.sync.transport import ENDING, MaybeSent, NotSent, Patience, Transport

PATIENT = Patience(connect=30, write=30, read=30, whole=60)
HASTY = Patience(connect=30, write=30, read=0.5, whole=1)
"""Gives up soon: only for a portal that never answers, since a busy machine answers late."""
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nDate: Sun, 22 Nov 2026 05:00:00 GMT\r\nX-Other: 1\r\n\r\n{}"

Behaviour = Callable[[socket.socket], None]


class Door:
    """A server that does as it is told with each connection, and remembers what it was sent."""

    def __init__(self, behave: Behaviour) -> None:
        self.seat = socket.create_server(("127.0.0.1", 0))
        self.behave = behave
        self.connections = 0
        self.heard = b""
        self.bell = socket.socket()
        self.bell.bind(("127.0.0.1", 0))
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.seat.getsockname()[1]}/post"

    def hear(self, line: socket.socket) -> None:
        """Read one request to its end."""
        while b"\r\n\r\n" not in self.heard or not self.heard.endswith(b"}"):
            chunk = line.recv(65536)
            if not chunk:
                return
            self.heard += chunk

    def close(self) -> None:
        """Serve everyone who came before the bell, then shut."""
        self.bell.connect(self.seat.getsockname())
        self.thread.join(60)
        self.bell.close()
        self.seat.close()

    def _serve(self) -> None:
        while True:
            line, caller = self.seat.accept()
            if caller == self.bell.getsockname():
                line.close()
                return
            self.connections += 1
            with line:
                line.settimeout(60)
                try:
                    self.behave(line)
                except OSError:
                    continue


@contextmanager
def door(behave: Callable[[Door, socket.socket], None]) -> Iterator[Door]:
    opened: list[Door] = []
    opened.append(Door(lambda line: behave(opened[0], line)))
    try:
        yield opened[0]
    finally:
        opened[0].close()


def says(answer: bytes) -> Callable[[Door, socket.socket], None]:
    def behave(door: Door, line: socket.socket) -> None:
        door.hear(line)
        line.sendall(answer)

    return behave


def send(url: str, proxy: str = "", before: Callable[[], None] = lambda: None, way: Transport | None = None) -> Answer:
    return (way or Transport(PATIENT)).post(url, b'{"a":1}', "secret", proxy=proxy, before_first_byte=before)


def test_an_answer_comes_back_with_the_headers_that_matter() -> None:
    with door(says(OK)) as open_door:
        answer = send(open_door.url)
    assert answer == Answer(200, {"content-length": "2", "date": "Sun, 22 Nov 2026 05:00:00 GMT"}, b"{}")
    assert answer.date == "Sun, 22 Nov 2026 05:00:00 GMT"
    assert b"authorization: bearer secret" in open_door.heard.lower()
    assert b"accept-encoding: identity" in open_door.heard.lower()
    assert open_door.heard.endswith(b'{"a":1}')


def test_what_the_environment_says_of_proxies_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line in somebody's profile must not lead invoices and tokens through a stranger's computer."""
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    with door(says(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")) as stranger:
        for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, stranger.url.removesuffix("/post"))
        with door(says(OK)) as portal:
            assert send(portal.url).status == 200
        assert (portal.connections, stranger.connections) == (1, 0)


def test_nobody_there_is_not_sent() -> None:
    with socket.socket() as seat:
        seat.bind(("127.0.0.1", 0))
        with pytest.raises(NotSent, match="ConnectError"):
            send(f"http://127.0.0.1:{seat.getsockname()[1]}/")


def test_a_name_that_is_nowhere_is_not_sent() -> None:
    with pytest.raises(NotSent):
        send("https://no-such-host.invalid/")


@pytest.mark.parametrize(
    "url", ["http://example.com/", "ftp://127.0.0.1/", "http://gw.fbr.gov.pk/", "nonsense", "http://"]
)
def test_plain_http_to_anywhere_else_is_not_sent(url: str) -> None:
    with pytest.raises(NotSent):
        send(url)


def test_the_mark_is_made_before_the_first_byte() -> None:
    seen: list[bytes] = []
    with door(says(OK)) as open_door:
        send(open_door.url, before=lambda: seen.append(open_door.heard))
    assert seen == [b""]


def test_if_the_mark_fails_not_a_byte_leaves() -> None:
    def fail() -> None:
        raise OSError("disk full")

    silence: list[bytes] = []

    def listen(_door: Door, line: socket.socket) -> None:
        silence.append(line.recv(100))

    with door(listen) as open_door, pytest.raises(OSError, match="disk full"):
        send(open_door.url, before=fail)
    assert silence == [b""]


BROKEN = {
    "says nothing": b"",
    "half a head": b"HTTP/1.1 200",
    "no HTTP": b"220 smtp ready\r\n",
    "half a body": b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}",
    "bad chunks": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    "packed": b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
    "too long": b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + b" " * 1_100_000,
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_answer_means_maybe_and_is_not_asked_for_again(name: str) -> None:
    with door(says(BROKEN[name])) as open_door, pytest.raises(MaybeSent):
        send(open_door.url)
    assert open_door.connections == 1


def test_silence_and_slowness_mean_maybe() -> None:
    def wait(door: Door, line: socket.socket) -> None:
        door.hear(line)
        line.recv(1)

    def drip(door: Door, line: socket.socket) -> None:
        door.hear(line)
        line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n")
        for _ in range(100):
            line.sendall(b" ")
            threading.Event().wait(0.1)

    for behave in (wait, drip):
        with door(behave) as open_door, pytest.raises(MaybeSent):
            send(open_door.url, way=Transport(HASTY))
        assert open_door.connections == 1


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308, 401, 500, 502, 503])
def test_nothing_is_followed_and_nothing_asked_twice(status: int) -> None:
    answer = f"HTTP/1.1 {status} X\r\nLocation: /elsewhere\r\nContent-Length: 0\r\nWWW-Authenticate: Basic\r\n\r\n"
    with door(says(answer.encode())) as open_door:
        assert send(open_door.url).status == status
    assert open_door.connections == 1


def test_each_post_has_a_line_of_its_own() -> None:
    way = Transport(PATIENT)
    with door(says(OK)) as open_door:
        for _ in range(3):
            open_door.heard = b""
            send(open_door.url, way=way)
    assert open_door.connections == 3


def test_a_proxy_that_refuses_means_that_nothing_was_sent() -> None:
    """The proxy hears CONNECT; our own request has not begun, and must not be marked as written."""
    marks: list[int] = []
    with door(says(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")) as open_door:
        open_door.hear = lambda line: line.recv(1000)  # type: ignore[method-assign,assignment]
        with pytest.raises(NotSent):
            send("https://gw.fbr.gov.pk/x", proxy=open_door.url.removesuffix("/post"), before=lambda: marks.append(1))
    assert marks == []


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate that nobody vouches for, as a captive portal would show."""
    file = tmp_path_factory.mktemp("tls") / "self.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
         "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(file), "-out", str(file.with_suffix(".crt"))],
        check=True,
        capture_output=True,
    )  # fmt: skip
    return file


def over_tls(certificate: Path, version: ssl.TLSVersion | None = None) -> Callable[[Door, socket.socket], None]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate.with_suffix(".crt"), certificate)
    if version is not None:
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.minimum_version = context.maximum_version = version

    def behave(door: Door, line: socket.socket) -> None:
        with context.wrap_socket(line, server_side=True) as safe:
            door.hear(safe)
            safe.sendall(OK)

    return behave


def test_a_certificate_nobody_vouches_for_means_not_sent(certificate: Path) -> None:
    with door(over_tls(certificate)) as open_door, pytest.raises(NotSent, match="CERTIFICATE_VERIFY_FAILED"):
        send(open_door.url.replace("http:", "https:"))
    assert open_door.heard == b""


def test_a_shop_may_trust_an_authority_of_its_own(certificate: Path) -> None:
    way = Transport(PATIENT, authorities=certificate.with_suffix(".crt"))
    with door(over_tls(certificate)) as open_door:
        assert send(open_door.url.replace("http:", "https:"), way=way).status == 200


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion")
def test_an_old_tls_is_refused(certificate: Path) -> None:
    way = Transport(PATIENT, authorities=certificate.with_suffix(".crt"))
    with door(over_tls(certificate, ssl.TLSVersion.TLSv1_1)) as open_door, pytest.raises(NotSent):
        send(open_door.url.replace("http:", "https:"), way=way)
    assert open_door.heard == b""


class Waiting:
    """A call on another thread; what came of it."""

    def __init__(self, call: Callable[[], object]) -> None:
        self.said: object = None
        self._call = call
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        try:
            self.said = self._call()
        except (NotSent, MaybeSent) as trouble:
            self.said = trouble

    def end(self) -> object:
        self._thread.join(60)
        assert not self._thread.is_alive()
        return self.said


def test_at_the_end_a_question_is_given_up_and_a_post_is_finished() -> None:
    way, heard, go_on = Transport(PATIENT), threading.Event(), threading.Event()

    def late(door: Door, line: socket.socket) -> None:
        door.hear(line)
        heard.set()
        go_on.wait(60)
        line.sendall(OK)

    with door(late) as open_door:
        question = Waiting(lambda: way.ask("POST", open_door.url, body=b'{"a":1}'))
        assert heard.wait(60)
        way.hang_up()
        given_up = question.end()
        go_on.set()
    assert isinstance(given_up, MaybeSent)
    assert given_up.reason == ENDING
    way, heard, go_on = Transport(PATIENT), threading.Event(), threading.Event()
    with door(late) as open_door:
        post = Waiting(lambda: send(open_door.url, way=way))
        assert heard.wait(60)
        way.hang_up()
        go_on.set()
        assert isinstance(post.end(), Answer)
        with pytest.raises(NotSent, match=ENDING):
            send(open_door.url, way=way)
        with pytest.raises(NotSent, match=ENDING):
            way.ask("GET", open_door.url)
    assert open_door.connections == 1


def test_what_ends_before_the_first_byte_sends_none() -> None:
    """The line stands already, and the program ends before the mark is made."""
    way = Transport(PATIENT)
    marks: list[int] = []

    class Ending(Timed):
        def connect_tcp(self, *args: Any, **kinds: Any) -> NetworkStream:
            line = super().connect_tcp(*args, **kinds)
            way.hang_up()
            return line

    patch = pytest.MonkeyPatch()
    patch.setattr("app.sync.transport.Timed", Ending)
    try:
        with door(lambda door, line: door.hear(line)) as open_door, pytest.raises(NotSent, match=ENDING):
            way.post(open_door.url, b"{}", "t", before_first_byte=lambda: marks.append(1))
    finally:
        patch.undo()
    assert marks == []
    assert open_door.heard == b""


def test_posts_to_a_far_portal_keep_their_distance(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pace is kept before the line is opened; a portal on this computer needs none."""
    way = Transport(Patience(gap=500))
    waited: list[float] = []
    monkeypatch.setattr(way._ending, "wait", waited.append)
    for url in ("https://gw.portal.invalid/", "https://gw.portal.invalid/", "http://127.0.0.1:1/"):
        with pytest.raises(NotSent):
            send(url, way=way)
    assert waited[0] == 0
    assert 400 < waited[1] <= 500
    assert len(waited) == 2
