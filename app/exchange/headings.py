"""The row of headings, found by itself, and which of our fields each heading means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import islice

from app.exchange.grid import Cell, Grid, as_text, is_blank, letter
from app.exchange.words import Field
from app.rules.problems import Code, Problem, Refusal
from app.rules.urdu import ARABIC, LETTERS, is_urdu

LOOKED_AT = 60
ALIKE = 84
"""Of 100 for the very same word."""
SHORTEST = 6
LONGEST = 80
"""A sentence is no heading."""
BRACKETS = re.compile(r"\([^)]*\)")
LATIN = re.compile(r"[A-Za-z]")
PERCENT = re.compile(r"\d+(?:\.\d+)?\s*%")
SILENT = re.compile(r"[.'’`\u200c\u200e\u200f\u064b-\u0652]")
SPACES = re.compile(r"[\W_]+")
CURRENCIES = frozenset({"rs", "pkr", "rupees", "روپے"})
NUMBERS = {"number": "no", "num": "no", "nos": "no", "nr": "no"}


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each field stands (0 is column A) and what its heading says."""

    row: int
    at: Mapping[str, int]
    titles: Mapping[int, str]
    guessed: frozenset[str] = frozenset()

    def title(self, name: str) -> str:
        """The heading as written, or the letter where there is none."""
        return self.titles.get(self.at[name]) or letter(self.at[name])

    def cell(self, row: Sequence[Cell], name: str) -> Cell:
        """What the row has under the field; nothing if it has no such column."""
        place = self.at.get(name)
        return "" if place is None or place >= len(row) else row[place]


def plain(heading: str) -> str:
    """'Bill No.' and 'BILL NUMBER' are both 'bill no'."""
    words = unicodedata.normalize("NFKC", heading.replace("#", " no ")).casefold().translate(LETTERS)
    words = SPACES.sub(" ", SILENT.sub("", PERCENT.sub(" ", words)))
    return " ".join(NUMBERS.get(word, word) for word in words.split() if word not in CURRENCIES)


def readings(heading: str) -> list[str]:
    """The whole of a heading, then without brackets, then each half of a bilingual one, divided by a mark or not."""
    whole = " ".join(heading.split())
    forms = [whole, BRACKETS.sub(" ", whole), *re.split(r"[/|\n]", heading)]
    forms += [form[1:-1] for form in BRACKETS.findall(whole)]
    if is_urdu(whole):
        bare = BRACKETS.sub(" ", whole)
        forms += [LATIN.sub(" ", bare), ARABIC.sub(" ", bare)]
    found = [plain(form) for form in forms]
    return list(dict.fromkeys(form for form in found if form))


def find_columns(grid: Grid, fields: Sequence[Field], chosen: Mapping[str, str] | None = None) -> Columns:
    """The headings of the sheet. Raises Refusal that names what is missing."""
    columns = best_columns(grid, fields, chosen or {})
    if columns is None:
        wanted = ", ".join(field.shown for field in fields if field.required)
        raise Refusal(Problem(Code.HEADINGS_NOT_FOUND, "headings", {"sheet": grid.sheet, "wanted": wanted}))
    missing = [
        Problem(Code.COLUMN_MISSING, field.name, {"field": field.shown, "sheet": grid.sheet}, columns.row)
        for field in fields
        if field.required and field.name not in columns.at
    ]
    if missing:
        raise Refusal(*missing)
    return columns


def best_columns(grid: Grid, fields: Sequence[Field], chosen: Mapping[str, str]) -> Columns | None:
    """The row that names most fields, if it names two or more of those that must be there."""
    names = [field.name for field in fields]
    if unknown := [name for name in chosen if name not in names]:
        raise Refusal(*(mapping_unknown(name, names) for name in unknown))
    required = {field.name for field in fields if field.required}
    enough = min(2, len(required))
    candidates = [_match(number, row, fields, chosen) for number, row in islice(grid.numbered(), LOOKED_AT)]
    likely = [columns for columns in candidates if len(required & set(columns.at)) >= enough]
    if not likely:
        candidates = [_guess(columns, fields) for columns in candidates]
        likely = [columns for columns in candidates if len(required & set(columns.at)) >= enough]
    best = max(likely, key=lambda columns: len(columns.at), default=None)
    if best is not None and not best.guessed:
        best = _guess(best, fields)
    if best is not None:
        _refuse_unmet(best, grid, chosen)
    return best


def mapping_unknown(name: str, there: Sequence[str]) -> Problem:
    return Problem(Code.MAPPING_UNKNOWN, name, {"field": name, "there": ", ".join(there)})


def _refuse_unmet(columns: Columns, grid: Grid, chosen: Mapping[str, str]) -> None:
    unmet = [name for name in chosen if name not in columns.at]
    if unmet:
        raise Refusal(
            *(
                Problem(Code.COLUMN_MISSING, name, {"field": chosen[name], "sheet": grid.sheet}, columns.row)
                for name in unmet
            )
        )


def _match(number: int, row: Sequence[Cell], fields: Sequence[Field], chosen: Mapping[str, str]) -> Columns:
    titles = {place: as_text(cell) for place, cell in enumerate(row) if isinstance(cell, str) and not is_blank(cell)}
    at = {name: place for name, wanted in chosen.items() if (place := _place_of(wanted, titles)) is not None}
    taken = set(at.values())
    for place, title in titles.items():
        if place in taken or len(title) > LONGEST:
            continue
        for form in readings(title):
            name = next((field.name for field in fields if form in field.words), None)
            if name is not None and name not in at and name not in chosen:
                at[name] = place
                taken.add(place)
                break
    return Columns(number, at, titles)


def _guess(columns: Columns, fields: Sequence[Field]) -> Columns:
    """Headings that nearly say what a field is called: 'Suplier Nmae'; the likeliest first."""
    free = {place: title for place, title in columns.titles.items() if place not in columns.at.values()}
    alike = [
        (-ratio, place, field.name)
        for place, title in free.items()
        if len(title) <= LONGEST
        for field in fields
        if field.name not in columns.at and (ratio := _likeness(title, field)) >= ALIKE
    ]
    at, guessed = dict(columns.at), set()
    for _, place, name in sorted(alike):
        if name not in at and place not in at.values():
            at[name] = place
            guessed.add(name)
    return replace(columns, at=at, guessed=frozenset(guessed))


def _likeness(title: str, field: Field) -> int:
    """Short words are never guessed: 'Sr No' is one letter from 'St No'."""
    return max(
        (
            int(100 * SequenceMatcher(None, form, word, autojunk=False).ratio())
            for form in readings(title)
            for word in field.words
            if min(len(form), len(word)) >= SHORTEST
        ),
        default=0,
    )


def _place_of(wanted: str, titles: Mapping[int, str]) -> int | None:
    """A heading as written, as good as written, or a column's letter."""
    for place, title in titles.items():
        if title.casefold() == " ".join(wanted.split()).casefold():
            return place
    for place, title in titles.items():
        if plain(wanted) and plain(wanted) in readings(title):
            return place
    return next((place for place in titles if letter(place) == wanted.strip().upper()), None)
