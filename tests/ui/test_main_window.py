"""The window: places and pages, keys, counts, what is told, both languages, the low screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.kit import buttons, look
from app.ui.kit.key_sheet import KeySheet
from app.ui.kit.look import Look
from app.ui.kit.page import Page
from app.ui.kit.search_box import Hit
from app.ui.kit.tokens import State
from app.ui.main_window import MainWindow
from app.ui.sidebar import RailItem
from app.ui.status_line import Light
from tests.ui.kit import gallery
from tests.ui.kit.gallery_bill import BillPage
from tests.ui.kit.gallery_home import HomePage

SHOP = (1366, 690)


class Stubborn(Page):
    """A page that may not be left until it is told so."""

    free = False

    def can_leave(self) -> bool:
        return self.free


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    made = gallery.window()
    qtbot.addWidget(made)
    made.go("home")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def at_the_front(window: MainWindow) -> type[object]:
    return type(window.current())


def test_pages_are_made_when_first_visited_and_kept(window: MainWindow) -> None:
    assert window.page("outbox") is None
    window.go("outbox")
    made = window.page("outbox")
    window.go("home")
    window.go("outbox")
    assert window.current() is made is not None
    assert (window.here(), window.header.title()) == ("outbox", "Outbox")
    assert window.go("nowhere") is False


def test_a_form_lies_over_its_list_and_goes_again(qtbot: QtBot, window: MainWindow) -> None:
    window.go("purchases")
    window.open(BillPage())
    assert (at_the_front(window), window.here()) == (BillPage, "purchases")
    assert window.header._back.isVisible()
    qtbot.mouseClick(window.header._back, Qt.MouseButton.LeftButton)
    assert at_the_front(window) is gallery.EmptyPage
    assert not window.header._back.isVisible()
    assert window.back() is False


def test_a_page_that_may_not_be_left_stays(qtbot: QtBot, window: MainWindow) -> None:
    page = Stubborn()
    window.open(page)
    assert (window.back(), window.go("outbox")) == (False, False)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.current() is page
    assert window.rail.item("home").isChecked(), "the rail says where one still is"
    page.free = True
    page.leaving.emit()
    assert at_the_front(window) is HomePage


def test_every_place_has_its_key_and_alt_alone_shows_them(qtbot: QtBot, window: MainWindow) -> None:
    keys = [ord(each) for each in "1234567890QWE"]
    for key, place in zip(keys, gallery.places(), strict=True):
        with qtbot.waitSignal(window.went) as went:
            qtbot.keyClick(window, Qt.Key(key), Qt.KeyboardModifier.AltModifier)
        assert went.args == [place.key]
    qtbot.keyPress(window, Qt.Key.Key_Alt)
    assert window.rail.item("home").capped
    qtbot.keyRelease(window, Qt.Key.Key_Alt)
    assert not window.rail.item("home").capped


def test_ctrl_k_searches_and_a_hit_is_handed_on(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    box = window.header.search
    assert QApplication.focusWidget() is box
    with qtbot.waitSignal(window.searched) as searched:
        qtbot.keyClicks(box, "ravi")
    assert searched.args == ["ravi"]
    window.offer_hits([Hit(7, "Ravi Rubber")])
    with qtbot.waitSignal(window.hit_taken) as taken:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert taken.args == [7]


def test_escape_in_the_search_gives_the_keys_back(qtbot: QtBot, window: MainWindow) -> None:
    window.open(BillPage())
    held = QApplication.focusWidget()
    assert held is not None
    for _ in range(2):
        qtbot.keyClick(held, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(window.header.search, Qt.Key.Key_Escape)
        assert QApplication.focusWidget() is held


def test_the_sheet_of_keys_names_every_page(qtbot: QtBot, window: MainWindow) -> None:
    window.show_keys()
    sheet = window.findChild(KeySheet)
    assert sheet is not None
    groups = {group.title: dict(group.pairs) for group in sheet.groups}
    assert list(groups["Pages"].values()) == [place.title for place in gallery.places()]
    assert groups["Pages"]["Alt E"] == "Settings"
    assert groups["Everywhere"]["Ctrl Shift P"] == "to the practice workshop"
    assert sheet.sizeHint().height() <= SHOP[1]
    assert sheet.sizeHint().width() <= SHOP[0]
    sheet.accept()


@pytest.mark.parametrize("practising", [False, True])
def test_a_key_leads_to_the_practice_workshop_and_back(qtbot: QtBot, practising: bool) -> None:
    made = gallery.window(practising=practising)
    qtbot.addWidget(made)
    made.go("home")
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(made.practice_left if practising else made.practice_asked):
        qtbot.keyClick(made, Qt.Key.Key_P, shift)
    if practising:
        with qtbot.waitSignal(made.practice_days_asked):
            qtbot.keyClick(made, Qt.Key.Key_B, shift)


def test_what_is_told_has_one_action_and_escape_closes_it(qtbot: QtBot, window: MainWindow) -> None:
    done: list[str] = []
    window.tell(State.REJECTED, "The books refused it", "Why", lambda: done.append("why"))
    qtbot.mouseClick(window.message._action, Qt.MouseButton.LeftButton)
    assert (done, window.message.sentence()) == (["why"], "")
    window.tell(State.REJECTED, "Again")
    assert window.message.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.message.isVisible()


def test_the_status_line_asks_for_the_outbox(qtbot: QtBot, window: MainWindow) -> None:
    window.show_light(Light.GREY, "No internet since 10:15.")
    window.show_trailing("Rashida")
    assert window.status.told() == (Light.GREY, "No internet since 10:15.", "Rashida")
    with qtbot.waitSignal(window.outbox_asked):
        qtbot.mouseClick(window.status, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.outbox_asked):
        key = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        qtbot.keyClick(window, Qt.Key.Key_O, key)


def test_the_header_lends_the_pages_own_buttons(window: MainWindow) -> None:
    home = window.current()
    assert home is not None
    assert home.tools.isVisible()
    window.go("outbox")
    assert not home.tools.isVisible()
    assert home.tools.parent() is home
    home.set_actions(buttons.plain("Other"))
    assert not home.tools.isVisible(), "a page at the back keeps its buttons to itself"


def test_another_language_makes_everything_anew_where_one_stood(
    window: MainWindow, wear: Callable[[Look], None]
) -> None:
    window.go("outbox")
    window.show_count("challans", 4)
    window.show_light(Light.AMBER, "One needs you.")
    wear(Look(urdu=True))
    window.rebuild()
    assert (window.here(), window.header.title()) == ("outbox", "آؤٹ باکس")
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert window.rail.item("challans").count() == 4
    assert window.status.told()[:2] == (Light.AMBER, "One needs you.")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(window.findChildren(Page)) == 1, "nothing of the old window is left"


@pytest.mark.parametrize("urdu", [False, True])
def test_the_rail_stands_where_reading_begins(qtbot: QtBot, wear: Callable[[Look], None], urdu: bool) -> None:
    wear(Look(urdu=urdu))
    window = gallery.window()
    qtbot.addWidget(window)
    window.resize(*SHOP)
    window.go("home")
    window.show()
    qtbot.waitExposed(window)
    assert (window.rail.x() > 0) is urdu
    item = window.rail.item("home")
    drawn = item.grab().toImage()
    mark, middle = look.colour("mark").name(), item.height() // 2
    tick = [drawn.pixelColor(x, middle).name() == mark for x in (1, item.width() - 2)]
    assert tick == [not urdu, urdu], "the tick stands on the outer edge"
    search = window.header.search
    assert (search._cap.x() < search.width() // 2) is urdu
    assert (search._lens.x() > search.width() // 2) is urdu


@pytest.mark.parametrize("urdu", [False, True])
@pytest.mark.parametrize("name", ["home", "purchases", "outbox", "bill"])
def test_every_page_fits_a_shop_screen(qtbot: QtBot, wear: Callable[[Look], None], name: str, urdu: bool) -> None:
    wear(Look(urdu=urdu))
    window = gallery.window(practising=True)
    qtbot.addWidget(window)
    window.go("purchases" if name == "bill" else name)
    if name == "bill":
        window.open(BillPage())
    window.tell(State.REJECTED, "A message takes room too")
    window.resize(*SHOP)
    window.show()
    qtbot.waitExposed(window)
    needs = window.minimumSizeHint()
    assert needs.width() <= SHOP[0]
    assert needs.height() <= SHOP[1]
    assert (window.width(), window.height()) == SHOP


@pytest.mark.parametrize("urdu", [False, True])
def test_the_whole_rail_is_seen_on_a_low_screen(qtbot: QtBot, wear: Callable[[Look], None], urdu: bool) -> None:
    wear(Look(urdu=urdu))
    window = gallery.window()
    qtbot.addWidget(window)
    window.resize(*SHOP)
    window.show()
    qtbot.waitExposed(window)
    last = window.rail.item("reports")
    bottom = last.mapTo(window.rail, last.rect().bottomLeft()).y()
    assert bottom < window.rail.item("settings").y()


def test_the_rail_folds_on_a_narrow_window(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1100, 690)
    assert window.rail.width() == look.space("rail_folded")
    assert window.rail.item("home").toolTip() == "Home"
    window.resize(1366, 690)
    qtbot.waitUntil(lambda: window.rail.width() == look.space("rail"))


def test_practice_is_said_over_everything(qtbot: QtBot) -> None:
    window = gallery.window(practising=True)
    qtbot.addWidget(window)
    assert window._band is not None
    with qtbot.waitSignal(window.practice_left):
        window._band.leave.emit()
    assert gallery.window()._band is None


def test_closing_asks_the_page_first(qtbot: QtBot, window: MainWindow) -> None:
    page = Stubborn()
    window.open(page)
    assert window.close() is False
    page.free = True
    with qtbot.waitSignal(window.closing):
        assert window.close() is True


def test_every_stop_of_the_tab_chain_can_be_seen(qtbot: QtBot, window: MainWindow) -> None:
    """Tab goes round, and what it stops at is visible and inside the window."""
    window.go("outbox")
    seen: set[object] = set()
    for _ in range(60):
        here = QApplication.focusWidget()
        assert here is not None
        assert here.isVisible()
        if here in seen:
            break
        seen.add(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    assert len(seen) >= 10
    assert [each.key for each in seen if isinstance(each, RailItem)] == ["outbox"]
