"""Whose fault is it? Seen on real sockets, and written down for the breaker and the log."""

from __future__ import annotations

import socket
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import trustme
from sqlalchemy import text

from app.rules.line_words import ASKED_TO_WAIT, FINE, STRANGER, TOKEN_REFUSED
from app.rules.outbox_words import PORTAL_CHANGED
from app.services import breaker, outages, portals, sales
from app.services.books import Books
from app.services.outages import Whose
from app.services.outcome import Accepted, Answer, NeedsKey, Outcome, Rejected, TryLater, Unclear
from app.services.portals import PortalDraft, PortalRow
from app.sync import line
from app.sync.line import Finding
from app.sync.transport import ENDING, At, MaybeSent, NotSent, Transport
from tests.clock import Clock
from tests.makers import a_sale
from tests.sync.test_tls_and_proxies import context, safely
from tests.sync.test_transport import PATIENT, Door, door, says

NAME = "fbr-di"


def near(door: Door, scheme: str = "http") -> PortalRow:
    return portal(url=door.url.removesuffix("/post").replace("http", scheme))


def portal(**changes: str) -> PortalRow:
    plain: dict[str, Any] = {
        "name": NAME,
        "url": "https://gw.portal.invalid",
        "environment": "sandbox",
        "proxy": "",
        "practice_token": "",
        "held_reason": "",
    }
    return PortalRow(**plain | changes, held_since=None)


FAR = portal()


def look(row: PortalRow, *, keyless: bool = False) -> Finding:
    return line.look(row, None if keyless else "t", Transport(PATIENT))


def marks(finding: Finding) -> list[bool | None]:
    assert [probe.name for probe in finding.probes] == ["device", "line", "portal", "token"]
    return [probe.ok for probe in finding.probes]


REFUSED = b'{"validationResponse":{"statusCode":"01","status":"Invalid","errorCode":"0009","error":"x"}}'
"""The portal's own answer to an invoice without a line."""
PAGE = b"\r\n<!DOCTYPE html><p>Welcome: sign in"


def http(status: int, body: bytes = REFUSED, head: str = "") -> bytes:
    head = f"HTTP/1.1 {status} X\r\nContent-Length: {len(body)}\r\nDate: Sun, 22 Nov 2026 05:00:00 GMT\r\n{head}\r\n"
    return head.encode() + body


def test_all_is_well() -> None:
    with door(says(http(200))) as open_door:
        found = look(near(open_door))
    assert (found.whose, found.ok, found.said, found.date) == ("nobody", True, FINE, "Sun, 22 Nov 2026 05:00:00 GMT")
    assert marks(found) == [True, True, True, True]
    assert open_door.connections == 1
    assert b"/di_data/v1/di/validateinvoicedata" in open_door.heard


def test_the_tokens() -> None:
    fault = b'{"fault":{"code":900901,"message":"Invalid Credentials","description":"x"}}'
    with door(says(http(401, fault))) as open_door:
        refused = look(near(open_door))
        open_door.heard = b""
        missing = look(near(open_door), keyless=True)
    assert (refused.whose, refused.said, marks(refused)) == (Whose.TOKEN, TOKEN_REFUSED, [True, True, True, False])
    assert refused.probes[3].said == "900901 Invalid Credentials"
    assert missing.whose is Whose.TOKEN
    assert b"authorization" not in open_door.heard.lower()


@pytest.mark.parametrize("answer", [http(500), http(503), b"220 smtp\r\n", b""])
def test_the_portals(answer: bytes) -> None:
    with door(says(answer)) as open_door:
        found = look(near(open_door))
    assert (found.whose, marks(found)) == (Whose.PORTAL, [True, True, False, None])


@pytest.mark.parametrize(
    ("answer", "whose", "odd"),
    [
        (http(200, PAGE), Whose.LINE, False),
        (http(302, b"", "Location: http://hotel.invalid/\r\n"), Whose.LINE, False),
        (http(511, PAGE), Whose.LINE, False),
        (http(404, b"not found"), Whose.PORTAL, True),
        (http(200, b""), Whose.PORTAL, True),
        (http(400, b'{"Code":"01","error":"Requested JSON in Malformed"}'), Whose.PORTAL, True),
        (http(429, b"", "Retry-After: 600\r\n"), Whose.PORTAL, False),
        (http(403, PAGE), Whose.TOKEN, False),
    ],
)
def test_what_is_not_in_the_portals_words_is_no_answer(answer: bytes, whose: Whose, odd: bool) -> None:
    with door(says(answer)) as open_door:
        found = look(near(open_door))
    assert (found.whose, found.ok, found.odd) == (whose, False, odd)
    assert (found.said == STRANGER) == (whose is Whose.LINE)


def test_a_look_is_not_repeated_before_the_portal_wants_it(books: Books, clock: Clock) -> None:
    with door(says(http(429, b"", "Retry-After: 600\r\n"))) as open_door:
        here = near(open_door)
        found = look(here)
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url=here.url))
        line.note_finding(sitting, here, found)
        assert portals.needed(sitting, here.name).shut_until == clock.moment + timedelta(minutes=10)


@pytest.mark.parametrize(
    ("body", "whose"), [(b'{"items":[]}', Whose.NOBODY), (REFUSED, Whose.PORTAL), (PAGE, Whose.LINE)]
)
def test_the_challans_portal_is_known_by_its_list_of_departments(body: bytes, whose: Whose) -> None:
    def tell(_door: Door, line: socket.socket) -> None:
        line.recv(65536)
        line.sendall(http(200, body))

    with door(tell) as open_door:
        assert look(replace(near(open_door), name="challans")).whose is whose


def test_nobody_home_is_the_portals_and_nobody_at_the_proxy_the_lines() -> None:
    with socket.socket() as seat:
        seat.bind(("127.0.0.1", 0))
        shut = f"127.0.0.1:{seat.getsockname()[1]}"
        assert look(portal(url=f"https://{shut}")).whose is Whose.PORTAL
        found = look(portal(proxy=f"http://{shut}"))
    assert (found.whose, marks(found)) == (Whose.LINE, [True, False, None, None])


@pytest.fixture
def connected(monkeypatch: pytest.MonkeyPatch) -> None:
    """This computer has a way out, wherever the test runs."""
    monkeypatch.setattr(line, "_leads", lambda _address: True)


def test_the_lines(connected: None) -> None:
    assert look(FAR).whose is Whose.LINE


def test_a_stranger_on_the_line() -> None:
    with door(safely(context(trustme.CA().issue_cert("127.0.0.1")))) as stranger:
        found = look(near(stranger, "https"))
    assert (found.whose, found.said, marks(found)) == (Whose.LINE, STRANGER, [True, False, None, None])


def test_this_computers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without any way out nobody is called at all."""
    monkeypatch.setattr(line, "_leads", lambda _address: False)

    def call(*_args: object, **_kinds: object) -> None:
        raise AssertionError("somebody was called")

    monkeypatch.setattr(Transport, "ask", call)
    found = look(FAR)
    assert (found.whose, marks(found)) == (Whose.DEVICE, [False, None, None, None])


def test_asking_for_the_way_sends_nothing() -> None:
    """A datagram socket is connected, and closed again: who listens hears nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as ear:
        ear.bind(("127.0.0.1", 0))
        ear.settimeout(0.05)
        monkey = pytest.MonkeyPatch()
        monkey.setattr(line, "DISCARD", ear.getsockname()[1])
        try:
            assert line._leads("127.0.0.1")
        finally:
            monkey.undo()
        with pytest.raises(TimeoutError):
            ear.recv(1)


@pytest.mark.parametrize(
    ("trouble", "whose"),
    [
        (NotSent("gaierror: unknown", At.ADDRESS), Whose.LINE),
        (NotSent("ConnectTimeout: timed out", At.CONNECT), Whose.LINE),
        (NotSent("ConnectError: [Errno 111] Connection refused", At.CONNECT), Whose.PORTAL),
        (NotSent("ProxyError: 403 Forbidden", At.PROXY), Whose.LINE),
        (NotSent("ConnectError: CERTIFICATE_VERIFY_FAILED self-signed", At.TLS), Whose.LINE),
        (NotSent("ConnectError: certificate verify failed: certificate has expired", At.TLS), Whose.PORTAL),
        (NotSent("The token holds a blank", At.TOKEN), Whose.TOKEN),
        (MaybeSent("ReadTimeout: timed out"), Whose.PORTAL),
    ],
)
def test_blame(connected: None, trouble: NotSent | MaybeSent, whose: Whose) -> None:
    assert line.blame(trouble, FAR) is whose


OK = Answer(200, {"date": "Sun, 22 Nov 2026 05:00:00 GMT"}, REFUSED)


@pytest.mark.parametrize(
    ("became", "answer", "whose"),
    [
        (NotSent("gaierror", At.ADDRESS), None, Whose.LINE),
        (MaybeSent("ReadTimeout"), None, Whose.PORTAL),
        (TryLater("HTTP 503"), Answer(503), Whose.PORTAL),
        (Unclear("HTTP 502"), Answer(502), Whose.PORTAL),
        (Unclear("HTTP 429"), Answer(429, {"retry-after": "600"}), Whose.PORTAL),
        (NeedsKey("900901"), Answer(401), Whose.TOKEN),
        (Unclear("somebody else's number"), OK, None),
        (Unclear("HTTP 200, unreadable"), Answer(200, {}, PAGE), Whose.LINE),
        (Unclear("HTTP 307"), Answer(307), Whose.LINE),
        (Unclear("HTTP 200, unreadable"), Answer(200), Whose.PORTAL),
        (Unclear("HTTP 404"), Answer(404, {}, PAGE), Whose.PORTAL),
        (Unclear("HTTP 403"), Answer(403, {}, PAGE), Whose.TOKEN),
        (TryLater("not valid, not invalid"), Answer(200, {}, PAGE), Whose.LINE),
        (TryLater("not valid, not invalid"), Answer(404), Whose.PORTAL),
        (Accepted("1234567DI0ABCDEFGHIJKL"), OK, None),
        (Rejected("0046", "rate"), OK, None),
        (TryLater(PORTAL_CHANGED), None, None),
        (NotSent(ENDING), None, None),
        (TryLater(ENDING), None, None),
    ],
)
def test_what_is_written_down(
    books: Books, connected: None, became: Outcome | NotSent | MaybeSent, answer: Answer | None, whose: Whose | None
) -> None:
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url=FAR.url))
    with books.write() as sitting:
        line.note(sitting, portals.needed(sitting, NAME), became, answer)
    with books.read() as sitting:
        lasting = outages.current(sitting, NAME)
    assert (lasting.whose if lasting else None) == whose


def test_a_post_answered_with_not_now_is_kept_to(books: Books, clock: Clock) -> None:
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url=FAR.url))
        row = portals.needed(sitting, NAME)
        line.note(sitting, row, Unclear("HTTP 429"), Answer(429, {"retry-after": "600"}))
    clock.moment += timedelta(seconds=599)
    with books.read() as sitting:
        assert breaker.may_post(sitting, NAME) == ASKED_TO_WAIT
    clock.moment += timedelta(seconds=1)
    with books.read() as sitting:
        assert breaker.may_post(sitting, NAME) == ""


def test_what_answers_ends_the_outage(books: Books, connected: None) -> None:
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url=FAR.url))
        row = portals.needed(sitting, NAME)
        line.note(sitting, row, NotSent("gaierror", At.ADDRESS))
        line.note(sitting, row, Rejected("0046", "rate"), OK)
    with books.read() as sitting:
        assert outages.current(sitting, NAME) is None
        [row_] = outages.rows(sitting, flaps=True)
    assert row_.gateway_date == OK.date


def test_a_moments_failure_stops_no_clock_that_runs(books: Books, connected: None, clock: Clock) -> None:
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url=FAR.url))
        sales.post(sitting, a_sale())
    down, up = NotSent("gaierror", At.ADDRESS), Rejected("0046", "rate")

    def back_at(*became: Outcome | NotSent) -> str | None:
        for each in became:
            with books.write() as sitting:
                line.note(sitting, portals.needed(sitting, NAME), each, OK if each is up else None)
            clock.moment += timedelta(seconds=40)
        with books.read() as sitting:
            found: str | None = sitting.execute(text("SELECT line_back_at FROM outbox_item")).scalar_one()
        return found

    first = back_at(down, up)
    assert first is not None
    assert back_at(down) == first
    assert back_at(up) == first
    assert back_at(down, down, down) is None
    assert back_at(up) not in {None, first}
