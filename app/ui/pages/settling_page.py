"""Settling what nobody knows, on a page of its own: what to look for at one side, what was seen at the other."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services import likeness, outbox
from app.services.likeness import Likeness
from app.services.outbox import OutboxDetail, State
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.buttons import link, plain, primary
from app.ui.kit.card import Card
from app.ui.kit.labels import Words
from app.ui.kit.steps import Step
from app.ui.kit.tokens import Role
from app.ui.pages.copy_facts import CopyFacts
from app.ui.pages.drafting import DraftPage
from app.ui.pages.looking_for import looks, to_look_for, why_not_again
from app.ui.pages.settling import Settling, Typed, kept_as

ASKED = (State.UNKNOWN, State.CHECKING)


class SettlingPage(DraftPage):
    """Leaves when the answer is written down; what is found settled already is only said."""

    def __init__(self, desk: Desk, record: int) -> None:
        super().__init__(desk)
        self.kind = kept_as(record)
        self.settling: Settling | None = None
        with desk.books.read() as sitting:
            detail, like = outbox.item(sitting, record), likeness.of(sitting, record)
        self.record = primary(self.tr("Record what I saw"), "check", "Ctrl+Return")
        self.record.clicked.connect(self.write_down)
        if detail is None or like is None or detail.row.state not in ASKED:
            self.set_head(self.tr("What became of it"), back=True)
            self.body.addWidget(Words(self.tr("There is nothing to settle here."), Role.BODY, "ink2"))
            self.body.addStretch()
            return
        name = written.isolate(detail.row.document)
        self.set_head(
            self.tr("FBR may already have {name}").format(name=name),
            "",
            wording.paper(detail.row.state),
            back=True,
        )
        self.set_actions(primary=self.record)
        self._lay_out(detail, like)

    def draft(self) -> Typed:
        return self.settling.typed() if self.settling is not None else Typed()

    def touched(self) -> bool:
        """Also by what was kept from before: it is not written down yet."""
        return self.draft() != Typed()

    def check(self) -> None:
        if self.settling is not None:
            self.settling.tick()

    def leaving_title(self) -> str:
        return self.tr("What you saw is not written down yet")

    def focus_first(self) -> None:
        if self.settling is not None:
            self.settling.number.setFocus()

    def write_down(self) -> None:
        if self.settling is not None and self.settling.record():
            self.leaving.emit()

    def _lay_out(self, detail: OutboxDetail, like: Likeness) -> None:
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("gap"))
        self.settling = Settling(self.desk, detail)
        self.settling.may.connect(self.record.explain)
        self.settling.tick()
        for card in (self._to_look_for(detail, like), self._answers(self.settling)):
            column = QVBoxLayout()
            column.addWidget(card)
            column.addStretch()
            row.addLayout(column, 1)
        self.settling.unfolded.connect(self.scrolling(middle).ensureWidgetVisible)

    def _to_look_for(self, detail: OutboxDetail, like: Likeness) -> Card:
        card = Card(self.tr("What to look for"))
        inside = card.padded()
        inside.setSpacing(look.space("small"))
        inside.addWidget(Words(why_not_again(detail, like), Role.BODY, "unknown", wrap=True))
        day = written.isolate(written.day(like.day))
        inside.addWidget(Step(1, self.tr("Open IRIS, Invoice Dashboard, {day}").format(day=day)))
        inside.addWidget(Step(2, self.tr("Look for an invoice like this one")))
        inside.addWidget(CopyFacts(to_look_for(like, most=len(like.goods))))
        for said in looks(detail):
            inside.addWidget(Words(said, Role.SUB, "ink2", wrap=True))
        return card

    def _answers(self, settling: Settling) -> Card:
        card = Card(self.tr("What you saw"))
        inside = card.padded()
        inside.setSpacing(look.space("small"))
        inside.addWidget(Step(3, self.tr("Say what you saw")))
        inside.addWidget(settling)
        file = plain(self.tr("Settle many with a file from IRIS"), "file-import")
        file.clicked.connect(self._by_file)
        tries = link(self.tr("Every attempt, word for word"))
        tries.clicked.connect(self._attempts)
        inside.addWidget(file)
        inside.addWidget(tries)
        self._item = settling.item
        return card

    def _by_file(self) -> None:
        self.desk.show("unknown-matching")

    def _attempts(self) -> None:
        self.desk.show("attempts", self._item)
