"""What the window, the lists and the papers show of the portal's challans."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import func, select

from app.models.challan_portal import ChallanReceipt, ChallanSending, ChallanSource, PortalChallan
from app.models.challans import Challan
from app.services.books import Sitting
from app.services.challan_portal.putting import linked
from app.services.challan_portal.records import Stands
from app.services.challans import OPEN, State
from app.services.challans.theirs import steps, surcharge_on

WATCH = frozenset(
    {
        PortalChallan.__tablename__,
        ChallanReceipt.__tablename__,
        ChallanSending.__tablename__,
        ChallanSource.__tablename__,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptRow:
    cpr: str
    bank: str
    channel: str
    paid_on: date
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class AtPortal:
    """How a challan of ours stands at the portal.

    `sending`: '' if we do not put it up; waiting, asked, accepted, refused. `state` '' if it is not there (yet).
    `wish`: psid or cancel, to be asked for when the line is up. `alike`: another open challan for the same.
    """

    challan_id: int
    their_id: str = ""
    origin: str = ""
    authority: str = ""
    authority_ur: str = ""
    head: str = ""
    head_ur: str = ""
    their_number: str = ""
    state: str = ""
    psid: str = ""
    psid_until: datetime | None = None
    surcharge: tuple[tuple[date, Decimal], ...] = ()
    reason: str = ""
    notice: str = ""
    alike: str = ""
    wish: str = ""
    sending: str = ""
    sending_reason: str = ""
    receipts: tuple[ReceiptRow, ...] = ()

    @property
    def issued(self) -> bool:
        """A department's own, that came by itself."""
        return self.origin == "issued"

    def late_cost(self, day: date) -> Decimal:
        """The surcharge of that day, as the department reckons it."""
        return surcharge_on(self.surcharge, day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Of the portal as a whole: until when everything is here, when it was last read, what is in the way."""

    complete_until: datetime | None = None
    pulled_at: datetime | None = None
    trouble: str = ""
    waiting: int = 0
    notices: int = 0


def of(sitting: Sitting, challan_id: int) -> AtPortal | None:
    """None: the portal has nothing to do with it."""
    row, sending = linked(sitting, challan_id), _sending(sitting, challan_id)
    if row is None and sending is None:
        return None
    found = _frozen(sitting, row) if row is not None else AtPortal(challan_id=challan_id)
    return _with(found, sending)


def every(sitting: Sitting) -> dict[int, AtPortal]:
    """By the id of our challan; without receipts, for lists."""
    rows = {row.challan_id: row for row in sitting.scalars(select(PortalChallan).order_by(PortalChallan.id))}
    sendings = {row.challan_id: row for row in sitting.scalars(select(ChallanSending).order_by(ChallanSending.id))}
    alike = _alike(sitting)
    found = {}
    for challan_id in rows.keys() | sendings.keys():
        row = rows.get(challan_id)
        plain = _plain(row, (), alike.get(challan_id, "")) if row is not None else AtPortal(challan_id=challan_id)
        found[challan_id] = _with(plain, sendings.get(challan_id))
    return found


def standing(sitting: Sitting) -> Standing:
    """Of the portal that was read last."""
    query = select(ChallanSource).order_by(ChallanSource.pulled_at.desc(), ChallanSource.id.desc()).limit(1)
    row = sitting.scalar(query)
    if row is None:
        return Standing()
    open_ones = ChallanSending.state.in_(("waiting", "asked"))
    waiting = sitting.scalar(select(func.count()).select_from(ChallanSending).where(open_ones)) or 0
    waiting += sitting.scalar(select(func.count()).select_from(PortalChallan).where(PortalChallan.wish != "")) or 0
    notices = sitting.scalar(select(func.count()).select_from(PortalChallan).where(PortalChallan.notice != "")) or 0
    return Standing(
        complete_until=row.challans_until,
        pulled_at=row.pulled_at,
        trouble=row.trouble,
        waiting=waiting,
        notices=notices,
    )


def inconsistencies(sitting: Sitting) -> list[str]:
    """Where the portal's word and our books differ though nobody was told; for `verify`."""
    found = []
    query = select(PortalChallan, Challan).join(Challan, Challan.id == PortalChallan.challan_id)
    for row, own in sitting.execute(query.order_by(PortalChallan.id)):
        if own.amount != row.amount:
            found.append(f"challan {own.number}: {own.amount} here, {row.amount} at the portal")
        if row.notice:
            continue
        if row.state == Stands.CONFIRMED and row.psid and own.state not in (State.CONFIRMED, State.PAID, *OPEN):
            found.append(f"challan {own.number}: {own.state} here, {row.state} at the portal")
        if row.state == Stands.CANCELLED and own.state != State.CANCELLED:
            found.append(f"challan {own.number}: {own.state} here, cancelled at the portal")
    return found


def _sending(sitting: Sitting, challan_id: int) -> ChallanSending | None:
    query = select(ChallanSending).filter_by(challan_id=challan_id).order_by(ChallanSending.id.desc())
    return sitting.scalar(query.limit(1))


def _frozen(sitting: Sitting, row: PortalChallan) -> AtPortal:
    query = select(ChallanReceipt).filter_by(source_id=row.source_id, their_challan=row.their_id)
    receipts = tuple(
        ReceiptRow(cpr=each.cpr, bank=each.bank, channel=each.channel, paid_on=each.paid_on, amount=each.amount)
        for each in sitting.scalars(query.order_by(ChallanReceipt.id))
    )
    return _plain(row, receipts, _alike(sitting).get(row.challan_id, ""))


def _plain(row: PortalChallan, receipts: tuple[ReceiptRow, ...], alike: str) -> AtPortal:
    return AtPortal(
        challan_id=row.challan_id,
        their_id=row.their_id,
        origin=row.origin,
        authority=row.authority_name,
        authority_ur=row.authority_ur,
        head=row.head,
        head_ur=row.head_ur,
        their_number=row.their_number,
        state=row.state,
        psid=row.psid,
        psid_until=row.psid_until,
        surcharge=steps(row),
        reason=row.reason,
        notice=row.notice,
        alike=alike,
        wish=row.wish,
        receipts=receipts,
    )


def _with(found: AtPortal, sending: ChallanSending | None) -> AtPortal:
    if sending is None:
        return found
    return replace(found, sending=sending.state, sending_reason=sending.reason)


def _alike(sitting: Sitting) -> dict[int, str]:
    """Of an open department's challan: the number of ours for the same kind and period that is not at the portal."""
    there = select(PortalChallan.challan_id)
    query = select(Challan).where(Challan.state.in_(OPEN), Challan.kind != "other")
    rows = list(sitting.scalars(query.order_by(Challan.id)))
    linked_ids = set(sitting.scalars(there.where(PortalChallan.origin == "issued")))
    own = {(row.kind, row.period): row.number for row in rows if row.id not in linked_ids}
    return {row.id: own[row.kind, row.period] for row in rows if row.id in linked_ids and (row.kind, row.period) in own}
