"""What a party owed, or was owed, on the day the books were begun: one dated document for each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from app.models.payments import OpeningBalance
from app.rules.money import show
from app.rules.problems import Code, Problem, refuse
from app.services import audit, lines, parties
from app.services.books import Sitting
from app.services.parties import PartyRow

SIDES = ("supplier", "customer")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningDraft:
    """A balance as typed; `party` is a name, NTN or CNIC, the amount what is owed to him or by him."""

    party: str = ""
    side: str = ""
    day: date | None = None
    amount: Decimal | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningRow:
    id: int
    party: str
    side: str
    day: date
    amount: Decimal
    note: str


def check(sitting: Sitting, draft: OpeningDraft) -> list[Problem]:
    """Everything wrong with the balance. A second one for the same party and day is a slip."""
    found = []
    known = parties.find(sitting, draft.party)
    if known is None:
        code = Code.NOT_FOUND if draft.party.strip() else Code.MISSING
        found.append(Problem(code, "party", {"text": draft.party}))
    if draft.side not in SIDES:
        found.append(Problem(Code.MALFORMED, "side", {"text": draft.side}))
    found += lines.legal_date(draft.day, sitting.today(), "day")
    if not draft.amount:
        found.append(Problem(Code.MISSING, "amount"))
    if known is not None and (there := _there(sitting, known, draft)):
        found.append(Problem(Code.DUPLICATE, "party", {"text": f"{known.name} ({show(there.amount)})"}))
    return found


def add(sitting: Sitting, draft: OpeningDraft, *, batch: int | None = None) -> int:
    """Write it into the books for good. Raises Refusal."""
    refuse(check(sitting, draft))
    known = parties.find(sitting, draft.party)
    if known is None or draft.day is None or draft.amount is None:
        raise AssertionError("check lets no such balance pass")
    parties.mark_role(sitting, known.id, supplier=draft.side == "supplier", customer=draft.side == "customer")
    row = OpeningBalance(
        party_id=known.id,
        side=draft.side,
        day=draft.day,
        amount=draft.amount,
        note=draft.note.strip(),
        batch_id=batch,
        entered_by=sitting.by,
        entered_at=sitting.now(),
    )
    sitting.add(row)
    audit.note(sitting, "add", row)
    return row.id


def rows(sitting: Sitting) -> list[OpeningRow]:
    """Every opening balance, in the order in which they were written."""
    query = select(OpeningBalance).order_by(OpeningBalance.id)
    return [
        OpeningRow(
            id=row.id,
            party=parties.known(sitting, row.party_id).name,
            side=row.side,
            day=row.day,
            amount=row.amount,
            note=row.note,
        )
        for row in sitting.scalars(query)
    ]


def _there(sitting: Sitting, known: PartyRow, draft: OpeningDraft) -> OpeningBalance | None:
    his = OpeningBalance.party_id.in_(parties.family(sitting, known.id))
    same = (his, OpeningBalance.side == draft.side, OpeningBalance.day == draft.day)
    return sitting.scalar(select(OpeningBalance).where(*same).limit(1))
