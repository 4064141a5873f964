"""Tax withheld from us and by us: `list withheld`, `list credits`, `list kept`, and what the assistant would say."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from app.cli.answer import Answer
from app.cli.drafts import read_draft
from app.cli.office import Office
from app.rules.withholding import Withheld
from app.services import deposits, payments, suffered
from app.services.books import Sitting
from app.services.payments import PaymentDraft

Row = dict[str, object]
Listing = tuple[Sequence[Row], int]


def withheld(sitting: Sitting, args: Namespace) -> Listing:
    """Certificates of tax withheld from us; `--state no-cpr` for those to ask after."""
    found = suffered.certificates(sitting, args.search)
    kept = [row for row in found if args.state in {"", _state(row)}]
    shown: list[Row] = [
        {
            "id": row.id,
            "number": row.certificate_no,
            "date": row.day,
            "party": row.customer,
            "tax": row.kind,
            "section": row.section,
            "gross": row.gross,
            "rate": row.rate,
            "total": row.tax,
            "cpr": row.cpr,
            "tax_year": row.tax_year,
            "state": _state(row),
        }
        for row in kept[: args.limit]
    ]
    return shown, len(kept)


def credits(sitting: Sitting, args: Namespace) -> Listing:
    """By tax year and tax: `total` has a CPR and can be claimed, `unproven` has none, `uncertified` no certificate."""
    shown: list[Row] = [
        {
            "number": str(year.tax_year),
            "tax": year.kind,
            "certificates": year.count,
            "gross": year.gross,
            "total": year.proven,
            "unproven": year.unproven,
            "uncertified": year.uncertified,
        }
        for year in suffered.credits(sitting)
        if args.search in str(year.tax_year)
    ]
    return shown[: args.limit], len(shown)


def kept(sitting: Sitting, args: Namespace) -> Listing:
    """Tax that we withheld from suppliers; `--state open` for what is still to be deposited."""
    found = deposits.kept(sitting, args.search)
    on = args.last or sitting.today()
    stated = [(row, "deposited" if row.cpr else "late" if row.due and row.due < on else "open") for row in found]
    shown: list[Row] = [
        {
            "id": row.payment_id,
            "number": row.number,
            "date": row.day,
            "party": row.supplier,
            "tax": row.tax,
            "section": row.section,
            "total": row.amount,
            "due": row.due,
            "cpr": row.cpr,
            "paid_on": row.paid_on,
            "state": state,
        }
        for row, state in stated
        if args.state in {"", state}
    ]
    return shown[: args.limit], len(shown)


def assess(office: Office, args: Namespace) -> Answer:
    """`payment assess FILE.json`: what is to be withheld from a payment that is not posted yet, step by step."""
    draft = read_draft(PaymentDraft, args.file)
    with office.books.read() as sitting:
        said = payments.assessed(sitting, draft)
        warnings = payments.check(sitting, draft)
    office.warnings.extend(problem for problem in warnings if problem.is_warning)
    if said is None:
        return Answer({"income": None, "sales": None}, ["Nothing can be said of it yet."])
    both = {"income": said.income, "sales": said.sales.withheld}
    lines = [line for held in both.values() for line in (*(step.words for step in held.why), f"Source: {held.source}")]
    return Answer({name: _whole(held) for name, held in both.items()}, lines)


def _whole(held: Withheld) -> Row:
    return {
        "section": held.section,
        "base": held.base,
        "rate": held.rate,
        "amount": held.amount,
        "source": held.source,
        "doubtful": held.doubtful,
        "steps": [step.words for step in held.why],
    }


def _state(row: suffered.CertificateRow) -> str:
    if row.reversed or row.reverses_id is not None:
        return "reversed" if row.reversed else "reversal"
    return "with-cpr" if row.cpr else "no-cpr"
