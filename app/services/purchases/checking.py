"""What is wrong with a bill."""

from __future__ import annotations

from sqlalchemy import select

from app.models.purchases import Purchase
from app.rules import taxes
from app.rules.money import show
from app.rules.problems import Code, Problem
from app.rules.sale_types import TREATMENTS, SaleType, sale_type
from app.services import lines, parties
from app.services.books import Sitting
from app.services.parties import PartyDraft, PartyRow
from app.services.purchases import accepting, entry
from app.services.purchases.computing import Terms, computed, figured, registered, terms
from app.services.purchases.drafts import PAID_BY, Figures, LineDraft, PurchaseDraft
from app.services.purchases.entry import bill_key
from app.services.purchases.standing import cancelled

STANDARD = "st.rate.standard"
AMOUNTS = (
    "value",
    "sales_tax",
    "discount",
    "discount_percent",
    "retail_price",
    "further_tax",
    "extra_tax",
    "fed",
    "st_withheld",
)


def check(sitting: Sitting, draft: PurchaseDraft, *, entry_time: bool = True) -> list[Problem]:
    """Everything wrong with the draft, in the order the form shows its fields; warnings among them.

    `entry_time`: also what will cost money later, which can still be changed while the bill is typed.
    """
    known = supplier(sitting, draft)
    by = terms(sitting, draft, known)
    found = problems(sitting, draft, known, by)
    if entry_time and not any(not problem.is_warning for problem in found):
        found += entry.warnings(sitting, draft, known, by)
    return found + accepting.wrong(draft, found)


def figures(sitting: Sitting, draft: PurchaseDraft) -> tuple[tuple[Figures, ...], Figures]:
    """The figures of each line and of the bill, as the paper or else the law makes them."""
    return computed(sitting, draft, supplier(sitting, draft))


def supplier(sitting: Sitting, draft: PurchaseDraft) -> PartyRow | None:
    """Who sold it, as the books and the bill together know him; None if the books do not."""
    known = parties.find(sitting, draft.supplier)
    if known is None:
        return None
    numbers = {"ntn": draft.supplier_ntn, "cnic": draft.supplier_cnic, "strn": draft.supplier_strn}
    return parties.on_paper(known, **numbers)


def problems(sitting: Sitting, draft: PurchaseDraft, known: PartyRow | None, by: tuple[Terms, ...]) -> list[Problem]:
    """`check`, for who has looked up the supplier and the terms already."""
    found = _supplier(sitting, draft, known)
    if not bill_key(draft.bill_no):
        found.append(Problem(Code.MISSING, "bill_no"))
    elif len(draft.bill_no) > 64:
        found.append(Problem(Code.TOO_LONG, "bill_no", {"most": "64"}))
    dated = lines.legal_date(draft.bill_date, sitting.today(), "bill_date")
    found += dated or lines.unknown_law([STANDARD], draft.bill_date, sitting.rates, "bill_date")
    if draft.received_on is not None:
        found += lines.legal_date(draft.received_on, sitting.today(), "received_on")
    if draft.paid_by not in PAID_BY:
        found.append(Problem(Code.MALFORMED, "paid_by", {"text": draft.paid_by}))
    found += lines.check(draft.lines)
    for name in ("freight", "other_charges", "total"):
        found += lines.amount(getattr(draft, name), name)
    for n, (line, its) in enumerate(zip(draft.lines, by, strict=True)):
        found += _line(line, its, f"lines.{n}", taxed=registered(draft, known))
    if not [problem for problem in found if not problem.is_warning]:
        found += _already(sitting, draft, known) + _differences(sitting, draft, known, by)
    return found


def new_supplier(draft: PurchaseDraft) -> PartyDraft:
    return PartyDraft(
        name=draft.supplier,
        ntn=draft.supplier_ntn,
        cnic=draft.supplier_cnic,
        strn=draft.supplier_strn,
        is_supplier=True,
    )


def _supplier(sitting: Sitting, draft: PurchaseDraft, known: PartyRow | None) -> list[Problem]:
    if not parties.name_key(draft.supplier):
        return [Problem(Code.MISSING, "supplier")]
    found = []
    if known is None:
        made = new_supplier(draft)
        found += [_renamed(problem) for problem in parties.check(made) + parties.check_in_books(sitting, made)]
        found.append(Problem(Code.PARTY_TO_COMPLETE, "supplier", {"name": draft.supplier}))
    return found


def _renamed(problem: Problem) -> Problem:
    field = "supplier" if problem.field == "name" else f"supplier_{problem.field}"
    return Problem(problem.code, field, problem.facts)


def _line(line: LineDraft, by: Terms, where: str, *, taxed: bool) -> list[Problem]:
    """What the taxes of the line need, and the amounts that are none."""
    found = [problem for name in AMOUNTS for problem in lines.amount(getattr(line, name), f"{where}.{name}")]
    if line.sale_type.strip() and sale_type(line.sale_type) is None:
        found.append(Problem(Code.SALE_TYPE_UNKNOWN, f"{where}.sale_type", {"text": line.sale_type}))
    if not found and line.discount is not None and line.discount > lines.value_of(line):
        found.append(Problem(Code.TOO_LARGE, f"{where}.discount", {"text": show(line.discount)}))
    if not found and line.discount_percent is not None and line.discount_percent > 100:
        found.append(Problem(Code.TOO_LARGE, f"{where}.discount_percent", {"text": show(line.discount_percent)}))
    if found or line.sales_tax is not None or not taxed:
        return found
    if by.kind is SaleType.THIRD_SCHEDULE and not by.retail_price:
        return [Problem(Code.RETAIL_PRICE_MISSING, f"{where}.retail_price")]
    if TREATMENTS[by.kind].rate_key is None:  # reduced rates, processing, services: the paper alone knows
        return [Problem(Code.MISSING, f"{where}.sales_tax")]
    return []


def _already(sitting: Sitting, draft: PurchaseDraft, known: PartyRow | None) -> list[Problem]:
    """The same bill of the same supplier; one that was cancelled may be typed again."""
    if known is None:
        return []
    his = Purchase.supplier_id.in_(parties.family(sitting, known.id))
    same = (his, Purchase.bill_key == bill_key(draft.bill_no), ~cancelled())
    other = sitting.scalar(select(Purchase.number).where(*same))
    facts = {"bill": draft.bill_no, "supplier": known.name, "number": other or ""}
    return [Problem(Code.DUPLICATE_BILL, "bill_no", facts)] if other else []


def _differences(
    sitting: Sitting, draft: PurchaseDraft, known: PartyRow | None, by: tuple[Terms, ...]
) -> list[Problem]:
    """Where the paper disagrees with itself or with the law, and what a supplier without numbers costs."""
    each, bill = figured(draft, by)
    found = [problem for n, made in enumerate(each) for problem in _line_differs(made, f"lines.{n}")]
    if draft.total is not None and taxes.differs(draft.total, bill.total):
        apart = show(abs(draft.total - bill.total))
        facts = {"stated": show(draft.total), "computed": show(bill.total), "cost": apart}
        found.append(Problem(Code.BILL_TOTAL_DIFFERS, "total", facts))
    if bill.sales_tax and not registered(draft, known):
        found.append(Problem(Code.TAX_BY_UNREGISTERED, "supplier", {"supplier": draft.supplier}))
    lost = sitting.rates.find("it.s21q.unregistered.supplier", draft.bill_date or sitting.today())
    if lost and not (known.ntn if known else draft.supplier_ntn.strip()):
        facts = {"supplier": draft.supplier, "cost": show(taxes.percent_of(bill.value, lost.value))}
        found.append(Problem(Code.SUPPLIER_HAS_NO_NTN, "supplier", facts))
    return found


def _line_differs(made: Figures, where: str) -> list[Problem]:
    found = []
    if made.value != made.lawful_value:
        facts = {"stated": show(made.value), "computed": show(made.lawful_value)}
        found.append(Problem(Code.VALUE_DIFFERS, f"{where}.value", facts))
    if made.lawful_tax and taxes.differs(made.sales_tax, made.lawful_tax):
        facts = {"stated": show(made.sales_tax), "computed": show(made.lawful_tax)}
        found.append(Problem(Code.TAX_DIFFERS, f"{where}.sales_tax", facts))
    if made.st_withheld > made.sales_tax:
        facts = {"text": show(made.st_withheld), "most": show(made.sales_tax)}
        found.append(Problem(Code.WITHHELD_TOO_MUCH, f"{where}.st_withheld", facts))
    return found
