"""What waits for a person, the most pressing first, each with the button that begins it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.rules.outbox_words import HANDED_OUT
from app.rules.period import Month
from app.services.home import Board, Need, Papers
from app.services.outbox_summary import Cause
from app.ui import duties, held_words, sending_words, wording
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.card import Card, Task
from app.ui.kit.chip import Chip
from app.ui.kit.labels import Hair, Words
from app.ui.kit.tokens import Role, State

SHOWN = 3


class NeedTask(Task):
    """A task that knows where it leads."""

    asked = Signal(str, int)
    place, record = "", 0

    def __init__(self, state: State, title: str, sub: str, action: str) -> None:
        super().__init__(state, title, sub, action)
        self.button.clicked.connect(self._ask)

    def _ask(self) -> None:
        self.asked.emit(self.place, self.record)


class NeedsCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Needs you"))
        self._desk = desk
        self._tasks = QWidget()
        self.body.addWidget(self._tasks)
        self.body.addStretch()
        self._foot = QWidget()
        self._foot_row = QHBoxLayout(self._foot)
        self._foot_row.setContentsMargins(
            look.space("pad"), look.space("small"), look.space("pad"), look.space("small")
        )
        self._foot_row.setSpacing(6)
        self._rule = Hair()
        self.body.addWidget(self._rule)
        self.body.addWidget(self._foot)

    def show_board(self, board: Board) -> int:
        """Answers how many things wait."""
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for i, need in enumerate(board.needs[:SHOWN]):
            if i:
                column.addWidget(Hair())
            column.addWidget(self._task(need))
        if not board.needs:
            row = QHBoxLayout()
            row.setContentsMargins(look.space("pad"), look.space("medium"), look.space("pad"), look.space("medium"))
            row.addWidget(Words(self.tr("Nothing waits for you."), Role.BODY, "ink2"))
            column.addLayout(row)
        self.body.replaceWidget(self._tasks, fresh)
        self._tasks.hide()
        self._tasks.deleteLater()
        self._tasks = fresh
        self._show_papers(board.papers, len(board.needs) - SHOWN)
        return len(board.needs)

    def _show_papers(self, papers: Papers, more: int) -> None:
        while self._foot_row.count():
            item = self._foot_row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        said = self.tr("Waiting for the portal")
        if not papers.waiting and not papers.under_way:
            said = self.tr("Nothing waits for the portal")
        if more > 0:
            said = self.tr("and {n} more").format(n=written.isolate(str(more)))
        self._foot_row.addWidget(Words(said, Role.BODY, "ink2"))
        self._foot_row.addStretch()
        for count, state, words in (
            (papers.waiting, State.WAITING, self.tr("{n} waiting")),
            (papers.under_way, State.SENDING, self.tr("{n} sending")),
            (papers.held, State.HELD, self.tr("{n} held")),
        ):
            if count:
                self._foot_row.addWidget(Chip(state, words.format(n=written.isolate(str(count)))))

    def _task(self, need: Need) -> Task:
        state, title, sub, action, place = self._words(need)
        made = NeedTask(state, title, sub, action)
        made.place, made.record = place, need.id or 0
        made.asked.connect(self._desk.show)
        return made

    def _paper(self, need: Need, name: str) -> tuple[State, str, str, str]:
        if need.key == "paper-unknown":
            by_hand = need.detail.startswith(HANDED_OUT)
            sub = self.tr("Given out for upload by hand") if by_hand else self.tr("No clear answer came")
            return State.UNKNOWN, self.tr("Invoice {name}: did FBR get it?").format(name=name), sub, self.tr("Check")
        if need.key == "paper-duplicate":
            title = self.tr("FBR has invoice {name} twice").format(name=name)
            sub = self.tr("One must be cancelled on IRIS within 72 hours")
            if need.is_over:
                sub = self.tr("The 72 hours to cancel one are over")
            return State.REJECTED, title, sub, self.tr("Look")
        title = self.tr("Invoice {name} was rejected").format(name=name)
        return State.REJECTED, title, sending_words.refusal(need.code, need.detail), self.tr("Look")

    def _words(self, need: Need) -> tuple[State, str, str, str, str]:
        name = wording.fact(need.name)
        count = written.isolate(str(need.count))
        match need.key:
            case "paper-unknown" | "paper-duplicate" | "paper-rejected":
                state, title, sub, action = self._paper(need, name)
                return state, title, sub, action, "outbox"
            case "papers-held":
                title = self.tr("Nothing goes to FBR just now")
                return State.HELD, title, held_words.short(Cause(need.name)), self.tr("Mend it"), "outbox"
            case "due-late":
                name = (look.urdu() and need.name_ur) or wording.of(duties.DUTIES, need.name)
                duty = f"{name}{duties.comma()} {duties.period(need.detail)}"
                title = self.tr("{duty} is {n} days late").format(duty=duty, n=count)
                sub = wording.rupees(need.amount) if need.amount else self.tr("The amount is not known yet")
                if need.name == "wage.pay":
                    return State.OVERDUE, title, sub, self.tr("Approve"), "wages"
                return State.OVERDUE, title, sub, self.tr("Pay"), "challans"
            case "goods-late":
                days = written.isolate(str(need.days))
                title = self.tr("{name} is {n} days late").format(name=name, n=days)
                others = (
                    self.tr("and {n} more").format(n=written.isolate(str(need.count - 1))) if need.count > 1 else ""
                )
                sub = f"{wording.fact(need.detail)}{duties.comma()} {others}" if others else wording.fact(need.detail)
                return State.OVERDUE, title, sub, self.tr("Look"), "delivery"
            case "parties-to-complete":
                title = self.tr("{n} suppliers or customers are to be completed").format(n=count)
                return State.WARN, title, self.tr("First {name}").format(name=name), self.tr("Complete"), "parties"
            case "eobi-numbers" | "pessi-numbers":
                fund = self.tr("EOBI") if need.key == "eobi-numbers" else self.tr("PESSI")
                title = self.tr("{n} workers have no {fund} number").format(n=count, fund=fund)
                return State.WARN, title, self.tr("First {name}").format(name=name), self.tr("Complete"), "workers"
            case "dues-on-leaving":
                title = self.tr("{name} left and waits for what is due to him").format(name=name)
                late = need.days < 0
                said = self.tr("{n} days late by law") if late else self.tr("{n} days left")
                sub = said.format(n=written.isolate(str(abs(need.days))))
                return (State.OVERDUE if late else State.WARN), title, sub, self.tr("Pay"), "worker"
            case "cards-expiring":
                title = self.tr("CNICs that ran out or soon will: {n}").format(n=count)
                left = self.tr("ran out") if need.days < 0 else self.tr("{n} days left")
                sub = f"{name}{duties.comma()} {left.format(n=written.isolate(str(need.days)))}"
                return State.WARN, title, sub, self.tr("Look"), "worker"
        month = wording.month(Month.read(need.name).first) if need.key == "wages-to-approve" else name
        title = self.tr("Wages of {month} are to be approved").format(month=month)
        return State.WAITING, title, wording.rupees(need.amount), self.tr("Approve"), "wages"
