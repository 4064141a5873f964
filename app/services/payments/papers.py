"""The contents of the papers about money: voucher, statement, withholding certificate."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from app.models.payments import Payment
from app.rules.period import TaxYear
from app.rules.problems import Code, Problem, Refusal
from app.services import deposits, ledgers, parties, workshop
from app.services.books import KARACHI, Sitting
from app.services.money_sheets import CertificateSheet, StatementLine, StatementSheet, VoucherSheet
from app.services.payments.listing import allocations
from app.services.sheets import PartyOnPaper


def voucher_sheet(sitting: Sitting, payment_id: int) -> VoucherSheet:
    """A payment voucher, or a receipt for money that came in."""
    row = sitting.get_one(Payment, payment_id)
    back = sitting.get_one(Payment, row.reverses_id).number if row.reverses_id else ""
    return VoucherSheet(
        head=workshop.letterhead(sitting),
        number=row.number,
        incoming=row.direction == "in",
        reverses=back,
        party=_party(row),
        day=row.day,
        method=row.method,
        reference=" \u00b7 ".join(each for each in (row.reference, row.account) if each),
        reference_date=row.reference_date,
        against=_against(sitting, row.reverses_id or row.id),
        amount=row.amount,
        income_tax=row.income_tax,
        sales_tax=row.sales_tax,
        net=row.net,
        section=row.section,
        rate=row.rate,
        note=row.note,
        entered_by=row.entered_by,
        entered_on=row.posted_at.astimezone(KARACHI).date(),
    )


def certificate_sheet(sitting: Sitting, payment_id: int) -> CertificateSheet:
    """The certificate of what we withheld, with the CPR. Raises Refusal if nothing was, or it was taken back."""
    row = sitting.get_one(Payment, payment_id)
    back = sitting.scalar(select(Payment.id).where(Payment.reverses_id == row.id))
    if row.direction != "out" or not row.income_tax or row.reverses_id or back:
        raise Refusal(Problem(Code.NOTHING_WITHHELD, "id", {"number": row.number}))
    return CertificateSheet(
        head=workshop.letterhead(sitting),
        number=row.number,
        payee=_party(row),
        section=row.section,
        day=row.day,
        gross=row.base or row.amount,
        rate=row.rate,
        tax=row.income_tax,
        cpr=deposits.cpr(sitting, row.id),
        tax_year=TaxYear.of(row.day).ending,
        entered_by=row.entered_by,
    )


def statement_sheet(
    sitting: Sitting, party_id: int, side: str, first: date | None = None, last: date | None = None
) -> StatementSheet:
    """A party's statement with the ageing of what is open on its last day."""
    found = ledgers.ledger(sitting, party_id, side, first, last)
    him = parties.known(sitting, party_id)
    ages = ledgers.ageing(sitting, side, found.last, party_id)
    return StatementSheet(
        head=workshop.letterhead(sitting),
        party=PartyOnPaper(
            name=him.name,
            name_ur=him.name_ur,
            address=him.address,
            phone=him.phone,
            ntn=him.ntn,
            cnic=him.cnic,
            strn=him.strn,
            registered=him.registered,
        ),
        customer=side == ledgers.CUSTOMER,
        first=found.first,
        last=found.last,
        opening=found.opening,
        lines=tuple(
            StatementLine(
                day=line.day,
                kind=line.kind,
                number=line.number,
                reference=line.reference,
                owed=line.owed,
                balance=line.balance,
            )
            for line in found.lines
        ),
        closing=found.closing,
        ageing=ages[0].buckets if ages else (),
        on_account=ages[0].on_account if ages else found.closing - found.closing,
    )


def _against(sitting: Sitting, payment_id: int) -> tuple[tuple[str, Decimal], ...]:
    """What each paper has of it now, net of what was freed again."""
    net: dict[str, Decimal] = defaultdict(Decimal)
    for each in allocations(sitting, payment_id):
        net[each.number] += each.amount
    return tuple((number, amount) for number, amount in net.items() if amount)


def _party(row: Payment) -> PartyOnPaper:
    return PartyOnPaper(name=row.party_name, address=row.party_address, ntn=row.party_ntn, cnic=row.party_cnic)
