"""Text onto a ReportLab page, glyph by glyph, so that it can also be searched and copied."""

# ruff: noqa: SLF001 - ReportLab has no public way to place a single glyph

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, cast

from reportlab.pdfgen.canvas import Canvas

from app.documents.shaping import Glyph, Run
from app.documents.text import INK, Line, layer_font

STILL = 0.005  # points: closer is the same place


class _Insides(Protocol):
    """What we use of a canvas beyond its public face."""

    _doc: object
    _code: list[str]

    def _escape(self, codes: bytes) -> str: ...


def draw(canvas: Canvas, x: float, y: float, words: Line, color: str = INK) -> None:
    """Draw with the left end of the baseline at (x, y)."""
    canvas.setFillColor(color)
    for run, size in words.runs:
        _draw_run(canvas, x, y, run, size)
        x += run.width * size


def _draw_run(canvas: Canvas, x: float, y: float, run: Run, size: float) -> None:
    """Glyph by glyph; a right-to-left run is hidden from readers and its words laid over it unseen."""
    out = ["/Span <</ActualText <FEFF>>> BDC BT" if run.rtl else "BT", *_pieces(canvas, x, y, run, size)]
    out.append("ET EMC" if run.rtl else "ET")
    if run.rtl:
        out.append(_layer(canvas, x, y, run.glyphs, size))
    cast("_Insides", canvas)._code.append(" ".join(out))


def _pieces(canvas: Canvas, x: float, y: float, run: Run, size: float) -> Iterator[str]:
    """Glyphs of one subset on one level together, kerned in thousandths of an em; a new place for any other."""
    inside, embedded = cast("_Insides", canvas), run.face.embedded
    font, level, shown, end = "", y, "", x
    for glyph in run.glyphs:
        character = run.face.code(glyph.number, "" if run.rtl else glyph.text)
        subset, codes = embedded.splitString(character, inside._doc)[0]
        name = embedded.getSubsetInternalName(subset, inside._doc)
        left, up = x + glyph.right * size, y + glyph.up * size
        if name != font or abs(up - level) > STILL or not shown:
            if shown:
                yield f"[({shown})] TJ"
            if name != font:
                yield f"{name} {size:g} Tf"
            yield f"1 0 0 1 {left:.2f} {up:.2f} Tm"
            font, level, shown = name, up, ""
        elif abs(left - end) > STILL:
            shown += f") {(end - left) / size * 1000:.0f} ("
        shown += inside._escape(codes)
        end = left + run.face.advance(glyph.number) * size
        x += glyph.advance * size
    if shown:
        yield f"[({shown})] TJ"


def _layer(canvas: Canvas, x: float, y: float, glyphs: tuple[Glyph, ...], size: float) -> str:
    """The words of a right-to-left run as unseen text: what a search or a copy finds.

    PDF text stands in visual order and readers turn it round themselves, hence the letters backwards.
    """
    words: list[tuple[str, float, float]] = []
    open_word = False
    for glyph in glyphs:
        after = x + glyph.advance * size
        if glyph.text.isspace():
            open_word = False
        elif open_word:
            words[-1] = (words[-1][0] + glyph.text[::-1], words[-1][1], after)
        elif glyph.text:
            words.append((glyph.text[::-1], x, after))
            open_word = True
        x = after
    inside, layer = cast("_Insides", canvas), layer_font()
    doc = inside._doc
    out = ["BT 3 Tr"]
    for text, left, right in words:
        stretch = max(1.0, 100 * (right - left) / (len(text) * 0.5 * size))  # a blank letter is half an em wide
        out.append(f"{stretch:.2f} Tz 1 0 0 1 {left:.2f} {y:.2f} Tm")
        for subset, codes in layer.splitString(text, doc):
            name = layer.getSubsetInternalName(subset, doc)
            out.append(f"{name} {size:g} Tf ({inside._escape(codes)}) Tj")
    return " ".join([*out, "0 Tr 100 Tz ET"])
