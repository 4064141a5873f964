"""Papers that take a posted bill back: a debit note in part, a cancellation whole. The bill itself never changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import select

from app.models.purchases import Purchase, PurchaseLine
from app.rules.money import ZERO, rupees, show, show_quantity, total
from app.rules.problems import Code, Problem, refuse
from app.services import audit, lines, numbering
from app.services.books import Sitting
from app.services.payments import freeing
from app.services.purchases import search
from app.services.purchases.standing import BILL, CANCELLATION, DEBIT_NOTE

NOTE_DAYS = "st.note.days"
TAXES = ("sales_tax", "further_tax", "extra_tax", "fed", "st_withheld")
COPIED = (
    "supplier_id",
    "supplier_name",
    "supplier_ntn",
    "supplier_cnic",
    "supplier_strn",
    "supplier_address",
    "bill_no",
)
NOTE_REASONS = (
    "Return of goods",
    "Cancellation of supply",
    "Change in value of supply",
    "Change in nature of supply",
    "Others",
)
"""The events of the Sales Tax Act 1990, s.9; what is none of them FBR takes as "Others" with remarks (0028)."""
SERIES = {DEBIT_NOTE: "PD", CANCELLATION: "PC"}
Amounts = dict[str, Decimal]


@dataclass(frozen=True, slots=True, kw_only=True)
class DebitLineDraft:
    """What goes back of one line of the bill (`line`, from 1): pieces, or without a quantity a part of the price.

    What is not said (None) is computed: the value by the quantity, the taxes by the value.
    """

    line: int = 0
    quantity: Decimal | None = None
    value: Decimal | None = None
    sales_tax: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DebitNoteDraft:
    """Goods sent back or a price put down; `original` is the number or the id of our bill."""

    original: str = ""
    note_date: date | None = None
    reason: str = ""
    lines: tuple[DebitLineDraft, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CancellationDraft:
    """A bill that should never have been posted; `original` is its number or id."""

    original: str = ""
    cancelled_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remaining:
    """What is left of one line of a bill after the notes that were made of it."""

    no: int
    description: str
    quantity: Decimal
    value: Decimal
    sales_tax: Decimal
    further_tax: Decimal
    extra_tax: Decimal
    fed: Decimal
    st_withheld: Decimal


def remaining(sitting: Sitting, purchase_id: int) -> tuple[Remaining, ...]:
    """By line of the bill: its own figures and those, below nothing, of every counter-document."""
    row = sitting.get_one(Purchase, purchase_id)
    counter = select(PurchaseLine).join(Purchase, Purchase.id == PurchaseLine.purchase_id)
    taken = list(sitting.scalars(counter.where(Purchase.original_id == purchase_id)))
    figures = ("quantity", "value", *TAXES)
    return tuple(
        Remaining(
            no=line.no,
            description=line.description,
            **{name: _left(line, taken, name) for name in figures},
        )
        for line in row.lines
    )


def check_note(sitting: Sitting, draft: DebitNoteDraft) -> list[Problem]:
    """Everything wrong with a debit note."""
    row, found = _original(sitting, draft.original)
    if not draft.reason.strip():
        found.append(Problem(Code.MISSING, "reason"))
    found += lines.legal_date(draft.note_date, sitting.today(), "note_date")
    if not draft.lines:
        found.append(Problem(Code.NO_LINES, "lines"))
    if row is None:
        return found
    found += _in_time(sitting, row, draft.note_date)
    left = {each.no: each for each in remaining(sitting, row.id)}
    seen = set[int]()
    for n, line in enumerate(draft.lines):
        found += _line(line, left.get(line.line), f"lines.{n}", twice=line.line in seen)
        seen.add(line.line)
    return found


def note_figures(sitting: Sitting, draft: DebitNoteDraft) -> tuple[Remaining, ...]:
    """What would go back by each line of a draft in which nothing is wrong."""
    row = _meant(sitting, draft.original)
    if row is None:
        return ()
    left = {each.no: each for each in remaining(sitting, row.id)}
    was = {line.no: line for line in row.lines}
    backs = [(was[each.line], _back(each, was[each.line], left[each.line])) for each in draft.lines]
    figures = ("quantity", "value", *TAXES)
    return tuple(
        Remaining(no=line.no, description=line.description, **{name: back[name] for name in figures})
        for line, back in backs
    )


def post_note(sitting: Sitting, draft: DebitNoteDraft) -> int:
    """Write the debit note; the bill stays as it is, sums are net of it. Raises Refusal."""
    refuse(check_note(sitting, draft))
    row = _meant(sitting, draft.original)
    assert row is not None and draft.note_date is not None  # noqa: S101, PT018 - checked above
    left = {each.no: each for each in remaining(sitting, row.id)}
    was = {line.no: line for line in row.lines}
    made = [
        _counter_line(n, was[each.line], _back(each, was[each.line], left[each.line]))
        for n, each in enumerate(draft.lines, 1)
    ]
    note = Purchase(kind=DEBIT_NOTE, bill_date=draft.note_date, reason=draft.reason.strip(), paid_by="", lines=made)
    return _write(sitting, row, note, {"freight": ZERO, "other_charges": ZERO})


def check_cancellation(sitting: Sitting, draft: CancellationDraft) -> list[Problem]:
    """Everything wrong with a cancellation; a bill with debit notes is taken back by another one."""
    row, found = _original(sitting, draft.original)
    if not draft.reason.strip():
        found.append(Problem(Code.MISSING, "reason"))
    found += lines.legal_date(draft.cancelled_on, sitting.today(), "cancelled_on")
    if row is not None and draft.cancelled_on is not None and draft.cancelled_on < row.bill_date:
        found.append(Problem(Code.NOTE_BEFORE_BILL, "cancelled_on", {"date": f"{row.bill_date:%d/%m/%Y}"}))
    if row is not None and _counters(sitting, row.id, DEBIT_NOTE):
        found.append(Problem(Code.BILL_HAS_NOTES, "original", {"number": row.number}))
    return found


def cancel(sitting: Sitting, draft: CancellationDraft) -> int:
    """Write the mirror of the bill; its number may then be posted once more, rightly. Raises Refusal."""
    refuse(check_cancellation(sitting, draft))
    row = _meant(sitting, draft.original)
    assert row is not None and draft.cancelled_on is not None  # noqa: S101, PT018 - checked above
    figures = ("quantity", "discount", "value", "retail_value", *TAXES)
    made = [_counter_line(line.no, line, {name: getattr(line, name) for name in figures}) for line in row.lines]
    note = Purchase(kind=CANCELLATION, bill_date=draft.cancelled_on, reason=draft.reason.strip(), lines=made)
    note.paid_by = row.paid_by
    return _write(sitting, row, note, {"freight": -row.freight, "other_charges": -row.other_charges})


def _original(sitting: Sitting, said: str) -> tuple[Purchase | None, list[Problem]]:
    if not said.strip():
        return None, [Problem(Code.MISSING, "original")]
    row = _meant(sitting, said)
    if row is None:
        return None, [Problem(Code.NOT_FOUND, "original", {"text": said})]
    if row.kind != BILL:
        return None, [Problem(Code.NOT_A_BILL, "original", {"number": row.number})]
    if by := _counters(sitting, row.id, CANCELLATION):
        return None, [Problem(Code.BILL_CANCELLED, "original", {"number": row.number, "by": by[0].number})]
    return row, []


def _meant(sitting: Sitting, said: str) -> Purchase | None:
    """By our number, or by the id."""
    text = said.strip()
    if text.isascii() and text.isdigit() and len(text) < 19:  # what SQLite can hold
        return sitting.get(Purchase, int(text))
    return sitting.scalar(select(Purchase).where(Purchase.number == text.upper()))


def _counters(sitting: Sitting, purchase_id: int, kind: str) -> list[Purchase]:
    query = select(Purchase).where(Purchase.original_id == purchase_id, Purchase.kind == kind)
    return list(sitting.scalars(query.order_by(Purchase.id)))


def _in_time(sitting: Sitting, row: Purchase, day: date | None) -> list[Problem]:
    if day is None:
        return []
    if day < row.bill_date:
        return [Problem(Code.NOTE_BEFORE_BILL, "note_date", {"date": f"{row.bill_date:%d/%m/%Y}"})]
    allowed = sitting.rates.find(NOTE_DAYS, row.bill_date)
    if allowed is None:
        return lines.unknown_law([NOTE_DAYS], row.bill_date, sitting.rates, "note_date")
    last = row.bill_date + timedelta(days=int(allowed.value))
    facts = {"date": f"{last:%d/%m/%Y}", "days": str(int(allowed.value))}
    return [Problem(Code.NOTE_TOO_LATE, "note_date", facts)] if day > last else []


def _line(line: DebitLineDraft, left: Remaining | None, where: str, *, twice: bool) -> list[Problem]:
    if left is None:
        return [Problem(Code.NOT_FOUND, f"{where}.line", {"text": str(line.line)})]
    if twice:
        return [Problem(Code.DUPLICATE, f"{where}.line", {"text": str(line.line)})]
    found = lines.amount(line.quantity, f"{where}.quantity", places=4)
    found += lines.amount(line.value, f"{where}.value") + lines.amount(line.sales_tax, f"{where}.sales_tax")
    if found:
        return found
    if not line.quantity and not line.value and not line.sales_tax:
        return [Problem(Code.MISSING, f"{where}.quantity")]
    shows: tuple[tuple[str, Callable[[Decimal], str]], ...] = (
        ("quantity", show_quantity),
        ("value", show),
        ("sales_tax", show),
    )
    for name, words in shows:
        asked, most = getattr(line, name), getattr(left, name)
        if asked is not None and asked > most:
            facts = {"text": words(asked), "most": words(most)}
            found.append(Problem(Code.NOTE_ABOVE_BILL, f"{where}.{name}", facts))
    return found


def _back(line: DebitLineDraft, was: PurchaseLine, left: Remaining) -> Amounts:
    """What goes back; whoever sends back all that is left gets back all that is left, to the paisa."""
    pieces = line.quantity or Decimal(0)
    whole = bool(pieces) and pieces == left.quantity
    if line.value is not None:
        value = line.value
    else:
        value = left.value if whole else min(rupees(was.value * pieces / was.quantity), left.value)
    back: Amounts = {"quantity": pieces, "value": value, "discount": ZERO, "retail_value": ZERO}
    for name in TAXES:
        stated = line.sales_tax if name == "sales_tax" else None
        share = rupees(getattr(was, name) * value / was.value) if was.value else ZERO
        most = getattr(left, name)
        back[name] = stated if stated is not None else most if value == left.value else min(share, most)
    return back


def _counter_line(no: int, was: PurchaseLine, back: Amounts) -> PurchaseLine:
    taxes = total([back[name] for name in TAXES if name != "st_withheld"])
    return PurchaseLine(
        no=no,
        original_no=was.no,
        description=was.description,
        part_id=was.part_id,
        hs_code=was.hs_code,
        unit=was.unit,
        sale_type=was.sale_type,
        rate=was.rate,
        tax_rate=was.tax_rate,
        total=-(back["value"] + taxes),
        **{name: -amount for name, amount in back.items()},
    )


def _write(sitting: Sitting, row: Purchase, note: Purchase, charges: Amounts) -> int:
    """The counter-document under its own number, with all that it copies of the bill."""
    note.number = numbering.take(sitting, SERIES[note.kind], sitting.today().year)
    note.original_id, note.bill_key, note.take = row.id, note.number, 1
    note.received_on, note.note, note.batch_id = None, "", None
    note.entered_by, note.posted_at = sitting.by, sitting.now()
    sums = {name: total([getattr(line, name) for line in note.lines]) for name in ("value", *TAXES)}
    copied = {name: getattr(row, name) for name in COPIED}
    for name, value in (sums | charges | copied).items():
        setattr(note, name, value)
    note.total = total([line.total for line in note.lines]) + sum(charges.values(), ZERO)
    sitting.add(note)
    audit.note(sitting, "cancel" if note.kind == CANCELLATION else "post", note)
    search.lay_down(sitting, note)
    freeing.free(sitting, row.id, note)
    return note.id


def _left(line: PurchaseLine, taken: list[PurchaseLine], name: str) -> Decimal:
    own: Decimal = getattr(line, name)
    return own + sum((getattr(each, name) for each in taken if each.original_no == line.no), Decimal(0))
