"""Debit notes on our invoices: typed, checked, issued, listed and printed."""

from __future__ import annotations

from app.models.sale_notes import KIND
from app.services.sale_notes.checking import check, figures, meaning, original
from app.services.sale_notes.drafts import (
    INCREASE,
    MEANINGS,
    OTHERS,
    REASONS,
    REDUCTION,
    RETURNS,
    Left,
    NoteLineDraft,
    SaleNoteDraft,
)
from app.services.sale_notes.listing import (
    WATCH,
    NoteLineRow,
    SaleNoteDetail,
    SaleNoteRow,
    count,
    detail,
    of_sale,
    rows,
)
from app.services.sale_notes.paper import sheet
from app.services.sale_notes.posting import post
from app.services.sale_notes.remaining import remaining
from app.services.sale_notes.revising import draft_of, refused_field, revisable, revise, withdraw

__all__ = [
    "INCREASE",
    "KIND",
    "MEANINGS",
    "OTHERS",
    "REASONS",
    "REDUCTION",
    "RETURNS",
    "WATCH",
    "Left",
    "NoteLineDraft",
    "NoteLineRow",
    "SaleNoteDetail",
    "SaleNoteDraft",
    "SaleNoteRow",
    "check",
    "count",
    "detail",
    "draft_of",
    "figures",
    "meaning",
    "of_sale",
    "original",
    "post",
    "refused_field",
    "remaining",
    "revisable",
    "revise",
    "rows",
    "sheet",
    "withdraw",
]
