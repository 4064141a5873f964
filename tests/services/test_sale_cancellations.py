"""Invoices cancelled on IRIS: within the hours, later only with the Commissioner's word; they count nowhere."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from app.rules.period import Month
from app.rules.problems import Refusal
from app.services import ledgers, outbox, sale_cancellations, sale_notes, sales, tax_month
from app.services.books import Books
from app.services.sale_cancellations import SaleCancellationDraft
from app.services.sale_notes import NoteLineDraft, SaleNoteDraft
from app.services.sheets import SaleState
from app.services.verify import verify
from tests.accepted import accept_sale, post_sale, refuse
from tests.clock import Clock
from tests.makers import a_sale

KINDS = ("sale", "paid", "sale_cancellation", "paid_back")
ACCEPTED = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)


def a_cancellation(**changes: Any) -> SaleCancellationDraft:
    plain: dict[str, Any] = {
        "sale": "S-2026-0001",
        "cancelled_on": date(2026, 11, 22),
        "evidence": "IRIS, Invoice Dashboard: Cancelled",
    }
    return SaleCancellationDraft(**plain | changes)


def cancel(books: Books, draft: SaleCancellationDraft) -> int:
    with books.write() as sitting:
        return sale_cancellations.cancel(sitting, draft)


def codes(books: Books, draft: SaleCancellationDraft) -> set[tuple[str, str]]:
    with books.read() as sitting:
        return {(problem.code.value, problem.field) for problem in sale_cancellations.check(sitting, draft)}


def test_it_counts_nowhere_any_more(books: Books) -> None:
    sale = accept_sale(books, a_sale(paid_by="cash"))
    made = cancel(books, a_cancellation())
    with books.read() as sitting:
        row = sale_cancellations.detail(sitting, made)
        found = sales.detail(sitting, sale)
        assert row is not None
        assert found is not None
        assert (row.number, row.sale_number) == ("SC-2026-0001", "S-2026-0001")
        assert row.fbr_number == found.row.fbr_number
        book = ledgers.ledger(sitting, found.row.customer_id, "customer")
        kinds = [(line.kind, line.owed) for line in book.lines]
        assert kinds == list(zip(KINDS, map(Decimal, (23600, -23600, -23600, 23600)), strict=True))
        assert ledgers.open_items(sitting, found.row.customer_id, "customer") == []
        assert tax_month.sales_tax(sitting, Month(2026, 10)).output == 0
        assert sales.sheet(sitting, sale).state is SaleState.CANCELLED
        assert found.row.state == "CANCELLED"
        assert (sales.sums(sitting).count, sales.sums(sitting).total) == (1, Decimal(0))
        standing = outbox.standing(sitting, "sale", sale)
        assert standing is not None
        assert standing.state == "CANCELLED"
    assert verify(books).findings == ()


def test_what_was_cancelled_or_refused_was_not_sold(books: Books) -> None:
    accept_sale(books, a_sale())
    cancel(books, a_cancellation())
    refuse(books, post_sale(books, a_sale()))
    post_sale(books, a_sale())
    accept_sale(books, a_sale(invoice_date=date(2026, 11, 2)))
    october = Month(2026, 10)
    with books.read() as sitting:
        assert sales.sums(sitting, "", october.first, october.last).count == 3, "all of them are listed"
        sold = sales.sold(sitting, october.first, october.last)
        assert (sold.count, sold.total) == (1, Decimal(23600))


@pytest.mark.parametrize(("hours", "late"), [(71.9, False), (72.1, True)])
def test_seventy_two_hours_from_fbrs_number(books: Books, clock: Clock, hours: float, late: bool) -> None:
    """Sales Tax General Order 01/2026; later only with the Commissioner's approval."""
    accept_sale(books, a_sale())
    clock.moment = ACCEPTED + timedelta(hours=hours)
    assert (("cancel-too-late", "approval") in codes(books, a_cancellation())) is late


def test_later_with_the_commissioners_approval(books: Books, clock: Clock) -> None:
    sale = accept_sale(books, a_sale())
    clock.moment = ACCEPTED + timedelta(hours=100)
    with pytest.raises(Refusal):
        cancel(books, a_cancellation())
    cancel(books, a_cancellation(approval="CIR Lahore 4711 of 25/11/2026"))
    with books.read() as sitting:
        row = sale_cancellations.of_sale(sitting, sale)
        assert row is not None
        assert row.approval == "CIR Lahore 4711 of 25/11/2026"
        assert (sales.sums(sitting).count, sales.sums(sitting).total) == (1, Decimal(0))


def test_not_without_evidence(books: Books) -> None:
    accept_sale(books, a_sale())
    assert codes(books, a_cancellation(evidence=" ")) == {("evidence-missing", "evidence")}


def test_not_what_waits(books: Books) -> None:
    """It may be sent the next moment."""
    post_sale(books, a_sale())
    assert codes(books, a_cancellation()) == {("cancel-not-yet", "sale")}


def test_not_twice_and_not_with_a_note(books: Books) -> None:
    accept_sale(books, a_sale())
    accept_sale(books, a_sale())
    cancel(books, a_cancellation())
    assert codes(books, a_cancellation()) == {("bill-cancelled", "sale")}
    note = SaleNoteDraft(
        sale="S-2026-0001", note_date=date(2026, 11, 22), reason="Return of goods", lines=(NoteLineDraft(line=1),)
    )
    with books.read() as sitting:
        assert "bill-cancelled" in {problem.code for problem in sale_notes.check(sitting, note)}
    with books.write() as sitting:
        lines = (NoteLineDraft(line=1, quantity=sale_notes.remaining(sitting, 2)[0].quantity),)
        sale_notes.post(
            sitting,
            SaleNoteDraft(sale="S-2026-0002", note_date=date(2026, 11, 22), reason="Return of goods", lines=lines),
        )
    assert codes(books, a_cancellation(sale="S-2026-0002")) == {("bill-has-notes", "sale")}


def test_what_fbr_refused_may_be_given_up_and_is_not_issued_anew_then(books: Books) -> None:
    """FBR never had it: no hours run, and nothing is to be done there."""
    sale = post_sale(books, a_sale())
    refuse(books, sale)
    with books.read() as sitting:
        assert sale_cancellations.deadline(sitting, sale) is None
        assert sales.revisable(sitting, sale) == []
    cancel(books, a_cancellation(evidence="The customer went elsewhere"))
    with books.read() as sitting:
        assert [problem.code for problem in sales.revisable(sitting, sale)] == ["bill-cancelled"]
        assert tax_month.sales_tax(sitting, Month(2026, 10)).output == 0
    assert verify(books).findings == ()
