"""What the first page says of papers that need a person: in plain words, and only what is true of them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.rules.outbox_words import HANDED_OUT
from app.services import evidence, home
from app.services.books import Books
from app.services.home import Need
from app.ui.desk import Desk
from app.ui.hub import Hub
from app.ui.kit.look import Look
from app.ui.pages.needs_card import NeedsCard
from tests.accepted import a_number, accept, post_sale, refuse
from tests.clock import Clock
from tests.makers import a_sale


@pytest.fixture
def card(qtbot: QtBot, books: Books, clock: Clock) -> NeedsCard:
    made = NeedsCard(Desk(books, Hub(books), clock, Look()))
    qtbot.addWidget(made)
    return made


def test_a_refusal_is_told_in_plain_words(card: NeedsCard, books: Books) -> None:
    refuse(books, post_sale(books, a_sale()))
    with books.read() as sitting:
        board = home.board(sitting)
    card.show_board(board)
    words = [label.text() for label in card.findChildren(QLabel)]
    assert "A note needs a reason." in words
    assert "Reason is required." not in words


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("HTTP 200 with an answer that cannot be read", "No clear answer came"),
        (f"{HANDED_OUT} Exported for upload on 22/11/2026 10:00 as up.xlsx.", "Given out for upload by hand"),
    ],
)
def test_what_is_unknown_is_not_always_the_lines_fault(card: NeedsCard, reason: str, said: str) -> None:
    assert card._words(Need(key="paper-unknown", id=1, name="S-2026-0001", detail=reason))[2] == said


@pytest.mark.parametrize(("hours", "said"), [(70, "within 72 hours"), (75, "are over")])
def test_of_two_at_fbr_the_hours_are_told(card: NeedsCard, books: Books, clock: Clock, hours: int, said: str) -> None:
    item = post_sale(books, a_sale())
    first = accept(books, "sale", item)
    with books.write() as sitting:
        evidence.settle_two(sitting, item, first, a_number(), "IRIS shows both")
    clock.moment += timedelta(hours=hours)
    with books.read() as sitting:
        card.show_board(home.board(sitting))
    assert any(said in label.text() for label in card.findChildren(QLabel))
