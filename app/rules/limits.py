"""What the law lets an employer give, take and ask: advances, instalments, fines, overtime."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from app.rules.labour import Profile
from app.rules.money import ZERO, rupees
from app.rules.period import Month
from app.rules.provinces import minimum_wage_key
from app.rules.rates import Rate, Rates


@dataclass(frozen=True, slots=True)
class Most:
    """So many rupees at most, by these rates."""

    amount: Decimal
    sources: tuple[Rate, ...]

    @property
    def doubtful(self) -> bool:
        return any(rate.doubtful for rate in self.sources)


@dataclass(frozen=True, slots=True)
class OvertimeLimits:
    """Hours of overtime a day and a week, and how often the hour is paid; None where the profile names no limit."""

    day: Rate | None
    week: Rate | None
    multiple: Rate
    holiday: Rate


@dataclass(frozen=True, slots=True)
class HourLimits:
    """The longest day and week; None where the profile names no limit. `whole`: with overtime, else beside it."""

    overtime_day: Rate | None
    overtime_week: Rate | None
    day: Rate | None
    week: Rate | None
    whole: bool

    def counted(self, hours: Decimal, overtime: Decimal) -> Decimal:
        """Of the hours of a day or a week, those that `day` and `week` speak of."""
        return hours if self.whole else hours - overtime


def advance_most(profile: Profile, day: date, province: str, rates: Rates) -> Most | None:
    """All that a worker may owe at once; None where the profile sets no limit."""
    times = rates.find("advance.cap", day, profile)
    if times is None:
        return None
    wage = rates.on(minimum_wage_key(province), day)
    return Most(rupees(times.value * wage.value), (times, wage))


def instalment_most(pay: Decimal, profile: Profile, day: date, rates: Rates) -> Most | None:
    """Of the pay of one month towards an advance; None where the profile sets no limit of its own."""
    return _percent(pay, rates.find("advance.instalment.cap", day, profile))


def fine_most(pay: Decimal, profile: Profile, day: date, rates: Rates, age: int | None = None) -> Most:
    """Of the pay of one month in fines; nothing from one who is not of age."""
    adult = rates.on("age.adult", day)
    if age is not None and age < adult.value:
        return Most(ZERO, (adult,))
    rate = rates.on("fine.cap", day, profile)
    return Most(rupees(pay * rate.value / 100), (rate,))


def fine_lapses(act: date, profile: Profile, rates: Rates) -> date:
    """The last day on which a fine for what was done on the day `act` may be taken."""
    return act + timedelta(days=int(rates.on("fine.lapse", act, profile).value))


def fine_at_once(profile: Profile, day: date, rates: Rates) -> bool:
    """A fine may not be taken in instalments."""
    return rates.on("fine.parts", day, profile).value <= 1


def pay_day(month: Month, profile: Profile, rates: Rates) -> date:
    """The last day to pay the wages of a month."""
    return month.next().first.replace(day=int(rates.on("wage.day.last", month.last, profile).value))


def overtime_limits(profile: Profile, day: date, rates: Rates) -> OvertimeLimits:
    multiple = rates.on("overtime.multiple", day, profile)
    return OvertimeLimits(
        day=rates.find("overtime.day.most", day, profile),
        week=rates.find("overtime.week.most", day, profile),
        multiple=multiple,
        holiday=rates.find("overtime.multiple.holiday", day, profile) or multiple,
    )


def hour_limits(profile: Profile, day: date, rates: Rates) -> HourLimits:
    """The older law limits all hours, the Labour Code the ordinary ones and the overtime each for itself."""
    return HourLimits(
        overtime_day=rates.find("overtime.day.most", day, profile),
        overtime_week=rates.find("overtime.week.most", day, profile),
        day=rates.find("hours.day.most", day, profile),
        week=rates.find("hours.week.most", day, profile),
        whole=profile is Profile.LEGACY,
    )


def _percent(pay: Decimal, rate: Rate | None) -> Most | None:
    return None if rate is None else Most(rupees(pay * rate.value / 100), (rate,))
