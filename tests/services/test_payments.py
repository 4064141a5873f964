"""Payments: what is refused, what is withheld, what stays open; and that the ledgers are the sum of their papers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from app.models.payments import Payment
from app.rules.problems import Code, Refusal
from app.services import ledgers, openings, parties, party_status, payments, purchases, sales, watch, workshop
from app.services.books import Books, Sitting
from app.services.openings import OpeningDraft
from app.services.party_status import StatusDraft
from app.services.payments import AgainstDraft, PaymentDraft
from app.services.purchases import CancellationDraft
from app.services.suffered import (
    CertificateDraft,
    certificates,
    credits,
    receive_cpr,
    record_certificate,
    reverse_certificate,
)
from app.services.verify import verify
from tests.makers import a_party, a_purchase, a_sale

TODAY = date(2026, 11, 22)
STEEL = "Bilal Steel"
NOTHING = Decimal(0)


def a_payment(**changes: Any) -> PaymentDraft:
    plain: dict[str, Any] = {"party": STEEL, "day": date(2026, 11, 2), "amount": Decimal(5000)}
    return PaymentDraft(**plain | changes)


def against(*numbers: str) -> tuple[AgainstDraft, ...]:
    return tuple(AgainstDraft(number=number) for number in numbers)


@pytest.fixture
def bill(books: Books) -> int:
    """One bill of 11,800 of October."""
    with books.write() as sitting:
        return purchases.post(sitting, a_purchase())


def post(books: Books, draft: PaymentDraft) -> int:
    with books.write() as sitting:
        return payments.post(sitting, draft)


def agent(sitting: Sitting, form: str = "company") -> None:
    workshop.change(sitting, replace(workshop.draft(sitting), legal_form=form))


def codes(books: Books, draft: PaymentDraft) -> set[tuple[Code, str]]:
    with books.read() as sitting:
        return {(problem.code, problem.field) for problem in payments.check(sitting, draft)}


def balance(sitting: Sitting, party_id: int, side: str = "supplier") -> Decimal:
    return ledgers.ledger(sitting, party_id, side).closing


def test_a_payment_closes_a_bill(books: Books, bill: int) -> None:
    made = post(books, a_payment(amount=None, against=against("P-2026-0001")))
    with books.read() as sitting:
        detail = payments.detail(sitting, made)
        assert detail is not None
        assert detail.row.number == "V-2026-0001"
        assert (detail.row.amount, detail.row.net, detail.row.on_account) == (Decimal(11800), Decimal(11800), NOTHING)
        him = detail.row.party_id
        assert ledgers.open_items(sitting, him, "supplier") == []
        assert balance(sitting, him) == 0
        assert [line.balance for line in ledgers.ledger(sitting, him, "supplier").lines] == [Decimal(11800), 0]
    assert verify(books).ok


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"party": ""}, (Code.MISSING, "party")),
        ({"party": "Nobody"}, (Code.NOT_FOUND, "party")),
        ({"direction": "sideways"}, (Code.MALFORMED, "direction")),
        ({"day": None}, (Code.MISSING, "day")),
        ({"day": date(2027, 1, 1)}, (Code.DATE_IN_FUTURE, "day")),
        ({"method": "barter"}, (Code.MALFORMED, "method")),
        ({"method": "cheque"}, (Code.MISSING, "reference")),
        ({"amount": Decimal(-1)}, (Code.NEGATIVE, "amount")),
        ({"amount": Decimal("NaN")}, (Code.NOT_A_NUMBER, "amount")),
        ({"amount": None}, (Code.NOT_POSITIVE, "amount")),
        ({"category": "gold"}, (Code.MALFORMED, "category")),
        ({"against": against("P-2026-0009")}, (Code.NOT_HIS_PAPER, "against.0")),
        ({"against": against("P-2026-0001")}, (Code.MORE_THAN_PAID, "amount")),
        (
            {"against": (AgainstDraft(number="P-2026-0001", amount=Decimal("11800.01")),)},
            (Code.MORE_THAN_OPEN, "against.0.amount"),
        ),
        ({"against": against("P-2026-0001", "P-2026-0001")}, (Code.NOT_POSITIVE, "against.1.amount")),
        ({"income_tax": Decimal(1)}, (Code.OVERRIDE_NEEDS_REASON, "override_reason")),
        (
            {"income_tax": Decimal(5001), "override_reason": "he asked for it"},
            (Code.WITHHELD_TOO_LARGE, "income_tax"),
        ),
    ],
)
def test_a_wrong_payment_is_refused(
    books: Books, bill: int, changes: dict[str, Any], problem: tuple[Code, str]
) -> None:
    draft = replace(a_payment(), **changes)
    assert problem in codes(books, draft)
    with pytest.raises(Refusal):
        post(books, draft)
    with books.read() as sitting:
        assert payments.count(sitting) == 0


def test_the_assistant_withholds_and_an_override_keeps_its_reason(books: Books, bill: int) -> None:
    with books.write() as sitting:
        agent(sitting)
        him = parties.find(sitting, STEEL)
        assert him is not None
        party_status.learn(
            sitting, him.id, StatusDraft(tax="income", active="yes", learned_on=date(2026, 10, 1), source="ATL")
        )
    # 5.5 % of 100,000 from an active individual: records-pk.md §3.5
    first = post(books, a_payment(amount=Decimal(100000)))
    second = post(
        books, a_payment(amount=Decimal(10000), income_tax=Decimal(0), override_reason="his appeal is allowed")
    )
    with books.read() as sitting:
        one, two = payments.detail(sitting, first), payments.detail(sitting, second)
    assert one is not None
    assert two is not None
    assert (one.row.income_tax, one.row.net, one.section) == (Decimal(5500), Decimal(94500), "153(1)(a)")
    assert one.why
    assert one.source
    assert (two.row.income_tax, two.lawful_tax, two.override_reason) == (NOTHING, Decimal(550), "his appeal is allowed")


def test_who_is_not_known_to_be_active_is_warned_about(books: Books, bill: int) -> None:
    with books.write() as sitting:
        agent(sitting)
    draft = a_payment(amount=Decimal(100000))
    assert (Code.STANDING_NOT_KNOWN, "income_tax") in codes(books, draft)
    made = post(books, draft)
    with books.read() as sitting:
        detail = payments.detail(sitting, made)
    assert detail is not None
    assert (detail.row.income_tax, detail.doubtful) == (Decimal(11000), True)


def test_the_years_total_brings_the_threshold(books: Books, bill: int) -> None:
    with books.write() as sitting:
        agent(sitting)
    small = post(books, a_payment(amount=Decimal(74999)))
    more = post(books, a_payment(amount=Decimal(1000)))
    with books.write() as sitting:
        one, two = payments.detail(sitting, small), payments.detail(sitting, more)
        assert one is not None
        assert two is not None
        assert (one.row.income_tax, two.row.income_tax) == (NOTHING, Decimal(110))
        payments.reverse(sitting, small, "wrong supplier")
    again = post(books, a_payment(amount=Decimal(1000)))
    with books.read() as sitting:
        three = payments.detail(sitting, again)
    assert three is not None
    assert three.row.income_tax == 0  # a payment that was taken back no longer counts


def test_money_on_account_is_put_to_a_bill_later(books: Books, bill: int) -> None:
    made = post(books, a_payment())
    with books.write() as sitting:
        payments.allocate(sitting, made, (AgainstDraft(number="P-2026-0001", amount=Decimal(3000)),))
    with books.write() as sitting:
        detail = payments.detail(sitting, made)
        assert detail is not None
        assert (detail.row.on_account, detail.against[0].day) == (Decimal(2000), TODAY)
        assert ledgers.open_items(sitting, detail.row.party_id, "supplier")[0].open == Decimal(8800)
        with pytest.raises(Refusal):
            payments.allocate(sitting, made, (AgainstDraft(number="P-2026-0001", amount=Decimal(2001)),))


def test_a_reversal_restores_everything_and_is_done_once(books: Books, bill: int) -> None:
    with books.read() as sitting:
        before = ledgers.ageing(sitting, "supplier")
    made = post(books, a_payment(against=(AgainstDraft(number="P-2026-0001", amount=Decimal(5000)),)))
    with books.write() as sitting:
        payments.reverse(sitting, made, "the cheque bounced")
    with books.write() as sitting:
        assert ledgers.ageing(sitting, "supplier") == before
        states = [(row.number, row.state) for row in payments.rows(sitting)]
        assert states == [("V-2026-0002", "reversal"), ("V-2026-0001", "reversed")]
        for number in (made, made + 1):
            with pytest.raises(Refusal):
                payments.reverse(sitting, number, "again")
        with pytest.raises(Refusal):
            payments.allocate(sitting, made, against("P-2026-0001"))
    assert verify(books).ok


def test_a_payment_is_final(books: Books, bill: int, without_triggers: Callable[[str], None]) -> None:
    made = post(books, a_payment(against=(AgainstDraft(number="P-2026-0001", amount=Decimal(5000)),)))
    with pytest.raises(Exception, match="final"), books.write() as sitting:
        sitting.get_one(Payment, made).note = "another"
    without_triggers("UPDATE allocation SET amount = 600000")
    assert not verify(books).ok


def test_customers_pay_too_and_keep_tax_back(books: Books) -> None:
    with books.write() as sitting:
        sale = sales.post(sitting, a_sale())
        assert sale == 1
    made = post(
        books,
        a_payment(
            direction="in", party="Ravi Motors", amount=None, against=against("S-2026-0001"), income_tax=Decimal(1298)
        ),
    )
    with books.read() as sitting:
        detail = payments.detail(sitting, made)
        assert detail is not None
        assert (detail.row.amount, detail.row.net, detail.lawful_tax) == (Decimal(23600), Decimal(22302), NOTHING)
        assert balance(sitting, detail.row.party_id, "customer") == 0


def test_a_bill_paid_on_the_spot_is_not_open(books: Books) -> None:
    with books.write() as sitting:
        purchases.post(sitting, a_purchase(paid_by="cash"))
        him = parties.find(sitting, STEEL)
        assert him is not None
        assert ledgers.open_items(sitting, him.id, "supplier") == []
        assert len(ledgers.ledger(sitting, him.id, "supplier").lines) == 2


def test_an_opening_balance_is_paid_like_a_bill(books: Books) -> None:
    with books.write() as sitting:
        him = parties.add(sitting, a_party())
        openings.add(sitting, OpeningDraft(party=STEEL, side="supplier", day=date(2026, 6, 30), amount=Decimal(9000)))
        payments.post(sitting, a_payment(against=(AgainstDraft(number="OPENING-1", amount=Decimal(5000)),)))
    with books.read() as sitting:
        found = ledgers.ledger(sitting, him, "supplier", date(2026, 7, 1))
        assert (found.opening, found.closing) == (Decimal(9000), Decimal(4000))
        ages = ledgers.ageing(sitting, "supplier")
        assert ages[0].buckets == (NOTHING, NOTHING, NOTHING, Decimal(4000), NOTHING)  # 145 days old


@pytest.mark.parametrize(
    ("age", "bucket"), [(0, 0), (30, 0), (31, 1), (60, 1), (61, 2), (90, 2), (91, 3), (180, 3), (181, 4), (900, 4)]
)
def test_the_edges_of_the_ages(books: Books, age: int, bucket: int) -> None:
    with books.write() as sitting:
        parties.add(sitting, a_party())
        day = TODAY - timedelta(days=age)
        openings.add(sitting, OpeningDraft(party=STEEL, side="supplier", day=day, amount=Decimal(7)))
    with books.read() as sitting:
        buckets = ledgers.ageing(sitting, "supplier", TODAY)[0].buckets
    assert buckets.index(Decimal(7)) == bucket


def test_the_watch_counts_the_days_and_only_banks_help(books: Books) -> None:
    line = a_purchase().lines[0]
    dear = (replace(line, quantity=Decimal(100)),)  # 100,000 and 18,000 of tax
    with books.write() as sitting:
        purchases.post(sitting, a_purchase(lines=dear, bill_date=date(2026, 6, 1)))
        purchases.post(sitting, a_purchase())  # 11,800: below the limit
    post(books, a_payment(amount=None, against=against("P-2026-0001"), method="cash"))
    with books.read() as sitting:
        row = watch.watched(sitting)[0]
    # s.73: 180 days after 01/06/2026 is 28/11/2026
    assert (row.pay_by, row.days_left, row.at_stake) == (date(2026, 11, 28), 6, Decimal(18000))
    assert (row.state, row.unpaid) == (watch.State.CASH, Decimal(118000))
    with books.write() as sitting:
        payments.reverse(sitting, 1, "paid by cheque instead")
    post(books, a_payment(day=TODAY, amount=None, against=against("P-2026-0001"), method="cheque", reference="55"))
    with books.read() as sitting:
        assert watch.watched(sitting) == []


@pytest.mark.parametrize(
    ("paid_by", "states"), [("", ["open"]), ("cash", ["cash"]), ("wallet", ["cash"]), ("bank", []), ("cheque", [])]
)
def test_what_was_paid_on_the_spot_was_carried_by_a_bank_or_not(books: Books, paid_by: str, states: list[str]) -> None:
    dear = (replace(a_purchase().lines[0], quantity=Decimal(100)),)
    with books.write() as sitting:
        purchases.post(sitting, a_purchase(lines=dear, paid_by=paid_by))
    with books.read() as sitting:
        assert [row.state for row in watch.watched(sitting)] == states


def test_the_list_of_bills_says_what_was_paid_of_each(books: Books, bill: int) -> None:
    def row() -> tuple[str, Decimal]:
        with books.read() as sitting:
            found = purchases.by_ids(sitting, [bill])[0]
        return found.payment, found.open

    assert row() == ("unpaid", Decimal(11800))
    first = post(
        books, a_payment(amount=Decimal(5000), against=(AgainstDraft(number="P-2026-0001", amount=Decimal(5000)),))
    )
    assert row() == ("partly", Decimal(6800))
    post(books, a_payment(amount=None, against=against("P-2026-0001")))
    assert row() == ("paid", NOTHING)
    with books.write() as sitting:
        payments.reverse(sitting, first, "the cheque came back")
    assert row() == ("partly", Decimal(5000))
    with books.write() as sitting:
        reason = CancellationDraft(original="P-2026-0001", cancelled_on=TODAY, reason="typed twice")
        purchases.cancel(sitting, reason)
    assert row() == ("none", NOTHING)


def test_certificates_suffered_wait_for_their_cpr(books: Books) -> None:
    with books.write() as sitting:
        parties.add(sitting, a_party(name="Ravi Motors", ntn="2345678-9", strn="", is_customer=True))
        draft = CertificateDraft(
            customer="Ravi Motors",
            day=date(2026, 10, 21),
            gross=Decimal(23600),
            rate=Decimal("5.5"),
            tax=Decimal(1298),
            certificate_no="RM-1",
        )
        first = record_certificate(sitting, draft)
        record_certificate(sitting, replace(draft, certificate_no="RM-2", cpr="IT-1", day=date(2026, 6, 30)))
        with pytest.raises(Refusal):
            record_certificate(sitting, draft)
    with books.write() as sitting:
        assert [row.certificate_no for row in certificates(sitting) if not row.cpr] == ["RM-1"]
        years = [(row.tax_year, row.proven, row.unproven) for row in credits(sitting)]
        assert years == [(2027, 0, Decimal(1298)), (2026, Decimal(1298), 0)]
        receive_cpr(sitting, first, "IT-2")
        assert all(row.cpr for row in certificates(sitting))
        with pytest.raises(Refusal):
            receive_cpr(sitting, first, "IT-3")
        reverse_certificate(sitting, first)
        with pytest.raises(Refusal):
            reverse_certificate(sitting, first)
        assert [row.tax_year for row in credits(sitting)] == [2026]
        assert sum(row.tax for row in certificates(sitting)) == Decimal(1298)


@pytest.mark.parametrize(
    ("bill_date", "paid", "state"),
    [
        (date(2026, 6, 1), None, watch.State.OPEN),
        (date(2026, 5, 26), None, watch.State.OPEN),  # 180 days are over on 22/11/2026, today
        (date(2026, 5, 25), None, watch.State.LATE),
        (date(2026, 5, 1), date(2026, 11, 1), watch.State.PAID_LATE),
        (date(2026, 5, 1), date(2026, 10, 28), None),  # on the very last day
    ],
)
def test_paid_in_time_late_or_never(
    books: Books, bill_date: date, paid: date | None, state: watch.State | None
) -> None:
    dear = (replace(a_purchase().lines[0], quantity=Decimal(100)),)
    with books.write() as sitting:
        purchases.post(sitting, a_purchase(lines=dear, bill_date=bill_date))
    if paid is not None:
        post(books, a_payment(amount=None, day=paid, against=against("P-2026-0001")))
    with books.read() as sitting:
        assert [row.state for row in watch.watched(sitting)] == ([] if state is None else [state])


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"method": "cheque", "reference": "\u200b"}, (Code.MISSING, "reference")),
        ({"note": "x" * 1001}, (Code.TOO_LONG, "note")),
        ({"reference_date": date(1, 1, 1)}, (Code.DATE_TOO_OLD, "reference_date")),
        ({"reference_date": date(9999, 12, 31)}, (Code.DATE_IN_FUTURE, "reference_date")),
    ],
)
def test_a_cheque_has_a_number_and_a_date_of_our_time(
    books: Books, bill: int, changes: dict[str, Any], problem: tuple[Code, str]
) -> None:
    with books.read() as sitting:
        found = payments.check(sitting, a_payment(**changes))
        ahead = payments.check(sitting, a_payment(reference_date=TODAY + timedelta(days=90)))
    assert problem in [(each.code, each.field) for each in found]
    assert "reference_date" not in [each.field for each in ahead]


def test_a_certificate_taken_back_gets_no_cpr(books: Books) -> None:
    with books.write() as sitting:
        parties.add(sitting, a_party(name="Millat Tractors", is_customer=True))
        row = record_certificate(
            sitting,
            CertificateDraft(
                customer="Millat Tractors",
                day=date(2026, 11, 2),
                gross=Decimal(1000),
                tax=Decimal(50),
                certificate_no="9",
            ),
        )
        reverse_certificate(sitting, row)
        with pytest.raises(Refusal) as refusal:
            receive_cpr(sitting, row, "IT-1")
    assert refusal.value.problems[0].code is Code.ALREADY_REVERSED
