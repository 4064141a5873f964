"""Challans and the portal: fetched once, put up once, told when they differ; whatever the line, power and portal do."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from app.rules.rates import Rates
from app.services import challan_portal, verify
from app.services.books import Books, open_books
from app.services.challan_portal import Place, sources
from tests.clock import Clock
from tests.sync.challan_desk import Desk, set_up


@pytest.fixture
def desk(books: Books, clock: Clock) -> Desk:
    return set_up(books, clock)


def test_what_the_departments_issued_is_fetched_once(desk: Desk) -> None:
    assert desk.pull() == 3
    desk.agree()
    assert desk.pull() == 0
    desk.agree()
    found = next(each for each in desk.by_their_id().values() if each.authority_ur == "میٹروپولیٹن کارپوریشن لاہور")
    row = desk.row(found.challan_id)
    assert (row.authority, row.kind, row.state) == ("Metropolitan Corporation Lahore", "other", "ready")
    assert (row.amount, row.period, found.issued) == (Decimal("7500.00"), "2026-27", True)
    assert found.late_cost(row.due_on) == 0
    assert found.late_cost(date(2099, 1, 1)) == Decimal("450.00")
    assert desk.standing().trouble == ""


def test_ours_is_put_up_paid_and_confirmed(desk: Desk) -> None:
    desk.pull()
    challan = desk.typed()
    desk.queue(challan)
    desk.pull()
    assert desk.there(challan).state == "issued"
    desk.wish(challan, "psid")
    desk.pull()
    assert (desk.row(challan).state, len(desk.row(challan).psid)) == ("psid_issued", 17)
    assert desk.there(challan).psid_until is not None
    theirs = desk.there(challan).their_id
    receipt = desk.portal.truth.pay(theirs, date(2026, 8, 30))
    desk.pull()
    assert (desk.row(challan).state, desk.row(challan).cpr) == ("paid", receipt["cpr"])
    desk.portal.truth.step(theirs, "confirmed")
    desk.pull()
    assert desk.row(challan).state == "confirmed"
    desk.agree()
    assert verify.verify(desk.books).findings == ()


WRITING_MOODS = [
    "drop", "not-recorded-drop", "reset", "late", "silent", "half-body", "html-200", "recorded-html-200", "empty-200",
    "recorded-empty-200", "redirect-307", "recorded-redirect-307", "401", "403-html", "recorded-403-html", "429",
    "recorded-429", "500", "recorded-500", "502", "recorded-502", "503", "recorded-503", "504", "recorded-504",
    "not-json", "oversize", "duplicate-keys", "foreign-payer", "wrong-types", "three-decimals", "edited",
]  # fmt: skip


def test_the_same_key_never_makes_two_challans(desk: Desk) -> None:
    """However the answer gets lost: two rounds later it stands there once, and here it is known."""
    desk.pull()
    for year, mood in enumerate(WRITING_MOODS, 1990):
        challan = desk.typed(period=str(year))
        desk.queue(challan)
        desk.portal.set_moods([mood])
        desk.pull()
        for _ in range(2):
            if desk.there(challan).sending != "accepted":
                desk.wait()
                desk.pull()
        assert [each["period"] for each in desk.portal.challans()].count(str(year)) == 1, mood
        assert desk.there(challan).sending == "accepted", mood
    desk.agree()


LISTING_MOODS = [
    "drop", "half-body", "html-200", "empty-200", "redirect-307", "401", "403-html", "429", "500", "503", "not-json",
    "oversize", "duplicate-keys", "stale-etag", "foreign-payer", "wrong-types", "three-decimals", "old-version",
    "edited", "duplicate-ids", "cursor-back", "mark-back",
]  # fmt: skip


def test_a_hostile_list_never_damages_the_books(desk: Desk) -> None:
    """Nothing false is written down; what is wrong is told; and the next honest list puts all right."""
    desk.pull()
    for mood in LISTING_MOODS:
        desk.portal.truth.psid(desk.issue())
        before = desk.issue("12.50")
        desk.pull()
        desk.wait()
        desk.portal.truth.psid(before)
        if mood not in {"edited", "old-version"}:  # what was never seen before cannot contradict itself
            desk.issue("77.10")
        desk.portal.set_moods([f"list-{mood}", f"list-{mood}"])
        desk.pull()
        told = {each["id"]: each for each in desk.portal.challans()}
        for their_id, each in desk.by_their_id().items():
            assert desk.row(each.challan_id).amount == Decimal(told[their_id]["amount"]), mood
            assert each.state in {"issued", told[their_id]["state"]}, mood
        assert desk.standing().trouble or mood == "stale-etag", mood
        desk.portal.set_moods([])
        desk.wait()
        desk.pull()
        desk.agree()
        assert desk.standing().trouble == "", mood


def test_the_mark_waits_for_a_department_that_is_late(desk: Desk) -> None:
    """What was entered long before and is delivered late is found all the same, and was never said to be there."""
    desk.pull()
    held = desk.issue(held=True)
    entered = next(each["issued_at"] for each in desk.portal.challans() if each["id"] == held)
    desk.issue("9.99")
    desk.pull()
    until = desk.standing().complete_until
    assert until is not None
    assert until.isoformat() <= datetime.fromisoformat(entered).astimezone(UTC).isoformat()
    assert held not in desk.by_their_id()
    desk.portal.truth.release()
    desk.pull()
    desk.agree()
    assert desk.standing().trouble == ""


def test_a_token_of_another_payer_brings_nothing(desk: Desk) -> None:
    desk.portal.truth.known.payer = "7654321"
    assert desk.pull() == 0
    assert "another payer" in desk.standing().trouble
    assert desk.by_their_id() == {}


def test_a_place_in_the_list_that_is_lost_is_found_again(desk: Desk) -> None:
    """The portal was put up anew and does not know our cursor: everything is read again, and nothing is there twice."""
    desk.pull()
    with desk.books.write() as sitting:
        found = challan_portal.source(sitting, desk.at)
        sources.keep_place(sitting, found.id, "challans", Place(cursor="c9999", etag="", until=None))
    desk.issue()
    assert desk.pull() == 1
    desk.agree()


def test_books_put_back_to_an_older_copy_find_their_challan_again(desk: Desk, tmp_path: Path, rates: Rates) -> None:
    """The copy does not know that it was put up; the same key says so, and no second one is made."""
    desk.pull()
    challan = desk.typed()
    old = Path(shutil.copy(tmp_path / "practice.karkhana", tmp_path / "old.karkhana"))
    for more in ("-wal", "-shm"):
        if (tmp_path / f"practice.karkhana{more}").exists():
            shutil.copy(tmp_path / f"practice.karkhana{more}", tmp_path / f"old.karkhana{more}")
    desk.queue(challan)
    desk.pull()
    restored = open_books(old, rates, desk.clock, by="tester")
    again = replace(desk, books=restored)
    again.queue(challan)
    again.pull()
    again.agree()
    assert again.there(challan).sending == "accepted"
    assert len([each for each in desk.portal.challans() if each["key"]]) == 1
    restored.close()


def test_an_older_copy_knows_its_own_challan_by_its_key(desk: Desk) -> None:
    """It came with the list, and these books never sent it: the key is reckoned from what it says."""
    desk.pull()
    challan = desk.typed()
    with desk.books.write() as sitting:
        desk.queue_in(sitting, challan)
        (sending,) = challan_portal.waiting(sitting, challan_portal.source(sitting, desk.at).id)
        sitting.rollback()
    desk.portal.truth.put_up(json.loads(sending.body), sending.key, "0", json.dumps)
    desk.pull()
    assert (desk.there(challan).state, desk.there(challan).notice) == ("issued", "")
    desk.agree()


def test_what_is_issued_and_paid_between_the_two_lists_is_met_at_once(desk: Desk) -> None:
    desk.pull()

    def just_now() -> None:
        late = desk.issue("33.00")
        desk.portal.truth.psid(late)
        desk.portal.truth.pay(late, date(2026, 11, 22))

    desk.line.before_receipts = just_now
    desk.pull()
    desk.agree()
    assert desk.standing().trouble == ""


def test_a_cache_that_sleeps_hides_nothing_for_long(desk: Desk) -> None:
    """It says 304 for ever; a mark that does not move gives it away, and the page itself is asked for."""
    for _ in range(2):
        desk.pull()
        desk.wait()
    desk.issue()
    desk.portal.set_moods(["list-stale-etag"] * 8)
    assert desk.pull() == 0
    assert desk.pull() == 1
    desk.agree()


def test_what_may_have_arrived_is_asked_for_before_it_is_sent_again(desk: Desk) -> None:
    """The answer is lost, so are the question for its key and the list; next time the key comes first, and no post."""
    desk.pull()
    challan = desk.typed()
    desk.queue(challan)
    desk.portal.set_moods(["drop", "list-503", "list-503"])
    desk.pull()
    assert desk.there(challan).sending == "asked"
    desk.wait()
    desk.line.asked.clear()
    desk.pull()
    assert [method for method, path in desk.line.asked if path == "/v1/challans"].count("POST") == 0
    assert "/v1/challans/by-key/" in desk.line.asked[0][1]
    assert desk.there(challan).sending == "accepted"


def test_one_answer_that_cannot_be_read_does_not_stop_the_others(desk: Desk) -> None:
    desk.pull()
    first, second = desk.typed(period="2025"), desk.typed(period="2026")
    for each in (first, second):
        desk.queue(each)
    desk.portal.set_moods(["drop", "list-wrong-types"])
    desk.pull()
    assert desk.there(second).sending == "accepted"
    assert "cannot be read" in desk.standing().trouble
    desk.wait()
    desk.pull()
    desk.agree()
    wished = desk.there(first)
    desk.wish(first, "psid")
    desk.portal.set_moods(["wrong-types"])
    desk.issue()
    assert desk.pull() == 2, "the one that was issued, and the PSID that the list told of"
    assert (wished.psid, len(desk.there(first).psid), desk.there(first).wish) == ("", 17, "")
