"""What is taken off a gross wage, and what the employer adds on his own account."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.rules.contributions import Eobi, Pessi, eobi, pessi
from app.rules.money import ZERO, rupees, show, show_quantity
from app.rules.rates import Rate, Rates, Slab
from app.rules.salary_tax import MonthTax, monthly
from app.rules.wages.facts import Deduction, Situation
from app.rules.wages.law import Law
from app.rules.wages.wage import Component, Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Deductions:
    """`limit` is the law's cap in rupees; `capped`: something had to wait, or EOBI and tax alone pass it."""

    eobi: Eobi | None
    tax: MonthTax | None
    other: Decimal
    total: Decimal
    limit: Decimal
    capped: bool
    components: tuple[Component, ...]
    sources: tuple[Rate, ...]

    @property
    def income_tax(self) -> Decimal:
        return self.tax.tax if self.tax else ZERO


def deductions(gross: Decimal, situation: Situation, law: Law, rates: Rates) -> Deductions:
    """EOBI and income tax first: the law wants them. Advances and the like only as far as the cap leaves room."""
    share = eobi(situation.month.last, rates) if situation.eobi and gross else None
    tax = monthly(gross, situation.month, rates, situation.so_far) if gross else None
    made = [_tax(tax, tax.slab)] if tax and tax.tax and tax.slab else []
    left = gross - sum((component.amount for component in made), ZERO)
    made += [_eobi_employee(share, min(share.employee, left))] if share else []
    statutory = sum((component.amount for component in made), ZERO)
    limit = rupees(gross * law.deductions_cap.value / 100)
    others, waiting = _others(situation.deductions, max(limit - statutory, ZERO), law)
    other = sum((component.amount for component in others), ZERO)
    return Deductions(
        eobi=share,
        tax=tax,
        other=other,
        total=statutory + other,
        limit=limit,
        capped=waiting or statutory > limit,
        components=(*reversed(made), *others),
        sources=(*(share.sources if share else ()), *(tax.sources if tax else ())),
    )


def _others(wanted: tuple[Deduction, ...], room: Decimal, law: Law) -> tuple[list[Component], bool]:
    """As much of each as fits, in their order; and whether any of it has to wait."""
    made, waiting = [], False
    for each in wanted:
        amount = min(each.amount, room)
        room -= amount
        waiting = waiting or amount < each.amount
        rule = f"{show(each.amount)} asked; all deductions together at most {show_quantity(law.deductions_cap.value)} %"
        component = Component(
            part=Part.DEDUCTION,
            key=each.key,
            amount=amount,
            base=each.amount,
            label=each.label,
            rule=rule,
            source=law.deductions_cap.source,
            doubtful=law.deductions_cap.doubtful,
        )
        made.append(component)
    return made, waiting


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


def _tax(tax: MonthTax, slab: Slab) -> Component:
    return Component(
        part=Part.DEDUCTION,
        key="income_tax",
        amount=tax.tax,
        base=tax.projected,
        rate=slab.percent,
        quantity=Decimal(tax.months_left),
        rule=f"year projected at {show(tax.projected)}: tax {show(tax.annual_tax)} ({show_quantity(slab.percent)} % "
        f"above {show(slab.over)}), less what was deducted, over {tax.months_left} months",
        source=f"Income Tax Ordinance 2001 s.149; {slab.source}",
        doubtful=tax.doubtful,
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
