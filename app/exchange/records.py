"""Lists of parties, parts, workers and balances: one row, one record."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from decimal import Decimal

from app.exchange.grid import Grid, as_text
from app.exchange.headings import best_columns, find_columns, plain
from app.exchange.lines import Line, lines
from app.exchange.words import CUSTOMERS, OPENINGS, PARTS, SUPPLIERS, WORKERS, Field
from app.exchange.work import Record, Source, Step, Work, placed
from app.rules import identity
from app.rules.problems import Code, Problem, Refusal
from app.services import openings as ledger
from app.services import parties, parts, workers
from app.services.books import Sitting
from app.services.openings import OpeningDraft
from app.services.parties import PartyDraft, PartyRow
from app.services.parts import PartDraft
from app.services.workers import WorkerDraft

PAY_KINDS = {
    "monthly": "monthly month per month pm salary salaried fixed ماہانہ ماہوار تنخواہ",
    "daily": "daily day per day daily wages dihari dehari wage daily wager دیہاڑی یومیہ روزانہ",
    "piece": "piece pieces per piece piece rate piece rated pcs contract theka ٹھیکہ ٹھیکا فی دانہ",
}
GENDERS = {
    "male": "male m man mr مرد",
    "female": "female f woman w mrs ms miss عورت خاتون",
    "other": "other x transgender khwajasira خواجہ سرا دیگر",
}
ACCOUNT = re.compile(r"PK[0-9A-Z]{10,}", re.IGNORECASE)


def suppliers(grids: Sequence[Grid], chosen: Mapping[str, str]) -> Work:
    return _list(grids, SUPPLIERS, chosen, _supplier)


def customers(grids: Sequence[Grid], chosen: Mapping[str, str]) -> Work:
    return _list(grids, CUSTOMERS, chosen, _customer)


def stock(grids: Sequence[Grid], chosen: Mapping[str, str]) -> Work:
    return _list(grids, PARTS, chosen, _part)


def openings(grids: Sequence[Grid], chosen: Mapping[str, str]) -> Work:
    return _list(grids, OPENINGS, chosen, _opening)


def workforce(grids: Sequence[Grid], chosen: Mapping[str, str]) -> Work:
    return _list(grids, WORKERS, chosen, _worker)


def the_sheet(grids: Sequence[Grid], kind: Sequence[Field], chosen: Mapping[str, str]) -> Grid:
    """The first sheet that has all the headings; if none has, the one that has most is complained of."""
    whole = next((grid for grid in grids if _has_columns(grid, kind, chosen)), None)
    return whole or max(grids, key=lambda grid: _known(grid, kind, chosen))


def _known(grid: Grid, kind: Sequence[Field], chosen: Mapping[str, str]) -> int:
    try:
        columns = best_columns(grid, kind, chosen)
    except Refusal:
        return 0
    return 0 if columns is None else len(columns.at)


def _has_columns(grid: Grid, kind: Sequence[Field], chosen: Mapping[str, str]) -> bool:
    try:
        find_columns(grid, kind, chosen)
    except Refusal:
        return False
    return True


def _list(
    grids: Sequence[Grid], kind: Sequence[Field], chosen: Mapping[str, str], read: Callable[[Line], Step]
) -> Work:
    grid = the_sheet(grids, kind, chosen)
    columns = find_columns(grid, kind, chosen)
    records: list[Record] = []
    steps: list[Step] = []
    problems: list[Problem] = []
    for line in lines(grid, columns):
        if line.says_total() and not line.has("cnic"):
            continue
        step = read(line)
        records.append(Record(line.number, {name: as_text(columns.cell(line.row, name)) for name in columns.at}))
        problems += line.problems
        if not line.problems:
            steps.append(step)
    return Work((Source.of(grid.sheet, columns),), len(records), tuple(records), tuple(steps), tuple(problems))


def _supplier(line: Line) -> Step:
    return _party(line, supplier=True)


def _customer(line: Line) -> Step:
    return _party(line, supplier=False)


def _party(line: Line, *, supplier: bool) -> Step:
    names = {field.name for field in fields(PartyDraft)} & set(line.columns.at)
    said = {name: line.text(name, required=name == "name") for name in names}
    if not said.get("province"):
        said.pop("province", None)
    draft = PartyDraft(**said, is_supplier=supplier, is_customer=not supplier)  # type: ignore[arg-type]

    def write(sitting: Sitting, batch: int) -> list[Problem]:
        known = parties.find(sitting, draft.name)
        if known is not None and known.to_complete:
            # made from a bill that came before this list: here is what was missing
            whole = replace(
                draft, is_supplier=supplier or known.is_supplier, is_customer=not supplier or known.is_customer
            )
            return placed(line.place, lambda: parties.change(sitting, known.id, whole), parties.check(whole))
        if known is not None and not (known.is_supplier if supplier else known.is_customer) and _agrees(draft, known):
            # the other list has him already: he is both
            parties.mark_role(sitting, known.id, supplier=supplier, customer=not supplier)
            return []
        return placed(line.place, lambda: parties.add(sitting, draft, batch=batch), parties.check(draft))

    return write


def _agrees(draft: PartyDraft, known: PartyRow) -> bool:
    """No number that the list says is another than the one we have."""
    pairs = ((identity.ntn(draft.ntn), known.ntn), (identity.cnic(draft.cnic), known.cnic))
    return all(said == ours for said, ours in pairs if said and ours)


def _part(line: Line) -> Step:
    words = {name: line.text(name) for name in ("name_ur", "number", "sale_type") if line.has(name)}
    unit = {"unit": line.text("unit")} if line.has("unit") else {}
    draft = PartDraft(
        name=line.text("name", required=True),
        aliases=tuple(alias.strip() for alias in re.split(r"[,;/|،]", line.text("aliases")) if alias.strip()),
        hs_code=line.hs_code(),
        retail_price=line.price("retail_price") or None,
        price=line.price("price") or None,
        **words,  # type: ignore[arg-type]
        **unit,  # type: ignore[arg-type]
    )

    def write(sitting: Sitting, batch: int) -> list[Problem]:
        return placed(line.place, lambda: parts.add(sitting, draft, batch=batch), parts.check(draft))

    return write


def _opening(line: Line) -> Step:
    owed, owing = line.signed("receivable"), line.signed("payable")
    if owed and owing:
        line.complain(Problem(Code.OPENING_TWO_SIDED, "receivable"))
    if not owed and not owing:
        line.complain(Problem(Code.MISSING, "receivable"))
    draft = OpeningDraft(
        party=line.text("party", required=True),
        side="customer" if owed else "supplier",
        day=line.day("day", required=True),
        amount=owed or owing,
        note=line.text("note"),
    )

    def write(sitting: Sitting, batch: int) -> list[Problem]:
        return placed(line.place, lambda: ledger.add(sitting, draft, batch=batch), ())

    return write


def _worker(line: Line) -> Step:
    words = ("name_ur", "father", "designation", "eobi_number", "pessi_number", "mobile", "address", "home_address")
    iban, wallet = _bank(line.text("bank"))
    draft = WorkerDraft(
        **{name: line.text(name) for name in words},  # type: ignore[arg-type]
        number=line.word("number", required=True),
        name=line.text("name", required=True),
        cnic=line.word("cnic", required=True),
        born_on=line.day("born_on", required=True),
        joined_on=line.day("joined_on", required=True),
        pay_kind=pay_kind(line.text("pay_kind", required=True)),
        rate=line.price("rate", required=True),
        gender=gender(line.text("gender")),
        cnic_issued=line.day("cnic_issued"),
        cnic_expires=line.day("cnic_expires"),
        iban=iban,
        wallet=wallet,
    )

    def place(problem: Problem) -> Problem:
        named = {"iban": "bank", "wallet": "bank"}.get(problem.field)
        return line.place(problem if named is None else Problem(problem.code, named, problem.facts))

    def write(sitting: Sitting, batch: int) -> list[Problem]:
        late = [one for one in workers.check_in_books(sitting, draft) if one.is_warning]
        found = workers.check(sitting, draft) + late
        return placed(place, lambda: workers.add(sitting, draft, batch=batch), found)

    return write


def pay_kind(typed: str) -> str:
    """'Daily wages' is daily; what nobody knows stays as typed, to be refused."""
    words = plain(typed)
    for kind, said in PAY_KINDS.items():
        if words == kind or words.removeprefix("per ").split(" ")[0] in said.split():
            return kind
    return typed


def gender(typed: str) -> str:
    """'M' and 'مرد' are male; what nobody knows stays as typed, to be refused."""
    words = plain(typed)
    return next((name for name, said in GENDERS.items() if words in said.split()), typed) if words else ""


def _bank(typed: str) -> tuple[str, str]:
    """An IBAN, right or wrong, or the name of a wallet."""
    return (typed, "") if ACCOUNT.fullmatch(typed.replace(" ", "").replace("-", "")) else ("", typed)


def money(number: Decimal | None) -> str:
    return "" if number is None else f"{number:.2f}"
