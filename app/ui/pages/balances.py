"""Who is owed and who owes, by age; Enter shows his ledger."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from app.services import ledgers
from app.services.books import Sitting
from app.services.ledgers import Ageing
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import columns
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.list_page import Tab
from app.ui.kit.table_view import Table
from app.ui.pages.ledger import LedgerPage
from app.ui.pages.records import Records


@dataclass(frozen=True, slots=True)
class Balance:
    side: str
    ages: Ageing


class BalancesPage(Records[Balance]):
    watch = ledgers.WATCH

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            self.tr("Nobody owes anything"), self.tr("Open bills, invoices and advances will stand here by age."), []
        )
        super().__init__(
            desk,
            Table(self._columns(), lambda row: (row.side, row.ages.party_id)),
            tabs=[
                Tab("all", self.tr("All"), lambda _row: True),
                Tab("supplier", self.tr("Suppliers"), lambda row: row.side == ledgers.SUPPLIER),
                Tab("customer", self.tr("Customers"), lambda row: row.side == ledgers.CUSTOMER),
            ],
            empty=empty,
        )
        self.set_head(self.tr("Balances by age"), self.tr("Enter shows the ledger"), back=True)

    def read_rows(self, sitting: Sitting) -> list[Balance]:
        return [Balance(side, row) for side in ledgers.SIDES for row in ledgers.ageing(sitting, side)]

    def open_row(self, row: object) -> None:
        if isinstance(row, Balance):
            self.desk.lay(LedgerPage(self.desk, row.ages.party_id, row.side))

    def _columns(self) -> list[columns.Column[Balance]]:
        edges = [0, *(limit + 1 for limit in ledgers.BUCKETS)]
        names = [f"{low}–{high}" for low, high in zip(edges, ledgers.BUCKETS, strict=False)]
        names.append(f"{ledgers.BUCKETS[-1]}+")
        return [
            columns.text(self.tr("Party"), lambda row: wording.name(row.ages.party, row.ages.party_ur)),
            columns.text(self.tr("Is"), self._side, width=90, ink=lambda _row: "ink2"),
            *(columns.money(name, partial(_bucket, n), width=98) for n, name in enumerate(names)),
            columns.money(self.tr("On account"), lambda row: row.ages.on_account, width=104),
            columns.money(self.tr("Balance"), lambda row: row.ages.balance, width=112),
        ]

    def _side(self, row: Balance) -> str:
        return self.tr("Customer") if row.side == ledgers.CUSTOMER else self.tr("Supplier")


def _bucket(n: int, row: Balance) -> Decimal:
    return row.ages.buckets[n]
