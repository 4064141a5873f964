"""Beside the settings: the minimum wages by skill, as the workshop read them in a notification; and another one."""

from __future__ import annotations

from app.services import skill_wages, workers, workshop
from app.services.skill_wages import SkillWageDraft, SkillWageRow
from app.ui import staff_words, wording
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.buttons import plain
from app.ui.kit.card import Card
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.date_fields import DateField
from app.ui.kit.fields import MoneyField, TextField
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role, State
from app.ui.pages.drafting import told
from app.ui.pages.side_lines import SideLines

SHOWN = 6


class SkillWagesCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Minimum wage by skill"))
        self._desk = desk
        self.setFixedWidth(look.wide("form_side"))
        self._shown = SideLines()
        self.skill = ChoiceField([Choice(key, wording.of(staff_words.SKILLS, key)) for key in workers.SKILLS if key])
        self.since, self.amount, self.source = DateField(desk.today), MoneyField(), TextField()
        self.write = plain(self.tr("Write down"), "check")
        self.write.clicked.connect(self.put)
        column = self.padded()
        column.addWidget(self._shown)
        for label, field in (
            (self.tr("Skill"), self.skill),
            (self.tr("From"), self.since),
            (self.tr("Rupees a month"), self.amount),
            (self.tr("In which notification it stands"), self.source),
        ):
            field.setAccessibleName(label)
            column.addWidget(Words(label, Role.LABEL, "ink2"))
            column.addWidget(field)
        column.addSpacing(look.space("tight"))
        column.addWidget(self.write)
        self.read()

    def read(self) -> None:
        with self._desk.books.read() as sitting:
            own = workshop.draft(sitting).province
            rows = [row for row in skill_wages.rows(sitting) if row.province == own]
        latest = sorted(rows, key=lambda row: row.since, reverse=True)[:SHOWN]
        nothing = self.tr("None is known: for every skill the plain minimum wage holds.")
        self._shown.show_lines([Words(_said(row), Role.SUB, "ink2", wrap=True) for row in latest], nothing)

    def put(self) -> None:
        """From its day on it holds for the wages to come; approved wages stay as they are."""
        try:
            with self._desk.books.write() as sitting:
                draft = SkillWageDraft(
                    province=workshop.draft(sitting).province,
                    skill=str(self.skill.value()),
                    since=self.since.day(),
                    amount=self.amount.amount(),
                    source=str(self.source.value()),
                )
                skill_wages.add(sitting, draft)
        except Exception as error:
            told(self._desk, error)
            return
        for field in (self.since, self.amount, self.source):
            field.show_value(None)
        self.read()
        self._desk.tell(State.ACCEPTED, self.tr("It holds for the wages to come."))


def _said(row: SkillWageRow) -> str:
    figure = f"{wording.of(staff_words.SKILLS, row.skill)}: {wording.rupees(row.amount)}"
    return f"{figure}\n{written.isolate(written.day(row.since))} {wording.fact(row.source)}"
