"""Beside a worker's form: whom he named to have what is his, and in which shares."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.workers import NomineeDraft
from app.ui import wording
from app.ui.kit import look, written
from app.ui.kit.buttons import arrow, small
from app.ui.kit.card import Card
from app.ui.kit.fields import CnicField, PercentField, TextField
from app.ui.kit.labels import Elided, Words
from app.ui.kit.tokens import Role


class NomineesCard(Card):
    """What stands here belongs to the form's draft; it is written with the form."""

    edited = Signal()

    def __init__(self, nominees: tuple[NomineeDraft, ...]) -> None:
        super().__init__(self.tr("Nominees"))
        self.setFixedWidth(look.wide("form_side"))
        self._nominees = nominees
        self._rows = QWidget()
        self.body.addWidget(self._rows)
        self.name, self.relation = TextField(self.tr("Name")), TextField(self.tr("Relation"))
        self.cnic, self.share = CnicField(self.tr("CNIC")), PercentField(self.tr("Share %"))
        for field, word in (
            (self.name, self.tr("Nominee's name")),
            (self.relation, self.tr("Relation")),
            (self.cnic, self.tr("Nominee's CNIC")),
            (self.share, self.tr("Share, percent")),
        ):
            field.setAccessibleName(word)
        self.add_one = small(self.tr("Add"), "plus")
        self.add_one.clicked.connect(self.take)
        column = self.padded()
        for pair in ((self.name, self.relation), (self.cnic,), (self.share, self.add_one)):
            row = QHBoxLayout()
            row.setSpacing(look.space("tight"))
            for widget in pair:
                row.addWidget(widget)
            column.addLayout(row)
        self._show()

    def nominees(self) -> tuple[NomineeDraft, ...]:
        return self._nominees

    def show_nominees(self, nominees: tuple[NomineeDraft, ...]) -> None:
        self._nominees = nominees
        self._show()

    def take(self) -> None:
        """What is typed becomes a nominee; the checks of the form say what is wrong with him."""
        share = self.share.value()
        made = NomineeDraft(
            name=self.name.text().strip(),
            relation=self.relation.text().strip(),
            cnic=self.cnic.text().strip(),
            share=share if isinstance(share, Decimal) else None,
        )
        if not made.name:
            self.name.setFocus()
            return
        self._put((*self._nominees, made))
        for field in (self.name, self.relation, self.cnic, self.share):
            field.clear()
        self.name.setFocus()

    def remove(self, place: int) -> None:
        self._put(self._nominees[:place] + self._nominees[place + 1 :])

    def _put(self, nominees: tuple[NomineeDraft, ...]) -> None:
        self._nominees = nominees
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(look.space("pad"), look.space("small"), look.space("pad"), 0)
        column.setSpacing(look.space("tight"))
        for place, each in enumerate(self._nominees):
            row = QHBoxLayout()
            said = f"{wording.fact(each.name)}  {wording.fact(each.relation)}"
            row.addWidget(Elided(said, Role.SUB), 1)
            row.addWidget(Words(f"{written.percent(each.share)}", Role.SUB))
            gone = arrow("x", self.tr("Take {name} out").format(name=each.name), bare=True)
            gone.clicked.connect(partial(self.remove, place))
            row.addWidget(gone)
            column.addLayout(row)
        if not self._nominees:
            column.addWidget(Words(self.tr("Nobody is named yet."), Role.SUB, "ink3"))
        self.body.replaceWidget(self._rows, fresh)
        self._rows.deleteLater()
        self._rows = fresh
