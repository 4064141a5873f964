"""What is wrong with an invoice: what sense and the law want of it, and for what FBR would refuse it."""

from __future__ import annotations

from app.rules.money import show
from app.rules.problems import Code, Problem
from app.rules.sale_types import TREATMENTS, SaleType
from app.services import lines, workshop
from app.services.books import Sitting
from app.services.sales import buyers, portal
from app.services.sales.computing import RETAILER, figures, settled
from app.services.sales.drafts import PAID_BY, Figures, SaleDraft, SaleLineDraft

STATED = (SaleType.REDUCED, SaleType.PROCESSING, SaleType.SERVICES)
"""Of these the paper says the rate: there is no general one."""

UNRECKONED = (Code.NOT_A_NUMBER, Code.SALE_TYPE_UNKNOWN)
"""While one of them stands, the taxes cannot be reckoned."""


def check(sitting: Sitting, draft: SaleDraft) -> list[Problem]:
    """Everything wrong with the draft, in the order the form shows its fields; warnings among them."""
    draft = settled(sitting, draft)
    found = by_law(sitting, draft)
    return found + _by_fbr(sitting, draft, found) if draft.lines else found


def by_law(sitting: Sitting, draft: SaleDraft) -> list[Problem]:
    """What is wrong with a settled draft whether or not FBR hears of it."""
    seller = workshop.draft(sitting)
    found = buyers.check(sitting, draft, seller)
    dated = lines.legal_date(draft.invoice_date, sitting.today(), "invoice_date")
    if not dated and seller.registered:
        dated = lines.unknown_law(_rate_keys(draft), draft.invoice_date, sitting.rates, "invoice_date")
    found += dated
    if draft.paid_by not in PAID_BY:
        found.append(Problem(Code.MALFORMED, "paid_by", {"text": draft.paid_by}))
    found += lines.check(draft.lines)
    for n, line in enumerate(draft.lines):
        found += _line_problems(line, f"lines.{n}", registered=seller.registered)
    if not any(not problem.is_warning for problem in found):
        found += _by_amount(sitting, draft)
    if draft.end_consumer and seller.registered and RETAILER not in seller.natures:
        found.append(Problem(Code.NOT_A_RETAILER, "end_consumer"))
    if not seller.registered:
        found.append(Problem(Code.SELLER_NOT_REGISTERED, ""))
    return found


def _by_fbr(sitting: Sitting, draft: SaleDraft, found: list[Problem]) -> list[Problem]:
    """What the portal would say, of fields and lines of which nothing worse is said already."""
    seller = workshop.draft(sitting)
    wrong = {problem.field for problem in found if not problem.is_warning}
    unreckoned = any(problem.code in UNRECKONED for problem in found)
    if not seller.registered or wrong & {"invoice_date", "lines"} or unreckoned:
        return []
    him = buyers.buyer(sitting, draft, seller)
    told = portal.problems(sitting, portal.facts(sitting, draft, him, seller, figures(sitting, draft)))
    lame = {_line_of(field) for field in wrong} - {""}
    return [each for each in told if each.field not in wrong and _line_of(each.field) not in lame]


def _line_of(field: str) -> str:
    """'lines.2' of 'lines.2.rate'."""
    return ".".join(field.split(".")[:2]) if field.startswith("lines.") else ""


def _by_amount(sitting: Sitting, draft: SaleDraft) -> list[Problem]:
    """What the law asks above a certain amount."""
    whole = figures(sitting, draft)[1]
    return [*_cash(sitting, draft, whole), *_unnamed(sitting, draft, whole)]


def _cash(sitting: Sitting, draft: SaleDraft, whole: Figures) -> list[Problem]:
    """Cash above the limit for one invoice: s.21(s) disallows half of what was spent on it."""
    limit = sitting.rates.find("it.s21s.cash.receipt", draft.invoice_date or sitting.today())
    if draft.paid_by != "cash" or limit is None or whole.total <= limit.value:
        return []
    facts = {"limit": show(limit.value), "law": "ITO 2001 s.21(s)", "grade": limit.confidence}
    return [Problem(Code.CASH_RECEIPT_OVER_LIMIT, "paid_by", facts)]


def _unnamed(sitting: Sitting, draft: SaleDraft, whole: Figures) -> list[Problem]:
    """A buyer without any number: up to a limit the law does not ask who he is."""
    seller = workshop.draft(sitting)
    limit = sitting.rates.find("st.s23.buyer.named", draft.invoice_date or sitting.today())
    if not seller.registered or limit is None or whole.total <= limit.value:
        return []
    if buyers.number(buyers.buyer(sitting, draft, seller)):
        return []
    facts = {"limit": show(limit.value), "law": "STA 1990 s.23(1)(b)", "grade": limit.confidence}
    return [Problem(Code.BUYER_TO_BE_NAMED, "customer_cnic" if draft.walk_in else "customer", facts)]


def _rate_keys(draft: SaleDraft) -> list[str]:
    """The rates that the lines' sale types ask of the law."""
    kinds = [SaleType(line.sale_type) for line in draft.lines if line.sale_type in list(SaleType)]
    return [key for kind in kinds if (key := TREATMENTS[kind].rate_key) is not None]


def _line_problems(line: SaleLineDraft, where: str, *, registered: bool) -> list[Problem]:
    found = []
    if line.sale_type not in list(SaleType):
        found.append(Problem(Code.SALE_TYPE_UNKNOWN, f"{where}.sale_type", {"text": line.sale_type}))
    elif line.sale_type == SaleType.THIRD_SCHEDULE and not line.retail_price and registered:
        found.append(Problem(Code.RETAIL_PRICE_MISSING, f"{where}.retail_price"))
    elif line.sale_type in STATED and line.tax_rate is None and registered:
        found.append(Problem(Code.MISSING, f"{where}.tax_rate"))
    if registered and not line.hs_code.strip():
        found.append(Problem(Code.MISSING, f"{where}.hs_code"))  # FBR refuses an invoice without it (0019)
    for name in ("discount", "retail_price", "tax_rate", "extra_tax", "fed"):
        found += lines.amount(getattr(line, name), f"{where}.{name}")
    if line.discount.is_finite() and line.discount > lines.value_of(line):
        found.append(Problem(Code.TOO_LARGE, f"{where}.discount", {"text": str(line.discount)}))
    return found
