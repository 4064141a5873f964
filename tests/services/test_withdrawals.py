"""What FBR refused and nobody wants any more: it stays in the books, counts nowhere, and asks for nobody."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from app.rules.problems import Refusal
from app.rules.rates import Rates
from app.services import audit, home, ledgers, outbox, outbox_list, outbox_summary, sale_notes, sales, withdrawals
from app.services.books import Books, open_books
from app.services.sale_notes import NoteLineDraft, SaleNoteDraft
from app.services.verify import verify
from tests.accepted import accept_sale, post_sale, refuse
from tests.clock import Clock
from tests.makers import a_sale

NOTE = SaleNoteDraft(
    sale="S-2026-0001",
    note_date=date(2026, 11, 20),
    reason="Return of goods",
    lines=(NoteLineDraft(line=1, quantity=Decimal(3)),),
)


@pytest.fixture
def note(books: Books) -> int:
    """That FBR said no to."""
    accept_sale(books, a_sale())
    with books.write() as sitting:
        made = sale_notes.post(sitting, NOTE)
    refuse(books, made, "sale-note")
    return made


@pytest.fixture
def sale(books: Books) -> int:
    """That FBR said no to."""
    made = post_sale(books, a_sale())
    refuse(books, made)
    return made


def withdraw(books: Books, kind: str, paper: int, reason: str = "the lorry was not ours") -> None:
    with books.write() as sitting:
        withdrawals.withdraw(sitting, kind, paper, reason)


def codes(books: Books, kind: str, paper: int, reason: str = "x") -> set[tuple[str, str]]:
    with pytest.raises(Refusal) as refusal:
        withdraw(books, kind, paper, reason)
    return {(problem.code.value, problem.field) for problem in refusal.value.problems}


def needs_nobody(books: Books) -> bool:
    """Neither the light, nor the first page, nor a list of what is refused asks for a person."""
    with books.read() as sitting:
        refused = outbox_summary.read(sitting).refused, outbox.count(sitting, state="REJECTED")
        needs = [need for need in home.board(sitting).needs if need.key == "paper-rejected"]
        return (refused, needs) == ((0, 0), [])


def test_a_note_stays_and_asks_for_nobody(books: Books, note: int) -> None:
    assert not needs_nobody(books)
    withdraw(books, "sale-note", note)
    assert needs_nobody(books)
    with books.read() as sitting:
        [row] = sale_notes.rows(sitting)
        assert (row.state, row.withdrawn, row.replaced) == ("REJECTED", True, False)
        [item] = [each for each in outbox.rows(sitting) if each.kind == "sale-note"]
        assert item.withdrawn == "the lorry was not ours"
        assert outbox_list.read(sitting).gone == 1
        assert [each.action for each in audit.trail(sitting, "outbox_item", item.id)] == ["withdraw"]
    assert verify(books).findings == ()


def test_an_invoice_is_cancelled_with_it(books: Books, sale: int) -> None:
    assert not needs_nobody(books)
    withdraw(books, "sale", sale)
    assert needs_nobody(books)
    with books.read() as sitting:
        found = sales.detail(sitting, sale)
        assert found is not None
        assert found.row.state == "CANCELLED"
        assert sales.counts(sitting, {"person": frozenset({"REJECTED"})}) == {"person": 0}
        assert ledgers.ledger(sitting, found.row.customer_id, "customer").closing == 0
    assert verify(books).findings == ()


def test_only_what_was_refused_only_once_and_not_without_a_reason(books: Books, note: int) -> None:
    assert codes(books, "sale-note", note, " ") == {("missing", "reason")}
    assert codes(books, "sale", 1) == {("not-refused", "id")}
    assert codes(books, "sale", 77) == {("not-refused", "id")}
    withdraw(books, "sale-note", note)
    assert codes(books, "sale-note", note) == {("not-refused", "id")}
    with books.write() as sitting:
        for wrong in ("UPDATE outbox_item SET withdrawn = 'x' WHERE state = 'ACCEPTED'",
                      "UPDATE outbox_item SET withdrawn = '' WHERE state = 'REJECTED'"):  # fmt: skip
            with pytest.raises(IntegrityError, match="only what was refused is withdrawn, and once"):
                sitting.execute(text(wrong))


def test_who_changes_his_mind_corrects_it(books: Books, note: int) -> None:
    withdraw(books, "sale-note", note)
    with books.write() as sitting:
        sale_notes.revise(sitting, note, NOTE)
        assert [(row.number, row.replaced) for row in sale_notes.rows(sitting)] == [
            ("DN-2026-0002", False),
            ("DN-2026-0001", True),
        ]


def test_what_was_cancelled_before_there_were_withdrawals_asks_for_nobody(
    books: Books, sale: int, clock: Clock, rates: Rates
) -> None:
    withdraw(books, "sale", sale)
    with books.write() as sitting:
        file = str(sitting.scalar(text("SELECT file FROM pragma_database_list WHERE name = 'main'")))
        for old in ("DROP TRIGGER outbox_item_withdrawn", "ALTER TABLE outbox_item DROP COLUMN withdrawn",
                    "DELETE FROM schema_version WHERE number = 24"):  # fmt: skip
            sitting.execute(text(old))
    books.close()
    again = open_books(Path(file), rates, clock, by="tester")
    assert needs_nobody(again)
    again.close()
