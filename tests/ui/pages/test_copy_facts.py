"""Facts that are looked for elsewhere: they are read in full, and copied with one button."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.kit.look import Look
from app.ui.pages.copy_facts import CopyFacts

NAME = "Millat Tractors Vendor Store and Hafiz Filters & Belts, Badami Bagh"


@pytest.mark.parametrize("urdu", [False, True])
def test_a_long_name_is_read_in_full_and_copied(qtbot: QtBot, wear: Callable[[Look], None], urdu: bool) -> None:
    wear(Look(urdu=urdu))
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(CopyFacts([("NTN or CNIC", "9345678", ""), ("Buyer", NAME, NAME)]))
    column.addStretch()
    window.resize(290, 300)
    window.show()
    qtbot.waitExposed(window)
    label = next(each for each in window.findChildren(QLabel) if each.text() == NAME)
    assert label.height() >= label.heightForWidth(label.width()) > 2 * label.fontMetrics().height()
    QTest.mouseClick(window.findChildren(QAbstractButton)[0], Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == NAME
