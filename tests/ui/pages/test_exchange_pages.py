"""The matching page and the import page, used as a bookkeeper uses them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.exchange import imports
from app.exchange.imports import FIELDS, Kind
from app.exchange.reading import read_file, read_sheets
from app.host.catalogue import catalogue
from app.rules.period import Month
from app.rules.problems import Code, Problem
from app.services import batches, muster, parties, purchases, workers
from app.services.books import Books
from app.services.matching import MatchRow
from app.ui import wording
from app.ui.kit import files
from app.ui.kit.buttons import Button
from app.ui.kit.choice import ChoiceField
from app.ui.kit.labels import Words
from app.ui.kit.look import Look
from app.ui.pages.imports import ImportsPage
from app.ui.pages.matching import MatchingPage
from app.ui.window import Office
from tests import november
from tests.clock import Clock
from tests.exchange.sheets import a_book
from tests.makers import a_worker
from tests.windows import HIGH, WIDE, page_of, rested, window_on


@pytest.fixture
def october(own: Callable[[Path], Books], supplied_books: Path) -> Books:
    return own(supplied_books)


def matching_page(office: Office, bot: QtBot) -> MatchingPage:
    office.show("matching", 0)
    rested(bot)
    return page_of(office, MatchingPage)


@pytest.mark.parametrize("look", [Look(), Look(urdu=True)], ids=["English", "Urdu"])
def test_both_pages_fit_a_shops_screen(
    october: Books, clock: Clock, qtbot: QtBot, wear: Callable[[Look], None], look: Look, files: Path
) -> None:
    wear(look)
    with window_on(october, clock, look) as office:
        for place in ("matching", "imports"):
            office.show(place, 0)
            rested(qtbot)
            if place == "imports":
                page_of(office, ImportsPage).choose_file(files / "purchase_register_2026-10.xlsx")
                rested(qtbot)
            needed = office.window.minimumSizeHint()
            assert needed.width() <= WIDE, place
            assert needed.height() <= HIGH, place


def test_a_difference_is_accepted_and_taken_back(october: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(october, clock) as office:
        page = matching_page(office, qtbot)
        assert len(page.table.shown()) == 46
        page.seek("INV-8011")
        (row,) = page.table.shown()
        assert page.word(row) == "Differs"
        page.table.choose_first()
        page.panel.show_row(row, page.shown_month())
        page.panel.decide("accept", row.ours, row.theirs)
        rested(qtbot)
        (row,) = page.table.shown()
        assert (row.decision, row.open) == ("accept", False)
        page.panel.decide("reopen", row.ours, row.theirs)
        rested(qtbot)
        assert page.table.shown()[0].open


def test_the_letter_is_written_from_the_page(october: Books, clock: Clock, qtbot: QtBot, tmp_path: Path) -> None:
    with window_on(october, clock) as office:
        page = matching_page(office, qtbot)
        row = next(row for row in page.table.shown() if row.ours and row.ours.bill_no == "#989")
        page.panel.show_row(row, page.shown_month())
        page.panel.write_letter(tmp_path / "letter.xlsx")
        rested(qtbot)
        assert (tmp_path / "letter.xlsx").stat().st_size > 1000


def imports_page(office: Office, bot: QtBot) -> ImportsPage:
    office.show("imports", 0)
    rested(bot)
    return page_of(office, ImportsPage)


def chosen_by_keys(field: ChoiceField, word: str) -> None:
    """Type the beginning of a word on a closed list, as its reader does, and leave it."""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Home)
    while field.currentText() != word:
        before = field.currentIndex()
        QTest.keyClick(field, Qt.Key.Key_Down)
        assert field.currentIndex() != before, word


def test_a_file_is_mapped_mended_imported_and_taken_back(
    books: Books, clock: Clock, qtbot: QtBot, tmp_path: Path
) -> None:
    heads = ["Party Name", "Chit", "Bill No", "Bill Date", "Item", "Qty", "Rate"]
    row = ["Bilal Steel", "K-7", "1", "05/10/2026", "Bolt", "two", 10]
    file = a_book(tmp_path / "bills.xlsx", [heads, row])
    with window_on(books, clock) as office:
        page = imports_page(office, qtbot)
        assert not page.history.undo_button.isEnabled()
        page.choose_file(file)
        rested(qtbot)
        assert not page.run_button.isEnabled()
        chosen_by_keys(page.meaning.fields["bill_no"], "Chit")
        rested(qtbot)
        assert page.meaning.fields["bill_no"].hasFocus()
        row_in_hand = page.wrong.table.current()
        assert row_in_hand is not None
        assert (row_in_hand.said, page.wrong.right.text()) == ("two", "two")
        assert "K-7" in page.wrong.row_said.whole()
        page.wrong.table.setFocus()
        QTest.keyClick(page.wrong.table, Qt.Key.Key_Return)
        assert page.wrong.right.hasFocus()
        QTest.keyClicks(page.wrong.right, "2")
        QTest.keyClick(page.wrong.right, Qt.Key.Key_Return)
        rested(qtbot)
        assert page.run_button.isEnabled()
        QTest.keyClick(office.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(page.history.isVisible, timeout=8000)
        rested(qtbot)
        with books.read() as sitting:
            (bill,) = purchases.rows(sitting)
            assert bill.bill_no == "K-7"
        assert page.history.undo_button.isEnabled()
        page.history.undo_button.click()
        rested(qtbot)
        with books.read() as sitting:
            assert purchases.rows(sitting) == []
            assert parties.rows(sitting) == []
        (past,) = page.history.table.shown()
        assert past.gone
        assert not page.history.undo_button.isEnabled()
        page.choose_file(file)
        rested(qtbot)
        assert page.meaning.mapping()["bill_no"] == "Chit"  # as the last time


def test_an_older_trial_that_ends_late_changes_nothing(
    books: Books, clock: Clock, qtbot: QtBot, tmp_path: Path
) -> None:
    heads = ["Party Name", "Chit", "Bill No", "Bill Date", "Item", "Qty", "Rate"]
    file = a_book(tmp_path / "bills.xlsx", [heads, ["Bilal Steel", "K-7", "1", "05/10/2026", "Bolt", 2, 10]])
    with window_on(books, clock) as office:
        page = imports_page(office, qtbot)
        page.choose_file(file)
        older: Any = page._job
        late = older._then
        rested(qtbot)
        assert page.run_button.isEnabled()
        chosen_by_keys(page.meaning.fields["bill_no"], "Chit")
        assert not page.run_button.isEnabled()  # what was looked at is not what would be imported
        rested(qtbot)
        late(imports.preview(books, Kind.PURCHASES, file))
        assert page.meaning.mapping()["bill_no"] == "Chit"
        page.bring()
        rested(qtbot)
        with books.read() as sitting:
            assert [row.bill_no for row in purchases.rows(sitting)] == ["K-7"]


def test_a_row_that_is_no_record_is_left_out(books: Books, clock: Clock, qtbot: QtBot, tmp_path: Path) -> None:
    heads = ["Customer Name", "NTN"]
    file = a_book(tmp_path / "c.xlsx", [heads, ["Ravi Motors", "2345678-9"], ["see page 2", "ask him"]])
    with window_on(books, clock) as office:
        page = imports_page(office, qtbot)
        page.kind.show_value("customers")
        page.choose_file(file)
        rested(qtbot)
        assert not page.run_button.isEnabled()
        page.wrong.drop.click()
        rested(qtbot)
        page.bring()
        rested(qtbot)
        with books.read() as sitting:
            assert [row.name for row in parties.rows(sitting)] == ["Ravi Motors"]


def test_the_good_rows_of_a_clock_come_in_and_the_bad_ones_stay_out(
    books: Books, clock: Clock, qtbot: QtBot, tmp_path: Path
) -> None:
    with books.write() as sitting:
        workers.add(sitting, a_worker(number="7", name="Aslam"))
    rows = ["7,01/10/2026,08:00,19:00", "7,02/10/2026,08:00,", "42,02/10/2026,08:00,17:00", "7,03/10/2026,soon,17:00"]
    file = tmp_path / "clock.csv"
    file.write_text("\n".join(["Emp No,Date,In,Out", *rows]), encoding="utf-8")
    with window_on(books, clock) as office:
        page = imports_page(office, qtbot)
        chosen_by_keys(page.kind, "Clock punches")
        page.choose_file(file)
        rested(qtbot)
        assert not page.run_button.isEnabled()
        assert {row.problem.row for row in page.wrong.table.shown() if not row.problem.is_warning} == {3, 4, 5}
        page.wrong.drop_all.click()
        rested(qtbot)
        assert not page.wrong.drop_all.isEnabled()
        page.run_button.click()
        rested(qtbot)
    with books.read() as sitting:
        (row,) = muster.read(sitting, Month(2026, 10)).rows
        assert [cell.text for cell in row.cells[:3]] == ["P+2", "", ""]
        assert [each.kind for each in batches.rows(sitting)] == ["punches"]


def test_what_was_built_on_an_import_is_named_and_it_stays(october: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(october, clock) as office:
        page = imports_page(office, qtbot)
        page.history.table.choose(1)
        page.history.undo_button.click()
        rested(qtbot)
        assert not any(row.gone for row in page.history.table.shown())
        assert [row.batch.id for row in page.history.table.shown()] == [3, 2, 1]


def test_a_long_import_is_stopped_and_leaves_nothing(books: Books, clock: Clock, qtbot: QtBot, files: Path) -> None:
    with window_on(books, clock) as office:
        page = imports_page(office, qtbot)
        page.choose_file(files / "purchase_register_2026-10.xlsx")
        rested(qtbot)
        page.bring()
        page.busy.cancelled.emit()
        rested(qtbot)
        assert "Stopped" in page.said.text()
        assert page.run_button.isEnabled()
        with books.read() as sitting:
            assert batches.rows(sitting) == []
        page.bring()
        rested(qtbot)
        assert "60" in page.said.text()


@pytest.mark.parametrize("content", ["Fee,Fie\n1,2\n", "%PDF-1.4"])
def test_what_is_no_list_is_refused_and_the_page_lives_on(
    books: Books, clock: Clock, qtbot: QtBot, tmp_path: Path, files: Path, content: str
) -> None:
    wrong = tmp_path / "wrong.csv"
    wrong.write_text(content, encoding="utf-8")
    with window_on(books, clock) as office:
        page = imports_page(office, qtbot)
        page.choose_file(wrong)
        rested(qtbot)
        assert not page.run_button.isEnabled()
        page.kind.show_value("suppliers")
        page.choose_file(files / "suppliers.csv")
        rested(qtbot)
        assert page.run_button.isEnabled()


def button_in(page: MatchingPage, word: str) -> Button:
    """The one in the panel, as it stands after the last choice."""
    assert page.side is not None
    return next(each for each in page.side.findChildren(Button) if each.isVisible() and word in each.text())


def marked(page: MatchingPage, *numbers: str) -> None:
    """Rows chosen together with Ctrl, as by hand: by our number or FBR's."""
    page.table.clearSelection()
    model = page.table.model()
    for place, row in enumerate(page.table.shown()):
        sides = {side.bill_no for side in (row.ours, row.theirs) if side is not None}
        if sides & set(numbers):
            how = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
            page.table.selectionModel().setCurrentIndex(model.index(place, 0), how)
    QCoreApplication.processEvents()


def row_with(page: MatchingPage, number: str) -> MatchRow:
    return next(
        row for row in page.table.shown() if number in {side.bill_no for side in (row.ours, row.theirs) if side}
    )


def decided(page: MatchingPage, number: str) -> bool:
    return bool(row_with(page, number).decision)


def test_two_are_joined_by_hand_and_parted_again(october: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(october, clock) as office:
        page = matching_page(office, qtbot)
        marked(page, "#989")
        assert not button_in(page, "Join two").isEnabled()
        marked(page, "#989", "83354")
        button_in(page, "Join two").click()
        rested(qtbot)
        joined = row_with(page, "#989")
        assert joined.theirs is not None
        assert (joined.theirs.bill_no, joined.decision, joined.open) == ("83354", "link", False)
        assert len(page.table.shown()) == 45
        page.table.choose(f"{joined.ours.id if joined.ours else ''}|{joined.theirs.id}")
        button_in(page, "Take the decision back").click()
        rested(qtbot)
        assert len(page.table.shown()) == 46
        assert row_with(page, "#989").theirs is None


def test_one_is_left_aside_and_one_accepted_by_the_panel(october: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(october, clock) as office:
        page = matching_page(office, qtbot)
        for number, word, key, decision in (
            ("7124", "Leave aside", Qt.Key.Key_Delete, "ignore"),
            ("INV-8011", "Accept", Qt.Key.Key_Return, "accept"),
        ):
            marked(page, number)
            assert button_in(page, word).isEnabled()
            QTest.keyClick(office.window, key, Qt.KeyboardModifier.ControlModifier)
            qtbot.waitUntil(partial(decided, page, number), timeout=8000)
            rested(qtbot)
            row = row_with(page, number)
            assert (row.decision, row.open) == (decision, False)
        marked(page, "7124")
        button_in(page, "Take the decision back").click()
        rested(qtbot)
        assert row_with(page, "7124").open


def test_the_supplier_is_asked_by_letter_and_it_is_noted(
    october: Books, clock: Clock, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "answered", lambda _: [tmp_path / "letter"])
    with window_on(october, clock) as office:
        page = matching_page(office, qtbot)
        marked(page, "#989")
        button_in(page, "Ask the supplier").click()
        rested(qtbot)
        assert row_with(page, "#989").decision == "ask"
        assert row_with(page, "#989").open
    (sheet,) = read_sheets(read_file(tmp_path / "letter.xlsx"), "letter.xlsx")
    assert {row[1] or row[5] for row in sheet.rows[1:]} == {"#989", "INV-8158", "7124", "83354"}


def test_a_late_invoice_stays_in_its_own_month(books: Books, clock: Clock, qtbot: QtBot, tmp_path: Path) -> None:
    clock.set(date(2026, 12, 5))
    november.write(tmp_path)
    imports.run(books, "suppliers", tmp_path / "suppliers.csv")
    bill = november.bills()[0]
    heads = ["Party Name", "Bill No", "Bill Date", "Item", "Qty", "Rate", "Value", "Sales Tax"]
    row = [bill.seller, bill.number, bill.day, "Axle", 1, bill.value, bill.value, bill.tax]
    imports.run(books, "purchases", a_book(tmp_path / "late.xlsx", [heads, row]))
    imports.run(books, "annex-a", tmp_path / "annex.xlsx")
    with window_on(books, clock) as office:
        page = matching_page(office, qtbot)
        assert page.shown_month() == Month(2026, 11)
        late = row_with(page, bill.number)
        assert (late.late, late.ours.month if late.ours else None) == (Month(2026, 11), Month(2026, 10))
        marked(page, bill.number)
        assert page.side is not None
        said = " ".join(words.text() for words in page.side.findChildren(Words) if words.isVisible())
        assert "counts in the month of the bill" in said


def test_every_field_that_a_heading_may_mean_has_its_urdu_name() -> None:
    words = catalogue("ur")
    shown = {field.shown for fields in FIELDS.values() for field in fields}
    assert {name for name in shown if not words.get(("ImportField", name))} == set()


def test_what_is_guessed_and_assumed_is_told_in_urdu(wear: Callable[[Look], None]) -> None:
    wear(Look(urdu=True))
    guessed = wording.problem(Problem(Code.HEADING_GUESSED, "day", {"heading": "Dt", "field": "Date"}))
    assert "تاریخ" in guessed
    assert "Date" not in guessed
    assert "cash" not in wording.problem(Problem(Code.METHOD_ASSUMED, "method", {"method": "cash"}))
