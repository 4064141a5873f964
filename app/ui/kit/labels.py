"""Text on a sheet: words, figures and a hairline."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from app.ui.kit import icons, ink, look
from app.ui.kit.tips import plain_tip
from app.ui.kit.tokens import Role

# A QLabel follows its text's own direction: a Latin name in an Urdu window would stand at the wrong end.
LEADING = tuple(
    side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
)
LOW = tuple(side & ~Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignBottom for side in LEADING)
"""At the foot of its room, so that neighbours stand on one line."""


class Words(QLabel):
    """A text in the face of its role and the ink of its token."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        token: str = "ink",
        *,
        wrap: bool = False,
        bold: bool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(look.font(role, bold))
        self.setWordWrap(wrap)
        self.setAlignment(LEADING[look.urdu()])
        self.say(text, token)

    def say(self, text: str, token: str = "") -> None:
        self.setText(text)
        self.setContentsMargins(ink.beyond(self.font(), *(text.split() if self.wordWrap() else (text,))))
        if token:
            palette = self.palette()
            palette.setColor(QPalette.ColorRole.WindowText, look.colour(token))
            self.setPalette(palette)
        if self.wordWrap():
            self._claim_height()

    def set_width(self, wide: int) -> None:
        self.setFixedWidth(wide)
        self._claim_height()

    def _claim_height(self) -> None:
        """Nested layouts ask a wrapped label for the wrong height, so it claims the right one."""
        before = self.minimumHeight()
        self.setMinimumHeight(0)  # or the label would count its old claim into the new one, and never shrink
        needed = self.heightForWidth(self.width())
        self.setMinimumHeight(needed if needed > 0 else before)

    def minimumSizeHint(self) -> QSize:
        """A text that wraps may be as narrow as its column; Qt would ask for half of it in one line."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), look.wide("wrap_least")), hint.height()) if self.wordWrap() else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.wordWrap():
            self._claim_height()


class Elided(Words):
    """One line that gives way: it shortens itself, and shows the whole in its tooltip."""

    def __init__(self, text: str = "", role: Role = Role.BODY, token: str = "ink", *, bold: bool | None = None) -> None:
        self._whole = ""
        super().__init__(text, role, token, bold=bold)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def say(self, text: str, token: str = "") -> None:
        self._whole = text
        super().say(text, token)
        self._fit()

    def whole(self) -> str:
        return self._whole

    def _fit(self) -> None:
        wide = max(self.contentsRect().width(), 0)
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, wide)
        self.setText(shown)
        self.setToolTip(plain_tip(self._whole) if shown != self._whole else "")

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(_line(self, self._whole), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class Flowing(Words):
    """One line where there is room for it, several where there is not: nothing of it is ever cut."""

    def __init__(self, text: str = "", role: Role = Role.BODY, token: str = "ink", *, bold: bool | None = None) -> None:
        super().__init__(text, role, token, wrap=True, bold=bold)

    def sizeHint(self) -> QSize:
        """Qt would ask for a column about as high as it is wide."""
        wide = _line(self, self.text())
        return QSize(wide, self.heightForWidth(wide))


class Figure(Words):
    """An amount, a date, a code: left to right and absolutely right in both languages."""

    def __init__(
        self, text: str = "", role: Role = Role.FIGURE, token: str = "ink", *, bold: bool | None = None
    ) -> None:
        super().__init__(text, role, token, bold=bold)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


def _line(label: Words, text: str) -> int:
    """How wide it is in one line; where a line does not fit its room, Qt clips whatever leaves the room."""
    around = label.contentsMargins()
    return label.fontMetrics().size(0, text).width() + around.left() + around.right() + 2


class Icon(QLabel):
    """A drawing beside a text."""

    def __init__(self, name: str, token: str = "ink2", size: int = 18) -> None:
        super().__init__()
        self.setFixedSize(size, size)
        self.show_icon(name, token)

    def show_icon(self, name: str, token: str = "ink2") -> None:
        self.setPixmap(icons.pixmap(name, token, self.width()))


class Hair(QFrame):
    """A hairline between two things."""

    def __init__(self, *, vertical: bool = False) -> None:
        super().__init__()
        (self.setFixedWidth if vertical else self.setFixedHeight)(look.space("hair"))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.colour("line"))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
