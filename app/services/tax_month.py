"""The sales tax of one month, as far as bills and invoices tell it: a first cut, the return itself is filed in IRIS."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Select, extract, func, select

from app.models.purchases import Purchase
from app.models.sale_notes import COUNTS, SIGN, STANDS, SaleNote
from app.models.sales import CURRENT, Sale
from app.rules.money import ZERO
from app.rules.period import Month
from app.rules.rates import Confidence
from app.rules.taxes import percent_of
from app.services import workshop
from app.services.books import Sitting
from app.services.moves import rupees_of


@dataclass(frozen=True, slots=True, kw_only=True)
class SalesTaxMonth:
    """`allowed`: the input tax, with what was brought forward, that may be set against the output."""

    output: Decimal
    further_tax: Decimal
    input: Decimal
    brought_forward: Decimal
    allowed: Decimal
    confidence: str

    @property
    def payable(self) -> Decimal:
        return self.output - self.allowed + self.further_tax

    @property
    def carried(self) -> Decimal:
        """What is left for the next month."""
        return self.brought_forward + self.input - self.allowed


@dataclass(slots=True)
class _Charged:
    output: Decimal = ZERO
    further_tax: Decimal = ZERO
    input: Decimal = ZERO


def sales_tax(sitting: Sitting, month: Month) -> SalesTaxMonth:
    """Output less the input charged by registered suppliers, up to the cap of s.8B; further tax is paid in full.

    Input that found no room is brought forward from the months since the books were opened: of those before, the sales
    may not be here. Whether a supplier is active, and whether he filed the invoice, is not known: hence no better
    confidence.
    """
    charged = _charged(sitting, month)
    brought = ZERO
    for each in _since_opening(sitting, month):
        brought = _month(sitting, each, charged[each], brought).carried
    return _month(sitting, month, charged[month], brought)


def _month(sitting: Sitting, month: Month, charged: _Charged, brought: Decimal) -> SalesTaxMonth:
    cap = sitting.rates.on("st.s8b.cap", month.last)
    return SalesTaxMonth(
        output=charged.output,
        further_tax=charged.further_tax,
        input=charged.input,
        brought_forward=brought,
        allowed=max(ZERO, min(brought + charged.input, percent_of(charged.output, cap.value))),
        confidence=str(Confidence.C),
    )


def _since_opening(sitting: Sitting, month: Month) -> Iterator[Month]:
    """The months before `month` of which the books hold both bills and invoices."""
    each = Month.of(workshop.opened_on(sitting))
    while each < month:
        yield each
        each = each.next()


def _charged(sitting: Sitting, last: Month) -> dict[Month, _Charged]:
    """By month, up to the last one: what we charged, and what those registered charged us."""
    made: dict[Month, _Charged] = defaultdict(_Charged)
    year, month = extract("year", Sale.invoice_date), extract("month", Sale.invoice_date)
    sold = select(year, month, func.sum(Sale.sales_tax), func.sum(Sale.further_tax)).where(CURRENT, STANDS)
    for y, m, tax, further in sitting.execute(sold.where(Sale.invoice_date <= last.last).group_by(year, month)):
        made[Month(y, m)].output, made[Month(y, m)].further_tax = tax, further
    for y, m, tax, further in sitting.execute(_noted(last)):
        made[Month(y, m)].output += tax
        made[Month(y, m)].further_tax += further
    year, month = extract("year", Purchase.bill_date), extract("month", Purchase.bill_date)
    bought = select(year, month, func.sum(Purchase.sales_tax)).where(Purchase.supplier_strn != "")
    for y, m, tax in sitting.execute(bought.where(Purchase.bill_date <= last.last).group_by(year, month)):
        made[Month(y, m)].input = tax
    return made


def _noted(last: Month) -> Select[int, int, Decimal, Decimal]:
    """What debit notes to customers take off, or add, in the month of the note (s.9 and s.26 of the Sales Tax Act)."""
    year, month = extract("year", SaleNote.note_date), extract("month", SaleNote.note_date)
    taxes = (rupees_of(func.sum(SaleNote.sales_tax * SIGN)), rupees_of(func.sum(SaleNote.further_tax * SIGN)))
    return select(year, month, *taxes).where(COUNTS, SaleNote.note_date <= last.last).group_by(year, month)
