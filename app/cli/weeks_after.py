"""The demo's weeks after the month: goods ordered, lent and sent to be worked on; what is paid; what FBR shows."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from app.cli.story import MONTH
from app.exchange import imports
from app.host import paths
from app.host.clock import today
from app.rules.money import total
from app.rules.problems import Code, Problem, Refusal
from app.services import attachments, converting, deliveries, matching, payments, purchases, sales
from app.services.books import Books, Sitting
from app.services.deliveries import DeliveryDraft, DeliveryLineDraft, Kind
from app.services.payments import AgainstDraft, PaymentDraft
from app.services.purchases import DebitLineDraft, DebitNoteDraft

Facts = dict[str, object]
STEEL, HEATER, TRACTORS, RUBBER = (
    "Al-Madina Steel Traders",
    "Ustad Rafiq Heat Treatment",
    "Millat Tractors Vendor Store",
    "Ravi Rubber Industries (Pvt) Ltd",
)
SCAN = "challan_7741.png"
LETTER = "iris_annex_a_2026-10.xlsx"


def move_goods(sitting: Sitting) -> Facts:
    """An order, what came, its dearer bill and a debit note; a die lent, shafts at the heat-treater."""
    sheet = _line("MS sheet 2mm", "KG", 500, rate=245)
    order = _paper(Kind.ORDER, STEEL, 18, due=-6, terms="30 days", lines=(sheet,))
    ordered = _number(sitting, deliveries.post(sitting, order))
    challan = _paper(Kind.CHALLAN_IN, STEEL, 12, against=ordered, their_no="7741", vehicle="LES-1774")
    scanned = deliveries.post(sitting, replace(challan, lines=(_line("MS sheet 2mm", "KG", 420),)))
    bad = replace(_line("MS sheet 2mm", "KG", 420), rejected=Decimal(20), remark="rusted edges")
    received = deliveries.post(
        sitting, _paper(Kind.RECEIVED, STEEL, 11, against=_number(sitting, scanned), lines=(bad,))
    )
    attachments.add(sitting, "delivery", scanned, paths.resource(f"demo/{SCAN}").read_bytes(), SCAN)
    bill = _bill(sitting, received)
    attachments.add(sitting, "purchase", bill, paths.resource(f"demo/{SCAN}").read_bytes(), SCAN)
    shoes = _line("Brake shoe set CG-125", "SET", 60, rate=465)
    deliveries.post(sitting, _paper(Kind.CHALLAN_OUT, TRACTORS, 6, purpose="sale", vehicle="LEC-4402", lines=(shoes,)))
    die = _line("Forging die, brake shoe", "Numbers, pieces, units", 1)
    lent = _paper(Kind.GATE_OUT, "Punjab Die Casting Works", 20, due=2, purpose="repair", returnable=True, lines=(die,))
    deliveries.post(sitting, lent)
    shafts = replace(_line("Kick shaft, machined", "KG", 300), expected=Decimal(292))
    work = replace(
        _paper(Kind.JOB_OUT, HEATER, 15, due=-5, lines=(shafts,)), process="Case hardening", scrap_percent=Decimal(3)
    )
    sent = _number(sitting, deliveries.post(sitting, work))
    home = replace(_line("Kick shaft, machined", "KG", 180), scrap=Decimal(4))
    deliveries.post(sitting, _paper(Kind.JOB_IN, HEATER, 8, against=sent, lines=(home,)))
    out = deliveries.still_out(sitting)
    return {
        "papers": [{"number": row.number, "kind": row.kind, "state": row.state} for row in deliveries.rows(sitting)],
        "still_out": [{"number": row.number, "goods": row.description, "left": row.left} for row in out],
    }


def pay(sitting: Sitting) -> Facts:
    """A cheque for part of a bill, the bank and cash for others; money in for an invoice and on account."""
    bills = sorted(purchases.rows(sitting, "", MONTH.first, MONTH.last), key=lambda row: row.total)
    owed = {row.supplier: row.number for row in bills}  # of each his largest
    cheque = _payment(RUBBER, 14, owed[RUBBER], 150_000)
    cash = _payment("Shah Alam Hardware Store", 7, owed["Shah Alam Hardware Store"], 2_000)
    sold = min(row.number for row in sales.rows(sitting, TRACTORS))
    from_him, on_account = _payment(TRACTORS, 0, sold, 120_000), _payment("Noor Auto Store", 0, "", 5_000)
    drafts = (
        replace(cheque, method="cheque", reference="CQ-004417"),
        replace(_payment(STEEL, 9, owed[STEEL], None), reference="FT-88120"),
        replace(cash, method="cash"),
        replace(from_him, direction="in", reference="FT-90233"),
        replace(on_account, direction="in", method="raast", reference="R-71034"),
    )
    for draft in drafts:
        payments.post(sitting, draft)
    rows = payments.rows(sitting)
    by_way = {way: total([row.net for row in rows if row.direction == way]) for way in ("out", "in")}
    return {"count": len(rows), "paid": by_way["out"], "received": by_way["in"]}


def compare(books: Books) -> Facts:
    """What FBR shows of the month's purchases, against our own."""
    imports.run(books, "annex-a", paths.resource(f"demo/{LETTER}"))
    with books.read() as sitting:
        return dict(Counter(row.kind.value for row in matching.rows(sitting, MONTH)))


def _bill(sitting: Sitting, received: int) -> int:
    """At a dearer rate than the order's; two of the sheets go back on a debit note."""
    draft = converting.bill_for(sitting, received)
    if draft is None:
        raise Refusal(Problem(Code.NOT_FOUND, "bill", {"text": str(received)}))
    dearer = tuple(replace(line, rate=Decimal(252)) for line in draft.lines)
    bill = purchases.post(sitting, replace(draft, bill_no="B/9917", bill_date=_ago(10), lines=dearer))
    back = (DebitLineDraft(line=1, quantity=Decimal(25)),)
    note = DebitNoteDraft(original=str(bill), note_date=_ago(4), reason="Return of goods", lines=back)
    purchases.post_note(sitting, note)
    return bill


def _paper(kind: Kind, party: str, ago: int, *, due: int | None = None, **said: object) -> DeliveryDraft:
    """`due` days ago, or below nothing: in so many days."""
    draft = DeliveryDraft(kind=kind, party=party, day=_ago(ago), due_on=None if due is None else _ago(due))
    return replace(draft, **said)  # type: ignore[arg-type]


def _line(name: str, unit: str, quantity: int, *, rate: int | None = None) -> DeliveryLineDraft:
    price = None if rate is None else Decimal(rate)
    return DeliveryLineDraft(description=name, unit=unit, quantity=Decimal(quantity), rate=price)


def _payment(party: str, ago: int, number: str, amount: int | None) -> PaymentDraft:
    """Of a bill or an invoice, or without its number on account; without an amount all that is open."""
    money = None if amount is None else Decimal(amount)
    against = (AgainstDraft(number=number, amount=money),) if number else ()
    return PaymentDraft(party=party, day=_ago(ago), amount=money, against=against, dealer=False)


def _ago(days: int) -> date:
    """Never within the month itself: its figures stay as they were filed."""
    return max(today() - timedelta(days=days), MONTH.last + timedelta(days=1))


def _number(sitting: Sitting, delivery_id: int) -> str:
    detail = deliveries.detail(sitting, delivery_id)
    return detail.row.number if detail else ""
