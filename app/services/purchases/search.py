"""What bills are found by, and the bills that match, a page at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, or_

from app.models.purchases import Purchase, PurchaseSearch
from app.services import paging, parties
from app.services.books import Sitting
from app.services.folding import fold, folded, holds
from app.services.purchases.standing import unpaid


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which bills are wanted; nothing said means all. With `figures` a word sought may also be an amount or a day."""

    search: str = ""
    figures: bool = False
    first: date | None = None
    last: date | None = None
    registered: bool | None = None
    unpaid: bool = False
    supplier_id: int | None = None


def lay_down(sitting: Sitting, bill: Purchase) -> None:
    """The words by which a bill just posted will be found: its numbers, its supplier, its parts."""
    parts = (line.description for line in bill.lines)
    numbers = (bill.supplier_ntn, bill.supplier_cnic)
    text = folded(bill.number, bill.bill_no, bill.supplier_name, *numbers, *parts)
    sitting.add(PurchaseSearch(bill_date=bill.bill_date, purchase_id=bill.id, supplier_id=bill.supplier_id, text=text))


def matching(sitting: Sitting, wanted: Wanted) -> list[ColumnElement[bool]]:
    """Conditions on the bill; those of a search want `PurchaseSearch` joined."""
    found: list[ColumnElement[bool]] = []
    table = PurchaseSearch if wanted.search.strip() else Purchase
    if wanted.first:
        found.append(table.bill_date >= wanted.first)
    if wanted.last:
        found.append(table.bill_date <= wanted.last)
    if wanted.registered is not None:
        found.append((Purchase.supplier_strn != "") == wanted.registered)
    if wanted.unpaid:
        found.append(unpaid())
    if wanted.supplier_id is not None:
        found.append(table.supplier_id.in_(parties.family(sitting, wanted.supplier_id)))
    found += [_said(sitting, word, figures=wanted.figures) for word in fold(wanted.search).split()]
    return found


def _said(sitting: Sitting, word: str, *, figures: bool) -> ColumnElement[bool]:
    """The bill says the word; or its supplier is called so today, who was called otherwise on the day of the bill."""
    ways = [holds(PurchaseSearch.text, word)]
    if renamed := _called(sitting, word):
        ways.append(PurchaseSearch.supplier_id.in_(renamed))
    if figures:
        ways += paging.figures(word, PurchaseSearch.bill_date, (Purchase.value, Purchase.sales_tax, Purchase.total))
    return or_(*ways)


def _called(sitting: Sitting, text: str) -> list[int]:
    return list(sitting.scalars(parties.called(text).limit(500)))
