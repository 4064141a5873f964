"""Fields by typing: what stands in them, what they are worth."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from functools import partial

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.kit import fields, written
from app.ui.kit.choice import Choice, ChoiceField, SearchField
from app.ui.kit.date_fields import DateField, MonthField
from app.ui.kit.look import Look
from app.ui.kit.search_box import SearchBox

TODAY = date(2026, 11, 12)


def today() -> date:
    return TODAY


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Callable[[QWidget], QWidget]]:
    """Put a field in a shown window, with another to leave it for."""
    held: list[QWidget] = []  # qtbot itself holds a window only weakly

    def laid(field: QWidget) -> QWidget:
        window = QWidget()
        column = QVBoxLayout(window)
        other = fields.TextField()
        column.addWidget(field)
        column.addWidget(other)
        qtbot.addWidget(window)
        held.append(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        return other

    yield laid
    held.clear()


def test_a_sum_is_typed_and_stands_as_money_when_left(qtbot: QtBot, bench: Callable[[QWidget], QWidget]) -> None:
    field = fields.MoneyField()
    other = bench(field)
    with qtbot.waitSignal(field.edited):
        qtbot.keyClicks(field, "12*450")
    assert field.value() == Decimal(5400)
    other.setFocus()
    assert field.text() == "5,400.00"
    assert field.value() == Decimal(5400)


def test_what_is_no_amount_is_kept_as_typed_and_said_to_be_unreadable(
    qtbot: QtBot, bench: Callable[[QWidget], QWidget]
) -> None:
    field = fields.MoneyField()
    other = bench(field)
    assert not field.unreadable()
    qtbot.keyClicks(field, "12 bags")
    other.setFocus()
    assert (field.text(), field.value(), field.unreadable()) == ("12 bags", None, True)


def test_a_finer_amount_than_paisa_is_not_rounded_in_silence() -> None:
    field = fields.MoneyField()
    field.show_value(Decimal("1.9055"))
    assert field.value() == Decimal("1.9055")
    assert field.text() == "1.9055"


def test_amounts_stand_absolutely_right_also_in_urdu(wear: Callable[[Look], None]) -> None:
    wear(Look(urdu=True))
    field = fields.MoneyField()
    assert field.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert field.alignment() & Qt.AlignmentFlag.AlignRight


@pytest.mark.parametrize(
    "kind", [fields.TextField, fields.NoteField, SearchField, fields.MoneyField, partial(SearchBox, "نام")]
)
def test_in_urdu_the_caret_of_an_empty_field_stands_at_the_right(
    qtbot: QtBot, bench: Callable[[QWidget], QWidget], wear: Callable[[Look], None], kind: Callable[[], QWidget]
) -> None:
    wear(Look(urdu=True))
    field = kind()
    bench(field)
    assert caret(field) > field.width() * 2 // 3


def test_a_field_for_urdu_has_its_caret_at_the_right_in_any_window(
    qtbot: QtBot, bench: Callable[[QWidget], QWidget]
) -> None:
    urdu, plain = fields.UrduTextField(), fields.TextField()
    bench(urdu)
    bench(plain)
    assert caret(urdu) > urdu.width() * 2 // 3
    assert caret(plain) < plain.width() // 3


def caret(field: QWidget) -> int:
    """Where it stands, once the field has been painted."""
    line = field.lineEdit() if isinstance(field, SearchField) else field
    assert isinstance(line, QWidget)
    line.grab()
    spot = line.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    assert isinstance(spot, QRect | QRectF)
    return int(line.mapTo(field, spot.topLeft().toPoint() if isinstance(spot, QRectF) else spot.topLeft()).x())


@pytest.mark.parametrize(
    ("kind", "typed", "stands", "worth"),
    [
        (fields.CnicField, "3520212345671", "35202-1234567-1", "35202-1234567-1"),
        (fields.CnicField, "352021234567", "352021234567", "352021234567"),
        (fields.PhoneField, "03001234567", "0300-1234567", "0300-1234567"),
        (fields.NtnField, "a1234567", "A123456-7", "A123456-7"),
        (fields.IbanField, "pk36scbl0000001123456702", "PK36 SCBL 0000 0011 2345 6702", "PK36SCBL0000001123456702"),
        (fields.QuantityField, "2.50", "2.5", Decimal("2.5")),
        (fields.PercentField, "18%", "18", Decimal(18)),
        (fields.WholeField, "14", "14", 14),
        (fields.TextField, "  Ravi  ", "  Ravi  ", "Ravi"),
    ],
)
def test_kinds_of_fields(
    qtbot: QtBot,
    bench: Callable[[QWidget], QWidget],
    kind: type[fields.TextField],
    typed: str,
    stands: str,
    worth: object,
) -> None:
    field = kind()
    other = bench(field)
    qtbot.keyClicks(field, typed)
    other.setFocus()
    assert (field.text(), field.value()) == (stands, worth)


def test_a_count_that_is_no_whole_number_is_none() -> None:
    field = fields.WholeField()
    field.setText("1.5")
    assert field.value() is None
    field.show_value(3)
    assert field.value() == 3


def test_a_date_is_typed_short_and_stepped(qtbot: QtBot, bench: Callable[[QWidget], QWidget]) -> None:
    field = DateField(today)
    other = bench(field)
    qtbot.keyClicks(field, "10-11")
    other.setFocus()
    assert (field.text(), field.value()) == ("10/11/2026", date(2026, 11, 10))
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == date(2026, 11, 11)
    field.setText("31/02/2026")
    assert field.unreadable()
    field.show_value(None)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.value() == TODAY


def test_a_month_is_its_first_day(qtbot: QtBot, bench: Callable[[QWidget], QWidget]) -> None:
    field = MonthField(today)
    bench(field)
    qtbot.keyClicks(field, "12/2026")
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert (field.value(), field.text()) == (date(2027, 1, 1), "01/2027")


def test_a_choice_stands_and_the_wheel_leaves_it_alone(qtbot: QtBot) -> None:
    field = ChoiceField([Choice("cash", "Cash"), Choice("bank", "Bank")])
    qtbot.addWidget(field)
    assert field.value() == "cash"
    field.show_value("bank")
    field.offer([Choice("bank", "Bank"), Choice("cheque", "Cheque")])
    assert field.value() == "bank"
    field.offer([Choice("card", "Card")])
    assert field.value() == "card"


def test_a_name_is_found_by_a_part_of_it(qtbot: QtBot, bench: Callable[[QWidget], QWidget]) -> None:
    field = SearchField([Choice(1, "Ravi Rubber & Gasket House"), Choice(2, "Lahore Steel & Wire")], "Supplier")
    other = bench(field)
    assert field.value() is None
    with qtbot.waitSignal(field.edited):
        qtbot.keyClicks(field, "gasket")
    assert (field.value(), field.typed()) == (None, "gasket")
    other.setFocus()
    field.settle()
    assert (field.value(), field.typed()) == (1, "Ravi Rubber & Gasket House")
    field.show_value(None)
    assert field.typed() == ""


def test_a_state_is_seen_by_the_style_sheet() -> None:
    field = fields.TextField()
    field.show_state("problem")
    assert field.property("state") == "problem"
    field.set_read_only(read_only=True)
    assert (field.property("state"), field.isReadOnly()) == ("read", True)


def test_a_note_tells_only_what_a_person_types(qtbot: QtBot) -> None:
    field = fields.NoteField()
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.edited):
        field.show_value("as it was")
    with qtbot.waitSignal(field.edited):
        qtbot.keyClicks(field, "x")
    assert field.value() == "xas it was"


def test_figures_are_written_alike_in_both_languages(wear: Callable[[Look], None]) -> None:
    for look in (Look(), Look(urdu=True)):
        wear(look)
        assert written.money(Decimal("-48500")) == "\u221248,500.00"
        assert written.quantity(Decimal("2.5000")) == "2.5"
        assert written.quantity(Decimal(1200)) == "1,200"
        assert written.day(TODAY) == "12/11/2026"
    assert written.isolate("S-1") == "\u2066S-1\u2069"
    wear(Look())
    assert written.isolate("S-1") == "S-1"


def test_a_count_is_whole_or_cannot_be_read(qtbot: QtBot, bench: Callable[[QWidget], QWidget]) -> None:
    field = fields.WholeField()
    bench(field)
    qtbot.keyClicks(field, "2.5")
    assert (field.value(), field.unreadable()) == (None, True)
