"""What a cell of IRIS' sheet must say before it is believed."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.exchange import fbr_numbers
from app.exchange.fbr_numbers import Read
from app.exchange.reading import read_file, read_sheets
from app.rules.problems import Code

NUMBER = "1234567DI1AAAA000777"
HEAD = "Validation Details,Invoice No,Invoice Date,Value of Sales Excluding Sales Tax,Sales Tax,Status\n"


def of(folder: Path, said: str, ours: str = "S-2026-0001", status: str = "") -> Read:
    path = folder / "back.csv"
    path.write_text(f'{HEAD}"{said}",{ours},20/10/2026,1000,180,{status}\n', encoding="utf-8")
    return fbr_numbers.read(read_sheets(read_file(path), path.name), {})


@pytest.mark.parametrize(
    "said",
    [NUMBER, f"{NUMBER}-1", f"Valid {NUMBER}", f"VALID: {NUMBER}.", f"Success - ({NUMBER})", f"{NUMBER.lower()} valid"],
)
def test_the_number_alone_or_with_the_word_that_it_is_good(tmp_path: Path, said: str) -> None:
    read = of(tmp_path, said)
    assert [each.fbr_number for each in read.invoices] == [NUMBER]
    assert read.problems == ()


@pytest.mark.parametrize(
    "said",
    [
        f"Invalid: duplicate of invoice {NUMBER}",
        f"Invalid {NUMBER}",
        f"Not valid {NUMBER}",
        f"Error {NUMBER}",
        f"{NUMBER} rejected",
        f"Valid {NUMBER}, duplicate",
        f"Reference {NUMBER}",
        f"Valid? {NUMBER}",
        f"{NUMBER} {NUMBER}",
    ],
)
def test_any_other_word_makes_it_a_row_for_a_person(tmp_path: Path, said: str) -> None:
    read = of(tmp_path, said)
    assert [(each.fbr_number, each.our_number) for each in read.invoices] == [("", "S-2026-0001")]
    (problem,) = read.problems
    assert (problem.code, problem.row, problem.is_warning) == (Code.NOT_THE_NUMBER, 2, True)
    assert problem.facts == {"text": said, "number": "S-2026-0001"}


def test_a_number_in_a_row_that_says_invalid_elsewhere(tmp_path: Path) -> None:
    assert of(tmp_path, NUMBER, status="Valid").invoices[0].fbr_number == NUMBER
    read = of(tmp_path, NUMBER, status="Rejected")
    assert read.invoices[0].fbr_number == ""
    assert [each.facts["text"] for each in read.problems] == ["Rejected"]


def test_fbrs_number_under_our_own_heading(tmp_path: Path) -> None:
    assert of(tmp_path, "", NUMBER).invoices[0].fbr_number == NUMBER
    read = of(tmp_path, "Invalid", NUMBER)
    assert (read.invoices[0].fbr_number, [each.code for each in read.problems]) == ("", [Code.NO_FBR_NUMBER])
