"""A sheet to a supplier: which of his bills the portal does not show as we have them."""

from __future__ import annotations

from pathlib import Path

from app.exchange.exports import Exported
from app.exchange.writing import DAY, RUPEES, Column, Table, Value, write_table
from app.rules.matching import Kind
from app.rules.money import total
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.services import matching, workshop
from app.services.books import Books
from app.services.matching import MatchRow
from app.services.parties import name_key

COLUMNS = (
    Column("Question / سوال", width=52),
    Column("Bill No."),
    Column("Bill Date", DAY),
    Column("Value", RUPEES),
    Column("Sales Tax", RUPEES),
    Column("In FBR: Invoice No", width=16),
    Column("In FBR: Date", DAY),
    Column("In FBR: Value", RUPEES),
    Column("In FBR: Sales Tax", RUPEES),
    Column("Supplier", width=30),
    Column("Supplier NTN"),
    Column("Asked by", width=30),
    Column("Our NTN"),
)
QUESTIONS = {
    Kind.MISSING_THERE: "Please declare this bill; Annex-A lacks it. / یہ بل ایف بی آر میں نہیں، براہ کرم درج کریں۔",
    Kind.MISSING_HERE: "We have no such bill; please send a copy. / یہ بل ہمارے پاس نہیں، براہ کرم نقل بھیجیں۔",
    Kind.DIFFERS: "The two differ; please correct or explain. / دونوں میں فرق ہے، براہ کرم درست کریں یا بتائیں۔",
    Kind.SUGGESTED: "Is this the same bill? Please confirm. / کیا یہ ایک ہی بل ہے؟ براہ کرم تصدیق کریں۔",
}


def ask(books: Books, month: Month, supplier: str, path: Path) -> Exported:
    """Everything open between us and this supplier (a name or number) in the month, and a note that he was asked."""
    with books.write() as sitting:
        own = workshop.draft(sitting)
        rows = [row for row in matching.rows(sitting, month) if row.open and _is_his(row, supplier)]
        if not rows:
            raise Refusal(Problem(Code.NOTHING_TO_EXPORT, "supplier", {"period": f"{supplier}, {month}"}))
        table = Table("Open bills", COLUMNS, tuple(_row(row, own.name, own.registration_number) for row in rows))
        write_table(table, path)
        for row in rows:
            matching.decide(
                sitting,
                "ask",
                purchase=row.ours.id if row.ours else None,
                portal=row.theirs.id if row.theirs else None,
            )
    ours = [row.ours for row in rows if row.ours]
    return Exported(
        path=path,
        rows=len(rows),
        value=total([side.value for side in ours]),
        sales_tax=total([side.sales_tax for side in ours]),
    )


def _is_his(row: MatchRow, supplier: str) -> bool:
    sides = [side for side in (row.ours, row.theirs) if side is not None]
    return any(supplier == side.party_number or name_key(supplier) == name_key(side.party) for side in sides)


def _row(row: MatchRow, name: str, number: str) -> tuple[Value, ...]:
    ours, theirs = row.ours, row.theirs
    who = ours or theirs
    return (
        QUESTIONS[row.kind],
        *((ours.bill_no, ours.day, ours.value, ours.sales_tax) if ours else (None,) * 4),
        *((theirs.bill_no, theirs.day, theirs.value, theirs.sales_tax) if theirs else (None,) * 4),
        who.party if who else "",
        who.party_number if who else "",
        name,
        number,
    )
