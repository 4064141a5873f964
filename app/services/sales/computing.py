"""What an invoice's figures come to by the law of its date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.rules.money import ZERO, total
from app.rules.rates import NoRate
from app.rules.sale_types import SaleType
from app.rules.taxes import LineTax, line_tax
from app.services import lines, parts, workshop
from app.services.books import Sitting
from app.services.parties import name_key
from app.services.sales import buyers
from app.services.sales.drafts import Figures, SaleDraft, SaleLineDraft
from app.services.workshop import WorkshopDraft

RETAILER = "retailer"


def settled(sitting: Sitting, draft: SaleDraft) -> SaleDraft:
    """The draft with what it leaves to its parts: the sale type in force on its date, the printed price."""
    if all(line.sale_type and not _needs_price(line) for line in draft.lines):
        return draft
    day = draft.invoice_date or sitting.today()
    known = parts.on_day(sitting, [line.description for line in draft.lines], day)
    return replace(draft, lines=tuple(_settled(line, known.get(name_key(line.description))) for line in draft.lines))


def figures(sitting: Sitting, draft: SaleDraft) -> tuple[tuple[Figures, ...], Figures]:
    """The figures of each line and of the invoice, by the law of its date."""
    draft, seller = settled(sitting, draft), workshop.draft(sitting)
    him = buyers.buyer(sitting, draft, seller)
    day = draft.invoice_date or sitting.today()
    each = tuple(_figures(sitting, line, day, draft, seller, registered=buyers.registered(him)) for line in draft.lines)
    return each, _sum(each)


def is_retail(draft: SaleDraft, seller: WorkshopDraft, *, registered: bool) -> bool:
    """A retailer's sale to an end consumer: scenarios SN026 to SN028, and no further tax."""
    return draft.end_consumer and not registered and RETAILER in seller.natures


def _sum(each: tuple[Figures, ...]) -> Figures:
    return Figures(
        value=total([line.value for line in each]),
        sales_tax=total([line.sales_tax for line in each]),
        further_tax=total([line.further_tax for line in each]),
        extra_tax=total([line.extra_tax for line in each]),
        fed=total([line.fed for line in each]),
        st_withheld=total([line.st_withheld for line in each]),
        total=total([line.total for line in each]),
    )


def _needs_price(line: SaleLineDraft) -> bool:
    return line.sale_type == SaleType.THIRD_SCHEDULE and line.retail_price is None


def _settled(line: SaleLineDraft, part: parts.PartOnDay | None) -> SaleLineDraft:
    kind = line.sale_type or (part.sale_type if part else SaleType.STANDARD)
    line = replace(line, sale_type=str(kind))
    return replace(line, retail_price=part.retail_price) if part and _needs_price(line) else line


def _figures(
    sitting: Sitting, line: SaleLineDraft, day: date, draft: SaleDraft, seller: WorkshopDraft, *, registered: bool
) -> Figures:
    value = lines.value_of(line) - line.discount
    if not seller.registered or line.sale_type not in list(SaleType):
        return Figures(value=value, total=value)
    consumer = is_retail(draft, seller, registered=registered)
    try:
        tax = _law(sitting, line, value, day, buyer_registered=registered, end_consumer=consumer)
    except NoRate:  # `check` names the rate that is missing
        return Figures(value=value, total=value)
    return Figures(
        value=value,
        tax_label=tax.rate_label,
        tax_rate=tax.rate,
        sales_tax=tax.sales_tax,
        further_tax=tax.further_tax,
        extra_tax=line.extra_tax,
        fed=line.fed,
        st_withheld=tax.sales_tax if draft.withheld else ZERO,
        total=tax.total + line.extra_tax + line.fed,
        retail_value=tax.retail_value,
        source="; ".join(rate.source for rate in tax.sources),
        doubtful=tax.doubtful,
    )


def _law(
    sitting: Sitting, line: SaleLineDraft, value: Decimal, day: date, *, buyer_registered: bool, end_consumer: bool
) -> LineTax:
    return line_tax(
        sale_type=line.sale_type,
        value=value,
        quantity=line.quantity or ZERO,
        retail_price=line.retail_price or ZERO,
        buyer_registered=buyer_registered,
        day=day,
        rates=sitting.rates,
        end_consumer=end_consumer,
        stated_rate=line.tax_rate if line.tax_rate is not None else ZERO,
    )
