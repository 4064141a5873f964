"""The list of suppliers and customers."""

from __future__ import annotations

from collections.abc import Sequence

from app.services import parties
from app.services.books import Sitting
from app.services.parties import PartyRow
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import columns, written
from app.ui.kit.buttons import plain, primary
from app.ui.kit.columns import Column
from app.ui.kit.empty_state import EmptyState, Way
from app.ui.kit.list_page import Tab
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import State
from app.ui.pages.duplicates import DuplicatesPage
from app.ui.pages.records import Records
from app.ui.pages.taxpayer_list import TaxpayerListPage


class PartiesPage(Records[PartyRow]):
    watch = parties.WATCH
    kind = "party"

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            self.tr("Whom you buy from and sell to will stand here"),
            self.tr("A supplier typed on a bill is written down by himself; his numbers can come later."),
            [Way("user-plus", self.tr("Write down a supplier"), self.tr("A name is enough to begin."), "Ctrl N")],
        )
        tabs = [
            Tab[PartyRow]("all", self.tr("All"), lambda _row: True),
            Tab[PartyRow]("suppliers", self.tr("Suppliers"), lambda row: row.is_supplier),
            Tab[PartyRow]("customers", self.tr("Customers"), lambda row: row.is_customer),
            Tab[PartyRow]("complete", self.tr("To be completed"), lambda row: row.to_complete),
        ]
        super().__init__(desk, Table(self._columns(), lambda row: row.id), tabs=tabs, empty=empty)
        empty.taken.connect(self.begin_new)
        new = primary(self.tr("New supplier or customer"), "plus", "Ctrl+N")
        new.clicked.connect(self.begin_new)
        self.duplicates = plain(self.tr("Possible duplicates"), "users", "Ctrl+D")
        self.duplicates.clicked.connect(self.open_duplicates)
        self.taxpayers = plain(self.tr("Active taxpayers"), "file-import", "Ctrl+I")
        self.taxpayers.clicked.connect(self.open_taxpayers)
        self.set_actions(self.taxpayers, self.duplicates, primary=new)
        self.set_head(self.tr("Suppliers, customers"))

    def read_rows(self, sitting: Sitting) -> list[PartyRow]:
        return parties.rows(sitting)

    def open_duplicates(self) -> None:
        self.desk.lay(DuplicatesPage(self.desk))

    def open_taxpayers(self) -> None:
        self.desk.lay(TaxpayerListPage(self.desk))

    def describe(self, rows: Sequence[PartyRow]) -> None:
        open_ones = sum(row.to_complete for row in rows)
        said = self.tr("{n} to be completed").format(n=written.isolate(str(open_ones))) if open_ones else ""
        self.set_head(self.tr("Suppliers, customers"), said)

    def _columns(self) -> list[Column[PartyRow]]:
        return [
            columns.text(self.tr("Name"), lambda row: wording.name(row.name, row.name_ur)),
            columns.code(self.tr("NTN"), lambda row: row.ntn, width=96),
            columns.code(self.tr("STRN"), lambda row: row.strn, width=132),
            columns.code(self.tr("CNIC"), lambda row: wording.cnic(row.cnic), width=136),
            columns.code(self.tr("Phone"), lambda row: row.phone, width=112),
            columns.text(self.tr("Province"), lambda row: wording.of(wording.PROVINCES, row.province), width=92),
            columns.text(self.tr("Is"), self._role, width=132, ink=lambda _row: "ink2"),
            columns.chip(self.tr("State"), _state, self._word, width=170),
        ]

    def _role(self, row: PartyRow) -> str:
        if row.is_supplier and row.is_customer:
            return self.tr("Supplier, customer")
        return self.tr("Customer") if row.is_customer else self.tr("Supplier") if row.is_supplier else ""

    def _word(self, row: PartyRow) -> str:
        if row.to_complete:
            return self.tr("To be completed")
        return self.tr("Registered") if row.registered else self.tr("No STRN")


def _state(row: PartyRow) -> State:
    return State.ACCEPTED if row.registered and not row.to_complete else State.WARN
