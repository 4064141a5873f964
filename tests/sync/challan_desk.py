"""A workshop beside a challan portal: both sides at hand, and whether they agree."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from app.practice.challan_lists import Demand
from app.practice.challan_portal import ChallanPortal
from app.services import challan_portal, challans, portals, workshop
from app.services.books import Books, Sitting
from app.services.portals import PortalDraft, PortalRow
from app.sync import challans as sync
from tests.clock import Clock
from tests.makers import a_challan
from tests.sync.in_process import InProcess

TOKEN = "practice-token-0001"
URL = "http://127.0.0.1:9"
HERE = {"issued": "ready", "psid": "psid_issued", "paid": "paid", "confirmed": "confirmed", "cancelled": "cancelled"}
"""Our state for each of the portal's; an expired one is left at whatever it had."""


class Crash(BaseException):
    """The power fails."""


class Fragile:
    """Books that crash once: before a commit, or right after it."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self.crash_in: int | None = None
        self.after = False

    def read(self) -> object:
        return self._books.read()

    @contextmanager
    def write(self) -> Iterator[Sitting]:
        now = False
        if self.crash_in is not None:
            now, self.crash_in = self.crash_in == 0, self.crash_in - 1 if self.crash_in else None
        with self._books.write() as sitting:
            yield sitting
            if now and not self.after:
                raise Crash
        if now:
            raise Crash


@dataclass
class Desk:
    books: Books
    portal: ChallanPortal
    line: InProcess
    at: PortalRow
    clock: Clock

    def wait(self) -> None:
        """Until every back-off and rest is over."""
        self.clock.moment += timedelta(hours=1)

    def pull(self, books: object = None) -> int:
        return sync.pull(books or self.books, self.at, TOKEN, self.line, now_all=True)  # type: ignore[arg-type]

    def typed(self, kind: str = "professional-tax", amount: str = "1000.00", period: str = "2026") -> int:
        """A self-assessed challan in our books, ready to be put up."""
        with self.books.write() as sitting:
            made = challans.add(sitting, a_challan(kind=kind, amount=Decimal(amount), period=period))
            challans.ready(sitting, made)
            return made

    def queue(self, challan: int, authority: str = "") -> None:
        with self.books.write() as sitting:
            self.queue_in(sitting, challan, authority)

    def queue_in(self, sitting: Sitting, challan: int, authority: str = "") -> None:
        challan_portal.queue(sitting, self.at, challan, authority)

    def wish(self, challan: int, what: str, words: str = "") -> None:
        with self.books.write() as sitting:
            challan_portal.wish(sitting, challan, what, words)

    def row(self, challan: int) -> challans.ChallanRow:
        with self.books.read() as sitting:
            found = challans.get(sitting, challan)
        assert found is not None
        return found.row

    def there(self, challan: int) -> challan_portal.AtPortal:
        with self.books.read() as sitting:
            found = challan_portal.of(sitting, challan)
        assert found is not None
        return found

    def standing(self) -> challan_portal.Standing:
        with self.books.read() as sitting:
            return challan_portal.standing(sitting)

    def issue(self, amount: str = "500.00", *, held: bool = False) -> str:
        demand = Demand("TRADE-LICENCE", "2026-27", Decimal(amount), 10)
        return str(self.portal.truth.issue(demand, held=held)["id"])

    def demand(self, head: str, period: str, amount: str = "4100.00") -> str:
        return str(self.portal.truth.issue(Demand(head, period, Decimal(amount), 5))["id"])

    def by_their_id(self) -> dict[str, challan_portal.AtPortal]:
        with self.books.read() as sitting:
            return {each.their_id: each for each in challan_portal.every(sitting).values() if each.their_id}

    def agree(self) -> None:
        """Every challan of the portal is in our books once, as far as it has come, with its receipt; and no other."""
        with self.books.read() as sitting:
            ours = {row.id: row for row in challans.rows(sitting)}
            assert challan_portal.inconsistencies(sitting) == []
        there, told = self.by_their_id(), {each["id"]: each for each in self.portal.challans()}
        assert there.keys() == told.keys() - set(self.portal.truth.known.held)
        assert len({each.challan_id for each in there.values()}) == len(there)
        for their_id, each in there.items():
            said, own = told[their_id], ours[each.challan_id]
            assert (each.state, each.psid) == (said["state"], (said["psid"] or {}).get("number", ""))
            assert own.amount == Decimal(said["amount"])
            if said["state"] in HERE:
                assert own.state == HERE[said["state"]]
            receipts = [receipt for receipt in self.portal.receipts() if receipt["challan"] == their_id]
            if receipts:
                assert (own.cpr, own.paid_on and own.paid_on.isoformat()) == (
                    receipts[0]["cpr"],
                    receipts[0]["paid_on"],
                )


def set_up(books: Books, clock: Clock, *, seed: int = 5) -> Desk:
    with books.write() as sitting:
        payer = workshop.draft(sitting).registration_number
        portals.set_portal(sitting, PortalDraft(name="challans", url=URL, practice_token=TOKEN))
    with books.read() as sitting:
        at = portals.needed(sitting, "challans")
    portal = ChallanPortal(TOKEN, seed=seed, payer=payer, now=clock)
    return Desk(books, portal, InProcess(portal), at, clock)
