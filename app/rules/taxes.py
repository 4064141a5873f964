"""Sales tax and further tax on one line of a bill."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.rules.money import ZERO, rupees
from app.rules.rates import NoRate, Rate, Rates
from app.rules.sale_types import TREATMENTS, SaleType

TOLERANCE = Decimal("1.00")
"""A supplier may round a bill to whole rupees; what differs by more is worth a warning."""

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class LineTax:
    """What the law asks of one line; `rate_label` and `base` are what FBR wants to read of it."""

    sale_type: SaleType
    value: Decimal
    rate: Decimal
    rate_label: str
    base: Decimal
    sales_tax: Decimal
    further_rate: Decimal
    further_tax: Decimal
    extra_tax: Decimal
    sources: tuple[Rate, ...]

    @property
    def tax(self) -> Decimal:
        return self.sales_tax + self.further_tax + self.extra_tax

    @property
    def total(self) -> Decimal:
        """What the buyer pays."""
        return self.value + self.tax

    @property
    def retail_value(self) -> Decimal:
        """Third Schedule: the printed price of all pieces without the tax in it; nothing for other goods."""
        return self.base if self.sale_type is SaleType.THIRD_SCHEDULE else ZERO

    @property
    def doubtful(self) -> bool:
        return any(source.doubtful for source in self.sources)


def line_tax(
    *,
    sale_type: SaleType | str,
    value: Decimal,
    quantity: Decimal,
    retail_price: Decimal = ZERO,
    buyer_registered: bool,
    day: date,
    rates: Rates,
    end_consumer: bool = False,
    stated_rate: Decimal | None = None,
) -> LineTax:
    """The taxes of one line by the law of its day, each rounded to the paisa, halves up.

    `value`: the line without tax. `retail_price`: the price printed on one piece, tax included (Third Schedule goods
    only: their base is quantity x price x 100 / (100 + rate)). `stated_rate`: the percent written on the paper, for
    sale types that have no general rate (reduced, processing, services); NoRate if it is missing there. Further tax is
    for a buyer who is not registered, but not on exempt, zero-rated and Third Schedule goods, nor from an end consumer
    of such goods as are retailed.
    """
    kind = SaleType(sale_type)
    treatment = TREATMENTS[kind]
    sources: list[Rate] = []
    rate = stated_rate
    if treatment.rate_key is not None:
        sources.append(rates.on(treatment.rate_key, day))
        rate = sources[-1].value
    if rate is None:
        raise NoRate(f"st.rate.{kind.name.lower()}", day)
    base = rupees(quantity * retail_price * _HUNDRED / (_HUNDRED + rate)) if kind is SaleType.THIRD_SCHEDULE else value
    further_rate = ZERO
    if treatment.further_tax and not buyer_registered and not (end_consumer and treatment.retail):
        sources.append(rates.on("st.furthertax", day))
        further_rate = sources[-1].value
    return LineTax(
        sale_type=kind,
        value=value,
        rate=rate,
        rate_label=rate_label(kind, rate),
        base=base,
        sales_tax=percent_of(base, rate),
        further_rate=further_rate,
        further_tax=percent_of(value, further_rate),
        extra_tax=ZERO,
        sources=tuple(sources),
    )


def rate_label(kind: SaleType, percent: Decimal) -> str:
    """'18%', '5.5%', 'Exempt': as FBR writes its rates."""
    return "Exempt" if kind is SaleType.EXEMPT else f"{percent.normalize():f}%"


def percent_of(amount: Decimal, percent: Decimal) -> Decimal:
    return rupees(amount * percent / _HUNDRED)


def differs(stated: Decimal, computed: Decimal) -> bool:
    """More apart than one rupee: less than that is a supplier's rounding."""
    return abs(stated - computed) > TOLERANCE
