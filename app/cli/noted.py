"""Debit notes on our invoices and cancelled invoices: in lists, and what `post` answers about them."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping, Sequence

from app.rules.period import Month
from app.services import sale_cancellations, sale_notes, trial_papers
from app.services.books import Sitting
from app.services.sheets import SaleSheet

Row = dict[str, object]
Listing = tuple[Sequence[Row], int]
Totals = Mapping[str, object]


def notes(sitting: Sitting, args: Namespace) -> Listing:
    found = sale_notes.rows(sitting, args.search, args.first, args.last, state=args.state, limit=args.limit)
    shown: list[Row] = [
        {
            "id": row.id,
            "number": row.number,
            "date": row.note_date,
            "party": row.customer,
            "sale": row.sale_number,
            "meaning": row.meaning,
            "reason": row.reason,
            "remarks": row.remarks,
            "value": row.value,
            "sales_tax": row.sales_tax,
            "total": row.total,
            "state": trial_papers.told(row.state),
            "trial": row.state == trial_papers.TRIAL,
            "fbr_number": row.fbr_number,
            "replaced": row.replaced,
            "withdrawn": row.withdrawn,
        }
        for row in found
    ]
    return shown, sale_notes.count(sitting, args.search, args.first, args.last, state=args.state)


def cancellations(sitting: Sitting, args: Namespace) -> Listing:
    text = args.search.strip().upper()
    found = [row for row in sale_cancellations.rows(sitting) if text in row.number or text in row.sale_number]
    shown: list[Row] = [
        {
            "id": row.id,
            "number": row.number,
            "date": row.cancelled_on,
            "sale": row.sale_number,
            "fbr_number": row.fbr_number,
            "evidence": row.evidence,
            "approval": row.approval,
        }
        for row in found
    ]
    return shown[: args.limit], len(shown)


def note_written(sitting: Sitting, made: int) -> tuple[str, Totals]:
    found = sale_notes.detail(sitting, made)
    if found is None:
        return "", {}
    row = found.row
    return row.number, {"value": row.value, "sales_tax": row.sales_tax, "total": row.total}


def cancellation_written(sitting: Sitting, made: int) -> tuple[str, Totals]:
    row = sale_cancellations.detail(sitting, made)
    return (row.number if row else "", {})


def note_sheets(sitting: Sitting, month: Month) -> list[SaleSheet]:
    """Of a month, the oldest first."""
    found = sale_notes.rows(sitting, "", month.first, month.last)
    return [sale_notes.sheet(sitting, row.id) for row in reversed(found)]
