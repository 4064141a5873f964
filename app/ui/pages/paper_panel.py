"""The panel of the outbox: what became of the paper in hand, and what is to be done; where nobody knows, answers."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.services import likeness, outbox, sale_notes
from app.services.likeness import Likeness
from app.services.outbox import AttemptRow, OutboxDetail, OutboxRow, State
from app.services.outbox_summary import Cause
from app.ui import sending_words
from app.ui.desk import Desk
from app.ui.kit import written
from app.ui.kit.buttons import Button, plain, primary
from app.ui.kit.facts import Facts
from app.ui.kit.fields import CodeField
from app.ui.kit.labels import Words
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.steps import Step
from app.ui.kit.tokens import Role
from app.ui.kit.tokens import State as Chip
from app.ui.pages.copy_facts import CopyFacts
from app.ui.pages.duplicate_card import DuplicateCard
from app.ui.pages.fbr_error_card import SALE, FbrErrorCard
from app.ui.pages.looking_for import looks, to_look_for, why_not_again
from app.ui.pages.outbox_words import advice, duplicate_steps
from app.ui.pages.sale_cancellation import CancellationPage
from app.ui.pages.settling import Settling

GOODS_SHOWN = 3


class PaperPanel(QObject):
    """Fills the side panel for one row; writes down what a person saw."""

    def __init__(self, desk: Desk, side: SidePanel, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._side = desk, side
        self._detail: OutboxDetail | None = None
        self._cause = Cause.NONE
        self.settling: Settling | None = None
        self.twice: DuplicateCard | None = None
        self._record: Button | None = None

    @property
    def number(self) -> CodeField | None:
        """Where the FBR number is typed, if this paper waits for an answer."""
        return self.settling.number if self.settling is not None else None

    def show_row(self, row: OutboxRow | None, cause: Cause = Cause.NONE) -> None:
        """What is being typed is left alone while the same paper stands as it stood. `cause`: what stops everything."""
        waits_for_another = row is not None and row.state == State.READY and cause != self._cause
        self._cause = cause
        if row is None:
            self._lay_aside()
            self._detail = None
            self._side.clear()
            return
        if self._detail is not None and self._detail.row == row and not waits_for_another:
            return
        with self._desk.books.read() as sitting:
            self._detail = outbox.item(sitting, row.id)
            look_for = likeness.of(sitting, row.id)
        self._lay_aside()
        self._side.clear()
        if self._detail is None:
            return
        if row.state in (State.UNKNOWN, State.CHECKING) and row.replaced_by is None and look_for is not None:
            self._unknown(self._detail, look_for)
        else:
            self._plain(self._detail)

    def focus_answer(self) -> bool:
        """Into the number's field, or to the two numbers, if this paper waits for an answer."""
        if self.settling is not None:
            self.settling.number.setFocus()
            self.settling.unfold()
        elif self.twice is not None:
            self.twice.begin()
            self._side.reach(self.twice)
        return self.settling is not None or self.twice is not None

    def record(self) -> None:
        """Write down what was seen."""
        if self.settling is not None:
            self.settling.record()

    def _unknown(self, detail: OutboxDetail, look_for: Likeness) -> None:
        title = self.tr("FBR may already have {name}").format(name=written.isolate(detail.row.document))
        self._side.head(Chip.UNKNOWN, title, why_not_again(detail, look_for))
        day = written.isolate(written.day(look_for.day))
        self._side.add_part(Step(1, self.tr("Open IRIS, Invoice Dashboard, {day}").format(day=day)))
        self._side.add_part(Step(2, self.tr("Look for an invoice like this one")))
        self._side.add_part(CopyFacts(to_look_for(look_for, most=GOODS_SHOWN)))
        self._seen(detail)
        self._side.add_part(Step(3, self.tr("Say what you saw")))
        self.settling = Settling(self._desk, detail)
        self.settling.unfolded.connect(self._side.reach)
        self._side.add_part(self.settling)
        large = plain(self.tr("On a page of its own"), "external-link", "Ctrl+L")
        large.clicked.connect(self._large)
        self._side.add_part(large)
        self._side.add_part(self._tries_link())
        self._record = primary(self.tr("Record what I saw"), "check", "Ctrl+Return")
        self._record.clicked.connect(self.record)
        self.settling.may.connect(self._record.explain)
        self.settling.tick()
        later = plain(self.tr("Later"))
        later.clicked.connect(self._later)
        self._side.foot(self._record, later)

    def _seen(self, detail: OutboxDetail) -> None:
        for said in looks(detail):
            self._side.add_part(Words(said, Role.SUB, "ink2", wrap=True))

    def _large(self) -> None:
        """What was typed goes along, and is read again when one is back."""
        if self._detail is not None:
            item = self._detail.row.id
            self._lay_aside()
            self._detail = None
            self._desk.show("settling", item)

    def _lay_aside(self) -> None:
        if self.settling is not None:
            self.settling.lay_aside()
        self.settling = self.twice = None

    def _later(self) -> None:
        parent = self.parent()
        focus = getattr(parent, "table", None)
        if focus is not None:
            focus.setFocus()

    def _plain(self, detail: OutboxDetail) -> None:
        row = detail.row
        chip, word = sending_words.outcome(row.shown, replaced=False, withdrawn=bool(row.withdrawn))
        self._side.head(chip, f"{written.isolate(row.document)}: {word}", advice(row, self._desk.now(), self._cause))
        if row.state == State.REJECTED and not row.is_over:
            self._side.add_part(self._refusal(row))
        if row.state == State.DUPLICATE:
            for n, step in enumerate(duplicate_steps(row), 1):
                self._side.add_part(Step(n, step))
            self.twice = DuplicateCard(self._desk, row)
            self._side.add_part(self.twice)
        self._side.add_part(self._facts(detail))
        if row.state in (State.READY, State.HELD) and row.reason:
            self._side.add_part(Words(sending_words.said(row.reason), Role.SUB, "ink2", wrap=True))
        if detail.attempts:
            self._side.add_part(Words(self.tr("Attempts"), Role.SUB, "ink2", bold=True))
            self._side.add_part(Facts([self._attempt(attempt) for attempt in detail.attempts[-3:]]))
            self._side.add_part(self._tries_link())
        elif row.state != State.ACCEPTED:
            self._side.add_part(Words(self.tr("Nothing has left this computer yet."), Role.BODY, "ink2", wrap=True))
        self._seen(detail)
        look_at = plain(self.tr("Look at the paper"), "file-text")
        look_at.clicked.connect(self._open)
        buttons = [look_at]
        if row.kind == SALE and row.state == State.ACCEPTED and not row.trial:
            cancelled = plain(self.tr("Cancelled…"))
            cancelled.clicked.connect(self._cancelled)
            buttons.append(cancelled)
        self._side.foot(*buttons)

    def _refusal(self, row: OutboxRow) -> FbrErrorCard:
        """What FBR said, what it means, and the button that opens the faulty field."""
        card = FbrErrorCard(self._desk)
        corrected_here = row.kind in (SALE, sale_notes.KIND)
        card.show_refusal(row.document_id if corrected_here else 0, row.reason_code, row.reason, row.kind)
        return card

    def _facts(self, detail: OutboxDetail) -> CopyFacts:
        row = detail.row
        facts = [
            (self._numbered(row), row.fiscal_number or "", row.fiscal_number or ""),
            (self.tr("The other number"), row.second_number or "", row.second_number or ""),
            (self.tr("Buyer"), row.party, row.party),
            (self.tr("Total"), written.money(row.total), str(row.total)),
            (self.tr("Queued"), written.moment(row.queued_at), ""),
            (
                self.tr("Kind of portal"),
                sending_words.environment(detail.environment) if detail.environment else "",
                "",
            ),
        ]
        return CopyFacts([fact for fact in facts if fact[1]])

    def _numbered(self, row: OutboxRow) -> str:
        return self.tr("The sandbox's number") if row.trial else self.tr("FBR number")

    def _tries_link(self) -> Button:
        button = plain(self.tr("Every attempt, word for word"), "history", "Ctrl+D")
        button.clicked.connect(self.show_attempts)
        return button

    def show_attempts(self) -> None:
        if self._detail is not None:
            self._desk.show("attempts", self._detail.row.id)

    def _attempt(self, attempt: AttemptRow) -> tuple[str, str]:
        answer = f"HTTP {attempt.http_status}" if attempt.http_status else sending_words.silent(attempt.state)
        return written.isolate(written.moment(attempt.started_at)), answer

    def _cancelled(self) -> None:
        """It lies over the outbox, and leads back to it."""
        if self._detail is not None:
            self._desk.lay(CancellationPage(self._desk, self._detail.row.document_id))

    def _open(self) -> None:
        if self._detail is not None:
            self._desk.show(self._detail.row.kind, self._detail.row.document_id)
