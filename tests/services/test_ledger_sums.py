"""Whatever is posted, noted, cancelled, paid, put and taken back: the ledgers are the sum of the documents."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.rules.problems import Refusal
from app.rules.rates import Rates
from app.services import ledgers, openings, parties, payments, purchases, sales, workshop
from app.services.books import Books, Sitting, create
from app.services.openings import OpeningDraft
from app.services.payments import AgainstDraft, PaymentDraft
from app.services.purchases import CancellationDraft, DebitLineDraft, DebitNoteDraft, Wanted
from app.services.verify import verify
from tests.clock import Clock
from tests.makers import a_line, a_party, a_purchase, a_sale, a_sale_line, establish

STEEL = "Bilal Steel"
DAY = date(2026, 11, 2)
ZERO = Decimal(0)


def _bill(sitting: Sitting, size: int, paid_by: str = "") -> Decimal:
    line = a_line(quantity=Decimal(10), rate=Decimal(size), sales_tax=Decimal(size))
    made = purchases.detail(sitting, purchases.post(sitting, a_purchase(lines=(line,), paid_by=paid_by)))
    assert made is not None
    return ZERO if paid_by else made.row.total


def _spot(sitting: Sitting, size: int) -> Decimal:
    return _bill(sitting, size, "cash")


def _opening(sitting: Sitting, size: int) -> Decimal:
    if openings.rows(sitting):
        return ZERO
    openings.add(sitting, OpeningDraft(party=STEEL, side="supplier", day=date(2026, 5, 1), amount=Decimal(size)))
    return Decimal(size)


def _pay(sitting: Sitting, size: int) -> Decimal:
    payments.post(sitting, PaymentDraft(party=STEEL, day=DAY, amount=Decimal(size)))
    return -Decimal(size)


def _pay_oldest(sitting: Sitting, size: int) -> Decimal:
    put = payments.oldest_first(_open(sitting), Decimal(size))
    payments.post(sitting, PaymentDraft(party=STEEL, day=DAY, amount=Decimal(size), against=put))
    return -Decimal(size)


def _put(sitting: Sitting, size: int) -> Decimal:
    loose = [row for row in payments.rows(sitting) if row.on_account and row.direction == "out"]
    if loose and (found := payments.oldest(sitting, loose[size % len(loose)].id)):
        payments.allocate(sitting, loose[size % len(loose)].id, found)
    return ZERO


def _put_too_much(sitting: Sitting, size: int) -> Decimal:
    """More than was paid, or more than is open: refused, and nothing moves."""
    loose, there = [row for row in payments.rows(sitting) if row.state == "posted"], _open(sitting)
    if loose and there:
        item, row = there[size % len(there)], loose[size % len(loose)]
        most = min(item.open, row.on_account)
        with pytest.raises(Refusal):
            payments.allocate(sitting, row.id, (AgainstDraft(number=item.number, amount=most + Decimal("0.01")),))
    return ZERO


def _reverse(sitting: Sitting, size: int) -> Decimal:
    standing = [row for row in payments.rows(sitting) if row.state == "posted" and row.direction == "out"]
    if not standing:
        return ZERO
    row = standing[size % len(standing)]
    payments.reverse(sitting, row.id, "wrong")
    return row.amount


def _cancel(sitting: Sitting, size: int) -> Decimal:
    found = [row for row in purchases.rows(sitting) if row.kind == "bill" and row.state == "posted"]
    if not found:
        return ZERO
    row = found[size % len(found)]
    reason = CancellationDraft(original=row.number, cancelled_on=DAY, reason="typed twice")
    purchases.cancel(sitting, reason)
    return ZERO if row.paid_by else -row.total


def _note(sitting: Sitting, size: int) -> Decimal:
    found = [row for row in purchases.rows(sitting) if row.kind == "bill" and row.state in {"posted", "noted"}]
    if not found:
        return ZERO
    row = found[size % len(found)]
    left = purchases.remaining(sitting, row.id)[0]
    pieces = min(Decimal(1 + size % 10), left.quantity)
    if not pieces:
        return ZERO
    lines = (DebitLineDraft(line=1, quantity=pieces),)
    note = DebitNoteDraft(original=row.number, note_date=DAY, reason="bent", lines=lines)
    made = purchases.detail(sitting, purchases.post_note(sitting, note))
    assert made is not None
    return made.row.total


def _open(sitting: Sitting) -> list[ledgers.OpenItem]:
    return ledgers.open_items(sitting, _him(sitting, STEEL), "supplier")


def _him(sitting: Sitting, name: str) -> int:
    found = parties.find(sitting, name)
    assert found is not None
    return found.id


DOINGS: dict[str, Callable[[Sitting, int], Decimal]] = {
    "bill": _bill,
    "paid on the spot": _spot,
    "opening": _opening,
    "pay": _pay,
    "pay the oldest": _pay_oldest,
    "put": _put,
    "put too much": _put_too_much,
    "reverse": _reverse,
    "cancel": _cancel,
    "note": _note,
}
MOVES = st.lists(st.tuples(st.sampled_from(sorted(DOINGS)), st.integers(1, 30000)), min_size=1, max_size=14)


def _new(tmp: pytest.TempPathFactory, rates: Rates, form: str) -> Books:
    books = create(tmp.mktemp("books") / "practice.karkhana", rates, Clock(), by="tester")
    establish(books)
    with books.write() as sitting:
        parties.add(sitting, a_party())
        workshop.change(sitting, replace(workshop.draft(sitting), legal_form=form))
    return books


def _spot_notes(sitting: Sitting) -> Decimal:
    """Notes on bills that were paid on the spot: he owes us, and no voucher of ours is loose."""
    rows = purchases.rows(sitting)
    spot = {row.number for row in rows if row.kind == "bill" and row.paid_by}
    return sum((row.total for row in rows if row.kind == "debit_note" and row.original in spot), ZERO)


def _list_agrees(sitting: Sitting, items: list[ledgers.OpenItem]) -> None:
    """The list of bills says the same as the ledger of what is open, bill by bill and under its tab."""
    still = {item.id: item.open for item in items if item.kind == "purchase"}
    assert {row.id: row.open for row in purchases.rows(sitting) if row.open} == still
    assert set(purchases.found(sitting, Wanted(unpaid=True)).numbers) == set(still)


def _agrees(sitting: Sitting, expected: Decimal) -> None:
    him = _him(sitting, STEEL)
    ledger = ledgers.ledger(sitting, him, "supplier")
    assert ledger.closing == expected
    assert sum((line.owed for line in ledger.lines), ZERO) == expected
    assert [line.balance for line in ledger.lines][-1:] == ([expected] if ledger.lines else [])
    items = _open(sitting)
    assert all(0 < item.open <= item.total for item in items)
    _list_agrees(sitting, items)
    rows = payments.rows(sitting)
    assert all(0 <= row.on_account <= row.amount for row in rows)
    loose = sum((row.on_account for row in rows), ZERO)
    for row in rows:
        detail = payments.detail(sitting, row.id)
        assert detail is not None
        if row.state == "posted":
            assert sum((each.amount for each in detail.against), ZERO) == row.amount - row.on_account
    credit = expected + loose - sum((item.open for item in items), ZERO)
    assert credit == _spot_notes(sitting)
    for ages in ledgers.ageing(sitting, "supplier"):
        assert sum(ages.buckets, ZERO) == sum((item.open for item in items), ZERO)
        assert ages.balance == expected
        assert ages.on_account == credit - loose


@given(moves=MOVES, form=st.sampled_from(["individual", "company"]))
@example(moves=[("bill", 1000), ("cancel", 1)], form="individual")
@example(moves=[("bill", 1000), ("pay the oldest", 20000), ("cancel", 1)], form="individual")
@example(moves=[("bill", 1000), ("pay the oldest", 10000), ("note", 6), ("put", 1), ("reverse", 1)], form="company")
@example(moves=[("opening", 500), ("pay", 9000), ("bill", 700), ("put", 1), ("put too much", 1)], form="individual")
@example(moves=[("paid on the spot", 1000), ("note", 3), ("cancel", 1)], form="company")
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_happens_the_ledger_is_the_sum_of_its_papers(
    tmp_path_factory: pytest.TempPathFactory, rates: Rates, moves: list[tuple[str, int]], form: str
) -> None:
    books = _new(tmp_path_factory, rates, form)
    with books.write() as sitting:
        expected = ZERO
        for what, size in moves:
            expected += DOINGS[what](sitting, size)
            _agrees(sitting, expected)
    assert verify(books).ok
    books.close()


@given(sizes=st.lists(st.integers(1, 9000), min_size=1, max_size=5), paid=st.integers(1, 60000))
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_customers_ledger_is_the_sum_of_his_papers(
    tmp_path_factory: pytest.TempPathFactory, rates: Rates, sizes: list[int], paid: int
) -> None:
    books = _new(tmp_path_factory, rates, "")
    with books.write() as sitting:
        expected = ZERO
        for size in sizes:
            line = a_sale_line(quantity=Decimal(2), rate=Decimal(size))
            made = sales.detail(sitting, sales.post(sitting, a_sale(lines=(line,))))
            assert made is not None
            expected += made.row.total
            buyer = made.row.customer
        him = _him(sitting, buyer)
        put = payments.oldest_first(ledgers.open_items(sitting, him, "customer"), Decimal(paid))
        draft = PaymentDraft(direction="in", party=buyer, day=DAY, amount=Decimal(paid), against=put)
        made_id = payments.post(sitting, draft)
        assert ledgers.ledger(sitting, him, "customer").closing == expected - Decimal(paid)
        payments.reverse(sitting, made_id, "the cheque came back")
        assert ledgers.ledger(sitting, him, "customer").closing == expected
        assert sum((item.open for item in ledgers.open_items(sitting, him, "customer")), ZERO) == expected
    assert verify(books).ok
    books.close()
