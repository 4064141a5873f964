"""Beside the settings: the way to the practice workshop."""

from __future__ import annotations

from app.ui.desk import Desk
from app.ui.kit import look
from app.ui.kit.buttons import plain
from app.ui.kit.card import Card
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role


class PracticeCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Practice mode"))
        self.setFixedWidth(look.wide("form_side"))
        inside = self.padded()
        inside.addSpacing(look.space("tight"))
        said = self.tr(
            "A workshop of its own to learn in, with a portal on this computer that can have bad days. "
            "Nothing of it reaches FBR, and these books stay as they are."
        )
        inside.addWidget(Words(said, Role.BODY, "ink2", wrap=True))
        inside.addSpacing(look.space("tight"))
        self.open = plain(self.tr("Open the practice workshop"), "school")
        self.open.clicked.connect(desk.practice_wanted)
        inside.addWidget(self.open)
