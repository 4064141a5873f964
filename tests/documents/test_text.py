"""Lines of mixed text: breaking, fitting, isolating; and what a table and a page do with them."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents import text as texts
from app.documents.blocks import Align, Gap, Say, Stack, text
from app.documents.flow import Item, paginate
from app.documents.table import SMALLEST, Column, Row, RowBlock, table
from app.documents.text import Hand, Style, hand_of, isolate, line, shortened, use_fonts, wrap

LATIN = Style(9)
NASTALIQ = Style(11, Hand.NASTALIQ)


def letters(words: str, style: Style = LATIN, **how: bool) -> str:
    """What stands on the line from left to right."""
    return "".join(glyph.text for run, _ in line(words, style, **how).runs for glyph in run.glyphs)


def test_figures_are_all_equally_wide() -> None:
    assert len({round(line(digit * 5, LATIN).width, 6) for digit in "0123456789"}) == 1


def test_a_date_keeps_its_order_in_urdu() -> None:
    assert "22/11/2026" in letters(f"تاریخ {isolate('22/11/2026')}", NASTALIQ, rtl=True)
    assert "0300-1234567" in letters(f"فون {isolate('0300-1234567')} لاہور", NASTALIQ, rtl=True)
    assert "0300-1234567" not in letters("فون 0300-1234567 لاہور", NASTALIQ, rtl=True)


def test_urdu_letters_are_joined_and_run_leftwards() -> None:
    (run, _size), *rest = line("مستری", NASTALIQ).runs
    assert not rest
    assert run.rtl
    isolated = sum(line(letter, NASTALIQ).width for letter in "مستری")
    assert line("مستری", NASTALIQ).width < 0.8 * isolated


def test_latin_and_digits_never_come_from_an_urdu_face() -> None:
    for hand in Hand:
        for run, _ in line("کل 1,234.50 Rs روپے", Style(10, hand)).runs:
            if any(glyph.text.isascii() and glyph.text.strip() for glyph in run.glyphs):
                assert run.face.name.startswith("KarkhanaSans")


def test_an_isolate_of_nothing_is_nothing() -> None:
    assert isolate("") == ""
    assert hand_of("PR-03") is Hand.SANS
    assert hand_of("PR-03 چالان") is Hand.NASKH


words = st.text(alphabet="abcdefgh ابپتک0123/-", max_size=60)


@given(words, st.floats(12, 200))
def test_no_line_is_wider_than_asked_and_nothing_is_lost(said: str, width: float) -> None:
    lines = wrap(said, LATIN, width)
    widest = line("کک", LATIN).width  # a single letter cannot be broken
    assert all(one.width <= max(width, widest) + 0.02 for one in lines)
    drawn = "".join(sorted(glyph.text for one in lines for run, _ in one.runs for glyph in run.glyphs))
    assert "".join(sorted(drawn.replace(" ", ""))) == "".join(sorted(said.replace(" ", "")))


def test_a_no_break_space_does_not_break() -> None:
    assert len(wrap("Tax\u00a0%", LATIN, line("Tax", LATIN).width + 6)) == 2  # broken as a word, in two, not lost
    assert len(wrap("Tax %", LATIN, line("Tax", LATIN).width + 1)) == 2
    assert len(wrap("a\n\nb", LATIN, 100)) == 3


def test_what_is_too_long_is_shortened_with_dots() -> None:
    whole = line("abcdefgh", LATIN, rtl=False)
    assert shortened("abcdefgh", LATIN, whole.width) == whole
    cut = shortened("abcdefgh", LATIN, whole.width * 0.7)
    assert cut.width <= whole.width * 0.7
    assert cut.runs[0][0].glyphs[-1].text == "…"


def test_fonts_from_another_folder(tmp_path: Path) -> None:
    before = line("کارخانہ", NASTALIQ).width
    home = texts.BESIDE
    for file in home.glob("*.ttf"):
        (tmp_path / file.name).symlink_to(file)
    use_fonts(tmp_path)
    try:
        assert line("کارخانہ", NASTALIQ).width == before
    finally:
        use_fonts(home)


def test_pages_break_between_items_and_repeat_the_heading() -> None:
    heading, row, foot = Gap(10), Gap(20), Gap(30)
    items = [
        Item(heading, glue=True),
        *[Item(row, repeat=heading)] * 5,
        Item(row, repeat=heading, glue=True),
        Item(foot),
    ]
    pages = paginate(items, 75)
    assert [[(block, down) for block, down in page] for page in pages] == [
        [(heading, 0), (row, 10), (row, 30), (row, 50)],
        [(heading, 0), (row, 10), (row, 30)],
        [(heading, 0), (row, 10), (foot, 30)],
    ]


def test_what_no_page_can_hold_together_is_taken_apart() -> None:
    pages = paginate([Item(Gap(60), glue=True), Item(Gap(60))], 100)
    assert [len(page) for page in pages] == [1, 1]


def rows_of(items: list[Item]) -> list[RowBlock]:
    return [item.block for item in items if isinstance(item.block, RowBlock)]


@pytest.mark.parametrize("rtl", [False, True])
def test_a_table_fills_its_width_and_mirrors(*, rtl: bool) -> None:
    columns = [Column((Say("Name", LATIN),), flex=1), Column((Say("Rs.", LATIN),), Align.RIGHT)]
    rows = [Row(((Say("Ali", LATIN),), (Say("1,234.00", LATIN),)))]
    grid = rows_of(table(columns, rows, 300, rtl=rtl))[0].grid
    assert grid.width == pytest.approx(300)
    assert (grid.lefts()[0] > grid.lefts()[1]) is rtl


def test_a_crowded_table_becomes_smaller_and_its_figures_are_not_broken() -> None:
    figure = (Say("123,456,789.00", LATIN),)
    columns = [Column((Say("#", LATIN),), Align.RIGHT)] * 8
    heading, row = rows_of(table(columns, [Row((figure,) * 8)], 400, rtl=False))
    assert SMALLEST <= row.grid.scale < 1
    assert all(len(cell.lines) == 1 for cell in row.cells)
    assert row.grid.width <= 400.01
    assert heading.heavy


def test_a_row_of_very_many_lines_goes_on_in_another() -> None:
    said = "پرزہ نمبر اور تفصیل " * 200
    columns = [Column((Say("#", LATIN),), flex=1)]
    rows = rows_of(table(columns, [Row(((Say(said, LATIN),),))], 200, rtl=False))[1:]
    assert len(rows) > 2
    assert sum(len(row.cells[0].lines) for row in rows) == len(wrap(said, LATIN, rows[0].cells[0].width))


def test_heights_add_up() -> None:
    one = text(100, Say("Ravi Auto Parts", LATIN), Say("", LATIN))
    assert len(one.lines) == 1
    assert Stack((one, Gap(5))).height == one.height + 5
    assert Decimal(str(round(one.first, 3))) < Decimal(str(round(one.height, 3)))
