"""The columns of a line grid, and what may be said about a line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from app.ui.kit import written
from app.ui.kit.choice import Choice
from app.ui.kit.reduction import PerCent

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Line = TypeVar("Line", bound="DataclassInstance")


class LineKind(StrEnum):
    TEXT = "text"
    CODE = "code"
    MONEY = "money"
    QUANTITY = "quantity"
    PERCENT = "percent"
    REDUCTION = "reduction"
    WHOLE = "whole"
    CHOICE = "choice"
    DATE = "date"

    @property
    def is_figure(self) -> bool:
        return self in FIGURES

    @property
    def is_sans(self) -> bool:
        """Set in the figures' face, left to right."""
        return self.is_figure or self in {LineKind.CODE, LineKind.DATE}


FIGURES = frozenset({LineKind.MONEY, LineKind.QUANTITY, LineKind.PERCENT, LineKind.REDUCTION, LineKind.WHOLE})
WIDTHS = {
    LineKind.CODE: "column_code",
    LineKind.MONEY: "column_money",
    LineKind.DATE: "column_day",
    LineKind.CHOICE: "column_figure",
    LineKind.QUANTITY: "column_figure",
    LineKind.PERCENT: "column_figure",
    LineKind.REDUCTION: "column_figure",
    LineKind.WHOLE: "column_figure",
}


@dataclass(frozen=True)
class LineColumn(Generic[Line]):
    """`name` is the line's own field. With `computed` the cell is only read; `put` may fill several fields at once;
    `suggest` offers choices for what is typed, and `put` then receives the chosen `Choice` instead of the text.
    Those of the second set (`more`) stand in place of the others, beside the first column, while they are asked for."""

    name: str
    title: str
    kind: LineKind = LineKind.TEXT
    width: int = 0
    computed: Callable[[Line], Any] | None = None
    put: Callable[[Line, Any], Line] | None = None
    suggest: Callable[[str], Sequence[Choice]] | None = None
    choices: Sequence[Choice] = ()
    placeholder: str = ""
    more: bool = False

    def value(self, line: Line) -> Any:
        return self.computed(line) if self.computed else getattr(line, self.name)

    def with_value(self, line: Line, value: Any) -> Line:
        if self.put is not None:
            return self.put(line, value)
        plain = value.word if isinstance(value, Choice) else value
        changed: dict[str, Any] = {self.name: plain}
        return replace(line, **changed)

    def shown(self, value: Any) -> str:
        match value:
            case None:
                return ""
            case PerCent():
                return str(value)
            case date():
                return written.day(value)
            case Decimal() if self.kind == LineKind.MONEY:
                fine = value != round(value, 2)
                return written.quantity(value) if fine else written.money(value)
            case Decimal():
                return written.quantity(value)
            case int() if self.kind == LineKind.WHOLE:
                return written.whole(value)
        return next((choice.word for choice in self.choices if choice.value == value), str(value))


@dataclass(frozen=True, slots=True)
class LineComplaint:
    """Something about a line: the sentence (with its cost), the law, and the two answers a warning may take."""

    row: int
    column: str
    text: str
    law: str = ""
    warning: bool = True
    right: str = ""
    leave: str = ""
    key: object = None
