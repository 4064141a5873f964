"""The owner chooses the labour law with a day and a reason; the settings beside it do not undo that."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.rules.labour import Profile
from app.rules.period import Month
from app.services import coverage, law_choice, workshop
from app.services.books import Books
from app.ui.pages.settings import SettingsPage
from app.ui.pages.sure import Sure
from tests.clock import Clock
from tests.windows import page_of, window_on


@pytest.fixture(autouse=True)
def sure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Sure, "ask", classmethod(lambda *_: True))


def test_a_law_is_chosen_with_a_day_and_a_reason(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        office.show("settings", 0)
        page = page_of(office, SettingsPage)
        page.law.law.show_value(Profile.PLC_2026.value)
        QTest.keyClicks(page.law.since, "01-07-2026")
        QTest.keyClicks(page.law.reason, "Notified for our sector")
        page.law.choose()
        assert not page.touched()
        page.write_down()  # the workshop's own particulars leave the law alone
    with books.read() as sitting:
        chosen = [(row.since, row.profile, row.reason) for row in law_choice.choices(sitting)]
        own = workshop.draft(sitting)
        assert coverage.profile(sitting, Month(2026, 6)) is Profile.LEGACY
        assert coverage.profile(sitting, Month(2026, 7)) is Profile.PLC_2026
    assert chosen == [(date(2026, 7, 1), "plc_2026", "Notified for our sector")]
    assert own.law_profile == "plc_2026"


@pytest.mark.parametrize(("day", "reason"), [("01-07-2026", ""), ("15-07-2026", "Notified"), ("", "Notified")])
def test_without_a_reason_or_within_a_month_it_is_refused(
    books: Books, clock: Clock, qtbot: QtBot, day: str, reason: str
) -> None:
    with window_on(books, clock) as office:
        office.show("settings", 0)
        page = page_of(office, SettingsPage)
        page.law.law.show_value(Profile.PLC_2026.value)
        QTest.keyClicks(page.law.since, day)
        QTest.keyClicks(page.law.reason, reason)
        page.law.choose()
        assert office.window.message.sentence()
    with books.read() as sitting:
        assert law_choice.choices(sitting) == []
