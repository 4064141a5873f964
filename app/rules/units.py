"""FBR's units of measurement, and how people in a workshop write them."""

from __future__ import annotations

import re

PIECES = "Numbers, pieces, units"

UNITS: tuple[str, ...] = (
    PIECES, "KG", "SET", "Pair", "Dozen", "Liter", "Meter", "Foot", "Square Foot", "Square Metre", "Packs", "NO",
    "Kilogram", "Gram", "MT", "40KG", "Pound", "Carat", "Bag", "Barrels", "Gallon", "Cubic Metre", "SqY", "KWH",
    "1000 kWh", "MMBTU", "Mega Watt", "Thousand Unit", "Timber Logs", "Bill of lading", "Others",
)  # fmt: skip
"""FBR's own spellings, to be sent letter by letter; those a parts workshop meets come first."""

_TYPED: dict[str, str] = {
    PIECES: "pc pcs piece pieces pce ea each no nos num number numbers unit units u عدد دانہ دانے پیس",
    "KG": "kg kgs kilo kilos kilograms kilogramme kilogrammes کلو کلوگرام",
    "SET": "sets سیٹ",
    "Pair": "pairs pr prs جوڑا جوڑی",
    "Dozen": "dozens doz dzn dz درجن",
    "Liter": "liters litre litres ltr ltrs lt lit l لیٹر",
    "Meter": "meters metre metres mtr mtrs m میٹر",
    "Foot": "feet ft fts rft فٹ",
    "Square Foot": "sqft sft squarefeet مربعفٹ",
    "Square Metre": "sqm sqmtr squaremeter squaremeters squaremetres m2",
    "Cubic Metre": "cum cbm cubicmeter cubicmeters m3",
    "SqY": "sqyd sqyard squareyard squareyards گز",
    "Packs": "pack pkt pkts packet packets پیکٹ",
    "Gram": "grams gm gms g گرام",
    "MT": "ton tons tonne tonnes metricton metrictons ٹن",
    "40KG": "maund maunds mann من",
    "Pound": "pounds lb lbs",
    "Bag": "bags sack sacks بوری تھیلا",
    "Barrels": "barrel drum drums ڈرم",
    "Gallon": "gallons gal گیلن",
    "KWH": "kwhs",
    "Others": "other",
}


def _key(text: str) -> str:
    return re.sub(r"[\s.,'\"/()_-]+", "", text.casefold())


_KNOWN: dict[str, str] = {alias: name for name, typed in _TYPED.items() for alias in typed.split()} | {
    _key(name): name for name in UNITS if name != "NO"
}
"""'NO' is left out: FBR has it, but a person who types 'no.' means pieces."""


def unit(typed: str) -> str | None:
    """FBR's spelling of a unit as typed ('pcs.', 'Kgs', 'عدد'); None if nobody would know what is meant."""
    return typed.strip() if typed.strip() in UNITS else _KNOWN.get(_key(typed))
