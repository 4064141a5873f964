"""The law as these books know it: every rate with its source, and the workshop's own word where the law is doubtful."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.models.rates import RateOverride
from app.rules.money import LARGEST, rupees
from app.rules.problems import Code, Problem, Refusal, refuse
from app.rules.rates import Rate, Rates
from app.services import audit
from app.services.books import Sitting

WATCH = frozenset({RateOverride.__tablename__})
RUPEES = "PKR"
OWN = "this workshop, "
"""How the source of an override begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RateRow:
    """`own`: this workshop's word, laid over the shipped law."""

    key: str
    scope: str
    value: str
    unit: str
    since: date
    until: date | None
    note: str
    source: str
    confidence: str
    doubtful: bool
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OverrideDraft:
    """What holds here from `since` to `until`, and why; scope and unit are those of the shipped rate if left out."""

    key: str = ""
    scope: str = ""
    since: date | None = None
    until: date | None = None
    value: Decimal | None = None
    unit: str = ""
    reason: str = ""


def rates(sitting: Sitting, key: str = "", on: date | None = None) -> list[RateRow]:
    """The rates whose key begins with `key`; with a day, only those in force on it."""
    return [frozen(rate) for rate in sitting.rates.all(None, on) if rate.key.startswith(key)]


def in_words(row: RateRow) -> str:
    """One line for a terminal."""
    until = f" to {row.until.isoformat()}" if row.until else ""
    doubt = " (doubtful)" if row.doubtful else ""
    span = f"from {row.since.isoformat()}{until}"
    return f"{row.key}  {row.value} {row.unit}  {span}  [{row.confidence}]{doubt} {row.source}"


def check(sitting: Sitting, draft: OverrideDraft) -> list[Problem]:
    """Everything wrong with the draft: the key must be one of the law's, and a reason must be given."""
    found = [Problem(Code.MISSING, field) for field in ("key", "reason") if not getattr(draft, field).strip()]
    found += [Problem(Code.MISSING, field) for field in ("since", "value") if getattr(draft, field) is None]
    if draft.key and not _shipped(sitting.rates, draft):
        found.append(Problem(Code.NOT_FOUND, "key", {"text": f"{draft.key} {draft.scope}".strip()}))
    if draft.value is not None and not (draft.value.is_finite() and draft.value >= 0):
        found.append(Problem(Code.NEGATIVE, "value", {"text": str(draft.value)}))
    elif draft.value is not None and draft.value > LARGEST:
        found.append(Problem(Code.TOO_LARGE, "value", {"text": str(draft.value)}))
    if draft.since and draft.until and draft.until < draft.since:
        found.append(Problem(Code.MALFORMED, "until", {"text": draft.until.strftime("%d/%m/%Y")}))
    return found


def override(sitting: Sitting, draft: OverrideDraft) -> int:
    """Lay the workshop's own figure over the law; what is approved already keeps the figures it was computed with."""
    refuse(check(sitting, draft))
    known = _shipped(sitting.rates, draft)
    if len({rate.scope for rate in known}) > 1:
        raise Refusal(Problem(Code.MISSING, "scope"))
    row = RateOverride(
        key=draft.key,
        scope=known[0].scope,
        since=draft.since,
        until=draft.until,
        value=f"{draft.value:f}",
        unit=draft.unit or known[0].unit,
        reason=" ".join(draft.reason.split()),
        entered_by=sitting.by,
        entered_at=sitting.now(),
    )
    sitting.add(row)
    audit.note(sitting, "override", row)
    sitting.forget_rates()
    return row.id


def _shipped(law: Rates, draft: OverrideDraft) -> list[Rate]:
    return [rate for rate in law.all(draft.key) if draft.scope in ("", rate.scope)]


def frozen(rate: Rate) -> RateRow:
    """The rate as the lists show it; rupees with their two decimals."""
    return RateRow(
        key=rate.key,
        scope=rate.scope,
        value=f"{rupees(rate.value) if rate.unit == RUPEES else rate.value:f}",
        unit=rate.unit,
        since=rate.since,
        until=rate.until,
        note=rate.note,
        source=rate.source,
        confidence=str(rate.confidence),
        doubtful=rate.doubtful,
        own=rate.source.startswith(OWN),
    )
