"""The drawings: recoloured, turned round where a direction is meant, and every one that is named is there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QColor, QImage, QTransform

from app.ui.kit import icons, look
from app.ui.kit.look import Look
from app.ui.kit.tokens import MIRRORED, STATE_ICONS

TOP = Path(__file__).parents[3]
FOLDER = TOP / "resources" / "icons"


def image(name: str, ink: str = "ink") -> QImage:
    return icons.pixmap(name, ink, 18).toImage()


def inks(drawn: QImage) -> set[str]:
    pixels = (drawn.pixelColor(x, y) for x in range(drawn.width()) for y in range(drawn.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def test_an_icon_has_the_colour_of_its_token() -> None:
    assert look.colour("accepted").name() in inks(image("check", "accepted"))
    assert QColor("black").name() not in inks(image("check", "accepted"))


def test_only_icons_with_a_direction_turn_round_in_urdu(wear: Callable[[Look], None]) -> None:
    english = {name: image(name) for name in ("send", "clock", "chevron-right", "pencil")}
    wear(Look(urdu=True))
    flip = QTransform().scale(-1, 1)
    for name, before in english.items():
        assert image(name) == (before.transformed(flip) if name in MIRRORED else before), name


def test_the_room_beside_a_buttons_icon_is_on_the_side_of_its_text(wear: Callable[[Look], None]) -> None:
    wide = icons.pixmap("plus", "ink", 16, trailing=6).toImage()
    assert wide.width() == 22
    assert all(wide.pixelColor(x, y).alpha() == 0 for x in range(16, 22) for y in range(16))
    wear(Look(urdu=True))
    wide = icons.pixmap("plus", "ink", 16, trailing=6).toImage()
    assert all(wide.pixelColor(x, y).alpha() == 0 for x in range(6) for y in range(16))


def test_the_icons_of_the_states_are_there() -> None:
    present = {path.stem for path in FOLDER.glob("*.svg")}
    assert set(STATE_ICONS.values()) - {""} <= present
    assert present >= MIRRORED


def test_the_licence_lies_beside_them() -> None:
    assert "MIT" in (FOLDER / "LICENSE-tabler-icons.txt").read_text(encoding="utf-8")
