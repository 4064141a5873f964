"""The provinces as FBR writes them, and what people call them."""

from __future__ import annotations

import re

PUNJAB = "PUNJAB"

CODES: dict[str, int] = {
    PUNJAB: 7,
    "SINDH": 8,
    "BALOCHISTAN": 9,
    "KHYBER PAKHTUNKHWA": 10,
    "CAPITAL TERRITORY": 11,
    "AZAD JAMMU AND KASHMIR": 12,
    "GILGIT BALTISTAN": 13,
}
PROVINCES: tuple[str, ...] = tuple(CODES)

_TYPED: dict[str, tuple[str, ...]] = {
    PUNJAB: ("pb", "پنجاب"),
    "SINDH": ("sind", "سندھ"),
    "BALOCHISTAN": ("baluchistan", "بلوچستان"),
    "KHYBER PAKHTUNKHWA": ("kp", "kpk", "khyberpakhtoonkhwa", "nwfp", "خیبرپختونخوا", "خیبرپختونخواہ"),
    "CAPITAL TERRITORY": ("ict", "islamabad", "islamabadcapitalterritory", "federal", "اسلامآباد"),
    "AZAD JAMMU AND KASHMIR": ("ajk", "ajandk", "azadkashmir", "آزادکشمیر", "آزادجموںوکشمیر"),
    "GILGIT BALTISTAN": ("gb", "گلگتبلتستان"),
}
_MINIMUM_WAGE: dict[str, str] = {
    PUNJAB: "minwage.punjab",
    "SINDH": "minwage.sindh",
    "BALOCHISTAN": "minwage.balochistan",
    "KHYBER PAKHTUNKHWA": "minwage.kp",
    "CAPITAL TERRITORY": "minwage.federal",
}


def _key(text: str) -> str:
    return re.sub(r"[\s.,&_-]+", "", text.casefold())


_KNOWN: dict[str, str] = {alias: name for name, typed in _TYPED.items() for alias in typed} | {
    _key(name): name for name in PROVINCES
}


def province(typed: str) -> str | None:
    """FBR's name of a province as typed ('Punjab', 'KPK', 'سندھ'), or None."""
    return _KNOWN.get(_key(typed))


def minimum_wage_key(name: str) -> str:
    """The key of the rate; a province whose wage we do not know has a key without rates."""
    return _MINIMUM_WAGE.get(name, f"minwage.{_key(name)}")
