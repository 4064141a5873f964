"""The card beside a bill that says what is still to fill, what is wrong and what costs money."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.kit import look
from app.ui.kit.buttons import link
from app.ui.kit.card import STATE_MARKS, Card
from app.ui.kit.chip import Chip
from app.ui.kit.labels import Hair, Icon, Words
from app.ui.kit.tokens import Role, State

SHOWN = 5  # more would push the paper out of the window; the grid shows the rest at their lines


@dataclass(frozen=True, slots=True)
class Finding:
    """`fbr`: what FBR itself says to it; `of_workshop`: it is mended in Settings, not here."""

    state: State
    title: str
    sub: str = ""
    fbr: str = ""
    of_workshop: bool = False


class Checks(Card):
    """Problems first, then warnings with their cost; a tick when there is nothing to say."""

    wanted = Signal(str)  # the page on which something is to be mended

    def __init__(self) -> None:
        super().__init__(self.tr("Checks"))
        self.chip = Chip()
        self.head_widget(self.chip)
        self._rows = QWidget()
        self.body.addWidget(self._rows)
        self._shown: tuple[Finding, ...] | None = None

    def show_findings(self, found: Sequence[Finding], chip: tuple[State, str]) -> None:
        if tuple(found) == self._shown:
            return
        self._shown = tuple(found)
        self.chip.show_state(*chip)
        self.chip.setVisible(bool(chip[1]))
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for i, finding in enumerate(found[:SHOWN]):
            if i:
                column.addWidget(Hair())
            column.addWidget(self._row(finding))
        self.body.replaceWidget(self._rows, fresh)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = fresh

    def _row(self, finding: Finding) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(14, look.space("small"), 14, look.space("small"))
        row.setSpacing(10)
        mark = "check" if finding.state == State.ACCEPTED else STATE_MARKS.get(finding.state, finding.state.icon)
        row.addWidget(Icon(mark or "circle", finding.state.plain_ink), 0, Qt.AlignmentFlag.AlignTop)
        text = QVBoxLayout()
        text.setSpacing(0)
        width = look.wide("form_side") - 60
        parts = ((finding.title, Role.BODY, "ink"), (finding.sub, Role.SUB, "ink2"), (finding.fbr, Role.SUB, "ink3"))
        for said, role, ink in parts:
            if said:
                label = Words(said, role, ink, wrap=True)
                label.set_width(width)
                text.addWidget(label)
        if finding.of_workshop:
            mend = link(self.tr("Open Settings"))
            mend.clicked.connect(self._open_settings)
            text.addWidget(mend, 0, Qt.AlignmentFlag.AlignLeading)
        row.addLayout(text, 1)
        return made

    def _open_settings(self) -> None:
        self.wanted.emit("settings")
