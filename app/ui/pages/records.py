"""What every list does: it reads off the window's thread, hears of changes, and is searched with Ctrl+F."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TypeVar

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.services.books import Sitting
from app.ui import trouble
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit import look
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.fields import TextField
from app.ui.kit.list_page import ListPage, Tab
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.table_view import Table

Row = TypeVar("Row")


class Records(ListPage[Row]):
    """`read_rows` answers what stands in the books; it runs on another thread and touches no widget."""

    watch: frozenset[str] = frozenset()
    kind = ""  # what Enter opens, and Ctrl+N begins
    picks_first = True

    def __init__(
        self,
        desk: Desk,
        table: Table[Row],
        *,
        tabs: Sequence[Tab[Row]] = (),
        side: SidePanel | None = None,
        empty: EmptyState | None = None,
        amount: Callable[[Row], Decimal] | None = None,
        tools: Sequence[QWidget] = (),
    ) -> None:
        self.desk = desk
        self.seeker = TextField(self.tr("Find in this list"))
        self.seeker.setFixedWidth(look.wide("search_least"))
        super().__init__(table, tabs=tabs, side=side, empty=empty, amount=amount, tools=[*tools, self.seeker])
        self._reading = self._stale = False
        self._wanted: int | None = None
        self.seeker.textEdited.connect(self.seek)
        self.seeker.returnPressed.connect(self.table.setFocus)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self.to_seeker)
        table.opened.connect(self.open_row)
        table.chosen.connect(self.show_chosen)
        desk.hub.changed.connect(self._heard)

    # What a list says of itself.

    def read_rows(self, sitting: Sitting) -> list[Row]:
        raise NotImplementedError

    def show_chosen(self, row: object) -> None:
        """The row in hand has changed; a list with a panel shows it there."""

    def describe(self, rows: Sequence[Row]) -> None:
        """The rows have come: the head may say something about them."""

    def open_row(self, row: object) -> None:
        self.desk.show(self.kind, getattr(row, "id"))  # noqa: B009 - rows of every kind have one

    # What the lists have in common.

    def arrive(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Read again; a change that comes while reading is read once more afterwards."""
        if self._reading:
            self._stale = True
            return
        self._reading = True
        if not self.table.rows_model.rowCount():
            self.ghosts()
        Job(self, self._read, self._arrived, self._failed).start()

    def choose(self, record: int) -> None:
        """Put the cursor on a record, now or when it has been read."""
        if not self.table.choose(record):
            self._wanted = record

    def clear_filter(self) -> None:
        self.seeker.clear()
        super().clear_filter()

    def to_seeker(self) -> None:
        self.seeker.setFocus()
        self.seeker.selectAll()

    def begin_new(self, _way: int = 0) -> None:
        self.desk.show(self.kind, 0)

    def _read(self) -> list[Row]:
        with self.desk.books.read() as sitting:
            return self.read_rows(sitting)

    def _arrived(self, rows: list[Row]) -> None:
        self._reading = False
        self.show_rows(rows)
        self.describe(rows)
        if self._wanted is not None and self.table.choose(self._wanted):
            self._wanted = None
        elif self.picks_first and self.table.current() is None:
            self.table.choose_first()
        self.show_chosen(self.table.current())
        if self._stale:
            self._stale = False
            self.refresh()

    def _failed(self, error: Exception) -> None:
        self._reading = False
        trouble.report(error)

    def _heard(self, touched: frozenset[str]) -> None:
        if touched & self.watch and self.isVisible():
            self.refresh()
