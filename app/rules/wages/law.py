"""The figures of the law that one wage needs, read once for its month."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.rules.labour import Profile, overtime_multiple
from app.rules.provinces import minimum_wage_key
from app.rules.rates import Rate, Rates
from app.rules.wages.facts import Situation


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
    overtime_most: Rate | None

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


def law_of(situation: Situation, rates: Rates) -> Law:
    """NoRate if the profile was not law in that month, or if the province's minimum wage is not known."""
    day, profile = situation.month.last, Profile(situation.profile)
    return Law(
        divisor=rates.on("wage.divisor", day),
        hours=rates.on("wage.hours", day),
        minimum=rates.on(minimum_wage_key(situation.province), day),
        sick_pay=rates.on("sick.pay", day, profile),
        overtime=overtime_multiple(profile, day, rates),
        holiday_overtime=overtime_multiple(profile, day, rates, holiday=True),
        deductions_cap=rates.on("deductions.cap", day, profile),
        overtime_most=rates.find("overtime.day.most", day, profile),
    )
