"""A purchase register: the party written once, its bill's lines below, and a grand total to check them by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from itertools import chain

from app.exchange.controls import Controls
from app.exchange.grid import Grid
from app.exchange.headings import find_columns
from app.exchange.lines import Line, lines
from app.exchange.records import money, the_sheet
from app.exchange.returns import Return, goes_back, read_return
from app.exchange.words import PURCHASES
from app.exchange.work import Record, Source, Work, placed
from app.rules.money import ZERO, show, total
from app.rules.problems import Code, Problem
from app.services import purchases
from app.services.books import Sitting
from app.services.lines import value_of
from app.services.parties import name_key
from app.services.purchases import LineDraft, PurchaseDraft

FIGURES = ("quantity", "rate", "value", "sales_tax", "total")
OURS = {
    "supplier": "party",
    "supplier_ntn": "ntn",
    "supplier_cnic": "cnic",
    "supplier_strn": "strn",
    "description": "item",
}


@dataclass(slots=True)
class Bill:
    """A bill while its lines are still being gathered; `head` is its first line."""

    head: Line
    party: str
    bill_no: str
    bill_date: date | None
    lines: list[Line] = field(default_factory=list)
    drafts: list[LineDraft] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, str]:
        return name_key(self.party), "".join(self.bill_no.split()).upper()

    @property
    def sound(self) -> bool:
        return not any(line.problems for line in self.lines)

    def draft(self) -> PurchaseDraft:
        return PurchaseDraft(
            supplier=self.party,
            supplier_ntn=self.head.word("ntn"),
            supplier_cnic=self.head.word("cnic"),
            supplier_strn=self.head.word("strn"),
            bill_no=self.bill_no,
            bill_date=self.bill_date,
            lines=tuple(self.drafts),
        )

    def place(self, problem: Problem) -> Problem:
        """'lines.2.rate' is the third line's row, under its heading of the rate."""
        line, name = self.head, problem.field
        if name.startswith("lines."):
            _, n, name = name.split(".", 2)
            line = self.lines[int(n)]
        return line.place(Problem(problem.code, OURS.get(name, name), problem.facts))

    def write(self, sitting: Sitting, batch: int) -> list[Problem]:
        draft = self.draft()
        found = purchases.check(sitting, draft, entry_time=False)
        return placed(self.place, lambda: purchases.post(sitting, draft, batch=batch), found)


def register(grids: Sequence[Grid], chosen: Mapping[str, str]) -> Work:
    grid = the_sheet(grids, PURCHASES, chosen)
    columns = find_columns(grid, PURCHASES, chosen)
    reader = _Register()
    for line in lines(grid, columns):
        reader.read(line)
    return reader.work(Source.of(grid.sheet, columns))


class _Register:
    """Reads the rows one after the other, remembering whose bill it is in."""

    def __init__(self) -> None:
        self.bills: list[Bill] = []
        self.seen: dict[tuple[str, str], Bill] = {}
        self.party = ""
        self.controls = Controls()
        self.warnings: list[Problem] = []
        self.stray: list[Problem] = []
        self.returns: list[Return] = []

    def read(self, line: Line) -> None:
        if _is_total(line):
            self.controls.compare(line)
        elif goes_back(line):
            self._read_return(line)
        elif line.has(*FIGURES, "bill_no") or (line.has("item") and not self.controls.closed):
            self._read_line(line)
        elif line.has("party") and not self.controls.closed:
            self.party = line.text("party")

    def work(self, source: Source) -> Work:
        every = [line for bill in self.bills for line in bill.lines] + [each.line for each in self.returns]
        unread = [*self.stray, *chain.from_iterable(line.problems for line in every)]
        problems = [*unread, *([] if unread else self.controls.problems)]
        drafts = [draft for bill in self.bills for draft in bill.drafts] + [each.as_line for each in self.returns]
        value = total([value_of(draft) if draft.value is None else draft.value for draft in drafts])
        tax, said = total([draft.sales_tax or ZERO for draft in drafts]), all(d.sales_tax is not None for d in drafts)
        return Work(
            sources=(source,),
            rows=len(every),
            records=(*(_record(bill) for bill in self.bills), *(each.record() for each in self.returns)),
            # what goes back goes back of a bill that is there, be it in this very file
            steps=(
                *(bill.write for bill in self.bills if bill.sound),
                *(each.write for each in self.returns if not each.line.problems),
            ),
            problems=(*problems, *self.warnings),
            # where the file does not say the tax, it is computed bill by bill, and no total of it stands here
            totals={"value": value, "sales_tax": tax, "total": value + tax} if said else {"value": value},
        )

    def _read_return(self, line: Line) -> None:
        """Of the bill that it names, or of the one above."""
        party = line.text("party") or self.party
        above = self.bills[-1].bill_no if self.bills and name_key(party) == self.bills[-1].key[0] else ""
        back = read_return(line, party, line.word("bill_no") or above)
        self.returns.append(back)
        self.controls.add(line, back.as_line)

    def _read_line(self, line: Line) -> None:
        bill = self._bill_of(line)
        if bill is None:
            self.stray += line.problems
            return
        draft = _line_draft(line)
        if not line.has("unit"):
            self.warnings.append(line.place(Problem(Code.UNIT_ASSUMED, "unit", {"unit": draft.unit})))
        bill.lines.append(line)
        bill.drafts.append(draft)
        self.controls.add(line, draft)
        self._compare_total(line, draft)

    def _bill_of(self, line: Line) -> Bill | None:
        """The bill this line belongs to: a new one if the line names it, else the one above."""
        party, bill_no = line.text("party") or self.party, line.word("bill_no")
        current = self.bills[-1] if self.bills else None
        if not party:
            line.complain(Problem(Code.PARTY_NOT_NAMED, "party"))
            return None
        if current is not None and self._goes_on(current, line, party, bill_no):
            return current
        bill = Bill(line, party, bill_no, line.day("bill_date", required=bool(bill_no)))
        if not bill_no:
            line.complain(Problem(Code.MISSING, "bill_no"))
        elif other := self.seen.get(bill.key):
            facts = {"text": f"{party}, {bill_no}", "row": str(other.head.number)}
            line.complain(Problem(Code.ROW_TWICE, "bill_no", facts))
        self.seen.setdefault(bill.key, bill)
        self.party = party
        self.bills.append(bill)
        return bill

    def _goes_on(self, current: Bill, line: Line, party: str, bill_no: str) -> bool:
        same_party = name_key(party) == current.key[0]
        same_bill = not bill_no or "".join(bill_no.split()).upper() == current.key[1]
        if not (same_party and same_bill):
            return False
        if not line.has("bill_date"):
            return True
        day = line.day("bill_date")
        return day == current.bill_date or day is None

    def _compare_total(self, line: Line, draft: LineDraft) -> None:
        stated = None if line.problems else line.amount("total")
        made = (value_of(draft) if draft.value is None else draft.value) + (draft.sales_tax or ZERO)
        if stated is not None and stated != made:
            facts = {"stated": show(stated), "computed": show(made)}
            self.warnings.append(line.place(Problem(Code.LINE_TOTAL_DIFFERS, "total", facts)))


def _is_total(line: Line) -> bool:
    """Sums and no bill, no rate; and it says so, or names neither a party nor a thing."""
    if line.has("bill_no", "rate") or not line.has("value", "sales_tax", "total"):
        return False
    return line.says_total() or not line.has("party", "item")


def _line_draft(line: Line) -> LineDraft:
    quantity = line.quantity("quantity", required=True)
    if quantity is not None and not quantity:
        line.complain(Problem(Code.NOT_POSITIVE, "quantity"))
    tax = line.amount("sales_tax")
    draft = LineDraft(
        description=line.text("item", required=True),
        hs_code=line.hs_code(),
        quantity=quantity,
        rate=line.price("rate", required=True),
        value=line.amount("value"),
        # a column of tax with a dash or nothing in it says that none was charged
        sales_tax=ZERO if tax is None and "sales_tax" in line.columns.at else tax,
        unit=line.text("unit") if line.has("unit") else LineDraft().unit,
    )
    return draft if draft.sales_tax is not None else replace(draft, sales_tax=_left_in_total(line, draft))


def _left_in_total(line: Line, draft: LineDraft) -> Decimal | None:
    """Without a column of tax: what the total has more than the value; None where there is no total either."""
    stated = line.amount("total")
    value = value_of(draft) if draft.value is None else draft.value
    return None if stated is None else max(stated - value, ZERO)


def _record(bill: Bill) -> Record:
    value = total([value_of(draft) if draft.value is None else draft.value for draft in bill.drafts])
    tax = total([draft.sales_tax or ZERO for draft in bill.drafts])
    shown = {
        "party": bill.party,
        "bill_no": bill.bill_no,
        "bill_date": bill.bill_date.isoformat() if bill.bill_date else "",
        "lines": str(len(bill.lines)),
        "value": money(value),
        "sales_tax": money(tax),
        "total": money(value + tax),
    }
    return Record(bill.head.number, shown)
