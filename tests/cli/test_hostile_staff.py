"""Absurd figures about workers: refused by name at their field, and never a month that cannot be computed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal

HUGE = ("1e30", 10**30, 2**63, "1e999999", "9" * 400)
FINE = ("1e-30", "0.001")
DRAFTS: dict[str, dict[str, object]] = {
    "worker": {
        "number": "99", "name": "Akram", "cnic": "35202-0000099-1", "born_on": "1981-03-08", "joined_on": "2026-10-05",
        "rate": "40000", "engagement": "apprentice",
        "apprentice": {"trade": "Turner", "since": "2026-10-05", "until": "2027-10-04", "stipend": "40000"},
        "allowances": [{"key": "rent", "amount": "10"}],
    },
    "advance": {
        "worker": "3", "day": "2026-10-02", "amount": "20000", "purpose": "roof", "instalment": "5000",
        "first_month": "2026-10",
    },
    "fine": {
        "worker": "3", "day": "2026-10-02", "amount": "200", "what": "late", "act_on": "2026-10-01",
        "heard_on": "2026-10-01", "heard": "the bus",
    },
    "damage": {
        "worker": "3", "day": "2026-10-02", "amount": "200", "what": "a drill", "act_on": "2026-10-01",
        "heard_on": "2026-10-01", "heard": "it slipped",
    },
    "item-rate": {"item": "Bush", "since": "2026-10-01", "rate": "5"},
    "leave-opening": {"worker": "3", "kind": "annual", "as_of": "2026-01-01", "days": "4"},
    "leave-permission": {
        "worker": "3", "kind": "casual", "first": "2026-10-01", "last": "2026-10-03", "days": "3", "reason": "wedding",
    },
    "accident": {"worker": "3", "day": "2026-10-02", "what": "cut", "injury": "finger", "days_lost": 1},
}  # fmt: skip
FIGURES = (
    ("worker", "rate"), ("worker", "apprentice.stipend"), ("worker", "allowances.0.amount"), ("advance", "amount"),
    ("advance", "instalment"), ("fine", "amount"), ("damage", "amount"), ("damage", "instalment"),
    ("item-rate", "rate"), ("leave-opening", "days"), ("leave-permission", "days"), ("accident", "days_lost"),
)  # fmt: skip
DAYS = (
    ("worker", "joined_on"), ("worker", "apprentice.until"), ("advance", "day"), ("fine", "day"), ("fine", "act_on"),
    ("leave-permission", "last"),
)  # fmt: skip


@pytest.fixture
def inbox(staffed_shop: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(staffed_shop, tmp_path))


def spoiled(kind: str, field: str, value: object) -> dict[str, object]:
    draft = json.loads(json.dumps(DRAFTS[kind]))
    *way, last = [int(step) if step.isdecimal() else step for step in field.split(".")]
    inner = draft
    for step in way:
        inner = inner[step]
    inner[last] = value
    return dict(draft)


@pytest.mark.parametrize(("kind", "field"), FIGURES)
def test_a_figure_that_no_books_can_hold_is_named(
    terminal: Terminal, inbox: Path, tmp_path: Path, kind: str, field: str
) -> None:
    file = tmp_path / "draft.json"
    for value in (*HUGE, "-1e30", *FINE):
        file.write_text(json.dumps(spoiled(kind, field, value)), encoding="utf-8")
        said = terminal("post", kind, str(file))
        assert said.code == 1, (value, said)
        assert field in {problem["field"] for problem in said.data["problems"]} | {""}, (value, said.data)
    assert terminal("wages", "preview", "--month", "2026-10").code == 0
    assert terminal("verify").data["ok"]


@pytest.mark.parametrize(("kind", "field"), DAYS)
def test_a_day_of_another_age_is_named(terminal: Terminal, inbox: Path, tmp_path: Path, kind: str, field: str) -> None:
    file = tmp_path / "draft.json"
    for day in ("0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"):
        file.write_text(json.dumps(spoiled(kind, field, day)), encoding="utf-8")
        said = terminal("post", kind, str(file))
        assert (said.code, [problem["field"] for problem in said.data["problems"]]) == (1, [field])


@pytest.mark.parametrize("month", ["9999-12", "0001-01", "1899-12", "2200-01"])
def test_a_month_of_another_age_is_none(terminal: Terminal, inbox: Path, tmp_path: Path, month: str) -> None:
    file = tmp_path / "draft.json"
    file.write_text(json.dumps(spoiled("advance", "first_month", month)), encoding="utf-8")
    said = terminal("post", "advance", str(file))
    assert (said.code, [problem["field"] for problem in said.data["problems"]]) == (1, ["first_month"])


@pytest.mark.parametrize("amount", ["1e30", "-5", "0", "NaN", "0.001", "1e999999"])
@pytest.mark.parametrize("change", ["postponed", "instalment", "paid_back", "forgiven", "cancelled"])
def test_what_is_agreed_of_a_debt_is_an_amount(
    terminal: Terminal, inbox: Path, tmp_path: Path, change: str, amount: str
) -> None:
    file = tmp_path / "draft.json"
    file.write_text(json.dumps(DRAFTS["advance"]), encoding="utf-8")
    made = terminal("post", "advance", str(file)).data["id"]
    said = terminal("owing", str(made), change, f"--amount={amount}", "--month", "2026-12", "--reason", "ill")
    refused = change in ("instalment", "paid_back", "forgiven") or amount != "0"
    assert said.code == (1 if refused else 0), said
    assert terminal("wages", "preview", "--month", "2026-10").code == 0
