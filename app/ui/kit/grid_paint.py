"""How a line is painted and edited, and the strip under it that says what is wrong and what the law is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Protocol

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.kit import look, paint
from app.ui.kit.choice import ChoiceField
from app.ui.kit.grid_columns import LineComplaint
from app.ui.kit.grid_editors import editor_for, shown_value, unread
from app.ui.kit.grid_model import LineModel
from app.ui.kit.tokens import Role

Index = QModelIndex | QPersistentModelIndex
UNLIMITED = 16777215


class Host(Protocol):
    """What the painter asks of the view it paints for."""

    lines_model: LineModel[Any]
    today: Callable[[], date] | None

    def currentIndex(self) -> QModelIndex: ...
    def hasFocus(self) -> bool: ...
    def complaint_at(self, row: int, column: str) -> LineComplaint | None: ...
    def takes_key(self, editor: Any, event: Any) -> bool: ...


class LinePainter(QStyledItemDelegate):
    """Cells keep to the upper part of their row; the strip has the rest."""

    def __init__(self, host: Host, parent: QObject) -> None:
        super().__init__(parent)
        self._view = host

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, flow = line_rect(option.rect), option.direction
        here = index.row() == self._view.currentIndex().row() and not self._view.lines_model.read_only
        painter.save()
        painter.fillRect(rect, look.colour("soft" if here else "sheet"))
        paint.hair(painter, rect)
        if here and index.column() == 0:
            painter.fillRect(paint.edge_bar(rect, look.space("bar"), flow), look.colour("accent"))
        self._text(painter, rect, index, flow)
        if here and index == self._view.currentIndex() and self._view.hasFocus():
            paint.outlined(painter, rect.adjusted(1, 1, -1, -1), look.space("radius_cell"), "accent", wide=2)
        painter.restore()

    def _text(self, painter: QPainter, rect: QRect, index: Index, flow: Qt.LayoutDirection) -> None:
        model = self._view.lines_model
        inner = paint.padded(rect, index.column(), model.columnCount(), flow)
        column = model.column(index.column())
        text = str(index.data() or "")
        if column is None:
            paint.words(painter, inner, text, Role.FIGURE, "ink2", paint.leading(flow), code=True)
            return
        unreadable = model.words_at(index)
        if model.is_tail(index.row()) and not unreadable:
            paint.words(painter, inner, column.placeholder, Role.CELL, "ink3", paint.leading(flow))
            return
        complaint = self._view.complaint_at(index.row(), column.name)
        ink = "ink" if complaint is None else "unknown" if complaint.warning else "rejected"
        ink = "rejected" if unreadable else ink
        sans = column.kind.is_sans or paint.is_latin(text)
        role = Role.FIGURE if sans else Role.CELL
        align = paint.RIGHT if column.kind.is_figure else paint.leading(flow)
        bold = True if complaint is not None else None
        paint.words(painter, inner, text, role, ink, align, bold=bold, code=sans)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = self._view.lines_model.column(index.column())
        assert column is not None  # noqa: S101 - the number column is not editable
        editor = editor_for(column, parent, self._view.today)
        editor.setProperty("place", "cell")
        editor.setMinimumHeight(0)
        editor.setMaximumHeight(UNLIMITED)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        shown_value(editor, index.data(Qt.ItemDataRole.EditRole), self._view.lines_model.words_at(index))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        words = unread(editor)
        if words:
            self._view.lines_model.hold(index, words)
        else:
            model.setData(index, editor.value())  # type: ignore[attr-defined]

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect = line_rect(option.rect)
        editor.setGeometry(rect if isinstance(editor, ChoiceField) else rect.adjusted(0, 0, 0, -1))

    def eventFilter(self, editor: QObject, event: Any) -> bool:
        """The grid's own keys come before the editor's."""
        if self._view.takes_key(editor, event):
            return True
        return bool(super().eventFilter(editor, event))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(look.space("column_figure"), look.height("grid_row"))


def line_rect(rect: QRect) -> QRect:
    """The upper part of a row: the line without its strip."""
    return QRect(rect.left(), rect.top(), rect.width(), min(rect.height(), look.height("grid_row")))


class Strip:
    """One open strip: where its parts lie and how they look."""

    def __init__(self, complaint: LineComplaint, rect: QRect, flow: Qt.LayoutDirection) -> None:
        self.complaint, self.rect, self._flow = complaint, rect, flow
        self.right, self.leave = QRect(), QRect()
        end = rect.adjusted(look.space("medium"), 0, -look.space("medium"), 0)
        for name, word in (("leave", complaint.leave), ("right", complaint.right)):
            if word:
                wide = paint.metrics(Role.FIELD, True).horizontalAdvance(word) + 20
                high = look.height("small_button")
                left = end.left() if flow == paint.RTL else end.right() - wide + 1
                setattr(self, name, QRect(left, rect.center().y() - high // 2, wide, high))
                shift = wide + look.space("small")
                end = end.adjusted(shift, 0, 0, 0) if flow == paint.RTL else end.adjusted(0, 0, -shift, 0)
        self._room = end

    @property
    def ink(self) -> str:
        return "unknown" if self.complaint.warning else "rejected"

    def paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect, look.colour(f"{self.ink}_tint"))
        paint.hair(painter, self.rect)
        room = paint.icon(
            painter, self._room, "alert-triangle", self.ink, look.space("icon"), self._flow, gap=look.space("medium")
        )
        align, one = paint.leading(self._flow), self.complaint
        if one.law:
            half = self.rect.height() // 2
            upper = QRect(room.left(), self.rect.top() + 2, room.width(), half - 1)
            lower = QRect(room.left(), self.rect.top() + half, room.width(), half - 3)
            paint.words(painter, upper, one.text, Role.BODY, "ink", align)
            paint.words(painter, lower, one.law, Role.LAW, self.ink, align)
        else:
            paint.words(painter, room, one.text, Role.BODY, "ink", align)
        for box, word, bold in ((self.right, one.right, True), (self.leave, one.leave, False)):
            if word:
                paint.rounded(painter, box, look.space("radius"), "sheet")
                paint.outlined(painter, box, look.space("radius"), self.ink if bold else "edge")
                ink = self.ink if bold else "ink"
                paint.words(painter, box, word, Role.FIELD, ink, paint.CENTRE, bold=bold or None)
