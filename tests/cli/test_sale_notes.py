"""Debit notes, cancellations and files for IRIS from a terminal."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from app.rules.rates import Rates
from app.services.books import open_books
from tests.accepted import accept_sale, refuse
from tests.cli.conftest import Terminal
from tests.clock import Clock
from tests.makers import a_sale

SALE = {
    "customer": "Ravi Motors",
    "customer_ntn": "2345678-9",
    "customer_strn": "3277876222222",
    "invoice_date": "2026-11-20",
    "lines": [{"description": "Brake shoe", "hs_code": "8708.3010", "quantity": "20", "rate": "1000"}],
}
NOTE = {
    "sale": "S-2026-0001",
    "note_date": "2026-11-21",
    "reason": "Return of goods",
    "lines": [{"line": 1, "quantity": "5"}],
}


@pytest.fixture
def post(terminal: Terminal, shop: Path, tmp_path: Path) -> Any:
    def posted(kind: str, draft: dict[str, object]) -> Any:
        file = tmp_path / "draft.json"
        file.write_text(json.dumps(draft), encoding="utf-8")
        return terminal("post", kind, str(file), books=shop)

    return posted


def iris(tmp_path: Path, *rows: tuple[object, ...]) -> Path:
    heads = ("FBR Invoice No.", "Invoice No", "Buyer Registration No.", "Invoice Date", "Value", "Sales Tax")
    file = tmp_path / "iris.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([heads, *rows])
    return file


def test_the_whole_way_by_file_then_a_note_and_a_cancellation(
    terminal: Terminal, post: Any, shop: Path, tmp_path: Path
) -> None:
    assert post("sale", SALE).code == 0
    assert post("sale", SALE).code == 0
    refused = post("sale-note", NOTE)
    assert (refused.code, [p["code"] for p in refused.data["problems"]]) == (1, ["note-without-fbr"])
    made = terminal("export", "fbr-sales-template", "--waiting", "--to", str(tmp_path / "up.xlsx"), books=shop)
    assert made.data["papers"] == ["S-2026-0001", "S-2026-0002"]
    file = iris(
        tmp_path,
        ("1234567DI1DDDD000001", "S-2026-0001", "2345678", "20/11/2026", 20000, 3600),
        ("1234567DI1DDDD000002", "S-2026-0002", "2345678", "20/11/2026", 20000, 3600),
    )
    looked = terminal("import", "fbr-numbers", str(file), "--dry-run", books=shop)
    assert (looked.code, len(looked.data["matched"]), looked.data["settled"]) == (0, 2, 0)
    (tmp_path / "not ours").mkdir()
    theirs = iris(tmp_path / "not ours", ("7777777DI1DDDD000001", "S-2026-0001", "2345678", "20/11/2026", 20000, 3600))
    looked = terminal("import", "fbr-numbers", str(theirs), "--dry-run", books=shop)
    assert (looked.code, [p["code"] for p in looked.data["problems"]]) == (1, ["fbr-number-malformed"])
    assert terminal("import", "fbr-numbers", str(file), books=shop).data["settled"] == 2
    assert [row["state"] for row in terminal("outbox", books=shop).data["rows"]] == ["ACCEPTED", "ACCEPTED"]
    noted = post("sale-note", NOTE)
    assert (noted.data["number"], noted.data["totals"]["total"]) == ("DN-2026-0001", "5900.00")
    listed = terminal("list", "sale-notes", books=shop).data
    assert [(row["number"], row["sale"], row["state"]) for row in listed["rows"]] == [
        ("DN-2026-0001", "S-2026-0001", "READY")
    ]
    shown = terminal("show", "sale-note", "DN-2026-0001", books=shop).data
    assert shown["history"][0]["action"] == "issue"
    assert terminal("print", "sale-note", "DN-2026-0001", "--to", str(tmp_path / "n.pdf"), books=shop).code == 0
    assert (tmp_path / "n.pdf").read_bytes().startswith(b"%PDF")
    gone = terminal("outbox", "cancel", "2", "--evidence", "IRIS: Cancelled", books=shop)
    assert gone.data["number"] == "SC-2026-0001"
    assert [row["state"] for row in terminal("list", "sales", books=shop).data["rows"]] == ["CANCELLED", "ACCEPTED"]
    again = terminal("outbox", "cancel", "3", "--evidence", "x", books=shop)
    assert [p["code"] for p in again.data["problems"]] == ["not-a-bill"]
    assert (
        terminal("export", "annex-c", "--month", "2026-11", "--to", str(tmp_path / "c.xlsx"), books=shop).data["value"]
        == "15000.00"
    )
    assert terminal("verify", books=shop).code == 0


def test_a_refused_note_that_nobody_wants(
    terminal: Terminal, post: Any, shop: Path, rates: Rates, clock: Clock
) -> None:
    books = open_books(shop, rates, clock, by="tester")
    accept_sale(books, a_sale())
    assert post("sale-note", NOTE).code == 0
    refuse(books, 1, "sale-note")
    books.close()
    (row,) = terminal("outbox", "--state", "REJECTED", books=shop).data["rows"]
    wrong = terminal("outbox", "withdraw", "99", "--reason", "x", books=shop)
    assert [p["code"] for p in wrong.data["problems"]] == ["not-found"]
    assert terminal("outbox", "withdraw", str(row["id"]), "--reason", "not ours", books=shop).code == 0
    assert terminal("outbox", "--state", "REJECTED", books=shop).data["rows"] == []
    again = terminal("outbox", "withdraw", str(row["id"]), "--reason", "not ours", books=shop)
    assert [p["code"] for p in again.data["problems"]] == ["not-refused"]
    (listed,) = terminal("list", "sale-notes", books=shop).data["rows"]
    assert listed["withdrawn"]


def test_a_refused_note_is_issued_anew(
    terminal: Terminal, post: Any, shop: Path, tmp_path: Path, rates: Rates, clock: Clock
) -> None:
    """The new one stands in its place, and the refusal is off the list of what is refused."""
    books = open_books(shop, rates, clock, by="tester")
    accept_sale(books, a_sale())
    books.close()
    wrong = NOTE | {"lines": [{"line": 1, "quantity": "1", "value": "2500", "sales_tax": "10"}]}
    checked = post("sale-note", wrong)
    assert (checked.code, checked.data["problems"][0]["field"]) == (1, "lines.0.sales_tax")
    assert post("sale-note", NOTE).data["number"] == "DN-2026-0001"
    books = open_books(shop, rates, clock, by="tester")
    refuse(books, 1, "sale-note")
    books.close()
    file = str(tmp_path / "draft.json")
    again = terminal("post", "sale-note", file, "--revise", "1", books=shop)
    assert (again.code, again.data["number"]) == (0, "DN-2026-0002")
    assert terminal("outbox", "--state", "REJECTED", books=shop).data["rows"] == []
    listed = terminal("list", "sale-notes", books=shop).data["rows"]
    assert [(row["number"], row["replaced"]) for row in listed] == [("DN-2026-0002", False), ("DN-2026-0001", True)]
    twice = terminal("post", "sale-note", file, "--revise", "1", books=shop)
    assert (twice.code, twice.data["problems"][0]["code"]) == (1, "revised-already")


def test_json_for_upload_and_matching_without_our_number(
    terminal: Terminal, post: Any, shop: Path, tmp_path: Path
) -> None:
    assert post("sale", SALE).code == 0
    made = terminal("export", "fbr-json", "--month", "2026-11", "--to", str(tmp_path / "up.zip"), books=shop)
    assert made.data["papers"] == ["S-2026-0001"]
    file = iris(
        tmp_path,
        ("1234567DI1DDDD000001", "", "2345678", "20/11/2026", 20000, 3600),
        ("1234567DI1DDDD000009", "", "2345678", "20/11/2026", 1, 1),
    )
    found = terminal("outbox", "match", str(file), books=shop)
    assert [(each["paper"], each["row"]) for each in found.data["matched"]] == [("S-2026-0001", 2)]
    assert [each["row"] for each in found.data["strangers"]] == [3]
    assert [each["code"] for each in found.data["problems"]] == ["fits-nothing"]


def test_what_is_to_be_exported_must_be_said(terminal: Terminal, shop: Path, tmp_path: Path) -> None:
    for kind in ("fbr-sales-template", "annex-c"):
        said = terminal("export", kind, "--to", str(tmp_path / "x.xlsx"), books=shop)
        assert (said.code, said.data["problems"][0]["code"]) == (1, "missing")
