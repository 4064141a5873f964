"""The smaller pieces: each is made, shown in both languages, and freed when it is closed."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.kit import buttons, look
from app.ui.kit.busy import Busy
from app.ui.kit.card import Card, Task, Total
from app.ui.kit.chart import Bar, StackedBars, scale
from app.ui.kit.empty_state import EmptyState, NothingFound, Way
from app.ui.kit.facts import Facts
from app.ui.kit.filter_tabs import FilterTabs
from app.ui.kit.labels import Elided, Figure, Words
from app.ui.kit.ladder import Ladder
from app.ui.kit.look import Look
from app.ui.kit.message_bar import MessageBar
from app.ui.kit.practice_band import PracticeBand
from app.ui.kit.search_box import Hit, SearchBox
from app.ui.kit.share_bar import ShareBar
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.steps import Checklist, Step
from app.ui.kit.tokens import Role, State
from app.ui.kit.totals_bar import TotalsBar
from app.ui.trouble import CrashDialog
from tests.ui.kit import gallery
from tests.ui.kit.gallery_bill import BillPage
from tests.ui.kit.gallery_home import HomePage
from tests.ui.kit.gallery_outbox import outbox

PIECES: dict[str, Callable[[], QWidget]] = {
    "home": HomePage,
    "bill": BillPage,
    "outbox": outbox,
    "empty page": gallery.EmptyPage,
    "card": lambda: Card("Wages", link_text="Open", key="Alt 7"),
    "task": lambda: Task(State.REJECTED, "Rejected", "why", "Mend"),
    "totals": TotalsBar,
    "side panel": SidePanel,
    "search": lambda: SearchBox("Search"),
    "message": MessageBar,
    "band": PracticeBand,
    "tabs": lambda: FilterTabs([("all", "All")]),
    "crash": lambda: CrashDialog("trace", None),
    "nothing": NothingFound,
    "chart": lambda: StackedBars("a", "b"),
}


@pytest.mark.parametrize("urdu", [False, True])
@pytest.mark.parametrize("name", PIECES)
def test_a_piece_is_freed_when_it_is_closed(
    qapp: QCoreApplication, wear: Callable[[Look], None], name: str, urdu: bool
) -> None:
    wear(Look(urdu=urdu))
    piece = PIECES[name]()
    piece.show()
    qapp.processEvents()
    kept = weakref.ref(piece)
    piece.close()
    piece.deleteLater()
    del piece
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert kept() is None


@pytest.mark.parametrize("urdu", [False, True])
def test_no_label_is_cut(qtbot: QtBot, wear: Callable[[Look], None], urdu: bool) -> None:
    """Each label's needed size against the size it was given; Elided ones may give way."""
    wear(Look(urdu=urdu))
    for make in (HomePage, BillPage, gallery.EmptyPage):
        page = make()
        qtbot.addWidget(page)
        page.resize(1150, 680)
        page.show()
        qtbot.waitExposed(page)
        for label in page.findChildren(QLabel):
            if label.isVisible() and not isinstance(label, Elided) and label.text() and not label.wordWrap():
                assert label.width() >= label.sizeHint().width() - 1, label.text()
            if label.isVisible() and label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_a_latin_name_stands_at_the_leading_end_also_in_urdu(wear: Callable[[Look], None]) -> None:
    wear(Look(urdu=True))
    assert Words("Ravi Rubber").alignment() & Qt.AlignmentFlag.AlignRight
    assert Figure("1.00").layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_a_wrapped_label_claims_the_height_it_needs(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    words = Words("a sentence that is a good deal longer than the window is wide, so that it must wrap", wrap=True)
    column.addWidget(words)
    column.addStretch()
    window.resize(160, 60)
    window.show()
    qtbot.waitExposed(window)
    assert words.height() >= words.heightForWidth(words.width())


def test_a_button_may_say_why_it_cannot_be_pressed() -> None:
    button = buttons.primary("Post bill", "check", "Ctrl+Return")
    button.explain("Line 3 has no quantity")
    assert (button.isEnabled(), button.toolTip()) == (False, "Line 3 has no quantity")
    button.explain("")
    assert button.isEnabled()
    assert "Ctrl+Enter" in button.toolTip()
    assert buttons.arrow("chevron-left", "Back").accessibleName() == "Back"


def test_good_news_leaves_at_the_next_key_and_trouble_stays(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = MessageBar(window)
    window.show()
    bar.tell(State.ACCEPTED, "Posted", "Open")
    assert bar.sentence() == "Posted"
    qtbot.keyClick(window, Qt.Key.Key_A)
    assert bar.sentence() == "Posted", "the key that posted it is still in the air"
    monkeypatch.setattr(bar._timer, "remainingTime", lambda: 1000)
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(window, Qt.Key.Key_A)
    bar.tell(State.REJECTED, "The books refused it")
    qtbot.keyClick(window, Qt.Key.Key_A)
    assert bar.sentence() == "The books refused it"
    bar.dismiss()
    assert bar.sentence() == ""


def test_tabs_count_and_tell(qtbot: QtBot) -> None:
    tabs = FilterTabs([("all", "All"), ("needs", "Needs you")])
    qtbot.addWidget(tabs)
    tabs.count("needs", 1214)
    assert tabs._buttons["needs"].text() == "Needs you  1,214"
    with qtbot.waitSignal(tabs.changed) as changed:
        qtbot.mouseClick(tabs._buttons["needs"], Qt.MouseButton.LeftButton)
    assert (changed.args, tabs.current()) == (["needs"], "needs")


def test_a_way_to_begin_is_taken_by_key_and_by_click(qtbot: QtBot) -> None:
    state = EmptyState("Bills", "One is enough", [Way("plus", "Type", "", "Ctrl N"), Way("copy", "Bring", "")])
    qtbot.addWidget(state)
    state.show()
    cards = [child for child in state.findChildren(QWidget) if child.accessibleName() in {"Type", "Bring"}]
    with qtbot.waitSignal(state.taken) as first:
        qtbot.keyClick(cards[0], Qt.Key.Key_Return)
    with qtbot.waitSignal(state.taken) as second:
        qtbot.mouseClick(cards[1], Qt.MouseButton.LeftButton)
    assert (first.args, second.args) == ([0], [1])


def test_what_was_searched_is_told_after_a_pause_and_a_hit_is_taken(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    box = SearchBox("Search")
    column.addWidget(box)
    column.addStretch()
    qtbot.addWidget(window)
    window.resize(500, 400)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    box.setFocus()
    with qtbot.waitSignal(box.searched) as searched:
        qtbot.keyClicks(box, "ravi")
    assert searched.args == ["ravi"]
    box.offer([Hit(("party", 1), "Ravi Rubber", "supplier"), Hit(("bill", 7), "RR-20714")])
    assert box.offered() == 2
    qtbot.keyClick(box, Qt.Key.Key_Down)
    with qtbot.waitSignal(box.taken) as taken:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert taken.args == [("bill", 7)]
    assert (box.text(), box.offered()) == ("", 0)
    qtbot.keyClicks(box, "zzz")
    box.offer([])
    assert (box.offered(), box.said()) == (0, "Nothing found for 'zzz'")
    with qtbot.assertNotEmitted(box.taken):
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
            qtbot.keyClick(box, key)
    with qtbot.waitSignal(box.left):
        qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert (box.text(), box.said()) == ("", "")


def test_the_side_panel_is_filled_and_emptied(qtbot: QtBot) -> None:
    panel = SidePanel()
    qtbot.addWidget(panel)
    panel.resize(324, 500)
    panel.head(State.UNKNOWN, "FBR may already have it", "It left at 12:30.")
    panel.add_part(Step(1, "Open IRIS"))
    panel.add_part(Facts([("Total", "486,750.00"), ("Buyer", "ملت")]))
    panel.foot(buttons.primary("Record"), buttons.plain("Later"))
    panel.show()
    assert {"Open IRIS", "486,750.00"} <= {label.text() for label in panel.findChildren(QLabel)}
    panel.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert "Open IRIS" not in {label.text() for label in panel.findChildren(QLabel)}


@pytest.mark.parametrize("urdu", [False, True])
def test_a_long_fact_in_a_panel_is_read_in_full(qtbot: QtBot, wear: Callable[[Look], None], urdu: bool) -> None:
    wear(Look(urdu=urdu))
    number, name = "EXCISE-PUNJAB-2026-000004", "Millat Tractors Vendor Store and Hafiz Filters & Belts, Badami Bagh"
    panel = SidePanel()
    qtbot.addWidget(panel)
    panel.head(State.UNKNOWN, "FBR may already have it")
    panel.add_part(Facts([("Its number there", number), ("A label of some length", name)]))
    panel.resize(324, 500)
    panel.show()
    qtbot.waitExposed(panel)
    read = [label for label in panel.findChildren(QLabel) if label.text() in (number, name)]
    assert len(read) == 2
    for label in read:
        assert label.height() >= label.heightForWidth(label.width())
        assert label.wordWrap() or label.width() >= label.sizeHint().width() - 1
        assert label.mapTo(panel, label.rect().topRight()).x() < panel.width()
        assert label.mapTo(panel, label.rect().topLeft()).x() >= 0


def test_long_work_says_so_after_a_second_and_can_be_stopped(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    busy = Busy(window)
    busy._timer.setInterval(10)
    busy.begin("Reading the sheet")
    assert not busy.isVisible()
    qtbot.waitUntil(busy.isVisible)
    busy.tell(30, 60)
    assert busy._bar.value() == 30
    with qtbot.waitSignal(busy.cancelled):
        qtbot.mouseClick(busy._stop, Qt.MouseButton.LeftButton)
    busy.finish()
    assert not busy.isVisible()


@pytest.mark.parametrize(
    ("most", "step", "top"),
    [
        ("4.2", "2", "4.2"),
        ("0", "1", "2"),
        ("950", "500", "1000"),
        ("12345678", "5000000", "12345678"),
        ("0.05", "0.02", "0.05"),
    ],
)
def test_the_charts_grid_has_two_or_three_lines(most: str, step: str, top: str) -> None:
    assert scale(Decimal(most)) == (Decimal(step), Decimal(top))


@pytest.mark.parametrize("urdu", [False, True])
def test_time_and_shares_run_with_the_reading(qtbot: QtBot, wear: Callable[[Look], None], urdu: bool) -> None:
    wear(Look(urdu=urdu))
    chart, share, ladder = StackedBars("a", "b"), ShareBar(Decimal(25)), Ladder(4, 1)
    for widget in (chart, share, ladder):
        qtbot.addWidget(widget)
        widget.resize(400, 240)
        widget.show()
    chart.show_bars([Bar("old", Decimal(10)), Bar("new", Decimal(1))])
    high = chart.grab().toImage()
    bar1 = look.colour("bar1").name()
    left = sum(high.pixelColor(x, y).name() == bar1 for x in range(200) for y in range(40, 240, 4))
    right = sum(high.pixelColor(x, y).name() == bar1 for x in range(200, 400) for y in range(40, 240, 4))
    assert (right > left) is urdu, "the older, higher bar stands where reading begins"
    drawn = share.grab().toImage()
    assert drawn.pixelColor(380 if urdu else 20, 4).name() == bar1
    assert drawn.pixelColor(20 if urdu else 380, 4).name() == look.colour("bar2").name()
    steps = ladder.grab().toImage()
    assert steps.pixelColor(390 if urdu else 10, 31).name() == look.colour("accent").name()


def test_sums_in_the_bar_and_on_a_card(qtbot: QtBot) -> None:
    bar = TotalsBar()
    qtbot.addWidget(bar)
    bar.figure("value", "Value")
    bar.figure("total", "Total", big=True)
    bar.say("total", "321,904.00")
    bar.put_actions(buttons.plain("Attach"), primary=buttons.primary("Post", key="Ctrl+Return"))
    texts = [label.text() for label in bar.findChildren(QLabel) if label.text()]
    assert texts == ["Value", "0.00", "Total", "321,904.00", "Ctrl Enter"]
    high = bar.sizeHint().height()
    bar.say_extras([("FED", "120.00"), ("Freight", "850.00")])
    assert bar.sizeHint().height() > high
    bar.say_extras([])
    assert bar.sizeHint().height() == high, "a plain bill keeps its room"
    total = Total("Due", "5.00")
    qtbot.addWidget(total)
    assert total.amount.font().pixelSize() == look.font(Role.CARD_TOTAL).pixelSize()
    checklist = Checklist([("Workers", True), ("First bill", False)])
    qtbot.addWidget(checklist)
    assert [label.text() for label in checklist.findChildren(Words)] == ["Workers", "First bill"]


def test_a_button_that_was_grey_has_the_keys_again(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    button, field = buttons.plain("Test now"), QLineEdit()
    column.addWidget(button)
    column.addWidget(field)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    button.setFocus()
    button.explain("It is being tested.")
    assert field.hasFocus()
    button.explain("It is still being tested.")
    button.explain("")
    assert button.hasFocus()
    button.explain("It is being tested.")
    qtbot.keyClicks(field, "a")
    button.explain("")
    assert field.hasFocus(), "somebody types there"
    button.explain("Not now.")
    button.explain("")
    assert field.hasFocus(), "it did not have them"


def test_a_panel_of_words_is_read_by_the_keys_where_it_does_not_fit(qtbot: QtBot) -> None:
    window = QWidget()
    row = QHBoxLayout(window)
    field, panel = QLineEdit(), SidePanel()
    row.addWidget(field)
    row.addWidget(panel)
    qtbot.addWidget(window)
    window.resize(600, 300)
    panel.add_part(Step(1, "Open IRIS"))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.hasFocus(), "all of it is seen"
    for n in range(20):
        panel.add_part(Step(n, "Look for an invoice"))
    bar = panel._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert panel._scroll.hasFocus()
    qtbot.keyClick(panel._scroll, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    panel.clear()
    button = buttons.plain("Look")
    panel.add_part(button)
    for n in range(20):
        panel.add_part(Step(n, "Look for an invoice"))
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert button.hasFocus()


@pytest.mark.parametrize("urdu", [False, True])
def test_a_sum_begins_where_its_label_does(qtbot: QtBot, wear: Callable[[Look], None], urdu: bool) -> None:
    wear(Look(urdu=urdu))
    bar = TotalsBar()
    qtbot.addWidget(bar)
    bar.figure("total", "a label longer than its sum")
    bar.resize(600, 90)
    bar.show()
    qtbot.waitExposed(bar)
    label, figure = (one.geometry() for one in bar.findChildren(Words) if one.isVisible())
    ends = (label.right(), figure.right()) if urdu else (label.left(), figure.left())
    assert ends[0] == ends[1]
