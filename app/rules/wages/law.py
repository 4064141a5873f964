"""The figures of the law that one wage needs, read once for its month."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.rules.labour import Profile, overtime_multiple, special_leave_pay
from app.rules.limits import HourLimits, hour_limits
from app.rules.provinces import minimum_wage_key
from app.rules.rates import Rate, Rates
from app.rules.wages.facts import Mark, Situation
from app.rules.wages.marks import KEYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """In force on the month's last day; a law that changes within a month is rare, and then the new one holds."""

    divisor: Rate
    hours: Rate
    minimum: Rate
    sick_pay: Rate
    overtime: Rate
    holiday_overtime: Rate
    deductions_cap: Rate
    hour_limits: HourLimits
    special_pay: Mapping[Mark, Rate]
    fine_cap: Rate
    instalment_cap: Rate | None
    adult: Rate

    @property
    def minimum_day(self) -> Decimal:
        """Not rounded: ten days of it must not fall short of ten 26ths of the month."""
        return self.minimum.value / self.divisor.value

    @property
    def minimum_hour(self) -> Decimal:
        return self.minimum_day / self.hours.value

    @property
    def sick_part(self) -> Decimal:
        return self.sick_pay.value / 100

    @property
    def leave_parts(self) -> Mapping[Mark, Decimal]:
        """Of a day's pay, what a day of this leave brings; all of it where none is named."""
        special = {mark: rate.value / 100 for mark, rate in self.special_pay.items()}
        return {Mark.SICK: self.sick_part, **special}

    def leave_pay(self, mark: Mark) -> Rate | None:
        return self.sick_pay if mark is Mark.SICK else self.special_pay.get(mark)


def law_of(situation: Situation, rates: Rates) -> Law:
    """NoRate if the profile was not law in that month, or if the province's minimum wage is not known."""
    day, profile = situation.month.last, Profile(situation.profile)
    return Law(
        divisor=rates.on("wage.divisor", day),
        hours=rates.on("wage.hours", day),
        minimum=_minimum(situation, rates.on(minimum_wage_key(situation.province), day)),
        sick_pay=rates.on("sick.pay", day, profile),
        overtime=overtime_multiple(profile, day, rates),
        holiday_overtime=overtime_multiple(profile, day, rates, holiday=True),
        deductions_cap=rates.on("deductions.cap", day, profile),
        hour_limits=hour_limits(profile, day, rates),
        special_pay={mark: rate for mark, key in KEYS.items() if (rate := special_leave_pay(profile, key, day, rates))},
        fine_cap=rates.on("fine.cap", day, profile),
        instalment_cap=rates.find("advance.instalment.cap", day, profile),
        adult=rates.on("age.adult", day),
    )


def _minimum(situation: Situation, unskilled: Rate) -> Rate:
    """A skilled worker has the minimum wage of his skill, if one is known and it is higher."""
    own = situation.skilled
    return own if own is not None and own.value > unskilled.value else unskilled
