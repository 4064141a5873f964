"""FBR Digital Invoicing v1.12 as a practice portal: judge, record, and answer as the mood will have it. No sockets."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from typing import cast

from app.practice import answers, checks
from app.practice.answers import Content
from app.practice.fields import Fault, Json, items_of, sum_of
from app.practice.manners import Said, dated, garbled, well
from app.practice.moods import LASTING, How, Mood, Moods, Taken
from app.practice.reply import Reply, in_json
from app.practice.truth import Truth

BASE = "/di_data/v1/di"
POSTS = (f"{BASE}/postinvoicedata", f"{BASE}/postinvoicedata_sb")
QUESTIONS = (f"{BASE}/validateinvoicedata", f"{BASE}/validateinvoicedata_sb")
BREAKING = re.compile(r'[\x00-\x1f\x7f"\\]')
"""What is reported to break FBR's own reading of a name or description."""

PLAIN = frozenset({Mood(How.WELL, Taken.NOW), Mood(How.EXTRA_FIELDS, Taken.NOW)})
"""After these every client knows the number; the answer may be given again by a gateway that keeps it too long."""

FOREIGN_SELLER = "9999991"
MALFORMED: Content = {"Code": "01", "error": "Requested JSON in Malformed"}


class FbrDi:
    """The two methods for invoices; `sellers` may use the token, nobody named means anybody.

    `delay`: how long after the post something is recorded that is only recorded later.
    """

    def __init__(
        self,
        truth: Truth,
        moods: Moods,
        token: str,
        sellers: frozenset[str] = frozenset(),
        delay: timedelta = timedelta(minutes=10),
    ) -> None:
        self.truth = truth
        self.moods = moods
        self.token = token
        self.sellers = sellers
        self.delay = delay
        self.posts = 0
        self._told: Reply | None = None
        self._told_number = ""

    def answer(self, path: str, raw: bytes, token: str) -> Reply:
        """The answer to a post or to a question. KeyError if there is no such door."""
        if path not in POSTS + QUESTIONS:
            raise KeyError(path)
        self.posts += path in POSTS
        environment = "sandbox" if path.endswith("_sb") else "production"
        if token != self.token:
            reply = in_json(answers.unauthorised(), 401)
        elif path in QUESTIONS:
            reply = self.validate(raw, environment, self.moods.take_asked())
        else:
            reply = self.post(raw, environment, self.moods.take())
        return dated(reply, self.truth.now())

    def validate(self, raw: bytes, environment: str, mood: Mood) -> Reply:
        """Say what is wrong, and record nothing."""
        body = read(raw)
        if mood.how not in LASTING and body is None:
            return in_json(MALFORMED, 400)
        lines = items_of(body or {})
        refused = self._judge(body or {}, environment)
        return garbled(_untwisted(mood.how), self._said(refused or answers.valid(self._dated(), len(lines)), ""))

    def post(self, raw: bytes, environment: str, mood: Mood) -> Reply:
        """Judge, record, and answer: three things, and the mood decides about the last two."""
        body = read(raw)
        if mood.how not in LASTING and body is None:
            return in_json(MALFORMED, 400)
        refused = self._judge(body or {}, environment)
        if refused:
            return garbled(_untwisted(mood.how), self._said(refused, ""))
        said = self._take_in(raw, body or {}, environment, mood.taken)
        reply = garbled(mood.how, said)
        if mood in PLAIN:
            self._told, self._told_number = well(said), said.number
        return reply

    def _judge(self, body: Json, environment: str) -> Content | None:
        """The refusal, if there is anything to refuse."""
        seller = body.get("sellerNTNCNIC")
        if self.sellers and seller not in self.sellers:
            return answers.refused(
                Fault("0401", "The provided seller NTN/CNIC does not have a valid or authorized access token"),
                self._dated(),
            )
        lines = items_of(body)
        fault = checks.header(body, environment, self.truth.now().date(), self.truth)
        if fault is None and not lines:
            fault = Fault("0021", "Please provide Value of Sales Excl. ST /Quantity")
        if fault:
            return answers.refused(fault, self._dated())
        faults = [checks.item(line, body) for line in lines]
        return answers.refused_items(faults, self._dated()) if any(faults) else None

    def _take_in(self, raw: bytes, body: Json, environment: str, taken: Taken) -> Said:
        """Record it, now or in a while, or claim to have done so."""
        entry = self.truth.entry(raw, environment, _facts(body), len(items_of(body)))
        if taken is Taken.NOW:
            self.truth.keep(entry)
        elif taken is Taken.LATER:
            self.truth.keep_later(entry, self.delay)
        return self._said(answers.accepted(entry.number, entry.dated, entry.items), entry.number)

    def _said(self, content: Content, number: str) -> Said:
        foreign = self.truth.strange_number(FOREIGN_SELLER)
        return Said(content, number, foreign, self.truth.now(), self._told, self._told_number)

    def _dated(self) -> str:
        return f"{self.truth.now():%Y-%m-%d %H:%M:%S}"


NUMBERED = frozenset(
    {
        How.ITEM_INVALID_NUMBERED,
        How.NUMBER_MISSING,
        How.OLD_REPLY,
        How.OTHER_REPLY,
        How.MISSING_ITEM,
        How.NUMBER_IN_REFUSAL,
    }
)
"""These twist an acceptance; a refusal, and the answer to a question, are given as they are."""


def _untwisted(how: How) -> How:
    return How.WELL if how in NUMBERED else how


def _facts(body: Json) -> dict[str, str]:
    return {
        "seller": str(body["sellerNTNCNIC"]),
        "buyer": str(body["buyerBusinessName"]),
        "kind": str(body["invoiceType"]),
        "reference": str(body.get("invoiceRefNo") or ""),
        "invoice_date": str(body["invoiceDate"]),
        "value": str(sum_of(body, "valueSalesExcludingST")),
        "tax": str(sum_of(body, "salesTaxApplicable")),
    }


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
