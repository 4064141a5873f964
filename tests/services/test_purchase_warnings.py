"""Every warning of the issue's point 5, made to appear: its rupees where they can be known, and its law."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.rules.problems import Code, Refusal
from app.rules.wording import sentence
from app.services import parties, parts, party_status, purchases
from app.services.books import Books
from app.services.party_status import StatusDraft
from app.services.purchases import PurchaseDraft
from tests.makers import a_line, a_part, a_party, a_purchase

NOVEMBER = date(2026, 11, 10)
BIG = (a_line(quantity=Decimal(50)),)


@dataclass(frozen=True)
class Case:
    """`changes` to a bill of November from a supplier of whom a bill 'INV-118' is there already."""

    name: str
    key: str
    law: str = ""
    cost: str = ""
    forbidden: bool = False
    changes: dict[str, Any] = field(default_factory=dict)


STRANGER = {"supplier": "Akram", "supplier_ntn": "", "supplier_strn": ""}
CASES = (
    Case("no NTN", "supplier-has-no-ntn@supplier", "s.21(q)", "1,000.00", changes=STRANGER),
    Case("no CNIC either", "supplier-unidentified@supplier_cnic", "ITO 2001 s.174", changes=STRANGER),
    Case(
        "cash over the limit",
        "cash-over-limit@paid_by",
        "ITO 2001 s.21(l)",
        "30,000.00",
        changes={"paid_by": "cash", "lines": (a_line(quantity=Decimal(30)),)},
    ),
    Case("to be paid by bank", "pay-by-bank@paid_by", "STA 1990 s.73", changes={"lines": BIG}),
    Case(
        "not paid by bank",
        "not-paid-by-bank@paid_by",
        "STA 1990 s.73",
        "9,000.00",
        changes={"lines": BIG, "paid_by": "wallet"},
    ),
    Case("not active", "supplier-not-active@supplier", "STA 1990 s.8", "1,800.00", changes={"supplier": "Dormant"}),
    Case("the same number", "duplicate-bill@bill_no", forbidden=True, changes={"bill_no": "inv-118"}),
    Case("nearly the same number", "bill-nearly-there@bill_no", cost="11,800.00", changes={"bill_no": "118"}),
    Case(
        "a price 40 % off",
        "price-far-off@lines.0.rate",
        cost="4,000.00",
        changes={"lines": (a_line(rate=Decimal(1400)),)},
    ),
    Case("a month returned", "month-returned@bill_date", "STA 1990 s.7", changes={"bill_date": date(2026, 10, 7)}),
    Case("too late", "input-too-late@bill_date", "STA 1990 s.7", "1,800.00", changes={"bill_date": date(2026, 4, 2)}),
    Case("the paper's total", "bill-total-differs@total", cost="200.00", changes={"total": Decimal(12000)}),
    Case("of tomorrow", "date-in-future@bill_date", forbidden=True, changes={"bill_date": date(2026, 11, 23)}),
    Case(
        "more withheld than taxed",
        "withheld-too-much@lines.0.st_withheld",
        forbidden=True,
        changes={"lines": (a_line(st_withheld=Decimal(1801)),)},
    ),
)


@pytest.fixture
def shop(books: Books) -> Books:
    with books.write() as sitting:
        parts.add(sitting, a_part())
        parties.add(sitting, a_party())
        dormant = parties.add(sitting, a_party(name="Dormant", ntn="1111111-1", strn="3277876111119"))
        off = StatusDraft(tax="sales", active="no", learned_on=date(2026, 11, 1), source="ATL")
        party_status.learn(sitting, dormant, off)
        purchases.post(sitting, a_purchase(bill_no="INV-118"))
    return books


def of(case: Case) -> PurchaseDraft:
    return replace(a_purchase(bill_no="904", bill_date=NOVEMBER, received_on=None), **case.changes)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_warning_says_its_cost_and_its_law(shop: Books, case: Case) -> None:
    draft = of(case)
    with shop.read() as sitting:
        found = {purchases.key(one): one for one in purchases.check(sitting, draft)}
    problem = found[case.key]
    said = sentence(problem)
    assert "–" not in said, "every fact of the sentence is there"
    assert problem.facts.get("cost", "") == case.cost
    assert case.cost in said or not case.cost
    assert case.law in said
    assert problem.is_warning is not case.forbidden


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_warning_is_accepted_with_a_reason_and_what_is_forbidden_is_not(shop: Books, case: Case) -> None:
    reason = {case.key: "seen by the owner"}
    if case.forbidden:
        with pytest.raises(Refusal) as refusal, shop.write() as sitting:
            purchases.post(sitting, replace(of(case), accepted=reason))
        assert Code.CANNOT_BE_ACCEPTED in {one.code for one in refusal.value.problems}
        return
    with shop.write() as sitting:
        made = purchases.post(sitting, replace(of(case), accepted=reason))
    with shop.read() as sitting:
        bill = purchases.detail(sitting, made)
    assert bill is not None
    kept = {f"{one.code}@{one.field}": one for one in bill.accepted}
    assert kept[case.key].reason == "seen by the owner"
    assert case.law in kept[case.key].words
