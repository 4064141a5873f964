"""Outages, whose fault, and arming, from a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.host import secrets
from app.practice.server import PracticePortal
from tests.cli.conftest import Said, Terminal
from tests.cli.test_contract import SALE, draft
from tests.clock import Clock
from tests.documents.reading import latin, pages

TOKEN = "6f1c2a88-aaaa-bbbb-cccc-0123456789ab"
FBR = "https://gw.fbr.gov.pk"


@pytest.fixture
def portal(clock: Clock) -> Iterator[PracticePortal]:
    with PracticePortal(seed=3, now=clock) as running:
        yield running


@pytest.fixture
def safe(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    kept: dict[str, str] = {}
    monkeypatch.setattr(secrets, "keep", kept.__setitem__)
    monkeypatch.setattr(secrets, "recall", kept.get)
    return kept


def connect(terminal: Terminal, folder: Path, url: str, token: str, *more: str) -> Said:
    (folder / "token").write_text(token, encoding="utf-8")
    return terminal("portal", "set", "fbr-di", "--url", url, "--token-file", str(folder / "token"), *more)


def test_an_outage_is_listed_and_its_letter_printed(
    terminal: Terminal, shop: Path, tmp_path: Path, portal: PracticePortal, clock: Clock
) -> None:
    connect(terminal, tmp_path, portal.url, portal.token)
    assert terminal("outages").data == {"rows": [], "count": 0}
    portal.stop()
    assert terminal("post", "sale", draft(tmp_path, SALE)).code == 0
    assert terminal("sync").code == 3
    tested = terminal("portal", "test", "fbr-di")
    assert (tested.code, tested.data["whose"], tested.data["ok"]) == (3, "portal", False)
    assert [(probe["name"], probe["ok"]) for probe in tested.data["probes"]] == [
        ("device", True),
        ("line", True),
        ("portal", False),
        ("token", None),
    ]
    clock.moment += timedelta(hours=3, minutes=20)
    portal.start()
    assert terminal("portal", "test", "fbr-di").data["whose"] == "nobody"
    assert terminal("sync").data["accepted"] == 1
    [row] = terminal("outages").data["rows"]
    assert (row["whose"], row["lasted"], row["tries"], row["offline"], row["waiting"]) == ("portal", 12_000, 2, 1, 0)
    assert terminal("outages", "--from", "2026-11-23").data["count"] == 0
    assert terminal("outages", "--from", "2026-11-22", "--to", "2026-11-22").data["count"] == 1
    file = tmp_path / "letter.pdf"
    assert terminal("print", "outage-letter", "1", "--to", str(file), "--lang", "both").code == 0
    assert pages(file.read_bytes()) == 2
    assert "S-2026-0001" in latin(file.read_bytes())
    assert terminal("print", "outage-letter", "--month", "2026-11", "--to", str(file)).code == 0
    for wrong in (["7"], ["S-1"], ["--month", "2026-10"], []):
        assert terminal("print", "outage-letter", *wrong, "--to", str(file)).code == 1
    assert terminal("verify").data["ok"]


def test_the_challan_portal_has_no_letter(
    terminal: Terminal, shop: Path, tmp_path: Path, portal: PracticePortal, clock: Clock
) -> None:
    (tmp_path / "token").write_text(portal.token, encoding="utf-8")
    terminal("portal", "set", "challans", "--url", portal.url, "--token-file", str(tmp_path / "token"))
    portal.stop()
    assert terminal("portal", "test", "challans").code == 3
    clock.moment += timedelta(minutes=5)
    [row] = terminal("outages").data["rows"]
    assert row["portal"] == "challans"
    file = tmp_path / "letter.pdf"
    refused = terminal("print", "outage-letter", str(row["id"]), "--to", str(file))
    assert (refused.code, refused.data["problems"][0]["code"]) == (1, "not-fbr-outage")
    assert terminal("print", "outage-letter", "--month", "2026-11", "--to", str(file)).code == 1
    assert not file.exists()


def test_a_flap_is_kept_and_not_shown(
    terminal: Terminal, shop: Path, tmp_path: Path, portal: PracticePortal, clock: Clock
) -> None:
    connect(terminal, tmp_path, portal.url, portal.token)
    portal.stop()
    terminal("portal", "test", "fbr-di")
    clock.moment += timedelta(seconds=20)
    portal.start()
    terminal("portal", "test", "fbr-di")
    assert terminal("outages").data["count"] == 0
    assert terminal("outages", "--all").data["count"] == 1


def test_production_is_armed_by_its_owner(
    terminal: Terminal, shop: Path, tmp_path: Path, safe: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said = connect(terminal, tmp_path, FBR, TOKEN, "--environment", "production")
    assert said.data == {"name": "fbr-di", "url": FBR, "environment": "production", "armed": False, "trials": 0}
    assert safe["portal fbr-di production"] == TOKEN
    assert terminal("post", "sale", draft(tmp_path, SALE)).code == 0
    sync = terminal("sync")
    assert (sync.data["held"], sync.data["accepted"]) == (1, 0)
    wrong = terminal("portal", "arm", "fbr-di", "--confirm", "9999999-9")
    assert (wrong.code, wrong.data["problems"][0]["code"]) == (1, "not-our-number")
    assert terminal("portal", "arm", "fbr-di", "--confirm", "1234567-8").data == {"name": "fbr-di", "armed": True}
    assert terminal("portal", "disarm", "fbr-di").data == {"name": "fbr-di", "armed": False}
    everything = b"".join(file.read_bytes() for file in tmp_path.glob("shop.karkhana*"))
    assert TOKEN.encode() not in everything


def test_production_elsewhere_needs_the_hosts_name_twice(
    terminal: Terminal, shop: Path, tmp_path: Path, safe: dict[str, str]
) -> None:
    elsewhere = "https://gw.example.pk"
    said = connect(terminal, tmp_path, elsewhere, TOKEN, "--environment", "production")
    assert said.data["problems"][0]["code"] == "strange-host"
    assert safe == {}
    more = ("--environment", "production", "--confirm-host", "gw.example.pk")
    assert connect(terminal, tmp_path, elsewhere, TOKEN, *more).code == 0


def test_only_what_is_set_up_is_tested_or_armed(terminal: Terminal, shop: Path) -> None:
    number = ("--confirm", "1234567-8")
    for words in (["test", "fbr-di"], ["arm", "fbr-di", *number], ["adopt", "fbr-di", *number], ["disarm", "challans"]):
        said = terminal("portal", *words)
        assert (said.code, said.data["problems"][0]["code"]) == (1, "no-portal")
