"""How the lines lie in columns: the usual set, and behind F7 the other; which cells can be typed in, by which keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Generic

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from app.ui.kit import look
from app.ui.kit.grid_columns import WIDTHS, Line, LineColumn
from app.ui.kit.grid_editors import unread
from app.ui.kit.grid_model import LineModel
from app.ui.kit.heading import Heading
from app.ui.kit.key_sheet import Keys


class ColumnView(QTableView, Generic[Line]):
    turned = Signal()

    def __init__(
        self,
        blank: Line,
        columns: Sequence[LineColumn[Line]],
        today: Callable[[], date] | None = None,
        parent: QWidget | None = None,
        *,
        fixed: bool = False,
    ) -> None:
        super().__init__(parent)
        self.today: Callable[[], date] | None = today
        self.lines_model: LineModel[Line] = LineModel(blank, columns, self, fixed=fixed)
        self.makes_new = False  # F4 asks for what is not there to be made
        self.more = False  # the second set of columns stands
        self._set_up(columns)

    def _set_up(self, columns: Sequence[LineColumn[Line]]) -> None:
        trigger = QAbstractItemView.EditTrigger
        heading = Heading(round_top=False, parent=self)
        self.setHorizontalHeader(heading)
        self.setModel(self.lines_model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.DoubleClicked | trigger.SelectedClicked)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(look.space("column_least"))
        self.verticalHeader().setDefaultSectionSize(look.height("grid_row"))
        self.setColumnWidth(0, look.wide("column_icon"))
        for i, column in enumerate(columns, 1):
            if column.width == 0 and column.kind not in WIDTHS:
                heading.setSectionResizeMode(i, QHeaderView.ResizeMode.Stretch)
            else:
                wide = round(column.width * look.worn().text) if column.width else look.wide(WIDTHS[column.kind])
                self.setColumnWidth(i, wide)
        self._lay_columns()

    def turn(self) -> None:
        """To the other set of columns, and back; what is open in a cell is kept first."""
        here = self.currentIndex()
        editor = self.indexWidget(here) if here.isValid() else None
        if editor is not None and not self._close(editor):
            return
        self.more = not self.more
        self._lay_columns()
        self.setCurrentIndex(self.lines_model.index(max(here.row(), 0), self._first()))
        self.setFocus()
        self.turned.emit()

    def _lay_columns(self) -> None:
        for section in range(2, self.lines_model.columnCount()):
            column = self.lines_model.column(section)
            self.setColumnHidden(section, column is not None and column.more is not self.more)

    def stops(self, section: int) -> bool:
        """A cell of this column can be typed in as the grid stands now."""
        column = self.lines_model.column(section)
        return column is not None and column.more is self.more and self.lines_model.editable(section)

    def keys(self) -> Keys:
        """What the keys do in the lines as they stand: read, fixed, or typed."""
        model = self.lines_model
        pairs = [
            ("Enter", self.tr("next cell")),
            ("Shift Enter", self.tr("cell before")),
            ("F8", self.tr("next warning")),
        ]
        if not model.read_only:
            pairs += [
                ("Alt Enter", self.tr("put right what the warning says")),
                ("Alt Del", self.tr("leave it as it is")),
            ]
            pairs += [("Ctrl Z", self.tr("take back")), ("Ctrl Y", self.tr("do again"))]
        if not (model.read_only or model.fixed):
            finds = any((column := model.column(n)) and column.suggest for n in range(model.columnCount()))
            pairs += [("F2", self.tr("find part"))] if finds else []
            pairs += [("F4", self.tr("write down a new part"))] if self.makes_new else []
            pairs += [("Ctrl D", self.tr("copy line above")), ("Ctrl Ins", self.tr("new line here"))]
            pairs += [("Ctrl Del", self.tr("remove line")), ("Ctrl V", self.tr("paste rows of a spreadsheet"))]
            pairs += [("12*450", self.tr("is worked out in a cell of figures"))]
        return Keys(self.tr("The lines"), tuple(pairs))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reached by Enter or Tab, the first cell that can be typed in is in hand, not the line's number."""
        super().focusInEvent(event)
        here = self.currentIndex()
        if here.column() < self._first():
            self.setCurrentIndex(self.lines_model.index(max(here.row(), 0), self._first()))

    def _first(self) -> int:
        return next((i for i in range(self.lines_model.columnCount()) if self.stops(i)), 1)

    def _close(self, editor: QWidget) -> bool:
        """Keep what the editor holds; what cannot be read stays open, in red."""
        if unread(editor):
            editor.show_state("problem")  # type: ignore[attr-defined]
            return False
        self.commitData(editor)
        self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        return True
