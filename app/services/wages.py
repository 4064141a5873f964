"""One month's wages computed from what the books say of each worker; nothing is written here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache

from app.rules import labour
from app.rules.labour import Profile
from app.rules.money import ZERO, show
from app.rules.period import Month, TaxYear
from app.rules.problems import Code, Problem
from app.rules.rates import Rate, Rates
from app.rules.salary_tax import SalarySoFar
from app.rules.wages import Component, Day, Deduction, Extra, PayKind, Pieces, Situation, Terms, Wage, compute
from app.services import advances, attendance, coverage, extras, marked, pay_runs, skill_wages, wage_facts, workshop
from app.services.books import Sitting
from app.services.pay_runs import DAYS, MONEY, PERSON, RATES, WageRow
from app.services.workers import WorkerRow

NUMBERS = (*DAYS, *RATES, *MONEY)
"""Every figure of a wage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What is the same for all workers of a month, and what the books say of each by his id, all read in one look."""

    month: Month
    profile: Profile
    province: str
    eobi: bool
    pessi: bool
    days: Mapping[int, Sequence[Day]]
    around: Mapping[int, Sequence[Day]] = field(default_factory=dict)
    pieces: Mapping[int, Sequence[Pieces]]
    so_far: Mapping[int, tuple[Decimal, Decimal, int]] = field(default_factory=dict)
    deductions: Mapping[int, tuple[Deduction, ...]] = field(default_factory=dict)
    extras: Mapping[int, Sequence[Extra]] = field(default_factory=dict)
    skills: Mapping[str, Rate] = field(default_factory=dict)


def scene(sitting: Sitting, month: Month, profile: Profile | None = None, *, only: int | None = None) -> Scene:
    """The month as the workshop stands in it; `profile` if it is known from an approved run. `only`: for one worker."""
    province = workshop.draft(sitting).province
    return Scene(
        month=month,
        profile=profile or coverage.profile(sitting, month),
        province=province,
        eobi=coverage.eobi(sitting, month.last),
        pessi=coverage.pessi(sitting, month.last),
        days=attendance.by_worker(sitting, month) if only is None else {only: attendance.days(sitting, only, month)},
        around=marked.around(sitting, month) if only is None else {},
        pieces=attendance.pieces_by_worker(sitting, month),
        so_far=pay_runs.so_far(sitting, TaxYear.of(month.first).before(month)),
        deductions=advances.due(sitting, month),
        extras=extras.by_worker(sitting, month),
        skills=skill_wages.on(sitting, province, month.last),
    )


def row(sitting: Sitting, worker: WorkerRow, view: Scene) -> WageRow:
    """The worker's wage by the terms in force on the month's last day, with everything that is wrong or doubtful."""
    where = situation(worker, view)
    wage = one(worker, Terms(PayKind(worker.pay_kind), worker.rate), where, view, sitting.rates)
    person = {name: getattr(worker, name) for name in PERSON if hasattr(worker, name)}
    return WageRow(
        **person | {"worker_id": worker.id, "worker_number": worker.number},
        **{name: getattr(wage, name) for name in NUMBERS},
        explained=(*map(_component, wage.components), *map(_rate, wage.sources)),
        problems=(*_complaints(sitting, worker, view), *wage.problems),
        facts=wage_facts.kept(where),
    )


def situation(worker: WorkerRow, view: Scene) -> Situation:
    """What decides beside his terms, his days and his pieces."""
    return Situation(
        month=view.month,
        profile=view.profile,
        province=view.province,
        eobi=view.eobi,
        pessi=view.pessi,
        name=worker.name,
        joined=worker.joined_on,
        left=worker.left_on,
        so_far=_so_far(worker, view),
        deductions=tuple(view.deductions.get(worker.id, ())),
        allowances=worker.allowances,
        extras=tuple(view.extras.get(worker.id, ())),
        age=labour.years_between(worker.born_on, view.month.last),
        skilled=view.skills.get(worker.skill.casefold()) if worker.skill else None,
        around=tuple(view.around.get(worker.id, ())),
        hours=worker.hours,
    )


def one(worker: WorkerRow, terms: Terms, where: Situation, view: Scene, rates: Rates) -> Wage:
    """The wage on the terms and in the situation given."""
    days = [day for day in view.days.get(worker.id, ()) if worker.employed_on(day.day)]
    return compute(terms, days, view.pieces.get(worker.id, ()), where, rates)


def doubts(rows: tuple[WageRow, ...]) -> list[Problem]:
    """The rates behind these wages that nobody can be sure of, each once."""
    used = {part["key"]: part for row in rows for part in row.explained if part["part"] == "rate" and part["doubtful"]}
    return [
        Problem(
            Code.RATE_DOUBTFUL, "month", {"key": key, "value": part["value"], "note": part["note"] or part["source"]}
        )
        for key, part in sorted(used.items())
    ]


def lacking(paid: WageRow) -> list[Problem]:
    """What a paid wage still lacks: the numbers under which his contributions are booked, and the minimum wage."""
    who = {"name": paid.name}
    found = []
    if paid.eobi_employer and not paid.eobi_number:
        found.append(Problem(Code.EOBI_NUMBER_MISSING, "eobi_number", who))
    if paid.pessi and not paid.pessi_number:
        found.append(Problem(Code.PESSI_NUMBER_MISSING, "pessi_number", who))
    if paid.short_of_minimum:
        found.append(Problem(Code.BELOW_MINIMUM_WAGE, "rate", who | {"missing": show(paid.short_of_minimum)}))
    return found


def differences(worker: WorkerRow | None, paid: WageRow, view: Scene, rates: Rates) -> list[str]:
    """Where a paid wage differs from the same month computed again on what is stored with it, in words."""
    if worker is None:
        return [f"{paid.worker_number} {paid.name}: is not among the workers any more"]
    where = situation(worker, view)
    if paid.facts:
        where = wage_facts.situation(paid.facts, view.month, view.profile, paid.name)
    again = one(worker, Terms(PayKind(paid.pay_kind), paid.rate), where, view, rates)
    return [
        f"{paid.worker_number} {paid.name}: {name} was {before}, computed again it is {now}"
        for name in NUMBERS
        if (before := getattr(paid, name)) != (now := getattr(again, name))
    ]


def law_then(paid: WageRow, rates: Rates, day: date) -> tuple[Rate, ...]:
    """The rates that stand beside a wage of `day`, where the law as it is known today says something else."""
    stored = [wage_facts.read_rate(part) for part in paid.explained if part["part"] == "rate"]
    return tuple(rate for rate in stored if not _same(rate, rates, day))


def _same(rate: Rate, rates: Rates, day: date) -> bool:
    known = rates.find(rate.key, day, rate.scope)
    return known is not None and known.value == rate.value


def _so_far(worker: WorkerRow, view: Scene) -> SalarySoFar:
    earned, deducted, known = view.so_far.get(worker.id, (ZERO, ZERO, 0))
    until = Month.of(worker.left_on) if worker.left_on else None
    return SalarySoFar(earned, deducted, known, since=Month.of(worker.joined_on), until=until)


def _complaints(sitting: Sitting, worker: WorkerRow, view: Scene) -> list[Problem]:
    """What the books lack or contradict about this worker."""
    month, who = view.month, {"name": worker.name}
    found = []
    if worker.terms_since > month.last:
        found.append(Problem(Code.NO_TERMS, "rate", who))
    strays = [day.day for day in view.days.get(worker.id, ()) if not worker.employed_on(day.day)]
    found += [Problem(Code.WORKER_NOT_EMPLOYED, "days", who | {"date": day.strftime("%d/%m/%Y")}) for day in strays]
    if view.eobi and not worker.eobi_number:
        found.append(Problem(Code.EOBI_NUMBER_MISSING, "eobi_number", who))
    if view.eobi and _past_pension_age(worker, month.last, sitting.rates):
        found.append(Problem(Code.PAST_PENSION_AGE, "born_on", who))
    if view.pessi and not worker.pessi_number:
        found.append(Problem(Code.PESSI_NUMBER_MISSING, "pessi_number", who))
    return found


def _past_pension_age(worker: WorkerRow, day: date, rates: Rates) -> bool:
    # what the worker says, else the last digit of the CNIC: odd for a man and even for a woman
    man = worker.gender == "male" if worker.gender in ("male", "female") else int(worker.cnic[-1]) % 2 == 1
    key = "pension.age.men" if man else "pension.age.women"
    return labour.years_between(worker.born_on, day) >= rates.on(key, day).value


def _component(component: Component) -> dict[str, str]:
    return {
        "part": str(component.part),
        "key": component.key,
        "amount": f"{component.amount:f}",
        "base": f"{component.base:f}",
        "rate": f"{component.rate:f}",
        "quantity": f"{component.quantity:f}",
        "label": component.label,
        "ref": "" if component.ref is None else str(component.ref),
        "month": component.month,
        "rule": component.rule,
        "source": component.source,
        "doubtful": "yes" if component.doubtful else "",
    }


@lru_cache(maxsize=1024)
def _rate(rate: Rate) -> Mapping[str, str]:
    """Of the same text for every worker; nobody changes it."""
    return wage_facts.rate_text(rate)
