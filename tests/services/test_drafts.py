"""A draft on the disk, and beside it the words that were no value yet."""

from __future__ import annotations

import pytest

from app.services import drafts
from app.services.books import Books
from app.services.drafts import Kept
from app.services.payments import PaymentDraft
from tests import makers
from tests.clock import Clock

WORDS = {"amount": "1200*", "day": " 31/2"}


def test_words_lie_beside_the_draft(books: Books) -> None:
    draft = makers.a_purchase()
    with books.write() as sitting:
        drafts.keep(sitting, "purchase", drafts.written(draft, WORDS))
    with books.read() as sitting:
        kept = drafts.offer(sitting, "purchase")
    assert kept is not None
    assert kept.unread() == WORDS
    assert kept.said("supplier") == draft.supplier
    assert drafts.read(type(draft), kept.body) == draft, "nor does a version that knows of none stumble over them"


def test_without_words_it_is_written_as_ever() -> None:
    assert drafts.written(PaymentDraft(), {}) == drafts.written(PaymentDraft())
    assert "unread" not in drafts.written(PaymentDraft())


@pytest.mark.parametrize("body", ["{}", '{"unread": [1]}', '{"unread": null}', "[]", "torn"])
def test_what_holds_no_words_tells_none(clock: Clock, body: str) -> None:
    assert Kept("payment", body, clock()).unread() == {}
