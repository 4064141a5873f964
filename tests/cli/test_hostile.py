"""What a hostile user, a damaged file or a full disk do to the terminal: an answer, an exit code, never a traceback."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from app.services import workshop
from tests.cli.conftest import Terminal
from tests.cli.test_contract import PURCHASE, SALE, draft

PROMISED = {"id", "number", "date", "party", "total", "state"}


def typed(*words: str, stdout: int | None = subprocess.PIPE, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """A process of its own: encodings and closed outputs cannot be tried within this one."""
    return subprocess.run(
        [sys.executable, "-m", "app", *words],
        stdout=stdout,
        stderr=subprocess.PIPE,
        env=os.environ | environment,
        cwd=Path(__file__).parents[2],
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("content", [b"", b"hello" * 100, b"SQLite format 3\0" + b"\xa0" * 5000])
def test_an_emptied_or_damaged_file_is_not_taken_for_books(terminal: Terminal, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "shop.karkhana"
    file.write_bytes(content)
    assert terminal("list", "purchases").code == 3
    verdict = terminal("verify")
    assert (verdict.code, verdict.data["ok"]) == (1, False)
    assert file.read_bytes() == content


def test_another_programs_database_is_left_as_it_was(terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "shop.karkhana"
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE theirs (a)")
    other.close()
    before = hashlib.sha256(file.read_bytes()).digest()
    assert terminal("list", "purchases").code == 3
    assert hashlib.sha256(file.read_bytes()).digest() == before
    assert [each.name for each in tmp_path.iterdir()] == [file.name]


def test_a_page_lost_from_the_books_is_damage_and_no_mistake_of_ours(
    terminal: Terminal, shop: Path, tmp_path: Path
) -> None:
    terminal("post", "purchase", draft(tmp_path, PURCHASE))
    with sqlite3.connect(shop) as books:
        books.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (page,) = books.execute("SELECT rootpage FROM sqlite_master WHERE name = 'purchase'").fetchone()
        (size,) = books.execute("PRAGMA page_size").fetchone()
    books.close()
    whole = bytearray(shop.read_bytes())
    whole[(page - 1) * size : page * size] = bytes(size)
    shop.write_bytes(whole)
    said = terminal("list", "purchases")
    assert (said.code, said.data["problems"][0]["code"]) == (3, "in-the-way")
    assert "Traceback" not in said.aside
    assert terminal("verify").data["ok"] is False


def test_a_name_may_hold_what_an_address_may_not(terminal: Terminal, tmp_path: Path) -> None:
    for name in ("a?b.karkhana", "کتاب #1 50%20.karkhana"):
        assert terminal("new", str(tmp_path / name), "--name", "X").code == 0
        assert terminal("list", "purchases", books=tmp_path / name).code == 0
    assert {each.name for each in tmp_path.glob("*.karkhana")} == {"a?b.karkhana", "کتاب #1 50%20.karkhana"}


def test_books_that_could_not_be_begun_do_not_stand_in_the_way(
    terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(workshop, "establish", full)
        assert terminal("new", str(tmp_path / "x.karkhana"), "--name", "X").code == 3
    assert terminal("new", str(tmp_path / "x.karkhana"), "--name", "X").code == 0


def test_json_is_utf_8_under_every_locale(shop: Path, tmp_path: Path, terminal: Terminal) -> None:
    terminal("post", "part", draft(tmp_path, {"name": "Clutch plate", "name_ur": "کلچ پلیٹ"}))
    said = typed("--books", str(shop), "--json", "show", "part", "1", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert json.loads(said.stdout.decode("utf-8"))["name_ur"] == "کلچ پلیٹ"
    plain = typed("--books", str(shop), "show", "part", "1", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert (plain.returncode, b"Traceback" in plain.stderr) == (0, False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only here is there a device that is always full")
def test_an_answer_that_finds_no_room(shop: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        said = typed("--books", str(shop), "--json", "list", "purchases", stdout=full.fileno())
    assert said.returncode == 3
    assert b"Traceback" not in said.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="shells there cannot close an output")
def test_nobody_listens(shop: Path) -> None:
    line = f"exec '{sys.executable}' -m app --books '{shop}' list purchases >&-"
    said = subprocess.run(["/bin/sh", "-c", line], cwd=Path(__file__).parents[2], capture_output=True, check=False)
    assert (said.returncode, said.stderr) == (0, b"")


def test_no_folder_to_remember_books_in(shop: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    nowhere = str(tmp_path / "file" / "home")
    assert typed("--books", str(shop), "--json", "list", "purchases", KARKHANA_HOME=nowhere).returncode == 0
    said = typed("--json", "list", "purchases", KARKHANA_HOME=nowhere, KARKHANA_BOOKS="")
    assert (said.returncode, b"Traceback" in said.stderr) == (3, False)
    assert "--books" in json.loads(said.stdout)["problems"][0]["message"]


def test_wrong_usage_answers_a_script_with_json(
    terminal: Terminal, shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (("list", "nonsense"), ("outbox", "show", "9" * 30), ("due", "--on", "0001-01-01"), ("wages", "up")):
        with pytest.raises(SystemExit) as end:
            terminal(*words)
        said = capsys.readouterr()
        assert end.value.code == 2
        assert json.loads(said.out)["problems"][0]["code"] == "wrong-usage"
    not_there = terminal("backup", "--to", "x")
    assert (not_there.code, not_there.data["problems"][0]["code"]) == (2, "not-there-yet")


@pytest.mark.parametrize(
    ("text", "code", "field"),
    [
        ('{"supplier": "A", "supplier": "B"}', "malformed", "supplier"),
        ('{"lines": [{"rate": ' + "9" * 5000 + "}]}", "not-json", ""),
        ("[" * 100_000, "not-json", ""),
        ('{"supplier": "a\\u0000b"}', "malformed", "supplier"),
        ('{"lines": [{"description": "\\u001b[31mred"}]}', "malformed", "lines.0.description"),
        ('{"supplier": "\\ud800"}', "malformed", "supplier"),
    ],
)
def test_drafts_that_are_traps(
    terminal: Terminal, shop: Path, tmp_path: Path, text: str, code: str, field: str
) -> None:
    (tmp_path / "trap.json").write_text(text, encoding="utf-8")
    said = terminal("post", "purchase", str(tmp_path / "trap.json"))
    assert said.code == 1
    assert (said.data["problems"][0]["code"], said.data["problems"][0]["field"]) == (code, field)


def test_a_draft_with_a_byte_order_mark_is_read(terminal: Terminal, shop: Path, tmp_path: Path) -> None:
    (tmp_path / "marked.json").write_text(json.dumps(PURCHASE), encoding="utf-8-sig")
    assert terminal("post", "purchase", str(tmp_path / "marked.json")).code == 0


def test_every_row_of_every_list_has_what_is_promised(
    terminal: Terminal, shop: Path, tmp_path: Path, files: Path
) -> None:
    terminal("import", "workers", str(files / "workers.xlsx"))
    terminal("import", "attendance", str(files / "attendance_2026-10.xlsx"))
    terminal("post", "purchase", draft(tmp_path, PURCHASE))
    terminal("post", "sale", draft(tmp_path, SALE))
    terminal("post", "part", draft(tmp_path, {"name": "Brake shoe"}))
    terminal("wages", "approve", "--month", "2026-10")
    terminal("challan", "draw", "--month", "2026-10")
    for kind in ("purchases", "sales", "parties", "suppliers", "customers", "parts", "workers", "wages", "challans"):
        rows = terminal("list", kind).data["rows"]
        assert rows, kind
        assert all(row.keys() >= PROMISED for row in rows), kind
    assert len(terminal("list", "wages").data["rows"][0]["date"]) == len("2026-11-22")
    line = terminal("show", "purchase", "1").data["lines"][1]
    assert (line["rate"], line["quantity"]) == ("118.00", "300")
    assert terminal("rates", "eobi.base", "--on", "2026-10-01").data["rates"][0]["value"] == "40700.00"


def test_lists_are_sifted_by_what_was_asked(terminal: Terminal, shop: Path, tmp_path: Path, files: Path) -> None:
    terminal("import", "workers", str(files / "workers.xlsx"))
    assert terminal("list", "workers", "--state", "nonsense").data == {"rows": [], "count": 0}
    some = terminal("list", "workers", "--from", "2022-01-01", "--to", "2022-12-31", "--limit", "1").data
    assert some["rows"][0]["date"].startswith("2022")
    assert 1 == len(some["rows"]) < some["count"] < 12
    terminal("post", "purchase", draft(tmp_path, PURCHASE))
    assert terminal("list", "purchases", "--state", "paid").data["count"] == 0
    assert terminal("list", "purchases", "--state", "posted").data["count"] == 1


@pytest.mark.parametrize(
    "words",
    [
        ("import", "undo", "\N{SUPERSCRIPT TWO}"),
        ("import", "undo", "9" * 30),
        ("show", "purchase", "9" * 5000),
        ("match", "0"),
    ],
)
def test_a_number_that_counts_nothing_is_not_in_the_books(
    terminal: Terminal, shop: Path, words: tuple[str, ...]
) -> None:
    said = terminal(*words)
    assert (said.code, said.data["problems"][0]["code"]) == (1, "not-found")


@pytest.mark.parametrize(
    "words",
    [
        ("list", "purchases", "--limit", "9" * 30),
        ("party", "merge", "1", "9" * 30),
        ("party", "withdraw", "9" * 30),
        ("match", "accept", "--theirs", "9" * 30),
    ],
)
def test_a_count_beyond_counting_is_wrong_usage(terminal: Terminal, shop: Path, words: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as ended:
        terminal(*words)
    assert ended.value.code == 2


def test_an_id_beyond_counting_is_not_in_the_books(terminal: Terminal, shop: Path) -> None:
    said = terminal("show", "sale", "9" * 20)
    assert (said.code, said.data["problems"][0]["code"]) == (1, "not-found")


def test_a_paper_that_cannot_be_of_this_size_or_month(
    terminal: Terminal, shop: Path, tmp_path: Path, files: Path
) -> None:
    terminal("import", "workers", str(files / "workers.xlsx"))
    to = ("--to", str(tmp_path / "x.pdf"))
    small = terminal("print", "wage-register", "--month", "2026-10", "--paper", "a5", *to)
    assert (small.code, small.data["problems"][0]["field"]) == (1, "paper")
    roll = terminal("print", "supplier-incentive", "--month", "2026-10", "--paper", "80mm", *to)
    assert (roll.code, roll.data["problems"][0]["field"]) == (1, "paper")
    empty = terminal("print", "wage-register", "--month", "1990-01", *to)
    assert (empty.code, empty.data["problems"][0]["field"]) == (1, "month")
    assert terminal("due", "--on", "1990-01-01").data["problems"][0]["code"] == "no-rate"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes in folders there")
def test_what_is_no_file_is_written_to_and_not_replaced(terminal: Terminal, shop: Path, tmp_path: Path) -> None:
    terminal("post", "purchase", draft(tmp_path, PURCHASE))
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["/bin/cat", str(pipe)], stdout=subprocess.PIPE)
    assert terminal("print", "purchase", "1", "--to", str(pipe)).code == 0
    assert reader.communicate(timeout=60)[0].startswith(b"%PDF")
    assert pipe.is_fifo()


def test_a_challan_was_not_paid_in_1900(terminal: Terminal, shop: Path, tmp_path: Path) -> None:
    terminal(
        "post", "challan",
        draft(tmp_path, {"kind": "professional-tax", "authority": "Excise", "period": "2026-27", "head": "B01601",
                         "amount": "5000", "due_on": "2026-08-31"}),
    )  # fmt: skip
    said = terminal("challan", "paid", "1", "--on", "1900-01-01", "--cpr", "X")
    assert (said.code, said.data["problems"][0]["code"]) == (1, "date-too-old")
