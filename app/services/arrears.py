"""Arrears: what approved months would pay on today's terms and law, less what they did. Nothing past changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from sqlalchemy import select

from app.models.attendance import ItemRate
from app.rules.labour import Profile
from app.rules.money import ZERO, show, total
from app.rules.period import Month
from app.rules.problems import Code, Problem
from app.rules.wages import PayKind, Pieces, Situation, Terms, Wage
from app.services import extras, pay_runs, piece_rates, wage_facts, wage_lines, wages, workers
from app.services.books import Sitting
from app.services.extras import ExtraDraft
from app.services.folding import fold
from app.services.pay_runs import RunRow, WageRow
from app.services.wages import Scene
from app.services.workers import WorkerRow

LABEL = "Arrears"
Settled = Mapping[str, Mapping[tuple[int, str], Decimal]]
"""By what was settled, then by worker and month."""
ONCE = ("bonus", "arrears", "gratuity", "other_pay")


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrear:
    """One worker and month. `amount` is what `now` is above `then` and what was paid or put down for it already.

    Below nothing he was paid too much; that is said and never taken back by itself. `eobi` and `pessi` are what the
    contributions of the month would be above those that were approved or drawn for it since. What the funds are owed is
    paid by a supplementary challan for that month, both shares of it by the employer: the worker's own percent is taken
    from the wage it is due on, and what was reckoned too low then is no fault of his.
    """

    worker_id: int
    worker_number: str
    name: str
    month: str
    then: Decimal
    paid_since: Decimal
    now: Decimal
    amount: Decimal
    eobi: Decimal
    pessi: Decimal

    @property
    def to_funds(self) -> Decimal:
        """What EOBI and social security are owed; what they had too much is theirs to give back."""
        return max(self.eobi, ZERO) + max(self.pessi, ZERO)

    @property
    def problem(self) -> Problem:
        facts = {"name": self.name, "amount": show(self.amount), "month": self.month}
        return Problem(Code.ARREARS_DUE, "arrears", facts)


def offered(sitting: Sitting, worker_id: int | None = None, before: Month | None = None) -> list[Arrear]:
    """Every approved month that would pay otherwise today, oldest first; of one worker, or `before` a month."""
    settled = _settled(sitting)
    found = []
    for run in reversed(pay_runs.runs(sitting)):
        if run.state == "approved" and (before is None or Month.read(run.month) < before):
            found += _of_run(sitting, run, settled, worker_id)
    return found


def put(sitting: Sitting, month: Month, worker_id: int | None = None) -> list[int]:
    """What is owed for the months before becomes a line of its own in the wages of `month`; the ids of these lines.

    With it goes what the funds are owed for those months. Who is not on the roll of that month any more, or whose
    last wage is paid, has no wage in it: what he is owed stays on offer.
    """
    paid = {worker for worker, _, _ in pay_runs.settled(sitting, month)}
    here = {row.id for row in workers.employed(sitting, month.first, month.last)} - paid
    return [
        extras.add(
            sitting,
            ExtraDraft(
                worker_id=each.worker_id,
                month=month,
                key="arrears",
                amount=max(each.amount, ZERO),
                eobi=max(each.eobi, ZERO),
                pessi=max(each.pessi, ZERO),
                label=f"{LABEL} {each.month}",
                for_month=each.month,
                reason=f"{show(each.now)} on today's terms and law, {show(each.then)} approved",
            ),
        )
        for each in offered(sitting, worker_id, month)
        if (each.amount > 0 or each.to_funds) and each.worker_id in here
    ]


def owed(found: list[Arrear]) -> Decimal:
    """All that is to be paid."""
    return total([each.amount for each in found if each.amount > 0])


def owed_to_funds(found: list[Arrear]) -> Decimal:
    return total([each.to_funds for each in found])


def _of_run(sitting: Sitting, run: RunRow, settled: Settled, worker_id: int | None) -> list[Arrear]:
    month = Month.read(run.month)
    paid = {row.worker_id: row for row in pay_runs.wages(sitting, run.id) if worker_id in (None, row.worker_id)}
    if not paid:
        return []
    view = _at_todays_rates(sitting, run, wages.scene(sitting, month, Profile(run.law_profile)))
    people = [row for row in workers.employed(sitting, month.first, month.last) if row.id in paid]
    found = [
        _compared(run, paid[worker.id], _anew(sitting, worker, paid[worker.id], view), settled) for worker in people
    ]
    return [each for each in found if each.amount or each.eobi or each.pessi]


def _at_todays_rates(sitting: Sitting, run: RunRow, view: Scene) -> Scene:
    """A piece that got another rate after the month was approved is counted at that one."""
    rates, later = _item_rates(sitting, run)
    if not later:
        return view
    pieces: dict[int, list[Pieces]] = defaultdict(list)
    for count in piece_rates.counts(sitting, view.month):
        day = count.day or view.month.last
        rate = next((rate for rate in reversed(rates[fold(count.item)]) if rate.since <= day), None)
        paid = rate.rate if rate is not None and rate.id in later else count.rate
        pieces[count.worker_id].append(Pieces(count.item, count.good, count.rejected, paid))
    return replace(view, pieces=pieces)


def _item_rates(sitting: Sitting, run: RunRow) -> tuple[Mapping[str, list[ItemRate]], set[int]]:
    """The rates of each item, oldest first; and which of them were agreed after the run was approved."""
    found: dict[str, list[ItemRate]] = defaultdict(list)
    for row in sitting.scalars(select(ItemRate).order_by(ItemRate.since, ItemRate.id)):
        found[fold(row.item)].append(row)
    return found, {row.id for rows in found.values() for row in rows if row.entered_at > run.approved_at}


def _anew(sitting: Sitting, worker: WorkerRow, paid: WageRow, view: Scene) -> Wage:
    """The month alone: what was paid once with it, and what was deducted, has nothing to do with it."""
    where: Situation = wages.situation(worker, view)
    if paid.facts:
        then = wage_facts.situation(paid.facts, view.month, view.profile, paid.name)
        where = replace(where, province=then.province, eobi=then.eobi, pessi=then.pessi, so_far=then.so_far)
    where = replace(where, extras=(), deductions=())
    return wages.one(worker, Terms(PayKind(worker.pay_kind), worker.rate), where, view, sitting.rates)


def _compared(run: RunRow, paid: WageRow, again: Wage, settled: Settled) -> Arrear:
    then = paid.gross - total([getattr(paid, name) for name in ONCE])
    key = (paid.worker_id, run.month)
    since = settled["arrears"].get(key, ZERO)
    eobi = again.eobi_employer + again.eobi_employee - paid.eobi_employer - paid.eobi_employee
    return Arrear(
        worker_id=paid.worker_id,
        worker_number=paid.worker_number,
        name=paid.name,
        month=run.month,
        then=then,
        paid_since=since,
        now=again.gross,
        amount=again.gross - then - since,
        eobi=eobi - settled["eobi_arrears"].get(key, ZERO),
        pessi=again.pessi - paid.pessi - settled["pessi_arrears"].get(key, ZERO),
    )


def _settled(sitting: Sitting) -> dict[str, dict[tuple[int, str], Decimal]]:
    """Arrears paid with approved wages, and those that wait for a month to be approved."""
    found = {key: wage_lines.arrears_paid(sitting, key) for key in ("arrears", "eobi_arrears", "pessi_arrears")}
    for row in extras.arrears_waiting(sitting):
        worker = (row.worker_id, row.for_month)
        for key, amount in (("arrears", row.amount), ("eobi_arrears", row.eobi), ("pessi_arrears", row.pessi)):
            found[key][worker] = found[key].get(worker, ZERO) + amount
    return found
