"""Every list of the window goes into a file by one key: figures as figures, words as words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.exchange.reading import read_file, read_sheets
from app.services import parties
from app.services.books import Books
from app.ui.kit import files
from app.ui.pages.parties import PartiesPage
from app.ui.pages.records import Listed
from tests.clock import Clock
from tests.makers import a_party
from tests.ui.pages.test_exchange_pages import october  # noqa: F401 - a fixture
from tests.windows import page_of, rested, window_on


def answers(monkeypatch: pytest.MonkeyPatch, path: str, kind: str = "") -> None:
    """The system's own dialog, answered by a person."""

    def answered(dialog: QFileDialog) -> list[Path]:
        dialog.selectNameFilter(kind)
        return [Path(path)] if path else []

    monkeypatch.setattr(files, "answered", answered)


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
@pytest.mark.parametrize(("place", "rows"), [("purchases", 60), ("parties", 10), ("parts", 10), ("matching", 46)])
def test_a_list_is_saved_by_its_key(
    october: Books, clock: Clock, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,  # noqa: F811
    place: str, rows: int, suffix: str,
) -> None:  # fmt: skip
    file = tmp_path / f"list.{suffix}"
    answers(monkeypatch, str(file))
    with window_on(october, clock) as office:
        office.show(place, 0)
        rested(qtbot)
        page = page_of(office, Listed)
        page.table.setFocus()
        QTest.keyClick(office.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(file.exists, timeout=8000)
        rested(qtbot)
        titles = [column.title for column in page.table.rows_model.columns]
    (grid,) = read_sheets(read_file(file), file.name)
    assert len(grid.rows) == rows + 1
    assert list(grid.rows[0]) == titles
    if place == "purchases" and suffix == "xlsx":
        total = titles.index("Total, rupees")
        assert sum(Decimal(str(row[total])) for row in grid.rows[1:]) == Decimal("3851296.41")
        assert isinstance(grid.rows[1][titles.index("Bill date")], date)


def test_what_was_filtered_away_stays_away_and_words_are_no_formulas(
    books: Books, clock: Clock, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with books.write() as sitting:
        parties.add(sitting, a_party(name="=1+1 Traders", ntn="1234567-1", strn=""))
        parties.add(sitting, a_party(name="Ravi \u202eRubber", ntn="2234567-1", strn=""))
    answers(monkeypatch, str(tmp_path / "list"), "CSV (*.csv)")
    with window_on(books, clock) as office:
        office.show("parties", 0)
        rested(qtbot)
        page = page_of(office, PartiesPage)
        page.seek("=1+1")
        page.ask_where()
        rested(qtbot)
        text = (tmp_path / "list.csv").read_text(encoding="utf-8-sig")
        assert "'=1+1 Traders" in text
        assert "Ravi" not in text
        page.seek("")
        page.save_to(tmp_path / "all.csv")
        rested(qtbot)
        assert "Ravi Rubber" in (tmp_path / "all.csv").read_text(encoding="utf-8-sig")


def test_nobody_is_asked_twice_and_an_empty_list_says_so(
    books: Books, clock: Clock, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(monkeypatch, "")
    with window_on(books, clock) as office:
        office.show("parties", 0)
        rested(qtbot)
        page = page_of(office, PartiesPage)
        page.ask_where()
        page.save_to(tmp_path / "none.xlsx")
        rested(qtbot)
    assert list(tmp_path.glob("*.xlsx")) == []
