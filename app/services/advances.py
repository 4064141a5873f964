"""Advances (peshgi), fines and damage: what may be given or taken, within which limits."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.models.owings import Owing
from app.rules import labour, limits
from app.rules.labour import Profile
from app.rules.money import ZERO, rupees, show
from app.rules.period import Month
from app.rules.problems import Code, Problem, refuse
from app.rules.provinces import minimum_wage_key
from app.services import audit, coverage, lines, owings, pay_runs, workers, workshop
from app.services.books import Sitting
from app.services.owings import Kind, due
from app.services.workers import WorkerRow

__all__ = [
    "WATCH",
    "AdvanceDraft",
    "Allowed",
    "PenaltyDraft",
    "allowed",
    "charge",
    "check",
    "check_penalty",
    "due",
    "give",
]

WATCH = owings.WATCH
LONGEST = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvanceDraft:
    """Money given before it is earned; `instalment` a month from `first_month` (2026-11) on."""

    worker: str = ""
    day: date | None = None
    amount: Decimal | None = None
    purpose: str = ""
    instalment: Decimal | None = None
    first_month: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PenaltyDraft:
    """A fine or a deduction for damage; he was heard on `heard_on` and said `heard`.

    `act_on`: the day of what he did or did not do; left out, the day he was heard.
    """

    kind: str = "fine"
    worker: str = ""
    day: date | None = None
    amount: Decimal | None = None
    what: str = ""
    act_on: date | None = None
    heard_on: date | None = None
    heard: str = ""
    instalment: Decimal | None = None  # of damage; left out: all at once
    first_month: str = ""  # left out: the month of the day


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """What the law lets one give and take on a day, in rupees; None where it names no limit."""

    profile: Profile
    pay: Decimal
    advance: Decimal | None
    instalment: Decimal | None
    fine: Decimal
    open: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scene:
    """The worker and the law on the day."""

    worker: WorkerRow
    day: date
    profile: Profile
    province: str
    pay: Decimal


def allowed(sitting: Sitting, number: str, day: date | None) -> Allowed | None:
    """The limits for one worker; `fine`: for all fines of a month, `open`: all that he owes now."""
    scene = _scene(sitting, number, day)
    if scene is None:
        return None
    all_at_once = limits.advance_most(scene.profile, scene.day, scene.province, sitting.rates)
    month = limits.instalment_most(scene.pay, scene.profile, scene.day, sitting.rates)
    age = labour.years_between(scene.worker.born_on, scene.day)
    return Allowed(
        profile=scene.profile,
        pay=rupees(scene.pay),
        advance=all_at_once.amount if all_at_once else None,
        instalment=month.amount if month else None,
        fine=limits.fine_most(scene.pay, scene.profile, scene.day, sitting.rates, age).amount,
        open=sum((row.open for row in owings.rows(sitting, worker_id=scene.worker.id)), ZERO),
    )


def check(sitting: Sitting, draft: AdvanceDraft) -> list[Problem]:
    """Everything wrong with an advance; under the Labour Code also how much may be open at once."""
    found = _particulars(sitting, draft.worker, draft.day, draft.amount, ("purpose", draft.purpose))
    found += _plan(draft.amount, draft.instalment, draft.first_month, draft.day)
    scene = _scene(sitting, draft.worker, draft.day)
    if scene is None or draft.amount is None:
        return found
    most = limits.advance_most(scene.profile, scene.day, scene.province, sitting.rates)
    if most is not None and draft.amount > most.amount:
        facts = {"amount": show(draft.amount), "most": show(most.amount)}
        found.append(Problem(Code.ADVANCE_TOO_LARGE, "amount", facts))
    before = [row for row in owings.rows(sitting, Kind.ADVANCE, scene.worker.id) if row.open > 0]
    if most is not None and before:
        facts = {"name": scene.worker.name, "date": f"{before[0].day:%d/%m/%Y}", "open": show(before[0].open)}
        found.append(Problem(Code.ADVANCE_OPEN, "worker", facts))
    month = limits.instalment_most(scene.pay, scene.profile, scene.day, sitting.rates)
    if month is not None and draft.instalment is not None and draft.instalment > month.amount:
        facts = {"amount": show(draft.instalment), "most": show(month.amount)}
        found.append(Problem(Code.INSTALMENT_TOO_LARGE, "instalment", facts))
    return found


def give(sitting: Sitting, draft: AdvanceDraft) -> int:
    """Write the advance into the books; it is final, and what follows is written beside it."""
    refuse(check(sitting, draft))
    scene = _scene(sitting, draft.worker, draft.day)
    return _write(
        sitting,
        scene,
        kind=Kind.ADVANCE.value,
        amount=draft.amount,
        what=" ".join(draft.purpose.split()),
        act_on=None,
        heard_on=None,
        heard="",
        instalment=draft.instalment,
        first_month=draft.first_month,
    )


def check_penalty(sitting: Sitting, draft: PenaltyDraft) -> list[Problem]:
    """Nobody is fined unheard, under age, or beyond the law's part of a month's pay."""
    found = [] if draft.kind in (Kind.FINE, Kind.DAMAGE) else [Problem(Code.MALFORMED, "kind", {"text": draft.kind})]
    found += _particulars(sitting, draft.worker, draft.day, draft.amount, ("what", draft.what))
    if draft.heard_on is None or not draft.heard.strip() or (draft.day is not None and draft.heard_on > draft.day):
        found.append(Problem(Code.NOT_HEARD, "heard_on"))
    elif draft.act_on is not None and draft.heard_on < draft.act_on:
        found.append(Problem(Code.DUE_BEFORE_DAY, "heard_on", {"date": f"{draft.act_on:%d/%m/%Y}"}))
    first = draft.first_month or (str(Month.of(draft.day)) if draft.day else "")
    found += _plan(draft.amount, draft.instalment or draft.amount, first, draft.day)
    scene = _scene(sitting, draft.worker, draft.day)
    if scene is None or draft.amount is None or draft.kind != Kind.FINE:
        return found
    return found + _fine(sitting, scene, draft.amount) + _taken_in_time(sitting, scene, draft)


def charge(sitting: Sitting, draft: PenaltyDraft) -> int:
    """Write a fine or damage into its register."""
    refuse(check_penalty(sitting, draft))
    scene = _scene(sitting, draft.worker, draft.day)
    return _write(
        sitting,
        scene,
        kind=draft.kind,
        amount=draft.amount,
        what=" ".join(draft.what.split()),
        act_on=draft.act_on or draft.heard_on,
        heard_on=draft.heard_on,
        heard=" ".join(draft.heard.split()),
        instalment=draft.instalment or draft.amount,
        first_month=draft.first_month or (str(Month.of(draft.day)) if draft.day else ""),
    )


def _fine(sitting: Sitting, scene: _Scene, amount: Decimal) -> list[Problem]:
    age = labour.years_between(scene.worker.born_on, scene.day)
    adult = int(sitting.rates.on("age.adult", scene.day).value)
    if age < adult:
        return [
            Problem(Code.FINE_OF_YOUNG, "worker", {"name": scene.worker.name, "age": str(age), "adult": str(adult)})
        ]
    most = limits.fine_most(scene.pay, scene.profile, scene.day, sitting.rates).amount
    month = Month.of(scene.day)
    others = [row for row in owings.rows(sitting, Kind.FINE, scene.worker.id) if Month.of(row.day) == month]
    left = max(most - sum((row.amount for row in others if not row.cancelled), ZERO), ZERO)
    facts = {"amount": show(amount), "most": show(left)}
    return [Problem(Code.FINE_TOO_LARGE, "amount", facts)] if amount > left else []


def _taken_in_time(sitting: Sitting, scene: _Scene, draft: PenaltyDraft) -> list[Problem]:
    """At once, and from wages that are paid before it lapses."""
    found = []
    in_parts = draft.instalment is not None and draft.instalment != draft.amount
    if in_parts and limits.fine_at_once(scene.profile, scene.day, sitting.rates):
        found.append(Problem(Code.FINE_IN_PARTS, "instalment"))
    act = draft.act_on or draft.heard_on or scene.day
    if (latest := max(act, scene.day)) > sitting.today():
        return [*found, Problem(Code.DATE_IN_FUTURE, "act_on", {"date": f"{latest:%d/%m/%Y}"})]
    lapses = limits.fine_lapses(act, scene.profile, sitting.rates)
    month, approved = Month.of(scene.day), pay_runs.months(sitting)
    with suppress(ValueError):  # of a month that is none, `_plan` speaks
        month = Month.read(draft.first_month or str(month))
    while month in approved:
        month = month.next()
    if max(limits.pay_day(month, scene.profile, sitting.rates), sitting.today()) > lapses:
        facts = {"month": str(month), "date": f"{act:%d/%m/%Y}", "last": f"{lapses:%d/%m/%Y}"}
        found.append(Problem(Code.FINE_LAPSES, "act_on", facts))
    return found


def _particulars(
    sitting: Sitting, number: str, day: date | None, amount: Decimal | None, text: tuple[str, str]
) -> list[Problem]:
    field, said = text
    found = [] if said.strip() else [Problem(Code.MISSING, field)]
    if len(said) > LONGEST:
        found.append(Problem(Code.TOO_LONG, field, {"most": str(LONGEST)}))
    if amount is None:
        found.append(Problem(Code.MISSING, "amount"))
    elif amount <= 0:
        found.append(Problem(Code.NOT_POSITIVE, "amount"))
    found += lines.amount(amount, "amount") if amount is None or amount > 0 else []
    if day is None:
        return [*found, Problem(Code.MISSING, "day")]
    if day > sitting.today():
        found.append(Problem(Code.DATE_IN_FUTURE, "day", {"date": f"{day:%d/%m/%Y}"}))
    worker = workers.with_number(sitting, number)
    if worker is None:
        found.append(Problem(Code.WORKER_UNKNOWN, "worker", {"number": number}))
    elif not worker.employed_on(day):
        found.append(Problem(Code.WORKER_NOT_EMPLOYED, "day", {"name": worker.name, "date": f"{day:%d/%m/%Y}"}))
    return found


def _plan(amount: Decimal | None, instalment: Decimal | None, first: str, day: date | None) -> list[Problem]:
    """How it is taken back."""
    found = []
    if instalment is None:
        found.append(Problem(Code.MISSING, "instalment"))
    elif instalment <= 0:
        found.append(Problem(Code.NOT_POSITIVE, "instalment"))
    elif wrong := lines.amount(instalment, "instalment"):
        found += wrong
    elif amount is not None and 0 < amount < instalment:
        facts = {"number": "it", "open": show(amount)}
        found.append(Problem(Code.MORE_THAN_OPEN, "instalment", facts))
    try:
        month = Month.read(first)
    except ValueError:
        return [*found, Problem(Code.MALFORMED, "first_month", {"text": first})]
    if day is not None and month < Month.of(day):
        found.append(Problem(Code.DUE_BEFORE_DAY, "first_month", {"date": f"{day:%d/%m/%Y}"}))
    return found


def _scene(sitting: Sitting, number: str, day: date | None) -> _Scene | None:
    known = workers.with_number(sitting, number)
    worker = workers.get(sitting, known.id, day) if known and day else None
    if worker is None or day is None:
        return None
    province = workshop.draft(sitting).province
    minimum = sitting.rates.find(minimum_wage_key(province), day)
    pay = owings.month_pay(worker, minimum.value if minimum else worker.rate)
    return _Scene(worker=worker, day=day, profile=coverage.profile(sitting, Month.of(day)), province=province, pay=pay)


def _write(sitting: Sitting, scene: _Scene | None, **values: object) -> int:
    if scene is None:  # the checks before have refused it
        raise LookupError("nobody owes this")
    row = Owing(
        worker_id=scene.worker.id,
        day=scene.day,
        law_profile=scene.profile.value,
        pay=rupees(scene.pay),
        entered_by=sitting.by,
        entered_at=sitting.now(),
        **values,
    )
    sitting.add(row)
    audit.note(sitting, "add", row)
    return row.id
