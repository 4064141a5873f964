"""A table described column by column."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Generic, TypeVar

from app.ui.kit import written
from app.ui.kit.tokens import State

Row = TypeVar("Row")


class Kind(StrEnum):
    """How a cell is set: text leads, figures stand absolutely right, codes run left to right."""

    TEXT = "text"
    CODE = "code"
    FIGURE = "figure"
    CHIP = "chip"
    ICON = "icon"


@dataclass(frozen=True, slots=True)
class Cell:
    """What the delegate paints."""

    text: str
    kind: Kind
    sub: str = ""
    icon: str = ""
    icon_ink: str = "ink2"
    state: State = State.NEUTRAL
    ink: str = "ink"
    bold: bool = False


@dataclass(frozen=True)
class Column(Generic[Row]):
    """`value` sorts, `show` writes it, the rest dresses it; a column without a width stretches."""

    title: str
    value: Callable[[Row], Any]
    show: Callable[[Any], str] = str
    kind: Kind = Kind.TEXT
    width: str | int = 0
    sub: Callable[[Row], str] | None = None
    icon: Callable[[Row], str] | None = None
    icon_ink: Callable[[Row], str] | None = None
    state: Callable[[Row], State] | None = None
    ink: Callable[[Row], str] | None = None
    bold: Callable[[Row], bool] | None = None

    def text(self, row: Row) -> str:
        return self.show(self.value(row))

    def cell(self, row: Row) -> Cell:
        return Cell(
            self.text(row),
            self.kind,
            sub=self.sub(row) if self.sub else "",
            icon=self.icon(row) if self.icon else "",
            icon_ink=self.icon_ink(row) if self.icon_ink else "ink2",
            state=self.state(row) if self.state else State.NEUTRAL,
            ink=self.ink(row) if self.ink else "ink",
            bold=self.bold(row) if self.bold else False,
        )


def text(
    title: str,
    value: Callable[[Row], str],
    *,
    width: int = 0,
    sub: Callable[[Row], str] | None = None,
    icon: Callable[[Row], str] | None = None,
    icon_ink: Callable[[Row], str] | None = None,
    ink: Callable[[Row], str] | None = None,
    bold: Callable[[Row], bool] | None = None,
) -> Column[Row]:
    return Column(title, value, str, Kind.TEXT, width, sub, icon, icon_ink, None, ink, bold)


def code(
    title: str,
    value: Callable[[Row], str],
    *,
    width: int | str = "column_code",
    ink: Callable[[Row], str] | None = None,
    bold: Callable[[Row], bool] | None = None,
) -> Column[Row]:
    """A number that is a name: invoice, NTN, CNIC, phone."""
    return Column(title, value, str, Kind.CODE, width, ink=ink, bold=bold)


def day(
    title: str,
    value: Callable[[Row], date | None],
    *,
    width: int | str = "column_day",
    show: Callable[[Any], str] = written.day,
) -> Column[Row]:
    return Column(title, value, show, Kind.CODE, width)


def money(
    title: str,
    value: Callable[[Row], Decimal | None],
    *,
    width: int | str = "column_money",
    ink: Callable[[Row], str] | None = None,
    bold: Callable[[Row], bool] | None = None,
) -> Column[Row]:
    return Column(title, value, written.money, Kind.FIGURE, width, ink=ink, bold=bold)


def quantity(title: str, value: Callable[[Row], Decimal | None], *, width: int | str = "column_figure") -> Column[Row]:
    return Column(title, value, written.quantity, Kind.FIGURE, width)


def whole(title: str, value: Callable[[Row], int | None], *, width: int | str = "column_figure") -> Column[Row]:
    return Column(title, value, written.whole, Kind.FIGURE, width)


def chip(
    title: str,
    state: Callable[[Row], State],
    word: Callable[[Row], str],
    *,
    width: int | str = "column_state",
) -> Column[Row]:
    return Column(title, word, str, Kind.CHIP, width, state=state)


def icon(title: str, name: Callable[[Row], str], ink: Callable[[Row], str] | None = None) -> Column[Row]:
    return Column(title, name, str, Kind.ICON, "column_icon", icon=name, icon_ink=ink)
