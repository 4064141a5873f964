"""A register of sales from another program: the buyer written once, his invoice's lines below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from app.exchange.grid import Grid
from app.exchange.headings import find_columns
from app.exchange.lines import Line, lines
from app.exchange.records import money, the_sheet
from app.exchange.words import SALES
from app.exchange.work import Record, Source, Work, placed
from app.rules.money import ZERO, show, total
from app.rules.problems import Code, Problem
from app.rules.sale_types import SaleType
from app.services import sales
from app.services.books import Sitting
from app.services.lines import value_of
from app.services.parties import name_key
from app.services.sales import SaleDraft, SaleLineDraft

FIGURES = ("quantity", "rate", "value", "sales_tax", "total")
OURS = {"customer": "party", "customer_ntn": "ntn", "customer_cnic": "cnic", "customer_strn": "strn",
        "description": "item", "invoice_date": "bill_date"}  # fmt: skip


@dataclass(slots=True)
class Invoice:
    """One invoice while its lines are gathered; `head` is its first line."""

    head: Line
    party: str
    number: str
    day: date | None
    lines: list[Line] = field(default_factory=list)
    drafts: list[SaleLineDraft] = field(default_factory=list)
    taxes: list[Decimal | None] = field(default_factory=list)

    def draft(self) -> SaleDraft:
        return SaleDraft(
            customer=self.party,
            customer_ntn=self.head.word("ntn"),
            customer_cnic=self.head.word("cnic"),
            customer_strn=self.head.word("strn"),
            invoice_date=self.day,
            lines=tuple(self.drafts),
        )

    @property
    def value(self) -> Decimal:
        return total([value_of(line) - line.discount for line in self.drafts])

    def place(self, problem: Problem) -> Problem:
        line, name = self.head, problem.field
        if name.startswith("lines."):
            _, n, name = name.split(".", 2)
            line = self.lines[int(n)]
        return line.place(Problem(problem.code, OURS.get(name, name), problem.facts))

    def write(self, sitting: Sitting, _batch: int) -> list[Problem]:
        draft = self.draft()
        found = [*sales.check_imported(sitting, draft), *self._taxes(sitting, draft)]
        return placed(self.place, lambda: sales.post_imported(sitting, draft, number=self.number), found)

    def _taxes(self, sitting: Sitting, draft: SaleDraft) -> list[Problem]:
        """What the file says of the tax, where the law says something else."""
        each, _ = sales.figures(sitting, draft)
        return [
            Problem(Code.TAX_DIFFERS, f"lines.{n}.sales_tax", {"stated": show(said), "computed": show(made.sales_tax)})
            for n, (said, made) in enumerate(zip(self.taxes, each, strict=True))
            if said is not None and said != made.sales_tax
        ]


def sales_register(grids: Sequence[Grid], chosen: Mapping[str, str]) -> Work:
    grid = the_sheet(grids, SALES, chosen)
    columns = find_columns(grid, SALES, chosen)
    found: list[Invoice] = []
    problems: list[Problem] = []
    seen: dict[tuple[str, str], int] = {}
    for line in lines(grid, columns):
        if not line.has(*FIGURES, "bill_no", "item") or (line.says_total() and not line.has("bill_no", "rate")):
            continue
        invoice = _invoice(line, found, seen)
        if invoice is not None:
            invoice.lines.append(line)
            invoice.drafts.append(_line(line))
            invoice.taxes.append(line.amount("sales_tax"))
        problems += line.problems
    sound = [invoice for invoice in found if not any(line.problems for line in invoice.lines)]
    if found:
        problems.append(Problem(Code.NOT_SENT, ""))
    return Work(
        sources=(Source.of(grid.sheet, columns),),
        rows=sum(len(invoice.lines) for invoice in found),
        records=tuple(_record(invoice) for invoice in found),
        steps=tuple(invoice.write for invoice in sound),
        problems=tuple(problems),
        totals={"value": total([invoice.value for invoice in found])},
    )


def _invoice(line: Line, found: list[Invoice], seen: dict[tuple[str, str], int]) -> Invoice | None:
    """The invoice this line belongs to: a new one if the line names it, else the one above."""
    current = found[-1] if found else None
    party = line.text("party") or (current.party if current else "")
    number = line.word("bill_no")
    if current is not None and name_key(party) == name_key(current.party) and number in ("", current.number):
        return current
    if not party:
        line.complain(Problem(Code.PARTY_NOT_NAMED, "party"))
        return None
    if not number:
        line.complain(Problem(Code.MISSING, "bill_no"))
    key = (name_key(party), number.upper())
    if key in seen:
        facts = {"text": f"{party}, {number}", "row": str(seen[key])}
        line.complain(Problem(Code.ROW_TWICE, "bill_no", facts))
    seen.setdefault(key, line.number)
    found.append(Invoice(line, party, number, line.day("bill_date", required=True)))
    return found[-1]


def _line(line: Line) -> SaleLineDraft:
    unit = {"unit": line.text("unit")} if line.has("unit") else {}
    quantity = line.quantity("quantity", required=True)
    if quantity is not None and not quantity:
        line.complain(Problem(Code.NOT_POSITIVE, "quantity"))
    return SaleLineDraft(
        description=line.text("item", required=True),
        hs_code=line.hs_code(),
        quantity=quantity,
        rate=line.price("rate", required=True),
        discount=line.amount("discount") or ZERO,
        retail_price=line.price("retail_price"),
        sale_type=line.text("sale_type") or SaleType.STANDARD,
        **unit,  # type: ignore[arg-type]
    )


def _record(invoice: Invoice) -> Record:
    return Record(
        invoice.head.number,
        {
            "party": invoice.party,
            "bill_no": invoice.number,
            "bill_date": invoice.day.isoformat() if invoice.day else "",
            "lines": str(len(invoice.lines)),
            "value": money(invoice.value),
        },
    )
