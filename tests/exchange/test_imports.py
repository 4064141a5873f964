"""A month's papers as they come, into the books: to the paisa, or not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.exchange import imports
from app.exchange.imports import Cancelled, ImportResult
from app.rules.money import ZERO
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.services import attendance, batches, parties, parts, payroll, purchases, workers, workshop
from app.services.books import Books
from app.services.workshop import WorkshopDraft
from tests.exchange.sheets import a_book

REGISTER = "purchase_register_2026-10.xlsx"
CONTROL = {"value": Decimal("3400563.00"), "sales_tax": Decimal("450733.41"), "total": Decimal("3851296.41")}
HEADINGS = ["Party", "Bill No", "Bill Date", "Item", "HS Code", "UOM", "Qty", "Rate", "Value", "Sales Tax", "Total"]
Everything = Callable[[], tuple[object, ...]]


def a_line(**spoilt: object) -> list[object]:
    """A good line of a register; a keyword spoils one cell."""
    good: dict[str, object] = {
        "party": "Ravi Rubber", "bill_no": "77", "bill_date": "03/10/2026", "item": "Rubber bush",
        "hs_code": "4016.9990", "unit": "pcs.", "quantity": 10, "rate": "38/-",
        "value": 380, "sales_tax": "68.40", "total": "448.40",
    }  # fmt: skip
    return list((good | spoilt).values())


def a_register(path: Path, *rows: Sequence[object]) -> Path:
    return a_book(path / "register.xlsx", [["AL-KARAM"], [], HEADINGS, *rows])


def refused(books: Books, kind: str, path: Path, **more: object) -> tuple[Problem, ...]:
    with pytest.raises(Refusal) as caught:
        imports.run(books, kind, path, **more)  # type: ignore[arg-type]
    return caught.value.problems


def told(problems: Sequence[Problem]) -> list[tuple[Code, int | None, str | None]]:
    return [(problem.code, problem.row, problem.column) for problem in problems]


def the_month(books: Books, files: Path) -> dict[str, ImportResult]:
    kinds = {"suppliers": "suppliers.csv", "workers": "workers.xlsx", "attendance": "attendance_2026-10.xlsx"}
    return {kind: imports.run(books, kind, files / name) for kind, name in {**kinds, "purchases": REGISTER}.items()}


# ------------------------------------------------------------------------------------------------------------ the month


def test_the_register_comes_out_to_the_paisa(new_books: Books, files: Path) -> None:
    result = imports.run(new_books, "purchases", files / REGISTER)
    assert (result.rows, result.imported, result.totals) == (125, 60, CONTROL)
    with new_books.read() as sitting:
        sums = purchases.sums(sitting)
        assert (sums.count, sums.value, sums.sales_tax, sums.total) == (60, *CONTROL.values())
        assert sum(row.lines for row in purchases.rows(sitting)) == 125
        assert len(parties.rows(sitting)) == 10
        assert all(row.to_complete and row.is_supplier for row in parties.rows(sitting))
        assert {row.name for row in parts.rows(sitting)} == {
            "Ball bearing 6202", "Brake shoe set CD-70", "Clutch plate lining 180mm", "Corrugated carton 5-ply",
            "Gasket set 125cc", "M8x25 hex bolt", "MS sheet 2mm", "Oil filter body", "Paint black enamel",
            "Rubber bush 40x22",
        }  # fmt: skip
        (batch,) = batches.rows(sitting)
    assert (batch.id, batch.kind, batch.rows, batch.imported) == (result.batch, "purchases", 125, 60)
    assert (batch.file_name, len(batch.sha256), batch.entered_by) == (REGISTER, 64, "tester")


def test_what_is_kept_is_warned_about_by_row(new_books: Books, files: Path) -> None:
    result = imports.run(new_books, "purchases", files / REGISTER)
    counted = Counter(problem.code for problem in result.problems)
    assert counted[Code.HS_CODE_MISSING] == 22
    assert counted[Code.PARTY_TO_COMPLETE] == 10
    assert counted[Code.TAX_BY_UNREGISTERED] == 43
    assert all(problem.is_warning for problem in result.problems)
    assert (Code.HS_CODE_MISSING, 13, "HS Code") in told(result.problems)
    assert (Code.PARTY_TO_COMPLETE, 7, "Party Name") in told(result.problems)


def test_a_bill_as_it_stands_on_paper(new_books: Books, files: Path) -> None:
    imports.run(new_books, "purchases", files / REGISTER)
    with new_books.read() as sitting:
        (row,) = purchases.rows(sitting, "INV-8504")
        bill = purchases.detail(sitting, row.id)
    assert bill is not None
    assert (row.supplier, row.bill_date, row.total) == (
        "Badami Bagh Bearings House",
        date(2026, 10, 21),
        Decimal("327979.82"),
    )
    assert [(line.description, line.unit) for line in bill.lines] == [
        ("Ball bearing 6202", "Numbers, pieces, units"),
        ("MS sheet 2mm", "KG"),
        ("M8x25 hex bolt", "KG"),
    ]
    assert [(line.quantity, line.rate, line.value) for line in bill.lines] == [
        (Decimal(40), Decimal(185), Decimal(7400)),
        (Decimal("355.8"), Decimal(245), Decimal(87171)),
        (Decimal("470.2"), Decimal(390), Decimal(183378)),
    ]


def test_the_whole_month(new_books: Books, files: Path) -> None:
    results = the_month(new_books, files)
    assert {kind: (result.rows, result.imported) for kind, result in results.items()} == {
        "suppliers": (10, 10),
        "workers": (12, 12),
        "attendance": (20, 20),
        "purchases": (125, 60),
    }
    assert {problem.code for problem in results["purchases"].problems} == {
        Code.HS_CODE_MISSING,
        Code.SUPPLIER_HAS_NO_NTN,
    }
    assert Counter(problem.code for problem in results["workers"].problems)[Code.IBAN_DOUBTFUL] >= 1
    with new_books.read() as sitting:
        assert not any(row.to_complete for row in parties.rows(sitting))
        assert parties.rows(sitting, "Sultan")[0].ntn == "A923116"
        aslam = workers.by_number(sitting)["1"]
        days = attendance.days(sitting, aslam.id, Month(2026, 10))
        pieces = attendance.pieces(sitting, workers.by_number(sitting)["5"].id, Month(2026, 10))
    assert (aslam.name_ur, aslam.cnic, aslam.pay_kind, aslam.rate) == (
        "محمد اسلم",
        "3520282385833",
        "daily",
        Decimal(1600),
    )
    assert (aslam.born_on, aslam.iban, aslam.wallet) == (date(1975, 9, 17), "PK67MEZN4193309466052311", "")
    assert [str(day.mark) for day in days[:4]] == ["AL", "P", "P", "R"]
    assert (days[14].day, str(days[14].mark), days[14].overtime) == (date(2026, 10, 15), "P", Decimal(2))
    assert [(piece.item, piece.good, piece.rejected, piece.rate) for piece in pieces] == [
        ("Brake shoe riveting", 2476, 11, Decimal("18.25")),
        ("Polishing set", 3966, 22, Decimal(11)),
    ]


def test_a_list_completes_suppliers_made_from_bills(new_books: Books, files: Path) -> None:
    imports.run(new_books, "purchases", files / REGISTER)
    assert imports.run(new_books, "suppliers", files / "suppliers.csv").imported == 10
    with new_books.read() as sitting:
        known = parties.rows(sitting)
    assert len(known) == 10
    assert not any(row.to_complete for row in known)


@pytest.mark.parametrize("kind", ["suppliers", "workers", "attendance", "purchases"])
def test_the_same_file_again_is_refused(new_books: Books, files: Path, everything: Everything, kind: str) -> None:
    results = the_month(new_books, files)
    before = everything()
    name = {"suppliers": "suppliers.csv", "workers": "workers.xlsx", "attendance": "attendance_2026-10.xlsx"}
    problems = refused(new_books, kind, files / name.get(kind, REGISTER))
    codes = Counter(problem.code for problem in problems)
    assert codes[
        {"workers": Code.DUPLICATE, "suppliers": Code.DUPLICATE, "purchases": Code.DUPLICATE_BILL}.get(
            kind, Code.FILE_ALREADY_IMPORTED
        )
    ] >= (1 if kind == "attendance" else results[kind].imported)
    assert everything() == before


def test_every_bill_of_a_second_import_is_named(new_books: Books, files: Path) -> None:
    imports.run(new_books, "purchases", files / REGISTER)
    problems = refused(new_books, "purchases", files / REGISTER)
    assert {problem.code for problem in problems} == {Code.DUPLICATE_BILL}
    assert len({(problem.facts["supplier"], problem.facts["bill"]) for problem in problems}) == 60
    assert told(problems)[0] == (Code.DUPLICATE_BILL, 5, "Bill No.")


# ------------------------------------------------------------------------------------------------ trials and stopping


def test_a_preview_and_a_trial_write_nothing(new_books: Books, files: Path, everything: Everything) -> None:
    before = everything()
    seen = imports.preview(new_books, "purchases", files / REGISTER)
    trial = imports.run(new_books, "purchases", files / REGISTER, dry_run=True)
    assert everything() == before
    assert (seen.rows, seen.would_import, len(seen.records), seen.problems, seen.totals) == (125, 60, 60, (), CONTROL)
    assert (seen.sources[0].heading_row, seen.sources[0].columns["item"]) == (4, "Item / تفصیل")
    assert (seen.records[0].row, seen.records[0].values["total"]) == (5, "538.08")
    assert (trial.batch, trial.imported, trial.rows) == (None, 0, 125)
    assert set(told(trial.problems)) == set(told(seen.warnings))


def test_a_preview_says_what_stands_in_the_way(new_books: Books, tmp_path: Path) -> None:
    path = a_register(tmp_path, a_line(quantity=-5))
    seen = imports.preview(new_books, "purchases", path)
    assert (seen.would_import, told(seen.problems)) == (0, [(Code.NEGATIVE, 4, "Qty")])


def test_progress_is_told_and_stopping_leaves_nothing(new_books: Books, files: Path, everything: Everything) -> None:
    before, heard = everything(), list[tuple[int, int]]()
    with pytest.raises(Cancelled):
        imports.run(
            new_books,
            "purchases",
            files / REGISTER,
            progress=lambda done, of: heard.append((done, of)),
            cancelled=lambda: len(heard) == 30,
        )
    assert (heard[0], heard[-1]) == ((1, 60), (30, 60))
    assert everything() == before


# ------------------------------------------------------------------------------------------------------- bad registers


@pytest.mark.parametrize(
    ("spoilt", "code", "column"),
    [
        ({"quantity": -5}, Code.NEGATIVE, "Qty"),
        ({"quantity": 0}, Code.NOT_POSITIVE, "Qty"),
        ({"quantity": "ten"}, Code.NOT_A_NUMBER, "Qty"),
        ({"quantity": ""}, Code.MISSING, "Qty"),
        ({"quantity": "1.23456"}, Code.TOO_FINE, "Qty"),
        ({"bill_date": "01/01/1900"}, Code.DATE_TOO_OLD, "Bill Date"),
        ({"bill_date": date(1900, 1, 3)}, Code.DATE_TOO_OLD, "Bill Date"),
        ({"bill_date": "31/02/2026"}, Code.NOT_A_DATE, "Bill Date"),
        ({"bill_date": "01/12/2026"}, Code.DATE_IN_FUTURE, "Bill Date"),
        ({"bill_date": ""}, Code.MISSING, "Bill Date"),
        ({"bill_no": ""}, Code.MISSING, "Bill No"),
        ({"bill_no": "9" * 65}, Code.TOO_LONG, "Bill No"),
        ({"party": ""}, Code.PARTY_NOT_NAMED, "Party"),
        ({"item": ""}, Code.MISSING, "Item"),
        ({"item": "x" * 251}, Code.TOO_LONG, "Item"),
        ({"unit": "blorps"}, Code.UNIT_UNKNOWN, "UOM"),
        ({"hs_code": "4016"}, Code.HS_CODE_MALFORMED, "HS Code"),
        ({"rate": "1,23"}, Code.NOT_A_NUMBER, "Rate"),
        ({"rate": "38.125"}, Code.TOO_FINE, "Rate"),
        ({"value": -380}, Code.NEGATIVE, "Value"),
        ({"value": 9e14}, Code.TOO_LARGE, "Value"),
    ],
)
def test_a_bad_row_is_named_and_nothing_is_written(
    new_books: Books, tmp_path: Path, everything: Everything, spoilt: dict[str, object], code: Code, column: str
) -> None:
    before = everything()
    path = a_register(tmp_path, a_line(bill_no="1", party="Chenab"), a_line(**spoilt))
    # the line above would lend its party and its bill to one that names neither
    if code is Code.PARTY_NOT_NAMED:
        path = a_register(tmp_path, a_line(**spoilt))
    problems = refused(new_books, "purchases", path)
    assert told(problems) == [(code, 4 if code is Code.PARTY_NOT_NAMED else 5, column)]
    assert everything() == before


def test_every_bad_row_is_named_at_once(new_books: Books, tmp_path: Path) -> None:
    path = a_register(
        tmp_path,
        a_line(quantity=-1),
        a_line(bill_no="2", bill_date="30/02/2026", rate="x"),
        a_line(bill_no="3"),
        a_line(bill_no="4", unit="blorps"),
    )
    assert told(refused(new_books, "purchases", path)) == [
        (Code.NEGATIVE, 4, "Qty"),
        (Code.NOT_A_DATE, 5, "Bill Date"),
        (Code.NOT_A_NUMBER, 5, "Rate"),
        (Code.UNIT_UNKNOWN, 7, "UOM"),
    ]


@pytest.mark.parametrize("words", ["GRAND TOTAL / میزان", "Total", "میزان", ""])
def test_the_grand_total_is_a_check(new_books: Books, tmp_path: Path, everything: Everything, words: str) -> None:
    foot = ["", "", "", words, "", "", "", "", "760.00", 136.8, "896.81"]
    before = everything()
    path = a_register(tmp_path, a_line(), a_line(party="", bill_no="", bill_date=""), foot, [], ["Prepared by Aslam"])
    (problem,) = refused(new_books, "purchases", path)
    assert told([problem]) == [(Code.TOTAL_DIFFERS, 6, "Total")]
    assert problem.facts == {"stated": "896.81", "computed": "896.80"}
    assert everything() == before
    path = a_register(
        tmp_path, a_line(), a_line(party="", bill_no="", bill_date=""), [*foot[:-1], 896.8], [], ["Prepared"]
    )
    assert imports.run(new_books, "purchases", path).imported == 1


def test_totals_of_pages_count_since_the_one_above(new_books: Books, tmp_path: Path) -> None:
    page = ["Page total", "", "", "", "", "", "", "", 380, "68.4", "448.4"]
    foot = ["Grand Total", "", "", "", "", "", "", "", 760, "136.8", "896.8"]
    path = a_register(tmp_path, a_line(), page, HEADINGS, a_line(bill_no="2"), page, foot)
    result = imports.run(new_books, "purchases", path)
    assert (result.imported, result.totals["total"]) == (2, Decimal("896.80"))


def test_computed_cells_finer_than_a_paisa_are_rounded_as_shown(new_books: Books, tmp_path: Path) -> None:
    lines = [
        a_line(bill_no=str(n), quantity=1, rate="0.77", value=0.77, sales_tax=0.1386, total=0.9086) for n in range(5)
    ]
    path = a_register(tmp_path, *lines, ["", "", "", "Total", "", "", "", "", 3.85, 0.693, 4.543])
    assert imports.run(new_books, "purchases", path).totals["sales_tax"] == Decimal("0.70")


def test_a_bill_twice_in_one_file_is_refused(new_books: Books, tmp_path: Path) -> None:
    path = a_register(tmp_path, a_line(), a_line(bill_no="78"), a_line(bill_no=" 77 "))
    (problem,) = refused(new_books, "purchases", path)
    assert told([problem]) == [(Code.ROW_TWICE, 6, "Bill No")]
    assert problem.facts["row"] == "4"


def test_a_register_that_repeats_the_party_on_every_row(new_books: Books, tmp_path: Path) -> None:
    path = a_register(
        tmp_path, a_line(), a_line(item="Gasket"), a_line(bill_no="78"), a_line(bill_no="78", item="Bolt")
    )
    result = imports.run(new_books, "purchases", path)
    assert (result.rows, result.imported) == (4, 2)


def test_a_party_on_a_row_of_its_own(new_books: Books, tmp_path: Path) -> None:
    path = a_register(
        tmp_path, ["Ravi Rubber"], a_line(party=""), a_line(party="", bill_no="78"), ["Chenab"], a_line(party="")
    )
    assert imports.run(new_books, "purchases", path).imported == 3
    with new_books.read() as sitting:
        assert [row.name for row in parties.rows(sitting)] == ["Chenab", "Ravi Rubber"]


@pytest.mark.parametrize(
    ("spoilt", "code", "column"),
    [
        ({"value": 381, "total": "449.40"}, Code.VALUE_DIFFERS, "Value"),
        ({"total": "450"}, Code.LINE_TOTAL_DIFFERS, "Total"),
        ({"sales_tax": "19", "total": 399}, Code.TAX_DIFFERS, "Sales Tax"),
        ({"hs_code": ""}, Code.HS_CODE_MISSING, "HS Code"),
    ],
)
def test_what_is_odd_is_kept_as_typed_and_warned_about(
    new_books: Books, tmp_path: Path, spoilt: dict[str, object], code: Code, column: str
) -> None:
    known = parties.PartyDraft(name="Ravi Rubber", ntn="3402175-9", strn="8726724908239", is_supplier=True)
    with new_books.write() as sitting:
        parties.add(sitting, known)
    result = imports.run(new_books, "purchases", a_register(tmp_path, a_line(**spoilt)))
    assert told(result.problems) == [(code, 4, column)]


def test_no_tax_column_leaves_the_tax_to_the_law(new_books: Books, tmp_path: Path) -> None:
    with new_books.write() as sitting:
        parties.add(
            sitting, parties.PartyDraft(name="Ravi Rubber", ntn="3402175-9", strn="8726724908239", is_supplier=True)
        )
    path = a_book(tmp_path / "a.xlsx", [[*HEADINGS[:8]], a_line()[:8]])
    imports.run(new_books, "purchases", path)
    with new_books.read() as sitting:
        assert purchases.sums(sitting).sales_tax == Decimal("68.40")


def test_words_in_a_cell_stay_words(new_books: Books, tmp_path: Path) -> None:
    name = "Robert'); DROP TABLE party;--"
    imports.run(new_books, "purchases", a_register(tmp_path, a_line(party=name, item="=1+1")))
    with new_books.read() as sitting:
        assert [row.name for row in parties.rows(sitting)] == [name]


# ------------------------------------------------------------------------------------------------------------ the files


@pytest.mark.parametrize("kind", ["suppliers", "workers", "attendance", "purchases"])
@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.xlsx", b"%PDF-1.4", Code.NOT_A_SPREADSHEET),
        ("a.csv", b"", Code.SHEET_EMPTY),
        ("a.csv", b"Dear Sir;please find;\n", Code.HEADINGS_NOT_FOUND),
    ],
)
def test_a_file_that_is_no_list(
    new_books: Books, tmp_path: Path, everything: Everything, kind: str, name: str, content: bytes, code: Code
) -> None:
    before = everything()
    path = tmp_path / name
    path.write_bytes(content)
    assert {problem.code for problem in refused(new_books, kind, path)} == {code}
    assert everything() == before


def test_headings_without_rows_are_an_empty_sheet(new_books: Books, tmp_path: Path) -> None:
    assert [problem.code for problem in refused(new_books, "purchases", a_register(tmp_path))] == [Code.SHEET_EMPTY]


def test_a_missing_column_is_named_and_can_be_pointed_out(new_books: Books, tmp_path: Path) -> None:
    headings = [heading.replace("Qty", "How many") for heading in HEADINGS]
    path = a_book(tmp_path / "a.xlsx", [headings, a_line()])
    (problem,) = refused(new_books, "purchases", path)
    assert (problem.code, problem.facts["field"], problem.row) == (Code.COLUMN_MISSING, "Qty", 1)
    assert imports.run(new_books, "purchases", path, mapping={"quantity": "how many"}).imported == 1


def test_a_missing_file_is_the_worlds_fault(new_books: Books, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        imports.run(new_books, "purchases", tmp_path / "none.xlsx")


def test_an_unknown_kind_is_a_slip_of_the_caller(new_books: Books, files: Path) -> None:
    with pytest.raises(ValueError, match="loans"):
        imports.run(new_books, "loans", files / REGISTER)


# ---------------------------------------------------------------------------------------------------------- the people

WORKER = ["Emp #", "Name", "CNIC", "DOB", "Joining", "Pay type", "Rate", "Bank"]


def a_worker(**spoilt: object) -> list[object]:
    good: dict[str, object] = {
        "number": 21, "name": "Aslam", "cnic": "35202-8238583-3", "born_on": "17.09.75", "joined_on": date(2020, 1, 19),
        "pay_kind": "Daily wages", "rate": "1,600/-", "bank": "JazzCash",
    }  # fmt: skip
    return list((good | spoilt).values())


@pytest.mark.parametrize(
    ("spoilt", "code", "column"),
    [
        ({"cnic": "35202-8238583"}, Code.CNIC_MALFORMED, "CNIC"),
        ({"cnic": ""}, Code.MISSING, "CNIC"),
        ({"born_on": "01/01/1900"}, Code.DATE_TOO_OLD, "DOB"),
        ({"born_on": "01/01/2021"}, Code.TOO_YOUNG, "DOB"),
        ({"born_on": ""}, Code.MISSING, "DOB"),
        ({"joined_on": "1/1"}, Code.NOT_A_DATE, "Joining"),
        ({"pay_kind": "weekly"}, Code.MALFORMED, "Pay type"),
        ({"rate": -5}, Code.NEGATIVE, "Rate"),
        ({"number": 20}, Code.DUPLICATE, "Emp #"),
        ({"cnic": "3520212345671"}, Code.CNIC_TAKEN, "CNIC"),
    ],
)
def test_a_bad_worker_is_named(
    new_books: Books, tmp_path: Path, everything: Everything, spoilt: dict[str, object], code: Code, column: str
) -> None:
    before = everything()
    other = a_worker(number=20, name="Rasool", cnic="35202-1234567-1")
    path = a_book(tmp_path / "a.xlsx", [WORKER, other, [], a_worker(**spoilt)])
    assert told(refused(new_books, "workers", path)) == [(code, 4, column)]
    assert everything() == before


def test_an_iban_with_wrong_check_digits_is_kept(new_books: Books, tmp_path: Path) -> None:
    path = a_book(tmp_path / "a.xlsx", [WORKER, a_worker(bank="PK99 MEZN 4193 3094 6605 2311")])
    assert told(imports.run(new_books, "workers", path).problems) == [(Code.IBAN_DOUBTFUL, 2, "Bank")]
    with new_books.read() as sitting:
        assert workers.by_number(sitting)["21"].iban == "PK99MEZN4193309466052311"


def the_workers(books: Books, tmp_path: Path) -> None:
    people = [
        a_worker(),
        a_worker(number=22, name="Shabana", cnic="3540160002668", pay_kind="piece rate", rate="18.25"),
    ]
    imports.run(books, "workers", a_book(tmp_path / "people.xlsx", [WORKER, *people]))


def a_muster(
    path: Path, *rows: Sequence[object], pieces: Sequence[Sequence[object]] = (), title: str = "Oct 2026"
) -> Path:
    second = [["Emp #", "Item", "Good pieces", "Rejected", "Rate"], *pieces]
    return a_book(path / "muster.xlsx", [["حاضری"], ["Emp #", "Name", *range(1, 32)], *rows], title, Pieces=second)


def test_attendance_goes_to_the_right_days(new_books: Books, tmp_path: Path) -> None:
    the_workers(new_books, tmp_path)
    path = a_muster(
        tmp_path, [21, "Aslam", "P", "½", "", "P+2"], [], ["", "Total", 3], pieces=[[22, "Bush", "4,012", "-", "6.50"]]
    )
    result = imports.run(new_books, "attendance", path)
    assert (result.imported, result.totals) == (2, {"days": Decimal(3), "pieces": Decimal(4012)})
    with new_books.read() as sitting:
        known = workers.by_number(sitting)
        days = attendance.days(sitting, known["21"].id, Month(2026, 10))
        pieces = attendance.pieces(sitting, known["22"].id, Month(2026, 10))
    assert [(day.day.day, str(day.mark), day.overtime) for day in days] == [
        (1, "P", ZERO),
        (2, "½", ZERO),
        (4, "P", 2),
    ]
    assert [(piece.good, piece.rejected, piece.rate) for piece in pieces] == [(4012, 0, Decimal("6.50"))]


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        ([99, "Nobody", "P", "P"], Code.WORKER_UNKNOWN, "Emp #"),
        ([21, "Aslam", "P", "X"], Code.MARK_UNKNOWN, "2 (D)"),
        (["", "Aslam", "P", "P"], Code.MISSING, "Emp #"),
        ([21, "Aslam", "P", "P+14"], Code.OVERTIME_TOO_LONG, "2 (D)"),
        ([21, "Aslam", "P", "P+17"], Code.HOURS_TOO_LONG, "2 (D)"),  # eight and seventeen are 25 hours
        ([22, "Shabana", "P"], Code.ROW_TWICE, "Emp #"),
    ],
)
def test_a_bad_row_of_attendance_is_named(
    new_books: Books, tmp_path: Path, everything: Everything, row: list[object], code: Code, column: str
) -> None:
    the_workers(new_books, tmp_path)
    before = everything()
    path = a_muster(tmp_path, [22, "Shabana", "P"], row)
    assert told(refused(new_books, "attendance", path)) == [(code, 4, column)]
    assert everything() == before


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        ([99, "Bush", 5, 0, 6], Code.WORKER_UNKNOWN, "Emp #"),
        ([22, "Bush", -5, 0, 6], Code.NEGATIVE, "Good pieces"),
        ([22, "Bush", "5.5", 0, 6], Code.TOO_FINE, "Good pieces"),
        ([22, "", 5, 0, 6], Code.MISSING, "Item"),
        ([22, "Bush", 5, 0, ""], Code.MISSING, "Rate"),
    ],
)
def test_a_bad_count_of_pieces_is_named(
    new_books: Books, tmp_path: Path, everything: Everything, row: list[object], code: Code, column: str
) -> None:
    the_workers(new_books, tmp_path)
    before = everything()
    problems = refused(new_books, "attendance", a_muster(tmp_path, [21, "Aslam", "P"], pieces=[row]))
    assert told(problems) == [(code, 2, column)]
    assert everything() == before


def test_the_marks_of_somebody_else_are_warned_about(new_books: Books, tmp_path: Path) -> None:
    the_workers(new_books, tmp_path)
    result = imports.run(new_books, "attendance", a_muster(tmp_path, [21, "Shabana", "P"]))
    assert told(result.problems) == [(Code.NAME_DIFFERS, 3, "Name")]


def test_a_day_that_the_month_has_not(new_books: Books, tmp_path: Path) -> None:
    the_workers(new_books, tmp_path)
    path = a_muster(tmp_path, [21, "Aslam", *["P"] * 31], title="Sep 2026")
    assert told(refused(new_books, "attendance", path)) == [(Code.NOT_A_DATE, 3, "31 (AG)")]


def test_attendance_of_no_month(new_books: Books, tmp_path: Path) -> None:
    path = a_muster(tmp_path, [21, "Aslam", "P"], title="Sheet1")
    assert [problem.code for problem in refused(new_books, "attendance", path)] == [Code.MONTH_NOT_SAID]


def test_attendance_of_approved_wages_is_refused(
    new_books: Books, files: Path, tmp_path: Path, everything: Everything
) -> None:
    the_month(new_books, files)
    with new_books.write() as sitting:
        workshop.establish(sitting, WorkshopDraft(name="Al-Karam", owner_cnic="3520212345671"))
        payroll.approve(sitting, Month(2026, 10))
    before = everything()
    problems = refused(new_books, "attendance", a_muster(tmp_path, [1, "Muhammad Aslam", "P"]))
    assert told(problems) == [(Code.WAGES_APPROVED, None, None)]
    assert everything() == before


def test_headings_of_attendance_can_be_pointed_out(new_books: Books, tmp_path: Path) -> None:
    the_workers(new_books, tmp_path)
    grid = [["Oct 2026"], ["Badge", "Who", *range(1, 32)], [21, "Aslam", "P"]]
    counts: list[list[object]] = [["Emp #", "What", "Good", "Rate"], [22, "Bush", 5, 6]]
    path = a_book(tmp_path / "a.xlsx", grid, Pieces=counts)
    assert [problem.code for problem in refused(new_books, "attendance", path)] == [Code.HEADINGS_NOT_FOUND]
    assert imports.run(new_books, "attendance", path, mapping={"number": "Badge", "item": "What"}).imported == 2
    (lost,) = refused(new_books, "attendance", path, mapping={"number": "Badge", "item": "Gone"})
    assert (lost.code, lost.facts["field"]) == (Code.COLUMN_MISSING, "Gone")
    (unknown,) = refused(new_books, "attendance", path, mapping={"colour": "Badge"})
    assert unknown.code is Code.MAPPING_UNKNOWN


# ------------------------------------------------------------------------------------------------------- the suppliers


def test_a_bad_supplier_is_named(new_books: Books, tmp_path: Path, everything: Everything) -> None:
    before = everything()
    path = tmp_path / "suppliers.csv"
    path.write_text("Supplier;NTN;CNIC;STRN\nGood;1234567-8;;\n;;;\n;1234568;;\nBad;12;35202;9\nGood;;;\n", "utf-8-sig")
    assert told(refused(new_books, "suppliers", path)) == [
        (Code.MISSING, 4, "Supplier"),
        (Code.NTN_MALFORMED, 5, "NTN"),
        (Code.CNIC_MALFORMED, 5, "CNIC"),
        (Code.STRN_MALFORMED, 5, "STRN"),
        (Code.DUPLICATE, 6, "Supplier"),
    ]
    assert everything() == before


def test_without_a_column_of_tax_it_is_what_the_total_has_more(new_books: Books, tmp_path: Path) -> None:
    headings, row = [each for each in HEADINGS if each != "Sales Tax"], a_line()
    del row[9]
    path = a_book(tmp_path / "register.xlsx", [headings, row, ["Grand total", *[""] * 7, 380, "448.40"]])
    result = imports.run(new_books, "purchases", path)
    assert result.totals == {"value": Decimal("380.00"), "sales_tax": Decimal("68.40"), "total": Decimal("448.40")}
    with new_books.read() as sitting:
        assert purchases.rows(sitting)[0].sales_tax == Decimal("68.40")


def test_a_file_that_says_no_tax_states_no_total_of_it(new_books: Books, tmp_path: Path) -> None:
    rows: list[list[object]] = [[each for each in HEADINGS if each not in {"Sales Tax", "Total"}], a_line()[:9]]
    assert imports.run(new_books, "purchases", a_book(tmp_path / "register.xlsx", rows)).totals == {
        "value": Decimal(380)
    }


def test_no_bell_rings_out_of_a_cell(new_books: Books, tmp_path: Path) -> None:
    rows: list[list[object]] = [[*HEADINGS], a_line(party="Ravi\x7f Rubber\x9b")]
    text = "\r\n".join(",".join(str(cell) for cell in row) for row in rows)
    (tmp_path / "register.csv").write_text(text, encoding="utf-8")
    imports.run(new_books, "purchases", tmp_path / "register.csv")
    with new_books.read() as sitting:
        assert purchases.rows(sitting)[0].supplier == "Ravi Rubber"


def test_a_unit_nobody_wrote_is_said_to_be_assumed(new_books: Books, tmp_path: Path) -> None:
    rows: list[list[object]] = [[*HEADINGS], a_line(unit=None), a_line(bill_no="78")]
    result = imports.run(new_books, "purchases", a_book(tmp_path / "register.xlsx", rows))
    assert [problem.row for problem in result.problems if problem.code is Code.UNIT_ASSUMED] == [2]


def test_the_rest_of_a_workers_card_comes_with_the_list(new_books: Books, tmp_path: Path) -> None:
    more = ["Gender", "CNIC Expiry", "Present Address", "Permanent Address"]
    path = a_book(tmp_path / "people.xlsx", [[*WORKER, *more], [*a_worker(), "M", "01/06/2031", "Shahdara", "Kasur"]])
    imports.run(new_books, "workers", path)
    with new_books.read() as sitting:
        (row,) = workers.rows(sitting)
    assert (row.gender, row.cnic_expires, row.address, row.home_address) == (
        "male", date(2031, 6, 1), "Shahdara", "Kasur",
    )  # fmt: skip


def test_a_gender_nobody_knows_is_refused_with_its_place(new_books: Books, tmp_path: Path) -> None:
    path = a_book(tmp_path / "people.xlsx", [[*WORKER, "Gender"], [*a_worker(), "grown up"]])
    assert told(refused(new_books, "workers", path)) == [(Code.MALFORMED, 2, "Gender")]
