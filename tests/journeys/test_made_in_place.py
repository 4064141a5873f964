"""A missing party or part is written down without leaving the bill; F1 says which keys there are."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.services import drafts, parties, parts
from app.services.books import Books
from app.services.purchases import PurchaseDraft
from app.ui.kit.grid_editors import FindField
from app.ui.kit.key_sheet import KeySheet
from app.ui.pages.newcomers import Newcomer
from app.ui.pages.purchase_form import PurchaseForm
from app.ui.window import Office
from tests import makers
from tests.clock import Clock
from tests.windows import HIGH, WIDE, page_of, press, window_on


class Hand:
    """Types into the dialog that has come, as a person does; what it held before is kept to be looked at."""

    def __init__(self, keys: str) -> None:
        self.keys, self.first = keys, ""
        self.titles: list[str] = []
        QTimer.singleShot(200, self.type)

    def type(self) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Newcomer), dialog
        self.titles.append(dialog.windowTitle())
        self.first = str(dialog.form.draft().name)
        if self.keys == "esc":
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
            return
        for one in self.keys:
            here = QWidget.focusWidget(dialog)
            if one == "\n":
                QTest.keyClick(here, Qt.Key.Key_Return)
            else:
                QTest.keyClicks(here, one)


def letters(form: QWidget, text: str) -> None:
    """Typed as they come from an Urdu keyboard: QTest knows Latin ones only."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            here = QApplication.activePopupWidget() or QWidget.focusWidget(form.window())
            QApplication.sendEvent(here, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


@pytest.fixture
def office(books: Books, clock: Clock) -> Iterator[Office]:
    with books.write() as sitting:
        parties.add(sitting, makers.a_party(name="Ravi Rubber", name_ur="راوی ربڑ"))
        parts.add(
            sitting, makers.a_part(name="Clutch plate", number="CP-2210", name_ur="کلچ پلیٹ", aliases=("klach plet",))
        )
    with window_on(books, clock) as made:
        made.show("purchase", 0)
        yield made
        form = made.window.current()
        if isinstance(form, PurchaseForm):
            form.done()


def cell(form: PurchaseForm) -> FindField:
    """The field that stands in the cell being typed in."""
    editor = form.lines.view.indexWidget(form.lines.view.currentIndex())
    assert isinstance(editor, FindField)
    return editor


def list_under(form: PurchaseForm) -> QWidget:
    popup = cell(form).completer().popup()
    assert popup is not None
    assert popup.isVisible()
    return popup


def test_a_supplier_is_made_in_place(office: Office, books: Books, qtbot: QtBot) -> None:
    form = page_of(office, PurchaseForm)
    press(form, "Akram Traders")
    hand = Hand("\n\n2222222-2\n\n\n\n")  # Enter through every field, and on the button
    QTest.keyClick(form.head_form.supplier, Qt.Key.Key_F4)
    assert (hand.titles, hand.first) == (["New supplier"], "Akram Traders")
    assert form.draft().supplier == "Akram Traders"
    press(form, "118")
    assert form.draft().bill_no == "118", "one types on where the bill was left"
    with books.read() as sitting:
        made = parties.find(sitting, "Akram Traders")
    assert made is not None
    assert (made.ntn, made.is_supplier, made.to_complete) == ("2222222", True, False)


def test_a_part_is_made_in_place_and_the_draft_outlives_it(office: Office, books: Books, qtbot: QtBot) -> None:
    form = page_of(office, PurchaseForm)
    press(form, "ravi\n118\n\n\n\n")
    form.lines.start()
    press(form, "Piston ring")
    hand = Hand("\n\nPR-7\n8409.9910\n\n350\n\n")
    QTest.keyClick(cell(form), Qt.Key.Key_F4)
    assert (hand.titles, hand.first) == (["New part"], "Piston ring")
    (line,) = form.draft().lines
    assert (line.description, line.hs_code, line.rate) == ("Piston ring", "8409.9910", Decimal(350))
    press(form, "\n12*5\n")  # the code is there; the quantity is worked out
    assert form.draft().lines[0].quantity == 60
    with books.read() as sitting:
        made = parts.find(sitting, "PR-7") or parts.find(sitting, "Piston ring")
    assert made is not None
    form.keeper.look()
    with books.read() as sitting:
        kept = drafts.offer(sitting, "purchase")
    assert kept is not None
    draft = drafts.read(PurchaseDraft, kept.body)
    assert draft is not None
    assert (draft.supplier, draft.lines[0].description) == ("Ravi Rubber", "Piston ring")


def test_going_back_writes_nothing_and_keeps_the_words(office: Office, books: Books, qtbot: QtBot) -> None:
    form = page_of(office, PurchaseForm)
    form.lines.start()
    press(form, "Piston ring")
    hand = Hand("esc")
    QTest.keyClick(cell(form), Qt.Key.Key_F4)
    assert hand.titles == ["New part"]
    assert [line.description for line in form.draft().lines] == ["Piston ring"]
    with books.read() as sitting:
        assert parts.find(sitting, "Piston ring") is None


def test_the_list_under_the_cell_offers_to_make_it(office: Office, qtbot: QtBot) -> None:
    form = page_of(office, PurchaseForm)
    form.lines.start()
    press(form, "late")
    words = cell(form)._words.stringList()
    assert words[0] == "Clutch plate"
    assert words[-1].startswith("New part:")
    hand = Hand("esc")
    popup = list_under(form)
    for _ in words:
        QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert hand.titles == ["New part"]
    assert [line.description for line in form.draft().lines] == ["late"]


@pytest.mark.parametrize("typed", ["rubb", "7654321-0", "6543", "ربڑ", "rub rav", "راوی"])
def test_a_supplier_is_found_by_any_part_of_anything(office: Office, qtbot: QtBot, typed: str) -> None:
    form = page_of(office, PurchaseForm)
    letters(form, typed)
    press(form, "\n")
    assert form.draft().supplier == "Ravi Rubber"


def test_a_merged_name_still_finds_him(books: Books, clock: Clock, qtbot: QtBot) -> None:
    from app.services import party_merging

    with books.write() as sitting:
        kept = parties.add(sitting, makers.a_party(name="Ravi Rubber"))
        gone = parties.add(sitting, makers.a_party(name="Gasket House", ntn="", strn=""))
        party_merging.merge(sitting, kept, gone)
    with window_on(books, clock) as office:
        office.show("purchase", 0)
        form = page_of(office, PurchaseForm)
        press(form, "gask\n")
        assert form.draft().supplier == "Ravi Rubber"
        form.done()


@pytest.mark.parametrize("typed", ["klach", "plet", "کلچ", "p-22", "utch"])
def test_a_part_is_found_by_any_part_of_anything(office: Office, qtbot: QtBot, typed: str) -> None:
    form = page_of(office, PurchaseForm)
    form.lines.start()
    letters(form, typed)
    popup = list_under(form)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert [line.description for line in form.lines.lines()] == ["Clutch plate"]


def sheet(office: Office) -> KeySheet:
    QTest.keyClick(office.window, Qt.Key.Key_F1)
    found = office.window.findChildren(KeySheet)
    assert len(found) == 1
    return found[0]


def test_f1_shows_the_keys_of_the_page_in_hand(office: Office, qtbot: QtBot) -> None:
    shown = sheet(office)
    said = {group.title: dict(group.pairs) for group in shown.groups}
    assert said["This page"]["Ctrl Enter"] == "Post bill"
    assert said["This page"]["F7"] == "Other columns"
    assert said["The lines"]["Ctrl D"] == "copy line above"
    assert "F4" in said["The fields"]
    assert said["Pages"]["Alt 2"] == "Purchases"
    assert (shown.width(), shown.height()) <= (WIDE, HIGH)
    assert shown.height() <= HIGH
    QTest.keyClick(shown, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: not office.window.findChildren(QDialog), timeout=5000)


@pytest.mark.parametrize("place", ["home", "purchases", "sales", "deliveries", "payments", "parties", "matching"])
def test_every_key_shown_has_a_meaning(office: Office, qtbot: QtBot, place: str) -> None:
    page_of(office, PurchaseForm).done()
    office.show(place, 0)
    shown = sheet(office)
    assert all(key and meaning for group in shown.groups for key, meaning in group.pairs)
    shown.accept()


def test_the_keys_told_of_the_lines_are_heard(office: Office, qtbot: QtBot) -> None:
    form = page_of(office, PurchaseForm)
    form.show_draft(makers.a_purchase(lines=(makers.a_line(), makers.a_line(description="Oil seal"))))
    view, control = form.lines.view, Qt.KeyboardModifier.ControlModifier
    told = dict(view.keys().pairs)
    for key, which, lines in (
        ("Ctrl D", Qt.Key.Key_D, ["Brake shoe", "Brake shoe"]),
        ("Ctrl Z", Qt.Key.Key_Z, ["Brake shoe", "Oil seal"]),
        ("Ctrl Y", Qt.Key.Key_Y, ["Brake shoe", "Brake shoe"]),
        ("Ctrl Ins", Qt.Key.Key_Insert, ["Brake shoe", "", "Brake shoe"]),
        ("Ctrl Del", Qt.Key.Key_Delete, ["Brake shoe", "Brake shoe"]),
    ):
        assert key in told
        view.setFocus()
        view.setCurrentIndex(view.lines_model.index(1, 1))
        QTest.keyClick(view, which, control)
        assert [line.description for line in form.lines.lines()] == lines, key
    view.lines_model.set_read_only(read_only=True)
    assert "Ctrl D" not in dict(view.keys().pairs)
