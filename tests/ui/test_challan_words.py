"""What is wrong at the challan portal is said in Urdu to the last word; what the line itself said stands behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from app.rules import challan_troubles
from app.services.outages import OutageRow, Whose
from app.ui import application, challan_words
from app.ui.kit.look import Look

LATIN = re.compile(r"[A-Za-z]+")
MARKS = str.maketrans("", "", "\u2066\u2069")
SENTENCES = [*challan_troubles.SENTENCES, challan_troubles.DEPARTMENTS, *challan_troubles.FEEDS.values()]


@pytest.fixture
def urdu(qapp: object) -> Iterator[None]:
    application.dress(application.start(), Look(urdu=True))
    yield
    application.dress(application.start(), Look())


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_sentence_of_ours_is_translated_with_its_facts(urdu: None, sentence: str) -> None:
    said = challan_words.told(re.sub(r"\{\w+\}", "7", sentence))
    assert not LATIN.findall(said)
    assert said.count("7") == sentence.count("{")


def test_a_sentence_within_a_sentence_is_translated_too(urdu: None) -> None:
    why = challan_troubles.EDITED.format(names="amount")
    assert LATIN.findall(challan_words.told(challan_troubles.OF_ITEM.format(no=3, words=why))) == ["amount"]
    assert LATIN.findall(challan_words.told(challan_troubles.OF_ONE.format(id="PBC-1", words=why))) == ["PBC", "amount"]
    unread = challan_troubles.LIST_UNREADABLE.format(things=challan_troubles.FEEDS["challans"])
    assert "چالانوں" in challan_words.told(unread)


def test_words_of_the_line_stand_behind_what_they_mean() -> None:
    when = datetime(2026, 11, 22, 5, tzinfo=UTC)
    outage = OutageRow(
        id=1,
        portal="challans",
        environment="production",
        started_at=when,
        ended_at=None,
        lasted=timedelta(hours=1),
        whose=Whose.LINE,
        words="",
        tries=1,
        gateway_date="",
        offline=0,
        waiting=0,
    )
    raw = "ConnectError: [Errno 111] Connection refused"
    said = challan_words.trouble(raw, outage).translate(MARKS)
    plain = "The computer at the other end refused the connection."
    assert said == f"The portal cannot be reached from here: the line, the provider or the proxy. ({plain} {raw})"
    assert challan_words.trouble(raw, None).translate(MARKS) == f"{plain} {raw}"
    ours = challan_troubles.NOT_SERVED.format(answer="HTTP 500")
    assert challan_words.trouble(ours, outage).translate(MARKS) == ours
