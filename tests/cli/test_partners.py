"""`import atl`, `party`, `show party`, the letters and the scoreboard, as a script uses them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Terminal
from tests.cli.test_contract import PURCHASE, draft

KACHA = {**PURCHASE, "supplier": "Shah Alam Hardware", "supplier_ntn": "", "supplier_strn": "", "bill_no": "7"}


@pytest.fixture
def trade(terminal: Terminal, shop: Path, tmp_path: Path) -> Path:
    """A registered supplier and one without any number, a bill of Rs 56,650 of each in October."""
    assert terminal("post", "purchase", draft(tmp_path, PURCHASE)).code == 0
    lines = [{**line, "sales_tax": "0"} for line in PURCHASE["lines"]]
    posted = terminal("post", "purchase", draft(tmp_path, KACHA | {"supplier_cnic": "3510116557223", "lines": lines}))
    assert posted.code == 0, posted
    return shop


def test_a_list_is_learned_and_seen_in_every_list(terminal: Terminal, trade: Path, tmp_path: Path) -> None:
    file = tmp_path / "atl.csv"
    file.write_text("SR,REGISTRATION NO,NAME,BUSINESS NAME\n1,3402175,RAVI RUBBER,\n", encoding="utf-8")
    said = terminal("import", "atl", str(file), "--tax", "sales", "--on", "2026-10-26")
    assert (said.code, said.data["rows"], said.data["imported"], said.data["active"]) == (0, 1, 2, 1)
    rows = {row["party"]: row for row in terminal("list", "suppliers").data["rows"]}
    assert rows["Shah Alam Hardware"]["sales_tax"] == "no"
    ravi = rows["Ravi Rubber Industries (Pvt) Ltd"]
    assert (ravi["sales_tax"], ravi["sales_tax_on"], ravi["income_tax"]) == ("yes", "2026-10-26", "unknown")
    before = terminal("list", "suppliers", "--to", "2026-10-25").data["rows"]
    assert {row["sales_tax"] for row in before} == {"unknown"}


def test_show_party_is_the_whole_of_him(terminal: Terminal, trade: Path) -> None:
    learned = ("party", "status", "1", "--tax", "income", "--active", "yes", "--on", "2026-10-01", "--source", "SMS")
    assert terminal(*learned).code == 0
    days = ("--from", "2026-07-01", "--to", "2027-06-30")
    kept = terminal("party", "certificate", "1", "--number", "E-1", "--section", "153", *days, "--rate", "1.5")
    assert kept.code == 0
    shown = terminal("show", "party", "1").data
    assert shown["ntn"] == "3402175"
    assert shown["standing"]["income"]["active"] == "yes"
    assert [each["source"] for each in shown["statuses"]] == ["SMS"]
    assert [each["rate"] for each in shown["certificates"]] == ["1.5"]
    assert terminal("party", "withdraw", "1", "--on", "2026-11-01").code == 0
    assert terminal("party", "withdraw", "1").data["problems"][0]["code"] == "withdrawn-already"
    assert [each["withdrawn_on"] for each in terminal("show", "party", "1").data["certificates"]] == ["2026-11-01"]


def test_duplicates_are_named_and_merged(terminal: Terminal, trade: Path, tmp_path: Path) -> None:
    other = {"name": "Ravi Rubber Industry", "is_supplier": True}
    assert terminal("post", "party", draft(tmp_path, other)).code == 0
    found = terminal("party", "duplicates").data
    assert [(row["keep"], row["gone"]) for row in found["rows"]] == [(1, 3)]
    assert terminal("party", "apart", "3", "1").code == 0
    assert terminal("party", "duplicates").data["count"] == 0
    assert terminal("party", "apart", "1", "3", "--take-back").code == 0
    assert terminal("party", "merge", "1", "1").data["problems"][0]["code"] == "merge-with-itself"
    assert terminal("party", "merge", "1", "3").data["id"] == 1
    assert terminal("party", "duplicates").data["count"] == 0
    assert terminal("show", "party", "3").data["also_called"] == ["Ravi Rubber Industry"]
    assert terminal("party", "unmerge", "3").data["name"] == "Ravi Rubber Industry"
    assert terminal("party", "unmerge", "3").data["problems"][0]["code"] == "not-found"


def test_papers_and_the_scoreboard(terminal: Terminal, trade: Path, tmp_path: Path) -> None:
    papers = (
        ("supplier-letter", "2"),
        ("supplier-letter", "--month", "2026-10"),
        ("supplier-incentive", "--from", "2026-01-01"),
        ("supplier-incentive", "--month", "2026-10"),
    )
    for n, words in enumerate(papers):
        file = tmp_path / f"{n}.pdf"
        assert terminal("print", *words, "--to", str(file)).code == 0, words
        assert file.read_bytes().startswith(b"%PDF-")
    file = tmp_path / "score.csv"
    made = terminal("export", "scoreboard", "--month", "2026-10", "--to", str(file))
    assert made.data["value"] == "113300.00"
    assert "2026-10,0.00,0.00,56650.00,56650.00,113300.00,50.00," in file.read_text(encoding="utf-8-sig")
