"""The power goes at every point of the road: what stands on disk tells the truth, and nothing is ever sent twice."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from app.services import evidence, sending
from app.services.books import Books
from app.sync.engine import Broken
from app.sync.journal import Journal
from tests.clock import Clock
from tests.sync.pretend import Desk, PowerCutError, Scissors, at_desk

ROAD = [
    "before write", "before commit", "after commit",  # who may send is asked, and what a crash left behind
    "before write", "before commit", "after commit",  # a person says "now": what was held is let go
    "before claim", "before claim's commit", "after claim's commit",
    "asked", "connected",
    "before write", "before mark", "settled", "after mark", "before commit", "after commit", "settled",
    "first byte", "recorded",
    "before receipt", "settled", "after receipt",
    "before write", "before commit", "after commit", "settled",
]  # fmt: skip
"""Every point at which the power may go while one paper is sent for the first time."""


@pytest.fixture
def desk(books: Books, tmp_path: Path) -> Desk:
    return at_desk(books, tmp_path / "practice.karkhana")


def warm(desk: Desk) -> None:
    """The journal is there, and one paper was sent already."""
    desk.queue(1)
    assert desk.engine().run_once().accepted == 1


def cut(desk: Desk, at: int) -> list[str]:
    scissors = Scissors(at)
    engine = desk.engine(scissors)
    with suppress(PowerCutError):
        engine.run_once()
    return scissors.points


def test_the_points_are_those_of_the_road(desk: Desk) -> None:
    """So that a step added to the road is cut too."""
    warm(desk)
    desk.queue(2)
    assert cut(desk, 0)[: len(ROAD)] == ROAD


FATES = {
    "before mark": "READY",
    "after mark": "UNKNOWN",  # the mark is on the disk, the commit is not: as if the books had lost it
    "first byte": "UNKNOWN",
    "recorded": "UNKNOWN",
    "before receipt": "UNKNOWN",
    "after receipt": "ACCEPTED",
}


@pytest.mark.parametrize("at", range(1, len(ROAD) + 3))
def test_after_a_power_cut_anywhere_nothing_is_twice_and_nothing_lost(desk: Desk, at: int) -> None:
    """C0 to C9: whatever the point, the next program finds the truth, and sends what never left."""
    warm(desk)
    (second,) = desk.queue(2)
    points = cut(desk, at)
    before = desk.portal.posts
    desk.engine().recover()
    desk.whole()
    state = desk.row(second).state
    last = points[-1]
    left = "first byte" in points
    if last in FATES and len(points) == at:
        assert state == FATES[last], points
    elif not left and "after mark" not in points:
        assert state == "READY", points
    desk.engine().run_once()
    desk.whole()
    fate = desk.row(second).state
    assert fate in {"ACCEPTED", "UNKNOWN"}
    if left:
        assert desk.portal.posts == before, "what may have left is never sent again"
    assert len(desk.portal.ledger) <= 2


def point(desk: Desk, name: str) -> list[str]:
    """Cut the power the first time that this point is come to on the road of one paper."""
    reached: list[str] = []

    def scissors(now: str) -> None:
        reached.append(now)
        if now == name:
            raise PowerCutError(now)

    with pytest.raises(PowerCutError):
        desk.engine(scissors).run_once()
    return reached


def test_c2_claimed_and_no_byte_written_is_ready(desk: Desk) -> None:
    (item,) = desk.queue(1)
    point(desk, "connected")
    assert desk.states() == ["SENDING"]
    assert desk.engine().recover() == 1
    assert desk.states() == ["READY"]
    assert desk.engine().run_once().accepted == 1
    assert [attempt.state for attempt in desk.item(item).attempts] == ["NOT_SENT", "ACCEPTED"]


def test_c3_to_c6_what_may_have_left_is_unknown(desk: Desk) -> None:
    (item,) = desk.queue(1)
    point(desk, "recorded")
    assert desk.engine().run_once().unknown == 1
    assert desk.states() == ["UNKNOWN"]
    assert desk.portal.posts == 1
    with desk.books.write() as sitting:
        evidence.settle_found(sitting, item, next(iter(desk.portal.ledger.values())), "IRIS")
    desk.whole()


def test_c7_the_journal_has_the_answer_that_the_books_have_not(desk: Desk) -> None:
    desk.queue(1)
    point(desk, "after receipt")
    assert desk.engine().run_once().accepted == 1
    assert desk.portal.posts == 1
    desk.whole()


def test_c7_a_full_disk_at_the_answer(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    (item,) = desk.queue(1)

    def full(*_given: object) -> None:
        raise OSError("no space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(sending, "mark_answered", full)
        with pytest.raises(OSError, match="no space"):
            desk.engine().run_once()
    assert desk.engine().run_once().accepted == 1
    assert desk.row(item).fiscal_number in desk.portal.ledger.values()


def test_c8_an_answer_in_the_books_is_read_again(desk: Desk) -> None:
    desk.queue(1)
    point(desk, "first byte")
    with desk.books.write() as sitting:
        sitting.connection().exec_driver_sql(
            "UPDATE outbox_attempt SET state = 'ANSWERED', http_status = 502, http_headers = '{}', answer = x'21'"
        )
    desk.engine().recover()
    assert desk.states() == ["UNKNOWN"]


def test_c10_a_look_survives_a_crash(desk: Desk, clock: Clock) -> None:
    (item,) = desk.queue(1)
    point(desk, "first byte")
    desk.engine().recover()
    clock.moment += timedelta(minutes=15)
    with desk.books.write() as sitting:
        evidence.settle_absent(sitting, item, "not there")
    desk.engine().recover()
    assert desk.states() == ["CHECKING"]
    clock.moment += timedelta(minutes=10)
    with desk.books.write() as sitting:
        evidence.settle_absent(sitting, item, "still not there")
    assert desk.engine().run_once().accepted == 1


def test_c14_a_commit_that_the_disk_lost_is_known_by_the_journal(desk: Desk) -> None:
    """The books say CONNECTING, or not even that; the journal says that it was about to leave."""
    warm(desk)
    (second,) = desk.queue(2)
    lose_last_commit(desk, "UPDATE outbox_attempt SET state = 'CONNECTING', written_at = NULL WHERE item_id = 2")
    assert desk.engine().run_once().unknown == 1
    assert desk.row(second).state == "UNKNOWN"
    assert desk.portal.posts == 2
    desk.whole()


def test_c14_a_claim_that_the_disk_lost_too(desk: Desk) -> None:
    warm(desk)
    first, second = 1, desk.queue(2)[0]
    lose_last_commit(
        desk,
        "DELETE FROM outbox_attempt WHERE item_id = 2",
        "UPDATE outbox_item SET state = 'READY' WHERE id = 2",
    )
    (third,) = desk.queue(3)
    report = desk.engine().run_once()
    assert (report.accepted, desk.row(second).state) == (1, "UNKNOWN")
    assert [desk.row(each).state for each in (first, third)] == ["ACCEPTED", "ACCEPTED"], "nothing else is doubted"
    desk.whole()


def lose_last_commit(desk: Desk, *statements: str) -> None:
    """As a disk that lies about its last write would: past every guard."""
    point(desk, "recorded")
    with desk.books.write() as sitting:
        bare = sitting.connection()
        found = bare.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN"
            " ('outbox_attempt', 'outbox_item', 'sender')"
        ).all()
        for name, _ in found:
            bare.exec_driver_sql(f"DROP TRIGGER {name}")
        for statement in (*statements, "UPDATE sender SET marks = marks - 1"):
            bare.exec_driver_sql(statement)
        for _, made in found:
            bare.exec_driver_sql(made)


def test_g11_a_disk_that_fails_ends_this_engine_for_good(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.queue(1)
    engine = desk.engine()

    def broken(*_given: object) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "settle", broken)
        with pytest.raises(Broken):
            engine.run_once()
    for act in (engine.run_once, engine.step, engine.recover):
        with pytest.raises(Broken, match="Nothing more is sent"):
            act()
    assert desk.portal.posts == 0
    desk.engine().recover()
    desk.whole()


@pytest.mark.parametrize("broken", ["mark", "answer"])
def test_a_journal_that_fails_stops_everything_and_loses_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    desk.queue(1, 2)

    def fails(*_given: object) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(Journal, broken, fails)
        with pytest.raises(Broken):
            desk.engine().run_once()
    assert desk.portal.posts == (broken == "answer")
    desk.engine().run_once()
    assert desk.states() == ["ACCEPTED", "ACCEPTED"], "the books kept what the journal could not"
    desk.whole()
