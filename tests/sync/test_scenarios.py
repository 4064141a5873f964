"""Every scenario through the real engine, on the practice portal's sandbox."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.rules.scenarios import DAILY, ScenarioBook
from app.services import scenarios
from app.services.scenarios import ScenarioRow
from tests.sync.shop import Shop

PORTAL = Path(__file__).parents[2] / "resources" / "portal"


@pytest.fixture(scope="session")
def book() -> ScenarioBook:
    return ScenarioBook.read(lambda name: (PORTAL / name).read_text(encoding="utf-8"))


def queue(shop: Shop, book: ScenarioBook, scenario: str) -> int:
    with shop.books.write() as sitting:
        return scenarios.queue(sitting, book, scenario)


def row(shop: Shop, book: ScenarioBook, scenario: str) -> ScenarioRow:
    with shop.books.read() as sitting:
        return next(each for each in scenarios.rows(sitting, book) if each.id == scenario)


def test_every_scenario_that_has_a_sample_is_accepted(shop: Shop, book: ScenarioBook) -> None:
    assert set(book.samples) >= DAILY
    for each in book.samples:
        queue(shop, book, each)
    shop.engine.run_once()
    with shop.books.read() as sitting:
        rows = scenarios.rows(sitting, book)
    refused = {each.id: (each.state, each.reason_code, each.reason) for each in rows if each.runs and not each.done}
    assert refused == {}
    assert scenarios.missing(rows) == []
    assert {entry.environment for entry in shop.portal.entries()} == {"sandbox"}
    shop.settled()


def test_a_refused_one_is_run_again_and_both_answers_are_kept(shop: Shop, book: ScenarioBook) -> None:
    shop.portal.set_moods(["item-invalid-in-00"])
    first = queue(shop, book, "SN001")
    shop.engine.run_once()
    refused = row(shop, book, "SN001")
    assert (refused.state, refused.done, refused.item_id) == ("REJECTED", False, first)
    assert shop.item(first).attempts[-1].answer is not None
    second = queue(shop, book, "SN001")
    shop.engine.run_once()
    now = row(shop, book, "SN001")
    assert (now.done, now.runs, now.item_id) == (True, 2, second)
    detail = shop.item(second)
    assert detail.row.document == "SN001-2"
    assert json.loads(detail.payload or b"")["scenarioId"] == "SN001"
    assert json.loads(detail.attempts[-1].answer or b"")["invoiceNumber"] == now.fiscal_number
    shop.settled()


def test_a_lost_answer_leaves_it_unknown_and_another_run_is_another_paper(shop: Shop, book: ScenarioBook) -> None:
    shop.portal.set_moods(["drop"])
    first = queue(shop, book, "SN001")
    shop.engine.run_once()
    assert row(shop, book, "SN001").state == "UNKNOWN"
    posts = shop.portal.posts
    shop.engine.run_once()
    assert shop.portal.posts == posts, "the same is not sent again"
    queue(shop, book, "SN001")
    shop.engine.run_once()
    assert row(shop, book, "SN001").done
    assert shop.row(first).state == "UNKNOWN"
