"""What the portal will not do for one challan keeps nothing else waiting: neither the others, nor the lists."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import timedelta

import pytest

from app.rules.line_words import STRANGER
from app.services import challan_portal, outages, portals
from app.services.books import Books
from app.services.outages import Whose
from app.services.outcome import Answer
from app.sync import challans as sync
from app.sync import pace
from app.sync.transport import NO_HEADERS, MaybeSent, NotSent
from tests.clock import Clock
from tests.sync.challan_desk import TOKEN, Desk, set_up
from tests.sync.in_process import InProcess
from tests.sync.shop import no_noise

Odd = Callable[[str, str, bytes], Answer | Exception | None]
"""What is answered instead, if anything: by method, path and body."""

HALF_A_MINUTE = timedelta(seconds=30)


class OddLine(InProcess):
    """The practice portal behind a gateway that fails for what a test names."""

    odd: Odd = staticmethod(lambda _method, _path, _body: None)
    spoil: Callable[[str, Answer], Answer] = staticmethod(lambda _path, answer: answer)

    def ask(
        self,
        method: str,
        url: str,
        token: str = "",
        *,
        body: bytes = b"",
        headers: Mapping[str, str] = NO_HEADERS,
        proxy: str = "",
    ) -> Answer:
        path = "/" + url.split("/", 3)[3].partition("?")[0]
        instead = self.odd(method, path, body)
        if instead is None:
            return self.spoil(path, super().ask(method, url, token, body=body, headers=headers, proxy=proxy))
        self.asked.append((method, path))
        if isinstance(instead, Exception):
            raise instead
        return instead

    def count(self, words: str) -> int:
        return sum(path.endswith(words) for _, path in self.asked)


@pytest.fixture
def desk(books: Books, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Desk:
    wait = pace.wait
    monkeypatch.setattr(pace, "wait", lambda tries: wait(tries, no_noise))
    desk = set_up(books, clock)
    desk.line = OddLine(desk.portal)
    desk.pull()
    desk.line.asked.clear()
    return desk


@pytest.fixture
def line(desk: Desk) -> OddLine:
    assert isinstance(desk.line, OddLine)
    return desk.line


def turn(desk: Desk) -> int:
    """As the program does it by itself, the portal's rest kept."""
    with desk.books.read() as sitting:
        portal = portals.needed(sitting, "challans")
        if portal.shut_until is not None and portal.shut_until > sitting.now():
            return 0
    return sync.pull(desk.books, desk.at, TOKEN, desk.line)


def an_hour(desk: Desk) -> None:
    for _ in range(12):
        desk.clock.moment += timedelta(minutes=5)
        turn(desk)


def put_up(desk: Desk, *years: int) -> list[int]:
    made = [desk.typed(period=str(year)) for year in years]
    for each in made:
        desk.queue(each)
        desk.clock.moment += timedelta(seconds=1)
    return made


def fails_for(what: str, instead: Answer | Exception) -> Odd:
    return lambda _method, path, body: instead if path.endswith(what) or what.encode() in body else None


def test_a_wish_that_is_never_served_hides_nothing(desk: Desk, line: OddLine) -> None:
    (wished,) = put_up(desk, 2024)
    desk.pull()
    desk.wish(wished, "psid")
    (other,) = put_up(desk, 2025)
    issued = desk.issue("777.00")
    line.odd = fails_for("/psid", Answer(500))
    desk.pull()
    assert issued in desk.by_their_id()
    assert desk.there(other).sending == "accepted"
    assert (desk.there(wished).wish, "HTTP 500" in desk.standing().trouble) == ("psid", True)
    an_hour(desk)
    assert line.count("/psid") == 7, "it is tried again, more and more seldom"
    line.odd = fails_for("nothing", Answer(500))
    desk.wait()
    desk.pull()
    desk.agree()
    assert (desk.there(wished).wish, desk.row(wished).state) == ("", "psid_issued")


def test_a_key_that_nobody_can_look_up_keeps_no_other_waiting(desk: Desk, line: OddLine) -> None:
    """Its post is answered with 500, and so is the question for its key; the second is put up in the same round."""
    first, second = put_up(desk, 2024, 2025)
    with desk.books.read() as sitting:
        key = challan_portal.waiting(sitting, challan_portal.source(sitting, desk.at).id)[0].key
    line.odd = lambda _method, path, body: Answer(500) if key in path or b'"2024"' in body else None
    issued = desk.issue("777.00")
    desk.pull()
    assert (desk.there(first).sending, desk.there(second).sending) == ("asked", "accepted")
    assert issued in desk.by_their_id()
    an_hour(desk)
    assert line.count(key) == 7
    assert [path for method, path in line.asked if method == "POST"].count("/v1/challans") == 2, "not posted again"
    line.odd = fails_for("nothing", Answer(500))
    desk.wait()
    desk.pull()
    desk.agree()
    assert desk.there(first).sending == "accepted"


@pytest.mark.parametrize(
    ("trouble", "asked"),
    [(Answer(500), 3), (Answer(429, {"retry-after": "600"}), 1), (MaybeSent("the answer was cut"), 1)],
    ids=["500", "429", "cut"],
)
def test_where_many_are_not_served_each_has_its_turn(
    desk: Desk, line: OddLine, trouble: Answer | Exception, asked: int
) -> None:
    """The portal is not asked for all of them in one round; who was asked in vain comes after the others."""
    made = put_up(desk, *range(2020, 2024))
    desk.pull()
    for each in made:
        desk.wish(each, "psid")
        desk.clock.moment += timedelta(seconds=1)
    line.odd = fails_for("/psid", trouble)
    line.asked.clear()
    rounds = -(-len(made) // asked)
    for _ in range(rounds):
        before = line.count("/psid")
        issued = desk.issue()
        desk.pull()
        assert line.count("/psid") - before == asked
        assert issued in desk.by_their_id(), "the lists are read all the same"
        desk.wait()
    wished = [desk.there(each).their_id for each in made]
    assert {path.split("/")[3] for _, path in line.asked if path.endswith("/psid")} == set(wished)


def test_who_asks_to_be_left_alone_is_left_alone(desk: Desk, line: OddLine) -> None:
    """It serves the lists, but takes no posts for ten minutes: till then nothing of ours is tried."""
    put_up(desk, 2024, 2025)
    line.odd = lambda method, _path, _body: Answer(429, {"retry-after": "600"}) if method == "POST" else None
    for _ in range(19):
        turn(desk)
        desk.clock.moment += HALF_A_MINUTE
    assert [method for method, _ in line.asked].count("POST") == 1
    desk.clock.moment += timedelta(minutes=10)
    turn(desk)
    assert [method for method, _ in line.asked].count("POST") == 2


@pytest.mark.parametrize("trouble", [Answer(401), NotSent("no line")], ids=["401", "no-line"])
def test_who_is_not_let_in_asks_no_more(desk: Desk, line: OddLine, trouble: Answer | Exception) -> None:
    """The whole round is over, whatever it met first; and it does not count as one in which the lists were tried."""
    desk.wait()
    line.odd = lambda _method, _path, _body: trouble
    turn(desk)
    assert len(line.asked) == 1
    line.odd = fails_for("nothing", Answer(500))
    desk.clock.moment += HALF_A_MINUTE
    issued = desk.issue()
    turn(desk)
    assert issued in desk.by_their_id()


@pytest.mark.parametrize("where", ["/authorities", "/challans", "/receipts"])
def test_a_login_page_is_no_list_and_the_lines_fault(desk: Desk, line: OddLine, where: str) -> None:
    desk.clock.moment += timedelta(days=2)
    line.odd = fails_for(where, Answer(200, {"content-type": "text/html"}, b"<html>Sign in to the hotel"))
    desk.pull()
    assert line.asked[-1][1].endswith(where)
    with desk.books.read() as sitting:
        found = outages.current(sitting, "challans")
    assert found is not None
    assert (found.whose, found.words) == (Whose.LINE, STRANGER)


def test_a_post_that_is_not_let_in_ends_the_round(desk: Desk, line: OddLine) -> None:
    put_up(desk, 2024, 2025)
    line.odd = lambda method, _path, _body: Answer(401) if method == "POST" else None
    desk.pull()
    assert len(line.asked) == 1


def test_departments_that_cannot_be_asked_for_stop_nothing_that_is_known(desk: Desk, line: OddLine) -> None:
    desk.clock.moment += timedelta(days=2)
    line.odd = fails_for("/authorities", Answer(500))
    (made,), issued = put_up(desk, 2024), desk.issue()
    desk.pull()
    assert line.count("/authorities") == 1
    assert (desk.there(made).sending, issued in desk.by_their_id()) == ("accepted", True)


def test_one_item_that_cannot_be_read_does_not_make_it_read_all_the_time(desk: Desk, line: OddLine) -> None:
    good, bad = desk.issue("1.00"), desk.issue("2.00")

    def spoil(path: str, answer: Answer) -> Answer:
        if path != "/v1/challans" or answer.status != 200:
            return answer
        said = json.loads(answer.body)
        for each in said["items"]:
            each["amount"] = "2.001" if each["id"] == bad else each["amount"]
        return Answer(200, answer.headers, json.dumps(said).encode())

    line.spoil = spoil
    before = desk.standing()
    for _ in range(60):
        desk.clock.moment += 2 * HALF_A_MINUTE
        turn(desk)
    assert len(line.asked) == 8, "both lists, four times an hour"
    assert (good in desk.by_their_id(), bad in desk.by_their_id()) == (True, False)
    assert desk.standing().trouble
    assert desk.standing().pulled_at == before.pulled_at, "it was never whole"
    assert desk.standing().complete_until == before.complete_until, "and the mark has not passed over it"
    line.spoil = lambda _path, answer: answer
    desk.clock.moment += timedelta(minutes=15)
    turn(desk)
    desk.agree()
    assert desk.standing().trouble == ""
    assert desk.standing().pulled_at == desk.clock()


def test_what_is_only_odd_is_told_and_takes_nothing_from_what_was_read(desk: Desk) -> None:
    """The high-water mark went back: all is there, and a person hears of it."""
    desk.wait()
    desk.issue()
    desk.portal.set_moods(["list-mark-back"])
    assert desk.pull() == 1
    assert "went back" in desk.standing().trouble
    assert desk.standing().pulled_at == desk.clock()
    desk.agree()


def test_a_list_of_challans_that_is_not_served_hides_no_receipt(desk: Desk, line: OddLine) -> None:
    their_id, there = sorted(desk.by_their_id().items())[0]
    desk.wish(there.challan_id, "psid")
    desk.pull()
    receipt = desk.portal.truth.pay(their_id, desk.clock().date())
    line.odd = lambda method, path, _body: Answer(500) if (method, path) == ("GET", "/v1/challans") else None
    desk.wait()
    desk.pull()
    assert [each.cpr for each in desk.there(there.challan_id).receipts] == [receipt["cpr"]]
    assert "HTTP 500" in desk.standing().trouble
