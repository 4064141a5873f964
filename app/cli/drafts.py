"""`post` and `schema`: one draft as JSON, exactly as the services take it."""

from __future__ import annotations

import json
import re
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any, Generic, TypeVar, get_args, get_type_hints

from pydantic import TypeAdapter, ValidationError

from app.cli import cashbook, noted, staff_kinds
from app.cli.answer import Answer, NotThereYet
from app.cli.office import Office
from app.cli.typed import NEWEST, OLDEST
from app.rules.problems import Code, Problem, Refusal
from app.services import (
    challans,
    deliveries,
    deposits,
    parties,
    parts,
    payments,
    purchases,
    sale_cancellations,
    sale_notes,
    sales,
    suffered,
    workers,
)
from app.services.books import Sitting

Draft = TypeVar("Draft")
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
Totals = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Kind(Generic[Draft]):
    """How one kind of draft is written, checked for warnings, and read back."""

    draft: type[Draft]
    post: Callable[[Sitting, Draft], int]
    check: Callable[[Sitting, Draft], list[Problem]]
    written: Callable[[Sitting, int], tuple[str, Totals]]
    revise: Callable[[Sitting, int, Draft], int] | None = None  # in the place of one that FBR refused


def post(office: Office, args: Namespace) -> Answer:
    """`post KIND FILE.json` → id, number and totals; the warnings beside them."""
    kind = _kind(args.kind)
    if args.revise is not None and kind.revise is None:
        raise Refusal(Problem(Code.FIELD_UNKNOWN, "revise", {"text": args.kind}))
    draft = read_draft(kind.draft, args.file)
    with office.books.write() as sitting:
        warnings = [problem for problem in kind.check(sitting, draft) if problem.is_warning]
        if kind.revise is None or args.revise is None:
            made = kind.post(sitting, draft)
        else:
            made = kind.revise(sitting, args.revise, draft)
        number, totals = kind.written(sitting, made)
    office.warnings.extend(warnings)
    return Answer({"id": made, "number": number, "totals": totals}, [f"{number or made} is in the books."])


def schema(_office: Office, args: Namespace) -> Answer:
    """`schema KIND`: what `post` takes, or `worker terms`."""
    draft = staff_kinds.SCHEMAS.get(args.kind) or _kind(args.kind).draft
    document = TypeAdapter(draft).json_schema()
    return Answer(document, json.dumps(document, indent=1, ensure_ascii=False).splitlines())


def _kind(name: str) -> Kind[Any]:
    if name not in KINDS:
        raise NotThereYet(name)
    return KINDS[name]


def read_draft(draft: type[Draft], file: str) -> Draft:
    """The file as a draft; Refusal at the field that cannot be read. "-" is standard input."""
    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8-sig")
        # an amount keeps the digits that were typed
        data = json.loads(text, parse_float=str, object_pairs_hook=_each_once)
    except (ValueError, RecursionError):  # no JSON, no text, a number of thousands of digits, a tower of brackets
        raise Refusal(Problem(Code.NOT_JSON, "", {"file": file})) from None
    if unreadable := _unreadable(data):
        raise Refusal(*(Problem(Code.MALFORMED, field, {"text": text}) for field, text in unreadable))
    if strangers := _strangers(draft, data):
        raise Refusal(*(Problem(Code.FIELD_UNKNOWN, field, {"text": field}) for field in strangers))
    try:
        made = TypeAdapter(draft).validate_json(json.dumps(data))
    except ValidationError as error:
        raise Refusal(*_wrong(error)) from None
    if strange := _not_of_our_time(made):
        raise Refusal(*(Problem(Code.MALFORMED, field, {"text": text}) for field, text in strange))
    return made


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Of a field that is there twice, nobody knows which is meant."""
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise Refusal(Problem(Code.MALFORMED, name, {"text": f"{name}, {name}"}))
        found[name] = value
    return found


def _unreadable(data: object, where: str = "") -> list[tuple[str, str]]:
    """Texts with what no keyboard types: half a letter, a bell, the beginning of a terminal's command."""
    match data:
        case str() if CONTROLS.search(data):
            return [(where, CONTROLS.sub("\N{REPLACEMENT CHARACTER}", data)[:60])]
        case dict():
            inner = list(data.items())
        case list():
            inner = list(enumerate(data))
        case _:
            return []
    return [each for name, value in inner for each in _unreadable(value, f"{where}.{name}" if where else str(name))]


def _strangers(draft: type, data: object, where: str = "") -> list[str]:
    """Fields that the draft does not have: a misspelt one must not be lost in silence."""
    if not isinstance(data, dict):
        return []
    hints = get_type_hints(draft)
    found = []
    for name, value in data.items():
        if name not in {field.name for field in fields(draft)}:
            found.append(f"{where}{name}")
        elif isinstance(value, list):
            inner = [each for each in get_args(hints[name]) if isinstance(each, type) and is_dataclass(each)]
            for n, item in enumerate(value if inner else []):
                found += _strangers(inner[0], item, f"{where}{name}.{n}.")
    return found


def _not_of_our_time(value: object, where: str = "") -> list[tuple[str, str]]:
    """Days of centuries that no calendar of the law reaches; from the last of all nobody can count on."""
    match value:
        case date():
            return [] if OLDEST <= value <= NEWEST else [(where, value.isoformat())]
        case tuple():
            inner = [(str(n), each) for n, each in enumerate(value)]
        case _ if is_dataclass(value):
            inner = [(field.name, getattr(value, field.name)) for field in fields(value)]
        case _:
            return []
    return [each for name, part in inner for each in _not_of_our_time(part, f"{where}.{name}" if where else name)]


def _wrong(error: ValidationError) -> list[Problem]:
    return [
        Problem(Code.MALFORMED, ".".join(str(part) for part in each["loc"]), {"text": str(each["input"])[:60]})
        for each in error.errors(include_url=False)
    ]


def _purchase(sitting: Sitting, made: int) -> tuple[str, Totals]:
    detail = purchases.detail(sitting, made)
    row = detail.row if detail else None
    return (row.number, {"value": row.value, "sales_tax": row.sales_tax, "total": row.total}) if row else ("", {})


def _sale(sitting: Sitting, made: int) -> tuple[str, Totals]:
    detail = sales.detail(sitting, made)
    if detail is None:
        return "", {}
    row = detail.row
    names = ("value", "sales_tax", "further_tax", "extra_tax", "fed", "st_withheld", "total", "receivable")
    return row.number, {name: getattr(row, name) for name in names}


def _worker(sitting: Sitting, made: int) -> tuple[str, Totals]:
    row = workers.get(sitting, made)
    return (row.number if row else "", {})


def _challan(sitting: Sitting, made: int) -> tuple[str, Totals]:
    detail = challans.get(sitting, made)
    return (detail.row.number, {"total": detail.row.amount}) if detail else ("", {})


def _delivery(sitting: Sitting, made: int) -> tuple[str, Totals]:
    detail = deliveries.detail(sitting, made)
    return (detail.row.number, {"lines": detail.row.lines}) if detail else ("", {})


def _unnumbered(_sitting: Sitting, _made: int) -> tuple[str, Totals]:
    return "", {}


def _check_party(_sitting: Sitting, draft: parties.PartyDraft) -> list[Problem]:
    return parties.check(draft)


def _check_part(_sitting: Sitting, draft: parts.PartDraft) -> list[Problem]:
    return parts.check(draft)


def _check_worker(sitting: Sitting, draft: workers.WorkerDraft) -> list[Problem]:
    return workers.check(sitting, draft) + workers.check_in_books(sitting, draft)


def _check_challan(_sitting: Sitting, draft: challans.ChallanDraft) -> list[Problem]:
    return challans.check(draft)


KINDS: dict[str, Kind[Any]] = {
    "purchase": Kind(purchases.PurchaseDraft, purchases.post, purchases.check, _purchase),
    "debit-note": Kind(purchases.DebitNoteDraft, purchases.post_note, purchases.check_note, _purchase),
    "cancellation": Kind(purchases.CancellationDraft, purchases.cancel, purchases.check_cancellation, _purchase),
    "sale": Kind(sales.SaleDraft, sales.post, sales.check, _sale, sales.revise),
    "sale-note": Kind(
        sale_notes.SaleNoteDraft, sale_notes.post, sale_notes.check, noted.note_written, sale_notes.revise
    ),
    "sale-cancellation": Kind(
        sale_cancellations.SaleCancellationDraft,
        sale_cancellations.cancel,
        sale_cancellations.check,
        noted.cancellation_written,
    ),
    "party": Kind(parties.PartyDraft, parties.add, _check_party, _unnumbered),
    "part": Kind(parts.PartDraft, parts.add, _check_part, _unnumbered),
    "worker": Kind(workers.WorkerDraft, workers.add, _check_worker, _worker),
    "challan": Kind(challans.ChallanDraft, challans.add, _check_challan, _challan),
    "payment": Kind(payments.PaymentDraft, payments.post, payments.check, cashbook.posted),
    "withheld": Kind(suffered.CertificateDraft, suffered.record_certificate, suffered.check_certificate, _unnumbered),
    "deposit": Kind(deposits.DepositDraft, deposits.deposit, deposits.check, _unnumbered),
    "delivery": Kind(deliveries.DeliveryDraft, deliveries.post, deliveries.check, _delivery),
}
KINDS |= {name: Kind(draft, post, check, _unnumbered) for name, (draft, post, check) in staff_kinds.POSTS.items()}
