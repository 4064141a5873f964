"""Lines below nothing in a register: goods that went back, each a debit note on the bill that it names."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from app.exchange.lines import Line
from app.exchange.records import money
from app.exchange.work import Record, placed
from app.rules.matching import written
from app.rules.money import ZERO, quantity, rupees
from app.rules.problems import Code, Problem, Refusal
from app.services import parties, purchases
from app.services.books import Sitting
from app.services.parties import name_key
from app.services.purchases import DebitLineDraft, DebitNoteDraft, LineDraft, PurchaseRow, Remaining

REASON = purchases.NOTE_REASONS[0]
OURS = {"note_date": "bill_date", "original": "bill_no", "line": "item"}


def goes_back(line: Line) -> bool:
    """Pieces below nothing, or without pieces rupees below nothing; what cannot be read is complained of elsewhere."""
    before = len(line.problems)
    pieces, value = line.signed("quantity"), line.signed("value")
    del line.problems[before:]
    return (pieces or value or ZERO) < 0


@dataclass(frozen=True, slots=True)
class Return:
    """Pieces, or only rupees, of one thing on one bill."""

    line: Line
    party: str
    bill_no: str
    day: date | None
    item: str
    quantity: Decimal
    value: Decimal
    sales_tax: Decimal | None

    @property
    def as_line(self) -> LineDraft:
        """What the register's own totals count."""
        return LineDraft(
            description=self.item, quantity=-self.quantity, value=-self.value, sales_tax=-(self.sales_tax or ZERO)
        )

    def record(self) -> Record:
        shown = {
            "party": self.party,
            "bill_no": self.bill_no,
            "bill_date": self.day.isoformat() if self.day else "",
            "lines": "1",
            "value": money(-self.value),
            "sales_tax": money(-(self.sales_tax or ZERO)),
            "total": money(-self.value - (self.sales_tax or ZERO)),
        }
        return Record(self.line.number, shown)

    def write(self, sitting: Sitting, _batch: int) -> list[Problem]:
        bill = self._bill(sitting)
        left = next((each for each in purchases.remaining(sitting, bill.id) if self._is_it(each)), None)
        if left is None:
            raise Refusal(self.line.place(Problem(Code.NOT_FOUND, "item", {"text": self.item})))
        back = DebitLineDraft(
            line=left.no, quantity=self.quantity or None, value=self.value, sales_tax=self.sales_tax
        )  # fmt: skip
        draft = DebitNoteDraft(original=bill.number, note_date=self.day, reason=REASON, lines=(back,))
        return placed(self._place, lambda: purchases.post_note(sitting, draft), purchases.check_note(sitting, draft))

    def _bill(self, sitting: Sitting) -> PurchaseRow:
        him = parties.find(sitting, self.party)
        for row in purchases.rows(sitting, self.bill_no) if him is not None else ():
            same = him is not None and row.supplier_id == him.id and written(row.bill_no) == written(self.bill_no)
            if same and row.kind == "bill":
                return row
        facts = {"number": self.bill_no, "name": self.party}
        raise Refusal(self.line.place(Problem(Code.RETURN_WITHOUT_BILL, "bill_no", facts)))

    def _is_it(self, left: Remaining) -> bool:
        return name_key(left.description) == name_key(self.item) and left.quantity >= self.quantity

    def _place(self, problem: Problem) -> Problem:
        name = problem.field.rsplit(".", 1)[-1]
        return self.line.place(replace(problem, field=OURS.get(name, name)))


def read_return(line: Line, party: str, bill_no: str) -> Return:
    """What the line says goes back; its problems are written down with it."""
    pieces, rate = line.signed("quantity"), line.price("rate")
    fine = quantity(abs(pieces)) if pieces is not None else Decimal(0)
    value = line.signed("value")
    tax = line.signed("sales_tax")
    made = rupees(fine * rate) if rate is not None else ZERO
    if value is not None and value > 0:  # less than nothing for something: one of the two is a slip
        line.complain(Problem(Code.NEGATIVE, "quantity", {"text": str(pieces)}))
    if value is None and not made:
        line.complain(Problem(Code.MISSING, "value"))
    if not bill_no:
        line.complain(Problem(Code.MISSING, "bill_no"))
    return Return(
        line=line,
        party=party,
        bill_no=bill_no,
        day=line.day("bill_date", required=True),
        item=line.text("item", required=True),
        quantity=fine,
        value=made if value is None else abs(value),
        sales_tax=None if tax is None else abs(tax),
    )
