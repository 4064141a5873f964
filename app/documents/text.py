"""Urdu and English on one line: fonts, direction, breaking into lines, isolation of numbers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from threading import Lock
from unicodedata import bidirectional

from reportlab.pdfbase import pdfmetrics, ttfonts

from app.documents.bidi import levels, reorder
from app.documents.shaping import Face, Run, shape

CONTROLS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
INK = "#1B2422"
SLACK = 0.01  # of a point: rounding must not break a figure that fits exactly
FONT_FILES = ("Sans", "Naskh", "Nastaliq")
BESIDE = Path(__file__).parents[2] / "resources" / "fonts"


class Hand(StrEnum):
    """Which face leads; the others lend what it lacks."""

    SANS = "sans"  # Latin text and figures, with Naskh for an Urdu name in it
    NASKH = "naskh"  # Urdu in dense cells
    NASTALIQ = "nastaliq"  # Urdu headings and labels


# Relative to the nominal size, so that both scripts look equally large on one line.
STACKS: dict[Hand, tuple[tuple[str, float], ...]] = {
    Hand.SANS: (("Sans", 1.0), ("Naskh", 1.15)),
    Hand.NASKH: (("Naskh", 1.15), ("Sans", 1.0)),
    Hand.NASTALIQ: (("Nastaliq", 1.0), ("Sans", 0.9)),
}
# How far ordinary words reach above and below the baseline, in ems of the nominal size.
REACH: dict[Hand, tuple[float, float]] = {
    Hand.SANS: (0.78, 0.24),
    Hand.NASKH: (0.95, 0.45),
    Hand.NASTALIQ: (1.38, 0.7),
}


@dataclass(frozen=True, slots=True)
class Style:
    """How a piece of text is set. `leading` is the distance of baselines, in ems; 0 takes the hand's own."""

    size: float
    hand: Hand = Hand.SANS
    bold: bool = False
    color: str = INK
    leading: float = 0.0

    @property
    def step(self) -> float:
        above, below = REACH[self.hand]
        return self.size * (self.leading or (above + below) * 1.15)

    @property
    def rise(self) -> float:
        """From the top of the line to its baseline."""
        above, below = REACH[self.hand]
        return (self.step - (above + below) * self.size) / 2 + above * self.size


@dataclass(frozen=True, slots=True)
class Line:
    """One line ready to draw: runs from left to right, each with its size in points."""

    runs: tuple[tuple[Run, float], ...]
    width: float


def hand_of(text: str) -> Hand:
    """Sans for Latin letters and figures; Naskh, which stands taller, as soon as there is an Urdu word."""
    return Hand.NASKH if any(bidirectional(character) in ("R", "AL") for character in text) else Hand.SANS


def isolate(text: str) -> str:
    """A number, date or code inside an Urdu sentence: without this 22-11-2026 is read 2026-11-22."""
    return f"\u2066{text}\u2069" if text else ""


class _Fonts:
    """The faces in use: those beside the program, until bootstrap names another folder."""

    def __init__(self) -> None:
        self.folder = BESIDE
        self._faces: dict[str, Face] = {}
        self._layer: ttfonts.TTFont | None = None
        self._loading = Lock()

    def use(self, folder: Path) -> None:
        self.folder = folder
        self._faces = {}
        self._layer = None
        shape.cache_clear()
        line.cache_clear()

    def face(self, family: str, *, bold: bool) -> Face:
        with self._loading:  # papers are also drawn on the pool's threads, and a face must be there only once
            if not self._faces:
                names = [f"{name}-{weight}" for name in FONT_FILES for weight in ("Regular", "Bold")]
                self._faces = {name: Face(f"Karkhana{name}", self.folder / f"Karkhana{name}.ttf") for name in names}
        return self._faces[f"{family}-{'Bold' if bold else 'Regular'}"]

    @property
    def layer(self) -> ttfonts.TTFont:
        with self._loading:
            if self._layer is None:
                self._layer = ttfonts.TTFont("KarkhanaTextLayer", str(self.folder / "TextLayer.ttf"))
                pdfmetrics.registerFont(self._layer)
            return self._layer


_fonts = _Fonts()


def use_fonts(folder: Path) -> None:
    """Say where the fonts lie; without it they are looked for in resources/fonts beside the package."""
    _fonts.use(folder)


def layer_font() -> ttfonts.TTFont:
    """The blank face that carries the unseen words of a right-to-left run."""
    return _fonts.layer


def first_font() -> str:
    """A face of ours for ReportLab to begin a page with, so that no Helvetica stands in the file."""
    return _fonts.face("Sans", bold=False).name


def _pick(character: str, before: Face | None, stack: list[Face]) -> Face:
    if before and ord(character) in before.characters and bidirectional(character) in ("NSM", "ON", "CS", "WS"):
        return before
    return next((face for face in stack if ord(character) in face.characters), stack[-1])


@lru_cache(maxsize=8192)
def line(text: str, style: Style, *, rtl: bool | None = None) -> Line:
    """One line, however long. `rtl` None: as its first strong character runs."""
    level = levels(text, None if rtl is None else int(rtl))
    return _set(text, level, style)


def _set(text: str, level: list[int], style: Style) -> Line:
    stack = [(_fonts.face(family, bold=style.bold), scale * style.size) for family, scale in STACKS[style.hand]]
    faces, sizes = [face for face, _ in stack], {face.name: size for face, size in stack}
    parts: list[tuple[str, int, Face]] = []
    before: Face | None = None
    for character, own in zip(text, level, strict=True):
        if character in CONTROLS:
            continue
        face = _pick(character, before, faces)
        if parts and parts[-1][1:] == (own, face):
            parts[-1] = (parts[-1][0] + character, own, face)
        else:
            parts.append((character, own, face))
        before = face
    shaped = [shape(words, face, rtl=bool(own & 1)) for words, own, face in parts]
    runs = [(run, sizes[run.face.name]) for run in reorder(shaped, [own for _, own, _ in parts])]
    return Line(tuple(runs), sum(run.width * size for run, size in runs))


def wrap(text: str, style: Style, width: float, *, rtl: bool | None = None) -> list[Line]:
    """Lines no wider than `width`; a single word that is wider is broken where it must."""
    lines: list[Line] = []
    for paragraph in text.split("\n"):
        whole = line(paragraph, style, rtl=rtl)
        if whole.width <= width + SLACK:
            lines.append(whole)
            continue
        level = levels(paragraph, None if rtl is None else int(rtl))
        start = 0
        while start < len(paragraph):
            end = _break(paragraph, level, style, start, width)
            visible = start + len(paragraph[start:end].rstrip())
            lines.append(_set(paragraph[start:visible], level[start:visible], style))
            start = end
    return lines


def _break(text: str, level: list[int], style: Style, start: int, width: float) -> int:
    """Where the line that begins at `start` ends."""

    def fits(end: int) -> bool:
        visible = start + len(text[start:end].rstrip())
        return _set(text[start:visible], level[start:visible], style).width <= width + SLACK

    if fits(len(text)):
        return len(text)
    best = start
    for at in range(start, len(text)):
        if text[at].isspace() and text[at] != "\u00a0":
            if not fits(at + 1):
                break
            best = at + 1
    if best > start:
        return best
    best = start + 1
    while best < len(text) and fits(best + 1):
        best += 1
    return best


def shortened(text: str, style: Style, width: float) -> Line:
    """One line, its end left out where it is too long: for what is said in full elsewhere on the page."""
    keep = len(text)
    made = line(text, style, rtl=False)
    while made.width > width and keep:
        keep -= 1
        made = line(text[:keep].rstrip() + "…", style, rtl=False)
    return made
