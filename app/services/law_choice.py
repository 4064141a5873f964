"""By which labour law the owner pays, from which day on; what was approved before keeps the law it was made under."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from app.models.workers import LawChoice
from app.models.workshop import Workshop
from app.rules.labour import Profile
from app.rules.problems import Code, Problem, refuse
from app.services import audit, leave, pay_runs
from app.services.books import Sitting

WATCH = frozenset({LawChoice.__tablename__})
EVER = date(2000, 1, 1)
"""Before anything that these books could hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceDraft:
    since: date | None = None
    profile: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceRow:
    id: int
    since: date
    profile: str
    reason: str
    entered_by: str


def check(sitting: Sitting, draft: ChoiceDraft) -> list[Problem]:
    """It begins with a month whose wages are not approved, and the law must have been made by then."""
    found = [] if draft.reason.strip() else [Problem(Code.OVERRIDE_NEEDS_REASON, "reason")]
    if draft.profile not in list(Profile):
        found.append(Problem(Code.MALFORMED, "profile", {"text": draft.profile}))
    if draft.since is None:
        return [*found, Problem(Code.MISSING, "since")]
    shown = f"{draft.since:%d/%m/%Y}"
    if draft.since.day != 1:
        found.append(Problem(Code.TERMS_WITHIN_MONTH, "since", {"date": shown}))
    if draft.profile in list(Profile) and sitting.rates.find("overtime.multiple", draft.since, draft.profile) is None:
        found.append(Problem(Code.NO_RATE, "since", {"key": "overtime.multiple", "date": shown}))
    approved = [month for month in pay_runs.begun(sitting) if month.last >= draft.since]
    return found + [Problem(Code.WAGES_APPROVED, "since", {"month": str(month)}) for month in approved[-1:]]


def choose(sitting: Sitting, draft: ChoiceDraft) -> int:
    """Write the owner's choice beside the earlier ones; the workshop's settings show the latest."""
    refuse(check(sitting, draft))
    own = sitting.get_one(Workshop, 1)
    if not choices(sitting) and own.law_profile != Profile.LEGACY:
        _write(sitting, own.law_profile_since or EVER, own.law_profile, "as these books began")
    made = _write(sitting, draft.since, draft.profile, " ".join(draft.reason.split()))
    before = audit.facts(own)
    own.law_profile, own.law_profile_since = draft.profile, made.since
    audit.note(sitting, "change", own, before)
    leave.refuse_beyond(sitting, made.since)  # what another law gave since then is allowed by a person, or not at all
    return made.id


def _write(sitting: Sitting, since: date | None, profile: str, reason: str) -> LawChoice:
    row = LawChoice(since=since, profile=profile, reason=reason, entered_by=sitting.by, entered_at=sitting.now())
    sitting.add(row)
    audit.note(sitting, "choose", row)
    return row


def choices(sitting: Sitting) -> list[ChoiceRow]:
    """Every choice, in the order they were made."""
    return [
        ChoiceRow(id=row.id, since=row.since, profile=row.profile, reason=row.reason, entered_by=row.entered_by)
        for row in sitting.scalars(select(LawChoice).order_by(LawChoice.id))
    ]
