"""The card beside a bill that says what is still to fill, what is wrong and what costs money."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.kit import look, written
from app.ui.kit.buttons import Button, link
from app.ui.kit.card import STATE_MARKS, Card
from app.ui.kit.chip import Chip
from app.ui.kit.labels import Hair, Icon, Words
from app.ui.kit.tokens import Role, State

SHOWN = 5  # more would push the paper out of the window; F8 walks the rest at their lines


@dataclass(frozen=True, slots=True)
class Finding:
    """`fbr`: what FBR itself says to it; `of_workshop`: it is mended in Settings, not here, and else in `field`."""

    state: State
    title: str
    sub: str = ""
    fbr: str = ""
    of_workshop: bool = False
    field: str = ""


class Checks(Card):
    """Problems first, then warnings with their cost; a tick when there is nothing to say."""

    wanted = Signal(str)  # the page on which something is to be mended
    faulty = Signal(str)  # the field of this paper that is to be opened

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
        if rest := found[SHOWN:]:
            column.addWidget(Hair())
            column.addWidget(self._rest(rest))
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
        text.addLayout(self._headline(finding, width))
        for said, ink in ((finding.sub, "ink2"), (finding.fbr, "ink3")):
            if said:
                label = Words(said, Role.SUB, ink, wrap=True)
                label.set_width(width)
                text.addWidget(label)
        if finding.of_workshop:
            mend = link(self.tr("Open Settings"))
            mend.clicked.connect(self._open_settings)
            text.addWidget(mend, 0, Qt.AlignmentFlag.AlignLeading)
        row.addLayout(text, 1)
        return made

    def _headline(self, finding: Finding, width: int) -> QHBoxLayout:
        """Where it is, and the way there."""
        line = QHBoxLayout()
        line.setSpacing(0)
        title = Words(finding.title, Role.BODY, wrap=True)
        if finding.field and not finding.of_workshop:
            show = self._way(self.tr("Show"), finding.field)
            show.setAccessibleName(f"{show.text()}: {finding.title}")
            width -= show.sizeHint().width()
            line.addWidget(title)
            line.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        else:
            line.addWidget(title)
        title.set_width(width)
        return line

    def _rest(self, rest: Sequence[Finding]) -> QWidget:
        """How many more there are; F8 walks those of the lines."""
        by_line = next((one.field for one in rest if one.field.startswith("lines.")), "")
        words = self.tr("and {n} more: F8") if by_line else self.tr("and {n} more")
        words = words.format(n=written.isolate(str(len(rest))))
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(14, look.space("tight"), 14, look.space("tight"))
        row.addWidget(self._way(words, by_line) if by_line else Words(words, Role.SUB, "ink2"))
        row.addStretch()
        return made

    def _way(self, words: str, field: str) -> Button:
        made = link(words)
        made.clicked.connect(partial(self._open_field, field))
        return made

    def _open_field(self, field: str) -> None:
        self.faulty.emit(field)

    def _open_settings(self) -> None:
        self.wanted.emit("settings")
