"""Every code of FBR's explained: its own words, ours in two languages, what to do, and where."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from app.host.catalogue import catalogue
from app.rules.fbr_error_says import SAYS
from app.rules.fbr_errors import CODES, explain, place
from app.services.sales import SaleDraft, SaleLineDraft

RESOURCES = Path(__file__).parents[2] / "resources"
OUTSIDE = {"0059", "0060", "0061", "0062", "0302", "900901"}
"""Seen in the wild, in no specification (fbr-di reference, section 3.5)."""

ON_A_NOTE = {"reference", "reason", "remarks"}


def published() -> dict[str, str]:
    """The messages of DI v1.12, sections 7 and 8."""
    with (RESOURCES / "portal" / "fbr_error_codes.csv").open(encoding="utf-8") as table:
        return {row["code"]: row["message"] for row in csv.DictReader(table)}


def test_every_published_code_is_explained_in_fbr_s_own_words() -> None:
    assert len(published()) == 108
    assert {code: SAYS[code] for code in published()} == published()
    assert set(CODES) == published().keys() | OUTSIDE


@pytest.mark.parametrize("code", CODES)
def test_a_code_has_plain_words_in_english_and_urdu_and_a_field_that_is_there(code: str) -> None:
    error = explain(code)
    assert error is not None
    urdu = catalogue("ur")
    for text in (error.plain, error.todo):
        assert len(text) > 15
        assert re.search(r"[\u0600-\u06ff]", urdu["FbrError", text]), text
    name = error.field.rpartition(".")[2]
    fields = (
        SaleLineDraft.__dataclass_fields__ if error.field.startswith("lines.{n}.") else SaleDraft.__dataclass_fields__
    )
    assert not name or name in fields or name in ON_A_NOTE


@pytest.mark.parametrize(
    ("code", "words", "field"),
    [
        ("0104", "2: The calculated percentage sales tax does not match.", "lines.1.tax_rate"),
        ("0300", "Provided decimal value is not valid at item 3 for totalValues", "lines.2.rate"),
        ("0020", "Rate field cannot be empty or null at item1.", "lines.0.tax_rate"),
        ("0099", "Provide uom.", "lines.0.unit"),
        ("0099", "9: Provide uom.", "lines.2.unit"),
        ("0058", "Self-invoicing not allowed", "customer"),
        ("0401", "no authorized access token", ""),
        ("7777", "something new", ""),
    ],
)
def test_a_refusal_names_the_field_to_open(code: str, words: str, field: str) -> None:
    """As DI v1.12 words it (3.3), as it was seen live (3.5), and as the engine keeps it: '<line>: <text>'."""
    assert place(code, words, lines=3) == field


def test_a_code_nobody_published_is_not_explained() -> None:
    assert explain("7777") is None
