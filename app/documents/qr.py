"""The QR of an FBR number: version 2 at level M, one inch, as the portal's specification prints it."""

from __future__ import annotations

from itertools import groupby

import segno
from reportlab.lib.units import inch
from reportlab.pdfgen.canvas import Canvas

VERSION = 2  # 25 × 25; 21 characters alone would make a version 1, which the specification does not show
QUIET = 4  # modules of white around it
SIDE = inch  # of the symbol; the quiet zone lies outside


def modules(fbr_number: str) -> list[list[bool]]:
    """Dark or light, row by row. The content is the bare number."""
    code = segno.make(fbr_number, version=VERSION, error="m", micro=False, boost_error=False)
    return [[bool(dark) for dark in row] for row in code.matrix]


def whole_side(fbr_number: str) -> float:
    """The side with its quiet zone, in points."""
    count = len(modules(fbr_number))
    return SIDE * (count + 2 * QUIET) / count


def quiet_zone(fbr_number: str) -> float:
    """The white on each side, in points."""
    return SIDE * QUIET / len(modules(fbr_number))


def draw_qr(canvas: Canvas, fbr_number: str, x: float, top: float) -> None:
    """With the quiet zone's upper left corner at (x, top)."""
    rows = modules(fbr_number)
    side = SIDE / len(rows)
    canvas.setFillColorRGB(0, 0, 0)
    for down, row in enumerate(rows):
        across = 0
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:  # one rectangle for modules side by side: no hairlines between them
                left, upper = x + (QUIET + across) * side, top - (QUIET + down) * side
                canvas.rect(left, upper - side, length * side, side, stroke=0, fill=1)
            across += length
