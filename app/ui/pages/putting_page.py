"""Money that was paid on account, put to the bills it is for; the oldest are offered first."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QWidget

from app.services import ledgers, payments
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import written
from app.ui.kit.buttons import primary
from app.ui.kit.page import Page
from app.ui.kit.totals_bar import TotalsBar
from app.ui.pages.drafting import write
from app.ui.pages.putting import Putting


class PuttingPage(Page):
    def __init__(self, desk: Desk, payment_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._id = desk, payment_id
        self.bills, self.sums = Putting(), TotalsBar()
        self.write = primary(self.tr("Put to these"), "check", "Ctrl+Return")
        self.write.clicked.connect(self.put)
        self.body.addWidget(self.bills, 1)
        self.sums.figure("loose", self.tr("On account"))
        self.sums.figure("put", self.tr("Put to papers"))
        self.sums.figure("left", self.tr("Stays on account, rupees"), big=True)
        self.sums.put_actions(primary=self.write)
        self.bar(self.sums)
        self._read()
        self.bills.edited.connect(self._look)

    def put(self) -> None:
        against, done = self.bills.against(), self.tr("The money is put to its bills.")
        if write(self.desk, lambda sitting: payments.allocate(sitting, self._id, against), done):
            self.leaving.emit()

    def focus_first(self) -> None:
        self.bills.table.setFocus()

    def _read(self) -> None:
        with self.desk.books.read() as sitting:
            detail = payments.detail(sitting, self._id)
            assert detail is not None  # noqa: S101 - only payments that were listed are opened
            side = ledgers.CUSTOMER if detail.row.direction == "in" else ledgers.SUPPLIER
            items = ledgers.open_items(sitting, detail.row.party_id, side)
        title = self.tr("{number}: put to bills").format(number=written.isolate(detail.row.number))
        self.set_head(title, wording.fact(detail.row.party), back=True)
        self.bills.most = detail.row.on_account
        self.bills.show_items(items)
        self.bills.offer()
        self._look()

    def _look(self) -> None:
        loose, put = self.bills.most or Decimal(0), self.bills.total()
        for name, amount in (("loose", loose), ("put", put), ("left", loose - put)):
            self.sums.say(name, written.money(amount))
        over = self.tr("More is put than is on account.") if put > loose else ""
        self.write.explain(over or ("" if put else self.tr("Put something to a paper first.")))
