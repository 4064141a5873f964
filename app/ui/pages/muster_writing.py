"""The steps of the attendance on their way into the books: on another thread, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.rules.period import Month
from app.rules.problems import Problem, Refusal
from app.services import muster
from app.services.books import Books, Sitting
from app.services.muster import MusterRow, Typed
from app.ui.desk import Desk
from app.ui.jobs import Cancelled, Job, Progress
from app.ui.kit.busy import Busy
from app.ui.pages.allowing import Allowing, may_be_allowed, put_allowed
from app.ui.pages.drafting import told
from app.ui.pages.muster_model import Problems
from app.ui.pages.muster_steps import Step, Steps, Way

AT_ONCE = 20
"""Workers between two looks at whether the person has had enough."""
Say = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What the books hold now of those whom the step spoke of; `touched`: they were changed, and others hear of it."""

    month: Month
    rows: Mapping[str, MusterRow]
    problems: Problems
    found: Sequence[Problem]
    touched: bool


class Writing:
    """Who leaves the page leaves its steps on their way: what the books refuse then is still told."""

    def __init__(self, desk: Desk, page: QWidget, answered: Callable[[Step, Written | None], None], words: str) -> None:
        self._desk, self._page, self._answered, self._words = desk, page, answered, words
        self.steps = Steps()
        self._waiting: list[tuple[Step, Progress]] = []
        self.busy = Busy(page)
        self.busy.cancelled.connect(self.stop)

    def begin(self) -> None:
        """Another grid: the steps of the one before are written, and cannot be taken back from here."""
        self.steps = Steps()

    def waits(self) -> bool:
        return bool(self._waiting)

    def typed(self) -> tuple[Step, ...]:
        """What was typed into a cell and is not in the books yet."""
        return tuple(step for step, _ in self._waiting if step.place is not None)

    def take(self, step: Step) -> None:
        self.steps.take(step)
        self._send(step, Way.FORTH)

    def back(self) -> None:
        step = self.steps.last()
        if step is not None:
            step.wanted = False
            self._send(step, Way.BACK)

    def again(self) -> None:
        step = self.steps.next()
        if step is not None:
            step.wanted = True
            self._send(step, Way.FORTH)

    def stop(self) -> None:
        """The person has had enough: what was typed into a cell is written all the same."""
        for step, progress in self._waiting:
            if step.place is None:
                progress.stop()

    def _send(self, step: Step, way: Way) -> None:
        progress = Progress()
        self._waiting.append((step, progress))
        if len(step.numbers) > AT_ONCE:
            progress.moved.connect(self.busy.tell)
            self.busy.begin(self._words)
        work = partial(perform, self._desk.books, self.steps, step, way, progress.say)
        window = self._page.window()  # it hears of what the books refuse also when the page is left
        Job(window, work, partial(self._done, step), partial(self._failed, step, way)).queue()

    def _done(self, step: Step, written: Written | None) -> None:
        del self._waiting[0]
        self._tell(step, written)

    def _failed(self, step: Step, way: Way, error: Exception) -> None:
        del self._waiting[0]
        if way is Way.FORTH and isinstance(error, Refusal) and self._may_ask(step):
            step.reason = Allowing.ask(self._page, error.problems[0]) if may_be_allowed(error, step.after) else ""
            if step.reason:
                self.steps.drop(step)
                self.take(step)
                return
        told(self._desk, error)
        self._tell(step, None)

    def _may_ask(self, step: Step) -> bool:
        """Somebody sits there, and nothing taken since speaks of the same cell."""
        since = [each.place for each, _ in self._waiting]
        alone = None not in since and step.place not in since if step.place is not None else not since
        return alone and isValid(self._page) and self._page.isVisible()

    def _tell(self, step: Step, written: Written | None) -> None:
        if not step.written:
            self.steps.drop(step)
        if not self._waiting:
            self.steps.settle()
        if isValid(self._page):
            if not self._waiting:
                self.busy.finish()
            self._answered(step, written)


def perform(books: Books, steps: Steps, step: Step, way: Way, say: Say) -> Written | None:
    """On the thread that writes: all of the step or nothing of it. None if nothing is to be done, or no longer."""
    if not steps.may(step, way):
        return None
    try:
        with books.write() as sitting:
            if not step.written:
                there = muster.read(sitting, step.month, step.numbers)
                step.after = _by_worker(step.plan(there))
                step.before = tuple(muster.before(there, step.after))
            cells = step.after if way is Way.FORTH else step.before
            found = put(sitting, step.month, cells, step.reason, say)
    except Cancelled:
        step.refused = True
        return None
    except Exception:
        step.refused = True
        raise
    if not cells:
        return None
    step.stands, step.written, step.refused = way is Way.FORTH, True, False
    numbers = {cell.worker for cell in cells}
    touched = bool(sitting.touched & muster.WATCH)
    with books.read() as sitting:
        rows = {row.number: row for row in muster.read(sitting, step.month, numbers).rows}
        problems = muster.problems(sitting, step.month, numbers)
    return Written(month=step.month, rows=rows, problems=problems, found=found, touched=touched)


def put(sitting: Sitting, month: Month, cells: Sequence[Typed], reason: str, say: Say) -> list[Problem]:
    """Some workers after the others in one transaction; with a reason, leave beyond the balance is allowed."""
    found: dict[tuple[str, str], Problem] = {}
    done = 0
    for part in _parts(cells):
        say(done, len(cells))
        try:
            said = put_allowed(sitting, month, part, reason) if reason else muster.put(sitting, month, part)
        except Refusal as refusal:
            raise Refusal(*(_moved(problem, done) for problem in refusal.problems)) from refusal
        found |= {(problem.code, str(sorted(problem.facts.items()))): problem for problem in said}
        done += len(part)
    if cells:
        say(done, len(cells))
    return list(found.values())


def _by_worker(cells: Sequence[Typed]) -> tuple[Typed, ...]:
    places = {cell.worker: n for n, cell in reversed(list(enumerate(cells)))}
    return tuple(sorted(cells, key=lambda cell: places[cell.worker]))


def _parts(cells: Sequence[Typed]) -> list[list[Typed]]:
    parts: list[list[Typed]] = []
    seen: set[str] = set()
    for cell in cells:
        if not parts or (cell.worker not in seen and len(seen) == AT_ONCE):
            parts.append([])
            seen = set()
        seen.add(cell.worker)
        parts[-1].append(cell)
    return parts


def _moved(problem: Problem, by: int) -> Problem:
    """A fault of a part's cell points at the cell of the whole."""
    what, _, place = problem.field.partition(".")
    moved = what == "cells" and place.isdigit()
    return Problem(problem.code, f"cells.{int(place) + by}", problem.facts) if moved else problem
