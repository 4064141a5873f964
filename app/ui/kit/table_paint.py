"""How a row of a table is painted: hairline, selection bar, two lines, chip, icon, figures."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.kit import look, paint
from app.ui.kit.columns import Cell, Kind
from app.ui.kit.table import CELL
from app.ui.kit.tokens import Role

Index = QModelIndex | QPersistentModelIndex


class RowPainter(QStyledItemDelegate):
    """The delegate of every read-only table; `hovered` is set by the view."""

    hovered = -1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CELL)
        if not isinstance(cell, Cell):
            return
        rect, flow = option.rect, option.direction
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = "soft" if chosen else "sheet2" if index.row() == self.hovered else "sheet"
        painter.fillRect(rect, look.colour(ground))
        paint.hair(painter, rect)
        if chosen and index.column() == 0:
            painter.fillRect(paint.edge_bar(rect, look.space("bar"), flow), look.colour("accent"))
        inner = paint.padded(rect, index.column(), index.model().columnCount(), flow)
        self._contents(painter, inner, cell, flow)
        painter.restore()

    def _contents(self, painter: QPainter, rect: QRect, cell: Cell, flow: Qt.LayoutDirection) -> None:
        match cell.kind:
            case Kind.CHIP:
                paint.chip(painter, rect, cell.state, cell.text, flow)
            case Kind.ICON:
                paint.icon(painter, rect, cell.icon, cell.icon_ink, look.space("icon"), flow)
            case Kind.FIGURE:
                paint.words(
                    painter, rect, cell.text, Role.FIGURE, cell.ink, paint.RIGHT, bold=cell.bold or None, code=True
                )
            case Kind.CODE:
                align = paint.leading(flow)
                paint.words(painter, rect, cell.text, Role.FIGURE, cell.ink, align, bold=cell.bold or None, code=True)
            case _:
                self._lines(painter, rect, cell, flow)

    def _lines(self, painter: QPainter, rect: QRect, cell: Cell, flow: Qt.LayoutDirection) -> None:
        align, latin = paint.leading(flow), paint.is_latin(cell.text)
        role = Role.FIGURE if latin else Role.CELL
        if cell.icon:
            rect = paint.icon(painter, rect, cell.icon, cell.icon_ink, look.space("icon"), flow, gap=10)
        if not cell.sub:
            paint.words(painter, rect, cell.text, role, cell.ink, align, bold=cell.bold or None, code=latin)
            return
        upper, lower = paint.metrics(Role.CELL).height(), paint.metrics(Role.SUB).height()
        top = rect.center().y() - (upper + lower) // 2 + 1
        first = QRect(rect.left(), top, rect.width(), upper)
        paint.words(painter, first, cell.text, role, cell.ink, align, bold=cell.bold or None, code=latin)
        second = QRect(rect.left(), top + upper, rect.width(), lower)
        paint.words(painter, second, cell.sub, Role.SUB, "ink2", align, code=paint.is_latin(cell.sub))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(look.space("column_figure"), look.height("row"))
