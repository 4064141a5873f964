"""What the portal knows of a challan, carried over to the challan in our books: forward only."""

from __future__ import annotations

from sqlalchemy import select

from app.models.challan_portal import ChallanReceipt, PortalChallan
from app.models.challans import Challan
from app.services import audit
from app.services.books import Sitting
from app.services.challan_portal.records import Notice, Stands
from app.services.challans import OPEN, State
from app.services.challans.theirs import steps, surcharge_on

FAR = {Stands.PAID, Stands.CONFIRMED}


def settle(sitting: Sitting, row: PortalChallan) -> None:
    """May be called any number of times: it does only what is not done yet."""
    own = sitting.get_one(Challan, row.challan_id)
    before = audit.facts(own)
    receipts = _receipts(sitting, row)
    if row.state == Stands.CANCELLED:
        if own.state in OPEN:
            own.state = State.CANCELLED
    elif own.state != State.CANCELLED:
        if row.psid and own.state in OPEN and _is_free(sitting, own, row.psid):
            own.psid, own.state = row.psid, State.PSID_ISSUED
        if receipts and row.state in FAR:
            _pay(own, receipts[0], confirmed=row.state == Stands.CONFIRMED)
    if audit.facts(own) != before:
        audit.note(sitting, own.state, own, before)
    notice = _notice(row, own, receipts)
    if row.notice != notice:
        earlier = audit.facts(row)
        row.notice = notice
        audit.note(sitting, "notice", row, earlier)


def _pay(own: Challan, receipt: ChallanReceipt, *, confirmed: bool) -> None:
    if own.state in OPEN:
        own.state, own.paid_on = State.PAID, receipt.paid_on
    if own.state == State.PAID:
        own.cpr = own.cpr or receipt.cpr
        if confirmed:
            own.state = State.CONFIRMED


def _notice(row: PortalChallan, own: Challan, receipts: list[ChallanReceipt]) -> str:
    there = row.state == Stands.CANCELLED
    if len(receipts) > 1:
        return Notice.PAID_TWICE
    if own.state == State.CANCELLED and not there:
        return Notice.CANCELLED_HERE
    if there and own.state != State.CANCELLED:
        return Notice.CANCELLED_THERE
    if receipts and receipts[0].amount != row.amount + surcharge_on(steps(row), receipts[0].paid_on):
        return Notice.AMOUNT_DIFFERS
    if receipts and own.cpr != receipts[0].cpr and own.state in (State.PAID, State.CONFIRMED) and row.state in FAR:
        return Notice.CPR_DIFFERS
    if row.psid and own.psid != row.psid and not there:
        return Notice.PSID_DIFFERS
    if row.state == Stands.EXPIRED:
        return Notice.EXPIRED
    kept = (Notice.NOT_FROM_HERE, Notice.REFUSED)
    return row.notice if row.notice in kept else ""


def _receipts(sitting: Sitting, row: PortalChallan) -> list[ChallanReceipt]:
    query = select(ChallanReceipt).filter_by(source_id=row.source_id, their_challan=row.their_id)
    return list(sitting.scalars(query.order_by(ChallanReceipt.id)))


def _is_free(sitting: Sitting, own: Challan, psid: str) -> bool:
    """No other challan of ours bears it."""
    return sitting.scalar(select(Challan.id).where(Challan.psid == psid, Challan.id != own.id).limit(1)) is None
