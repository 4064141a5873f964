"""Words that cannot be read are told by the names of their fields, and put back as they stood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.kit import unread
from app.ui.kit.choice import Choice, SearchField
from app.ui.kit.date_fields import DateField, MonthField
from app.ui.kit.fields import MoneyField, PercentField, TextField, WholeField
from app.ui.kit.form import Entry, Form
from app.ui.kit.reduction import ReductionField


@dataclass(frozen=True, slots=True)
class Paper:
    name: str = ""
    amount: Decimal | None = None
    share: Decimal | None = None
    off: object = None
    days: int | None = None
    day: date | None = None
    month: date | None = None
    who: str | None = None


def today() -> date:
    return date(2026, 11, 12)


class Bench(QWidget):
    """A form, and a field beside it that belongs to no draft."""

    def __init__(self) -> None:
        super().__init__()
        self.form = Form(
            Paper(),
            [
                [Entry("name", "Name", TextField()), Entry("amount", "Rupees", MoneyField())],
                [Entry("share", "Share", PercentField()), Entry("off", "Off", ReductionField())],
                [Entry("days", "Days", WholeField()), Entry("who", "Who", SearchField([Choice("a", "Aslam")]))],
                [Entry("day", "Day", DateField(today)), Entry("month", "Month", MonthField(today))],
            ],
        )
        self.other = MoneyField()
        column = QVBoxLayout(self)
        column.addWidget(self.form)
        column.addWidget(self.other)


WORDS = {
    "amount": "1200*",
    "share": "5%%",
    "off": "4%%",
    "days": "2.5",
    "who": "Aslm",
    "day": " 31/2",
    "month": "13/2026",
}


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    made = Bench()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_what_can_be_read_is_no_matter_of_theirs(qtbot: QtBot, bench: Bench) -> None:
    readable = {
        "amount": "12*4",
        "share": "5%",
        "off": "4%",
        "days": "2",
        "who": "aslam",
        "day": "3/2",
        "name": "1200*",
    }
    for name, words in readable.items():
        qtbot.keyClicks(bench.form.field(name), words)
    qtbot.keyClicks(bench.other, "1200*")
    assert unread.on(bench) == {}


def test_they_are_told_by_name_and_put_back_as_they_stood(qtbot: QtBot, bench: Bench) -> None:
    for name, words in WORDS.items():
        qtbot.keyClicks(bench.form.field(name), words)
    assert unread.on(bench) == WORDS
    assert bench.form.draft() == Paper()
    bench.form.show_draft(Paper())
    assert unread.on(bench) == {}
    unread.show(bench, WORDS | {"gone": "x"})
    assert unread.on(bench) == WORDS
    assert bench.form.draft() == Paper()


def test_they_take_the_place_of_a_figure(bench: Bench) -> None:
    bench.form.show_draft(Paper(amount=Decimal(5), day=today()))
    unread.show(bench, {"amount": "1200*"})
    assert bench.form.draft() == Paper(day=today())
    assert unread.on(bench) == {"amount": "1200*"}
