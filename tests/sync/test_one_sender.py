"""One computer sends from one set of books, in one epoch, by a clock that is right and with room for the answer."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from app.rules.problems import Refusal
from app.rules.rates import Rates
from app.services import evidence, outbox, portals, senders, verify
from app.services.books import Books, open_books
from app.services.portals import PortalDraft
from tests.clock import Clock
from tests.sync.pretend import Desk, PowerCutError, Scissors, at_desk

Copy = Callable[[str], Desk]
"""The books as they are now, under another name, with the same portal and the same installation."""


@pytest.fixture
def desk(books: Books, tmp_path: Path) -> Desk:
    return at_desk(books, tmp_path / "practice.karkhana")


@pytest.fixture
def copy(desk: Desk, rates: Rates, clock: Clock) -> Copy:
    def made(name: str) -> Desk:
        path = desk.path.with_name(name)
        path.parent.mkdir(exist_ok=True)
        with closing(dbapi2.connect(str(desk.path))) as raw:
            raw.execute("VACUUM INTO ?", (str(path),))
        books = open_books(path, rates, clock, by="tester")
        return Desk(books, path, desk.portal, desk.name, desk.remembered)

    return made


def put_back(desk: Desk, older: Desk, rates: Rates, clock: Clock) -> Desk:
    """The older copy in the place of the books, as a person restores a backup."""
    desk.books.close()
    older.books.close()
    for suffix in ("", "-wal", "-shm"):
        Path(f"{desk.path}{suffix}").unlink(missing_ok=True)
    shutil.copy(older.path, desk.path)
    return Desk(open_books(desk.path, rates, clock, by="tester"), desk.path, desk.portal, desk.name, desk.remembered)


def test_new_books_just_work(desk: Desk) -> None:
    desk.queue(1, 2)
    assert desk.engine().run_once().accepted == 2
    with desk.books.read() as sitting:
        sender = senders.sender(sitting)
    assert (sender.installation, sender.epoch, sender.marks, sender.held_for) == ("here", 0, 2, "")
    assert desk.journal.stat().st_mode & 0o777 == 0o600
    assert verify.verify(desk.books).ok


def test_nothing_is_made_beside_books_that_send_nothing(desk: Desk) -> None:
    assert desk.engine().recover() == 0
    assert not desk.journal.exists()


def test_books_sent_from_elsewhere_are_held_until_the_owner_transfers(desk: Desk) -> None:
    desk.queue(1)
    desk.engine().run_once()
    desk.queue(2, 3)
    there = Desk(desk.books, desk.path, desk.portal, "there")
    posts = desk.portal.posts
    assert there.engine().run_once().held == 2
    assert not there.engine().step()
    assert desk.portal.posts == posts
    row = there.row(2)
    assert (row.state, row.cause) == ("HELD", "sender")
    assert "another computer" in row.reason
    with there.books.write() as sitting:
        with pytest.raises(Refusal, match="evidence-missing"):
            senders.transfer(sitting, "there", " ")
        assert senders.transfer(sitting, "there", "The old computer was stolen.") == 2
    assert there.states() == ["ACCEPTED", "UNKNOWN", "UNKNOWN"]
    assert there.engine().run_once().accepted == 0
    there.queue(4)
    assert there.engine().run_once().accepted == 1, "what is issued from now on just goes"
    assert desk.portal.posts == posts + 1
    there.whole()


def test_a_copy_made_before_the_first_sending_does_not_send_elsewhere(
    desk: Desk, copy: Copy, rates: Rates, clock: Clock
) -> None:
    with desk.books.write() as sitting:
        senders.bind(sitting, "here")
        senders.bind(sitting, "there")
    desk.queue(1)
    carried = copy("carried.karkhana")
    elsewhere = Desk(carried.books, carried.path, desk.portal, "there")
    assert elsewhere.engine().run_once().held == 1
    assert "another computer" in elsewhere.row(1).reason
    assert desk.engine().run_once().accepted == 1
    assert desk.portal.posts == 1
    desk.whole()


def test_books_that_another_has_sent_from_are_not_bound_anew(desk: Desk) -> None:
    desk.queue(1)
    desk.engine().run_once()
    with desk.books.write() as sitting:
        senders.bind(sitting, "there")
        assert senders.sender(sitting).installation == "here"


def test_the_first_computer_may_not_go_on_after_a_transfer(desk: Desk) -> None:
    desk.queue(1)
    desk.engine().run_once()
    with desk.books.write() as sitting:
        senders.hold(sitting, senders.Cause.SENDER, "a copy")
        senders.transfer(sitting, "there", "new computer")
    desk.queue(2)
    assert desk.engine().run_once().held == 1


def test_who_sends_already_has_nothing_to_transfer(desk: Desk) -> None:
    desk.queue(1)
    desk.engine().run_once()
    with pytest.raises(Refusal, match="sends-already"), desk.books.write() as sitting:
        senders.transfer(sitting, "here", "why not")


def test_a_copy_beside_the_books_does_not_send(desk: Desk, copy: Copy) -> None:
    desk.queue(1)
    desk.engine().run_once()
    desk.queue(2)
    other = copy("copy.karkhana")
    assert desk.engine().run_once().accepted == 1
    assert other.engine().run_once().held == 1, "its journal is not beside it"
    assert "receipt journal" in other.row(2).reason
    shutil.copy(desk.journal, other.journal)
    assert other.engine().run_once().held == 1, "and where it is, the books it was copied from still stand"
    assert "another copy" in other.row(2).reason
    assert desk.portal.posts == 2


def test_a_copy_made_before_anything_was_sent_does_not_send_it_again(desk: Desk, copy: Copy) -> None:
    desk.queue(1, 2)
    other = copy("copy.karkhana")
    assert desk.engine().run_once().accepted == 2
    report = other.engine().run_once()
    assert (report.accepted, report.not_sent, other.states()) == (0, 0, ["UNKNOWN", "UNKNOWN"])
    assert desk.portal.posts == 2


def test_a_copy_made_while_another_computer_was_about_to_send_does_not_send(desk: Desk, copy: Copy) -> None:
    """Its journal is there, and the power went before its first commit: the copy knows nothing of it."""
    desk.queue(1)
    with pytest.raises(PowerCutError):
        desk.engine(Scissors(1)).run_once()
    other = copy("carried.karkhana")
    shutil.copy(desk.journal, other.journal)
    there = Desk(other.books, other.path, desk.portal, "there")
    assert there.engine().run_once().held == 1
    assert desk.engine().run_once().accepted == 1
    with there.books.write() as sitting:
        assert senders.transfer(sitting, "there", "the other is broken") == 1
    there.queue(2)
    assert there.engine().run_once().accepted == 1


def test_moved_books_go_on_if_their_journal_moves_with_them(desk: Desk, rates: Rates, clock: Clock) -> None:
    desk.queue(1)
    desk.engine().run_once()
    desk.queue(2)
    desk.books.close()
    folder = desk.path.parent / "stick"
    folder.mkdir()
    for file in (desk.path, desk.journal):
        file.rename(folder / file.name)
    path = folder / desk.path.name
    moved = Desk(open_books(path, rates, clock, by="tester"), path, desk.portal, desk.name, desk.remembered)
    assert moved.engine().run_once().accepted == 1


def test_a_journal_left_behind_can_be_put_back(desk: Desk) -> None:
    desk.queue(1)
    desk.engine().run_once()
    desk.queue(2)
    away = desk.journal.rename(desk.journal.with_suffix(".away"))
    assert desk.engine().run_once().held == 1
    assert not desk.journal.exists(), "none is made in its place"
    away.rename(desk.journal)
    assert desk.engine().run_once().accepted == 1
    desk.whole()


def test_r15_an_older_copy_put_back_sends_nothing_twice(desk: Desk, copy: Copy, rates: Rates, clock: Clock) -> None:
    """What stood ready in it may have been sent since; what the journal has a receipt for is settled by that."""
    desk.queue(1)
    desk.engine().run_once()
    desk.queue(2, 3)
    older = copy("backup")
    desk.portal.mood = "unanswered"
    desk.engine().step()
    desk.portal.mood = "well"
    desk.engine().step()
    assert desk.states() == ["ACCEPTED", "UNKNOWN", "ACCEPTED"]
    desk.queue(4)
    desk.engine().step()
    posts = desk.portal.posts
    back = put_back(desk, older, rates, clock)
    back.queue(5)
    assert back.engine().run_once().accepted == 0
    assert back.states() == ["ACCEPTED", "UNKNOWN", "ACCEPTED", "UNKNOWN"]
    assert back.portal.posts == posts
    assert [seen.method for seen in back.item(3).evidence] == ["journal"]
    with back.books.read() as sitting:
        assert senders.sender(sitting).epoch == 1
        (stray,) = outbox.strays(sitting)
        assert (stray.document, stray.fiscal_number) == ("S-2026-0004", list(back.portal.ledger.values())[-1])
    back.queue(6)
    assert back.engine().run_once().accepted == 1
    back.whole()


def test_r15_the_whole_folder_put_back_is_known_by_the_installation(
    desk: Desk, copy: Copy, rates: Rates, clock: Clock
) -> None:
    desk.queue(1)
    desk.engine().run_once()
    desk.queue(2)
    older, journal = copy("backup"), desk.journal.read_bytes()
    desk.engine().run_once()
    back = put_back(desk, older, rates, clock)
    back.journal.write_bytes(journal)
    assert back.engine().run_once().accepted == 0
    assert (back.states(), back.portal.posts) == (["ACCEPTED", "UNKNOWN"], 2)
    clock.moment += timedelta(minutes=16)
    with back.books.write() as sitting:
        evidence.settle_found(sitting, 2, list(back.portal.ledger.values())[1], "IRIS")
    back.whole()


def test_a_restore_says_so_itself(desk: Desk, clock: Clock) -> None:
    desk.queue(1)
    desk.engine().run_once()
    desk.queue(2)
    with desk.books.write() as sitting:
        assert senders.restored(sitting, "backup of yesterday") == 1
    assert desk.engine().run_once().unknown == 0
    assert desk.states() == ["ACCEPTED", "UNKNOWN"]
    row = desk.row(2)
    assert row.may_check_after == clock() + timedelta(minutes=15)


def test_another_workshops_journal_is_set_aside(desk: Desk) -> None:
    desk.queue(1)
    desk.journal.write_bytes(b"nobody's")
    assert desk.engine().run_once().accepted == 1
    assert len(list(desk.path.parent.glob("*.receipts.*"))) == 1, "and not deleted"


# ------------------------------------------------------------------------------------------------------ clock and disk


def test_g10_a_clock_that_went_back_holds_everything_until_it_is_right(desk: Desk, clock: Clock) -> None:
    desk.queue(1)
    desk.engine().run_once()
    desk.queue(2, 3)
    clock.moment -= timedelta(days=400)
    assert desk.engine().run_once().held == 2
    assert (desk.row(2).cause, desk.portal.posts) == ("clock", 1)
    assert "date is wrong" in desk.row(2).reason
    clock.moment += timedelta(days=400, minutes=1)
    assert desk.engine().run_once().accepted == 2


def test_g10_a_clock_set_back_by_a_moment_is_no_matter(desk: Desk, clock: Clock) -> None:
    desk.queue(1)
    desk.engine().run_once()
    desk.queue(2)
    clock.moment -= timedelta(minutes=4)
    assert desk.engine().run_once().accepted == 1


@pytest.mark.parametrize("wrong", [timedelta(minutes=5), timedelta(minutes=-5), timedelta(days=365)])
def test_g10_a_clock_that_differs_from_the_portals_posts_nothing(desk: Desk, clock: Clock, wrong: timedelta) -> None:
    desk.queue(1, 2)
    desk.portal.skew = lambda: clock() + wrong
    assert desk.engine().run_once().held == 2
    assert (desk.portal.posts, desk.row(1).cause) == (0, "clock")
    assert desk.engine().run_once().held == 2
    assert not desk.engine().step()
    desk.portal.skew = clock
    assert desk.engine().step(), "by itself, when the clocks agree"
    assert desk.engine().run_once().accepted == 1


def test_g10_a_clock_that_ran_ahead_is_forgiven_by_the_portals(desk: Desk, clock: Clock) -> None:
    clock.moment += timedelta(days=3650)
    desk.queue(1)
    assert desk.engine().run_once().accepted == 1
    clock.moment -= timedelta(days=3650)
    desk.queue(2)
    assert desk.engine().run_once().held == 1
    desk.portal.skew = clock
    assert desk.engine().run_once().accepted == 1


def test_g9_without_room_for_the_answer_nothing_is_sent(desk: Desk) -> None:
    desk.queue(1, 2)
    desk.free = (64 << 20) - 1
    assert desk.engine().run_once().held == 2
    assert (desk.portal.posts, desk.portal.asked, desk.row(1).cause) == (0, 0, "disk")
    desk.free += 1
    assert desk.engine().run_once().accepted == 2


def test_g9_a_full_journal_forgets_what_the_books_hold_and_goes_on(desk: Desk) -> None:
    desk.queue(*range(1, 8))
    answers = 60_000

    real = desk.portal.post

    def long_winded(*given: object, **more: object) -> object:
        answer = real(*given, **more)  # type: ignore[arg-type]
        return type(answer)(answer.status, answer.headers, answer.body + b" " * answers)

    desk.portal.post = long_winded  # type: ignore[method-assign, assignment]
    size = 0
    for _ in range(7):
        assert desk.engine().step()
        size = size or desk.journal.stat().st_size
    assert desk.states() == ["ACCEPTED"] * 7
    assert desk.journal.stat().st_size == size
    assert verify.verify(desk.books).ok


# ------------------------------------------------------------------------------------------------------------ fairness


def test_one_whose_bytes_cannot_be_made_blocks_nobody(desk: Desk) -> None:
    desk.queue(1, 2)
    with desk.books.write() as sitting:
        bare = sitting.connection()
        made = bare.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = 'outbox_item_frozen'").scalar_one()
        bare.exec_driver_sql("DROP TRIGGER outbox_item_frozen")
        bare.exec_driver_sql("UPDATE outbox_item SET document = replace(document, '100.00', '100.001') WHERE id = 1")
        bare.exec_driver_sql(str(made))
    report = desk.engine().run_once()
    assert (report.accepted, report.held) == (1, 1)
    assert (desk.row(1).cause, desk.item(1).attempts) == ("document", ())


def test_g4_another_token_is_refused_until_the_portal_is_set_with_it(desk: Desk) -> None:
    desk.queue(1)
    desk.portal.mood = "down"
    desk.engine().run_once()
    desk.portal.mood = "well"
    with desk.books.write() as sitting:
        sitting.connection().exec_driver_sql("UPDATE portal SET practice_token = 'other'")
    assert desk.engine().run_once().held == 1
    assert (desk.row(1).cause, desk.portal.asked) == ("token", 0)
    with desk.books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url="http://127.0.0.1:9", practice_token="other"))
    assert desk.engine().run_once().accepted == 1


def test_g4_a_portal_set_anew_before_the_first_byte_is_not_written_to(desk: Desk) -> None:
    desk.queue(1)

    def meddle(now: str) -> None:
        if now == "connected":
            with desk.books.write() as sitting:
                portals.set_portal(sitting, PortalDraft(url="http://127.0.0.1:10", practice_token="t"))

    assert desk.engine(meddle).run_once().not_sent == 1
    assert desk.portal.posts == 0
    assert desk.engine().run_once().accepted == 1


def test_production_that_is_not_armed_is_told_nothing(desk: Desk) -> None:
    desk.queue(1)
    with desk.books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url="https://gw.fbr.gov.pk", environment="production"))
        sitting.connection().exec_driver_sql("UPDATE portal SET practice_token = 't'")
    assert desk.engine().run_once().held == 1
    assert (desk.row(1).cause, desk.portal.asked) == ("unarmed", 0)


def test_clocks_of_what_was_issued_offline(desk: Desk, clock: Clock) -> None:
    with desk.books.write() as sitting:  # for a trial no clock runs
        production = PortalDraft(url="http://127.0.0.1:9", environment="production", practice_token="t")
        portals.set_portal(sitting, production)
    desk.queue(1, 2)
    desk.portal.mood = "down"
    desk.engine().run_once()
    assert (desk.row(2).offline, desk.row(2).deadline) == (True, None)
    clock.moment += timedelta(hours=30)
    desk.portal.mood = "unanswered"
    desk.engine().step()
    desk.portal.mood = "well"
    desk.engine().step()
    assert desk.states() == ["UNKNOWN", "ACCEPTED"]
    first, second = desk.row(1), desk.row(2)
    assert (first.deadline, first.deadline_kind) == (clock() + timedelta(hours=24), "report")
    assert first.may_check_after == clock() + timedelta(minutes=15)
    assert second.deadline_kind == "cancel"
    assert second.deadline == clock() + timedelta(hours=72)
    clock.moment += timedelta(hours=73)
    assert desk.row(2).deadline is None
