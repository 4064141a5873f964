"""What stands on one of FBR's lists, word for word, to be searched."""

from __future__ import annotations

from collections.abc import Sequence

from app.rules.reference import Entry
from app.services import reference
from app.services.books import Sitting
from app.services.reference import ListRow
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import columns, written
from app.ui.kit.table_view import Table
from app.ui.pages.records import Records


class EntriesPage(Records[Entry]):
    watch = reference.WATCH

    def __init__(self, desk: Desk, row: ListRow, name: str) -> None:
        super().__init__(desk, Table(self._columns(), lambda entry: (entry.code, entry.words)))
        self._row, self._name = row, name
        self.set_head(name, wording.fact(row.asked), back=True)

    def read_rows(self, sitting: Sitting) -> list[Entry]:
        found = reference.one(sitting, self._row.key, self._row.asked, max(sitting.today(), self._row.since))
        return list(found.entries)

    def describe(self, rows: Sequence[Entry]) -> None:
        said = self.tr("{n} entries").format(n=written.isolate(f"{len(rows):,}"))
        asked = wording.fact(self._row.asked)
        self.set_head(self._name, f"{asked}  \u00b7  {said}" if asked else said, back=True)

    def open_row(self, row: object) -> None:
        """There is nothing more to an entry."""

    def _columns(self) -> list[columns.Column[Entry]]:
        return [
            columns.code(self.tr("Code"), lambda entry: entry.code, width=120),
            columns.text(self.tr("Words"), lambda entry: wording.fact(entry.words)),
            columns.code(self.tr("Percent"), lambda entry: entry.value, width=90),
        ]
