"""Statutory files and registers out of the books."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from pathlib import Path

from app.exchange.writing import DAY, QUANTITY, RUPEES, Column, Table, Value, write_table
from app.rules.money import ZERO, total
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.services import parties, payroll, purchases, workshop
from app.services.books import Books, Sitting
from app.services.purchases import PurchaseDetail, PurchaseLineRow
from app.services.sheets import WageRow

ANNEX_A = (
    Column("Fixed assets/Capital goods"),
    Column("InAdmissible/Non Creditable"),
    Column("Status"),
    Column("Seller Return Status"),
    Column("Source Authority"),
    Column("Claimed Authority"),
    Column("Buyer Registration No."),
    Column("Buyer Name", width=24),
    Column("Seller Registration No."),
    Column("Seller Name", width=32),
    Column("Supplier Type"),
    Column("Sale Origination Province"),
    Column("Destination of Supply"),
    Column("Invoice Type", width=18),
    Column("Invoice No"),
    Column("Invoice Date", DAY),
    Column("Product Description", width=28),
    Column("HS Code"),
    Column("Purchase Type", width=32),
    Column("Rate", width=8),
    Column("UoM", width=22),
    Column("Quantity", QUANTITY),
    Column("Value", RUPEES),
    Column("Sales Tax/FED in ST Mode", RUPEES),
    Column("Fixed/notified value or Retail Price", RUPEES),
    Column("ST Withheld as WH Agent", RUPEES),
    Column("Extra Tax", RUPEES),
    Column("Further Tax", RUPEES),
    Column("Input Credit not allowed", RUPEES),
    Column("FED Charged", RUPEES),
)
"""The columns of IRIS' own export, in its order and its spelling."""

WAGE_COLUMNS = (
    ("no", "S.No", ""), ("worker_no", "Emp #", ""), ("name", "Name", ""), ("name_ur", "نام", ""),
    ("father_name", "Father / Husband", ""), ("cnic", "CNIC", ""), ("designation", "Designation", ""),
    ("appointed_on", "Appointed on", DAY), ("pay_kind", "Pay type", ""), ("pay_rate", "Rate", RUPEES),
    ("days_worked", "Days worked", QUANTITY), ("days_absent", "Days absent", QUANTITY),
    ("days_leave", "Days of leave", QUANTITY), ("overtime_hours", "Overtime hours", QUANTITY),
    ("basic", "Basic", RUPEES), ("allowances", "Allowances", RUPEES), ("overtime", "Overtime", RUPEES),
    ("gross", "Gross", RUPEES), ("advance", "Advance", RUPEES), ("fines", "Fines", RUPEES), ("eobi", "EOBI", RUPEES),
    ("income_tax", "Income tax", RUPEES), ("other_deductions", "Other deductions", RUPEES),
    ("total_deductions", "Total deductions", RUPEES), ("net", "Net", RUPEES), ("paid_on", "Paid on", DAY),
    ("remarks", "Remarks", ""),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What was written: how many rows, and what they come to."""

    path: Path
    rows: int
    value: Decimal = ZERO
    sales_tax: Decimal = ZERO


def annex_a(books: Books, month: Month, path: Path) -> Exported:
    """The month's purchases, a row for each line of each bill, for the purchase annex of the sales tax return."""
    with books.read() as sitting:
        lines = list(_annex_a_lines(sitting, month))
        rows = tuple(_annex_a_row(sitting, bill, line) for bill, line in lines)
    if not rows:
        raise Refusal(Problem(Code.NOTHING_TO_EXPORT, "month", {"period": str(month)}))
    write_table(Table("Annex-A", ANNEX_A, rows), path)
    return Exported(
        path=path,
        rows=len(rows),
        value=total([line.value for _, line in lines]),
        sales_tax=total([line.sales_tax for _, line in lines]),
    )


def wage_register(books: Books, month: Month, path: Path) -> Exported:
    """The month's wage register, approved or as it would be, with its totals."""
    with books.read() as sitting:
        sheet = payroll.register_sheet(sitting, month)
    if not sheet.rows:
        raise Refusal(Problem(Code.NOTHING_TO_EXPORT, "month", {"period": str(month)}))
    columns = tuple(Column(heading, style) for _, heading, style in WAGE_COLUMNS)
    rows = tuple(_wage_row(row) for row in sheet.rows)
    foot = tuple(getattr(sheet.totals, name, "Total" if name == "name" else None) for name, _, _ in WAGE_COLUMNS)
    write_table(Table(f"Wages {month}", columns, rows, foot), path)
    return Exported(path=path, rows=len(rows), value=sheet.totals.gross)


def listed(title: str, rows: Sequence[object], path: Path) -> Exported:
    """Any list as it stands on the screen: rows are frozen dataclasses of one kind, their fields the columns."""
    if not rows:
        raise Refusal(Problem(Code.NOTHING_TO_EXPORT, "rows", {"period": title}))
    names = [field.name for field in fields(rows[0])]  # type: ignore[arg-type]
    values = tuple(tuple(_value(getattr(row, name)) for name in names) for row in rows)
    columns = tuple(
        Column(name.replace("_", " ").capitalize(), _style([row[place] for row in values]))
        for place, name in enumerate(names)
    )
    write_table(Table(title[:31], columns, values), path)
    return Exported(path=path, rows=len(values))


def table(title: str, headings: Sequence[str], rows: Sequence[tuple[Value, ...]], path: Path) -> Exported:
    """A list of the window: its own headings, values in their order."""
    if not rows:
        raise Refusal(Problem(Code.NOTHING_TO_EXPORT, "rows", {"period": title}))
    columns = tuple(Column(name, _style([row[place] for row in rows])) for place, name in enumerate(headings))
    write_table(Table(title, columns, tuple(rows)), path)
    return Exported(path=path, rows=len(rows))


def mapped(title: str, rows: Sequence[Mapping[str, object]], path: Path) -> Exported:
    """Any list as the command line answers it; what lies inside another thing gets a column of its own."""
    if not rows:
        raise Refusal(Problem(Code.NOTHING_TO_EXPORT, "rows", {"period": title}))
    flat = [dict(_flat(row)) for row in rows]
    names = list(dict.fromkeys(name for row in flat for name in row if any(each.get(name) for each in flat)))
    values = tuple(tuple(_value(row.get(name)) for name in names) for row in flat)
    columns = tuple(
        Column(name.replace("_", " ").capitalize(), _style([row[place] for row in values]))
        for place, name in enumerate(names)
    )
    write_table(Table(title[:31], columns, values), path)
    return Exported(path=path, rows=len(values))


def _flat(row: Mapping[str, object], before: str = "") -> Iterator[tuple[str, object]]:
    for name, value in row.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{before}{name} ")
        else:
            yield f"{before}{name}", ", ".join(map(str, value)) if isinstance(value, list | tuple) else value


def _annex_a_lines(sitting: Sitting, month: Month) -> Iterator[tuple[PurchaseDetail, PurchaseLineRow]]:
    for row in sorted(purchases.rows(sitting, first=month.first, last=month.last), key=lambda row: row.id):
        bill = purchases.detail(sitting, row.id)
        if bill is not None:
            yield from ((bill, line) for line in bill.lines)


def _annex_a_row(sitting: Sitting, bill: PurchaseDetail, line: PurchaseLineRow) -> tuple[Value, ...]:
    own, supplier = workshop.draft(sitting), parties.get(sitting, bill.row.supplier_id)
    lost = ZERO if bill.row.registered else line.sales_tax
    return (
        "No",
        "Yes" if lost else "No",
        "",  # IRIS itself writes whether it finds the bill valid, and whether the seller has filed
        "",
        "FBR",
        "FBR",
        own.registration_number,
        own.name.upper(),
        bill.supplier_ntn or bill.supplier_cnic,
        bill.row.supplier.upper(),
        "Registered" if bill.row.registered else "Unregistered",
        supplier.province if supplier else own.province,
        own.province,
        "Purchase Invoice" if bill.row.kind == "bill" else "Debit Note",
        bill.row.bill_no,
        bill.row.bill_date,
        line.description,
        line.hs_code,
        line.sale_type,
        f"{line.tax_rate.normalize():f}%",
        line.unit,
        line.quantity,
        line.value,
        line.sales_tax,
        line.retail_value,
        line.st_withheld,
        line.extra_tax,
        line.further_tax,
        lost,
        line.fed,
    )


def _wage_row(row: WageRow) -> tuple[Value, ...]:
    return tuple(_value(getattr(row, name)) for name, _, _ in WAGE_COLUMNS)


def _value(value: object) -> Value:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, str | int | Decimal | date) else "" if value is None else str(value)


def _style(values: Sequence[Value]) -> str:
    if any(isinstance(value, Decimal) for value in values):
        return RUPEES if all(value == round(value, 2) for value in values if isinstance(value, Decimal)) else QUANTITY
    return DAY if any(isinstance(value, date) for value in values) else ""
