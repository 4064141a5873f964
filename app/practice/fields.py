"""The fields of an invoice as they came: read without believing anything about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

Json = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, under FBR's own code and in its words."""

    code: str
    words: str


def text(record: Json, field: str) -> str:
    value = record.get(field)
    return value.strip() if isinstance(value, str) else ""


def missing(record: Json, field: str) -> bool:
    return record.get(field) in {None, ""}


def amount(record: Json, field: str) -> Decimal:
    """The amount in a field, nothing if it is empty."""
    value = record.get(field)
    return Decimal(value) if isinstance(value, int | Decimal) else Decimal(0)


def items_of(body: Json) -> list[Json]:
    found = body.get("items")
    return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []


def sum_of(body: Json, field: str) -> Decimal:
    """Over all lines."""
    return sum((amount(line, field) for line in items_of(body)), Decimal(0))
