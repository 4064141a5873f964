"""Long lists: the number of every row in the order wanted, in one answer; the rows are read a few at a time."""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Integer,
    Select,
    SQLColumnExpression,
    and_,
    func,
    or_,
    select,
    true,
    type_coerce,
)
from sqlalchemy.orm import InstrumentedAttribute

from app.rules.money import ZERO
from app.services.books import Sitting

AMOUNT = re.compile(r"[0-9][0-9,]+(\.[0-9]*)?")
DAY = re.compile(r"[0-9]{1,2}/[0-9]{0,2}(/[0-9]{0,4})?")


@dataclass(frozen=True, slots=True)
class Found:
    """Eight bytes a row, however long the list; `amount` is what all of them come to."""

    numbers: array[int]
    amount: Decimal


def found(sitting: Sitting, query: Select[int, Decimal]) -> Found:
    """`query` says a row's number and its amount, in order; the database writes the numbers down in one go."""
    rows = query.subquery()
    number, amount = rows.c
    said, whole = sitting.execute(select(func.json_group_array(number), func.sum(amount))).one()
    return Found(array("q", json.loads(said)), whole or ZERO)


def counts(
    sitting: Sitting,
    number: InstrumentedAttribute[int],
    tabs: Mapping[str, Sequence[ColumnElement[bool]]],
    source: FromClause | None = None,
) -> dict[str, int]:
    """How many rows stand under each of the tabs, in one reading; of a `source` that joins more than one table."""
    under = [func.count(number).filter(and_(true(), *those)) for those in tabs.values()]
    query = select(*under) if source is None else select(*under).select_from(source)
    return dict(zip(tabs, sitting.execute(query).one(), strict=True))


def total_of(
    sitting: Sitting, number: InstrumentedAttribute[int], amount: SQLColumnExpression[Decimal], numbers: Sequence[int]
) -> Decimal:
    """What these rows come to."""
    these = func.json_each(json.dumps(list(numbers))).table_valued("value")
    return sitting.scalar(select(func.sum(amount)).where(number.in_(select(these.c.value)))) or ZERO


def figures(
    word: str, day: SQLColumnExpression[date], amounts: Sequence[SQLColumnExpression[Decimal]]
) -> list[ColumnElement[bool]]:
    """What a word may mean besides a name: a day, or a part of one of the amounts, as they are written."""
    ways: list[ColumnElement[bool]] = []
    if DAY.fullmatch(word):
        ways.append(func.instr(func.strftime("%d/%m/%Y", day), word) > 0)
    if amounts and AMOUNT.fullmatch(word):
        ways.append(_written(word.replace(",", ""), [type_coerce(each, Integer) for each in amounts]))
    return ways


def _written(figure: str, paisa: Sequence[ColumnElement[int]]) -> ColumnElement[bool]:
    """Few amounts have these digits at all, and only those are written out."""
    digits = func.instr(func.printf(" ".join(["%d"] * len(paisa)), *paisa), figure.replace(".", "")) > 0
    out = [func.printf("%d.%02d", each // 100, func.abs(each) % 100) for each in paisa]
    return and_(digits, or_(*(func.instr(each, figure) > 0 for each in out)))
