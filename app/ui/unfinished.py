"""What was being typed when the program last stopped, and where it goes on."""

from __future__ import annotations

from collections.abc import Mapping

from app.services import drafts, law, purchases, sale_notes, sales
from app.services.books import Sitting
from app.services.drafts import Kept
from app.ui import rooms, wording
from app.ui.desk import Said
from app.ui.kit import written
from app.ui.kit.tokens import State


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    return text


NEW_RECORD = QT_TRANSLATE_NOOP("Wording", "You were writing down {number}: continue?")
NOTE = QT_TRANSLATE_NOOP("Wording", "You were typing a debit note on {number}: continue?")
CORRECTION = QT_TRANSLATE_NOOP("Wording", "You were correcting {number}: continue?")
SENTENCES: Mapping[str, str] = {
    "purchase": QT_TRANSLATE_NOOP("Wording", "You were typing bill {number}: continue?"),
    "sale": QT_TRANSLATE_NOOP("Wording", "You were typing an invoice for {number}: continue?"),
    "delivery": QT_TRANSLATE_NOOP("Wording", "You were typing a paper for {number}: continue?"),
    "payment": QT_TRANSLATE_NOOP("Wording", "You were typing a payment, {number}: continue?"),
    "worker": NEW_RECORD,
    "party": NEW_RECORD,
    "part": NEW_RECORD,
    "note-on-sale": NOTE,
    "note-on-purchase": NOTE,
    "correct-sale": CORRECTION,
    "correct-note": CORRECTION,
}
NAMELESS = QT_TRANSLATE_NOOP("Wording", "What you were typing is not written down yet: continue?")
NAMES = ("bill_no", "supplier", "customer", "party", "name")
"""The fields by which a person knows it again."""


def offer(sitting: Sitting) -> Said | None:
    """The last of it that can go on, as a sentence that leads there."""
    for kept in drafts.begun(sitting):
        place, _, record = kept.kind.partition(" ")
        if record and not record.isdecimal():
            continue  # another version's
        on = int(record or 0)
        if rooms.place_of(place) and _can_go_on(sitting, place, on):
            number = _number(sitting, place, on) if on else _named(kept)
            said = wording.word(SENTENCES.get(place, NAMELESS) if number else NAMELESS)
            said = said.format(number=written.isolate(number))
            return Said(State.WAITING, said, wording.word(QT_TRANSLATE_NOOP("Wording", "Continue")), place, on)
    return None


def _can_go_on(sitting: Sitting, place: str, on: int) -> bool:
    """Is the paper that it speaks of still there, and still wrong?"""
    match place:
        case "correct-sale":
            return sales.detail(sitting, on) is not None and not sales.revisable(sitting, on)
        case "correct-note":
            return sale_notes.detail(sitting, on) is not None and not sale_notes.revisable(sitting, on)
        case "end-rate":
            return law.override_row(sitting, on) is not None
        case "note-on-sale" | "note-on-purchase":
            return bool(_number(sitting, place, on))
    return True


def _number(sitting: Sitting, place: str, on: int) -> str:
    """Of the paper that is corrected, or taken back in part."""
    match place:
        case "note-on-sale" | "correct-sale":
            sale = sales.detail(sitting, on)
            return sale.row.number if sale else ""
        case "correct-note":
            note = sale_notes.detail(sitting, on)
            return note.row.number if note else ""
        case "note-on-purchase":
            bill = purchases.detail(sitting, on)
            return bill.row.number if bill else ""
    return ""


def _named(kept: Kept) -> str:
    return next((said for name in NAMES if (said := kept.said(name))), "")
