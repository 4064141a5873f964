"""From the command line: an invoice that FBR refused is issued anew, and what FBR would refuse is not issued at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from app.services.books import Books, open_books
from tests.cli.conftest import Terminal
from tests.clock import Clock
from tests.services.test_sale_revision import refuse

SALE: dict[str, Any] = {
    "customer": "Ravi Motors", "customer_ntn": "2345678-9", "customer_strn": "3277876222222",
    "customer_address": "Circular Road", "invoice_date": "2026-10-20",
    "lines": [{"description": "Brake shoe", "hs_code": "8708.3010", "quantity": "20", "rate": "1000"}],
}  # fmt: skip


def written(folder: Path, sale: dict[str, Any]) -> str:
    file = folder / "sale.json"
    file.write_text(json.dumps(sale), encoding="utf-8")
    return str(file)


def opened(shop: Path, rates: Any, clock: Clock) -> Books:
    return open_books(shop, rates, clock, by="tester")


def test_a_refused_invoice_is_issued_anew(
    terminal: Terminal, shop: Path, tmp_path: Path, rates: Any, clock: Clock
) -> None:
    file = written(tmp_path, SALE)
    first = terminal("post", "sale", file).data
    early = terminal("post", "sale", file, "--revise", str(first["id"]))
    assert (early.code, early.data["problems"][0]["code"]) == (1, "not-refused")
    books = opened(shop, rates, clock)
    refuse(books, first["id"])
    books.close()
    again = terminal("post", "sale", file, "--revise", str(first["id"]))
    assert (again.code, again.data["number"]) == (0, "S-2026-0001-2")
    listed = terminal("list", "sales").data
    assert [(row["number"], row["revision"]) for row in listed["rows"]] == [("S-2026-0001-2", 2)]
    old = terminal("show", "sale", str(first["id"])).data
    assert (old["replaced_by"], old["row"]["state"]) == (again.data["id"], "REJECTED")
    assert terminal("verify").data == {"ok": True, "findings": []}
    assert terminal("post", "party", file, "--revise", "1").code == 1


def test_the_new_fields_stand_in_schema_draft_and_record(terminal: Terminal, shop: Path, tmp_path: Path) -> None:
    line = SALE["lines"][0] | {"sale_type": "Goods at Reduced Rate", "tax_rate": "5"}
    sale = SALE | {"withheld": True, "lines": [line]}
    refusal = terminal("post", "sale", written(tmp_path, sale))
    assert refusal.code == 1
    (problem,) = refusal.data["problems"]
    assert (problem["code"], problem["field"]) == ("fbr-would-refuse", "lines.0.sro_schedule")
    assert problem["message"].startswith("FBR would refuse this (0077): At any other than the standard rate")
    line |= {"sro_schedule": "EIGHTH SCHEDULE Table 1", "sro_serial": "82"}
    made = terminal("post", "sale", written(tmp_path, sale | {"lines": [line]})).data
    assert (made["totals"]["st_withheld"], made["totals"]["receivable"]) == ("1000.00", "20000.00")
    shown = terminal("show", "sale", str(made["id"])).data["lines"][0]
    assert (shown["sro_schedule"], shown["sro_serial"], shown["st_withheld"]) == (
        "EIGHTH SCHEDULE Table 1",
        "82",
        "1000.00",
    )
    schema = terminal("schema", "sale").data
    assert {"walk_in", "end_consumer", "withheld"} <= schema["properties"].keys()
    assert {"sro_schedule", "sro_serial", "extra_tax", "fed"} <= schema["$defs"]["SaleLineDraft"]["properties"].keys()
