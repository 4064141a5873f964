"""The common list: quick filters, a table with its foot, a panel beside it, and something to say when it is empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.ui.kit import look, written
from app.ui.kit.card import Sheet
from app.ui.kit.empty_state import EmptyState, NothingFound
from app.ui.kit.filter_tabs import FilterTabs
from app.ui.kit.key_sheet import Keys
from app.ui.kit.labels import Elided, Figure, Hair
from app.ui.kit.page import Page
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role

Row = TypeVar("Row")


@dataclass(frozen=True)
class Tab(Generic[Row]):
    """A quick filter; one that keeps all, or a list whose rows the books filter, has no test."""

    key: str
    word: str
    keep: Callable[[Row], bool] | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What the foot says; `amount` is what the chosen come to, or else all that are shown."""

    every: int
    shown: int
    chosen: int
    amount: Decimal | None


class ListPage(Page, Generic[Row]):
    """Rows come in by `show_rows`; counts, sums and the empty words are the page's own work."""

    def __init__(
        self,
        table: Table[Row],
        *,
        tabs: Sequence[Tab[Row]] = (),
        side: SidePanel | None = None,
        empty: EmptyState | None = None,
        amount: Callable[[Row], Decimal] | None = None,
        tools: Sequence[QWidget] = (),
    ) -> None:
        super().__init__()
        self.table, self.side, self.empty = table, side, empty
        self._tabs, self._amount = {tab.key: tab for tab in tabs}, amount
        self._sought = ""
        self.tabs: FilterTabs | None = None
        self._drawer = False
        self._nothing = NothingFound()
        self._build(tabs, tools)
        self._nothing.cleared.connect(self.clear_filter)
        table.chosen.connect(self._told)

    def show_rows(self, rows: Sequence[Row]) -> None:
        self.table.replace(rows)
        if self.tabs is not None:
            for key, tab in self._tabs.items():
                self.tabs.count(key, sum(1 for row in rows if tab.keep is None or tab.keep(row)))
        self._tell()

    def seek(self, text: str) -> None:
        """Keep the rows with these words."""
        self._sought = text.strip()
        self.table.seek(text)
        self._tell()

    def clear_filter(self) -> None:
        if self.tabs is not None:
            self.tabs.choose(next(iter(self._tabs)))
        self.seek("")
        self.table.setFocus()

    def ghosts(self) -> None:
        self.table.ghosts()

    def focus_first(self) -> None:
        if self.empty is not None and not self.empty.isHidden():
            self.empty.setFocus()
            return
        self.table.setFocus()
        if self.table.current() is None:
            self.table.choose_first()

    def add_to_foot(self, button: QWidget) -> None:
        """Beside the count, before the sum."""
        self._foot.insertWidget(1, button)

    def _build(self, tabs: Sequence[Tab[Row]], tools: Sequence[QWidget]) -> None:
        self._top = QWidget()
        row = QHBoxLayout(self._top)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("small"))
        if tabs:
            self.tabs = FilterTabs([(tab.key, tab.word) for tab in tabs])
            self.tabs.changed.connect(self._choose_tab)
            row.addWidget(self.tabs, 1)
        else:
            row.addStretch()
        for tool in tools:
            row.addWidget(tool)
        self._has_top = bool(tabs or tools)
        if not self._has_top:
            self._top.hide()  # never shown before it has a parent: it would flash up as a window of its own
        self._middle = QWidget()
        beside = QHBoxLayout(self._middle)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(look.space("gap"))
        beside.addWidget(self._sheet(), 1)
        if self.side is not None:
            beside.addWidget(self.side)
        self.body.addWidget(self._top)
        self.body.addWidget(self._middle, 1)
        if self.empty is not None:
            self.body.addWidget(self.empty, 1)
            self.empty.hide()

    def _sheet(self) -> Sheet:
        sheet = Sheet()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        sheet.add(self._stack, 1)
        sheet.add(Hair())
        foot = QWidget()
        foot.setFixedHeight(look.height("table_foot"))
        row = QHBoxLayout(foot)
        row.setContentsMargins(look.space("pad"), 0, look.space("pad"), 0)
        self._count = Elided("", Role.SUB, "ink2")
        self._sum = Figure("", Role.FIGURE, bold=True)
        row.addWidget(self._count, 1)
        row.addWidget(self._sum)
        self._foot = row
        sheet.add(foot)
        return sheet

    def _choose_tab(self, key: str) -> None:
        first = key == next(iter(self._tabs))
        self.table.keep(None if first else self._tabs[key].keep)
        self._tell()

    def _told(self, _row: object) -> None:
        self._tell()

    def _standing(self) -> Standing:
        shown, chosen, amount = self.table.shown(), self.table.selected(), None
        if self._amount is not None:
            summed = chosen if len(chosen) > 1 else shown
            amount = sum((self._amount(row) for row in summed), Decimal(0))
        return Standing(self.table.rows_model.rowCount(), len(shown), len(chosen), amount)

    def _tell(self) -> None:
        """The foot: how many are shown, how many chosen, their sum."""
        now = self._standing()
        every, shown = now.every, now.shown
        said = self.tr("Showing {n} of {m}.").format(n=written.isolate(f"{shown:,}"), m=written.isolate(f"{every:,}"))
        if now.chosen > 1:
            said += "  " + self.tr("Selected: {n}").format(n=written.isolate(f"{now.chosen:,}"))
        self._count.say(said)
        self._sum.say(written.money(now.amount))
        empty = self.empty is not None and every == 0
        if self.empty is not None:
            self.empty.setVisible(empty)
            if empty and self.table.hasFocus():
                self.empty.setFocus()  # or the keyboard would fall into a void
        self._middle.setVisible(not empty)
        self._top.setVisible(not empty and self._has_top)
        self._stack.setCurrentIndex(1 if not shown and every else 0)
        if not shown:
            sought = written.isolate(self._sought)
            self._nothing.say(
                self.tr("Nothing matches '{words}'").format(words=sought) if sought else self.tr("Nothing stands here")
            )

    def keys(self) -> Keys:
        return Keys(self.tr("Beside the list"), (("F9", self.tr("side panel")),) if self.side is not None else ())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F9 and self.side is not None:
            self._drawer = not self._drawer
            self._fold()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """On a narrow window the panel is a drawer under F9; on a broad one it has more room."""
        if self.side is None:
            return
        whole = self.window().width()
        narrow = whole < look.space("fold_below")
        self.side.setVisible(self._drawer if narrow else not self._drawer)
        self.side.setFixedWidth(look.wide("side_wide" if whole >= look.space("wide_from") else "side"))
