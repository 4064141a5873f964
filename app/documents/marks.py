"""What a paper must not be mistaken for: the practice band and the watermark of a draft."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from app.documents.blocks import Block
from app.documents.ink import draw
from app.documents.labels import Language, Words, words
from app.documents.text import Hand, Style, line

MARIGOLD, ON_MARIGOLD = "#F0B43C", "#332400"
GHOST = "#E7E3D8"  # a watermark must not hide a figure, not even on a poor printer
STRIPE = 3.2 * mm
STRIP = 5 * mm

Place = tuple[float, float]


def draw_band(canvas: Canvas, corner: Place, width: float, height: float, language: Language) -> None:
    """The marigold band with its hatch, as on the window of a practice workshop; `corner` is its upper left."""
    left, top = corner
    bottom = top - height
    canvas.setFillColor(HexColor(MARIGOLD))
    canvas.rect(left, bottom, width, height, stroke=0, fill=1)
    canvas.setFillColor(HexColor(ON_MARIGOLD))
    count = 8 if width > 150 * mm else 3
    for step in range(count):  # slanted bars at both ends
        for x in (left + step * STRIPE, left + width - (step + 1) * STRIPE):
            bar = canvas.beginPath()
            bar.moveTo(x, bottom)
            bar.lineTo(x + STRIPE / 2, bottom)
            bar.lineTo(x + STRIPE, top)
            bar.lineTo(x + STRIPE / 2, top)
            bar.close()
            canvas.drawPath(bar, stroke=0, fill=1)
    _band_words(canvas, corner, width, height, language)


def _band_words(canvas: Canvas, corner: Place, width: float, height: float, language: Language) -> None:
    said = words("practice")
    size = 9.0 if width > 150 * mm else 6.4
    english = line(said.en, Style(size, bold=True))
    urdu = line(said.ur, Style(size, Hand.NASKH, bold=True), rtl=True)
    gap = 6 * mm
    room = width - 6 * STRIPE
    pieces = [urdu] if language is Language.URDU else [english, urdu]
    if sum(piece.width for piece in pieces) + gap > room:
        pieces = pieces[:1]
    x = corner[0] + (width - sum(piece.width for piece in pieces) - gap * (len(pieces) - 1)) / 2
    for piece in pieces:
        draw(canvas, x, corner[1] - height / 2 - size / 3, piece, ON_MARIGOLD)
        x += piece.width + gap


def draw_watermark(canvas: Canvas, centre: Place, side: float, said: Words) -> None:
    """Pale, slanting, in both languages, under everything else."""
    canvas.saveState()
    canvas.translate(*centre)
    canvas.rotate(35)
    size = round(min(64.0, 40 * side * 0.95 / line(said.en, Style(40, bold=True)).width), 1)
    english = line(said.en, Style(size, bold=True))
    urdu = line(said.ur, Style(round(size * 0.8, 1), Hand.NASKH, bold=True), rtl=True)
    draw(canvas, -english.width / 2, 0, english, GHOST)
    draw(canvas, -urdu.width / 2, -size * 1.25, urdu, GHOST)
    canvas.restoreState()


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of a page that will be cut out, so that it must carry its own marks."""

    inside: Block
    width: float
    height: float
    language: Language
    practice: bool = False
    watermark: Words | None = None
    first: float = 0.0

    @property
    def room(self) -> float:
        return self.height - (STRIP + 1.5 * mm if self.practice else 0.0)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        if self.watermark:
            centre = (x + self.width / 2, top - self.height / 2)
            draw_watermark(canvas, centre, min(self.width, self.height), self.watermark)
        if self.practice:
            draw_band(canvas, (x, top), self.width, STRIP, self.language)
        self.inside.draw(canvas, x, top - (self.height - self.room))


@dataclass(frozen=True, slots=True)
class Cut:
    """A dashed line to cut along; upright when its height is more than its width."""

    width: float
    height: float
    first: float = 0.0

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        canvas.saveState()
        canvas.setStrokeColor(HexColor("#87857B"))
        canvas.setLineWidth(0.5)
        canvas.setDash(3, 3)
        if self.height > self.width:
            canvas.line(x + self.width / 2, top, x + self.width / 2, top - self.height)
        else:
            canvas.line(x, top - self.height / 2, x + self.width, top - self.height / 2)
        canvas.restoreState()
