"""Strokes the painters share: text by role, a chip, a hairline; they work out leading and trailing themselves."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen

from app.ui.kit import icons, ink, look
from app.ui.kit.tokens import Role, State

LTR = Qt.LayoutDirection.LeftToRight
RTL = Qt.LayoutDirection.RightToLeft
MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
LEFT = Qt.AlignmentFlag.AlignLeft | MIDDLE
RIGHT = Qt.AlignmentFlag.AlignRight | MIDDLE
CENTRE = Qt.AlignmentFlag.AlignHCenter | MIDDLE
CHIP_PAD, CHIP_GAP = 8, 5


def metrics(role: Role, bold: bool | None = None) -> QFontMetrics:
    return QFontMetrics(look.font(role, bold))


def leading(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    return RIGHT if direction == RTL else LEFT


def words(
    painter: QPainter,
    rect: QRect,
    text: str,
    role: Role,
    token: str | QColor,
    align: Qt.AlignmentFlag,
    *,
    bold: bool | None = None,
    code: bool = False,
) -> None:
    """One line of text in `rect`, elided if it must; `code` is written left to right whatever the language."""
    if not text:
        return
    font = look.font(role, bold)
    painter.setFont(font)
    painter.setPen(look.colour(token) if isinstance(token, str) else token)
    room = rect.marginsRemoved(ink.beyond(font, text))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    before = painter.layoutDirection()
    painter.setLayoutDirection(LTR if code else look_direction())
    painter.drawText(room, int(align | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip), shown)
    painter.setLayoutDirection(before)


def look_direction() -> Qt.LayoutDirection:
    return RTL if look.urdu() else LTR


def is_latin(text: str) -> bool:
    """No letter of ours in it: a number, a code or a Latin name, set in the figures' face."""
    return not any("\u0600" <= letter <= "\u08ff" or "\ufb50" <= letter <= "\ufefc" for letter in text)


def chip_width(state: State, word: str) -> int:
    if not state.tint:
        return metrics(Role.CHIP).horizontalAdvance(word) + 2
    icon = look.space("icon_chip") + CHIP_GAP if state.icon else 0
    return metrics(Role.CHIP).horizontalAdvance(word) + icon + 2 * CHIP_PAD + 2


def chip(painter: QPainter, rect: QRect, state: State, word: str, direction: Qt.LayoutDirection) -> QRect:
    """A chip at the leading edge of `rect`, in its middle; answers where it stands."""
    if not word:
        return QRect()
    if not state.tint:
        words(painter, rect, word, Role.CHIP, state.ink, leading(direction), bold=state is State.SOON)
        return rect
    high, wide = look.height("chip"), min(chip_width(state, word), rect.width())
    left = rect.right() - wide + 1 if direction == RTL else rect.left()
    box = QRect(left, rect.center().y() - high // 2 + 1, wide, high)
    rounded(painter, box, look.space("radius"), state.tint)
    inner = box.adjusted(CHIP_PAD, 0, -CHIP_PAD, 0)
    if state.icon:
        inner = icon(painter, inner, state.icon, state.ink, look.space("icon_chip"), direction, gap=CHIP_GAP)
    words(painter, inner, word, Role.CHIP, state.ink, leading(direction))
    return box


def icon(
    painter: QPainter, rect: QRect, name: str, token: str, size: int, direction: Qt.LayoutDirection, *, gap: int = 8
) -> QRect:
    """An icon at the leading edge; answers the room left beside it."""
    top = rect.center().y() - size // 2 + 1
    left = rect.right() - size + 1 if direction == RTL else rect.left()
    painter.drawPixmap(left, top, icons.pixmap(name, token, size))
    return rect.adjusted(0, 0, -size - gap, 0) if direction == RTL else rect.adjusted(size + gap, 0, 0, 0)


def rounded(painter: QPainter, rect: QRect, radius: int, token: str) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(token))
    painter.drawRoundedRect(QRectF(rect), radius, radius)
    painter.restore()


def outlined(painter: QPainter, rect: QRect, radius: int, token: str, *, wide: int = 1) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour(token), wide))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = wide / 2
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius)
    painter.restore()


def topped(painter: QPainter, rect: QRect, radius: int, token: str) -> None:
    """A ground whose two upper corners are round: a sheet does not clip what lies on it."""
    path = QPainterPath()
    box = QRectF(rect)
    path.moveTo(box.bottomLeft())
    path.lineTo(box.left(), box.top() + radius)
    path.quadTo(box.topLeft(), QPointF(box.left() + radius, box.top()))
    path.lineTo(box.right() - radius, box.top())
    path.quadTo(box.topRight(), QPointF(box.right(), box.top() + radius))
    path.lineTo(box.bottomRight())
    path.closeSubpath()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(path, look.colour(token))
    painter.restore()


def hair(painter: QPainter, rect: QRect, token: str = "line") -> None:
    """A line along the lower edge."""
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.colour(token))


def edge_bar(rect: QRect, wide: int, direction: Qt.LayoutDirection) -> QRect:
    """A strip along the leading edge."""
    left = rect.right() - wide + 1 if direction == RTL else rect.left()
    return QRect(left, rect.top(), wide, rect.height())


def padded(rect: QRect, visual: int, count: int, direction: Qt.LayoutDirection) -> QRect:
    """The room inside a cell: a sheet's padding at its outer edges, half of it between."""
    pad = look.space("pad")
    before = pad if visual == 0 else look.space("small")
    after = pad if visual == count - 1 else look.space("small")
    return rect.adjusted(after, 0, -before, 0) if direction == RTL else rect.adjusted(before, 0, -after, 0)
