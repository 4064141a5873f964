"""When the line rests, and who may wake it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from app.rules.line_words import ASKED_TO_WAIT, RESTING, TWO_UNKNOWN
from app.rules.scenarios import ScenarioBook
from app.services import breaker, evidence, outbox, portals, sales, scenarios, sending, waiting_papers
from app.services.books import Books
from app.services.breaker import Went
from app.services.outcome import Answer, Rejected, Unclear
from app.services.portals import PortalDraft
from tests.clock import Clock
from tests.makers import a_sale

NAME = "fbr-di"


@pytest.fixture
def shop(books: Books) -> Books:
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url="https://gw.fbr.gov.pk"))
    return books


def note(books: Books, *went: Went, after: timedelta | None = None) -> None:
    for each in went:
        with books.write() as sitting:
            breaker.note(sitting, NAME, each, after)


def why(books: Books, *, person: bool = False) -> str:
    with books.read() as sitting:
        return breaker.may_post(sitting, NAME, person=person)


@pytest.mark.parametrize("went", [Went.NOT_SENT, Went.BUSY, Went.UNCLEAR])
def test_three_troubles_and_it_rests_for_five_minutes(shop: Books, clock: Clock, went: Went) -> None:
    note(shop, went, went)
    assert why(shop) == ""
    note(shop, went)
    assert why(shop) == RESTING
    assert why(shop, person=True) == ""
    clock.moment += timedelta(minutes=5, seconds=-1)
    assert why(shop) == RESTING
    clock.moment += timedelta(seconds=1)
    assert why(shop) == ""


def test_after_the_rest_one_trouble_is_enough_and_one_answer_too(shop: Books, clock: Clock) -> None:
    note(shop, Went.NOT_SENT, Went.NOT_SENT, Went.NOT_SENT)
    clock.moment += timedelta(minutes=5)
    note(shop, Went.NOT_SENT)
    assert why(shop) == RESTING
    clock.moment += timedelta(minutes=5)
    note(shop, Went.THROUGH)
    note(shop, Went.NOT_SENT, Went.NOT_SENT)
    assert why(shop) == ""


def test_troubles_count_only_one_after_the_other(shop: Books) -> None:
    note(shop, *[Went.NOT_SENT, Went.NOT_SENT, Went.THROUGH] * 3)
    assert why(shop) == ""


def test_the_portals_own_word_is_kept_to(shop: Books, clock: Clock) -> None:
    note(shop, Went.BUSY, after=timedelta(hours=1))
    assert why(shop) == ASKED_TO_WAIT
    clock.moment += timedelta(minutes=59)
    assert why(shop) == ASKED_TO_WAIT
    note(shop, Went.BUSY, after=timedelta(seconds=10))  # a shorter word does not shorten a longer one
    assert why(shop) == ASKED_TO_WAIT
    clock.moment += timedelta(minutes=1)
    assert why(shop) == ""


def test_a_network_that_is_back_ends_the_rest_but_not_the_portals_own(shop: Books) -> None:
    note(shop, Went.NOT_SENT, Went.NOT_SENT, Went.NOT_SENT)
    with shop.write() as sitting:
        breaker.line_is_back(sitting)
    assert why(shop) == ""
    note(shop, Went.BUSY, after=timedelta(hours=1))
    with shop.write() as sitting:
        breaker.line_is_back(sitting)
    assert why(shop) == ASKED_TO_WAIT


def test_setting_the_portal_anew_ends_the_rest(shop: Books) -> None:
    note(shop, Went.NOT_SENT, Went.NOT_SENT, Went.NOT_SENT)
    with shop.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url="https://gw.fbr.gov.pk"))
    assert why(shop) == ""


def send(books: Books, outcome: Unclear | Rejected) -> int:
    with books.write() as sitting:
        made = sales.post(sitting, a_sale())
        standing = outbox.standing(sitting, "sale", made)
        assert standing is not None
    return send_item(books, standing.item_id, outcome)


def send_item(books: Books, item: int, outcome: Unclear | Rejected) -> int:
    with books.write() as sitting:
        parcel = sending.claim(sitting, item, lambda _invoice, _environment: b"{}", "token")
        assert parcel is not None
    with books.write() as sitting:
        sending.mark_writing(sitting, parcel)
    with books.write() as sitting:
        if isinstance(outcome, Rejected):
            sending.mark_answered(sitting, parcel, Answer(200))
        sending.record(sitting, parcel.attempt_id, outcome)
    return parcel.item_id


LOST, NO = Unclear("the answer was lost"), Rejected("0046", "rate")


def test_two_unknown_fates_stop_posting_until_somebody_has_looked(shop: Books, clock: Clock) -> None:
    first = send(shop, LOST)
    assert why(shop) == ""
    clock.moment += timedelta(minutes=1)
    send(shop, LOST)
    clock.moment += timedelta(days=30)
    assert why(shop) == TWO_UNKNOWN
    assert why(shop, person=True) == TWO_UNKNOWN
    with shop.write() as sitting:
        evidence.settle_absent(sitting, first, "looked on IRIS")
    assert why(shop) == ""
    clock.moment += timedelta(minutes=1)
    send(shop, LOST)
    assert why(shop) == TWO_UNKNOWN  # another one after that look


def test_a_clear_answer_between_two_unknown_fates_is_enough(shop: Books) -> None:
    send(shop, LOST)
    send(shop, NO)
    send(shop, LOST)
    assert why(shop) == ""


def test_what_was_handed_out_in_a_file_does_not_stop_the_line(shop: Books) -> None:
    items = []
    for _ in range(2):
        with shop.write() as sitting:
            standing = outbox.standing(sitting, "sale", sales.post(sitting, a_sale()))
            assert standing is not None
            items.append(standing.item_id)
    with shop.write() as sitting:
        waiting_papers.hand_out(sitting, items, "taken to IRIS on a stick")
    assert why(shop) == ""


def test_two_unknown_fates_in_the_sandbox_do_not_stop_production(shop: Books, clock: Clock) -> None:
    send(shop, LOST)
    send(shop, LOST)
    assert why(shop) == TWO_UNKNOWN
    with shop.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url="http://127.0.0.1:9", environment="production", practice_token="t"))
    assert why(shop) == ""
    send(shop, LOST)
    clock.moment += timedelta(minutes=1)
    first = send(shop, LOST)
    assert why(shop) == TWO_UNKNOWN
    clock.moment += timedelta(hours=1)
    with shop.write() as sitting:
        evidence.settle_absent(sitting, first, "looked on IRIS")
    assert why(shop) == ""


def test_trials_of_unknown_fate_stop_nothing(shop: Books) -> None:
    resources = Path(__file__).parents[2] / "resources" / "portal"
    book = ScenarioBook.read(lambda name: (resources / name).read_text(encoding="utf-8"))
    for scenario in ("SN001", "SN002"):
        with shop.write() as sitting:
            item = scenarios.queue(sitting, book, scenario)
        send_item(shop, item, LOST)
    assert why(shop) == ""
