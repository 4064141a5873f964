"""What the notes leave of an invoice, and what a new one would speak of, to the paisa."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import select

from app.models.sale_notes import COUNTS, SaleNote, SaleNoteLine
from app.models.sales import Sale, SaleLine
from app.rules.money import ZERO, rupees
from app.rules.taxes import percent_of
from app.services.books import Sitting
from app.services.sale_notes.drafts import RETURNS, Left, NoteLineDraft

TAXES = ("sales_tax", "further_tax", "extra_tax", "fed", "st_withheld")
FIGURES = ("value", "retail_value", *TAXES)


def remaining(sitting: Sitting, sale_id: int) -> tuple[Left, ...]:
    """By line of the invoice: its own figures less those of every note that FBR has not refused, whichever way it goes.

    FBR adds all notes of an invoice up and takes no more than the invoice (0036, 0037, 0067).
    """
    lines = sitting.get_one(Sale, sale_id).lines
    query = select(SaleNoteLine).join(SaleNote, SaleNote.id == SaleNoteLine.note_id)
    taken = list(sitting.scalars(query.where(SaleNote.sale_id == sale_id, COUNTS)))
    return tuple(_left(line, [each for each in taken if each.original_no == line.no]) for line in lines)


def spoken_of(draft: NoteLineDraft, was: SaleLine, left: Left) -> Left:
    """What a note's line comes to; whoever sends back all that is left gets back all that is left."""
    pieces = draft.quantity if draft.quantity is not None else left.quantity
    whole = draft.value is None and pieces == left.quantity
    if draft.value is not None:
        value = draft.value
    else:
        value = left.value if whole else min(rupees(was.value * pieces / was.quantity), left.value)
    last = value == left.value
    share = value / was.value if was.value else pieces / was.quantity
    base = left.retail_value if last else min(rupees(was.retail_value * share), left.retail_value)
    made = {name: _tax(name, was, left, share, last=last) for name in TAXES}
    if not last:
        made["sales_tax"] = min(_by_rate(was, value, base, made["sales_tax"]), left.sales_tax)
    if draft.sales_tax is not None:
        made["sales_tax"] = draft.sales_tax
    if was.st_withheld and was.st_withheld == was.sales_tax:  # nothing or all of it: FBR knows no part (0008)
        made["st_withheld"] = min(made["sales_tax"], left.st_withheld)
    return Left(no=was.no, description=was.description, quantity=pieces, value=value, retail_value=base, **made)


def returned(reason: str, quantity: Decimal) -> Decimal:
    """How many of the pieces that a note speaks of came back."""
    return quantity if reason in RETURNS else Decimal(0)


def _left(line: SaleLine, taken: list[SaleNoteLine]) -> Left:
    figures = {name: getattr(line, name) - sum((getattr(each, name) for each in taken), ZERO) for name in FIGURES}
    back = sum((each.returned for each in taken), Decimal(0))
    return Left(no=line.no, description=line.description, quantity=line.quantity - back, **figures)


def _tax(name: str, was: SaleLine, left: Left, share: Decimal, *, last: bool) -> Decimal:
    most: Decimal = getattr(left, name)
    return most if last else min(rupees(getattr(was, name) * share), most)


def _by_rate(was: SaleLine, value: Decimal, base: Decimal, share: Decimal) -> Decimal:
    """FBR reckons the tax anew from the rate (0104, 0102): so do we, where the invoice's own tax was reckoned so."""
    whole = was.retail_value or was.value
    return percent_of(base or value, was.tax_rate) if percent_of(whole, was.tax_rate) == was.sales_tax else share
