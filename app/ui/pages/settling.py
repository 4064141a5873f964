"""The three answers to "did FBR get it?": found, not there, two of them; with what was seen, and where."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.rules.problems import Refusal
from app.services import attachments, evidence
from app.services.books import Sitting
from app.services.outbox import OutboxDetail, State
from app.ui import evidence_words, wording
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit import files, look, written
from app.ui.kit.buttons import Button, stop_at_checked
from app.ui.kit.fields import CodeField, TextField
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role
from app.ui.pages.drafting import told, write

TICK = 1000  # milliseconds: the count-down shows seconds


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the answer but is not written down; "not there" is said anew each time."""

    two: bool = False
    number: str = ""
    second: str = ""
    note: str = ""
    file: tuple[str, bytes] | None = None


def kept_as(item: int) -> str:
    """Under which name the desk keeps it, for the panel and for the page of its own."""
    return f"settling-{item}"


class Settling(QWidget):
    """`may` says on the button why the answer is not whole yet; `unfolded` names what is to be brought into view."""

    may = Signal(str)
    unfolded = Signal(QWidget)

    def __init__(self, desk: Desk, detail: OutboxDetail) -> None:
        super().__init__()
        self._desk, self._detail = desk, detail
        self.item = detail.row.id
        self._file: tuple[str, bytes] | None = None
        self._recorded = False
        self._column = _narrow()
        self.setLayout(self._column)
        self._make_answers()
        self._make_evidence()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self.tick)
        self.there.setChecked(True)
        kept = desk.kept(kept_as(self.item))
        if isinstance(kept, Typed):
            self._fill(kept)
        self.tick()
        self._timer.start()

    # What a person does.

    def record(self) -> bool:
        """Write down what was seen; only that leads out of UNKNOWN."""
        name = written.isolate(self._detail.row.document)
        if self.absent.isChecked() and not self._confirmed():
            return False
        done = self.tr("What you saw of {name} is written down.").format(name=name)
        self._recorded = write(self._desk, self._settle, done)
        if self._recorded:
            self._desk.drop(kept_as(self.item))
        return self._recorded

    def typed(self) -> Typed:
        """What would be lost if this went away now."""
        if self._recorded:
            return Typed()
        number, second, note = (str(field.value() or "") for field in (self.number, self.second, self.note))
        return Typed(self.two.isChecked(), number, second, note, self._file)

    def lay_aside(self) -> None:
        """It goes away without an answer: what was typed is here again when the paper is."""
        if (typed := self.typed()) != Typed():
            self._desk.keep(kept_as(self.item), typed)
        else:
            self._desk.drop(kept_as(self.item))

    def attach(self, path: Path) -> None:
        """A picture of what IRIS showed; read off the window's thread."""
        Job(self, partial(_file, path), self._attached, partial(told, self._desk)).start()

    def tick(self) -> None:
        """Whether "not there" may be said yet, and when."""
        left = evidence.absent_from(self._detail) - self._desk.now()
        waits = left.total_seconds() > 0
        self.absent.setEnabled(not waits)
        self.absent.setText(self._absent_word(int(left.total_seconds()) if waits else 0))
        if not waits:
            self._timer.stop()
        if waits and self.absent.isChecked():
            self.there.setChecked(True)
        self._answered()

    # What is shown.

    def _make_answers(self) -> None:
        self.there = QRadioButton(self.tr("It is there"))
        self.absent = QRadioButton("")
        self.two = QRadioButton(self.tr("There are two of them"))
        self._group = QButtonGroup(self)
        stop_at_checked(self._group)
        self.number = self._number_field(self.tr("Type or scan the FBR number"), self.tr("FBR number"))
        self.second = self._number_field(self.tr("The number of the other one"), self.tr("The other FBR number"))
        self.confirm = CodeField(self._detail.row.document, upper=True)
        self.confirm.setAccessibleName(self.tr("The number of our invoice"))
        self.confirm.edited.connect(self._answered)
        self.said = Words("", Role.SUB, "ink2", wrap=True)
        self.answers, self._inside = QWidget(), QWidget()
        self._rows = _narrow()
        self.answers.setLayout(self._rows)
        for answer in (self.there, self.absent, self.two):
            answer.setFont(look.font(Role.BODY))
            self._group.addButton(answer)
            self._rows.addWidget(answer)
        indented = QHBoxLayout(self._inside)
        indented.setContentsMargins(0, 0, 0, 0)
        indented.setSpacing(0)
        indented.addSpacing(look.space("page"))
        fields = _narrow()
        for part in (self.number, self.second, self.confirm, self.said):
            fields.addWidget(part)
        indented.addLayout(fields, 1)
        self._rows.addWidget(self._inside)
        self._column.addWidget(self.answers)
        self._group.buttonToggled.connect(self._chosen)
        self._group.buttonClicked.connect(self._go_in)

    def _fill(self, kept: Typed) -> None:
        self.two.setChecked(kept.two)
        for field, words in ((self.number, kept.number), (self.second, kept.second), (self.note, kept.note)):
            field.show_value(words)
        if kept.file is not None:
            self._attached(kept.file)

    def _number_field(self, hint: str, name: str) -> CodeField:
        field = CodeField(hint, upper=True)
        field.setAccessibleName(name)
        field.edited.connect(self._answered)
        field.returnPressed.connect(self._entered)
        return field

    def _make_evidence(self) -> None:
        self.note = TextField(self.tr("Where you saw it, in your words"))
        self.note.setAccessibleName(self.tr("Where you saw it"))
        self.picture = Button(self.tr("Add a picture of what IRIS showed"), "small", "paperclip")
        self.picture.clicked.connect(self._ask)
        self._column.addWidget(self.note)
        self._column.addWidget(self.picture)

    def _absent_word(self, seconds: int) -> str:
        if seconds:
            at = written.isolate(written.clock(evidence.absent_from(self._detail)))
            left = written.isolate(f"{seconds // 60}:{seconds % 60:02}")
            return self.tr("Not there: say so after {time} (in {left})").format(time=at, left=left)
        if self._second_look():
            return self.tr("Not there, and I looked twice")
        return self.tr("Not there at the first look")

    def _second_look(self) -> bool:
        return self._detail.row.state == State.CHECKING

    def _chosen(self, button: QAbstractButton, on: bool) -> None:
        """What an answer asks for stands under it."""
        if not on:
            return
        self._rows.removeWidget(self._inside)
        self._rows.insertWidget(self._rows.indexOf(button) + 1, self._inside)
        self._answered()
        self.unfold()

    def _go_in(self) -> None:
        """Who presses an answer types next; who walks over them by arrow stays on them."""
        if self.absent.isChecked():
            (self.confirm if self._second_look() else self.note).setFocus()
        else:
            self.number.setFocus()

    def unfold(self) -> None:
        """Once it has its new size: all the answers and what is said of the one in hand, at the least the field."""
        QTimer.singleShot(0, self._tell_unfolded)

    def _tell_unfolded(self) -> None:
        held = QApplication.focusWidget()
        if held is not None and self.isAncestorOf(held):
            for part in (self.answers, held):
                self.unfolded.emit(part)

    def _entered(self) -> None:
        """A scanner ends with Enter: on to the next field, for writing down wants a hand of its own."""
        lacking = self.two.isChecked() and not self.second.value()
        (self.second if lacking else self.note).setFocus()

    def _answered(self) -> None:
        """Only the fields of the answer in hand are there, and each says at once what is wrong with it."""
        absent, two = self.absent.isChecked(), self.two.isChecked()
        self.number.setVisible(not absent)
        self.second.setVisible(two)
        self.confirm.setVisible(absent and self._second_look())
        why = self._why_absent() if absent else self._why_numbers(two=two)
        before, advice = self.said.text(), self._advice(why, absent=absent, two=two)
        self.said.say(advice)
        self.said.setVisible(bool(advice))
        if advice and advice != before:
            self.unfold()
        self.may.emit(why)

    def _why_numbers(self, *, two: bool) -> str:
        fields = (self.number, self.second) if two else (self.number,)
        typed = [str(field.value()) for field in fields]
        for field, number in zip(fields, typed, strict=True):
            wrong = self._wrong(number) if number else ""
            field.show_state("problem" if wrong else "")
            field.setAccessibleDescription(wrong)
            if wrong:
                return wrong
        if two and typed[0] and typed[0] == typed[1]:
            return self.tr("That is the same number twice.")
        return "" if all(typed) else self.tr("Type the number that IRIS shows.")

    def _wrong(self, number: str) -> str:
        with self._desk.books.read() as sitting:
            found = evidence.number_problem(sitting, self._detail.seller, number, item_id=self._detail.row.id)
        return wording.problem(found) if found is not None else ""

    def _why_absent(self) -> str:
        return (
            ""
            if self._confirmed()
            else self.tr("Type the number of our invoice: {name}").format(
                name=written.isolate(self._detail.row.document)
            )
        )

    def _confirmed(self) -> bool:
        return not self._second_look() or str(self.confirm.value()) == self._detail.row.document.upper()

    def _advice(self, why: str, *, absent: bool, two: bool) -> str:
        if absent and self._second_look():
            said = self.tr(
                "After this it is sent once more. If FBR has it after all, there will be two invoices and two taxes. "
                "To say that it is on no list of IRIS, type {name}."
            )
            return said.format(name=written.isolate(self._detail.row.document))
        if absent:
            return self.tr("Look a second time ten minutes later: IRIS may show it late. Until then nothing is sent.")
        if self.number.property("state") == "problem" or self.second.property("state") == "problem":
            return why
        if two:
            return self.tr("One of the two must be cancelled on IRIS within 72 hours; the next page says how.")
        return ""

    # What is written down.

    def _settle(self, sitting: Sitting) -> None:
        item, number, seen = self._detail.row.id, str(self.number.value()), self._seen()
        if self.there.isChecked():
            evidence.settle_found(sitting, item, number, seen, file=self._file)
        elif self.two.isChecked():
            evidence.settle_two(sitting, item, number, str(self.second.value()), seen, file=self._file)
        else:
            evidence.settle_absent(sitting, item, seen, file=self._file)

    def _seen(self) -> str:
        """Where it was seen; the person's own words behind it."""
        return evidence_words.on_the_dashboard(str(self.note.value() or ""))

    def _ask(self) -> None:
        chosen = files.to_open(self, self.picture.text())
        if chosen is not None:
            self.attach(chosen)

    def _attached(self, found: tuple[str, bytes]) -> None:
        self._file = found
        self.picture.setText(self.tr("With {file}").format(file=written.isolate(found[0])))


def _narrow() -> QVBoxLayout:
    """A column without edges of its own."""
    made = QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(look.space("tight"))
    return made


def _file(path: Path) -> tuple[str, bytes]:
    """Its name and its bytes, or a Refusal that says why such a file is not kept."""
    data = attachments.read(path)
    if found := attachments.check(data, path.name):
        raise Refusal(*found)
    return path.name, data
