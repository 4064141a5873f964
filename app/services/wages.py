"""One month's wages computed from what the books say of each worker; nothing is written here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.rules import labour
from app.rules.labour import Profile
from app.rules.money import show
from app.rules.period import Month, TaxYear
from app.rules.problems import Code, Problem
from app.rules.rates import Rate, Rates
from app.rules.salary_tax import SalarySoFar
from app.rules.wages import Component, PayKind, Situation, Terms, Wage, compute
from app.services import attendance, coverage, pay_runs, workers, workshop
from app.services.books import Sitting
from app.services.pay_runs import DAYS, MONEY, PERSON, RATES, WageRow
from app.services.workers import WorkerRow

NUMBERS = (*DAYS, *RATES, *MONEY)
"""Every figure of a wage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What is the same for all workers of a month."""

    month: Month
    profile: Profile
    province: str
    eobi: bool
    pessi: bool


def scene(sitting: Sitting, month: Month, profile: Profile | None = None) -> Scene:
    """The month as the workshop stands in it; `profile` if it is known from an approved run."""
    return Scene(
        month=month,
        profile=profile or coverage.profile(sitting, month),
        province=workshop.draft(sitting).province,
        eobi=coverage.eobi(sitting, month.last),
        pessi=coverage.pessi(sitting, month.last),
    )


def row(sitting: Sitting, worker: WorkerRow, view: Scene) -> WageRow:
    """The worker's wage by the terms in force on the month's last day, with everything that is wrong or doubtful."""
    wage = one(sitting, worker, Terms(PayKind(worker.pay_kind), worker.rate), view)
    person = {name: getattr(worker, name) for name in PERSON if hasattr(worker, name)}
    return WageRow(
        **person | {"worker_id": worker.id, "worker_number": worker.number},
        **{name: getattr(wage, name) for name in NUMBERS},
        explained=(*map(_component, wage.components), *map(_rate, wage.sources)),
        problems=(*_complaints(sitting, worker, view), *wage.problems),
    )


def one(sitting: Sitting, worker: WorkerRow, terms: Terms, view: Scene) -> Wage:
    """The wage on the terms given."""
    month = view.month
    days = [day for day in attendance.days(sitting, worker.id, month) if worker.employed_on(day.day)]
    situation = Situation(
        month=month,
        profile=view.profile,
        province=view.province,
        eobi=view.eobi,
        pessi=view.pessi,
        name=worker.name,
        joined=worker.joined_on,
        left=worker.left_on,
        so_far=_so_far(sitting, worker, month),
    )
    return compute(terms, days, attendance.pieces(sitting, worker.id, month), situation, sitting.rates)


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


def differences(sitting: Sitting, paid: WageRow, view: Scene) -> list[str]:
    """Where a paid wage differs from the same month computed again on the terms that are stored with it, in words."""
    worker = workers.get(sitting, paid.worker_id, view.month.last)
    if worker is None:
        return [f"{paid.worker_number} {paid.name}: is not among the workers any more"]
    again = one(sitting, worker, Terms(PayKind(paid.pay_kind), paid.rate), view)
    return [
        f"{paid.worker_number} {paid.name}: {name} was {before}, computed again it is {now}"
        for name in NUMBERS
        if (before := getattr(paid, name)) != (now := getattr(again, name))
    ]


def _so_far(sitting: Sitting, worker: WorkerRow, month: Month) -> SalarySoFar:
    earlier = TaxYear.of(month.first).before(month)
    earned, deducted, known = pay_runs.so_far(sitting, worker.id, earlier)
    return SalarySoFar(earned=earned, deducted=deducted, months=known, since=Month.of(worker.joined_on))


def _complaints(sitting: Sitting, worker: WorkerRow, view: Scene) -> list[Problem]:
    """What the books lack or contradict about this worker."""
    month, who = view.month, {"name": worker.name}
    found = []
    if worker.terms_since > month.last:
        found.append(Problem(Code.NO_TERMS, "rate", who))
    strays = [day.day for day in attendance.days(sitting, worker.id, month) if not worker.employed_on(day.day)]
    found += [Problem(Code.WORKER_NOT_EMPLOYED, "days", who | {"date": day.strftime("%d/%m/%Y")}) for day in strays]
    if view.eobi and not worker.eobi_number:
        found.append(Problem(Code.EOBI_NUMBER_MISSING, "eobi_number", who))
    if view.eobi and _past_pension_age(worker, month.last, sitting.rates):
        found.append(Problem(Code.PAST_PENSION_AGE, "born_on", who))
    if view.pessi and not worker.pessi_number:
        found.append(Problem(Code.PESSI_NUMBER_MISSING, "pessi_number", who))
    return found


def _past_pension_age(worker: WorkerRow, day: date, rates: Rates) -> bool:
    # the last digit of a CNIC is odd for a man and even for a woman
    key = "pension.age.men" if int(worker.cnic[-1]) % 2 else "pension.age.women"
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
        "rule": component.rule,
        "source": component.source,
        "doubtful": "yes" if component.doubtful else "",
    }


def _rate(rate: Rate) -> dict[str, str]:
    return {
        "part": "rate",
        "key": rate.key,
        "scope": rate.scope,
        "value": f"{rate.value:f}",
        "unit": rate.unit,
        "since": rate.since.isoformat(),
        "note": rate.note,
        "source": rate.source,
        "confidence": str(rate.confidence),
        "doubtful": "yes" if rate.doubtful else "",
    }
