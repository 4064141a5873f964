"""Nastaliq's ink leaves its line box: what stands on paper beside it must not cut it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QBitmap, QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.kit import look, paint
from app.ui.kit.card import Card
from app.ui.kit.fields import TextField
from app.ui.kit.form import Entry, Form
from app.ui.kit.labels import Elided, Words
from app.ui.kit.look import Look
from app.ui.kit.tokens import Role

TALL = ("کون", "کھاتہ", "گیٹ پاس", "ادائیگی", "پیغام", "نام", "بل نمبر", "کرایہ اور اخراجات")
BREATH = 1  # pixel: where a line stands at half a pixel, its faintest row or column comes and goes
ROLES = [Role.LABEL, Role.CARD, Role.PAGE]


@dataclass(frozen=True)
class Draft:
    name: str = ""


@pytest.fixture(autouse=True)
def urdu(wear: Callable[[Look], None]) -> None:
    wear(Look(urdu=True))


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("text", TALL)
@pytest.mark.parametrize("make", [Words, Elided])
def test_a_label_shows_all_its_ink(qtbot: QtBot, make: type[Words], role: Role, text: str) -> None:
    label = make(text, role)
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    assert shows(inked(label), whole(text, role))


@pytest.mark.parametrize("text", TALL)
def test_a_wrapped_heading_shows_all_its_ink(qtbot: QtBot, text: str) -> None:
    label = Words(text, Role.CARD, wrap=True)
    qtbot.addWidget(label)
    label.set_width(400)
    label.resize(label.width(), label.minimumHeight())
    assert shows(inked(label), whole(text, Role.CARD))


@pytest.mark.parametrize("text", TALL)
def test_a_field_does_not_cut_its_label(qtbot: QtBot, text: str) -> None:
    form = Form(Draft(), [[Entry("name", text, TextField())]])
    qtbot.addWidget(form)
    form.resize(300, 80)
    form.grab()
    label = next(one for one in form.findChildren(Words) if one.text() == text)
    assert shows(inked(label), whole(text, Role.LABEL))
    assert label.geometry().bottom() < form.field("name").geometry().top()  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", TALL)
def test_a_card_does_not_cut_its_heading(qtbot: QtBot, text: str) -> None:
    card = Card(text)
    qtbot.addWidget(card)
    card.resize(400, 100)
    card.grab()
    assert shows(inked(card.title), whole(text, Role.CARD))


@pytest.mark.parametrize("text", TALL)
def test_what_is_painted_stays_in_its_room(qapp: QApplication, text: str) -> None:
    room = QRect(0, 0, 200, look.height("rail_item"))
    picture = blank(room.size())
    painter = QPainter(picture)
    paint.words(painter, room, text, Role.RAIL, "ink", paint.RIGHT)
    painter.end()
    assert shows(box(picture).size(), whole(text, Role.RAIL))


def shows(seen: QSize, needed: QSize) -> bool:
    return seen.width() >= needed.width() - BREATH and seen.height() >= needed.height() - BREATH


def inked(label: Words) -> QSize:
    """How large the ink is that one sees of it."""
    picture = blank(label.size())
    label.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return box(picture).size()


def whole(text: str, role: Role) -> QSize:
    """How large it is where there is room on all sides."""
    picture = blank(QSize(600, 200))
    painter = QPainter(picture)
    painter.setLayoutDirection(paint.RTL)
    painter.setFont(look.font(role))
    painter.setPen(look.colour("ink"))
    high = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
    painter.drawText(QRect(100, 50, 400, 100), int(high | Qt.TextFlag.TextDontClip), text)
    painter.end()
    return box(picture).size()


def blank(size: QSize) -> QImage:
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    return picture


def box(picture: QImage) -> QRect:
    """The smallest rectangle around all that is not white."""
    white = picture.createMaskFromColor(QColor("white").rgb(), Qt.MaskMode.MaskInColor)
    return QRegion(QBitmap.fromImage(white)).boundingRect()
