"""The month's sales, a row for each line of each invoice and debit note, for the sales annex of the return."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from app.exchange.exports import Exported
from app.exchange.writing import DAY, QUANTITY, RUPEES, Column, Table, Value, write_table
from app.rules.money import ZERO, total
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.services import sale_notes, sales, workshop
from app.services.books import Books, Sitting
from app.services.sale_notes import NoteLineRow, SaleNoteDetail
from app.services.sales import SaleDetail, SaleLineRow

COLUMNS = (
    Column("Sr."),
    Column("Buyer Registration No."),
    Column("Buyer Name", width=28),
    Column("Buyer Type"),
    Column("Sale Origination Province of Supplier"),
    Column("Destination of Supply"),
    Column("Document Type", width=18),
    Column("Document Number", width=16),
    Column("FBR Invoice No.", width=28),
    Column("Document Date", DAY),
    Column("HS Code"),
    Column("Product Description", width=28),
    Column("Sale Type", width=32),
    Column("Rate", width=8),
    Column("Quantity", QUANTITY),
    Column("UoM", width=22),
    Column("Value of Sales Excluding Sales Tax", RUPEES),
    Column("Sales Tax/ FED in ST Mode", RUPEES),
    Column("Fixed / notified value or Retail Price", RUPEES),
    Column("Extra Tax", RUPEES),
    Column("Further Tax", RUPEES),
    Column("ST Withheld at Source", RUPEES),
    Column("SRO No./ Schedule No."),
    Column("Item S. No."),
    Column("Invoice Reference No.", width=28),
    Column("Reasons", width=24),
    Column("Status"),
)
"""As FBR's own sheet names them, with its number beside ours. A note that takes off stands below nothing."""

VALUE, TAX = 16, 17
REFUSED = "REJECTED"


def export(books: Books, month: Month, path: Path) -> Exported:
    """What stands of the month: no cancelled invoice. Raises Refusal if there is nothing, and OSError."""
    with books.read() as sitting:
        rows = tuple(
            (number, *row) for number, row in enumerate([*_invoices(sitting, month), *_notes(sitting, month)], 1)
        )
    if not rows:
        raise Refusal(Problem(Code.NOTHING_TO_EXPORT, "month", {"period": str(month)}))
    write_table(Table("Annex-C", COLUMNS, rows), path)
    sums = [total([each for row in rows if isinstance(each := row[place], Decimal)]) for place in (VALUE, TAX)]
    return Exported(path=path, rows=len(rows), value=sums[0], sales_tax=sums[1])


def _invoices(sitting: Sitting, month: Month) -> Iterator[tuple[Value, ...]]:
    own = workshop.draft(sitting)
    for row in reversed(sales.rows(sitting, "", month.first, month.last)):
        found = sales.detail(sitting, row.id) if row.state != sales.CANCELLED else None
        if found is not None:
            yield from (_invoice_row(own.province, found, line) for line in found.lines)


def _invoice_row(province: str, found: SaleDetail, line: SaleLineRow) -> tuple[Value, ...]:
    row = found.row
    return (
        found.customer_strn or found.customer_ntn or found.customer_cnic,
        row.customer,
        "Registered" if row.registered else "Unregistered",
        province,
        found.customer_province,
        "Sale Invoice",
        row.number,
        row.fbr_number,
        row.invoice_date,
        line.hs_code,
        line.description,
        line.sale_type,
        line.tax_label,
        line.quantity,
        line.unit,
        line.value,
        line.sales_tax + line.fed,
        line.retail_value,
        line.extra_tax,
        line.further_tax,
        line.st_withheld,
        line.sro_schedule,
        line.sro_serial,
        "",
        "",
        row.state,
    )


def _notes(sitting: Sitting, month: Month) -> Iterator[tuple[Value, ...]]:
    own = workshop.draft(sitting)
    for row in reversed(sale_notes.rows(sitting, "", month.first, month.last)):
        note, sale = sale_notes.detail(sitting, row.id), sales.detail(sitting, row.sale_id)
        if note is not None and sale is not None and row.state != REFUSED:
            yield from (_note_row(own.province, note, sale, line) for line in note.lines)


def _note_row(province: str, note: SaleNoteDetail, sale: SaleDetail, line: NoteLineRow) -> tuple[Value, ...]:
    row, sign = note.row, -1 if note.row.meaning == sale_notes.REDUCTION else 1
    amounts = (line.value, line.sales_tax + line.fed, line.retail_value, line.extra_tax, line.further_tax)
    return (
        note.customer_strn or note.customer_ntn or note.customer_cnic,
        row.customer,
        "Registered" if sale.row.registered else "Unregistered",
        province,
        sale.customer_province,
        "Debit Note",
        row.number,
        row.fbr_number,
        row.note_date,
        line.hs_code,
        line.description,
        line.sale_type,
        line.tax_label,
        line.quantity,
        line.unit,
        *(amount * sign if amount else ZERO for amount in (*amounts, line.st_withheld)),
        line.sro_schedule,
        line.sro_serial,
        note.reference,
        row.reason,
        row.state,
    )
