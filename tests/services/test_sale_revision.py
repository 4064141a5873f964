"""What FBR refused: corrected under the same number, and the refused one counts nowhere any more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.models.outbox import Attempt, OutboxItem
from app.models.sales import Sale
from app.rules.period import Month
from app.rules.problems import Refusal
from app.services import audit, ledgers, outbox, payments, sales, tax_month
from app.services.books import Books
from app.services.payments import AgainstDraft, PaymentDraft
from app.services.sales import SaleDraft
from app.services.verify import verify
from tests.makers import a_sale, a_sale_line

RIGHT = a_sale(lines=(a_sale_line(hs_code="8708.3090"),))


def refused(books: Books, draft: SaleDraft | None = None) -> int:
    """An invoice that FBR said no to, in line 1."""
    with books.write() as sitting:
        made = sales.post(sitting, draft or a_sale())
    refuse(books, made)
    return made


def refuse(books: Books, made: int) -> None:
    """As the engine writes it down: asked whether it is valid, FBR said no."""
    with books.write() as sitting:
        item = sitting.query(OutboxItem).filter_by(document_id=made).one()
        item.state = "SENDING"
        told = {"state": "CONNECTING", "environment": "", "request_sha256": "", "started_at": sitting.now()}
        attempt = Attempt(item=item, number=1, **told)
        sitting.add(attempt)
        sitting.flush()
        attempt.state = "REJECTED"
        sitting.flush()
        item.state, item.reason_code = "REJECTED", "0052"
        item.reason = "1: Please provide valid HS Code against invoice no:"


def revise(books: Books, sale_id: int, draft: SaleDraft = RIGHT) -> int:
    with books.write() as sitting:
        return sales.revise(sitting, sale_id, draft)


def codes(refusal: pytest.ExceptionInfo[Refusal]) -> set[str]:
    return {problem.code.value for problem in refusal.value.problems}


def test_the_corrected_invoice_has_the_number_and_its_revision(books: Books) -> None:
    old = refused(books)
    new = revise(books, old)
    refuse(books, new)
    newest = revise(books, new)
    with books.read() as sitting:
        details = [sales.detail(sitting, each) for each in (old, new, newest)]
        stands = [outbox.standing(sitting, "sale", each) for each in (old, new, newest)]
        items = outbox.rows(sitting)[::-1]
        trail = audit.trail(sitting, "sale", new)
        third = sitting.get_one(OutboxItem, items[2].id)
        assert (third.revision, third.document_number) == (3, "S-2026-0001-3")
        counted = outbox.counts(sitting)
    assert [each.row.number for each in details if each] == ["S-2026-0001", "S-2026-0001-2", "S-2026-0001-3"]
    assert [each.replaced_by for each in details if each] == [new, newest, None]
    assert [each.state.value for each in stands if each] == ["REJECTED", "REJECTED", "READY"]
    assert [each.replaced_by for each in items] == [items[1].id, items[2].id, None]
    assert counted == {"READY": 1}, "what was replaced needs nobody any more"
    assert [each.action for each in trail] == ["revise"]
    assert verify(books).findings == ()


def test_only_the_newest_counts_anywhere(books: Books) -> None:
    """20,000 refused, 10,000 in its place: list, sums, ledger and the month's tax know only of the 10,000."""
    old = refused(books)
    new = revise(books, old, a_sale(lines=(a_sale_line(quantity=Decimal(10)),)))
    with books.read() as sitting:
        assert [row.id for row in sales.rows(sitting)] == [new]
        assert sales.sums(sitting).total == Decimal("11800.00")
        assert list(sales.found(sitting, "").numbers) == [new]
        assert sales.counts(sitting, {"all": None, "no": frozenset({"REJECTED"})}) == {"all": 1, "no": 0}
        his = sales.rows(sitting)[0].customer_id
        assert ledgers.ledger(sitting, his, ledgers.CUSTOMER).closing == Decimal("11800.00")
        assert tax_month.sales_tax(sitting, Month(2026, 10)).output == Decimal("1800.00")
        assert sitting.get_one(Sale, old).total == Decimal("23600.00"), "what was issued stays as it was"


def test_the_draft_comes_back_as_it_was_typed(books: Books) -> None:
    typed = a_sale(
        order_no="PO-7",
        note="urgent",
        withheld=True,
        lines=(
            a_sale_line(discount=Decimal("50.00")),
            a_sale_line(sale_type="3rd Schedule Goods", retail_price=Decimal("5900.00")),
            a_sale_line(
                sale_type="Goods at Reduced Rate",
                tax_rate=Decimal(5),
                sro_schedule="EIGHTH SCHEDULE Table 1",
                sro_serial="82",
            ),
        ),
    )
    old = refused(books, typed)
    with books.read() as sitting:
        back = sales.draft_of(sitting, old)
        assert sales.figures(sitting, back) == sales.figures(sitting, sales.settled(sitting, typed))
        assert [each for each in sales.check(sitting, back) if not each.is_warning] == []
    assert (back.order_no, back.note, back.withheld, back.invoice_date) == ("PO-7", "urgent", True, date(2026, 10, 20))
    with books.read() as sitting:
        first = sales.detail(sitting, revise(books, old, back))
        before = sales.detail(sitting, old)
    assert first is not None
    assert before is not None
    assert first.lines == before.lines


@pytest.mark.parametrize("state", ["READY", "SENDING", "HELD"])
def test_what_fbr_did_not_refuse_is_not_revised(books: Books, state: str) -> None:
    with books.write() as sitting:
        made = sales.post(sitting, a_sale())
        sitting.query(OutboxItem).one().state = state
    with pytest.raises(Refusal) as refusal:
        revise(books, made)
    assert codes(refusal) == {"not-refused"}


def test_it_is_revised_once_and_only_by_what_fbr_would_take(books: Books) -> None:
    old = refused(books)
    with pytest.raises(Refusal) as refusal:
        revise(books, old, a_sale(lines=(a_sale_line(sale_type="Exempt goods"),)))
    assert codes(refusal) == {"fbr-would-refuse"}
    revise(books, old)
    with pytest.raises(Refusal) as refusal:
        revise(books, old)
    assert codes(refusal) == {"revised-already"}
    with pytest.raises(Refusal) as refusal:
        revise(books, 77)
    assert codes(refusal) == {"not-found"}


def test_a_payment_that_was_put_to_it_is_taken_back_first(books: Books) -> None:
    old = refused(books)
    with books.write() as sitting:
        him = sales.rows(sitting)[0]
        paid = PaymentDraft(
            direction="in",
            party=him.customer,
            day=date(2026, 10, 21),
            amount=Decimal(1000),
            method="bank",
            reference="T-1",
            against=(AgainstDraft(number=him.number, amount=Decimal(1000)),),
        )
        payments.post(sitting, paid)
    with pytest.raises(Refusal) as refusal:
        revise(books, old)
    assert codes(refusal) == {"others-hang-on-it"}


def test_a_workshop_without_portal_has_nothing_to_revise(books: Books) -> None:
    with books.write() as sitting:
        made = sales.post_imported(sitting, replace(a_sale(), note=""), number="X-1")
    with pytest.raises(Refusal) as refusal:
        revise(books, made)
    assert codes(refusal) == {"not-refused"}


def test_verify_finds_a_revision_of_what_was_not_refused(books: Books, without_triggers: Callable[[str], None]) -> None:
    """Two invoices for one sale at FBR: the thing that must never be."""
    revise(books, refused(books))
    without_triggers("UPDATE outbox_item SET state = 'READY' WHERE id = 1")
    assert "S-2026-0001-2 stands in the place of an invoice that FBR did not refuse" in verify(books).findings
