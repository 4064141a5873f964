"""What the funds want to be handed: EOBI's yearly return to the byte, the monthly lists, the csv in chosen columns."""

from __future__ import annotations

import csv
import hashlib
import stat
import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.exchange import exports, fund_files, pr02a
from app.exchange.reading import read_file
from app.rules.period import Month, TaxYear
from app.rules.problems import Code, Refusal
from app.services import attendance, challans, funds, payroll, workers, workshop
from app.services.books import Books
from tests.makers import OCTOBER, a_worker, a_workshop, all_present, an_attendance, employ, establish

SEPTEMBER = Month(2026, 9)
ALI = {
    "name": "Ali Raza (Junior) Sons-of-Khan 2",
    "cnic": "3520212345671",
    "born_on": date(1979, 7, 21),
    "joined_on": date(2002, 7, 21),
    "eobi_number": "2904-A-216391",
    "father": "Ghulam Raza",
}


@pytest.fixture
def shop(new_books: Books) -> Books:
    """September and October approved: Ali of both months, Bano without a number, gone at the end of October."""
    establish(new_books)
    ali = a_worker(**ALI)
    bano = a_worker(name="Bano", cnic="3520212345682", eobi_number="", pessi_number="", joined_on=date(2026, 10, 1))
    with new_books.write() as sitting:
        employ(sitting, ali, month=SEPTEMBER)
        payroll.approve(sitting, SEPTEMBER)
        made = workers.add(sitting, bano)
        attendance.record(sitting, an_attendance(*all_present(ali.number), *all_present(bano.number)))
        payroll.approve(sitting, OCTOBER)
        challans.draw(sitting, OCTOBER)
        workers.leave(sitting, made, workers.LeavingDraft(left_on=date(2026, 10, 31), why="resigned"))
    return new_books


def lines_of(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


# -------------------------------------------------------------------------------------------------------------- PR-02A


def test_the_return_is_eobis_layout_to_the_byte(shop: Books, tmp_path: Path) -> None:
    """EOBI, "PR-02A Soft Data Format": tabs, DD/MM/YYYY, twelve fields, REGISTRATION-MMYY.txt, MD5, covering letter.

    5 % and 1 % of 40,700 are 2,035 and 407: two months of Ali, one of Bano.
    """
    made = pr02a.export(shop, OCTOBER, tmp_path)
    assert made.path == tmp_path / "ABC-12345-0727.txt"
    assert made.path.read_bytes() == (
        b"202627\tABC12345\t\t2904A216391\t\t35202-1234567-1\tALI RAZA JUNIOR SONS OF KHAN\t21/07/1979\t21/07/2002\t\t"
        b"4070\t814\r\n"
        b"202627\tABC12345\t\t\t\t35202-1234568-2\tBANO\t08/03/1981\t01/10/2026\t31/10/2026\t2035\t407\r\n"
    )
    assert (made.rows, made.employer, made.employee) == (2, Decimal(6105), Decimal(1221))
    assert [(line.name, line.months) for line in made.lacking] == [("Bano", 1)]
    assert [(problem.code, problem.facts["amount"]) for problem in made.problems] == [
        (Code.EOBI_LOST_TO_HIM, "2,442.00")
    ]


def test_its_sum_lies_beside_it_and_in_the_letter(shop: Books, tmp_path: Path) -> None:
    made = pr02a.export(shop, OCTOBER, tmp_path / "mine.txt", sub_office="LH001")
    content = (tmp_path / "mine.txt").read_bytes()
    assert content.split(b"\t")[2] == b"LH001"
    assert made.md5 == hashlib.md5(content, usedforsecurity=False).hexdigest()
    assert (tmp_path / "mine.txt.md5").read_text(encoding="ascii") == f"{made.md5}  mine.txt\n"
    letter = (tmp_path / "mine-letter.txt").read_text(encoding="utf-8")
    for words in ("Total number of records: 2", made.md5, "ABC-12345-0727.txt", "2026-27", "Rs 6,105.00"):
        assert words in letter


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_what_names_people_is_nobody_elses_to_read(shop: Books, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    pr02a.export(shop, OCTOBER, folder)
    fund_files.pessi_schedule(shop, OCTOBER, folder / "pessi.xlsx")
    fund_files.eobi_schedule(shop, OCTOBER, folder / "eobi.csv")
    exports.wage_register(shop, OCTOBER, folder / "wages.xlsx")
    files = list(folder.iterdir())
    assert len(files) == 6
    assert {stat.S_IMODE(each.stat().st_mode) for each in files} == {0o600}


@pytest.mark.parametrize("name", ["pr02a.xlsx", "pr02a", "pr02a.csv"])
def test_a_text_file_is_not_written_under_the_name_of_another(shop: Books, tmp_path: Path, name: str) -> None:
    with pytest.raises(Refusal) as found:
        pr02a.export(shop, OCTOBER, tmp_path / name)
    (problem,) = found.value.problems
    assert (problem.code, problem.facts["name"]) == (Code.EXPORT_AS_TEXT, "ABC-12345-0727.txt")
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize(
    ("month", "name"),
    [
        (Month(2007, 7), "ABC-12345-0708.txt"),  # EOBI's own example: the year 200708
        (Month(2008, 6), "ABC-12345-0708.txt"),
        (Month(2026, 6), "ABC-12345-0726.txt"),
        (Month(2026, 7), "ABC-12345-0727.txt"),
    ],
)
def test_the_name_of_the_file(month: Month, name: str) -> None:
    assert pr02a.file_name(a_workshop(), TaxYear.of(month.first)) == name


@pytest.mark.parametrize(
    ("name", "written"), [("Muḥammad Aslam", "MUHAMMAD ASLAM"), ("A. B. Khan-Lodhi", "A B KHAN LODHI"), ("نام", "")]
)
def test_a_name_in_letters_and_spaces(name: str, written: str) -> None:
    assert pr02a.letters(name) == written


def test_a_return_that_cannot_be_made(shop: Books, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as found:
        pr02a.export(shop, Month(2025, 1), tmp_path)
    assert [problem.code for problem in found.value.problems] == [Code.NOTHING_TO_EXPORT]
    with shop.write() as sitting:
        workshop.change(sitting, replace(workshop.draft(sitting), eobi_number="12"))
    with pytest.raises(Refusal) as found:
        pr02a.export(shop, OCTOBER, tmp_path)
    assert [problem.code for problem in found.value.problems] == [Code.MALFORMED]
    assert list(tmp_path.glob("*.txt")) == []


def test_a_reversed_month_is_not_in_the_return(shop: Books) -> None:
    with shop.write() as sitting:
        payroll.reverse(sitting, OCTOBER, "wrong attendance")
        (ali,) = funds.year(sitting, 2027)
    assert (ali.months, ali.employer, ali.employee, ali.left_on) == (1, Decimal(2035), Decimal(407), None)


# ------------------------------------------------------------------------------------------------------- monthly lists


def test_the_pessi_schedule(shop: Books, tmp_path: Path) -> None:
    file = tmp_path / "pessi.csv"
    made = fund_files.pessi_schedule(shop, OCTOBER, file)
    head, ali, bano, foot = lines_of(file)
    assert head == [
        "S.No", "SS No.", "CNIC", "Name", "Father's name", "Date of joining", "Days worked", "Wages paid",
        "Wages up to ceiling", "Contribution", "Remarks",
    ]  # fmt: skip
    assert ali[2:] == [
        "35202-1234567-1", ALI["name"], "Ghulam Raza", "2002-07-21", "26", "40000.00", "22000.00", "1320.00", "",
    ]  # fmt: skip
    assert (bano[1], bano[-1]) == ("", "joined 01/10/2026, left 31/10/2026, no number")
    assert foot[7:10] == ["80000.00", "44000.00", "2640.00"]
    assert foot[-1] == "C-2026-0002"  # the challan that pays it
    assert (made.rows, made.value) == (2, Decimal(2640))
    fund_files.pessi_schedule(shop, OCTOBER, tmp_path / "pessi.xlsx")
    assert read_file(tmp_path / "pessi.xlsx")


def test_the_eobi_schedule_comes_to_the_challan(shop: Books, tmp_path: Path) -> None:
    file = tmp_path / "eobi.csv"
    made = fund_files.eobi_schedule(shop, OCTOBER, file)
    with shop.read() as sitting:
        challan = next(row for row in challans.rows(sitting) if row.kind == "eobi")
    assert made.value == challan.amount == Decimal(4884)
    assert lines_of(file)[1][4:] == [
        "1979-07-21", "2002-07-21", "", "26", "40700.00", "2035.00", "407.00", "2442.00",
    ]  # fmt: skip


def test_the_facilitation_csv_in_the_workshops_own_columns(shop: Books, tmp_path: Path) -> None:
    file = tmp_path / "upload.csv"
    fund_files.facilitation(shop, OCTOBER, file)
    head, ali, bano = lines_of(file)
    assert head == list(fund_files.FACILITATION)
    assert ali[:3] == ["2904A216391", "35202-1234567-1", ALI["name"]]
    assert ali[3:] == ["1979-07-21", "2002-07-21", "", "26", "2035.00", "407.00"]
    assert bano[5] == "2026-10-31"
    fund_files.facilitation(shop, OCTOBER, file, {"Total = both": "eobi", "ID": "cnic"})
    for _ in range(2):  # the second time they are remembered
        assert lines_of(file)[:2] == [["Total = both", "ID"], ["2442.00", "35202-1234567-1"]]
        fund_files.facilitation(shop, OCTOBER, file)
    with pytest.raises(Refusal) as found:
        fund_files.facilitation(shop, OCTOBER, file, {"X": "salary"})
    assert [problem.code for problem in found.value.problems] == [Code.MALFORMED]


def test_nothing_is_uploaded_that_is_not_approved(shop: Books, tmp_path: Path) -> None:
    with shop.write() as sitting:
        payroll.reverse(sitting, OCTOBER, "wrong attendance")
    with pytest.raises(Refusal) as found:
        fund_files.facilitation(shop, OCTOBER, tmp_path / "x.csv")
    assert [problem.code for problem in found.value.problems] == [Code.WAGES_NOT_APPROVED]
    with pytest.raises(Refusal) as found:
        fund_files.eobi_schedule(shop, Month(2026, 5), tmp_path / "x.csv")
    assert [problem.code for problem in found.value.problems] == [Code.NOTHING_TO_EXPORT]


# -------------------------------------------------------------------------------------------------- a number that lacks


def test_what_a_missing_number_costs_him(shop: Books) -> None:
    """Bano, a woman of 45 on 31 October 2026: 2,442 with EOBI and 1,320 with PESSI that do not reach her name."""
    with shop.read() as sitting:
        found = funds.lacking(sitting, OCTOBER.last)
        made = funds.month(sitting, OCTOBER)
        assert funds.lacking(sitting, date(2026, 11, 1)) == []  # she is gone
    assert [(lack.name, lack.fund, lack.months, lack.paid, lack.years_left) for lack in found] == [
        ("Bano", "EOBI", 1, Decimal(2442), 10),
        ("Bano", "PESSI", 1, Decimal(1320), None),
    ]
    assert {lack.since for lack in found} == {"2026-10"}
    codes = [problem.code for problem in made.problems]
    assert codes.count(Code.EOBI_NUMBER_MISSING) == codes.count(Code.PESSI_NUMBER_MISSING) == 1
    assert made.amount("eobi") == Decimal(4884)
