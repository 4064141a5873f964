"""Lists of suppliers and of workers: one row, one record."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from decimal import Decimal

from app.exchange.grid import Grid, as_text
from app.exchange.headings import find_columns, plain
from app.exchange.lines import Line, lines
from app.exchange.words import SUPPLIERS, WORKERS, Field
from app.exchange.work import Record, Source, Step, Work, placed
from app.rules.problems import Problem, Refusal
from app.services import parties, workers
from app.services.books import Sitting
from app.services.parties import PartyDraft
from app.services.workers import WorkerDraft

PAY_KINDS = {
    "monthly": "monthly month per month pm salary salaried fixed ماہانہ ماہوار تنخواہ",
    "daily": "daily day per day daily wages dihari dehari wage daily wager دیہاڑی یومیہ روزانہ",
    "piece": "piece pieces per piece piece rate piece rated pcs contract theka ٹھیکہ ٹھیکا فی دانہ",
}
ACCOUNT = re.compile(r"PK[0-9A-Z]{10,}", re.IGNORECASE)


def suppliers(grids: Sequence[Grid], chosen: Mapping[str, str]) -> Work:
    return _list(grids, SUPPLIERS, chosen, _supplier)


def workforce(grids: Sequence[Grid], chosen: Mapping[str, str]) -> Work:
    return _list(grids, WORKERS, chosen, _worker)


def the_sheet(grids: Sequence[Grid], kind: Sequence[Field], chosen: Mapping[str, str]) -> Grid:
    """The first sheet that has all the headings; if none has, the first, so that it is the one complained of."""
    return next((grid for grid in grids if _has_columns(grid, kind, chosen)), grids[0])


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
    names = {field.name for field in fields(PartyDraft)} & set(line.columns.at)
    said = {name: line.text(name, required=name == "name") for name in names}
    if not said.get("province"):
        said.pop("province", None)
    draft = PartyDraft(**said, is_supplier=True)  # type: ignore[arg-type]

    def write(sitting: Sitting, batch: int) -> list[Problem]:
        known = parties.find(sitting, draft.name)
        if known is not None and known.to_complete:
            # made from a bill that came before this list: here is what was missing
            whole = replace(draft, is_customer=known.is_customer)
            return placed(line.place, lambda: parties.change(sitting, known.id, whole), parties.check(whole))
        return placed(line.place, lambda: parties.add(sitting, draft, batch=batch), parties.check(draft))

    return write


def _worker(line: Line) -> Step:
    words = ("name_ur", "father", "designation", "eobi_number", "pessi_number", "mobile")
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
        iban=iban,
        wallet=wallet,
    )

    def place(problem: Problem) -> Problem:
        named = {"iban": "bank", "wallet": "bank"}.get(problem.field)
        return line.place(problem if named is None else Problem(problem.code, named, problem.facts))

    def write(sitting: Sitting, batch: int) -> list[Problem]:
        found = workers.check(sitting, draft)
        return placed(place, lambda: workers.add(sitting, draft, batch=batch), found)

    return write


def pay_kind(typed: str) -> str:
    """'Daily wages' is daily; what nobody knows stays as typed, to be refused."""
    words = plain(typed)
    for kind, said in PAY_KINDS.items():
        if words == kind or words.removeprefix("per ").split(" ")[0] in said.split():
            return kind
    return typed


def _bank(typed: str) -> tuple[str, str]:
    """An IBAN, right or wrong, or the name of a wallet."""
    return (typed, "") if ACCOUNT.fullmatch(typed.replace(" ", "").replace("-", "")) else ("", typed)


def money(number: Decimal | None) -> str:
    return "" if number is None else f"{number:.2f}"
