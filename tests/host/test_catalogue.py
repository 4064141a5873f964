"""The translators' file, as the program reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.host import catalogue

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur_PK"><context><name>Home</name>
<message><source>Due this week</source><translation>اس ہفتے واجب</translation></message>
<message><source>Bills &amp; challans</source><translation type="unfinished">بل اور چالان</translation></message>
<message><source>Not yet</source><translation type="unfinished"></translation></message>
<message><source>Gone</source><translation type="vanished">گیا</translation></message>
</context><context><name>Problem</name>
<message><source>Due this week</source><translation>واجب</translation></message>
</context></TS>
"""


def test_words_are_found_by_context_and_source(tmp_path: Path) -> None:
    path = tmp_path / "x.ts"
    path.write_text(TS, encoding="utf-8")
    assert catalogue.read(path) == {
        ("Home", "Due this week"): "اس ہفتے واجب",
        ("Home", "Bills & challans"): "بل اور چالان",
        ("Problem", "Due this week"): "واجب",
    }


def test_plural_forms_are_refused_rather_than_guessed(tmp_path: Path) -> None:
    path = tmp_path / "x.ts"
    path.write_text(TS.replace("<message>", '<message numerus="yes">', 1), encoding="utf-8")
    with pytest.raises(ValueError, match="Home: plural"):
        catalogue.read(path)


def test_a_language_without_a_file_shows_the_source() -> None:
    assert catalogue.catalogue("en") == {}
    assert catalogue.catalogue("xx") == {}
