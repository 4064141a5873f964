"""A part typed whole: its other names, what FBR wants, what the law makes of it from which day, what it cost."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.rules.sale_types import SaleType
from app.services import parts, purchases
from app.services.books import Books
from app.services.parts import SaleTypeSince
from app.ui.pages.aliases_field import AliasesField
from app.ui.pages.part_form import PartForm
from tests.clock import Clock
from tests.makers import a_part, a_purchase
from tests.windows import page_of, window_on


def field(form: PartForm, group: int, name: str) -> QWidget:
    return cast("QWidget", form.forms[group].field(name))


@pytest.fixture
def shelf(books: Books) -> Books:
    """Brake shoes, once bought of Bilal Steel."""
    with books.write() as sitting:
        parts.add(sitting, a_part())
        purchases.post(sitting, a_purchase())
    return books


def test_a_part_is_found_by_what_the_market_calls_it(shelf: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shelf, clock) as office:
        office.show("part", 0)
        form = page_of(office, PartForm)
        QTest.keyClicks(field(form, 0, "name"), "Clutch plate CD-70")
        names = field(form, 0, "aliases")
        assert isinstance(names, AliasesField)
        QTest.keyClicks(names, "clutch plate,  klach   plet, ")
        names.insert("کلچ پلیٹ،")  # QTest types Latin letters only
        form.write_down()
    with shelf.read() as sitting:
        for said in ("klach plet", "KLACH", "کلچ"):
            assert [row.name for row in parts.suggest(sitting, said)] == ["Clutch plate CD-70"], said
        found = parts.find(sitting, "Klach Plet")
        assert found is not None
        whole = parts.detail(sitting, found.id)
    assert whole is not None
    assert whole.aliases == ("clutch plate", "klach plet", "کلچ پلیٹ")


def test_a_sale_type_changes_from_a_date(shelf: Books, clock: Clock, qtbot: QtBot) -> None:
    third = SaleType.THIRD_SCHEDULE
    with window_on(shelf, clock) as office:
        office.show("part", 1)
        form = page_of(office, PartForm)
        QTest.keyClicks(form.kinds.since, "01/11/2026")
        form.kinds.kind.show_value(third.value)
        QTest.mouseClick(form.kinds.put, Qt.MouseButton.LeftButton)
        QTest.keyClicks(field(form, 2, "retail_price"), "1450")
        form.write_down()
    with shelf.read() as sitting:
        before, after = (parts.on_day(sitting, ["Brake shoe"], date(2026, m, 1))["brake shoe"] for m in (10, 11))
        draft = parts.draft(sitting, 1)
    assert (before.sale_type, after.sale_type, after.retail_price) == (SaleType.STANDARD, third, Decimal(1450))
    assert draft.sale_types == (SaleTypeSince(since=date(2026, 11, 1), sale_type=third),)
    with window_on(shelf, clock) as office:
        office.show("part", 1)
        form = page_of(office, PartForm)
        assert len(form.kinds.lines) == 1
        QTest.mouseClick(form.kinds.lines[0].out, Qt.MouseButton.LeftButton)
        form.write_down()
    with shelf.read() as sitting:
        assert parts.draft(sitting, 1).sale_types == ()


def test_the_last_price_of_each_supplier_stands_beside(shelf: Books, clock: Clock, qtbot: QtBot) -> None:
    with window_on(shelf, clock) as office:
        office.show("part", 1)
        (row,) = page_of(office, PartForm).prices.table.shown()
    assert (row.supplier, row.price) == ("Bilal Steel", Decimal(1000))


def test_what_the_tariff_and_the_books_say_of_a_code(shelf: Books, clock: Clock, qtbot: QtBot) -> None:
    """Brake shoes of 8708.3010 are counted in pieces; a new part of that code in kilograms is told so."""
    with window_on(shelf, clock) as office:
        office.show("part", 0)
        form = page_of(office, PartForm)
        for code, said in (("8708.3010", "brake"), ("9999.9999", "not in the tariff")):
            form.forms[1].field("hs_code").show_value(code)
            form.forms[1].field("unit").show_value("KG")
            form.check()
            assert said in field(form, 1, "hs_code").accessibleDescription(), code
            assert ("Nos" in field(form, 1, "unit").accessibleDescription()) is (code == "8708.3010")


@pytest.mark.parametrize(
    ("typed", "read"),
    [("", ()), (" , ,", ()), ("a;b؛c", ("a", "b", "c")), ("clutch  plate ,x", ("clutch plate", "x"))],
)
def test_other_names_are_split_at_commas_of_any_script(qtbot: QtBot, typed: str, read: tuple[str, ...]) -> None:
    names = AliasesField()
    qtbot.addWidget(names)
    names.setText(typed)
    assert names.value() == read
    names.show_value(read)
    assert names.value() == read
