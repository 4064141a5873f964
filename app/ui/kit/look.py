"""What the window wears now: colours, faces and heights by their names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.kit import sheet, tokens
from app.ui.kit.tokens import Colours, Face, Role


@dataclass(frozen=True, slots=True)
class Look:
    """The choices of one person at one machine; `text` is 1.0 to 2.0."""

    dark: bool = False
    urdu: bool = False
    naskh: bool = False
    text: float = 1.0


_worn = [Look()]
_forgetful: list[Callable[[], None]] = []  # caches of other modules, cleared when the look changes


def worn() -> Look:
    return _worn[0]


def urdu() -> bool:
    return _worn[0].urdu


def dark() -> bool:
    return _worn[0].dark


def colours() -> Colours:
    return tokens.DARK if _worn[0].dark else tokens.LIGHT


def forget_with(clear: Callable[[], None]) -> None:
    """Call `clear` whenever the look changes."""
    _forgetful.append(clear)


def load_fonts(folder: Path) -> None:
    """Make our three families known; a missing file is a broken installation and says so."""
    for name in tokens.FONT_FILES:
        if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
            raise FileNotFoundError(folder / name)


def wear(app: QApplication, look: Look) -> None:
    """Dress the whole application: direction, fonts, palette, style sheet."""
    _worn[0] = look
    for clear in (colour.cache_clear, font.cache_clear, *_forgetful):
        clear()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.Pakistan))
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if look.urdu else Qt.LayoutDirection.LeftToRight)
    app.setFont(font(Role.BODY))
    app.setPalette(_palette())
    app.setStyleSheet(sheet.text(colours(), height("field")))


@cache
def colour(token: str) -> QColor:
    """The colour of a token; a wrong name is a mistake and fails at once."""
    return QColor(getattr(colours(), token))


@cache
def font(role: Role, bold: bool | None = None) -> QFont:
    """The face for a role. Nastaliq or Naskh stands first where it is wanted: Qt measures by the first family only."""
    face = _face(role)
    made = QFont()
    rest = [family for family in (tokens.SANS, tokens.NASKH) if family != face.family]
    made.setFamilies([face.family, *rest])
    made.setPixelSize(round(face.size * worn().text))
    made.setBold(face.bold if bold is None else bold)
    made.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return made


def height(name: str) -> int:
    """The height of a part in this language, grown with the person's text size."""
    return round(tokens.HEIGHTS[name][urdu()] * worn().text)


def space(name: str) -> int:
    """A width, gap, padding or radius."""
    if name == "gap" and urdu():
        name = "gap_urdu"
    return wide(name) if name in tokens.GROWING else tokens.SPACES[name]


def wide(name: str) -> int:
    """A width that grows with the person's text size."""
    return round(tokens.SPACES[name] * worn().text)


def _face(role: Role) -> Face:
    face = (tokens.URDU_FACES if urdu() else tokens.ENGLISH_FACES)[role]
    if worn().naskh and face.family == tokens.NASTALIQ:
        return Face(tokens.NASKH, face.size, face.bold)
    return face


def _palette() -> QPalette:
    """Stock dialogs take their colours from here, light and dark."""
    made, part = QPalette(), QPalette.ColorRole
    for role, token in {
        part.Window: "canvas",
        part.WindowText: "ink",
        part.Base: "sheet",
        part.AlternateBase: "sheet2",
        part.Text: "ink",
        part.Button: "sheet",
        part.ButtonText: "ink",
        part.BrightText: "rejected",
        part.Highlight: "accent",
        part.HighlightedText: "on_accent",
        part.PlaceholderText: "ink3",
        part.ToolTipBase: "sheet",
        part.ToolTipText: "ink",
        part.Link: "accent",
        part.LinkVisited: "accent_h",
        part.Light: "sheet",
        part.Midlight: "sheet2",
        part.Mid: "line",
        part.Dark: "edge",
        part.Shadow: "edge",
        part.Accent: "accent",
    }.items():
        made.setColor(role, colour(token))
    for role in (part.WindowText, part.Text, part.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, colour("ink3"))
    return made
