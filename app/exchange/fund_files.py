"""The monthly lists for the funds: PESSI's schedule, EOBI's list, and the csv for EOBI's facilitation system."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from app.exchange.exports import Exported
from app.exchange.writing import DAY, QUANTITY, RUPEES, Column, Table, Value, write_table
from app.rules import identity
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.services import challans, file_shapes, funds
from app.services.books import Books, Sitting
from app.services.funds import FundLine, FundMonth

PESSI_COLUMNS = (
    Column("S.No", width=6),
    Column("SS No."),
    Column("CNIC", width=18),
    Column("Name", width=26),
    Column("Father's name", width=26),
    Column("Date of joining", DAY),
    Column("Days worked", QUANTITY),
    Column("Wages paid", RUPEES),
    Column("Wages up to ceiling", RUPEES),
    Column("Contribution", RUPEES),
    Column("Remarks", width=28),
)
EOBI_COLUMNS = (
    Column("S.No", width=6),
    Column("EOBI No."),
    Column("CNIC", width=18),
    Column("Name", width=26),
    Column("Date of birth", DAY),
    Column("Date of joining", DAY),
    Column("Date of exit", DAY),
    Column("Days worked", QUANTITY),
    Column("Base", RUPEES),
    Column("Employer's share", RUPEES),
    Column("Insured person's share", RUPEES),
    Column("Total", RUPEES),
)
FACILITATION: Mapping[str, str] = {
    "EOBI No": "eobi_number",
    "CNIC": "cnic",
    "Name": "name",
    "Date of Birth": "born_on",
    "Date of Joining": "joined_on",
    "Date of Exit": "left",
    "Days Worked": "days",
    "Employer Share": "eobi_employer",
    "Employee Share": "eobi_employee",
}
"""Until the system's own headings are known: each workshop can put its own in their place, and they are remembered."""
FIELDS = tuple(FundLine.__dataclass_fields__)
AMOUNTS = ("eobi_base", "eobi_employer", "eobi_employee", "eobi", "pessi_wages", "pessi", "wages")
KIND, SHAPE = "facilitation", "columns"


def pessi_schedule(books: Books, month: Month, path: Path) -> Exported:
    """Everybody for whom social security is contributed, and the challan that pays it."""
    with books.read() as sitting:
        found = funds.month(sitting, month)
        remark = _challan(sitting, month, "pessi")
    lines = [line for line in found.lines if line.pessi]
    rows = tuple(
        (
            number, line.pessi_number, _cnic(line.cnic), line.name, line.father, line.joined_on, line.days, line.wages,
            line.pessi_wages, line.pessi, _moved(line, line.pessi_number),
        )
        for number, line in enumerate(lines, 1)
    )  # fmt: skip
    sums = _sums(lines, "wages", "pessi_wages", "pessi")
    foot = (None, None, None, "Total", None, None, None, *sums, remark)
    _write(Table(f"PESSI {month}", PESSI_COLUMNS, rows, foot), path, found)
    return Exported(path=path, rows=len(rows), value=sums[-1])


def eobi_schedule(books: Books, month: Month, path: Path) -> Exported:
    """The same for EOBI."""
    with books.read() as sitting:
        found = funds.month(sitting, month)
    lines = [line for line in found.lines if line.eobi_employer]
    rows = tuple(
        (
            number, line.eobi_number, _cnic(line.cnic), line.name, line.born_on, line.joined_on, line.left, line.days,
            line.eobi_base, line.eobi_employer, line.eobi_employee, line.eobi,
        )
        for number, line in enumerate(lines, 1)
    )  # fmt: skip
    sums = _sums(lines, "eobi_base", "eobi_employer", "eobi_employee", "eobi")
    _write(Table(f"EOBI {month}", EOBI_COLUMNS, rows, (None, None, None, "Total", *[None] * 4, *sums)), path, found)
    return Exported(path=path, rows=len(rows), value=sums[-1])


def facilitation(books: Books, month: Month, path: Path, columns: Mapping[str, str] | None = None) -> Exported:
    """The upload of the facilitation system, in this workshop's own columns (heading: field); they are remembered."""
    if columns:
        _check(columns)
        with books.write() as sitting:
            file_shapes.remember(sitting, KIND, SHAPE, {str(n): f"{h}={f}" for n, (h, f) in enumerate(columns.items())})
    with books.read() as sitting:
        found = funds.approved_month(sitting, month)
        chosen = columns or facilitation_columns(sitting)
    lines = [line for line in found.lines if line.eobi_employer]
    rows = tuple(tuple(_value(line, field) for field in chosen.values()) for line in lines)
    headings = tuple(Column(heading, _style(field)) for heading, field in chosen.items())
    _write(Table(f"EOBI {month}", headings, rows), path, found)
    return Exported(path=path, rows=len(rows), value=_sums(lines, "eobi")[0])


def facilitation_columns(sitting: Sitting) -> Mapping[str, str]:
    """Heading by heading, the field that stands under it."""
    kept = file_shapes.recall(sitting, KIND, [SHAPE])
    if not kept:
        return FACILITATION
    pairs = (kept[number].rpartition("=") for number in sorted(kept, key=int))
    return {heading: field for heading, _, field in pairs}


def _check(columns: Mapping[str, str]) -> None:
    wrong = [field for field in columns.values() if field not in (*FIELDS, "eobi")]
    if wrong:
        raise Refusal(*(Problem(Code.MALFORMED, "column", {"text": field}) for field in wrong))


def _write(table: Table, path: Path, found: FundMonth) -> None:
    if not table.rows:
        raise Refusal(Problem(Code.NOTHING_TO_EXPORT, "month", {"period": found.month}))
    write_table(table, path)


def _challan(sitting: Sitting, month: Month, kind: str) -> str:
    """'C-2026-0002, PSID 1234…, 12/11/2026': how it was paid, as far as that is known."""
    for row in challans.rows(sitting):
        if row.kind == kind and row.period == str(month) and row.state != "cancelled":
            paid = row.paid_on.strftime("%d/%m/%Y") if row.paid_on else ""
            return ", ".join(filter(None, (row.number, f"PSID {row.psid}" if row.psid else "", paid)))
    return ""


def _moved(line: FundLine, number: str) -> str:
    said = [f"joined {line.joined:%d/%m/%Y}" if line.joined else "", f"left {line.left:%d/%m/%Y}" if line.left else ""]
    return ", ".join(filter(None, (*said, "" if number else "no number")))


def _sums(lines: Sequence[FundLine], *names: str) -> list[Decimal]:
    return [sum((getattr(line, name) for line in lines), Decimal("0.00")) for name in names]


def _cnic(cnic: str) -> str:
    return f"{cnic[:5]}-{cnic[5:12]}-{cnic[12:]}"


def _value(line: FundLine, field: str) -> Value:
    value: Value = getattr(line, field)
    if field == "cnic":
        return _cnic(line.cnic)
    if field == "eobi_number":
        return identity.eobi_worker(line.eobi_number) or line.eobi_number
    return value


def _style(field: str) -> str:
    if field in ("born_on", "joined_on", "joined", "left"):
        return DAY
    if field == "days":
        return QUANTITY
    return RUPEES if field in AMOUNTS else ""
