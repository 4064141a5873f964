"""Tax kept back from suppliers with their payments, its deposit, and the tax that customers kept back from us."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.rules.problems import Code, Refusal
from app.services import deposits, dues, ledgers, parties, party_status, payments, purchases, suffered, workshop
from app.services.books import Books, Sitting
from app.services.deposits import DepositDraft
from app.services.party_status import CertificateDraft, StatusDraft
from app.services.payments import AgainstDraft, PaymentDetail, PaymentDraft
from app.services.purchases import CancellationDraft, DebitLineDraft, DebitNoteDraft
from app.services.verify import verify
from tests.makers import a_line, a_party, a_purchase

STEEL = "Bilal Steel"
PAID = date(2026, 11, 2)


@pytest.fixture
def agent(books: Books) -> Books:
    """A company with one bill of 118,000, of which 18,000 is sales tax, from an active supplier."""
    with books.write() as sitting:
        workshop.change(sitting, replace(workshop.draft(sitting), legal_form="company"))
        purchases.post(sitting, a_purchase(lines=(a_line(quantity=Decimal(100)),)))
        learn(sitting, "income", "yes")
        learn(sitting, "sales", "yes")
    return books


def learn(sitting: Sitting, tax: str, active: str, on: date = date(2026, 10, 1)) -> None:
    him = parties.find(sitting, STEEL)
    assert him is not None
    party_status.learn(sitting, him.id, StatusDraft(tax=tax, active=active, learned_on=on, source="ATL"))


def a_payment(*numbers: str, **changes: Any) -> PaymentDraft:
    against = tuple(AgainstDraft(number=number) for number in numbers)
    plain: dict[str, Any] = {"party": STEEL, "day": PAID, "against": against}
    return PaymentDraft(**plain | changes)


def post(books: Books, draft: PaymentDraft) -> PaymentDetail:
    with books.write() as sitting:
        detail = payments.detail(sitting, payments.post(sitting, draft))
    assert detail is not None
    return detail


def on_account(books: Books, payment_id: int) -> Decimal:
    with books.read() as sitting:
        return ledgers.unallocated(sitting, payment_id)


def test_a_company_keeps_a_fifth_of_the_sales_tax(agent: Books) -> None:
    made = post(agent, a_payment("P-2026-0001"))
    # 118,000: income tax 5.5 % of it, sales tax a fifth of 18,000 (records-pk.md §3.4, §3.5)
    assert (made.row.income_tax, made.row.sales_tax) == (Decimal(6490), Decimal(3600))
    assert made.row.net == Decimal(118000 - 6490 - 3600)
    assert (made.sales_tax_base, made.sales_tax_rate) == (Decimal(18000), Decimal(20))
    assert "Eleventh Schedule" in made.source
    assert any("P-2026-0001: 20 % of 18,000.00 is 3,600.00" in line for line in made.why)
    with agent.read() as sitting:
        assert ledgers.open_items(sitting, made.row.party_id, "supplier") == []
    assert verify(agent).ok


def test_in_two_parts_each_keeps_its_half(agent: Books) -> None:
    half = (AgainstDraft(number="P-2026-0001", amount=Decimal(59000)),)
    first = post(agent, a_payment(against=half))
    second = post(agent, a_payment("P-2026-0001"))
    assert (first.row.sales_tax, second.row.sales_tax) == (Decimal(1800), Decimal(1800))


def test_a_part_taken_back_is_kept_anew(agent: Books) -> None:
    half = (AgainstDraft(number="P-2026-0001", amount=Decimal(59000)),)
    first = post(agent, a_payment(against=half))
    with agent.write() as sitting:
        payments.reverse(sitting, first.row.id, "wrong bank")
    assert post(agent, a_payment("P-2026-0001")).row.sales_tax == Decimal(3600)


@pytest.mark.parametrize(
    ("changes", "standing", "tax"),
    [
        ({"dealer": True}, "yes", "1800"),
        ({}, "no", "5900"),
        ({"sales_tax": Decimal(0), "override_reason": "his exemption is on file"}, "yes", "0"),
        ({"sales_tax": Decimal(4000), "override_reason": "as the notice says"}, "yes", "4000"),
    ],
)
def test_dealer_inactive_and_override(agent: Books, changes: dict[str, Any], standing: str, tax: str) -> None:
    with agent.write() as sitting:
        learn(sitting, "sales", standing, date(2026, 11, 1))
    made = post(agent, a_payment("P-2026-0001", **changes))
    assert made.row.sales_tax == Decimal(tax)
    assert made.lawful_sales_tax == Decimal("3600" if changes.get("sales_tax") is not None else tax)
    assert bool(made.override_reason) is ("override_reason" in changes)


def test_an_override_without_a_reason_is_refused(agent: Books) -> None:
    with pytest.raises(Refusal) as refused:
        post(agent, a_payment("P-2026-0001", sales_tax=Decimal(0)))
    assert refused.value.problems[0].code is Code.OVERRIDE_NEEDS_REASON


def test_that_he_is_a_dealer_is_remembered(agent: Books) -> None:
    post(agent, a_payment(amount=Decimal(10), dealer=True))
    assert post(agent, a_payment("P-2026-0001")).row.sales_tax == Decimal(1800)


def test_what_the_bill_kept_back_is_not_kept_again(agent: Books) -> None:
    with agent.write() as sitting:
        line = a_line(quantity=Decimal(10), st_withheld=Decimal(360))
        purchases.post(sitting, a_purchase(bill_no="119", lines=(line,)))
    made = post(agent, a_payment("P-2026-0002"))
    assert (made.row.amount, made.row.sales_tax) == (Decimal(11440), Decimal(0))


def test_a_bill_paid_on_the_spot_counts_towards_the_threshold(agent: Books) -> None:
    with agent.write() as sitting:
        purchases.post(
            sitting, a_purchase(bill_no="120", lines=(a_line(quantity=Decimal(60)),), paid_by="cash")
        )  # 70,800 of the 75,000 of goods
    assert post(agent, a_payment(amount=Decimal(4199))).row.income_tax == 0
    assert post(agent, a_payment(amount=Decimal(1))).row.income_tax == 0  # 5.5 paisa: no whole rupee
    assert post(agent, a_payment(amount=Decimal(1000))).row.income_tax == Decimal(55)


def test_his_certificate_holds_on_its_days_only(agent: Books) -> None:
    held = CertificateDraft(number="EX-7", section="153(1)(a)", valid_from=date(2026, 7, 1), valid_to=date(2026, 11, 2))
    with agent.write() as sitting:
        him = parties.find(sitting, STEEL)
        assert him is not None
        party_status.certify(sitting, him.id, held)
    lakh = Decimal(100000)
    assert post(agent, a_payment(amount=lakh)).row.income_tax == 0
    assert post(agent, a_payment(amount=lakh, day=date(2026, 11, 3))).row.income_tax == Decimal(5500)


def test_a_cancelled_bill_frees_its_money_for_another(agent: Books) -> None:
    made = post(agent, a_payment("P-2026-0001"))
    with agent.write() as sitting:
        wrong = CancellationDraft(original="P-2026-0001", cancelled_on=date(2026, 11, 5), reason="typed twice")
        purchases.cancel(sitting, wrong)
        purchases.post(sitting, a_purchase(bill_no="118-A", lines=(a_line(quantity=Decimal(100)),)))
        detail = payments.detail(sitting, made.row.id)
        assert detail is not None
        assert [each.amount for each in detail.against] == [Decimal(118000), Decimal(-118000)]
    assert on_account(agent, made.row.id) == Decimal(118000)
    with agent.write() as sitting:
        ages = ledgers.ageing(sitting, "supplier")
        assert (ages[0].balance, ages[0].on_account) == (Decimal(0), Decimal(-118000))
        payments.allocate(sitting, made.row.id, payments.oldest(sitting, made.row.id))
        assert ledgers.open_items(sitting, made.row.party_id, "supplier") == []
        assert ledgers.ageing(sitting, "supplier") == []
    assert verify(agent).ok


def test_a_debit_note_frees_what_was_paid_too_much_the_latest_money_first(agent: Books) -> None:
    part = (AgainstDraft(number="P-2026-0001", amount=Decimal(100000)),)
    first, second = post(agent, a_payment(against=part)), post(agent, a_payment("P-2026-0001"))
    lines = (DebitLineDraft(line=1, quantity=Decimal(20)),)  # 23,600 of the 118,000
    with agent.write() as sitting:
        note = DebitNoteDraft(original="P-2026-0001", note_date=PAID, reason="20 were bent", lines=lines)
        purchases.post_note(sitting, note)
        him = parties.find(sitting, STEEL)
        assert him is not None
        assert ledgers.ledger(sitting, him.id, "supplier").closing == Decimal(-23600)
    assert on_account(agent, second.row.id) == Decimal(18000)
    assert on_account(agent, first.row.id) == Decimal(5600)
    assert verify(agent).ok


def test_a_note_on_an_unpaid_bill_frees_nothing(agent: Books) -> None:
    lines = (DebitLineDraft(line=1, quantity=Decimal(20)),)
    part = (AgainstDraft(number="P-2026-0001", amount=Decimal(94400)),)
    made = post(agent, a_payment(against=part))
    with agent.write() as sitting:
        note = DebitNoteDraft(original="P-2026-0001", note_date=PAID, reason="20 were bent", lines=lines)
        purchases.post_note(sitting, note)
        assert ledgers.open_items(sitting, made.row.party_id, "supplier") == []
    assert on_account(agent, made.row.id) == 0


def test_a_deposit_proves_what_was_kept(agent: Books) -> None:
    made = post(agent, a_payment("P-2026-0001"))
    number = made.row.number
    with agent.write() as sitting:
        open_ones = [(row.tax, row.amount, row.due) for row in deposits.kept(sitting, state="open")]
        # the week of 02/11/2026 ends on the 8th, and seven days later it is due; sales tax with the month's return
        assert set(open_ones) == {
            ("income", Decimal(6490), date(2026, 11, 15)),
            ("sales", Decimal(3600), date(2026, 12, 15)),
        }
        week = next(row for row in dues.due(sitting, date(2026, 11, 14)) if row.key == "wht.weekly")
        assert week.amount == Decimal(6490)
        draft = DepositDraft(payments=(number,), cpr="IT-20261110-0101-1", paid_on=date(2026, 11, 10))
        deposits.deposit(sitting, draft)
        assert payments.certificate_sheet(sitting, made.row.id).cpr == "IT-20261110-0101-1"
        assert [row.tax for row in deposits.kept(sitting, state="open")] == ["sales"]
        (warned,) = deposits.gone(sitting, made.row.id)  # to be told to who takes the payment back
        assert (warned.code, warned.is_warning) == (Code.TAX_IS_DEPOSITED, True)
        assert warned.facts == {"number": number, "cpr": "IT-20261110-0101-1"}
        with pytest.raises(Refusal) as refused:
            deposits.deposit(sitting, draft)
    assert refused.value.problems[0].code is Code.DEPOSITED_ALREADY


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"cpr": " "}, Code.MISSING),
        ({"payments": ()}, Code.MISSING),
        ({"payments": ("V-2026-0009",)}, Code.NOT_FOUND),
        ({"payments": ("V-2026-0002",)}, Code.NOTHING_KEPT),
        ({"tax": "property"}, Code.MALFORMED),
        ({"paid_on": None}, Code.MISSING),
        ({"paid_on": date(2026, 11, 1)}, Code.ENDS_BEFORE_BEGIN),
        ({"cpr": "x" * 65}, Code.TOO_LONG),
    ],
)
def test_a_wrong_deposit_is_refused(agent: Books, changes: dict[str, Any], code: Code) -> None:
    post(agent, a_payment("P-2026-0001"))
    post(agent, a_payment(amount=Decimal(5), income_tax=Decimal(0), override_reason="a trifle"))
    draft = replace(DepositDraft(payments=("V-2026-0001",), cpr="IT-1", paid_on=PAID), **changes)
    with agent.read() as sitting:
        assert [problem.code for problem in deposits.check(sitting, draft)] == [code]


def test_a_payment_taken_back_owes_no_deposit(agent: Books) -> None:
    made = post(agent, a_payment("P-2026-0001"))
    with agent.write() as sitting:
        assert deposits.gone(sitting, made.row.id) == []
        payments.reverse(sitting, made.row.id, "wrong supplier")
        assert deposits.kept(sitting) == []
        with pytest.raises(Refusal):
            payments.certificate_sheet(sitting, made.row.id)


def test_what_receipts_say_waits_for_its_certificate(books: Books) -> None:
    with books.write() as sitting:
        parties.add(sitting, a_party(name="Ravi Motors", ntn="2345678-9", strn="", is_customer=True))
        taxes = {"income_tax": Decimal(1298), "sales_tax": Decimal(720)}
        came = a_payment(party="Ravi Motors", direction="in", amount=Decimal(23600), **taxes)
        payments.post(sitting, came)
        found = {(row.tax_year, row.kind): row.uncertified for row in suffered.credits(sitting)}
        assert found == {(2027, "income"): Decimal(1298), (2027, "sales"): Decimal(720)}
        draft = suffered.CertificateDraft(
            customer="Ravi Motors",
            kind="sales",
            section="Eleventh Schedule",
            day=date(2026, 11, 9),
            gross=Decimal(3600),
            rate=Decimal(20),
            tax=Decimal(720),
            cpr="ST-1",
        )
        suffered.record_certificate(sitting, draft)
        sales = next(row for row in suffered.credits(sitting) if row.kind == "sales")
    assert (sales.proven, sales.unproven, sales.uncertified) == (Decimal(720), Decimal(0), Decimal(0))
