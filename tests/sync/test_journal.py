"""The receipt journal: what is in it is whole or known not to be, whatever happened to the file."""

from __future__ import annotations

import os
import random
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from app.services.outcome import Answer
from app.services.sending import Mark
from app.sync.journal import FIRST, LARGEST, Journal

SMALL = LARGEST + (1 << 16)
ANSWER = Answer(200, {"date": "Mon, 23 Nov 2026 08:00:00 GMT"}, b'{"invoiceNumber": "1234567DI000000000001"}')


def a_mark(seq: int, *, attempt: int = 1) -> Mark:
    return Mark(
        seq=seq,
        epoch=0,
        item=seq,
        attempt=attempt,
        document=f"S-2026-{seq:04}",
        document_sha256="d" * 64,
        payload_sha256="p" * 64,
        environment="sandbox",
        fingerprint="f" * 24,
        seller="1234567",
        lines=2,
        at=datetime(2026, 11, 22, 5, 0, seq % 60, tzinfo=UTC),
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "books.receipts"


def made(path: Path, marks: int = 0, answers: int = 0) -> Journal:
    journal = Journal(path, SMALL)
    journal.create("these books", 0)
    for seq in range(1, marks + 1):
        journal.mark(a_mark(seq))
        if seq <= answers:
            journal.answer(a_mark(seq), ANSWER)
    journal.settle()
    return journal


def again(path: Path) -> Journal:
    journal = Journal(path)
    assert journal.open()
    return journal


def test_what_was_written_is_there_byte_for_byte(path: Path) -> None:
    made(path, 3, 2).close()
    journal = again(path)
    assert [receipt.mark for receipt in journal.receipts] == [a_mark(1), a_mark(2), a_mark(3)]
    assert [receipt.answer for receipt in journal.receipts] == [ANSWER, ANSWER, None]
    assert (journal.books, journal.last) == ("these books", 3)


def test_it_has_its_whole_size_at_once_and_is_this_persons_alone(path: Path) -> None:
    made(path).close()
    assert path.stat().st_size == SMALL
    assert path.stat().st_mode & 0o777 == 0o600
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_the_folder_is_synced_when_it_is_made(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[bool] = []
    sync = os.fsync

    def watch(descriptor: int) -> None:
        synced.append(Path(f"/proc/self/fd/{descriptor}").resolve().is_dir())
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", watch)
    made(path)
    assert synced == [False, True]


def test_nothing_is_settled_before_it_is_synced(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = made(path)
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    journal.mark(a_mark(1))
    journal.settle()
    journal.answer(a_mark(1), ANSWER)
    journal.settle()
    assert len(synced) == 2


def test_a_failed_sync_is_told_to_who_waits(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = made(path)

    def fails(_descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", fails)
    journal.mark(a_mark(1))
    with pytest.raises(OSError, match="Input/output"):
        journal.settle()


def test_no_token_is_in_it(path: Path) -> None:
    made(path, 2, 2).close()
    assert b"Bearer" not in path.read_bytes()
    assert set(Mark.__dataclass_fields__) & {"token", "payload", "url"} == set()


def test_none_is_nobodys(path: Path) -> None:
    assert not Journal(path).open()
    path.write_bytes(b"something else" * 100)
    assert not Journal(path).open()


def test_a_mark_taken_back_is_not_there(path: Path) -> None:
    journal = made(path, 1)
    journal.mark(a_mark(2))
    journal.void(a_mark(2))
    journal.close()
    assert (again(path).last, len(again(path).receipts)) == (1, 1)


def test_it_hears_what_another_program_wrote(path: Path) -> None:
    one = made(path, 1)
    one.close()
    other = again(path)
    other.mark(a_mark(2))
    other.close()
    assert one.open()
    assert one.last == 2
    one.mark(a_mark(3))
    one.close()
    assert [receipt.mark.seq for receipt in again(path).receipts] == [1, 2, 3]


def test_it_hears_that_another_program_made_room(path: Path) -> None:
    one = made(path, 30, 30)
    one.close()
    other = again(path)
    other.compact(lambda _mark: False)
    other.mark(a_mark(31))
    other.close()
    assert one.open()
    assert one.last == 31
    one.close()


def test_making_room_keeps_what_is_needed_and_the_newest(path: Path) -> None:
    journal = Journal(path, SMALL)
    journal.create("these books", 0)
    long = Answer(200, {}, b"x" * 5000)
    for seq in range(1, 13):
        journal.mark(a_mark(seq))
        journal.answer(a_mark(seq), long)
    assert not journal.room()
    journal.compact(lambda mark: mark.seq == 1)
    assert journal.room()
    kept = [receipt.mark.seq for receipt in journal.receipts]
    assert (kept[0], kept[-1], journal.last) == (1, 12, 12)
    assert len(kept) < 12
    assert journal.receipts[-1].answer == long
    journal.close()


def test_without_room_it_says_so(path: Path) -> None:
    journal = made(path)
    with pytest.raises(OSError, match="no room"):
        journal.answer(a_mark(1), Answer(200, {}, b"x" * SMALL))


def test_another_name_is_kept_for_what_belongs_to_other_books(path: Path) -> None:
    journal = made(path, 1)
    journal.set_aside()
    assert not path.exists()
    (aside,) = path.parent.iterdir()
    assert again(aside).last == 1


# --------------------------------------------------------------------------------------------------- torn and damaged


@cache
def four_marks(path: Path) -> bytes:
    made(path, 4, 4).close()
    return path.read_bytes()


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(0, 4000))
def test_a_torn_tail_loses_only_what_nobody_was_told(path: Path, cut: int) -> None:
    """Of the last writes any part may be missing; what stood before is there, and writing goes on behind it."""
    data = bytearray(four_marks(path))
    data[FIRST + cut :] = bytes(len(data) - FIRST - cut)
    path.write_bytes(data)
    journal = again(path)
    seqs = [receipt.mark.seq for receipt in journal.receipts]
    assert seqs == list(range(1, len(seqs) + 1))
    assert all(receipt.answer in (None, ANSWER) for receipt in journal.receipts)
    journal.mark(a_mark(50))
    journal.close()
    assert again(path).last == 50


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 1 << 32), flips=st.integers(1, 4))
def test_a_flipped_bit_is_seen_or_does_no_harm(path: Path, seed: int, flips: int) -> None:
    """No record is ever believed that was not written so; what stands behind the damage is still found."""
    data = bytearray(four_marks(path))
    draw = random.Random(seed)  # noqa: S311 - the same flips again
    for _ in range(flips):
        data[draw.randrange(FIRST, FIRST + 4400)] ^= 1 << draw.randrange(8)
    path.write_bytes(data)
    journal = again(path)
    for receipt in journal.receipts:
        assert receipt.mark == a_mark(receipt.mark.seq)
        assert receipt.answer in (None, ANSWER)
    assert len(journal.receipts) >= 4 - flips
    journal.close()


def test_a_record_of_another_place_or_journal_is_not_believed(path: Path, tmp_path: Path) -> None:
    made(path, 2).close()
    data = bytearray(path.read_bytes())
    record = data[FIRST : FIRST + 512]
    data[FIRST + 4096 : FIRST + 4096 + 512] = record
    path.write_bytes(data)
    assert again(path).last == 2
    other = made(tmp_path / "other.receipts")
    other.close()
    stranger = bytearray(other.path.read_bytes())
    stranger[FIRST : FIRST + 512] = record
    other.path.write_bytes(stranger)
    assert again(other.path).receipts == []


class Lives(RuleBasedStateMachine):
    """Two programs, one after the other, on one journal; a power cut tears what was not settled."""

    @initialize()
    def begin(self) -> None:
        self.path = Path(os.environ["KARKHANA_HOME"]) / f"{random.random()}.receipts"  # noqa: S311
        self.journal = Journal(self.path, SMALL)
        self.journal.create("b", 0)
        self.truth: dict[int, Answer | None] = {}
        self.seq = 0

    @rule()
    def mark(self) -> None:
        self.seq += 1
        self.journal.mark(a_mark(self.seq))
        self.journal.settle()
        self.truth[self.seq] = None

    @rule(length=st.integers(0, 3000))
    def answer(self, length: int) -> None:
        if self.truth and self.journal.room():
            last = max(self.truth)
            said = Answer(200, {}, bytes(length))
            self.journal.answer(a_mark(last), said)
            self.journal.settle()
            self.truth[last] = said

    @rule()
    def void(self) -> None:
        if self.truth:
            last = max(self.truth)
            self.journal.void(a_mark(last))
            del self.truth[last]

    @rule(part=st.integers(0, 900))
    def torn(self, part: int) -> None:
        """A record begun and not told to be there."""
        end = self.journal._end
        self.journal.mark(a_mark(self.seq + 1))
        self.journal.close()
        data = bytearray(self.path.read_bytes())
        data[end + min(part, 200) :] = bytes(len(data) - end - min(part, 200))
        self.path.write_bytes(data)
        self.journal = Journal(self.path, SMALL)
        assert self.journal.open()

    @rule()
    def room(self) -> None:
        if not self.journal.room():
            self.journal.compact(lambda _mark: True)

    @rule()
    def reopen(self) -> None:
        self.journal.close()
        assert self.journal.open()

    @invariant()
    def same(self) -> None:
        if hasattr(self, "truth"):
            assert {receipt.mark.seq: receipt.answer for receipt in self.journal.receipts} == self.truth

    def teardown(self) -> None:
        if hasattr(self, "journal"):
            self.journal.close()
            fresh = again(self.path)
            assert {receipt.mark.seq: receipt.answer for receipt in fresh.receipts} == self.truth
            fresh.close()
            self.path.unlink()


def test_the_journals_many_lives() -> None:
    run_state_machine_as_test(Lives, settings=settings(max_examples=12, stateful_step_count=20, deadline=None))
