"""Goods through the command line: ordered, received, billed, matched, printed; and a scan beside the bill."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal


@pytest.fixture
def ordered(shop: Path, terminal: Terminal, tmp_path: Path) -> str:
    """An order of 100 shoes at 1,000, of which 90 came and were billed at 1,050."""
    assert shop.is_file()

    def post(what: str, **draft: object) -> str:
        file = tmp_path / "draft.json"
        file.write_text(json.dumps(draft), encoding="utf-8")
        said = terminal("post", what, str(file))
        assert said.code == 0, said
        return str(said.data["number"])

    def line(quantity: str, rate: str) -> dict[str, str]:
        return {"description": "Brake shoe", "quantity": quantity, "rate": rate}

    supplier = {"name": "Bilal Steel", "ntn": "7654321-0", "strn": "3277876111111", "is_supplier": True}
    (tmp_path / "draft.json").write_text(json.dumps(supplier), encoding="utf-8")
    assert terminal("post", "party", str(tmp_path / "draft.json")).code == 0
    day = {"party": "Bilal Steel", "day": "2026-07-02"}
    order = post("delivery", kind="order", due_on="2026-07-10", lines=[line("100", "1000")], **day)
    post("delivery", kind="received", against=order, lines=[line("90", "1000")], **day)
    bill = {"supplier": "Bilal Steel", "bill_no": "118", "bill_date": "2026-07-03", "lines": [line("90", "1050")]}
    post("purchase", **bill)
    return order


def test_the_three_papers_beside_each_other(ordered: str, terminal: Terminal) -> None:
    said = terminal("match", ordered, "--bill", "P-2026-0001")
    assert said.code == 0
    (line,) = said.data["lines"]
    assert line["differences"] == ["not_received", "rate_higher"]
    assert terminal("match", ordered, "--bill", "P-2026-0001").code != 0  # linked already
    listed = terminal("list", "deliveries", "--state", "overdue")
    out = terminal("list", "still-out").data["rows"]
    assert all(Decimal(row["given"]) == sum(Decimal(row[name]) for name in ("back", "scrap", "left")) for row in out)
    assert {row["number"] for row in terminal("list", "still-out", "--state", "overdue").data["rows"]} == {
        row["number"] for row in listed.data["rows"]
    }
    assert out
    assert [(row["number"], row["overdue"]) for row in listed.data["rows"]] == [(ordered, True)]
    shown = terminal("show", "delivery", ordered)
    assert shown.data["row"]["state"] == "open"
    assert [row["action"] for row in shown.data["history"]] == ["post"]
    assert terminal("verify").data["ok"]


@pytest.mark.parametrize("paper", [None, "a4", "a5"])
def test_a_delivery_is_printed(ordered: str, terminal: Terminal, tmp_path: Path, paper: str | None) -> None:
    file = tmp_path / "order.pdf"
    size = ("--paper", paper) if paper else ()
    assert terminal("print", "delivery", ordered, "--to", str(file), *size).code == 0
    assert file.read_bytes().startswith(b"%PDF")


def test_the_papers_of_a_month_stand_in_one_file(ordered: str, terminal: Terminal, tmp_path: Path) -> None:
    assert ordered
    file = tmp_path / "all.pdf"
    assert terminal("print", "delivery", "--month", "2026-07", "--to", str(file)).code == 0
    assert file.read_bytes().startswith(b"%PDF")
    refused = terminal("print", "delivery", ordered, "--to", str(file), "--paper", "80mm")
    assert refused.data["problems"][0]["code"] == "malformed"


def test_a_file_is_attached_once_and_a_program_never(ordered: str, terminal: Terminal, tmp_path: Path) -> None:
    scan, program = tmp_path / "scan.pdf", tmp_path / "scan.jpg"
    scan.write_bytes(b"%PDF-1.7\n")
    program.write_bytes(b"MZ\x90\x00")
    one = terminal("attach", "delivery", ordered, str(scan))
    assert (one.code, one.data["media"]) == (0, "application/pdf")
    assert terminal("attach", "delivery", ordered, str(scan)).data["id"] == one.data["id"]
    refused = terminal("attach", "purchase", "P-2026-0001", str(program))
    assert refused.data["problems"][0]["code"] == "attachment-program"
    assert terminal("list", "attachments").data["count"] == 1
