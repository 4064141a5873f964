"""What is wrong with an invoice, and what its figures come to by the law of its date."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from app.rules import identity
from app.rules.money import ZERO, show, total
from app.rules.problems import Code, Problem
from app.rules.rates import NoRate
from app.rules.sale_types import TREATMENTS, SaleType
from app.rules.taxes import LineTax, line_tax
from app.services import lines, parties, workshop
from app.services.books import Sitting
from app.services.parties import PartyDraft, PartyRow
from app.services.sales.drafts import PAID_BY, Figures, SaleDraft, SaleLineDraft
from app.services.workshop import WorkshopDraft


def check(sitting: Sitting, draft: SaleDraft) -> list[Problem]:
    """Everything wrong with the draft, in the order the form shows its fields; warnings among them."""
    seller = workshop.draft(sitting)
    found = _customer(sitting, draft, seller)
    dated = lines.legal_date(draft.invoice_date, sitting.today(), "invoice_date")
    if not dated and seller.registered:
        dated = lines.unknown_law(_rate_keys(draft), draft.invoice_date, sitting.rates, "invoice_date")
    found += dated
    if draft.paid_by not in PAID_BY:
        found.append(Problem(Code.MALFORMED, "paid_by", {"text": draft.paid_by}))
    found += lines.check(draft.lines)
    for n, line in enumerate(draft.lines):
        found += _line_problems(line, f"lines.{n}", registered=seller.registered)
    if draft.paid_by == "cash" and not any(not problem.is_warning for problem in found):
        found += _cash(sitting, draft)
    if not seller.registered:
        found.append(Problem(Code.SELLER_NOT_REGISTERED, ""))
    return found


def figures(sitting: Sitting, draft: SaleDraft) -> tuple[tuple[Figures, ...], Figures]:
    """The figures of each line and of the invoice, by the law of its date."""
    seller = workshop.draft(sitting)
    known = customer(sitting, draft)
    buyer = known.registered if known else identity.strn(draft.customer_strn) is not None
    day = draft.invoice_date or sitting.today()
    each = tuple(
        _figures(sitting, line, day, buyer_registered=buyer, seller_registered=seller.registered)
        for line in draft.lines
    )
    value, tax = total([f.value for f in each]), total([f.sales_tax for f in each])
    further = total([f.further_tax for f in each])
    return each, Figures(value=value, sales_tax=tax, further_tax=further, total=value + tax + further)


def customer(sitting: Sitting, draft: SaleDraft) -> PartyRow | None:
    """Who buys, as the books and the draft together know him; None if the books do not."""
    known = parties.find(sitting, draft.customer)
    if known is None:
        return None
    numbers = {"ntn": draft.customer_ntn, "cnic": draft.customer_cnic, "strn": draft.customer_strn}
    return parties.on_paper(known, **numbers)


def new_customer(draft: SaleDraft) -> PartyDraft:
    return PartyDraft(
        name=draft.customer,
        ntn=draft.customer_ntn,
        cnic=draft.customer_cnic,
        strn=draft.customer_strn,
        province=draft.customer_province,
        address=draft.customer_address,
        is_customer=True,
    )


def _customer(sitting: Sitting, draft: SaleDraft, seller: WorkshopDraft) -> list[Problem]:
    if not parties.name_key(draft.customer):
        return [Problem(Code.MISSING, "customer")]
    known = customer(sitting, draft)
    found = []
    if known is None:
        made = new_customer(draft)
        for problem in parties.check(made) + parties.check_in_books(sitting, made):
            field = "customer" if problem.field == "name" else f"customer_{problem.field}"
            found.append(Problem(problem.code, field, problem.facts))
        found.append(Problem(Code.PARTY_TO_COMPLETE, "customer", {"name": draft.customer}))
    ours = {number for number in (seller.registration_number, seller.strn) if number}
    theirs = {known.ntn, known.cnic, known.strn} if known else _numbers(draft)
    if ours & theirs:
        found.append(Problem(Code.SELF_INVOICE, "customer"))
    if not any(theirs):
        found.append(Problem(Code.BUYER_UNIDENTIFIED, "customer"))
    return found


def _cash(sitting: Sitting, draft: SaleDraft) -> list[Problem]:
    """Cash above the limit for one invoice: s.21(s) disallows half of what was spent on it."""
    limit = sitting.rates.find("it.s21s.cash.receipt", draft.invoice_date or sitting.today())
    if limit is None or figures(sitting, draft)[1].total <= limit.value:
        return []
    facts = {"limit": show(limit.value), "law": "ITO 2001 s.21(s)", "grade": limit.confidence}
    return [Problem(Code.CASH_RECEIPT_OVER_LIMIT, "paid_by", facts)]


def _rate_keys(draft: SaleDraft) -> list[str]:
    """The rates that the lines' sale types ask of the law."""
    kinds = [SaleType(line.sale_type) for line in draft.lines if line.sale_type in list(SaleType)]
    return [key for kind in kinds if (key := TREATMENTS[kind].rate_key) is not None]


def _numbers(draft: SaleDraft) -> set[str]:
    """What a buyer not yet known calls himself by, in the shape in which numbers are kept."""
    read = (identity.ntn(draft.customer_ntn), identity.cnic(draft.customer_cnic), identity.strn(draft.customer_strn))
    return {number or "" for number in read}


def _line_problems(line: SaleLineDraft, where: str, *, registered: bool) -> list[Problem]:
    found = []
    if line.sale_type not in list(SaleType):
        found.append(Problem(Code.SALE_TYPE_UNKNOWN, f"{where}.sale_type", {"text": line.sale_type}))
    elif line.sale_type == SaleType.THIRD_SCHEDULE and not line.retail_price and registered:
        found.append(Problem(Code.RETAIL_PRICE_MISSING, f"{where}.retail_price"))
    elif (
        line.sale_type in (SaleType.REDUCED, SaleType.PROCESSING, SaleType.SERVICES)
        and line.tax_rate is None
        and registered
    ):
        found.append(Problem(Code.MISSING, f"{where}.tax_rate"))
    if registered and not line.hs_code.strip():
        found.append(Problem(Code.MISSING, f"{where}.hs_code"))  # FBR refuses an invoice without it (0019)
    found += lines.amount(line.discount, f"{where}.discount") + lines.amount(line.retail_price, f"{where}.retail_price")
    if line.discount.is_finite() and line.discount > lines.value_of(line):
        found.append(Problem(Code.TOO_LARGE, f"{where}.discount", {"text": str(line.discount)}))
    return found


def _figures(
    sitting: Sitting, line: SaleLineDraft, day: date, *, buyer_registered: bool, seller_registered: bool
) -> Figures:
    value = lines.value_of(line) - line.discount
    if not seller_registered:
        return Figures(value=value, total=value)
    try:
        tax = _law(sitting, line, value, day, buyer_registered=buyer_registered)
    except NoRate:  # `check` names the rate that is missing
        return Figures(value=value, total=value)
    return Figures(
        value=value,
        tax_label=tax.rate_label,
        tax_rate=tax.rate,
        sales_tax=tax.sales_tax,
        further_tax=tax.further_tax,
        total=tax.total,
        retail_value=tax.retail_value,
        source="; ".join(rate.source for rate in tax.sources),
        doubtful=tax.doubtful,
    )


def _law(sitting: Sitting, line: SaleLineDraft, value: Decimal, day: date, *, buyer_registered: bool) -> LineTax:
    return line_tax(
        sale_type=line.sale_type,
        value=value,
        quantity=line.quantity or ZERO,
        retail_price=line.retail_price or ZERO,
        buyer_registered=buyer_registered,
        day=day,
        rates=sitting.rates,
        stated_rate=line.tax_rate if line.tax_rate is not None else ZERO,
    )
