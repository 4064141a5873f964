"""The translations, read straight from the .ts that translators edit: nothing to compile, nothing to forget."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from xml.etree import ElementTree

from app.host.paths import resource

GONE = frozenset({"vanished", "obsolete"})


@cache
def catalogue(language: str) -> Mapping[tuple[str, str], str]:
    """(context, source) → translation. English, and any language we have no file for, is empty: the source is shown."""
    words: dict[tuple[str, str], str] = {}
    for path in sorted(resource("i18n").glob(f"*_{language}.ts")):
        words |= read(path)
    return MappingProxyType(words)


def read(path: Path) -> dict[tuple[str, str], str]:
    """Every finished or half-finished translation of the file; what has no words yet is left out."""
    words: dict[tuple[str, str], str] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):  # noqa: S314 - our own file, shipped with us
        name = context.findtext("name", "")
        for message in context.iter("message"):
            if message.get("numerus") == "yes":
                raise ValueError(f"{path}: {name}: plural forms are not read; word it without the count")
            translation = message.find("translation")
            if translation is None or translation.get("type") in GONE or not translation.text:
                continue
            words[name, message.findtext("source", "")] = translation.text
    return words
