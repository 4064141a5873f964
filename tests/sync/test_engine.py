"""The engine, real books and the practice portal over a real socket, in every mood."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from threading import Thread

import pytest

from app.practice.moods import How, Mood, Taken
from app.practice.server import PracticePortal
from app.rules.problems import Refusal
from app.services import evidence, outbox, portals, sending, verify
from app.services.books import Books
from app.services.outcome import Answer
from app.services.portals import PortalDraft, PortalRow
from app.sync.engine import KEYLESS, Engine, SyncReport
from app.sync.lock import Busy, sole_sender
from tests.clock import Clock
from tests.sync.shop import Shop, for_real, practice_token, set_up

FATES = {
    How.WELL: "ACCEPTED",
    How.DROP: "UNKNOWN",
    How.RESET: "UNKNOWN",
    How.LATE: "UNKNOWN",
    How.HALF_BODY: "UNKNOWN",
    How.WRONG_LENGTH: "UNKNOWN",
    How.HTML_200: "UNKNOWN",
    How.EMPTY_200: "UNKNOWN",
    How.REDIRECT_307: "UNKNOWN",
    How.PLAIN_400: "UNKNOWN",
    How.FAULT_401: "HELD",
    How.FAULT_403: "HELD",
    How.HTML_403: "UNKNOWN",
    How.TOO_MANY_429: "UNKNOWN",
    How.FAILED_500: "UNKNOWN",
    How.FAILED_502: "UNKNOWN",
    How.FAILED_503: "UNKNOWN",
    How.FAILED_504: "UNKNOWN",
    How.ITEM_INVALID: "REJECTED",
    How.ITEM_INVALID_NUMBERED: "UNKNOWN",
    How.NUMBER_MISSING: "UNKNOWN",
    How.FOREIGN_NUMBER: "UNKNOWN",
    How.OLD_NUMBER: "UNKNOWN",
    How.DUPLICATE_KEYS: "UNKNOWN",
    How.NOT_JSON: "UNKNOWN",
    How.BYTE_ORDER_MARK: "UNKNOWN",
    How.NOT_A_NUMBER: "UNKNOWN",
    How.COMPRESSED: "UNKNOWN",
    How.ENDLESS: "UNKNOWN",
    How.MISSING_ITEM: "UNKNOWN",
    How.NUMBER_IN_REFUSAL: "UNKNOWN",
    How.LOGIN_200: "UNKNOWN",
    How.REDIRECT_302: "UNKNOWN",
    How.HTML_401: "UNKNOWN",
    How.TIMED_OUT_408: "UNKNOWN",
    How.TOO_LARGE_413: "UNKNOWN",
    How.TOO_EARLY_425: "UNKNOWN",
    How.OLD_REPLY: "UNKNOWN",
    How.OTHER_REPLY: "UNKNOWN",
    How.ANSWERED_TWICE: "ACCEPTED",
    How.EXTRA_FIELDS: "ACCEPTED",
    How.MISSING_FIELDS: "UNKNOWN",
    How.RENAMED_FIELDS: "UNKNOWN",
    How.WRONG_TYPES: "UNKNOWN",
    How.CUT_JSON: "UNKNOWN",
    How.BAD_UTF8: "UNKNOWN",
    How.BOMB: "UNKNOWN",
    How.CLOCK_AHEAD: "ACCEPTED",
    How.CLOCK_BEHIND: "ACCEPTED",
    How.TOKEN_EXPIRES: "HELD",
    How.IP_UNLISTED: "HELD",
    How.IP_UNLISTED_200: "UNKNOWN",
}
"""What the books must make of each mood, whether the portal recorded the invoice or not."""

TEDIOUS = {How.SLOW, How.SILENT}
"""A minute each: what the transport makes of them is tried in test_transport, in less."""


def moods_and_truths() -> Iterator[tuple[How, str]]:
    """Where the answer decides, a portal may only give it truly: a yes is recorded, a no is not."""
    for how in How:
        for taken in (Taken.NOW, Taken.NEVER):
            if Mood(how, taken).is_honest and how not in TEDIOUS:
                yield how, Mood(how, taken).name


def test_every_mood_has_its_fate() -> None:
    assert set(FATES) == set(How) - TEDIOUS


@pytest.mark.parametrize(("how", "mood"), list(moods_and_truths()), ids=str)
def test_every_mood_has_its_fate_and_is_never_sent_twice(shop: Shop, how: How, mood: str) -> None:
    (first,) = shop.sell()
    shop.engine.run_once()
    (second,) = shop.sell()
    shop.portal.set_moods([mood])
    shop.engine.run_once()
    assert shop.row(second).state == FATES[how]
    shop.settled()
    before = len(shop.portal.entries()), shop.portal.posts
    shop.portal.set_moods([])
    for _ in range(3):
        shop.engine.run_once()
    if FATES[how] == "HELD":
        assert shop.row(second).state == "ACCEPTED"  # a person tried again, and the door was open
    else:
        assert (len(shop.portal.entries()), shop.portal.posts) == before
    assert shop.row(first).state == "ACCEPTED"
    shop.settled()


def test_an_invoice_is_sent_accepted_and_kept_with_its_evidence(shop: Shop) -> None:
    for_real(shop)
    (item_id,) = shop.sell()
    assert shop.engine.run_once() == SyncReport(accepted=1)
    (entry,) = shop.portal.entries()
    item = shop.item(item_id)
    (attempt,) = item.attempts
    assert item.row.fiscal_number == entry.number
    assert item.payload_sha256 == entry.sha256 == attempt.request_sha256
    assert attempt.answer is not None
    assert json.loads(attempt.answer)["invoiceNumber"] == entry.number
    assert (attempt.step, attempt.http_status, attempt.state) == ("post", 200, "ACCEPTED")
    assert attempt.written_at is not None
    with shop.books.read() as sitting:
        standing = outbox.standing(sitting, "sale", item.row.document_id)
    assert standing is not None
    assert standing.fiscal_number == entry.number
    assert str(standing.fbr_date) == entry.dated[:10]
    assert verify.verify(shop.books).ok


def test_a_portal_that_is_down_leaves_everything_waiting(shop: Shop, clock: Clock) -> None:
    items = shop.sell(3)
    shop.portal.stop()
    assert shop.engine.run_once() == SyncReport(not_sent=3)
    assert shop.states() == ["READY"] * 3
    assert [shop.tries(item) for item in items] == [["NOT_SENT"], [], []]
    assert "ConnectError" in shop.row(items[0]).reason
    assert shop.row(items[0]).not_before == clock() + timedelta(seconds=30)
    with shop.books.read() as sitting:
        assert all(standing.offline for standing in outbox.standings(sitting, "sale", [1, 2, 3]).values())
    shop.portal.start()
    assert shop.engine.run_once() == SyncReport(accepted=3)
    with shop.books.read() as sitting:
        assert all(standing.offline for standing in outbox.standings(sitting, "sale", [1, 2, 3]).values())
    (later,) = shop.sell()
    shop.engine.run_once()
    with shop.books.read() as sitting:
        standing = outbox.standing(sitting, "sale", shop.row(later).document_id)
    assert standing is not None
    assert not standing.offline
    shop.settled()


def test_what_the_portal_finds_invalid_is_never_posted(shop: Shop, clock: Clock) -> None:
    portal = PracticePortal(sellers=["7777777"], now=clock)
    with portal:
        with shop.books.write() as sitting:
            portals.set_portal(sitting, PortalDraft(url=portal.url, practice_token=portal.token))
        (item_id,) = shop.sell()
        report = shop.engine.run_once()
        assert (report.held, portal.posts) == (1, 0)  # 0401 is a matter of the key
        assert shop.row(item_id).reason.startswith("0401")


def test_a_definite_no_is_rejected_with_the_portals_own_words(shop: Shop) -> None:
    (item_id,) = shop.sell()
    spoil(shop.books, item_id, '"tax_label": "18%"', '"tax_label": "17%"')
    assert shop.engine.run_once() == SyncReport(rejected=1)
    row = shop.row(item_id)
    assert (row.state, row.reason_code, row.reason) == ("REJECTED", "0046", "1: Provide rate.")
    (attempt,) = shop.item(item_id).attempts
    assert (attempt.step, attempt.state) == ("validate", "REJECTED")
    assert b'"0046"' in (attempt.answer or b"")
    assert shop.portal.posts == 0
    assert shop.engine.run_once() == SyncReport()


def spoil(books: Books, item_id: int, old: str, new: str) -> None:
    """Change the frozen facts, as no program may: past the guard that would refuse it."""
    with books.write() as sitting:
        bare = sitting.connection()
        trigger = bare.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name = 'outbox_item_frozen'").scalar_one()
        bare.exec_driver_sql("DROP TRIGGER outbox_item_frozen")
        bare.exec_driver_sql(
            "UPDATE outbox_item SET document = replace(document, ?, ?) WHERE id = ?", (old, new, item_id)
        )
        bare.exec_driver_sql(str(trigger))


def test_a_wrong_token_holds_the_portal_and_stops_the_batch(shop: Shop) -> None:
    items = shop.sell(3)
    with shop.books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url=shop.portal.url, practice_token="wrong"))
    assert shop.engine.run_once() == SyncReport(held=3)
    assert shop.states() == ["HELD"] * 3
    assert [len(shop.tries(item)) for item in items] == [1, 0, 0]
    with shop.books.read() as sitting:
        row = portals.needed(sitting, "fbr-di")
    assert "900901" in row.held_reason
    assert not shop.engine.step()
    assert [len(shop.tries(item)) for item in items] == [1, 0, 0], "the thread waits for a person"
    with shop.books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url=shop.portal.url, practice_token=shop.portal.token))
    assert shop.states() == ["READY"] * 3
    assert shop.engine.run_once() == SyncReport(accepted=3)
    shop.settled()


def test_no_token_at_all_holds_without_an_attempt(shop: Shop) -> None:
    (item_id,) = shop.sell()
    with shop.books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url=shop.portal.url))
    assert shop.engine.run_once() == SyncReport(held=1)
    assert (shop.tries(item_id), shop.row(item_id).reason) == ([], KEYLESS)
    assert not shop.engine.probe().ok


def test_a_stuck_one_does_not_stop_the_others_but_two_unknown_ones_do(shop: Shop, clock: Clock) -> None:
    items = shop.sell(6)
    shop.portal.set_moods(["drop", "well", "503", "drop", "well", "well"])
    report = shop.engine.run_once()
    assert shop.states() == ["UNKNOWN", "ACCEPTED", "UNKNOWN", "UNKNOWN", "READY", "READY"]
    assert report == SyncReport(accepted=1, unknown=3, not_sent=2)
    posts = shop.portal.posts
    assert shop.engine.run_once() == SyncReport(not_sent=2)
    assert not shop.engine.step()
    assert shop.portal.posts == posts, "nobody has looked yet"
    clock.moment += timedelta(minutes=15)
    look(shop, items[2])
    assert shop.engine.run_once() == SyncReport(accepted=2)
    shop.settled()


@pytest.mark.parametrize("mood", ["validate-drop", "validate-503", "validate-html-200", "validate-late"])
def test_a_question_that_is_not_answered_is_only_later(shop: Shop, mood: str) -> None:
    first, second = shop.sell(2)
    shop.portal.set_moods([mood])
    assert shop.engine.run_once() == SyncReport(accepted=1, not_sent=1)
    assert (shop.states(), shop.tries(first)) == (["READY", "ACCEPTED"], ["NOT_SENT"])
    assert shop.portal.posts == 1
    assert shop.engine.run_once() == SyncReport(accepted=1)
    assert shop.row(second).state == "ACCEPTED"
    shop.settled()


def test_the_thread_waits_for_its_time_and_a_person_does_not(shop: Shop, clock: Clock) -> None:
    shop.sell()
    shop.portal.stop()
    assert not shop.engine.step()
    shop.portal.start()
    assert not shop.engine.step(), "it is not yet its time"
    assert shop.states() == ["READY"]
    clock.moment += timedelta(seconds=31)
    assert shop.engine.step()
    assert shop.states() == ["ACCEPTED"]
    assert not shop.engine.step()


def test_without_a_portal_nothing_is_done(books: Books, tmp_path: Path) -> None:
    engine = Engine(books, practice_token, tmp_path / "lock")
    with pytest.raises(Refusal, match="no-portal"):
        engine.run_once()
    assert not engine.step()


def test_only_one_sends(shop: Shop) -> None:
    shop.sell()
    with sole_sender(shop.lock):
        for act in (shop.engine.run_once, shop.engine.step, shop.engine.recover):
            with pytest.raises(Busy, match="sending"):
                act()
    assert shop.portal.posts == 0
    assert shop.engine.run_once().accepted == 1


def test_many_threads_that_all_press_send_make_one_invoice_each(shop: Shop) -> None:
    shop.sell(4)
    done: list[int] = []

    def press() -> None:
        engine = Engine(shop.books, practice_token, shop.lock)
        try:
            done.append(engine.run_once().accepted)
        except Busy:
            done.append(0)

    threads = [Thread(target=press) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(done) == 4
    assert len(shop.portal.entries()) == 4
    shop.settled()


def test_an_invoice_made_for_the_sandbox_is_not_sent_to_the_real_portal(shop: Shop) -> None:
    (item_id,) = shop.sell()
    shop.portal.stop()
    shop.engine.run_once()
    shop.portal.start()
    production = PortalDraft(url=shop.portal.url, practice_token=shop.portal.token, environment="production")
    with shop.books.write() as sitting:
        portals.set_portal(sitting, production)
    assert shop.engine.run_once() == SyncReport(held=1)
    assert "sandbox" in shop.row(item_id).reason
    assert shop.portal.posts == 0


def test_the_probe_tells_whether_the_door_is_open(shop: Shop) -> None:
    assert shop.engine.probe().ok
    with shop.books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url=shop.portal.url, practice_token="wrong"))
    probe = shop.engine.probe()
    assert not probe.ok
    assert "900901" in probe.said
    shop.portal.stop()
    assert not shop.engine.probe().ok
    assert shop.portal.posts == 0


# What is found after a crash, at each point of the road.


def a_parcel(shop: Shop) -> sending.Parcel:
    (item_id,) = shop.sell()
    from app.sync.portals.fbr_di import payload

    with shop.books.write() as sitting:
        parcel = sending.claim(sitting, item_id, payload, shop.portal.token)
    assert parcel is not None
    return parcel


def test_stopped_before_a_byte_left_it_is_ready_again(shop: Shop) -> None:
    parcel = a_parcel(shop)
    assert shop.engine.recover() == 1
    assert (shop.states(), shop.tries(parcel.item_id)) == (["READY"], ["NOT_SENT"])
    assert shop.engine.run_once().accepted == 1
    shop.settled()


def test_stopped_while_writing_it_is_unknown(shop: Shop) -> None:
    parcel = a_parcel(shop)
    with shop.books.write() as sitting:
        sending.mark_writing(sitting, parcel)
    report = shop.engine.run_once()
    assert report.unknown == 1
    assert (shop.states(), shop.portal.posts) == (["UNKNOWN"], 0)


def test_stopped_after_the_answer_it_is_read_again(shop: Shop) -> None:
    parcel = a_parcel(shop)
    body = {
        "invoiceNumber": "1234567DIAAAABBBBCCCC",
        "dated": "2026-11-22 10:00:00",
        "validationResponse": {
            "statusCode": "00",
            "status": "Valid",
            "invoiceStatuses": [{"itemSNo": "1", "statusCode": "00", "status": "Valid", "invoiceNo": None}],
        },
    }
    with shop.books.write() as sitting:
        sending.mark_writing(sitting, parcel)
    with shop.books.write() as sitting:
        sending.mark_answered(sitting, parcel, Answer(200, {}, json.dumps(body).encode()))
    assert shop.engine.run_once().accepted == 1
    assert shop.row(parcel.item_id).fiscal_number == "1234567DIAAAABBBBCCCC"
    assert shop.portal.posts == 0


def test_books_that_cannot_be_written_keep_the_bytes_at_home(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """The mark that it is being written fails: then not a byte leaves, and it is tried again."""
    (item_id,) = shop.sell()

    def full(*_given: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(sending, "mark_writing", full)
        with pytest.raises(sqlite3.OperationalError):
            shop.engine.run_once()
    assert shop.portal.posts == 0
    assert shop.tries(item_id) == ["CONNECTING"]
    assert shop.engine.run_once() == SyncReport(accepted=1)
    shop.settled()


def test_an_answer_that_the_books_cannot_keep_is_in_the_journal(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    (item_id,) = shop.sell()

    def full(*_given: object) -> None:
        raise OSError("no space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(sending, "mark_answered", full)
        with pytest.raises(OSError, match="no space"):
            shop.engine.run_once()
    assert shop.tries(item_id) == ["WRITING"]
    shop.engine.run_once()
    (entry,) = shop.portal.entries()
    assert shop.row(item_id).fiscal_number == entry.number
    shop.settled()


# A person's word.


def test_found_on_the_portal_it_is_accepted_under_that_number(shop: Shop) -> None:
    (item_id,) = shop.sell()
    shop.portal.set_moods(["drop"])
    shop.engine.run_once()
    (entry,) = shop.portal.entries()
    with shop.books.write() as sitting:
        assert evidence.settle_found(sitting, item_id, entry.number.lower(), "seen on the dashboard") == "ACCEPTED"
    item = shop.item(item_id)
    assert item.row.fiscal_number == entry.number
    assert [(seen.verdict, seen.by) for seen in item.evidence] == [("found", "tester")]
    assert shop.engine.run_once() == SyncReport()
    shop.settled()


def test_absent_twice_it_is_sent_again(shop: Shop, clock: Clock) -> None:
    (item_id,) = shop.sell()
    shop.portal.set_moods(["not-recorded-drop"])
    shop.engine.run_once()
    look(shop, item_id, "too-soon")
    clock.moment += timedelta(minutes=15)
    look(shop, item_id)
    assert shop.states() == ["CHECKING"]
    clock.moment += timedelta(minutes=9)
    look(shop, item_id, "too-soon")
    assert shop.engine.run_once() == SyncReport()
    clock.moment += timedelta(minutes=1)
    look(shop, item_id)
    assert shop.states() == ["READY"]
    assert shop.engine.run_once() == SyncReport(accepted=1)
    assert shop.tries(item_id) == ["NOT_SENT", "ACCEPTED"]
    shop.settled()


def look(shop: Shop, item_id: int, refused: str = "") -> None:
    with expected(refused), shop.books.write() as sitting:
        evidence.settle_absent(sitting, item_id, "not on the dashboard")


@contextmanager
def expected(code: str) -> Iterator[None]:
    if not code:
        yield
        return
    with pytest.raises(Refusal, match=code):
        yield


def test_the_transport_is_told_the_proxy_and_the_token(shop: Shop) -> None:
    told: list[tuple[str, str]] = []

    class Deaf:
        def post(self, url: str, body: bytes, token: str, *, proxy: str = "", **more: object) -> Answer:
            told.append((token, proxy))
            return Answer(503, {"retry-after": "90"}, b"")

    with shop.books.write() as sitting:
        draft = PortalDraft(url=shop.portal.url, practice_token="t", proxy="http://127.0.0.1:3128")
        portals.set_portal(sitting, draft)
    (item_id,) = shop.sell()
    engine = Engine(shop.books, practice_token, shop.lock, Deaf())  # type: ignore[arg-type]
    assert engine.run_once() == SyncReport(not_sent=1)
    assert told == [("t", "http://127.0.0.1:3128")]
    row = shop.row(item_id)
    assert row.not_before - row.queued_at == timedelta(seconds=90), "the portal named its own time"


def test_a_portals_row_never_carries_a_real_token() -> None:
    assert "token" not in {field.name for field in dataclasses.fields(PortalRow)}


def test_set_up_is_what_the_tests_say(shop: Shop) -> None:
    assert set_up(shop.books, shop.portal, shop.lock).engine.run_once() == SyncReport()
