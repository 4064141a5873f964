"""Proves that the debit notes agree with themselves and with their invoices: for `verify`."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import func, select

from app.models.sale_notes import COUNTS, SaleCancellation, SaleNote, SaleNoteLine
from app.models.sales import Sale, SaleLine
from app.services.books import Sitting
from app.services.sale_notes.remaining import TAXES

FIGURES = ("value", *TAXES)


def disagreements(sitting: Sitting) -> list[str]:
    """Figures that do not add up, notes beyond their invoice, and cancelled invoices with notes."""
    found = []
    for note in sitting.scalars(select(SaleNote).order_by(SaleNote.id)):
        for name in (*FIGURES, "total"):
            made = sum((getattr(line, name) for line in note.lines), Decimal(0))
            if made != getattr(note, name):
                found.append(f"{note.number}: its {name} is {getattr(note, name)}, its lines make {made}")
        if note.total != note.value + note.sales_tax + note.further_tax + note.extra_tax + note.fed:
            found.append(f"{note.number}: its total, {note.total}, does not add up")
    return found + _beyond(sitting) + _gone(sitting)


def _beyond(sitting: Sitting) -> list[str]:
    """All notes of a line together are never more than the line (0036, 0037, 0067)."""
    found = []
    for name in (*FIGURES, "quantity"):
        own = getattr(SaleLine, name)
        taken = func.sum(getattr(SaleNoteLine, "returned" if name == "quantity" else name))
        query = (
            select(SaleNote.sale_number, SaleLine.no, own, taken)
            .join(SaleNoteLine, SaleNoteLine.note_id == SaleNote.id)
            .join(SaleLine, (SaleLine.sale_id == SaleNote.sale_id) & (SaleLine.no == SaleNoteLine.original_no))
            .where(COUNTS)
            .group_by(SaleLine.id)
            .having(taken > own)
        )
        found += [
            f"{number} line {no}: its notes take {back} of its {name} {whole}"
            for number, no, whole, back in sitting.execute(query)
        ]
    return found


def _gone(sitting: Sitting) -> list[str]:
    query = select(Sale.number).where(
        Sale.id.in_(select(SaleCancellation.sale_id)), Sale.id.in_(select(SaleNote.sale_id).where(COUNTS))
    )
    return [f"{number} is cancelled and has a debit note" for number in sitting.scalars(query)]
