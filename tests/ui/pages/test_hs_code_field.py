"""The tariff under the HS code of a part."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCompleter
from pytestqt.qtbot import QtBot

from app.services.books import Books
from app.ui.pages.hs_code_field import HsCodeField
from app.ui.pages.part_form import PartForm
from tests.clock import Clock
from tests.windows import page_of, window_on


def one(field: HsCodeField) -> QCompleter:
    return field.findChildren(QCompleter)[0]


def offered(field: HsCodeField) -> list[str]:
    model = one(field).model()
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


def test_an_hs_code_is_found_by_what_it_covers(books: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(books, clock) as office:
        office.show("part", 0)
        form = page_of(office, PartForm)
        field = next(iter(form.findChildren(HsCodeField)))
        QTest.keyClicks(field, "8708.3")
        assert offered(field)[0] == "8708.3010  brakes and parts"
        popup = one(field).popup()
        assert popup is not None
        QTest.keyClick(popup, Qt.Key.Key_Down)
        QTest.keyClick(popup, Qt.Key.Key_Return)
        assert field.text() == "8708.3010"
        assert form.draft().hs_code == "8708.3010"
        QTest.keyClicks(field, "x")
        assert offered(field) == []
        assert form.draft().hs_code == "8708.3010x"
