"""The withholding assistant at the books: who we are, who he is on the day, and what he was paid this year."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy import func, select

from app.models.payments import Payment
from app.models.purchases import Purchase
from app.models.workshop import Workshop
from app.rules.money import ZERO
from app.rules.period import TaxYear
from app.rules.withholding import SECTIONS, Category, Payee, Payer, Standing, Withheld, withhold
from app.services import parties, party_status
from app.services.books import Sitting
from app.services.moves import rupees_of, taken_back

ON_THE_SPOT = SECTIONS[Category.GOODS]
"""Under which a bill counts that says itself that it was paid."""


def payer(sitting: Sitting) -> Payer:
    """The workshop, as far as s.153(7) asks."""
    row = sitting.get_one(Workshop, 1)
    return Payer(form=row.legal_form, turnover=row.turnover)


def payee(sitting: Sitting, party_id: int, day: date, section: str, tax: str = "income") -> Payee:
    """A party on a day: the latest status learned up to then, and the certificate valid then."""
    status = party_status.on(sitting, party_id, tax, day)
    paper = party_status.certificate_on(sitting, party_id, section, day)
    return Payee(
        form=parties.known(sitting, party_id).legal_form,
        standing=Standing(status.active),
        learned_on=status.learned_on,
        certificate=paper.number if paper else "",
        exempt_until=paper.valid_to if paper else None,
        exempt_rate=(paper.rate or ZERO) if paper else ZERO,
    )


def paid_in_year(sitting: Sitting, party_id: int, day: date, section: str) -> Decimal:
    """What he was paid under a section in the tax year of `day`, on the spot too; what was taken back is left out."""
    year, family = TaxYear.of(day), parties.family(sitting, party_id)
    paid = select(func.sum(Payment.amount)).where(
        Payment.party_id.in_(family),
        Payment.direction == "out",
        Payment.section == section,
        Payment.day.between(year.first, year.last),
        Payment.reverses_id.is_(None),
        Payment.id.not_in(taken_back()),
    )
    at_once = select(rupees_of(func.sum(Purchase.total - Purchase.st_withheld))).where(
        Purchase.supplier_id.in_(family),
        Purchase.paid_by != "",
        Purchase.bill_date.between(year.first, year.last),
    )
    spot = sitting.scalar(at_once) if section == ON_THE_SPOT else None
    return (sitting.scalar(paid) or ZERO) + (spot or ZERO)


def usual_category(sitting: Sitting, party_id: int) -> Category:
    """That of his last payment; goods, if there was none."""
    query = select(Payment.category).where(
        Payment.party_id.in_(parties.family(sitting, party_id)), Payment.direction == "out", Payment.category != ""
    )
    return Category(sitting.scalar(query.order_by(Payment.id.desc()).limit(1)) or Category.GOODS)


def usual_dealer(sitting: Sitting, party_id: int) -> bool:
    """Whether his last payment said that he is a wholesaler, dealer or distributor."""
    query = select(Payment.dealer).where(
        Payment.party_id.in_(parties.family(sitting, party_id)), Payment.direction == "out"
    )
    return bool(sitting.scalar(query.order_by(Payment.id.desc()).limit(1)))


def assess(
    sitting: Sitting, party_id: int, day: date, category: Category, gross: Decimal, *, sales_tax: Decimal = ZERO
) -> Withheld:
    """What the law asks on this payment, with every step. Raises NoRate."""
    section = SECTIONS[category]
    return withhold(
        rates=sitting.rates,
        day=day,
        payer=payer(sitting),
        payee=payee(sitting, party_id, day, section),
        category=category,
        gross=gross,
        sales_tax=sales_tax,
        paid_before=paid_in_year(sitting, party_id, day, section),
    )
