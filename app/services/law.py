"""The law as these books know it: every rate with its source, and the workshop's own word where the law is doubtful."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from sqlalchemy import select

from app.models.audit import AuditRow
from app.models.rates import RateOverride
from app.rules.money import rupees
from app.rules.problems import Code, Problem, refuse
from app.rules.rate_bounds import RUPEES, bounds
from app.rules.rates import FOR_EVER, Rate, Rates
from app.services import audit, holidays, pay_runs
from app.services.books import Sitting

WATCH = frozenset({RateOverride.__tablename__})
OWN = "this workshop, "
"""How the source of an override begins."""
OLDEST = date(1900, 1, 1)
OF_WAGES = (
    "advance.", "deductions.", "eobi.", "fine.", "leave.", "minwage.", "overtime.", "pessi.", "salary.", "sick.",
    "wage.divisor", "wage.hours",
)  # fmt: skip
"""How the keys begin by which wages are reckoned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RateRow:
    """`own`: this workshop's word, laid over the shipped law under the number `id`."""

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
    id: int = 0


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


@dataclass(frozen=True, slots=True, kw_only=True)
class OverrideRow:
    """The workshop's own word as it was given, by whom and when."""

    id: int
    key: str
    scope: str
    since: date
    until: date | None
    value: str
    unit: str
    reason: str
    entered_by: str
    entered_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class EndDraft:
    """From the day `on` the own figure holds no longer, and why."""

    on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBack:
    """An own figure that is not in the books any more; only the trail has it."""

    value: str
    since: str
    until: str
    reason: str
    by: str
    at: datetime


def rates(sitting: Sitting, key: str = "", on: date | None = None) -> list[RateRow]:
    """The rates whose key begins with `key`; with a day, only those in force on it."""
    own = _overrides(sitting)
    return [frozen(rate, own) for rate in sitting.rates.all(None, on) if rate.key.startswith(key)]


def figures(sitting: Sitting, on: date | None = None) -> list[RateRow]:
    """The same without the holidays, which the attendance shows with their days."""
    return [row for row in rates(sitting, "", on) if row.key != holidays.KEY]


def history(sitting: Sitting, key: str, scope: str) -> list[RateRow]:
    """What was in force for it day after day, latest first."""
    return [row for row in reversed(rates(sitting, key)) if (row.key, row.scope) == (key, scope)]


def beneath(sitting: Sitting, row: RateRow) -> list[RateRow]:
    """What the law as shipped says on the days of an own figure."""
    found = [rate for rate in sitting.rates.shipped.all(row.key) if rate.scope == row.scope]
    return [frozen(rate) for rate in found if rate.since <= (row.until or FOR_EVER) and rate.last >= row.since]


def override_row(sitting: Sitting, override_id: int) -> OverrideRow | None:
    row = sitting.get(RateOverride, override_id)
    return _given(row) if row is not None else None


def taken_back(sitting: Sitting, key: str, scope: str) -> list[TakenBack]:
    """The workshop's own words on it that were taken out of the books, latest first."""
    query = select(AuditRow).where(AuditRow.subject == RateOverride.__tablename__, AuditRow.action == "remove")
    rows = [(row, row.before or {}) for row in sitting.scalars(query.order_by(AuditRow.id.desc()))]
    return [
        TakenBack(
            value=shown(Decimal(said.get("value") or 0), said.get("unit") or ""),
            since=said.get("since") or "",
            until=said.get("until") or "",
            reason=said.get("reason") or "",
            by=row.by,
            at=row.at,
        )
        for row, said in rows
        if (said.get("key"), said.get("scope")) == (key, scope)
    ]


def in_words(row: RateRow) -> str:
    """One line for a terminal."""
    until = f" to {row.until.isoformat()}" if row.until else ""
    doubt = " (doubtful)" if row.doubtful else ""
    own = f" (own figure {row.id})" if row.own else ""
    span = f"from {row.since.isoformat()}{until}"
    return f"{row.key}  {row.scope}  {row.value} {row.unit}  {span}  [{row.confidence}]{doubt}{own} {row.source}"


def check(sitting: Sitting, draft: OverrideDraft) -> list[Problem]:
    """Everything wrong with the draft: the key must be one of the law's, and a reason must be given."""
    found = [Problem(Code.MISSING, field) for field in ("key", "reason") if not getattr(draft, field).strip()]
    found += [Problem(Code.MISSING, field) for field in ("since", "value") if getattr(draft, field) is None]
    known = _shipped(sitting.rates, draft)
    if draft.key == holidays.KEY:
        found.append(Problem(Code.RATE_IS_HOLIDAY, "key"))
    elif draft.key and not known:
        found.append(Problem(Code.NOT_FOUND, "key", {"text": f"{draft.key} {draft.scope}".strip()}))
    elif len({rate.scope for rate in known}) > 1:
        found.append(Problem(Code.MISSING, "scope"))
    elif known:
        found += _wrong_value(draft, known[-1])
    return found + _wrong_days(draft) + _touched(sitting, draft)


def override(sitting: Sitting, draft: OverrideDraft) -> int:
    """Lay the workshop's own figure over the law; what is approved already keeps the figures it was computed with."""
    refuse(check(sitting, draft))
    known = _shipped(sitting.rates, draft)
    row = RateOverride(
        key=draft.key,
        scope=known[0].scope,
        since=draft.since,
        until=draft.until,
        value=f"{draft.value:f}",
        unit=draft.unit or known[-1].unit,
        reason=" ".join(draft.reason.split()),
        entered_by=sitting.by,
        entered_at=sitting.now(),
    )
    sitting.add(row)
    audit.note(sitting, "override", row)
    sitting.forget_rates()
    return row.id


def check_end(sitting: Sitting, override_id: int, draft: EndDraft) -> list[Problem]:
    """It must be in the books, and still hold on the day from which it shall not."""
    found = [] if draft.reason.strip() else [Problem(Code.MISSING, "reason")]
    row = sitting.get(RateOverride, override_id)
    if row is None:
        return [Problem(Code.NOT_FOUND, "", {"text": str(override_id)}), *found]
    if draft.on is None:
        return [Problem(Code.MISSING, "on"), *found]
    if row.until is not None and draft.on > row.until:
        found.append(Problem(Code.RATE_ENDED, "on", {"last": f"{row.until:%d/%m/%Y}"}))
    gone = OverrideDraft(key=row.key, since=max(draft.on, row.since), until=row.until)
    return found + [replace(problem, field="on") for problem in _touched(sitting, gone)]


def end(sitting: Sitting, override_id: int, draft: EndDraft) -> None:
    """The figure beneath it holds again from that day on; one that ends before it began is taken out of the books.

    What was reckoned with it keeps it, and the trail keeps what it said and why it ended.
    """
    refuse(check_end(sitting, override_id, draft))
    row = sitting.get_one(RateOverride, override_id)
    before = audit.facts(row)
    row.reason = "; ".join((row.reason, " ".join(draft.reason.split())))
    if draft.on is not None and draft.on > row.since:
        row.until = draft.on - timedelta(days=1)
        audit.note(sitting, "end", row, before)
    else:
        audit.removed(sitting, row)
        sitting.delete(row)
    sitting.flush()
    sitting.forget_rates()


def shown(value: Decimal, unit: str) -> str:
    """Rupees with their two decimals."""
    return f"{rupees(value) if unit == RUPEES else value:f}"


def frozen(rate: Rate, own: Iterable[RateOverride] = ()) -> RateRow:
    """The rate as the lists show it; `own`: the overrides among which its number is."""
    same = [each.id for each in own if (each.key, each.scope) == (rate.key, rate.scope) and _covers(each, rate.since)]
    is_own = rate.source.startswith(OWN)
    return RateRow(
        key=rate.key,
        scope=rate.scope,
        value=shown(rate.value, rate.unit),
        unit=rate.unit,
        since=rate.since,
        until=rate.until,
        note=rate.note,
        source=rate.source,
        confidence=str(rate.confidence),
        doubtful=rate.doubtful,
        own=is_own,
        id=max(same) if is_own and same else 0,  # the latest word lies on top
    )


def _wrong_value(draft: OverrideDraft, known: Rate) -> list[Problem]:
    """What this figure cannot be, whatever the law says: the program could not reckon with it."""
    if draft.value is None:
        return []
    said, within = {"text": str(draft.value)}, bounds(known.key, draft.unit or known.unit)
    if not draft.value.is_finite() or not within.hold(draft.value):
        facts = {"least": f"{within.least:f}", "most": f"{within.most:f}"}
        return [Problem(Code.RATE_OUT_OF_RANGE, "value", said | facts)]
    if not within.fits(draft.value):
        return [Problem(Code.TOO_FINE if draft.value % 1 else Code.MALFORMED, "value", said)]
    return []


def _wrong_days(draft: OverrideDraft) -> list[Problem]:
    if draft.since and draft.since < OLDEST:
        return [Problem(Code.DATE_TOO_OLD, "since", {"date": f"{draft.since:%d/%m/%Y}"})]
    if draft.since and draft.until and draft.until < draft.since:
        facts = {"first": f"{draft.since:%d/%m/%Y}", "last": f"{draft.until:%d/%m/%Y}"}
        return [Problem(Code.ENDS_BEFORE_BEGIN, "until", facts)]
    return []


def _touched(sitting: Sitting, draft: OverrideDraft) -> list[Problem]:
    """The latest approved month in which it would have held: its wages stay, and the difference is offered."""
    if draft.since is None or not draft.key.startswith(OF_WAGES):
        return []
    last = draft.until or date.max
    months = [each for each in pay_runs.begun(sitting) if each.last >= draft.since and each.first <= last]
    return [Problem(Code.TERMS_BACKDATED, "since", {"month": str(month)}) for month in months[:1]]


def _shipped(law: Rates, draft: OverrideDraft) -> list[Rate]:
    return [rate for rate in law.all(draft.key) if draft.scope in ("", rate.scope)]


def _overrides(sitting: Sitting) -> list[RateOverride]:
    return list(sitting.scalars(select(RateOverride).order_by(RateOverride.id)))


def _covers(row: RateOverride, day: date) -> bool:
    return row.since <= day and (row.until is None or day <= row.until)


def _given(row: RateOverride) -> OverrideRow:
    plain = {name: getattr(row, name) for name in OverrideRow.__slots__ if name != "value"}
    return OverrideRow(**plain, value=shown(Decimal(row.value), row.unit))
