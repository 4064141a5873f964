"""`list` and `show`: what is in the books."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from decimal import Decimal

from app.cli import cashbook, challan_rows, compared, goods, noted, staff_kinds, taxes
from app.cli.answer import Answer, plain
from app.cli.office import Office
from app.cli.partners import whole
from app.cli.typed import record_number
from app.exchange import exports
from app.rules.money import show as money
from app.rules.problems import Code, Problem, Refusal
from app.services import (
    audit,
    batches,
    deliveries,
    parties,
    parts,
    party_status,
    payments,
    payroll,
    purchases,
    sale_cancellations,
    sale_notes,
    sales,
    trial_papers,
    undo,
    workers,
)
from app.services.books import KARACHI, Sitting
from app.services.party_status import StatusRow

Row = Mapping[str, object]
Listing = tuple[Sequence[Row], int]

PROMISED: dict[str, object] = dict.fromkeys(("id", "number", "date", "party", "total", "state"))
"""What every row of every list has; null where such a record has no such thing."""
POSTED = "posted"
SIFTED = frozenset({"sales", "sale", "sale-notes", "sale-note", "purchases", "purchase", "deliveries", "delivery"})
OWN_STATES = SIFTED | {"still-out", "matches", "ageing", "withheld", "kept", "ledger", "watch"}
"""Lists whose `--state` means more than the word in the row: `open` matches are of several kinds."""
OWN_DAYS = (
    SIFTED | {"parties", "party", "suppliers", "customers", "ageing", "watch", "ledger", "kept"} | staff_kinds.OWN_DAYS
)
"""Lists that stand as of a day, or bring a balance forward."""


def rows(office: Office, args: Namespace) -> Answer:
    """`list KIND`: rows up to the limit, and the count of all that match."""
    with office.books.read() as sitting:
        listed, count = _narrowed(sitting, args)
    found = [{**PROMISED, **row} for row in listed]
    if args.file is not None:
        exports.mapped(args.kind, found, args.file)
    lines = [_line(row) for row in found] + [f"{len(found)} of {count}"]
    return Answer({"rows": found, "count": count}, lines)


def _narrowed(sitting: Sitting, args: Namespace) -> Listing:
    """What a list does not sift by itself is sifted here: there is little enough of it."""
    listing = LISTS[args.kind]
    by_state = bool(args.state) and args.kind not in OWN_STATES
    by_day = bool(args.first or args.last) and args.kind not in OWN_DAYS
    if not (by_state or by_day):
        return listing(sitting, args)
    every, _ = listing(sitting, Namespace(**vars(args) | {"limit": None}))
    found = [
        row
        for row in ({**PROMISED, **each} for each in every)
        if (not by_state or row["state"] == args.state) and (not by_day or _within(row["date"], args.first, args.last))
    ]
    return found[: args.limit], len(found)


def _within(day: object, first: date | None, last: date | None) -> bool:
    return isinstance(day, date) and (first is None or day >= first) and (last is None or day <= last)


def show(office: Office, args: Namespace) -> Answer:
    """`show KIND ID`: the record whole, and what happened to it."""
    with office.books.read() as sitting:
        record_id = number_or_id(sitting, args.kind, args.id)
        record = SHOWS[args.kind](sitting, record_id)
        if record is None:
            raise not_found(args.id)
        trail = audit.trail(sitting, TABLES[args.kind], record_id)
    data = plain(record)
    whole: dict[str, object] = dict(data) if isinstance(data, dict) else {"record": data}
    whole["history"] = [{"at": row.at, "by": row.by, "action": row.action} for row in trail]
    return Answer(whole, _leaves(whole))


def number_or_id(sitting: Sitting, kind: str, text: str) -> int:
    """The id that was given, or that of the record bearing this number."""
    if (number := record_number(text)) is not None:
        return number
    if kind == "wage":  # a worker's wage of a month bears no number of its own
        raise not_found(text)
    named = LISTS[kind](sitting, Namespace(search=text, first=None, last=None, state="", limit=None))[0]
    matches = [row["id"] for row in named if row.get("number") == text]
    if len(matches) != 1 or not isinstance(matches[0], int):
        raise not_found(text)
    return matches[0]


def not_found(text: str) -> Refusal:
    return Refusal(Problem(Code.NOT_FOUND, "id", {"text": text}))


def _purchases(sitting: Sitting, args: Namespace) -> Listing:
    if args.state not in ("", POSTED):
        return [], 0
    found = purchases.rows(sitting, args.search, args.first, args.last, limit=args.limit)
    shown = [
        {
            "id": row.id,
            "number": row.number,
            "date": row.bill_date,
            "party": row.supplier,
            "bill_no": row.bill_no,
            "value": row.value,
            "sales_tax": row.sales_tax,
            "total": row.total,
            "state": row.state,
            "kind": row.kind,
            "original": row.original,
            "payable": row.payable,
            "open": row.open,
            "payment": row.payment,
            "registered": row.registered,
            "lines": row.lines,
        }
        for row in found
    ]
    return shown, purchases.sums(sitting, args.search, args.first, args.last).count


def _sales(sitting: Sitting, args: Namespace) -> Listing:
    found = sales.rows(sitting, args.search, args.first, args.last, state=args.state, limit=args.limit)
    shown = [
        {
            "id": row.id,
            "number": row.number,
            "date": row.invoice_date,
            "party": row.customer,
            "value": row.value,
            "sales_tax": row.sales_tax,
            "further_tax": row.further_tax,
            "total": row.total,
            "state": trial_papers.told(row.state),
            "trial": row.state == trial_papers.TRIAL,
            "fbr_number": row.fbr_number,
            "st_withheld": row.st_withheld,
            "revision": row.revision,
        }
        for row in found
    ]
    return shown, sales.sums(sitting, args.search, args.first, args.last, state=args.state).count


def _parties(role: str) -> Callable[[Sitting, Namespace], Listing]:
    def listing(sitting: Sitting, args: Namespace) -> Listing:
        known = party_status.everyone_on(sitting, args.last or sitting.today())
        found = [row for row in parties.rows(sitting, args.search) if not role or getattr(row, role)]
        shown = [
            {
                "id": row.id,
                "number": row.ntn or row.cnic,
                "party": row.name,
                "ntn": row.ntn,
                "cnic": row.cnic,
                "strn": row.strn,
                "registered": row.registered,
                "legal_form": row.legal_form,
                "terms_days": row.terms_days,
                **_standing(known, row.id, "income"),
                **_standing(known, row.id, "sales"),
                "state": "to_complete" if row.to_complete else "complete",
            }
            for row in found
        ]
        return shown[: args.limit], len(shown)

    return listing


def _standing(known: Mapping[tuple[int, str], StatusRow], party_id: int, tax: str) -> Row:
    """Active or not, when that was learned and from where."""
    row = known.get((party_id, tax), StatusRow(tax=tax))
    return {f"{tax}_tax": row.active, f"{tax}_tax_on": row.learned_on, f"{tax}_tax_source": row.source}


def _parts(sitting: Sitting, args: Namespace) -> Listing:
    found = parts.rows(sitting, args.search, limit=args.limit)
    shown = [
        {
            "id": row.id,
            "number": row.number,
            "name": row.name,
            "hs_code": row.hs_code,
            "unit": row.unit,
            "price": row.price,
        }
        for row in found
    ]
    return shown, parts.count(sitting, args.search)


def _sale(sitting: Sitting, sale_id: int) -> sales.SaleDetail | None:
    found = sales.detail(sitting, sale_id)
    return found and replace(found, row=replace(found.row, state=trial_papers.told(found.row.state)))


def _sale_note(sitting: Sitting, note_id: int) -> sale_notes.SaleNoteDetail | None:
    found = sale_notes.detail(sitting, note_id)
    return found and replace(found, row=replace(found.row, state=trial_papers.told(found.row.state)))


def _part(sitting: Sitting, part_id: int) -> dict[str, object] | None:
    """With what it cost last time from each supplier."""
    found = parts.detail(sitting, part_id)
    return asdict(found) | {"last_prices": purchases.last_prices(sitting, part_id)} if found else None


def _workers(sitting: Sitting, args: Namespace) -> Listing:
    today = sitting.today()
    found = workers.rows(sitting, args.search)
    shown = [
        {
            "id": row.id,
            "number": row.number,
            "name": row.name,
            "date": row.joined_on,
            "designation": row.designation,
            "pay_kind": row.pay_kind,
            "rate": row.rate,
            "state": "employed" if row.employed_on(today) else "left",
        }
        for row in found
    ]
    return shown[: args.limit], len(shown)


def _wages(sitting: Sitting, args: Namespace) -> Listing:
    found = payroll.runs(sitting)
    shown = [
        {
            "id": row.id,
            "number": str(row.month),
            "date": row.approved_at.astimezone(KARACHI).date(),
            "workers": row.workers,
            "gross": row.gross,
            "total": row.net,
            "state": row.state,
            "worker": row.name,
            "reason": row.reason,
        }
        for row in found
    ]
    return shown[: args.limit], len(shown)


def _batches(sitting: Sitting, args: Namespace) -> Listing:
    found, gone = batches.rows(sitting), undo.undone(sitting)
    shown = [
        {
            "id": row.id,
            "number": str(row.id),
            "date": row.at.astimezone(KARACHI).date(),
            "at": row.at,
            "kind": row.kind,
            "file": row.file_name,
            "imported": row.imported,
            "state": "undone" if row.id in gone else "imported",
        }
        for row in found
    ]
    return shown[: args.limit], len(shown)


LISTS: dict[str, Callable[[Sitting, Namespace], Listing]] = {
    "payments": cashbook.vouchers,
    "ledger": cashbook.ledger,
    "ageing": cashbook.ages,
    "watch": cashbook.watched,
    "withheld": taxes.withheld,
    "credits": taxes.credits,
    "kept": taxes.kept,
    "purchases": _purchases,
    "sales": _sales,
    "sale-notes": noted.notes,
    "sale-cancellations": noted.cancellations,
    "parties": _parties(""),
    "suppliers": _parties("is_supplier"),
    "customers": _parties("is_customer"),
    "parts": _parts,
    "workers": _workers,
    "wages": _wages,
    "challans": challan_rows.listed,
    "batches": _batches,
    "matches": compared.listing,
    "openings": compared.openings_listed,
    "deliveries": goods.papers,
    "still-out": goods.out,
    "attachments": goods.files,
    **staff_kinds.LISTS,
}
TABLES = {
    "payment": "payment",
    "purchase": "purchase",
    "sale": "sale",
    "sale-note": "sale_note",
    "sale-cancellation": "sale_cancellation",
    "party": "party",
    "part": "part",
    "worker": "worker",
    "wage": "paid_wage",
    "challan": "challan",
    "delivery": "delivery",
}
LISTS |= {
    "payment": cashbook.vouchers,
    "purchase": _purchases,
    "sale": _sales,
    "sale-note": noted.notes,
    "sale-cancellation": noted.cancellations,
    "party": LISTS["parties"],
    "part": _parts,
    "worker": _workers,
    "wage": _wages,
    "challan": challan_rows.listed,
    "delivery": goods.papers,
}
SHOWS: dict[str, Callable[[Sitting, int], object | None]] = {
    "payment": payments.detail,
    "purchase": purchases.detail,
    "sale": _sale,
    "sale-note": _sale_note,
    "sale-cancellation": sale_cancellations.detail,
    "party": whole,
    "part": _part,
    "worker": workers.get,
    "wage": payroll.wage,
    "challan": challan_rows.shown,
    "delivery": deliveries.detail,
}


def _line(row: Row) -> str:
    return "  ".join(_cell(value) for key, value in row.items() if key != "id" and value not in ("", None, [], ()))


def _cell(value: object) -> str:
    match value:
        case Decimal():
            return money(value)
        case bool():
            return "yes" if value else "no"
        case list() | tuple():
            return ", ".join(_cell(each) for each in value)
        case Mapping():
            return "(" + _line(value) + ")"
    return str(plain(value))


def _leaves(data: Mapping[str, object], depth: int = 0) -> list[str]:
    """A record as an indented list, for eyes."""
    lines = []
    for key, value in data.items():
        pad = "  " * depth
        if isinstance(value, Mapping):
            lines += [f"{pad}{key}:", *_leaves(value, depth + 1)]
        elif isinstance(value, list) and value and isinstance(value[0], Mapping):
            for n, each in enumerate(value, 1):
                lines += [f"{pad}{key} {n}:", *_leaves(each, depth + 1)]
        else:
            lines.append(f"{pad}{key}: {plain(value)}")
    return lines
