"""Refused by the portal, mended, sent anew: one entry in FBR's ledger, and it is the mended one."""

from __future__ import annotations

from dataclasses import replace

from app.services import outbox, sales
from tests.sync.shop import Shop


def test_the_mended_invoice_is_accepted_and_the_refused_one_stays_refused(shop: Shop) -> None:
    """A definite no records nothing (G3: other bytes are another revision)."""
    shop.portal.set_moods(["item-invalid-in-00"])
    (item,) = shop.sell()
    shop.engine.run_once("fbr-di")
    refused = shop.row(item)
    assert refused.state == "REJECTED"
    with shop.books.write() as sitting:
        draft = sales.draft_of(sitting, refused.document_id)
        mended = replace(draft, lines=(replace(draft.lines[0], hs_code="8708.3090"),))
        made = sales.revise(sitting, refused.document_id, mended)
    shop.portal.set_moods([])
    shop.engine.run_once("fbr-di")
    with shop.books.read() as sitting:
        stands = outbox.standing(sitting, "sale", made)
        assert outbox.counts(sitting) == {"ACCEPTED": 1}
    assert stands is not None
    assert stands.state == "ACCEPTED"
    assert shop.states() == ["REJECTED", "ACCEPTED"]
    assert len(shop.portal.entries()) == 1
    shop.settled()
