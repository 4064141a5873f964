"""His rights at a glance: each with the answer of the books, what lacks, and the owner's word where they are silent."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from app.rules.decent_work import Answer, Finding, Topic
from app.services import decent_work, welfare, workers
from app.services.decent_work import Checklist
from app.services.welfare import NO_ACCIDENT, DeclarationDraft
from app.ui import staff_words, trouble, wording
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit import columns, look, written
from app.ui.kit.buttons import plain, primary
from app.ui.kit.card import Card, Sentence
from app.ui.kit.columns import Column
from app.ui.kit.page import Page
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import State
from app.ui.pages.drafting import told
from app.ui.pages.right_panel import RightPanel
from app.ui.pages.sure import Sure

DECLARED = {
    Topic.NO_CNIC_HELD: ("no_cnic_held",),
    Topic.ACCIDENTS: (NO_ACCIDENT,),
    Topic.SAFETY: ("safety_gear", "first_aid", "toilet_and_water"),
}
"""For which the owner answers himself."""
GOOD = 80


class RightsPage(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._found: Checklist | None = None
        self._said = Sentence()
        side = SidePanel()
        self.panel = RightPanel(side, self)
        self.table = Table(self._columns(), lambda row: row.topic, round_top=False)
        self.table.setAccessibleName(self.tr("Rights"))
        self.table.chosen.connect(self._chosen)
        self.declare = primary(self.tr("Declare"), "check", "Ctrl+Return")
        self.declare.clicked.connect(self.declare_chosen)
        buttons = []
        for word, there in (
            (self.tr("Accidents"), self.open_accidents),
            (self.tr("Grievances"), self.open_grievances),
            (self.tr("Meetings"), self.open_meetings),
        ):
            buttons.append(plain(word))
            buttons[-1].clicked.connect(there)
        self.set_actions(*buttons, primary=self.declare)
        card = Card(self.tr("What the books say"))
        card.add(self.table, 1)
        self._next = card.foot("")
        row = QHBoxLayout()
        row.setSpacing(look.space("gap"))
        row.addWidget(card, 1)
        row.addWidget(side)
        self.body.setSpacing(look.space("gap"))
        self.body.addWidget(self._said)
        self.body.addLayout(row, 1)
        self.set_head(self.tr("Workers' rights"), back=True)
        self._chosen(None)
        desk.hub.changed.connect(self._heard)

    def arrive(self) -> None:
        Job(self, self._read, self._show, trouble.report).start()

    def focus_first(self) -> None:
        self.table.setFocus()

    def open_accidents(self) -> None:
        self._desk.show("accidents", 0)

    def open_grievances(self) -> None:
        self._desk.show("grievances", 0)

    def open_meetings(self) -> None:
        self._desk.show("meetings", 0)

    def declare_chosen(self) -> None:
        """The owner's word on what no book can know; it is kept with his name and the day."""
        row = self.table.current()
        if row is None or row.topic not in DECLARED or self._found is None:
            return
        month = self._found.quiet_month
        named = {"month": wording.month(month.first)}
        text = "\n".join(wording.word(staff_words.DECLARED[each]).format(**named) for each in DECLARED[row.topic])
        if not Sure.ask(self, self.tr("Do you declare this?"), text, self.tr("I declare it")):
            return
        try:
            with self._desk.books.write() as sitting:
                for topic in DECLARED[row.topic]:
                    of_month = str(month) if topic == NO_ACCIDENT else ""
                    welfare.declare(sitting, DeclarationDraft(topic=topic, month=of_month))
        except Exception as error:
            told(self._desk, error)
            return
        self._desk.tell(State.ACCEPTED, self.tr("It is written down with your name and today's date."))

    def _columns(self) -> list[Column[Finding]]:
        return [
            columns.text(self.tr("Right"), lambda row: wording.of(staff_words.TOPICS, row.topic), width=236),
            columns.chip(
                self.tr("Answer"),
                lambda row: staff_words.ANSWERS[row.answer][0],
                lambda row: wording.word(staff_words.ANSWERS[row.answer][1]),
                width=118,
            ),
            columns.code(self.tr("Of"), _counted, width=66),
            columns.text(
                self.tr("Lacking"),
                lambda row: self.tr(", ").join(map(self.panel.lacking, row.missing)),
            ),
            columns.code(self.tr("Points"), _points, width=66),
        ]

    def _read(self) -> tuple[Checklist, dict[str, str]]:
        with self._desk.books.read() as sitting:
            names = {row.name: wording.name(row.name, row.name_ur) for row in workers.rows(sitting)}
            return decent_work.checklist(sitting), names

    def _show(self, read: tuple[Checklist, dict[str, str]]) -> None:
        found, self.panel.names = read
        self._found = found
        self.table.replace(found.findings)
        if self.table.current() is None:
            self.table.choose_first()
        self._chosen(self.table.current())
        percent = written.isolate(f"{found.score.percent} %")
        month = wording.month(found.month.first)
        good = found.score.percent >= GOOD
        self._said.say(
            self.tr("{percent} of what a worker may expect is shown by your books.").format(percent=percent),
            "circle-check" if good else "flag-3",
            "accepted" if good else "unknown",
        )
        best = found.next_step
        step = wording.of(staff_words.STEPS, best.step) if best else self.tr("Nothing is lacking.")
        self._next.say(self.tr("Next: {step}").format(step=step))
        state = (State.ACCEPTED, self.tr("Approved")) if found.approved else (State.DRAFT, self.tr("Not approved"))
        self.set_head(self.tr("Workers' rights"), month, state, back=True)

    def _chosen(self, row: object) -> None:
        finding = row if isinstance(row, Finding) else None
        self.panel.show_finding(finding)
        declared = finding is not None and finding.topic in DECLARED and finding.answer is not Answer.YES
        why = "" if declared else self.tr("The books themselves answer this; only what they cannot know is declared.")
        self.declare.explain(why)

    def _heard(self, tables: frozenset[str]) -> None:
        if tables & decent_work.WATCH and self.isVisible():
            self.arrive()


def _counted(row: Finding) -> str:
    return f"{row.good}/{row.of}" if row.of else ""


def _points(row: Finding) -> str:
    """What does not occur here counts neither for nor against."""
    return "" if row.answer is Answer.NONE else f"{row.points}/{row.weight}"
