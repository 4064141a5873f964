"""One sentence under the header, with one action: good news goes by itself, trouble stays."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from app.ui.kit import look, paint
from app.ui.kit.buttons import arrow, small
from app.ui.kit.labels import Elided, Icon
from app.ui.kit.tokens import Role, State

GOOD_NEWS_STAYS = 6000
GOOD = frozenset({State.ACCEPTED, State.SENDING, State.DRAFT, State.WAITING})


class MessageBar(QWidget):
    """Hidden until there is something to say."""

    acted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = State.ACCEPTED
        self.setFixedHeight(look.height("message"))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.space("page"), 0, look.space("page"), 0)
        row.setSpacing(10)
        self._icon = Icon("check", "accepted")
        self._words = Elided("", Role.BODY)
        self._action = small("")
        self._close = arrow("x", self.tr("Close"), bare=True)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(GOOD_NEWS_STAYS)
        self._timer.timeout.connect(self.dismiss)
        self._action.clicked.connect(self.acted)
        self._close.clicked.connect(self.dismiss)
        self.hide()

    def tell(self, state: State, sentence: str, action: str = "") -> None:
        self._state = state
        ink = state.ink
        self._icon.show_icon(state.icon or "info-circle", ink)
        self._words.say(sentence, ink)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(sentence)
        self.show()
        self.update()
        if state in GOOD:
            self._timer.start()
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        else:
            self._timer.stop()

    def sentence(self) -> str:
        return "" if self.isHidden() else self._words.whole()

    def dismiss(self) -> None:
        self._timer.stop()
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Good news leaves at the next key, and never takes the key for itself."""
        if (
            event.type() == QEvent.Type.KeyPress
            and self._state in GOOD
            and self._timer.remainingTime() < GOOD_NEWS_STAYS - 700
        ):
            self.dismiss()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour(self._state.tint or "sheet2"))
        paint.hair(painter, self.rect())
        painter.end()
