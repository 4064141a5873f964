"""FBR Digital Invoicing v1.12 as a practice portal: record, validate, and answer as the mood will have it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import cast

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from app.practice import answers, checks
from app.practice.answers import Content, Said
from app.practice.checks import Fault
from app.practice.moods import How, Mood, Moods
from app.practice.truth import Truth, now

BREAKING = re.compile(r'[\x00-\x1f\x7f"\\]')
"""What is reported to break FBR's own reading of a name or description."""

FOREIGN_SELLER = "9999991"
MALFORMED: Content = {"Code": "01", "error": "Requested JSON in Malformed"}


class FbrDi:
    """The two methods for invoices; `sellers` may use the token, nobody named means anybody."""

    def __init__(self, truth: Truth, moods: Moods, token: str, lateness: float, sellers: frozenset[str]) -> None:
        self.truth = truth
        self.moods = moods
        self.token = token
        self.lateness = lateness
        self.sellers = sellers
        self.posts = 0

    def routes(self) -> list[Route]:
        base = "/di_data/v1/di"
        return [
            Route(f"{base}/postinvoicedata", self.post, methods=["POST"]),
            Route(f"{base}/postinvoicedata_sb", self.post, methods=["POST"]),
            Route(f"{base}/validateinvoicedata", self.validate, methods=["POST"]),
            Route(f"{base}/validateinvoicedata_sb", self.validate, methods=["POST"]),
        ]

    async def validate(self, request: Request) -> Response:
        """Say what is wrong, and record nothing."""
        raw = await request.body()
        if refusal := authorise(request, self.token):
            return refusal
        body = read(raw)
        if body is None:
            return JSONResponse(MALFORMED, 400)
        refused = self._judge(body, _environment(request))
        said = self._said(refused or answers.valid(_dated(), len(checks.items_of(body))), "", None)
        return answers.garbled(_unless_twisted(self.moods.take_asked()), said)

    async def post(self, request: Request) -> Response:
        """Judge, record, and answer: three things, and the mood decides about the last two."""
        raw = await request.body()
        self.posts += 1
        if refusal := authorise(request, self.token):
            return refusal
        mood = self.moods.take()
        body = read(raw)
        if body is None:
            return JSONResponse(MALFORMED, 400)
        environment = _environment(request)
        refused = self._judge(body, environment)
        if refused:
            return answers.garbled(_unless_twisted(mood), self._said(refused, "", None))
        return answers.garbled(mood.how, self._take_in(raw, body, environment, mood))

    def _judge(self, body: checks.Json, environment: str) -> Content | None:
        """The refusal, if there is anything to refuse."""
        seller = body.get("sellerNTNCNIC")
        if self.sellers and seller not in self.sellers:
            return answers.refused(
                Fault("0401", "The provided seller NTN/CNIC does not have a valid or authorized access token"), _dated()
            )
        lines = checks.items_of(body)
        fault = checks.header(body, environment, now().date(), self.truth.knows)
        if fault is None and not lines:
            fault = Fault("0021", "Please provide Value of Sales Excl. ST /Quantity")
        if fault:
            return answers.refused(fault, _dated())
        faults = [checks.item(line, body) for line in lines]
        return answers.refused_items(faults, _dated()) if any(faults) else None

    def _take_in(self, raw: bytes, body: checks.Json, environment: str, mood: Mood) -> Said:
        """Record it, or claim to have done so."""
        lines = checks.items_of(body)
        seller = str(body["sellerNTNCNIC"])
        old = self.truth.last_number()
        if not mood.recorded:
            number = self.truth.strange_number(seller)
            return self._said(answers.accepted(number, _dated(), len(lines)), number, old)
        facts = {
            "buyer": str(body["buyerBusinessName"]),
            "invoice_date": str(body["invoiceDate"]),
            "value": str(_sum(lines, "valueSalesExcludingST")),
            "tax": str(_sum(lines, "salesTaxApplicable")),
        }
        entry = self.truth.record(raw, seller, environment, facts, len(lines))
        return self._said(answers.accepted(entry.number, entry.dated, len(lines)), entry.number, old)

    def _said(self, content: Content, number: str, old: str | None) -> Said:
        return Said(content, number, self.truth.strange_number(FOREIGN_SELLER), old, self.lateness)


TWISTS = frozenset(
    {
        How.ITEM_INVALID_NUMBERED,
        How.NUMBER_MISSING,
        How.FOREIGN_NUMBER,
        How.OLD_NUMBER,
        How.MISSING_ITEM,
        How.NUMBER_IN_REFUSAL,
    }
)
"""Moods that twist an acceptance; a refusal is then given as it is."""


def _unless_twisted(mood: Mood) -> How:
    return How.WELL if mood.how in TWISTS else mood.how


def authorise(request: Request, token: str) -> Response | None:
    """401 with the gateway's own fault, unless the right token is shown."""
    given = request.headers.get("authorization", "")
    return None if given == f"Bearer {token}" else answers.plain(answers.unauthorised(), 401)


def read(raw: bytes) -> Mapping[str, object] | None:
    """The body, if it is one object, says nothing twice, and holds nothing that breaks the reader."""
    try:
        body = json.loads(raw.decode("utf-8"), parse_float=Decimal, parse_constant=_no, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        return None
    if not isinstance(body, dict) or any(BREAKING.search(text) for text in _texts(body)):
        return None
    items = body.get("items")
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        return None
    return cast("Mapping[str, object]", body)


def _no(name: str) -> object:
    raise ValueError(name)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    if len({name for name, _ in pairs}) != len(pairs):
        raise ValueError("a key is there twice")
    return dict(pairs)


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for each in value.values() for text in _texts(each)]
    if isinstance(value, list):
        return [text for each in value for text in _texts(each)]
    return [value] if isinstance(value, str) else []


def _environment(request: Request) -> str:
    return "sandbox" if request.url.path.endswith("_sb") else "production"


def _dated() -> str:
    return f"{now():%Y-%m-%d %H:%M:%S}"


def _sum(lines: list[checks.Json], field: str) -> Decimal:
    return sum((checks.amount(line, field) for line in lines), Decimal(0))
