"""Which installation this is: the same one every day, another one on another computer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.host.installation import Installation, machine


class Ring:
    """A keyring; `safe` or none."""

    def __init__(self) -> None:
        self.name: str | None = None

    def __call__(self, offered: str) -> str | None:
        there = self.name
        self.name = self.name or offered
        return there


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "installation.json"


def test_it_is_the_same_one_every_day(file: Path) -> None:
    assert Installation(file, "pc").id == Installation(file, "pc").id
    assert file.stat().st_mode & 0o777 == 0o600
    assert len(list(file.parent.iterdir())) == 1


def test_it_remembers_where_it_sent_from(file: Path) -> None:
    here = Installation(file, "pc")
    assert here.recall("books") is None
    here.remember("books", "/home/a/books.receipts", 3)
    Installation(file, "pc").remember("others", "/b", 1)
    assert here.recall("books") == ("/home/a/books.receipts", 3)
    assert here.recall("others") == ("/b", 1), "what another window wrote is read too"


def test_a_data_folder_copied_to_another_computer_is_another_installation(file: Path) -> None:
    here = Installation(file, "pc")
    here.remember("books", "/a", 3)
    before = here.id
    there = Installation(file, "other pc")
    assert there.id != before
    assert there.recall("books") is None


def test_the_keyring_knows_it_when_the_folder_is_gone(file: Path) -> None:
    ring = Ring()
    name = Installation(file, "pc", ring).id
    file.unlink()
    assert Installation(file, "pc", ring).id == name


def test_the_keyring_of_another_person_wins_over_a_copied_folder(file: Path) -> None:
    ring = Ring()
    ring.name = "theirs"
    Installation(file, "pc").remember("books", "/a", 1)
    copied = Installation(file, "pc", ring)
    assert copied.id == "theirs"
    assert copied.recall("books") is None


def test_a_damaged_file_is_made_anew(file: Path) -> None:
    file.write_text("{", encoding="utf-8")
    name = Installation(file, "pc").id
    assert json.loads(file.read_text(encoding="utf-8"))["id"] == name


def test_without_a_safe_keyring_the_folder_alone_knows(home: Path) -> None:
    name = Installation.here().id
    assert Installation.here().id == name
    assert (home / "installation.json").exists()
    assert machine() == machine()
