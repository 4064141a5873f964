"""A few figures tell how all that goes to FBR stands; the light, the banner and the first page read the same ones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.practice.server import PracticePortal
from app.services import evidence, home, likeness, outbox, outbox_summary, portals, sales, waiting_papers
from app.services.books import Books
from app.services.outbox_summary import Cause, Summary
from app.services.portals import PortalDraft
from app.sync.engine import Engine
from tests.clock import Clock
from tests.makers import a_sale
from tests.sync.shop import Shop, for_real, set_up


@pytest.fixture
def shop(books: Books, clock: Clock, tmp_path: Path) -> Iterator[Shop]:
    with PracticePortal(seed=5, now=clock) as portal:
        yield set_up(books, portal, tmp_path / "sending")


def read(books: Books) -> Summary:
    with books.read() as sitting:
        return outbox_summary.read(sitting)


def needs(books: Books) -> list[tuple[str, str]]:
    with books.read() as sitting:
        return [(need.key, need.name) for need in home.board(sitting).needs if need.key.startswith("paper")]


def send(shop: Shop, *moods: str) -> None:
    shop.portal.set_moods(moods)
    shop.sell(len(moods))
    shop.engine.run_once()


def test_without_a_portal_nothing_is_wrong(books: Books) -> None:
    assert read(books) == Summary()


def test_each_state_is_counted_once(shop: Shop, clock: Clock) -> None:
    send(shop, "well", "drop", "item-invalid-in-00")
    found = read(shop.books)
    assert (found.waiting, found.unknown, found.refused, found.need_person) == (0, 1, 1, 2)
    assert found.answered_at == clock.moment
    assert needs(shop.books) == [("paper-unknown", "S-2026-0002"), ("paper-rejected", "S-2026-0003")]
    with shop.books.read() as sitting:
        papers = home.board(sitting).papers
    assert (papers.unknown, papers.rejected, papers.waiting, papers.held) == (1, 1, 0, 0)


def test_what_waits_for_fbrs_day_is_told_so_while_nothing_older_waits(shop: Shop, clock: Clock) -> None:
    clock.moment = clock.moment.replace(hour=22)  # three in the morning of the next day in Karachi
    with shop.books.write() as sitting:
        sales.post(sitting, a_sale(invoice_date=sitting.today()))
    shop.engine.run_once()
    midnight = (clock.moment + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    assert (read(shop.books).waiting, read(shop.books).day_begins) == (1, midnight)
    shop.sell()
    assert read(shop.books).day_begins is None


def test_one_cause_for_all_that_is_held(shop: Shop) -> None:
    shop.sell(3)
    with shop.books.write() as sitting:
        waiting_papers.hold_portal(sitting, "fbr-di", "900901 Invalid Credentials")
    found = read(shop.books)
    assert (found.cause, found.held, found.need_person) == (Cause.TOKEN, 3, 0)
    assert needs(shop.books) == [("papers-held", "token")]
    with shop.books.write() as sitting:
        waiting_papers.hold_portal(sitting, "fbr-di", "HTTP 403")
    assert read(shop.books).cause == Cause.ADDRESS


def test_production_that_is_not_armed_is_a_cause(books: Books) -> None:
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url="https://gw.fbr.gov.pk", environment="production"))
    assert read(books).cause == Cause.UNARMED


def test_a_token_that_is_not_on_this_computer_is_not_refused_by_fbr(shop: Shop) -> None:
    shop.sell(2)
    Engine(shop.books, lambda _portal: None, shop.lock).run_once()
    found = read(shop.books)
    assert (found.cause, found.said, found.held) == (Cause.KEYLESS, "", 2)
    assert needs(shop.books) == [("papers-held", "keyless")]


def test_two_unknown_fates_in_a_row_ask_for_a_look(shop: Shop) -> None:
    send(shop, "drop")
    assert read(shop.books).cause == Cause.NONE
    send(shop, "drop")
    assert read(shop.books).cause == Cause.LOOK


def test_the_law_s_time_runs_from_the_line_s_return(shop: Shop, clock: Clock) -> None:
    shop.sell(1)
    with shop.books.write() as sitting:
        waiting_papers.line_down(sitting, "fbr-di")
    assert read(shop.books).deadline is None
    clock.moment += timedelta(hours=2)
    back = clock.moment
    with shop.books.write() as sitting:
        waiting_papers.line_up(sitting, "fbr-di")
    clock.moment += timedelta(hours=3)
    assert read(shop.books).deadline == back + timedelta(hours=24)


def test_the_first_duplicate_whose_time_to_cancel_ends_is_told(shop: Shop, clock: Clock) -> None:
    first, second, third = "1234567DIABCDEFGHIJKL", "1234567DIZYXWVUTSRQPO", "1234567DIAAAAAAGHIJKL"
    for_real(shop)
    with shop.books.write() as sitting:
        portals.arm(sitting, "fbr-di", "1234567-8")
    begun = clock.moment
    send(shop, "drop")
    clock.moment += timedelta(hours=5)
    send(shop, "drop")
    assert read(shop.books).cancel_by is None
    with shop.books.read() as sitting:
        later, earlier = (row.id for row in outbox.rows(sitting))
    with shop.books.write() as sitting:
        evidence.settle_two(sitting, later, first, second, "both on the dashboard")
    assert read(shop.books).cancel_by == begun + timedelta(hours=5 + 72)
    clock.moment += timedelta(hours=80)
    with shop.books.write() as sitting:
        evidence.settle_two(sitting, earlier, third, "1234567DIBBBBBBGHIJKL", "both on the dashboard")
    assert read(shop.books).cancel_by == begun + timedelta(hours=72), "also when it has passed"


def test_what_to_look_for_on_iris(shop: Shop, clock: Clock) -> None:
    items = shop.sell(1)
    with shop.books.read() as sitting:
        assert likeness.of(sitting, items[0]) is None, "it never left"
    shop.portal.set_moods(["drop"])
    shop.engine.run_once()
    with shop.books.read() as sitting:
        found = likeness.of(sitting, items[0])
    assert found is not None
    assert found.begins == "1234567DI"
    assert found.sent_from is not None
    assert found.sent_until is not None
    assert found.sent_from < clock.moment < found.sent_until
    assert found.total == found.value + found.tax == shop.row(items[0]).total
    assert found.goods == ("1 x Brake shoe",)


def test_what_was_given_out_in_a_file_was_not_sent_at_any_time_of_ours(shop: Shop) -> None:
    items = shop.sell(1)
    with shop.books.write() as sitting:
        waiting_papers.hand_out(sitting, items, "taken to IRIS by hand")
        found = likeness.of(sitting, items[0])
    assert found is not None
    assert (found.sent_from, found.sent_until) == (None, None)
