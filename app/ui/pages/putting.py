"""Open papers, and how much of the money is for each: Enter takes one whole, the field beneath takes a part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services import payments
from app.services.ledgers import OpenItem
from app.services.payments import AgainstDraft
from app.ui.kit import columns, look, written
from app.ui.kit.buttons import small
from app.ui.kit.card import Sheet
from app.ui.kit.fields import MoneyField
from app.ui.kit.labels import Hair, Words
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role

ZERO = Decimal(0)


class Putting(QWidget):
    """`most` is the money there is to be put, None if the papers themselves say how much is paid."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.most: Decimal | None = None
        self._put: dict[str, Decimal] = {}
        self.table: Table[OpenItem] = Table(self._columns(), lambda item: (item.kind, item.id), round_top=False)
        self.table.setMinimumHeight(look.height("heading") + 5 * look.height("row"))
        self.which, self.part = Words("", Role.LABEL, "ink2"), MoneyField()
        self.part.setFixedWidth(look.wide("column_state"))
        self.part.setAccessibleName(self.tr("So much for the paper in hand"))
        self.oldest = small(self.tr("Oldest first"), "history")
        self.nothing = small(self.tr("None"))
        self._lay_out()
        self.table.opened.connect(self._turn)
        self.table.chosen.connect(self._chosen)
        self.part.edited.connect(self._typed)
        self.part.returnPressed.connect(self._next)
        self.oldest.clicked.connect(self.offer)
        self.nothing.clicked.connect(self.clear)

    def show_items(self, items: Sequence[OpenItem]) -> None:
        """These papers, none of them paid yet."""
        self._put.clear()
        self.table.replace(items)
        self.table.choose_first()
        self._chosen(self.table.current())

    def show_against(self, against: Sequence[AgainstDraft]) -> None:
        """What was put to them before, of those that are still open."""
        there = {item.number for item in self.table.rows_model.rows()}
        self._put = {put.number: put.amount or ZERO for put in against if put.number in there}
        self._chosen(self.table.current())
        self.table.viewport().update()

    def against(self) -> tuple[AgainstDraft, ...]:
        """What was put to each, in the order in which they stand."""
        there = [item.number for item in self.table.rows_model.rows()]
        return tuple(AgainstDraft(number=number, amount=self._put[number]) for number in there if number in self._put)

    def unread(self) -> Mapping[str, str]:
        """By the paper in hand."""
        row = self.table.current()
        return {f"against.{row.number}": self.part.text()} if row is not None and self.part.unreadable() else {}

    def show_unread(self, words: Mapping[str, str]) -> None:
        for row in self.table.shown():
            if f"against.{row.number}" in words and self.table.choose(self.table.rows_model.key_of(row)):
                self.part.show_words(words[f"against.{row.number}"])

    def total(self) -> Decimal:
        return sum(self._put.values(), ZERO)

    def offer(self) -> None:
        """The oldest papers, as far as the money goes; all of them if nobody said how much there is."""
        items = self.table.rows_model.rows()
        most = sum((item.open for item in items), ZERO) if self.most is None else self.most
        self._put = {put.number: put.amount or ZERO for put in payments.oldest_first(items, most)}
        self._changed()

    def clear(self) -> None:
        self._put.clear()
        self._changed()

    def _turn(self, row: object) -> None:
        """Enter: all that is open of it, as far as the money goes; once more: nothing of it."""
        if not isinstance(row, OpenItem):
            return
        if self._put.pop(row.number, None) is None:
            left = row.open if self.most is None else min(row.open, self.most - self.total())
            if left > 0:
                self._put[row.number] = left
        self._changed()

    def _typed(self) -> None:
        row, amount = self.table.current(), self.part.amount()
        if row is None or self.part.unreadable():
            return
        self._put.pop(row.number, None)
        if amount:
            self._put[row.number] = amount
        self.table.viewport().update()
        self.edited.emit()

    def _next(self) -> None:
        """Enter in the field goes on to the next paper."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        here = self.table.currentIndex()
        below = here.siblingAtRow(here.row() + 1)
        if below.isValid():
            self.table.selectRow(below.row())

    def _chosen(self, row: object) -> None:
        known = isinstance(row, OpenItem)
        self.part.set_read_only(read_only=not known)
        if isinstance(row, OpenItem):
            self.which.say(self.tr("Of {number} this payment pays").format(number=written.isolate(row.number)))
            self.part.show_value(self._put.get(row.number))
        else:
            self.which.say(self.tr("No open paper"))
            self.part.show_value(None)

    def _changed(self) -> None:
        self._chosen(self.table.current())
        self.table.viewport().update()
        self.edited.emit()

    def _lay_out(self) -> None:
        sheet, foot = Sheet(), QHBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(sheet)
        foot.setContentsMargins(look.space("pad"), look.space("small"), look.space("pad"), look.space("small"))
        foot.setSpacing(look.space("small"))
        foot.addWidget(self.which)
        foot.addWidget(self.part)
        foot.addStretch()
        foot.addWidget(self.oldest)
        foot.addWidget(self.nothing)
        sheet.add(self.table, 1)
        sheet.add(Hair())
        sheet.body.addLayout(foot)

    def _columns(self) -> list[columns.Column[OpenItem]]:
        return [
            columns.icon("", lambda item: "circle-check" if item.number in self._put else "circle"),
            columns.code(self.tr("Number"), lambda item: item.number, width=116),
            columns.text(self.tr("Their number"), lambda item: item.reference),
            columns.day(self.tr("Date"), lambda item: item.day),
            columns.money(self.tr("Total"), lambda item: item.total),
            columns.money(self.tr("Open"), lambda item: item.open),
            columns.money(
                self.tr("This payment"), lambda item: self._put.get(item.number), width=104, bold=lambda _item: True
            ),
        ]
