"""The log of outages: opened by the first failure, closed by the first answer, and never rewritten."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError

from app.models.outbox import OutboxItem
from app.rules.problems import Refusal
from app.services import audit, outage_papers, outages, outbox, portals, sales, sending, waiting_papers
from app.services.books import Books
from app.services.outages import Whose
from app.services.outcome import Accepted, Answer, TryLater
from app.services.portals import PortalDraft
from tests.clock import Clock
from tests.makers import a_sale

NAME = "fbr-di"


@pytest.fixture
def shop(books: Books) -> Books:
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url="https://gw.fbr.gov.pk"))
    return books


def fail(books: Books, whose: Whose = Whose.LINE, words: str = "ConnectTimeout: timed out") -> None:
    with books.write() as sitting:
        outages.failed(sitting, NAME, whose, words, "gw.fbr.gov.pk")


def answer(books: Books, date: str = "Sun, 22 Nov 2026 08:00:00 GMT") -> None:
    with books.write() as sitting:
        outages.came_through(sitting, NAME, date)


def test_an_outage_lasts_from_the_first_failure_to_the_first_answer(shop: Books, clock: Clock) -> None:
    begun = clock.moment
    fail(shop)
    clock.moment += timedelta(hours=3)
    fail(shop, Whose.PORTAL, "HTTP 503")
    with shop.read() as sitting:
        lasting = outages.current(sitting, NAME)
    assert lasting is not None
    assert (lasting.ended_at, lasting.lasted, lasting.whose, lasting.tries) == (None, timedelta(hours=3), "portal", 2)
    answer(shop)
    answer(shop, "another answer changes nothing")
    with shop.read() as sitting:
        assert outages.current(sitting, NAME) is None
        [row] = outages.rows(sitting)
        detail = outages.outage(sitting, row.id)
        assert [trail.action for trail in audit.trail(sitting, "outage", row.id)] == ["begin", "end"]
    assert (row.started_at, row.ended_at, row.environment) == (begun, clock.moment, "sandbox")
    assert row.gateway_date == "Sun, 22 Nov 2026 08:00:00 GMT"
    assert detail is not None
    assert [(sign.whose, sign.words, sign.tried) for sign in detail.signs] == [
        ("line", "ConnectTimeout: timed out", "gw.fbr.gov.pk"),
        ("portal", "HTTP 503", "gw.fbr.gov.pk"),
    ]
    assert detail.report_by == begun + timedelta(hours=24)
    assert detail.upload_by == clock.moment + timedelta(hours=24)


def test_the_same_trouble_is_written_down_once_an_hour(shop: Books, clock: Clock) -> None:
    for _ in range(25):  # every five minutes for two hours
        fail(shop)
        clock.moment += timedelta(minutes=5)
    with shop.read() as sitting:
        [row] = outages.rows(sitting)
        detail = outages.outage(sitting, row.id)
    assert row.tries == 25
    assert detail is not None
    assert len(detail.signs) == 3


def test_one_call_that_failed_is_no_outage(shop: Books, clock: Clock) -> None:
    fail(shop)
    clock.moment += timedelta(seconds=30)
    answer(shop)
    with shop.read() as sitting:
        assert outages.rows(sitting) == []
        assert len(outages.rows(sitting, flaps=True)) == 1


def test_those_of_a_day(shop: Books, clock: Clock) -> None:
    for day in (10, 12, 14):
        clock.set(date(2026, 11, day))
        fail(shop)
        clock.moment += timedelta(hours=30)
        answer(shop)
    with shop.read() as sitting:
        days = [
            [row.started_at.day for row in outages.rows(sitting, since, until)]
            for since, until in (
                (None, None),
                (date(2026, 11, 13), None),
                (None, date(2026, 11, 11)),
                (date(2026, 11, 11), date(2026, 11, 11)),
                (date(2026, 11, 16), None),
            )
        ]
    assert days == [[14, 12, 10], [14, 12], [10], [10], []]


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM outage",
        "UPDATE outage SET tries = 9",
        "UPDATE outage SET ended_at = NULL",
        "DELETE FROM outage_sign",
        "UPDATE outage_sign SET words = 'x'",
    ],
)
def test_what_has_ended_is_final(shop: Books, clock: Clock, change: str) -> None:
    fail(shop)
    clock.moment += timedelta(hours=1)
    answer(shop)
    with pytest.raises(IntegrityError), shop.write() as sitting:
        sitting.connection().execute(text(change))


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE outage SET started_at = '2020-01-01'",
        "UPDATE outage SET words = 'it was FBR'",
        "UPDATE outage SET ended_at = '2020-01-01'",
        "UPDATE outage SET portal = 'other'",
        "UPDATE outage SET tries = 0",
    ],
)
def test_how_it_began_is_never_rewritten(shop: Books, change: str) -> None:
    fail(shop)
    with pytest.raises(IntegrityError), shop.write() as sitting:
        sitting.connection().execute(text(change))


def issue(books: Books) -> int:
    with books.write() as sitting:
        made = sales.post(sitting, a_sale())
        standing = outbox.standing(sitting, "sale", made)
        assert standing is not None
        return standing.item_id


def send(books: Books, item: int, number: str = "") -> None:
    with books.write() as sitting:
        parcel = sending.claim(sitting, item, lambda _invoice, _environment: b"{}", "token")
        assert parcel is not None
    if not number:
        with books.write() as sitting:
            sending.record(sitting, parcel.attempt_id, TryLater("ConnectTimeout"))
            waiting_papers.line_down(sitting, NAME)
        return
    with books.write() as sitting:
        sending.mark_writing(sitting, parcel)
    with books.write() as sitting:
        sending.mark_answered(sitting, parcel, Answer(200, {}, b"{}"))
    with books.write() as sitting:
        sending.record(sitting, parcel.attempt_id, Accepted(number))


def test_the_papers_issued_without_the_line(shop: Books, clock: Clock) -> None:
    earlier = issue(shop)
    send(shop, earlier, "1234567DI0ABCDEFGHIJKL")
    clock.moment += timedelta(minutes=1)
    first, second = issue(shop), issue(shop)
    send(shop, first)
    fail(shop)
    with shop.read() as sitting:
        [row] = outages.rows(sitting)
    assert (row.offline, row.waiting) == (2, 2)
    clock.moment += timedelta(hours=2)
    answer(shop)
    send(shop, second, "1234567DI1ABCDEFGHIJKL")
    clock.moment += timedelta(minutes=1)
    issue(shop)  # the line stands
    with shop.read() as sitting:
        detail = outages.outage(sitting, row.id)
    assert detail is not None
    assert (detail.row.offline, detail.row.waiting) == (2, 1)
    assert [paper.item_id for paper in detail.papers] == [first, second]
    assert [paper.fiscal_number for paper in detail.papers] == ["", "1234567DI1ABCDEFGHIJKL"]


def test_another_address_ends_the_outage_and_the_clocks_run(shop: Books, clock: Clock) -> None:
    send(shop, issue(shop))
    fail(shop)
    clock.moment += timedelta(hours=1)
    with shop.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url="https://gw.fbr.gov.pk/new"))
        assert outages.current(sitting, NAME) is None
        assert sitting.scalars(select(OutboxItem.line_back_at)).all() == [clock.moment]


def test_of_the_challan_portal_fbr_is_told_nothing(shop: Books) -> None:
    with shop.write() as sitting:
        portals.set_portal(sitting, PortalDraft(name="challans", url="https://challans.example.pk"))
        outages.failed(sitting, "challans", Whose.PORTAL, "HTTP 502", "challans.example.pk")
        outages.failed(sitting, NAME, Whose.LINE, "timed out", "gw.fbr.gov.pk")
    with shop.read() as sitting:
        fbr, other = outages.rows(sitting)
        assert (fbr.told_to_fbr, other.told_to_fbr) == (True, False)
        detail = outages.outage(sitting, other.id)
        assert detail is not None
        assert detail.report_by is None
        assert outage_papers.letter(sitting, fbr.id).host == "gw.fbr.gov.pk"
        with pytest.raises(Refusal, match="id: not-fbr-outage"):
            outage_papers.letter(sitting, other.id)
