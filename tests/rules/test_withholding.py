"""What is withheld: worked examples, the edges of the thresholds, and what never may happen."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.rates import NoRate, Rates
from app.rules.withholding import Category, Payee, Payer, Standing, Withheld, withhold, withhold_sales_tax
from app.rules.withholding_words import STEPS, Why

DAY = date(2026, 10, 20)
COMPANY = Payer(form="company")


def him(form: str = "individual", standing: str = "yes") -> Payee:
    return Payee(form=form, standing=Standing(standing), learned_on=None if standing == "unknown" else DAY)


def on(rates: Rates, payee: Payee, category: Category, gross: str, before: str = "0", day: date = DAY) -> Withheld:
    return withhold(
        rates=rates,
        day=day,
        payer=COMPANY,
        payee=payee,
        category=category,
        gross=Decimal(gross),
        paid_before=Decimal(before),
    )


# Rates: records-pk.md §3.5, the table of TY2024-25 and of TY2026; not on the list: twice as much (Tenth Schedule).
WORKED = [
    (Category.GOODS, "company", "yes", DAY, "5", "5000"),
    (Category.GOODS, "individual", "yes", DAY, "5.5", "5500"),
    (Category.GOODS, "company", "no", DAY, "10", "10000"),
    (Category.GOODS, "aop", "unknown", DAY, "11", "11000"),
    (Category.TOLL, "company", "yes", DAY, "9", "9000"),
    (Category.TOLL, "individual", "no", DAY, "22", "22000"),
    (Category.TOLL, "individual", "yes", date(2025, 6, 30), "5.5", "5500"),  # no rate of its own before TY2026
    (Category.SERVICES_SPECIFIED, "individual", "yes", date(2025, 6, 30), "4", "4000"),
    (Category.SERVICES_SPECIFIED, "individual", "yes", date(2025, 7, 1), "6", "6000"),
    (Category.SERVICES_SPECIFIED, "company", "no", DAY, "12", "12000"),
    (Category.SERVICES, "company", "yes", date(2025, 6, 30), "9", "9000"),
    (Category.SERVICES, "individual", "yes", date(2025, 6, 30), "11", "11000"),
    (Category.SERVICES, "company", "yes", DAY, "15", "15000"),
    (Category.SERVICES, "individual", "no", DAY, "30", "30000"),
    (Category.CONTRACTS, "company", "yes", DAY, "7.5", "7500"),
    (Category.CONTRACTS, "individual", "no", DAY, "16", "16000"),
]


@pytest.mark.parametrize(("category", "form", "standing", "day", "rate", "tax"), WORKED)
def test_worked_examples_on_a_lakh(
    rates: Rates, category: Category, form: str, standing: str, day: date, rate: str, tax: str
) -> None:
    made = on(rates, him(form, standing), category, "100000", day=day)
    assert (made.rate, made.amount, made.base) == (Decimal(rate), Decimal(tax), Decimal(100000))
    assert made.source
    assert made.doubtful  # the base with sales tax in it is to be verified
    assert made.why[-1].why is Why.AMOUNT


@pytest.mark.parametrize(
    ("category", "before", "gross", "withheld"),
    [
        (Category.GOODS, "0", "74999.99", False),
        (Category.GOODS, "0", "75000", True),
        (Category.GOODS, "74999", "0.99", False),
        (Category.GOODS, "74999", "1", True),
        (Category.SERVICES, "0", "29999.99", False),
        (Category.SERVICES, "0", "30000", True),
        (Category.SERVICES, "29000", "1000", True),
        (Category.CONTRACTS, "0", "100", True),  # no threshold is known for contracts
    ],
)
def test_the_edges_of_the_threshold(
    rates: Rates, category: Category, before: str, gross: str, *, withheld: bool
) -> None:
    made = on(rates, him(), category, gross, before)
    reasons = {step.why for step in made.why}
    assert (Why.AMOUNT in reasons) is withheld
    assert (Why.BELOW_THRESHOLD in reasons) is not withheld
    assert withheld or made.amount == 0


def test_what_went_without_before_is_told(rates: Rates) -> None:
    made = on(rates, him(), Category.GOODS, "50000", "40000")
    assert made.amount == Decimal(2750)  # 5.5 % of this payment only
    assert any("40,000.00" in step.words for step in made.why if step.why is Why.EARLIER_WITHOUT)


@pytest.mark.parametrize(
    ("payer", "agent"),
    [
        (Payer(form="company"), True),
        (Payer(form="government"), True),
        (Payer(form="individual", turnover=Decimal("99999999.99")), False),
        (Payer(form="individual", turnover=Decimal(100000000)), True),
        (Payer(form="aop", turnover=Decimal(100000000)), True),
        (Payer(form="individual"), False),
    ],
)
def test_who_must_withhold(rates: Rates, payer: Payer, *, agent: bool) -> None:
    made = withhold(rates=rates, day=DAY, payer=payer, payee=him(), category=Category.GOODS, gross=Decimal(100000))
    assert (made.amount > 0) is agent
    assert made.why
    assert made.doubtful is (agent or payer.turnover is None)


def test_a_certificate_holds_to_its_last_day(rates: Rates) -> None:
    until = date(2026, 12, 31)
    held = Payee(standing=Standing.ACTIVE, learned_on=DAY, certificate="EX-7", exempt_until=until)
    assert on(rates, held, Category.GOODS, "100000", day=until).amount == 0
    assert on(rates, held, Category.GOODS, "100000", day=date(2027, 1, 1)).amount == Decimal(5500)
    reduced = Payee(certificate="EX-8", exempt_until=until, exempt_rate=Decimal(1))
    assert on(rates, reduced, Category.GOODS, "100000").amount == Decimal(1000)


def test_a_day_without_law_is_not_guessed(rates: Rates) -> None:
    with pytest.raises(NoRate):
        on(rates, him(), Category.GOODS, "100000", day=date(2010, 1, 1))


# Sales tax: records-pk.md §3.4; a bill of 118,000 with 18,000 of sales tax in it.
@pytest.mark.parametrize(
    ("payer", "standing", "dealer", "tax", "rate"),
    [
        ("company", "yes", False, "3600", "20"),  # a fifth of the tax
        ("company", "yes", True, "1800", "10"),  # a tenth, from a wholesaler, dealer or distributor
        ("company", "no", False, "5900", "5"),  # of the gross value
        ("company", "no", True, "5900", "5"),
        ("company", "unknown", False, "5900", "5"),
        ("government", "yes", False, "3600", "20"),
        ("government", "no", False, "18000", "100"),  # the whole of it
        ("individual", "yes", False, "0", "0"),
        ("aop", "no", False, "0", "0"),
    ],
)
def test_sales_tax_kept_back(rates: Rates, payer: str, standing: str, tax: str, rate: str, *, dealer: bool) -> None:
    made = withhold_sales_tax(
        rates=rates,
        day=DAY,
        payer=Payer(form=payer),
        payee=him(standing=standing),
        gross=Decimal(118000),
        sales_tax=Decimal(18000),
        dealer=dealer,
    )
    assert (made.amount, made.rate) == (Decimal(tax), Decimal(rate))
    assert made.why
    assert made.doubtful is (made.amount > 0)


def test_every_step_has_its_words() -> None:
    assert set(STEPS) == set(Why)


@given(
    gross=st.decimals("0.01", "9999999", places=2),
    before=st.decimals("0", "9999999", places=2),
    category=st.sampled_from(Category),
    standing=st.sampled_from(["yes", "no", "unknown"]),
)
def test_the_tax_is_less_than_what_is_paid(
    rates: Rates, gross: Decimal, before: Decimal, category: Category, standing: str
) -> None:
    made = on(rates, him(standing=standing), category, str(gross), str(before))
    assert 0 <= made.amount <= gross + Decimal("0.5")
    assert all("{" not in step.words for step in made.why)
