"""What a person saw or did on IRIS: two of them, one cancelled, a whole invoice cancelled, and the picture of it."""

from __future__ import annotations

import hashlib
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from app.models import schema
from app.models.engine import REBUILDING, open_engine
from app.models.outbox import OutboxItem
from app.models.steps import STEPS
from app.rules.outbox_words import CLOCK_WENT_BACK, LOOKED_AHEAD
from app.rules.problems import Refusal
from app.services import attachments, evidence, outbox, sales, senders, sending, waiting_papers
from app.services.books import Books
from app.services.outbox import OutboxDetail
from app.services.outcome import Accepted, Answer
from app.services.paper_clocks import BETWEEN_LOOKS, SETTLES_AFTER
from app.services.senders import Cause
from app.services.sending import Parcel
from app.sync.transport import Patience
from tests.clock import Clock
from tests.makers import a_sale
from tests.services.test_outbox import by_hand, for_real, queue, unknown, write

ONE, TWO, THREE = "1234567DIAAAAAAAAAAAA", "1234567DIBBBBBBBBBBBB", "1234567DICCCCCCCCCCCC"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001"
    "e221bc330000000049454e44ae426082"
)


@pytest.fixture(autouse=True)
def portal(books: Books) -> None:
    """FBR's own: of what only the sandbox was told nobody's word decides (tests.services.test_going_live)."""
    for_real(books)


def item(books: Books, item_id: int) -> OutboxDetail:
    with books.read() as sitting:
        found = outbox.item(sitting, item_id)
        assert outbox.inconsistencies(sitting) == []
    assert found is not None
    return found


def accepted(books: Books, item_id: int, number: str) -> Parcel:
    with books.write() as sitting:
        parcel = sending.claim(sitting, item_id, write, "t")
        assert parcel is not None
        sending.mark_writing(sitting, parcel)
        sending.mark_answered(sitting, parcel, Answer(200, {}, b"{}"))
        sending.record(sitting, parcel.attempt_id, Accepted(number))
    return parcel


def test_two_of_them_wait_until_one_is_cancelled(books: Books, clock: Clock) -> None:
    item_id = queue(books)
    unknown(books, item_id)
    left = clock()
    clock.moment += timedelta(hours=2)
    with books.write() as sitting:
        assert evidence.settle_two(sitting, item_id, ONE.lower(), TWO, "both on the dashboard") == "DUPLICATE"
        assert outbox.is_known(sitting, ONE)
        assert outbox.is_known(sitting, TWO)
    found = item(books, item_id)
    assert (found.row.fiscal_number, found.row.second_number) == (ONE, TWO)
    assert (found.row.deadline_kind, found.row.deadline) == ("cancel-one", left + timedelta(hours=72))
    assert [(seen.verdict, seen.observed) for seen in found.evidence] == [("two", ONE), ("two", TWO)]
    with pytest.raises(Refusal, match="not-one-of-two"), books.write() as sitting:
        evidence.settle_cancelled(sitting, item_id, THREE, "cancelled")
    with pytest.raises(Refusal, match="evidence-missing"), books.write() as sitting:
        evidence.settle_cancelled(sitting, item_id, ONE, "")
    with books.write() as sitting:
        assert evidence.settle_cancelled(sitting, item_id, ONE, "cancelled on IRIS, acknowledgement 77") == "ACCEPTED"
    found = item(books, item_id)
    assert (found.row.state, found.row.fiscal_number, found.row.second_number) == ("ACCEPTED", TWO, ONE)
    with pytest.raises(Refusal, match="not-duplicate"), books.write() as sitting:
        evidence.settle_cancelled(sitting, item_id, TWO, "cancelled too")


def test_the_other_of_two_may_be_the_one_that_is_cancelled(books: Books) -> None:
    item_id = queue(books)
    unknown(books, item_id)
    with books.write() as sitting:
        evidence.settle_two(sitting, item_id, ONE, TWO, "both")
        evidence.settle_cancelled(sitting, item_id, TWO, "cancelled")
    found = item(books, item_id)
    assert (found.row.fiscal_number, found.row.second_number) == (ONE, TWO)


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        (ONE, ONE, "fbr-number-taken"),
        (ONE, "7777777DIBBBBBBBBBBBB", "fbr-number-malformed"),
        (THREE, ONE, "fbr-number-taken"),
        (ONE, THREE, "fbr-number-taken"),
    ],
)
def test_two_numbers_are_two_new_ones_of_ours(books: Books, first: str, second: str, code: str) -> None:
    accepted(books, queue(books, 2), THREE)
    item_id = queue(books)
    unknown(books, item_id)
    with pytest.raises(Refusal, match=code), books.write() as sitting:
        evidence.settle_two(sitting, item_id, first, second, "both")
    assert item(books, item_id).row.state == "UNKNOWN"


def test_a_second_number_of_an_accepted_one_is_found_later(books: Books) -> None:
    item_id = queue(books)
    accepted(books, item_id, ONE)
    with pytest.raises(Refusal, match="not-unknown"), books.write() as sitting:
        evidence.settle_two(sitting, item_id, TWO, THREE, "Annex-C")
    with books.write() as sitting:
        assert evidence.settle_two(sitting, item_id, ONE, TWO, "Annex-C", method=evidence.EXPORT) == "DUPLICATE"
    found = item(books, item_id)
    assert {seen.method for seen in found.evidence} == {"export"}
    with books.write() as sitting:
        evidence.settle_cancelled(sitting, item_id, TWO, "cancelled")
    assert item(books, item_id).row.fiscal_number == ONE


def test_a_number_belongs_to_one_paper_in_the_database_too(books: Books) -> None:
    one = queue(books, 1)
    unknown(books, one)
    with books.write() as sitting:
        evidence.settle_two(sitting, one, ONE, TWO, "both")
    other = queue(books, 2)
    unknown(books, other)
    path = str(books._engine.url.database)
    with books.write() as sitting:
        file = sitting.get_one(OutboxItem, other)
        assert file.state == "UNKNOWN"
    with closing(dbapi2.connect(path, isolation_level=None)) as raw:
        raw.execute(
            "INSERT INTO outbox_evidence (item_id, attempt_id, at, by, verdict, observed, words)"
            " VALUES (2, 2, '2026-11-22', 'me', 'found', ?, 'seen')",
            (TWO,),
        )
        with pytest.raises(dbapi2.DatabaseError, match="UNIQUE"):
            raw.execute("UPDATE outbox_item SET state = 'ACCEPTED', fiscal_number = ? WHERE id = 2", (TWO,))


def test_what_fbr_accepted_can_be_cancelled_there(books: Books) -> None:
    item_id = queue(books)
    with pytest.raises(Refusal, match="not-accepted"), books.write() as sitting:
        evidence.cancelled(sitting, item_id, "cancelled on IRIS")
    accepted(books, item_id, ONE)
    with books.write() as sitting:
        assert evidence.cancelled(sitting, item_id, "cancelled on IRIS") == "CANCELLED"
    found = item(books, item_id)
    assert (found.row.state, found.row.fiscal_number) == ("CANCELLED", ONE)
    assert [(seen.verdict, seen.observed, seen.by) for seen in found.evidence] == [("cancelled", ONE, "tester")]


def test_the_picture_of_it_is_kept_beside_the_invoice(books: Books) -> None:
    with books.write() as sitting:
        sale = sales.post(sitting, a_sale())
        standing = outbox.standing(sitting, "sale", sale)
    assert standing is not None
    unknown(books, standing.item_id)
    with books.write() as sitting:
        evidence.settle_found(sitting, standing.item_id, ONE, "dashboard", file=("iris.png", PNG))
        (kept,) = attachments.rows(sitting, "sale", sale)
    (seen,) = item(books, standing.item_id).evidence
    assert seen.file_sha256 == kept.sha256 == hashlib.sha256(PNG).hexdigest()


def test_a_look_before_a_restore_says_nothing_of_what_came_after(books: Books, clock: Clock) -> None:
    item_id = queue(books)
    unknown(books, item_id)
    clock.moment += SETTLES_AFTER
    with books.write() as sitting:
        assert evidence.settle_absent(sitting, item_id, "looked") == "CHECKING"
    clock.moment += BETWEEN_LOOKS
    with books.write() as sitting:
        senders.restored(sitting, "an old backup")
    with pytest.raises(Refusal, match="too-soon"), books.write() as sitting:
        evidence.settle_absent(sitting, item_id, "looked")
    clock.moment += SETTLES_AFTER
    with books.write() as sitting:
        assert evidence.settle_absent(sitting, item_id, "looked") == "CHECKING"
    clock.moment += BETWEEN_LOOKS
    with books.write() as sitting:
        assert evidence.settle_absent(sitting, item_id, "looked") == "READY"


def test_a_clock_that_runs_ahead_makes_no_second_look(books: Books, clock: Clock) -> None:
    """What it said at a look is remembered; set back, it is not believed until the portal has told the time."""
    item_id = queue(books)
    unknown(books, item_id)
    right = clock.moment
    clock.moment = right + SETTLES_AFTER
    with books.write() as sitting:
        assert evidence.settle_absent(sitting, item_id, "looked") == "CHECKING"
    clock.moment = right
    with pytest.raises(Refusal, match="clock-not-believed"), books.write() as sitting:
        evidence.settle_absent(sitting, item_id, "looked")
    with books.write() as sitting:
        senders.hold(sitting, Cause.CLOCK, CLOCK_WENT_BACK)
    clock.moment = right + SETTLES_AFTER + BETWEEN_LOOKS
    with pytest.raises(Refusal, match="clock-not-believed"), books.write() as sitting:
        evidence.settle_absent(sitting, item_id, "looked")
    with books.write() as sitting:
        senders.clock_is_right(sitting)
        assert evidence.settle_absent(sitting, item_id, "looked") == "READY"
    clock.moment = right
    with books.write() as sitting:
        assert senders.clock_trouble(sitting)
        senders.clock_is_right(sitting)
    found = item(books, item_id)
    assert (found.row.state, found.row.reason, found.row.may_check_after) == (
        "UNKNOWN", LOOKED_AHEAD, right + SETTLES_AFTER
    )  # fmt: skip


def test_one_picture_is_one_look_and_one_export_is_for_the_database_too(books: Books, clock: Clock) -> None:
    item_id = queue(books)
    unknown(books, item_id)
    clock.moment += SETTLES_AFTER
    export = ("n.xlsx", b"PK\x03\x04 no kind of file that is kept")
    with books.write() as sitting:
        evidence.settle_absent(sitting, item_id, "the export", method=evidence.EXPORT, file=export)
    clock.moment += BETWEEN_LOOKS
    with pytest.raises(Refusal, match="same-look"), books.write() as sitting:
        evidence.settle_absent(sitting, item_id, "saved again", file=("m.xlsx", export[1]))
    look = (
        "INSERT INTO outbox_evidence (item_id, attempt_id, at, by, verdict, observed, words, method, file_sha256)"
        " SELECT item_id, attempt_id, datetime(at, '+{} minutes'), by, verdict, observed, words, method, {}"
        " FROM outbox_evidence WHERE id = 1"
    )
    by_hand(books, look.format(11, "file_sha256"))
    by_hand(books, look.format(1, "'another'"))
    unsent = ("UPDATE outbox_attempt SET state = 'NOT_SENT'", "UPDATE outbox_item SET state = 'READY'")
    for each in unsent:
        with pytest.raises(dbapi2.DatabaseError, match="evidence"):
            by_hand(books, each)
    by_hand(books, look.format(10, "'a third'"))
    by_hand(books, ";".join(unsent))


def test_books_of_before_ask_for_two_files_too(tmp_path: Path, clock: Clock) -> None:
    """What watched over them until step 20 is put away, and made anew."""
    engine = open_engine(tmp_path / "old.karkhana", REBUILDING)
    with engine.execution_options(writes=True).begin() as connection:
        schema._bring_up(connection, clock(), STEPS[:20])
        for table in ("outbox_item", "outbox_attempt"):
            was = f"CREATE TRIGGER {table}_evidence BEFORE UPDATE ON {table} WHEN 0 BEGIN SELECT 1; END"
            connection.exec_driver_sql(was)
    schema.upgrade(engine, clock())
    watching = "SELECT sql FROM sqlite_master WHERE name IN ('outbox_item_evidence', 'outbox_attempt_evidence')"
    with engine.connect() as connection:
        assert ["g.file_sha256 = f.file_sha256" in sql for (sql,) in connection.exec_driver_sql(watching)] == [True] * 2
    engine.dispose()


def test_what_was_handed_out_in_a_file_is_not_sent_until_somebody_has_looked(books: Books, clock: Clock) -> None:
    item_id = queue(books)
    with books.write() as sitting:
        waiting_papers.hand_out(sitting, [item_id], "sales.xlsx")
        assert waiting_papers.waiting(sitting, "fbr-di") == []
    found = item(books, item_id)
    assert (found.row.state, [attempt.step for attempt in found.attempts]) == ("UNKNOWN", ["presumed"])
    with pytest.raises(Refusal, match="not-waiting"), books.write() as sitting:
        waiting_papers.hand_out(sitting, [item_id], "sales.xlsx")
    with books.write() as sitting:
        evidence.settle_found(sitting, item_id, ONE, "IRIS, after the upload", method=evidence.EXPORT)
    assert item(books, item_id).row.fiscal_number == ONE


def test_the_wait_is_three_times_as_long_as_the_transports() -> None:
    patience = Patience()
    assert SETTLES_AFTER.total_seconds() >= 3 * max(patience.read, patience.whole)
    assert timedelta(minutes=10) <= BETWEEN_LOOKS


def test_a_number_is_judged_before_it_is_recorded(books: Books) -> None:
    accepted(books, queue(books), ONE)
    with books.read() as sitting:
        problems = [evidence.number_problem(sitting, "1234567", each) for each in (ONE, "x", TWO)]
    assert [problem and problem.code for problem in problems] == ["fbr-number-taken", "fbr-number-malformed", None]


def test_an_unclear_answer_after_a_cancelled_number_is_unclear(books: Books) -> None:
    """The cancelled one of two is still ours: a portal that answers with it has answered with an old answer."""
    one = queue(books, 1)
    unknown(books, one)
    with books.write() as sitting:
        evidence.settle_two(sitting, one, ONE, TWO, "both")
        evidence.settle_cancelled(sitting, one, TWO, "cancelled")
    other = queue(books, 2)
    accepted(books, other, TWO)
    found = item(books, other)
    assert (found.row.state, found.row.fiscal_number) == ("UNKNOWN", None)
