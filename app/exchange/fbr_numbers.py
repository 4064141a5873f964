"""The numbers that IRIS gave: out of its dashboard, an Annex-C, or FBR's upload sheet as it comes back."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from app.exchange.grid import Cell, Grid, as_text, is_blank
from app.exchange.headings import find_columns
from app.exchange.lines import Line, lines
from app.exchange.records import the_sheet
from app.exchange.words import Field
from app.exchange.work import Source
from app.rules.money import ZERO, total
from app.rules.problems import Code, Problem
from app.services.unknown_matching import PortalInvoice

NUMBER = re.compile(r"(?<![0-9A-Z])([0-9A-Z]{7,13}DI[0-9A-Z]{10,16})(?:-\d+)?(?![0-9A-Z])")
"""FBR's number wherever it stands, also with the number of an item behind it."""

_MARKS = r"[\s:;,.()\[\]|\u2013\u2014-]"
_GOOD = r"(?:VALID|SUCCESS(?:FUL(?:LY)?)?)"
BELIEVED = re.compile(rf"{_MARKS}*(?:{_GOOD}{_MARKS}+)?{NUMBER.pattern}(?:{_MARKS}+{_GOOD})?{_MARKS}*")
"""The number alone, or with the word that the row is good; anything else said beside it may be a refusal."""

BAD = re.compile(r"\b(?:INVALID|NOT VALID|ERRORS?|DUPLICATED?|REJECTED|REFUSED|FAILED|FAILURE|CANCELL?ED)\b")


def _field(name: str, shown: str, *words: str, required: bool = False) -> Field:
    return Field(name, shown, frozenset(words), required)


FBR_NUMBERS = (
    _field("fbr_number", "FBR invoice no.", "fbr invoice no", "fbr no", "fbr", "irn", "di invoice no", "di no",
           "fbr document no", "validation details", "fbr digital invoice no"),
    _field("invoice_no", "Invoice No", "invoice no", "document no", "number", "no", "inv no", "invoice", "internal no",
           "internal invoice no", "seller invoice no"),
    _field("buyer_number", "Buyer Registration No.", "buyer registration no", "registration no", "buyer ntn cnic",
           "buyer ntn", "buyer reg no", "ntn cnic", "buyer ntn cnic no", "buyer registration no ntn cnic"),
    _field("buyer_name", "Buyer Name", "buyer name", "name", "name of buyer", "buyer business name", "buyer"),
    _field("day", "Invoice Date", "invoice date", "document date", "date", required=True),
    _field("value", "Value of Sales Excluding Sales Tax", "value of sales excluding sales tax", "value",
           "value excluding sales tax", "value of sales excl sales tax", "value excl st", "taxable value",
           "value sales excluding st", "sales value", required=True),
    _field("sales_tax", "Sales Tax/FED in ST Mode", "sales tax fed in st mode", "sales tax", "sales tax applicable",
           "st fed", "total sales tax", required=True),
    _field("hs_code", "HS Code", "hs code", "hs code description", "hs codes"),
    _field("item", "Product Description", "product description", "description", "item"),
)  # fmt: skip


@dataclass(slots=True)
class Gathered:
    """One invoice while its lines are gathered."""

    line: Line
    fbr_number: str
    our_number: str
    buyer_number: str
    buyer_name: str
    day: date
    amounts: list[tuple[Decimal, Decimal]] = field(default_factory=list)

    def invoice(self, *, by_line: bool) -> PortalInvoice:
        return PortalInvoice(
            row=self.line.number,
            fbr_number=self.fbr_number,
            our_number=self.our_number,
            buyer_number=self.buyer_number,
            buyer_name=self.buyer_name,
            day=self.day,
            value=total([value for value, _ in self.amounts]),
            sales_tax=total([tax for _, tax in self.amounts]),
            items=len(self.amounts) if by_line else None,
        )


@dataclass(frozen=True, slots=True)
class Read:
    """What the file holds: its invoices, how it was understood, and what is wrong with it.

    `aside`: what stands under the invoice number in rows that were passed over as empty or as totals.
    """

    invoices: tuple[PortalInvoice, ...]
    rows: int
    source: Source
    problems: tuple[Problem, ...]
    aside: frozenset[str] = frozenset()


def read(grids: Sequence[Grid], chosen: Mapping[str, str]) -> Read:
    """Every invoice of the file, also without FBR's number; lines of one number are added up. Raises Refusal."""
    grid = _one_row_of_headings(the_sheet([_one_row_of_headings(each) for each in grids], FBR_NUMBERS, chosen))
    columns = find_columns(grid, FBR_NUMBERS, chosen)
    found: dict[str, Gathered] = {}
    problems: list[Problem] = []
    aside: set[str] = set()
    rows = 0
    for line in lines(grid, columns):
        said = line.word("invoice_no").upper()
        number, doubted = _number(line, said)
        ours = "" if NUMBER.fullmatch(said) else said
        if not line.has("day", "value") or (not number and not doubted and line.says_total()):
            aside.add(ours)
            continue
        rows += 1
        if doubted:
            facts = {"text": doubted, "number": ours or str(line.number)}
            line.complain(Problem(Code.NOT_THE_NUMBER, "fbr_number", facts))
        _gather(line, number, ours, found)
        problems += line.problems
    by_line = bool({"hs_code", "item"} & set(columns.at))
    invoices = tuple(each.invoice(by_line=by_line) for each in found.values())
    return Read(invoices, rows, Source.of(grid.sheet, columns), tuple(problems), frozenset(aside - {""}))


def _number(line: Line, said: str) -> tuple[str, str]:
    """FBR's number of the row, if it is said plainly; else what is said of it instead. Never both."""
    cell = line.text("fbr_number")
    where = cell if NUMBER.search(cell.upper()) or BAD.search(cell.upper()) else said
    shaped = NUMBER.search(where.upper())
    texts = [as_text(each) for each in line.row if isinstance(each, str)]
    verdict = next((each for each in texts if BAD.fullmatch(each.strip(" .:!").upper())), "")
    if shaped is None:
        return "", ""
    return (shaped[1], "") if BELIEVED.fullmatch(where.upper()) and not verdict else ("", verdict or where)


def _gather(line: Line, fbr_number: str, ours: str, found: dict[str, Gathered]) -> None:
    """A row without a number is also told of: IRIS has not taken it, or has not shown its number plainly."""
    day, value = line.day("day", required=True), line.signed("value", required=True)
    tax = line.signed("sales_tax")
    if any(not each.is_warning for each in line.problems) or day is None or value is None:
        return
    if not fbr_number and not line.problems:
        line.complain(Problem(Code.NO_FBR_NUMBER, "fbr_number", {"number": ours or str(line.number)}))
    buyer, name = line.word("buyer_number"), line.text("buyer_name")
    gathered = found.setdefault(fbr_number or f"row {line.number}", Gathered(line, fbr_number, ours, buyer, name, day))
    if (gathered.our_number, gathered.day) != (ours, day):
        line.complain(Problem(Code.FBR_ROWS_DIFFER, "fbr_number", {"text": fbr_number}))
    gathered.amounts.append((value, tax if tax is not None else ZERO))


def _one_row_of_headings(grid: Grid) -> Grid:
    """FBR's sheet names its columns in two rows, the lower one only where the upper names a group: they become one."""
    for number, row in enumerate(grid.rows[:12]):
        below = grid.rows[number + 1] if number + 1 < len(grid.rows) else ()
        texts = [as_text(cell).casefold() if isinstance(cell, str) else "" for cell in row]
        if "particulars of buyers" in texts and any(as_text(cell) == "Registration No" for cell in below):
            merged = tuple(_heading(row, below, place) for place in range(max(len(row), len(below))))
            blank: tuple[Cell, ...] = ()
            return replace(grid, rows=(*grid.rows[:number], merged, blank, *grid.rows[number + 2 :]))
    return grid


def _heading(upper: tuple[Cell, ...], lower: tuple[Cell, ...], place: int) -> Cell:
    under = lower[place] if place < len(lower) else ""
    return under if not is_blank(under) else upper[place] if place < len(upper) else ""
