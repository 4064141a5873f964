"""The panel of the outbox: what became of the paper in hand, and, where nobody knows, the three answers."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QButtonGroup, QRadioButton

from app.services import evidence, outbox
from app.services.books import Sitting
from app.services.outbox import AttemptRow, OutboxDetail, OutboxRow, State
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.buttons import plain, primary
from app.ui.kit.facts import Facts
from app.ui.kit.fields import CodeField, TextField
from app.ui.kit.labels import Words
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.steps import Step
from app.ui.kit.tokens import Role
from app.ui.kit.tokens import State as Chip
from app.ui.pages.drafting import write


class PaperPanel(QObject):
    """Fills the side panel for one row; writes down what a person saw."""

    def __init__(self, desk: Desk, side: SidePanel, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._side = desk, side
        self._detail: OutboxDetail | None = None
        self.number: CodeField | None = None

    def show_row(self, row: OutboxRow | None) -> None:
        """What is being typed is left alone while the same paper stands as it stood."""
        if row is None:
            self._detail = None
            self._side.clear()
            return
        if self._detail is not None and self._detail.row == row:
            return
        with self._desk.books.read() as sitting:
            self._detail = outbox.item(sitting, row.id)
        self._side.clear()
        self.number = None
        if self._detail is None:
            return
        if row.state in (State.UNKNOWN, State.CHECKING):
            self._unknown(self._detail)
        else:
            self._plain(self._detail)

    def focus_answer(self) -> bool:
        """Into the number's field, if this paper waits for an answer."""
        if self.number is None:
            return False
        self.number.setFocus()
        return True

    def record(self) -> None:
        """Write down what was seen; only that leads out of UNKNOWN."""
        detail = self._detail
        if detail is None or self.number is None:
            return
        name = written.isolate(detail.row.document)
        done = self.tr("What you saw of {name} is written down.").format(name=name)
        write(self._desk, partial(self._settle, detail.row.id, str(self.number.value())), done)

    def _settle(self, record: int, number: str, sitting: Sitting) -> None:
        if self._there.isChecked():
            evidence.settle_found(sitting, record, number, self._words())
        elif self._absent.isChecked():
            evidence.settle_absent(sitting, record, self._words())

    def _words(self) -> str:
        """Where it was seen; the person's own words behind it."""
        own = str(self._note.value() or "")
        place = "IRIS, Invoice Dashboard"
        return f"{place}: {own}" if own else place

    def _unknown(self, detail: OutboxDetail) -> None:
        row, last = detail.row, detail.attempts[-1]
        left = written.isolate(written.moment(last.written_at or last.started_at))
        said = self.tr(
            "It left this computer on {when} and the line broke before an answer came. It will not be sent again "
            "until you have looked: sending twice would make two invoices and two taxes."
        ).format(when=left)
        title = self.tr("FBR may already have {name}").format(name=written.isolate(row.document))
        self._side.head(Chip.UNKNOWN, title, said)
        day = written.isolate(written.day(row.date))
        self._side.add_part(Step(1, self.tr("Open IRIS, Invoice Dashboard, {day}").format(day=day)))
        self._side.add_part(Step(2, self.tr("Look for an invoice like this one")))
        self._side.add_part(self._likeness(detail, last))
        self._side.add_part(Step(3, self.tr("Say what you saw")))
        self._answers(detail, last)
        record = primary(self.tr("Record what I saw"), "check", "Ctrl+Return")
        record.clicked.connect(self.record)
        later = plain(self.tr("Later"))
        later.clicked.connect(self._later)
        self._side.foot(record, later)

    def _likeness(self, detail: OutboxDetail, last: AttemptRow) -> Facts:
        begun, ended = last.started_at, (last.finished_at or last.started_at) + timedelta(minutes=2)
        between = f"{written.clock(begun)} – {written.clock(ended)}"
        return Facts(
            [
                (self.tr("Buyer"), detail.row.party),
                (self.tr("Total"), written.money(detail.row.total)),
                (self.tr("Number begins"), f"{detail.seller}DI…"),
                (self.tr("Issued between"), between),
            ]
        )

    def _answers(self, detail: OutboxDetail, last: AttemptRow) -> None:
        self._there = QRadioButton(self.tr("It is there"))
        self._absent = QRadioButton(self._absent_word(detail, last))
        self._two = QRadioButton(self.tr("There are two of them"))
        self.number = CodeField(self.tr("Type or scan the FBR number"), upper=True)
        self.number.setAccessibleName(self.tr("FBR number"))
        self._note = TextField(self.tr("What you saw, in your words"))
        self._group = QButtonGroup(self)
        for answer in (self._there, self._absent, self._two):
            answer.setFont(look.font(Role.BODY))
            self._group.addButton(answer)
        self._there.setChecked(True)
        self._absent.setEnabled(self._may_say_absent(detail, last))
        self._advice = Words("", Role.SUB, "ink2", wrap=True)
        for part in (self._there, self.number, self._absent, self._two, self._advice, self._note):
            self._side.add_part(part)
        self._advice.setVisible(False)
        self._group.buttonClicked.connect(self._answered)

    def _earliest(self, detail: OutboxDetail, last: AttemptRow) -> datetime:
        looked = [seen.at for seen in detail.evidence if seen.verdict == evidence.ABSENT]
        if looked and detail.row.state == State.CHECKING:
            return looked[-1] + evidence.BETWEEN_LOOKS
        return (last.written_at or last.started_at) + evidence.SETTLES_AFTER

    def _may_say_absent(self, detail: OutboxDetail, last: AttemptRow) -> bool:
        return self._desk.now() >= self._earliest(detail, last)

    def _absent_word(self, detail: OutboxDetail, last: AttemptRow) -> str:
        if not self._may_say_absent(detail, last):
            time = written.isolate(written.clock(self._earliest(detail, last)))
            return self.tr("Not there: say so after {time}").format(time=time)
        if detail.row.state == State.CHECKING:
            return self.tr("Not there, and I looked twice")
        return self.tr("Not there at the first look")

    def _answered(self) -> None:
        two = self._two.isChecked()
        self._advice.setVisible(two)
        if two:
            said = self.tr(
                "Type the number of the first above and choose “It is there”. The second must be taken back by a debit "
                "note on IRIS; ask your adviser before you issue it."
            )
            self._advice.say(said)
        if self.number is not None:
            self.number.setEnabled(not self._absent.isChecked())
            if self._there.isChecked():
                self.number.setFocus()

    def _later(self) -> None:
        parent = self.parent()
        focus = getattr(parent, "table", None)
        if focus is not None:
            focus.setFocus()

    def _plain(self, detail: OutboxDetail) -> None:
        row = detail.row
        chip, word = wording.paper(row.state)
        said = row.reason if row.reason else wording.following(row.state, row.fiscal_number)
        self._side.head(chip, f"{written.isolate(row.document)}: {word}", wording.fact(said))
        self._side.add_part(
            Facts(
                [
                    (self.tr("Buyer"), row.party),
                    (self.tr("Total"), written.money(row.total)),
                    (self.tr("Queued"), written.moment(row.queued_at)),
                    *([(self.tr("FBR number"), row.fiscal_number)] if row.fiscal_number else []),
                    *([(self.tr("FBR's code"), row.reason_code)] if row.reason_code else []),
                ]
            )
        )
        if detail.attempts:
            self._side.add_part(Words(self.tr("Attempts"), Role.SUB, "ink2", bold=True))
            self._side.add_part(Facts([self._attempt(attempt) for attempt in detail.attempts]))
        else:
            self._side.add_part(Words(self.tr("Nothing has left this computer yet."), Role.BODY, "ink2", wrap=True))
        for seen in detail.evidence:
            said = self.tr("{who} looked on {when}: {words}").format(
                who=wording.fact(seen.by), when=written.isolate(written.moment(seen.at)), words=wording.fact(seen.words)
            )
            self._side.add_part(Words(said, Role.SUB, "ink2", wrap=True))
        look_at = plain(self.tr("Look at the paper"), "file-text")
        look_at.clicked.connect(self._open)
        self._side.foot(look_at)

    def _attempt(self, attempt: AttemptRow) -> tuple[str, str]:
        answer = f"HTTP {attempt.http_status}" if attempt.http_status else wording.attempt(attempt.state)
        return written.isolate(written.moment(attempt.started_at)), answer

    def _open(self) -> None:
        if self._detail is not None:
            self._desk.show(self._detail.row.kind, self._detail.row.document_id)
