"""The Eleventh Schedule on a payment for several bills: of each bill the part that falls on this payment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.rules.money import ZERO, rupees, show, show_quantity, total, whole_rupees
from app.rules.rates import Rates
from app.rules.withholding import COMPANIES, Payee, Payer, Step, Withheld, withhold_sales_tax
from app.rules.withholding_words import Why

SECTION = "Eleventh Schedule"


@dataclass(frozen=True, slots=True, kw_only=True)
class BillPart:
    """`paid` is put now to a bill that comes to `payable`, of which `open` is left.

    `gross` and `sales_tax` are those of its lines outside the Third Schedule; `on_bill` was kept back when it was
    posted, `before` with earlier payments.
    """

    number: str
    paid: Decimal
    open: Decimal
    payable: Decimal
    gross: Decimal
    sales_tax: Decimal
    on_bill: Decimal = ZERO
    before: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class OnBills:
    """What is withheld of the sales tax together, and of each bill."""

    withheld: Withheld
    shares: tuple[Decimal, ...] = ()


def withhold_from_bills(
    *, rates: Rates, day: date, payer: Payer, payee: Payee, bills: Sequence[BillPart], dealer: bool = False
) -> OnBills:
    """By bill, in whole rupees; the payment that closes a bill takes what is left of its tax. Raises NoRate."""
    if payer.form not in COMPANIES:
        step = (Step(Why.ST_NOT_AGENT),)
        return OnBills(Withheld(section=SECTION, doubtful=not payer.form, why=step), (ZERO,) * len(bills))
    if not bills:
        return OnBills(Withheld(section=SECTION, why=(Step(Why.ST_NO_BILL),)))
    shares, bases, steps, used = [], [], list[Step](), list[Withheld]()
    for bill in bills:
        if bill.on_bill:
            facts = {"number": bill.number, "amount": show(bill.on_bill)}
            shares.append(ZERO)
            steps.append(Step(Why.ST_ON_BILL, facts))
            continue
        if not bill.gross:
            shares.append(ZERO)
            steps.append(Step(Why.ST_THIRD_SCHEDULE))
            continue
        due = withhold_sales_tax(
            rates=rates, day=day, payer=payer, payee=payee, gross=bill.gross, sales_tax=bill.sales_tax, dealer=dealer
        )
        share = min(_share(bill, due.amount), bill.paid)
        steps += [step for step in due.why[:-1] if not used]
        used.append(due)
        shares.append(share)
        bases.append(rupees(due.base * bill.paid / bill.payable))
        facts = {"number": bill.number, "rate": show_quantity(due.rate), "base": show(due.base)}
        steps.append(Step(Why.ST_FROM_BILL, facts | {"due": show(due.amount), "amount": show(share)}))
    first = used[0] if used else Withheld(section=SECTION)
    made = Withheld(
        section=SECTION,
        base=total(bases),
        rate=first.rate,
        amount=total(shares),
        source=first.source,
        doubtful=first.doubtful,
        why=tuple(steps),
    )
    return OnBills(made, tuple(shares))


def _share(bill: BillPart, due: Decimal) -> Decimal:
    left = max(due - bill.before, ZERO)
    return left if bill.paid >= bill.open else min(left, whole_rupees(due * bill.paid / bill.payable))
