"""Papers that were given out in a file and have no number yet: the file can be made again, and holds the same."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Signal

from app.rules.money import total
from app.services.hand_upload import HandedOut
from app.ui.kit import columns
from app.ui.kit.buttons import small
from app.ui.kit.card import Card
from app.ui.kit.table_view import Table


class GivenOutCard(Card):
    """Hidden while there are none; `again` carries the file that is to be made once more."""

    again = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Given out, and no number yet"))
        self.make = small(self.tr("Make this file again"), "download")
        self.make.clicked.connect(self._tell)
        self.head_widget(self.make)
        self.table: Table[HandedOut] = Table(
            [
                columns.text(self.tr("File"), lambda row: row.file),
                columns.code(self.tr("Given out"), lambda row: row.when, width=150),
                columns.whole(self.tr("Papers"), lambda row: len(row.papers), width=90),
                columns.money(self.tr("Rupees"), _sum, width=120),
            ],
            lambda row: row.words,
            round_top=False,
        )
        self.add(self.table, 1)
        self.hide()

    def show_files(self, files: Sequence[HandedOut]) -> None:
        self.table.replace(files)
        if self.table.current() is None:  # whoever was chosen stays chosen
            self.table.choose_first()
        self.setVisible(bool(files))

    def _tell(self) -> None:
        row = self.table.current()
        if row is not None:
            self.again.emit(row)


def _sum(row: HandedOut) -> Decimal:
    return total([each.invoice.total for each in row.papers])
