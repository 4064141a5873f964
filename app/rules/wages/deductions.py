"""What is taken off a gross wage, and what the employer adds on his own account."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from app.rules.contributions import Eobi, Pessi, eobi, pessi
from app.rules.money import ZERO, rupees, show, show_quantity
from app.rules.rates import Rate, Rates, Slab
from app.rules.salary_tax import Exempt, MonthTax, monthly
from app.rules.wages.facts import Situation
from app.rules.wages.law import Law
from app.rules.wages.limited import Others, Room, others
from app.rules.wages.wage import Component, Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Pay:
    """What the deductions are taken from: `month` is the month's own pay, `once` what is paid beside it.

    `dues` of it are due because he leaves: no wages, so that no cap is reckoned on them. What is `exempt` of it bears
    no income tax; `usual` is what a whole month brings, if this one is not whole.
    """

    month: Decimal
    once: Decimal = ZERO
    dues: Decimal = ZERO
    exempt: Exempt | None = None
    usual: Decimal | None = None

    @property
    def gross(self) -> Decimal:
        return self.month + self.once

    @property
    def wage(self) -> Decimal:
        return self.gross - self.dues

    @property
    def taxed_once(self) -> Decimal:
        return self.once - (self.exempt.amount if self.exempt else ZERO)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deductions:
    """`limit` is the law's cap in rupees; `capped`: something had to wait for it, or EOBI and tax alone pass it."""

    eobi: Eobi | None
    tax: MonthTax | None
    others: Others
    total: Decimal
    limit: Decimal
    capped: bool
    components: tuple[Component, ...]
    sources: tuple[Rate, ...]

    @property
    def income_tax(self) -> Decimal:
        return self.tax.tax if self.tax else ZERO


def deductions(pay: Pay, situation: Situation, law: Law, rates: Rates) -> Deductions:
    """EOBI and income tax first: the law wants them. Advances and the like only as far as the caps leave room."""
    share = eobi(situation.month.last, rates) if situation.eobi and pay.month else None
    tax = _month_tax(pay, situation, rates) if pay.gross else None
    left = pay.gross
    made = []
    if tax and tax.tax and tax.slab:
        made.append(_tax(tax, tax.slab, pay.taxed_once))
        left -= tax.tax
    made += [_eobi_employee(share, min(share.employee, left))] if share else []
    statutory = sum((component.amount for component in made), ZERO)
    cap = rupees(pay.wage * law.deductions_cap.value / 100)
    limit = cap + pay.dues
    room = Room(pay.wage, max(cap - statutory, ZERO), min(pay.dues, max(limit - statutory, ZERO)))
    rest = others(situation, room, law)
    return Deductions(
        eobi=share,
        tax=tax,
        others=rest,
        total=statutory + rest.total,
        limit=limit,
        capped=rest.capped or statutory > limit,
        components=(*reversed(made), *rest.components, *([_exempt(pay.exempt)] if pay.exempt else [])),
        sources=(
            *(share.sources if share else ()),
            *(tax.sources if tax else ()),
            *(pay.exempt.sources if pay.exempt else ()),
            *rest.sources,
        ),
    )


def _month_tax(pay: Pay, situation: Situation, rates: Rates) -> MonthTax:
    """Never more than he is paid: one who joins on the last day has a year's share of tax and a day's wage.

    What cannot be taken yet is not counted as deducted, so that the months to come bear it.
    """
    tax = monthly(pay.month, situation.month, rates, situation.so_far, once=pay.taxed_once, regular=pay.usual)
    return replace(tax, tax=min(tax.tax, rupees(pay.gross // 1)))


def _eobi_employee(share: Eobi, amount: Decimal) -> Component:
    base, _, rate = share.sources
    return Component(
        part=Part.DEDUCTION,
        key="eobi",
        amount=amount,
        base=share.base,
        rate=rate.value,
        rule=f"{show_quantity(rate.value)} % of the EOBI base {show(share.base)}, not of the pay; the whole base for "
        "any month with a paid day",
        source=f"{rate.source}; base: {base.source}",
        doubtful=base.doubtful or rate.doubtful,
    )


def _tax(tax: MonthTax, slab: Slab, once: Decimal) -> Component:
    beside = f", {show(once)} of it paid once" if once else ""
    return Component(
        part=Part.DEDUCTION,
        key="income_tax",
        amount=tax.tax,
        base=tax.projected,
        rate=slab.percent,
        quantity=Decimal(tax.months_left),
        rule=f"year projected at {show(tax.projected)}{beside}: tax {show(tax.annual_tax)} "
        f"({show_quantity(slab.percent)} % above {show(slab.over)}), less what was deducted, "
        f"over {tax.months_left} months",
        source=f"Income Tax Ordinance 2001 s.149; {slab.source}",
        doubtful=tax.doubtful,
    )


def _exempt(exempt: Exempt) -> Component:
    percent, most = exempt.sources
    return Component(
        part=Part.CHECK,
        key="gratuity_exempt",
        amount=exempt.amount,
        base=exempt.gratuity,
        rate=percent.value,
        rule=f"{show_quantity(percent.value)} % of the gratuity {show(exempt.gratuity)}, at most {show(most.value)}, "
        "bears no income tax",
        source=most.source,
        doubtful=percent.doubtful or most.doubtful,
    )


def employer_costs(
    wages: Decimal, share: Eobi | None, situation: Situation, rates: Rates
) -> tuple[Pessi | None, list[Component]]:
    """`wages`: without overtime. Neither is ever deducted from pay."""
    security = pessi(wages, situation.month.last, rates) if situation.pessi and wages else None
    made = [_eobi_employer(share)] if share else []
    made += [_pessi(security, wages)] if security else []
    return security, made


def _eobi_employer(share: Eobi) -> Component:
    base, rate, _ = share.sources
    return Component(
        part=Part.EMPLOYER,
        key="eobi_employer",
        amount=share.employer,
        base=share.base,
        rate=rate.value,
        rule=f"{show_quantity(rate.value)} % of the EOBI base {show(share.base)}",
        source=f"{rate.source}; base: {base.source}",
        doubtful=base.doubtful or rate.doubtful,
    )


def _pessi(security: Pessi, wages: Decimal) -> Component:
    rate, ceiling = security.sources
    words = (
        f"{show_quantity(rate.value)} % of wages without overtime, {show(wages)}, counted up to {show(ceiling.value)}"
    )
    return Component(
        part=Part.EMPLOYER,
        key="pessi",
        amount=security.contribution,
        base=security.wages_counted,
        rate=rate.value,
        rule=words,
        source=f"{rate.source}; ceiling: {ceiling.source}; that overtime is not counted is from memory",
        doubtful=security.doubtful,
    )
