"""Reading a finished PDF back: its words, its pages, its pictures."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import cast

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

needs_pdftotext = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not on this machine")
MARKS = "\u200b\u202a\u202b\u202c\u2066\u2067\u2068\u2069\u200e\u200f"


def pages(pdf: bytes) -> int:
    return len(PdfReader(BytesIO(pdf)).pages)


def size_mm(pdf: bytes) -> tuple[int, int]:
    box = PdfReader(BytesIO(pdf)).pages[0].mediabox
    return round(float(box.width) / 72 * 25.4), round(float(box.height) / 72 * 25.4)


def latin(pdf: bytes) -> str:
    """Its Latin words and its figures, by pypdf alone."""
    said = "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    return " ".join(said.translate(dict.fromkeys(map(ord, MARKS))).split())


def fonts(pdf: bytes) -> set[str]:
    found: set[str] = set()
    for page in PdfReader(BytesIO(pdf)).pages:
        resources = cast("DictionaryObject", page["/Resources"])
        for font in cast("DictionaryObject", resources["/Font"]).values():
            found.add(str(cast("DictionaryObject", font.get_object())["/BaseFont"]))
    return found


def logical(pdf: bytes, tmp_path: Path) -> str:
    """Everything in reading order, as a search or a copy gets it."""
    file = tmp_path / "paper.pdf"
    file.write_bytes(pdf)
    done = subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True)
    return done.stdout.decode().translate(dict.fromkeys(map(ord, MARKS)))


def qr_codes(pdf: bytes, tmp_path: Path) -> list[str]:
    """What a phone reads from the first page, printed at 203 dots an inch."""
    file = tmp_path / "paper.pdf"
    file.write_bytes(pdf)
    picture = tmp_path / "page"
    subprocess.run(
        ["pdftoppm", "-r", "203", "-gray", "-png", "-singlefile", "-f", "1", "-l", "1", str(file), str(picture)],
        check=True,
    )
    done = subprocess.run(["zbarimg", "-q", "--raw", f"{picture}.png"], check=False, capture_output=True)
    return done.stdout.decode().split()


def rectangles(pdf: bytes) -> int:
    """Filled ones on the first page: a QR is some two hundred of them."""
    contents = PdfReader(BytesIO(pdf)).pages[0].get_contents()
    return 0 if contents is None else contents.get_data().count(b" re f")


def _places(pdf: bytes) -> list[list[float]]:
    """Where each text begins on the first page, in points."""
    found: list[list[float]] = []

    def note(_text: str, _cm: list[float], matrix: list[float], _font: object, _size: float) -> None:
        found.append([matrix[4], matrix[5]])

    PdfReader(BytesIO(pdf)).pages[0].extract_text(visitor_text=note)
    return [place for place in found if any(place)]  # the origin is where a page begins, before any text


def rightmost(pdf: bytes) -> float:
    return max(x for x, _ in _places(pdf))


def lowest(pdf: bytes) -> float:
    return min(y for _, y in _places(pdf))
