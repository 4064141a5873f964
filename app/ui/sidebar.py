"""The rail: whose workshop, where one is, what waits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.ui.kit import look, paint, tokens
from app.ui.kit.buttons import stop_at_checked
from app.ui.kit.page import Page
from app.ui.kit.tips import plain_tip
from app.ui.kit.tokens import Role

SETTINGS = "settings"
KEYS = "1234567890QWERTYUIOP"
"""With Alt, in the order of the rail: the upper rows of the keyboard as they lie under the hand."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page of the rail; its `factory` is called when it is first visited."""

    key: str
    group: str
    icon: str
    title: str
    factory: Callable[[], Page]


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose books these are."""

    name: str
    town: str
    letter: str
    practice: bool = False
    badge: int = 0


class RailItem(QAbstractButton):
    """One place: icon, title, count; the current one has a lighter block and a tick on the outer edge."""

    def __init__(self, place: Place, cap: str) -> None:
        super().__init__()
        self.key, self._icon, self._cap = place.key, place.icon, cap
        self._count, self._person = 0, False
        self.folded = self.capped = False
        self.setText(place.title)
        self.setAccessibleName(place.title)
        self.setCheckable(True)
        self.setFixedHeight(look.height("rail_item"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if cap:
            self.setShortcut(f"Alt+{cap}")

    def show_count(self, count: int, *, needs_person: bool) -> None:
        self._count, self._person = count, needs_person
        self.setAccessibleDescription(str(count) if count else "")
        self.update()

    def count(self) -> int:
        return self._count

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, flow = QPainter(self), self.layoutDirection()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        block = self.rect().adjusted(8, 1, -8, -1)
        if self.isChecked() or self.underMouse():
            paint.rounded(painter, block, look.space("radius_rail"), "rail2")
        if self.hasFocus():
            paint.outlined(painter, block, look.space("radius_rail"), "mark", wide=2)
        if self.isChecked():
            self._tick(painter, flow)
        inner = self.rect().adjusted(20, 0, -18, 0)
        ink = "rail_ink" if self.isChecked() else "rail_ink2"
        rest = paint.icon(painter, inner, self._icon, ink, look.space("icon"), flow, gap=12)
        if not self.folded:
            rest = self._end(painter, rest, flow)
            bold = True if self.isChecked() else None
            paint.words(painter, rest, self.text(), Role.RAIL, "rail_ink", paint.leading(flow), bold=bold)
        elif self.capped and self._cap:
            self._pill(painter, self.rect().adjusted(26, 0, -4, 0), self._cap, ("rail_ink", "rail"), flow)
        painter.end()

    def _tick(self, painter: QPainter, flow: Qt.LayoutDirection) -> None:
        left = self.width() - 4 if flow == paint.RTL else -4
        paint.rounded(painter, QRect(left, 6, 8, self.height() - 12), 3, "mark")

    def _end(self, painter: QPainter, rest: QRect, flow: Qt.LayoutDirection) -> QRect:
        if self.capped and self._cap:
            return self._pill(painter, rest, self._cap, ("rail_ink", "rail"), flow)
        if not self._count:
            return rest
        worn = ("on_mark", "mark") if self._person else ("rail_ink", "rail_pill")
        return self._pill(painter, rest, str(self._count), worn, flow)

    def _pill(
        self, painter: QPainter, rest: QRect, said: str, worn: tuple[str, str], flow: Qt.LayoutDirection
    ) -> QRect:
        (ink, ground), high = worn, look.height("pill")
        wide = max(high, paint.metrics(Role.KEYCAP, True).horizontalAdvance(said) + 12)
        left = rest.left() if flow == paint.RTL else rest.right() - wide + 1
        pill = QRect(left, rest.center().y() - high // 2 + 1, wide, high)
        paint.rounded(painter, pill, high // 2, ground)
        paint.words(painter, pill, said, Role.KEYCAP, ink, paint.CENTRE, bold=True, code=True)
        return rest.adjusted(wide + 6, 0, 0, 0) if flow == paint.RTL else rest.adjusted(0, 0, -wide - 6, 0)

    def sizeHint(self) -> QSize:
        return QSize(look.space("rail_folded"), look.height("rail_item"))


class RailHead(QWidget):
    """Badge, name, town."""

    def __init__(self, identity: Identity) -> None:
        super().__init__()
        self._who = identity
        self.folded = False
        self.setFixedHeight(look.height("rail_head"))
        self.setToolTip(plain_tip(f"{identity.name}\n{identity.town}"))
        self.setAccessibleName(identity.name)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, flow, side = QPainter(self), self.layoutDirection(), look.space("badge")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.colour("rail2"))
        left = self.width() - side - 10 if flow == paint.RTL else 12
        badge = QRect(left, (self.height() - side) // 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.BADGES[self._who.badge % len(tokens.BADGES)]))
        painter.drawRoundedRect(badge, look.space("radius_rail"), look.space("radius_rail"))
        paint.words(painter, badge, self._who.letter, Role.CARD_TOTAL, "on_mark", paint.CENTRE)
        if not self.folded:
            rtl, beside = flow == paint.RTL, side + 21
            room = self.rect().adjusted(12 if rtl else beside, 0, -beside if rtl else -12, 0)
            name, town = paint.metrics(Role.RAIL, True).height(), paint.metrics(Role.CAPTION).height()
            top = (self.height() - name - town) // 2
            upper = QRect(room.left(), top, room.width(), name)
            lower = QRect(room.left(), top + name, room.width(), town)
            align = paint.leading(flow)
            paint.words(painter, upper, self._who.name, Role.RAIL, "rail_ink", align, bold=True)
            paint.words(painter, lower, self._who.town, Role.CAPTION, "rail_ink2", align)
        painter.end()


class RailCaption(QWidget):
    """The name of a group; folded, a short line."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.folded = False
        self.setFixedHeight(look.height("rail_caption"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.folded:
            painter.fillRect(14, self.height() // 2, self.width() - 28, 1, look.colour("rail2"))
        else:
            room = self.rect().adjusted(20, 4, -20, 0)
            paint.words(painter, room, self._text, Role.CAPTION, "rail_ink2", paint.leading(self.layoutDirection()))
        painter.end()


class Rail(QFrame):
    """`chosen` says the key of the place that was asked for."""

    chosen = Signal(str)

    def __init__(self, places: Sequence[Place], identity: Identity) -> None:
        super().__init__()
        self.setProperty("paper", "rail")
        self._items: dict[str, RailItem] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        stop_at_checked(self._group)
        self._group.buttonClicked.connect(self._tell)
        self._head = RailHead(identity)
        self._captions: list[RailCaption] = []
        caps = iter(KEYS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addWidget(self._head)
        self._area = self._list(places, caps)
        column.addWidget(self._area, 1)
        for place in places:
            if place.key == SETTINGS:
                column.addWidget(self._item(place, caps))
        self.fold(folded=False)

    def show_current(self, key: str) -> None:
        if key in self._items:
            self._items[key].setChecked(True)
            self._area.ensureWidgetVisible(self._items[key], 0, 0)

    def show_count(self, key: str, count: int, *, needs_person: bool = False) -> None:
        self._items[key].show_count(count, needs_person=needs_person)

    def show_caps(self, *, shown: bool) -> None:
        """While Alt is held, the keys that jump."""
        for item in self._items.values():
            item.capped = shown
            item.update()

    def fold(self, *, folded: bool) -> None:
        self.setFixedWidth(look.space("rail_folded") if folded else look.wide("rail"))
        self._head.folded = folded
        for caption in self._captions:
            caption.folded = folded
        for item in self._items.values():
            item.folded = folded
            item.setToolTip(item.text() if folded else "")
        self.update()

    def _fit(self) -> None:
        """On a low screen the items move closer, so that the whole rail is seen."""
        captions = len(self._captions) * look.height("rail_caption")
        room = self.height() - self._head.height() - captions - 2 * look.space("small")
        least, most = look.height("rail_item_least"), look.height("rail_item")
        high = min(max(room // max(len(self._items), 1), least), most)
        for item in self._items.values():
            item.setFixedHeight(high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def item(self, key: str) -> RailItem:
        return self._items[key]

    def _list(self, places: Sequence[Place], caps: Iterator[str]) -> QScrollArea:
        inside = QWidget()
        inside.setProperty("paper", "inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        for group, members in groupby((p for p in places if p.key != SETTINGS), key=_group_of):
            if group:
                self._captions.append(RailCaption(group))
                column.addWidget(self._captions[-1])
            for place in members:
                column.addWidget(self._item(place, caps))
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        area.setWidget(inside)
        return area

    def _item(self, place: Place, caps: Iterator[str]) -> RailItem:
        item = RailItem(place, next(caps, ""))
        self._items[place.key] = item
        self._group.addButton(item)
        return item

    def _tell(self, button: QAbstractButton) -> None:
        if isinstance(button, RailItem):
            self.chosen.emit(button.key)


def _group_of(place: Place) -> str:
    return place.group
