"""Our invoices: the law of their date, what FBR would refuse, and the outbox in the same transaction."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.rules.problems import Refusal
from app.services import outbox, parties, sales, workshop
from app.services.books import Books
from app.services.sales import SaleDraft
from app.services.sheets import SaleState
from tests.makers import a_party, a_sale, a_sale_line

UNREGISTERED = {
    "customer": "Noor Auto Store",
    "customer_ntn": "",
    "customer_strn": "",
    "customer_cnic": "35201-3344556-7",
}


def post(books: Books, draft: SaleDraft) -> int:
    with books.write() as sitting:
        return sales.post(sitting, draft)


def codes(books: Books, draft: SaleDraft) -> set[tuple[str, str]]:
    with books.read() as sitting:
        return {(problem.code.value, problem.field) for problem in sales.check(sitting, draft)}


def test_an_invoice_to_a_registered_buyer(books: Books) -> None:
    """20,000 at 18 % (SRO 179(I)/2023): 3,600; no further tax."""
    made = post(books, a_sale())
    with books.read() as sitting:
        detail = sales.detail(sitting, made)
        standing = outbox.standing(sitting, "sale", made)
    assert detail is not None
    assert detail.row.number == "S-2026-0001"
    assert (detail.row.value, detail.row.sales_tax, detail.row.further_tax, detail.row.total) == (
        Decimal("20000.00"),
        Decimal("3600.00"),
        Decimal("0.00"),
        Decimal("23600.00"),
    )
    assert (detail.scenario, detail.lines[0].tax_label) == ("SN001", "18%")
    assert standing is not None
    assert standing.state == "READY"


def test_further_tax_for_a_buyer_who_is_not_registered(books: Books) -> None:
    """4 % since 1 July 2023, on top of 18 %: 20,000 + 3,600 + 800."""
    made = post(books, a_sale(**UNREGISTERED))
    with books.read() as sitting:
        detail = sales.detail(sitting, made)
    assert detail is not None
    assert (detail.row.further_tax, detail.row.total) == (Decimal("800.00"), Decimal("24400.00"))
    assert "SRO 179(I)/2023" in detail.lines[0].rate_source
    assert ";" in detail.lines[0].rate_source  # and where the further tax comes from
    assert detail.scenario == "SN002"


def test_third_schedule_goods_are_taxed_on_the_printed_price(books: Books) -> None:
    """Two cans printed 5,900 with tax, sold at 5,200: base 2 × 5,900 × 100 ÷ 118 = 10,000; tax 1,800, none further."""
    line = a_sale_line(
        sale_type="3rd Schedule Goods", quantity=Decimal(2), rate=Decimal(5200), retail_price=Decimal(5900)
    )
    with books.read() as sitting:
        (figure,), bill = sales.figures(sitting, a_sale(**UNREGISTERED, lines=(line,)))
    assert (figure.retail_value, figure.sales_tax, figure.further_tax) == (
        Decimal("10000.00"),
        Decimal("1800.00"),
        Decimal("0.00"),
    )
    assert bill.total == Decimal("12200.00")


def test_the_law_is_that_of_the_invoice_date(books: Books) -> None:
    with books.read() as sitting:
        (figure,), _ = sales.figures(sitting, a_sale(invoice_date=date(2022, 12, 1)))
    assert (figure.tax_label, figure.sales_tax) == ("17%", Decimal("3400.00"))


def test_a_buyer_is_what_the_books_and_the_invoice_say_together(books: Books) -> None:
    """An STRN on the invoice that the books lack: no further tax, and FBR is told that he is registered."""
    with books.write() as sitting:
        parties.add(sitting, a_party(name="Ravi Motors", ntn="2345678-9", strn=""))
    made = post(books, a_sale())
    with books.read() as sitting:
        detail = sales.detail(sitting, made)
    assert detail is not None
    assert (detail.row.registered, detail.row.further_tax, detail.customer_strn) == (
        True,
        Decimal("0.00"),
        "3277876222222",
    )


def test_the_paper_tells_discounts_and_the_retail_value(books: Books) -> None:
    lines = (
        a_sale_line(discount=Decimal(500)),
        a_sale_line(sale_type="3rd Schedule Goods", quantity=Decimal(2), retail_price=Decimal(5900)),
    )
    made = post(books, a_sale(lines=lines))
    with books.read() as sitting:
        sheet = sales.sheet(sitting, made)
    assert sheet.totals.discount == Decimal("500.00")
    assert [line.retail_value for line in sheet.lines] == [Decimal("0.00"), Decimal("10000.00")]


def test_a_workshop_without_strn_charges_no_tax_and_tells_no_portal(books: Books) -> None:
    with books.write() as sitting:
        workshop.change(sitting, replace(workshop.draft(sitting), strn=""))
    made = post(books, a_sale())
    with books.read() as sitting:
        row = sales.rows(sitting)[0]
        sheet = sales.sheet(sitting, made)
    assert (row.total, row.sales_tax, row.state) == (Decimal("20000.00"), Decimal("0.00"), "FINAL")
    assert (sheet.registered_seller, sheet.state) == (False, SaleState.FINAL)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"customer": ""}, ("missing", "customer")),
        ({"customer_ntn": "1234567-8"}, ("self-invoice", "customer")),
        ({"customer_province": "ATLANTIS"}, ("province-unknown", "customer_province")),
        ({"invoice_date": date(2026, 12, 1)}, ("date-in-future", "invoice_date")),
        ({"invoice_date": date(2018, 6, 30)}, ("no-rate", "invoice_date")),
        (
            {"invoice_date": date(2023, 2, 28), "lines": (a_sale_line(sale_type="Toll Manufacturing"),)},
            ("no-rate", "invoice_date"),
        ),
        ({"lines": ()}, ("no-lines", "lines")),
        ({"lines": (a_sale_line(hs_code=""),)}, ("missing", "lines.0.hs_code")),
        ({"lines": (a_sale_line(sale_type="Goods"),)}, ("sale-type-unknown", "lines.0.sale_type")),
        ({"lines": (a_sale_line(sale_type="3rd Schedule Goods"),)}, ("retail-price-missing", "lines.0.retail_price")),
        ({"lines": (a_sale_line(sale_type="Goods at Reduced Rate"),)}, ("missing", "lines.0.tax_rate")),
        ({"lines": (a_sale_line(discount=Decimal(20001)),)}, ("too-large", "lines.0.discount")),
        ({"lines": (a_sale_line(discount=Decimal("NaN")),)}, ("not-a-number", "lines.0.discount")),
    ],
)
def test_what_fbr_or_sense_would_refuse(books: Books, changes: dict[str, Any], problem: tuple[str, str]) -> None:
    draft = replace(a_sale(), **changes)
    assert problem in codes(books, draft)
    with pytest.raises(Refusal):
        post(books, draft)
    with books.read() as sitting:
        assert sales.sums(sitting).count == 0
        assert outbox.rows(sitting) == []


def test_a_buyer_nobody_can_name_is_warned_about(books: Books) -> None:
    assert ("buyer-unidentified", "customer") in codes(books, a_sale(**UNREGISTERED | {"customer_cnic": ""}))


def test_an_invoice_that_fails_half_way_leaves_no_number_behind(books: Books) -> None:
    class PowerCut(Exception):
        pass

    def cut() -> None:
        with books.write() as sitting:
            sales.post(sitting, a_sale())
            raise PowerCut

    with pytest.raises(PowerCut):
        cut()
    post(books, a_sale())
    with books.read() as sitting:
        assert [row.number for row in sales.rows(sitting)] == ["S-2026-0001"]
        assert len(outbox.rows(sitting)) == 1


def test_provisional_until_the_portal_gave_its_number(books: Books) -> None:
    made = post(books, a_sale())
    with books.read() as sitting:
        sheet = sales.sheet(sitting, made)
    assert (sheet.state, sheet.fbr_number) == (SaleState.OFFLINE, None)


def test_a_sale_remembers_its_buyer_as_he_was(books: Books) -> None:
    with books.write() as sitting:
        buyer = parties.add(sitting, a_party(name="Ravi Motors", ntn="2345678-9"))
    made = post(books, a_sale())
    with books.write() as sitting:
        parties.change(sitting, buyer, replace(parties.draft(sitting, buyer), address="Elsewhere"))
    with books.read() as sitting:
        assert sales.sheet(sitting, made).buyer.address == ""
        assert [row.number for row in sales.rows(sitting, "ravi mo", state="READY")] == ["S-2026-0001"]
        assert sales.rows(sitting, state="ACCEPTED") == []


@pytest.mark.parametrize(
    ("paid_by", "rate", "warned"),
    [("cash", "50000", True), ("cash", "42372.88", False), ("bank", "50000", False)],
)
def test_cash_above_the_limit_of_one_invoice(books: Books, paid_by: str, rate: str, *, warned: bool) -> None:
    """ITO 2001 s.21(s): 200,000 with the tax; 4 × 42,372.88 and 18 % is 199,999.99, 4 × 50,000 is 236,000."""
    draft = a_sale(paid_by=paid_by, lines=(a_sale_line(quantity=Decimal(4), rate=Decimal(rate)),))
    assert (("cash-receipt-over-limit", "paid_by") in codes(books, draft)) is warned
    post(books, draft)  # it warns and forbids nothing
