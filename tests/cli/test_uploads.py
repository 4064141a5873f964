"""Files for IRIS from a terminal: what is left out and said, what is not written over, and what is made again."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.cli.conftest import Terminal
from tests.cli.test_contract import SALE, draft

NOWHERE = "http://127.0.0.1:9"
"""The port for throwing away: nobody listens there."""


def connect(terminal: Terminal, folder: Path, environment: str = "sandbox", name: str = "fbr-di") -> None:
    (folder / "token").write_text("token", encoding="utf-8")
    more = ("--environment", environment, "--token-file", str(folder / "token"))
    assert terminal("portal", "set", name, "--url", NOWHERE, *more).code == 0


def sell(terminal: Terminal, folder: Path, number: int) -> None:
    assert terminal("post", "sale", draft(folder, SALE | {"order_no": f"PO-{number}"})).code == 0


def export(terminal: Terminal, file: Path, *more: str, kind: str = "fbr-sales-template") -> tuple[int, list[str]]:
    """The exit code, and the papers in the file or the codes of the problems."""
    said = terminal("export", kind, *more, "--to", str(file))
    return said.code, said.data["papers"] if said.code == 0 else [each["code"] for each in said.data["problems"]]


def in_sheet(file: Path) -> list[str]:
    rows = CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python(skip_empty_area=False)
    return [str(row[7]) for row in rows[6:]]


def test_a_paper_tried_in_the_sandbox_blocks_no_other_and_may_be_adopted(
    terminal: Terminal, shop: Path, tmp_path: Path
) -> None:
    connect(terminal, tmp_path)
    terminal("sync")  # nothing waits yet: what this computer remembers of it must not make an older copy of the books
    sell(terminal, tmp_path, 1)
    assert terminal("sync").code == 3
    assert export(terminal, tmp_path / "no.xlsx", "--waiting") == (1, ["made-for-sandbox"])
    assert not (tmp_path / "no.xlsx").exists(), "its name is free again"
    connect(terminal, tmp_path, "production")
    sell(terminal, tmp_path, 2)
    said = terminal("export", "fbr-sales-template", "--waiting", "--to", str(tmp_path / "a.xlsx"))
    assert (said.code, said.data["papers"]) == (0, ["S-2026-0002"])
    assert [(each["code"], "S-2026-0001" in each["message"]) for each in said.data["warnings"]] == [
        ("sandbox-left-out", True)
    ]
    assert "S-2026-0001" in said.aside
    assert terminal("portal", "adopt", "fbr-di", "--confirm", "1234567-8").data["adopted"] == 1
    assert export(terminal, tmp_path / "b.zip", "--waiting", kind="fbr-json") == (0, ["S-2026-0001"])
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert b"scenarioId" not in archive.read("S-2026-0001.json")
    assert terminal("verify").data["ok"]


def test_no_file_is_written_over_and_each_can_be_made_again(terminal: Terminal, shop: Path, tmp_path: Path) -> None:
    connect(terminal, tmp_path, "production")
    first, second = tmp_path / "first.xlsx", tmp_path / "second.xlsx"
    sell(terminal, tmp_path, 1)
    assert export(terminal, tmp_path / "none.xlsx", "--again") == (1, ["nothing-handed-out"])
    assert export(terminal, first, "--waiting") == (0, ["S-2026-0001"])
    sell(terminal, tmp_path, 2)
    held = first.read_bytes()
    for kind in ("fbr-sales-template", "fbr-json"):
        assert export(terminal, first, "--waiting", kind=kind) == (1, ["file-exists"])
    assert first.read_bytes() == held
    assert export(terminal, second, "--waiting") == (0, ["S-2026-0002"])
    first.unlink()
    assert export(terminal, first, "--again") == (1, ["handed-out-in-several"])
    assert export(terminal, first, "--again", "first.xlsx") == (0, ["S-2026-0001"])
    assert first.read_bytes() == held
    assert export(terminal, second, "--again", "second.xlsx") == (1, ["file-exists"])
    assert export(terminal, tmp_path / "second.zip", "--again", "second.xlsx", kind="fbr-json") == (0, ["S-2026-0002"])
    assert in_sheet(first) == ["S-2026-0001"]
    assert [row["state"] for row in terminal("outbox").data["rows"]] == ["UNKNOWN", "UNKNOWN"]


def test_nothing_waits_is_a_whole_sentence(terminal: Terminal, shop: Path, tmp_path: Path) -> None:
    said = terminal("export", "fbr-json", "--waiting", "--to", str(tmp_path / "up.zip"))
    assert said.data["problems"][0]["message"] == "There is nothing to export: no paper waits for FBR."
    said = terminal("export", "fbr-json", "--month", "2026-10", "--to", str(tmp_path / "up.zip"))
    assert said.data["problems"][0]["message"] == "There is nothing to export for 2026-10."


def test_a_portal_out_of_reach_is_told_though_nothing_waits(terminal: Terminal, shop: Path, tmp_path: Path) -> None:
    for name in ("fbr-di", "challans"):
        connect(terminal, tmp_path, name=name)
    for _ in range(2):
        said = terminal("sync")
        assert (said.code, said.data["not_sent"]) == (3, 0)


def test_a_copy_gives_out_nothing_and_one_put_back_sends_nothing_that_was_given_out(
    terminal: Terminal, shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect(terminal, tmp_path, "production")
    sell(terminal, tmp_path, 1)
    books, copy = tmp_path / "shop.karkhana", tmp_path / "stick" / "shop.karkhana"
    copy.parent.mkdir()
    shutil.copy(books, copy)
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("KARKHANA_HOME", str(tmp_path / "another computer"))
        said = terminal("export", "fbr-json", "--waiting", "--to", str(tmp_path / "there.zip"), books=copy)
    assert (said.code, said.data["problems"][0]["code"]) == (1, "not-the-sender")
    assert not (tmp_path / "there.zip").exists()
    shutil.copy(books, copy)
    assert export(terminal, tmp_path / "here.xlsx", "--waiting") == (0, ["S-2026-0001"])
    shutil.copy(copy, books)
    assert terminal("sync").data["unknown"] == 0
    assert [each["state"] for each in terminal("outbox").data["rows"]] == ["UNKNOWN"]
