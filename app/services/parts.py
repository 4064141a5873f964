"""Parts: what is bought and sold, with the codes FBR wants of each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from decimal import Decimal

from sqlalchemy import ColumnElement, func, or_, select

from app.models.parts import Part
from app.rules import units
from app.rules.problems import Code, Problem, refuse
from app.rules.sale_types import SaleType
from app.services import audit
from app.services.books import Sitting
from app.services.parties import name_key

WATCH = frozenset({Part.__tablename__})
HS_CODE = re.compile(r"\d{4}\.\d{4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class PartDraft:
    """A part as typed; prices in rupees, excluding tax but for the retail price, which includes it."""

    name: str = ""
    name_ur: str = ""
    number: str = ""
    hs_code: str = ""
    unit: str = "Numbers, pieces, units"
    sale_type: str = SaleType.STANDARD
    retail_price: Decimal | None = None
    price: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRow:
    id: int
    name: str
    name_ur: str
    number: str
    hs_code: str
    unit: str
    sale_type: str
    retail_price: Decimal | None
    price: Decimal | None


def check(draft: PartDraft) -> list[Problem]:
    """Everything wrong with the draft; a missing HS code is only a warning."""
    found = [] if name_key(draft.name) else [Problem(Code.MISSING, "name")]
    found += hs_code(draft.hs_code, "hs_code")
    if units.unit(draft.unit) is None:
        found.append(Problem(Code.UNIT_UNKNOWN, "unit", {"text": draft.unit}))
    if draft.sale_type not in list(SaleType):
        found.append(Problem(Code.SALE_TYPE_UNKNOWN, "sale_type", {"text": draft.sale_type}))
    for field in ("retail_price", "price"):
        amount = getattr(draft, field)
        if amount is not None and amount <= 0:
            found.append(Problem(Code.NOT_POSITIVE, field))
    return found


def hs_code(text: str, field: str) -> list[Problem]:
    """What is wrong with an HS code as typed."""
    if not text.strip():
        return [Problem(Code.HS_CODE_MISSING, field)]
    return [] if HS_CODE.fullmatch(text.strip()) else [Problem(Code.HS_CODE_MALFORMED, field, {"text": text})]


def add(sitting: Sitting, draft: PartDraft, *, batch: int | None = None) -> int:
    """Write a new part; Refusal if it is wrong or there already."""
    problems = check(draft)
    if find(sitting, draft.name):
        problems.append(Problem(Code.DUPLICATE, "name", {"text": draft.name}))
    refuse(problems)
    row = Part(batch_id=batch, entered_by=sitting.by, entered_at=sitting.now(), **_values(draft))
    sitting.add(row)
    audit.note(sitting, "add", row)
    return row.id


def change(sitting: Sitting, part_id: int, draft: PartDraft) -> None:
    """Correct a part; papers already posted keep what they say."""
    problems = check(draft)
    other = find(sitting, draft.name)
    if other and other.id != part_id:
        problems.append(Problem(Code.DUPLICATE, "name", {"text": draft.name}))
    refuse(problems)
    row = sitting.get_one(Part, part_id)
    before = audit.facts(row)
    for field, value in _values(draft).items():
        setattr(row, field, value)
    audit.note(sitting, "change", row, before)


def find(sitting: Sitting, said: str) -> PartRow | None:
    """The part of that name or number."""
    key = name_key(said)
    row = sitting.scalar(select(Part).where(or_(Part.name_key == key, Part.number == said.strip())).limit(1))
    return None if row is None or not key else _frozen(row)


def named(sitting: Sitting, names: Iterable[str]) -> dict[str, int]:
    """The ids of those parts that bear one of the names, by name key."""
    keys = {name_key(name) for name in names}
    query = select(Part.name_key, Part.id).where(Part.name_key.in_(keys))
    return {row.name_key: row.id for row in sitting.execute(query)}


def get(sitting: Sitting, part_id: int) -> PartRow | None:
    row = sitting.get(Part, part_id)
    return None if row is None else _frozen(row)


def draft(sitting: Sitting, part_id: int) -> PartDraft:
    """The part as its form shows it."""
    row = sitting.get_one(Part, part_id)
    return PartDraft(**{field.name: getattr(row, field.name) for field in fields(PartDraft)})


def rows(sitting: Sitting, search: str = "", *, limit: int | None = None) -> list[PartRow]:
    """All parts in which `search` stands, by name."""
    query = select(Part).order_by(Part.name_key, Part.id).limit(limit)
    if text := search.strip():
        query = query.where(_matches(text))
    return [_frozen(row) for row in sitting.scalars(query)]


def count(sitting: Sitting, search: str = "") -> int:
    query = select(func.count()).select_from(Part)
    return sitting.scalar(query.where(_matches(search.strip())) if search.strip() else query) or 0


def _matches(text: str) -> ColumnElement[bool]:
    return or_(
        Part.name_key.contains(name_key(text) or text, autoescape=True),
        Part.name_ur.contains(text, autoescape=True),
        Part.number.contains(text, autoescape=True),
        Part.hs_code.contains(text, autoescape=True),
    )


def _frozen(row: Part) -> PartRow:
    return PartRow(**{field.name: getattr(row, field.name) for field in fields(PartRow)})


def _values(draft: PartDraft) -> dict[str, object]:
    values: dict[str, object] = {field.name: getattr(draft, field.name) for field in fields(draft)}
    return values | {
        "name": " ".join(draft.name.split()),
        "name_key": name_key(draft.name),
        "number": draft.number.strip(),
        "hs_code": draft.hs_code.strip(),
        "unit": units.unit(draft.unit),
    }
