"""The withholding assistant beside a payment: each tax with its steps, its base, its rate, and where that stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.rules.withholding import Step, Withheld
from app.rules.withholding_words import STEPS
from app.services.payments import Assessed
from app.ui import wording
from app.ui.kit import look, written
from app.ui.kit.card import Card
from app.ui.kit.facts import Facts
from app.ui.kit.labels import Words
from app.ui.kit.steps import Step as Numbered
from app.ui.kit.tokens import Role


class WithholdingCard(Card):
    def __init__(self) -> None:
        super().__init__(self.tr("Tax to withhold"))
        self.setFixedWidth(look.wide("side"))
        self._place = self.padded()
        self._shown: QWidget | None = None
        self._said: object = None

    def show_assessed(self, said: Assessed | None, *, incoming: bool = False) -> None:
        """Anew only if something is different, so that it does not flicker under the eyes."""
        if self._shown is not None and self._said == (said, incoming):
            return
        self._said = (said, incoming)
        self.title.say(self.tr("Tax withheld from us") if incoming else self.tr("Tax to withhold"))
        column = self._clear()
        if said is None:
            words = self.tr("Type what the customer withheld, as his advice says; his certificate comes later.")
            ask = self.tr("Name a supplier and an amount or a bill: the steps will stand here.")
            column.addWidget(Words(words if incoming else ask, Role.SUB, "ink2", wrap=True))
            return
        self._tax(column, self.tr("Income tax, section {section}"), said.income)
        column.addSpacing(look.space("medium"))
        self._tax(column, self.tr("Sales tax, Eleventh Schedule"), said.sales.withheld)

    def _clear(self) -> QVBoxLayout:
        if self._shown is not None:
            self._place.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = QWidget()
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("tight"))
        self._place.addWidget(self._shown)
        return column

    def _tax(self, column: QVBoxLayout, title: str, said: Withheld) -> None:
        column.addWidget(Words(title.format(section=written.isolate(said.section)), Role.BODY, bold=True, wrap=True))
        for number, text in enumerate(sentences(said.why), 1):
            column.addWidget(Numbered(number, text))
        if said.base:
            facts = Facts()
            pairs = [
                (self.tr("On"), written.money(said.base)),
                (self.tr("Rate"), written.isolate(written.percent(said.rate))),
            ]
            facts.show_pairs(pairs, (self.tr("To withhold"), written.money(said.amount)))
            column.addWidget(facts)
        if said.doubtful:
            doubt = self.tr("This figure is doubtful: ask your adviser.")
            column.addWidget(Words(doubt, Role.SUB, "unknown", wrap=True))
        if said.source:
            column.addWidget(Words(wording.fact(said.source), Role.LAW, "ink3", wrap=True))


def sentences(steps: Sequence[Step]) -> list[str]:
    """The steps in the language of the window."""
    return [
        QCoreApplication.translate("Withholding", STEPS[step.why]).format(
            **{key: wording.fact(value) for key, value in step.facts.items()}
        )
        for step in steps
    ]


def retold(kept: str) -> str:
    """A step as the books keep it, in English, in the language of the window; the facts stay those of that day."""
    for sentence in STEPS.values():
        shape = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(sentence))
        found = re.fullmatch(shape, kept)
        if found:
            facts = {key: wording.fact(value) for key, value in found.groupdict().items()}
            return QCoreApplication.translate("Withholding", sentence).format(**facts)
    return wording.fact(kept)
