"""From the facts of one month to the wage."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from app.rules.money import ZERO, rupees, show, show_quantity, whole_rupees
from app.rules.problems import Code, Problem
from app.rules.rates import Rate, Rates
from app.rules.salary_tax import gratuity_exempt
from app.rules.wages.deductions import Deductions, Pay, deductions, employer_costs
from app.rules.wages.earnings import Earnings, earnings
from app.rules.wages.facts import Day, Extra, PayKind, Pieces, Situation, Terms
from app.rules.wages.law import Law, law_of
from app.rules.wages.limited import ADVANCES
from app.rules.wages.marks import HALF
from app.rules.wages.tally import Tally, tally
from app.rules.wages.wage import Component, Part, Wage
from app.rules.wages.weeks import breaches, worst

ON_LEAVING = ("leave_encashment", "gratuity", "notice_pay")
"""Due because he leaves, beside his last wage."""
OWN_COLUMNS = ("bonus", "arrears", "gratuity")


def compute(terms: Terms, days: Iterable[Day], pieces: Iterable[Pieces], situation: Situation, rates: Rates) -> Wage:
    """The wage of one worker for one month. Every component is rounded to the paisa, the net to the rupee."""
    days, law = tuple(days), law_of(situation, rates)
    count = tally(days, situation)
    earned = earnings(terms, tuple(pieces), count, situation, law)
    extra = _overtime(terms, count, earned, law)
    overtime_pay = sum((component.amount for component in extra), ZERO)
    once = [_once(each) for each in situation.extras if each.amount]
    gratuity = _sum(once, "gratuity")
    exempt = gratuity_exempt(gratuity, situation.month.last, rates) if gratuity else None
    pay = Pay(
        month=earned.total + overtime_pay,
        once=_sum(once),
        dues=_sum(once, *ON_LEAVING) if situation.leaves else ZERO,
        exempt=exempt,
        usual=_usual(terms, situation),
    )
    off = deductions(pay, situation, law, rates)
    security, costs = employer_costs(earned.total, off.eobi, situation, rates)
    exact = pay.gross - off.total
    net = whole_rupees(exact)
    return Wage(
        present_days=count.present,
        half_days=count.half,
        paid_days=earned.paid_days,
        absent_days=count.missed,
        rest_days=count.rest,
        holidays=count.holidays,
        leave_days=int(count.leave - count.half_leave * HALF),
        sick_days=int(count.sick - count.sick_halves * HALF),
        leave_halves=count.half_leave,
        sick_halves=count.sick_halves,
        overtime_hours=count.overtime + count.holiday_overtime,
        day_rate=rupees(earned.day),
        hour_rate=rupees(earned.hour),
        basic=earned.basic,
        piece_earnings=earned.pieces,
        allowances=earned.allowances,
        leave_pay=earned.leave_pay,
        sick_pay=earned.sick_pay,
        top_up=earned.top_up,
        overtime_pay=overtime_pay,
        bonus=_sum(once, "bonus"),
        arrears=_sum(once, "arrears"),
        gratuity=gratuity,
        other_pay=_sum([each for each in once if each.key not in OWN_COLUMNS]),
        tax_exempt=exempt.amount if exempt else ZERO,
        gross=pay.gross,
        eobi_employee=off.eobi.employee if off.eobi else ZERO,
        income_tax=off.income_tax,
        advance=off.others.of(*ADVANCES),
        fines=off.others.of("fine"),
        damage=off.others.of("damage"),
        other_deductions=off.others.total,
        deductions=off.total,
        rounding=net - exact,
        net=net,
        eobi_base=off.eobi.base if off.eobi else ZERO,
        eobi_employer=off.eobi.employer if off.eobi else ZERO,
        pessi_wages=security.wages_counted if security else ZERO,
        pessi=security.contribution if security else ZERO,
        minimum_wage=earned.minimum,
        short_of_minimum=earned.short,
        components=(
            *earned.components,
            *extra,
            *once,
            *off.components,
            *costs,
            *(part for each in situation.extras for part in _fund_arrears(each)),
            _minimum(earned, law),
        ),
        sources=_sources(law, count, off, security.sources if security else (), extra),
        problems=(*_problems(count, earned, off, situation), *_beyond(days, situation, law)),
    )


def _sum(components: Iterable[Component], *keys: str) -> Decimal:
    """Of the components named, or of all."""
    return sum((each.amount for each in components if not keys or each.key in keys), ZERO)


def _usual(terms: Terms, situation: Situation) -> Decimal | None:
    """What a whole month brings to one who came or goes within this one: the year's tax is reckoned on that."""
    if situation.whole_month or terms.kind is not PayKind.MONTHLY:
        return None
    return terms.rate + sum((each.amount for each in situation.allowances if each.per == "month"), ZERO)


def _once(each: Extra) -> Component:
    of_what = f" for {each.month}" if each.month else ""
    return Component(
        part=Part.EARNING,
        key=each.key,
        amount=rupees(each.amount),
        base=each.amount,
        label=each.label,
        ref=each.ref,
        month=each.month,
        rule=f"paid once with this month{of_what}; EOBI and social security are not reckoned on it",
        source="Entered by the office" if each.key != "arrears" else "The month computed again, less what was approved",
    )


def _fund_arrears(each: Extra) -> list[Component]:
    """What the funds are owed for an earlier month. The employer bears both shares of it.

    The worker's own percent is taken from the wage it is due on; what the workshop reckoned too low then is no fault
    of his, and a wage long paid is not lessened now.
    """
    return [
        Component(
            part=Part.EMPLOYER,
            key=key,
            amount=amount,
            base=amount,
            ref=each.ref,
            month=each.month,
            rule=f"{each.month} computed again, less what was contributed for it; both shares are the employer's",
            source="The month computed again, less what was approved",
        )
        for key, amount in (("eobi_arrears", each.eobi), ("pessi_arrears", each.pessi))
        if amount
    ]


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


def _sources(
    law: Law, count: Tally, off: Deductions, security: tuple[Rate, ...], extra: list[Component]
) -> tuple[Rate, ...]:
    """Every rate that had a say, each once."""
    used = [law.divisor, law.hours, law.minimum, law.sick_pay, law.deductions_cap]
    keys = {component.key for component in extra}
    used += [rate for mark, rate in law.special_pay.items() if mark in count.leaves]
    used += [law.overtime] if "overtime" in keys else []
    used += [law.holiday_overtime] if "holiday_work" in keys else []
    return tuple(dict.fromkeys((*used, *off.sources, *security)))


def _beyond(days: tuple[Day, ...], situation: Situation, law: Law) -> list[Problem]:
    """The worst day and week; weeks that the month's edges cut are counted whole."""
    ordinary = situation.hours or law.hours.value
    found = breaches((*days, *situation.around), situation.month, ordinary, law.hour_limits)
    return [breach.problem(situation.name, "days") for breach in worst(found)]


def _problems(count: Tally, earned: Earnings, off: Deductions, situation: Situation) -> list[Problem]:
    """All of them warnings: a wage is computed whatever it shows."""
    who = {"name": situation.name}
    found = []
    if not (count.worked or count.rest or count.leave or count.holidays or count.missed):
        found.append(Problem(Code.NO_ATTENDANCE, "days", who))
    elif count.unmarked:
        found.append(Problem(Code.ATTENDANCE_INCOMPLETE, "days", who | {"days": str(count.unmarked)}))
    if earned.short:
        found.append(Problem(Code.BELOW_MINIMUM_WAGE, "rate", who | {"missing": show(earned.short)}))
    if situation.leaves and off.others.unpaid:
        owed = who | {"amount": show(off.others.unpaid)}
        return [*found, Problem(Code.OWED_AFTER_LEAVING, "deductions", owed)]
    if off.capped:
        found.append(Problem(Code.DEDUCTIONS_CAPPED, "deductions", who | {"limit": show(off.limit)}))
    for each in off.others.waiting:
        amounts = {"asked": show(each.asked), "taken": show(each.taken), "limit": show(each.limit)}
        found.append(Problem(Code.DEDUCTION_WAITS, "deductions", who | {"what": each.label or each.key} | amounts))
    return found
