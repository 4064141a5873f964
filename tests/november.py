"""A second month, kept by another hand: other headings, both languages, other dates, other slips than October's.

Everything is written out or counted by small loops, so that what the month must come to is known beforehand. The
portal's file says the same as the register but for PLANTED.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import xlsxwriter

PAISA = Decimal("0.01")
FIRST_SERIAL = date(1899, 12, 30)
SELLERS = {
    "Gujranwala Castings": ("گوجرانوالہ کاسٹنگز", "4421876-3", "0300442187631"),
    "Daska Springs (Pvt) Ltd": ("ڈسکہ سپرنگز", "5512098-1", "0300551209811"),
    "Naveed & Bros": ("نوید اینڈ برادرز", "6190034-7", "0300619003471"),
    "Sialkot Rubber Mills": ("سیالکوٹ ربڑ ملز", "3098855-2", "0300309885521"),
}
GOODS = (("Axle forging", "kg"), ("Leaf spring", "Nos"), ("V-belt B-52", "pcs"), ("Oil seal 35x52", "pcs"))
STYLES = ("{n}", "GC-{n}", "{n}/26", "# {n}")


@dataclass(frozen=True)
class Bill:
    """One bill as our register has it; `lines` are item, unit, quantity and rate."""

    seller: str
    number: str
    day: date
    lines: tuple[tuple[str, str, int, Decimal], ...]

    @property
    def value(self) -> Decimal:
        return sum((amount(line) for line in self.lines), Decimal(0))

    @property
    def tax(self) -> Decimal:
        return sum((tax(amount(line)) for line in self.lines), Decimal(0))


@dataclass(frozen=True)
class Shown:
    """One invoice as the portal has it."""

    seller: str
    ntn: str
    number: str
    day: date
    value: Decimal
    tax: Decimal
    kind: str = "Purchase Invoice"
    parts: int = 1


@dataclass
class Planted:
    """What the portal says otherwise, by our number and the portal's."""

    there_missing: set[str] = field(default_factory=set)
    here_missing: set[str] = field(default_factory=set)
    number: dict[str, str] = field(default_factory=dict)
    date: dict[str, int] = field(default_factory=dict)
    value: dict[str, Decimal] = field(default_factory=dict)
    tax: dict[str, Decimal] = field(default_factory=dict)
    seller: set[str] = field(default_factory=set)
    late: set[str] = field(default_factory=set)

    def count(self) -> int:
        return sum(len(each) for each in vars(self).values())


def amount(line: tuple[str, str, int, Decimal]) -> Decimal:
    return line[2] * line[3]


def tax(value: Decimal) -> Decimal:
    return (value * 18 / 100).quantize(PAISA)


def bills() -> list[Bill]:
    """32 bills from 30 October to 28 November, of one to three lines; no two of one amount."""
    found = []
    for n in range(32):
        seller = list(SELLERS)[n % 4]
        day = date(2026, 10, 30) if n == 0 else date(2026, 11, 1 + n * 27 // 32)
        lines = tuple(
            (*GOODS[(n + k) % 4], 3 + n + 2 * k, Decimal(41_000 + 977 * n + 310 * k) / 100) for k in range(1 + n % 3)
        )
        found.append(Bill(seller, STYLES[n % 4].format(n=7100 + 37 * n), day, lines))
    return found


RETURNED = {5: 2, 18: 1}
"""Of the bill at this place so many of its first line went back, on the 29th."""
BACK_ON = date(2026, 11, 29)


def portal() -> tuple[list[Shown], Planted]:
    """The portal's November, and how it differs."""
    said, planted, every = {}, Planted(), bills()
    for n, bill in enumerate(every):
        said[n] = Shown(bill.seller, SELLERS[bill.seller][1], bill.number, bill.day, bill.value, bill.tax,
                        parts=1 + n % 2)  # fmt: skip
    planted.late.add(every[0].number)  # of October, declared in November
    for n in (3, 11, 22):
        planted.there_missing.add(every[n].number)
        del said[n]
    for n, other in ((1, "7137"), (6, "07322"), (9, "INV/7433/2026"), (12, "0007544"), (17, "GC7729-26")):
        planted.number[every[n].number] = other
        said[n] = replace(said[n], number=other)
    for n, days in ((2, 3), (7, -1), (14, 2)):
        planted.date[every[n].number] = days
        said[n] = replace(said[n], day=date.fromordinal(said[n].day.toordinal() + days))
    for n, more in ((4, "0.40"), (10, "-900.00"), (15, "1000.00"), (20, "-0.95")):
        planted.value[every[n].number] = Decimal(more)
        said[n] = replace(said[n], value=said[n].value + Decimal(more))
    for n, more in ((8, "0.01"), (13, "-1.00"), (19, "-0.02"), (23, str(-every[23].tax))):
        planted.tax[every[n].number] = Decimal(more)
        said[n] = replace(said[n], tax=said[n].tax + Decimal(more))
    planted.seller.add(every[16].number)
    said[16] = replace(said[16], ntn="7777777-1", seller="NAME MISREAD")
    others = [
        Shown("Naveed & Bros", SELLERS["Naveed & Bros"][1], "9901", date(2026, 11, 9), Decimal(5150), Decimal(927)),
        Shown("KHOKHAR GLASS", "8000123-4", "12", date(2026, 11, 20), Decimal(880), Decimal("158.40")),
        Shown("Sialkot Rubber Mills", SELLERS["Sialkot Rubber Mills"][1], "CN-4", date(2026, 11, 21), Decimal(77),
              Decimal("13.86"), "Credit Note"),
    ]  # fmt: skip
    planted.here_missing |= {other.number for other in others}
    for n, pieces in RETURNED.items():
        bill = every[n]
        value = pieces * bill.lines[0][3]
        others.append(Shown(bill.seller, SELLERS[bill.seller][1], bill.number, BACK_ON, value, tax(value),
                            "Debit Note"))  # fmt: skip
    return [*said.values(), *others], planted


# ------------------------------------------------------------------------------------------------------------ the files


def write(folder: Path) -> None:
    """suppliers.csv in UTF-16, payments.csv of an old Windows, and two workbooks."""
    rows = [("سپلائر کا نام / Vendor", "اردو نام", "N.T.N.", "S.T.R.N", "Cell #")]
    rows += [(name, urdu, ntn, strn, "") for name, (urdu, ntn, strn) in SELLERS.items()]
    (folder / "suppliers.csv").write_text("\n".join("\t".join(row) for row in rows), encoding="utf-16")
    _register(folder / "purchases.xlsx")
    _annex(folder / "annex.xlsx")
    _payments(folder / "payments.csv")


HEADINGS = ("پارٹی Vendor", "Inv. #", "تاریخ (Dated)", "Particulars / تفصیل", "H.S. Code", "اکائی", "Quantity",
            "نرخ Rate (Rs)", "Value excl. GST", "G.S.T @ 18%", "کل Total Rs.")  # fmt: skip
DUPLICATE = 9
"""The bill at this place was copied once more, under the first total."""


def _register(path: Path) -> None:
    """A cover, then the sheet: merged titles, two rows of headings, totals between, a bill copied twice, returns."""
    book = xlsxwriter.Workbook(str(path))
    book.add_worksheet("Index").write_column(0, 0, ["Punjab Works", "see next sheet", "Prepared by: Munshi Sb"])
    sheet = book.add_worksheet("خریداری")
    sheet.right_to_left()
    sheet.merge_range(0, 0, 0, 10, "خریداری کا رجسٹر – Purchases, November 2026")
    for first, last, title in ((0, 2, "Document"), (3, 7, "Goods"), (8, 10, "Rupees")):
        sheet.merge_range(2, first, 2, last, title)
    for number, row in enumerate(_rows(), 3):
        for place, cell in enumerate(row):
            if cell != "":
                sheet.write(number, place, cell)
    book.close()


def _rows() -> Iterator[tuple[object, ...]]:
    yield HEADINGS
    every, page = bills(), [Decimal(0), Decimal(0)]
    grand = [Decimal(0), Decimal(0)]
    for n, bill in enumerate(every):
        yield from _bill_rows(n, bill)
        page = [page[0] + bill.value, page[1] + bill.tax]
        if n % 4 == 3:
            yield ()
        if n in (15, 31):
            grand = [grand[0] + page[0], grand[1] + page[1]]
            yield (
                "",
                "",
                "",
                "Page total",
                "",
                "",
                "",
                "",
                rupees(page[0]),
                rupees(page[1]),
                rupees(page[0] + page[1]),
            )
            page = [Decimal(0), Decimal(0)]
        if n == 15:
            yield HEADINGS  # printed again on the second page
            yield from _bill_rows(DUPLICATE, every[DUPLICATE])
    for n, pieces in RETURNED.items():
        (item, unit, _, rate), bill = every[n].lines[0], every[n]
        value = pieces * rate
        grand = [grand[0] - value, grand[1] - tax(value)]
        yield (bill.seller.upper(), bill.number, "29.11.26", item, "", unit, -pieces, rupees(rate), f"({value:,})",
               f"-{tax(value)}", "")  # fmt: skip
    yield ("میزان", "", "", "", "", "", "", "", rupees(grand[0]), rupees(grand[1]), rupees(grand[0] + grand[1]))


def _bill_rows(n: int, bill: Bill) -> Iterator[tuple[object, ...]]:
    """The party on the first line alone, in Urdu every third time; days as text or as Excel's serial numbers."""
    name = SELLERS[bill.seller][0].replace("ی", "ي") if n % 3 == 2 else bill.seller
    day = (bill.day - FIRST_SERIAL).days if n % 2 else f"{bill.day:%d.%m.%y}"
    for k, (item, unit, pieces, rate) in enumerate(bill.lines):
        value = pieces * rate
        head = ("", "", "") if k else (name, bill.number, day)
        yield (*head, item, 8708.999 if n % 5 == 4 else "", unit, pieces if n % 2 else f"{pieces} ", rupees(rate),
               value if n % 2 else rupees(value), tax(value), "")  # fmt: skip


def rupees(number: Decimal) -> str:
    """As a munshi writes it."""
    return f"Rs. {number:,.0f}/-" if number == number.to_integral_value() else f"Rs. {number:,.2f}"


def _annex(path: Path) -> None:
    """Other headings in another order; an invoice of two parts stands on two rows; its own total at the end."""
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Annexure-A")
    sheet.write(0, 0, "Domestic Purchase Invoices (DPI), Tax Period: Nov-2026")
    sheet.write_row(2, 0, ["Sr.", "Document Type", "Document No.", "Document Date", "Supplier NTN", "Supplier Name",
                           "Value of Purchases Excluding Sales Tax", "Sales Tax / FED"])  # fmt: skip
    at = 3
    for n, each in enumerate(portal()[0]):
        for k in range(each.parts):
            value, due = (_part(figure, k, each.parts) for figure in (each.value, each.tax))
            day: object = each.day.isoformat() if n % 2 else f"{each.day:%d-%b-%Y}"
            sheet.write_row(at, 0, [at - 2, each.kind, each.number, day, each.ntn.replace("-", ""),
                                    each.seller.upper(), f"{value:,}", float(due)])  # fmt: skip
            at += 1
    sheet.write_row(at + 1, 0, ["", "", "", "", "", "Total", float(sum(each.value for each in portal()[0]))])
    book.close()


def _part(figure: Decimal, k: int, parts: int) -> Decimal:
    first = (figure / parts).quantize(PAISA)
    return figure - first * (parts - 1) if k == parts - 1 else first


PAID = ((0, "0.00"), (1, "250.00"), (5, "1000.00"), (9, "0.00"))
"""The bill at this place, and how much more than it was paid."""


def _payments(path: Path) -> None:
    """From an old Windows program: semicolons, cp1252, a note in front, a sum at the end."""
    every = bills()
    rows = ["Cash & Bank Book – November;;;;;", ";;;;;", "Vr. Date;Paid To;Mode;Chq. Nº;Agst. Bill No.;Amount (Rs.)"]
    for n, (place, more) in enumerate(PAID):
        bill = every[place]
        paid = bill.value + bill.tax + Decimal(more)
        rows.append(f"{20 + n}-11-26;{bill.seller.upper()};Crossed cheque;A{n}½;{bill.number};{rupees(paid)}")
    rows.append("25-11-26;Naveed & Bros;Cash;;on account;Rs. 500/-")
    total = sum((every[place].value + every[place].tax + Decimal(more) for place, more in PAID), Decimal(500))
    rows.append(f";Total;;;;{rupees(total)}")
    path.write_text("\r\n".join(rows), encoding="cp1252")
