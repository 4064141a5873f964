"""A clock's file: one row for each touch, or one row for each day with in and out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from app.exchange import clock_times, shapes
from app.exchange.cells import DIGITS, Fault
from app.exchange.clock_times import Habit
from app.exchange.grid import Cell, Grid, as_text, is_blank
from app.exchange.headings import Columns, best_columns
from app.exchange.lines import Line, lines
from app.exchange.shapes import Repair
from app.exchange.words import PUNCHES
from app.exchange.work import Record, Source, Work
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.services import attendance, file_shapes, punches, workers
from app.services.books import Sitting
from app.services.parties import name_key
from app.services.punches import IN, OUT, Punch, Told

KIND, NUMBERS = "punches", "numbers of the clock"
NEEDED = (("at",), ("day", "came"), ("day", "time"))
WAYS: Mapping[str, str] = {
    **dict.fromkeys(("in", "i", "c/in", "check in", "check-in", "checkin", "clock in", "duty on", "0", "آمد"), IN),
    **dict.fromkeys(("out", "o", "c/out", "check out", "check-out", "checkout", "clock out", "duty off", "1"), OUT),
    "روانگی": OUT,
}
A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the file: whose it is by the clock's number, and its touches with the column of each."""

    line: Line
    number: str
    name: str
    day: date | None
    touches: tuple[tuple[datetime, str], ...]


def clock(grids: Sequence[Grid], chosen: Mapping[str, str], repairs: Sequence[Repair] = ()) -> Work:
    """Every month of the file. A repair of a number means every row of it; a row without a column is left out."""
    grid, columns = _sheet(grids, chosen)
    number = columns.title("number")
    said = {
        _number(columns.cell(grid.rows[each.row - 1], "number")): _number(each.text)
        for each in repairs
        if each.column == number and each.row <= len(grid.rows)
    }
    out = {each.row for each in repairs if not each.column}
    (grid,) = shapes.mended([grid], [each for each in repairs if each.column and each.column != number])
    habit = _habit(grid, columns)
    rows, faults = [], []
    for line in lines(grid, columns):
        if not line.has("at", "day", "came", "went", "time"):
            continue  # a department's name, a total, a page's foot
        row = _row(line, habit)
        rows.append(row)
        faults += [] if line.number in out else line.problems
    return _Clock(_afternoons(rows, habit), said, out).work(Source.of(grid.sheet, columns), faults)


def _sheet(grids: Sequence[Grid], chosen: Mapping[str, str]) -> tuple[Grid, Columns]:
    for grid in grids:
        columns = best_columns(grid, PUNCHES, chosen)
        if columns is not None and any(all(name in columns.at for name in needed) for needed in NEEDED):
            return grid, columns
    sheet = grids[0].sheet if grids else "–"
    wanted = "Emp No, Date, In, Out / Emp No, Date, Time / Emp No, DateTime"
    raise Refusal(Problem(Code.HEADINGS_NOT_FOUND, "headings", {"sheet": sheet, "wanted": wanted}))


def _habit(grid: Grid, columns: Columns) -> Habit:
    below = [row for _, row in grid.numbered(columns.row + 1)]
    times = [columns.cell(row, name) for row in below for name in ("at", "came", "went", "time")]
    return Habit.of([columns.cell(row, name) for row in below for name in ("at", "day")], times)


def _row(line: Line, habit: Habit) -> Row:
    """What the row says; what it does not say well stands in the line's problems."""
    number = _number(line.columns.cell(line.row, "number"))
    if not number:
        line.complain(Problem(Code.MISSING, "number"))
    touches: list[tuple[datetime, str]] = []
    if "at" in line.columns.at:
        touches += _taken(line, "at", clock_times.moments(line.columns.cell(line.row, "at"), habit))
    else:
        day = line.columns.cell(line.row, "day")
        names = [name for name in ("came", "went", "time") if not is_blank(line.columns.cell(line.row, name))]
        if isinstance(wrong := clock_times.day_of(day, habit), Fault):
            line.complain(Problem(wrong.code, "day", wrong.facts))
        else:
            for name in names:
                touches += _taken(line, name, clock_times.stamps(day, line.columns.cell(line.row, name), habit))
    first = touches[0][0].date() if touches else None
    return Row(line, number, line.text("name"), first, tuple(touches))


def _taken(line: Line, name: str, found: list[datetime] | Fault) -> list[tuple[datetime, str]]:
    """Each touch with its way: of two in one cell the second is the out."""
    if isinstance(found, Fault):
        line.complain(
            Problem(found.code, "day" if found.code is Code.NOT_A_DATE and name != "at" else name, found.facts)
        )
        return []
    said = WAYS.get(as_text(line.columns.cell(line.row, "way")).casefold(), "")
    own = {"came": IN, "went": OUT}.get(name, said)
    return [(stamp, own if n == 0 or not own else OUT) for n, stamp in enumerate(found)]


def _number(cell: Cell) -> str:
    """'007', 7 and '7.0' are one number."""
    typed = as_text(cell).translate(DIGITS).strip().removesuffix(".0")
    return typed.lstrip("0") or typed if typed.isdigit() else typed


def _afternoons(rows: Sequence[Row], habit: Habit) -> list[Row]:
    """Touches in their order: past noon on a clock of twelve hours, past midnight where the out is before the in."""
    last: dict[str, datetime] = {}
    found = []
    for row in rows:
        touches: list[tuple[datetime, str]] = []
        for stamp, way in row.touches:
            own = clock_times.later(stamp, last.get(row.number), habit)
            if touches and own < touches[-1][0]:  # the out of the same row: he went home after midnight
                own += A_DAY
            touches.append((own, way))
            last[row.number] = own
        found.append(replace(row, touches=tuple(touches)))
    return found


class _Clock:
    """The rows of a file, put into the books month by month; what is wrong is named by its row."""

    def __init__(self, rows: Sequence[Row], said: Mapping[str, str], out: Collection[int]) -> None:
        self.rows = rows
        self.said = said
        self.out = out
        self.numbers: dict[str, str] = {}
        self.lines: dict[tuple[str, date], Line] = {}

    def work(self, source: Source, faults: Sequence[Problem]) -> Work:
        months = sorted({Month.of(stamp.date()) for row in self.rows for stamp, _ in row.touches})
        steps = (self._begin, *(_Step(self, month).write for month in months))
        records = tuple(
            Record(row.line.number, {"number": row.number, "name": row.name, "times": _shown(row)})
            for row in self.rows
            if row.line.number not in self.out
        )
        totals = {"punches": Decimal(sum(len(row.touches) for row in self.rows if row.line.number not in self.out))}
        return Work((source,), len(self.rows), records, steps, tuple(faults), totals)

    def _begin(self, sitting: Sitting, _batch: int) -> list[Problem]:
        """Whose numbers they are: as said now, as said once before, or his own."""
        before = file_shapes.recall(sitting, KIND, [NUMBERS]) or {}
        known = workers.by_number(sitting)
        said = {**before, **self.said}
        if self.said:
            file_shapes.remember(sitting, KIND, NUMBERS, said)
        self.numbers = {_number(number): number for number in known} | said
        first: dict[str, Row] = {}
        for row in self.rows:
            if row.number:
                first.setdefault(row.number, row)
        unknown = {number: row for number, row in first.items() if self.worker(number) not in known}
        left = {row.number for row in self.rows if row.line.number in self.out}  # a card that is nobody's goes whole
        self.lines = {
            (self.worker(row.number), stamp.date()): row.line
            for row in self.rows
            if self._counts(row)
            for stamp, _ in row.touches
        }
        found = [
            row.line.place(Problem(Code.WORKER_UNKNOWN, "number", {"number": self.worker(number)}))
            for number, row in unknown.items()
            if number not in left
        ]
        for number, row in first.items():
            worker = known.get(self.worker(number))
            if worker is not None and row.name and not _same(row.name, worker.name, worker.name_ur):
                facts = {"text": row.name, "number": worker.number, "name": worker.name}
                found.append(row.line.place(Problem(Code.NAME_DIFFERS, "name", facts)))
        return found

    def worker(self, number: str) -> str:
        return self.numbers.get(number, number)

    def punches(self) -> tuple[list[Punch], set[tuple[str, date]]]:
        """All that count, and the days of which a row was left out or is still to be mended."""
        kept = [row for row in self.rows if self._counts(row)]
        made = [Punch(self.worker(row.number), stamp, way) for row in kept for stamp, way in row.touches]
        gone = {(self.worker(row.number), row.day) for row in self.rows if not self._counts(row) and row.day}
        return made, gone

    def _counts(self, row: Row) -> bool:
        return row.line.number not in self.out and not row.line.problems

    def place(self, worker: str, day: date, problem: Problem) -> Problem:
        """At the last row of that day; what is said of a week, at the last day of it that the clock saw."""
        days = [day - A_DAY * back for back in range(day.weekday() + 1 if problem.is_warning else 1)]
        line = next((self.lines[worker, each] for each in days if (worker, each) in self.lines), None)
        return _touched(line, problem) if line is not None else problem


@dataclass(frozen=True, slots=True)
class _Step:
    clock: _Clock
    month: Month

    def write(self, sitting: Sitting, batch: int) -> list[Problem]:
        made, gone = self.clock.punches()
        known = workers.by_number(sitting)
        made = [punch for punch in made if punch.worker in known]  # the others were spoken of already
        draft, told = punches.month_of(sitting, self.month, made, gone)
        found = [self._placed(each) for each in told]
        for problem in attendance.check(sitting, draft):
            what, _, rest = problem.field.partition(".")
            n = rest.partition(".")[0]
            day = draft.days[int(n)] if what == "days" and n.isdigit() else None
            placed = self.clock.place(day.worker, day.day, problem) if day else problem
            if placed.row is not None or not placed.is_warning:  # nothing is said of weeks that the file does not touch
                found.append(placed)
        if any(not problem.is_warning for problem in found):
            raise Refusal(*found)
        attendance.record(sitting, draft, batch=batch)
        return found

    def _placed(self, told: Told) -> Problem:
        return self.clock.place(told.worker, told.day, told.problem)


def _touched(line: Line, problem: Problem) -> Problem:
    """In the cell of the touch: that of the out if it is empty, else that of the time."""
    empty = "went" in line.columns.at and is_blank(line.columns.cell(line.row, "went"))
    name = next(name for name in ("went" if empty else "", "came", "time", "at", "went") if name in line.columns.at)
    return line.place(replace(problem, field=name))


def _same(name: str, *names: str) -> bool:
    return name_key(name) in {name_key(each) for each in names}


def _shown(row: Row) -> str:
    return ", ".join(f"{stamp:%d/%m/%Y %H:%M}" for stamp, _ in row.touches)
