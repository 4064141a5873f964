"""Beside a bill: the papers that take it back; beside such a paper: the bill it takes back."""

from __future__ import annotations

from collections.abc import Sequence

from app.services.purchases import Counter, PurchaseDetail
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import columns, look, written
from app.ui.kit.card import Card
from app.ui.kit.labels import Words
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role


class CorrectionsCard(Card):
    """Enter or a click on a number opens its page; not there while there is nothing to show."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Corrections"))
        self._desk = desk
        self.table: Table[Counter] = Table(
            [
                columns.code(self.tr("Number"), lambda row: row.number, width=112),
                columns.text(self.tr("Date"), lambda row: written.day(row.date)[:5]),
                columns.money(self.tr("Rupees"), lambda row: row.total),
            ],
            lambda row: row.id,
            row_height="row_short",
            round_top=False,
        )
        self.table.opened.connect(self._open)
        self.add(self.table)
        self._why = Words("", Role.SUB, "ink2", wrap=True)
        self._why.set_width(look.wide("form_side") - 2 * look.space("pad"))
        self.padded().addWidget(self._why)

    def show_of(self, detail: PurchaseDetail, original: Counter | None) -> None:
        rows: Sequence[Counter] = (original,) if original else detail.counters
        self.title.say(self.tr("Takes back") if original else self.tr("Corrections"))
        self._why.say(wording.note_reason(detail.reason))
        self._why.setVisible(bool(detail.reason))
        self.table.replace(rows)
        self.table.show_whole()
        self.setVisible(bool(rows))

    def _open(self, row: Counter) -> None:
        self._desk.show("purchase", row.id)
