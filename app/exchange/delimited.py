"""Text with delimiters: a byte-order mark or none, a code page or UTF-8, and the delimiter found by looking."""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from itertools import islice

from app.exchange.safety import Limits, not_a_spreadsheet, too_large
from app.rules.problems import Refusal

DELIMITERS = (",", ";", "\t", "|")
LOOKED_AT = 50
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f]")
FOREIGN = ("%pdf", "{\\rtf", "<html", "<!doctype", "<?xml")


def read_delimited(content: bytes, name: str, limits: Limits) -> tuple[tuple[str, ...], ...]:
    """Every record, blank ones too, so that the numbers are those a spreadsheet program shows."""
    text = _decoded(content, name)
    lines = text.splitlines(keepends=True)
    rows: list[tuple[str, ...]] = []
    try:
        delimiter, skipped = delimiter_of(lines)
        rows.extend(() for _ in range(skipped))
        for row in csv.reader(lines[skipped:], delimiter=delimiter):
            if len(rows) >= limits.rows:
                raise Refusal(too_large(name, limits.area))
            if len(row) > limits.columns:
                raise Refusal(too_large(name, limits.area))
            rows.append(tuple(row))
    except csv.Error:
        raise Refusal(not_a_spreadsheet(name)) from None
    return tuple(rows)


def _decoded(content: bytes, name: str) -> str:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _plain(content[len(mark) :].decode(encoding, errors="replace"), name)
    try:
        return _plain(content.decode("utf-8"), name)
    except UnicodeDecodeError:
        # five places of the code page mean nothing: they become a mark of doubt and not a refusal
        return _plain(content.decode("cp1252", errors="replace"), name)


def _plain(text: str, name: str) -> str:
    """Text with control characters in it, or that says it is something else, is no list."""
    if text[:LOOKED_AT].lstrip().lower().startswith(FOREIGN) or CONTROLS.search(text):
        raise Refusal(not_a_spreadsheet(name))
    return text.replace("\x1a", "")


def delimiter_of(lines: list[str]) -> tuple[str, int]:
    """The delimiter, and how many lines only declared it."""
    if lines and (first := lines[0].strip().strip('"')).lower().startswith("sep=") and len(first) == len("sep=") + 1:
        return first[-1], 1
    return max(DELIMITERS, key=lambda delimiter: _weight(lines, delimiter)), 0


def _weight(lines: list[str], delimiter: str) -> int:
    """How much of the text falls into rows of one and the same width."""
    try:
        widths = Counter(len(row) for row in islice(csv.reader(lines[:LOOKED_AT], delimiter=delimiter), LOOKED_AT))
    except csv.Error:
        return 0
    return max((width * count for width, count in widths.items() if width > 1), default=0)
