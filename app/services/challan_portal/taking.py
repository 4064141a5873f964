"""The portal's challans and receipts into our books: each once, forward only, and no contradictions."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import select

from app.models.challan_portal import ChallanAuthority, ChallanReceipt, ChallanSending, PortalChallan
from app.models.challans import Challan, ChallanLine
from app.rules import challan_troubles as troubles
from app.rules.money import ZERO
from app.services import audit, numbering
from app.services.books import Sitting
from app.services.challan_portal import keys, sources
from app.services.challan_portal.records import (
    KINDS,
    LATER,
    Evidence,
    Notice,
    Page,
    Stands,
    TheirChallan,
    TheirReceipt,
)
from app.services.challan_portal.settling import settle
from app.services.challans import Kind, State


@dataclass(slots=True)
class Taken:
    """Our challans that are new or changed; what could not be believed and will be met again; what else is odd."""

    changed: set[int] = field(default_factory=set)
    troubles: list[str] = field(default_factory=list)
    oddities: list[str] = field(default_factory=list)
    strangers: set[str] = field(default_factory=set)  # challans that have a receipt and are not here


def take_challans(
    sitting: Sitting, source_id: int, page: Page[TheirChallan], evidence: Evidence, *, listed: bool = True
) -> Taken:
    """All that is good on the page, in one sitting. `listed`: it is a page of the list, with its high-water mark."""
    taken = Taken(troubles=list(page.bad))
    until = sources.place(sitting, source_id, "challans").until if listed else None
    if until is not None and page.complete_until < until:
        taken.oddities.append(troubles.MARK_WENT_BACK)
    answer = 0
    for each in page.items:
        row = _find(sitting, source_id, each.id)
        if said := _contradiction(row, each):
            taken.troubles.append(troubles.OF_ONE.format(id=each.id, words=said))
        elif row is None or each.version > row.version:
            if row is None and until is not None and each.changed_at < until:
                taken.oddities.append(troubles.OF_ONE.format(id=each.id, words=troubles.CAME_LATE))
            answer = answer or sources.witness(sitting, source_id, evidence)
            taken.changed.add(_take(sitting, source_id, each, row, answer))
    return taken


def take_receipts(sitting: Sitting, source_id: int, page: Page[TheirReceipt], evidence: Evidence) -> Taken:
    """A receipt never changes; one for a challan that is not known (yet) is a trouble, and is met again next time."""
    taken = Taken(troubles=list(page.bad))
    answer = 0
    for each in page.items:
        row = _find(sitting, source_id, each.challan)
        there = sitting.scalar(select(ChallanReceipt).filter_by(source_id=source_id, their_id=each.id))
        if row is None:
            taken.troubles.append(troubles.RECEIPT_ALONE.format(id=each.id, challan=each.challan))
            taken.strangers.add(each.challan)
        elif there is not None:
            if not _same_receipt(there, each):
                taken.troubles.append(troubles.RECEIPT_CHANGED.format(id=each.id))
        else:
            answer = answer or sources.witness(sitting, source_id, evidence)
            _keep_receipt(sitting, source_id, each, answer)
            settle(sitting, row)
            taken.changed.add(row.challan_id)
    return taken


def _find(sitting: Sitting, source_id: int, their_id: str) -> PortalChallan | None:
    return sitting.scalar(select(PortalChallan).filter_by(source_id=source_id, their_id=their_id))


def _contradiction(row: PortalChallan | None, each: TheirChallan) -> str:
    """What was said before and is now said otherwise, though it may not change."""
    if row is None:
        return ""
    if each.version < row.version:
        return troubles.VERSION_WENT_BACK.format(new=each.version, old=row.version)
    fixed = ("authority", "kind", "period", "amount", "due_on", "origin", "key")
    if changed := [name for name in fixed if getattr(row, name) != getattr(each, name)]:
        return troubles.EDITED.format(names=", ".join(changed))
    if each.version == row.version:
        ours = (row.state, row.psid, row.psid_until, row.changed_at)
        same = ours == (each.state, each.psid, each.psid_until, each.changed_at)
        said = troubles.TWO_STATES.format(version=each.version, one=row.state, other=each.state)
        return "" if same else said
    if each.state not in LATER[Stands(row.state)]:
        return troubles.STATE_WENT_BACK.format(before=row.state, after=each.state)
    return ""


def _take(sitting: Sitting, source_id: int, each: TheirChallan, row: PortalChallan | None, answer: int) -> int:
    """New, or a step further; the id of our own challan."""
    before = audit.facts(row) if row is not None else None
    if row is None:
        row = _mirror(sitting, source_id, each)
        sitting.add(row)
    row.version, row.state, row.reason = each.version, each.state, each.reason
    row.psid, row.psid_until, row.changed_at = each.psid, each.psid_until, each.changed_at
    row.answer_id = answer
    if row.wish and (each.state in (Stands.PAID, Stands.CONFIRMED, Stands.CANCELLED) or row.wish == each.state):
        row.wish = row.wish_words = ""
    audit.note(sitting, "fetch" if before is None else "change", row, before)
    settle(sitting, row)
    return row.challan_id


def _mirror(sitting: Sitting, source_id: int, each: TheirChallan) -> PortalChallan:
    authority = sitting.scalar(select(ChallanAuthority).filter_by(source_id=source_id, code=each.authority))
    row = PortalChallan(
        source_id=source_id,
        their_id=each.id,
        origin=each.origin,
        authority=each.authority,
        authority_name=authority.name if authority else each.authority,
        authority_ur=authority.name_ur if authority else "",
        kind=each.kind,
        head_code=each.head.code,
        head=each.head.name,
        head_ur=each.head.name_ur,
        their_number=each.number,
        period=each.period,
        amount=each.amount,
        due_on=each.due_on,
        surcharge=[[day.isoformat(), f"{amount:.2f}"] for day, amount in each.surcharge],
        key=each.key,
        replaces=each.replaces,
        issued_at=each.issued_at,
        notice="",
        wish="",
        wish_words="",
    )
    own = _own(sitting, source_id, each)
    if own is None:
        own = _write(sitting, each, row.authority_name)
        row.notice = Notice.NOT_FROM_HERE if each.origin == "self-assessed" else ""
    row.challan_id = own.id
    return row


def _own(sitting: Sitting, source_id: int, each: TheirChallan) -> Challan | None:
    """Our challan that was put up with this key, even if these books forgot that they did (an older copy put back)."""
    if not each.key:
        return None
    payer = sources.mapped(sitting, source_id).payer
    alike = select(Challan).filter_by(kind=KINDS.get(each.kind, Kind.OTHER), period=each.period, amount=each.amount)
    own = next((row for row in sitting.scalars(alike) if keys.key(row, payer) == each.key), None)
    sending = sitting.scalar(select(ChallanSending).filter_by(source_id=source_id, key=each.key))
    if own is not None and sending is not None and sending.state != "accepted":
        before = audit.facts(sending)
        sending.state, sending.decided_at, sending.reason, sending.reason_code = "accepted", sitting.now(), "", ""
        audit.note(sitting, "accepted", sending, before)
    return own


def _write(sitting: Sitting, each: TheirChallan, authority: str) -> Challan:
    """A department's challan takes its place among ours, with a number of ours."""
    line = ChallanLine(
        no=1,
        worker_id=None,
        name=each.head.name,
        their_number="",
        cnic="",
        days=ZERO,
        base=ZERO,
        employer=each.amount,
        employee=ZERO,
        amount=each.amount,
    )
    row = Challan(
        kind=KINDS.get(each.kind, Kind.OTHER),
        authority=authority,
        period=each.period,
        head=each.head.name,
        amount=each.amount,
        due_on=each.due_on,
        run_id=None,
        lines=[line],
        state=State.READY,
        entered_by=sitting.by,
        drawn_at=sitting.now(),
    )
    row.number = numbering.take(sitting, "C", sitting.today().year)
    sitting.add(row)
    audit.note(sitting, "fetch", row)
    return row


def _keep_receipt(sitting: Sitting, source_id: int, each: TheirReceipt, answer: int) -> None:
    row = ChallanReceipt(
        source_id=source_id,
        their_id=each.id,
        their_challan=each.challan,
        psid=each.psid,
        cpr=each.cpr,
        bank=each.bank,
        channel=each.channel,
        paid_on=each.paid_on,
        amount=each.amount,
        seen_at=each.seen_at,
        answer_id=answer,
    )
    sitting.add(row)
    audit.note(sitting, "fetch", row)


def _same_receipt(row: ChallanReceipt, each: TheirReceipt) -> bool:
    return all(getattr(row, name) == getattr(each, name) for name in ("psid", "cpr", "paid_on", "amount"))
