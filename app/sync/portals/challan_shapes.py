"""The challan portal's JSON, member by member: strict, bounded, and nothing is made to fit."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

MOST = 200
"""Items on a page."""
YEARS = range(1990, 2200)
"""Days outside of them are nobody's, and some would break the reckoning."""


def day_text(text: str) -> str:
    if date.fromisoformat(text).year not in YEARS:
        raise ValueError("no such year")
    return text


def moment_text(text: str) -> str:
    found = datetime.fromisoformat(text)
    if found.tzinfo is None or found.year not in YEARS:
        raise ValueError("it does not say its time zone, or is of no such year")
    return text


Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9-]{1,40}$")]
Cursor = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
Code = Annotated[str, Field(pattern=r"^[a-z0-9-]{2,32}$")]
HeadCode = Annotated[str, Field(pattern=r"^[A-Za-z0-9-]{1,32}$")]
Text = Annotated[str, Field(min_length=1, max_length=250, pattern=r"^[^\x00-\x1f\x7f]+$")]
Short = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[^\x00-\x1f\x7f]+$")]
Number = Annotated[str, Field(pattern=r"^[A-Za-z0-9/-]{1,40}$")]
Amount = Annotated[str, Field(pattern=r"^([1-9][0-9]{0,11}\.[0-9]{2}|0\.(0[1-9]|[1-9][0-9]))$")]
PsidNumber = Annotated[str, Field(pattern=r"^[0-9]{17}$")]
Day = Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), AfterValidator(day_text)]
Moment = Annotated[str, Field(max_length=40), AfterValidator(moment_text)]


class Wire(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)


class Names(Wire):
    en: Text
    ur: Text


class Head(Wire):
    code: HeadCode
    name: Names
    kind: Code


class Authority(Wire):
    code: Code
    level: Literal["federal", "provincial", "local"]
    name: Names
    self_assessed: Annotated[list[Code], Field(max_length=10)]
    heads: Annotated[list[Head], Field(max_length=500)]


class Authorities(Wire):
    items: Annotated[list[Authority], Field(max_length=1000)]


class Step(Wire):
    start: Day = Field(alias="from")
    amount: Amount


class Psid(Wire):
    number: PsidNumber
    valid_until: Moment


class Challan(Wire):
    id: Id
    version: Annotated[int, Field(ge=1, le=1_000_000)]
    origin: Literal["issued", "self-assessed"]
    payer: Annotated[str, Field(pattern=r"^([0-9A-Z]{7}|[0-9]{13})$")]
    authority: Code
    kind: Code
    head: Head
    number: Number
    period: Short
    amount: Amount
    due_on: Day
    surcharge: Annotated[list[Step], Field(max_length=36)]
    state: Literal["issued", "psid", "paid", "confirmed", "cancelled", "expired"]
    psid: Psid | None
    key: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{16,64}$")] | None
    reason: Text | None
    replaces: Id | None
    issued_at: Moment
    changed_at: Moment


class Receipt(Wire):
    id: Id
    challan: Id
    psid: PsidNumber
    cpr: Number
    bank: Text
    channel: Code
    paid_on: Day
    amount: Amount
    seen_at: Moment


class Page(Wire):
    items: Annotated[list[dict[str, object]], Field(max_length=MOST)]
    next_cursor: Cursor
    complete_until: Moment
    more: bool


class Problem(Wire):
    code: Code
    detail: Annotated[str, Field(max_length=500)] = ""
    title: Annotated[str, Field(max_length=250)] = ""
