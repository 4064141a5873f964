"""The line grid by keys alone: typing, walking, copying, taking back, and the strip under a line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.ui.kit import look
from app.ui.kit.choice import Choice
from app.ui.kit.grid import LineGrid
from app.ui.kit.grid_columns import LineColumn, LineComplaint, LineKind
from app.ui.kit.grid_editors import FindField
from app.ui.kit.look import Look

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
Key = Qt.Key


@dataclass(frozen=True)
class Line:
    part: str = ""
    hs: str = ""
    quantity: Decimal | None = None
    rate: Decimal | None = None
    unit: str = "Nos"
    day: date | None = None


PARTS = {"Oil seal": "4016.9300", "Fan belt": "4010.3900"}


def suggest(typed: str) -> Sequence[Choice]:
    return [Choice(hs, name) for name, hs in PARTS.items() if typed.casefold() in name.casefold()]


def put_part(line: Line, value: object) -> Line:
    if isinstance(value, Choice):
        return replace(line, part=value.word, hs=str(value.value))
    return replace(line, part=str(value))


def worth(line: Line) -> Decimal | None:
    return line.quantity * line.rate if line.quantity is not None and line.rate is not None else None


def a_grid() -> LineGrid[Line]:
    return LineGrid(
        Line(),
        [
            LineColumn("part", "Part", suggest=suggest, put=put_part, placeholder="Part or code"),
            LineColumn("hs", "HS code", LineKind.CODE),
            LineColumn("quantity", "Quantity", LineKind.QUANTITY),
            LineColumn("value", "Value", LineKind.MONEY, computed=worth),
            LineColumn("rate", "Rate", LineKind.MONEY),
            LineColumn("unit", "Unit", LineKind.CHOICE, choices=(Choice("Nos", "Nos"), Choice("Sets", "Sets"))),
        ],
        lambda: date(2026, 11, 12),
    )


@pytest.fixture
def grid(qtbot: QtBot) -> LineGrid[Line]:
    made = a_grid()
    qtbot.addWidget(made)
    made.resize(760, 400)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.start()
    return made


def place(grid: LineGrid[Line]) -> tuple[int, int]:
    index = grid.view.currentIndex()
    return index.row(), index.column()


def press(qtbot: QtBot, grid: LineGrid[Line], *keys: Qt.Key | str) -> None:
    """Keys go where the focus is, as a person's do."""
    for one in keys:
        for key in one if isinstance(one, str) else (one,):
            qtbot.keyClick(QApplication.focusWidget() or grid.view, key)


def test_a_line_is_typed_from_end_to_end_with_enter_alone(qtbot: QtBot, grid: LineGrid[Line]) -> None:
    press(qtbot, grid, "oil seal", Key.Key_Return, Key.Key_Return, "500", Key.Key_Return, "42.5", Key.Key_Return)
    assert grid.lines() == (Line("Oil seal", "4016.9300", Decimal(500), Decimal("42.5")),)
    assert place(grid) == (0, 6), "past the computed value, to the unit"
    press(qtbot, grid, Key.Key_Return)
    assert place(grid) == (1, 1), "and on to the empty line below"
    assert grid.view.lines_model.index(0, 4).data() == "21,250.00"


def test_what_is_not_among_the_parts_stays_as_it_was_typed(qtbot: QtBot, grid: LineGrid[Line]) -> None:
    press(qtbot, grid, "my own word", Key.Key_Tab)
    assert grid.lines() == (Line("my own word"),)


def test_a_sum_may_be_typed_and_what_is_unreadable_keeps_the_cell_open(qtbot: QtBot, grid: LineGrid[Line]) -> None:
    grid.show_lines([Line("Fan belt")])
    grid.view.setCurrentIndex(grid.view.lines_model.index(0, 3))
    press(qtbot, grid, "12*4", Key.Key_Return)
    assert grid.lines()[0].quantity == Decimal(48)
    grid.view.setCurrentIndex(grid.view.lines_model.index(0, 3))
    press(qtbot, grid, "12 bags", Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QWidget)
    assert editor.property("state") == "problem"
    assert place(grid) == (0, 3)
    press(qtbot, grid, Key.Key_Escape)
    assert grid.lines()[0].quantity == Decimal(48), "Esc leaves the cell as it was"


def test_shift_enter_goes_back_and_arrows_keep_what_was_typed(qtbot: QtBot, grid: LineGrid[Line]) -> None:
    grid.show_lines([Line("a"), Line("b")])
    grid.view.setCurrentIndex(grid.view.lines_model.index(1, 2))
    qtbot.keyClick(grid.view, Key.Key_Return, SHIFT)
    assert place(grid) == (1, 1)
    press(qtbot, grid, "c")
    press(qtbot, grid, Key.Key_Up)
    assert place(grid) == (0, 1)
    assert grid.lines()[1].part == "c"


def test_lines_are_copied_removed_put_in_and_all_is_taken_back(qtbot: QtBot, grid: LineGrid[Line]) -> None:
    first = Line("a", quantity=Decimal(3))
    grid.show_lines([first])
    grid.view.setCurrentIndex(grid.view.lines_model.index(1, 1))
    with qtbot.waitSignal(grid.edited):
        qtbot.keyClick(grid.view, Key.Key_D, CONTROL)
    assert grid.lines() == (first, first)
    qtbot.keyClick(grid.view, Key.Key_Insert, CONTROL)
    assert grid.lines() == (first, Line(), first)
    qtbot.keyClick(grid.view, Key.Key_Delete, CONTROL)
    qtbot.keyClick(grid.view, Key.Key_Delete, CONTROL)
    assert grid.lines() == (first,)
    for _ in range(4):
        qtbot.keyClick(grid.view, Key.Key_Z, CONTROL)
    assert grid.lines() == (first,)
    assert not grid.undo.canUndo()
    qtbot.keyClick(grid.view, Key.Key_Y, CONTROL)
    assert grid.lines() == (first, first)


def test_the_cursor_stays_on_its_line_when_the_empty_line_becomes_one(qtbot: QtBot, grid: LineGrid[Line]) -> None:
    press(qtbot, grid, "x", Key.Key_Tab)
    assert place(grid) == (0, 2)
    assert grid.view.lines_model.rowCount() == 2


def test_enter_on_the_empty_line_leaves_the_grid(qtbot: QtBot, grid: LineGrid[Line]) -> None:
    with qtbot.waitSignal(grid.finished):
        qtbot.keyClick(grid.view, Key.Key_Return)


def test_the_model_is_sound(grid: LineGrid[Line], qtmodeltester: ModelTester) -> None:
    grid.show_lines([Line("a"), Line("b")])
    qtmodeltester.check(grid.view.lines_model)


def complaint(row: int = 0, *, warning: bool = True) -> LineComplaint:
    return LineComplaint(
        row, "rate", "Short by 9,000.00", "Sales Tax Act s. 3", warning=warning, right="Mend", leave="Leave", key=row
    )


def high(grid: LineGrid[Line], row: int) -> int:
    return grid.view.rowHeight(row)


def test_a_strip_opens_when_its_line_is_left_and_never_under_what_is_typed(qtbot: QtBot, grid: LineGrid[Line]) -> None:
    grid.show_lines([Line("a"), Line("b"), Line("c")])
    low, tall = look.height("grid_row"), look.height("grid_row") + look.height("strip")
    grid.view.setCurrentIndex(grid.view.lines_model.index(0, 1))
    grid.complain([complaint(0), complaint(1)])
    assert (high(grid, 0), high(grid, 1)) == (low, low), "nothing moves while a line is being typed"
    grid.view.setCurrentIndex(grid.view.lines_model.index(2, 1))
    assert (high(grid, 0), high(grid, 1)) == (tall, tall)
    grid.complain([])
    grid.view.setCurrentIndex(grid.view.lines_model.index(1, 1))
    assert (high(grid, 0), high(grid, 1)) == (low, low)


def test_f8_walks_the_warnings_and_alt_enter_does_the_right_thing(qtbot: QtBot, grid: LineGrid[Line]) -> None:
    grid.show_lines([Line("a"), Line("b"), Line("c")])
    grid.complain([complaint(0), complaint(2)])
    grid.view.setCurrentIndex(grid.view.lines_model.index(1, 1))
    qtbot.keyClick(grid.view, Key.Key_F8)
    assert place(grid) == (2, 5)
    with qtbot.waitSignal(grid.righted) as righted:
        qtbot.keyClick(grid.view, Key.Key_Return, ALT)
    assert righted.args == [2]
    qtbot.keyClick(grid.view, Key.Key_F8)
    assert place(grid) == (0, 5)
    with qtbot.waitSignal(grid.left) as left:
        qtbot.keyClick(grid.view, Key.Key_Delete, ALT)
    assert left.args == [0]


@pytest.mark.parametrize("urdu", [False, True])
def test_the_strip_is_pressed_where_its_buttons_are_drawn(
    qtbot: QtBot, wear: Callable[[Look], None], urdu: bool
) -> None:
    wear(Look(urdu=urdu))
    grid = a_grid()
    qtbot.addWidget(grid)
    grid.resize(760, 400)
    grid.show_lines([Line("a"), Line("b")])
    grid.complain([complaint(0, warning=False)])
    grid.show()
    qtbot.waitExposed(grid)
    (strip,) = grid.view.strips()
    leading, trailing = (strip.right, strip.leave) if urdu else (strip.leave, strip.right)
    assert leading.left() > trailing.left() if not urdu else leading.right() > trailing.right()
    with qtbot.waitSignal(grid.righted):
        qtbot.mouseClick(grid.view.viewport(), Qt.MouseButton.LeftButton, pos=strip.right.center())
    with qtbot.waitSignal(grid.left):
        qtbot.mouseClick(grid.view.viewport(), Qt.MouseButton.LeftButton, pos=strip.leave.center())
    image = grid.view.viewport().grab().toImage()
    tint: QColor = image.pixelColor(QPoint(3 if urdu else 757, strip.rect.top() + 3))
    assert tint.name() == look.colour("rejected_tint").name()


def test_only_reading(qtbot: QtBot, grid: LineGrid[Line]) -> None:
    grid.show_lines([Line("a")])
    grid.set_read_only(read_only=True)
    assert grid.view.lines_model.rowCount() == 1
    grid.view.setCurrentIndex(grid.view.lines_model.index(0, 1))
    press(qtbot, grid, "zzz")
    qtbot.keyClick(grid.view, Key.Key_Delete, CONTROL)
    assert grid.lines() == (Line("a"),)


def test_f2_shows_what_there_is_and_enter_takes_it_and_goes_on(qtbot: QtBot, grid: LineGrid[Line]) -> None:
    qtbot.keyClick(grid.view, Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, FindField)
    popup = editor.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Key.Key_Down)
    qtbot.keyClick(popup, Key.Key_Down)
    qtbot.keyClick(popup, Key.Key_Return)
    assert grid.lines() == (Line("Fan belt", "4010.3900"),)
    assert place(grid) == (0, 2)


def test_words_stay_in_their_line(qtbot: QtBot, grid: LineGrid[Line]) -> None:
    """Whatever is put in, taken out, copied and taken back around it; until others take their place."""
    grid.show_lines([Line("a"), Line("b"), Line("c", quantity=Decimal(3))])
    grid.show_unread({"lines.1.quantity": "12 kg", "lines.3.rate": "5*", "lines.9.rate": "x", "lines.0.value": "y"})
    model = grid.view.lines_model
    assert grid.unread() == {"lines.1.quantity": "12 kg", "lines.3.rate": "5*"}
    model.insert(0)
    assert grid.unread() == {"lines.2.quantity": "12 kg", "lines.4.rate": "5*"}
    model.remove(0)
    model.remove(0)
    assert grid.unread() == {"lines.0.quantity": "12 kg", "lines.2.rate": "5*"}
    grid.change_lines("rate", [Line("b", rate=Decimal(1)), Line("c", quantity=Decimal(3))])
    assert grid.unread()["lines.0.quantity"] == "12 kg"
    model.setData(model.index(2, 1), "d")
    assert grid.unread() == {"lines.0.quantity": "12 kg", "lines.2.rate": "5*"}
    model.copy_above(1)
    assert grid.unread() == {"lines.0.quantity": "12 kg", "lines.2.rate": "5*"}
    grid.change_lines("quantity", [Line("b", quantity=Decimal(1)), *grid.lines()[1:]])
    assert grid.unread() == {"lines.2.rate": "5*"}
    model.remove(2)
    assert grid.unread() == {}


def reds(grid: LineGrid[Line], row: int, section: int) -> int:
    """How much in the cell is painted in the colour of what is wrong."""
    image, red = grid.view.viewport().grab().toImage(), look.colour("rejected").name()
    rect = grid.view.visualRect(grid.view.lines_model.index(row, section))
    spots = (QPoint(x, y) for x in range(rect.left(), rect.right()) for y in range(rect.top(), rect.bottom()))
    return sum(image.pixelColor(spot).name() == red for spot in spots)


@pytest.mark.parametrize("row", [0, 1])
def test_words_are_seen_when_the_cell_is_left_and_go_when_it_is_emptied(
    qtbot: QtBot, grid: LineGrid[Line], row: int
) -> None:
    """In a line, and in the empty one below."""
    grid.show_lines([Line("Fan belt")])
    cell, other = (grid.view.lines_model.index(row, n) for n in (3, 6))
    grid.view.setCurrentIndex(cell)
    press(qtbot, grid, "12 bags")
    qtbot.mouseClick(grid.view.viewport(), Qt.MouseButton.LeftButton, pos=grid.view.visualRect(other).center())
    assert (cell.data(), grid.lines()) == ("12 bags", (Line("Fan belt"),))
    assert reds(grid, row, 3) > 0
    grid.view.setCurrentIndex(cell)
    grid.view.edit(cell)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert (editor.text(), editor.property("state")) == ("12 bags", "problem")
    press(qtbot, grid, Key.Key_Escape)
    assert grid.unread() == {f"lines.{row}.quantity": "12 bags"}
    grid.view.edit(cell)
    press(qtbot, grid, Key.Key_Delete)
    with qtbot.waitSignal(grid.edited):
        press(qtbot, grid, Key.Key_Return)
    assert (cell.data(), grid.unread(), grid.lines()) == ("", {}, (Line("Fan belt"),))
    assert reds(grid, row, 3) == 0


def test_words_in_the_open_cell_are_told_and_those_before_are_not(qtbot: QtBot, grid: LineGrid[Line]) -> None:
    grid.show_lines([Line("Fan belt")])
    grid.show_unread({"lines.0.quantity": "12 kg"})
    grid.view.setCurrentIndex(grid.view.lines_model.index(0, 3))
    press(qtbot, grid, "5*")
    assert grid.unread() == {"lines.0.quantity": "5*"}
    press(qtbot, grid, "2")
    assert grid.unread() == {}
    assert grid.typed_lines()[0].quantity == Decimal(10)


def test_words_over_a_figure_are_not_worth_it(qtbot: QtBot, grid: LineGrid[Line]) -> None:
    """Left as they are they do not become the figure that stood there."""
    grid.show_lines([Line("Fan belt", quantity=Decimal(48))])
    grid.show_unread({"lines.0.quantity": "12 kg"})
    grid.view.setCurrentIndex(grid.view.lines_model.index(0, 3))
    grid.view.edit(grid.view.currentIndex())
    press(qtbot, grid, Key.Key_Return)
    assert grid.unread() == {"lines.0.quantity": "12 kg"}
    assert place(grid) == (0, 3)
