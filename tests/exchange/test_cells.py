"""Amounts, days and marks as people type them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange import cells
from app.exchange.cells import Fault
from app.exchange.grid import Cell
from app.exchange.months import read_month
from app.exchange.musters import mark
from app.exchange.records import pay_kind
from app.rules.period import Month
from app.rules.problems import Code

ANY_CELL: st.SearchStrategy[Cell] = st.one_of(
    st.text(max_size=40),
    st.decimals(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
)
RUPEES = st.decimals(min_value=0, max_value=10**9, places=2)
DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 12, 31))


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("4,200.00", "4200.00"),
        ("185/-", "185"),
        ("185/=", "185"),
        ("Rs 1,200", "1200"),
        ("Rs. 1,200/-", "1200"),
        ("PKR 5", "5"),
        ("12,34,567.50", "1234567.50"),
        ("1,234,567", "1234567"),
        ("(500)", "-500"),
        ("-500", "-500"),
        ("\u2212500", "-500"),
        ("۱۸۵", "185"),
        ("۴٬۲۰۰٫۵۰", "4200.50"),
        ("\u00a0 7 ", "7"),
        (".5", "0.5"),
        (Decimal("355.8"), "355.8"),
    ],
)
def test_an_amount_as_people_write_it(typed: Cell, amount: str) -> None:
    assert cells.amount(typed) == Decimal(amount)


@pytest.mark.parametrize("typed", ["", "  ", "\u00a0", "-", "–", "—", "nil", "N/A"])
def test_a_blank_and_a_dash_are_no_amount(typed: str) -> None:
    assert cells.amount(typed) is None


@pytest.mark.parametrize(
    "typed", ["4,2", "1.200,50", "12,34", "1e5", "NaN", "Infinity", "abc", "12 pcs", "1.2.3", "0x10", "5 5"]
)
def test_what_may_mean_two_things_is_no_amount(typed: str) -> None:
    assert cells.amount(typed) == Fault(Code.NOT_A_NUMBER, {"text": typed})


def test_a_phone_number_is_no_amount() -> None:
    assert cells.amount("923001234567890") == Fault(Code.TOO_LARGE, {"text": "923001234567890"})
    assert cells.amount(Decimal("1e300")) == Fault(Code.TOO_LARGE, {"text": f"{Decimal('1e300'):f}"})


@pytest.mark.parametrize("cell", [True, date(2026, 10, 1), time(1), timedelta(hours=3)])
def test_a_day_or_a_tick_is_no_amount(cell: Cell) -> None:
    found = cells.amount(cell)
    assert isinstance(found, Fault)
    assert found.code is Code.NOT_A_NUMBER


def test_a_count_is_whole() -> None:
    assert cells.whole("2,707") == 2707
    assert cells.whole("") is None
    assert cells.whole(Decimal("2.5")) == Fault(Code.TOO_FINE, {"text": "2.5"})
    assert cells.whole("x") == Fault(Code.NOT_A_NUMBER, {"text": "x"})


@pytest.mark.parametrize(
    "typed",
    [
        date(2026, 10, 18),
        datetime(2026, 10, 18, 13, 5),  # noqa: DTZ001 - a spreadsheet's times have no zone
        Decimal(46313),
        "46313",
        "18/10/2026",
        "18-10-2026",
        "18.10.26",
        "18/10/26",
        "18-Oct-2026",
        "18 october 2026",
        "18th Oct, 2026",
        "18-Oct-26",
        "2026-10-18",
        "2026/10/18",
        "2026-10-18T00:00:00",
        "۱۸/۱۰/۲۰۲۶",
    ],
)
def test_a_day_as_people_write_it(typed: Cell) -> None:
    assert cells.day(typed) == date(2026, 10, 18)


def test_two_digits_of_a_year_are_ours_or_our_fathers() -> None:
    assert cells.day("17.09.75") == date(1975, 9, 17)
    assert cells.day("17.09.49") == date(2049, 9, 17)


@pytest.mark.parametrize(
    "typed", ["31/02/2026", "10/25/2026", "00.10.26", "yesterday", "Oct 2026", "18-Okt-2026", True, "1.5"]
)
def test_an_impossible_day_is_refused(typed: Cell) -> None:
    found = cells.day(typed)
    assert isinstance(found, Fault)
    assert found.code is Code.NOT_A_DATE


@pytest.mark.parametrize("typed", [date(1900, 1, 3), Decimal(0), Decimal(1), time(0, 0), "01/01/1900", "1900-01-01"])
def test_a_spreadsheets_zero_is_too_long_ago(typed: Cell) -> None:
    found = cells.day(typed)
    assert isinstance(found, Fault)
    assert found.code is Code.DATE_TOO_OLD


@pytest.mark.parametrize("typed", ["", " ", "-", "n/a"])
def test_no_day(typed: str) -> None:
    assert cells.day(typed) is None


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("P", ("P", 0)),
        ("p", ("P", 0)),
        ("P+2", ("P", 2)),
        ("P + 2.5", ("P", "2.5")),
        ("H+4", ("H", 4)),
        ("½", ("½", 0)),
        ("1/2", ("½", 0)),
        (Decimal("0.5"), ("½", 0)),
        (date(2026, 2, 1), ("½", 0)),
        (date(2026, 1, 2), ("½", 0)),
        ("cl", ("CL", 0)),
        ("SL", ("SL", 0)),
        ("AL", ("AL", 0)),
        ("Off", ("R", 0)),
        ("½CL", ("½CL", 0)),
        ("SL/2", ("½SL", 0)),
        ("ML", ("ML", 0)),
    ],
)
def test_a_mark(typed: Cell, read: tuple[str, int | str]) -> None:
    assert mark(typed) == (read[0], Decimal(read[1]))


@pytest.mark.parametrize("typed", ["X", "P+", "P+123", "PP", "2", "+2", date(2026, 10, 3)])
def test_an_unknown_mark(typed: Cell) -> None:
    found = mark(typed)
    assert isinstance(found, Fault)
    assert found.code is Code.MARK_UNKNOWN


def test_no_mark() -> None:
    assert mark("") is None
    assert mark("-") is None


@pytest.mark.parametrize(
    "text",
    [
        "حاضری رجسٹر  October 2026",
        "Oct-26 Bills",
        "attendance_2026-10",
        "10/2026",
        "اکتوبر 2026",
        "Sheet1 Oct’26",
        "OCT. 2026",
    ],
)
def test_the_month_is_read_from_a_title(text: str) -> None:
    assert read_month(text) == Month(2026, 10)


@pytest.mark.parametrize("text", ["", "Attendance", "Sheet1", "Marching 26", "2026-13", "register 12345"])
def test_no_month_is_read_from_other_words(text: str) -> None:
    assert read_month(text) is None


@pytest.mark.parametrize(
    ("typed", "kind"),
    [("Daily", "daily"), ("per day", "daily"), ("Monthly", "monthly"), ("Salary", "monthly"), ("Piece rate", "piece"),
     ("دیہاڑی", "daily"), ("weekly", "weekly")],
)  # fmt: skip
def test_the_kind_of_pay(typed: str, kind: str) -> None:
    assert pay_kind(typed) == kind


@given(ANY_CELL)
def test_no_cell_makes_the_readers_stumble(cell: Cell) -> None:
    amount, count, day, marked = cells.amount(cell), cells.whole(cell), cells.day(cell), mark(cell)
    assert amount is None or isinstance(amount, Decimal | Fault)
    assert count is None or isinstance(count, int | Fault)
    assert day is None or isinstance(day, date | Fault)
    assert marked is None or isinstance(marked, tuple | Fault)
    assert isinstance(read_month(cells.text(cell)), Month | None)


@given(RUPEES)
def test_an_amount_comes_back_however_it_is_written(amount: Decimal) -> None:
    for written in (f"{amount:,.2f}", f"{amount:.2f}", f"Rs. {amount:,.2f}/-", f"{amount} PKR", _lakhs(amount)):
        assert cells.amount(written) == amount
    assert cells.amount(f"({amount})") == -amount


@given(DAYS)
def test_a_day_comes_back_however_it_is_written(day: date) -> None:
    for style in ("%d/%m/%Y", "%d-%b-%Y", "%d.%m.%y", "%Y-%m-%d", "%d %B %Y"):
        assert cells.day(day.strftime(style)) == day
    assert cells.day(Decimal((day - date(1899, 12, 30)).days)) == day


def _lakhs(amount: Decimal) -> str:
    """12,34,567.50: the last three digits, then by twos."""
    whole, _, part = f"{amount:.2f}".partition(".")
    head, tail = whole[:-3], whole[-3:]
    pairs = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)][::-1]
    return f"{','.join([*pairs, tail])}.{part}"
