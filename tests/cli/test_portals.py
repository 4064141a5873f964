"""The portal from a terminal: a line that is down, answers that are none, and a person's word on them."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.cli import practising
from app.practice.server import PracticePortal
from tests.cli.conftest import Said, Terminal
from tests.cli.test_contract import SALE, draft
from tests.clock import Clock
from tests.documents.reading import latin


@pytest.fixture
def portal(clock: Clock) -> Iterator[PracticePortal]:
    with PracticePortal(seed=3, now=clock) as running:
        yield running


def connect(terminal: Terminal, portal: PracticePortal, folder: Path, environment: str = "production") -> Said:
    (folder / "token").write_text(portal.token, encoding="utf-8")
    words = ("--url", portal.url, "--token-file", str(folder / "token"), "--environment", environment)
    said = terminal("portal", "set", "fbr-di", *words)
    assert said.code == 0
    return said


def sell(terminal: Terminal, folder: Path, count: int = 1) -> None:
    for n in range(count):
        assert terminal("post", "sale", draft(folder, SALE | {"order_no": f"PO-{n}"})).code == 0


def test_down_then_up(terminal: Terminal, shop: Path, tmp_path: Path, portal: PracticePortal) -> None:
    connect(terminal, portal, tmp_path)
    portal.stop()
    sell(terminal, tmp_path)
    down = terminal("sync")
    assert (down.code, down.data["not_sent"], down.data["accepted"]) == (3, 1, 0)
    assert terminal("print", "sale", "1", "--to", str(tmp_path / "offline.pdf")).code == 0
    assert terminal("portal", "test", "fbr-di").code == 3
    portal.start()
    assert terminal("portal", "test", "fbr-di").code == 0
    up = terminal("sync")
    assert (up.code, up.data["accepted"], up.data["not_sent"]) == (0, 1, 0)
    row = terminal("list", "sales").data["rows"][0]
    assert row["state"] == "ACCEPTED"
    assert [entry.number for entry in portal.entries()] == [row["fbr_number"]]


def test_a_trial_is_no_report_until_production_has_it(
    terminal: Terminal, shop: Path, tmp_path: Path, portal: PracticePortal
) -> None:
    def printed() -> str:
        assert terminal("print", "sale", "1", "--to", str(tmp_path / "paper.pdf")).code == 0
        return latin((tmp_path / "paper.pdf").read_bytes())

    assert connect(terminal, portal, tmp_path, "sandbox").data["trials"] == 0
    sell(terminal, tmp_path)
    assert terminal("sync").data["accepted"] == 1
    sandbox = terminal("list", "sales", "--state", "ACCEPTED").data["rows"][0]
    assert (sandbox["state"], sandbox["trial"]) == ("ACCEPTED", True)
    for switched in (False, True):
        said = printed()
        assert "TRIAL (sandbox): not yet reported to FBR" in said
        assert f"Sandbox number, none of FBR's {sandbox['fbr_number']}" in said
        assert not [word for word in ("Reported to FBR on", "FBR invoice no.") if word in said]
        if not switched:
            assert connect(terminal, portal, tmp_path).data["trials"] == 1
    assert terminal("sync").data["accepted"] == 0
    assert terminal("portal", "adopt", "fbr-di", "--confirm", "1234567-8").data["adopted"] == 1
    assert terminal("sync").data["accepted"] == 1
    row = terminal("list", "sales").data["rows"][0]
    assert (row["state"], row["trial"], row["fbr_number"]) == ("ACCEPTED", False, portal.entries()[-1].number)
    assert f"FBR invoice no. {row['fbr_number']}" in printed()
    assert terminal("portal", "adopt", "fbr-di", "--confirm", "1234567-8").data["adopted"] == 0
    assert terminal("verify").data["findings"] == []


def test_an_invalid_item_in_a_valid_envelope_is_not_accepted(
    terminal: Terminal, shop: Path, tmp_path: Path, clock: Clock
) -> None:
    with PracticePortal(seed=3, moods=("item-invalid-in-00",), now=clock) as portal:
        connect(terminal, portal, tmp_path)
        sell(terminal, tmp_path)
        assert terminal("sync").data["accepted"] == 0
    assert terminal("list", "sales").data["rows"][0]["state"] in {"REJECTED", "UNKNOWN"}


def test_a_line_that_drops_after_reading_is_unknown_and_never_sent_again(
    terminal: Terminal, shop: Path, tmp_path: Path, clock: Clock
) -> None:
    with PracticePortal(seed=3, moods=("recorded-drop",), now=clock) as portal:
        connect(terminal, portal, tmp_path)
        sell(terminal, tmp_path)
        assert terminal("sync").data["unknown"] == 1
        for _ in range(5):
            again = terminal("sync")
            assert (again.data["accepted"], again.data["not_sent"]) == (0, 0)
        entries = portal.entries()
    assert len(entries) == 1
    rows = terminal("outbox", "--state", "UNKNOWN").data["rows"]
    assert [(row["document"], row["attempts"]) for row in rows] == [("S-2026-0001", 1)]
    wrong = terminal("outbox", "settle", "1", "--found", "9999999DI0ABCDEFGHIJKL", "--evidence", "IRIS dashboard")
    assert (wrong.code, wrong.data["problems"][0]["code"]) == (1, "fbr-number-malformed")
    found = terminal("outbox", "settle", "1", "--found", entries[0].number, "--evidence", "IRIS dashboard, 12:40")
    assert found.data == {"id": 1, "state": "ACCEPTED"}
    assert terminal("outbox", "show", "1").data["outbox"]["evidence"]
    assert terminal("verify").data["ok"]


def test_a_wrong_token_holds_the_portal_and_not_each_paper(
    terminal: Terminal, shop: Path, tmp_path: Path, portal: PracticePortal
) -> None:
    connect(terminal, portal, tmp_path)
    (tmp_path / "token").write_text("wrong", encoding="utf-8")
    words = ("--url", portal.url, "--token-file", str(tmp_path / "token"), "--environment", "production")
    assert terminal("portal", "set", "fbr-di", *words).code == 0
    sell(terminal, tmp_path, 2)
    assert terminal("sync").data["held"] == 2
    connect(terminal, portal, tmp_path)
    assert terminal("sync").data["accepted"] == 2


def test_plain_http_is_for_this_computer_alone(terminal: Terminal, shop: Path, tmp_path: Path) -> None:
    (tmp_path / "token").write_text("secret", encoding="utf-8")
    said = terminal("portal", "set", "fbr-di", "--url", "http://gw.example.pk", "--token-file", str(tmp_path / "token"))
    assert (said.code, said.data["problems"][0]["code"]) == (1, "plain-http")


def test_a_real_token_needs_a_real_safe(terminal: Terminal, shop: Path, tmp_path: Path) -> None:
    (tmp_path / "token").write_text("very-secret-token", encoding="utf-8")
    said = terminal(
        "portal", "set", "fbr-di", "--url", "https://gw.example.pk", "--token-file", str(tmp_path / "token")
    )
    assert said.code == 3
    assert "safe place" in said.aside
    assert b"very-secret-token" not in b"".join(file.read_bytes() for file in tmp_path.glob("shop.karkhana*"))
    assert terminal("sync").code == 1  # no portal was set


def test_the_practice_portal_of_the_terminal(terminal: Terminal, shop: Path, tmp_path: Path, clock: Clock) -> None:
    clock.moment = datetime.now(UTC)  # a process of its own goes by the machine's clock
    running = subprocess.Popen(
        [sys.executable, "-m", "app", "portal", "practice", "--seed", "5"], stdout=subprocess.PIPE, text=True
    )
    try:
        assert running.stdout is not None
        facts = json.loads(running.stdout.readline())
        (tmp_path / "token").write_text(facts["token"], encoding="utf-8")
        assert (
            terminal("portal", "set", "fbr-di", "--url", facts["url"], "--token-file", str(tmp_path / "token")).code
            == 0
        )
        sell(terminal, tmp_path)
        assert terminal("sync").data["accepted"] == 1
    finally:
        running.send_signal(signal.SIGINT)
        running.wait(60)
        if running.stdout is not None:
            running.stdout.close()
    assert running.returncode == 0


def test_the_next_question_may_be_given_a_mood_too(
    terminal: Terminal, shop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, ...]] = []
    monkeypatch.setattr(practising, "serve", lambda _announce, *, moods, **_: asked.append(moods))
    assert terminal("portal", "practice", "--mood", "validate-503", "--mood", "drop").code == 0
    assert asked == [("validate-503", "drop")]
    assert terminal("portal", "practice", "--mood", "validate-anger").code == 1


def test_a_script_and_chance_make_its_days(
    terminal: Terminal, shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[tuple[str, ...], float]] = []
    monkeypatch.setattr(practising, "serve", lambda _announce, *, moods, chance, **_: asked.append((moods, chance)))
    script = tmp_path / "a_bad_week.txt"
    script.write_text("503  # Monday\n\nlater-504\n# Wednesday was well\n", encoding="utf-8")
    assert terminal("portal", "practice", "--mood", "drop", "--script", str(script), "--random", "0.25").code == 0
    assert asked == [(("drop", "503", "later-504"), 0.25)]
    assert terminal("portal", "practice", "--script", str(tmp_path / "none.txt")).code == 3
    with pytest.raises(SystemExit):
        terminal("portal", "practice", "--random", "2")


def test_it_ends_when_whoever_started_it_is_gone(terminal: Terminal, shop: Path) -> None:
    command = [sys.executable, "-m", "app", "portal", "practice", "--until-eof"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stdin is not None
        assert "url" in json.loads(running.stdout.readline())
        assert running.poll() is None
        running.stdin.close()
        assert running.wait(60) == 0
