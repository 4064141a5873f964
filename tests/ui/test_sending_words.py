"""What is said of a paper on its way: a word for every state, and a sentence before every exception."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from app.rules import call_words
from app.rules.outbox_words import EXPORTED, HANDED_OUT
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


def test_a_paper_given_out_in_a_file_is_told_in_urdu_with_its_time_and_file(wear: Callable[[Look], None]) -> None:
    exported = EXPORTED.format(when="12/11/2026 11:42", file="up.xlsx")
    wear(Look(urdu=True))
    said = sending_words.said(f"{HANDED_OUT} {exported}")
    assert not re.search("[A-Za-z]", said.replace("up.xlsx", ""))
    assert "\u206612/11/2026 11:42\u2069" in said
    assert sending_words.said(HANDED_OUT) in said
    assert sending_words.said(f"{HANDED_OUT} as agreed").endswith("\u2066as agreed\u2069")


def test_an_attempt_without_an_answer_was_settled_by_a_person() -> None:
    assert sending_words.silent("ACCEPTED") == "No answer; a person looked"
    assert sending_words.silent("NOT_SENT") == "Did not leave"


def test_what_is_next_is_said_of_every_state_but_the_last() -> None:
    assert set(sending_words.NEXT) >= {state for state in State if state != State.ACCEPTED}
