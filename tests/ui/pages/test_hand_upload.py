"""The page for files to IRIS: what is left out is said, both kinds of file are made, and a lost one is made again."""

from __future__ import annotations

import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.services import outbox, portals, sales
from app.services.books import Books
from app.services.portals import PortalDraft
from app.ui.kit import files
from app.ui.pages.hand_upload import HandUploadPage
from app.ui.pages.sure import Sure
from app.ui.pages.unknown_matching import UnknownMatchingPage
from app.ui.window import Office
from tests.clock import Clock
from tests.makers import a_sale, a_sale_line
from tests.windows import page_of, rested, window_on


def set_portal(books: Books, environment: str) -> None:
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url="http://127.0.0.1:9", environment=environment))


def sell(books: Books) -> None:
    with books.write() as sitting:
        sales.post(sitting, a_sale(lines=(a_sale_line(quantity=Decimal(1)),)))


@pytest.fixture
def wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The names a person will choose, one after the other; he is always sure."""
    names: list[Path] = []
    monkeypatch.setattr(Sure, "ask", lambda *_words: True)
    monkeypatch.setattr(files, "answered", lambda _: [names.pop(0)])
    return names


def shown(office: Office, bot: QtBot) -> HandUploadPage:
    office.show("hand-upload", 0)
    rested(bot)
    return page_of(office, HandUploadPage)


def test_where_nothing_waits_a_sentence_says_so_and_the_keyboard_has_a_place(
    books: Books, clock: Clock, qtbot: QtBot
) -> None:
    set_portal(books, "production")
    with window_on(books, clock) as office:
        page = shown(office, qtbot)
        assert (page.nothing.isVisible(), page.table.isVisible()) == (True, False)
        assert page.nothing.text() == "Nothing waits to be taken to IRIS."
        assert page.month.hasFocus()
        page.month.show_value(clock.moment.date())
        page.month.edited.emit()
        rested(qtbot)
        assert page.nothing.text() == "Nothing of this month waits to be taken to IRIS."
        page.month.show_value(None)
        sell(books)
        rested(qtbot)
        assert (page.nothing.isVisible(), page.table.isVisible()) == (False, True)
        office.show("unknown-matching", 0)
        rested(qtbot)
        assert page_of(office, UnknownMatchingPage).pick.hasFocus()


def test_a_file_of_each_kind_and_a_lost_one_again(
    books: Books, clock: Clock, qtbot: QtBot, tmp_path: Path, wanted: list[Path]
) -> None:
    set_portal(books, "sandbox")
    sell(books)
    set_portal(books, "production")
    with window_on(books, clock) as office:
        page = shown(office, qtbot)
        assert (page.write.isEnabled(), page.pack.isEnabled()) == (False, False)
        assert "trial portal" in page.write.toolTip()
        sell(books)
        rested(qtbot)
        assert page.left_out.isVisible()
        assert "left out: 1" in page.left_out.text()
        assert not page.given.isVisible()
        wanted.append(tmp_path / "up")
        page.pack.click()
        rested(qtbot)
        with zipfile.ZipFile(tmp_path / "up.zip") as archive:
            assert archive.namelist() == ["S-2026-0002.json", "index.csv"]
        assert [(row.file, len(row.papers)) for row in page.given.table.shown()] == [("up.zip", 1)]
        held = (tmp_path / "up.zip").read_bytes()
        (tmp_path / "up.zip").unlink()
        wanted += [tmp_path / "up.zip", tmp_path / "up.zip"]
        page.given.make.click()
        rested(qtbot)
        assert (tmp_path / "up.zip").read_bytes() == held
        (tmp_path / "up.zip").write_bytes(b"mine")
        page.given.make.click()
        rested(qtbot)
        assert (tmp_path / "up.zip").read_bytes() == b"mine"
        assert "give another name" in office.window.message.sentence()
    with books.read() as sitting:
        assert [row.state.value for row in outbox.rows(sitting)] == ["UNKNOWN", "READY"]
