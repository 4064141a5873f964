"""What a month earns before overtime: for a month, for a day, for a piece."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.rules.money import ZERO, rupees, show, show_quantity
from app.rules.wages.facts import PayKind, Pieces, Situation, Terms
from app.rules.wages.law import Law
from app.rules.wages.tally import Tally
from app.rules.wages.wage import Component, Part

AGREED = "Terms agreed with the worker"


@dataclass(frozen=True, slots=True, kw_only=True)
class Earnings:
    """`day` and `hour` are exact; only the components are rounded. `minimum` is what the law asks for the paid days."""

    paid_days: Decimal
    day: Decimal
    hour: Decimal
    basic: Decimal = ZERO
    pieces: Decimal = ZERO
    leave_pay: Decimal = ZERO
    sick_pay: Decimal = ZERO
    top_up: Decimal = ZERO
    minimum: Decimal
    short: Decimal = ZERO
    components: tuple[Component, ...]

    @property
    def total(self) -> Decimal:
        return self.basic + self.pieces + self.leave_pay + self.top_up


def earnings(terms: Terms, pieces: Sequence[Pieces], count: Tally, situation: Situation, law: Law) -> Earnings:
    """By the kind of pay; a time worker's pieces are counted nowhere, they earn him nothing extra."""
    if terms.kind is PayKind.PIECE:
        return _by_piece(pieces, count, law)
    if terms.kind is PayKind.DAILY:
        return _by_time(terms, Decimal(1), count.worked + count.off_and_paid(law.sick_part), count, law)
    return _by_time(terms, law.divisor.value, _days_of_the_month(count, situation, law), count, law)


def _days_of_the_month(count: Tally, situation: Situation, law: Law) -> Decimal:
    """26 less the unpaid days. One who came or went within the month is paid by his days, as is one who never came."""
    earned = count.worked + count.off_and_paid(law.sick_part)
    if not earned or not situation.whole_month:
        return min(earned, law.divisor.value)
    return max(law.divisor.value - count.missed - count.sick * (1 - law.sick_part), ZERO)


def _by_time(terms: Terms, divisor: Decimal, paid: Decimal, count: Tally, law: Law) -> Earnings:
    day = terms.rate / divisor
    basic = rupees(terms.rate * paid / divisor)  # not day × paid: a full month is its rate to the paisa
    minimum = rupees(law.minimum.value * paid / law.divisor.value)
    component = Component(
        part=Part.EARNING,
        key="basic",
        amount=basic,
        base=terms.rate,
        rate=rupees(day),
        quantity=paid,
        rule=_words(terms, paid, count, law),
        source=f"{AGREED}; {law.divisor.source}",
        doubtful=law.divisor.doubtful or (count.sick > 0 and law.sick_pay.doubtful),
    )
    return Earnings(
        paid_days=paid,
        day=day,
        hour=day / law.hours.value,
        basic=basic,
        sick_pay=rupees(day * count.sick * law.sick_part),
        minimum=minimum,
        short=max(minimum - basic, ZERO),
        components=(component,),
    )


def _words(terms: Terms, paid: Decimal, count: Tally, law: Law) -> str:
    words = f"{show(terms.rate)} a day × {show_quantity(paid)} days of work, holidays and paid leave (rest is in it)"
    if terms.kind is PayKind.MONTHLY:
        words = f"{show(terms.rate)} a month ÷ {show_quantity(law.divisor.value)} × {show_quantity(paid)} paid days"
        words += f"; days of absence: {show_quantity(count.missed)}" if count.missed else ""
    return words + (f"; sick days at {show_quantity(law.sick_pay.value)} %: {count.sick}" if count.sick else "")


def _by_piece(pieces: Sequence[Pieces], count: Tally, law: Law) -> Earnings:
    made = [_piece(each) for each in pieces]
    earned = sum((component.amount for component in made), ZERO)
    off = count.off_and_paid(law.sick_part)
    paid = count.worked + off
    leave_pay = rupees(law.minimum.value * off / law.divisor.value)
    minimum = rupees(law.minimum.value * paid / law.divisor.value)
    top_up = max(minimum - earned - leave_pay, ZERO)
    hours = count.worked * law.hours.value
    average = earned / hours if hours else ZERO
    more = [_leave(leave_pay, off, law)] if off else []
    more += [_top_up(top_up, minimum, paid, law)] if top_up else []
    return Earnings(
        paid_days=paid,
        day=law.minimum_day,
        hour=max(average, law.minimum_hour),
        pieces=earned,
        leave_pay=leave_pay,
        sick_pay=rupees(law.minimum_day * count.sick * law.sick_part),
        top_up=top_up,
        minimum=minimum,
        components=(*made, *more),
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


def _leave(amount: Decimal, off: Decimal, law: Law) -> Component:
    return Component(
        part=Part.EARNING,
        key="leave_pay",
        amount=amount,
        base=law.minimum.value,
        rate=rupees(law.minimum_day),
        quantity=off,
        rule=f"{show_quantity(off)} days of leave and holiday × minimum wage {show(law.minimum.value)} ÷ "
        f"{show_quantity(law.divisor.value)} (a sick day counts {show_quantity(law.sick_pay.value)} %)",
        source=f"{law.minimum.source}; {law.sick_pay.source}",
        doubtful=law.minimum.doubtful,
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
