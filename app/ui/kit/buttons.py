"""Buttons: one primary on a page, plain ones, small ones in rows, links at the head of a card."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QPushButton, QSizePolicy, QWidget
from shiboken6 import isValid

from app.ui.kit import icons, look
from app.ui.kit.tips import plain_tip
from app.ui.kit.tokens import Role

ICON_ROOM = 6  # a styled button glues its icon to its text, so the drawing brings its own room


class Button(QPushButton):
    """A button whose role the style sheet reads."""

    def __init__(
        self, text: str, role: str = "plain", icon: str = "", key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("role", role)
        self.key = key
        self._lent = False
        self._heir: QWidget | None = None
        bold = role in {"primary", "link"}
        self.setFont(look.font(Role.FIELD, True if bold else None))
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(look.height("small_button" if role in {"small", "link"} else "button"))
        self.setAutoDefault(False)
        if icon:
            self.show_icon(icon)
        if key:
            self.setShortcut(QKeySequence(key))
            self.setToolTip(_with_key(text, key))

    def show_icon(self, name: str) -> None:
        token = "on_accent" if self.property("role") == "primary" else "ink"
        size = look.space("icon_button")
        room = ICON_ROOM if self.text() else 0
        self.setIcon(icons.icon(name, token, size, trailing=room))
        self.setIconSize(QSize(size + room, size))

    def explain(self, why: str) -> None:
        """Say on the button why it may not be pressed; nothing means it may.

        Qt hands the keys on when the button that has them goes grey: they come back with it, unless they were used.
        """
        held = self.hasFocus()
        self.setEnabled(not why)
        if held and why:
            self._lend(QApplication.focusWidget())
        elif not why:
            self._take_back()
        self.setToolTip(plain_tip(why) or (_with_key(self.text(), self.key) if self.key else ""))

    def _lend(self, heir: QWidget | None) -> None:
        self._lent = True
        self._heir = heir
        if heir is not None:
            heir.installEventFilter(self)

    def _take_back(self) -> None:
        if self._lent and self.isVisible() and QApplication.focusWidget() is self._heir:
            self.setFocus()
        self._forget()

    def _forget(self) -> None:
        heir, self._heir, self._lent = self._heir, None, False
        if heir is not None and isValid(heir):
            heir.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress}:
            self._forget()
        return False


def primary(text: str, icon: str = "", key: str = "") -> Button:
    return Button(text, "primary", icon, key)


def plain(text: str, icon: str = "", key: str = "") -> Button:
    return Button(text, "plain", icon, key)


def small(text: str, icon: str = "") -> Button:
    return Button(text, "small", icon)


def link(text: str, key: str = "") -> Button:
    made = Button(text, "link", "", key)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def arrow(icon: str, tip: str, key: str = "", *, bare: bool = False) -> Button:
    """A chevron alone: it carries its name for the ear and the pointer."""
    made = Button("", "bare" if bare else "plain", icon, key)
    made.setAccessibleName(tip)
    made.setToolTip(_with_key(tip, key) if key else tip)
    made.setFixedWidth(24 if bare else 46)
    return made


def stop_at_checked(group: QButtonGroup) -> None:
    """Tab comes to the one that is down. Qt moves its stop only with the keys, not when another is put down."""
    group.buttonToggled.connect(_stop)


def _stop(button: QAbstractButton, on: bool) -> None:
    for each in button.group().buttons() if on else ():
        policy, tab = each.focusPolicy(), Qt.FocusPolicy.TabFocus
        each.setFocusPolicy(policy | tab if each is button else policy & ~tab)


def _with_key(text: str, key: str) -> str:
    return f"{text}  \u2066({key.replace('Return', 'Enter')})\u2069"
