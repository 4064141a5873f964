"""Beside the settings: which labour law the owner chose from which day on, and why; and another choice."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal

from app.rules.labour import Profile
from app.rules.period import Month
from app.services import coverage, law_choice
from app.services.law_choice import ChoiceDraft, ChoiceRow
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.buttons import plain
from app.ui.kit.card import Card
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.date_fields import DateField
from app.ui.kit.fields import TextField
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role, State
from app.ui.pages.drafting import told
from app.ui.pages.side_lines import SideLines
from app.ui.pages.sure import Sure

SHOWN = 4


class LawCard(Card):
    chosen = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Labour law, and since when"))
        self._desk = desk
        self.setFixedWidth(look.wide("form_side"))
        self._shown = SideLines()
        self.law = ChoiceField([Choice(each.value, wording.of(wording.PROFILES, each.value)) for each in Profile])
        self.since, self.reason = DateField(desk.today), TextField()
        self.write = plain(self.tr("Choose"), "check")
        self.write.clicked.connect(self.choose)
        column = self.padded()
        column.addWidget(self._shown)
        for label, field in (
            (self.tr("Law"), self.law),
            (self.tr("From the first of a month"), self.since),
            (self.tr("Reason"), self.reason),
        ):
            field.setAccessibleName(label)
            column.addWidget(Words(label, Role.LABEL, "ink2"))
            column.addWidget(field)
        column.addSpacing(look.space("tight"))
        column.addWidget(self.write)
        self.read()

    def read(self) -> None:
        with self._desk.books.read() as sitting:
            rows = law_choice.choices(sitting)
            now = coverage.profile(sitting, Month.of(sitting.today()))
        lines = [Words(self._said(row), Role.SUB, "ink2", wrap=True) for row in reversed(rows[-SHOWN:])]
        self._shown.show_lines(lines, self.tr("Now holds: {law}").format(law=wording.of(wording.PROFILES, now)))

    def choose(self) -> None:
        """The earlier choices stay beside it, and so does what was made under them."""
        day = self.since.day()
        draft = ChoiceDraft(since=day, profile=str(self.law.value()), reason=str(self.reason.value()))
        law = wording.of(wording.PROFILES, draft.profile)
        if day is not None and not Sure.ask(
            self,
            self._named(law, day),
            self.tr("Every paper and figure keeps the law it was made under."),
            self.tr("Choose"),
        ):
            return
        try:
            with self._desk.books.write() as sitting:
                law_choice.choose(sitting, draft)
        except Exception as error:
            told(self._desk, error)
            return
        for field in (self.since, self.reason):
            field.show_value(None)
        self.read()
        self.chosen.emit()
        said = self.tr("The law is chosen from {date} on.").format(date=written.isolate(written.day(day)))
        self._desk.tell(State.ACCEPTED, said)

    def _named(self, law: str, day: date) -> str:
        return self.tr("{law}, from {date}").format(law=law, date=written.isolate(written.day(day)))

    def _said(self, row: ChoiceRow) -> str:
        law = self._named(wording.of(wording.PROFILES, row.profile), row.since)
        return f"{law}\n{wording.fact(row.reason)}"
