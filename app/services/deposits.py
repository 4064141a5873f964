"""Tax that we withheld: until when it is due to the state, and the receipt (CPR) with which it went there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import ColumnElement, func, or_, select

from app.models.payments import Deposit, Payment
from app.rules import calendar
from app.rules.money import ZERO
from app.rules.period import Month
from app.rules.problems import Code, Problem, refuse
from app.rules.rates import NoRate
from app.rules.withholding_bills import SECTION
from app.services import audit, lines, parties
from app.services.books import Sitting
from app.services.moves import taken_back

WATCH = frozenset({Payment.__tablename__, Deposit.__tablename__})
TAXES = ("income", "sales")
WEEK = "due.wht.week"


@dataclass(frozen=True, slots=True, kw_only=True)
class DepositDraft:
    """The CPR of one tax (`tax` is income or sales) that was withheld by these payments, by number or id."""

    payments: tuple[str, ...] = ()
    tax: str = "income"
    cpr: str = ""
    paid_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRow:
    """One tax of one payment. Without a `cpr` it is to be deposited by `due`, if the law of the day is known."""

    payment_id: int
    number: str
    supplier_id: int
    supplier: str
    day: date
    tax: str
    section: str
    amount: Decimal
    due: date | None
    cpr: str
    paid_on: date | None


def kept(sitting: Sitting, search: str = "", *, state: str = "") -> list[KeptRow]:
    """Every tax withheld by standing payments, latest first; `state` open (no CPR yet) or deposited for those alone."""
    found = [row for tax in TAXES for row in _of_tax(sitting, tax, search)]
    if state:
        found = [row for row in found if bool(row.cpr) is (state == "deposited")]
    return sorted(found, key=lambda row: (row.day, row.payment_id, row.tax), reverse=True)


def of_payment(sitting: Sitting, payment_id: int, tax: str) -> KeptRow | None:
    """That tax of one payment, if it withheld any."""
    payment = sitting.get_one(Payment, payment_id)
    return next((row for row in _of_tax(sitting, tax, payment.number) if row.payment_id == payment_id), None)


def income_tax(sitting: Sitting, first: date, last: date) -> Decimal:
    """What was withheld from suppliers between two days."""
    query = select(func.sum(Payment.income_tax)).where(
        *_standing(), Payment.day.between(first, last), Payment.income_tax > 0
    )
    return sitting.scalar(query) or ZERO


def withholds(sitting: Sitting) -> bool:
    """Income tax was withheld from a supplier before: the duties of an agent are shown."""
    return sitting.scalar(select(Payment.id).where(*_standing(), Payment.income_tax > 0).limit(1)) is not None


def check(sitting: Sitting, draft: DepositDraft) -> list[Problem]:
    """Everything wrong with the draft."""
    found = [] if draft.cpr.strip() else [Problem(Code.MISSING, "cpr")]
    if len(draft.cpr) > 64:
        found.append(Problem(Code.TOO_LONG, "cpr", {"most": "64"}))
    if draft.tax not in TAXES:
        found.append(Problem(Code.MALFORMED, "tax", {"text": draft.tax}))
    found += lines.legal_date(draft.paid_on, sitting.today(), "paid_on")
    if not draft.payments:
        found.append(Problem(Code.MISSING, "payments"))
    if found:
        return found
    for n, said in enumerate(draft.payments):
        found += _wrong(sitting, _meant(sitting, said), said, draft, f"payments.{n}")
    return found


def deposit(sitting: Sitting, draft: DepositDraft) -> int:
    """Write the receipt down for each of its payments; answers the last row's id. Raises Refusal."""
    refuse(check(sitting, draft))
    made = 0
    for said in dict.fromkeys(draft.payments):
        payment = _meant(sitting, said)
        assert payment is not None and draft.paid_on is not None  # noqa: S101, PT018 - checked above
        row = Deposit(
            payment_id=payment.id,
            tax=draft.tax,
            cpr=draft.cpr.strip(),
            paid_on=draft.paid_on,
            entered_by=sitting.by,
            entered_at=sitting.now(),
        )
        sitting.add(row)
        audit.note(sitting, "deposit", row)
        made = row.id
    return made


def cpr(sitting: Sitting, payment_id: int, tax: str = "income") -> str:
    """The receipt of a payment's tax; "" if it has not come."""
    query = select(Deposit.cpr).where(Deposit.payment_id == payment_id, Deposit.tax == tax)
    return sitting.scalar(query) or ""


def gone(sitting: Sitting, payment_id: int) -> list[Problem]:
    """The taxes of a payment that are with the state already: taking the payment back does not bring them back."""
    query = (
        select(Payment.number, Deposit.cpr)
        .join(Deposit, Deposit.payment_id == Payment.id)
        .where(Payment.id == payment_id)
        .order_by(Deposit.id)
    )
    return [
        Problem(Code.TAX_IS_DEPOSITED, "id", {"number": number, "cpr": receipt})
        for number, receipt in sitting.execute(query)
    ]


def _wrong(sitting: Sitting, payment: Payment | None, said: str, draft: DepositDraft, where: str) -> list[Problem]:
    if payment is None:
        return [Problem(Code.NOT_FOUND, where, {"text": said})]
    back = sitting.scalar(select(Payment.id).where(Payment.reverses_id == payment.id))
    withheld = payment.income_tax if draft.tax == "income" else payment.sales_tax
    if payment.direction != "out" or payment.reverses_id is not None or back is not None or not withheld:
        return [Problem(Code.NOTHING_KEPT, where, {"number": payment.number})]
    if there := cpr(sitting, payment.id, draft.tax):
        return [Problem(Code.DEPOSITED_ALREADY, where, {"number": payment.number, "cpr": there})]
    if draft.paid_on is not None and draft.paid_on < payment.day:
        return [Problem(Code.ENDS_BEFORE_BEGIN, "paid_on", _days(payment.day, draft.paid_on))]
    return []


def _days(first: date, last: date) -> dict[str, str]:
    return {"first": f"{first:%d/%m/%Y}", "last": f"{last:%d/%m/%Y}"}


def _meant(sitting: Sitting, said: str) -> Payment | None:
    text = said.strip()
    if text.isascii() and text.isdigit() and len(text) < 19:  # what SQLite can hold
        return sitting.get(Payment, int(text))
    return sitting.scalar(select(Payment).where(Payment.number == text.upper()))


def _standing() -> tuple[ColumnElement[bool], ...]:
    return (Payment.direction == "out", Payment.reverses_id.is_(None), Payment.id.not_in(taken_back()))


def _of_tax(sitting: Sitting, tax: str, search: str) -> Sequence[KeptRow]:
    amount = Payment.income_tax if tax == "income" else Payment.sales_tax
    query = (
        select(Payment, Deposit.cpr, Deposit.paid_on)
        .outerjoin(Deposit, (Deposit.payment_id == Payment.id) & (Deposit.tax == tax))
        .where(*_standing(), amount > 0)
    )
    if text := search.strip():
        said = [column.icontains(text, autoescape=True) for column in (Payment.number, Deposit.cpr)]
        query = query.where(or_(*said, Payment.party_id.in_(parties.called(text))))
    return [
        KeptRow(
            payment_id=row.id,
            number=row.number,
            supplier_id=row.party_id,
            supplier=row.party_name,
            day=row.day,
            tax=tax,
            section=row.section if tax == "income" else SECTION,
            amount=row.income_tax if tax == "income" else row.sales_tax,
            due=_due(sitting, row.day, tax),
            cpr=number or "",
            paid_on=paid_on,
        )
        for row, number, paid_on in sitting.execute(query)
    ]


def _due(sitting: Sitting, day: date, tax: str) -> date | None:
    """Income tax some days after the week's Sunday, sales tax with the month's."""
    if tax == "sales":
        try:
            return calendar.due_on("st.pay", Month.of(day), sitting.rates)
        except NoRate:
            return None
    rate = sitting.rates.find(WEEK, day)
    return None if rate is None else day + timedelta(days=7 - day.isoweekday() + int(rate.value))
