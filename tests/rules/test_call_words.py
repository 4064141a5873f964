"""What went wrong on a call is said plainly; what the portal itself said is not mistaken for it."""

from __future__ import annotations

import pytest

from app.rules import call_words


@pytest.mark.parametrize(
    ("reason", "plain"),
    [
        ("ConnectError: [Errno 101] Network is unreachable", call_words.NO_WAY),
        ("gaierror: [Errno -2] Name or service not known", call_words.NO_WAY),
        ("ConnectError: [Errno 111] Connection refused", call_words.NOT_LET_IN),
        ("ConnectError: [SSL: CERTIFICATE_VERIFY_FAILED] self-signed certificate", call_words.STRANGE_CERTIFICATE),
        ("ConnectTimeout: timed out", call_words.NO_WAY_IN_TIME),
        ("WriteError: [Errno 32] Broken pipe", call_words.BROKE_SENDING),
        ("RemoteProtocolError: Server disconnected without sending a response.", call_words.BROKE_ANSWERING),
        ("ReadTimeout: The read operation timed out", call_words.NO_ANSWER_IN_TIME),
        ("ReadTimeout", call_words.NO_ANSWER_IN_TIME),
        ("900901 Access Token Expired", ""),
        ("HTTP 503: ReadTimeout at the gateway", ""),
        ("", ""),
    ],
)
def test_the_kind_of_trouble_is_told_by_its_name(reason: str, plain: str) -> None:
    assert call_words.explain(reason) == plain
