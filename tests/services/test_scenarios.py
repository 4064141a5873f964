"""The sandbox's scenarios: which are ours, and what may never happen to a sample."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import text

from app.rules.problems import Refusal
from app.rules.scenarios import DAILY, NATURES, SECTORS, ScenarioBook
from app.services import hand_upload, outbox, parts, portals, scenarios, sending, workshop
from app.services.books import Books, DatabaseError, Sitting
from app.services.outbox import State
from app.services.portal_invoice import thaw
from app.services.portals import PortalDraft
from app.services.scenarios import missing
from app.sync.portals import fbr_di
from tests.makers import a_part

PORTAL = Path(__file__).parents[2] / "resources" / "portal"


@pytest.fixture(scope="session")
def book() -> ScenarioBook:
    return ScenarioBook.read(lambda name: (PORTAL / name).read_text(encoding="utf-8"))


def set_portal(books: Books, environment: str = "sandbox") -> None:
    with books.write() as sitting:
        draft = PortalDraft(url="http://127.0.0.1:9", environment=environment, practice_token="t")
        portals.set_portal(sitting, draft)


def register(books: Books, natures: str, sector: str) -> None:
    with books.write() as sitting:
        own = workshop.draft(sitting)
        workshop.change(sitting, replace(own, business_natures=natures, sector=sector))


def ours(books: Books, book: ScenarioBook) -> set[str]:
    with books.read() as sitting:
        return {row.id for row in scenarios.rows(sitting, book) if row.ours}


def test_the_table_is_whole_and_every_assigned_scenario_has_a_sample(book: ScenarioBook) -> None:
    assert len(book.every) == 28
    assert set(book.table) == {(nature, sector) for nature in NATURES for sector in SECTORS}
    given = {each for row in book.table.values() for each in row}
    assert given <= {each.id for each in book.every}
    assert given | DAILY <= set(book.samples)


@pytest.mark.parametrize(
    ("natures", "sector", "wanted"),
    [
        ("retailer", "wholesale-retail", "SN008 SN026 SN027 SN028"),
        ("wholesaler", "wholesale-retail", "SN001 SN002 SN008 SN026 SN027 SN028"),
        ("wholesaler, retailer", "automobile", "SN008 SN020 SN026 SN027 SN028"),
        ("service-provider", "automobile", "SN018 SN019 SN020"),
        ("", "", " ".join(sorted(DAILY))),
    ],
)
def test_what_is_ours_follows_from_the_registration(
    books: Books, book: ScenarioBook, natures: str, sector: str, wanted: str
) -> None:
    register(books, natures, sector)
    assert ours(books, book) == set(wanted.split())


def test_the_owners_word_goes_before_the_table(books: Books, book: ScenarioBook) -> None:
    with books.write() as sitting:
        scenarios.choose(sitting, book, "sn003", ours=True)
        scenarios.choose(sitting, book, "SN011", ours=True)
        scenarios.choose(sitting, book, "SN011", ours=False)
    assert ours(books, book) == (DAILY | {"SN003"}) - {"SN011"}
    with books.read() as sitting:
        assert {row.id for row in scenarios.rows(sitting, book) if row.chosen} == {"SN003", "SN011"}
    with pytest.raises(Refusal, match="not-found"), books.write() as sitting:
        scenarios.choose(sitting, book, "SN099", ours=True)


def test_a_sample_is_queued_for_the_sandbox_under_our_own_name(books: Books, book: ScenarioBook) -> None:
    set_portal(books)
    with books.write() as sitting:
        parts.add(sitting, a_part())
        item_id = scenarios.queue(sitting, book, "SN002")
        detail = outbox.item(sitting, item_id)
    assert detail is not None
    assert (detail.row.document, detail.row.kind, detail.row.state) == ("SN002-1", "scenario", State.READY)
    assert detail.environment == "sandbox"
    with books.read() as sitting:
        invoice = thaw(_frozen(sitting, item_id))
    (line,) = invoice.lines
    assert (invoice.seller_number, invoice.scenario, invoice.buyer_registered) == ("1234567", "SN002", False)
    assert (line.hs_code, line.description) == ("8708.3010", "Brake shoe (SN002-1)")
    assert [line.sales_tax, line.further_tax, line.total] == [Decimal(180), Decimal(40), Decimal(1220)]


def _frozen(sitting: Sitting, item_id: int) -> str:
    bare = sitting.connection().exec_driver_sql("SELECT document FROM outbox_item WHERE id = ?", (item_id,))
    return str(bare.scalar_one())


def test_in_production_it_is_refused_outright(books: Books, book: ScenarioBook) -> None:
    set_portal(books, "production")
    with pytest.raises(Refusal, match="scenario-in-production"), books.write() as sitting:
        scenarios.queue(sitting, book, "SN001")


def test_one_queued_for_the_sandbox_is_held_when_the_portal_is_production(books: Books, book: ScenarioBook) -> None:
    set_portal(books)
    with books.write() as sitting:
        item_id = scenarios.queue(sitting, book, "SN001")
    set_portal(books, "production")
    with books.write() as sitting:
        assert sending.claim(sitting, item_id, fbr_di.payload, "t") is None
        detail = outbox.item(sitting, item_id)
    assert detail is not None
    assert (detail.row.state, detail.payload, detail.environment) == (State.HELD, None, "sandbox")


def test_the_database_itself_keeps_a_sample_for_the_sandbox(books: Books, book: ScenarioBook) -> None:
    set_portal(books)
    with books.write() as sitting:
        item_id = scenarios.queue(sitting, book, "SN001")
    change = text("UPDATE outbox_item SET environment = 'production' WHERE id = :id")
    with pytest.raises(DatabaseError, match="sandbox alone"), books.write() as sitting:
        sitting.execute(change, {"id": item_id})


def test_a_sample_is_never_taken_to_iris_by_hand(books: Books, book: ScenarioBook) -> None:
    set_portal(books)
    with books.write() as sitting:
        scenarios.queue(sitting, book, "SN001")
        assert hand_upload.waiting(sitting) == []


@pytest.mark.parametrize(("scenario", "why"), [("SN099", "not-found"), ("SN013", "scenario-no-sample")])
def test_what_cannot_be_run_is_refused(books: Books, book: ScenarioBook, scenario: str, why: str) -> None:
    with pytest.raises(Refusal, match="no-portal"), books.write() as sitting:
        scenarios.queue(sitting, book, "SN001")
    set_portal(books)
    with pytest.raises(Refusal, match=why), books.write() as sitting:
        scenarios.queue(sitting, book, scenario)


def test_the_next_run_waits_till_the_last_is_decided(books: Books, book: ScenarioBook) -> None:
    set_portal(books)
    with books.write() as sitting:
        scenarios.queue(sitting, book, "SN001")
    with pytest.raises(Refusal, match="scenario-on-its-way"), books.write() as sitting:
        scenarios.queue(sitting, book, "SN001")
    with books.read() as sitting:
        rows = scenarios.rows(sitting, book)
    assert (rows[0].id, rows[0].running, rows[0].runs) == ("SN001", True, 1)
    assert "SN001" in missing(rows)
