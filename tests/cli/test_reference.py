"""`reference` and `scenarios` from a terminal: offline, against the practice portal, and refused in production."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.practice.server import PracticePortal
from app.rules.scenarios import DAILY
from tests.cli.conftest import Terminal
from tests.cli.test_contract import SALE, draft
from tests.clock import Clock


@pytest.fixture
def portal(clock: Clock) -> Iterator[PracticePortal]:
    with PracticePortal(seed=3, now=clock) as running:
        yield running


def connect(terminal: Terminal, portal: PracticePortal, folder: Path, environment: str = "sandbox") -> None:
    (folder / "token").write_text(portal.token, encoding="utf-8")
    words = ["--url", portal.url, "--token-file", str(folder / "token"), "--environment", environment]
    assert terminal("portal", "set", "fbr-di", *words).code == 0


def test_a_machine_that_was_never_on_line_has_the_lists_that_shipped(terminal: Terminal, shop: Path) -> None:
    rows = {row["key"]: row for row in terminal("reference").data["rows"]}
    assert {row["origin"] for row in rows.values()} == {"seed"}
    assert rows["tariff"]["count"] > 9000
    units = terminal("reference", "units").data
    assert {"code": "13", "words": "KG", "value": ""} in units["entries"]
    assert terminal("reference", "rates").data["count"] == 0
    refused = terminal("reference", "--refresh")
    assert (refused.code, refused.data["problems"][0]["code"]) == (1, "no-portal")


def test_the_lists_are_read_and_a_party_is_asked_about(
    terminal: Terminal, shop: Path, tmp_path: Path, portal: PracticePortal
) -> None:
    connect(terminal, portal, tmp_path)
    assert terminal("post", "sale", draft(tmp_path, SALE)).code == 0
    said = terminal("reference", "--refresh")
    assert (said.code, said.data["read"] >= 8) == (0, True)
    assert {"practice", "seed"} == {row["origin"] for row in said.data["rows"]}
    party = terminal("list", "customers").data["rows"][0]["party"]
    asked = terminal("reference", "status", party, "--refresh", "--verb", "GET-body")
    assert {each["question"]: each["answer"] for each in asked.data["said"]} == {
        "type": "registered",
        "statl": "active",
    }
    assert terminal("reference", "status", "nobody of ours").code == 1
    portal.stop()
    assert terminal("reference", "--refresh").code == 3
    portal.start()


def test_every_scenario_of_ours_is_run_to_its_end(
    terminal: Terminal, shop: Path, tmp_path: Path, portal: PracticePortal
) -> None:
    before = terminal("scenarios")
    assert len(before.data["rows"]) == 28
    assert set(before.data["missing"]) == DAILY
    assert terminal("scenarios", "run").code == 1
    connect(terminal, portal, tmp_path)
    said = terminal("scenarios", "run", "--all")
    assert (said.code, said.data["missing"]) == (0, [])
    assert {each["state"] for each in said.data["ran"]} == {"ACCEPTED"}
    assert len(portal.entries()) == len(DAILY)
    assert terminal("scenarios", "choose", "SN003").data["missing"] == ["SN003"]


def test_production_hears_of_no_sample(terminal: Terminal, shop: Path, tmp_path: Path, portal: PracticePortal) -> None:
    connect(terminal, portal, tmp_path, "production")
    said = terminal("scenarios", "run", "sn001")
    assert (said.code, said.data["problems"][0]["code"]) == (1, "scenario-in-production")
    assert portal.entries() == []


def test_a_line_that_is_down_stops_the_run_at_its_first(
    terminal: Terminal, shop: Path, tmp_path: Path, portal: PracticePortal
) -> None:
    connect(terminal, portal, tmp_path)
    portal.stop()
    said = terminal("scenarios", "run", "SN001", "SN002")
    assert said.code == 3
    assert [(each["scenario"], each["state"]) for each in said.data["ran"]] == [("SN001", "READY")]
    portal.start()
