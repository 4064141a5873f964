"""A terminal at the workers: file, terms, grid, clock, registers, what they owe, their rights."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Said, Terminal

WORKER = {
    "number": "7", "name": "Aslam", "father": "Akram", "cnic": "35202-1234567-1", "born_on": "1981-03-08",
    "joined_on": "2020-01-19", "designation": "Fitter", "rate": "40000",
}  # fmt: skip


@pytest.fixture
def post(terminal: Terminal, shop: Path, tmp_path: Path) -> Any:
    """`post("advance", worker="7", …)`."""

    def posted(kind: str, /, **draft: object) -> Said:
        file = tmp_path / f"{kind}.json"
        file.write_text(json.dumps(draft), encoding="utf-8")
        return terminal("post", kind, str(file))

    return posted


@pytest.fixture
def staffed(post: Any) -> Any:
    assert post("worker", **WORKER).code == 0
    assert post("worker", **WORKER | {"number": "8", "name": "Bashir", "cnic": "35202-1234568-1"}).code == 0
    return post


def codes(said: Said) -> list[str]:
    return [problem["code"] for problem in said.data["problems"]]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"number": "9", "cnic": "35202-1234567-1"}, "cnic-taken"),
        ({"number": "9", "cnic": "35202-7654321-1", "born_on": "2013-06-01", "joined_on": "2026-11-01"}, "too-young"),
    ],
)
def test_a_cnic_of_another_and_a_child_of_13_are_refused(staffed: Any, changes: dict[str, str], code: str) -> None:
    said = staffed("worker", **WORKER | changes)
    assert (said.code, codes(said)) == (1, [code])


def test_terms_are_agreed_once_for_a_day(staffed: Any, terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "terms.json"
    file.write_text(json.dumps({"since": "2026-11-01", "rate": "45000", "reason": "Raise"}), encoding="utf-8")
    assert terminal("worker", "terms", "7", str(file)).code == 0
    assert codes(terminal("worker", "terms", "7", str(file))) == ["terms-overlap"]
    assert codes(terminal("worker", "terms", "99", str(file))) == ["worker-unknown"]
    rows = terminal("worker", "history", "7").data["rows"]
    assert [(row["since"], row["until"], row["rate"]) for row in rows] == [
        ("2020-01-19", "2026-10-31", "40000.00"),
        ("2026-11-01", None, "45000.00"),
    ]


def test_his_file_is_completed_and_his_letter_says_what_lacks(staffed: Any, terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "file.json"
    file.write_text(
        json.dumps({"gender": "male", "address": "Shahdara", "cnic_expires": "2026-01-01"}), encoding="utf-8"
    )
    said = terminal("worker", "change", "7", str(file))
    assert said.data["changed"] == ["address", "cnic_expires", "gender"]
    assert "ran out" in said.aside
    paper = terminal("worker", "paper", "7", "appointment").data
    assert paper["missing"] == ["duties", "engagement", "nominees"]
    assert terminal("list", "cnic-watch").data["rows"][0]["state"] == "expired"


def test_the_grid_is_typed_copied_filled_and_shown(staffed: Any, terminal: Terminal) -> None:
    month = ("--month", "2026-10")
    assert terminal("muster", "put", *month, "7/1=P+2", "7/2=½", "7/3=CL").code == 0
    terminal("muster", "copy", *month, "7", "8")
    said = terminal("muster", "fill", *month, "--upto", "2026-10-05")
    assert [row["marks"][:6] for row in said.data["rows"]] == [
        ["P+2", "½", "CL", "R", "P", ""],
        ["P+2", "½", "P", "R", "P", ""],
    ]
    assert codes(terminal("muster", "put", *month, "7/4=P+17")) == ["hours-too-long"]
    assert codes(terminal("muster", "put", *month, "7/32=P")) == ["malformed"]
    assert terminal("register", "muster", *month).data["rows"][0]["overtime"] == "2"
    left = {row["kind"]: row["left"] for row in terminal("list", "leave", "--to", "2026-10-31").data["rows"][:3]}
    assert left["casual"] == "9"


def test_a_clocks_file_comes_in_and_can_be_taken_back(staffed: Any, terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "clock.csv"
    file.write_text("Emp No,Date,In,Out\n7,01/10/2026,08:00,19:00\n8,01/10/2026,8:00 AM,12:00 PM\n", encoding="utf-8")
    tried = terminal("import", "punches", str(file), "--dry-run")
    assert (tried.data["rows"], tried.data["batch"]) == (2, None)
    done = terminal("import", "punches", str(file))
    marks = [row["marks"][0] for row in terminal("muster", "show", "--month", "2026-10").data["rows"]]
    assert marks == ["P+2", "½"]
    assert terminal("import", "undo", str(done.data["batch"])).code == 0
    assert terminal("muster", "show", "--month", "2026-10").data["rows"][0]["marks"][0] == ""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Emp No,DateTime\n7,01/10/2026 25:00\n", "punch-malformed"),
        ("Emp No,DateTime\n7,someday 08:00\n", "not-a-date"),
        ("Name,Colour\nAslam,red\n", "headings-not-found"),
        ("User ID,Timestamp\n7,2026-09-01 08:00\n", "punch-missing"),
        ("User ID,Timestamp\n99,2026-10-01 08:00\n", "worker-unknown"),
    ],
)
def test_a_clocks_file_that_cannot_be_read(
    staffed: Any, terminal: Terminal, tmp_path: Path, text: str, code: str
) -> None:
    file = tmp_path / "clock.csv"
    file.write_text(text, encoding="utf-8")
    said = terminal("import", "punches", str(file))
    assert (said.code, codes(said)) == (1, [code])


def test_bad_rows_of_a_clock_are_mended_or_left_out(staffed: Any, terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "clock.csv"
    rows = "7,01/10/2026,08:00,\n8,01/10/2026,8:00,soon\n1042,02/10/2026,08:00,17:00\n8,02/10/2026,08:00,17:00\n"
    file.write_text(f"Emp No,Date,In,Out\n{rows}", encoding="utf-8")
    assert sorted(codes(terminal("import", "punches", str(file)))) == [
        "punch-malformed", "punch-missing", "worker-unknown",
    ]  # fmt: skip
    assert codes(terminal("import", "punches", str(file), "--mend", "Out=17:00")) == ["malformed"]
    done = terminal(
        "import", "punches", str(file), "--mend", "2/Out=19:00", "--mend", "4/Emp No=7", "--leave-out-bad"
    )  # fmt: skip
    assert (done.code, done.data["left_out"]) == (0, [3])
    marks = [row["marks"][:2] for row in terminal("muster", "show", "--month", "2026-10").data["rows"]]
    assert marks == [["P+2", "P"], ["", "P"]]
    assert codes(terminal("import", "punches", str(file), "--leave-out", "3")) == ["punch-missing"]


def test_an_advance_is_given_put_off_and_paid_back(staffed: Any, terminal: Terminal) -> None:
    draft = {
        "worker": "7", "day": "2026-10-05", "amount": "20000", "purpose": "Wedding", "instalment": "5000",
        "first_month": "2026-10",
    }  # fmt: skip
    made = staffed("advance", **draft).data["id"]
    assert terminal("owing", str(made), "postponed", "--month", "2026-11", "--reason", "Eid").code == 0
    assert terminal("owing", str(made), "paid_back", "--amount", "12,000").data["open"] == "8000.00"
    assert codes(terminal("owing", str(made), "paid_back", "--amount", "much")) == ["not-a-number"]
    (row,) = terminal("list", "advances", "--state", "open").data["rows"]
    assert (row["total"], row["state"], row["first_month"]) == ("8000.00", "open", "2026-10")
    sheet = terminal("register", "advances", "--month", "2026-11", "--from", "2026-10").data
    assert sheet["rows"][0][sheet["columns"].index("open")] == "8000.00"


def test_fines_damage_leave_holidays_and_the_log(staffed: Any, terminal: Terminal) -> None:
    heard = {"heard_on": "2026-10-05", "heard": "The bus"}
    fine = {"worker": "7", "day": "2026-10-05", "amount": "500", "what": "Late", **heard}
    assert staffed("fine", **fine).code == 0
    assert staffed("damage", **fine).code == 0
    assert [len(terminal("list", kind).data["rows"]) for kind in ("fines", "damage")] == [1, 1]
    assert codes(staffed("fine", **fine | {"amount": "5000"})) == ["fine-too-large"]
    assert staffed("leave-opening", worker="7", kind="annual", as_of="2026-10-01", days="5").code == 0
    assert staffed("holiday", year=2027, scope="eid-ul-fitr-1", day="2027-03-11").code == 0
    listed = terminal("list", "holidays", "--from", "2027-01-01", "--state", "confirmed").data["rows"]
    assert "2027-03-11" in [row["date"] for row in listed]
    assert staffed("grievance", day="2026-10-06", said="Fans are broken").code == 0
    assert terminal("list", "grievances").data["rows"][0]["state"] == "open"
    assert staffed("item-rate", item="Bush", since="2026-10-01", rate="6.5").code == 0
    assert terminal("list", "item-rates").data["count"] == 1
    assert staffed("law-choice", since="2026-12-01", profile="plc_2026", reason="notified").code == 0
    assert terminal("list", "law-choices").data["rows"][0]["profile"] == "plc_2026"
    for kind in ("young", "accidents", "meetings", "pieces"):
        assert terminal("list", kind).data["rows"] == []


def test_he_leaves_and_his_dues_are_said(staffed: Any, terminal: Terminal) -> None:
    assert terminal("worker", "settlement", "7", "--on", "2026-11-20").data["due_on"] == "2026-11-23"
    said = terminal("worker", "leave", "7", "--on", "2026-11-20", "--why", "resigned")
    assert said.data["due_on"] == "2026-11-23"
    assert codes(terminal("muster", "put", "--month", "2026-11", "7/21=P")) == ["worker-has-left"]
    paper = terminal("worker", "paper", "7", "experience").data
    assert paper["positions"] == [["2020-01-19", "2026-11-20", "Fitter"]]


def test_his_rights_at_a_glance(staffed: Any, terminal: Terminal) -> None:
    terminal("muster", "fill", "--month", "2026-10")
    said = terminal("decent-work", "--month", "2026-10").data
    assert {finding["topic"] for finding in said["findings"]} >= {"age", "letter", "minimum_wage", "no_cnic_held"}
    assert 0 < said["percent"] < 100
    assert said["next_step"]
    assert terminal("worker", "paper", "7", "year", "--year", "2026").data["months"] == []
    assert codes(terminal("worker", "paper", "7", "tax")) == ["nothing-to-export"]
    assert terminal("worker", "paper", "7", "card").data["person"]["name"] == "Aslam"


def test_a_time_that_is_none_is_named_as_it_stands(staffed: Any, terminal: Terminal, tmp_path: Path) -> None:
    file = tmp_path / "clock.csv"
    file.write_text("Emp No,Date,Time\n7,02/10/2026,25:15\n", encoding="utf-8")
    said = terminal("import", "punches", str(file))
    assert codes(said) == ["punch-malformed"]
    assert "25:15" in json.dumps(said.data["problems"])


def test_days_to_come_are_not_filled_as_worked(staffed: Any, terminal: Terminal) -> None:
    said = terminal("muster", "fill", "--month", "2099-01")
    assert not any(mark for row in said.data["rows"] for mark in row["marks"])


def test_arrears_by_hand_must_be_offered_ones(staffed: Any, terminal: Terminal) -> None:
    said = terminal("wages", "add", "--month", "2026-11", "--worker", "7", "--kind", "arrears", "--amount", "500")
    assert codes(said) == ["missing"]


@pytest.mark.parametrize(
    ("kind", "field"),
    [("terms", "since"), ("nominee", "share"), ("apprentice", "stipend"), ("skill-wage", "source"), ("fine", "act_on")],
)
def test_every_draft_of_a_worker_has_its_schema(terminal: Terminal, kind: str, field: str) -> None:
    assert field in terminal("schema", kind).data["properties"]


def test_who_was_written_down_as_leaving_stays(staffed: Any, terminal: Terminal, tmp_path: Path) -> None:
    draft = tmp_path / "left.json"
    draft.write_text('{"left_on": "2026-11-20"}', encoding="utf-8")
    assert codes(terminal("worker", "change", "7", str(draft))) == ["leaving-apart"]
    terminal("worker", "leave", "7", "--on", "2026-11-20", "--why", "resigned")
    assert terminal("worker", "stay", "7", "--reason", "he was asked to").data["id"]
    assert codes(terminal("worker", "stay", "7", "--reason", "again")) == ["works-here"]
