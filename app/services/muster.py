"""The attendance grid of a month: a row for each worker, a cell for each day, typed as on paper."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.rules.money import ZERO
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.rules.wages import Mark, marks
from app.rules.wages.marks import HALF, TO_COME, worked
from app.rules.wages.marks import leave as leave_of
from app.rules.wages.weeks import monday
from app.services import attendance, holidays, workers
from app.services.attendance import DayDraft
from app.services.attendance_drafts import AttendanceDraft
from app.services.books import Sitting
from app.services.workers import WorkerRow

WATCH = attendance.WATCH | workers.WATCH | holidays.WATCH
CLOCKED = re.compile(r"(\d{1,2}(?:\.\d{1,2})?)\s*H(?:RS?|OURS?)?")
HOURS = re.compile(r"[1-9]\d?(?:\.\d{1,2})?|0\.(?!50?$)\d{1,2}")
SAME = {"C": "CL", "S": "SL", "L": "AL", "M": "ML", "HD": "½", "/": "P", "X": "A", "O": "R"}
DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", "01234567890123456789")


@dataclass(frozen=True, slots=True, kw_only=True)
class CellRow:
    """One cell: `mark` and `overtime` as they are in the books; `theirs` is false on days that are not his."""

    day: date
    mark: str
    overtime: Decimal
    theirs: bool
    rest: bool
    holiday: str

    @property
    def text(self) -> str:
        """'P+2', as it would be typed."""
        return shown(self.mark, self.overtime)


@dataclass(frozen=True, slots=True, kw_only=True)
class MusterRow:
    worker_id: int
    number: str
    name: str
    name_ur: str
    pay_kind: str
    cells: tuple[CellRow, ...]

    @property
    def present(self) -> Decimal:
        """Days of work; a half day is a half."""
        return sum((worked(cell.mark) for cell in self.cells), ZERO)

    @property
    def on_leave(self) -> Decimal:
        """Days of every kind of leave; a half day is a half."""
        return sum((off[1] for cell in self.cells if (off := leave_of(cell.mark)) is not None), ZERO)

    @property
    def absent(self) -> Decimal:
        return self.count(Mark.ABSENT) + self.count(Mark.HALF) * HALF

    @property
    def overtime(self) -> Decimal:
        return sum((cell.overtime for cell in self.cells), ZERO)

    def count(self, *marks: str) -> int:
        return sum(cell.mark in marks for cell in self.cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class Muster:
    """The month as the grid shows it; `closed` when its wages are approved."""

    month: Month
    rows: tuple[MusterRow, ...]
    holidays: Mapping[date, str]
    closed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What a person typed into one cell; an empty text takes the mark away."""

    worker: str
    day: date
    text: str


def read(sitting: Sitting, month: Month, numbers: Collection[str] | None = None) -> Muster:
    """The grid as it stands; only the rows of these workers, if any are named."""
    marked = attendance.drafts(sitting, month, numbers)
    free = _free(sitting, month)
    people = workers.employed(sitting, month.first, month.last, numbers)
    rows = tuple(_row(person, month, marked.get(person.number, {}), free) for person in people)
    return Muster(month=month, rows=rows, holidays=free, closed=attendance.closed(sitting, month))


def parse(text: str, ordinary: Decimal) -> tuple[str, Decimal] | None:
    """'P+2', 'p', '½CL', '2' or '+1.5' (hours over, on the mark of the day: ""), '10h' (ten hours in all).

    None for an empty cell. Raises Refusal for what is no mark.
    """
    typed = text.translate(DIGITS).upper().strip()
    if not typed:
        return None
    typed = SAME.get(typed, typed)
    if hours := CLOCKED.fullmatch(typed):
        return Mark.PRESENT.value, max(Decimal(hours[1]) - ordinary, ZERO)
    found = marks.read(f"+{typed}" if HOURS.fullmatch(typed) else typed)
    if found is None:
        raise Refusal(Problem(Code.MARK_UNKNOWN, "mark", {"text": text}))
    return found[0] or "", found[1]


def shown(mark: str, overtime: Decimal) -> str:
    return f"{mark}+{overtime.normalize():f}" if overtime else mark


def put(sitting: Sitting, month: Month, cells: Iterable[Typed]) -> list[Problem]:
    """Write typed cells into the month; all of them or none. Answers what is only to be looked at."""
    typed = list(cells)
    draft = _draft(sitting, month, typed)
    problems = attendance.check(sitting, draft)
    if serious := [problem for problem in problems if not problem.is_warning]:
        raise Refusal(*_placed(serious, draft, typed))
    attendance.record(sitting, draft)
    touched = {(cell.worker, monday(cell.day)) for cell in typed}
    return [problem for problem in problems if _week(problem, draft) in touched]


def _draft(sitting: Sitting, month: Month, typed: Sequence[Typed]) -> AttendanceDraft:
    """The whole rows of those who are typed of, as they would stand. Refusal for what is no mark."""
    marked = attendance.drafts(sitting, month, {cell.worker for cell in typed})
    known = workers.by_number(sitting, {cell.worker for cell in typed})
    ordinary, free = sitting.rates.on("wage.hours", month.last).value, _free(sitting, month)
    changed: dict[str, dict[date, DayDraft]] = {}
    faults: list[Problem] = []
    for n, cell in enumerate(typed):
        row = changed.setdefault(cell.worker, dict(marked.get(cell.worker, {})))
        person = known.get(cell.worker)
        try:
            found = parse(cell.text, (person.hours if person else None) or ordinary)
        except Refusal as refusal:
            faults += [Problem(each.code, f"cells.{n}", each.facts) for each in refusal.problems]
            continue
        before = row.pop(cell.day, None)
        if found is not None:
            rest = person is not None and cell.day.isoweekday() == person.rest_weekday
            usual = before.mark if before else _usual(rest=rest, holiday=cell.day in free)
            row[cell.day] = DayDraft(worker=cell.worker, day=cell.day, mark=found[0] or usual, overtime=found[1])
    if faults:
        raise Refusal(*faults)
    return AttendanceDraft(
        month=month,
        days=tuple(day for row in changed.values() for day in row.values()),
        cleared=tuple(number for number, row in changed.items() if not row),
    )


def _usual(*, rest: bool, holiday: bool) -> str:
    return (Mark.REST if rest else Mark.HOLIDAY if holiday else Mark.PRESENT).value


def _free(sitting: Sitting, month: Month) -> dict[date, str]:
    """The holidays that are certain."""
    return {day: row.name for day, row in holidays.between(sitting, month.first, month.last).items() if row.confirmed}


def _week(problem: Problem, draft: AttendanceDraft) -> tuple[str, date] | None:
    """Whose, and of which week: what was said of other weeks before is not said again."""
    day = _day(problem, draft.days)
    return None if day is None else (day.worker, monday(day.day))


def _day(problem: Problem, days: Sequence[DayDraft]) -> DayDraft | None:
    """The day that a problem of attendance speaks of."""
    what, _, rest = problem.field.partition(".")
    n = rest.partition(".")[0]
    return days[int(n)] if what == "days" and n.isdigit() else None


def copied(muster: Muster, source: str, targets: Sequence[str]) -> list[Typed]:
    """The source's whole row for each target, on the days that are theirs; leave is his own and is not copied."""
    row = _of(muster, source)
    return [
        Typed(worker=number, day=cell.day, text=Mark.PRESENT.value if leave_of(cell.mark) else cell.text)
        for number in targets
        if number != source
        for cell, own in zip(row.cells, _of(muster, number).cells, strict=True)
        if own.theirs
    ]


def filled(muster: Muster, numbers: Sequence[str], *, upto: date | None = None) -> list[Typed]:
    """Every empty cell of theirs: rest on his day of rest, holiday on a holiday, else present."""
    found, rows = [], {row.number: row for row in muster.rows}
    for number in numbers:
        for cell in (rows.get(number) or _of(muster, number)).cells:
            if not cell.theirs or cell.mark or (upto is not None and cell.day > upto):
                continue
            found.append(Typed(worker=number, day=cell.day, text=_usual(rest=cell.rest, holiday=bool(cell.holiday))))
    return found


def to_the_end(muster: Muster, number: str, first: date, *, today: date) -> list[Typed]:
    """What stands on a day, on every later day of his row; work not beyond today."""
    row = _of(muster, number)
    source = next(cell for cell in row.cells if cell.day == first)
    return [
        Typed(worker=number, day=cell.day, text=_kept(source, cell))
        for cell in row.cells
        if source.text and cell.theirs and cell.day > first and (cell.day <= today or source.mark in TO_COME)
    ]


def down(muster: Muster, source: str, days: Collection[date], targets: Sequence[str]) -> list[Typed]:
    """What stands on these days of the source's row, in the rows below."""
    cells = [cell for cell in _of(muster, source).cells if cell.day in days]
    own = {number: {cell.day: cell for cell in _of(muster, number).cells} for number in targets}
    return [
        Typed(worker=number, day=cell.day, text=text)
        for number in targets
        for cell in cells
        if own[number][cell.day].theirs and (text := _kept(cell, own[number][cell.day]))
    ]


def _kept(source: CellRow, cell: CellRow) -> str:
    """The source's text; but a day of rest and a holiday stay what they are."""
    off = cell.rest or bool(cell.holiday)
    return cell.text or _usual(rest=cell.rest, holiday=bool(cell.holiday)) if off else source.text


def problems(
    sitting: Sitting, month: Month, numbers: Collection[str] | None = None
) -> dict[tuple[str, date], list[Problem]]:
    """What is to be looked at in the marks as they stand, by worker and day; of these workers, or of all."""
    days = tuple(day for row in attendance.drafts(sitting, month, numbers).values() for day in row.values())
    found: dict[tuple[str, date], list[Problem]] = defaultdict(list)
    for problem in attendance.complaints(sitting, AttendanceDraft(month=month, days=days)):
        if (day := _day(problem, days)) is not None:
            found[day.worker, day.day].append(problem)
    return dict(found)


def before(muster: Muster, cells: Iterable[Typed]) -> list[Typed]:
    """What these cells hold now: typed again, it takes the change back."""
    there = {(row.number, cell.day): cell.text for row in muster.rows for cell in row.cells}
    return [Typed(worker=each.worker, day=each.day, text=there.get((each.worker, each.day), "")) for each in cells]


def _of(muster: Muster, number: str) -> MusterRow:
    for row in muster.rows:
        if row.number == number:
            return row
    raise Refusal(Problem(Code.WORKER_UNKNOWN, "worker", {"number": number}))


def _row(person: WorkerRow, month: Month, marked: Mapping[date, DayDraft], free: Mapping[date, str]) -> MusterRow:
    cells = tuple(
        CellRow(
            day=day,
            mark=marked[day].mark if day in marked else "",
            overtime=marked[day].overtime if day in marked else ZERO,
            theirs=person.employed_on(day),
            rest=day.isoweekday() == person.rest_weekday,
            holiday=free.get(day, ""),
        )
        for day in month.days()
    )
    return MusterRow(
        worker_id=person.id,
        number=person.number,
        name=person.name,
        name_ur=person.name_ur,
        pay_kind=person.pay_kind,
        cells=cells,
    )


def _placed(problems: list[Problem], draft: AttendanceDraft, typed: list[Typed]) -> list[Problem]:
    """A fault of a day that was typed now points at its cell."""
    places = {(cell.worker, cell.day): n for n, cell in enumerate(typed)}
    own = [(problem, _day(problem, draft.days)) for problem in problems]
    found = [(problem, places.get((day.worker, day.day)) if day is not None else None) for problem, day in own]
    return [each if n is None else Problem(each.code, f"cells.{n}", each.facts) for each, n in found]
