"""Messy cells out of a spreadsheet fall into the line grid as a careful person would have typed them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.kit.pasting import block, figure
from app.ui.kit.tips import plain_tip
from tests.ui.kit.test_grid import a_grid

COPIED = (
    "Bill of October\t\t\t\r\n"  # a merged heading, then the headings
    "Item\tHS\tQty\tRate (Rs.)\r\n"
    "Oil\u00a0seal\t4016.9300\t۱۲\tRs. 1,234/-\t \t\r\n"
    "\t\t\t\r\n"
    '"Bolt\n8 mm"\t\t1,000 \t₨ 0.50\r\n'
    "\u202eGasket\u200b\t\t(5)\tPKR 7\r\n"
    "Washer\t\tseveral\t3\r\n"
    "\t\t\t\r\n"
)


@pytest.mark.parametrize(
    ("cell", "typed"),
    [
        ("Rs. 1,234/-", "1,234"), ("Rs1,234", "1,234"), ("PKR 7", "7"), ("۱۲۳", "۱۲۳"), ("(500)", "-500"),
        (" ₨ 12.50 only", "12.50"), ("(3+4)*2", "(3+4)*2"), ("12*450", "12*450"),
    ],
)  # fmt: skip
def test_a_figure_is_bared_of_its_currency(cell: str, typed: str) -> None:
    assert figure(cell) == typed


def test_headings_stay_outside_and_lines_without_figures_do_not() -> None:
    kinds = [False, True]
    assert block("Item\tQty\nBolt\t2\n", kinds) == [["Bolt", "2"]]
    assert block("Bolt\t\nNut\t3\n", kinds) == [["Bolt", ""], ["Nut", "3"]]
    assert block("Bolt\nNut\n", kinds) == [["Bolt"], ["Nut"]]
    assert block("\n\t\n", kinds) == []


def test_what_was_copied_is_pasted_by_key_and_taken_back_by_key(qtbot: QtBot) -> None:
    grid = a_grid()
    qtbot.addWidget(grid)
    with qtbot.waitActive(grid):
        grid.show()
        grid.activateWindow()
    grid.start()
    QGuiApplication.clipboard().setText(COPIED)
    QTest.keyClick(QApplication.focusWidget() or grid.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [(line.part, line.hs, line.quantity, line.rate) for line in grid.lines()] == [
        ("Oil seal", "4016.9300", Decimal(12), Decimal(1234)),
        ("Bolt 8 mm", "", Decimal(1000), Decimal("0.50")),
        ("Gasket", "", Decimal(-5), Decimal(7)),
        ("Washer", "", None, Decimal(3)),
    ]
    grid.undo.undo()
    assert grid.lines() == ()


def test_a_block_goes_past_the_open_cell_and_a_word_into_it(qtbot: QtBot) -> None:
    grid = a_grid()
    qtbot.addWidget(grid)
    with qtbot.waitActive(grid):
        grid.show()
        grid.activateWindow()
    grid.start()
    for key in "Gas":
        QTest.keyClicks(QApplication.focusWidget() or grid.view, key)
    cell = QApplication.focusWidget()
    assert isinstance(cell, QLineEdit)
    QGuiApplication.clipboard().setText("ket")
    QTest.keyClick(cell, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert cell.text() == "Gasket"
    QGuiApplication.clipboard().setText("Nut\t\t4\nBolt\t\t5\n")
    QTest.keyClick(cell, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [(line.part, line.quantity) for line in grid.lines()] == [("Nut", Decimal(4)), ("Bolt", Decimal(5))]


def test_a_tip_shows_markup_and_does_not_follow_it() -> None:
    name = '<img src="file:///etc/passwd"><b>Firm</b>'
    assert "<img" not in plain_tip(name)
    assert "&lt;b&gt;Firm" in plain_tip(name)
    assert plain_tip("Ali & Sons") == "Ali & Sons"
