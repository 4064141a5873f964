"""What FBR's answer means. A strict list of what is certain; everything else is Unclear."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.rules.identity import fbr_number
from app.services.outcome import Accepted, Answer, NeedsKey, Outcome, Rejected, TryLater, Unclear
from app.sync.pace import retry_after

CODE = re.compile(r"\d{4}")
NO_KEY = "0401"
"""The seller is not the token's: a matter of the key, not of the invoice."""

REFUSING = frozenset({400, 413, 415, 422})
"""With FBR's own refusal inside, these are definite; with anything else they are somebody else's word."""


class _Wire(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)


class _Item(_Wire):
    serial: str = Field(alias="itemSNo")
    code: str = Field(alias="statusCode")
    status: str
    number: str | None = Field(alias="invoiceNo", default=None)
    error_code: str | None = Field(alias="errorCode", default=None)
    error: str | None = None


class _Validation(_Wire):
    code: str = Field(alias="statusCode")
    status: str
    error_code: str | None = Field(alias="errorCode", default=None)
    error: str | None = None
    items: list[_Item] | None = Field(alias="invoiceStatuses", default=None)


class _Said(_Wire):
    number: str | None = Field(alias="invoiceNumber", default=None)
    dated: str | None = None
    validation: _Validation = Field(alias="validationResponse")


class _Detail(_Wire):
    code: int | str
    message: str = ""
    description: str = ""


class _Fault(_Wire):
    fault: _Detail


def read(answer: Answer, seller: str, lines: int, is_known: Callable[[str], bool]) -> Outcome:
    """The answer to a post. `is_known`: is this number one of ours already?"""
    if answer.status in {401, 403}:
        fault = gateway_fault(answer.body)
        return NeedsKey(fault) if fault else Unclear(f"HTTP {answer.status}, but not in the gateway's own words.")
    if answer.status != 200 and answer.status not in REFUSING:
        return Unclear(f"HTTP {answer.status}.")
    said = _said(answer.body)
    if said is None:
        return Unclear(f"HTTP {answer.status} with an answer that cannot be read.")
    if said.number:
        if answer.status != 200:
            return Unclear(f"HTTP {answer.status} with an invoice number.")
        return _numbered(said, said.number, seller, lines, is_known)
    refusal = _refusal(said.validation)
    return refusal or Unclear("The answer gives neither a number nor a definite refusal.")


def read_validation(answer: Answer, now: datetime) -> Outcome | None:
    """The answer to the question whether it would be taken; None: it would. Nothing is recorded by asking, so that
    whatever cannot be read only means: later."""
    if answer.status in {401, 403}:
        return NeedsKey(gateway_fault(answer.body) or f"HTTP {answer.status}")
    said = _said(answer.body) if answer.status == 200 or answer.status in REFUSING else None
    if said is not None and (refusal := _refusal(said.validation)):
        return refusal
    if said is not None and answer.status == 200 and _is_valid(said.validation):
        return None
    after = retry_after(answer.headers.get("retry-after", ""), now)
    return TryLater(f"The portal could not say whether it is valid (HTTP {answer.status}).", after)


def is_own(answer: Answer) -> bool:
    """Does FBR itself speak, to an invoice or of a key? A gateway that is busy, or a stranger's page, does not."""
    if answer.status in {401, 403}:
        return bool(gateway_fault(answer.body))
    return (answer.status == 200 or answer.status in REFUSING) and _said(answer.body) is not None


def _numbered(said: _Said, number: str, seller: str, lines: int, is_known: Callable[[str], bool]) -> Outcome:
    """There is a number: every other word must agree with it, or it is not believed."""
    items = said.validation.items or []
    if not _is_valid(said.validation):
        return Unclear(f"A number ({number}) with a refusal.")
    if fbr_number(number, seller) != number:
        return Unclear(f"{number} is not a number of ours.")
    if [item.serial for item in items] != [str(line) for line in range(1, lines + 1)]:
        return Unclear(f"Number {number} with {len(items)} lines where {lines} were sent.")
    if any(item.number and item.number != f"{number}-{item.serial}" for item in items):
        return Unclear(f"Number {number}, but its lines bear another.")
    if is_known(number):
        return Unclear(f"The portal answered with {number}, which is another paper's number.")
    return Accepted(number, said.dated or "")


def _is_valid(validation: _Validation) -> bool:
    every: list[_Validation | _Item] = [validation, *(validation.items or [])]
    return all(each.code == "00" and each.status.casefold() == "valid" and not each.error_code for each in every)


def _refusal(validation: _Validation) -> Rejected | NeedsKey | None:
    """A no is definite if it says 01 and names its code, for the whole or for a line."""
    every: list[_Validation | _Item] = [validation, *(validation.items or [])]
    named = [each for each in every if each.code == "01" and CODE.fullmatch(each.error_code or "")]
    if not named or any(item.number for item in validation.items or []):
        return None
    code = named[0].error_code or ""
    words = "; ".join(_words(each) for each in named)
    return NeedsKey(f"{code} {words}") if code == NO_KEY else Rejected(code, words)


def _words(each: _Validation | _Item) -> str:
    text = each.error or ""
    return f"{each.serial}: {text}" if isinstance(each, _Item) else text


def _said(body: bytes) -> _Said | None:
    document = _json(body)
    try:
        return None if document is None else _Said.model_validate(document)
    except ValidationError:
        return None


def gateway_fault(body: bytes) -> str:
    """WSO2's own words (codes 9009xx); nothing if somebody else says so."""
    document = _json(body)
    try:
        fault = _Fault.model_validate(document).fault
    except ValidationError:
        return ""
    code = str(fault.code)
    return f"{code} {fault.message}".strip() if re.fullmatch(r"9009\d\d", code) else ""


def _json(body: bytes) -> object:
    """None unless it is one whole JSON document in plain UTF-8, that says nothing twice and no NaN."""
    try:
        found: object = json.loads(body.decode("utf-8"), parse_constant=_refuse, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        return None
    return found


def _refuse(name: str) -> object:
    raise ValueError(name)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    if len({name for name, _ in pairs}) != len(pairs):
        raise ValueError("a key is there twice")
    return dict(pairs)
