"""A worker's file beside his form: an apprentice's contract, his year; and the rights page with what it looked at."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.rules.decent_work import Answer, Topic
from app.services import decent_work, owings, payroll, skill_wages, welfare, workers
from app.services.books import Books
from app.services.workers import LeavingDraft
from app.ui import application
from app.ui.kit.form import Form
from app.ui.kit.labels import Figure, Words
from app.ui.kit.look import Look
from app.ui.pages.owing_form import OwingForm
from app.ui.pages.parting_form import PartingForm
from app.ui.pages.reason import Reason
from app.ui.pages.rights import RightsPage
from app.ui.pages.settings import SettingsPage
from app.ui.pages.sure import Sure
from app.ui.pages.worker_form import WorkerForm
from app.ui.pages.year_card import YearCardPage
from tests.clock import Clock
from tests.makers import OCTOBER, a_worker, employ
from tests.windows import page_of, window_on


@pytest.fixture
def staffed(books: Books) -> Books:
    with books.write() as sitting:
        employ(sitting, a_worker(number="7", name="Aslam", name_ur="اسلم"))
    return books


def typed(form: Form[Any], name: str, text: str) -> None:
    field = form.field(name)
    assert isinstance(field, QWidget)
    field.setFocus()
    QTest.keyClicks(field, text)


def read(widget: QWidget) -> str:
    words = [label.text() for kind in (Words, Figure) for label in widget.findChildren(kind) if not label.isHidden()]
    return "\n".join(words).replace("\u2066", "").replace("\u2069", "")


def test_an_apprentices_contract_is_written_with_his_file(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(staffed, clock) as office:
        office.show("worker", 1)
        page = page_of(office, WorkerForm)
        page.check()
        assert page.apprentice.isHidden()  # nobody is asked for a contract who is no apprentice
        form = next(each for each in page.forms if "engagement" in each.names())
        form.field("engagement").show_value("apprentice")
        page.check()
        assert not page.apprentice.isHidden()
        assert not page.write.isEnabled()  # an apprentice without a contract
        for name, text in (
            ("trade", "Die making"),
            ("since", "01-09-2026"),
            ("until", "01-09-2026"),
            ("stipend", "22000"),
        ):
            typed(page.apprentice.form, name, text)
        page.check()
        assert "before it begins" in read(page.apprentice)
        page.apprentice.form.field("until").show_value(date(2029, 8, 31))
        typed(page.apprentice.form, "training", "September: reading drawings")
        page.check()
        page.write_down()
    with staffed.read() as sitting:
        made = workers.draft(sitting, 1).apprentice
    assert made is not None
    assert (made.trade, made.until, made.stipend, made.training) == (
        "Die making", date(2029, 8, 31), Decimal(22000), "September: reading drawings",
    )  # fmt: skip


def test_the_day_he_left_is_no_field_of_his_form(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(staffed, clock) as office:
        office.show("worker", 1)
        page = page_of(office, WorkerForm)
        assert "left_on" not in {name for form in page.forms for name in form.names()}


def test_one_who_was_to_leave_stays(
    staffed: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with staffed.write() as sitting:
        workers.leave(sitting, 1, LeavingDraft(left_on=date(2026, 11, 20), why="resigned"))
    answers = ["", "He was asked to"]
    monkeypatch.setattr(Reason, "ask", classmethod(lambda *_: answers.pop(0)))
    with window_on(staffed, clock) as office:
        office.show("worker", 1)
        page_of(office, WorkerForm).part()
        page = page_of(office, PartingForm)
        page.stay()  # without a reason nothing happens
        with staffed.read() as sitting:
            assert workers.rows(sitting)[0].left_on is not None
        page.stay()
        assert "works here" in office.window.message.sentence()
    with staffed.read() as sitting:
        row = workers.rows(sitting)[0]
    assert (row.left_on, row.left_note) == (None, "He was asked to")


def test_his_year_shows_its_approved_months(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    with staffed.write() as sitting:
        payroll.approve(sitting, OCTOBER)
    with window_on(staffed, clock) as office:
        office.show("worker", 1)
        page_of(office, WorkerForm).open_year()
        page = page_of(office, YearCardPage)
        qtbot.waitUntil(lambda: page.table.rows_model.rowCount() == 1)
        qtbot.waitUntil(lambda: "40,000.00" in read(page))
        page.go_on()  # there is no year after this one
        assert page.year == 2026
        page.go_back()
        qtbot.waitUntil(lambda: page.table.rows_model.rowCount() == 0)
        assert page.year == 2025


def test_a_minimum_wage_by_skill_is_written_beside_the_settings(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(staffed, clock) as office:
        office.show("settings", 0)
        card = page_of(office, SettingsPage).skills
        card.skill.show_value("skilled")
        QTest.keyClicks(card.since, "01-07-2026")
        QTest.keyClicks(card.amount, "48000")
        card.put()
        assert office.window.message.sentence()  # a figure without its source is refused
        QTest.keyClicks(card.source, "Gazette 12/2026")
        card.put()
        assert "48,000.00" in read(card)
    with staffed.read() as sitting:
        assert [(row.skill, row.amount, row.source) for row in skill_wages.rows(sitting)] == [
            ("skilled", Decimal(48000), "Gazette 12/2026")
        ]


@pytest.mark.parametrize(("urdu", "said", "who"), [(False, "The attendance of", "Aslam"), (True, "کی حاضری", "اسلم")])
def test_a_right_shows_what_was_looked_at(
    staffed: Books, clock: Clock, qtbot: QtBot, urdu: bool, said: str, who: str
) -> None:
    look = Look(urdu=urdu)
    application.dress(application.start(), look)
    try:
        with window_on(staffed, clock, look) as office:
            office.show("rights", 0)
            page = page_of(office, RightsPage)
            qtbot.waitUntil(lambda: page.table.rows_model.rowCount() == len(Topic))
            page.table.choose(Topic.REST)
            qtbot.waitUntil(lambda: said in read(page))
            page.table.choose(Topic.LETTER)
            qtbot.waitUntil(lambda: who in read(page.panel.side))
    finally:
        application.dress(application.start(), Look())


def test_a_month_without_an_accident_is_stated_with_one_key(
    staffed: Books, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def agree(_cls: type[Sure], _page: QWidget, _title: str, text: str, _word: str) -> bool:
        asked.append(text)
        return True

    monkeypatch.setattr(Sure, "ask", classmethod(agree))
    with window_on(staffed, clock) as office:
        office.show("rights", 0)
        page = page_of(office, RightsPage)
        qtbot.waitUntil(lambda: page.table.rows_model.rowCount() == len(Topic))
        page.table.choose(Topic.ACCIDENTS)
        page.declare_chosen()
    assert asked == ["In October 2026 nobody had an accident at work here."]
    with staffed.read() as sitting:
        stated = welfare.stated(sitting, "no_accident", OCTOBER)
        found = {each.topic: each.answer for each in decent_work.checklist(sitting).findings}
    assert stated is not None
    assert found[Topic.ACCIDENTS] is Answer.YES


def test_a_fine_says_when_it_was_done_and_when_it_lapses(staffed: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(staffed, clock) as office:
        office.show("owing", 1)
        page = page_of(office, OwingForm)
        first, _, heard = page.forms
        first.field("kind").show_value("fine")
        for form, name, text in (
            (first, "amount", "500"),
            (first, "what", "Late"),
            (heard, "act_on", "01-09-2026"),
            (heard, "heard_on", "02-11-2026"),
            (heard, "heard", "Bus"),
        ):
            typed(form, name, text)
        page.check()
        assert "lapses on 31/10/2026" in read(page)
        assert not page.write.isEnabled()
        heard.field("act_on").show_value(date(2026, 11, 1))
        page.check()
        page.write_down()
    with staffed.read() as sitting:
        (row,) = owings.rows(sitting)
    assert (row.act_on, row.lapses_on) == (date(2026, 11, 1), date(2026, 12, 31))
