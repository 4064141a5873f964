"""What a bill and an invoice have in common while they are typed: head, lines, checks beside them, sums below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Generic

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.rules.problems import Code, Problem
from app.services.parties import PartyRow
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import look
from app.ui.kit.buttons import plain, primary
from app.ui.kit.card import Card, Sheet
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.facts import Facts
from app.ui.kit.form import Complaint
from app.ui.kit.grid import LineGrid
from app.ui.kit.tokens import Role
from app.ui.kit.totals_bar import TotalsBar
from app.ui.pages.checks import Checks
from app.ui.pages.findings import Findings
from app.ui.pages.keeping import KeptForm, Typed

NOT_UNDER_FIELDS = frozenset(
    {
        Code.MISSING,
        Code.SUPPLIER_HAS_NO_NTN,
        Code.SUPPLIER_NOT_ACTIVE,
        Code.SUPPLIER_UNIDENTIFIED,
        Code.BILL_NEARLY_THERE,
        Code.TAX_BY_UNREGISTERED,
        Code.MONTH_RETURNED,
        Code.INPUT_TOO_LATE,
        Code.BUYER_TO_BE_NAMED,
    }
)
"""Said in the card: what is not typed yet is no fault, and a long sentence would push the lines about. A warning's
field is amber all the same."""


class BillForm(KeptForm[Typed], Generic[Typed]):
    """A subclass brings the head and the grid, and says what posting means."""

    def __init__(self, desk: Desk, lines: LineGrid[Any], labels: dict[str, str], payments: Sequence[str]) -> None:
        super().__init__(desk)
        self.lines = lines
        self.checks = Checks()
        self.checks.wanted.connect(desk.show)
        self.checks.faulty.connect(self.open_field)
        self.paid_by = ChoiceField([Choice(key, wording.of(wording.PAYMENTS, key)) for key in payments])
        self.paid_by.setFixedWidth(look.wide("column_state") + 30)
        self.totals = TotalsBar()
        self.totals.put(self.tr("Payment"), self.paid_by)
        self._findings = Findings(labels, self)
        self._party_id = 0
        self.lines.edited.connect(self.soon)
        self.paid_by.edited.connect(self.soon)
        self.lines.line_left.connect(self.settle)
        walk = QShortcut(QKeySequence("F8"), self)
        walk.setWhatsThis(self.tr("next warning"))
        walk.activated.connect(self.lines.next_complaint)

    # What each kind of bill says of itself.

    def post_now(self) -> None:
        """Write it into the books for good."""
        raise NotImplementedError

    def open_head(self, field: str) -> None:
        """The cursor into a field of the paper that is neither of its lines nor its payment."""
        raise NotImplementedError

    # What they have in common.

    def open_field(self, field: str) -> None:
        """The cursor into the field, or the cell, that a check or a refusal speaks of."""
        if field.startswith("lines"):
            self.lines.open_field(field)
        elif field == "paid_by":
            self.paid_by.setFocus()
        else:
            self.open_head(field)

    def lay_out(self, head: QWidget, post_word: str, foot: QWidget | None = None) -> None:
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("gap"))
        sheet = Sheet()
        sheet.add(head)
        sheet.hair()
        sheet.add(self.lines, 1)
        if foot is not None:
            sheet.add(foot)
        sheet.setMinimumHeight(look.wide("popup"))
        row.addWidget(sheet, 1)
        row.addWidget(self._beside())
        self.scrolling(middle)
        again = plain(self.tr("Begin anew"), "refresh")
        again.clicked.connect(self._clear)
        self.post = primary(post_word, "check", "Ctrl+Return")
        self.post.clicked.connect(self._post)
        self.totals.put_actions(again, primary=self.post)
        self.bar(self.totals)
        if self._who.link is not None:
            self.setTabOrder(self.post, self._who.link)  # Enter goes from the lines to the sums

    def show_problems(self, problems: Sequence[Problem]) -> list[Complaint]:
        """Card and button; answers what belongs under the head's fields, which say of a newcomer what is to be said."""
        problems = [one for one in problems if one.code != Code.PARTY_TO_COMPLETE]
        self.checks.show_findings(self._findings.rows(problems), self._findings.chip(problems))
        self.post.explain(self._findings.why_not(problems))
        told = (one for one in problems if one.code not in NOT_UNDER_FIELDS and not one.field.startswith("lines"))
        return wording.each(told)

    def show_party(self, known: PartyRow | None, pairs: Iterable[tuple[str, str]]) -> None:
        self._who.setVisible(known is not None)
        if known is not None:
            self._party_id = known.id
            self._who.title.say(wording.name(known.name, known.name_ur))
            self._facts.show_pairs(list(pairs))

    def _beside(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(look.wide("form_side"))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("gap"))
        column.addWidget(self.checks)
        self._who = Card("", link_text=self.tr("Open"), ruled=False)
        self._facts = Facts((), boxed=False, role=Role.BODY)
        self._who.padded().addWidget(self._facts)
        if self._who.link is not None:
            self._who.link.clicked.connect(self._open_party)
        column.addWidget(self._who)
        column.addStretch()
        return side

    def _post(self) -> None:
        self.settle()
        try:
            self.post_now()
        except Exception as error:
            self.refused(error)

    def _open_party(self) -> None:
        self.desk.show("party", self._party_id)

    def _clear(self) -> None:
        self.desk.drop(self.kind)
        self.start()
