"""A paper that moves goods, being typed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.rules.problems import Code
from app.services import deliveries, parties
from app.services.deliveries import DeliveryDraft
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.buttons import plain, primary
from app.ui.kit.card import Sheet
from app.ui.kit.tokens import State
from app.ui.kit.totals_bar import TotalsBar
from app.ui.pages.checks import Checks
from app.ui.pages.delivery_sheet import DeliveryHead, DeliveryLines
from app.ui.pages.findings import Findings
from app.ui.pages.keeping import KeptForm


class DeliveryForm(KeptForm[DeliveryDraft]):
    """Posts with Ctrl+Enter and stands ready for the next of its kind."""

    kind, taken = "delivery", DeliveryDraft

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.head_form, self.lines, self.checks = DeliveryHead(desk), DeliveryLines(desk), Checks()
        self._findings = Findings(self._labels(), self)
        self.post = primary(self.tr("Post paper"), "check", "Ctrl+Return")
        self._lay_out()
        self.checks.faulty.connect(self.open_field)
        self.head_form.edited.connect(self.soon)
        self.lines.edited.connect(self.soon)
        self.lines.line_left.connect(self.settle)
        self.post.clicked.connect(self._post)
        walk = QShortcut(QKeySequence("F8"), self)
        walk.setWhatsThis(self.tr("next warning"))
        walk.activated.connect(self.lines.next_complaint)
        self.set_head(self.tr("New delivery paper"), "", (State.DRAFT, self.tr("Draft")), back=True)
        self.start()

    def draft(self) -> DeliveryDraft:
        return replace(self.head_form.draft(), lines=self.lines.whole_lines())

    def show_draft(self, draft: DeliveryDraft) -> None:
        self.head_form.show_draft(draft)
        self.lines.show_lines(draft.lines)

    def check(self) -> None:
        with self.desk.books.read() as sitting:
            problems = deliveries.check(sitting, self.draft())
        self.checks.show_findings(self._findings.rows(problems), self._findings.chip(problems))
        self.post.explain(self._findings.why_not(problems))
        self.lines.show_problems(problems)
        quiet = {Code.MISSING, Code.PARTY_TO_COMPLETE}
        self.head_form.complain(
            wording.each(one for one in problems if one.code not in quiet and not one.field.startswith("lines"))
        )

    def open_field(self, field: str) -> None:
        """The cursor into the field, or the cell, that a check speaks of."""
        if field.startswith("lines"):
            self.lines.open_field(field)
        else:
            self.head_form.form.focus_on(field)

    def blank(self) -> DeliveryDraft:
        return DeliveryDraft(day=self.desk.today())

    def typed(self) -> DeliveryDraft:
        return replace(self.draft(), lines=self.lines.typed_lines())

    def here_again(self, draft: DeliveryDraft) -> str:
        said = self.tr("You were typing a paper for {number}: it is here again.")
        return said.format(number=written.isolate(draft.party))

    def arrive(self) -> None:
        super().arrive()
        with self.desk.books.read() as sitting:
            self.head_form.party.offer_parties(parties.rows(sitting))

    def focus_first(self) -> None:
        self.head_form.form.focus_first()

    def _post(self) -> None:
        self.settle()
        draft = self.draft()
        try:
            with self.desk.books.write() as sitting:
                made = deliveries.post(sitting, draft)
                self.forget(sitting)
        except Exception as error:
            self.refused(error)
            return
        with self.desk.books.read() as sitting:
            detail = deliveries.detail(sitting, made)
        self.done()
        said = self.tr("{number} is in the books.").format(number=written.isolate(detail.row.number) if detail else "")
        self.desk.tell(State.ACCEPTED, said, self.tr("Look at it"), "delivery", made)
        self.start(DeliveryDraft(kind=draft.kind, day=draft.day))

    def _clear(self) -> None:
        self.desk.drop(self.kind)
        self.start()

    def _lay_out(self) -> None:
        middle, side = QWidget(), QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("gap"))
        sheet = Sheet()
        sheet.add(self.head_form)
        sheet.hair()
        sheet.add(self.lines, 1)
        sheet.setMinimumHeight(look.wide("popup"))
        row.addWidget(sheet, 1)
        side.setFixedWidth(look.wide("form_side"))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.checks)
        column.addStretch()
        row.addWidget(side)
        self.scrolling(middle)
        again = plain(self.tr("Begin anew"), "refresh")
        again.clicked.connect(self._clear)
        totals = TotalsBar()
        totals.put_actions(again, primary=self.post)
        self.bar(totals)

    def _labels(self) -> dict[str, str]:
        return {
            "party": self.tr("Party"),
            "day": self.tr("Date"),
            "due_on": self.tr("Due"),
            "against": self.tr("Against"),
            "lines": self.tr("Lines"),
        }
