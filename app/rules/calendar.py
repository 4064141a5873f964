"""What falls due when, for a workshop of this shape; the days are rates, the rules are the table below."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.rules.labour import Profile
from app.rules.period import Month
from app.rules.rates import Rate, Rates


class Firm(StrEnum):
    INDIVIDUAL = "individual"
    PARTNERSHIP = "partnership"
    COMPANY = "company"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What a workshop is and is registered for. `agent`: it must withhold income tax under s.153 or s.149."""

    has_ntn: bool = False
    has_strn: bool = False
    pra: bool = False
    eobi: bool = False
    pessi: bool = False
    employs: bool = True
    agent: bool = False
    advance_tax: bool = False
    professional_tax: bool = False
    owns_premises: bool = False
    kind: Firm = Firm.INDIVIDUAL
    profile: Profile = Profile.LEGACY
    se_certificate: date | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """One duty; `period` is what it is for: '2026-10', a week's last day, a quarter's or a year's last month."""

    key: str
    authority: str
    period: str
    due_on: date
    what: str
    source: Rate

    @property
    def doubtful(self) -> bool:
        return self.source.doubtful


@dataclass(frozen=True, slots=True)
class MonthlyRule:
    """On the rate's day of the month after the period."""

    key: str
    rate_key: str
    authority: str
    what: str
    applies: Callable[[Shape], bool]


@dataclass(frozen=True, slots=True)
class YearlyRule:
    """On the rate's day of each of `months`; `back` is how many months before it the period ends."""

    key: str
    rate_key: str
    months: tuple[int, ...]
    back: int
    authority: str
    what: str
    applies: Callable[[Shape], bool]
    scope: str | None = None


FBR = "FBR"
PRA = "PRA"
EOBI = "EOBI"
PESSI = "PESSI"
EXCISE = "Excise and Taxation, Punjab"
LABOUR = "Labour Department, Punjab"

MONTHLY: tuple[MonthlyRule, ...] = (
    MonthlyRule("wage.pay", "due.wages", LABOUR, "Pay the wages", lambda shape: shape.employs),
    MonthlyRule("st.pay", "due.st.pay", FBR, "Pay the sales tax", lambda shape: shape.has_strn),
    MonthlyRule("st.return", "due.st.return", FBR, "File the sales tax return", lambda shape: shape.has_strn),
    MonthlyRule("pra.pay", "due.pra.pay", PRA, "Pay the sales tax on services", lambda shape: shape.pra),
    MonthlyRule("pra.return", "due.pra.return", PRA, "File the return of services", lambda shape: shape.pra),
    MonthlyRule("eobi.pay", "due.eobi", EOBI, "Pay the EOBI contribution", lambda shape: shape.eobi),
    MonthlyRule("pessi.pay", "due.pessi", PESSI, "Pay the social security contribution", lambda shape: shape.pessi),
)

YEARLY: tuple[YearlyRule, ...] = (
    YearlyRule("wht.s165", "due.wht.s165", (1, 4, 7, 10), 1, FBR, "File the withholding statement", lambda s: s.agent),
    YearlyRule(
        "it.advance", "due.it.advance", (3, 6, 9, 12), 0, FBR, "Pay advance income tax", lambda s: s.advance_tax
    ),
    YearlyRule("eobi.pr02a", "due.eobi.pr02a", (9,), 3, EOBI, "File the yearly return PR-02A", lambda s: s.eobi),
    YearlyRule(
        "it.return",
        "due.it.return",
        (9,),
        3,
        FBR,
        "File the income tax return",
        lambda s: s.has_ntn and s.kind is not Firm.COMPANY,
        scope="individual",
    ),
    YearlyRule(
        "it.return",
        "due.it.return",
        (12,),
        6,
        FBR,
        "File the income tax return",
        lambda s: s.has_ntn and s.kind is Firm.COMPANY,
        scope="company",
    ),
    YearlyRule("salary.cert", "due.salary.cert", (7,), 1, FBR, "Give salary tax certificates", lambda s: s.agent),
    YearlyRule("prof.tax", "due.proftax", (8,), 0, EXCISE, "Pay professional tax", lambda s: s.professional_tax),
    YearlyRule("property.tax", "due.property", (9,), 0, EXCISE, "Pay property tax", lambda s: s.owns_premises),
    YearlyRule(
        "min.wage.review", "due.minwage.review", (7,), 0, LABOUR, "Review the minimum wage", lambda s: s.employs
    ),
    YearlyRule(
        "leave.year.close",
        "due.leave.close",
        (12,),
        0,
        LABOUR,
        "Close the leave year",
        lambda s: s.employs and s.profile is Profile.PLC_2026,
    ),
)


def dues(month: Month, shape: Shape, rates: Rates) -> tuple[Due, ...]:
    """Everything that falls due within the month, by day. A public holiday moves nothing: FBR says so each time."""
    previous = month.previous()
    every: list[Due] = []
    for rule in MONTHLY:
        if rule.applies(shape):
            rate = rates.on(rule.rate_key, month.last)
            every.append(Due(rule.key, rule.authority, str(previous), _day(month, rate), rule.what, rate))
    for each in YEARLY:
        if month.month in each.months and each.applies(shape):
            rate = rates.on(each.rate_key, month.last, each.scope)
            period = str(_back(month, each.back))
            every.append(Due(each.key, each.authority, period, _day(month, rate), each.what, rate))
    every += _weekly(month, rates) if shape.agent else ()
    every += _renewal(month, shape.se_certificate, rates) if shape.se_certificate else ()
    return tuple(sorted(every, key=lambda due: (due.due_on, due.key, due.period)))


def between(first: date, last: date, shape: Shape, rates: Rates) -> tuple[Due, ...]:
    """Everything that falls due from `first` to `last`, both included."""
    month = Month.of(first)
    every: list[Due] = []
    while month.first <= last:
        every += dues(month, shape, rates)
        month = month.next()
    return tuple(due for due in every if first <= due.due_on <= last)


def due_on(key: str, period: Month, rates: Rates) -> date:
    """The day on which a monthly duty ('eobi.pay') of that period falls due."""
    rule = next(rule for rule in MONTHLY if rule.key == key)
    return _day(period.next(), rates.on(rule.rate_key, period.next().last))


def _weekly(month: Month, rates: Rates) -> Iterator[Due]:
    """A week ends on Sunday; its withheld tax is due the given days later."""
    rate = rates.on("due.wht.week", month.last)
    for day in month.days():
        week = day - timedelta(days=int(rate.value))
        if week.isoweekday() == 7:
            yield Due("wht.weekly", FBR, week.isoformat(), day, "Deposit the tax withheld in the week", rate)


def _renewal(month: Month, certificate: date, rates: Rates) -> Iterator[Due]:
    """The shop's certificate, its years after the last; one of 29 February ends on the last day of that month."""
    rate = rates.on("se.validity", month.last)
    ends = Month(certificate.year + int(rate.value), certificate.month)
    if ends == month:
        day = date(ends.year, ends.month, min(certificate.day, ends.last.day))
        yield Due("se.renewal", LABOUR, str(ends), day, "Renew the registration certificate", rate)


def _day(month: Month, rate: Rate) -> date:
    return date(month.year, month.month, min(int(rate.value), month.last.day))


def _back(month: Month, months: int) -> Month:
    for _ in range(months):
        month = month.previous()
    return month
