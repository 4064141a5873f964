"""How a month's wages are paid out: by bank, by wallet, in cash with the notes it takes; and that they were."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.models.payroll import PayRun, WagePayment
from app.rules import cash, limits
from app.rules.labour import Profile
from app.rules.money import total
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal, refuse
from app.services import audit, pay_runs, payroll
from app.services.books import Sitting
from app.services.pay_runs import WageRow

WATCH = payroll.WATCH | {WagePayment.__tablename__}
METHODS = ("bank", "wallet", "cash")


@dataclass(frozen=True, slots=True, kw_only=True)
class PayLine:
    """`account`: an IBAN or a wallet; `notes`: of cash, the notes and coins of his envelope.

    `last`: his last wage, which is approved and paid for itself.
    """

    worker_id: int
    worker_number: str
    name: str
    name_ur: str
    cnic: str
    method: str
    account: str
    amount: Decimal
    notes: Mapping[int, int]
    last: bool = False
    paid_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PayList:
    """Of approved wages, or a draft without `run_id`. `purse`: the notes and coins that all the cash takes.

    `paid_on`: when each way of paying was used for those who have not left; a last wage is paid for itself.
    """

    month: str
    run_id: int | None
    lines: tuple[PayLine, ...]
    purse: Mapping[int, int]
    paid_on: Mapping[str, date]

    def by(self, method: str) -> tuple[PayLine, ...]:
        return tuple(line for line in self.lines if line.method == method)

    def waiting(self, method: str) -> Decimal:
        """Still to be paid that way with the month."""
        return total([line.amount for line in self.by(method) if not line.last and line.paid_on is None])

    def amount(self, method: str = "") -> Decimal:
        return total([line.amount for line in self.lines if method in ("", line.method)])


def of(sitting: Sitting, month: Month) -> PayList:
    """Everybody who has something to get, bank first, cash last."""
    made = payroll.preview(sitting, month)
    days = pay_runs.paid_days(sitting, made.rows)
    alone = {row.worker_id for row in made.rows if row.run_id is not None and row.run_id != made.run_id}
    lines = tuple(
        _line(row, days.get(row.worker_id), last=row.worker_id in alone)
        for way in METHODS
        for row in made.rows
        if row.net and row.way == way
    )
    in_cash = [line.amount for line in lines if line.method == "cash" and not line.last]
    return PayList(
        month=str(month),
        run_id=made.run_id,
        lines=lines,
        purse=cash.purse(in_cash),
        paid_on={} if made.run_id is None else pay_runs.paid_on(sitting, made.run_id),
    )


def paid(
    sitting: Sitting, month: Month, way: str, on: date, reference: str = "", *, worker_id: int | None = None
) -> int:
    """Write down that the wages of the month which go this way were paid on a day; or one man's last wage."""
    run = pay_runs.find(sitting, month, worker_id)
    if run is None:
        raise Refusal(Problem(Code.WAGES_NOT_APPROVED, "month", {"month": str(month)}))
    amount = total([row.net for row in pay_runs.wages(sitting, run.id) if row.way == way])
    refuse(_wrong(sitting, run, way, on, amount))
    row = WagePayment(
        run_id=run.id,
        method=way,
        paid_on=on,
        amount=amount,
        reference=" ".join(reference.split()),
        entered_by=sitting.by,
        entered_at=sitting.now(),
    )
    sitting.add(row)
    audit.note(sitting, "pay", row)
    return row.id


def paid_on(sitting: Sitting, month: Month) -> date | None:
    """The day on which the last of the month's wages was paid; None while any of them is not."""
    if pay_runs.find(sitting, month) is None:
        return None
    rows = [row for row in pay_runs.paid(sitting, month) if row.net]
    days = pay_runs.paid_days(sitting, rows)
    return max(days.values(), default=None) if len(days) == len(rows) else None


def due_on(sitting: Sitting, month: Month) -> date:
    """The last day to pay them."""
    run = pay_runs.find(sitting, month)
    profile = run.law_profile if run else payroll.preview(sitting, month).profile
    return limits.pay_day(month, Profile(profile), sitting.rates)


def _wrong(sitting: Sitting, run: PayRun, way: str, on: date, amount: Decimal) -> list[Problem]:
    found = []
    if not amount:
        found.append(Problem(Code.NOTHING_TO_PAY, "method", {"period": run.month}))
    if way in pay_runs.paid_on(sitting, run.id):
        found.append(Problem(Code.DUPLICATE, "method", {"text": way}))
    if on > sitting.today():
        found.append(Problem(Code.DATE_IN_FUTURE, "on", {"date": on.strftime("%d/%m/%Y")}))
    return found


def _line(row: WageRow, day: date | None, *, last: bool) -> PayLine:
    way = row.way
    return PayLine(
        worker_id=row.worker_id,
        worker_number=row.worker_number,
        name=row.name,
        name_ur=row.name_ur,
        cnic=row.cnic,
        method=way,
        account="" if way == "cash" else row.paid_to,
        amount=row.net,
        notes=cash.notes(row.net) if way == "cash" else {},
        last=last,
        paid_on=day,
    )
