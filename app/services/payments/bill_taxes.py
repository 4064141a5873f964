"""The sales tax of the bills that a payment is put to, as the Eleventh Schedule asks for it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sqlalchemy import func, select

from app.models.payments import Allocation
from app.models.purchases import Purchase, PurchaseLine
from app.rules.money import ZERO, rupees, total
from app.rules.sale_types import SaleType
from app.rules.withholding_bills import SECTION, BillPart, OnBills, withhold_from_bills
from app.services import withholding
from app.services.books import Sitting
from app.services.ledgers import OpenItem
from app.services.moves import rupees_of, taken_back

Taken = tuple[OpenItem, Decimal]


def on_bills(sitting: Sitting, party_id: int, day: date, taken: list[Taken], *, dealer: bool) -> OnBills:
    """What is withheld of their sales tax with this payment. Raises NoRate."""
    return withhold_from_bills(
        rates=sitting.rates,
        day=day,
        payer=withholding.payer(sitting),
        payee=withholding.payee(sitting, party_id, day, SECTION, "sales"),
        bills=[part(sitting, item, amount) for item, amount in taken if item.kind == "purchase"],
        dealer=dealer,
    )


def by_item(taken: list[Taken], shares: tuple[Decimal, ...], withheld: Decimal) -> list[Decimal]:
    """What was in truth withheld, on the paper it was withheld on: as the law shares it, as far as it goes."""
    lawful = iter(shares)
    found = []
    for item, _ in taken:
        share = min(next(lawful, ZERO), withheld) if item.kind == "purchase" else ZERO
        found.append(share)
        withheld -= share
    return found


def included(sitting: Sitting, taken: list[Taken]) -> Decimal:
    """The sales tax in what is paid: of each bill in the proportion in which it is paid."""
    parts = [part(sitting, item, amount) for item, amount in taken if item.kind == "purchase"]
    return total([rupees(each.sales_tax * each.paid / each.payable) for each in parts])


def part(sitting: Sitting, item: OpenItem, amount: Decimal) -> BillPart:
    """A bill net of its counter-documents, without its Third Schedule lines."""
    row, line = Purchase, PurchaseLine
    papers = (row.id == item.id) | (row.original_id == item.id)
    whole, on_bill = sitting.execute(select(func.sum(row.total), func.sum(row.st_withheld)).where(papers)).one()
    taxed = (
        select(rupees_of(func.sum(line.total)), func.sum(line.sales_tax))
        .join(row, row.id == line.purchase_id)
        .where(papers, line.sale_type != SaleType.THIRD_SCHEDULE)
    )
    gross, sales_tax = sitting.execute(taxed).one()
    before = select(func.sum(Allocation.sales_tax)).where(
        Allocation.purchase_id == item.id, Allocation.payment_id.not_in(taken_back())
    )
    return BillPart(
        number=item.number,
        paid=amount,
        open=item.open,
        payable=whole - on_bill,
        gross=gross or ZERO,
        sales_tax=sales_tax or ZERO,
        on_bill=on_bill,
        before=sitting.scalar(before) or ZERO,
    )
