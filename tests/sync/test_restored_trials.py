"""A copy is put back across the day on which the workshop went from the sandbox to production."""

from __future__ import annotations

from app.rules.rates import Rates
from app.services import evidence, outbox, portals, workshop
from app.services.portals import PortalDraft
from tests.clock import Clock
from tests.sync.pretend import Desk
from tests.sync.test_one_sender import Copy, copy, desk, put_back

__all__ = ["copy", "desk"]


def at(desk: Desk, environment: str) -> None:
    with desk.books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url="http://127.0.0.1:9", environment=environment, practice_token="t"))


def go_live(desk: Desk) -> int:
    at(desk, "production")
    with desk.books.write() as sitting:
        return portals.adopt(sitting, "fbr-di", workshop.draft(sitting).registration_number)


def test_the_sandboxs_receipt_is_no_report_to_fbr(desk: Desk, copy: Copy, rates: Rates, clock: Clock) -> None:
    """It waited in the copy, untried; the sandbox took it after. Live, a person looks for it: FBR never heard of it."""
    at(desk, "sandbox")
    desk.queue(1)
    desk.engine().run_once()
    desk.queue(2)
    older = copy("backup")
    desk.engine().run_once()
    back = put_back(desk, older, rates, clock)
    back.engine().run_once()
    assert (back.row(2).trial, back.row(2).state) == (True, "ACCEPTED")
    assert go_live(back) == 2
    back.engine().run_once()
    with back.books.read() as sitting:
        live = {row.document: (row.state, row.fiscal_number) for row in outbox.rows(sitting) if not row.trial}
    assert live["S-2026-0002"] == ("UNKNOWN", None)
    assert live["S-2026-0001"][0] == "ACCEPTED"


def test_fbrs_receipt_settles_no_trial(desk: Desk, copy: Copy, rates: Rates, clock: Clock) -> None:
    """Tried in vain in the sandbox when the copy was made, accepted by FBR since: it can be found under its number."""
    at(desk, "sandbox")
    desk.queue(1)
    desk.portal.mood = "down"
    desk.engine().run_once()
    desk.portal.mood = "well"
    older = copy("backup")
    go_live(desk)
    assert desk.engine().run_once().accepted == 1
    number = desk.row(1).fiscal_number
    assert number is not None
    back = put_back(desk, older, rates, clock)
    back.engine().run_once()
    assert (back.row(1).state, back.row(1).fiscal_number) == ("UNKNOWN", None)
    go_live(back)
    posts = back.portal.posts
    back.engine().run_once()
    with back.books.write() as sitting:
        assert evidence.settle_found(sitting, 2, number, "IRIS shows it") == "ACCEPTED"
    assert (back.portal.posts, back.row(2).trial) == (posts, False)
