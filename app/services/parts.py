"""Parts: what is bought and sold, with the codes FBR wants of each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from datetime import date
from decimal import Decimal
from typing import TypeVar

from sqlalchemy import Select, delete, func, literal, or_, select, union_all

from app.models.parts import Part, PartAlias, PartSaleType, PartSearch
from app.rules import units
from app.rules.problems import Code, Problem, refuse
from app.rules.sale_types import SaleType
from app.services import audit
from app.services.books import Sitting
from app.services.folding import fold, folded, holds_each
from app.services.parties import name_key

Row = TypeVar("Row")
WATCH = frozenset({Part.__tablename__})
AMONG = 6
"""Times as many as are shown are looked at, and the best of them shown."""
HS_CODE = re.compile(r"\d{4}\.\d{4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleTypeSince:
    """From this day on the law treats the part so."""

    since: date
    sale_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartDraft:
    """A part as typed; prices in rupees, excluding tax but for the retail price, which includes it.

    `aliases` are other words for it, in any script. `sale_types` are dated; before the first of them `sale_type` holds.
    """

    name: str = ""
    name_ur: str = ""
    number: str = ""
    hs_code: str = ""
    unit: str = "Numbers, pieces, units"
    sale_type: str = SaleType.STANDARD
    retail_price: Decimal | None = None
    price: Decimal | None = None
    aliases: tuple[str, ...] = ()
    sale_types: tuple[SaleTypeSince, ...] = ()


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


@dataclass(frozen=True, slots=True, kw_only=True)
class PartDetail(PartRow):
    """A part with its other names, and what the law made of it from which day."""

    aliases: tuple[str, ...]
    sale_types: tuple[SaleTypeSince, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOnDay:
    """What a bill's line needs to know of a part on its date."""

    id: int
    sale_type: SaleType
    retail_price: Decimal | None


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
    for n, alias in enumerate(draft.aliases):
        if len(alias) > 250:
            found.append(Problem(Code.TOO_LONG, f"aliases.{n}", {"most": "250"}))
    return found + _sale_types(draft)


def _sale_types(draft: PartDraft) -> list[Problem]:
    found, seen = [], set[date]()
    for n, each in enumerate(draft.sale_types):
        if each.sale_type not in list(SaleType):
            found.append(Problem(Code.SALE_TYPE_UNKNOWN, f"sale_types.{n}.sale_type", {"text": each.sale_type}))
        if each.since in seen:
            found.append(Problem(Code.DUPLICATE, f"sale_types.{n}.since", {"text": f"{each.since:%d/%m/%Y}"}))
        seen.add(each.since)
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
    _attach(sitting, row, draft)
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
    _attach(sitting, row, draft)


def _attach(sitting: Sitting, row: Part, draft: PartDraft) -> None:
    """The other names and the dated sale types as the draft has them, and the words it is found by."""
    _aliases(sitting, row, {name_key(alias): " ".join(alias.split()) for alias in draft.aliases if name_key(alias)})
    _dated(sitting, row, {each.since: each.sale_type for each in draft.sale_types})
    sitting.execute(delete(PartSearch).where(PartSearch.part_id == row.id))
    text = folded(row.number, row.name, row.name_key, row.name_ur, row.hs_code, *draft.aliases)
    sitting.add(PartSearch(part_id=row.id, text=text))


def _aliases(sitting: Sitting, row: Part, wanted: dict[str, str]) -> None:
    for old in sitting.scalars(select(PartAlias).where(PartAlias.part_id == row.id)):
        if wanted.pop(old.alias_key, None) is None:
            audit.removed(sitting, old)
            sitting.delete(old)
    for key, alias in wanted.items():
        new = PartAlias(part_id=row.id, alias=alias, alias_key=key, entered_by=sitting.by, entered_at=sitting.now())
        sitting.add(new)
        audit.note(sitting, "add", new)


def _dated(sitting: Sitting, row: Part, wanted: dict[date, str]) -> None:
    for old in sitting.scalars(select(PartSaleType).where(PartSaleType.part_id == row.id)):
        if wanted.get(old.since) == old.sale_type:
            wanted.pop(old.since)
        else:
            audit.removed(sitting, old)
            sitting.delete(old)
    sitting.flush()
    for since, kind in wanted.items():
        new = PartSaleType(part_id=row.id, since=since, sale_type=kind, entered_by=sitting.by, entered_at=sitting.now())
        sitting.add(new)
        audit.note(sitting, "add", new)


def find(sitting: Sitting, said: str) -> PartRow | None:
    """The part of that name, number or other name; an own name or number is stronger than another's alias."""
    if not (key := name_key(said)):
        return None
    row = sitting.scalar(select(Part).where(or_(Part.name_key == key, Part.number == said.strip())).limit(1))
    if row is None:
        called = sitting.scalars(select(PartAlias.part_id).where(PartAlias.alias_key == key).limit(2)).all()
        row = sitting.get(Part, called[0]) if len(called) == 1 else None
    return None if row is None else _frozen(row)


def named(sitting: Sitting, names: Iterable[str]) -> dict[str, int]:
    """The ids of those parts that bear one of the names, or are called so by nobody else, by name key."""
    keys = {name_key(name) for name in names} - {""}
    alias = select(PartAlias.alias_key, PartAlias.part_id, literal(False)).where(PartAlias.alias_key.in_(keys))
    own = select(Part.name_key, Part.id, literal(True)).where(Part.name_key.in_(keys))
    bears: dict[str, int] = {}
    called: dict[str, set[int]] = {}
    for key, part_id, is_own in sitting.execute(union_all(own, alias)):
        if is_own:
            bears[key] = part_id
        called.setdefault(key, set()).add(part_id)
    return {key: next(iter(ids)) for key, ids in called.items() if len(ids) == 1} | bears


def on_day(sitting: Sitting, names: Iterable[str], day: date) -> dict[str, PartOnDay]:
    """The parts that bear one of the names, by name key, with what the law makes of them on that day."""
    ids = named(sitting, names)
    if not ids:
        return {}
    kinds: dict[int, str] = {}
    dated = select(PartSaleType).where(PartSaleType.part_id.in_(ids.values()), PartSaleType.since <= day)
    for each in sitting.scalars(dated.order_by(PartSaleType.since)):
        kinds[each.part_id] = each.sale_type
    rows = {row.id: row for row in sitting.scalars(select(Part).where(Part.id.in_(ids.values())))}
    return {
        key: PartOnDay(
            id=part_id,
            sale_type=SaleType(kinds.get(part_id, rows[part_id].sale_type)),
            retail_price=rows[part_id].retail_price,
        )
        for key, part_id in ids.items()
    }


def get(sitting: Sitting, part_id: int) -> PartRow | None:
    row = sitting.get(Part, part_id)
    return None if row is None else _frozen(row)


def detail(sitting: Sitting, part_id: int) -> PartDetail | None:
    """A part whole."""
    row = get(sitting, part_id)
    if row is None:
        return None
    return PartDetail(**asdict(row), aliases=_called(sitting, part_id), sale_types=_kinds(sitting, part_id))


def draft(sitting: Sitting, part_id: int) -> PartDraft:
    """The part as its form shows it."""
    row = sitting.get_one(Part, part_id)
    own = {field.name: getattr(row, field.name) for field in fields(PartDraft) if hasattr(row, field.name)}
    return PartDraft(**own, aliases=_called(sitting, part_id), sale_types=_kinds(sitting, part_id))


def rows(sitting: Sitting, search: str = "", *, limit: int | None = None) -> list[PartRow]:
    """All parts in which every word of `search` stands, by name."""
    query = _matching(select(Part), search).order_by(Part.name_key, Part.id).limit(limit)
    return [_frozen(row) for row in sitting.scalars(query)]


def suggest(sitting: Sitting, text: str, limit: int = 8) -> list[PartRow]:
    """While typing: parts by any part of any word of number, name, alias or Urdu name; those that begin so first."""
    key = fold(text)
    begin = select(Part).where(Part.name_key >= key, Part.name_key < key + chr(0x10FFFF)).order_by(Part.name_key)
    first = [_frozen(row) for row in sitting.scalars(begin.limit(limit))]
    if len(first) == limit or not key:
        return first
    told = select(PartSearch.part_id).where(holds_each(PartSearch.text, text)).limit(limit * AMONG)
    others = [_frozen(row) for row in sitting.scalars(select(Part).where(Part.id.in_(told)))]
    others.sort(key=lambda row: (not fold(row.number).startswith(key), fold(row.name)))
    return [*first, *(row for row in others if row not in first)][:limit]


def count(sitting: Sitting, search: str = "") -> int:
    return sitting.scalar(_matching(select(func.count(Part.id)), search)) or 0


def _matching(query: Select[Row], search: str) -> Select[Row]:
    if not search.strip():
        return query
    return query.where(Part.id.in_(select(PartSearch.part_id).where(holds_each(PartSearch.text, search))))


def _called(sitting: Sitting, part_id: int) -> tuple[str, ...]:
    query = select(PartAlias.alias).where(PartAlias.part_id == part_id).order_by(PartAlias.id)
    return tuple(sitting.scalars(query))


def _kinds(sitting: Sitting, part_id: int) -> tuple[SaleTypeSince, ...]:
    query = select(PartSaleType).where(PartSaleType.part_id == part_id).order_by(PartSaleType.since)
    return tuple(SaleTypeSince(since=each.since, sale_type=each.sale_type) for each in sitting.scalars(query))


def _frozen(row: Part) -> PartRow:
    return PartRow(**{field.name: getattr(row, field.name) for field in fields(PartRow)})


def _values(draft: PartDraft) -> dict[str, object]:
    values: dict[str, object] = {f.name: getattr(draft, f.name) for f in fields(draft) if hasattr(Part, f.name)}
    return values | {
        "name": " ".join(draft.name.split()),
        "name_key": name_key(draft.name),
        "number": draft.number.strip(),
        "hs_code": draft.hs_code.strip(),
        "unit": units.unit(draft.unit),
    }
