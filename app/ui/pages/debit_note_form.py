"""Goods sent back, or a price put down: a debit note on a posted bill."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.rules.money import ZERO
from app.rules.problems import Problem
from app.services import purchases
from app.services.purchases import DebitNoteDraft, PurchaseDetail, Remaining
from app.ui import papers, wording
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.buttons import primary
from app.ui.kit.card import Card, Sheet
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.date_fields import DateField
from app.ui.kit.facts import Facts
from app.ui.kit.fields import TextField
from app.ui.kit.form import Entry, Form
from app.ui.kit.tokens import Role, State
from app.ui.kit.totals_bar import TotalsBar
from app.ui.pages.checks import Checks
from app.ui.pages.debit_note_lines import DebitNoteLines
from app.ui.pages.findings import Findings
from app.ui.pages.keeping import KeptForm
from app.ui.pages.paper_page import PaperPage

OTHERS = purchases.NOTE_REASONS[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    note_date: date | None = None
    reason: str = ""
    remarks: str = ""


class DebitNoteForm(KeptForm[DebitNoteDraft]):
    """Lies over the bill; the lines are the bill's own, and nothing more than is left of them goes back."""

    taken = DebitNoteDraft

    def __init__(self, desk: Desk, purchase_id: int) -> None:
        self.kind = f"note-on-purchase {purchase_id}"
        super().__init__(desk)
        with desk.books.read() as sitting:
            detail = purchases.detail(sitting, purchase_id)
            left = purchases.remaining(sitting, purchase_id)
        assert detail is not None  # noqa: S101 - the bill that was on the screen
        self._bill = detail
        labels = {"note_date": self.tr("Date of the note"), "reason": self.tr("Reason"), "lines": self.tr("Lines")}
        self._findings = Findings(labels, self)
        self.lines = DebitNoteLines(desk)
        self.lines.show_paper(detail.lines, left)
        self._lay_out(detail)
        self.form.show_draft(Head(note_date=desk.today(), reason=purchases.NOTE_REASONS[0]))
        self.form.edited.connect(self.soon)
        self.lines.edited.connect(self.soon)
        self.lines.line_left.connect(self.settle)
        number = written.isolate(detail.row.number)
        self.set_head(self.tr("Debit note on {number}").format(number=number), detail.row.supplier, back=True)
        self.begin()

    def draft(self) -> DebitNoteDraft:
        typed = replace(self.typed(), lines=self.lines.drafts())
        if typed.reason == OTHERS:
            return replace(typed, reason="")  # what FBR takes only with remarks (0028) is no reason without them
        return typed

    def typed(self) -> DebitNoteDraft:
        head = self.form.draft()
        remarks = head.remarks.strip()
        return DebitNoteDraft(
            original=str(self._bill.row.id),
            note_date=head.note_date,
            reason=f"{head.reason}: {remarks}" if remarks else head.reason,
            lines=self.lines.typed_drafts(),
        )

    def show_draft(self, draft: DebitNoteDraft) -> None:
        reason, _, remarks = draft.reason.partition(": ")
        self.form.show_draft(Head(note_date=draft.note_date, reason=reason or OTHERS, remarks=remarks))
        self.lines.show_drafts(draft.lines)

    def check(self) -> None:
        draft = self.draft()
        with self.desk.books.read() as sitting:
            problems = purchases.check_note(sitting, draft)
            figures = purchases.note_figures(sitting, draft) if not _by_lines(problems) else ()
        self.checks.show_findings(self._findings.rows(problems), self._findings.chip(problems))
        self.post.explain(self._findings.why_not(problems))
        self.form.complain(wording.each(one for one in problems if one.field in {"note_date", "reason"}))
        self.lines.show_figures(figures)
        self.lines.show_problems(problems)
        self._say_sums(figures)

    def open_field(self, field: str) -> None:
        """The cursor into the field, or the cell, that a check speaks of."""
        if field.startswith("lines"):
            self.lines.open_field(field)
        else:
            self.form.focus_on(field)

    def leaving_title(self) -> str:
        return self.tr("This debit note is not posted yet")

    def focus_first(self) -> None:
        self.form.focus_on("reason")

    def post_now(self) -> None:
        self.settle()
        try:
            with self.desk.books.write() as sitting:
                made = purchases.post_note(sitting, self.draft())
                self.forget(sitting)
        except Exception as error:
            self.refused(error)
            return
        self.done()
        self.leaving.emit()
        wanted = papers.purchase_wanted(self.desk.books, made)
        said = self.tr("Debit note {number} is in the books.").format(number=written.isolate(wanted.name))
        self.desk.tell(State.ACCEPTED, said)
        self.desk.lay(PaperPage(self.desk, wanted))

    def _say_sums(self, figures: tuple[Remaining, ...]) -> None:
        value, tax = sum((one.value for one in figures), ZERO), sum((one.sales_tax for one in figures), ZERO)
        others = sum((one.further_tax + one.extra_tax + one.fed for one in figures), ZERO)
        withheld = sum((one.st_withheld for one in figures), ZERO)
        for name, amount in (("value", value), ("tax", tax), ("total", value + tax + others)):
            self.totals.say(name, written.money(amount))
        pairs = [(self.tr("Other taxes back"), others), (self.tr("Sales tax withheld, back"), withheld)]
        self.totals.say_extras([(label, written.money(amount)) for label, amount in pairs if amount])

    def _lay_out(self, detail: PurchaseDetail) -> None:
        middle, side = QWidget(), QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("gap"))
        reasons = ChoiceField([Choice(one, wording.of(wording.NOTE_REASONS, one)) for one in purchases.NOTE_REASONS])
        self.form: Form[Head] = Form(
            Head(),
            [
                [
                    Entry("note_date", self.tr("Date of the note"), DateField(self.desk.today), stretch=2),
                    Entry("reason", self.tr("Reason"), reasons, stretch=3),
                    Entry("remarks", self.tr("In words"), TextField(), optional=True, stretch=5),
                ]
            ],
        )
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(look.space("pad"), look.space("medium"), look.space("pad"), look.space("small"))
        column.addWidget(self.form)
        sheet = Sheet()
        sheet.add(head)
        sheet.hair()
        sheet.add(self.lines, 1)
        sheet.setMinimumHeight(look.wide("popup") * 3 // 4)
        row.addWidget(sheet, 1)
        side.setFixedWidth(look.wide("form_side"))
        beside = QVBoxLayout(side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(look.space("gap"))
        self.checks = Checks()
        self.checks.faulty.connect(self.open_field)
        beside.addWidget(self.checks)
        beside.addWidget(self._facts(detail))
        beside.addStretch()
        row.addWidget(side)
        self.scrolling(middle)
        self.totals = TotalsBar()
        self.totals.figure("value", self.tr("Value back"))
        self.totals.figure("tax", self.tr("Sales tax back"))
        self.totals.figure("total", self.tr("Comes back, rupees"), big=True)
        self.post = primary(self.tr("Post debit note"), "check", "Ctrl+Return")
        self.post.clicked.connect(self.post_now)
        self.totals.put_actions(primary=self.post)
        self.bar(self.totals)

    def _facts(self, detail: PurchaseDetail) -> Card:
        card = Card(self.tr("The bill"), ruled=False)
        facts, row = Facts((), boxed=False, role=Role.BODY), detail.row
        facts.show_pairs(
            [
                (self.tr("Our number"), row.number),
                (self.tr("Bill number"), row.bill_no),
                (self.tr("Bill date"), written.day(row.bill_date)),
                (self.tr("Total, rupees"), written.money(row.total)),
            ]
        )
        card.padded().addWidget(facts)
        return card


def _by_lines(problems: list[Problem]) -> bool:
    """Something is wrong with the bill meant or with a line, so that nothing can be worked out."""
    return any(one.field.startswith(("lines", "original")) for one in problems)
