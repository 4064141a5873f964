"""What is wrong with a bill, and what its figures come to."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from app.models.purchases import Purchase
from app.rules import identity, taxes
from app.rules.money import ZERO, show, total
from app.rules.problems import Code, Problem
from app.services import lines, parties
from app.services.books import Sitting
from app.services.parties import PartyDraft, PartyRow
from app.services.purchases.drafts import PAID_BY, Figures, LineDraft, PurchaseDraft

STANDARD = "st.rate.standard"


def check(sitting: Sitting, draft: PurchaseDraft) -> list[Problem]:
    """Everything wrong with the draft, in the order the form shows its fields; warnings among them."""
    return problems(sitting, draft, supplier(sitting, draft))


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


def problems(sitting: Sitting, draft: PurchaseDraft, known: PartyRow | None) -> list[Problem]:
    """`check`, for who has looked the supplier up already."""
    found = _supplier(sitting, draft, known)
    if not draft.bill_no.strip():
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
    for n, line in enumerate(draft.lines):
        found += lines.amount(line.value, f"lines.{n}.value") + lines.amount(line.sales_tax, f"lines.{n}.sales_tax")
    if not [problem for problem in found if not problem.is_warning]:
        found += _already(sitting, draft, known) + _differences(sitting, draft, known)
    return found


def computed(sitting: Sitting, draft: PurchaseDraft, known: PartyRow | None) -> tuple[tuple[Figures, ...], Figures]:
    """`figures`, for who has looked the supplier up already."""
    day, registered = draft.bill_date or sitting.today(), _registered(draft, known)
    each = tuple(_figures(sitting, line, day, registered=registered) for line in draft.lines)
    value, tax = total([line.value for line in each]), total([line.sales_tax for line in each])
    return each, Figures(value=value, sales_tax_rate=ZERO, sales_tax=tax, total=value + tax)


def new_supplier(draft: PurchaseDraft) -> PartyDraft:
    return PartyDraft(
        name=draft.supplier,
        ntn=draft.supplier_ntn,
        cnic=draft.supplier_cnic,
        strn=draft.supplier_strn,
        is_supplier=True,
    )


def bill_key(bill_no: str) -> str:
    return "".join(bill_no.split()).upper()


def _registered(draft: PurchaseDraft, known: PartyRow | None) -> bool:
    return known.registered if known else identity.strn(draft.supplier_strn) is not None


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


def _already(sitting: Sitting, draft: PurchaseDraft, known: PartyRow | None) -> list[Problem]:
    if known is None:
        return []
    same = (Purchase.supplier_id == known.id, Purchase.bill_key == bill_key(draft.bill_no))
    other = sitting.scalar(select(Purchase.number).where(*same))
    facts = {"bill": draft.bill_no, "supplier": known.name, "number": other or ""}
    return [Problem(Code.DUPLICATE_BILL, "bill_no", facts)] if other else []


def _differences(sitting: Sitting, draft: PurchaseDraft, known: PartyRow | None) -> list[Problem]:
    """Where the paper disagrees with itself or with the law, and what a supplier without numbers costs."""
    each, bill = computed(sitting, draft, known)
    found = []
    for n, (line, made) in enumerate(zip(draft.lines, each, strict=True)):
        if made.value != (product := lines.value_of(line)):
            facts = {"stated": show(made.value), "computed": show(product)}
            found.append(Problem(Code.VALUE_DIFFERS, f"lines.{n}.value", facts))
        if made.lawful_tax and taxes.differs(made.sales_tax, made.lawful_tax):
            facts = {"stated": show(made.sales_tax), "computed": show(made.lawful_tax)}
            found.append(Problem(Code.TAX_DIFFERS, f"lines.{n}.sales_tax", facts))
    if bill.sales_tax and not _registered(draft, known):
        found.append(Problem(Code.TAX_BY_UNREGISTERED, "supplier", {"supplier": draft.supplier}))
    lost = sitting.rates.find("it.s21q.unregistered.supplier", draft.bill_date or sitting.today())
    if lost and not (known.ntn if known else draft.supplier_ntn.strip()):
        facts = {"supplier": draft.supplier, "cost": show(taxes.percent_of(bill.value, lost.value))}
        found.append(Problem(Code.SUPPLIER_HAS_NO_NTN, "supplier", facts))
    return found


def _figures(sitting: Sitting, line: LineDraft, day: date, *, registered: bool) -> Figures:
    """A day of which the law is not known has no lawful tax; `problems` says so."""
    value = lines.value_of(line) if line.value is None else line.value
    rate = sitting.rates.find(STANDARD, day)
    lawful = taxes.percent_of(value, rate.value) if rate and registered else ZERO
    tax = lawful if line.sales_tax is None else line.sales_tax
    return Figures(
        value=value,
        sales_tax_rate=rate.value if rate and tax else ZERO,
        sales_tax=tax,
        total=value + tax,
        source=rate.source if rate else "",
        lawful_tax=lawful,
    )
