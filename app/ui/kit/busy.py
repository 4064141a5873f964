"""Work that takes long says so after a second, how far it is, and how to stop it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from app.ui.kit import look
from app.ui.kit.buttons import small
from app.ui.kit.card import Sheet
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role

PATIENCE = 1000  # milliseconds before anything is shown
WIDE = 380


class Busy(Sheet):
    """A small sheet in the middle of what it covers; `begin`, `tell`, `finish`."""

    cancelled = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(parent=over)
        self._over = over
        self.setFixedWidth(WIDE)
        self._words = Words("", Role.BODY, wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._stop = small(self.tr("Cancel"))
        self._stop.clicked.connect(self._cancel)
        pad = look.space("pad")
        self.body.setContentsMargins(pad, pad, pad, pad)
        self.body.setSpacing(look.space("medium"))
        self.add(self._words)
        row = QHBoxLayout()
        row.setSpacing(look.space("medium"))
        row.addWidget(self._bar, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._stop)
        self.body.addLayout(row)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self._appear)
        over.installEventFilter(self)
        self.hide()

    def begin(self, sentence: str) -> None:
        self._words.say(sentence)
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        self._timer.start()

    def tell(self, done: int, of: int) -> None:
        self._bar.setRange(0, of)
        self._bar.setValue(done)

    def finish(self) -> None:
        self._timer.stop()
        self.hide()

    def _cancel(self) -> None:
        self._stop.setEnabled(False)
        self.cancelled.emit()

    def _appear(self) -> None:
        self._centre()
        self.show()
        self.raise_()

    def _centre(self) -> None:
        self.adjustSize()
        self.move((self._over.width() - self.width()) // 2, (self._over.height() - self.height()) // 3)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._centre()
        return False
