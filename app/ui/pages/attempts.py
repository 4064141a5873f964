"""Every attempt to send one paper: when, how far it came, what went out, what came back, and who looked afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.rules import call_words
from app.services import outbox
from app.services.outbox import AttemptRow, OutboxDetail
from app.ui import sending_words, trouble, wording
from app.ui.desk import Desk
from app.ui.evidence_words import observed
from app.ui.jobs import Job
from app.ui.kit import columns, look, written
from app.ui.kit.buttons import plain
from app.ui.kit.card import Sheet
from app.ui.kit.columns import Column
from app.ui.kit.facts import Facts
from app.ui.kit.filter_tabs import FilterTabs
from app.ui.kit.labels import Hair, Words
from app.ui.kit.page import Page
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role, State
from app.ui.pages import attempt_texts
from app.ui.pages.attempt_texts import AttemptTexts
from app.ui.pages.text_box import TextBox

SENT, ANSWER, HEADERS, SEEN = "sent", "answer", "headers", "seen"


@dataclass(frozen=True, slots=True)
class Whole:
    """What another thread has read."""

    detail: OutboxDetail | None
    sent: str
    texts: dict[int, AttemptTexts]


class AttemptsPage(Page):
    """The attempts at one side; at the other the one in hand, word for word. A token is never among the words."""

    def __init__(self, desk: Desk, record: int) -> None:
        super().__init__()
        self.desk, self._record = desk, record
        self._whole = Whole(None, "", {})
        self._reading = self._stale = False
        self.table: Table[AttemptRow] = Table(self._columns(), lambda row: row.number)
        self.facts = Facts([])
        self.tabs = FilterTabs(
            [
                (SENT, self.tr("What was sent")),
                (ANSWER, self.tr("The answer")),
                (HEADERS, self.tr("Its headers")),
                (SEEN, self.tr("Who looked")),
            ]
        )
        self.box = TextBox(self.tr("Word for word"))
        self.note = Words("", Role.SUB, "ink2", wrap=True)
        self._nothing = Words(self.tr("Nothing has left this computer yet."), Role.BODY, "ink2", wrap=True)
        self._nothing.setMargin(look.space("pad"))
        self._lay_out()
        self.copy = plain(self.tr("Copy this text"), "copy", "Ctrl+Shift+C")
        self.copy.clicked.connect(self.box.copy_all)
        self.set_actions(self.copy)
        self.set_head(self.tr("Attempts"), back=True)
        self.tabs.changed.connect(self._say)
        self.table.chosen.connect(self._say)
        desk.hub.changed.connect(self._heard)

    def arrive(self) -> None:
        if self._reading:
            self._stale = True
            return
        self._reading = True
        Job(self, self._read, self._show, self._failed).start()

    def focus_first(self) -> None:
        self.table.setFocus()

    def _read(self) -> Whole:
        with self.desk.books.read() as sitting:
            detail = outbox.item(sitting, self._record)
        if detail is None:
            return Whole(None, "", {})
        texts = {attempt.number: attempt_texts.texts(attempt) for attempt in detail.attempts}
        return Whole(detail, attempt_texts.sent(detail), texts)

    def _show(self, whole: Whole) -> None:
        self._reading = False
        self._whole = whole
        attempts = whole.detail.attempts if whole.detail is not None else ()
        self.table.replace(sorted(attempts, key=_number, reverse=True))
        self.left.setCurrentIndex(0 if attempts else 1)
        if self.table.current() is None:
            self.table.choose_first()
        self._heading()
        self._say()
        if self._stale:
            self._stale = False
            self.arrive()

    def _failed(self, error: Exception) -> None:
        self._reading = False
        trouble.report(error)

    def _heard(self, touched: frozenset[str]) -> None:
        if touched & outbox.WATCH and self.isVisible():
            self.arrive()

    def _heading(self) -> None:
        detail = self._whole.detail
        if detail is None:
            return
        name = written.isolate(detail.row.document)
        where = sending_words.environment(detail.environment) if detail.environment else ""
        self.set_head(
            self.tr("Attempts to send {name}").format(name=name),
            where,
            wording.paper(detail.row.shown),
            back=True,
        )

    def _say(self, _chosen: object = None) -> None:
        """The attempt in hand, under the tab in hand."""
        attempt, detail = self.table.current(), self._whole.detail
        self.facts.show_pairs(self._pairs(attempt) if isinstance(attempt, AttemptRow) else [])
        self.facts.setVisible(isinstance(attempt, AttemptRow))
        found = self._whole.texts.get(attempt.number) if isinstance(attempt, AttemptRow) else None
        match self.tabs.current():
            case "answer":
                text, note = (found.answer if found else ""), self._on_answer(attempt, found)
            case "headers":
                text, note = (found.headers if found else ""), ""
            case "seen":
                text, note = self._seen(detail.evidence if detail else ()), ""
            case _:
                text, note = self._whole.sent, self._on_sent(detail)
        self.box.say(text)
        self.note.say(note or ("" if text else self.tr("Nothing stands here.")))
        self.note.setVisible(bool(self.note.text()))

    def _pairs(self, attempt: AttemptRow) -> list[tuple[str, str]]:
        pairs = [
            (self.tr("Began"), written.moment(attempt.started_at)),
            (self.tr("First byte left"), written.moment(attempt.written_at) or self.tr("none left")),
            (self.tr("Ended"), written.moment(attempt.finished_at) or self.tr("not yet")),
            (self.tr("Kind of portal"), sending_words.environment(attempt.environment)),
            (self.tr("Asked"), self._step(attempt)),
            (self.tr("Answered"), f"HTTP {attempt.http_status}" if attempt.http_status else self.tr("nothing")),
        ]
        if not attempt.reason:
            return pairs
        theirs = attempt.http_status is not None and not call_words.explain(attempt.reason)
        label = self.tr("In its own words") if theirs else self.tr("What this computer saw")
        return [*pairs, (label, sending_words.said(attempt.reason))]

    def _step(self, attempt: AttemptRow) -> str:
        if attempt.written_at is not None:
            return self.tr("to record it")
        return self.tr("whether it is valid") if attempt.step == "validate" else self.tr("nothing yet")

    def _on_sent(self, detail: OutboxDetail | None) -> str:
        if detail is None or detail.payload is None:
            return self.tr("The bytes are made when it is sent for the first time.")
        said = self.tr("The same bytes on every attempt. Their SHA-256: {hash}")
        return said.format(hash=written.isolate(detail.payload_sha256))

    def _on_answer(self, attempt: object, found: AttemptTexts | None) -> str:
        if found is None or not isinstance(attempt, AttemptRow) or attempt.answer is None:
            return self.tr("No answer came.")
        return self.tr("Only its beginning is shown; the whole is kept.") if found.cut else ""

    def _seen(self, evidence: Sequence[outbox.EvidenceRow]) -> str:
        words = {
            "found": self.tr("found"),
            "absent": self.tr("not there"),
            "two": self.tr("two of them"),
            "cancelled": self.tr("cancelled"),
        }
        lines = []
        for seen in evidence:
            what = words.get(seen.verdict, seen.verdict)
            lines.append(f"{written.moment(seen.at)}  {seen.by}  {what} {seen.observed}".rstrip())
            lines.append(f"    {observed(seen.words)}")
            lines += [f"    SHA-256 {seen.file_sha256}"] if seen.file_sha256 else []
        return "\n".join(lines)

    def _lay_out(self) -> None:
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("gap"))
        attempts = Sheet()
        self.left = QStackedWidget()
        self.left.addWidget(self.table)
        self.left.addWidget(self._nothing)
        attempts.add(self.left, 1)
        attempts.add(Hair())
        attempts.add(self.facts)
        attempts.setFixedWidth(look.wide("attempts"))
        words = Sheet()
        inside = words.body
        pad = look.space("medium")
        inside.setContentsMargins(pad, pad, pad, pad)
        inside.setSpacing(look.space("small"))
        inside.addWidget(self.tabs)
        inside.addWidget(self.note)
        inside.addWidget(self.box, 1)
        row.addWidget(attempts)
        row.addWidget(words, 1)
        self.body.addWidget(middle, 1)

    def _columns(self) -> list[Column[AttemptRow]]:
        return [
            columns.whole(self.tr("No."), lambda row: row.number, width=48),
            columns.code(self.tr("Began"), lambda row: written.moment(row.started_at), width=136),
            columns.chip(self.tr("What became of it"), _state, lambda row: sending_words.attempt(row.state), width=190),
        ]


def _number(attempt: AttemptRow) -> int:
    return attempt.number


CHIPS = {
    "NOT_SENT": State.WAITING,
    "CONNECTING": State.SENDING,
    "WRITING": State.SENDING,
}


def _state(attempt: AttemptRow) -> State:
    if attempt.state in CHIPS:
        return CHIPS[attempt.state]
    return wording.PAPERS[attempt.state][0] if attempt.state in wording.PAPERS else State.DRAFT
