"""The letter to a supplier and the statement of suppliers brought in: their figures, their pages, their languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.documents import supplier_incentive, supplier_letter
from app.documents.labels import Language
from app.documents.paper import Paper
from app.documents.text import use_fonts
from app.services.sheets import IncentiveRow, IncentiveSheet, Letterhead, PartyOnPaper, SupplierLetterSheet
from tests.documents.reading import latin, pages

HEAD = Letterhead(name="Al-Karam Auto Parts", name_ur="الکرم آٹو پارٹس", address="14 Badami Bagh", practice=True)
SUPPLIER = PartyOnPaper(name="Shah Alam Hardware", name_ur="شاہ عالم ہارڈویئر", cnic="3510116557223", registered=False)
LETTER = SupplierLetterSheet(
    head=HEAD,
    written_on=date(2026, 11, 22),
    supplier=SUPPLIER,
    first=date(2025, 12, 1),
    last=date(2026, 11, 22),
    bills=14,
    value=Decimal("165000.00"),
    lost=Decimal("16500.00"),
    lost_percent=Decimal(10),
    lost_source="Notes on the Finance Act 2025, s.21(q)",
    lacks=("ntn", "strn", "active"),
)
ROW = IncentiveRow(
    no=1,
    supplier=SUPPLIER,
    steps=(("ntn", date(2026, 8, 3)), ("sales", date(2026, 9, 3))),
    before=Decimal("65000.00"),
    after=Decimal("120000.50"),
)
STATEMENT = IncentiveSheet(
    head=HEAD, since=date(2026, 6, 30), until=date(2026, 11, 22), rows=(ROW,), before=ROW.before, after=ROW.after
)


@pytest.fixture(autouse=True)
def fonts() -> None:
    use_fonts(Path(__file__).parents[2] / "resources" / "fonts")


@pytest.mark.parametrize(("language", "expected"), [("ur", 1), ("en", 1), ("both", 2)])
def test_the_letter_stands_on_one_page_of_each_language(language: str, expected: int) -> None:
    pdf = supplier_letter.render(LETTER, language=Language(language))
    assert pages(pdf) == expected
    said = latin(pdf)
    for figure in ("165,000.00", "16,500.00", "9966", "01/12/2025"):
        assert figure in said, figure


def test_who_lacks_nothing_is_thanked_and_not_taught() -> None:
    said = latin(supplier_letter.render(replace(LETTER, lacks=(), lost=Decimal(0)), language=Language.ENGLISH))
    assert "nothing is missing" in said
    assert "9966" not in said
    assert "21(q)" not in said


@pytest.mark.parametrize("language", list(Language))
def test_the_statement_has_every_step_with_its_day(language: Language) -> None:
    said = latin(supplier_incentive.render(STATEMENT, language=language))
    for figure in ("35101-1655722-3", "03/08/2026", "03/09/2026", "65,000.00", "120,000.50"):
        assert figure in said, figure


def test_nobody_came_in() -> None:
    empty = replace(STATEMENT, rows=(), before=Decimal(0), after=Decimal(0))
    assert "No supplier came in" in latin(supplier_incentive.render(empty, language=Language.ENGLISH))


def test_a_paper_it_is_not_laid_out_for_is_refused() -> None:
    with pytest.raises(ValueError, match="A3_WIDE"):
        supplier_letter.render(LETTER, paper=Paper.A3_WIDE)
