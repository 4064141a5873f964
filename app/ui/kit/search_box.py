"""One box over everything, with what it found hanging under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from app.ui.kit import icons, look, written
from app.ui.kit.fields import RIGHT
from app.ui.kit.keycap import KeyCap
from app.ui.kit.tokens import Role

PAUSE = 150  # milliseconds after the last letter


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: `key` says to the page what to open."""

    key: object
    title: str
    sub: str = ""
    icon: str = "file-text"


class SearchBox(QLineEdit):
    """Ctrl+K; what is typed is told after a short pause, the hits are offered by whoever knows; Esc leaves it."""

    searched = Signal(str)
    taken = Signal(object)
    left = Signal()

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setProperty("place", "search")
        self.setFont(look.font(Role.FIELD))
        if look.urdu():
            self.setAlignment(RIGHT)
        self.setFixedHeight(look.height("field"))
        self.setMinimumWidth(look.space("search_least"))
        self.setMaximumWidth(look.wide("search"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lens = QLabel(self)
        self._lens.setPixmap(icons.pixmap("search", "ink2", look.space("icon")))
        self._cap = KeyCap("Ctrl K", self)
        self._popup: _Hits | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._tell)
        self.textEdited.connect(self._typed)

    def offer(self, hits: Sequence[Hit]) -> None:
        """Show what was found for the text that stands here, or say that nothing was."""
        sought = self.text().strip()
        if not sought:
            self._hide()
            return
        if self._popup is None:
            self._popup = _Hits(self.window())
            self._popup.itemActivated.connect(self._take)
            self._popup.itemClicked.connect(self._take)
            self.window().installEventFilter(self)
        if hits:
            self._popup.show_hits(hits)
        else:
            self._popup.say(self.tr("Nothing found for '{words}'").format(words=written.isolate(sought)))
        high = self._popup.wanted_height()
        wide = max(self.width(), look.wide("popup"))
        spot = self.mapTo(self.window(), QPoint(0, self.height() + 3))
        left = spot.x() + self.width() - wide
        self._popup.setGeometry(max(left, 8), spot.y(), wide, high)
        self._popup.show()
        self._popup.raise_()

    def offered(self) -> int:
        return self._popup.hits if self._popup is not None and self._popup.isVisible() else 0

    def said(self) -> str:
        """What stands under the box where nothing was found."""
        shown = self._popup is not None and self._popup.isVisible() and not self._popup.hits
        return self._popup.item(0).text() if self._popup is not None and shown else ""

    def _typed(self, text: str) -> None:
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self._tell()

    def _tell(self) -> None:
        self.searched.emit(self.text().strip())
        if not self.text().strip():
            self._hide()

    def _take(self, item: QListWidgetItem) -> None:
        key = item.data(Qt.ItemDataRole.UserRole)
        self._hide()
        self.clear()
        self.taken.emit(key)

    def _hide(self) -> None:
        if self._popup is not None:
            self._popup.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.MouseButtonPress}:
            self._hide()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = self._popup if self._popup is not None and self.offered() else None
        if event.key() == Qt.Key.Key_Escape:
            self._hide()
            self.clear()
            self.searched.emit("")
            self.left.emit()
        elif shown is not None and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            shown.setCurrentRow((shown.currentRow() + step) % shown.count())
        elif shown is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take(shown.currentItem())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._popup is not None and not self._popup.underMouse():
            self._hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        cap, high = self._cap.sizeHint(), self.height()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        lens, room = look.space("icon"), 8
        self._lens.setGeometry(self.width() - lens - room if rtl else room, (high - lens) // 2, lens, lens)
        left = 6 if rtl else self.width() - cap.width() - 6
        self._cap.setGeometry(left, (high - cap.height()) // 2, cap.width(), cap.height())
        before, after = lens + 2 * room + 2, cap.width() + 10
        self.setTextMargins(after if rtl else before, 0, before if rtl else after, 0)

    def sizeHint(self) -> QSize:
        return QSize(look.wide("search"), look.height("field"))


class _Hits(QListWidget):
    """The hits, over the page but inside the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.hits = 0
        self.setProperty("paper", "popup")
        self.setFont(look.font(Role.FIELD))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        self.clear()
        for hit in hits:
            item = QListWidgetItem(icons.icon(hit.icon, "ink2", look.space("icon")), "")
            item.setText(f"{hit.title}   {hit.sub}" if hit.sub else hit.title)
            item.setData(Qt.ItemDataRole.UserRole, hit.key)
            item.setSizeHint(QSize(10, look.height("row")))
            self.addItem(item)
        self.hits = len(hits)
        self.setCurrentRow(0)

    def say(self, sentence: str) -> None:
        """Nothing to choose: one line that is only read."""
        self.clear()
        self.hits = 0
        item = QListWidgetItem(sentence)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setForeground(look.colour("ink2"))
        item.setSizeHint(QSize(10, look.height("row")))
        self.addItem(item)

    def wanted_height(self) -> int:
        return min(self.count(), 10) * look.height("row") + 8
