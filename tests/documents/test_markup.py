"""What looks like markup in a name or a description is printed as it was typed, and nothing is fetched for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.documents import invoice, supplier_voucher
from tests.documents import sheets_made as made
from tests.documents.reading import latin

NASTY = ("<b>Bolt</b> &amp; <img src='file:///etc/passwd'/>", "<font size='90'>x</font>", "<para><a href='u'>y</a>")


@pytest.mark.parametrize("words", NASTY)
def test_markup_is_words_on_paper(words: str) -> None:
    bill, sale = made.purchase(1), made.sale(1)
    bill = replace(bill, lines=(replace(bill.lines[0], description=words),))
    sale = replace(sale, lines=(replace(sale.lines[0], description=words),))
    for pdf in (supplier_voucher.render(bill), invoice.render(sale)):
        assert "".join(words.split()) in "".join(latin(pdf).split())
