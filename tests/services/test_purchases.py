"""Bills: what is refused, what is warned about, and what stands in the books."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.rules.problems import Code, Refusal
from app.services import parties, purchases
from app.services.books import Books
from app.services.purchases import PurchaseDraft
from tests.clock import Clock
from tests.makers import a_line, a_party, a_purchase


def post(books: Books, draft: PurchaseDraft) -> int:
    with books.write() as sitting:
        return purchases.post(sitting, draft)


def codes(books: Books, draft: PurchaseDraft) -> set[tuple[str, str]]:
    with books.read() as sitting:
        return {(problem.code.value, problem.field) for problem in purchases.check(sitting, draft)}


def test_a_bill_is_numbered_computed_and_remembered(books: Books) -> None:
    draft = a_purchase(lines=(a_line(), a_line(description="MS sheet", quantity=Decimal("39.7"), rate=Decimal(245))))
    made = post(books, draft)
    with books.read() as sitting:
        detail = purchases.detail(sitting, made)
    assert detail is not None
    assert detail.row.number == "P-2026-0001"
    # 10,000.00 + 39.7 × 245 = 9,726.50; 18 % of each line, to the paisa
    assert [(line.value, line.sales_tax) for line in detail.lines] == [
        (Decimal("10000.00"), Decimal("1800.00")),
        (Decimal("9726.50"), Decimal("1750.77")),
    ]
    assert (detail.row.value, detail.row.sales_tax, detail.row.total) == (
        Decimal("19726.50"),
        Decimal("3550.77"),
        Decimal("23277.27"),
    )
    assert detail.lines[0].rate_source
    assert detail.entered_by == "tester"


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"supplier": " .. "}, ("missing", "supplier")),
        ({"supplier_ntn": "12"}, ("ntn-malformed", "supplier_ntn")),
        ({"supplier_cnic": "352021234567"}, ("cnic-malformed", "supplier_cnic")),
        ({"bill_no": "  "}, ("missing", "bill_no")),
        ({"bill_no": "9" * 65}, ("too-long", "bill_no")),
        ({"bill_date": None}, ("missing", "bill_date")),
        ({"bill_date": date(1900, 1, 1)}, ("date-too-old", "bill_date")),
        ({"bill_date": date(2027, 1, 1)}, ("date-in-future", "bill_date")),
        ({"received_on": date(2027, 1, 1)}, ("date-in-future", "received_on")),
        ({"paid_by": "barter"}, ("malformed", "paid_by")),
        ({"lines": ()}, ("no-lines", "lines")),
    ],
)
def test_a_wrong_head_is_refused(books: Books, changes: dict[str, Any], problem: tuple[str, str]) -> None:
    draft = replace(a_purchase(), **changes)
    assert problem in codes(books, draft)
    with pytest.raises(Refusal):
        post(books, draft)
    with books.read() as sitting:
        assert purchases.sums(sitting).count == 0
        assert parties.count(sitting) == 0  # not even the supplier is left behind


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"description": ""}, ("missing", "lines.0.description")),
        ({"description": " \u200b\u202e"}, ("missing", "lines.0.description")),
        ({"unit": "furlong"}, ("unit-unknown", "lines.0.unit")),
        ({"hs_code": "87"}, ("hs-code-malformed", "lines.0.hs_code")),
        ({"quantity": None}, ("missing", "lines.0.quantity")),
        ({"quantity": Decimal(0)}, ("not-positive", "lines.0.quantity")),
        ({"quantity": Decimal(-1)}, ("negative", "lines.0.quantity")),
        ({"quantity": Decimal("0.00001")}, ("too-fine", "lines.0.quantity")),
        ({"rate": Decimal(-5)}, ("negative", "lines.0.rate")),
        ({"rate": Decimal("NaN")}, ("not-a-number", "lines.0.rate")),
        ({"quantity": Decimal(10) ** 9, "rate": Decimal(10) ** 6}, ("too-large", "lines.0.rate")),
        ({"value": Decimal("1.234")}, ("too-fine", "lines.0.value")),
        ({"sales_tax": Decimal(-1)}, ("negative", "lines.0.sales_tax")),
    ],
)
def test_a_wrong_line_is_refused_at_its_cell(books: Books, changes: dict[str, Any], problem: tuple[str, str]) -> None:
    assert problem in codes(books, a_purchase(lines=(replace(a_line(), **changes),)))


@pytest.mark.parametrize("written", ["INV-118\u200b", "\u202eINV-118", "\uff29NV-118", "INV-\u06f1\u06f1\u06f8"])
def test_a_bill_number_is_the_same_however_it_was_pasted(books: Books, written: str) -> None:
    post(books, a_purchase(bill_no="INV-118"))
    assert ("duplicate-bill", "bill_no") in codes(books, a_purchase(bill_no=written))


def test_a_bill_number_that_nobody_sees_is_none(books: Books) -> None:
    assert ("missing", "bill_no") in codes(books, a_purchase(bill_no="\u200b"))


def test_the_same_bill_twice_is_refused_by_name(books: Books) -> None:
    post(books, a_purchase(bill_no="INV-118"))
    with pytest.raises(Refusal) as refusal:
        post(books, a_purchase(bill_no="inv -118"))
    assert refusal.value.problems[0].code is Code.DUPLICATE_BILL
    assert refusal.value.problems[0].facts["number"] == "P-2026-0001"


def test_warnings_cost_something_but_do_not_stop(books: Books) -> None:
    draft = PurchaseDraft(
        supplier="Bismillah Scrap Dealer",
        supplier_cnic="35101-2141700-7",
        bill_no="9811",
        bill_date=date(2026, 10, 9),
        lines=(a_line(hs_code="", value=Decimal("9000.00"), sales_tax=Decimal("1620.00")),),
    )
    assert codes(books, draft) == {
        ("party-to-complete", "supplier"),
        ("hs-code-missing", "lines.0.hs_code"),
        ("value-differs", "lines.0.value"),
        ("tax-by-unregistered", "supplier"),
        ("supplier-has-no-ntn", "supplier"),
    }
    post(books, draft)
    with books.read() as sitting:
        supplier = parties.find(sitting, "35101-2141700-7")
        assert supplier is not None
        assert supplier.to_complete
        assert purchases.rows(sitting)[0].value == Decimal("9000.00")  # the paper's word, not ours


def test_no_ntn_costs_a_tenth_of_the_bill(books: Books) -> None:
    """Income Tax Ordinance 2001 s.21(q), Finance Act 2025: 10 % of the purchase is disallowed."""
    with books.read() as sitting:
        problems = purchases.check(sitting, a_purchase(supplier_ntn="", supplier_strn=""))
    cost = next(problem for problem in problems if problem.code is Code.SUPPLIER_HAS_NO_NTN)
    assert cost.facts["cost"] == "1,000.00"


def test_an_unregistered_supplier_charges_no_tax_unless_his_paper_says_so(books: Books) -> None:
    draft = a_purchase(supplier_strn="")
    with books.read() as sitting:
        _, bill = purchases.figures(sitting, draft)
    assert (bill.sales_tax, bill.total) == (Decimal("0.00"), Decimal("10000.00"))


def test_search_finds_by_supplier_number_and_bill(books: Books) -> None:
    with books.write() as sitting:
        parties.add(sitting, a_party(name="Ravi Rubber Industries (Pvt) Ltd", ntn="3402175-9"))
    post(books, a_purchase(supplier="3402175", bill_no="RR-20714", bill_date=date(2026, 10, 29)))
    post(books, a_purchase(bill_no="B/8982", bill_date=date(2026, 9, 3)))
    with books.read() as sitting:
        assert [row.bill_no for row in purchases.rows(sitting, "ravi rub")] == ["RR-20714"]
        assert [row.bill_no for row in purchases.rows(sitting, "b/89")] == ["B/8982"]
        assert [row.bill_no for row in purchases.rows(sitting, "p-2026-0002")] == ["B/8982"]
        assert [row.bill_no for row in purchases.rows(sitting, "", date(2026, 10, 1), date(2026, 10, 31))] == [
            "RR-20714"
        ]
        assert purchases.rows(sitting, "%") == []
        assert purchases.sums(sitting).count == 2


def test_a_posted_bill_prints_as_it_was(books: Books) -> None:
    made = post(books, a_purchase(note="gate 4"))
    with books.write() as sitting:
        supplier = parties.find(sitting, "Bilal Steel")
        assert supplier is not None
        parties.change(sitting, supplier.id, replace(parties.draft(sitting, supplier.id), name="Bilal Steel & Sons"))
    with books.read() as sitting:
        sheet = purchases.sheet(sitting, made)
    assert sheet.supplier.name == "Bilal Steel"
    assert sheet.notes == ("gate 4",)


def test_a_voucher_is_dated_in_karachi_and_makes_up_no_day_of_receipt(books: Books, clock: Clock) -> None:
    """Half past midnight of the 23rd in Karachi is still the 22nd in Greenwich."""
    clock.moment = datetime(2026, 11, 22, 19, 30, tzinfo=UTC)
    made = post(books, a_purchase())
    with books.read() as sitting:
        sheet = purchases.sheet(sitting, made)
    assert (sheet.entered_on, sheet.received_on) == (date(2026, 11, 23), None)


def test_the_bill_itself_names_numbers_that_the_books_lack(books: Books) -> None:
    with books.write() as sitting:
        parties.add(sitting, a_party(ntn="", strn=""))
    assert codes(books, a_purchase(bill_date=date(2026, 11, 10))) == set()
    made = post(books, a_purchase())
    with books.read() as sitting:
        detail = purchases.detail(sitting, made)
    assert detail is not None
    assert (detail.row.registered, detail.supplier_ntn, detail.row.sales_tax) == (True, "7654321", Decimal("1800.00"))


@pytest.mark.parametrize(("day", "percent"), [(date(2018, 7, 1), 17), (date(2023, 2, 28), 17), (date(2023, 3, 1), 18)])
def test_an_old_bill_follows_the_law_of_its_day(books: Books, day: date, percent: int) -> None:
    made = post(books, a_purchase(bill_date=day, supplier_ntn=""))
    with books.read() as sitting:
        detail = purchases.detail(sitting, made)
    assert detail is not None
    assert (detail.row.sales_tax, detail.lines[0].rate_in_force) == (Decimal(100 * percent), Decimal(percent))


def test_a_bill_of_a_day_whose_law_is_not_known_is_refused(books: Books) -> None:
    draft = a_purchase(bill_date=date(2018, 6, 30))
    assert codes(books, draft) >= {("no-rate", "bill_date")}
    with books.read() as sitting:
        _, bill = purchases.figures(sitting, draft)
    assert (bill.value, bill.sales_tax) == (Decimal("10000.00"), Decimal("0.00"))


@pytest.mark.parametrize(("day", "warned"), [(date(2025, 6, 30), False), (date(2025, 7, 1), True)])
def test_no_ntn_costs_nothing_before_the_finance_act_2025(books: Books, day: date, *, warned: bool) -> None:
    found = codes(books, a_purchase(bill_date=day, supplier_ntn=""))
    assert (("supplier-has-no-ntn", "supplier") in found) is warned


amounts = st.decimals(min_value="0.01", max_value="99999", places=2)
quantities = st.decimals(min_value="0.0001", max_value="9999", places=4)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pairs=st.lists(st.tuples(quantities, amounts), min_size=1, max_size=8))
def test_a_bill_is_the_sum_of_its_lines(books: Books, pairs: list[tuple[Decimal, Decimal]]) -> None:
    draft = a_purchase(lines=tuple(a_line(quantity=quantity, rate=rate) for quantity, rate in pairs))
    made = post(books, draft)
    with books.read() as sitting:
        detail = purchases.detail(sitting, made)
    assert detail is not None
    assert detail.row.total == sum((line.value + line.sales_tax for line in detail.lines), Decimal())
    for (quantity, rate), line in zip(pairs, detail.lines, strict=True):
        assert (line.quantity, line.rate) == (quantity, rate)
        assert abs(line.value - quantity * rate) <= Decimal("0.005")
        assert abs(line.sales_tax - line.value * 18 / 100) <= Decimal("0.005")
