"""Goods that come back from a customer, or a price that changes: a debit note on one of our invoices."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.rules.money import ZERO
from app.rules.problems import Problem
from app.services import sale_notes, sales
from app.services.books import Sitting
from app.services.sale_notes import Left, SaleNoteDraft
from app.services.sales import SaleDetail
from app.ui import note_words, papers, wording
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.buttons import primary
from app.ui.kit.card import Card, Sheet
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.date_fields import DateField
from app.ui.kit.facts import Facts
from app.ui.kit.fields import TextField
from app.ui.kit.form import Entry, Form
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role, State
from app.ui.kit.totals_bar import TotalsBar
from app.ui.pages.checks import Checks
from app.ui.pages.findings import Findings
from app.ui.pages.keeping import KeptForm
from app.ui.pages.paper_page import PaperPage
from app.ui.pages.sale_note_lines import SaleNoteLines


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    note_date: date | None = None
    reason: str = ""
    remarks: str = ""
    meaning: str = ""


class SaleNoteForm(KeptForm[SaleNoteDraft]):
    """Lies over the invoice; the lines are the invoice's own, and no note takes more than is left of them."""

    taken = SaleNoteDraft

    def __init__(self, desk: Desk, sale_id: int) -> None:
        self.kind = self.kind or f"note-on-sale {sale_id}"
        super().__init__(desk)
        with desk.books.read() as sitting:
            detail = sales.detail(sitting, sale_id)
            left = sale_notes.remaining(sitting, sale_id)
        assert detail is not None  # noqa: S101 - the invoice that was on the screen
        self._sale = detail
        labels = {
            "note_date": self.tr("Date of the note"),
            "reason": self.tr("Reason"),
            "remarks": self.tr("In words"),
            "meaning": self.tr("What it does"),
            "sale": self.tr("The invoice"),
            "lines": self.tr("Lines"),
        }
        self._findings = Findings(labels, self)
        self.lines = SaleNoteLines(desk)
        self.lines.show_paper(detail.lines, left)
        self._lay_out(detail)
        self.show_draft(self.blank())
        self.form.edited.connect(self.soon)
        self.lines.edited.connect(self.soon)
        self.lines.line_left.connect(self.settle)
        walk = QShortcut(QKeySequence("F8"), self)
        walk.setWhatsThis(self.tr("next warning"))
        walk.activated.connect(self.lines.next_complaint)
        number = written.isolate(detail.row.number)
        self.set_head(self.tr("Debit note on {number}").format(number=number), detail.row.customer, back=True)
        self.begin()

    # What a note that is issued anew does otherwise.

    def blank(self) -> SaleNoteDraft:
        """What stands in the form before anybody types."""
        with self.desk.books.read() as sitting:
            rate = sale_notes.meaning(sitting, self.desk.today())
        usual = sale_notes.INCREASE if rate is not None and rate.value > 0 else sale_notes.REDUCTION
        return SaleNoteDraft(note_date=self.desk.today(), reason=sale_notes.REASONS[0], meaning=usual)

    def issue(self, sitting: Sitting) -> int:
        """Write it into the books; the id of the note."""
        return sale_notes.post(sitting, self.draft())

    # What both do.

    def show_draft(self, draft: SaleNoteDraft) -> None:
        self.form.show_draft(
            Head(note_date=draft.note_date, reason=draft.reason, remarks=draft.remarks, meaning=draft.meaning)
        )
        self.lines.show_drafts(draft.lines)

    def draft(self) -> SaleNoteDraft:
        head = self.form.draft()
        return SaleNoteDraft(
            sale=str(self._sale.row.id),
            note_date=head.note_date,
            reason=head.reason,
            remarks=head.remarks.strip(),
            meaning=head.meaning,
            lines=self.lines.drafts(),
        )

    def typed(self) -> SaleNoteDraft:
        return replace(self.draft(), lines=self.lines.typed_drafts())

    def check(self) -> None:
        draft = self.draft()
        with self.desk.books.read() as sitting:
            problems = sale_notes.check(sitting, draft)
            figures = sale_notes.figures(sitting, draft) if not _by_lines(problems) else ()
        self.checks.show_findings(self._findings.rows(problems), self._findings.chip(problems))
        self.post.explain(self._findings.why_not(problems))
        own = {"note_date", "reason", "remarks"}
        self.form.complain(wording.each(one for one in problems if one.field in own))
        self.lines.show_figures(figures)
        self.lines.show_problems(problems)
        self._say_sums(figures)

    def open_field(self, field: str) -> None:
        """The cursor into the field, or the cell, that a check speaks of."""
        if field.startswith("lines"):
            self.lines.open_field(field)
        elif field == "sale":
            self.desk.show("sale", self._sale.row.id)
        else:
            self.form.focus_on(field)

    def leaving_title(self) -> str:
        return self.tr("This debit note is not issued yet")

    def focus_first(self) -> None:
        self.form.focus_on("reason")

    def post_now(self) -> None:
        self.settle()
        try:
            with self.desk.books.write() as sitting:
                made = self.issue(sitting)
                self.forget(sitting)
        except Exception as error:
            self.refused(error)
            return
        self.done()
        self.leaving.emit()
        wanted = papers.sale_note_wanted(self.desk.books, made)
        said = self.tr("Debit note {number} is issued.").format(number=written.isolate(wanted.name))
        self.desk.tell(State.ACCEPTED, said)
        self.desk.lay(PaperPage(self.desk, wanted))

    def _say_sums(self, figures: tuple[Left, ...]) -> None:
        value, tax = sum((one.value for one in figures), ZERO), sum((one.sales_tax for one in figures), ZERO)
        others = sum((one.further_tax + one.extra_tax + one.fed for one in figures), ZERO)
        withheld = sum((one.st_withheld for one in figures), ZERO)
        for name, amount in (("value", value), ("tax", tax), ("total", value + tax + others)):
            self.totals.say(name, written.money(amount))
        pairs = [(self.tr("Other taxes"), others), (self.tr("Sales tax withheld"), withheld)]
        self.totals.say_extras([(label, written.money(amount)) for label, amount in pairs if amount])

    def _lay_out(self, detail: SaleDetail) -> None:
        middle, side = QWidget(), QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("gap"))
        sheet = Sheet()
        sheet.add(self._head())
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
        self.checks.wanted.connect(self.desk.show)
        beside.addWidget(self.checks)
        beside.addWidget(self._facts(detail))
        beside.addStretch()
        row.addWidget(side)
        self.scrolling(middle)
        self.totals = TotalsBar()
        self.totals.figure("value", self.tr("Value"))
        self.totals.figure("tax", self.tr("Sales tax"))
        self.totals.figure("total", self.tr("Debit note, rupees"), big=True)
        self.post = primary(self.tr("Issue debit note"), "check", "Ctrl+Return")
        self.post.clicked.connect(self.post_now)
        self.totals.put_actions(primary=self.post)
        self.bar(self.totals)

    def _head(self) -> QWidget:
        reasons = [Choice(one, wording.of(note_words.REASONS, one)) for one in sale_notes.REASONS]
        meanings = [Choice(one, wording.of(note_words.MEANINGS, one)) for one in sale_notes.MEANINGS]
        self.form: Form[Head] = Form(
            Head(),
            [
                [
                    Entry("note_date", self.tr("Date of the note"), DateField(self.desk.today), stretch=2),
                    Entry("reason", self.tr("Reason"), ChoiceField(reasons), stretch=3),
                    Entry("remarks", self.tr("In words"), TextField(), optional=True, stretch=4),
                    Entry("meaning", self.tr("What it does"), ChoiceField(meanings), stretch=2),
                ]
            ],
        )
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(look.space("pad"), look.space("medium"), look.space("pad"), look.space("small"))
        column.addWidget(self.form)
        return head

    def _facts(self, detail: SaleDetail) -> Card:
        card = Card(self.tr("The invoice"), ruled=False)
        facts, row = Facts((), boxed=False, role=Role.BODY), detail.row
        facts.show_pairs(
            [
                (self.tr("Our number"), row.number),
                (self.tr("Invoice date"), written.day(row.invoice_date)),
                (self.tr("Total, rupees"), written.money(row.total)),
            ]
        )
        inside = card.padded()
        inside.addWidget(facts)
        if row.fbr_number:
            inside.addWidget(Words(self.tr("FBR number"), Role.LABEL, "ink2"))
            inside.addWidget(Words(written.isolate(row.fbr_number), Role.BODY))
        return card


def _by_lines(problems: list[Problem]) -> bool:
    """Something is wrong with the invoice meant or with a line, so that nothing can be worked out."""
    return any(one.field.startswith(("lines", "sale")) and not one.is_warning for one in problems)
