"""The list of parts: what is bought and sold, with the codes FBR wants of each."""

from __future__ import annotations

from collections.abc import Sequence

from app.services import parts
from app.services.books import Sitting
from app.services.parts import PartRow
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import columns, written
from app.ui.kit.buttons import primary
from app.ui.kit.columns import Column
from app.ui.kit.empty_state import EmptyState, Way
from app.ui.kit.list_page import Tab
from app.ui.kit.table_view import Table
from app.ui.pages.records import Records


class PartsPage(Records[PartRow]):
    watch = parts.WATCH
    kind = "part"

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            self.tr("Your parts will stand here"),
            self.tr("A part brings its HS code, unit and price to every line it is typed on."),
            [Way("box", self.tr("Write down a part"), self.tr("A name is enough to begin."), "Ctrl N")],
        )
        tabs = [
            Tab[PartRow]("all", self.tr("All"), lambda _row: True),
            Tab[PartRow]("bare", self.tr("No HS code"), lambda row: not row.hs_code),
            Tab[PartRow]("retail", self.tr("Retail price printed"), lambda row: row.retail_price is not None),
        ]
        super().__init__(desk, Table(self._columns(), lambda row: row.id), tabs=tabs, empty=empty)
        empty.taken.connect(self.begin_new)
        new = primary(self.tr("New part"), "plus", "Ctrl+N")
        new.clicked.connect(self.begin_new)
        self.set_actions(primary=new)
        self.set_head(self.tr("Parts"))

    def read_rows(self, sitting: Sitting) -> list[PartRow]:
        return parts.rows(sitting)

    def describe(self, rows: Sequence[PartRow]) -> None:
        bare = sum(not row.hs_code for row in rows)
        said = self.tr("{n} without an HS code").format(n=written.isolate(str(bare))) if bare else ""
        self.set_head(self.tr("Parts"), said)

    def _columns(self) -> list[Column[PartRow]]:
        return [
            columns.text(self.tr("Part"), lambda row: wording.name(row.name, row.name_ur)),
            columns.code(self.tr("Part number"), lambda row: row.number, width=130),
            columns.code(self.tr("HS code"), lambda row: row.hs_code),
            columns.text(self.tr("Unit"), lambda row: wording.of(wording.UNITS, row.unit), width=90),
            columns.text(self.tr("Sale type"), lambda row: wording.of(wording.SALE_TYPES, row.sale_type), width=200),
            columns.money(self.tr("Price, rupees"), lambda row: row.price),
            columns.money(self.tr("Retail price"), lambda row: row.retail_price),
        ]
