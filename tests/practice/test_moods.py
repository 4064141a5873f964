"""Every mood as a bare socket sees it; and whether the invoice was recorded, whatever the socket saw."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import pytest

from app.practice.fbr_di import POSTS, FbrDi
from app.practice.moods import HONEST, LASTING, UNRECORDED, How, Mood, Moods, Taken, mood
from app.practice.reply import Ending
from app.practice.server import PracticePortal
from app.practice.truth import KARACHI, Truth, now
from tests.practice.bodies import SELLER, a_body, an_item, as_bytes

POST = POSTS[1]
OURS = re.compile(rf'"invoiceNumber": "({SELLER}DI[A-Z0-9]{{12}})"')


class Clock:
    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture(scope="module")
def portal() -> Iterator[PracticePortal]:
    with PracticePortal(seed=7, lateness=0.05) as portal:
        yield portal


def a_request(portal: PracticePortal) -> bytes:
    body = as_bytes(a_body(items=[an_item(), an_item(productDescription="Brake drum")]))
    head = f"POST {POST} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {portal.token}\r\nContent-Length: {len(body)}"
    return head.encode() + b"\r\n\r\n" + body


def heard(portal: PracticePortal, enough: int = 1 << 30, patience: float = 60) -> bytes:
    """What the bare line brings until it ends, or until there is `enough` of it, or nothing comes."""
    got = b""
    with socket.create_connection(("127.0.0.1", portal.port), timeout=60) as line:
        line.sendall(a_request(portal))
        line.settimeout(patience)
        with suppress(TimeoutError):
            while len(got) < enough and (chunk := line.recv(65536)):
                got += chunk
    return got


def split(raw: bytes) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and whatever stands behind them."""
    head, _, body = raw.partition(b"\r\n\r\n")
    first, *rest = head.decode().split("\r\n")
    return int(first.split()[1]), dict(line.split(": ", 1) for line in rest), body


def numbers_in(body: bytes) -> list[str]:
    return re.findall(r'"invoiceNumber": "([^"]+)"', body.decode(errors="replace"))


STATUSES = {
    How.PLAIN_400: 400, How.FAULT_401: 401, How.HTML_401: 401, How.FAULT_403: 403, How.HTML_403: 403,
    How.TIMED_OUT_408: 408, How.TOO_LARGE_413: 413, How.TOO_EARLY_425: 425, How.TOO_MANY_429: 429,
    How.FAILED_500: 500, How.FAILED_502: 502, How.FAILED_503: 503, How.FAILED_504: 504, How.REDIRECT_302: 302,
    How.REDIRECT_307: 307, How.TOKEN_EXPIRES: 401, How.IP_UNLISTED: 403,
}  # fmt: skip
SILENT = (How.DROP, How.RESET, How.SILENT)
PAGES = {how for how in How if "html" in how or how in {How.LOGIN_200, How.TOO_LARGE_413}} | {
    How.FAILED_500, How.FAILED_502, How.FAILED_503, How.FAILED_504,
}  # fmt: skip


def years_off(head: dict[str, str], body: bytes) -> tuple[int, int]:
    """By how many years of 365 days the head and the body are wrong."""
    dated = datetime.fromisoformat(json.loads(body)["dated"]).replace(tzinfo=KARACHI)
    head_off, body_off = (
        round((stamp - now()) / timedelta(days=365)) for stamp in (parsedate_to_datetime(head["date"]), dated)
    )
    return head_off, body_off


MARKS: dict[How, Callable[[dict[str, str], bytes], bool]] = {
    How.WELL: lambda head, body: len(json.loads(body)["validationResponse"]["invoiceStatuses"]) == 2 and "date" in head,
    How.LATE: lambda _head, body: len(numbers_in(body)) == 1,
    How.HALF_BODY: lambda head, body: 0 < len(body) < int(head["content-length"]),
    How.WRONG_LENGTH: lambda head, body: len(body) > int(head["content-length"]),
    How.HTML_200: lambda _head, body: b"Request Rejected" in body,
    How.LOGIN_200: lambda _head, body: b"sign in" in body,
    How.EMPTY_200: lambda _head, body: body == b"",
    How.REDIRECT_302: lambda head, _body: head["location"].startswith("https://gateway.example.invalid/"),
    How.REDIRECT_307: lambda head, _body: head["location"].startswith("https://gateway.example.invalid/"),
    How.FAULT_401: lambda _head, body: json.loads(body)["fault"]["code"] == 900901,
    How.FAULT_403: lambda _head, body: json.loads(body)["fault"]["code"] == 900908,
    How.TOKEN_EXPIRES: lambda _head, body: "Expired" in json.loads(body)["fault"]["message"],
    How.IP_UNLISTED: lambda _head, body: "whitelisted" in json.loads(body)["fault"]["message"],
    How.IP_UNLISTED_200: lambda _head, body: json.loads(body)["Code"] == "01",
    How.TOO_MANY_429: lambda head, _body: head["retry-after"] == "2",
    How.ITEM_INVALID: lambda _head, body: b'"errorCode": "0046"' in body and not numbers_in(body),
    How.ITEM_INVALID_NUMBERED: lambda _head, body: b'"errorCode": "0046"' in body and bool(OURS.search(body.decode())),
    How.NUMBER_MISSING: lambda _head, body: b'"Valid"' in body and b"DI" not in body,
    How.FOREIGN_NUMBER: lambda _head, body: numbers_in(body)[0].startswith("9999991DI"),
    How.OTHER_REPLY: lambda _head, body: numbers_in(body)[0].startswith("9999991DI") and b"-3" in body,
    How.ANSWERED_TWICE: lambda _head, body: body.count(b"HTTP/1.1 200") == 1 and len(numbers_in(body)) == 2,
    How.DUPLICATE_KEYS: lambda _head, body: len(numbers_in(body)) == 2 and b"HTTP/1.1" not in body,
    How.EXTRA_FIELDS: lambda _head, body: "requestId" in json.loads(body),
    How.MISSING_FIELDS: lambda _head, body: "status" not in json.loads(body)["validationResponse"],
    How.RENAMED_FIELDS: lambda _head, body: "ValidationResponse" in json.loads(body),
    How.WRONG_TYPES: lambda _head, body: json.loads(body)["validationResponse"]["statusCode"] == 0,
    How.NOT_JSON: lambda _head, body: body == b"Invoice accepted",
    How.CUT_JSON: lambda head, body: len(body) == int(head["content-length"]) and not body.endswith(b"}}"),
    How.BAD_UTF8: lambda _head, body: b"\xff" in body,
    How.BYTE_ORDER_MARK: lambda _head, body: body.startswith(b"\xef\xbb\xbf"),
    How.NOT_A_NUMBER: lambda _head, body: b"NaN" in body,
    How.COMPRESSED: lambda head, body: head["content-encoding"] == "gzip" and body[:2] == b"\x1f\x8b",
    How.BOMB: lambda head, body: head["content-encoding"] == "gzip" and len(body) < 100_000,
    How.ENDLESS: lambda _head, body: len(body) > 3_000_000,
    How.MISSING_ITEM: lambda _head, body: json.loads(body)["validationResponse"]["invoiceStatuses"] == [],
    How.NUMBER_IN_REFUSAL: lambda _head, body: b'"0104"' in body and bool(OURS.search(body.decode())),
    How.CLOCK_AHEAD: lambda head, body: years_off(head, body) == (1, 1),
    How.CLOCK_BEHIND: lambda head, body: years_off(head, body) == (-1, -1),
}


def test_there_are_more_than_forty_moods_and_each_is_looked_at() -> None:
    assert len(How) >= 50
    looked_at = set(MARKS) | set(STATUSES) | set(SILENT) | {How.SLOW, How.OLD_NUMBER, How.OLD_REPLY}
    assert looked_at == set(How)


@pytest.mark.parametrize("how", [how for how in How if how not in {*SILENT, How.SLOW, How.OLD_NUMBER, How.OLD_REPLY}])
def test_the_line_brings_what_the_mood_says(portal: PracticePortal, how: How) -> None:
    for taken, more in ((Taken.NEVER, 0), (Taken.NOW, 1)):
        before = len(portal.entries())
        portal.set_moods([f"{taken}-{how}"])
        status, head, body = split(heard(portal))
        assert status == STATUSES.get(how, 200)
        assert head["content-type"].startswith("text/html") is (how in PAGES)
        assert how not in MARKS or MARKS[how](head, body)
        assert len(portal.entries()) - before == more


@pytest.mark.parametrize("how", [How.DROP, How.RESET])
def test_a_broken_line_brings_not_one_byte(portal: PracticePortal, how: How) -> None:
    for taken, more in ((Taken.NEVER, 0), (Taken.NOW, 1)):
        before = len(portal.entries())
        portal.set_moods([f"{taken}-{how}"])
        if how is How.RESET:
            with pytest.raises(ConnectionResetError):
                heard(portal)
        else:
            assert heard(portal) == b""
        assert len(portal.entries()) - before == more


def test_silence_lasts_until_the_client_goes(portal: PracticePortal) -> None:
    before = len(portal.entries())
    portal.set_moods(["silent"])
    assert heard(portal, patience=0.2) == b""
    assert len(portal.entries()) == before + 1


def test_a_slow_answer_comes_byte_by_byte(portal: PracticePortal) -> None:
    portal.set_moods(["slow"])
    assert heard(portal, enough=1) == b"H"


def test_the_last_good_answer_is_given_again(portal: PracticePortal) -> None:
    first = split(heard(portal))[2]
    portal.set_moods(["old-reply", "old-number"])
    assert split(heard(portal))[2] == first
    assert numbers_in(split(heard(portal))[2]) == numbers_in(first)


@pytest.mark.parametrize(("name", "status"), [("token-expires", 401), ("ip-unlisted", 403)])
def test_a_shut_door_stays_shut_until_somebody_opens_it(portal: PracticePortal, name: str, status: int) -> None:
    before = len(portal.entries())
    portal.set_moods(["well", name, "well"])
    assert [split(heard(portal))[0] for _ in range(4)] == [200, status, status, status]
    portal.set_moods([])
    assert split(heard(portal))[0] == 200
    assert len(portal.entries()) == before + 2


def a_gateway(mood_names: list[str], clock: Clock) -> FbrDi:
    return FbrDi(Truth(5, now=clock), Moods(mood_names), "token", delay=timedelta(minutes=10))


def test_what_is_recorded_later_is_there_later() -> None:
    clock = Clock()
    gateway = a_gateway(["later-504", "later-drop"], clock)
    assert gateway.answer(POST, as_bytes(a_body()), "token").status == 504
    assert gateway.answer(POST, as_bytes(a_body()), "token").ending is Ending.SHUT
    clock.moment += timedelta(minutes=9, seconds=59)
    assert gateway.truth.entries() == []
    clock.moment += timedelta(seconds=1)
    assert len(gateway.truth.entries()) == 2


@pytest.mark.parametrize("taken", Taken)
def test_whether_it_is_recorded_is_chosen_apart_from_the_answer(taken: Taken) -> None:
    clock = Clock()
    for how in How:
        gateway = a_gateway([f"{taken}-{how}"], clock)
        gateway.answer(POST, as_bytes(a_body()), "token")
        assert len(gateway.truth.entries()) == (taken is Taken.NOW)
        clock.moment += timedelta(minutes=10)
        assert len(gateway.truth.entries()) == (taken is not Taken.NEVER)


def test_a_plain_name_says_what_is_usual() -> None:
    assert {how for how in How if mood(how).taken is Taken.NEVER} == UNRECORDED
    assert mood("later-503") == Mood(How.FAILED_503, Taken.LATER)
    assert mood(Mood(How.DROP, Taken.NEVER).name) == Mood(How.DROP, Taken.NEVER)


def test_chance_brings_every_honest_mood_and_the_same_ones_again() -> None:
    days = [[moods.take() for _ in range(3000)] for moods in (Moods(chance=0.9, seed=4), Moods(chance=0.9, seed=4))]
    assert days[0] == days[1]
    assert set(days[0]) == set(HONEST)
    assert 0.05 < sum(day.how is How.WELL for day in days[0]) / 3000 < 0.2
    assert all(day.is_honest for day in days[0])
    assert not LASTING & {day.how for day in days[0]}


def test_a_lie_is_no_honest_mood() -> None:
    assert not mood("not-recorded-well").is_honest
    assert not mood("recorded-401").is_honest
    assert not mood("recorded-item-invalid-in-00").is_honest
    assert mood("recorded-503").is_honest
    assert mood("not-recorded-drop").is_honest
