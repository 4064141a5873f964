"""One worker's account of one kind of leave: what he brought, what the law grants, what he took, what is left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from app.rules.labour import Profile
from app.rules.leave import HALF, Carried, Kind, LeaveYear, anniversary, carried, entitlement, year_of
from app.rules.rates import Rate, Rates

NONE = Decimal(0)
A_DAY = timedelta(days=1)
A_WEEK = 7
"""Between two days of one leave lie no more than the rest and the feast of a week."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What the books say: `taken` are days, `halves` days of which half was leave, `begins` the first they can know of.

    `theirs` is false for a leave that the law gives to the other sex only.
    `opening`: what was left at the beginning of a day. `permitted`: days allowed beyond the balance, from a day on.
    """

    kind: Kind
    joined: date
    begins: date
    taken: tuple[date, ...] = ()
    halves: tuple[date, ...] = ()
    theirs: bool = True
    opening: tuple[date, Decimal] | None = None
    permitted: tuple[tuple[date, Decimal], ...] = ()

    @property
    def start(self) -> date:
        return self.opening[0] if self.opening else max(self.begins, self.joined)

    def days(self, first: date, last: date) -> Decimal:
        """Of leave between two days."""
        whole = sum(first <= day <= last for day in self.taken)
        return whole + sum(first <= day <= last for day in self.halves) * HALF

    def in_a_row(self, first: date, last: date) -> Decimal:
        """The same as the calendar counts, with the rest days and holidays between them."""
        days = sorted(day for day in self.taken if first <= day <= last)
        gaps = [(after - day).days for day, after in pairwise(days)]
        return Decimal(sum(gap if gap <= A_WEEK else 1 for gap in gaps) + bool(days))


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The leave year up to a day. `left` counts nothing that was only permitted.

    Of the year before, beside what is `brought`: days that are `paid_out`, days that `lapsed`.
    """

    year: LeaveYear
    brought: Decimal
    granted: Decimal
    taken: Decimal
    permitted: Decimal
    sources: tuple[Rate, ...]
    paid_out: Decimal = NONE
    lapsed: Decimal = NONE

    @property
    def left(self) -> Decimal:
        return self.brought + self.granted - self.taken

    @property
    def beyond(self) -> Decimal:
        """Days that neither the law nor a permission of this year gives him; an old debt is not counted twice."""
        debt = max(-self.brought - self.granted, NONE)
        return max(-self.left - self.permitted - debt, NONE)


def standing(account: Account, on: date, profile: Callable[[date], Profile], rates: Rates) -> Standing:
    """How he stands at the end of `on`, leave of that day included."""
    if account.kind.special:
        return _occasion(account, on, profile, rates)
    year = year_of(profile(on), account.joined, on)
    granted = entitlement(profile(on), account.kind, account.joined, on, rates)
    days = granted.days
    passed, since = Carried(NONE, NONE, NONE), year.first
    if account.opening is not None and year.first <= account.opening[0] <= on:
        since, passed = account.opening[0], Carried(account.opening[1], NONE, NONE)
        days = days if granted.from_ > since else NONE  # what was granted before is in what he brought
    elif account.start < year.first:
        before = standing(account, year.first - A_DAY, profile, rates)
        law = entitlement(profile(before.year.last), account.kind, account.joined, year.first - A_DAY, rates)
        passed = carried(before.left, law)
    return Standing(
        year=year,
        brought=passed.days,
        granted=days + _lawful_then(account, passed.days + days, since, on, profile),
        taken=account.days(since, on),
        permitted=_permitted(account, year.first, on),
        sources=granted.sources,
        paid_out=passed.paid_out,
        lapsed=passed.lapsed,
    )


def _lawful_then(account: Account, his: Decimal, since: date, on: date, profile: Callable[[date], Profile]) -> Decimal:
    """What another law had let him take in this year beyond what the law of `on` grants: it stays granted."""
    held, begun = profile(on), on.replace(day=1)
    while begun > since and profile(begun - A_DAY) is held:
        begun = (begun - A_DAY).replace(day=1)
    if begun <= since:
        return NONE
    before = begun - A_DAY
    return max(account.days(since, before) - his - _permitted(account, since, before), NONE)


def _occasion(account: Account, on: date, profile: Callable[[date], Profile], rates: Rates) -> Standing:
    """A birth, a death, an illness: the law grants its days once in the year that begins with the first of them."""
    begun, after = None, date.min
    for day in sorted({*(day for day in account.taken if day <= on), on}):
        if begun is None or day >= anniversary(begun, begun.year + 1):
            after, begun = (anniversary(begun, begun.year + 1) if begun else date.min), day
    begun = begun or on
    granted = entitlement(profile(begun), account.kind, account.joined, begun, rates)
    year = LeaveYear(begun, anniversary(begun, begun.year + 1) - A_DAY)
    return Standing(
        year=year,
        brought=NONE,
        granted=granted.days if account.theirs else NONE,
        taken=account.in_a_row(begun, on),
        permitted=_permitted(account, after, on),
        sources=granted.sources,
    )


def _permitted(account: Account, first: date, last: date) -> Decimal:
    return sum((allowed for day, allowed in account.permitted if first <= day <= last), NONE)


def first_beyond(
    account: Account, after: date, profile: Callable[[date], Profile], rates: Rates
) -> tuple[date, Standing] | None:
    """The first day of leave, from `after` on, that nobody gave him."""
    for day in sorted(day for day in (*account.taken, *account.halves) if day >= after):
        found = standing(account, day, profile, rates)
        if found.beyond:
            return day, found
    return None
