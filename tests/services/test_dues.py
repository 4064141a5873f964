"""What falls due: the calendar joined with the books."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.rules.period import Month
from app.services import challans, dues, payroll, purchases, sales, tax_month, workshop
from app.services.books import Books
from app.services.dues import DueRow
from tests.clock import Clock
from tests.makers import OCTOBER, a_challan, a_line, a_month_of_work, a_purchase, a_sale, a_sale_line, a_workshop

TODAY = date(2026, 11, 22)


def found(books: Books, on: date = TODAY) -> dict[tuple[str, str], DueRow]:
    with books.read() as sitting:
        return {(row.key, row.period): row for row in dues.due(sitting, on)}


def approve(books: Books) -> None:
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)


def test_wages_are_due_by_the_seventh_until_they_are_approved(books: Books) -> None:
    a_month_of_work(books)
    wages = found(books)["wage.pay", "2026-10"]
    assert (wages.due_on, wages.amount, wages.state, wages.late_days) == (date(2026, 11, 7), None, "overdue", 15)
    approve(books)
    assert ("wage.pay", "2026-10") not in found(books)
    wages = found(books, date(2026, 11, 5))["wage.pay", "2026-10"]
    assert (wages.amount, wages.state, wages.settled) == (Decimal("118779.00"), "approved", True)


def test_eobi_is_known_from_the_wages_then_from_the_challan(books: Books) -> None:
    a_month_of_work(books)
    assert found(books)["eobi.pay", "2026-10"].amount is None
    approve(books)
    eobi = found(books)["eobi.pay", "2026-10"]
    assert (eobi.amount, eobi.state, eobi.challan_id) == (Decimal("7326.00"), "overdue", None)
    assert (eobi.late_days, eobi.late_cost, eobi.confidence) == (7, Decimal("146.52"), "C")
    with books.write() as sitting:
        drawn = challans.draw(sitting, OCTOBER)
    eobi = found(books)["eobi.pay", "2026-10"]
    assert (eobi.amount, eobi.state, eobi.challan_id, eobi.late_days) == (Decimal("7326.00"), "ready", drawn[0], 7)
    with books.write() as sitting:
        challans.paid(sitting, drawn[0], TODAY)
    assert ("eobi.pay", "2026-10") not in found(books)
    paid = found(books, date(2026, 11, 10))["eobi.pay", "2026-10"]
    assert (paid.state, paid.late_days, paid.late_cost) == ("paid", 0, None)


@pytest.mark.parametrize(("day", "state"), [(14, "upcoming"), (15, "due"), (16, "overdue")])
def test_a_duty_ripens(books: Books, day: int, state: str) -> None:
    a_month_of_work(books)
    assert found(books, date(2026, 11, day))["pessi.pay", "2026-10"].state == state


def test_a_workshop_without_numbers_or_workers_owes_little(books: Books) -> None:
    with books.write() as sitting:
        workshop.change(sitting, a_workshop(ntn="", strn="", eobi_number="", pessi_number="", province="SINDH"))
    assert found(books) == {}


def test_sales_tax_is_output_less_capped_input(books: Books) -> None:
    """Output 3,600 on 20,000; input 1,800 from a registered supplier; the unregistered one's 180 counts for nothing."""
    with books.write() as sitting:
        sales.post(sitting, a_sale())
        purchases.post(sitting, a_purchase())
        purchases.post(
            sitting,
            a_purchase(supplier="Kabari", supplier_ntn="", supplier_strn="", lines=(a_line(sales_tax=Decimal(180)),)),
        )
        made = tax_month.sales_tax(sitting, OCTOBER)
    assert (made.output, made.input, made.payable, made.carried) == (
        Decimal("3600.00"),
        Decimal("1800.00"),
        Decimal("1800.00"),
        Decimal("0.00"),
    )
    tax = found(books)["st.pay", "2026-10"]
    assert (tax.amount, tax.due_on, tax.confidence) == (Decimal("1800.00"), date(2026, 11, 15), "C")


def test_no_more_than_ninety_percent_of_the_output_is_set_off(books: Books) -> None:
    """Output 3,600 and input 18,000: 90 % of 3,600 is 3,240, so 360 is paid and 14,760 carried forward (s.8B)."""
    with books.write() as sitting:
        sales.post(sitting, a_sale())
        purchases.post(sitting, a_purchase(lines=(a_line(quantity=Decimal(100)),)))
        made = tax_month.sales_tax(sitting, OCTOBER)
    assert (made.allowed, made.payable, made.carried) == (Decimal("3240.00"), Decimal("360.00"), Decimal("14760.00"))


def test_input_without_room_is_brought_forward(books: Books, clock: Clock) -> None:
    """The books open in November: its 1,800 of input wait for December's 3,600 of output.

    October's 18,000 are from before the books: what was sold against them is not known here.
    """
    clock.set(date(2027, 1, 5))
    november, december = date(2026, 11, 25), date(2026, 12, 10)
    with books.write() as sitting:
        purchases.post(sitting, a_purchase(lines=(a_line(quantity=Decimal(100)),)))
        purchases.post(sitting, a_purchase(bill_date=november))
        sales.post(sitting, a_sale(invoice_date=december))
        waiting = tax_month.sales_tax(sitting, Month(2026, 11))
        made = tax_month.sales_tax(sitting, Month(2026, 12))
    assert (waiting.payable, waiting.carried) == (Decimal("0.00"), Decimal("1800.00"))
    assert (made.brought_forward, made.payable, made.carried) == (
        Decimal("1800.00"),
        Decimal("1800.00"),
        Decimal("0.00"),
    )


def test_a_challan_of_a_year_does_not_settle_a_month(books: Books) -> None:
    with books.write() as sitting:
        sales.post(sitting, a_sale())
        challans.add(sitting, a_challan(kind="sales-tax", period="2026"))
    tax = found(books)["st.pay", "2026-10"]
    assert (tax.challan_id, tax.amount) == (None, Decimal("3600.00"))


def test_further_tax_is_paid_in_full(books: Books) -> None:
    """20,000 to an unregistered buyer: 18 % and 4 %; no input can be set against the 800."""
    buyer = {"customer": "Walk-in", "customer_ntn": "", "customer_strn": "", "customer_cnic": "35202-9999999-1"}
    with books.write() as sitting:
        sales.post(sitting, a_sale(**buyer))
        made = tax_month.sales_tax(sitting, OCTOBER)
    assert (made.further_tax, made.payable) == (Decimal("800.00"), Decimal("4400.00"))


def test_a_month_without_sales_owes_nothing_but_the_return(books: Books) -> None:
    rows = found(books, date(2026, 11, 10))
    assert rows["st.pay", "2026-10"].state == "nothing"
    assert rows["st.return", "2026-10"].amount is None
    assert ("st.pay", "2026-10") not in found(books)
    assert ("st.return", "2026-10") in found(books)


@pytest.mark.parametrize(
    ("men", "amount"), [(3, "1500.00"), (10, "1500.00"), (11, "5000.00"), (25, "5000.00"), (26, "7500.00")]
)
def test_professional_tax_goes_by_the_number_of_workers(books: Books, clock: Clock, men: int, amount: str) -> None:
    a_month_of_work(books, men=men)
    tax = found(books, date(2027, 8, 1))["prof.tax", "2027-08"]
    assert (tax.due_on, tax.amount, tax.confidence) == (date(2027, 8, 31), Decimal(amount), "C")


def test_a_typed_challan_settles_its_duty_or_stands_alone(books: Books) -> None:
    draft = a_challan(kind="professional-tax", period="2027", amount=Decimal(5000), due_on=date(2027, 8, 31))
    with books.write() as sitting:
        made = challans.add(sitting, draft)
        alone = challans.add(sitting, replace(a_challan(), due_on=date(2026, 8, 31)))
    assert found(books, date(2027, 8, 1))["prof.tax", "2027-08"].challan_id == made
    other = found(books)["challan", "2026"]
    assert (other.challan_id, other.late_days, other.state) == (alone, 83, "draft")
    with books.write() as sitting:
        challans.cancel(sitting, alone)
    assert ("challan", "2026") not in found(books)


def test_salary_tax_is_deposited_for_the_week_of_the_wages(books: Books) -> None:
    """Approved on Sunday 22 November: that week ends the same day, and the tax is due seven days later."""
    a_month_of_work(books, men=1, rate=Decimal(150000))
    approve(books)
    weeks = [row for key, row in found(books).items() if key[0] == "wht.weekly"]
    assert [(row.period, row.due_on, row.amount) for row in weeks] == [
        ("2026-11-22", date(2026, 11, 29), Decimal("6000.00"))
    ]


def test_a_return_leaves_the_list_after_a_month_but_a_debt_stays(books: Books) -> None:
    with books.write() as sitting:
        sales.post(sitting, a_sale(lines=(a_sale_line(),)))
    later = found(books, date(2027, 3, 1))
    assert ("st.return", "2026-10") not in later
    assert later["st.pay", "2026-10"].late_days == 106
