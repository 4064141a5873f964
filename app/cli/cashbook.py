"""Payments, ledgers, ageing, the 180 days and the tax withheld from us, as the command line shows them."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping, Sequence

from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.services import ledgers, parties, payments, watch
from app.services.books import Sitting
from app.services.money_sheets import CertificateSheet, StatementSheet, VoucherSheet

Row = dict[str, object]
Listing = tuple[Sequence[Row], int]


def posted(sitting: Sitting, made: int) -> tuple[str, Mapping[str, object]]:
    """What `post payment` answers with."""
    detail = payments.detail(sitting, made)
    if detail is None:
        return "", {}
    row = detail.row
    figures = {"amount": row.amount, "income_tax": row.income_tax, "sales_tax": row.sales_tax, "net": row.net}
    return row.number, figures


def vouchers(sitting: Sitting, args: Namespace) -> Listing:
    """`list payments`."""
    found = payments.rows(sitting, args.search, args.first, args.last)
    kept = [row for row in found if not args.state or row.state == args.state]
    shown: list[Row] = [
        {
            "id": row.id,
            "number": row.number,
            "date": row.day,
            "party": row.party,
            "direction": row.direction,
            "method": row.method,
            "reference": row.reference,
            "income_tax": row.income_tax,
            "sales_tax": row.sales_tax,
            "net": row.net,
            "total": row.amount,
            "on_account": row.on_account,
            "state": row.state,
        }
        for row in kept[: args.limit]
    ]
    return shown, len(kept)


def ledger(sitting: Sitting, args: Namespace) -> Listing:
    """`list ledger --search PARTY`: his papers with the running balance; with `--limit` the latest of each side."""
    him = parties.sought(sitting, args.search)
    if him is None:
        raise Refusal(Problem(Code.NOT_FOUND, "search", {"text": args.search}))
    shown: list[Row] = []
    count = 0
    for side in [each for each in ledgers.SIDES if args.state in {"", each}]:
        found = ledgers.ledger(sitting, him.id, side, args.first, args.last, most=args.limit)
        count += found.count
        if found.opening:
            day = found.lines[0].day if found.lines else found.last
            shown.append(
                {"date": day, "party": him.name, "state": side, "kind": "brought-forward", "balance": found.opening}
            )
        shown += [
            {
                "id": line.id,
                "number": line.number,
                "date": line.day,
                "party": him.name,
                "state": side,
                "kind": line.kind,
                "reference": line.reference,
                "total": line.owed,
                "balance": line.balance,
            }
            for line in found.lines
        ]
    return shown, count


def ages(sitting: Sitting, args: Namespace) -> Listing:
    """`list ageing`: who owes and is owed, by age; `--state` supplier or customer for the one side."""
    text = args.search.casefold()
    names = ("to_30", "to_60", "to_90", "to_180", "older")
    shown: list[Row] = [
        {
            "id": row.party_id,
            "party": row.party,
            "state": side,
            "total": row.balance,
            **dict(zip(names, row.buckets, strict=True)),
            "on_account": row.on_account,
        }
        for side in ledgers.SIDES
        if args.state in {"", side}
        for row in ledgers.ageing(sitting, side, args.last)
        if text in row.party.casefold()
    ]
    return shown[: args.limit], len(shown)


def watched(sitting: Sitting, args: Namespace) -> Listing:
    """`list watch`: bills to be paid through a bank within 180 days (open), and those for which it is too late."""
    text = args.search.casefold()
    found = [
        row
        for row in watch.watched(sitting, args.last)
        if text in f"{row.supplier} {row.bill_no} {row.number}".casefold() and args.state in {"", row.state}
    ]
    shown: list[Row] = [
        {
            "id": row.id,
            "number": row.number,
            "date": row.bill_date,
            "party": row.supplier,
            "bill_no": row.bill_no,
            "total": row.total,
            "unpaid": row.unpaid,
            "at_stake": row.at_stake,
            "pay_by": row.pay_by,
            "days_left": row.days_left,
            "state": row.state,
            "source": row.source,
        }
        for row in found[: args.limit]
    ]
    return shown, len(found)


def statements(sitting: Sitting, party_id: int) -> StatementSheet:
    """Of his side of the books: a customer's, if he never sold to us."""
    him = parties.known(sitting, party_id)
    side = ledgers.CUSTOMER if him.is_customer and not him.is_supplier else ledgers.SUPPLIER
    return payments.statement_sheet(sitting, party_id, side)


def certificates(sitting: Sitting, payment_id: int) -> CertificateSheet:
    return payments.certificate_sheet(sitting, payment_id)


def papers(sitting: Sitting, payment_id: int) -> VoucherSheet:
    return payments.voucher_sheet(sitting, payment_id)


def papers_of(sitting: Sitting, month: Month) -> list[VoucherSheet]:
    """Every voucher of a month."""
    found = payments.rows(sitting, "", month.first, month.last)
    return [payments.voucher_sheet(sitting, row.id) for row in reversed(found)]


def certificates_of(sitting: Sitting, month: Month) -> list[CertificateSheet]:
    """One for each payment of a month from which income tax was withheld."""
    found = payments.rows(sitting, "", month.first, month.last)
    kept = [row for row in found if row.direction == "out" and row.income_tax and row.state == "posted"]
    return [payments.certificate_sheet(sitting, row.id) for row in reversed(kept)]


def statements_of(sitting: Sitting, month: Month) -> list[StatementSheet]:
    """Of everybody with a balance at the month's end."""
    last = min(month.last, sitting.today())
    return [
        payments.statement_sheet(sitting, row.party_id, side, month.first, last)
        for side in ledgers.SIDES
        for row in ledgers.ageing(sitting, side, last)
    ]
