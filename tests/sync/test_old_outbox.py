"""An outbox that the program wrote before part 4, in every state: upgraded, it goes on, and nothing is sent twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.models import schema
from app.models.engine import REBUILDING, open_engine
from app.models.steps import STEPS
from app.practice.server import PracticePortal
from app.rules.rates import Rates
from app.services import evidence, outbox
from app.services.books import Books, open_books
from app.services.verify import verify
from tests.clock import Clock
from tests.sync.shop import Shop, set_up

BEFORE_PART_4 = 13
STOOD = ["ACCEPTED", "ACCEPTED", "UNKNOWN", "CHECKING", "SENDING", "REJECTED", "HELD", "READY"]
"""The fifth was being written when the power went; the seventh's token was refused."""


@pytest.fixture
def old(tmp_path: Path, files: Path, rates: Rates, clock: Clock) -> Iterator[Books]:
    """Its rows, and the triggers that watched over them, in the tables as they were then; opened by this program."""
    path = tmp_path / "old.karkhana"
    engine = open_engine(path, REBUILDING)
    with engine.execution_options(writes=True).begin() as connection:
        schema._bring_up(connection, datetime(2026, 11, 22, 5, 0, tzinfo=UTC), STEPS[:BEFORE_PART_4])
        for line in (files / "outbox_at_step_13.sql").read_text(encoding="utf-8").splitlines():
            connection.exec_driver_sql(line)
    engine.dispose()
    clock.moment += timedelta(hours=1)
    found = open_books(path, rates, clock, by="tester")
    yield found
    found.close()


@pytest.fixture
def portal(clock: Clock) -> Iterator[PracticePortal]:
    """Another day's: it gives other numbers than the ones in the file."""
    with PracticePortal(seed=13, now=clock) as portal:
        yield portal


@pytest.fixture
def shop(old: Books, portal: PracticePortal, tmp_path: Path) -> Shop:
    return set_up(old, portal, tmp_path / "old.sending")


def test_it_stands_as_it_stood(old: Books) -> None:
    with old.read() as sitting:
        rows = outbox.rows(sitting)
    assert [row.state.value for row in reversed(rows)] == STOOD
    assert verify(old).findings == ()


def test_it_goes_on_and_what_may_have_arrived_stays_where_it_is(shop: Shop, portal: PracticePortal) -> None:
    before = {row: shop.item(row).payload_sha256 for row in range(1, 6)}
    shop.engine.run_once()
    assert shop.states() == ["ACCEPTED", "ACCEPTED", "UNKNOWN", "CHECKING", "UNKNOWN", "REJECTED", "READY", "READY"]
    assert portal.entries() == [], "three fates are unknown: first a person looks"
    for item in (3, 4, 5):
        with shop.books.write() as sitting:
            evidence.settle_found(sitting, item, f"1234567DI000000000{item:03}", "seen on IRIS")
    shop.engine.run_once()
    assert Counter(shop.states()) == {"ACCEPTED": 7, "REJECTED": 1}
    assert not {entry.sha256 for entry in portal.entries()} & set(before.values())
    assert len(portal.entries()) == 2
    assert verify(shop.books).findings == ()
