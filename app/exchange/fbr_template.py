"""FBR's own sheet for uploading invoices on IRIS by hand, filled with what waits: the way without line or whitelisting.

The layout is that of "Sales_Invoice_Template.xlsm": which cell holds which heading comes with the program as a list;
the lines begin in row 7, column M is unused, days are days, rates are numbers or the strings of FBR's list.
"""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from io import StringIO
from pathlib import Path

import xlsxwriter

from app.exchange.grid import column_number
from app.exchange.writing import MADE, write_cell
from app.rules.money import ZERO, total
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.services import hand_upload
from app.services.books import Sitting
from app.services.hand_upload import HandingOut, Waiting
from app.services.portal_invoice import InvoiceForPortal, LineForPortal

SHEET = "SALES_INVOICES"
FIRST_ROW = 7
DAY = "dd-mmm-yyyy"
RETAIL = "Retail Consumer"
COLUMNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
Cells = dict[str, str | int | Decimal | date]


@dataclass(frozen=True, slots=True)
class Lists:
    """FBR's lists as they ship: the head of the sheet by cell, its rates, and what stands behind an HS code."""

    layout: Mapping[str, str]
    rates: frozenset[str]
    hs_codes: Mapping[str, str]

    @classmethod
    def read(cls, text_of: Callable[[str], str]) -> Lists:
        """Of three CSV files by their names, as texts; the example row of the layout is left out."""
        layout, rates, hs_codes = (text_of(name) for name in ("sales_invoices_layout", "rates", "hs_codes"))
        cells = {row["cell"]: row["text"] for row in csv.DictReader(StringIO(layout))}
        head = {cell: text for cell, text in cells.items() if int(cell.lstrip(COLUMNS)) < FIRST_ROW}
        strings = frozenset(row["rates"] for row in csv.DictReader(StringIO(rates)))
        codes = {row["hs_code"]: row["description"] for row in csv.DictReader(StringIO(hs_codes))}
        return cls(head, strings, codes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Uploaded:
    """What the file holds; `numbers` are the papers whose fate is unknown, `left_out` warnings of what is not in it."""

    path: Path
    rows: int
    numbers: tuple[str, ...]
    value: Decimal
    sales_tax: Decimal
    left_out: tuple[Problem, ...] = ()


def write(handing_out: HandingOut, month: Month | None, path: Path, lists: Lists) -> Uploaded:
    """Fill the sheet and take its papers off the engine's road, both or neither. Raises Refusal and OSError."""
    with whole(path) as made, handing_out() as out:
        taken = hand_upload.of_month(out.sitting, month)
        _fill(made, out.sitting, lists, taken.papers)
        hand_upload.hand_out(out, taken.papers, path.name)
    return described(path, taken.papers, taken.left_out)


def write_again(handing_out: HandingOut, month: Month | None, given: str, path: Path, lists: Lists) -> Uploaded:
    """The sheet of papers that were given out as `given`; nothing becomes of them by it. Raises Refusal and OSError."""
    with whole(path) as made, handing_out() as out:
        papers = hand_upload.once_more(out.sitting, month, given).papers
        _fill(made, out.sitting, lists, papers)
    return described(path, papers)


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A file beside `path` that takes its name at the end: after the books were written, and only then.

    The name is ours from the first moment: a file that is there already is refused, for nobody could make it again.
    A crash between the two leaves the papers to be looked for on IRIS, though nobody has them: never the other way.
    """
    try:
        path.touch(mode=0o600, exist_ok=False)
    except FileExistsError:
        raise Refusal(Problem(Code.FILE_EXISTS, "file", {"file": path.name})) from None
    try:
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".karkhana-", ignore_cleanup_errors=True) as folder:
            made = Path(folder) / path.name
            yield made
            made.chmod(0o600)  # it names buyers and what they bought
            made.replace(path)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def described(path: Path, papers: Sequence[Waiting], left_out: tuple[Problem, ...] = ()) -> Uploaded:
    lines = [line for paper in papers for line in paper.invoice.lines]
    return Uploaded(
        path=path,
        rows=len(lines),
        numbers=tuple(paper.invoice.number for paper in papers),
        value=total([line.value for line in lines]),
        sales_tax=total([line.sales_tax for line in lines]),
        left_out=left_out,
    )


def _fill(path: Path, sitting: Sitting, lists: Lists, papers: Sequence[Waiting]) -> None:
    rows = [row for paper in papers for row in _rows(paper, lists)]
    period = Month.of(papers[0].invoice.invoice_date)
    _write_book(path, lists, hand_upload.seller_number(sitting), period, rows)


def _rows(paper: Waiting, lists: Lists) -> list[Cells]:
    return [_buyer(paper) | _line(line, lists) | _note(paper.invoice) for line in paper.invoice.lines]


def _buyer(paper: Waiting) -> Cells:
    invoice = paper.invoice
    kind = "Registered" if invoice.buyer_registered else RETAIL if invoice.end_consumer else "Unregistered"
    return {
        "B": paper.buyer,
        "C": invoice.buyer_name,
        "D": kind,
        "E": invoice.seller_province,
        "F": invoice.buyer_province,
        "G": invoice.invoice_type,
        "H": hand_upload.plain_number(invoice.number),
        "I": invoice.invoice_date,
    }


def _line(line: LineForPortal, lists: Lists) -> Cells:
    """Column U is for one kind of goods that no parts workshop sells."""
    some: Cells = {"R": line.retail_value, "S": line.extra_tax, "T": line.further_tax, "V": line.st_withheld}
    return {
        "J": f"{line.hs_code}:-{lists.hs_codes.get(line.hs_code, '')}",
        "K": line.sale_type,
        "L": rate(line.tax_label, lists.rates),
        "N": line.quantity,
        "O": line.unit,
        "P": line.value,
        "Q": line.sales_tax + line.fed,
        "W": line.sro_schedule,
        "X": line.sro_serial,
        "AB": line.description,
        **{cell: amount for cell, amount in some.items() if amount != ZERO},
    }


def _note(invoice: InvoiceForPortal) -> Cells:
    return {"Y": invoice.reference, "Z": invoice.reason, "AA": invoice.reason_remarks}


def rate(label: str, known: frozenset[str]) -> Decimal | str:
    """'18%' is 0.18 in the sheet; what is no percentage stands there in FBR's words."""
    if label in known or not label.endswith("%"):
        return label
    try:
        return Decimal(label[:-1]).scaleb(-2).normalize()
    except InvalidOperation:
        return label


def _write_book(path: Path, lists: Lists, seller: str, period: Month, rows: Sequence[Cells]) -> None:
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(str(path), options)
    book.set_properties({"title": SHEET, "created": MADE})
    sheet, day = book.add_worksheet(SHEET), book.add_format({"num_format": DAY})
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    filled: Cells = {**lists.layout, "C2": seller, "F2": period.first, "F3": len(rows), "J3": 0}
    for cell, value in filled.items():
        letters = cell.rstrip("0123456789")
        place = int(cell.removeprefix(letters)) - 1, column_number(letters)
        write_cell(sheet, *place, value, day if isinstance(value, date) else bold)
    for number, row in enumerate(rows, 1):
        for letters, value in {"A": number, **row}.items():
            place = FIRST_ROW - 2 + number, column_number(letters)
            write_cell(sheet, *place, value, day if isinstance(value, date) else None)
    sheet.set_column("B:AC", 16)
    book.close()
