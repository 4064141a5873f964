"""What the first page shows: what needs a person, what falls due, and how the workshop stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select

from app.models.outbox import OutboxItem
from app.models.parties import Party
from app.models.workers import Worker
from app.rules.money import total
from app.rules.period import Month, TaxYear
from app.rules.problems import Refusal
from app.services import (
    buying,
    challans,
    deliveries,
    dues,
    ladder,
    last_wages,
    outbox_summary,
    paper_clocks,
    payroll,
    workers,
)
from app.services.books import Sitting
from app.services.buying import MonthBought, Supplier
from app.services.dues import DueRow
from app.services.ladder import Step

WATCH = (
    dues.WATCH
    | payroll.WATCH
    | challans.WATCH
    | deliveries.WATCH
    | outbox_summary.WATCH
    | {OutboxItem.__tablename__, Party.__tablename__}
)
WAITING = ("READY",)
UNDER_WAY = ("SENDING", "ANSWERED")
NEEDS = {
    "DUPLICATE": "paper-duplicate",
    "UNKNOWN": "paper-unknown",
    "CHECKING": "paper-unknown",
    "REJECTED": "paper-rejected",
}
TOP = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One thing that waits for a person; the page has the words for `key`.

    paper-unknown, paper-rejected and paper-duplicate: `id` is the outbox item, `name` its number, `detail` the portal's
    reason, `code` FBR's code for it; `is_over`: the time that the law gives has passed. papers-held: one for all that
    is held, `name` is the cause (services.outbox_summary), `count` how many.
    due-late: `id` is the challan's, if it is drawn, `name` the duty's key, or what a department calls its demand
    (`name_ur` in Urdu), `detail` its period, `count` the days late.
    parties-to-complete, eobi-numbers, pessi-numbers: `count` says how many, `name` is the first of them.
    cards-expiring: CNICs that ran out or soon will; `id`, `name` and `days` (left, or less than none) of the first.
    dues-on-leaving: `id` and `name` of who left and is not paid; `days` left to pay him by law, or less than none.
    wages-to-approve: `name` is the month.
    goods-late: `count` says how many papers are overdue; `id`, `name`, `detail` and `days` are the number, party and
    delay of the one that is awaited longest.
    """

    key: str
    id: int | None = None
    name: str = ""
    detail: str = ""
    count: int = 1
    amount: Decimal | None = None
    days: int = 0
    name_ur: str = ""
    code: str = ""
    is_over: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WagesFact:
    """The latest month that has wages; not approved: as they would be."""

    month: Month
    workers: int
    gross: Decimal
    eobi: Decimal
    income_tax: Decimal
    deductions: Decimal
    net: Decimal
    approved: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """How many papers stand where with the portal."""

    waiting: int
    under_way: int
    unknown: int
    rejected: int
    held: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """`to_pay`: what is owed to departments by the last day of the next weeks; `due_total` is its sum."""

    on: date
    needs: tuple[Need, ...]
    dues: tuple[DueRow, ...]
    to_pay: tuple[DueRow, ...]
    due_total: Decimal
    months: tuple[MonthBought, ...]
    suppliers: tuple[Supplier, ...]
    registered_share: Decimal | None  # percent of this tax year's purchases
    wages: WagesFact | None
    papers: Papers
    steps: tuple[Step, ...]
    next_step: Step | None


def board(sitting: Sitting) -> Board:
    """Everything on the home page, as of today."""
    today = sitting.today()
    falling = tuple(dues.due(sitting, today))
    to_pay = tuple(row for row in falling if row.key != "wage.pay" and row.amount and not row.settled)
    latest = _wages(sitting)
    late = [row for row in falling if row.late_days and row.payable]
    steps = ladder.steps(sitting, late=late)
    year = TaxYear.of(today)
    return Board(
        on=today,
        needs=(
            *_papers_in_need(sitting),
            *map(_late, late),
            *_left(sitting, today),
            *_goods(sitting),
            *_records(sitting),
            *_cards(sitting),
            *_unapproved(latest, today),
        ),
        dues=falling,
        to_pay=to_pay,
        due_total=total([row.amount for row in to_pay if row.amount is not None]),
        months=buying.by_month(sitting, Month.of(today)),
        suppliers=buying.suppliers(sitting, year.first, year.last, limit=TOP),
        registered_share=buying.registered_share(sitting, year.first, year.last),
        wages=latest,
        papers=_papers(sitting),
        steps=steps,
        next_step=next((step for step in steps if not step.done), None),
    )


def _papers(sitting: Sitting) -> Papers:
    query = select(OutboxItem.state, func.count()).where(*outbox_summary.PAPER).group_by(OutboxItem.state)
    counts = dict(sitting.execute(query).all())
    return Papers(
        waiting=sum(counts.get(state, 0) for state in WAITING),
        under_way=sum(counts.get(state, 0) for state in UNDER_WAY),
        unknown=counts.get("UNKNOWN", 0) + counts.get("CHECKING", 0),
        rejected=counts.get("REJECTED", 0),
        held=counts.get("HELD", 0),
    )


def _papers_in_need(sitting: Sitting) -> list[Need]:
    """Each that a person must settle by itself; what is held has one cause, and is one thing to do."""
    query = select(OutboxItem).where(OutboxItem.state.in_(tuple(NEEDS)), *outbox_summary.PAPER).order_by(OutboxItem.id)
    rows = sorted(sitting.scalars(query), key=_pressing)
    until = {item: clock.deadline for item, clock in paper_clocks.clocks(sitting, rows).items()}
    needs = [
        Need(
            key=NEEDS[row.state],
            id=row.id,
            name=row.document_number,
            detail=row.reason,
            code=row.reason_code,
            is_over=(end := until[row.id]) is not None and end < sitting.now(),
        )
        for row in rows
    ]
    summary = outbox_summary.read(sitting)
    if summary.cause and summary.cause != outbox_summary.Cause.LOOK:
        needs.insert(0, Need(key="papers-held", name=summary.cause, count=summary.held))
    return needs


def _pressing(row: OutboxItem) -> int:
    return list(NEEDS).index(row.state)


def _late(row: DueRow) -> Need:
    return Need(
        key="due-late",
        id=row.challan_id,
        name=row.what if row.key == "challan" else row.key,
        name_ur=row.what_ur if row.key == "challan" else "",
        detail=row.period,
        count=row.late_days,
        amount=row.amount,
    )


def _goods(sitting: Sitting) -> list[Need]:
    """What should have come, or come back, before today."""
    late = deliveries.overdue(sitting)
    if not late:
        return []
    row = late[0]
    days = (sitting.today() - (row.due_on or row.day)).days
    return [Need(key="goods-late", id=row.id, name=row.number, detail=row.party, count=len(late), days=days)]


def _records(sitting: Sitting) -> list[Need]:
    """What the registers still lack."""
    today = sitting.today()
    people = workers.employed(sitting, today, today)
    lacking = (
        ("parties-to-complete", list(sitting.scalars(select(Party.name).where(Party.to_complete).order_by(Party.id)))),
        ("eobi-numbers", [worker.name for worker in people if not worker.eobi_number]),
        ("pessi-numbers", [worker.name for worker in people if not worker.pessi_number]),
    )
    return [Need(key=key, name=names[0], count=len(names)) for key, names in lacking if names]


def _left(sitting: Sitting, today: date) -> list[Need]:
    return [
        Need(key="dues-on-leaving", id=gone.id, name=gone.name, days=(due_on - today).days)
        for gone, due_on in last_wages.waiting(sitting)
    ]


def _cards(sitting: Sitting) -> list[Need]:
    rows = [row for row in workers.cnic_watch(sitting) if row.days_left is not None]
    if not rows:
        return []
    first = rows[0]
    return [Need(key="cards-expiring", id=first.worker_id, name=first.name, count=len(rows), days=first.days_left or 0)]


def _unapproved(latest: WagesFact | None, today: date) -> list[Need]:
    if latest is None or latest.approved or today < latest.month.last:
        return []
    return [Need(key="wages-to-approve", name=str(latest.month), amount=latest.net)]


def _wages(sitting: Sitting) -> WagesFact | None:
    months = payroll.months(sitting)
    if not months or not sitting.scalar(select(func.count(Worker.id))):
        return None
    try:
        made = payroll.preview(sitting, months[0])
    except Refusal:  # a month whose law is not known is the wages page's to explain
        return None
    return WagesFact(
        month=made.month,
        workers=made.totals.workers,
        gross=made.totals.gross,
        eobi=made.totals.eobi_employee,
        income_tax=made.totals.income_tax,
        deductions=made.totals.deductions,
        net=made.totals.net,
        approved=made.run_id is not None,
    )
