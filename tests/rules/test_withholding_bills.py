"""The Eleventh Schedule on payments: worked examples, part by part, and what never may happen."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.rates import Rates
from app.rules.withholding import Payee, Payer, Standing
from app.rules.withholding_bills import BillPart, OnBills, withhold_from_bills
from app.rules.withholding_words import Why

DAY = date(2026, 10, 20)
NOTHING = Decimal(0)


def a_bill(**changes: Any) -> BillPart:
    """118,000 with 18,000 of sales tax, paid whole."""
    plain: dict[str, Any] = {"number": "P-1", "gross": Decimal(118000), "sales_tax": Decimal(18000)}
    plain |= dict.fromkeys(("paid", "open", "payable"), Decimal(118000))
    return BillPart(**plain | {name: value if name == "number" else Decimal(value) for name, value in changes.items()})


def on(rates: Rates, *bills: BillPart, form: str = "company", standing: str = "yes", dealer: bool = False) -> OnBills:
    payee = Payee(standing=Standing(standing), learned_on=None if standing == "unknown" else DAY)
    return withhold_from_bills(rates=rates, day=DAY, payer=Payer(form=form), payee=payee, bills=bills, dealer=dealer)


# records-pk.md §3.4 (Sales Tax Act 1990, Eleventh Schedule): a fifth of the tax from an active taxpayer, a tenth from a
# dealer, 5 % of the gross value from who is not active, the whole if the agent is the government.
@pytest.mark.parametrize(
    ("form", "standing", "dealer", "changes", "tax"),
    [
        ("company", "yes", False, {}, "3600"),
        ("company", "yes", True, {}, "1800"),
        ("company", "no", False, {}, "5900"),
        ("government", "no", False, {}, "18000"),
        ("individual", "yes", False, {}, "0"),
        ("company", "yes", False, {"paid": 59000}, "1800"),  # half the bill, half the tax
        ("company", "yes", False, {"paid": 59000, "open": 59000, "before": 1800}, "1800"),  # and the other half
        ("company", "yes", False, {"paid": 59000, "open": 59000}, "3600"),  # the first half went without: caught up
        ("company", "yes", False, {"paid": 1000, "open": 1000, "before": 0}, "1000"),  # never more than is paid
        ("company", "yes", False, {"before": 3600}, "0"),
        ("company", "yes", False, {"on_bill": 3600, "payable": 114400, "open": 114400, "paid": 114400}, "0"),
        ("company", "yes", False, {"gross": 0, "sales_tax": 0}, "0"),  # all of it Third Schedule goods
        ("company", "yes", False, {"gross": 59000, "sales_tax": 9000}, "1800"),  # half of it
    ],
)
def test_worked_examples(
    rates: Rates, form: str, standing: str, changes: dict[str, int], tax: str, *, dealer: bool
) -> None:
    made = on(rates, a_bill(**changes), form=form, standing=standing, dealer=dealer)
    assert made.withheld.amount == Decimal(tax)
    assert made.shares == (Decimal(tax),)
    assert made.withheld.why
    assert bool(made.withheld.source) is (Why.ST_FROM_BILL in {step.why for step in made.withheld.why})


def test_each_bill_has_its_share_and_its_step(rates: Rates) -> None:
    made = on(rates, a_bill(), a_bill(number="P-2", on_bill=1), a_bill(number="P-3", gross=59000, sales_tax=9000))
    assert made.shares == (Decimal(3600), NOTHING, Decimal(1800))
    assert made.withheld.base == Decimal(27000)
    said = [step.why for step in made.withheld.why]
    assert said.count(Why.ST_FROM_BILL) == 2
    assert said.count(Why.ST_ON_BILL) == 1
    assert said.count(Why.STANDING_ACTIVE) == 1
    assert any("P-3" in step.words for step in made.withheld.why)


def test_money_on_account_waits_for_its_bill(rates: Rates) -> None:
    made = on(rates)
    assert made.withheld.amount == 0
    assert not made.shares
    assert [step.why for step in made.withheld.why] == [Why.ST_NO_BILL]


@given(parts=st.lists(st.integers(1, 11800000), min_size=1, max_size=6), standing=st.sampled_from(["yes", "no"]))
def test_a_bill_paid_in_parts_loses_no_more_and_no_less(rates: Rates, parts: list[int], standing: str) -> None:
    left, before, whole = Decimal(118000), NOTHING, on(rates, a_bill(), standing=standing).withheld.amount
    for part in parts:
        paid = min(Decimal(part) / 100, left)
        if not paid:
            break
        share = on(rates, a_bill(paid=paid, open=left, before=before), standing=standing).withheld.amount
        assert 0 <= share <= paid
        left, before = left - paid, before + share
        assert before <= whole
    if left:
        before += on(rates, a_bill(paid=left, open=left, before=before), standing=standing).withheld.amount
    assert before == whole or left < 1  # a last payment below a rupee cannot bear what is left
