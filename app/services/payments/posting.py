"""Writing payments into the books for good: posted, put to bills later, taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from app.models.payments import Allocation, Payment
from app.rules.money import ZERO, show
from app.rules.problems import Code, Problem, Refusal, refuse
from app.services import audit, ledgers, lines, numbering, parties
from app.services.books import Sitting
from app.services.ledgers import OpenItem
from app.services.payments.bill_taxes import Taken, by_item
from app.services.payments.checking import SIDES, amount_of, assess, check, default_category, put_to, usual_dealer
from app.services.payments.drafts import AgainstDraft, PaymentDraft

SERIES = "V"


def post(sitting: Sitting, draft: PaymentDraft, *, batch: int | None = None) -> int:
    """Write the payment and what it is put to. Raises Refusal."""
    refuse(check(sitting, draft))
    him = parties.find(sitting, draft.party)
    if him is None:
        raise AssertionError("a draft that was checked names somebody")
    taken, _ = put_to(sitting, him, draft.direction, draft.against)
    amount, out = amount_of(draft, taken), draft.direction == "out"
    assessed = assess(sitting, draft, him, taken)
    said, on_bills = assessed.income, assessed.sales.withheld
    income_tax, sales_tax = assessed.kept(draft)
    parties.mark_role(sitting, him.id, supplier=out, customer=not out)
    row = Payment(
        number=numbering.take(sitting, SERIES, sitting.today().year),
        direction=draft.direction,
        party_id=him.id,
        party_name=him.name,
        party_ntn=him.ntn,
        party_cnic=him.cnic,
        party_address=him.address,
        day=draft.day or sitting.today(),
        method=draft.method,
        reference=draft.reference.strip(),
        reference_date=draft.reference_date,
        account=" ".join(draft.account.split()),
        amount=amount,
        income_tax=income_tax,
        sales_tax=sales_tax,
        net=amount - income_tax - sales_tax,
        category=str(default_category(sitting, draft, him)) if out else "",
        section=said.section,
        base=said.base,
        rate=said.rate,
        lawful_tax=said.amount,
        dealer=out and usual_dealer(sitting, draft, him),
        sales_tax_base=on_bills.base,
        sales_tax_rate=on_bills.rate,
        lawful_sales_tax=on_bills.amount,
        source="; ".join(dict.fromkeys(each for each in (said.source, on_bills.source) if each)),
        doubtful=said.doubtful or on_bills.doubtful,
        why="\n".join(step.words for step in (*said.why, *on_bills.why)),
        override_reason=draft.override_reason.strip() if out and assessed.overridden(draft) else "",
        note=draft.note.strip(),
        batch_id=batch,
        entered_by=sitting.by,
        posted_at=sitting.now(),
    )
    sitting.add(row)
    audit.note(sitting, "post", row)
    shares = assessed.sales.shares if out else ()
    _put(sitting, row, taken, row.day, by_item(taken, shares, sales_tax))
    return row.id


def oldest(sitting: Sitting, payment_id: int) -> tuple[AgainstDraft, ...]:
    """The oldest open papers that the money on account of a payment reaches to."""
    row = _standing(sitting, payment_id)
    items = ledgers.open_items(sitting, row.party_id, SIDES[row.direction])
    return oldest_first(items, ledgers.unallocated(sitting, payment_id))


def oldest_first(items: Sequence[OpenItem], left: Decimal) -> tuple[AgainstDraft, ...]:
    """So much of each open paper, in the order of their age, as the money reaches."""
    found = []
    for item in items:
        amount = min(item.open, left)
        if amount > 0:
            found.append(AgainstDraft(number=item.number, amount=amount))
            left -= amount
    return tuple(found)


def allocate(sitting: Sitting, payment_id: int, against: tuple[AgainstDraft, ...]) -> list[Taken]:
    """Put money that was paid on account to papers, as of today; answers what each took. Raises Refusal."""
    row = _standing(sitting, payment_id)
    for n, each in enumerate(against):
        refuse(lines.amount(each.amount, f"against.{n}.amount"))
    taken, found = put_to(sitting, parties.known(sitting, row.party_id), row.direction, against)
    left = ledgers.unallocated(sitting, payment_id)
    if (put := sum((amount for _, amount in taken), ZERO)) > left:
        found.append(Problem(Code.MORE_THAN_PAID, "against", {"taken": show(put), "left": show(left)}))
    if not taken and not found:
        found.append(Problem(Code.NOT_POSITIVE, "against"))
    refuse(found)
    _put(sitting, row, taken, sitting.today(), [ZERO] * len(taken))
    return taken


def reverse(sitting: Sitting, payment_id: int, reason: str) -> int:
    """Take a payment back by a voucher of its own, as of today; what it was put to is open again. Raises Refusal."""
    row = _standing(sitting, payment_id)
    if not reason.strip():
        raise Refusal(Problem(Code.MISSING, "reason"))
    kept = {column.key: getattr(row, column.key) for column in Payment.__table__.columns}
    own: dict[str, object] = {
        "number": numbering.take(sitting, SERIES, sitting.today().year),
        "day": sitting.today(),
        "note": reason.strip(),
        "reverses_id": row.id,
        "batch_id": None,
        "entered_by": sitting.by,
        "posted_at": sitting.now(),
    }
    del kept["id"]
    back = Payment(**kept | own)
    sitting.add(back)
    audit.note(sitting, "reverse", back)
    return back.id


def _put(sitting: Sitting, row: Payment, taken: list[Taken], day: date, taxes: list[Decimal]) -> None:
    for (item, amount), tax in zip(taken, taxes, strict=True):
        made = Allocation(
            payment_id=row.id,
            amount=amount,
            sales_tax=tax,
            day=day,
            entered_by=sitting.by,
            entered_at=sitting.now(),
            **{f"{item.kind}_id": item.id},
        )
        sitting.add(made)
        audit.note(sitting, "allocate", made)


def _standing(sitting: Sitting, payment_id: int) -> Payment:
    row = sitting.get(Payment, payment_id)
    if row is None:
        raise Refusal(Problem(Code.NOT_FOUND, "id", {"text": str(payment_id)}))
    back = sitting.scalar(select(Payment.id).where(Payment.reverses_id == payment_id))
    if back is not None or row.reverses_id is not None:
        raise Refusal(Problem(Code.ALREADY_REVERSED, "id", {"number": row.number}))
    return row
