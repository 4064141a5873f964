"""A debit note on its way: the portal checks it against the invoice it names, and both ledgers tell one story."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from app.services import outbox, sale_notes
from app.services.sale_notes import NoteLineDraft, SaleNoteDraft
from tests.sync.shop import Shop, for_real


@pytest.fixture(autouse=True)
def production(shop: Shop) -> None:
    """A note names FBR's own number: the sandbox gives none."""
    for_real(shop)


def a_note(shop: Shop, **changes: object) -> int:
    """The id of its outbox item."""
    plain = {
        "sale": "S-2026-0001",
        "note_date": date(2026, 11, 22),
        "reason": "Return of goods",
        "lines": (NoteLineDraft(line=1, quantity=Decimal("0.5")),),
    }
    with shop.books.write() as sitting:
        made = sale_notes.post(sitting, SaleNoteDraft(**{**plain, **changes}))  # type: ignore[arg-type]
        standing = outbox.standing(sitting, sale_notes.KIND, made)
    assert standing is not None
    return standing.item_id


def test_the_portal_takes_the_note(shop: Shop) -> None:
    shop.sell()
    shop.engine.run_once(outbox.FBR)
    item = a_note(shop)
    shop.engine.run_once(outbox.FBR)
    assert shop.row(item).state == "ACCEPTED", shop.row(item).reason
    assert len(shop.portal.entries()) == 2
    shop.settled()


def test_two_notes_that_make_the_whole_are_taken_and_no_third_is_written(shop: Shop) -> None:
    """What we let through, the portal does not refuse as above the invoice (0036, 0067)."""
    shop.sell()
    shop.engine.run_once(outbox.FBR)
    items = [a_note(shop), a_note(shop, reason="Others", remarks="the rest")]
    shop.engine.run_once(outbox.FBR)
    assert [shop.row(item).state for item in items] == ["ACCEPTED", "ACCEPTED"]
    with shop.books.read() as sitting:
        [left] = sale_notes.remaining(sitting, 1)
    assert (left.quantity, left.value, left.sales_tax) == (Decimal("0.5"), Decimal(0), Decimal(0))
    shop.settled()
