"""Leave: what a worker is entitled to in his leave year, what he earned so far, and what passes into the next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from app.rules import labour
from app.rules.labour import Profile, special_leave_pay
from app.rules.rates import Rate, Rates

NONE = Decimal(0)
HALF = Decimal("0.5")
WHOLE = Decimal(100)


class Kind(StrEnum):
    ANNUAL = "annual"
    CASUAL = "casual"
    SICK = "sick"
    MATERNITY = "maternity"
    PATERNITY = "paternity"
    IDDAT = "iddat"
    QUARANTINE = "quarantine"

    @property
    def special(self) -> bool:
        """Given when the day comes, not year by year."""
        return self in SPECIAL


SPECIAL = (Kind.MATERNITY, Kind.PATERNITY, Kind.IDDAT, Kind.QUARANTINE)
WOMENS, MENS = (Kind.MATERNITY, Kind.IDDAT), (Kind.PATERNITY,)


@dataclass(frozen=True, slots=True)
class LeaveYear:
    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Entitlement:
    """`days` of the year from `first` to `last`; `from_` is the day from which they may be taken.

    `carry_most` of an unused balance pass into the next year, nothing if it is None; `excess_paid`: what is above is
    paid out, else it lapses. `at_once_most` days together at most; `paper_over`: a certificate for more days than that.
    """

    kind: Kind
    days: Decimal
    from_: date
    first: date
    last: date
    pay_percent: Decimal
    carry_most: Rate | None
    excess_paid: bool
    at_once_most: Rate | None
    paper_over: Rate | None
    sources: tuple[Rate, ...]

    @property
    def doubtful(self) -> bool:
        return any(rate.doubtful for rate in self.sources)


@dataclass(frozen=True, slots=True)
class Carried:
    """What passes into the next year, what is paid out instead, and what is lost."""

    days: Decimal
    paid_out: Decimal
    lapsed: Decimal


def year_of(profile: Profile, joined: date, day: date) -> LeaveYear:
    """The Labour Code counts calendar years; the older law years of service."""
    if profile is Profile.PLC_2026:
        return LeaveYear(date(day.year, 1, 1), date(day.year, 12, 31))
    first = anniversary(joined, day.year)
    if first > day:
        first = anniversary(joined, day.year - 1)
    return LeaveYear(first, anniversary(joined, first.year + 1) - timedelta(days=1))


def anniversary(joined: date, year: int) -> date:
    """Of one who joined on 29 February it is 1 March where there is none."""
    try:
        return joined.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def after_months(joined: date, months: int) -> date:
    """The day on which so many months of service are complete."""
    count = joined.month - 1 + months
    year, month = joined.year + count // 12, count % 12 + 1
    try:
        return joined.replace(year=year, month=month)
    except ValueError:  # no such day in that month: the first of the next
        return date(year + month // 12, month % 12 + 1, 1)


def suits(kind: Kind, gender: str) -> bool:
    """Whose leave it can be; where his file says neither man nor woman, anybody's."""
    other = {"male": WOMENS, "female": MENS}.get(gender, ())
    return kind not in other


def usual_gender(cnic: str) -> str:
    """What the last digit of a CNIC says: odd for a man, even for a woman."""
    return ("female", "male")[int(cnic[-1]) % 2] if cnic[-1:].isdigit() else ""


def entitlement(profile: Profile, kind: Kind, joined: date, on: date, rates: Rates) -> Entitlement:
    """Of the leave year in which `on` lies, by the law of that day; annual leave only after its time of service."""
    if kind.special:
        return _special(profile, kind, joined, on, rates)
    year, granted = year_of(profile, joined, on), labour.leave(profile, on, rates)
    from_, sources = joined, []
    rate = {Kind.ANNUAL: granted.annual, Kind.CASUAL: granted.casual, Kind.SICK: granted.sick}[kind]
    if kind is Kind.ANNUAL:
        after = rates.on("leave.annual.after", on, profile)
        from_, sources = after_months(joined, int(after.value)), [after]
    carry = rates.find(f"leave.{kind}.carry", on, profile)
    at_once = rates.find(f"leave.{kind}.at_once", on, profile)
    paper = rates.find(f"leave.{kind}.paper", on, profile)
    sick = [granted.sick_pay] if kind is Kind.SICK else []
    return Entitlement(
        kind=kind,
        days=rate.value if from_ <= on else NONE,
        from_=from_,
        first=year.first,
        last=year.last,
        pay_percent=granted.sick_pay.value if kind is Kind.SICK else WHOLE,
        carry_most=carry,
        excess_paid=profile is Profile.PLC_2026 and kind is Kind.ANNUAL,
        at_once_most=at_once,
        paper_over=paper,
        sources=(rate, *sources, *sick, *(each for each in (carry, at_once, paper) if each)),
    )


def _special(profile: Profile, kind: Kind, joined: date, on: date, rates: Rates) -> Entitlement:
    """Days in a row, after the time of service that the law names; nothing where it knows no such leave."""
    days = rates.find(f"leave.{kind}", on, profile)
    after = rates.find(f"leave.{kind}.after", on, profile)
    pay = special_leave_pay(profile, kind, on, rates)
    from_ = after_months(joined, int(after.value)) if after else joined
    year = year_of(profile, joined, on)
    return Entitlement(
        kind=kind,
        days=days.value if days is not None and from_ <= on else NONE,
        from_=from_,
        first=year.first,
        last=year.last,
        pay_percent=pay.value if pay else WHOLE,
        carry_most=None,
        excess_paid=False,
        at_once_most=None,
        paper_over=None,
        sources=tuple(each for each in (days, after, pay) if each),
    )


def balance(granted: Entitlement, carried_in: Decimal, taken: Decimal) -> Decimal:
    """What is left; below nothing if more was taken than the law grants."""
    return carried_in + granted.days - taken


def carried(left: Decimal, granted: Entitlement) -> Carried:
    """At the year's end. Leave that was overdrawn is carried as it is."""
    if left <= 0:
        return Carried(left, NONE, NONE)
    most = granted.carry_most.value if granted.carry_most else NONE
    kept = min(left, most)
    above = left - kept
    return Carried(kept, above, NONE) if granted.excess_paid else Carried(kept, NONE, above)
