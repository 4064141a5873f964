"""The heading of a table, painted by us: a style sheet does not mirror it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from app.ui.kit import look, paint
from app.ui.kit.columns import Kind
from app.ui.kit.tokens import Role

KIND = Qt.ItemDataRole.UserRole + 2
PAD = 8


class Heading(QHeaderView):
    """Titles aligned as their columns, on `sheet2`, with the sheet's own round corners when it lies at the top."""

    def __init__(self, *, round_top: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.round_top = round_top
        self.setMinimumSectionSize(look.space("column_least"))  # Qt's own follows the font: 150 px with Nastaliq
        self.setFixedHeight(look.height("heading"))
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setFont(look.font(Role.SUB))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        whole = self.viewport().rect()
        if self.round_top:
            paint.topped(painter, whole, look.space("radius_sheet"), "sheet2")
        else:
            painter.fillRect(whole, look.colour("sheet2"))
        paint.hair(painter, whole)
        for section in range(self.count()):
            if not self.isSectionHidden(section):
                left = self.sectionViewportPosition(section)
                self._title(painter, QRect(left, 0, self.sectionSize(section), self.height()), section)
        painter.end()

    def _title(self, painter: QPainter, rect: QRect, section: int) -> None:
        model, flow = self.model(), self.layoutDirection()
        title = model.headerData(section, Qt.Orientation.Horizontal)
        kind = model.headerData(section, Qt.Orientation.Horizontal, KIND)
        inner = paint.padded(rect, self.visualIndex(section), self.count(), flow)
        align = paint.RIGHT if kind == Kind.FIGURE else paint.leading(flow)
        if self.sortIndicatorSection() == section and self.isSortIndicatorShown():
            down = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            other = paint.RTL if align == paint.RIGHT else paint.LTR
            room = paint.metrics(Role.SUB).horizontalAdvance(str(title or "")) + 4
            spot = QRect(inner)
            spot.setLeft(inner.right() - room - 14) if other == paint.RTL else spot.setLeft(inner.left() + room)
            paint.icon(painter, spot, "chevron-down" if down else "chevron-up", "ink2", 14, paint.LTR)
        paint.words(painter, inner, str(title or ""), Role.SUB, "ink2", align)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), look.height("heading"))
