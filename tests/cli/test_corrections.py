"""A bill taken back from the command line: in part, whole, and not at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Terminal

BILL = {
    "supplier": "Bilal Steel", "supplier_ntn": "7654321-0", "supplier_strn": "3277876111111", "bill_no": "77",
    "bill_date": "2026-06-01", "freight": "250",
    "lines": [{"description": "MS sheet", "quantity": "100", "rate": "1000", "discount_percent": "5"}],
}  # fmt: skip


@pytest.fixture
def posting(terminal: Terminal, shop: Path, tmp_path: Path) -> Any:
    """`posting(kind, draft)` on books with one bill of 95,000 and 17,100, and 250 of freight."""

    def posted(kind: str, draft: dict[str, Any]) -> Any:
        file = tmp_path / "draft.json"
        file.write_text(json.dumps(draft), encoding="utf-8")
        return terminal("post", kind, str(file))

    made = posted("purchase", BILL)
    assert made.data["totals"] == {"value": "95000.00", "sales_tax": "17100.00", "total": "112350.00"}
    return posted


def a_note(**changes: Any) -> dict[str, Any]:
    line = {"line": 1, "quantity": "10"}
    plain = {"original": "P-2026-0001", "note_date": "2026-06-20", "reason": "Return of goods", "lines": [line]}
    return plain | changes


def test_a_debit_note_stands_under_its_bill_and_is_printed(terminal: Terminal, posting: Any, tmp_path: Path) -> None:
    made = posting("debit-note", a_note())
    assert (made.code, made.data["number"]) == (0, "PD-2026-0001")
    assert made.data["totals"] == {"value": "-9500.00", "sales_tax": "-1710.00", "total": "-11210.00"}
    rows = {row["number"]: row for row in terminal("list", "purchases").data["rows"]}
    assert (rows["P-2026-0001"]["state"], rows["PD-2026-0001"]["original"]) == ("noted", "P-2026-0001")
    shown = terminal("show", "purchase", "P-2026-0001").data
    assert [one["number"] for one in shown["counters"]] == ["PD-2026-0001"]
    for words in (["PD-2026-0001"], ["--month", "2026-06"]):
        paper = tmp_path / "paper.pdf"
        assert terminal("print", "purchase", *words, "--to", str(paper)).code == 0
        assert paper.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("changes", "code", "words"),
    [
        ({"lines": [{"line": 1, "quantity": "101"}]}, "note-above-bill", "101"),
        ({"note_date": "2026-11-29"}, "note-too-late", "28/11/2026"),
        ({"reason": " "}, "missing", "filled in"),
        ({"original": "P-2026-0009"}, "not-found", "P-2026-0009"),
    ],
)
def test_a_wrong_note_is_refused_in_words(posting: Any, changes: dict[str, Any], code: str, words: str) -> None:
    said = posting("debit-note", a_note(**changes))
    assert said.code == 1
    assert any(one["code"] == code and words in one["message"] for one in said.data["problems"])


def test_a_bill_is_cancelled_once_and_may_be_typed_again(terminal: Terminal, posting: Any) -> None:
    wrong = {"original": "P-2026-0001", "cancelled_on": "2026-06-02", "reason": ""}
    assert posting("cancellation", wrong).code == 1
    made = posting("cancellation", wrong | {"reason": "typed for another supplier"})
    assert (made.code, made.data["number"], made.data["totals"]["total"]) == (0, "PC-2026-0001", "-112350.00")
    again = posting("cancellation", wrong | {"reason": "once more"})
    assert again.data["problems"][0]["code"] == "bill-cancelled"
    assert posting("purchase", BILL).data["number"] == "P-2026-0002"
    assert terminal("verify").code == 0
