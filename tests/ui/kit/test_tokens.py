"""The colours are readable: every ratio of the look's table, computed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.ui.kit import tokens
from app.ui.kit.tokens import DARK, LIGHT, Colours, Role, State

TOP = Path(__file__).parents[3]
TEXT, EDGE = 4.5, 3.0
THEMES = {"light": LIGHT, "dark": DARK}
WRITTEN = (
    [(ink, ground) for ink in ("ink", "ink2", "ink3", "accent") for ground in ("sheet", "canvas", "sheet2")]
    + [(ink, "soft") for ink in ("ink", "ink2", "ink3", "accent")]
    + [("on_accent", "accent"), ("on_accent", "accent_h"), ("rail_ink", "rail"), ("rail_ink", "rail2")]
    + [("rail_ink", "rail_pill"), ("rail_ink2", "rail"), ("on_mark", "mark"), ("practice", "practice_tint")]
    + [("ink2", "line")]
)
DRAWN = [
    ("edge", "sheet"),
    ("edge", "canvas"),
    ("mark", "rail"),
    ("bar1", "sheet"),
    ("bar2", "sheet"),
    ("accent", "soft"),
]


def light_of(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((light_of(one), light_of(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#1B2422", "#FFFFFF") == pytest.approx(15.9, abs=0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground"), WRITTEN)
def test_text_can_be_read(theme: str, ink: str, ground: str) -> None:
    colours = THEMES[theme]
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= TEXT - 0.05


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("mark", "ground"), DRAWN)
def test_edges_and_marks_can_be_seen(theme: str, mark: str, ground: str) -> None:
    colours = THEMES[theme]
    assert contrast(getattr(colours, mark), getattr(colours, ground)) >= EDGE


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("state", State)
def test_every_state_is_read_on_its_tint_and_on_a_sheet(theme: str, state: State) -> None:
    colours = THEMES[theme]
    ink = getattr(colours, state.ink)
    assert contrast(ink, getattr(colours, state.tint or "sheet")) >= TEXT
    assert contrast(getattr(colours, state.plain_ink), colours.sheet) >= TEXT


@pytest.mark.parametrize("badge", tokens.BADGES)
def test_every_badge_carries_its_letter_and_stands_on_the_rail(badge: str) -> None:
    assert contrast(badge, LIGHT.on_mark) >= 5.6
    assert contrast(badge, LIGHT.rail) >= 5.3


def test_the_two_bars_differ() -> None:
    assert contrast(LIGHT.bar1, LIGHT.bar2) >= EDGE
    assert contrast(DARK.bar1, DARK.bar2) >= 2.7


def test_no_other_file_names_a_colour() -> None:
    named = re.compile(r"#[0-9A-Fa-f]{6}\b|\bQColor\(\s*\d|rgba?\(|GlobalColor\.(?!transparent)")
    guilty = [
        str(path.relative_to(TOP))
        for path in sorted((TOP / "app" / "ui").rglob("*.py"))
        if path.name != "tokens.py" and named.search(path.read_text(encoding="utf-8"))
    ]
    assert guilty == []


def test_the_style_sheet_names_no_family_and_no_size_of_text() -> None:
    text = (TOP / "app" / "ui" / "kit" / "sheet.py").read_text(encoding="utf-8")
    assert "font-family" not in text
    assert "font-size" not in text


def test_every_role_has_a_face_in_both_languages() -> None:
    assert set(tokens.ENGLISH_FACES) == set(Role) == set(tokens.URDU_FACES)
    assert tokens.URDU_FACES[Role.FIGURE] == tokens.ENGLISH_FACES[Role.FIGURE]


def test_every_state_has_its_colours() -> None:
    names = set(Colours.__dataclass_fields__)
    assert set(tokens.STATE_ICONS) == set(State)
    for state in State:
        assert state.ink in names
        assert not state.tint or state.tint in names
