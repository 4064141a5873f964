"""Why a wage is what it is: every part with its rule and its source; or the month as a whole, problems first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.rules.problems import Problem
from app.services.pay_runs import WageRow
from app.services.payroll import Preview
from app.ui import duties, rule_words, wording
from app.ui.kit import look, written
from app.ui.kit.buttons import plain
from app.ui.kit.facts import Facts
from app.ui.kit.labels import Figure, Hair, Icon, Words
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.tokens import Role, State

SHOWN = 8


class WagePanel(QObject):
    summary_asked = Signal()
    slip_asked = Signal(int)

    def __init__(self, side: SidePanel, parent: QObject) -> None:
        super().__init__(parent)
        self._side = side
        self._worker = 0
        self._urdu_names: dict[str, str] = {}

    def show_summary(self, made: Preview) -> None:
        """The month: what is to be looked at, then its sums."""
        self._side.clear()
        self._urdu_names = {row.name: wording.name(row.name, row.name_ur) for row in made.rows}
        totals, serious = made.totals, [found for found in made.problems if not found.is_warning]
        law = wording.of(wording.PROFILES, made.profile)
        state = State.REJECTED if serious else State.WARN if made.problems else State.ACCEPTED
        count = written.isolate(str(len(made.problems)))
        title = self.tr("{n} things to look at").format(n=count) if made.problems else self.tr("Nothing to look at")
        if made.run_id is not None:
            state, title = State.ACCEPTED, self.tr("Approved")
        self._side.head(state, title, self.tr("Law: {profile}").format(profile=law))
        for found in (*serious, *(one for one in made.problems if one.is_warning))[:SHOWN]:
            self._side.add_part(self._complaint(found))
        if len(made.problems) > SHOWN:
            more = written.isolate(str(len(made.problems) - SHOWN))
            self._side.add_part(Words(self.tr("and {n} more").format(n=more), Role.SUB, "ink2"))
        pairs = [
            (self.tr("Gross"), totals.gross),
            (self.tr("EOBI, workers' share"), -totals.eobi_employee),
            (self.tr("Income tax"), -totals.income_tax),
            (self.tr("Net"), totals.net),
            (self.tr("EOBI, our share"), totals.eobi_employer),
            (self.tr("Social security, ours"), totals.pessi),
            (self.tr("The month costs us"), totals.employer_cost),
        ]
        self._side.add_part(Facts([(label, written.money(amount)) for label, amount in pairs]))

    def show_wage(self, row: WageRow, *, alone: bool = False) -> None:
        """`alone`: his last wage, approved for itself."""
        self._side.clear()
        self._worker = row.worker_id
        state = State.WARN if row.problems else State.NEUTRAL
        net = self.tr("Net {amount}").format(amount=wording.rupees(row.net))
        self._side.head(state, wording.name(row.name, row.name_ur), net)
        if alone:
            said = self.tr("His last wage: approved before the others', and no part of their run.")
            self._side.add_part(Words(said, Role.SUB, "accepted", wrap=True))
        for found in row.problems:
            self._side.add_part(self._complaint(found))
        for part in row.explained:
            if part.get("part") != "rate":
                self._side.add_part(Hair())
                self._side.add_part(self._component(part))
        if row.rounding:
            self._side.add_part(Facts([(self.tr("Rounded to the rupee"), written.money(row.rounding))]))
        slip, whole = plain(self.tr("His payslip"), "file-text"), plain(self.tr("The month"))
        slip.clicked.connect(self._ask_slip)
        whole.clicked.connect(self.summary_asked)
        self._side.foot(slip, whole)

    def _complaint(self, found: Problem) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("small"))
        state = State.WARN if found.is_warning else State.REJECTED
        row.addWidget(Icon(state.icon, state.plain_ink, look.space("icon_button")))
        row.addWidget(Words(wording.problem(self._named_here(found)), Role.SUB, state.plain_ink, wrap=True), 1)
        return made

    def _named_here(self, found: Problem) -> Problem:
        """The same problem with the worker's name in the window's script."""
        name = found.facts.get("name", "")
        return replace(found, facts={**found.facts, "name": self._urdu_names.get(name, name)}) if name else found

    def _component(self, part: Mapping[str, str]) -> QWidget:
        """What it is, how much, by which rule, and who says so."""
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = QHBoxLayout()
        amount = Decimal(part["amount"])
        shown = -amount if part["part"] == "deduction" else amount
        row.addWidget(Words(self._named(part), Role.BODY, bold=True, wrap=True), 1)
        row.addWidget(Figure(written.money(shown), Role.FIGURE, bold=True))
        column.addLayout(row)
        said, source = part.get("rule", ""), part.get("source", "")
        for text, ink in ((rule_words.rule(said) if said else "", "ink2"), (written.isolate(source), "ink3")):
            if text:
                column.addWidget(Words(text, Role.SUB, ink, wrap=True))
        if part.get("doubtful"):
            said = self.tr("This rate is doubtful: ask your adviser.")
            column.addWidget(Words(said, Role.SUB, "unknown", wrap=True))
        return made

    def _named(self, part: Mapping[str, str]) -> str:
        said = duties.component(part["key"], part.get("label", ""))
        match part["part"]:
            case "employer":
                return self.tr("{name}, ours").format(name=said)
            case "check":
                return self.tr("{name} (a check)").format(name=said)
        return said

    def _ask_slip(self) -> None:
        self.slip_asked.emit(self._worker)
