"""Writing a delivery paper into the books for good."""

from __future__ import annotations

from collections.abc import Sequence

from app.models.deliveries import Delivery, DeliveryLine
from app.rules import units
from app.rules.money import ZERO
from app.rules.problems import Code, Problem, Refusal, refuse
from app.services import audit, numbering, parties, parts
from app.services.books import Sitting
from app.services.deliveries.balance import goods, opened
from app.services.deliveries.checking import check, numbered
from app.services.deliveries.drafts import FROM_SUPPLIERS, SERIES, DeliveryDraft, DeliveryLineDraft, Kind
from app.services.parties import PartyDraft, PartyRow, name_key


def post(sitting: Sitting, draft: DeliveryDraft) -> int:
    """Write the paper into the books for good. Raises Refusal."""
    refuse(check(sitting, draft))
    if draft.cancels.strip():
        return _cancel(sitting, draft)
    party, against = _party(sitting, draft), numbered(sitting, draft.against)
    stocked = parts.named(sitting, [line.description for line in draft.lines])
    row = Delivery(
        kind=draft.kind.value,
        number=numbering.take(sitting, SERIES[draft.kind], sitting.today().year),
        party_id=party.id,
        party_name=party.name,
        party_ntn=party.ntn,
        party_strn=party.strn,
        party_address=party.address,
        day=draft.day,
        due_on=draft.due_on,
        against_id=against.id if against else None,
        their_no=draft.their_no.strip(),
        vehicle=draft.vehicle.strip(),
        carrier=draft.carrier.strip(),
        purpose=draft.purpose,
        process=draft.process.strip(),
        terms=draft.terms.strip(),
        scrap_percent=draft.scrap_percent,
        returnable=draft.returnable or draft.kind == Kind.JOB_OUT,
        note=draft.note.strip(),
        entered_by=sitting.by,
        posted_at=sitting.now(),
        lines=[_line(n, line, stocked.get(name_key(line.description))) for n, line in enumerate(draft.lines, 1)],
    )
    sitting.add(row)
    audit.note(sitting, "post", row)
    return row.id


def _cancel(sitting: Sitting, draft: DeliveryDraft) -> int:
    """A paper of the same series that takes the other back: all of it, or of an order what has not come."""
    other = numbered(sitting, draft.cancels)
    if other is None:
        raise Refusal(Problem(Code.NOT_FOUND, "cancels", {"text": draft.cancels}))
    row = Delivery(
        **{name: getattr(other, name) for name in ("kind", "party_id", "party_name", "party_ntn", "party_strn")},
        **{name: getattr(other, name) for name in ("party_address", "their_no", "vehicle", "carrier", "purpose")},
        **{name: getattr(other, name) for name in ("process", "terms", "scrap_percent", "returnable")},
        number=numbering.take(sitting, SERIES[Kind(other.kind)], sitting.today().year),
        day=draft.day or sitting.today(),
        cancels_id=other.id,
        note=draft.note.strip(),
        entered_by=sitting.by,
        posted_at=sitting.now(),
        lines=_rest(sitting, other),
    )
    sitting.add(row)
    audit.note(sitting, "post", row)
    return row.id


def _rest(sitting: Sitting, other: Delivery) -> list[DeliveryLine]:
    left = {key: each.left for key, each in opened(sitting, other).items()} if other.kind == Kind.ORDER else None
    made: list[DeliveryLine] = []
    for line in other.lines:
        quantity = line.quantity
        if left is not None:
            quantity = min(line.quantity, left[goods(line)])
            left[goods(line)] -= quantity
        if quantity or line.scrap:
            kept = {name: getattr(line, name) for name in ("part_id", "description", "goods", "unit", "rate", "remark")}
            spoilt = {name: getattr(line, name) for name in ("expected", "rejected", "scrap")}
            made.append(DeliveryLine(no=len(made) + 1, quantity=quantity, **kept, **spoilt))
    return _merged(made) if left is not None else made


def _merged(lines: Sequence[DeliveryLine]) -> list[DeliveryLine]:
    """One line for each kind of goods: what is called off is counted by goods."""
    found: dict[tuple[str, str], DeliveryLine] = {}
    for line in lines:
        if (there := found.get(goods(line))) is None:
            line.no = len(found) + 1
            found[goods(line)] = line
        else:
            there.quantity += line.quantity
    return list(found.values())


def _party(sitting: Sitting, draft: DeliveryDraft) -> PartyRow:
    supplier = draft.kind in FROM_SUPPLIERS
    customer = draft.kind == Kind.CHALLAN_OUT
    known = parties.find(sitting, draft.party)
    if known is None:
        made = PartyDraft(name=draft.party, is_supplier=supplier, is_customer=customer)
        return parties.known(sitting, parties.add(sitting, made, to_complete=True))
    parties.mark_role(sitting, known.id, supplier=supplier, customer=customer)
    return known


def _line(no: int, line: DeliveryLineDraft, part_id: int | None) -> DeliveryLine:
    return DeliveryLine(
        no=no,
        part_id=part_id,
        description=line.description.strip(),
        goods=name_key(line.description),
        unit=units.unit(line.unit),
        quantity=line.quantity,
        rate=line.rate,
        expected=line.expected,
        rejected=line.rejected or ZERO,
        scrap=line.scrap or ZERO,
        remark=line.remark.strip(),
    )
