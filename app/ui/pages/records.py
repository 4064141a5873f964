"""What every list does: it reads off the window's thread, hears of changes, and is searched with Ctrl+F."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.exchange.exports import Exported
from app.services.books import Sitting
from app.ui import trouble
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit import look, written
from app.ui.kit.buttons import link
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.fields import TextField
from app.ui.kit.list_page import ListPage, Tab
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import State
from app.ui.pages import saving
from app.ui.pages.drafting import told

Row = TypeVar("Row")
Answer = TypeVar("Answer")


class Listed(ListPage[Row], Generic[Row, Answer]):
    """`_read` asks the books on another thread and touches no widget; `_lay_out` shows what they answered."""

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
        self.seeker.setAccessibleName(self.seeker.placeholderText())
        self.seeker.setFixedWidth(look.wide("search_least"))
        super().__init__(table, tabs=tabs, side=side, empty=empty, amount=amount, tools=[*tools, self.seeker])
        self._reading = self._stale = False
        self._wanted: int | None = None
        self.seeker.textEdited.connect(self.seek)
        self.seeker.returnPressed.connect(self.table.setFocus)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setWhatsThis(self.tr("look for words in this list"))
        find.activated.connect(self.to_seeker)
        save = link(self.tr("Save as a file"), "Ctrl+E")
        save.clicked.connect(self.ask_where)
        self.add_to_foot(save)
        table.opened.connect(self.open_row)
        table.chosen.connect(self.show_chosen)
        desk.hub.changed.connect(self._heard)

    # What a list says of itself.

    def show_chosen(self, row: object) -> None:
        """The row in hand has changed; a list with a panel shows it there."""

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

    def ask_where(self) -> None:
        """The list as it is filtered now, into a file of Excel's or a csv."""
        path = saving.asked(self, self.tr("Save as a file"), self.head.title, self.desk.today())
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        work = partial(saving.save, self.head.title, self.table.rows_model.columns, self._to_save(), path)
        Job(self, work, self._saved, partial(told, self.desk)).start()

    def _to_save(self) -> Callable[[], Iterable[Row]]:
        """What answers the rows on another thread."""
        return partial(list, self.table.shown())

    def _saved(self, made: Exported) -> None:
        said = self.tr("{n} rows are in {file}.").format(
            n=written.isolate(f"{made.rows:,}"), file=written.isolate(made.path.name)
        )
        self.desk.tell(State.ACCEPTED, said)

    def begin_new(self, _way: int = 0) -> None:
        self.desk.show(self.kind, 0)

    def _read(self) -> Answer:
        raise NotImplementedError

    def _lay_out(self, answer: Answer) -> None:
        raise NotImplementedError

    def _arrived(self, answer: Answer) -> None:
        self._reading = False
        self._lay_out(answer)
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


class Records(Listed[Row, list[Row]]):
    """A list of which all rows are read: `read_rows` answers what stands in the books."""

    def read_rows(self, sitting: Sitting) -> list[Row]:
        raise NotImplementedError

    def describe(self, rows: Sequence[Row]) -> None:
        """The rows have come: the head may say something about them."""

    def _read(self) -> list[Row]:
        with self.desk.books.read() as sitting:
            return self.read_rows(sitting)

    def _lay_out(self, answer: list[Row]) -> None:
        self.show_rows(answer)
        self.describe(answer)
