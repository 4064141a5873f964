"""A form shows a draft, reads it back, and says what is wrong under the field it concerns."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.kit.fields import MoneyField, NoteField, TextField
from app.ui.kit.form import Complaint, Entry, Form
from app.ui.kit.tokens import State


@dataclass(frozen=True)
class Draft:
    name: str = ""
    amount: Decimal | None = None
    note: str = ""
    hidden: int = 7


@pytest.fixture
def form(qtbot: QtBot) -> Form[Draft]:
    made = Form(
        Draft(),
        [
            [Entry("name", "Name", TextField()), Entry("amount", "Amount", MoneyField())],
            [Entry("note", "Note", NoteField(), optional=True)],
        ],
    )
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.focus_first()
    return made


def here() -> object:
    return QApplication.focusWidget()


def test_typing_makes_a_draft_and_what_has_no_field_is_kept(qtbot: QtBot, form: Form[Draft]) -> None:
    form.show_draft(Draft(hidden=9))
    qtbot.keyClicks(form.field("name"), "Ravi")
    with qtbot.waitSignal(form.edited):
        qtbot.keyClicks(form.field("amount"), "2*3")
    assert form.draft() == Draft("Ravi", Decimal(6), "", 9)


def test_enter_goes_on_and_shift_enter_goes_back_but_a_note_keeps_its_own(qtbot: QtBot, form: Form[Draft]) -> None:
    assert here() is form.field("name")
    qtbot.keyClick(form.field("name"), Qt.Key.Key_Return)
    assert here() is form.field("amount")
    qtbot.keyClick(form.field("amount"), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert here() is form.field("name")
    form.focus_on("note")
    qtbot.keyClicks(form.field("note"), "one")
    qtbot.keyClick(form.field("note"), Qt.Key.Key_Return)
    assert here() is form.field("note")


def test_a_complaint_stands_under_its_field_until_it_is_mended(form: Form[Draft]) -> None:
    name = form.field("name")
    left = form.complain([Complaint("name", "Who is it?"), Complaint("lines", "No line")])
    assert [one.field for one in left] == ["lines"]
    assert isinstance(name, TextField)
    assert (name.property("state"), name.accessibleDescription()) == ("problem", "Who is it?")
    form.complain([Complaint("name", "Hm", warning=True)])
    assert name.property("state") == "warn"
    form.complain([Complaint("name", "Hm", warning=True), Complaint("name", "Worse")])
    assert name.accessibleDescription() == "Worse"
    form.complain([])
    assert (name.property("state"), name.accessibleDescription()) == ("", "")


def test_a_fact_gives_way_to_a_complaint_and_comes_back(form: Form[Draft]) -> None:
    form.note("name", "NTN active", State.ACCEPTED)
    name = form.field("name")
    assert isinstance(name, TextField)
    assert (name.property("state"), name.accessibleDescription()) == ("", "NTN active")
    form.complain([Complaint("name", "Wrong")])
    assert name.accessibleDescription() == "Wrong"
    form.complain([])
    assert name.accessibleDescription() == "NTN active"
