"""A whole round: what waits goes, a line that is back is noticed, what is new comes, and nobody else is called."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.rules.line_words import TWO_UNKNOWN
from app.rules.problems import Refusal
from app.services import breaker, evidence, outages, portals, waiting_papers
from app.services.books import Books
from app.services.outcome import Answer
from app.services.portals import PortalDraft, PortalRow
from app.sync import line
from app.sync.engine import Engine
from app.sync.portals.challan_portal import authorities_url
from app.sync.round import KNOCK_AGAIN, Round
from app.sync.transport import Transport
from tests.clock import Clock
from tests.sync.shop import PATIENT, Shop, no_noise, practice_token

NAME = "fbr-di"


class Counting(Transport):
    """The real one; it knows how often it was used."""

    def __init__(self) -> None:
        super().__init__(PATIENT)
        self.calls: list[str] = []

    def post(self, url: str, *args: object, **kinds: object) -> Answer:
        self.calls.append(url)
        return super().post(url, *args, **kinds)  # type: ignore[arg-type]

    def ask(self, method: str, url: str, *args: object, **kinds: object) -> Answer:
        self.calls.append(url)
        return super().ask(method, url, *args, **kinds)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Desk:
    shop: Shop
    way: Counting
    round: Round

    def turn(self) -> int:
        """One round; how many calls it made."""
        before = len(self.way.calls)
        self.round.turn()
        return len(self.way.calls) - before

    def lasting(self) -> bool:
        with self.shop.books.read() as sitting:
            return outages.current(sitting, NAME) is not None


Token = Callable[[PortalRow], str | None]


def a_desk(shop: Shop, token: Token = practice_token) -> Desk:
    way = Counting()
    engine = Engine(shop.books, token, shop.lock, way, draw=no_noise)
    return Desk(shop, way, Round(shop.books, token, shop.lock, way, engine))


@pytest.fixture
def desk(shop: Shop) -> Desk:
    return a_desk(shop)


def test_what_waits_goes_and_what_is_new_comes(desk: Desk) -> None:
    desk.shop.sell(2)
    assert desk.round.turn() > 0
    assert desk.shop.states() == ["ACCEPTED", "ACCEPTED"]
    desk.shop.settled()
    assert desk.round.run_once().not_sent == 0


def test_without_a_portal_a_person_is_told(books: Books, tmp_path: Path) -> None:
    round_ = Round(books, practice_token, tmp_path / "x.sending")
    with pytest.raises(Refusal, match="no-portal"):
        round_.run_once()
    assert round_.turn() == 0


def test_an_outage_is_noticed_and_ended_by_a_look(desk: Desk, clock: Clock) -> None:
    desk.shop.portal.stop()
    desk.shop.sell()
    desk.turn()
    assert desk.lasting()
    assert desk.shop.states() == ["READY"]
    clock.moment += timedelta(minutes=1)
    assert desk.turn() == 1  # the look; what waits is not tried on a line that is down
    desk.shop.portal.start()
    clock.moment += timedelta(minutes=1)
    desk.turn()
    assert not desk.lasting()
    assert desk.shop.states() == ["ACCEPTED"]
    with desk.shop.books.read() as sitting:
        [row] = outages.rows(sitting)
    assert (row.lasted, row.offline, row.waiting) == (timedelta(minutes=2), 1, 0)
    assert row.gateway_date


def test_a_line_that_is_down_is_left_in_peace(desk: Desk, clock: Clock) -> None:
    """Three troubles, then a rest of five minutes, whichever process looks; a person need not wait."""
    desk.shop.portal.stop()
    desk.shop.sell()
    calls = []
    for _ in range(20):  # ten minutes
        calls.append(a_desk(desk.shop).turn())
        clock.moment += timedelta(seconds=30)
    assert calls == [1, 1, 1] + [0] * 9 + [1] + [0] * 7
    asked = a_desk(desk.shop)
    asked.round.run_once()
    assert len(asked.way.calls) == 2  # the look, and the paper
    with desk.shop.books.write() as sitting:
        breaker.line_is_back(sitting)
    assert desk.turn() == 1


def test_after_a_long_outage_all_goes_at_once(desk: Desk, clock: Clock) -> None:
    """Papers that were put off for half an hour are due when the line is back: the law counts hours."""
    desk.shop.portal.stop()
    desk.shop.sell(3)
    for _ in range(8):
        desk.turn()
        clock.moment += timedelta(minutes=10)
    desk.shop.portal.start()
    desk.turn()
    assert desk.shop.states() == ["ACCEPTED"] * 3
    desk.shop.settled()


def test_a_shut_door_is_knocked_at_every_quarter_of_an_hour(desk: Desk, clock: Clock) -> None:
    desk.shop.portal.set_moods(["token-expires"])
    desk.shop.sell(5)
    assert desk.turn() == 2  # one paper found it out; the other four were spared
    assert desk.shop.states() == ["HELD"] * 5
    assert desk.turn() == 0
    clock.moment += KNOCK_AGAIN - timedelta(seconds=1)
    assert desk.turn() == 0
    clock.moment += timedelta(seconds=1)
    assert desk.turn() == 1
    assert desk.turn() == 0
    desk.shop.portal.set_moods([])
    clock.moment += KNOCK_AGAIN
    desk.turn()
    assert desk.shop.states() == ["ACCEPTED"] * 5
    with desk.shop.books.read() as sitting:
        assert [(row.whose, row.ended_at is None) for row in outages.rows(sitting)] == [("token", False)]


def test_a_challan_portal_that_does_not_let_us_in_is_knocked_at_no_more_often(shop: Shop, clock: Clock) -> None:
    def set_up(token: str) -> None:
        draft = PortalDraft(name="challans", url=shop.portal.url, practice_token=token)
        with shop.books.write() as sitting:
            portals.set_portal(sitting, draft)

    def held() -> str:
        with shop.books.read() as sitting:
            return portals.needed(sitting, "challans").held_reason

    desk = a_desk(shop)

    def knocks() -> int:
        return sum(call == authorities_url(shop.portal.url) for call in desk.way.calls)

    set_up("somebody-else's")
    for _ in range(4):
        desk.turn()
        clock.moment += timedelta(seconds=30)
    assert (knocks(), "HTTP 401" in held()) == (1, True)
    desk.round.run_once()  # a person says "now"
    assert knocks() == 2
    clock.moment += KNOCK_AGAIN
    desk.turn()
    assert knocks() == 3
    set_up(shop.portal.token)
    desk.turn()
    assert (knocks(), held()) == (5, "")  # the look that ends the outage, and the list itself


def test_two_unknown_fates_stop_the_rest_until_somebody_has_looked(desk: Desk, clock: Clock) -> None:
    desk.shop.portal.set_moods(["recorded-drop", "not-recorded-drop"])
    items = desk.shop.sell(4)
    for _ in range(5):
        desk.turn()
        clock.moment += timedelta(minutes=20)
    assert desk.round.run_once().stopped == TWO_UNKNOWN
    assert desk.shop.states() == ["UNKNOWN", "UNKNOWN", "READY", "READY"]
    with desk.shop.books.write() as sitting:
        evidence.settle_absent(sitting, items[1], "looked on IRIS")
    desk.turn()
    assert desk.shop.states() == ["UNKNOWN", "CHECKING", "ACCEPTED", "ACCEPTED"]


@pytest.mark.parametrize(
    ("mood", "whose", "rest"),
    [("403-html", "token", "HELD"), ("login-200", "line", "READY"), ("ip-unlisted-200", "portal", "READY")],
)
def test_where_somebody_else_answers_one_paper_is_in_doubt_and_not_two(
    desk: Desk, mood: str, whose: str, rest: str
) -> None:
    desk.shop.portal.set_moods([mood] * 9)
    desk.shop.sell(3)
    said = desk.round.run_once()
    assert desk.shop.states() == ["UNKNOWN", rest, rest]
    assert said.stopped == desk.shop.row(1).reason != ""
    with desk.shop.books.read() as sitting:
        lasting = outages.current(sitting, NAME)
    assert lasting is not None
    assert (lasting.whose, lasting.offline) == (whose, 0 if rest == "HELD" else 2)
    assert bool(_row(desk).held_reason) == (rest == "HELD")


@pytest.mark.parametrize("mood", ["validate-503", "validate-login-200", "validate-429"])
def test_a_portal_that_fails_is_one_outage_and_its_papers_have_their_clock(desk: Desk, clock: Clock, mood: str) -> None:
    desk.shop.portal.set_moods([mood] * 99)
    desk.shop.sell()
    for _ in range(3):
        desk.round.run_once()
        clock.moment += timedelta(minutes=20)
    desk.shop.sell()
    desk.round.run_once()
    assert desk.shop.states() == ["READY", "READY"]
    desk.shop.portal.set_moods([])
    clock.moment += timedelta(minutes=20)
    desk.turn()
    assert desk.shop.states() == ["ACCEPTED", "ACCEPTED"]
    with desk.shop.books.read() as sitting:
        [row] = outages.rows(sitting, flaps=True)
    assert (row.lasted, row.offline, row.waiting) == (timedelta(minutes=80), 2, 0)
    assert desk.shop.row(2).offline


def test_a_paper_that_the_portal_chokes_on_is_not_asked_about_at_every_turn(desk: Desk, clock: Clock) -> None:
    desk.shop.portal.set_moods(["validate-500", "validate-well", "validate-500"])
    desk.shop.sell()
    asked = []
    for _ in range(3):
        before = len(desk.way.calls)
        desk.turn()
        asked.append(sum("validateinvoicedata" in call for call in desk.way.calls[before:]))
        clock.moment += timedelta(seconds=30)
    assert asked == [1, 2, 1]  # the last is only the look: the paper waits a minute
    assert desk.shop.states() == ["READY"]


def test_what_nobody_knows_as_an_answer_is_tried_with_a_paper(desk: Desk, clock: Clock) -> None:
    """An invoice without a line may be beneath the portal: the outage must not last for ever because of it."""
    desk.shop.portal.set_moods(["validate-not-json"] * 2)
    desk.shop.sell()
    desk.turn()
    assert desk.lasting()
    clock.moment += timedelta(minutes=20)
    assert desk.turn() > 2  # the look that said nothing, then the paper
    assert desk.shop.states() == ["ACCEPTED"]
    assert not desk.lasting()


def test_production_that_is_not_armed_is_never_called(shop: Shop, clock: Clock) -> None:
    with shop.books.write() as sitting:
        portals.set_portal(
            sitting, PortalDraft(url="https://gw.fbr.gov.pk", environment="production", token_print="0123456789ab")
        )
    desk = a_desk(shop, lambda _portal: "real-token")
    shop.sell()
    desk.turn()
    clock.moment += timedelta(hours=1)
    desk.turn()
    desk.round.run_once()
    assert not any("postinvoicedata" in call for call in desk.way.calls)
    assert not any("validateinvoicedata" in call for call in desk.way.calls)
    assert shop.states() == ["HELD"]


def test_sandbox_and_production_never_mix(desk: Desk) -> None:
    """What was issued while the portal was the sandbox is held in production, until the owner says otherwise."""
    here = PortalDraft(url=desk.shop.portal.url, practice_token=desk.shop.portal.token)
    desk.shop.sell()
    with desk.shop.books.write() as sitting:
        portals.set_portal(sitting, replace(here, environment="production"))
    desk.shop.sell()
    desk.round.run_once()
    desk.turn()
    assert desk.shop.states() == ["HELD", "ACCEPTED"]
    assert [entry.environment for entry in desk.shop.portal.entries()] == ["production"]
    with pytest.raises(Refusal, match="not-our-number"), desk.shop.books.write() as sitting:
        portals.adopt(sitting, NAME, "7654321-0")
    with desk.shop.books.write() as sitting:
        assert portals.adopt(sitting, NAME, "1234567-8") == 1
    desk.turn()
    assert desk.shop.states() == ["ACCEPTED", "ACCEPTED"]
    desk.shop.settled()


def test_a_stop_ends_the_round_between_two_papers(desk: Desk) -> None:
    desk.shop.sell(3)
    asked = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > 3

    assert desk.round.turn(stop) == 0
    states = desk.shop.states()
    assert "READY" in states
    assert set(states) <= {"ACCEPTED", "READY"}


def test_who_hangs_up_calls_nobody_any_more(desk: Desk) -> None:
    desk.shop.sell()
    desk.round.hang_up()
    desk.round.turn()
    assert desk.shop.states() == ["READY"]
    assert desk.shop.portal.entries() == []
    assert not desk.lasting()  # nobody's fault but ours


# --- nobody else is called


heard: list[tuple[str, object]] = []
listening: list[int] = []
hooked: list[bool] = []


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if listening and threading.get_ident() == listening[0]:
        if event == "socket.connect":
            heard.append((event, arguments[1]))
        elif event in {"socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}:
            heard.append((event, arguments[0]))


@contextmanager
def calls() -> Iterator[list[tuple[str, object]]]:
    """Whom this thread calls, or asks a name server about. (Such a hook stays for good: it only listens in here.)"""
    if not hooked:
        sys.addaudithook(_hear)
        hooked.append(True)
    heard.clear()
    listening.append(threading.get_ident())
    try:
        yield heard
    finally:
        listening.clear()


def test_only_the_configured_portal_is_ever_called(desk: Desk, clock: Clock) -> None:
    seat = ("127.0.0.1", int(desk.shop.portal.url.rsplit(":", 1)[1]))
    desk.shop.portal.set_moods(["503", "recorded-drop"])
    desk.shop.sell(3)
    with calls() as called:
        for _ in range(3):
            desk.turn()
            clock.moment += timedelta(minutes=40)
        desk.round.run_once()
        desk.shop.portal.stop()
        desk.turn()
        line.look(_row(desk), "t", desk.way)
        seen = set(called)
    assert ("socket.connect", seat) in seen
    assert seen <= {("socket.connect", seat), ("socket.getaddrinfo", "127.0.0.1")}


def test_a_far_portal_is_asked_for_by_its_name_alone(shop: Shop) -> None:
    """And for the way: by a datagram socket to an address kept for documentation, over which nothing is sent."""
    with shop.books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url="https://gw.portal.invalid"))
    desk = a_desk(shop, lambda _portal: "t")
    shop.sell()
    with calls() as called:
        desk.turn()
        desk.round.run_once()
        seen = set(called)
    ways = {("socket.connect", (address, line.DISCARD)) for address in line.NOWHERE}
    assert ("socket.getaddrinfo", "gw.portal.invalid") in seen
    assert seen <= {("socket.getaddrinfo", "gw.portal.invalid"), *ways}


def _row(desk: Desk) -> PortalRow:
    with desk.shop.books.read() as sitting:
        return portals.needed(sitting, NAME)


def _alone() -> bool:
    return subprocess.run(["unshare", "-n", "true"], capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(sys.platform != "linux" or not _alone(), reason="no network namespace may be made here")
def test_in_an_empty_network_everything_stays_as_it_was(shop: Shop, tmp_path: Path) -> None:
    """The real program where there is no network at all, not even the computer's own."""
    shop.sell(2)
    with shop.books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url="https://gw.fbr.gov.pk"))
        waiting_papers.release(sitting, NAME)
    path = next(tmp_path.glob("*.karkhana"))

    def run(*words: str) -> tuple[int, dict[str, object]]:
        told = {**os.environ, "PYTHON_KEYRING_BACKEND": "tests.one_token.Keyring"}
        ran = subprocess.run(
            ["unshare", "-n", sys.executable, "-m", "app", "--json", "--books", str(path), *words],
            capture_output=True,
            text=True,
            check=False,
            env=told,
        )
        assert "Traceback" not in ran.stderr
        return ran.returncode, json.loads(ran.stdout)

    code, said = run("sync")
    assert (code, said["not_sent"], said["accepted"], said["unknown"]) == (3, 2, 0, 0)
    with shop.books.read() as sitting:
        [row] = outages.rows(sitting, flaps=True)
    assert row.whose == "device"
    assert shop.states() == ["READY", "READY"]
