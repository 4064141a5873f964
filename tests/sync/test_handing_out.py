"""A file for a person is one more way of sending: by the same door, leaving the same marks outside of the books."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from app.rules.problems import Refusal
from app.rules.rates import Rates
from app.services import hand_upload, outbox, portals, sales, senders
from app.services.books import Books
from app.services.portals import PortalDraft
from app.services.sending import Mark
from app.sync.engine import Engine
from app.sync.lock import sole_sender
from tests.clock import Clock
from tests.makers import a_sale
from tests.sync import test_one_sender as one_sender
from tests.sync.pretend import CutJournal, Desk, PowerCutError, Scissors
from tests.sync.test_one_sender import Copy, put_back

copy = one_sender.copy


@pytest.fixture
def desk(books: Books, tmp_path: Path) -> Desk:
    """Without a portal yet."""
    return Desk(books, tmp_path / "practice.karkhana")


def connect(desk: Desk, environment: str = "production") -> None:
    with desk.books.write() as sitting:
        draft = PortalDraft(url="http://127.0.0.1:9", environment=environment, practice_token="t")
        portals.set_portal(sitting, draft)


def adopt(desk: Desk) -> None:
    with desk.books.write() as sitting:
        assert portals.adopt(sitting, outbox.FBR, "1234567-8") == 1


def give(engine: Engine) -> list[str]:
    """What waits, in a file; the papers."""
    with engine.handing_out() as out:
        papers = hand_upload.of_month(out.sitting, None).papers
        hand_upload.hand_out(out, papers, "up.xlsx")
    return [paper.invoice.number for paper in papers]


def epoch(desk: Desk) -> int:
    with desk.books.read() as sitting:
        return senders.sender(sitting).epoch


@pytest.mark.parametrize("count", [1, 3])
def test_what_was_given_out_is_not_sent_by_the_copy_of_before(
    desk: Desk, copy: Copy, rates: Rates, clock: Clock, count: int
) -> None:
    connect(desk)
    desk.queue(1)
    assert desk.engine().run_once().accepted == 1
    desk.queue(*range(2, 2 + count))
    older = copy("backup.karkhana")
    assert len(give(desk.engine())) == count
    back = put_back(desk, older, rates, clock)
    assert back.engine().run_once().accepted == 0
    assert (back.states(), back.portal.posts) == (["ACCEPTED", *["UNKNOWN"] * count], 1)
    assert "given out in a file" in back.row(2).reason, "whoever looks for it knows of the file"
    back.queue(9)
    assert back.engine().run_once().accepted == 1, "what is issued from now on just goes"
    back.whole()


def test_nor_where_no_portal_was_set_up_yet(desk: Desk, copy: Copy, rates: Rates, clock: Clock) -> None:
    desk.queue(1, 2)
    older = copy("backup.karkhana")
    assert len(give(desk.engine())) == 2
    with desk.books.read() as sitting:
        assert portals.listed(sitting) == []
    back = put_back(desk, older, rates, clock)
    connect(back)
    assert back.engine().run_once().accepted == 0
    assert (back.states(), back.portal.posts) == (["UNKNOWN"] * 2, 0)


def test_a_copy_on_another_computer_gives_out_nothing(desk: Desk, copy: Copy) -> None:
    connect(desk)
    desk.queue(1)
    desk.engine().run_once()
    desk.queue(2)
    carried = copy("carried.karkhana")
    there = Desk(carried.books, carried.path, desk.portal, "there")
    with pytest.raises(Refusal, match="not-the-sender"):
        give(there.engine())
    assert there.states() == ["ACCEPTED", "HELD"]
    assert there.row(2).cause == "sender"
    assert give(desk.engine()) == [desk.row(2).document]
    there.books.close()


def test_nor_a_file_that_was_given_out_there_before(desk: Desk, copy: Copy) -> None:
    connect(desk)
    desk.queue(1)
    give(desk.engine())
    carried = copy("carried.karkhana")
    there = Desk(carried.books, carried.path, desk.portal, "there")
    with pytest.raises(Refusal, match="not-the-sender"), there.engine().handing_out() as out:
        hand_upload.once_more(out.sitting, None, "")
    with desk.engine().handing_out() as out:
        assert hand_upload.once_more(out.sitting, None, "").file == "up.xlsx"
    there.books.close()


def test_an_older_copy_gives_out_nothing_before_its_first_sending_either(
    desk: Desk, copy: Copy, rates: Rates, clock: Clock
) -> None:
    connect(desk)
    desk.queue(1, 2)
    older = copy("backup.karkhana")
    assert desk.engine().run_once().accepted == 2
    back = put_back(desk, older, rates, clock)
    with pytest.raises(Refusal, match="nothing-waits"):
        give(back.engine())
    assert set(back.states()) <= {"UNKNOWN", "ACCEPTED"}


def test_nor_does_it_make_a_file_again_that_was_given_out_before(
    desk: Desk, copy: Copy, rates: Rates, clock: Clock
) -> None:
    """Its papers may have got their numbers since."""
    connect(desk)
    desk.queue(1)
    give(desk.engine())
    older = copy("backup.karkhana")
    desk.queue(2)
    desk.engine().run_once()
    back = put_back(desk, older, rates, clock)
    with pytest.raises(Refusal, match="nothing-handed-out"), back.engine().handing_out() as out:
        hand_upload.once_more(out.sitting, None, "")


def test_a_trial_given_out_for_real_is_not_sent_by_the_copy_of_before(
    desk: Desk, copy: Copy, rates: Rates, clock: Clock
) -> None:
    connect(desk, "sandbox")
    with desk.books.write() as sitting:
        sales.post(sitting, a_sale())
    assert desk.engine().run_once().accepted == 1
    connect(desk)
    older = copy("backup.karkhana")
    adopt(desk)
    assert len(give(desk.engine())) == 1
    back = put_back(desk, older, rates, clock)
    adopt(back)
    assert back.engine().run_once().accepted == 0
    assert (back.states()[-1], back.portal.posts) == ("UNKNOWN", 1)


class FullJournal(CutJournal):
    """The disk takes the first mark, and not the second."""

    taken = 0

    def mark(self, mark: Mark) -> None:
        self.taken += 1
        if self.taken == 2:
            raise OSError(errno.ENOSPC, "full")
        super().mark(mark)


def test_nothing_is_given_out_whose_marks_cannot_be_kept(desk: Desk) -> None:
    connect(desk)
    desk.queue(1, 2, 3)
    engine = desk.engine()
    engine._journal.__class__ = FullJournal  # the very journal that the engine made
    with pytest.raises(OSError, match="full"):
        give(engine)
    assert desk.states() == ["READY"] * 3
    assert (desk.engine().run_once().accepted, epoch(desk)) == (3, 0), "the one mark was taken back"


def test_the_power_may_go_at_any_step(desk: Desk, copy: Copy) -> None:
    """Who has no file has not got it; what the books do not know of is not sent behind the person's back."""
    connect(desk)
    desk.queue(1, 2)
    for at in range(1, 40):
        tried = copy(f"cut{at}.karkhana")
        tried.remembered = {}
        scissors, out = Scissors(at), False
        try:
            give(tried.engine(scissors))
            out = True
        except PowerCutError:
            pass
        posts = tried.portal.posts
        tried.engine().run_once()
        states = set(tried.states())
        assert states <= {"ACCEPTED", "UNKNOWN"}
        if out:
            assert (states, tried.portal.posts) == ({"UNKNOWN"}, posts)
            assert {"after mark", "settled", "before commit"} <= set(scissors.points)
            return
        tried.portal.ledger.clear()
        tried.books.close()
    pytest.fail("it never came to its end")


def test_not_while_another_sends(desk: Desk) -> None:
    connect(desk)
    desk.queue(1)
    with sole_sender(desk.path.with_suffix(".sending")), pytest.raises(Refusal, match="sending-now"):
        give(desk.engine())
    assert desk.states() == ["READY"]
