"""IRIS' Annex-A: the month's purchases as our suppliers declared them, their lines added up to invoices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from app.exchange.grid import Grid
from app.exchange.headings import find_columns
from app.exchange.lines import Line, lines
from app.exchange.records import money, the_sheet
from app.exchange.words import Field
from app.exchange.work import Record, Source, Work
from app.rules import identity
from app.rules.matching import written
from app.rules.money import ZERO, total
from app.rules.period import Month
from app.rules.problems import Code, Problem
from app.services import matching, workshop
from app.services.books import Sitting
from app.services.matching import PortalDraft

CREDITS = ("credit note", "creditnote", "debit note", "debitnote", "purchase return", "return")


def _field(name: str, shown: str, *words: str, required: bool = False) -> Field:
    return Field(name, shown, frozenset(words), required)


ANNEX_A = (
    _field("seller_number", "Seller Registration No.", "seller registration no", "seller reg no", "seller ntn",
           "supplier ntn", "supplier registration no", "seller ntn cnic", "ntn cnic of seller", required=True),
    _field("seller_name", "Seller Name", "seller name", "supplier name", "name of seller"),
    _field("kind", "Invoice Type", "invoice type", "document type", "type of invoice"),
    _field("invoice_no", "Invoice No", "invoice no", "invoice", "document no", "inv no", required=True),
    _field("invoice_date", "Invoice Date", "invoice date", "document date", "date", required=True),
    _field("value", "Value", "value", "value excluding sales tax", "value excl sales tax", "value excluding st",
           "value of purchases excluding sales tax", "taxable value", required=True),
    _field("sales_tax", "Sales Tax/FED in ST Mode", "sales tax fed in st mode", "sales tax", "st fed", "sales tax fed",
           required=True),
    _field("status", "Status", "status", "invoice status"),
    _field("buyer_number", "Buyer Registration No.", "buyer registration no", "buyer ntn", "buyer reg no"),
)  # fmt: skip


@dataclass(slots=True)
class Invoice:
    """One invoice while its lines are gathered; `head` is its first line."""

    head: Line
    seller: str
    name: str
    kind: str
    number: str
    day: date
    status: str
    amounts: list[tuple[Decimal, Decimal]] = field(default_factory=list)

    def draft(self) -> PortalDraft:
        value = total([value for value, _ in self.amounts])
        tax = total([tax for _, tax in self.amounts])
        if " ".join(self.kind.casefold().split()) in CREDITS:
            # the portal shows a credit above nothing or below: it always takes away
            value, tax = -abs(value), -abs(tax)
        return PortalDraft(
            seller_number=self.seller,
            seller_name=self.name,
            kind=self.kind,
            invoice_no=self.number,
            invoice_date=self.day,
            value=value,
            sales_tax=tax,
            status=self.status,
            rows=len(self.amounts),
        )


def annex_a(grids: Sequence[Grid], chosen: Mapping[str, str]) -> Work:
    """Every invoice of the file, as one step: the month's rows stand or fall together."""
    grid = the_sheet(grids, ANNEX_A, chosen)
    columns = find_columns(grid, ANNEX_A, chosen)
    invoices: dict[tuple[str, str, str, date], Invoice] = {}
    problems: list[Problem] = []
    buyers: dict[str, Line] = {}
    rows = 0
    for line in lines(grid, columns):
        if not line.has("seller_number", "invoice_no", "invoice_date") and (line.says_total() or not line.has("value")):
            continue
        rows += 1
        _read(line, invoices)
        problems += line.problems
        if line.has("buyer_number"):
            buyers.setdefault(line.word("buyer_number"), line)
    found = list(invoices.values())
    month = _month([invoice.day for invoice in found])

    def write(sitting: Sitting, batch: int) -> list[Problem]:
        if month is not None:
            matching.store(sitting, month, [invoice.draft() for invoice in found], batch=batch)
        return _other_buyers(sitting, buyers)

    drafts = [invoice.draft() for invoice in found]
    return Work(
        sources=(Source.of(grid.sheet, columns),),
        rows=rows,
        records=tuple(_record(invoice) for invoice in found),
        steps=(write,) if found and not problems else (),
        problems=tuple(problems),
        totals={"value": total([d.value for d in drafts]), "sales_tax": total([d.sales_tax for d in drafts])},
    )


def _read(line: Line, invoices: dict[tuple[str, str, str, date], Invoice]) -> None:
    typed = line.word("seller_number", required=True)
    seller = _seller(typed)
    number, day = line.word("invoice_no", required=True), line.day("invoice_date", required=True)
    value, tax = line.signed("value", required=True), line.signed("sales_tax")
    kind, name, status = line.word("kind"), line.text("seller_name"), line.word("status")
    if line.problems or day is None or value is None:
        return
    key = (seller, kind.casefold(), written(number), day)
    invoice = invoices.setdefault(key, Invoice(line, seller, name, kind, number, day, status))
    invoice.amounts.append((value, tax if tax is not None else ZERO))


def _seller(typed: str) -> str:
    """The portal also writes an NTN with its check digit and without the dash: 55120981 is 5512098-1."""
    read = identity.ntn(typed) or identity.cnic(typed) or identity.strn(typed)
    bare = typed.strip().upper()
    if read is None and len(bare) == 8 and bare.isascii() and bare.isalnum():
        read = identity.ntn(f"{bare[:7]}-{bare[7]}")
    return read or bare


def _month(days: Sequence[date]) -> Month | None:
    """The month of most of the invoices: a late one does not move the file."""
    counted = Counter(Month.of(day) for day in days)
    return max(counted, key=lambda month: (counted[month], month)) if counted else None


def _other_buyers(sitting: Sitting, buyers: Mapping[str, Line]) -> list[Problem]:
    """The file speaks of somebody else's purchases."""
    own = workshop.draft(sitting)
    ours = {number for number in (identity.ntn(own.registration_number), identity.strn(own.strn)) if number}
    return [
        line.place(Problem(Code.OTHER_BUYER, "buyer_number", {"text": buyer}))
        for buyer, line in buyers.items()
        if ours and not {identity.ntn(buyer), identity.cnic(buyer), identity.strn(buyer)} & ours
    ]


def _record(invoice: Invoice) -> Record:
    draft = invoice.draft()
    return Record(
        invoice.head.number,
        {
            "seller_name": draft.seller_name,
            "seller_number": draft.seller_number,
            "invoice_no": draft.invoice_no,
            "invoice_date": draft.invoice_date.isoformat(),
            "value": money(draft.value),
            "sales_tax": money(draft.sales_tax),
        },
    )
