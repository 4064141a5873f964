"""Beside the form of a part: what the law made of it from which day, and what it cost last from whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.rules.sale_types import SaleType
from app.services import purchases
from app.services.parts import SaleTypeSince
from app.services.purchases import LastPrice
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import columns, look, written
from app.ui.kit.buttons import arrow, plain
from app.ui.kit.card import Card
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.date_fields import DateField
from app.ui.kit.labels import Words
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role
from app.ui.pages.side_lines import SideLines


class SaleTypesCard(Card):
    """The dated sale types of the draft in hand; they are written down with it."""

    edited = Signal()

    def __init__(self, desk: Desk, dated: Sequence[SaleTypeSince]) -> None:
        super().__init__(self.tr("Sale type by date"))
        self.setFixedWidth(look.wide("side"))
        self._dated: dict[date, str] = {}
        self._rows = SideLines()
        self.since = DateField(desk.today)
        self.since.setAccessibleName(self.tr("From this day"))
        kinds = [Choice(kind.value, wording.of(wording.SALE_TYPES, kind.value), kind.value) for kind in SaleType]
        self.kind = ChoiceField(kinds)
        self.kind.show_value(SaleType.THIRD_SCHEDULE.value)
        self.kind.setAccessibleName(self.tr("Sale type"))
        self.put = plain(self.tr("From this day"), "plus")
        self.put.clicked.connect(self.put_down)
        column = self.padded()
        column.addWidget(self._rows)
        column.addWidget(self.kind)
        row = QHBoxLayout()
        row.addWidget(self.since, 1)
        row.addWidget(self.put)
        column.addLayout(row)
        self.show_dated(dated)

    def show_dated(self, dated: Sequence[SaleTypeSince]) -> None:
        self._dated = {each.since: each.sale_type for each in dated}
        self._show()

    def value(self) -> tuple[SaleTypeSince, ...]:
        return tuple(SaleTypeSince(since=day, sale_type=kind) for day, kind in sorted(self._dated.items()))

    def put_down(self) -> None:
        """From the day in the field on; a second word for the same day takes the place of the first."""
        if (day := self.since.day()) is None:
            self.since.setFocus()
            return
        self._dated[day] = str(self.kind.value())
        self.since.show_value(None)
        self._changed()

    def take_out(self, day: date) -> None:
        self._dated.pop(day, None)
        self._changed()

    def _changed(self) -> None:
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        tip = self.tr("Take this day out")
        self.lines = [
            SinceLine(day, wording.of(wording.SALE_TYPES, kind), tip)
            for day, kind in sorted(self._dated.items(), reverse=True)
        ]
        for line in self.lines:
            line.gone.connect(self.take_out)
        self._rows.show_lines(self.lines, self.tr("The same since ever: the one in the form."))


class SinceLine(QWidget):
    gone = Signal(object)

    def __init__(self, day: date, kind: str, tip: str) -> None:
        super().__init__()
        self._day = day
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Words(kind, Role.BODY, wrap=True))
        words.addWidget(Words(self.tr("from {day}").format(day=written.isolate(written.day(day))), Role.SUB, "ink2"))
        row.addLayout(words, 1)
        self.out = arrow("x", tip, bare=True)
        self.out.clicked.connect(self._out)
        row.addWidget(self.out, 0, Qt.AlignmentFlag.AlignTop)

    def _out(self) -> None:
        self.gone.emit(self._day)


class LastPricesCard(Card):
    """What a unit cost the last time, of each supplier; Enter opens the bill."""

    def __init__(self, desk: Desk, part_id: int) -> None:
        super().__init__(self.tr("Last purchase price, without tax"))
        self._desk = desk
        self.setFixedWidth(look.wide("side"))
        with desk.books.read() as sitting:
            found = purchases.last_prices(sitting, part_id, limit=8)
        self.table: Table[LastPrice] = Table(self._columns(), lambda row: row.supplier_id, round_top=False)
        self.table.replace(found)
        self.table.opened.connect(self._open)
        if found:
            self.table.show_whole()
            self.body.addWidget(self.table)
        else:
            self.padded().addWidget(Words(self.tr("It was not bought yet."), Role.SUB, "ink3", wrap=True))

    def _columns(self) -> list[columns.Column[LastPrice]]:
        return [
            columns.text(self.tr("Supplier"), lambda row: row.supplier),
            columns.money(self.tr("Price"), lambda row: row.price, width=84),
            columns.day(self.tr("Bill date"), lambda row: row.bill_date),
        ]

    def _open(self, row: object) -> None:
        if isinstance(row, LastPrice):
            self._desk.show("purchase", row.purchase_id)
