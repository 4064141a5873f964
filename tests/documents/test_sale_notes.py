"""The paper of a debit note: its own title and number, the invoice it belongs to, why, and what it does."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.documents import invoice
from app.documents.labels import Language
from app.documents.note_words import MEANINGS, REASONS
from app.documents.paper import Paper
from app.documents.text import use_fonts
from app.services import sale_notes
from app.services.note_sheets import NoteOnPaper
from app.services.sheets import SaleState
from tests.documents import sheets_made
from tests.documents.reading import latin, pages

NOTE = NoteOnPaper(invoice="S-2026-0007", meaning="reduction", reason="Others", remarks="Wrong side sent")


@pytest.fixture(autouse=True)
def fonts() -> None:
    use_fonts(Path(__file__).parents[2] / "resources" / "fonts")


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("paper", [Paper.A4, Paper.ROLL_80])
def test_it_says_whose_it_is_and_why(language: Language, paper: Paper) -> None:
    sheet = sheets_made.sale(number="DN-2026-0001", note=NOTE, reference="1234567DI1ABCDE234567")
    pdf = invoice.render(sheet, language=language, paper=paper)
    said = latin(pdf)
    assert pages(pdf) == 1
    assert all(word in said for word in ("DN-2026-0001", "S-2026-0007", "Wrong side sent"))
    assert "1234567DI1ABCDE234567" in said.replace(" ", "")  # on the roll it takes two lines
    if language is not Language.URDU:
        assert "Debit note" in said
        assert "Reduces the invoice" in said
        assert "Sales Tax Invoice" not in said
    assert invoice.render(sheet, language=language, paper=paper) == pdf


def test_a_cancelled_invoice_says_so_over_the_whole_page() -> None:
    said = latin(invoice.render(sheets_made.sale(state=SaleState.CANCELLED)))
    assert "CANCELLED" in said
    assert "CANCELLED" not in latin(invoice.render(sheets_made.sale()))


def test_every_reason_and_meaning_has_its_words() -> None:
    assert set(REASONS) == set(sale_notes.REASONS)
    assert set(MEANINGS) == set(sale_notes.MEANINGS)
