"""Rates and law: every figure with its source and its doubt, the workshop's own instead, and the end of that."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.rules.rate_names import RATE_NAMES
from app.rules.rates import Rates
from app.services import holidays, law
from app.services.books import Books
from app.services.law import EndDraft, OverrideDraft, RateRow
from app.ui import rate_words
from app.ui.kit.labels import Words
from app.ui.kit.look import Look
from app.ui.pages.end_rate_form import EndRateForm
from app.ui.pages.own_rate_form import OwnRateForm
from app.ui.pages.rates import RatesPage
from app.ui.pages.settings import SettingsPage
from app.ui.window import Office
from tests.clock import Clock
from tests.windows import arrived, page_of, press, rested, window_on

CONTROL = Qt.KeyboardModifier.ControlModifier
BASE = rate_words.number("eobi.base", "month")


def own_base(books: Books, since: date = date(2026, 7, 1)) -> int:
    with books.write() as sitting:
        draft = OverrideDraft(key="eobi.base", since=since, value=Decimal(40000), reason="EOBI's letter")
        return law.override(sitting, draft)


def opened(office: Office, qtbot: QtBot, number: int = 0) -> RatesPage:
    office.show("rates", number)
    rested(qtbot)
    return page_of(office, RatesPage)


def base_of(page: RatesPage) -> RateRow:
    return next(row for row in page.table.shown() if row.key == "eobi.base")


def said_beside(page: RatesPage) -> str:
    return "\n".join(each.text() for each in page.panel._side.findChildren(Words) if each.isVisible())


def test_every_figure_has_its_words(rates: Rates) -> None:
    rows = [rate for rate in rates.all() if rate.key != holidays.KEY]
    assert {row.key for row in rows} <= set(RATE_NAMES)
    assert {row.unit for row in rows} == set(rate_words.UNITS)
    assert {row.scope for row in rows} == set(rate_words.SCOPES)


@pytest.mark.parametrize("look", [Look(), Look(urdu=True)], ids=["English", "Urdu"])
def test_every_figure_is_told_from_every_other(rates: Rates, wear: Callable[[Look], None], look: Look) -> None:
    wear(look)
    pairs = {(rate.key, rate.scope) for rate in rates.all()}
    assert len({rate_words.number(*pair) for pair in pairs}) == len(pairs)
    named = {pair for pair in pairs if pair[0] != holidays.KEY}
    assert len({rate_words.whole_name(*pair).casefold() for pair in named}) == len(named)


def test_it_opens_on_what_is_in_force_today(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        page = opened(office, qtbot)
        shown = page.table.shown()
        assert "22/11/2026" in page.head.fact
        assert all(row.since <= date(2026, 11, 22) <= (row.until or date.max) for row in shown)
        assert base_of(page).value == "40700.00"
        QTest.keyClick(page, Qt.Key.Key_D, CONTROL)
        press(page.day, "31/12/2023")
        rested(qtbot)
        assert base_of(page).value == "32000.00"
        QTest.keyClick(page, Qt.Key.Key_D, CONTROL)
        page.day.clear()
        press(page.day, "\n")
        rested(qtbot)
        assert sum(row.key == "eobi.base" for row in page.table.shown()) == 5


def test_a_day_that_is_none_changes_nothing_and_shows_it(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        page = opened(office, qtbot)
        before = page.table.shown()
        page.to_day()
        press(page.day, "31/02/2026\n")
        rested(qtbot)
        assert page.day.property("state") == "problem"
        assert page.table.shown() == before
        page.to_day()
        press(page.day, "t\n")
        assert page.day.property("state") == ""


def test_a_figure_of_the_law_that_was_not_chosen_says_so(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        page = opened(office, qtbot, rate_words.number("leave.annual", "plc_2026"))
        assert "These books pay by another law now" in said_beside(page)
        page.seek("not in use")
        assert {row.scope for row in page.table.shown()} == {"plc_2026"}


def test_the_doubtful_are_unmistakable(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        page = opened(office, qtbot, BASE)
        assert page.table.current() == base_of(page)
        said = said_beside(page)
        assert "Ask before you pay by it." in said
        assert "alternative 40000 or 37000" in said
        assert "01/07/2025 to 30/06/2026: 37,000.00 rupees (Doubtful)" in said
        assert page.tabs is not None
        page.tabs.choose("doubtful")
        assert page.table.shown()
        assert all(row.doubtful for row in page.table.shown())
        page.clear_filter()
        page.seek("eobi reckoned")
        assert [row.key for row in page.table.shown()] == ["eobi.base"]


def test_the_keyboard_gives_an_own_figure_and_ends_it(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        page = opened(office, qtbot, BASE)
        QTest.keyClick(page, Qt.Key.Key_N, CONTROL)
        form = arrived(qtbot, office, OwnRateForm)
        press(form, "40000\t01/12/2026\t\tEOBI's letter")
        form.settle()
        QTest.keyClick(form, Qt.Key.Key_Return, CONTROL)
        page = arrived(qtbot, office, RatesPage)
        rested(qtbot)
        assert "01/12/2026" in office.window.message.sentence()
        assert base_of(page).value == "40700.00"  # it begins later than the day that is shown
        assert page.tabs is not None
        page.tabs.choose("own")
        (row,) = page.table.shown()
        assert (row.value, row.since, row.own) == ("40000.00", date(2026, 12, 1), True)
        page.table.choose_first()
        rested(qtbot)
        said = said_beside(page)
        assert "EOBI's letter" in said
        assert "The law as it came with the program says from 01/07/2026: 40,700.00 rupees (Doubtful)." in said
        QTest.keyClick(page, Qt.Key.Key_B, CONTROL)
        end = arrived(qtbot, office, EndRateForm)
        press(end, "01/12/2026\ta mistake")
        end.settle()
        QTest.keyClick(end, Qt.Key.Key_Return, CONTROL)
        page = arrived(qtbot, office, RatesPage)
        rested(qtbot)
        assert page.table.shown() == []
        page.clear_filter()
        page.table.choose(("eobi.base", "month", "2026-07-01"))
        rested(qtbot)
        assert "own figure 40,000.00. EOBI's letter; a mistake" in said_beside(page)
    with books.read() as sitting:
        assert law.rates(sitting, "eobi.base", date(2026, 12, 1))[0].own is False


def test_what_is_wrong_stands_under_its_field(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        office.show("own-rate", rate_words.number("eobi.rate.employer", "all"))
        form = page_of(office, OwnRateForm)
        press(form, "101\t01/12/2026\t01/11/2026")
        form.settle()
        inside = form.forms[0]
        assert "between 0 and 100" in inside._labelled["value"]._words.text()
        assert "before it begins" in inside._labelled["until"]._words.text()
        assert not form.write.isEnabled()
        form.show_draft(form.draft().__class__())
        form.check()
        assert "percent" not in inside._labelled["value"]._words.text()
        form.done()


def test_the_unit_and_what_holds_are_said_beside(books: Books, clock: Clock, qtbot: QtBot) -> None:
    own_base(books)
    with window_on(books, clock) as office:
        office.show("own-rate", BASE)
        form = page_of(office, OwnRateForm)
        assert form.forms[0]._labelled["value"]._words.text() == "rupees"
        assert "EOBI's letter" in form.holds._said.text()
        form.done()


def test_an_end_kept_is_offered_while_there_is_something_to_end(books: Books, clock: Clock, qtbot: QtBot) -> None:
    made = own_base(books)
    with window_on(books, clock) as office:
        office.show("end-rate", made)
        form = page_of(office, EndRateForm)
        form.show_draft(EndDraft(on=date(2026, 12, 1), reason="withdrawn"))
        form.keeper.look()
        form.keeper.rest()
        form._untouched = None
    with window_on(books, clock) as office:
        assert "not written down yet" in office.window.message.sentence()
        office._follow()
        assert page_of(office, EndRateForm).draft().reason == "withdrawn"
        form = page_of(office, EndRateForm)
        form._untouched = None
        form.keeper.rest()
    with books.write() as sitting:
        law.end(sitting, made, EndDraft(on=date(2026, 7, 1), reason="a mistake"))
    with window_on(books, clock) as office:
        assert office.window.message.sentence() == ""


def test_settings_and_the_box_over_everything_lead_there(books: Books, clock: Clock, qtbot: QtBot) -> None:
    own_base(books)
    with window_on(books, clock) as office:
        office.show("settings", 0)
        page = page_of(office, SettingsPage)
        assert "1 this workshop’s own" in page.rates._said.text()
        page.rates.all.click()
        page_of(office, RatesPage)
        hits = office._finder.find("minimum wage, punjab")
        assert [hit.key for hit in hits] == [("rates", rate_words.number("minwage.punjab", "month"))]
        office.take(hits[0].key)
        rested(qtbot)
        row = page_of(office, RatesPage).table.current()
        assert row is not None
        assert row.key == "minwage.punjab"
        assert [hit.key for hit in office._finder.find("rates and")] == [("rates", 0)]


def test_it_is_said_in_urdu_too(books: Books, clock: Clock, qtbot: QtBot, wear: Callable[[Look], None]) -> None:
    own_base(books)
    wear(Look(urdu=True))
    with window_on(books, clock, Look(urdu=True)) as office:
        page = opened(office, qtbot, BASE)
        assert page.head.title == "شرحیں اور قانون"
        assert "اس کارخانے کا اپنا عدد" in said_beside(page)
        assert "\u206640,700.00\u2069 روپے" in said_beside(page)
