"""What a debit note says of itself: which way it goes, why, and of which invoice it is."""

from __future__ import annotations

from app.documents.labels import Language, Words, words
from app.services.note_sheets import NoteOnPaper

NUMBER = Words("Note number", "نوٹ نمبر")
INVOICE = Words("Our invoice", "ہمارا انوائس")
REASON = Words("Reason", "وجہ")
EFFECT = Words("Effect", "اثر")
MEANINGS = {
    "reduction": Words("Reduces the invoice", "انوائس کی رقم میں کمی"),
    "increase": Words("Adds to the invoice", "انوائس کی رقم میں اضافہ"),
}
REASONS = {
    "Return of goods": "مال کی واپسی",
    "Cancellation of supply": "سپلائی کی منسوخی",
    "Change in value of supply": "سپلائی کی قیمت میں تبدیلی",
    "Change in amount of tax": "ٹیکس کی رقم میں تبدیلی",
    "Change in nature of supply": "سپلائی کی نوعیت میں تبدیلی",
    "Others": "دیگر",
    "Adjustment given to Steel Melters": "اسٹیل میلٹرز کو دی گئی ایڈجسٹمنٹ",
}


def number_label(note: NoteOnPaper | None) -> Words:
    return words("invoice_no") if note is None else NUMBER


def facts(note: NoteOnPaper | None, language: Language) -> list[tuple[Words, str]]:
    """Nothing for an invoice."""
    if note is None:
        return []
    reason = Words(note.reason, REASONS.get(note.reason, "")).one(language)
    said = f"{reason}: {note.remarks}" if note.remarks else reason
    return [(INVOICE, note.invoice), (REASON, said), (EFFECT, MEANINGS[note.meaning].one(language))]
