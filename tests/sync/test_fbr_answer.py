"""Reading an answer: what is certain is on a short list, and nothing hostile gets on it."""

from __future__ import annotations

import copy
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.services.outcome import Accepted, Answer, NeedsKey, Outcome, Rejected, TryLater, Unclear
from app.sync.portals.fbr_answer import read, read_validation

NUMBER = "1234567DI1ABCDE234567"
NOW = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)
ITEM: dict[str, Any] = {
    "itemSNo": "1",
    "statusCode": "00",
    "status": "Valid",
    "invoiceNo": f"{NUMBER}-1",
    "errorCode": "",
    "error": "",
}
YES: dict[str, Any] = {
    "invoiceNumber": NUMBER,
    "dated": "2026-10-12 11:05:41",
    "validationResponse": {"statusCode": "00", "status": "Valid", "error": "", "invoiceStatuses": [ITEM]},
}
HEADER_NO = {
    "dated": "2026-10-12 11:06:05",
    "validationResponse": {
        "statusCode": "01",
        "status": "Invalid",
        "errorCode": "0052",
        "error": "Provide proper HS Code with invoice no. null",
        "invoiceStatuses": None,
    },
}
ITEM_NO = {
    "dated": "2026-10-12 11:07:00",
    "validationResponse": {
        "statusCode": "00",
        "status": "invalid",
        "error": "",
        "invoiceStatuses": [
            {
                "itemSNo": "1",
                "statusCode": "01",
                "status": "Invalid",
                "invoiceNo": None,
                "errorCode": "0046",
                "error": "Provide rate.",
            }
        ],
    },
}
FAULT = {"fault": {"code": 900901, "message": "Invalid Credentials", "description": "…"}}


def heard(content: object, status: int = 200, *, lines: int = 1, known: bool = False) -> Outcome:
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    return read(Answer(status, {}, body), "1234567-8", lines, lambda _number: known)


def spoiled(**changes: object) -> dict[str, Any]:
    """A yes with one thing changed; None takes it away."""
    content = copy.deepcopy(YES)
    places = {"number": (content, "invoiceNumber"), "dated": (content, "dated")}
    validation = content["validationResponse"]
    for name, value in changes.items():
        if name.startswith("item_"):
            place, key = validation["invoiceStatuses"][0], name.removeprefix("item_")
        else:
            place, key = places.get(name, (validation, name))
        place[key] = value
        if value is None:
            del place[key]
    return content


def test_a_yes_is_a_yes() -> None:
    assert heard(YES) == Accepted(NUMBER, "2026-10-12 11:05:41")
    assert heard(spoiled(status="valid", item_invoiceNo=None, dated=None)) == Accepted(NUMBER, "")


def test_a_no_is_a_no_in_the_portals_words() -> None:
    assert heard(HEADER_NO) == Rejected("0052", "Provide proper HS Code with invoice no. null")
    assert heard(ITEM_NO) == Rejected("0046", "1: Provide rate.")
    for status in (400, 413, 415, 422):
        assert heard(HEADER_NO, status) == Rejected("0052", "Provide proper HS Code with invoice no. null")


def test_a_key_that_does_not_fit_is_no_fault_of_the_invoice() -> None:
    assert heard(FAULT, 401) == NeedsKey("900901 Invalid Credentials")
    assert heard({"fault": {"code": "900908", "message": "Resource forbidden"}}, 403) == NeedsKey(
        "900908 Resource forbidden"
    )
    no_token = copy.deepcopy(HEADER_NO)
    no_token["validationResponse"].update(errorCode="0401", error="not the token's")  # type: ignore[attr-defined]
    assert heard(no_token) == NeedsKey("0401 not the token's")


UNCLEAR: dict[str, tuple[object, int]] = {
    "a yes with 201": (YES, 201),
    "a yes with 400": (YES, 400),
    "a yes with 500": (YES, 500),
    "a no with 500": (HEADER_NO, 500),
    "a no with 503": (HEADER_NO, 503),
    "408": (b"", 408),
    "401 of somebody else": (b"<html>Log in to the network</html>", 401),
    "401 with another fault": ({"fault": {"code": 101500, "message": "?"}}, 401),
    "403 with an invoice's refusal": (HEADER_NO, 403),
    "redirect": (b"", 307),
    "empty": (b"", 200),
    "html": (b"<html></html>", 200),
    "not UTF-8": (b'{"a": "\xff"}', 200),
    "byte order mark": (b"\xef\xbb\xbf" + json.dumps(YES).encode(), 200),
    "cut": (json.dumps(YES).encode()[:-1], 200),
    "a second document": (json.dumps(YES).encode() + b"{}", 200),
    "a list": ([YES], 200),
    "null": (None, 200),
    "a key twice": (json.dumps(YES).encode()[:-1] + b', "invoiceNumber": "x"}', 200),
    "NaN": (json.dumps(YES).encode()[:-1] + b', "x": NaN}', 200),
    "deep": (b"[" * 100_000, 200),
    "no number": (spoiled(number=None), 200),
    "empty number": (spoiled(number=""), 200),
    "a number as number": (spoiled(number=12345), 200),
    "another seller's number": (spoiled(number="7777777DI1ABCDE234567", item_invoiceNo=None), 200),
    "a prefix that only begins like ours": (spoiled(number="12345671DI1ABCDE23456", item_invoiceNo=None), 200),
    "an item's number": (spoiled(number=f"{NUMBER}-1", item_invoiceNo=None), 200),
    "small letters": (spoiled(number=NUMBER.lower(), item_invoiceNo=None), 200),
    "spaces": (spoiled(number=f" {NUMBER}", item_invoiceNo=None), 200),
    "lines with another number": (spoiled(item_invoiceNo="1234567DI9ABCDE234567-1"), 200),
    "a line invalid with a number": (spoiled(item_statusCode="01", item_status="Invalid", item_errorCode="0046"), 200),
    "a line with a code": (spoiled(item_errorCode="0046"), 200),
    "invalid with a number": (spoiled(status="Invalid"), 200),
    "01 with a number": (spoiled(statusCode="01", status="Invalid", errorCode="0104"), 200),
    "status code as number": (spoiled(statusCode=0), 200),
    "no status": (spoiled(status=None), 200),
    "no lines": (spoiled(invoiceStatuses=[]), 200),
    "lines null": (spoiled(invoiceStatuses=None), 200),
    "line 2 for line 1": (spoiled(item_itemSNo="2", item_invoiceNo=f"{NUMBER}-2"), 200),
    "a no without a code": ({"validationResponse": {"statusCode": "01", "status": "Invalid", "error": "?"}}, 200),
    "a no with strange code": (
        {"validationResponse": {"statusCode": "01", "status": "Invalid", "errorCode": "E1"}},
        200,
    ),
    "a no with a line's number": (
        {
            "validationResponse": {
                "statusCode": "01",
                "status": "Invalid",
                "errorCode": "0052",
                "invoiceStatuses": [ITEM],
            }
        },
        200,
    ),
    "another's yes": ({"Code": "100", "Response": "OK"}, 200),
}


@pytest.mark.parametrize("name", UNCLEAR)
def test_everything_else_is_unclear(name: str) -> None:
    content, status = UNCLEAR[name]
    assert isinstance(heard(content, status), Unclear)


def test_a_yes_for_more_or_fewer_lines_is_unclear() -> None:
    assert isinstance(heard(YES, lines=2), Unclear)


def test_a_number_that_is_ours_already_is_unclear() -> None:
    assert isinstance(heard(YES, known=True), Unclear)


WORDS = ["00", "01", "Valid", "Invalid", "0052", NUMBER]
NAMES = [*YES, *YES["validationResponse"], *ITEM, "fault", "code", "x"]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from(WORDS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=400)
@given(JSON | st.binary(max_size=200), st.integers(100, 599))
def test_nothing_strange_is_ever_accepted(content: object, status: int) -> None:
    assert not isinstance(heard(content, status), Accepted)


@settings(max_examples=300)
@given(st.integers(0, 400), st.binary(min_size=1, max_size=3))
def test_a_damaged_yes_is_accepted_only_under_its_own_number(place: int, damage: bytes) -> None:
    raw = json.dumps(YES).encode()
    outcome = heard(raw[:place] + damage + raw[place + len(damage) :])
    assert not isinstance(outcome, Accepted) or outcome.number == NUMBER


def asked(content: object, status: int = 200, **headers: str) -> Outcome | None:
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    return read_validation(Answer(status, headers, body), NOW)


def test_a_question_has_a_yes_a_no_and_a_later() -> None:
    valid = spoiled(number=None, item_invoiceNo=None)
    assert asked(valid) is None
    assert asked(ITEM_NO) == Rejected("0046", "1: Provide rate.")
    assert asked(HEADER_NO, 400) == Rejected("0052", "Provide proper HS Code with invoice no. null")
    assert asked(FAULT, 401) == NeedsKey("900901 Invalid Credentials")
    assert asked(b"<html>", 403) == NeedsKey("HTTP 403")
    for content, status in ((b"", 200), (b"<html>", 200), (b"", 500), (valid, 503), (HEADER_NO, 503), (valid, 400)):
        assert isinstance(asked(content, status), TryLater)
    later = asked(b"", 429, **{"retry-after": "7"})
    assert isinstance(later, TryLater)
    assert later.after == timedelta(seconds=7)
