"""Which funds and which labour law this workshop stands under in a month."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from sqlalchemy import select

from app.models.workers import LawChoice, Worker
from app.models.workshop import Workshop
from app.rules.labour import Profile
from app.rules.period import Month
from app.rules.provinces import PUNJAB
from app.services import workshop
from app.services.books import Sitting

A_YEAR = timedelta(days=365)


def profile(sitting: Sitting, month: Month) -> Profile:
    """The law profile of a month: a newer one holds from the first month that begins on or after its day."""
    return profiles(sitting)(month.first)


def profiles(sitting: Sitting) -> Callable[[date], Profile]:
    """The same for any day, asked of the books once: the owner's latest choice that had begun with that month."""
    own = sitting.get(Workshop, 1)
    chosen = [(row.since, Profile(row.profile)) for row in sitting.scalars(select(LawChoice).order_by(LawChoice.id))]

    def on(day: date) -> Profile:
        first = day.replace(day=1)
        begun = [(since, n, held) for n, (since, held) in enumerate(chosen) if since <= first]
        if begun:
            return max(begun)[2]
        if own is None:  # books that are only being made
            return Profile.LEGACY
        since = own.law_profile_since
        return Profile(own.law_profile) if since is None or since <= first else Profile.LEGACY

    return on


def most_employed(sitting: Sitting, day: date) -> int:
    """The largest number employed on any one day of the twelve months up to `day`."""
    query = select(Worker.joined_on, Worker.left_on).where(Worker.joined_on <= day)
    spans = [(joined, left or date.max) for joined, left in sitting.execute(query)]
    start = day - A_YEAR
    arrivals = {start} | {joined for joined, _ in spans if joined > start}
    return max(sum(joined <= each <= left for joined, left in spans) for each in arrivals)


def eobi(sitting: Sitting, day: date) -> bool:
    """Contributions are due: registered, or large enough, or a worker is insured already (who is covered stays so)."""
    registered = bool(workshop.draft(sitting).eobi_number)
    return registered or _insured(sitting, "eobi_number") or _reaches(sitting, "eobi.threshold", day)


def pessi(sitting: Sitting, day: date) -> bool:
    """The same for the social security of Punjab; other provinces have institutions of their own."""
    own = workshop.draft(sitting)
    if own.province != PUNJAB:
        return False
    return bool(own.pessi_number) or _insured(sitting, "pessi_number") or _reaches(sitting, "pessi.threshold", day)


def _insured(sitting: Sitting, field: str) -> bool:
    number = getattr(Worker, field)
    return sitting.scalar(select(Worker.id).where(number != "").limit(1)) is not None


def _reaches(sitting: Sitting, key: str, day: date) -> bool:
    return most_employed(sitting, day) >= sitting.rates.on(key, day).value
