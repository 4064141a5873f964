"""The bricks a paper is laid from: pieces that know their height and can be drawn at a place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from app.documents.ink import draw
from app.documents.text import INK, Line, Style, wrap

HAIR = 0.4
RULE = "#B9B5A9"
TINT = "#F3F1EB"


class Align(StrEnum):
    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"


class Block(Protocol):
    """`first` is the way down from its top to its first baseline: neighbours on a row are set by it."""

    @property
    def height(self) -> float: ...

    @property
    def first(self) -> float: ...

    def draw(self, canvas: Canvas, x: float, top: float) -> None: ...


@dataclass(frozen=True, slots=True)
class Say:
    """A paragraph to be set: what, how, and which way it runs (None: as its first letter does)."""

    text: str
    style: Style
    rtl: bool | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """Set lines, one under the other."""

    lines: tuple[tuple[Line, Style], ...]
    width: float
    align: Align = Align.LEFT

    @property
    def height(self) -> float:
        return sum(style.step for _, style in self.lines)

    @property
    def first(self) -> float:
        return self.lines[0][1].rise if self.lines else 0.0

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        for line, style in self.lines:
            spare = self.width - line.width
            indent = {Align.LEFT: 0.0, Align.RIGHT: spare, Align.CENTRE: spare / 2}[self.align]
            draw(canvas, x + indent, top - style.rise, line, style.color)
            top -= style.step


def text(width: float, *paragraphs: Say, align: Align = Align.LEFT) -> Text:
    """Paragraphs broken to the width; empty ones take no room."""
    lines = [
        (line, paragraph.style)
        for paragraph in paragraphs
        if paragraph.text
        for line in wrap(paragraph.text, paragraph.style, width, rtl=paragraph.rtl)
    ]
    return Text(tuple(lines), width, align)


@dataclass(frozen=True, slots=True)
class Gap:
    height: float
    first: float = 0.0

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """White."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across, in the middle of its height."""

    width: float
    thick: float = 0.8
    height: float = 3 * mm
    color: str = INK
    first: float = 0.0

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        canvas.setStrokeColor(HexColor(self.color))
        canvas.setLineWidth(self.thick)
        canvas.line(x, top - self.height / 2, x + self.width, top - self.height / 2)


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks under each other."""

    blocks: tuple[Block, ...]

    @property
    def height(self) -> float:
        return sum(block.height for block in self.blocks)

    @property
    def first(self) -> float:
        return self.blocks[0].first if self.blocks else 0.0

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        for block in self.blocks:
            block.draw(canvas, x, top)
            top -= block.height


@dataclass(frozen=True, slots=True)
class Beside:
    """Blocks side by side, each at its distance from the left; with `level`, on one baseline."""

    parts: tuple[tuple[float, Block], ...]
    level: bool = False

    @property
    def first(self) -> float:
        return max((block.first for _, block in self.parts), default=0.0)

    @property
    def height(self) -> float:
        return max((self._drop(block) + block.height for _, block in self.parts), default=0.0)

    def _drop(self, block: Block) -> float:
        return self.first - block.first if self.level and block.first else 0.0

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        for indent, block in self.parts:
            block.draw(canvas, x + indent, top - self._drop(block))


@dataclass(frozen=True, slots=True)
class Boxed:
    """A block in a frame, with room around it."""

    inside: Block
    width: float
    padding: float = 2 * mm
    tint: str | None = None
    frame: str | None = RULE
    least: float = 0.0

    @property
    def height(self) -> float:
        return max(self.least, self.inside.height + 2 * self.padding)

    @property
    def first(self) -> float:
        return self.padding + self.inside.first

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        canvas.setLineWidth(HAIR)
        if self.tint:
            canvas.setFillColor(HexColor(self.tint))
        if self.frame:
            canvas.setStrokeColor(HexColor(self.frame))
        stroke, fill = int(bool(self.frame)), int(bool(self.tint))
        if stroke or fill:
            canvas.rect(x, top - self.height, self.width, self.height, stroke=stroke, fill=fill)
        self.inside.draw(canvas, x + self.padding, top - self.padding)
