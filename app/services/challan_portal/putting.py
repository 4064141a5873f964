"""Our own challans on their way to the portal: key and bytes are fixed first, and nothing is asked without them."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from app.models.challan_portal import ChallanSending, PortalChallan
from app.models.challans import Challan, ChallanLine
from app.rules.problems import Code, Problem, Refusal, refuse
from app.services import audit, challans
from app.services.books import Sitting
from app.services.challan_portal import keys, sources
from app.services.challan_portal.records import ENDED, SELF_ASSESSED, Notice, Stands, TheirAuthority
from app.services.challan_portal.sources import Source
from app.services.challans import Kind, State
from app.services.portals import PortalRow

LARGEST = 10**12
"""Rupees: the portal takes less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """`asked`: it may have arrived, so its key is asked for before it is sent again. `since` when it is due."""

    id: int
    challan_id: int
    key: str
    body: bytes
    asked: bool
    tries: int
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """To be asked of the portal for one challan there: `what` is psid or cancel. `since` when it is due."""

    challan_id: int
    their_id: str
    what: str
    words: str
    tries: int
    since: datetime


def takers(sitting: Sitting, source_id: int, kind: str) -> list[TheirAuthority]:
    """Who lets us put up a challan of this kind of ours."""
    theirs = SELF_ASSESSED.get(kind, "")
    return [each for each in sources.authorities(sitting, source_id) if theirs in each.self_assessed]


def choices(sitting: Sitting, portal: PortalRow, challan_id: int) -> list[TheirAuthority]:
    """Among whom a person has to choose before this challan is put up; none: it is clear, or queued already."""
    found, row = sources.known(sitting, portal), _challan(sitting, challan_id)
    if found is None or sitting.scalar(select(ChallanSending.id).filter_by(source_id=found.id, challan_id=challan_id)):
        return []
    every = takers(sitting, found.id, row.kind) if row.kind in SELF_ASSESSED else []
    return every if len(every) > 1 and len(_named(every, row.authority)) != 1 else []


def queue(sitting: Sitting, portal: PortalRow, challan_id: int, authority: str = "") -> int:
    """Freeze what is to be sent, under its key; once more for the same challan takes up the same again.

    Refusal if it is no self-assessed one, is beyond being ready, or if it is not clear for which department it is.
    """
    found = sources.source(sitting, portal)
    row = _challan(sitting, challan_id)
    there = sitting.scalar(select(ChallanSending).filter_by(source_id=found.id, challan_id=challan_id))
    if there is not None:
        return _again(sitting, there)
    refuse(_unfit(sitting, found, row))
    body = _body(row, found, _taker(sitting, found, row, authority))
    if row.state == State.DRAFT:
        challans.ready(sitting, row.id)  # who puts it up says that its figures are right
    sending = ChallanSending(
        source_id=found.id,
        challan_id=row.id,
        authority=json.loads(body)["authority"],
        key=keys.key(row, found.payer),
        body=body,
        body_sha256=hashlib.sha256(body).hexdigest(),
        state="waiting",
        not_before=sitting.now(),
        entered_by=sitting.by,
        queued_at=sitting.now(),
    )
    sitting.add(sending)
    audit.note(sitting, "queue", sending)
    return sending.id


def waiting(sitting: Sitting, source_id: int) -> list[Sending]:
    """What is not decided and whose time has come, the oldest first."""
    query = select(ChallanSending).where(
        ChallanSending.source_id == source_id,
        ChallanSending.state.in_(("waiting", "asked")),
        ChallanSending.not_before <= sitting.now(),
    )
    return [
        Sending(
            id=row.id,
            challan_id=row.challan_id,
            key=row.key,
            body=row.body,
            asked=row.state == "asked",
            tries=row.tries,
            since=row.not_before,
        )
        for row in sitting.scalars(query.order_by(ChallanSending.id))
    ]


def asking(sitting: Sitting, sending_id: int) -> None:
    """From now on it may have arrived. To be committed before the first byte leaves."""
    row = sitting.get_one(ChallanSending, sending_id)
    _change(sitting, row, "asked", tries=row.tries + 1)


def not_asked(sitting: Sitting, sending_id: int, reason: str) -> None:
    """Certainly no byte left."""
    row = sitting.get_one(ChallanSending, sending_id)
    if row.state == "asked" and row.tries == 1:
        _change(sitting, row, "waiting", tries=0, reason=reason)


def later(sitting: Sitting, sending_id: int, reason: str, tries: int, not_before: datetime) -> None:
    """Unclear, or the portal is busy: whatever it is, it may be asked again. `tries`: this one among them."""
    row = sitting.get_one(ChallanSending, sending_id)
    _change(sitting, row, row.state, reason=reason, tries=tries, not_before=not_before)


def refused(sitting: Sitting, sending_id: int, code: str, words: str) -> None:
    """A definite no: nothing was recorded under this key, or something else was."""
    row = sitting.get_one(ChallanSending, sending_id)
    _change(sitting, row, "refused", reason_code=code[:64], reason=words, decided_at=sitting.now())


def wish(sitting: Sitting, challan_id: int, what: str, words: str = "") -> None:
    """Ask for a PSID, or for its cancellation, when the line is up."""
    row = linked(sitting, challan_id)
    if row is None:
        raise Refusal(Problem(Code.CHALLAN_NOT_THERE, "id"))
    allowed = {"psid": (Stands.ISSUED, Stands.EXPIRED, Stands.PSID), "cancel": (*Stands,)}[what]
    if row.state in ENDED or row.state not in allowed or (what == "cancel" and row.state == Stands.PAID):
        raise Refusal(Problem(Code.CHALLAN_STATE, "state", {"number": row.their_number, "state": row.state}))
    if what == "cancel" and row.origin != "self-assessed":
        raise Refusal(Problem(Code.CHALLAN_OF_DEPARTMENT, "id", {"authority": row.authority_name}))
    before = audit.facts(row)
    row.wish, row.wish_words = what, words
    row.wish_tries, row.wish_not_before = 0, sitting.now()
    audit.note(sitting, f"ask-{what}", row, before)


def wishes(sitting: Sitting, source_id: int) -> list[Wish]:
    """Those whose time has come, the oldest first."""
    query = select(PortalChallan).where(PortalChallan.source_id == source_id, PortalChallan.wish != "")
    found = [
        Wish(
            challan_id=row.challan_id,
            their_id=row.their_id,
            what=row.wish,
            words=row.wish_words,
            tries=row.wish_tries,
            since=row.wish_not_before or sitting.now(),  # of older books: it has always been due
        )
        for row in sitting.scalars(query.order_by(PortalChallan.id))
    ]
    return [each for each in found if each.since <= sitting.now()]


def wish_later(sitting: Sitting, source_id: int, their_id: str, tries: int, not_before: datetime) -> None:
    """The portal did not serve it: it is asked again, and till then the others have their turn."""
    row = sitting.scalars(select(PortalChallan).filter_by(source_id=source_id, their_id=their_id)).one()
    row.wish_tries, row.wish_not_before = tries, not_before


def wish_ended(sitting: Sitting, source_id: int, their_id: str, *, refused_with: str = "") -> None:
    """It was granted, or definitely refused."""
    row = sitting.scalars(select(PortalChallan).filter_by(source_id=source_id, their_id=their_id)).one()
    before = audit.facts(row)
    row.wish = row.wish_words = ""
    if refused_with:
        row.notice, row.reason = Notice.REFUSED, refused_with[:250]
    if audit.facts(row) != before:
        audit.note(sitting, "refused" if refused_with else "granted", row, before)


def linked(sitting: Sitting, challan_id: int) -> PortalChallan | None:
    """The portal's own of a challan of ours; of several portals the latest."""
    query = select(PortalChallan).filter_by(challan_id=challan_id).order_by(PortalChallan.id.desc())
    return sitting.scalar(query.limit(1))


def _again(sitting: Sitting, row: ChallanSending) -> int:
    if row.state == "refused":
        _change(sitting, row, "waiting", tries=0, reason="", reason_code="", decided_at=None)
    if row.state in ("waiting", "asked"):
        row.not_before = sitting.now()
    return row.id


def _change(sitting: Sitting, row: ChallanSending, state: str, **values: object) -> None:
    before = audit.facts(row)
    row.state = state
    for name, value in values.items():
        setattr(row, name, value)
    audit.note(sitting, state, row, before)


def _challan(sitting: Sitting, challan_id: int) -> Challan:
    row = sitting.get(Challan, challan_id)
    if row is None:
        raise Refusal(Problem(Code.NOT_FOUND, "id", {"text": str(challan_id)}))
    return row


def _unfit(sitting: Sitting, found: Source, row: Challan) -> list[Problem]:
    """Why this challan cannot be put up."""
    if sitting.scalar(select(PortalChallan.id).filter_by(source_id=found.id, challan_id=row.id)):
        return [Problem(Code.CHALLAN_THERE, "id", {"number": row.number})]
    if row.state not in (State.DRAFT, State.READY):
        return [Problem(Code.CHALLAN_STATE, "state", {"number": row.number, "state": row.state})]
    if row.kind not in SELF_ASSESSED:
        return [Problem(Code.CHALLAN_OF_DEPARTMENT, "kind", {"authority": row.authority})]
    if row.amount >= LARGEST:
        return [Problem(Code.TOO_LARGE, "amount", {"text": f"{row.amount:f}"})]
    return []


def _taker(sitting: Sitting, found: Source, row: Challan, authority: str) -> TheirAuthority:
    """The one that was named; else the one that the challan names; else the only one there is."""
    every = takers(sitting, found.id, row.kind)
    named = _named(every, authority or row.authority)
    chosen = named or ([] if authority else every)
    if len(chosen) == 1:
        return chosen[0]
    offered = ", ".join(each.code for each in every) or "–"
    raise Refusal(Problem(Code.AUTHORITY_UNCLEAR, "authority", {"offered": offered}))


def _named(every: list[TheirAuthority], authority: str) -> list[TheirAuthority]:
    """Those of that code or name."""
    return [each for each in every if authority.casefold() in (each.code.casefold(), each.name.casefold())]


def _body(row: Challan, found: Source, taker: TheirAuthority) -> bytes:
    """As the portal's document has it; texts within its bounds."""
    theirs = SELF_ASSESSED[Kind(row.kind)]
    head = next((each.code for each in taker.heads if each.kind == theirs), "")
    said = {
        "payer": found.payer,
        "authority": taker.code,
        "kind": theirs,
        "head": head,
        "period": _text(row.period),
        "amount": f"{row.amount:.2f}",
        "due_on": row.due_on.isoformat(),
        "lines": [_line(line) for line in row.lines],
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


def _line(line: ChallanLine) -> dict[str, str]:
    number = "".join(
        letter for letter in line.their_number if letter.isascii() and (letter.isalnum() or letter in "/-")
    )
    cnic = "".join(digit for digit in line.cnic if digit.isascii() and digit.isdecimal())
    return {
        "name": _text(line.name) or "–",
        "number": number[:40],
        "cnic": cnic if len(cnic) == 13 else "",
        "days": f"{line.days.normalize():f}" if abs(line.days) < 1000 else "0",
        "base": _share(line.base),
        "employer": _share(line.employer),
        "employee": _share(line.employee),
        "amount": _share(line.amount),
    }


def _share(amount: object) -> str:
    text = f"{amount:.2f}"
    return "0.00" if text == "-0.00" else text


def _text(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable() or letter == "\u200c")[:250]
