"""What was done to a month of attendance, step by step; each is taken back whole, and done again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from app.rules.period import Month
from app.services.muster import Muster, Typed

Plan = Callable[[Muster], Sequence[Typed]]
Place = tuple[str, date]
"""A worker's number, and a day."""


class Way(Enum):
    FORTH = auto()
    BACK = auto()


@dataclass(eq=False, slots=True, kw_only=True)
class Step:
    """`plan` answers the cells from the rows of these workers, as they stand when its turn has come.

    `wanted` is what the hands asked for last; what follows it is of the thread that writes.
    """

    month: Month
    numbers: tuple[str, ...]
    plan: Plan
    reason: str = ""  # why leave beyond the balance is allowed
    place: Place | None = None  # of what was typed into one cell
    leans_on: tuple[Step, ...] = ()  # were typed just before: what they should have written is to be repeated
    wanted: bool = True
    after: tuple[Typed, ...] = ()
    before: tuple[Typed, ...] = ()
    written: bool = False  # it has stood in the books
    stands: bool = False
    refused: bool = False


class Steps:
    """In the order they were taken: those that stand, then those that were taken back."""

    def __init__(self) -> None:
        self._all: tuple[Step, ...] = ()

    def take(self, step: Step) -> None:
        step.wanted = True
        self._all = (*self._all, step)

    def last(self) -> Step | None:
        """The one that Undo would take back."""
        return next((step for step in reversed(self._all) if step.wanted), None)

    def next(self) -> Step | None:
        """The one that Redo would do again."""
        found = None
        for step in reversed(self._all):
            if step.wanted:
                break
            found = step
        return found

    def may(self, step: Step, way: Way) -> bool:
        """On the thread that writes: nothing is taken back or repeated out of turn because another was refused."""
        there = self._all
        place = there.index(step) if step in there else len(there)
        if way is Way.BACK:
            return step.stands and not any(each.stands for each in there[place + 1 :])
        if not step.written:
            return not any(each.refused for each in step.leans_on)
        return not step.stands and not any(each.refused and not each.stands for each in there[:place])

    def drop(self, step: Step) -> None:
        """It never came into the books."""
        self._all = tuple(each for each in self._all if each is not step)

    def settle(self) -> None:
        """Nothing is on its way: what stands is what was wanted. A new step ends those taken back before it."""
        place = max((n for n, step in enumerate(self._all) if step.stands), default=-1)
        self._all = tuple(step for n, step in enumerate(self._all) if step.stands or (n > place and step.written))
        for step in self._all:
            step.wanted, step.refused = step.stands, False
