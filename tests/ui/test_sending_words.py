"""What is said of a paper on its way: a word for every state, and a sentence before every exception."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from app.rules import call_words
from app.services.outbox import State
from app.ui import sending_words
from app.ui.kit.look import Look


@pytest.mark.parametrize(
    "reason",
    [*call_words.TROUBLES, "ConnectError: [Errno 111] Connection refused", "ConnectError: certificate verify failed"],
)
def test_an_exception_stands_behind_a_sentence_of_ours(wear: Callable[[Look], None], reason: str) -> None:
    assert sending_words.said(reason) == f"{call_words.explain(reason)} {reason}"
    wear(Look(urdu=True))
    ours, raw, _ = sending_words.said(reason).partition(f" \u2066{reason}\u2069")
    assert raw
    assert not re.search("[A-Za-z]", ours)
    assert sending_words.said("900901 Access Token Expired") == "\u2066900901 Access Token Expired\u2069"


def test_what_is_next_is_said_of_every_state_but_the_last() -> None:
    assert set(sending_words.NEXT) >= {state for state in State if state != State.ACCEPTED}
