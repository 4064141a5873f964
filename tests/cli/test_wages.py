"""The wages of a month from a terminal: arrears, a bonus, the payment list, the proof, the funds' files."""

from __future__ import annotations

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.host.clock import now
from app.rules.period import Month
from app.rules.rates import Rates
from app.services import attendance, payroll, workers
from app.services.books import open_books
from app.services.workers import LeavingDraft, TermsDraft
from tests.cli.conftest import Terminal
from tests.makers import all_present, an_attendance

OCTOBER = ("--month", "2026-10")


@pytest.fixture
def inbox(staffed_shop: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(staffed_shop, tmp_path))


def test_a_bonus_the_approval_and_the_payment_list(terminal: Terminal, inbox: Path) -> None:
    added = terminal("wages", "add", *OCTOBER, "--worker", "3", "--amount", "5,000", "--label", "Eid")
    assert (added.code, added.data["rows"][0]["amount"], added.data["rows"][0]["key"]) == (0, "5000.00", "bonus")
    second = terminal("wages", "add", *OCTOBER, "--worker", "4", "--amount", "100", "--label", "slip of the pen")
    gone = terminal("wages", "remove", *OCTOBER, "--id", str(second.data["id"]))
    assert [row["worker_id"] for row in gone.data["rows"]] == [added.data["rows"][0]["worker_id"]]
    made = terminal("wages", "approve", *OCTOBER)
    tariq = next(row for row in made.data["workers"] if row["worker_number"] == "3")
    assert (tariq["bonus"], tariq["gross"], tariq["net"]) == ("5000.00", "42692.31", "42285.00")
    listed = terminal("wages", "list", *OCTOBER)
    assert listed.data["total"] == made.data["totals"]["net"] == "588532.00"
    assert sum(float(amount) for amount in listed.data["totals"].values()) == 588532
    paid = terminal("wages", "paid", *OCTOBER, "--method", "bank", "--on", "2026-11-06")
    assert (paid.data["paid_on"], paid.data["due_on"]) == ({"bank": "2026-11-06"}, "2026-11-07")
    assert terminal("wages", "prove", *OCTOBER).data == {"ok": True, "findings": [], "by_the_law_of_today": []}


def test_arrears_are_offered_and_paid_when_asked_for(terminal: Terminal, inbox: Path, rates: Rates) -> None:
    """Tariq's 40,000 of September become 42,000 after they were approved: 2,000 with October's wages."""
    books = open_books(inbox, rates, now, "tester")
    september = Month(2026, 9)
    with books.write() as sitting:
        attendance.record(sitting, an_attendance(*all_present("3", september), month=september))
        payroll.approve(sitting, september)
        tariq = workers.by_number(sitting)["3"]
        workers.agree(sitting, tariq.id, TermsDraft(since=september.first, rate=Decimal(42000)))
    books.close()
    offered = terminal("wages", "arrears", *OCTOBER).data
    assert [(row["worker_number"], row["month"], row["amount"]) for row in offered["arrears"]] == [
        ("3", "2026-09", "2000.00")
    ]
    assert terminal("wages", "arrears", *OCTOBER, "--worker", "4").data["count"] == 0
    assert terminal("wages", "preview", *OCTOBER, "--arrears").data["arrears"] == offered["arrears"]
    made = terminal("wages", "approve", *OCTOBER, "--arrears").data
    assert made["totals"]["arrears"] == "2000.00"
    assert terminal("wages", "arrears", "--month", "2026-11").data["total"] == "0.00"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("add", "--amount", "5"), "missing"),
        (("add", "--worker", "99", "--amount", "5"), "worker-unknown"),
        (("add", "--worker", "3", "--amount", "much"), "not-positive"),
        (("remove", "--id", "7"), "not-found"),
        (("paid",), "wages-not-approved"),
        (("prove",), "wages-not-approved"),
        (("skill", "--kind", "", "--amount", "45000"), "missing"),
    ],
)
def test_what_cannot_be_is_refused(terminal: Terminal, inbox: Path, words: tuple[str, ...], code: str) -> None:
    said = terminal("wages", words[0], *OCTOBER, *words[1:])
    assert said.code == 1
    assert said.data["problems"][0]["code"] == code


def test_a_skills_minimum_wage_is_written_down(terminal: Terminal, inbox: Path) -> None:
    said = terminal("wages", "skill", *OCTOBER, "--kind", "skilled", "--amount", "46000", "--reason", "Gazette of July")
    assert [(row["skill"], row["amount"], row["since"]) for row in said.data["rows"]] == [
        ("skilled", "46000.00", "2026-10-01")
    ]


def test_who_is_contributed_for_and_whose_number_lacks(terminal: Terminal, inbox: Path) -> None:
    terminal("wages", "approve", *OCTOBER)
    said = terminal("wages", "funds", *OCTOBER).data
    assert len(said["lines"]) == 12
    assert sorted((row["name"], row["fund"], row["paid"]) for row in said["lacking"]) == [
        ("Akbar Hussain", "EOBI", "2442.00"),
        ("Farzana Kausar", "PESSI", "1320.00"),
        ("Nadeem Akhtar", "EOBI", "2442.00"),
        ("Shabana Bibi", "PESSI", "1320.00"),
        ("Waqas Ahmed", "EOBI", "2442.00"),
    ]


def test_the_files_for_the_funds(terminal: Terminal, inbox: Path, tmp_path: Path) -> None:
    terminal("wages", "approve", *OCTOBER)
    for kind, rows in (("wage-register", 12), ("pessi-schedule", 12), ("eobi-schedule", 12)):
        file = tmp_path / f"{kind}.xlsx"
        said = terminal("export", kind, *OCTOBER, "--to", str(file))
        assert (said.code, said.data["rows"], file.exists()) == (0, rows, True)
    upload = tmp_path / "upload.csv"
    columns = ("--column", "CNIC No=cnic", "--column", "Days=days")
    said = terminal("export", "eobi-facilitation", *OCTOBER, "--to", str(upload), *columns)
    assert said.data["rows"] == 12
    assert upload.read_text(encoding="utf-8-sig").splitlines()[0] == "CNIC No,Days"
    wrong = terminal("export", "eobi-facilitation", *OCTOBER, "--to", str(upload), "--column", "CNIC")
    assert wrong.data["problems"][0]["code"] == "malformed"
    sent = terminal("export", "eobi-pr02a", *OCTOBER, "--to", str(tmp_path)).data
    assert (sent["name"], sent["rows"]) == ("LHR-04417-0727.txt", 12)
    assert len((tmp_path / sent["name"]).read_bytes().splitlines()) == 12
    assert Path(sent["md5_file"]).read_text(encoding="ascii").startswith(sent["md5"])
    assert {problem["code"] for problem in sent["problems"]} == {"eobi-lost-to-him"}


def test_who_leaves_is_settled_with_his_last_wages(terminal: Terminal, inbox: Path, rates: Rates) -> None:
    """Twelve workers: no gratuity. Retrenched without notice: a month's pay of 40,000 in its place."""
    books = open_books(inbox, rates, now, "tester")
    with books.write() as sitting:
        tariq = workers.by_number(sitting)["3"]
        workers.leave(sitting, tariq.id, LeavingDraft(left_on=date(2026, 10, 31), why="retrenched"))
    books.close()
    said = terminal("wages", "settle", *OCTOBER, "--worker", "3")
    assert (said.code, said.data["due_on"]) == (0, "2026-11-03")
    paid = {part["key"]: part["amount"] for part in said.data["components"]}
    assert paid["notice_pay"] == "40000.00"
    assert "gratuity" not in paid
    assert (said.data["run"], said.data["still_owed"]) == (None, "0.00")
    again = terminal("wages", "settle", *OCTOBER, "--worker", "3")
    assert again.data["wage"]["net"] == said.data["wage"]["net"]  # what was put there before gave way
    alone = terminal("wages", "settle", *OCTOBER, "--worker", "3", "--approve", "--on", "2026-11-02")
    assert (alone.code, alone.data["run"], alone.data["wage"]["net"]) == (0, 1, said.data["wage"]["net"])
    listed = terminal("list", "wages").data["rows"]
    assert [(row["state"], row["worker"]) for row in listed] == [("approved", alone.data["wage"]["name"])]
    silent = terminal("wages", "reverse", *OCTOBER, "--worker", "3")
    assert (silent.code, silent.data["problems"][0]["code"]) == (1, "missing")
    assert terminal("wages", "reverse", *OCTOBER, "--worker", "3", "--reason", "a day too many").code == 0
    assert [row["reason"] for row in terminal("list", "wages").data["rows"]] == ["a day too many", ""]
    nobody = terminal("wages", "settle", *OCTOBER)
    assert (nobody.code, nobody.data["problems"][0]["code"]) == (1, "missing")
