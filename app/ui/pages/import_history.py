"""Every file that was imported, and the way back of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal

from app.exchange.imports import Kind
from app.services import batches, undo
from app.services.batches import BatchRow
from app.services.books import KARACHI, Sitting
from app.ui.kit import columns
from app.ui.kit.buttons import small
from app.ui.kit.card import Card
from app.ui.kit.columns import Column
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import State

MOST = 200
"""Of the imports before these, the command line tells."""


@dataclass(frozen=True, slots=True)
class Past:
    """One import; `gone` if it was taken back."""

    batch: BatchRow
    gone: bool


class HistoryCard(Card):
    """`undo_asked` carries the number of the import in hand."""

    undo_asked = Signal(int)

    def __init__(self, kinds: Mapping[Kind, str]) -> None:
        super().__init__(self.tr("Imported so far"))
        self._kinds = kinds
        self.table: Table[Past] = Table(self._columns(), lambda row: row.batch.id, round_top=False)
        self.table.setMinimumHeight(180)
        self.table.chosen.connect(self._told)
        self.undo_button = small(self.tr("Take it back"), "arrow-back-up")
        self.undo_button.clicked.connect(self._ask)
        self.head_widget(self.undo_button)
        self.body.addWidget(self.table)

    def show_rows(self, rows: list[Past]) -> None:
        before = self.table.current()
        self.table.replace(rows)
        if before is None or not self.table.choose(before.batch.id):
            self.table.choose_first()
        self._told(self.table.current())

    def _told(self, row: object) -> None:
        if not isinstance(row, Past):
            self.undo_button.explain(self.tr("Nothing was imported yet"))
        else:
            self.undo_button.explain(self.tr("It was taken back already") if row.gone else "")

    def _ask(self) -> None:
        row = self.table.current()
        if row is not None and not row.gone:
            self.undo_asked.emit(row.batch.id)

    def _columns(self) -> list[Column[Past]]:
        return [
            columns.whole(self.tr("No."), lambda row: row.batch.id, width=64),
            columns.day(self.tr("Date"), lambda row: row.batch.at.astimezone(KARACHI).date()),
            columns.text(self.tr("What"), self._kind, width=190),
            columns.text(self.tr("File"), lambda row: row.batch.file_name),
            columns.whole(self.tr("Records"), lambda row: row.batch.imported, width=88),
            columns.text(self.tr("By"), lambda row: row.batch.entered_by, width=110),
            columns.chip(self.tr("State"), _state, self._word, width=140),
        ]

    def _kind(self, row: Past) -> str:
        kind = row.batch.kind
        if kind == "atl":
            return self.tr("Active taxpayers")
        return self._kinds[Kind(kind)] if kind in list(Kind) else kind

    def _word(self, row: Past) -> str:
        return self.tr("Taken back") if row.gone else self.tr("In the books")


def _state(row: Past) -> State:
    return State.HELD if row.gone else State.ACCEPTED


def past(sitting: Sitting) -> list[Past]:
    """The latest imports, the newest first."""
    gone = undo.undone(sitting)
    return [Past(row, row.id in gone) for row in batches.rows(sitting, limit=MOST)]
