"""What a month earns before overtime: for a month, for a day, for a piece."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.rules.money import ZERO, rupees, show, show_quantity
from app.rules.rates import Rate
from app.rules.wages.facts import Allowance, Mark, PayKind, Pieces, Situation, Terms
from app.rules.wages.law import Law
from app.rules.wages.marks import KEYS
from app.rules.wages.tally import Tally
from app.rules.wages.wage import Component, Part

AGREED = "Terms agreed with the worker"
WORDS = {Mark.SICK: "sick", **KEYS}
"""A leave that has a rate of pay of its own, as the explanation calls it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Earnings:
    """`day` and `hour` are exact; only the components are rounded. `minimum` is what the law asks for the paid days."""

    paid_days: Decimal
    day: Decimal
    hour: Decimal
    basic: Decimal = ZERO
    pieces: Decimal = ZERO
    allowances: Decimal = ZERO
    leave_pay: Decimal = ZERO
    sick_pay: Decimal = ZERO
    top_up: Decimal = ZERO
    minimum: Decimal
    short: Decimal = ZERO
    components: tuple[Component, ...]

    @property
    def total(self) -> Decimal:
        return self.basic + self.pieces + self.allowances + self.leave_pay + self.top_up


def earnings(terms: Terms, pieces: Sequence[Pieces], count: Tally, situation: Situation, law: Law) -> Earnings:
    """By the kind of pay; a time worker's pieces are counted nowhere, they earn him nothing extra."""
    paid = count.worked + count.off_and_paid(law.leave_parts)
    if terms.kind is PayKind.MONTHLY:
        paid = _days_of_the_month(count, situation, law)
    agreed = _agreed(situation, paid, count, law)
    if terms.kind is PayKind.PIECE:
        return _by_piece(pieces, agreed, count, law)
    return _by_time(terms, paid, agreed, count, law)


def _days_of_the_month(count: Tally, situation: Situation, law: Law) -> Decimal:
    """26 less the unpaid days. One who came or went within the month is paid by his days, as is one who never came."""
    earned = count.worked + count.off_and_paid(law.leave_parts)
    if not earned or not situation.whole_month:
        return min(earned, law.divisor.value)
    return max(law.divisor.value - count.missed - count.off_and_unpaid(law.leave_parts), ZERO)


def _agreed(situation: Situation, paid: Decimal, count: Tally, law: Law) -> list[Component]:
    """Those of a month follow its paid days as the wage does, up to the whole; those of a day the days of work."""
    return [_allowance(each, paid, count, law) for each in situation.allowances]


def _allowance(each: Allowance, paid: Decimal, count: Tally, law: Law) -> Component:
    divisor = law.divisor.value
    days, amount = count.worked, each.amount * count.worked
    rule = f"{show(each.amount)} a day × {show_quantity(count.worked)} days of work"
    if each.per == "month":
        days = min(paid, divisor)
        amount = each.amount * days / divisor
        rule = f"{show(each.amount)} a month ÷ {show_quantity(divisor)} × {show_quantity(days)} paid days"
    return Component(
        part=Part.EARNING,
        key="allowance",
        amount=rupees(amount),
        base=each.amount,
        rate=rupees(each.amount / divisor if each.per == "month" else each.amount),
        quantity=days,
        label=each.label or each.key,
        rule=rule,
        source=AGREED,
    )


def _by_time(terms: Terms, paid: Decimal, agreed: list[Component], count: Tally, law: Law) -> Earnings:
    divisor = law.divisor.value if terms.kind is PayKind.MONTHLY else Decimal(1)
    day = terms.rate / divisor
    basic = rupees(terms.rate * paid / divisor)  # not day × paid: a full month is its rate to the paisa
    minimum = rupees(law.minimum.value * paid / law.divisor.value)
    more = sum((each.amount for each in agreed), ZERO)
    component = Component(
        part=Part.EARNING,
        key="basic",
        amount=basic,
        base=terms.rate,
        rate=rupees(day),
        quantity=paid,
        rule=_words(terms, paid, count, law),
        source=f"{AGREED}; {law.divisor.source}",
        doubtful=law.divisor.doubtful or _doubtful_leave(count, law),
    )
    return Earnings(
        paid_days=paid,
        day=day,
        hour=day / law.hours.value,
        basic=basic,
        allowances=more,
        sick_pay=rupees(day * count.sick * law.sick_part),
        minimum=minimum,
        short=max(minimum - basic - more, ZERO),
        components=(component, *agreed),
    )


def _words(terms: Terms, paid: Decimal, count: Tally, law: Law) -> str:
    words = f"{show(terms.rate)} a day × {show_quantity(paid)} days of work, holidays and paid leave (rest is in it)"
    if terms.kind is PayKind.MONTHLY:
        words = f"{show(terms.rate)} a month ÷ {show_quantity(law.divisor.value)} × {show_quantity(paid)} paid days"
        words += f"; days of absence: {show_quantity(count.missed)}" if count.missed else ""
    return words + "".join(f"; {said}" for said in _leave_words(count, law))


def _leave_words(count: Tally, law: Law) -> list[str]:
    """Of each leave that is paid by a rate of its own: 'sick days at 50 %: 2.5'."""
    return [
        f"{WORDS[mark]} days at {show_quantity(rate.value)} %: {show_quantity(days)}"
        for mark, days in count.leaves.items()
        if (rate := law.leave_pay(mark)) is not None
    ]


def _doubtful_leave(count: Tally, law: Law) -> bool:
    return any(rate.doubtful for rate in _leave_rates(count, law))


def _leave_rates(count: Tally, law: Law) -> list[Rate]:
    return [rate for mark in count.leaves if (rate := law.leave_pay(mark)) is not None]


def _by_piece(pieces: Sequence[Pieces], agreed: list[Component], count: Tally, law: Law) -> Earnings:
    allowed = sum((each.amount for each in agreed), ZERO)
    made = [_piece(each) for each in pieces]
    earned = sum((component.amount for component in made), ZERO)
    off = count.off_and_paid(law.leave_parts)
    paid = count.worked + off
    leave_pay = rupees(law.minimum.value * off / law.divisor.value)
    minimum = rupees(law.minimum.value * paid / law.divisor.value)
    top_up = max(minimum - earned - leave_pay - allowed, ZERO)
    hours = count.worked * law.hours.value
    average = earned / hours if hours else ZERO
    more = [_leave(leave_pay, off, count, law)] if off else []
    more += [_top_up(top_up, minimum, paid, law)] if top_up else []
    return Earnings(
        paid_days=paid,
        day=law.minimum_day,
        hour=max(average, law.minimum_hour),
        pieces=earned,
        allowances=allowed,
        leave_pay=leave_pay,
        sick_pay=rupees(law.minimum_day * count.sick * law.sick_part),
        top_up=top_up,
        minimum=minimum,
        components=(*made, *agreed, *more),
    )


def _piece(each: Pieces) -> Component:
    return Component(
        part=Part.EARNING,
        key="piece_work",
        amount=rupees(each.good * each.rate),
        rate=each.rate,
        quantity=Decimal(each.good),
        label=each.item,
        rule=f"{each.good:,} good pieces × {show(each.rate)}; {each.rejected:,} rejected earn nothing",
        source=AGREED,
    )


def _leave(amount: Decimal, off: Decimal, count: Tally, law: Law) -> Component:
    said = "; ".join(_leave_words(count, law))
    return Component(
        part=Part.EARNING,
        key="leave_pay",
        amount=amount,
        base=law.minimum.value,
        rate=rupees(law.minimum_day),
        quantity=off,
        rule=f"{show_quantity(off)} days of leave and holiday × minimum wage {show(law.minimum.value)} ÷ "
        f"{show_quantity(law.divisor.value)}" + (f" ({said})" if said else ""),
        source="; ".join(dict.fromkeys((law.minimum.source, *(rate.source for rate in _leave_rates(count, law))))),
        doubtful=law.minimum.doubtful or _doubtful_leave(count, law),
    )


def _top_up(amount: Decimal, minimum: Decimal, paid: Decimal, law: Law) -> Component:
    return Component(
        part=Part.EARNING,
        key="minimum_wage_top_up",
        amount=amount,
        base=minimum,
        rate=rupees(law.minimum_day),
        quantity=paid,
        rule=f"raised to the minimum wage of {show_quantity(paid)} days: {show(law.minimum.value)} ÷ "
        f"{show_quantity(law.divisor.value)} × {show_quantity(paid)} = {show(minimum)}",
        source=law.minimum.source,
        doubtful=law.minimum.doubtful,
    )
