"""What is wrong with a delivery paper."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import select

from app.models.deliveries import Delivery, DeliveryBill
from app.models.purchases import Purchase
from app.rules import units
from app.rules.money import ZERO, show_quantity
from app.rules.problems import Code, Problem
from app.services import lines, parties
from app.services.books import Sitting
from app.services.deliveries.balance import Open, cancellation, followers, opened
from app.services.deliveries.drafts import AGAINST, PURPOSES, RETURNS, DeliveryDraft, DeliveryLineDraft, Kind
from app.services.parties import name_key

HUNDRED = Decimal(100)
LENGTHS = {"their_no": 64, "vehicle": 64, "carrier": 250, "process": 250, "terms": 250}


def check(sitting: Sitting, draft: DeliveryDraft) -> list[Problem]:
    """Everything wrong with the draft, warnings among it."""
    if draft.cancels.strip():
        return _cancels(sitting, draft)
    found = _head(sitting, draft)
    found += _lines(draft)
    if not [problem for problem in found if not problem.is_warning]:
        found += _against(sitting, draft)
    return found


def numbered(sitting: Sitting, number: str) -> Delivery | None:
    return sitting.scalar(select(Delivery).where(Delivery.number == number.strip().upper()))


def _head(sitting: Sitting, draft: DeliveryDraft) -> list[Problem]:
    found = []
    if not name_key(draft.party):
        found.append(Problem(Code.MISSING, "party"))
    elif len(draft.party) > 250:
        found.append(Problem(Code.TOO_LONG, "party", {"most": "250"}))
    elif parties.find(sitting, draft.party) is None:
        found.append(Problem(Code.PARTY_TO_COMPLETE, "party", {"name": draft.party}))
    found += lines.legal_date(draft.day, sitting.today(), "day")
    for field, most in LENGTHS.items():
        if len(getattr(draft, field)) > most:
            found.append(Problem(Code.TOO_LONG, field, {"most": str(most)}))
    if draft.purpose not in PURPOSES:
        found.append(Problem(Code.MALFORMED, "purpose", {"text": draft.purpose}))
    return found + _due(draft) + _share(draft.scrap_percent)


def _due(draft: DeliveryDraft) -> list[Problem]:
    """What is to come, or to come back, has its day; and that day is not before the paper's own."""
    awaits = draft.kind == Kind.JOB_OUT or (draft.returnable and not draft.against.strip())
    if draft.due_on is None:
        return [Problem(Code.MISSING, "due_on")] if awaits else []
    if draft.day and draft.due_on < draft.day:
        return [Problem(Code.DUE_BEFORE_DAY, "due_on", {"date": draft.due_on.strftime("%d/%m/%Y")})]
    return []


def _share(percent: Decimal) -> list[Problem]:
    wrong = lines.amount(percent, "scrap_percent", places=4)
    return wrong or ([Problem(Code.TOO_LARGE, "scrap_percent", {"text": str(percent)})] if percent > HUNDRED else [])


def _lines(draft: DeliveryDraft) -> list[Problem]:
    if not draft.lines:
        return [Problem(Code.NO_LINES, "lines")]
    return [problem for n, line in enumerate(draft.lines) for problem in _line(draft.kind, line, f"lines.{n}")]


def _line(kind: Kind, line: DeliveryLineDraft, where: str) -> list[Problem]:
    found = [] if name_key(line.description) else [Problem(Code.MISSING, f"{where}.description")]
    for field in ("description", "remark"):
        if len(getattr(line, field)) > 250:
            found.append(Problem(Code.TOO_LONG, f"{where}.{field}", {"most": "250"}))
    if units.unit(line.unit) is None:
        found.append(Problem(Code.UNIT_UNKNOWN, f"{where}.unit", {"text": line.unit}))
    for field in ("quantity", "rate", "expected", "rejected", "scrap"):
        found += lines.amount(getattr(line, field), f"{where}.{field}", places=4)
    if line.quantity is None:
        found.append(Problem(Code.MISSING, f"{where}.quantity"))
    elif not found and not line.quantity and not (kind == Kind.JOB_IN and line.scrap):
        found.append(Problem(Code.NOT_POSITIVE, f"{where}.quantity"))
    if not found and line.quantity is not None:
        found += _spoilt(kind, line, line.quantity, where)
    return found


def _spoilt(kind: Kind, line: DeliveryLineDraft, quantity: Decimal, where: str) -> list[Problem]:
    """Rejected is only what was received, and why; scrap comes only from a processor."""
    if line.scrap and kind != Kind.JOB_IN:
        return [Problem(Code.NOT_ON_THIS_PAPER, f"{where}.scrap")]
    if line.rejected and kind != Kind.RECEIVED:
        return [Problem(Code.NOT_ON_THIS_PAPER, f"{where}.rejected")]
    if line.rejected > quantity:
        facts = {"rejected": show_quantity(line.rejected), "received": show_quantity(quantity)}
        return [Problem(Code.REJECTED_TOO_MUCH, f"{where}.rejected", facts)]
    return [Problem(Code.MISSING, f"{where}.remark")] if line.rejected and not line.remark.strip() else []


def _against(sitting: Sitting, draft: DeliveryDraft) -> list[Problem]:
    if not draft.against.strip():
        return [Problem(Code.MISSING, "against")] if draft.kind == Kind.JOB_IN else []
    other = numbered(sitting, draft.against)
    if other is None:
        return [Problem(Code.NOT_FOUND, "against", {"text": draft.against})]
    party = parties.find(sitting, draft.party)
    if party is None or parties.kept_id(sitting, other.party_id) != party.id:
        return [Problem(Code.ANOTHER_PARTY, "against", {"number": other.number, "name": other.party_name})]
    fits = Kind(other.kind) in AGAINST.get(draft.kind, ()) and other.cancels_id is None
    if draft.kind in RETURNS and Kind(other.kind) != Kind.JOB_OUT:
        fits = fits and other.returnable
    if not fits or cancellation(sitting, other.id):
        return [Problem(Code.CANNOT_ANSWER, "against", {"number": other.number})]
    found = [] if draft.day is None or draft.day >= other.day else [_before(other)]
    return found + _quantities(sitting, draft, other)


def _before(other: Delivery) -> Problem:
    return Problem(Code.DUE_BEFORE_DAY, "day", {"date": other.day.strftime("%d/%m/%Y")})


def _quantities(sitting: Sitting, draft: DeliveryDraft, other: Delivery) -> list[Problem]:
    """Back comes at most what is out; of what was ordered more may come, but it is said."""
    root = _order(sitting, other)
    if root is None or (draft.kind == Kind.CHALLAN_IN):
        return []
    there, found = opened(sitting, root), []
    used: dict[tuple[str, str], Decimal] = {}
    for n, line in enumerate(draft.lines):
        key = (name_key(line.description), units.unit(line.unit) or "")
        known = there.get(key)
        used[key] = used.get(key, ZERO) + (line.quantity or ZERO) - line.rejected + line.scrap
        if known is None or not known.given:
            facts = {"goods": line.description, "number": root.number}
            code = Code.NOT_ORDERED if root.kind == Kind.ORDER else Code.NEVER_WENT_OUT
            found.append(Problem(code, f"lines.{n}.description", facts))
        elif used[key] > known.left:
            code = Code.OVER_DELIVERED if root.kind == Kind.ORDER else Code.RETURNED_TOO_MUCH
            facts = {"goods": line.description, "left": show_quantity(known.left), "come": show_quantity(used[key])}
            found.append(Problem(code, f"lines.{n}.quantity", facts))
        if known is not None and line.scrap:
            found += _scrap(root, known, line, n)
    return found


def _scrap(root: Delivery, known: Open, line: DeliveryLineDraft, n: int) -> list[Problem]:
    allowed = known.given * root.scrap_percent / HUNDRED
    if known.scrap + line.scrap <= allowed:
        return []
    facts = {"scrap": show_quantity(known.scrap + line.scrap), "allowed": show_quantity(allowed)}
    return [Problem(Code.SCRAP_BEYOND_ALLOWANCE, f"lines.{n}.scrap", facts)]


def _order(sitting: Sitting, other: Delivery) -> Delivery | None:
    """The paper whose quantities count: a supplier's challan stands for the order it was sent on, if any."""
    if other.kind != Kind.CHALLAN_IN:
        return other
    return sitting.get(Delivery, other.against_id) if other.against_id else None


def _cancels(sitting: Sitting, draft: DeliveryDraft) -> list[Problem]:
    other = numbered(sitting, draft.cancels)
    if other is None:
        return [Problem(Code.NOT_FOUND, "cancels", {"text": draft.cancels})]
    found = lines.legal_date(draft.day or sitting.today(), sitting.today(), "day")
    if not draft.note.strip():
        found.append(Problem(Code.MISSING, "note"))
    whole = other.kind == Kind.ORDER and not any(each.left for each in opened(sitting, other).values())
    if whole or other.cancels_id is not None or cancellation(sitting, other.id):
        found.append(Problem(Code.CANNOT_CANCEL, "cancels", {"number": other.number}))
    elif other.kind != Kind.ORDER:
        found += _hangs_on(sitting, other)
    return found


def _hangs_on(sitting: Sitting, other: Delivery) -> list[Problem]:
    """What answers to it goes first; a bill is taken off it first."""
    hanging = [row.number for row in followers(sitting, other.id)]
    billed = select(Purchase.number).join(DeliveryBill, DeliveryBill.purchase_id == Purchase.id)
    hanging += sitting.scalars(billed.where(DeliveryBill.delivery_id == other.id))
    facts = {"number": other.number, "others": ", ".join(hanging)}
    return [Problem(Code.OTHERS_HANG_ON_IT, "cancels", facts)] if hanging else []
