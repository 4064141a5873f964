"""The wages in the window, beside approving them: the bonus, the arrears, the payment list, the slips as files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.rules.period import Month
from app.services import attendance, extras, last_wages, law, pay_list, payroll, workers
from app.services.books import Books
from app.services.law import OverrideDraft
from app.services.workers import LeavingDraft
from app.ui import trouble
from app.ui.kit import files
from app.ui.kit.labels import Figure, Words
from app.ui.pages.paid_once import PaidOncePage
from app.ui.pages.paying_out import PayingOutPage
from app.ui.pages.wages import WagesPage
from app.ui.trouble import Trouble
from app.ui.window import Office
from tests.clock import Clock
from tests.makers import OCTOBER, a_worker, all_present, an_attendance
from tests.windows import page_of, window_on

WAIT = 20_000
NOVEMBER = Month(2026, 11)


@pytest.fixture
def october(books: Books) -> Books:
    """Aslam by bank, Bashir in cash, on 40,000 each; October is worked and not approved."""
    with books.write() as sitting:
        workers.add(sitting, a_worker(number="7", name="Aslam", iban="PK36SCBL0000001123456702"))
        workers.add(sitting, a_worker(number="8/a", name="Bashir", iban=""))
        attendance.record(sitting, an_attendance(*all_present("7"), *all_present("8/a")))
    return books


def approved(books: Books) -> None:
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)


def the_wages(office: Office, bot: QtBot) -> WagesPage:
    office.show("wages", 0)
    page = page_of(office, WagesPage)
    bot.waitUntil(lambda: len(page.table.shown()) == 2, timeout=WAIT)
    return page


def the_list(office: Office, bot: QtBot) -> PayingOutPage:
    the_wages(office, bot).open_paying_out()
    page = page_of(office, PayingOutPage)
    bot.waitUntil(lambda: len(page.table.shown()) == 2, timeout=WAIT)
    return page


def read(page: PayingOutPage) -> str:
    words = [label.text() for kind in (Words, Figure) for label in page.findChildren(kind)]
    return "\n".join(words).replace("\u2066", "").replace("\u2069", "")


def test_wages_are_paid_by_the_way_they_go(october: Books, clock: Clock, qtbot: QtBot) -> None:
    approved(october)
    with window_on(october, clock) as office:
        page = the_list(office, qtbot)
        assert [(row.worker_number, row.method) for row in page.table.shown()] == [("7", "bank"), ("8/a", "cash")]
        assert "5,000" in read(page)  # the notes to fetch for the envelope
        QTest.keyClicks(page.reference, "CHQ 77")
        page.mark_paid()
        qtbot.waitUntil(lambda: page.way.value() == "cash", timeout=WAIT)  # only the cash is left
        page.mark_paid()
        qtbot.waitUntil(lambda: "All is paid" in read(page), timeout=WAIT)
    with october.read() as sitting:
        assert pay_list.paid_on(sitting, OCTOBER) == date(2026, 11, 22)


def test_what_is_not_approved_is_listed_and_not_paid(october: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(october, clock) as office:
        page = the_list(office, qtbot)
        assert not page.pay.isEnabled()
        page.mark_paid()
        assert office.window.message.sentence()
    with october.read() as sitting:
        assert pay_list.of(sitting, OCTOBER).paid_on == {}


def test_each_slip_is_a_file_named_for_its_worker(
    october: Books, clock: Clock, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "slips"
    folder.mkdir()
    monkeypatch.setattr(files, "answered", lambda _: [folder])
    with window_on(october, clock) as office:
        page = the_list(office, qtbot)
        page.slips.click()
        assert not page.slips.isEnabled()  # it is at work on another thread
        qtbot.waitUntil(page.slips.isEnabled, timeout=WAIT)
        assert "2" in office.window.message.sentence()
    assert sorted(file.name for file in folder.iterdir()) == ["2026-10 7 Aslam.pdf", "2026-10 8-a Bashir.pdf"]
    assert all(file.read_bytes().startswith(b"%PDF") for file in folder.iterdir())


def test_a_folder_that_is_gone_is_told(
    october: Books,
    clock: Clock,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    expect_log: Callable[[str], None],
) -> None:
    told: list[Trouble] = []
    monkeypatch.setattr(trouble, "_desk", [trouble.Desk(told.append, None)])
    expect_log("No such file")
    with window_on(october, clock) as office:
        page = the_list(office, qtbot)
        page.save_slips(tmp_path / "gone")
        qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
        assert page.slips.isEnabled()
    assert [each.sentence for each in told] == [trouble.GONE]


def test_a_bonus_is_typed_and_stands_in_the_wage(october: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(october, clock) as office:
        wages = the_wages(office, qtbot)
        before = wages.table.shown()[0].gross + wages.table.shown()[1].gross
        wages.open_paid_once()
        page = page_of(office, PaidOncePage)
        line = page.worker.lineEdit()
        assert line is not None
        QTest.keyClicks(line, "aslam")
        page.worker.settle()
        QTest.keyClicks(page.amount, "5000")
        QTest.keyClicks(page.label, "Eid")
        QTest.keyClick(office.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: len(page.added.shown()) == 1, timeout=WAIT)
        office.window.back()
        qtbot.waitUntil(lambda: sum(row.gross for row in wages.table.shown()) == before + 5000, timeout=WAIT)
        wages.open_paid_once()
        again = page_of(office, PaidOncePage)
        again.added.choose_first()
        again.remove()
        qtbot.waitUntil(lambda: not again.added.shown(), timeout=WAIT)
    with october.read() as sitting:
        assert extras.rows(sitting, OCTOBER) == []


def test_a_raise_for_the_past_is_offered_and_put_into_the_month(october: Books, clock: Clock, qtbot: QtBot) -> None:
    approved(october)
    with october.write() as sitting:
        raised = replace(workers.draft(sitting, 1), rate=Decimal(43000), terms_since=OCTOBER.first)
        workers.change(sitting, 1, raised)
    with window_on(october, clock) as office:
        office.desk.lay(PaidOncePage(office.desk, NOVEMBER, approved=False))
        page = page_of(office, PaidOncePage)
        qtbot.waitUntil(lambda: len(page.owed.shown()) == 1, timeout=WAIT)
        assert page.owed.shown()[0].amount == Decimal(3000)
        page.put_all.click()
        qtbot.waitUntil(lambda: len(page.added.shown()) == 1 and not page.owed.shown(), timeout=WAIT)
        assert not page.put_all.isEnabled()
    with october.read() as sitting:
        assert [(row.key, row.amount, row.for_month) for row in extras.rows(sitting, NOVEMBER)] == [
            ("arrears", Decimal(3000), "2026-10")
        ]


def test_what_only_the_funds_are_owed_is_put_into_the_month_too(october: Books, clock: Clock, qtbot: QtBot) -> None:
    """EOBI on 42,000 instead of 40,700: 78 for each of two."""
    approved(october)
    said = OverrideDraft(key="eobi.base", since=OCTOBER.first, value=Decimal(42000), reason="EOBI says so")
    with october.write() as sitting:
        law.override(sitting, said)
    with window_on(october, clock) as office:
        office.desk.lay(PaidOncePage(office.desk, NOVEMBER, approved=False))
        page = page_of(office, PaidOncePage)
        qtbot.waitUntil(lambda: len(page.owed.shown()) == 2, timeout=WAIT)
        assert "156.00 are owed to EOBI" in page._sum.text().replace("\u2066", "").replace("\u2069", "")
        page.put_all.click()
        qtbot.waitUntil(lambda: len(page.added.shown()) == 2 and not page.owed.shown(), timeout=WAIT)
    with october.read() as sitting:
        assert [(row.key, row.amount, row.eobi) for row in extras.rows(sitting, NOVEMBER)] == [
            ("arrears", Decimal(0), Decimal(78))
        ] * 2


def test_a_last_wage_is_told_from_the_others_and_paid_for_itself(october: Books, clock: Clock, qtbot: QtBot) -> None:
    with october.write() as sitting:
        workers.leave(sitting, 2, LeavingDraft(left_on=OCTOBER.last, why="resigned"))
        last_wages.approve(sitting, 2, date(2026, 11, 3))
        payroll.approve(sitting, OCTOBER)
    with window_on(october, clock) as office:
        wages = the_wages(office, qtbot)
        wages.choose(2)
        qtbot.waitUntil(lambda: "His last wage" in _panel(wages), timeout=WAIT)
        wages.choose(1)
        qtbot.waitUntil(lambda: "Aslam" in _panel(wages) and "His last wage" not in _panel(wages), timeout=WAIT)
        wages.open_paying_out()
        page = page_of(office, PayingOutPage)
        qtbot.waitUntil(lambda: len(page.table.shown()) == 2, timeout=WAIT)
        assert "Last wage of Bashir: paid on 03/11/2026" in read(page)
        page.mark_paid()  # by bank; the cash is his alone, and it is not paid with the month
        qtbot.waitUntil(lambda: "All is paid" in read(page), timeout=WAIT)


def test_an_approved_month_takes_nothing_more(october: Books, clock: Clock, qtbot: QtBot) -> None:
    approved(october)
    with window_on(october, clock) as office:
        the_wages(office, qtbot).open_paid_once()
        page = page_of(office, PaidOncePage)
        assert not page.write.isEnabled()
        assert not page.put_all.isEnabled()


def test_a_figure_chosen_is_explained_with_its_rule_and_source(october: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(october, clock) as office:
        page = the_wages(office, qtbot)
        page.table.choose_first()
        page.table.setFocus()
        qtbot.waitUntil(lambda: "EOBI" in _panel(page), timeout=WAIT)
        row = page.table.current()
        assert row is not None
        for part in row.explained:
            assert part.get("rule", "") in _panel(page)


def _panel(page: WagesPage) -> str:
    words = [label.text() for kind in (Words, Figure) for label in page.side.findChildren(kind)] if page.side else []
    return "\n".join(words).replace("\u2066", "").replace("\u2069", "")
