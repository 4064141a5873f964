"""Beside the form of a party: what he is owed and owes, by age, and the way to his ledger."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services import ledgers
from app.services.books import Sitting
from app.services.ledgers import Ageing
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit import look, written
from app.ui.kit.buttons import Button, plain
from app.ui.kit.card import Card
from app.ui.kit.facts import Facts
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role
from app.ui.pages.ledger import LedgerPage


class AccountCard(Card):
    """Read off the window's thread; a side with nothing on it is not shown."""

    def __init__(self, desk: Desk, party_id: int) -> None:
        super().__init__(self.tr("Account"))
        self._desk, self._party = desk, party_id
        self.setFixedWidth(look.wide("side"))
        self._place = self.padded()
        self.supplier, self.customer = plain(self.tr("Ledger"), "file-text"), plain(self.tr("Ledger"), "file-text")
        self.supplier.clicked.connect(self.open_supplier)
        self.customer.clicked.connect(self.open_customer)
        self._boxes = {
            ledgers.SUPPLIER: self._box(self.tr("We owe him"), self.supplier),
            ledgers.CUSTOMER: self._box(self.tr("He owes us"), self.customer),
        }
        desk.hub.changed.connect(self._heard)
        self.read()

    def read(self) -> None:
        Job(self, self._aged, self._show).start()

    def open_supplier(self) -> None:
        self._desk.lay(LedgerPage(self._desk, self._party, ledgers.SUPPLIER))

    def open_customer(self) -> None:
        self._desk.lay(LedgerPage(self._desk, self._party, ledgers.CUSTOMER))

    def _aged(self) -> dict[str, Ageing | None]:
        with self._desk.books.read() as sitting:
            return {side: _of(sitting, side, self._party) for side in ledgers.SIDES}

    def _show(self, found: dict[str, Ageing | None]) -> None:
        for side, (box, facts) in self._boxes.items():
            ages = found[side]
            facts.show_pairs(*self._pairs(ages))
            box.setVisible(ages is not None or side == ledgers.SUPPLIER)

    def _pairs(self, ages: Ageing | None) -> tuple[list[tuple[str, str]], tuple[str, str] | None]:
        if ages is None:
            return [(self.tr("Nothing is open."), "")], None
        edges = [0, *(limit + 1 for limit in ledgers.BUCKETS)]
        days = [f"{low}–{high}" for low, high in zip(edges, ledgers.BUCKETS, strict=False)] + [f"{edges[-1]}+"]
        label = self.tr("{days} days")
        pairs = [
            (label.format(days=written.isolate(name)), written.money(amount))
            for name, amount in zip(days, ages.buckets, strict=True)
            if amount
        ]
        if ages.on_account:
            pairs.append((self.tr("On account"), written.money(ages.on_account)))
        return pairs, (self.tr("Balance"), written.money(ages.balance))

    def _box(self, title: str, button: Button) -> tuple[QWidget, Facts]:
        box, facts = QWidget(), Facts((), boxed=False)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, look.space("small"))
        column.setSpacing(look.space("tight"))
        column.addWidget(Words(title, Role.BODY, bold=True))
        column.addWidget(facts)
        column.addWidget(button)
        self._place.addWidget(box)
        return box, facts

    def _heard(self, touched: frozenset[str]) -> None:
        if touched & ledgers.WATCH and self.isVisible():
            self.read()


def _of(sitting: Sitting, side: str, party_id: int) -> Ageing | None:
    return next(iter(ledgers.ageing(sitting, side, None, party_id)), None)
