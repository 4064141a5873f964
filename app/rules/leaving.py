"""Leaving: notice, gratuity, leave that was not taken, and the day by which all of it must be paid."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from app.rules.labour import Profile
from app.rules.leave import after_months
from app.rules.money import ZERO, rupees, show, show_quantity
from app.rules.rates import Rate, Rates
from app.rules.wages.wage import Component, Part

SUNDAY = 7
NOT_KNOWN = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """One who leaves. `month_pay` is a whole month's pay of his last terms: 26 days of the daily rate for a day worker.

    `notice_days`: how many days' notice the workshop gave; None if he leaves of his own will or for misconduct, and no
    notice is due to him. `leave_days`: annual leave not taken. `employed`: the most workers on one day of the last
    twelve months. `owed`: advances still open. `holidays`: the public holidays of the days after.
    """

    profile: Profile
    joined: date
    left: date
    month_pay: Decimal
    employed: int
    leave_days: Decimal = NOT_KNOWN
    notice_days: int | None = None
    owed: Decimal = ZERO
    holidays: Collection[date] = ()
    rest_weekday: int = SUNDAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Gratuity:
    """`applies` is false with the reason in `why` as a rate's key: too few workers, or too short a service."""

    applies: bool
    years: int
    amount: Decimal
    rule: str
    sources: tuple[Rate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """Beside the wage of his last month: what is due, what of it is kept back for his advances, and until when."""

    components: tuple[Component, ...]
    total: Decimal
    due_on: date
    sources: tuple[Rate, ...]

    @property
    def doubtful(self) -> bool:
        return any(rate.doubtful for rate in self.sources)


def months_of_service(joined: date, left: date) -> int:
    """Whole months from the first day to the last, both worked."""
    end = left + timedelta(days=1)
    return max((end.year - joined.year) * 12 + end.month - joined.month - (end.day < joined.day), 0)


def notice_days(profile: Profile, employed: int, on: date, rates: Rates) -> Rate:
    """The notice the workshop owes; shorter in a micro-enterprise under the Labour Code."""
    few = rates.find("micro.threshold", on, profile)
    short = rates.find("notice.days.micro", on, profile)
    if few is not None and short is not None and employed < few.value:
        return short
    return rates.on("notice.days", on, profile)


def service_years(profile: Profile, joined: date, left: date, rates: Rates) -> int:
    """Completed years; under the older law a part of more than six months is a year too."""
    years = months_of_service(joined, left) // 12
    part = rates.find("gratuity.part_year", left, profile)
    return years + int(part is not None and after_months(joined, years * 12 + int(part.value)) <= left)


def gratuity(leaving: Leaving, rates: Rates) -> Gratuity:
    """Thirty days' pay for each year; a day is a month ÷ 26. Only from so many workers on, after so much service."""
    profile, left, employed, month_pay = leaving.profile, leaving.left, leaving.employed, leaving.month_pay
    days, fewest = rates.on("gratuity", left, profile), rates.on("gratuity.threshold", left, profile)
    after, divisor = rates.on("gratuity.after", left, profile), rates.on("wage.divisor", left)
    months, years = months_of_service(leaving.joined, left), service_years(profile, leaving.joined, left, rates)
    sources = (days, fewest, after, divisor)
    if employed < fewest.value:
        rule = f"{employed} workers: due only from {show_quantity(fewest.value)} on"
    elif not years or months < after.value:
        rule = f"{months} months of service: not long enough"
    else:
        rule = (
            f"{show(month_pay)} ÷ {show_quantity(divisor.value)} × {show_quantity(days.value)} days × {years} years of "
            "service"
        )
        amount = rupees(month_pay * days.value * years / divisor.value)
        return Gratuity(applies=True, years=years, amount=amount, rule=rule, sources=sources)
    return Gratuity(applies=False, years=years, amount=ZERO, rule=rule, sources=sources)


def dues_by(
    left: date, profile: Profile, rates: Rates, holidays: Collection[date] = (), rest_weekday: int = SUNDAY
) -> date:
    """The last day to pay: so many working days after the last day of work."""
    day, days = left, int(rates.on("dues.days", left, profile).value)
    while days:
        day += timedelta(days=1)
        days -= day.isoweekday() != rest_weekday and day not in holidays
    return day


def settlement(leaving: Leaving, rates: Rates) -> Settlement:
    """All but the wage of the last month. What he owes is kept back only as far as there is something to keep."""
    divisor = rates.on("wage.divisor", leaving.left)
    made, sources = [], [divisor]
    found = gratuity(leaving, rates)
    if found.applies:
        made.append(_component("gratuity", found.amount, found.rule, found.sources))
    if leaving.leave_days > 0:
        amount = rupees(leaving.month_pay * leaving.leave_days / divisor.value)
        rule = (
            f"{show(leaving.month_pay)} ÷ {show_quantity(divisor.value)} × {show_quantity(leaving.leave_days)} "
            "days of annual leave not taken"
        )
        made.append(_component("leave_encashment", amount, rule, (divisor,)))
    notice = _notice_pay(leaving, rates)
    made += [notice[0]] if notice else []
    sources += [*found.sources, *([notice[1]] if notice else [])]
    due = sum((each.amount for each in made), ZERO)
    kept = min(leaving.owed, due)
    if kept:
        words = f"{show(leaving.owed)} of advances are open; no more than {show(due)} is due to him"
        made.append(Component(part=Part.DEDUCTION, key="advance", amount=kept, base=leaving.owed, rule=words))
    due_on = dues_by(leaving.left, leaving.profile, rates, leaving.holidays, leaving.rest_weekday)
    sources.append(rates.on("dues.days", leaving.left, leaving.profile))
    return Settlement(components=tuple(made), total=due - kept, due_on=due_on, sources=tuple(dict.fromkeys(sources)))


def _notice_pay(leaving: Leaving, rates: Rates) -> tuple[Component, Rate] | None:
    """For the days of notice that were not given: 30 days are a month's pay."""
    if leaving.notice_days is None:
        return None
    rate = notice_days(leaving.profile, leaving.employed, leaving.left, rates)
    missing = rate.value - leaving.notice_days
    if missing <= 0:
        return None
    month = rates.on("notice.days", leaving.left, leaving.profile).value
    amount = rupees(leaving.month_pay * missing / month)
    rule = (
        f"{show_quantity(missing)} days of notice not given: {show(leaving.month_pay)} ÷ {show_quantity(month)} × "
        f"{show_quantity(missing)}"
    )
    return _component("notice_pay", amount, rule, (rate,)), rate


def _component(key: str, amount: Decimal, rule: str, sources: tuple[Rate, ...]) -> Component:
    return Component(
        part=Part.EARNING,
        key=key,
        amount=amount,
        rule=rule,
        source="; ".join(dict.fromkeys(rate.source for rate in sources)),
        doubtful=any(rate.doubtful for rate in sources),
    )
