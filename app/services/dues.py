"""What falls due, to whom, how much and how late: the calendar of the law joined with the books."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import select

from app.models.payroll import PaidWage, PayRun
from app.models.purchases import Purchase
from app.models.sale_notes import SaleCancellation, SaleNote
from app.models.sales import Sale
from app.rules import calendar
from app.rules.calendar import Due, Shape
from app.rules.contributions import eobi_late
from app.rules.money import rupees
from app.rules.period import Month
from app.rules.provinces import PUNJAB
from app.rules.rates import Confidence
from app.services import challans, coverage, deposits, pay_runs, salary_deposits, tax_month, workers, workshop
from app.services.books import Sitting
from app.services.challans import Balance, ChallanRow, Kind, State, theirs
from app.services.challans.theirs import Theirs

WATCH = challans.WATCH | {PayRun.__tablename__, PaidWage.__tablename__, Purchase.__tablename__, Sale.__tablename__}
WATCH |= {SaleNote.__tablename__, SaleCancellation.__tablename__}
WATCH |= workers.WATCH | workshop.WATCH | deposits.WATCH
AHEAD = 45
"""Days: what falls due in this month and the next."""
PAPERS_STAY = 31
"""Days: a return is not marked as filed here, so it leaves the list after a month."""

CHALLANS: Mapping[str, Kind] = {
    "eobi.pay": Kind.EOBI,
    "pessi.pay": Kind.PESSI,
    "st.pay": Kind.SALES_TAX,
    "wht.weekly": Kind.INCOME_TAX,
    "prof.tax": Kind.PROFESSIONAL_TAX,
}
"""Which challan settles which duty."""
YEARLY = {rule.key for rule in calendar.YEARLY}
FACTORIES = ("le10", "11_25", "gt25")
"""The classes of factories that professional tax knows, from the smallest up."""
PAYABLE = {*CHALLANS, "wage.pay", "challan"}
FOR_WORKERS = ("wage.pay", "eobi.pay", "pessi.pay")
SETTLED = (State.PAID, State.CONFIRMED, "approved", "nothing")


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """`state`: upcoming, due (today), overdue; nothing (to pay); of wages approved; or how far the challan is.

    `amount` None: not known yet. `confidence`: the lesser of the day's and the amount's.
    `late_cost`: what being late costs by `on`, where the law's figure is known.
    """

    key: str
    authority: str
    what: str
    period: str
    due_on: date
    amount: Decimal | None
    late_days: int
    late_cost: Decimal | None
    challan_id: int | None
    state: str
    confidence: str
    authority_ur: str = ""
    what_ur: str = ""

    @property
    def settled(self) -> bool:
        return self.state in SETTLED

    @property
    def payable(self) -> bool:
        """Money is due; otherwise it is a paper to be filed or a thing to be looked at."""
        return self.key in PAYABLE


def due(sitting: Sitting, on: date, *, ahead: int = AHEAD) -> list[DueRow]:
    """All that is open on the day and what comes in the days ahead, the oldest first."""
    start = max(min(workshop.opened_on(sitting), on).replace(day=1), on - timedelta(days=366))
    every = calendar.between(start, on + timedelta(days=ahead), shape(sitting, on), sitting.rates)
    drawn = [row for row in challans.rows(sitting) if row.state != State.CANCELLED]
    said = theirs.every(sitting)
    issued = {each for each, words in said.items() if words.issued}
    found = [row for each in every if (row := _row(sitting, each, drawn, on, issued)) is not None]
    matched = {row.challan_id for row in found}
    last = on + timedelta(days=ahead)
    found += [_other(row, sitting, on) for row in drawn if row.open and row.id not in matched and row.due_on <= last]
    found = [_as_they_say(row, said.get(row.challan_id or 0), on) for row in found]
    kept = [row for row in found if row.due_on >= on or not row.settled]
    return sorted(kept, key=lambda row: (row.due_on, row.key, row.period))


def shape(sitting: Sitting, on: date) -> Shape:
    """What this workshop is, as far as its numbers and its workers say."""
    own = workshop.draft(sitting)
    first = Month.of(on).previous().first
    return Shape(
        has_ntn=bool(own.ntn),
        has_strn=bool(own.strn),
        eobi=coverage.eobi(sitting, on),
        pessi=coverage.pessi(sitting, on),
        employs=bool(workers.employed(sitting, first, on)),
        agent=_deducts_tax(sitting),
        professional_tax=own.province == PUNJAB,
        profile=coverage.profile(sitting, Month.of(on)),
    )


def _row(sitting: Sitting, each: Due, drawn: list[ChallanRow], on: date, issued: Set[int]) -> DueRow | None:
    challan = _challan(each, drawn, issued)
    made, confidence = _amount(sitting, each)
    if challan is not None and (more := _to_draw(sitting, each)):
        challan, made = None, more  # it stands for wages that were taken back since; the rest is still to be drawn
    amount = challan.amount if challan else made
    if each.key == "wht.weekly" and not amount:
        return None  # nothing was withheld in that week
    if each.key in FOR_WORKERS and challan is None and not _employed(sitting, each):
        return None
    if each.key not in PAYABLE and (on - each.due_on).days > PAPERS_STAY:
        return None
    state = _state(each, challan, amount, on)
    done = state in SETTLED
    return DueRow(
        key=each.key,
        authority=each.authority,
        what=each.what,
        period=each.period,
        due_on=each.due_on,
        amount=amount,
        late_days=0 if done else max((on - each.due_on).days, 0),
        late_cost=None if done else _late_cost(sitting, each.key, amount, each.due_on, on),
        challan_id=challan.id if challan else None,
        state=state,
        confidence=max(confidence or "", str(each.source.confidence)),
    )


def _as_they_say(row: DueRow, said: Theirs | None, on: date) -> DueRow:
    """With the department's own words in Urdu, and its own surcharge, if it issued the challan at the portal."""
    if said is None:
        return row
    late_cost = said.late_cost(on) if said.surcharge and not row.settled else row.late_cost
    return replace(row, authority_ur=said.authority_ur, what_ur=said.head_ur, late_cost=late_cost or None)


def _other(row: ChallanRow, sitting: Sitting, on: date) -> DueRow:
    """A demand that the calendar knows nothing of."""
    key = next((key for key, kind in CHALLANS.items() if kind == row.kind), "challan")
    return DueRow(
        key=key,
        authority=row.authority,
        what=row.head,
        period=row.period,
        due_on=row.due_on,
        amount=row.amount,
        late_days=max((on - row.due_on).days, 0),
        late_cost=_late_cost(sitting, key, row.amount, row.due_on, on),
        challan_id=row.id,
        state=row.state,
        confidence=str(Confidence.A),
    )


def _challan(each: Due, drawn: list[ChallanRow], issued: Set[int]) -> ChallanRow | None:
    """The challan that settles the duty, our own before one that the department `issued`; that of a yearly duty may

    name only its year.
    """
    kind, periods = CHALLANS.get(each.key), {each.period}
    if each.key in YEARLY:
        periods.add(each.period[:4])
    same = [row for row in drawn if row.kind == kind and row.period in periods]
    return min(same, key=lambda row: row.id in issued, default=None)


def _state(each: Due, challan: ChallanRow | None, amount: Decimal | None, on: date) -> str:
    if challan is not None:
        return challan.state
    if each.key == "wage.pay" and amount is not None:
        return "approved"
    if amount is not None and not amount:
        return "nothing"
    if each.due_on < on:
        return "overdue"
    return "due" if each.due_on == on else "upcoming"


def _late_cost(sitting: Sitting, key: str, amount: Decimal | None, due_on: date, on: date) -> Decimal | None:
    if key != "eobi.pay" or amount is None or on <= due_on:
        return None
    return eobi_late(amount, due_on, on, sitting.rates).surcharge


def _amount(sitting: Sitting, each: Due) -> tuple[Decimal | None, str | None]:
    """What the books make it, and how sure that is if it is less sure than the duty."""
    reader = AMOUNTS.get(each.key)
    return reader(sitting, each) if reader else (None, None)


def _net_wages(sitting: Sitting, each: Due) -> tuple[Decimal | None, str | None]:
    run = pay_runs.standing(sitting, Month.read(each.period))
    return (run.net, None) if run else (None, None)


def _contribution(sitting: Sitting, each: Due) -> tuple[Decimal | None, str | None]:
    fund = _fund(sitting, each)
    if fund is None:
        return None, None
    base = sitting.rates.on("eobi.base" if each.key == "eobi.pay" else "pessi.ceiling", Month.read(each.period).last)
    return fund.owed, str(base.confidence)


def _fund(sitting: Sitting, each: Due) -> Balance | None:
    """How the approved wages of the month stand with one fund."""
    month = Month.read(each.period)
    if pay_runs.find(sitting, month) is None:
        return None
    key = (CHALLANS[each.key], each.period)
    return next((row for row in challans.balances(sitting, month) if (row.kind, row.period) == key), None)


def _to_draw(sitting: Sitting, each: Due) -> Decimal | None:
    """Beside the challans that stand for the month."""
    fund = _fund(sitting, each) if each.key in ("eobi.pay", "pessi.pay") else None
    return fund.open if fund is not None and fund.drawn and fund.open > 0 else None


def _sales_tax(sitting: Sitting, each: Due) -> tuple[Decimal | None, str | None]:
    made = tax_month.sales_tax(sitting, Month.read(each.period))
    return made.payable, made.confidence


def _withheld(sitting: Sitting, each: Due) -> tuple[Decimal | None, str | None]:
    """What suppliers' payments withheld, and salary tax of the wages approved in the week, as if paid on that day."""
    ends = date.fromisoformat(each.period)
    salaries = salary_deposits.withheld(sitting, ends)
    return salaries + deposits.income_tax(sitting, ends - timedelta(days=6), ends), None


def _professional_tax(sitting: Sitting, each: Due) -> tuple[Decimal | None, str | None]:
    """By the number of workers on the day."""
    count = len(workers.employed(sitting, each.due_on, each.due_on))
    limits = [sitting.rates.find(f"proftax.factory.{size}.most", each.due_on) for size in FACTORIES[:2]]
    size = FACTORIES[sum(limit is not None and count > limit.value for limit in limits)]
    rate = sitting.rates.find(f"proftax.factory.{size}", each.due_on)
    return (rupees(rate.value), str(rate.confidence)) if rate else (None, None)


AMOUNTS: Mapping[str, Callable[[Sitting, Due], tuple[Decimal | None, str | None]]] = {
    "wage.pay": _net_wages,
    "eobi.pay": _contribution,
    "pessi.pay": _contribution,
    "st.pay": _sales_tax,
    "wht.weekly": _withheld,
    "prof.tax": _professional_tax,
}


def _employed(sitting: Sitting, each: Due) -> bool:
    """Somebody worked here in the month the duty is for."""
    month = Month.read(each.period)
    return bool(workers.employed(sitting, month.first, month.last))


def _deducts_tax(sitting: Sitting) -> bool:
    paid = sitting.scalar(select(PaidWage.id).where(PaidWage.income_tax > 0).limit(1))
    return paid is not None or deposits.withholds(sitting)
