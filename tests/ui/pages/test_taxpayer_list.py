"""The list of active taxpayers read in the window: by its button, told in words, stopped, refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.services import parties, party_status
from app.services.books import Books
from app.services.party_status import StatusDraft
from app.ui import jobs
from app.ui.kit.look import Look
from app.ui.pages.duplicates import DuplicatesPage
from app.ui.pages.parties import PartiesPage
from app.ui.pages.taxpayer_list import TaxpayerListPage
from app.ui.window import Office
from tests.clock import Clock
from tests.makers import a_party
from tests.windows import WIDE, arrived, page_of, window_on


@pytest.fixture
def known(books: Books, tmp_path: Path) -> Path:
    """Bilal Steel was active in sales tax; the list of today has only Ravi Rubber."""
    with books.write() as sitting:
        parties.add(sitting, a_party())
        parties.add(sitting, a_party(name="Ravi Rubber", ntn="3402175-9", strn=""))
        draft = StatusDraft(tax="sales", active="yes", learned_on=sitting.today().replace(day=1), source="a call")
        party_status.learn(sitting, 1, draft)
    file = tmp_path / "atl.csv"
    file.write_text("SR,STRN,NAME,BUSINESS NAME\n1,3402175,RAVI RUBBER,\n2,1111111,SOMEBODY,\n", encoding="utf-8")
    return file


def opened(bot: QtBot, office: Office) -> TaxpayerListPage:
    office.show("parties", 0)
    QTest.mouseClick(page_of(office, PartiesPage).taxpayers, Qt.MouseButton.LeftButton)
    page = arrived(bot, office, TaxpayerListPage)
    bot.waitUntil(lambda: len(page.table.shown()) == 2, timeout=5000)
    return page


def test_the_list_is_read_and_told(books: Books, known: Path, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        page = opened(qtbot, office)
        assert not page.read.isEnabled()
        page.choose_file(known)
        QTest.mouseClick(page.read, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: bool(page.said.text()), timeout=5000)
        said = "".join(each for each in page.said.text() if each.isprintable())
        qtbot.waitUntil(lambda: {row.sales.active for row in page.table.shown()} == {"yes", "no"}, timeout=5000)
    day = f"{clock().astimezone():%d/%m/%Y}"
    assert said == (
        "2 lines were read. Known to us by a number: 2; active: 1, not active: 1, other than before: 1. "
        f"Sales tax, learned on {day} from atl.csv."
    )
    with books.read() as sitting:
        found = [party_status.on(sitting, each, "sales", sitting.today()) for each in (1, 2)]
    assert [(row.active, row.source) for row in found] == [
        ("no", "not on the list atl.csv"),
        ("yes", "on the list atl.csv"),
    ]


@pytest.mark.parametrize("look", [Look(), Look(urdu=True)], ids=["English", "Urdu"])
def test_the_pages_laid_over_the_list_fit_a_shop_s_screen(
    books: Books, known: Path, clock: Clock, qtbot: QtBot, wear: Callable[[Look], None], look: Look
) -> None:
    wear(look)
    with window_on(books, clock, look) as office:
        opened(qtbot, office)
        assert office.window.minimumSizeHint().width() <= WIDE
        office.show("parties", 0)
        QTest.mouseClick(page_of(office, PartiesPage).duplicates, Qt.MouseButton.LeftButton)
        arrived(qtbot, office, DuplicatesPage)
        qtbot.waitUntil(lambda: not jobs.busy(), timeout=5000)
        assert office.window.minimumSizeHint().width() <= WIDE


def test_a_list_that_is_none_is_refused_in_words(
    books: Books, known: Path, clock: Clock, qtbot: QtBot, tmp_path: Path
) -> None:
    other = tmp_path / "suppliers.csv"
    other.write_text("Name,NTN,Phone\nBilal Steel,7654321,0300-1234567\n", encoding="utf-8")
    with window_on(books, clock) as office:
        page = opened(qtbot, office)
        page.choose_file(other)
        said: list[str] = []
        office.desk.said.connect(lambda each: said.append(each.sentence))
        QTest.mouseClick(page.read, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: bool(said), timeout=5000)
        assert "Phone" in said[0]
        assert page.read.isEnabled()


def test_a_reading_that_is_stopped_writes_nothing(books: Books, known: Path, clock: Clock, qtbot: QtBot) -> None:
    with known.open("a", encoding="utf-8") as file:
        file.writelines(f"{n},{2_000_000 + n},MANY,\n" for n in range(200_000))
    with window_on(books, clock) as office:
        page = opened(qtbot, office)
        page.choose_file(known)
        QTest.mouseClick(page.read, Qt.MouseButton.LeftButton)
        page._busy.cancelled.emit()
        qtbot.waitUntil(lambda: not jobs.busy(), timeout=10_000)
        assert page.read.isEnabled()
    with books.read() as sitting:
        assert [row.source for row in party_status.history(sitting, 1)] == ["a call"]
