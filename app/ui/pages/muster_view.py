"""The grid under the fingers: letters go into the cell, Enter goes to the next day, Delete empties what is chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPolygon
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.services.muster import Typed
from app.ui.kit import look, paint
from app.ui.kit.heading import PAD, Heading
from app.ui.kit.tokens import Role
from app.ui.pages.muster_model import FIRST_DAY, MusterModel

Index = QModelIndex | QPersistentModelIndex
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
NOTHING_HELD = Qt.KeyboardModifier.NoModifier
NUMBER_WIDE, NAME_LEAST, SUM_WIDE, DAY_LEAST = 40, 132, 44, 25
CORNER = 6
ONE_LINE = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine)


class _Cell(QStyledItemDelegate):
    """A bare field in the cell; Enter leaves it for the next day, an arrow for the cell beside it."""

    went_on = Signal()
    went = Signal(int)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QLineEdit(parent)
        field.setFrame(False)
        field.setFont(look.font(Role.SUB))
        field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        field.setTextMargins(0, 0, 0, 0)
        field.setMaxLength(8)
        field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        return field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, QWidget):
            if event.key() in ENTER:
                self._leave(watched)
                self.went_on.emit()
                return True
            if event.key() in ARROWS and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == NOTHING_HELD:
                self._leave(watched)
                self.went.emit(event.key())
                return True
        return super().eventFilter(watched, event)

    def _leave(self, field: QWidget) -> None:
        self.commitData.emit(field)
        self.closeEditor.emit(field, QAbstractItemDelegate.EndEditHint.NoHint)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """With an amber corner where the law has something to say. Qt's own painting asks eight times for each cell."""
        model = index.model()
        face = model.face(index) if isinstance(model, MusterModel) else None
        if face is None:
            super().paint(painter, option, index)
            return
        text, ink, ground, to_look_at = face
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(option.rect, look.colour("soft" if chosen else ground))
        painter.setFont(option.font)
        painter.setPen(look.colour("ink" if chosen else ink))
        painter.drawText(option.rect, ONE_LINE, text)
        painter.restore()
        if to_look_at:
            self._corner(painter, option)

    def _corner(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect: QRect = option.rect
        outer, side = rect.topRight(), -CORNER
        if option.direction == Qt.LayoutDirection.RightToLeft:
            outer, side = rect.topLeft(), CORNER
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("unknown"))
        painter.drawPolygon(QPolygon([outer, outer + QPoint(side, 0), outer + QPoint(0, CORNER)]))
        painter.restore()


class _Days(Heading):
    """Numbers of days need no room beside them."""

    def _title(self, painter: QPainter, rect: QRect, section: int) -> None:
        title = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        inner = rect.adjusted(PAD, 0, -PAD, 0) if section == 1 else rect
        align = paint.leading(self.layoutDirection()) if section == 1 else Qt.AlignmentFlag.AlignCenter
        paint.words(painter, inner, title, Role.SUB, "ink2", align)


class MusterView(QTableView):
    cleared = Signal(list)

    def __init__(self, model: MusterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._muster = model
        self._cell = _Cell(self)
        self._cell.went_on.connect(self.go_on)
        self._cell.went.connect(self.go)
        self.setHorizontalHeader(_Days(parent=self))
        self.setModel(model)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setItemDelegate(self._cell)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setFont(look.font(Role.SUB))
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look.height("row_short"))
        self.horizontalHeader().setMinimumSectionSize(DAY_LEAST)
        model.modelReset.connect(self._widths)

    def go_on(self) -> None:
        """To the next day, or to the first of the next worker."""
        here = self.currentIndex()
        row, column = here.row(), here.column() + 1
        if column >= self._muster.columnCount() - 2:
            row, column = row + 1, FIRST_DAY
        if row < self._muster.rowCount():
            self.setCurrentIndex(self._muster.index(row, column))

    def go(self, key: int) -> None:
        """As the arrow would, had nothing been typed."""
        self.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, NOTHING_HELD))

    def settle(self) -> None:
        """What is being typed is written before anything else is done."""
        if self.state() == QAbstractItemView.State.EditingState:
            self.setFocus()

    def to_next_problem(self) -> None:
        """To the next cell that the law has something to say of; after the last the first."""
        places = self._muster.problem_places()
        here = (self.currentIndex().row(), self.currentIndex().column())
        after = [place for place in places if place > here] or places
        if after:
            self.setCurrentIndex(self._muster.index(*after[0]))
            self.setFocus()

    def start(self) -> None:
        """At the first day of the first worker."""
        if self._muster.rowCount():
            self.setCurrentIndex(self._muster.index(0, FIRST_DAY))
        self.setFocus()

    def chosen_rows(self) -> list[int]:
        """Of the cells that are chosen, or the one in hand."""
        found = {
            row for part in self.selectionModel().selection().toList() for row in range(part.top(), part.bottom() + 1)
        }
        return sorted(found or ({self.currentIndex().row()} if self.currentIndex().isValid() else set()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.go_on()
            return
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit(self._emptied())
            return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def _emptied(self) -> list[Typed]:
        """The days that are chosen and theirs."""
        found = []
        for part in self.selectionModel().selection().toList():
            days = slice(max(part.left() - FIRST_DAY, 0), max(part.right() + 1 - FIRST_DAY, 0))
            for row in self._muster.rows()[part.top() : part.bottom() + 1]:
                found += [Typed(worker=row.number, day=cell.day, text="") for cell in row.cells[days] if cell.theirs]
        return found

    def _widths(self) -> None:
        heading = self.horizontalHeader()
        last = self._muster.columnCount() - 2
        for section in range(self._muster.columnCount()):
            if section == 1:
                heading.setSectionResizeMode(section, QHeaderView.ResizeMode.Interactive)
                self.setColumnWidth(section, round(NAME_LEAST * look.worn().text))
            elif FIRST_DAY <= section < last:
                heading.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
            else:
                heading.setSectionResizeMode(section, QHeaderView.ResizeMode.Fixed)
                wide = NUMBER_WIDE if section == 0 else SUM_WIDE
                self.setColumnWidth(section, round(wide * look.worn().text))
