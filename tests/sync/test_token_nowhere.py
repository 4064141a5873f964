"""The portal's token is in the header of a call, and nowhere else: no file, no log, no words of a trouble."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from app.practice.server import PracticePortal
from app.services import portals
from app.services.books import Books
from app.sync.engine import Engine
from app.sync.line import look
from app.sync.transport import Transport
from tests.sync.shop import PATIENT, Shop, set_up

CANARY = "c4n4ry-0f-a-t0ken-7f3e9d"
MOODS = ("well", "recorded-503", "drop", "401", "403", "html-200", "not-json", "redirect-307")


@pytest.fixture
def shop(books: Books, portal: PracticePortal, tmp_path: Path) -> Shop:
    """Its token lies in no keyring and in no books: only the engine is told it."""
    portal.invoices.token = CANARY
    shop = set_up(books, portal, tmp_path / "practice.sending")
    engine = Engine(books, lambda _portal: CANARY, tmp_path / "practice.sending", Transport(PATIENT))
    return Shop(books, shop.lock, portal, engine)


def test_it_is_written_down_nowhere(
    shop: Shop, portal: PracticePortal, tmp_path: Path, home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    said = []
    for mood in MOODS:
        shop.sell()
        portal.set_moods([mood])
        said.append(repr(shop.engine.run_once()) + repr(shop.engine) + repr(shop.engine.__dict__))
    portal.stop()
    shop.sell()
    said.append(repr(shop.engine.run_once()) + repr(shop.engine.probe()))
    with shop.books.read() as sitting:
        row = portals.needed(sitting, "fbr-di")
    said.append(repr(row) + repr(look(row, CANARY, Transport(PATIENT))))
    assert "ACCEPTED" in shop.states(), "the token was used"
    files = [file for folder in (tmp_path, home) for file in folder.rglob("*") if file.is_file()]
    assert {file.suffix for file in files} >= {".karkhana", ".receipts"}
    assert [file for file in files if CANARY.encode() in file.read_bytes()] == []
    assert CANARY not in caplog.text
    assert CANARY not in "".join(said)
