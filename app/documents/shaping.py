"""Letters into glyphs: HarfBuzz shapes a run, ReportLab embeds exactly those glyphs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import count
from pathlib import Path

import uharfbuzz as hb
from reportlab.pdfbase import pdfmetrics, ttfonts

PRIVATE = count(0xF0000)  # plane 15, private use: never a character anybody types
MEANING: dict[int, str] = {}  # private character → the text it stands for, for the PDF's ToUnicode table


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph of a shaped run, in ems. `text` is what it stands for; empty for the later glyphs of a cluster."""

    number: int
    text: str
    advance: float
    right: float
    up: float


@dataclass(frozen=True, slots=True)
class Run:
    """Shaped text of one face and one direction, its glyphs from left to right."""

    face: Face
    rtl: bool
    glyphs: tuple[Glyph, ...]
    width: float


class Face:
    """One font file."""

    def __init__(self, name: str, file: Path) -> None:
        self.name = name
        self.embedded = ttfonts.TTFont(name, str(file))
        pdfmetrics.registerFont(self.embedded)
        face = hb.Face(hb.Blob.from_file_path(str(file)))
        self.shaper = hb.Font(face)
        self.em: int = face.upem
        self.characters = frozenset(face.unicodes)
        self._codes: dict[tuple[int, str], str] = {}

    def code(self, glyph: int, text: str) -> str:
        """A character that ReportLab's subsetter, which knows only characters, turns into exactly this glyph."""
        known = self._codes.get((glyph, text))
        if known is not None:
            return known
        table = self.embedded.face
        if len(text) == 1 and table.charToGlyph.get(ord(text)) == glyph:
            code = ord(text)
        else:
            code = next(PRIVATE)
            MEANING[code] = text
            table.charToGlyph[code] = glyph
            table.charWidths[code] = self.advance(glyph) * 1000
        self._codes[glyph, text] = chr(code)
        return chr(code)

    def advance(self, glyph: int) -> float:
        """How far the pen moves, in ems, when nothing is kerned."""
        units: int = self.shaper.get_glyph_h_advance(glyph)
        return units / self.em


@lru_cache(maxsize=8192)
def shape(text: str, face: Face, *, rtl: bool) -> Run:
    """The same words stand on every page of a register: shape them once."""
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if rtl else "ltr"
    buffer.language = "ur" if rtl else "en"
    hb.shape(face.shaper, buffer)
    clusters = sorted({info.cluster for info in buffer.glyph_infos})
    words = {a: text[a:z] for a, z in zip(clusters, [*clusters[1:], len(text)], strict=True)}
    glyphs = []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        own = words.pop(info.cluster, "")
        advance, right, up = place.x_advance / face.em, place.x_offset / face.em, place.y_offset / face.em
        glyphs.append(Glyph(info.codepoint, own, advance, right, up))
    return Run(face, rtl, tuple(glyphs), sum(glyph.advance for glyph in glyphs))


def _to_unicode(fontname: str, subset: list[int]) -> str:
    """What each character means: for our private ones ReportLab would write five hex digits, which no reader takes."""
    rows = []
    for code, character in enumerate(subset):
        text = MEANING.get(character)
        meaning = f"{character:04X}" if text is None else (text or "\u200b").encode("utf-16-be").hex().upper()
        rows.append(f"<{code:02X}> <{meaning}>")
    blocks = [rows[at : at + 100] for at in range(0, len(rows), 100)]  # the format's limit
    tables = "".join(f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar\n" for block in blocks)
    head, rest = _stock_to_unicode(fontname, [32] * len(subset)).split("beginbfchar", 1)
    return head.rsplit("\n", 1)[0] + "\n" + tables + rest.split("endbfchar", 1)[1].lstrip()


_stock_to_unicode = ttfonts.makeToUnicodeCMap
ttfonts.makeToUnicodeCMap = _to_unicode
