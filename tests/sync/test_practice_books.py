"""Practice books that an older program let be led to a real portal: not a byte leaves them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.rules.line_words import PRACTICE_ONLY
from app.rules.problems import Refusal
from app.services import outages, outbox, outbox_summary, parties, portals, sales, workshop
from app.services.books import Books
from app.services.outages import Whose
from app.services.outbox_summary import Cause
from app.services.outcome import Answer
from app.services.portals import PortalDraft, PortalRow
from app.sync import challans, line, reference
from app.sync.round import KNOCK_AGAIN, Round
from app.sync.transport import At, NotSent, Transport
from tests.clock import Clock
from tests.makers import a_party, a_sale

REAL = PortalDraft(url="https://gw.fbr.gov.pk", environment="production", token_print=portals.fingerprint("real"))
OTHER = replace(REAL, name="challans", url="https://challans.punjab.gov.pk", confirmed_host="challans.punjab.gov.pk")


class Watched(Transport):
    """Whatever would leave."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[str] = []

    def post(self, url: str, *_args: object, **_kinds: object) -> Answer:
        self.calls.append(url)
        raise NotSent("watched", At.CONNECT)

    def ask(self, method: str, url: str, *_args: object, **_kinds: object) -> Answer:
        return self.post(f"{method} {url}")


@pytest.fixture
def led_astray(books: Books, monkeypatch: pytest.MonkeyPatch) -> Books:
    """Armed, with a customer to ask about, and then said to be practice books."""
    monkeypatch.setattr(line, "has_route", lambda _portal: True)
    with books.write() as sitting:
        parties.add(sitting, a_party(name="Ravi Motors", ntn="2345678-9"))
        for draft in (REAL, OTHER):
            portals.set_portal(sitting, draft)
            portals.arm(sitting, draft.name, "1234567-8")
        workshop.change(sitting, replace(workshop.draft(sitting), practice=True))
    return books


def real_token(_portal: PortalRow) -> str:
    return "real"


def test_no_round_tells_or_asks_anything(led_astray: Books, clock: Clock, tmp_path: Path) -> None:
    way = Watched()
    round_ = Round(led_astray, real_token, tmp_path / "x.sending", way)
    assert round_.turn() == 0
    with led_astray.write() as sitting:
        sales.post(sitting, a_sale())
    for _ in range(2):
        round_.turn()
        round_.run_once()
        clock.moment += KNOCK_AGAIN + timedelta(minutes=1)
        with led_astray.write() as sitting:
            for name in portals.NAMES:
                outages.failed(sitting, name, Whose.LINE, "as it was before")
    assert way.calls == []
    with led_astray.read() as sitting:
        [row] = outbox.rows(sitting)
        assert (row.state, row.cause, row.reason) == ("HELD", "unarmed", PRACTICE_ONLY)
        assert outbox_summary.read(sitting).cause == Cause.PRACTICE


Talk = Callable[[Books, PortalRow, Transport], object]


@pytest.mark.parametrize(
    ("name", "talk"),
    [
        ("fbr-di", lambda _books, portal, way: line.look(portal, "real", way)),
        ("fbr-di", lambda books, portal, way: reference.refresh(books, portal, "real", way, now_all=True)),
        ("fbr-di", lambda books, portal, way: reference.ask_about(books, portal, "real", way, 1)),
        ("challans", lambda books, portal, way: challans.send(books, portal, "real", way, 1)),
        ("challans", lambda books, portal, way: challans.ask(books, portal, "real", way, 1, what="psid")),
    ],
)
def test_a_person_who_asks_is_told_why(led_astray: Books, name: str, talk: Talk) -> None:
    way = Watched()
    with led_astray.read() as sitting:
        portal = portals.needed(sitting, name)
    with pytest.raises(Refusal, match="url: practice-books"):
        talk(led_astray, portal, way)
    assert way.calls == []
