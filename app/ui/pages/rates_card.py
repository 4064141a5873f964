"""Beside the settings: how many figures of law hold today, how many of them are doubtful; the way to all of them."""

from __future__ import annotations

from app.services import law
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.buttons import plain
from app.ui.kit.card import Card
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role


class RatesCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Rates and law"))
        self._desk = desk
        self.setFixedWidth(look.wide("form_side"))
        self._said = Words("", Role.SUB, "ink2", wrap=True)
        self.all = plain(self.tr("Look at them"), "search")
        self.all.clicked.connect(self._show)
        column = self.padded()
        column.addWidget(self._said)
        column.addSpacing(look.space("tight"))
        column.addWidget(self.all)
        self.read()

    def read(self) -> None:
        with self._desk.books.read() as sitting:
            rows = law.figures(sitting, self._desk.today())
        own = sum(row.own for row in rows)
        doubtful = sum(row.doubtful and not row.own for row in rows)
        said = self.tr("{n} figures are in force today: {m} doubtful, {own} this workshop’s own.")
        counts = {"n": len(rows), "m": doubtful, "own": own}
        self._said.say(said.format(**{name: written.isolate(str(count)) for name, count in counts.items()}))

    def _show(self) -> None:
        self._desk.show("rates")
