"""Any list of the window into a file: the columns as they stand, text as text and figures as figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from app.exchange import exports
from app.exchange.exports import Exported
from app.exchange.writing import Value, seen
from app.ui.kit import files
from app.ui.kit.columns import Column, Kind

Row = TypeVar("Row")


def asked(parent: QWidget, words: str, title: str, today: date) -> Path | None:
    """Where to, by the system's own dialog; None if the person left it."""
    path, kind = files.to_save(parent, words, f"{seen(title)} {today.isoformat()}.xlsx", files.EXCEL, files.CSV)
    if path is None:
        return None
    wanted = ".csv" if "csv" in kind.casefold() else ".xlsx"
    return path if path.suffix.lower() in (".xlsx", ".csv") else path.with_name(path.name + wanted)


def save(title: str, columns: Sequence[Column[Row]], rows: Callable[[], Iterable[Row]], path: Path) -> Exported:
    """On another thread: read the rows, and write them. Raises Refusal, OSError."""
    wanted = [column for column in columns if column.kind != Kind.ICON]
    values = [tuple(_value(column, row) for column in wanted) for row in rows()]
    return exports.table(title, [column.title for column in wanted], values, path)


def _value(column: Column[Row], row: Row) -> Value:
    """A figure or a day as it is; anything else in the words of the screen."""
    value = column.value(row)
    if value is None or (isinstance(value, Decimal | date | int) and not isinstance(value, bool | datetime)):
        return value
    return column.text(row)
