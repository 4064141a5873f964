"""The attendance grid, a mark for each day, and the pieces counted on a second sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal

from app.exchange.cells import DIGITS, Fault, text
from app.exchange.grid import Cell, Grid, as_text, is_blank, letter
from app.exchange.headings import Columns, best_columns, find_columns, mapping_unknown
from app.exchange.lines import Line, lines
from app.exchange.months import month_of
from app.exchange.words import ATTENDANCE, PIECES
from app.exchange.work import Record, Source, Work
from app.rules.money import ZERO
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.rules.wages import marks
from app.services import attendance, workers
from app.services.attendance import AttendanceDraft, DayDraft, PiecesDraft
from app.services.books import Sitting
from app.services.parties import name_key

SAME = {
    "PRESENT": "P",
    "ABSENT": "A",
    "REST": "R",
    "OFF": "R",
    "HOLIDAY": "H",
    "HD": "½",
}
HALF = Decimal("0.5")
Place = tuple[Line, str]
"""A cell: its row, and its column as the reader sees it."""


def muster(grids: Sequence[Grid], chosen: Mapping[str, str], file_name: str) -> Work:
    """Both sheets of a month: the grid must be there, the pieces may be."""
    known = {field.name for field in (*ATTENDANCE, *PIECES)}
    if unknown := [name for name in chosen if name not in known]:
        raise Refusal(*(mapping_unknown(name, sorted(known)) for name in unknown))
    people = {name: heading for name, heading in chosen.items() if name in {field.name for field in ATTENDANCE}}
    counts = {name: heading for name, heading in chosen.items() if name not in people}
    pieces_sheet, pieces = _pieces_sheet(grids, counts)
    grid, columns, days = _grid_sheet([grid for grid in grids if grid is not pieces_sheet], people)
    month = month_of(grid, columns.row, file_name)
    if month is None:
        raise Refusal(Problem(Code.MONTH_NOT_SAID, "month", {"sheet": grid.sheet, "file": file_name}))
    return _Muster(month, days).read(grid, columns, pieces_sheet, pieces)


def mark(cell: Cell) -> tuple[str, Decimal] | Fault | None:
    """'P+2' is present with two hours of overtime; a blank is no mark."""
    if isinstance(cell, date) and (cell.month, cell.day) in {(1, 2), (2, 1)}:
        return "½", ZERO  # a spreadsheet program took 1/2 for a date
    if cell == HALF:
        return "½", ZERO
    typed = text(cell).translate(DIGITS).upper()
    if not typed:
        return None
    found = marks.read(SAME.get(typed, typed))
    if found is None or found[0] is None:  # hours alone say nothing of the day
        return Fault(Code.MARK_UNKNOWN, {"text": as_text(cell)})
    return found[0].value, found[1]


def _pieces_sheet(grids: Sequence[Grid], chosen: Mapping[str, str]) -> tuple[Grid, Columns] | tuple[None, None]:
    for grid in grids:
        with suppress(Refusal):
            return grid, find_columns(grid, PIECES, chosen)
    # no sheet counts pieces; but a person who says where they stand wants to hear of it
    return (grids[-1], find_columns(grids[-1], PIECES, chosen)) if chosen else (None, None)


def _grid_sheet(grids: Sequence[Grid], chosen: Mapping[str, str]) -> tuple[Grid, Columns, dict[int, int]]:
    for grid in grids:
        columns = best_columns(grid, ATTENDANCE, chosen)
        if columns is not None and (days := _day_columns(grid.rows[columns.row - 1], set(columns.at.values()))):
            return grid, columns, days
    sheet = grids[0].sheet if grids else "–"
    raise Refusal(Problem(Code.HEADINGS_NOT_FOUND, "headings", {"sheet": sheet, "wanted": "Emp #, 1, 2, 3 … 31"}))


def _day_columns(row: Sequence[Cell], taken: set[int]) -> dict[int, int]:
    """Which column is which day of the month."""
    found: dict[int, int] = {}
    for place, cell in enumerate(row):
        number = cell.day if isinstance(cell, date) else None
        if number is None and re.fullmatch(r"\d{1,2}", as_text(cell).translate(DIGITS)):
            number = int(as_text(cell).translate(DIGITS))
        if number is not None and 1 <= number <= 31 and place not in taken and number not in found.values():
            found[place] = number
    return found


class _Muster:
    """Collects the drafts of a month and remembers the cell each came from."""

    def __init__(self, month: Month, day_columns: Mapping[int, int]) -> None:
        self.month = month
        self.day_columns = day_columns
        self.days: list[DayDraft] = []
        self.pieces: list[PiecesDraft] = []
        self.day_places: list[Place] = []
        self.piece_lines: list[Line] = []
        self.problems: list[Problem] = []
        self.names: dict[str, tuple[Line, str]] = {}
        self.records: list[Record] = []

    def read(self, grid: Grid, columns: Columns, pieces_sheet: Grid | None, pieces: Columns | None) -> Work:
        sources = [Source.of(grid.sheet, columns)]
        for line in lines(grid, columns):
            self._read_days(line)
        if pieces_sheet is not None and pieces is not None:
            sources.append(Source.of(pieces_sheet.sheet, pieces))
            for line in lines(pieces_sheet, pieces):
                self._read_pieces(line)
        totals = {
            "days": Decimal(len(self.days)),
            "pieces": Decimal(sum(piece.good for piece in self.pieces)),
        }
        return Work(
            tuple(sources), len(self.records), tuple(self.records), (self._write,), tuple(self.problems), totals
        )

    def _read_days(self, line: Line) -> None:
        if not line.has("number") and (line.says_total() or not self._marked(line)):
            return
        number, name = line.word("number", required=True), line.text("name")
        if number in self.names:
            line.complain(Problem(Code.ROW_TWICE, "number", {"text": number, "row": str(self.names[number][0].number)}))
        days = [day for place in self.day_columns if (day := self._read_mark(line, number, place))]
        if not line.problems:
            self.days += [draft for draft, _ in days]
            self.day_places += [(line, column) for _, column in days]
        self.names.setdefault(number, (line, name))
        shown = [as_text(line.row[place]) if place < len(line.row) else "" for place in self.day_columns]
        self.records.append(Record(line.number, {"number": number, "name": name, "marks": " ".join(shown)}))
        self.problems += line.problems

    def _marked(self, line: Line) -> bool:
        return any(place < len(line.row) and not is_blank(line.row[place]) for place in self.day_columns)

    def _read_mark(self, line: Line, number: str, place: int) -> tuple[DayDraft, str] | None:
        """The day, and its column as the reader sees it."""
        day_of_month = self.day_columns[place]
        found = mark(line.row[place]) if place < len(line.row) else None
        column = f"{day_of_month} ({letter(place)})"
        if isinstance(found, Fault):
            line.complain(Problem(found.code, "mark", found.facts, column=column))
            return None
        if found is None:
            return None
        if day_of_month > self.month.last.day:
            wrong = {"text": f"{day_of_month}/{self.month.month}/{self.month.year}"}
            line.complain(Problem(Code.NOT_A_DATE, "day", wrong, column=column))
            return None
        day = date(self.month.year, self.month.month, day_of_month)
        return DayDraft(worker=number, day=day, mark=found[0], overtime=found[1]), column

    def _read_pieces(self, line: Line) -> None:
        if line.says_total() and not line.has("number"):
            return
        draft = PiecesDraft(
            worker=line.word("number", required=True),
            item=line.text("item", required=True),
            good=line.whole("good") or 0,
            rejected=line.whole("rejected") or 0,
            rate=line.price("rate", required=True) or ZERO,
        )
        if not line.problems:
            self.pieces.append(draft)
            self.piece_lines.append(line)
        shown = {"number": draft.worker, "item": draft.item, "good": str(draft.good), "rate": f"{draft.rate:.2f}"}
        self.records.append(Record(line.number, shown))
        self.problems += line.problems

    def _write(self, sitting: Sitting, batch: int) -> list[Problem]:
        draft = AttendanceDraft(month=self.month, days=tuple(self.days), pieces=tuple(self.pieces))
        found = [self._place(problem) for problem in attendance.check(sitting, draft)]
        # an unknown worker is one problem, not one for each of his days
        problems = list({(problem.code, problem.row, problem.column): problem for problem in found}.values())
        if any(not problem.is_warning for problem in problems):
            raise Refusal(*problems)
        attendance.record(sitting, draft, batch=batch)
        return problems + self._other_names(sitting)

    def _place(self, problem: Problem) -> Problem:
        what, _, rest = problem.field.partition(".")
        n, _, field = rest.partition(".")
        if not n:
            return problem  # of the month as a whole: no row is to blame
        if what == "pieces":
            return self.piece_lines[int(n)].place(
                Problem(problem.code, "number" if field == "worker" else field, problem.facts)
            )
        line, column = self.day_places[int(n)]
        if field == "worker":
            return line.place(Problem(problem.code, "number", problem.facts))
        return line.place(Problem(problem.code, field, problem.facts, column=column))

    def _other_names(self, sitting: Sitting) -> list[Problem]:
        """Right number, another name: perhaps the marks of somebody else."""
        known = workers.by_number(sitting)
        return [
            line.place(Problem(Code.NAME_DIFFERS, "name", {"text": name, "number": number, "name": known[number].name}))
            for number, (line, name) in self.names.items()
            if name
            and number in known
            and name_key(name) not in {name_key(known[number].name), name_key(known[number].name_ur)}
        ]
