"""What a bill comes to: as its paper says, and else as the law of its date makes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.models.workshop import Workshop
from app.rules import identity
from app.rules.money import ZERO, rupees, total
from app.rules.rates import Rate
from app.rules.sale_types import TREATMENTS, SaleType, sale_type
from app.rules.taxes import percent_of
from app.services import lines, parts
from app.services.books import Sitting
from app.services.parties import PartyRow, name_key
from app.services.parts import PartOnDay
from app.services.purchases.drafts import Figures, LineDraft, PurchaseDraft

HUNDRED = Decimal(100)
FURTHER = "st.furthertax"


@dataclass(frozen=True, slots=True)
class Terms:
    """What one line is taxed by; without a `rate` the law says nothing that could be computed."""

    kind: SaleType
    rate: Rate | None
    further: Rate | None
    retail_price: Decimal | None
    part_id: int | None

    @property
    def percent(self) -> Decimal:
        return self.rate.value if self.rate else ZERO

    @property
    def further_percent(self) -> Decimal:
        return self.further.value if self.further else ZERO


def registered(draft: PurchaseDraft, known: PartyRow | None) -> bool:
    return known.registered if known else identity.strn(draft.supplier_strn) is not None


def claims(sitting: Sitting) -> bool:
    """We are registered ourselves; books whose workshop is not written down yet are taken to be so."""
    own = sitting.get(Workshop, 1)
    return own is None or bool(own.strn)


def terms(sitting: Sitting, draft: PurchaseDraft, known: PartyRow | None) -> tuple[Terms, ...]:
    """By line: its sale type on the bill's date, and the rates this supplier may charge us by."""
    day = draft.bill_date or sitting.today()
    stocked = parts.on_day(sitting, [line.description for line in draft.lines], day)
    taxed, ours = registered(draft, known), claims(sitting)
    return tuple(
        _terms(sitting, line, stocked.get(name_key(line.description)), day, taxed=taxed, ours=ours)
        for line in draft.lines
    )


def computed(sitting: Sitting, draft: PurchaseDraft, known: PartyRow | None) -> tuple[tuple[Figures, ...], Figures]:
    """The figures of each line and of the bill."""
    return figured(draft, terms(sitting, draft, known))


def figured(draft: PurchaseDraft, terms: tuple[Terms, ...]) -> tuple[tuple[Figures, ...], Figures]:
    """The figures by terms that were looked up already; the bill's taxes are the sums of its lines'."""
    by_line = zip(draft.lines, terms, strict=True)
    each = tuple(_figures(line, by, inclusive=draft.tax_inclusive) for line, by in by_line)
    charges = sound(draft.freight) + sound(draft.other_charges)
    return each, Figures(
        value=total([line.value for line in each]),
        sales_tax_rate=ZERO,
        sales_tax=total([line.sales_tax for line in each]),
        further_tax=total([line.further_tax for line in each]),
        extra_tax=total([line.extra_tax for line in each]),
        fed=total([line.fed for line in each]),
        discount=total([line.discount for line in each]),
        st_withheld=total([line.st_withheld for line in each]),
        charges=charges,
        total=total([line.total for line in each]) + charges,
    )


def sound(amount: Decimal | None) -> Decimal:
    """The amount, or nothing where there is none that could be kept; `problems` says so."""
    return ZERO if amount is None or lines.amount(amount, "") else amount


def _terms(sitting: Sitting, line: LineDraft, part: PartOnDay | None, day: date, *, taxed: bool, ours: bool) -> Terms:
    """A supplier without registration charges nothing; who is not registered himself is charged further tax."""
    said = sale_type(line.sale_type) if line.sale_type.strip() else None
    kind = said or (part.sale_type if part else SaleType.STANDARD)
    treatment = TREATMENTS[kind]
    rate = sitting.rates.find(treatment.rate_key, day) if taxed and treatment.rate_key else None
    owed = taxed and treatment.further_tax and not ours and line.sales_tax is None
    further = sitting.rates.find(FURTHER, day) if owed else None
    retail = line.retail_price if line.retail_price is not None else part.retail_price if part else None
    return Terms(kind, rate, further, retail, part.id if part else None)


def _figures(line: LineDraft, by: Terms, *, inclusive: bool) -> Figures:
    discount = min(_discount(line), lines.value_of(line))
    net = lines.value_of(line) - discount
    base = _retail_base(line, by)
    lawful_value = _without_tax(net, by, base) if inclusive else net
    value = lawful_value if line.value is None else sound(line.value)
    lawful = percent_of(base if by.kind is SaleType.THIRD_SCHEDULE else value, by.percent)
    further = percent_of(value, by.further_percent) if line.further_tax is None else sound(line.further_tax)
    if inclusive and line.value is None and by.kind is not SaleType.THIRD_SCHEDULE and by.rate:
        lawful = net - value - percent_of(value, by.further_percent)  # to the paisa what the paper asks
    tax = lawful if line.sales_tax is None else sound(line.sales_tax)
    extra, fed = sound(line.extra_tax), sound(line.fed)
    return Figures(
        value=value,
        sales_tax_rate=by.percent if tax else ZERO,
        sales_tax=tax,
        further_tax=further,
        extra_tax=extra,
        fed=fed,
        total=value + tax + further + extra + fed,
        source="; ".join(rate.source for rate in (by.rate, by.further) if rate),
        lawful_tax=lawful,
        lawful_value=lawful_value,
        sale_type=by.kind,
        discount=discount,
        retail_value=base,
        st_withheld=sound(line.st_withheld),
        part_id=by.part_id,
    )


def _discount(line: LineDraft) -> Decimal:
    if line.discount is not None or line.discount_percent is None:
        return sound(line.discount)
    return percent_of(lines.value_of(line), sound(line.discount_percent))


def _retail_base(line: LineDraft, by: Terms) -> Decimal:
    """The printed price of all pieces without the tax in it; nothing for other goods."""
    if by.kind is not SaleType.THIRD_SCHEDULE or line.quantity is None or by.rate is None:
        return ZERO
    if lines.amount(line.quantity, "", places=4):
        return ZERO
    return rupees(line.quantity * sound(by.retail_price) * HUNDRED / (HUNDRED + by.percent))


def _without_tax(net: Decimal, by: Terms, base: Decimal) -> Decimal:
    if by.kind is SaleType.THIRD_SCHEDULE:
        return max(net - percent_of(base, by.percent), ZERO)
    return rupees(net * HUNDRED / (HUNDRED + by.percent + by.further_percent))
