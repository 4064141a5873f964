"""The two law profiles: who may be employed, and what leave, sickness and overtime are worth under each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.rules.rates import Rate, Rates


class Profile(StrEnum):
    """The statutes of 1934 to 1969, or the Punjab Labour Code 2026 from the day the owner says."""

    LEGACY = "legacy"
    PLC_2026 = "plc_2026"


class Standing(StrEnum):
    BLOCKED = "blocked"
    RESTRICTED = "restricted"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Age:
    """A worker's age on a day, and what it lets him do; `least` and `adult` are the ages that were asked for."""

    years: int
    standing: Standing
    least: int
    adult: int
    sources: tuple[Rate, ...]


@dataclass(frozen=True, slots=True)
class Leave:
    """Days a year, and the percent of pay that a day of sick leave brings."""

    annual: Rate
    casual: Rate
    sick: Rate
    sick_pay: Rate


def years_between(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def age_on(born: date, day: date, rates: Rates) -> Age:
    """The stricter of the two profiles rules, whichever the workshop lives under."""
    least = [rate for rate in rates.all("age.min", day) if rate.scope in tuple(Profile)]
    adult = rates.on("age.adult", day)
    years = years_between(born, day)
    floor = max((rate.value for rate in least), default=adult.value)
    if years < floor:
        standing = Standing.BLOCKED
    elif years < adult.value:
        standing = Standing.RESTRICTED
    else:
        standing = Standing.FREE
    return Age(years, standing, least=int(floor), adult=int(adult.value), sources=(*least, adult))


def leave(profile: Profile, day: date, rates: Rates) -> Leave:
    """What a worker is entitled to after his qualifying time."""
    sick_key = "leave.sick.half" if profile is Profile.LEGACY else "leave.sick.full"
    return Leave(
        annual=rates.on("leave.annual", day, profile),
        casual=rates.on("leave.casual", day, profile),
        sick=rates.on(sick_key, day, profile),
        sick_pay=rates.on("sick.pay", day, profile),
    )


def special_leave_pay(profile: Profile, kind: str, day: date, rates: Rates) -> Rate | None:
    """Percent of pay on a day of maternity leave and the like; None where the profile knows no such leave."""
    return rates.find(f"leave.{kind}.pay", day, profile)


def overtime_multiple(profile: Profile, day: date, rates: Rates, *, holiday: bool = False) -> Rate:
    """How many times the ordinary hour; the code of 2026 pays work on a public holiday higher."""
    special = rates.find("overtime.multiple.holiday", day, profile) if holiday else None
    return special or rates.on("overtime.multiple", day, profile)
