"""The challan portal from a terminal: set, fetch, put up, PSID, paid, cancelled; and a line that breaks in between."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.practice.server import PracticePortal
from tests.cli.conftest import Terminal
from tests.clock import Clock

TAX = {
    "kind": "professional-tax",
    "authority": "Excise",
    "period": "2026",
    "head": "Professional tax",
    "amount": "2000.00",
    "due_on": "2026-12-31",
}


@pytest.fixture
def portal(clock: Clock) -> Iterator[PracticePortal]:
    with PracticePortal(seed=3, lateness=600, now=clock) as running:
        yield running


@pytest.fixture
def connected(terminal: Terminal, shop: Path, tmp_path: Path, portal: PracticePortal) -> Terminal:
    (tmp_path / "token").write_text(portal.token, encoding="utf-8")
    words = ("portal", "set", "challans", "--url", portal.url, "--token-file", str(tmp_path / "token"))
    assert terminal(*words).code == 0
    return terminal


def practise(portal: PracticePortal, what: str, body: dict[str, Any]) -> dict[str, Any]:
    line = http.client.HTTPConnection("127.0.0.1", portal.port, timeout=60)
    line.request("POST", f"/practice/{what}", json.dumps(body))
    found: dict[str, Any] = json.load(line.getresponse())
    line.close()
    return found


def typed(terminal: Terminal, folder: Path, **changes: str) -> str:
    (folder / "challan.json").write_text(json.dumps(TAX | changes), encoding="utf-8")
    return str(terminal("post", "challan", str(folder / "challan.json")).data["id"])


def test_the_departments_own_are_fetched_and_listed(connected: Terminal, portal: PracticePortal) -> None:
    assert connected("portal", "test", "challans").code == 0
    said = connected("sync")
    assert (said.code, said.data["fetched"]) == (0, 3)
    rows = connected("list", "challans").data["rows"]
    assert [row["issued"] for row in rows] == [True, True, True]
    licence = next(row for row in rows if row["their_number"].startswith("MCL"))
    assert (licence["party_ur"], licence["portal"]) == ("میٹروپولیٹن کارپوریشن لاہور", "issued")
    due = connected("due").data["rows"]
    assert {row["challan_id"] for row in due if row["key"] == "challan"} == {row["id"] for row in rows}
    practise(portal, "issue", {"head": "PT-10", "period": "2027-28", "amount": "100.00", "days": 9})
    assert connected("sync").data["fetched"] == 1


def test_ours_goes_through_its_life(connected: Terminal, portal: PracticePortal, tmp_path: Path) -> None:
    made = typed(connected, tmp_path)
    portal.set_moods(["challans-recorded-503"])
    down = connected("challan", "send", made)
    assert (down.code, len([each for each in portal.challans.challans() if each["key"]])) == (3, 1)
    assert connected("sync").code == 0
    assert connected("show", "challan", made).data["portal"]["state"] == "issued"
    assert len([each for each in portal.challans.challans() if each["key"]]) == 1
    asked = connected("challan", "psid", made, "--ask")
    assert (asked.code, asked.data["challan"]["state"]) == (0, "psid_issued")
    practise(portal, "pay", {"id": asked.data["portal"]["their_id"], "on": "2026-11-22"})
    connected("sync")
    row = next(row for row in connected("list", "challans").data["rows"] if str(row["id"]) == made)
    assert (row["state"], row["cpr"][:3]) == ("paid", "IT-")
    assert connected("verify").data["ok"]


def test_what_is_ours_is_cancelled_there_and_what_is_not_is_refused(
    connected: Terminal, portal: PracticePortal, tmp_path: Path
) -> None:
    made = typed(connected, tmp_path, period="2027")
    assert connected("challan", "send", made).code == 0
    gone = connected("challan", "cancel", made, "--reason", "Two workers were missing.")
    assert gone.data["challan"]["state"] == "cancelled"
    assert [each["reason"] for each in portal.challans.challans() if each["key"]] == ["Two workers were missing."]
    connected("sync")
    fee = next(row["id"] for row in connected("list", "challans").data["rows"] if row.get("issued"))
    refused = connected("challan", "cancel", str(fee))
    assert (refused.code, refused.data["problems"][0]["code"]) == (1, "challan-of-department")


def test_a_line_that_is_down_keeps_what_was_asked_for(
    connected: Terminal, portal: PracticePortal, tmp_path: Path
) -> None:
    connected("sync")
    made = typed(connected, tmp_path)
    portal.stop()
    assert connected("challan", "send", made).code == 3
    assert connected("show", "challan", made).data["portal"]["sending"] == "waiting"
    portal.start()
    connected("portal", "test", "challans")
    connected("sync")
    assert connected("show", "challan", made).data["portal"]["state"] == "issued"
