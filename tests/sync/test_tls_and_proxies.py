"""Strangers on the line, and proxies: nothing leaves before the portal itself has shown its certificate."""

from __future__ import annotations

import datetime
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
import trustme

from app.services.outcome import Answer
from app.sync.transport import At, MaybeSent, NotSent, Transport
from tests.sync.test_transport import OK, PATIENT, Door, door

BODY = b'{"a":1}'
TOKEN = "very-secret"
Behaviour = Callable[[Door, socket.socket], None]


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def way(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Transport:
    """Trusts this authority beside those of the bundle."""
    file = tmp_path_factory.mktemp("tls") / "authority.pem"
    authority.cert_pem.write_to_path(str(file))
    return Transport(PATIENT, authorities=file)


def context(certificate: trustme.LeafCert) -> ssl.SSLContext:
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(made)
    return made


def safely(made: ssl.SSLContext, answer: bytes = OK) -> Behaviour:
    def behave(door: Door, line: socket.socket) -> None:
        with made.wrap_socket(line, server_side=True) as safe:
            door.hear(safe)
            safe.sendall(answer)

    return behave


def strangers(authority: trustme.CA) -> dict[str, ssl.SSLContext]:
    """Who may answer in the portal's place."""
    old = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    ours = authority.issue_cert("localhost")
    made = {
        "of another authority": context(trustme.CA().issue_cert("localhost")),
        "of another host": context(authority.issue_cert("login.cafe.example")),
        "expired": context(authority.issue_cert("localhost", not_before=old, not_after=old.replace(month=2))),
    }
    for name, version in (("TLS 1.0", ssl.TLSVersion.TLSv1), ("TLS 1.1", ssl.TLSVersion.TLSv1_1)):
        made[name] = context(ours)
        made[name].set_ciphers("ALL:@SECLEVEL=0")
        made[name].minimum_version = made[name].maximum_version = version
    return made


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion")
def test_a_stranger_on_the_line_hears_not_a_byte(authority: trustme.CA, way: Transport) -> None:
    marks: list[int] = []
    for name, made in strangers(authority).items():
        with door(safely(made)) as stranger, pytest.raises(NotSent) as trouble:
            way.post(local(stranger), BODY, TOKEN, before_first_byte=lambda: marks.append(1))
        assert trouble.value.at is At.TLS, name
        assert stranger.heard == b"", name
    assert marks == []


def test_the_portal_itself_is_heard(authority: trustme.CA, way: Transport) -> None:
    with door(safely(context(authority.issue_cert("localhost")))) as portal:
        answer = way.post(local(portal), BODY, TOKEN)
    assert answer.status == 200
    assert portal.heard.endswith(BODY)


def test_a_login_page_over_plain_http_hears_not_a_byte(way: Transport) -> None:
    """A captive portal that catches every connection and speaks HTTP to whoever knocks."""
    page = b"HTTP/1.1 302 Found\r\nLocation: http://login.cafe.example/\r\nContent-Length: 0\r\n\r\n"

    def catch(door: Door, line: socket.socket) -> None:
        door.heard += line.recv(10_000)
        line.sendall(page)

    with door(catch) as cafe, pytest.raises(NotSent) as trouble:
        way.post(local(cafe), BODY, TOKEN)
    assert trouble.value.at is At.TLS
    assert BODY not in cafe.heard
    assert TOKEN.encode() not in cafe.heard


def local(door: Door) -> str:
    return door.url.replace("http://127.0.0.1", "https://localhost")


# --- proxies


def pipe(one: socket.socket, other: socket.socket) -> None:
    """From one to the other until either has enough; both directions by turns."""
    one.settimeout(0.02)
    other.settimeout(0.02)
    quiet = 0
    while quiet < 200:
        for source, sink in ((one, other), (other, one)):
            try:
                chunk = source.recv(65536)
            except TimeoutError:
                quiet += 1
                continue
            if not chunk:
                return
            quiet = 0
            sink.sendall(chunk)


def http_proxy(target: Door, answer: bytes = b"HTTP/1.1 200 Connected\r\n\r\n") -> Behaviour:
    def behave(door: Door, line: socket.socket) -> None:
        asked = line.recv(10_000)
        door.heard += asked
        line.sendall(answer)
        if b" 200 " in answer:
            with socket.create_connection(target.seat.getsockname()) as far:
                pipe(line, far)

    return behave


def socks_proxy(target: Door, answer: int = 0, greeting: bytes = b"\x05\x00") -> Behaviour:
    def behave(door: Door, line: socket.socket) -> None:
        door.heard += line.recv(100)
        line.sendall(greeting)
        if not greeting:
            return
        door.heard += line.recv(300)
        line.sendall(bytes([5, answer, 0, 1, 0, 0, 0, 0, 0, 0]))
        if answer == 0:
            with socket.create_connection(target.seat.getsockname()) as far:
                pipe(line, far)

    return behave


@contextmanager
def far_portal(authority: trustme.CA) -> Iterator[Door]:
    """The real portal, as it would be seen behind the proxy: this computer does not know its address."""
    with door(safely(context(authority.issue_cert("gw.portal.invalid")))) as portal:
        yield portal


FAR = "https://gw.portal.invalid/post"


@pytest.mark.parametrize("scheme", ["http", "socks5", "socks5h"])
def test_through_a_proxy_that_sees_nothing(authority: trustme.CA, way: Transport, scheme: str) -> None:
    """The proxy looks the name up, and hears neither token nor invoice."""
    with ExitStack() as stack:
        portal = stack.enter_context(far_portal(authority))
        proxy = stack.enter_context(door(http_proxy(portal) if scheme == "http" else socks_proxy(portal)))
        answer = way.post(FAR, BODY, TOKEN, proxy=address(proxy, scheme))
    assert isinstance(answer, Answer)
    assert answer.status == 200
    assert portal.heard.endswith(BODY)
    assert b"gw.portal.invalid" in proxy.heard
    assert TOKEN.encode() not in proxy.heard
    assert BODY not in proxy.heard


REFUSALS: dict[str, tuple[str, Callable[[Door], Behaviour]]] = {
    "403": ("http", lambda far: http_proxy(far, b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")),
    "407": ("http", lambda far: http_proxy(far, b"HTTP/1.1 407 Auth\r\nContent-Length: 0\r\n\r\n")),
    "502": ("http", lambda far: http_proxy(far, b"HTTP/1.1 502 Bad\r\nContent-Length: 0\r\n\r\n")),
    "302": (
        "http",
        lambda far: http_proxy(far, b"HTTP/1.1 302 F\r\nLocation: http://x.pk\r\nContent-Length: 0\r\n\r\n"),
    ),
    "no HTTP": ("http", lambda far: http_proxy(far, b"220 smtp\r\n")),
    "hangs up": ("http", lambda far: http_proxy(far, b"")),
    "socks says no": ("socks5", lambda far: socks_proxy(far, answer=5)),
    "socks wants a name": ("socks5", lambda far: socks_proxy(far, greeting=b"\x05\xff")),
    "no socks": ("socks5", lambda far: socks_proxy(far, greeting=b"HTTP/1.1 400 Bad\r\n\r\n")),
    "socks hangs up": ("socks5", lambda far: socks_proxy(far, greeting=b"")),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_a_proxy_that_does_not_open_the_way_means_not_sent(authority: trustme.CA, way: Transport, name: str) -> None:
    scheme, refuse = REFUSALS[name]
    marks: list[int] = []
    with far_portal(authority) as portal, door(refuse(portal)) as proxy, pytest.raises(NotSent) as trouble:
        way.post(FAR, BODY, TOKEN, proxy=address(proxy, scheme), before_first_byte=lambda: marks.append(1))
    assert trouble.value.at is At.PROXY
    assert marks == []
    assert portal.heard == b""
    assert TOKEN.encode() not in proxy.heard


def test_a_proxy_that_looks_into_the_line_is_a_stranger(authority: trustme.CA, way: Transport) -> None:
    """It opens the way, but to itself: its certificate is not the portal's."""
    with ExitStack() as stack:
        spy = stack.enter_context(door(safely(context(trustme.CA().issue_cert("gw.portal.invalid")))))
        proxy = stack.enter_context(door(http_proxy(spy)))
        with pytest.raises(NotSent) as trouble:
            way.post(FAR, BODY, TOKEN, proxy=address(proxy, "http"))
    assert trouble.value.at is At.TLS
    assert spy.heard == b""


def test_the_surroundings_set_no_proxy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither the environment's proxy nor its authorities are ours; nor is a password kept in a netrc."""
    with door(lambda door, line: door.hear(line)) as lurker, door(answering) as portal:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
            monkeypatch.setenv(name, lurker.url)
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "theirs.pem"))
        (tmp_path / "netrc").write_text("machine 127.0.0.1 login me password netrc-secret")
        monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
        assert Transport(PATIENT).post(portal.url, BODY, TOKEN).status == 200
        assert Transport(PATIENT).ask("GET", portal.url).status == 200
    assert lurker.connections == 0
    assert b"netrc-secret" not in portal.heard
    assert b"Basic" not in portal.heard


def answering(door: Door, line: socket.socket) -> None:
    door.heard += line.recv(100_000)
    line.sendall(OK)


def address(proxy: Door, scheme: str) -> str:
    return f"{scheme}://127.0.0.1:{proxy.seat.getsockname()[1]}"


# --- asking


def test_a_question_carries_its_own_headers_and_no_mark() -> None:
    etagged = OK.replace(b"X-Other: 1", b'ETag: "7"\r\nRetry-After: 9')
    heard: list[bytes] = []

    def behave(door: Door, line: socket.socket) -> None:
        first = line.recv(100_000)
        door.heard = first
        if first.startswith(b"POST"):
            door.hear(line)
        heard.append(door.heard.lower())
        line.sendall(etagged)

    with door(behave) as portal:
        way = Transport(PATIENT)
        answer = way.ask("GET", portal.url, TOKEN, headers={"If-None-Match": '"6"'})
        way.ask("POST", portal.url, "", body=BODY, headers={"Idempotency-Key": "k"})
    assert (answer.headers["etag"], answer.headers["retry-after"]) == ('"7"', "9")
    assert heard[0].startswith(b"get /post ")
    assert b'if-none-match: "6"' in heard[0]
    assert b"bearer very-secret" in heard[0]
    assert b"content-length" not in heard[0]
    assert b"authorization" not in heard[1]
    assert b"idempotency-key: k" in heard[1]
    assert heard[1].endswith(BODY)
    with pytest.raises(MaybeSent), door(lambda door, line: door.hear(line)) as deaf:
        way.ask("GET", deaf.url, TOKEN, body=BODY)


@pytest.mark.parametrize("token", ["two words", "new\r\nline: 1", "ٹوکن", "nul\0"])
def test_a_token_that_no_header_can_carry_is_not_repeated(token: str) -> None:
    with pytest.raises(NotSent) as trouble:
        Transport(PATIENT).post("http://127.0.0.1:1/", BODY, token)
    assert trouble.value.at is At.TOKEN
    assert token not in str(trouble.value)
    assert trouble.value.__cause__ is None


def test_plain_http_goes_through_no_far_proxy() -> None:
    with pytest.raises(NotSent, match="not https"):
        Transport(PATIENT).post("http://127.0.0.1:1/", BODY, TOKEN, proxy="http://10.0.0.1:3128")
