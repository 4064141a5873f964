"""F1: the keys of the page in hand, gathered from the buttons and shortcuts that act on them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.kit import look
from app.ui.kit.keycap import KeyCap
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role

ROWS = 18
"""Of a column; what is longer stands alone."""


@dataclass(frozen=True, slots=True)
class Keys:
    """A group of the sheet: its title, and pairs of key and meaning."""

    title: str
    pairs: tuple[tuple[str, str], ...]


def shortcuts(*owners: QWidget) -> list[tuple[str, str]]:
    """The keys of the buttons that are seen in these widgets, and of their shortcuts, which carry their own words."""
    found: dict[str, str] = {}
    for owner in owners:
        for button in owner.findChildren(QAbstractButton):
            if button.isVisible() and not button.shortcut().isEmpty():
                found.setdefault(_written(button.shortcut()), button.text() or button.accessibleName())
        for shortcut in owner.findChildren(QShortcut):
            parent = shortcut.parent()
            if isinstance(parent, QWidget) and (parent is owner or parent.isVisible()):
                found.setdefault(_written(shortcut.key()), shortcut.whatsThis())
    return list(found.items())


def told_by(page: QWidget) -> list[Keys]:
    """The keys of the page itself, and of those of its parts that take keys of their own (they have `keys`)."""
    parts = [page, *(each for each in page.findChildren(QWidget) if each.isVisible())]
    found: dict[str, dict[str, str]] = {}
    for part in parts:
        group = part.keys() if hasattr(part, "keys") else None
        if isinstance(group, Keys):
            found.setdefault(group.title, {}).update(group.pairs)
    return [Keys(title, tuple(pairs.items())) for title, pairs in found.items()]


class KeySheet(QDialog):
    """Groups under and beside each other; Esc, Enter or F1 closes it."""

    def __init__(self, title: str, groups: Iterable[Keys], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.groups = [group for group in groups if group.pairs]
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(look.space("medium"))
        column.addWidget(Words(title, Role.CARD))
        row = QHBoxLayout()
        row.setSpacing(2 * look.space("page"))
        for groups_of_it in _columns(self.groups):
            one_under_the_other = QVBoxLayout()
            one_under_the_other.setSpacing(look.space("medium"))
            for group in groups_of_it:
                one_under_the_other.addLayout(_block(group))
            one_under_the_other.addStretch(1)
            row.addLayout(one_under_the_other)
        column.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_F1, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accept()
            return
        super().keyPressEvent(event)


def _columns(groups: Iterable[Keys]) -> list[list[Keys]]:
    """Short groups share a column, or a page with many of them would be wider than the screen."""
    made: list[list[Keys]] = []
    rows = ROWS
    for group in groups:
        rows += 1 + len(group.pairs)
        if rows > ROWS:
            made.append([])
            rows = 1 + len(group.pairs)
        made[-1].append(group)
    return made


def _block(group: Keys) -> QVBoxLayout:
    made = QVBoxLayout()
    made.addWidget(Words(group.title, Role.BODY, bold=True))
    grid = QGridLayout()
    grid.setHorizontalSpacing(look.space("medium"))
    grid.setVerticalSpacing(look.space("tight"))
    for i, (key, meaning) in enumerate(group.pairs):
        grid.addWidget(KeyCap(key), i, 0, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(Words(meaning, Role.BODY), i, 1)
    grid.setColumnStretch(1, 1)
    made.addLayout(grid)
    return made


def _written(keys: QKeySequence | QKeySequence.StandardKey) -> str:
    text = QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
    return text.replace("Return", "Enter").replace("+", " ")


def first_of(pairs: Sequence[tuple[str, str]], others: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """`pairs` without the keys that `others` have already."""
    taken = {key for key, _ in others}
    return tuple(pair for pair in pairs if pair[0] not in taken)
