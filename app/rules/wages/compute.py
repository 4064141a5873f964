"""From the facts of one month to the wage."""

from __future__ import annotations

from collections.abc import Iterable

from app.rules.money import ZERO, rupees, show, show_quantity, whole_rupees
from app.rules.problems import Code, Problem
from app.rules.rates import Rate, Rates
from app.rules.wages.deductions import Deductions, deductions, employer_costs
from app.rules.wages.earnings import Earnings, earnings
from app.rules.wages.facts import Day, PayKind, Pieces, Situation, Terms
from app.rules.wages.law import Law, law_of
from app.rules.wages.tally import Tally, tally
from app.rules.wages.wage import Component, Part, Wage


def compute(terms: Terms, days: Iterable[Day], pieces: Iterable[Pieces], situation: Situation, rates: Rates) -> Wage:
    """The wage of one worker for one month. Every component is rounded to the paisa, the net to the rupee."""
    law = law_of(situation, rates)
    count = tally(days, situation)
    earned = earnings(terms, tuple(pieces), count, situation, law)
    extra = _overtime(terms, count, earned, law)
    overtime_pay = sum((component.amount for component in extra), ZERO)
    gross = earned.total + overtime_pay
    off = deductions(gross, situation, law, rates)
    security, costs = employer_costs(earned.total, off.eobi, situation, rates)
    exact = gross - off.total
    net = whole_rupees(exact)
    return Wage(
        present_days=count.present,
        half_days=count.half,
        paid_days=earned.paid_days,
        absent_days=count.missed,
        rest_days=count.rest,
        holidays=count.holidays,
        leave_days=count.leave,
        sick_days=count.sick,
        overtime_hours=count.overtime + count.holiday_overtime,
        day_rate=rupees(earned.day),
        hour_rate=rupees(earned.hour),
        basic=earned.basic,
        piece_earnings=earned.pieces,
        leave_pay=earned.leave_pay,
        sick_pay=earned.sick_pay,
        top_up=earned.top_up,
        overtime_pay=overtime_pay,
        gross=gross,
        eobi_employee=off.eobi.employee if off.eobi else ZERO,
        income_tax=off.income_tax,
        other_deductions=off.other,
        deductions=off.total,
        rounding=net - exact,
        net=net,
        eobi_base=off.eobi.base if off.eobi else ZERO,
        eobi_employer=off.eobi.employer if off.eobi else ZERO,
        pessi_wages=security.wages_counted if security else ZERO,
        pessi=security.contribution if security else ZERO,
        minimum_wage=earned.minimum,
        short_of_minimum=earned.short,
        components=(*earned.components, *extra, *off.components, *costs, _minimum(earned, law)),
        sources=_sources(law, off, security.sources if security else (), extra),
        problems=tuple(_problems(count, earned, off, situation, law)),
    )


def _overtime(terms: Terms, count: Tally, earned: Earnings, law: Law) -> list[Component]:
    """Hours at twice the ordinary hour; those on a public holiday by their own multiple."""
    kinds = (("overtime", count.overtime, law.overtime), ("holiday_work", count.holiday_overtime, law.holiday_overtime))
    hour = "ordinary hour"
    if terms.kind is PayKind.PIECE:
        hour = "hour's average piece earnings (or the minimum wage's hour if that is more)"
    return [
        Component(
            part=Part.EARNING,
            key=key,
            amount=rupees(earned.hour * multiple.value * hours),
            base=rupees(earned.hour),
            rate=rupees(earned.hour * multiple.value),
            quantity=hours,
            rule=f"{show_quantity(hours)} hours × {show_quantity(multiple.value)} × {hour} {show(earned.hour)}",
            source=multiple.source,
            doubtful=multiple.doubtful,
        )
        for key, hours, multiple in kinds
        if hours
    ]


def _minimum(earned: Earnings, law: Law) -> Component:
    return Component(
        part=Part.CHECK,
        key="minimum_wage",
        amount=earned.minimum,
        base=law.minimum.value,
        rate=rupees(law.minimum_day),
        quantity=earned.paid_days,
        rule=f"{show(law.minimum.value)} a month ÷ {show_quantity(law.divisor.value)} × "
        f"{show_quantity(earned.paid_days)} paid days; overtime does not count towards it",
        source=law.minimum.source,
        doubtful=law.minimum.doubtful,
    )


def _sources(law: Law, off: Deductions, security: tuple[Rate, ...], extra: list[Component]) -> tuple[Rate, ...]:
    """Every rate that had a say, each once."""
    used = [law.divisor, law.hours, law.minimum, law.sick_pay, law.deductions_cap]
    keys = {component.key for component in extra}
    used += [law.overtime] if "overtime" in keys else []
    used += [law.holiday_overtime] if "holiday_work" in keys else []
    return tuple(dict.fromkeys((*used, *off.sources, *security)))


def _problems(count: Tally, earned: Earnings, off: Deductions, situation: Situation, law: Law) -> list[Problem]:
    """All of them warnings: a wage is computed whatever it shows."""
    who = {"name": situation.name}
    most = law.overtime_most
    found = []
    if not (count.worked or count.rest or count.leave or count.holidays or count.missed):
        found.append(Problem(Code.NO_ATTENDANCE, "days", who))
    elif count.unmarked:
        found.append(Problem(Code.ATTENDANCE_INCOMPLETE, "days", who | {"days": str(count.unmarked)}))
    if most is not None and count.longest_overtime > most.value:
        hours = {"hours": show_quantity(count.longest_overtime), "most": show_quantity(most.value)}
        found.append(Problem(Code.OVERTIME_BEYOND_LAW, "days", who | hours))
    if earned.short:
        found.append(Problem(Code.BELOW_MINIMUM_WAGE, "rate", who | {"missing": show(earned.short)}))
    if off.capped:
        found.append(Problem(Code.DEDUCTIONS_CAPPED, "deductions", who | {"limit": show(off.limit)}))
    return found
