"""Tax that customers withheld from us: their certificates, the CPR that proves it was paid, and what can be claimed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Select, case, extract, func, or_, select

from app.models.payments import Payment
from app.models.withholding import Suffered, SufferedReceipt
from app.rules.money import ZERO, quantity
from app.rules.period import TaxYear
from app.rules.problems import Code, Problem, Refusal, refuse
from app.services import audit, lines, parties
from app.services.books import Sitting
from app.services.moves import taken_back

WATCH = frozenset({Suffered.__tablename__, SufferedReceipt.__tablename__, Payment.__tablename__})
KINDS = ("income", "sales")
SECTIONS = {
    "income": ("153(1)(a)", "153(1)(b)", "153(1)(c)", "155", "236G", "236H"),
    "sales": ("Eleventh Schedule",),
}
"""What is offered; another section may be typed."""
LAST_MONTH = 6  # of a tax year: June


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateDraft:
    """A certificate of tax that a customer withheld. `cpr` is empty while he has not given it.

    `rate` None: what the tax is of the gross, in percent.
    """

    customer: str = ""
    kind: str = "income"
    section: str = "153(1)(a)"
    day: date | None = None
    gross: Decimal | None = None
    rate: Decimal | None = None
    tax: Decimal | None = None
    certificate_no: str = ""
    cpr: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateRow:
    id: int
    customer_id: int
    customer: str
    kind: str
    section: str
    day: date
    gross: Decimal
    rate: Decimal
    tax: Decimal
    certificate_no: str
    cpr: str
    tax_year: int
    reverses_id: int | None
    reversed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """What of a tax year's withholding can be claimed: `proven` has a CPR, `unproven` waits for it.

    `uncertified` was withheld as our receipts say, and no certificate of it has come.
    """

    tax_year: int
    kind: str
    count: int
    gross: Decimal
    proven: Decimal
    unproven: Decimal
    uncertified: Decimal


def check_certificate(sitting: Sitting, draft: CertificateDraft) -> list[Problem]:
    """Everything wrong with the draft, in the order of its fields."""
    found = []
    if not parties.name_key(draft.customer):
        found.append(Problem(Code.MISSING, "customer"))
    elif parties.find(sitting, draft.customer) is None:
        found.append(Problem(Code.NOT_FOUND, "customer", {"text": draft.customer}))
    if draft.kind not in KINDS:
        found.append(Problem(Code.MALFORMED, "kind", {"text": draft.kind}))
    if not draft.section.strip():
        found.append(Problem(Code.MISSING, "section"))
    found += lines.legal_date(draft.day, sitting.today(), "day")
    for name in ("gross", "tax"):
        given: Decimal | None = getattr(draft, name)
        if given is None:
            found.append(Problem(Code.MISSING, name))
        else:
            found += lines.amount(given, name) if given else [Problem(Code.NOT_POSITIVE, name)]
    found += lines.amount(draft.rate, "rate", places=4)
    if not found and draft.tax is not None and draft.gross is not None and draft.tax > draft.gross:
        found.append(Problem(Code.WITHHELD_TOO_LARGE, "tax"))
    if not found and draft.certificate_no.strip() and _certificate_there(sitting, draft):
        found.append(Problem(Code.DUPLICATE, "certificate_no", {"text": draft.certificate_no}))
    return found


def record_certificate(sitting: Sitting, draft: CertificateDraft) -> int:
    """Write a certificate down for good. Raises Refusal."""
    refuse(check_certificate(sitting, draft))
    him = parties.find(sitting, draft.customer)
    if him is None or draft.day is None or draft.gross is None or draft.tax is None:
        raise AssertionError("a draft that was checked is whole")
    row = Suffered(
        customer_id=him.id,
        customer_name=him.name,
        tax_kind=draft.kind,
        section=draft.section.strip(),
        day=draft.day,
        gross=draft.gross,
        rate=quantity(draft.tax * 100 / draft.gross) if draft.rate is None else draft.rate,
        tax=draft.tax,
        certificate_no=draft.certificate_no.strip(),
        cpr=draft.cpr.strip(),
        tax_year=TaxYear.of(draft.day).ending,
        entered_by=sitting.by,
        entered_at=sitting.now(),
    )
    sitting.add(row)
    audit.note(sitting, "post", row)
    return row.id


def reverse_certificate(sitting: Sitting, certificate_id: int) -> int:
    """Take a wrong certificate back by a row of its own. Raises Refusal."""
    row = _certificate(sitting, certificate_id)
    _refuse_reversed(sitting, row)
    back = Suffered(
        customer_id=row.customer_id,
        customer_name=row.customer_name,
        tax_kind=row.tax_kind,
        section=row.section,
        day=row.day,
        gross=-row.gross,
        rate=row.rate,
        tax=-row.tax,
        certificate_no=row.certificate_no,
        cpr=row.cpr,
        tax_year=row.tax_year,
        reverses_id=row.id,
        entered_by=sitting.by,
        entered_at=sitting.now(),
    )
    sitting.add(back)
    audit.note(sitting, "reverse", back)
    return back.id


def _refuse_reversed(sitting: Sitting, row: Suffered) -> None:
    again = sitting.scalar(select(Suffered.id).where(Suffered.reverses_id == row.id))
    if row.reverses_id or again:
        raise Refusal(Problem(Code.ALREADY_REVERSED, "id", {"number": row.certificate_no or str(row.id)}))


def receive_cpr(sitting: Sitting, certificate_id: int, cpr: str) -> None:
    """The CPR that came later. Raises Refusal if there is one already."""
    row = _certificate(sitting, certificate_id)
    _refuse_reversed(sitting, row)
    if not cpr.strip():
        raise Refusal(Problem(Code.MISSING, "cpr"))
    if row.cpr or sitting.scalar(select(SufferedReceipt.id).where(SufferedReceipt.suffered_id == row.id)):
        raise Refusal(Problem(Code.FINAL, "cpr", {"text": row.certificate_no or str(row.id)}))
    receipt = SufferedReceipt(suffered_id=row.id, cpr=cpr.strip(), entered_by=sitting.by, entered_at=sitting.now())
    sitting.add(receipt)
    audit.note(sitting, "post", receipt)


def certificates(sitting: Sitting, search: str = "") -> list[CertificateRow]:
    """The register, latest first."""
    query = _register().order_by(Suffered.day.desc(), Suffered.id.desc())
    if text := search.strip():
        said = [
            column.icontains(text, autoescape=True)
            for column in (Suffered.customer_name, Suffered.certificate_no, Suffered.cpr, SufferedReceipt.cpr)
        ]
        query = query.where(or_(*said, Suffered.customer_id.in_(parties.called(text))))
    return [
        CertificateRow(
            id=row.id,
            customer_id=row.customer_id,
            customer=row.customer_name,
            kind=row.tax_kind,
            section=row.section,
            day=row.day,
            gross=row.gross,
            rate=row.rate,
            tax=row.tax,
            certificate_no=row.certificate_no,
            cpr=cpr,
            tax_year=row.tax_year,
            reverses_id=row.reverses_id,
            reversed=back,
        )
        for row, cpr, back in sitting.execute(query)
    ]


def credits(sitting: Sitting) -> list[Credit]:
    """By tax year and tax, latest first; a certificate taken back counts in none."""
    every = _register().subquery()
    proven = func.sum(case((every.c.proof != "", every.c.tax), else_=0))
    query = (
        select(every.c.tax_year, every.c.tax_kind, func.count(), func.sum(every.c.gross), func.sum(every.c.tax), proven)
        .where(every.c.reverses_id.is_(None), every.c.back.is_(False))
        .group_by(every.c.tax_year, every.c.tax_kind)
    )
    given = {(row[0], row[1]): tuple(row[2:]) for row in sitting.execute(query)}
    received = _on_receipts(sitting)
    found = []
    for key in sorted({*given, *received}, key=lambda each: (-each[0], each[1])):
        count, gross, tax, sure = given.get(key, (0, ZERO, ZERO, ZERO))
        found.append(
            Credit(
                tax_year=key[0],
                kind=key[1],
                count=count,
                gross=gross,
                proven=sure,
                unproven=tax - sure,
                uncertified=max(received.get(key, ZERO) - tax, ZERO),
            )
        )
    return found


def _register() -> Select[Suffered, str, bool]:
    """Every certificate with the CPR that came with it or later, and whether it was taken back."""
    back = select(Suffered.reverses_id).where(Suffered.reverses_id.is_not(None))
    late = func.coalesce(SufferedReceipt.cpr, "")
    return select(
        Suffered,
        case((Suffered.cpr != "", Suffered.cpr), else_=late).label("proof"),
        Suffered.id.in_(back).label("back"),
    ).outerjoin(SufferedReceipt, SufferedReceipt.suffered_id == Suffered.id)


def _on_receipts(sitting: Sitting) -> dict[tuple[int, str], Decimal]:
    """What standing receipts say that customers withheld, by tax year and tax."""
    year = extract("year", Payment.day) + case((extract("month", Payment.day) > LAST_MONTH, 1), else_=0)
    query = (
        select(year, func.sum(Payment.income_tax), func.sum(Payment.sales_tax))
        .where(Payment.direction == "in", Payment.reverses_id.is_(None), Payment.id.not_in(taken_back()))
        .group_by(year)
    )
    rows = sitting.execute(query).all()
    found = {(row[0], "income"): row[1] for row in rows} | {(row[0], "sales"): row[2] for row in rows}
    return {key: tax for key, tax in found.items() if tax}


def _certificate(sitting: Sitting, certificate_id: int) -> Suffered:
    row = sitting.get(Suffered, certificate_id)
    if row is None:
        raise Refusal(Problem(Code.NOT_FOUND, "id", {"text": str(certificate_id)}))
    return row


def _certificate_there(sitting: Sitting, draft: CertificateDraft) -> bool:
    him = parties.find(sitting, draft.customer)
    his = () if him is None else parties.family(sitting, him.id)
    back = select(Suffered.reverses_id).where(Suffered.reverses_id.is_not(None))
    query = select(Suffered.id).where(
        Suffered.customer_id.in_(his),
        Suffered.certificate_no == draft.certificate_no.strip(),
        Suffered.reverses_id.is_(None),
        Suffered.id.not_in(back),
    )
    return sitting.scalar(query.limit(1)) is not None
