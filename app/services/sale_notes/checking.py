"""What is wrong with a debit note, by FBR's own rules for notes: each is named with the code that FBR refuses with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import select

from app.models.sale_notes import COUNTS, SaleCancellation, SaleNote
from app.models.sales import Sale
from app.rules.money import ZERO, show, show_quantity
from app.rules.problems import Code, Problem
from app.rules.rates import Rate
from app.services import lines, outbox, workshop
from app.services.books import Sitting
from app.services.outbox import State
from app.services.sale_notes import portal
from app.services.sale_notes.drafts import (
    INCREASE,
    MEANINGS,
    OTHERS,
    REASONS,
    REDUCTION,
    Left,
    NoteLineDraft,
    SaleNoteDraft,
)
from app.services.sale_notes.remaining import most_value, remaining, spoken_of

DAYS = "st.note.days"
SIGN = "fbr.note.sign"
SHOWN: tuple[tuple[str, Callable[[Decimal], str]], ...] = (
    ("quantity", show_quantity),
    ("value", show),
    ("sales_tax", show),
)


def check(sitting: Sitting, draft: SaleNoteDraft) -> list[Problem]:
    """Everything wrong with the note, in the order the form shows its fields; warnings among them."""
    row, found = _invoice(sitting, draft.sale)
    found += lines.legal_date(draft.note_date, sitting.today(), "note_date")
    found += _reason(draft) + _meaning(sitting, draft)
    if not draft.lines:
        found.append(Problem(Code.NO_LINES, "lines"))
    if row is None:
        return found
    found += _in_time(sitting, row, draft.note_date) + _others(sitting, row)
    left = {each.no: each for each in remaining(sitting, row.id)}
    further, seen = _further(sitting, row), set[int]()
    for n, line in enumerate(draft.lines):
        found += _line(row, line, left.get(line.line), f"lines.{n}", further, twice=line.line in seen)
        seen.add(line.line)
    return found + _by_fbr(sitting, row, draft, found)


def _by_fbr(sitting: Sitting, row: Sale, draft: SaleNoteDraft, found: list[Problem]) -> list[Problem]:
    """What the portal would say of the note's figures, once nothing worse stands in their way."""
    seller = workshop.draft(sitting)
    wrong = {problem.field.partition(".")[0] for problem in found if not problem.is_warning}
    if not seller.registered or not draft.lines or wrong & {"sale", "note_date", "lines"}:
        return []
    return portal.problems(sitting, row, portal.facts(row, draft, figures(sitting, draft), seller))


def figures(sitting: Sitting, draft: SaleNoteDraft) -> tuple[Left, ...]:
    """What each line of a draft comes to in which nothing is wrong."""
    row = original(sitting, draft.sale)
    if row is None:
        return ()
    left = {each.no: each for each in remaining(sitting, row.id)}
    was, further = {line.no: line for line in row.lines}, _further(sitting, row)
    return tuple(spoken_of(each, was[each.line], left[each.line], further) for each in draft.lines)


def _further(sitting: Sitting, row: Sale) -> Decimal:
    """Percent, on the day of the invoice."""
    rate = sitting.rates.find("st.furthertax", row.invoice_date)
    return rate.value if rate else ZERO


def meaning(sitting: Sitting, day: date) -> Rate | None:
    """Which way a note goes unless it says so itself: -1 takes off, 1 adds. A doubtful figure, and editable."""
    return sitting.rates.find(SIGN, day)


def meant(sitting: Sitting, draft: SaleNoteDraft) -> str:
    """Reduction or increase."""
    rate = meaning(sitting, draft.note_date or sitting.today())
    return draft.meaning or (INCREASE if rate is not None and rate.value > 0 else REDUCTION)


def original(sitting: Sitting, said: str) -> Sale | None:
    """The invoice by our number, or by its id."""
    text = said.strip()
    if text.isascii() and text.isdigit() and len(text) < 19:  # what SQLite can hold
        return sitting.get(Sale, int(text))
    return sitting.scalar(select(Sale).where(Sale.number == text.upper()))


def fbr_number(sitting: Sitting, row: Sale) -> str:
    """Under which FBR has accepted the invoice; nothing if it has not, or need not hear of it."""
    standing = outbox.standing(sitting, "sale", row.id)
    return (standing.fiscal_number or "") if standing is not None and standing.state == State.ACCEPTED else ""


def _invoice(sitting: Sitting, said: str) -> tuple[Sale | None, list[Problem]]:
    """0026 and 0057: it must be there, here and at FBR."""
    if not said.strip():
        return None, [Problem(Code.MISSING, "sale")]
    row = original(sitting, said)
    if row is None:
        return None, [Problem(Code.NOT_FOUND, "sale", {"text": said})]
    by = sitting.scalar(select(SaleCancellation.number).where(SaleCancellation.sale_id == row.id))
    if by is not None:
        return None, [Problem(Code.BILL_CANCELLED, "sale", {"number": row.number, "by": by})]
    if workshop.draft(sitting).registered and not fbr_number(sitting, row):
        standing = outbox.standing(sitting, "sale", row.id)
        facts = {"number": row.number, "state": standing.shown if standing else "-"}
        return row, [Problem(Code.NOTE_WITHOUT_FBR, "sale", facts)]
    return row, []


def _reason(draft: SaleNoteDraft) -> list[Problem]:
    """0027 and 0028."""
    if not draft.reason.strip():
        return [Problem(Code.MISSING, "reason")]
    if draft.reason not in REASONS:
        facts = {"text": draft.reason, "there": ", ".join(REASONS)}
        return [Problem(Code.NOTE_REASON_UNKNOWN, "reason", facts)]
    if draft.reason == OTHERS and not draft.remarks.strip():
        return [Problem(Code.NOTE_REMARKS_MISSING, "remarks")]
    return [Problem(Code.TOO_LONG, "remarks", {"most": "250"})] if len(draft.remarks.strip()) > 250 else []


def _meaning(sitting: Sitting, draft: SaleNoteDraft) -> list[Problem]:
    if draft.meaning and draft.meaning not in MEANINGS:
        return [Problem(Code.MALFORMED, "meaning", {"text": draft.meaning})]
    rate = meaning(sitting, draft.note_date or sitting.today())
    if rate is None:
        return [] if draft.meaning else lines.unknown_law([SIGN], draft.note_date, sitting.rates, "meaning")
    if not rate.doubtful:
        return []
    code = Code.NOTE_TAKES_OFF if meant(sitting, draft) == REDUCTION else Code.NOTE_ADDS
    return [Problem(code, "meaning", {"grade": rate.confidence.value})]


def _in_time(sitting: Sitting, row: Sale, day: date | None) -> list[Problem]:
    """0029 and 0035: not before the invoice; 0034: within so many days of it."""
    if day is None:
        return []
    if day < row.invoice_date:
        return [Problem(Code.NOTE_BEFORE_BILL, "note_date", {"date": f"{row.invoice_date:%d/%m/%Y}"})]
    allowed = sitting.rates.find(DAYS, row.invoice_date)
    if allowed is None:
        return lines.unknown_law([DAYS], row.invoice_date, sitting.rates, "note_date")
    last = row.invoice_date + timedelta(days=int(allowed.value))
    facts = {"date": f"{last:%d/%m/%Y}", "days": str(int(allowed.value))}
    return [Problem(Code.NOTE_TOO_LATE, "note_date", facts)] if day > last else []


def _others(sitting: Sitting, row: Sale) -> list[Problem]:
    """0064 reads as if FBR took one note for each invoice; its own limits speak of several: a warning only."""
    query = select(SaleNote.number).where(SaleNote.sale_id == row.id, COUNTS).order_by(SaleNote.id.desc())
    before = sitting.scalar(query.limit(1))
    return [Problem(Code.NOTE_NOT_FIRST, "sale", {"number": before})] if before and fbr_number(sitting, row) else []


def _line(
    row: Sale, line: NoteLineDraft, left: Left | None, where: str, further: Decimal, *, twice: bool
) -> list[Problem]:
    if left is None:
        return [Problem(Code.NOT_FOUND, f"{where}.line", {"text": str(line.line)})]
    if twice:
        return [Problem(Code.DUPLICATE, f"{where}.line", {"text": str(line.line)})]
    found = lines.amount(line.quantity, f"{where}.quantity", places=4)
    found += lines.amount(line.value, f"{where}.value") + lines.amount(line.sales_tax, f"{where}.sales_tax")
    if found:
        return found
    if not line.quantity and not line.value and not line.sales_tax:
        return [Problem(Code.MISSING, f"{where}.quantity")]
    if not (left.quantity if line.quantity is None else line.quantity):  # FBR wants one for all goods (0098)
        return [Problem(Code.NOT_POSITIVE, f"{where}.quantity")]
    was = next(each for each in row.lines if each.no == line.line)
    open_still = replace(left, value=most_value(was, left, further))
    for name, words in SHOWN:
        asked, most = getattr(line, name), getattr(open_still, name)
        if asked is not None and asked > most:
            facts = {"text": words(asked), "most": words(most)}
            found.append(Problem(Code.NOTE_ABOVE_SALE, f"{where}.{name}", facts))
    if not found:
        made = spoken_of(line, was, left, further)
        if made.total <= 0:
            found.append(Problem(Code.NOT_POSITIVE, f"{where}.value"))
    return found
