"""What went to FBR and is not in these books: they were put back to a copy that did not have it yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.outbox import StrayRow
from app.ui import wording
from app.ui.kit import look, paint, written
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role

SHOWN = 3


class StrayNote(QWidget):
    """Hidden while there is none."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(look.space("pad"), look.space("small"), look.space("pad"), look.space("small"))
        column.setSpacing(0)
        column.addWidget(Words(self.tr("Sent to FBR, but not in these books: enter them again"), Role.BODY, bold=True))
        self.said = Words("", Role.SUB, "ink2", wrap=True)
        column.addWidget(self.said)
        self.hide()

    def show_strays(self, strays: Sequence[StrayRow]) -> None:
        self.setVisible(bool(strays))
        lines = [self._line(stray) for stray in strays[:SHOWN]]
        if len(strays) > SHOWN:
            lines.append(self.tr("and {n} more").format(n=written.isolate(str(len(strays) - SHOWN))))
        self.said.say("\n".join(lines))

    def _line(self, stray: StrayRow) -> str:
        name, when = wording.fact(stray.document), written.isolate(written.moment(stray.marked_at))
        if stray.fiscal_number:
            number = written.isolate(stray.fiscal_number)
            return self.tr("{name}, sent {when}: FBR number {number}").format(name=name, when=when, number=number)
        return self.tr("{name}, sent {when}: look for it on IRIS").format(name=name, when=when)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.rounded(painter, self.rect(), look.space("radius_sheet"), "unknown_tint")
        painter.end()
