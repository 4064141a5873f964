"""The outbox from a terminal: two of them, one cancelled, a computer that is not the sender, and an older copy."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.practice.server import PracticePortal
from app.rules.line_words import TWO_UNKNOWN
from tests.cli.conftest import Terminal
from tests.cli.test_portals import connect, sell
from tests.clock import Clock

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001"
    "e221bc330000000049454e44ae426082"
)


@pytest.fixture
def portal(clock: Clock) -> Iterator[PracticePortal]:
    with PracticePortal(seed=3, now=clock) as running:
        yield running


def test_two_of_them_and_one_is_cancelled(
    terminal: Terminal, shop: Path, tmp_path: Path, portal: PracticePortal
) -> None:
    connect(terminal, portal, tmp_path)
    sell(terminal, tmp_path)
    portal.set_moods(["recorded-drop"])
    assert terminal("sync").data["unknown"] == 1
    first = portal.entries()[0].number
    second = f"{first.split('DI', maxsplit=1)[0]}DIZZZZYYYYXXXX"
    (tmp_path / "iris.png").write_bytes(PNG)
    seen = ("--evidence", "IRIS, Invoice Dashboard", "--file", str(tmp_path / "iris.png"))
    two = terminal("outbox", "settle", "1", "--two", first, second, *seen)
    assert (two.code, two.data["state"]) == (0, "DUPLICATE")
    assert two.data["deadline"].startswith("2026-11-25")
    (row,) = terminal("outbox", "--state", "DUPLICATE").data["rows"]
    assert (row["fiscal_number"], row["second_number"], row["deadline_kind"]) == (first, second, "cancel-one")
    wrong = terminal("outbox", "settle", "1", "--cancelled", first[:-1] + "0", "--evidence", "IRIS")
    assert (wrong.code, wrong.data["problems"][0]["code"]) == (1, "not-one-of-two")
    done = terminal("outbox", "settle", "1", "--cancelled", second, "--evidence", "IRIS, acknowledgement 4711")
    assert done.data == {"id": 1, "state": "ACCEPTED"}
    shown = terminal("outbox", "show", "1").data["outbox"]
    assert [seen["verdict"] for seen in shown["evidence"]] == ["two", "two", "cancelled"]
    assert all(seen["file_sha256"] for seen in shown["evidence"][:2])
    assert terminal("verify").data["ok"]


def test_absent_says_when_to_look_again(terminal: Terminal, shop: Path, tmp_path: Path, portal: PracticePortal) -> None:
    connect(terminal, portal, tmp_path)
    sell(terminal, tmp_path)
    portal.set_moods(["not-recorded-drop"])
    terminal("sync")
    early = terminal("outbox", "settle", "1", "--absent", "--evidence", "IRIS")
    assert (early.code, early.data["problems"][0]["code"]) == (1, "too-soon")
    assert terminal("outbox").data["rows"][0]["may_check_after"] == "2026-11-22T05:15:00+00:00"


def test_another_computer_holds_everything_until_the_owner_transfers(
    terminal: Terminal, shop: Path, tmp_path: Path, portal: PracticePortal, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect(terminal, portal, tmp_path)
    sell(terminal, tmp_path)
    assert terminal("sync").data["accepted"] == 1
    sell(terminal, tmp_path, 2)
    already = terminal("outbox", "transfer", "--evidence", "why not")
    assert (already.code, already.data["problems"][0]["code"]) == (1, "sends-already")
    monkeypatch.setenv("KARKHANA_HOME", str(tmp_path / "another-computer"))
    assert terminal("sync").data["held"] == 2
    said = terminal("outbox").data
    assert (said["sender"]["held_for"], said["rows"][0]["cause"]) == ("sender", "sender")
    assert portal.posts == 1
    moved = terminal("outbox", "transfer", "--evidence", "The old computer is broken.")
    assert (moved.code, moved.data["unknown"], moved.data["sender"]["epoch"]) == (0, 2, 1)
    assert terminal("sync").data["accepted"] == 0
    sell(terminal, tmp_path)
    assert terminal("sync").data["accepted"] == 1
    assert portal.posts == 2
    assert terminal("verify").data["ok"]


def test_books_put_back_from_a_copy_send_nothing_twice(
    terminal: Terminal, shop: Path, tmp_path: Path, portal: PracticePortal
) -> None:
    connect(terminal, portal, tmp_path)
    sell(terminal, tmp_path, 2)
    shutil.copy(shop, tmp_path / "backup")
    assert terminal("sync").data["accepted"] == 2
    for beside in ("-wal", "-shm"):
        Path(f"{shop}{beside}").unlink(missing_ok=True)
    shutil.copy(tmp_path / "backup", shop)
    again = terminal("sync")
    assert again.data["not_sent"] == 0
    assert portal.posts == 2
    numbers = [row["fiscal_number"] for row in terminal("outbox", "--state", "ACCEPTED").data["rows"]]
    assert sorted(numbers) == sorted(entry.number for entry in portal.entries()), "by the receipts in the journal"
    assert terminal("verify").data["ok"]


def test_what_stops_the_sending_is_said(terminal: Terminal, shop: Path, tmp_path: Path, portal: PracticePortal) -> None:
    connect(terminal, portal, tmp_path)
    sell(terminal, tmp_path, 3)
    portal.set_moods(["recorded-drop", "recorded-drop"])
    terminal("sync")
    stopped = terminal("sync")
    assert (stopped.code, stopped.data["not_sent"], stopped.data["stopped"]) == (3, 1, TWO_UNKNOWN)
    assert terminal("outbox").data["stopped"] == TWO_UNKNOWN
