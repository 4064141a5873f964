"""Every paper, drawn and read back: words, figures, pages, marks, the same bytes twice."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.documents import invoice, payable_challan, payslip, supplier_voucher, wage_register
from app.documents.labels import LABELS, Language
from app.documents.paper import Paper
from app.services.sheets import BANK_COPY, DEPOSITOR_COPY, SaleState, SaleTotals
from tests.documents import sheets_made as made
from tests.documents.reading import (
    fonts,
    latin,
    logical,
    lowest,
    needs_pdftotext,
    pages,
    qr_codes,
    rectangles,
    rightmost,
    size_mm,
)

PRACTICE = replace(made.HEAD, practice=True)
PAPERS: dict[str, Callable[[Language], bytes]] = {
    "voucher": lambda language: supplier_voucher.render(made.purchase(), language=language),
    "invoice": lambda language: invoice.render(made.sale(), language=language),
    "roll": lambda language: invoice.render(made.sale(), language=language, paper=Paper.ROLL_80),
    "register": lambda language: wage_register.render(made.register(), language=language),
    "payslip": lambda language: payslip.render(made.payslip(), language=language),
    "challan": lambda language: payable_challan.render(made.challan(), language=language),
}
every = pytest.mark.parametrize("name", PAPERS)
spoken = pytest.mark.parametrize("language", Language)


@every
@spoken
def test_the_same_sheet_gives_the_same_bytes(name: str, language: Language) -> None:
    first = PAPERS[name](language)
    PAPERS["register"](Language.BOTH)  # another paper between them leaves no trace
    assert PAPERS[name](language) == first


@every
@spoken
def test_only_our_own_fonts_are_in_the_file(name: str, language: Language) -> None:
    found = fonts(PAPERS[name](language))
    assert found
    assert all("Karkhana" in font or "TextLayer" in font for font in found), found


@needs_pdftotext
@every
def test_urdu_words_are_whole_and_in_reading_order(name: str, tmp_path: Path) -> None:
    said = logical(PAPERS[name](Language.URDU), tmp_path)
    expected = {
        "voucher": ["راوی آٹو پارٹس ورکس", "سپلائر بل واؤچر", "شاہ عالم سٹیل ٹریڈرز", "رقم الفاظ میں", "P-2026-0001"],
        "invoice": ["سیلز ٹیکس انوائس", "المدینہ موٹرز", "ٹیکس کا مہینہ", "نومبر 2026", "20/11/2026"],
        "roll": ["سیلز ٹیکس انوائس", "المدینہ موٹرز", "رقم الفاظ میں", made.FBR_NUMBER],
        "register": ["رجسٹر اُجرت", "غلام مصطفیٰ", "شاہدہ پروین", "35202-8238001-1", "45,271.00"],
        "payslip": ["تنخواہ کی پرچی", "غلام مصطفیٰ", "والد کا نام", "35202-8238583-3", "چائے فنڈ", "44,971.00"],
        "challan": ["بینک کی کاپی", "ادارہ برائے پیرانہ سالی", "آخری تاریخ ادائیگی", "29,890.08", "15/11/2026"],
    }[name]
    assert [words for words in expected if words not in said] == []


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.BOTH])
def test_the_voucher_says_what_was_bought_and_what_is_owed(language: Language) -> None:
    said = latin(supplier_voucher.render(made.purchase(), language=language))
    for words in ("P-2026-0001", "SAT/10/4471", "03/10/2026", "05/10/2026", "8708.9290", "212.5", "11,872.80"):
        assert words in said
    assert "195,596.80" in said
    assert "One Lakh Ninety-Five Thousand" in said
    assert "Page 1 of 1" in said
    assert "CNIC" not in said


def test_an_unregistered_supplier_signs_under_his_cnic() -> None:
    sheet = made.purchase(
        1, supplier=made.UNREGISTERED, warnings=("No withholding.",), notes=("Came without a challan.",)
    )
    said = latin(supplier_voucher.render(sheet, language=Language.ENGLISH))
    assert said.count("35202-8238583-3") == 2  # among his particulars and under his signature
    for words in (
        "Thumb impression",
        "Supplier's signature",
        "not registered for sales tax",
        "No withholding.",
        "Came",
    ):
        assert words in said


def test_what_is_kept_back_is_taken_off_the_bill() -> None:
    total = made.purchase().total
    sheet = made.purchase(st_withheld=made.D("1000.00"), income_tax_withheld=made.D("9000.00"), payable=total - 10000)
    said = latin(supplier_voucher.render(sheet, language=Language.ENGLISH))
    for words in ("−1,000.00", "−9,000.00", "195,596.80", "185,596.80", "Income tax withheld"):
        assert words in said


@pytest.mark.parametrize(("count", "expected"), [(1, 1), (3, 1), (60, 3)])
def test_long_bills_run_over_pages_under_the_same_heading(count: int, expected: int) -> None:
    pdf = supplier_voucher.render(made.purchase(count), language=Language.ENGLISH)
    said = latin(pdf)
    assert pages(pdf) == expected
    assert said.count("HS code") == expected
    assert f"Page {expected} of {expected}" in said
    assert said.count("Payable (Rs.)") == 1


@needs_pdftotext
@spoken
@pytest.mark.skipif(shutil.which("zbarimg") is None, reason="zbar-tools is not on this machine")
@pytest.mark.parametrize("paper", [Paper.A4, Paper.A5, Paper.ROLL_80])
def test_the_qr_of_a_final_invoice_is_read_back(language: Language, paper: Paper, tmp_path: Path) -> None:
    assert qr_codes(invoice.render(made.sale(), language=language, paper=paper), tmp_path) == [made.FBR_NUMBER]


def test_a_final_invoice_carries_number_and_logo_place() -> None:
    said = latin(invoice.render(made.sale(issued_offline=True, software_registration="SRN-0099")))
    for words in ("Sales Tax Invoice", made.FBR_NUMBER, "FBR Digital", "place of the logo", "SRN-0099"):
        assert words in said
    assert "Issued in offline mode; reported to FBR on 20/11/2026" in said
    for words in ("G121211", "3277876554433", "PO-7719", "DC-2026-0031", "November 2026", "Goods at standard rate"):
        assert words in said


@pytest.mark.parametrize("paper", [Paper.A4, Paper.ROLL_80])
@pytest.mark.parametrize(
    ("state", "words"),
    [
        (SaleState.OFFLINE, "Provisional – issued in OFFLINE MODE"),
        (SaleState.PENDING, "Provisional – pending FBR reporting"),
        (SaleState.UNKNOWN, "under verification"),
    ],
)
def test_an_unreported_copy_says_so_and_has_no_qr(state: SaleState, words: str, paper: Paper) -> None:
    # even if a number were known: only FINAL may show it
    unreported, final = made.sale(state=state), made.sale()
    said = latin(invoice.render(unreported, paper=paper))
    assert words in said
    assert made.FBR_NUMBER not in said
    assert "FBR Digital" not in said
    assert rectangles(invoice.render(unreported, paper=paper)) < 30 < rectangles(invoice.render(final, paper=paper))


def test_final_without_a_number_is_not_believed() -> None:
    said = latin(invoice.render(made.sale(fbr_number=None)))
    assert "Provisional" in said


def test_what_there_is_none_of_is_said() -> None:
    """Rule 150R(13) lists further and extra tax, FED, withheld tax and discount whether there are any or not."""
    totals = SaleTotals(value=made.D(100), sales_tax=made.D(18), further_tax=made.D(4), total=made.D(122))
    said = latin(invoice.render(made.sale(totals=totals)))
    assert "Extra tax, FED, Sales tax withheld, Discount: nil" in said
    assert "Further tax, " not in said
    assert ": nil" not in latin(invoice.render(made.sale(totals=totals, registered_seller=False)))


def test_goods_of_the_third_schedule_show_what_the_tax_is_on() -> None:
    line = replace(made.sale_line(1), retail_value=made.D("10000.00"))
    assert "tax on the retail value 10,000.00" in latin(invoice.render(made.sale(lines=(line,))))


def test_who_is_not_registered_makes_no_sales_tax_invoice() -> None:
    value = made.D("50000.00")
    line = replace(made.sale_line(1), sales_tax=made.D(0), further_tax=made.D(0), tax_rate=made.D(0), total=value)
    sheet = made.sale(
        registered_seller=False,
        lines=(line,),
        totals=SaleTotals(value=value, sales_tax=made.D(0), total=value),
        fbr_number=None,
    )
    for paper in (Paper.A4, Paper.ROLL_80):
        said = latin(invoice.render(sheet, paper=paper))
        assert "Sales Tax Invoice" not in said
        assert "Sales tax" not in said.replace("not a sales tax invoice", "")
        assert "This is not a sales tax invoice." in said
        assert "Provisional" not in said


@pytest.mark.parametrize("paper", [Paper.A4, Paper.ROLL_80])
def test_what_the_buyer_keeps_back_is_taken_off_the_invoice(paper: Paper) -> None:
    totals = SaleTotals(
        value=made.D("50000.00"),
        sales_tax=made.D("9000.00"),
        extra_tax=made.D("1500.00"),
        discount=made.D("250.00"),
        st_withheld=made.D("1800.00"),
        total=made.D("60500.00"),
        receivable=made.D("58700.00"),
    )
    line = replace(made.sale_line(1), extra_tax=made.D("1500.00"), sro="297(I)/2023", sro_serial="12")
    said = latin(invoice.render(made.sale(totals=totals, lines=(line,)), paper=paper))
    for words in (
        "1,500.00",
        "−1,800.00",
        "60,500.00",
        "58,700.00",
        "Net receivable",
        "Fifty-Eight Thousand Seven Hundred",
    ):
        assert words in said
    assert paper is Paper.ROLL_80 or ("250.00" in said and "SRO 297(I)/2023 12" in said and "Extra tax" in said)


@pytest.mark.parametrize(
    ("state", "words"), [(SaleState.DRAFT, "NOT REPORTED TO FBR"), (SaleState.CANCELLED, "CANCELLED")]
)
def test_a_draft_and_a_cancelled_one_are_marked(state: SaleState, words: str) -> None:
    for paper in (Paper.A4, Paper.ROLL_80):
        assert words in latin(invoice.render(made.sale(state=state, fbr_number=None), paper=paper))
    assert words not in latin(invoice.render(made.sale()))


def test_every_copy_is_a_paper_of_its_own() -> None:
    pdf = invoice.render(made.sale(40, copies=(DEPOSITOR_COPY, BANK_COPY)))
    said = latin(pdf)
    half = pages(pdf) // 2
    assert pages(pdf) == 2 * half
    assert said.count(f"Page 1 of {half}") == said.count(f"Page {half} of {half}") == 2
    assert "Depositor" in said
    assert "Bank" in said


def test_the_practice_band_is_on_every_page() -> None:
    pdf = supplier_voucher.render(made.purchase(60, head=PRACTICE), language=Language.ENGLISH)
    assert latin(pdf).count("PRACTICE") == pages(pdf)
    slips = payslip.render_all([made.payslip(head=PRACTICE)] * 3, language=Language.ENGLISH)
    assert latin(slips).count("PRACTICE") == 3  # each slip is cut out, so each carries it
    challan = payable_challan.render(made.challan(head=PRACTICE), language=Language.ENGLISH)
    assert latin(challan).count("PRACTICE") == 3
    assert "PRACTICE" not in latin(PAPERS["voucher"](Language.ENGLISH))


@pytest.mark.parametrize(
    "pdf",
    [
        lambda: supplier_voucher.render(made.purchase(draft=True)),
        lambda: wage_register.render(made.register(draft=True)),
        lambda: payslip.render(made.payslip(draft=True)),
        lambda: payable_challan.render(made.challan(draft=True)),
    ],
)
def test_drafts_are_marked(pdf: Callable[[], bytes]) -> None:
    assert "DRAFT" in latin(pdf())


def test_the_slip_tells_every_rupee() -> None:
    said = latin(payslip.render(made.payslip(), language=Language.ENGLISH))
    for words in ("43,269.23", "5,408.65", "12.5 h × 2", "50,677.88", "407.00", "5,000.00", "Tea fund", "5,707.00"):
        assert words in said
    for words in ("Rs. 44,971.00", "PK36SCBL0000001123456702", "4700A123456", "2026070024", "Annual 9", "Casual 6.5"):
        assert words in said
    assert "Forty-Four Thousand Nine Hundred Seventy-One Only" in said


@pytest.mark.parametrize(("count", "expected"), [(1, 1), (2, 1), (3, 2), (7, 4)])
def test_two_slips_on_an_a4(count: int, expected: int) -> None:
    slips = [made.payslip(name=f"Worker {number}") for number in range(count)]
    pdf = payslip.render_all(slips, language=Language.ENGLISH)
    assert pages(pdf) == expected
    assert size_mm(pdf) == (210, 297)
    assert all(f"Worker {number}" in latin(pdf) for number in range(count))
    assert pages(payslip.render_all(slips, paper=Paper.A5)) == count
    assert size_mm(payslip.render(made.payslip())) == (210, 148)


def test_a_slip_of_many_lines_stays_in_its_half() -> None:
    line = made.payslip().earnings[0]
    for language in Language:
        pdf = payslip.render(made.payslip(earnings=(line,) * 10), language=language)
        assert pages(pdf) == 1
        panel = payslip.panel(made.payslip(earnings=(line,) * 10), language)
        assert panel.inside.height <= panel.room


def test_the_register_has_everybody_and_the_sums() -> None:
    pdf = wage_register.render(made.register(40))
    said = latin(pdf)
    count = pages(pdf)
    assert count > 2
    assert all(f"W-{number:03}" in said for number in range(1, 41))
    assert "Signature" in said
    assert f"{made.D('45271.00') * 40:,.2f}" in said
    assert f"Page {count} of {count}" in said
    assert size_mm(pdf) == (297, 210)
    assert size_mm(wage_register.render(made.register(2), paper=Paper.A3_WIDE)) == (420, 297)
    assert "in the form of Form IV" in said


def test_remarks_get_a_column_only_when_there_are_any() -> None:
    sheet = made.register(2)
    told = replace(sheet, rows=(replace(sheet.rows[0], remarks="Left on 20/10"), sheet.rows[1]))
    assert "Remarks" not in latin(wage_register.render(sheet))
    assert "Left on 20/10" in latin(wage_register.render(told))


def test_the_eobi_challan_has_three_equal_copies() -> None:
    pdf = payable_challan.render(made.challan())
    said = latin(pdf)
    assert pages(pdf) == 1
    assert size_mm(pdf) == (297, 210)
    for words in ("Depositor's copy", "Bank's copy", "EOBI's copy"):
        assert said.count(words) == 1
    for words in ("C-2026-0007", "10026111500012345", "LHR-04711", "15/11/2026", "29,890.08", "586.08", "October 2026"):
        assert said.count(words) == 3
    assert said.count("Twenty-Nine Thousand Eight Hundred Ninety and") == 3


@pytest.mark.parametrize("count", [1, 2, 4])
@spoken
def test_one_to_four_copies_fit_their_page(count: int, language: Language) -> None:
    sheet = made.challan(copies=(BANK_COPY,) * count, notes=("Pay at any branch.",), rows=made.challan().rows * 3)
    assert pages(payable_challan.render(sheet, language=language)) == 1
    with pytest.raises(ValueError, match="one to four"):
        payable_challan.render(replace(sheet, copies=()))


def test_a_surcharge_is_dated_and_an_unknown_one_is_not_nothing() -> None:
    late = made.challan(late_until=date(2026, 11, 23))
    assert latin(payable_challan.render(late)).count("23/11/2026") == 3
    none = made.challan(late_cost=made.D("0.00"), total=late.amount)
    assert "Surcharge" not in latin(payable_challan.render(none))


def test_a_longer_period_and_a_paid_challan() -> None:
    sheet = made.challan(period_to=date(2026, 12, 31), paid_on=date(2026, 11, 14), cpr_no="I-1", cancelled=True)
    said = latin(payable_challan.render(sheet))
    for words in ("01/10/2026 – 31/12/2026", "14/11/2026", "I-1", "CANCELLED"):
        assert words in said


def test_a_paper_it_is_not_laid_out_for_is_refused() -> None:
    with pytest.raises(ValueError, match="not printed on ROLL_80"):
        supplier_voucher.render(made.purchase(), paper=Paper.ROLL_80)
    with pytest.raises(ValueError, match="not printed on"):
        payslip.render(made.payslip(), paper=Paper.ROLL_80)


def test_very_long_names_stay_inside_the_sheet() -> None:
    name = "Haji Muhammad Ibrahim Khalil-ur-Rehman & Sons Autoparts Manufacturing Company of Badami Bagh " * 2
    buyer = replace(made.sale().buyer, name=name.strip(), name_ur="حاجی محمد ابراہیم خلیل الرحمان اینڈ سنز " * 4)
    line = replace(made.sale_line(1), description="X" * 300, unit="Y" * 40)
    for language in Language:
        for paper in (Paper.A4, Paper.A5, Paper.ROLL_80):
            pdf = invoice.render(made.sale(buyer=buyer, lines=(line,)), language=language, paper=paper)
            assert rightmost(pdf) <= paper.width - paper.margin + 1


def test_a_last_page_of_signatures_alone_is_saved() -> None:
    for count in range(15, 40, 3):
        pdf = supplier_voucher.render(made.purchase(count), language=Language.ENGLISH)
        last = latin(pdf).rsplit("HS code", 1)[1]
        assert "8708" in last or "8482" in last, f"{count} lines: the sums stand without a line"
        assert "Checked by" in last


def test_many_warnings_run_over_the_page() -> None:
    warnings = tuple(f"Line {number}: no HS code." for number in range(1, 101))
    pdf = supplier_voucher.render(made.purchase(2, warnings=warnings), language=Language.ENGLISH)
    said = latin(pdf)
    assert pages(pdf) > 1
    assert all(warning in said for warning in warnings)
    assert lowest(pdf) > 0


def test_every_label_is_said_in_both_languages() -> None:
    for key, label in LABELS.items():
        assert label.en, key
        assert label.ur, key
        assert not any(character in label.ur for character in "يىكه"), f"{key}: an Arabic letter"
