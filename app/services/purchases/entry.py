"""What will cost the workshop money later, said while the bill is being typed (records-pk §3.6)."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import select

from app.models.purchases import Purchase
from app.rules.money import ZERO, show
from app.rules.period import Month
from app.rules.problems import Code, Problem
from app.services import parties, party_status
from app.services.books import Sitting
from app.services.parties import PartyRow
from app.services.purchases import prices
from app.services.purchases.computing import Terms, claims, figured, registered
from app.services.purchases.drafts import Figures, PurchaseDraft
from app.services.purchases.standing import BILL, cancelled

FAR_OFF = Decimal(30)
"""Percent: a price further from the last one is looked at twice."""


def warnings(sitting: Sitting, draft: PurchaseDraft, known: PartyRow | None, by: tuple[Terms, ...]) -> list[Problem]:
    """For a draft in which nothing is wrong: every warning, with its cost where that is known, and its law."""
    day = draft.bill_date or sitting.today()
    each, bill = figured(draft, by)
    claimed = bill.sales_tax if registered(draft, known) and claims(sitting) else ZERO
    found = _unidentified(draft, known)
    found += _near_duplicate(sitting, draft, known)
    found += _cash(sitting, draft, bill, day) + _bank(sitting, draft, bill, claimed, day)
    found += _not_active(sitting, known, claimed, day)
    found += _late(sitting, claimed, day)
    return found + _prices(sitting, draft, each, known, day)


def _unidentified(draft: PurchaseDraft, known: PartyRow | None) -> list[Problem]:
    """Who is not registered signs our own voucher under his CNIC."""
    numbers = (known.ntn, known.cnic, known.strn) if known else (draft.supplier_ntn, draft.supplier_cnic)
    if any(numbers) or registered(draft, known):
        return []
    field = "supplier" if known else "supplier_cnic"
    return [Problem(Code.SUPPLIER_UNIDENTIFIED, field, {"supplier": draft.supplier, "law": "ITO 2001 s.174"})]


def _near_duplicate(sitting: Sitting, draft: PurchaseDraft, known: PartyRow | None) -> list[Problem]:
    """'INV-118' against '118', of the same supplier."""
    core = bill_core(draft.bill_no)[1]
    if known is None or not core:
        return []
    his = Purchase.supplier_id.in_(parties.family(sitting, known.id))
    query = select(Purchase.bill_no, Purchase.number, Purchase.bill_date, Purchase.total).where(
        his, Purchase.kind == BILL, ~cancelled(), Purchase.bill_no.contains(core, autoescape=True)
    )
    for bill_no, number, day, whole in sitting.execute(query.order_by(Purchase.id.desc())):
        if near(bill_no, draft.bill_no):
            facts = {"bill": bill_no, "number": number, "date": f"{day:%d/%m/%Y}", "cost": show(whole)}
            return [Problem(Code.BILL_NEARLY_THERE, "bill_no", facts)]
    return []


def near(one: str, other: str) -> bool:
    """Two ways of writing one number: with and without its letters, its zeros and its dashes; not the very same one."""
    (letters, core), (others, same) = bill_core(one), bill_core(other)
    written = bill_key(one) != bill_key(other)
    return written and bool(core) and core == same and (not letters or not others or letters == others)


def bill_key(bill_no: str) -> str:
    """As it is read: without blanks, marks that nobody sees, case, width, or the script of its digits."""
    seen = (each for each in unicodedata.normalize("NFKC", bill_no) if unicodedata.category(each) != "Cf")
    latin = (str(unicodedata.decimal(each)) if each.isdecimal() else each for each in seen)
    return "".join("".join(latin).split()).upper()


def bill_core(bill_no: str) -> tuple[str, str]:
    """'INV-0118' is ('INV', '118')."""
    bare = re.sub(r"[^A-Z0-9]", "", bill_key(bill_no))
    found = re.fullmatch(r"([A-Z]*)0*([1-9][0-9]*)", bare)
    return (found[1], found[2]) if found else (bare, "")


def _cash(sitting: Sitting, draft: PurchaseDraft, bill: Figures, day: date) -> list[Problem]:
    limit = sitting.rates.find("it.s21l.cash.expense", day)
    if draft.paid_by != "cash" or limit is None or bill.total <= limit.value:
        return []
    facts = {"limit": show(limit.value), "cost": show(bill.value), "law": "ITO 2001 s.21(l)", "grade": limit.confidence}
    return [Problem(Code.CASH_OVER_LIMIT, "paid_by", facts)]


def _bank(sitting: Sitting, draft: PurchaseDraft, bill: Figures, claimed: Decimal, day: date) -> list[Problem]:
    """Input tax of a large bill is lost unless it goes from business account to business account in time."""
    limit, days = sitting.rates.find("st.s73.bank", day), sitting.rates.find("st.s73.days", day)
    if limit is None or days is None or bill.total <= limit.value or not claimed or draft.paid_by in ("bank", "cheque"):
        return []
    last = day + timedelta(days=int(days.value))
    facts = {"limit": show(limit.value), "law": "STA 1990 s.73", "date": f"{last:%d/%m/%Y}"}
    if draft.paid_by or last < sitting.today():
        return [Problem(Code.NOT_PAID_BY_BANK, "paid_by", facts | {"cost": show(claimed)})]
    return [Problem(Code.PAY_BY_BANK, "paid_by", facts | {"tax": show(claimed)})]


def _not_active(sitting: Sitting, known: PartyRow | None, claimed: Decimal, day: date) -> list[Problem]:
    """Input tax of a supplier who was not active is not allowed; where nothing was learned of him, nothing is said."""
    if known is None or not claimed or party_status.on(sitting, known.id, "sales", day).active != "no":
        return []
    facts = {"supplier": known.name, "date": f"{day:%d/%m/%Y}", "cost": show(claimed), "law": "STA 1990 s.8"}
    return [Problem(Code.SUPPLIER_NOT_ACTIVE, "supplier", facts)]


def _late(sitting: Sitting, claimed: Decimal, day: date) -> list[Problem]:
    """A bill of a month whose return was due already; after six periods its tax is gone."""
    due_day = sitting.rates.find("due.st.return", day)
    if due_day is None or not claimed:
        return []
    month, today = Month.of(day), sitting.today()
    due = month.next().first.replace(day=int(due_day.value))
    if due >= today:
        return []
    facts = {"month": f"{month.first:%m/%Y}", "date": f"{due:%d/%m/%Y}", "law": "STA 1990 s.7"}
    periods = sitting.rates.find("st.input.periods", day)
    passed = (today.year - day.year) * 12 + today.month - day.month
    if periods is not None and passed > periods.value:
        facts |= {"cost": show(claimed), "periods": str(int(periods.value))}
        return [Problem(Code.INPUT_TOO_LATE, "bill_date", facts)]
    return [Problem(Code.MONTH_RETURNED, "bill_date", facts)]


def _prices(
    sitting: Sitting, draft: PurchaseDraft, each: tuple[Figures, ...], known: PartyRow | None, day: date
) -> list[Problem]:
    """Thirty per cent off the last price of the part: his own, or else anybody's."""
    found = []
    by = known.id if known else None
    lasts: dict[int, prices.LastPrice | None] = {}
    for n, (line, made) in enumerate(zip(draft.lines, each, strict=True)):
        if made.part_id is None or not line.quantity:
            continue
        if made.part_id not in lasts:
            lasts[made.part_id] = prices.last_price(sitting, made.part_id, by, day)
        last = lasts[made.part_id]
        price = made.value / line.quantity
        if last is None or not last.price or abs(price - last.price) * 100 <= last.price * FAR_OFF:
            continue
        percent = round(abs(price - last.price) * 100 / last.price)
        facts = {"price": show(price), "last": show(last.price), "supplier": last.supplier, "percent": str(percent)}
        apart = show(abs(price - last.price) * line.quantity)
        facts |= {"date": f"{last.bill_date:%d/%m/%Y}", "apart": apart}
        if price > last.price:
            facts["cost"] = apart
        found.append(Problem(Code.PRICE_FAR_OFF, f"lines.{n}.rate", facts))
    return found
