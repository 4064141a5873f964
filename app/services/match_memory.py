"""Who a seller of the portal is in our books, and what a person decided about his papers before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import select

from app.models.exchange import MatchDecision, PortalInvoice
from app.models.parties import Party
from app.rules import identity, matching
from app.services.books import Sitting
from app.services.parties import name_key


class Sellers:
    """One word for a seller on both sides: our party, found by his numbers or else his name."""

    def __init__(self, sitting: Sitting) -> None:
        self._parties = {row.id: row for row in sitting.scalars(select(Party))}
        self._numbers: dict[str, int] = {}
        names: dict[str, list[int]] = defaultdict(list)
        for row in self._parties.values():
            names[row.name_key].append(row.id)
            for number in (row.ntn, row.cnic, row.strn):
                if number:
                    self._numbers.setdefault(number, row.id)
        self._names = {name: found[0] for name, found in names.items() if len(found) == 1}

    def of_party(self, party_id: int) -> str:
        return f"party {self._parties[party_id].merged_into_id or party_id}"

    def of_portal(self, number: str, name: str) -> str:
        read = identity.ntn(number) or identity.cnic(number) or identity.strn(number) or number.strip().upper()
        known = self._numbers.get(read)
        if known is None:
            named = self._names.get(name_key(name))
            # somebody of that name with another number is somebody else
            known = named if named is not None and not self.number(named) else None
        return f"number {read}" if known is None else self.of_party(known)

    def registered(self, party_id: int) -> bool:
        return bool(self._parties[party_id].strn)

    def number(self, party_id: int) -> str:
        row = self._parties[party_id]
        return row.ntn or row.cnic


class Decisions:
    """The latest word on each bill and on each of the portal's invoices."""

    def __init__(self, sitting: Sitting) -> None:
        self._bills: dict[int, MatchDecision] = {}
        self._portal: dict[str, MatchDecision] = {}
        for row in sitting.scalars(select(MatchDecision).order_by(MatchDecision.id)):
            if row.purchase_id is not None:
                self._bills[row.purchase_id] = row
            if row.portal_key is not None:
                self._portal[row.portal_key] = row

    def pairs(self, portal: Iterable[PortalInvoice]) -> list[tuple[int, int]]:
        """The bills that a person joined with an invoice which still says what it said then."""
        found = []
        for row in portal:
            said = self._portal.get(portal_key(row))
            if said is None or said.purchase_id is None or said.action not in ("accept", "link", "ask"):
                continue
            if self._bills.get(said.purchase_id) is said and self._holds(said, row):
                found.append((said.purchase_id, row.id))
        return found

    def of(self, purchase: int | None, there: PortalInvoice | None) -> tuple[str, str]:
        """What was decided, and why; nothing if either paper has changed since."""
        mine = None if purchase is None else self._bills.get(purchase)
        theirs = None if there is None else self._portal.get(portal_key(there))
        said = max((row for row in (mine, theirs) if row is not None), key=lambda row: row.id, default=None)
        if said is None or said.action == "reopen" or (there is not None and not self._holds(said, there)):
            return "", ""
        alone = purchase is None or there is None
        if alone and said.action in ("accept", "link"):
            return "", ""
        return said.action, said.note

    def _holds(self, said: MatchDecision, row: PortalInvoice) -> bool:
        return said.portal_key == portal_key(row) and said.portal_seen == portal_seen(row)


def portal_key(row: PortalInvoice) -> str:
    return f"{row.seller_number}|{row.kind}|{matching.written(row.invoice_no)}"[:250]


def portal_seen(row: PortalInvoice) -> str:
    return f"{row.invoice_date}|{row.value}|{row.sales_tax}"
