"""The outbox: frozen facts, one live attempt, and the guards that the database itself keeps."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy.exc import DatabaseError
from sqlcipher3 import dbapi2

from app.models.base import Touched
from app.models.outbox import Evidence, OutboxItem
from app.rules.problems import Refusal
from app.services import audit, evidence, outbox, portals, sending, waiting_papers
from app.services.books import Books, Sitting
from app.services.outbox import State
from app.services.outcome import Accepted, Answer, NeedsKey, Rejected, TryLater, Unclear
from app.services.portal_invoice import InvoiceForPortal, LineForPortal
from app.services.portals import PortalDraft
from app.services.sending import OutOfOrder, Parcel
from tests.clock import Clock

NUMBER = "1234567DI1ABCDE234567"
TOKEN = "e5b0"
PAYLOAD = b'{"invoice": 1}'


def an_invoice(document_id: int = 1) -> InvoiceForPortal:
    line = LineForPortal(
        description="Brake shoe",
        hs_code="8708.3010",
        tax_label="18%",
        unit="Numbers, pieces, units",
        quantity=Decimal("2.5"),
        total=Decimal("118.00"),
        value=Decimal("100.00"),
        sales_tax=Decimal("18.00"),
        sale_type="Goods at standard rate (default)",
    )
    return InvoiceForPortal(
        document_id=document_id,
        number=f"S-2026-{document_id:04}",
        invoice_date=date(2026, 11, 20),
        seller_number="1234567",
        seller_name="Practice Auto Parts",
        seller_province="PUNJAB",
        seller_address="Lahore",
        buyer_number="7654321",
        buyer_name="Ravi Motors",
        buyer_province="PUNJAB",
        buyer_address="Lahore",
        buyer_registered=True,
        scenario="SN001",
        lines=(line,),
        total=Decimal("118.00"),
    )


def write(_invoice: InvoiceForPortal, environment: str) -> bytes:
    return PAYLOAD + environment.encode()


@pytest.fixture(autouse=True)
def portal(books: Books) -> None:
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url="https://gw.fbr.gov.pk"))


def for_real(books: Books) -> None:
    """What only the sandbox takes has no number of FBR's."""
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url="https://gw.fbr.gov.pk", environment="production"))


def queue(books: Books, document_id: int = 1) -> int:
    with books.write() as sitting:
        return outbox.enqueue(sitting, an_invoice(document_id))


def claim(books: Books, item_id: int) -> Parcel:
    with books.write() as sitting:
        parcel = sending.claim(sitting, item_id, write, TOKEN)
    assert parcel is not None
    return parcel


def written(books: Books, item_id: int) -> Parcel:
    parcel = claim(books, item_id)
    with books.write() as sitting:
        sending.mark_writing(sitting, parcel)
    return parcel


def record(books: Books, parcel: Parcel, outcome: Accepted | Rejected | TryLater | Unclear | NeedsKey) -> State:
    with books.write() as sitting:
        return sending.record(sitting, parcel.attempt_id, outcome, timedelta(seconds=30))


def answered(books: Books, item_id: int) -> Parcel:
    parcel = written(books, item_id)
    with books.write() as sitting:
        sending.mark_answered(sitting, parcel, Answer(200, {"date": "now"}, b"raw"))
    return parcel


def unknown(books: Books, item_id: int) -> Parcel:
    parcel = written(books, item_id)
    assert record(books, parcel, Unclear("line dropped")) == State.UNKNOWN
    return parcel


def by_hand(books: Books, statement: str) -> None:
    """As any other program would, that has the file open."""
    with closing(dbapi2.connect(str(books._engine.url.database), isolation_level=None)) as raw:
        for each in statement.split(";"):
            raw.execute(each)


def test_what_is_queued_waits_with_its_facts(books: Books, clock: Clock) -> None:
    item_id = queue(books)
    with books.read() as sitting:
        (row,) = outbox.rows(sitting)
        standing = outbox.standing(sitting, "sale", 1)
        assert outbox.counts(sitting) == {State.READY: 1}
        assert outbox.standing(sitting, "sale", 99) is None
        assert outbox.item(sitting, 99) is None
    assert (row.id, row.document, row.party, row.total) == (item_id, "S-2026-0001", "Ravi Motors", Decimal("118.00"))
    assert (row.state, row.attempts, row.queued_at) == ("READY", 0, clock())
    assert standing is not None
    assert standing.offline


def test_rows_are_found_by_state_number_and_name(books: Books) -> None:
    first, _ = queue(books, 1), queue(books, 2)
    record(books, answered(books, first), Accepted(NUMBER, "2026-11-22 10:00:00"))

    def found(**wanted: str) -> list[str]:
        with books.read() as sitting:
            rows = outbox.rows(sitting, **wanted)  # type: ignore[arg-type]
            assert outbox.count(sitting, **wanted) == len(rows)
            return [row.document for row in rows]

    assert found() == ["S-2026-0002", "S-2026-0001"]
    assert found(state="ready") == ["S-2026-0002"]
    assert found(search="1ABCDE") == ["S-2026-0001"]
    assert found(search="ravi") == ["S-2026-0002", "S-2026-0001"]
    assert found(search="%") == []


def test_the_bytes_are_made_once_and_stay(books: Books) -> None:
    item_id = queue(books)
    parcel = claim(books, item_id)
    assert parcel.payload == PAYLOAD + b"sandbox"
    record(books, parcel, TryLater("down"))
    with books.write() as sitting:
        again = sending.claim(sitting, item_id, lambda _invoice, _environment: b"other bytes", TOKEN)
    assert again is not None
    assert (again.payload, again.tries) == (parcel.payload, 2)


def test_a_document_is_claimed_by_one_only(books: Books) -> None:
    item_id = queue(books)
    claim(books, item_id)
    with books.write() as sitting:
        assert sending.claim(sitting, item_id, write, TOKEN) is None
        assert waiting_papers.waiting(sitting, "fbr-di") == []


def test_g3_other_bytes_than_the_frozen_ones_are_never_written(books: Books) -> None:
    parcel = claim(books, queue(books))
    with pytest.raises(OutOfOrder, match="frozen"), books.write() as sitting:
        sending.mark_writing(sitting, replace(parcel, payload=parcel.payload + b" "))
    with books.read() as sitting:
        detail = outbox.item(sitting, parcel.item_id)
    assert detail is not None
    assert [attempt.state for attempt in detail.attempts] == ["CONNECTING"]


def test_the_oldest_goes_first_and_a_resting_one_is_passed_over(books: Books, clock: Clock) -> None:
    first = queue(books, 1)
    clock.moment += timedelta(seconds=1)
    second = queue(books, 2)
    record(books, claim(books, first), TryLater("down"))
    with books.read() as sitting:
        assert waiting_papers.waiting(sitting, "fbr-di") == [first, second]
        assert waiting_papers.due(sitting, "fbr-di") == second
    clock.moment += timedelta(seconds=31)
    with books.read() as sitting:
        assert waiting_papers.due(sitting, "fbr-di") == first


def test_an_accepted_one_bears_its_number_and_day(books: Books) -> None:
    for_real(books)
    item_id = queue(books)
    assert record(books, answered(books, item_id), Accepted(NUMBER, "2026-11-21 23:59:00")) == State.ACCEPTED
    with books.read() as sitting:
        standing = outbox.standing(sitting, "sale", 1)
        detail = outbox.item(sitting, item_id)
        assert outbox.is_known(sitting, NUMBER)
        assert outbox.inconsistencies(sitting) == []
    assert standing is not None
    assert (standing.fiscal_number, standing.fbr_date, standing.offline) == (NUMBER, date(2026, 11, 21), False)
    assert detail is not None
    assert (detail.attempts[0].answer, detail.attempts[0].headers) == (b"raw", {"date": "now"})


def test_a_number_given_twice_is_believed_once(books: Books) -> None:
    one, other = queue(books, 1), queue(books, 2)
    record(books, answered(books, one), Accepted(NUMBER))
    assert record(books, answered(books, other), Accepted(NUMBER)) == State.UNKNOWN


def test_a_late_report_makes_an_offline_invoice(books: Books, clock: Clock) -> None:
    for_real(books)
    item_id = queue(books)
    clock.moment += timedelta(hours=3)
    record(books, answered(books, item_id), Accepted(NUMBER, "nonsense"))
    with books.read() as sitting:
        standing = outbox.standing(sitting, "sale", 1)
    assert standing is not None
    assert (standing.offline, standing.fbr_date) == (True, date(2026, 11, 22))


def test_a_key_that_does_not_fit_holds_all_that_waits(books: Books) -> None:
    first, _ = queue(books, 1), queue(books, 2)
    record(books, claim(books, first), NeedsKey("900901 Invalid Credentials"))
    with books.read() as sitting:
        assert outbox.counts(sitting) == {State.HELD: 2}
    with books.write() as sitting:
        assert waiting_papers.release(sitting, "fbr-di") == 2
    with books.read() as sitting:
        assert outbox.counts(sitting) == {State.READY: 2}


def test_steps_out_of_order_are_refused(books: Books) -> None:
    parcel = claim(books, queue(books))
    with pytest.raises(OutOfOrder), books.write() as sitting:
        sending.mark_answered(sitting, parcel, Answer(200))
    with pytest.raises(OutOfOrder, match="bytes"), books.write() as sitting:
        sending.mark_writing(sitting, replace(parcel, payload=b"others"))
    with books.write() as sitting:
        sending.mark_writing(sitting, parcel)
    with pytest.raises(OutOfOrder), books.write() as sitting:
        sending.mark_writing(sitting, parcel)
    record(books, parcel, Unclear("?"))
    with pytest.raises(OutOfOrder):
        record(books, parcel, TryLater("again"))


ATTEMPT = (
    "INSERT INTO outbox_attempt (item_id, number, state, environment, request_sha256, started_at, step, http_headers,"
    " reason) VALUES (1, {number}, '{state}', '', '', '2026-11-22', '{step}', '', '')"
)

GUARDS = {
    "a queued one is not forgotten": ("queued", "DELETE FROM outbox_item"),
    "an attempt is not forgotten": ("unknown", "DELETE FROM outbox_attempt"),
    "facts are frozen": ("queued", "UPDATE outbox_item SET document = '{}'"),
    "the seller is frozen": ("queued", "UPDATE outbox_item SET seller = '7777777'"),
    "bytes are frozen": ("unknown", "UPDATE outbox_item SET payload = x'00'"),
    "bytes are not lost": ("unknown", "UPDATE outbox_item SET payload = NULL"),
    "the environment is frozen": ("unknown", "UPDATE outbox_item SET environment = 'production'"),
    "what is accepted is final": ("accepted", "UPDATE outbox_item SET state = 'READY'"),
    "what is accepted keeps its number": ("accepted", "UPDATE outbox_item SET fiscal_number = NULL"),
    "an unknown one is not sent again": ("unknown", "UPDATE outbox_item SET state = 'READY'"),
    "an unknown one is not accepted by itself": ("unknown", "UPDATE outbox_item SET state = 'ACCEPTED'"),
    "an unknown attempt is not ended by itself": ("unknown", "UPDATE outbox_attempt SET state = 'NOT_SENT'"),
    "what may have left is not unsent": ("written", "UPDATE outbox_attempt SET state = 'NOT_SENT'"),
    "what may have left is not begun anew": ("written", "UPDATE outbox_attempt SET state = 'CONNECTING'"),
    "what never left has no answer": ("claimed", "UPDATE outbox_attempt SET state = 'ACCEPTED'"),
    "an ended attempt is final": ("rejected", "UPDATE outbox_attempt SET reason = ''"),
    "an answer is kept as it came": ("answered", "UPDATE outbox_attempt SET answer = x'00'"),
    "nothing comes back that may be under way": ("written", "UPDATE outbox_item SET state = 'READY'"),
    "nothing is refused that may be under way": ("written", "UPDATE outbox_item SET state = 'REJECTED'"),
    "nothing is held that may be under way": ("answered", "UPDATE outbox_item SET state = 'HELD'"),
    "nothing is accepted before it is answered": (
        "written",
        "UPDATE outbox_item SET state = 'ACCEPTED', fiscal_number = '1234567DIAAAABBBBCCCC'",
    ),
    "an epoch does not come again": (
        "queued",
        "UPDATE outbox_item SET epoch = 2; UPDATE outbox_item SET epoch = 1",
    ),
    "issued offline stays so": (
        "queued",
        "UPDATE outbox_item SET offline = 1; UPDATE outbox_item SET offline = 0",
    ),
    "what may be at the portal is not issued anew": (
        "queued",
        "UPDATE outbox_item SET environment = 'production'; UPDATE outbox_item SET replaced_by = 99",
    ),
    "evidence is final": ("seen", "UPDATE outbox_evidence SET verdict = 'absent'"),
    "evidence is not forgotten": ("seen", "DELETE FROM outbox_evidence"),
    "there is one live attempt": ("unknown", ATTEMPT.format(state="CONNECTING", step="", number=2)),
    "an attempt begins by connecting": ("queued", ATTEMPT.format(state="WRITING", step="", number=1)),
    "an unknown attempt is not invented": ("queued", ATTEMPT.format(state="UNKNOWN", step="post", number=1)),
    "an accepted attempt is not invented": ("queued", ATTEMPT.format(state="ACCEPTED", step="presumed", number=1)),
    "what waits is not accepted outright": (
        "queued",
        "UPDATE outbox_item SET state = 'ACCEPTED', fiscal_number = '1234567DIAAAABBBBCCCC'",
    ),
    "what waits is not refused outright": ("queued", "UPDATE outbox_item SET state = 'REJECTED'"),
    "what waits is not unknown without an attempt": ("queued", "UPDATE outbox_item SET state = 'UNKNOWN'"),
    "what was refused is not sent again": ("rejected", "UPDATE outbox_item SET state = 'READY'"),
    "what is on its way is not looked for": ("claimed", "UPDATE outbox_item SET state = 'CHECKING'"),
    "an unknown one is not looked for without a look": ("unknown", "UPDATE outbox_item SET state = 'CHECKING'"),
    "one look is not enough": ("seen", "UPDATE outbox_item SET state = 'READY'"),
    "one look is not enough for its attempt": ("seen", "UPDATE outbox_attempt SET state = 'NOT_SENT'"),
    "two looks at once are one": (
        "seen",
        "INSERT INTO outbox_evidence (item_id, attempt_id, at, by, verdict, observed, words)"
        " SELECT item_id, attempt_id, at, by, verdict, observed, words FROM outbox_evidence;"
        "UPDATE outbox_item SET state = 'READY'",
    ),
    "a number needs the witness of that number": (
        "seen",
        "INSERT INTO outbox_evidence (item_id, attempt_id, at, by, verdict, observed, words)"
        " VALUES (1, 1, '2026-11-22', 'me', 'found', '1234567DIAAAABBBBCCCC', 'seen');"
        "UPDATE outbox_item SET state = 'ACCEPTED', fiscal_number = '1234567DIZZZZBBBBCCCC'",
    ),
    "a number does not come without acceptance": (
        "queued",
        "UPDATE outbox_item SET fiscal_number = '1234567DIAAAABBBBCCCC'",
    ),
    "acceptance does not come without a number": (
        "answered",
        "UPDATE outbox_item SET state = 'ACCEPTED'",
    ),
    "two numbers need two witnesses": (
        "accepted",
        "UPDATE outbox_item SET state = 'DUPLICATE', second_number = '1234567DIAAAABBBBCCCC'",
    ),
    "a cancellation needs a witness": ("accepted", "UPDATE outbox_item SET state = 'CANCELLED'"),
    "what is accepted keeps its time": ("accepted", "UPDATE outbox_item SET decided_at = '2020-01-01'"),
    "other bytes are not written": (
        "claimed",
        "UPDATE outbox_attempt SET request_sha256 = 'other', state = 'WRITING', written_at = '2026-11-22'",
    ),
    "another environment is not written to": (
        "claimed",
        "UPDATE outbox_attempt SET environment = 'production', state = 'WRITING', written_at = '2026-11-22'",
    ),
    "another key does not write": (
        "claimed",
        "UPDATE outbox_item SET fingerprint = 'other';"
        "UPDATE outbox_attempt SET state = 'WRITING', written_at = '2026-11-22'",
    ),
    "writing has its moment": ("claimed", "UPDATE outbox_attempt SET state = 'WRITING'"),
    "the moment of writing stays": ("written", "UPDATE outbox_attempt SET written_at = '2030-01-01'"),
    "an answered attempt has an answer": ("written", "UPDATE outbox_attempt SET state = 'ANSWERED'"),
    "an answer is not taken for an acceptance without being read": (
        "written",
        "UPDATE outbox_attempt SET state = 'ACCEPTED'",
    ),
    "evidence has words": (
        "unknown",
        "INSERT INTO outbox_evidence (item_id, attempt_id, at, by, verdict, observed, words)"
        " VALUES (1, 1, '2026-11-22', 'me', 'absent', '', ' ')",
    ),
    "evidence belongs to its attempt": (
        "unknown",
        "INSERT INTO outbox_evidence (item_id, attempt_id, at, by, verdict, observed, words)"
        " VALUES (2, 1, '2026-11-22', 'me', 'absent', '', 'looked')",
    ),
    "marks are not counted back": ("written", "UPDATE sender SET marks = 0"),
    "an epoch does not end before it began": ("written", "UPDATE sender SET epoch = -1"),
    "the sender is not forgotten": ("written", "DELETE FROM sender"),
    "there is one sender": (
        "written",
        "INSERT INTO sender (id, installation, journal, epoch, marks, held_for, held_reason, words)"
        " VALUES (2, '', '', 0, 0, '', '', '')",
    ),
    "another computer sends in another epoch": (
        "written",
        "UPDATE sender SET installation = 'here'; UPDATE sender SET installation = 'there'",
    ),
}


REFUSALS = (
    "final|forgotten|same bytes|evidence|its road|as it came|UNIQUE|comes with acceptance|begins by|is ready|"
    "unknown outcome|one sender|road is kept|attempt has ended|come again|stays so|issued anew"
)


def bring_to(books: Books, clock: Clock, stage: str) -> None:
    item_id = queue(books)
    match stage:
        case "claimed":
            claim(books, item_id)
        case "written":
            written(books, item_id)
        case "answered":
            answered(books, item_id)
        case "accepted":
            record(books, answered(books, item_id), Accepted(NUMBER))
        case "rejected":
            record(books, answered(books, item_id), Rejected("0052", "no"))
        case "unknown":
            unknown(books, item_id)
        case "seen":
            unknown(books, item_id)
            clock.moment += timedelta(minutes=20)
            with books.write() as sitting:
                evidence.settle_absent(sitting, item_id, "looked")


@pytest.mark.parametrize("name", GUARDS)
def test_the_database_itself_refuses(books: Books, clock: Clock, name: str) -> None:
    stage, statement = GUARDS[name]
    bring_to(books, clock, stage)
    *before, last = statement.split(";")
    for each in before:
        by_hand(books, each)
    with pytest.raises(dbapi2.DatabaseError, match=REFUSALS):
        by_hand(books, last)
    with books.read() as sitting:
        assert outbox.inconsistencies(sitting) == []


def test_a_number_is_there_once(books: Books) -> None:
    one, _ = queue(books, 1), queue(books, 2)
    record(books, answered(books, one), Accepted(NUMBER))
    other = answered(books, 2)
    with closing(dbapi2.connect(str(books._engine.url.database), isolation_level=None)) as raw:
        raw.execute("UPDATE outbox_attempt SET state = 'ACCEPTED' WHERE id = ?", (other.attempt_id,))
    with pytest.raises(DatabaseError, match="UNIQUE"), books.write() as sitting:
        sending.accept(sitting, sitting.get_one(OutboxItem, other.item_id), NUMBER, "")


def test_a_document_is_queued_once(books: Books) -> None:
    queue(books)
    with pytest.raises(DatabaseError):
        queue(books)


def test_evidence_is_final_for_our_own_program_too(books: Books, clock: Clock) -> None:
    bring_to(books, clock, "seen")
    with pytest.raises(Touched), books.write() as sitting:
        sitting.get_one(Evidence, 1).words = "something else"


def test_what_was_tampered_with_is_told(books: Books) -> None:
    queue(books)
    for guard in ("frozen", "road"):
        by_hand(books, f"DROP TRIGGER outbox_item_{guard}")
    by_hand(
        books, "UPDATE outbox_item SET document = replace(document, '118', '811'), state = 'SENDING', payload = x'00'"
    )
    with books.read() as sitting:
        told = " ".join(outbox.inconsistencies(sitting))
    assert "facts were changed" in told
    assert "bytes were changed" in told
    assert "SENDING" in told


# A person's word on an unknown one.


def test_found_it_is_accepted_and_the_trail_says_by_whom(books: Books) -> None:
    for_real(books)
    item_id = queue(books)
    unknown(books, item_id)
    with books.write() as sitting:
        assert (
            evidence.settle_found(sitting, item_id, f" {NUMBER.lower()} ", "IRIS dashboard, page 2") == State.ACCEPTED
        )
    with books.read() as sitting:
        detail = outbox.item(sitting, item_id)
        (entry,) = audit.trail(sitting, "outbox_evidence", 1)
        assert outbox.inconsistencies(sitting) == []
    assert detail is not None
    assert (detail.row.state, detail.row.fiscal_number, detail.attempts[0].state) == ("ACCEPTED", NUMBER, "ACCEPTED")
    assert (entry.action, entry.by) == ("settle-found", "tester")


@pytest.mark.parametrize(
    ("number", "words", "code"),
    [
        (NUMBER, " ", "evidence-missing"),
        ("7777777DI1ABCDE234567", "seen", "fbr-number-malformed"),
        (NUMBER[:-8], "seen", "fbr-number-malformed"),
        ("1234567DIAAAAAAAAAAAA", "seen", "fbr-number-taken"),
    ],
)
def test_a_word_that_proves_nothing_is_refused(books: Books, number: str, words: str, code: str) -> None:
    record(books, answered(books, queue(books, 2)), Accepted("1234567DIAAAAAAAAAAAA"))
    item_id = queue(books)
    unknown(books, item_id)
    with pytest.raises(Refusal, match=code), books.write() as sitting:
        evidence.settle_found(sitting, item_id, number, words)
    with books.read() as sitting:
        assert outbox.counts(sitting)[State.UNKNOWN] == 1


def test_only_an_unknown_one_is_settled(books: Books) -> None:
    item_id = queue(books)
    for settle in (evidence.settle_absent, lambda s, i, w: evidence.settle_found(s, i, NUMBER, w)):
        with pytest.raises(Refusal, match="not-unknown"), books.write() as sitting:
            settle(sitting, item_id, "seen")
    with pytest.raises(Refusal, match="not-found"), books.write() as sitting:
        evidence.settle_absent(sitting, 99, "seen")


def test_old_evidence_does_not_end_a_new_unknown(books: Books, clock: Clock) -> None:
    """Absent twice, sent again, unknown again: what was seen then says nothing of now."""
    item_id = queue(books)
    unknown(books, item_id)
    for _ in range(2):
        clock.moment += timedelta(minutes=15)
        with books.write() as sitting:
            evidence.settle_absent(sitting, item_id, "looked")
    unknown(books, item_id)
    with pytest.raises(dbapi2.DatabaseError):
        by_hand(books, "UPDATE outbox_item SET state = 'READY'")
    with pytest.raises(Refusal, match="too-soon"), books.write() as sitting:
        evidence.settle_absent(sitting, item_id, "looked")


def test_a_mapped_item_is_never_needed_above(books: Books) -> None:
    """Bytes and hashes in the books are those that `item` tells."""
    item_id = queue(books)
    claim(books, item_id)
    with books.read() as sitting:
        detail, row = outbox.item(sitting, item_id), sitting.get_one(OutboxItem, item_id)
        assert detail is not None
        assert (detail.payload, detail.payload_sha256) == (row.payload, row.payload_sha256)


def test_only_the_claim_may_be_lost_in_a_power_cut(books: Books) -> None:
    """`synchronous` 2 is FULL: the commit is on the disk. 1 is NORMAL, and never outlives the one light writing."""

    def told(sitting: Sitting) -> int:
        return int(sitting.connection().exec_driver_sql("PRAGMA synchronous").scalar_one())

    for _ in range(3):
        with books.write_lightly() as sitting:
            assert told(sitting) == 1
        with books.write() as sitting:
            assert told(sitting) == 2
