"""The exchange from the terminal: imports and their undoing, matches and decisions, lists as files."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.exchange.reading import read_file, read_sheets
from tests.cli.conftest import Terminal


@pytest.fixture
def october(supplied_shop: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(supplied_shop, tmp_path))


def test_matches_decisions_and_the_letter(terminal: Terminal, october: Path, tmp_path: Path) -> None:
    listed = terminal("list", "matches", "--month", "2026-10").data
    states = [row["state"] for row in listed["rows"]]
    assert {state: states.count(state) for state in states} == {
        "same": 23, "suggested": 4, "differs": 11, "missing_there": 5, "missing_here": 3}  # fmt: skip
    (pair,) = terminal("list", "matches", "--search", "INV-8011").data["rows"]
    assert (pair["state"], pair["differences"]) == ("differs", ["value", "sales_tax"])
    assert pair["ours"]["value"] == "1026.00"
    assert pair["theirs"]["value"] == "1128.60"
    said = terminal("match", "accept", "--ours", pair["number"], "--theirs", str(pair["theirs"]["id"]))
    assert said.code == 0
    assert terminal("list", "matches", "--state", "open").data["count"] == 22
    letter = tmp_path / "letter.xlsx"
    made = terminal("match", "letter", "--month", "2026-10", "--supplier", "Chenab Fasteners", "--to", str(letter))
    assert (made.code, made.data["rows"]) == (0, 4)
    (sheet,) = read_sheets(read_file(letter), letter.name)
    assert {row[1] or row[5] for row in sheet.rows[1:]} == {"#989", "INV-8158", "7124", "83354"}
    (asked,) = terminal("list", "matches", "--search", "#989").data["rows"]
    assert asked["decision"] == "ask"


@pytest.mark.parametrize(
    "words", [("match", "accept", "--ours", "1"), ("match", "ignore"), ("match", "letter"),
              ("match", "link", "--ours", "1", "--theirs", "99")]
)  # fmt: skip
def test_half_a_decision_is_refused(terminal: Terminal, october: Path, words: tuple[str, ...]) -> None:
    assert terminal(*words).code == 1


def test_an_import_is_undone_by_its_number(terminal: Terminal, october: Path) -> None:
    assert terminal("import", "undo", "1").code == 1
    batches = {row["id"]: row["state"] for row in terminal("list", "batches").data["rows"]}
    assert batches == {1: "imported", 2: "imported", 3: "imported"}
    for batch in ("3", "2", "1"):
        done = terminal("import", "undo", batch)
        assert (done.code, done.data["batch"]) == (0, int(batch))
    assert terminal("list", "purchases").data["count"] == 0
    assert {row["state"] for row in terminal("list", "batches").data["rows"]} == {"undone"}
    assert terminal("verify").data["ok"]
    for wrong in ("3", "77", "x"):
        assert terminal("import", "undo", wrong).code == 1


@pytest.mark.parametrize("kind", ["purchases", "suppliers", "parts", "batches", "matches"])
@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_every_list_goes_into_a_file(terminal: Terminal, october: Path, tmp_path: Path, kind: str, suffix: str) -> None:
    file = tmp_path / f"list.{suffix}"
    listed = terminal("list", kind, "--file", str(file))
    assert listed.code == 0
    (sheet,) = read_sheets(read_file(file), file.name)
    assert len(sheet.rows) == listed.data["count"] + 1


def test_payments_come_in_by_a_map_and_go_out_again(terminal: Terminal, october: Path, tmp_path: Path) -> None:
    file = tmp_path / "paid.csv"
    file.write_text("When;Whom;Sum;Mode;Bill No\n05.11.26;CHENAB FASTENERS;Rs. 500/-;cash;#989\n", encoding="cp1252")
    assert terminal("import", "payments", str(file)).code == 1
    maps = ("--map", "day=When", "--map", "party=Whom", "--map", "amount=Sum")
    assert terminal("import", "payments", str(file), *maps, "--dry-run").data["imported"] == 0
    assert terminal("list", "payments").data["count"] == 0
    done = terminal("import", "payments", str(file), *maps)
    assert (done.code, done.data["imported"], done.data["totals"]) == (0, 1, {"amount": "500.00"})
    (row,) = terminal("list", "payments").data["rows"]
    assert (row["party"], row["total"]) == ("Chenab Fasteners", "500.00")
    assert terminal("import", "undo", str(done.data["batch"])).code == 0
    assert terminal("import", "payments", str(file)).data["imported"] == 1  # the headings are remembered
