"""Where one goes on from the outbox: the files of IRIS, the log of outages, the trials, the lists, the settings."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.desk import Desk
from app.ui.kit import look
from app.ui.kit.buttons import Button, link


class OutboxLinks(QWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.buttons: dict[str, Button] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("pad"))
        for place, word in (
            ("unknown-matching", self.tr("Match with a file from IRIS")),
            ("hand-upload", self.tr("Upload by hand")),
            ("outages", self.tr("Outages")),
            ("scenarios", self.tr("Trials (scenarios)")),
            ("reference", self.tr("FBR's lists")),
            ("portal", self.tr("Portal settings")),
        ):
            button = link(word)
            button.clicked.connect(partial(desk.show, place, 0))
            self.buttons[place] = button
            row.addWidget(button)
        row.addStretch()
