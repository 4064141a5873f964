"""FBR's reference lists (specification v1.12, §5.1 to 5.10): how each is asked for, and how its answer is read."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, cast
from urllib.parse import urlencode

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints, ValidationError

from app.rules.reference import Entry, ListKey
from app.services.outcome import Answer
from app.services.reference_wanted import Question

LARGEST = 16 << 20
"""Bytes; the whole tariff with its descriptions has some two million."""

MOST = 50_000
OK = 200
SALES_ANNEXURE = "3"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

PATHS = {
    ListKey.PROVINCES: "/pdi/v1/provinces",
    ListKey.DOCUMENT_TYPES: "/pdi/v1/doctypecode",
    ListKey.TARIFF: "/pdi/v1/itemdesccode",
    ListKey.SERIAL_WORDS: "/pdi/v1/sroitemcode",
    ListKey.SALE_TYPES: "/pdi/v1/transtypecode",
    ListKey.UNITS: "/pdi/v1/uom",
    ListKey.SCHEDULES: "/pdi/v1/SroSchedule",
    ListKey.RATES: "/pdi/v2/SaleTypeToRate",
    ListKey.HS_UNITS: "/pdi/v2/HS_UOM",
    ListKey.SERIALS: "/pdi/v2/SROItem",
}


class NotAList(Exception):
    """What came back is not the list that was asked for; the words say why."""


def url(base: str, question: Question) -> str:
    """The dates are written as each method wants them: 24-Feb-2024 for rates and schedules, 2025-03-25 for serials."""
    ids = question.ids
    query: dict[str, str] = {}
    match question.key:
        case ListKey.SCHEDULES:
            query = {"rate_id": ids["rate"], "date": _spoken(question.day), "origination_supplier_csv": ids["province"]}
        case ListKey.RATES:
            query = {
                "date": _spoken(question.day),
                "transTypeId": ids["sale_type"],
                "originationSupplier": ids["province"],
            }
        case ListKey.HS_UNITS:
            query = {"hs_code": ids["hs_code"], "annexure_id": SALES_ANNEXURE}
        case ListKey.SERIALS:
            query = {"date": question.day.isoformat(), "sro_id": ids["schedule"]}
    return f"{base}{PATHS[question.key]}" + (f"?{urlencode(query)}" if query else "")


def read(key: ListKey, answer: Answer) -> list[Entry]:
    """The list, in the portal's order; what it says twice is there once. Raises NotAList."""
    if answer.status != OK:
        raise NotAList(f"HTTP {answer.status}")
    rows = _rows(answer.body)
    shape, entry = SHAPES[key]
    found: dict[str, Entry] = {}
    for number, row in enumerate(rows, start=1):
        try:
            made = entry(shape.model_validate(_lowered(row, number)))
        except ValidationError as wrong:
            fault = wrong.errors()[0]
            raise NotAList(f"row {number}: {'.'.join(map(str, fault['loc']))} {fault['type']}") from None
        if key is not ListKey.TARIFF and made.code in found and found[made.code].words != made.words:
            raise NotAList(f"row {number}: {made.code} stands there twice, with other words")
        found.setdefault(made.code, made)
    return list(found.values())


def _rows(body: bytes) -> list[dict[str, object]]:
    if len(body) > LARGEST:
        raise NotAList("it is too long")
    try:
        said = json.loads(body.decode("utf-8"), parse_float=Decimal, parse_constant=_no, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        raise NotAList("it is no proper JSON") from None
    if not isinstance(said, list) or len(said) > MOST:
        raise NotAList("it is no list" if not isinstance(said, list) else f"it has {len(said)} rows")
    if not all(isinstance(row, dict) for row in said):
        raise NotAList("its rows are no records")
    return cast("list[dict[str, object]]", said)


def _no(name: str) -> object:
    raise ValueError(name)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    if len({name.casefold() for name, _ in pairs}) != len(pairs):
        raise ValueError("a key is there twice")
    return dict(pairs)


def _lowered(row: Mapping[str, object], number: int) -> dict[str, object]:
    """FBR's capitals are odd (hS_CODE, ratE_DESC) and not to be relied on."""
    if len(row) > len(SHAPES) * 2:
        raise NotAList(f"row {number} has {len(row)} fields")
    return {name.casefold(): value for name, value in row.items()}


def _spoken(day: date) -> str:
    """04-Feb-2024, whatever language this computer speaks."""
    return f"{day.day:02}-{MONTHS[day.month - 1]}-{day.year}"


def _code(value: object) -> object:
    """An id is a whole number, or its digits as text; True is no number."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _words(value: object) -> object:
    if isinstance(value, str) and CONTROL.search(value):
        raise ValueError("it holds control characters")
    return " ".join(value.split()) if isinstance(value, str) else value


def _percent(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    return value


Id = Annotated[str, BeforeValidator(_code), StringConstraints(pattern=r"^[0-9]{1,9}$")]
HsCode = Annotated[str, BeforeValidator(_words), StringConstraints(pattern=r"^[0-9]{4}\.[0-9]{4}$")]
Words = Annotated[str, BeforeValidator(_words), StringConstraints(min_length=1, max_length=2000)]
Remark = Annotated[str, BeforeValidator(_words), StringConstraints(max_length=4000)]
Percent = Annotated[Decimal, BeforeValidator(_percent)]


class _Shape(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore", allow_inf_nan=False)


class Province(_Shape):
    stateprovincecode: Id
    stateprovincedesc: Words


class DocumentType(_Shape):
    doctypeid: Id
    docdescription: Words


class HsLine(_Shape):
    hs_code: HsCode
    description: Remark | None = None


class SerialNumber(_Shape):
    sro_item_id: Id
    sro_item_desc: Words


class SaleKind(_Shape):
    transaction_type_id: Id
    transaction_desc: Words


class Unit(_Shape):
    uom_id: Id
    description: Words


class Schedule(_Shape):
    sro_id: Id
    sro_desc: Words


class RateLine(_Shape):
    rate_id: Id
    rate_desc: Words
    rate_value: Percent | None = None


SHAPES: dict[ListKey, tuple[type[_Shape], Callable[[Any], Entry]]] = {
    ListKey.PROVINCES: (Province, lambda row: Entry(row.stateprovincecode, row.stateprovincedesc)),
    ListKey.DOCUMENT_TYPES: (DocumentType, lambda row: Entry(row.doctypeid, row.docdescription)),
    ListKey.TARIFF: (HsLine, lambda row: Entry(row.hs_code, row.description or "")),
    ListKey.SERIAL_WORDS: (SerialNumber, lambda row: Entry(row.sro_item_id, row.sro_item_desc)),
    ListKey.SALE_TYPES: (SaleKind, lambda row: Entry(row.transaction_type_id, row.transaction_desc)),
    ListKey.UNITS: (Unit, lambda row: Entry(row.uom_id, row.description)),
    ListKey.SCHEDULES: (Schedule, lambda row: Entry(row.sro_id, row.sro_desc)),
    ListKey.RATES: (RateLine, lambda row: Entry(row.rate_id, row.rate_desc, _plain(row.rate_value))),
    ListKey.HS_UNITS: (Unit, lambda row: Entry(row.uom_id, row.description)),
    ListKey.SERIALS: (SerialNumber, lambda row: Entry(row.sro_item_id, row.sro_item_desc)),
}


def _plain(percent: Decimal | None) -> str:
    return "" if percent is None else f"{percent.normalize():f}"
