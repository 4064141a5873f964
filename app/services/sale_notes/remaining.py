"""What the notes leave of an invoice, and what a new one would speak of, to the paisa."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import select

from app.models.sale_notes import COUNTS, SaleNote, SaleNoteLine
from app.models.sales import Sale, SaleLine
from app.rules.money import LARGEST, PAISA, ZERO, rupees
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


def spoken_of(draft: NoteLineDraft, was: SaleLine, left: Left, further: Decimal = ZERO) -> Left:
    """What a note's line comes to; whoever sends back all that is left gets back all that is left.

    FBR reckons each note's taxes anew from value and rate (0080, 0102, 0104), and takes no more of all notes than of
    the invoice (0067). Where paisa are in the way of both, the value the program reckons is those few paisa less.
    `further`: percent of further tax on the day of the invoice.
    """
    pieces = draft.quantity if draft.quantity is not None else left.quantity
    whole = draft.value is None and pieces == left.quantity
    if draft.value is not None:
        value = draft.value
    else:
        most = most_value(was, left, further)
        value = most if whole else min(rupees(was.value * pieces / was.quantity), most)
    last = whole or value == left.value
    share = value / was.value if was.value else pieces / was.quantity
    base = left.retail_value if last else min(rupees(was.retail_value * share), left.retail_value)
    made = {name: _tax(name, was, left, share, last=last) for name in TAXES}
    if _by_rate(was):
        base = min(base, _most_at(was.tax_rate, left.sales_tax))
        made["sales_tax"] = percent_of(base if was.retail_value else value, was.tax_rate)
    if percent_of(was.value, further) == was.further_tax:
        made["further_tax"] = percent_of(value, further)
    if draft.sales_tax is not None:
        made["sales_tax"] = draft.sales_tax
    if was.st_withheld and was.st_withheld == was.sales_tax:  # nothing or all of it: FBR knows no part (0008)
        made["st_withheld"] = min(made["sales_tax"], left.st_withheld)
    return Left(no=was.no, description=was.description, quantity=pieces, value=value, retail_value=base, **made)


def most_value(was: SaleLine, left: Left, further: Decimal) -> Decimal:
    """The largest value of which a note may still speak: no tax that FBR reckons on it is above what is left of it."""
    most = left.value
    if _by_rate(was) and not was.retail_value:
        most = min(most, _most_at(was.tax_rate, left.sales_tax))
    if percent_of(was.value, further) == was.further_tax:
        most = min(most, _most_at(further, left.further_tax))
    return most


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


def _by_rate(was: SaleLine) -> bool:
    """The invoice's own tax was reckoned from its rate, as FBR reckons it."""
    return percent_of(was.retail_value or was.value, was.tax_rate) == was.sales_tax


def _most_at(percent: Decimal, tax: Decimal) -> Decimal:
    """The largest amount on which `percent` comes to no more than `tax`, halves rounded up."""
    if not percent:
        return LARGEST
    amount = rupees((tax + PAISA / 2) * 100 / percent)
    return amount if percent_of(amount, percent) <= tax else amount - PAISA
