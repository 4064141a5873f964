"""`payment`: the tax on one, money on account put to bills, one taken back, a CPR that came later."""

from __future__ import annotations

from argparse import Namespace
from decimal import Decimal

from app.cli import taxes
from app.cli.answer import Answer
from app.cli.looking import number_or_id
from app.cli.office import Office
from app.rules.money import read_amount, show
from app.services import deposits, payments, suffered
from app.services.books import Sitting
from app.services.payments import AgainstDraft


def payment(office: Office, args: Namespace) -> Answer:
    """`payment assess FILE`, `allocate ID [NUMBER [AMOUNT]]`, `reverse ID --reason TEXT`, `cpr|certificate ID`."""
    if args.step == "assess":
        return taxes.assess(office, args)
    with office.books.write() as sitting:
        if args.step == "cpr":
            suffered.receive_cpr(sitting, args.certificate, args.cpr)
            return Answer({"id": args.certificate, "cpr": args.cpr}, [f"CPR {args.cpr} is written down."])
        if args.step == "certificate":
            made = suffered.reverse_certificate(sitting, args.certificate)
            return Answer({"id": made, "reverses": args.certificate}, ["The certificate is taken back."])
        record = number_or_id(sitting, "payment", args.id)
        if args.step == "allocate":
            return _allocate(sitting, record, args)
        back = payments.reverse(sitting, record, args.reason)
        office.warnings.extend(deposits.gone(sitting, record))
        return Answer({"id": back, "reverses": record}, [f"{args.id} is taken back."])


def _allocate(sitting: Sitting, record: int, args: Namespace) -> Answer:
    """To the bill that is named, or to the oldest that are open."""
    named = (AgainstDraft(number=args.number, amount=_amount(args.amount)),)
    put = payments.allocate(sitting, record, named if args.number else payments.oldest(sitting, record))
    rows = [{"number": item.number, "amount": amount} for item, amount in put]
    return Answer({"id": record, "against": rows}, [f"{show(amount)} for {item.number}." for item, amount in put])


def _amount(text: str) -> Decimal | None:
    """None: all that is open. What is no number stays one that is refused."""
    return (read_amount(text) or Decimal("NaN")) if text else None
