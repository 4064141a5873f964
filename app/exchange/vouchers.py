"""A list of payments, out and in: who, when, how much, by what, and for which of his bills."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from app.exchange.grid import Grid, as_text, is_blank
from app.exchange.headings import Columns, find_columns, plain
from app.exchange.lines import Line, lines
from app.exchange.records import money, the_sheet
from app.exchange.words import PAYMENTS
from app.exchange.work import Record, Source, Step, Work, placed
from app.rules.matching import cleaned, written
from app.rules.money import ZERO, total
from app.rules.problems import Code, Problem, Refusal
from app.services import ledgers, parties, payments, sales
from app.services.books import Sitting
from app.services.ledgers import OpenItem
from app.services.moves import CUSTOMER, SUPPLIER
from app.services.parties import PartyRow
from app.services.payments import AgainstDraft, PaymentDraft

METHODS = {
    "cash": "cash naqd نقد",
    "cheque": "cheque chq check cheq crossed چیک",
    "raast": "raast راست",
    "wallet": "wallet easypaisa jazzcash sadapay nayapay والٹ",
    "bank": "bank online transfer ibft rtgs ift tt deposit po order dd draft بینک",
}
DIRECTIONS = {
    "out": "out paid pay payment payments sent supplier vendor debit dr cpv bpv ادا ادائیگی",
    "in": "in received receipt receipts receive customer buyer credit cr crv brv وصول وصولی",
}
HEADED = {"out": ("paid to", "payee", "supplier", "vendor"), "in": ("received from", "customer", "buyer", "client")}
SUMMED = {"out": "paid", "in": "received", "": "amount"}
SIDES = {"out": SUPPLIER, "in": CUSTOMER}
APART = re.compile(r"[,;&+\n،؛]|\s+and\s+", re.IGNORECASE)
ON_ACCOUNT = frozenset({"on account", "on a c", "account", "a c", "advance", "on acc", "پیشگی", "کھاتے میں"})
OPENING = frozenset({"opening", "opening balance", "b f", "bf", "old balance", "previous balance", "سابقہ", "ابتدائی"})
OURS = {"against": "bills", "direction": "direction"}
REASON = "As the imported list says"
"""Why another tax was withheld than the law says: it was done before it came into these books."""


def payment_list(grids: Sequence[Grid], chosen: Mapping[str, str]) -> Work:
    grid = the_sheet(grids, PAYMENTS, chosen)
    columns = find_columns(grid, PAYMENTS, chosen)
    _needs_an_amount(grid, columns)
    records: list[Record] = []
    steps: list[Step] = []
    problems: list[Problem] = []
    seen: dict[tuple[str, ...], int] = {}
    sums: dict[str, Decimal] = {}
    for line in lines(grid, columns):
        if (line.says_total() and not (line.has("day") and line.has("party"))) or not line.has(
            "party", "paid", "received", "amount"
        ):
            continue
        step, draft = _payment(line)
        _complain_of_twin(line, seen)
        records.append(_record(line, draft))
        problems += line.problems
        if not line.problems:
            steps.append(step)
            way = SUMMED[draft.direction]
            sums[way] = sums.get(way, ZERO) + (draft.amount or ZERO)
    return Work(
        sources=(Source.of(grid.sheet, columns),),
        rows=len(records),
        records=tuple(records),
        steps=tuple(steps),
        problems=tuple(problems),
        totals=sums,
    )


def _needs_an_amount(grid: Grid, columns: Columns) -> None:
    if not {"amount", "paid", "received"} & set(columns.at):
        shown = next(field.shown for field in PAYMENTS if field.name == "amount")
        raise Refusal(Problem(Code.COLUMN_MISSING, "amount", {"field": shown, "sheet": grid.sheet}, columns.row))


def _complain_of_twin(line: Line, seen: dict[tuple[str, ...], int]) -> None:
    """A row that says the very same as one before is a slip of copying."""
    said = tuple("" if is_blank(cell) else as_text(cell).casefold() for cell in line.row)
    if said in seen:
        line.complain(Problem(Code.ROW_TWICE, "party", {"text": line.text("party"), "row": str(seen[said])}))
    seen.setdefault(said, line.number)


def _payment(line: Line) -> tuple[Step, PaymentDraft]:
    direction, moved = _amount(line)
    taxes = {name: line.amount(name) or ZERO for name in ("income_tax", "sales_tax")}
    draft = PaymentDraft(
        direction=direction,
        party=line.text("party", required=True),
        day=line.day("day", required=True),
        method=_method(line),
        reference=line.word("reference"),
        # what was withheld went to the tax office, and the debt fell by it too
        amount=None if moved is None else total([moved, *taxes.values()]),
        income_tax=taxes["income_tax"],
        sales_tax=taxes["sales_tax"],
        note=line.text("note"),
    )
    bills = line.text("bills")

    def write(sitting: Sitting, batch: int) -> list[Problem]:
        return _write(sitting, batch, line, draft, bills)

    return write, draft


def _amount(line: Line) -> tuple[str, Decimal | None]:
    """Which way the money went, "" if the party will tell, and how much of it."""
    paid, received = line.amount("paid"), line.amount("received")
    if paid and received:
        line.complain(Problem(Code.DIRECTION_NOT_SAID, "paid", {"name": line.text("party")}))
    if paid or received:
        return ("out", paid) if paid else ("in", received)
    amount = line.amount("amount")
    if amount is None and not line.problems:
        line.complain(Problem(Code.MISSING, next(n for n in ("amount", "paid", "received") if n in line.columns.at)))
    return _direction(line), amount


def _direction(line: Line) -> str:
    said = line.text("direction")
    if said:
        way = _first_word_of(said, DIRECTIONS)
        if way is None:
            line.complain(Problem(Code.MALFORMED, "direction", {"text": said}))
        return way or ""
    heading = plain(line.columns.title("party"))
    return next((way for way, words in HEADED.items() if any(word in heading for word in words)), "")


def _method(line: Line) -> str:
    """Unsaid, what bears a reference went through a bank."""
    said = line.text("method")
    if not said:
        return "bank" if line.has("reference") else "cash"
    method = _first_word_of(said, METHODS)
    if method is None:
        line.complain(Problem(Code.MALFORMED, "method", {"text": said}))
    return method or ""


def _first_word_of(said: str, meanings: Mapping[str, str]) -> str | None:
    words = plain(said).split()
    return next((key for key, known in meanings.items() if set(words) & {key, *known.split()}), None)


def _write(sitting: Sitting, batch: int, line: Line, draft: PaymentDraft, bills: str) -> list[Problem]:
    found = []
    if not line.has("method"):
        found.append(line.place(Problem(Code.METHOD_ASSUMED, "method", {"method": draft.method})))
    him = parties.find(sitting, draft.party)
    if him is None:
        raise Refusal(line.place(Problem(Code.NOT_FOUND, "party", {"text": draft.party})))
    draft = replace(draft, party=him.name, direction=draft.direction or _his_side(line, him))
    if twin := _in_books(sitting, him, draft):
        raise Refusal(line.place(Problem(Code.DUPLICATE, "reference", {"text": f"{draft.reference} ({twin})"})))
    draft = replace(draft, against=_against(sitting, line, him, draft, bills))

    def place(problem: Problem) -> Problem:
        name = problem.field.split(".")[0]
        return line.place(replace(problem, field=OURS.get(name, name)))

    checked = payments.check(sitting, draft)
    for other in (problem for problem in checked if problem.code is Code.OVERRIDE_NEEDS_REASON):
        found.append(line.place(Problem(Code.WITHHELD_OTHERWISE, "income_tax", other.facts)))
        draft = replace(draft, override_reason=REASON)
    return found + placed(place, lambda: payments.post(sitting, draft, batch=batch), checked)


def _his_side(line: Line, him: PartyRow) -> str:
    """Whoever only sells to us was paid, whoever only buys paid us; of the others it must be said."""
    if him.is_supplier == him.is_customer:
        raise Refusal(line.place(Problem(Code.DIRECTION_NOT_SAID, "direction", {"name": him.name})))
    return "out" if him.is_supplier else "in"


def _in_books(sitting: Sitting, him: PartyRow, draft: PaymentDraft) -> str:
    """The voucher of the same day, amount and reference, if it stands already."""
    if not draft.reference.strip():
        return ""
    same = (
        row.number
        for row in payments.rows(sitting, draft.reference.strip(), draft.day, draft.day)
        if row.state == "posted" and row.party_id == him.id and row.direction == draft.direction
        and written(row.reference) == written(draft.reference) and row.amount == draft.amount
    )  # fmt: skip
    return next(same, "")


def _against(sitting: Sitting, line: Line, him: PartyRow, draft: PaymentDraft, bills: str) -> tuple[AgainstDraft, ...]:
    """The bills named, each as far as the money reaches, in the order they are named; the rest is on account."""
    if not bills:
        return ()
    there = ledgers.open_items(sitting, him.id, SIDES[draft.direction])
    left, found = draft.amount or ZERO, []
    for said in filter(None, (each.strip() for each in APART.split(bills))):
        if plain(said) in ON_ACCOUNT:
            continue
        item = _meant(there, said) or _meant(there, sales.imported_as(sitting, him.id, said))
        if item is None:
            raise Refusal(line.place(Problem(Code.NOT_HIS_PAPER, "bills", {"number": said, "name": him.name})))
        amount = min(item.open, left)
        left -= amount
        if amount:
            found.append(AgainstDraft(number=item.number, amount=amount))
    return tuple(found)


def _meant(there: Sequence[OpenItem], said: str) -> OpenItem | None:
    """Our number, or the number on his paper; failing both, the only one that is the same without its letters."""
    if not said:
        return None
    if plain(said) in OPENING:
        return next((item for item in there if item.kind == "opening"), None)
    for item in there:
        if written(said) in (written(item.number), written(item.reference)):
            return item
    alike = [item for item in there if item.reference and cleaned(item.reference) == cleaned(said)]
    return alike[0] if len(alike) == 1 else None


def _record(line: Line, draft: PaymentDraft) -> Record:
    shown = {
        "party": draft.party,
        "day": draft.day.isoformat() if draft.day else "",
        "direction": draft.direction,
        "method": draft.method,
        "reference": draft.reference,
        "bills": line.text("bills"),
        "amount": money(draft.amount),
    }
    return Record(line.number, shown)
