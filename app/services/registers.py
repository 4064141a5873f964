"""The registers of the workers as sheets: muster roll, overtime, leave, advances, fines, damage, young, accidents."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from app.rules.money import rupees
from app.rules.period import Month
from app.rules.wages import Day, Mark, marks
from app.services import leave, marked, muster, owing_registers, pay_runs, welfare, workers, workshop
from app.services.books import Sitting
from app.services.leave import LeaveRow
from app.services.muster import MusterRow
from app.services.register_sheets import Row, form, profile, sheet
from app.services.worker_sheets import MusterLine, MusterSheet, RegisterSheet
from app.services.workers import WorkerRow

OVERTIME = (
    "worker_no", "name", "department", "days", "hours", "normal_hours", "hour_rate", "overtime_rate", "normal_pay",
    "overtime_pay", "total", "paid_on",
)  # fmt: skip
LEAVE = (
    "worker_no", "name", "joined_on", "kind", "year_from", "brought", "granted", "days", "taken", "permitted", "left",
)  # fmt: skip
YOUNG = ("worker_no", "name", "father", "born_on", "age", "adult_on", "joined_on", "designation", "cnic")
ACCIDENTS = (
    "day", "time", "worker_no", "name", "place", "what", "injury", "cause", "witnesses", "treated", "days_lost",
    "reported_on", "reported_to",
)  # fmt: skip


def muster_roll(sitting: Sitting, month: Month) -> MusterSheet:
    """The month's marks of everybody."""
    there = muster.read(sitting, month)
    people = {row.id: row for row in workers.employed(sitting, month.first, month.last)}
    law = profile(sitting, month)
    return MusterSheet(
        head=workshop.letterhead(sitting),
        month=month.first,
        form=form("muster", law),
        profile=law.value,
        days=tuple(month.days()),
        holidays=there.holidays,
        rows=tuple(_muster_line(no, row, people[row.worker_id]) for no, row in enumerate(there.rows, 1)),
    )


def overtime(sitting: Sitting, month: Month) -> RegisterSheet:
    """Who worked over, on which days; the money as it was approved, none where it is not yet."""
    paid = {row.worker_id: row for row in pay_runs.paid(sitting, month)}
    people = {row.id: row for row in workers.employed(sitting, month.first, month.last)}
    days = pay_runs.paid_days(sitting, list(paid.values()))
    ordinary = sitting.rates.on("wage.hours", month.last).value
    rows: list[Row] = []
    for row in muster.read(sitting, month).rows:
        if not row.overtime:
            continue
        person, wage = people[row.worker_id], paid.get(row.worker_id)
        rows.append(
            {
                "worker_no": row.number,
                "name": row.name,
                "department": person.designation,
                "days": ", ".join(f"{c.day.day}: {c.overtime.normalize():f}" for c in row.cells if c.overtime),
                "hours": row.overtime,
                "normal_hours": row.present * (person.hours or ordinary),
                "hour_rate": wage.hour_rate if wage else None,
                "overtime_rate": rupees(wage.overtime_pay / wage.overtime_hours) if wage else None,
                "normal_pay": wage.gross - wage.overtime_pay if wage else None,
                "overtime_pay": wage.overtime_pay if wage else None,
                "total": wage.gross if wage else None,
                "paid_on": days.get(row.worker_id),
            }
        )
    return sheet(
        sitting, "overtime", (month, month), columns=OVERTIME, rows=rows, summed=("hours", "overtime_pay", "total")
    )


def leave_register(sitting: Sitting, year: int) -> RegisterSheet:
    """Every account of the year's last day, or of today while the year runs; with the days on which it was taken."""
    last = min(date(year, 12, 31), sitting.today())
    people = {row.id: row for row in workers.employed(sitting, last, last)}
    balances = leave.balances(sitting, last)
    taken = marked.between(sitting, (min((row.first for row in balances), default=last), last))
    rows: list[Row] = [
        {
            "worker_no": row.number,
            "name": row.name,
            "joined_on": people[row.worker_id].joined_on,
            "kind": row.kind,
            "year_from": row.first,
            "brought": row.brought,
            "granted": row.granted,
            "days": _on_leave(taken.get(row.worker_id, ()), row),
            "taken": row.taken,
            "permitted": row.permitted,
            "left": row.left,
        }
        for row in balances
    ]
    return sheet(sitting, "leave", (Month(year, 1), Month.of(last)), columns=LEAVE, rows=rows, summed=("taken",))


def _on_leave(days: Iterable[Day], account: LeaveRow) -> str:
    """'03/10 04/10': the days of this kind in its year."""
    of_kind = [
        day.day
        for day in days
        if account.first <= day.day <= account.last
        and (off := marks.leave(day.mark)) is not None
        and leave.KINDS[off[0]] == account.kind
    ]
    return " ".join(f"{day:%d/%m}" for day in of_kind)


def young(sitting: Sitting, day: date) -> RegisterSheet:
    """Everybody under 18 on the day, with what his age was proved by."""
    rows: list[Row] = [
        {name: getattr(row.worker, name) for name in ("name", "father", "born_on", "joined_on", "designation", "cnic")}
        | {"worker_no": row.worker.number, "age": row.age, "adult_on": row.adult_on}
        for row in workers.young(sitting, day)
    ]
    return sheet(sitting, "young", (Month.of(day), Month.of(day)), columns=YOUNG, rows=rows)


def accidents(sitting: Sitting, first: Month, last: Month) -> RegisterSheet:
    rows: list[Row] = [
        {"worker_no": row.worker} | {name: getattr(row, name) for name in ACCIDENTS if name != "worker_no"}
        for row in welfare.accidents(sitting)
        if row.day and first.first <= row.day <= last.last
    ]
    return sheet(sitting, "accidents", (first, last), columns=ACCIDENTS, rows=rows)


OF_SPAN: dict[str, Callable[[Sitting, Month, Month], RegisterSheet]] = {
    "overtime": lambda sitting, _first, last: overtime(sitting, last),
    "leave": lambda sitting, _first, last: leave_register(sitting, last.year),
    "advances": owing_registers.advances,
    "fines": owing_registers.fines,
    "damage": owing_registers.damage,
    "young": lambda sitting, _first, last: young(sitting, min(last.last, sitting.today())),
    "accidents": accidents,
}
"""Every register but the muster roll, from one month to another."""


def _muster_line(no: int, row: MusterRow, person: WorkerRow) -> MusterLine:
    return MusterLine(
        no=no,
        worker_no=row.number,
        name=row.name,
        name_ur=row.name_ur,
        father=person.father,
        cnic=person.cnic,
        designation=person.designation,
        joined_on=person.joined_on,
        marks=tuple(cell.text if cell.theirs else None for cell in row.cells),
        present=row.present,
        absent=row.absent,
        leave=row.on_leave,
        rest=row.count(Mark.REST),
        holidays=row.count(Mark.HOLIDAY),
        overtime=row.overtime,
    )
