"""Import, then undo: the books say what they said before, to the byte; what was built on an import holds it fast."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import DatabaseError

from app.exchange import imports
from app.exchange.imports import Kind
from app.rules.problems import Code, Refusal
from app.services import audit, batches, challans, openings, parties, purchases, undo
from app.services.books import Books
from app.services.verify import verify
from tests.exchange.sheets import a_book
from tests.makers import a_challan, a_party, a_purchase

APART = {"audit", "batch", "batch_mark", "undone", "file_shape"}
FILES = {
    Kind.SUPPLIERS: "suppliers.csv",
    Kind.WORKERS: "workers.xlsx",
    Kind.ATTENDANCE: "attendance_2026-10.xlsx",
    Kind.PURCHASES: "purchase_register_2026-10.xlsx",
    Kind.ANNEX_A: "iris_annex_a_2026-10.xlsx",
}
SALES: list[list[object]] = [
    ["Customer", "Invoice No", "Date", "Item", "HS Code", "Qty", "Rate", "NTN"],
    ["Ravi Motors", "77", date(2026, 10, 2), "Brake shoe", "8708.3010", 5, 100, "2345678-9"],
    ["", "", "", "Clutch plate", "8708.9390", 2, 950, ""],
    ["Lahore Tractors", "78", date(2026, 10, 3), "Brake shoe", "8708.3010", 1, 100, "3456789-1"],
]


def content(books: Books) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, as the file holds it."""
    with books.read() as sitting:
        connection = sitting.connection()
        query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        names = [name for (name,) in connection.exec_driver_sql(query) if name not in APART]
        return {
            name: sorted(map(tuple, connection.exec_driver_sql(f"SELECT * FROM {name}")), key=repr)  # noqa: S608
            for name in names
        }


def take_back(books: Books, batch: int | None) -> None:
    with books.write() as sitting:
        undo.undo(sitting, batch or 0)


def refused(books: Books, batch: int | None) -> list[str]:
    with pytest.raises(Refusal) as caught:
        take_back(books, batch)
    assert {problem.code for problem in caught.value.problems} == {Code.BUILT_UPON}
    return [problem.facts["what"] for problem in caught.value.problems]


def test_the_whole_inbox_and_back_again(books: Books, files: Path) -> None:
    with books.write() as sitting:
        parties.add(sitting, a_party())
        purchases.post(sitting, a_purchase())
        challans.add(sitting, a_challan())
    stages, done = [content(books)], []
    for kind, name in FILES.items():
        done.append(imports.run(books, kind, files / name).batch)
        stages.append(content(books))
    assert all(one != other for one, other in pairwise(stages))
    for batch in reversed(done):
        stages.pop()
        take_back(books, batch)
        assert content(books) == stages[-1]
    assert verify(books).findings == ()
    with books.read() as sitting:
        assert undo.undone(sitting) == set(done)
        trail = audit.trail(sitting, "batch", done[0] or 0)
        assert [row.action for row in trail] == ["import", "undo import"]


def test_numbers_go_on_without_a_gap_after_an_undo(books: Books, files: Path) -> None:
    batch = imports.run(books, "purchases", files / FILES[Kind.PURCHASES]).batch
    take_back(books, batch)
    with books.write() as sitting:
        made = purchases.post(sitting, a_purchase())
        found = purchases.detail(sitting, made)
    assert found is not None
    assert found.row.number == "P-2026-0001"
    assert imports.run(books, "purchases", files / FILES[Kind.PURCHASES]).imported == 60
    assert verify(books).ok


def test_a_later_number_of_the_series_holds_the_import(books: Books, files: Path) -> None:
    batch = imports.run(books, "purchases", files / FILES[Kind.PURCHASES]).batch
    before = content(books)
    with books.write() as sitting:
        purchases.post(sitting, a_purchase())
    with_one_more = content(books)
    assert any("series" in name for name in refused(books, batch))
    assert content(books) == with_one_more != before


def test_a_bill_of_an_imported_supplier_holds_the_list(books: Books, files: Path) -> None:
    batch = imports.run(books, "suppliers", files / FILES[Kind.SUPPLIERS]).batch
    with books.write() as sitting:
        purchases.post(sitting, a_purchase(supplier="Chenab Fasteners", supplier_ntn="", supplier_strn=""))
    assert "purchase P-2026-0001" in refused(books, batch)


def test_a_changed_supplier_holds_the_list(books: Books, files: Path) -> None:
    batch = imports.run(books, "suppliers", files / FILES[Kind.SUPPLIERS]).batch
    with books.write() as sitting:
        row = parties.find(sitting, "Chenab Fasteners")
        assert row is not None
        parties.change(sitting, row.id, parties.draft(sitting, row.id).__class__(name="Chenab & Sons"))
    assert refused(books, batch) == ["party Chenab & Sons"]


def test_a_list_that_completed_a_supplier_gives_him_back_as_he_was(books: Books, files: Path) -> None:
    imports.run(books, "purchases", files / FILES[Kind.PURCHASES])
    before = content(books)
    take_back(books, imports.run(books, "suppliers", files / FILES[Kind.SUPPLIERS]).batch)
    assert content(books) == before


def test_an_import_is_taken_back_once(books: Books, files: Path) -> None:
    batch = imports.run(books, "suppliers", files / FILES[Kind.SUPPLIERS]).batch
    take_back(books, batch)
    for wrong, code in ((batch, Code.BATCH_UNDONE), (99, Code.NOT_FOUND)):
        with pytest.raises(Refusal) as caught:
            take_back(books, wrong)
        assert caught.value.problems[0].code is code


def test_the_door_opens_for_the_batches_own_rows_alone(books: Books, files: Path) -> None:
    with books.write() as sitting:
        typed = purchases.post(sitting, a_purchase())
    batch = imports.run(books, "purchases", files / FILES[Kind.PURCHASES]).batch
    for doors in ([], [batch]):
        with pytest.raises(DatabaseError, match="final"):
            delete_lines(books, typed, doors)
    with books.read() as sitting:
        imported = purchases.rows(sitting)[0].id
    assert imported != typed
    with pytest.raises(DatabaseError, match="final"):
        delete_lines(books, imported, [])


def delete_lines(books: Books, bill: int, doors: list[int | None]) -> None:
    with books.write() as sitting:
        connection = sitting.connection()
        for batch in doors:
            connection.exec_driver_sql("INSERT INTO undoing VALUES (?)", (batch,))
        connection.exec_driver_sql("DELETE FROM purchase_line WHERE purchase_id = ?", (bill,))


def test_a_sales_register_and_back(books: Books, tmp_path: Path) -> None:
    before = content(books)
    file = a_book(tmp_path / "sales.xlsx", SALES)
    done = imports.run(books, "sales", file)
    assert done.imported == 2
    assert Code.NOT_SENT in {problem.code for problem in done.problems}
    after = content(books)
    assert (len(after["sale"]), len(after["sale_line"]), len(after["outbox_item"])) == (
        2,
        3,
        0,
    )
    with pytest.raises(Refusal) as twice:
        imports.run(books, "sales", file)
    assert {p.code for p in twice.value.problems if not p.is_warning} == {Code.DUPLICATE_BILL}
    take_back(books, done.batch)
    assert content(books) == before


def test_customers_parts_and_openings_and_back(books: Books, tmp_path: Path) -> None:
    before = content(books)
    customers = a_book(tmp_path / "c.xlsx", [["Customer Name", "NTN", "Mobile"], ["Ravi Motors", "2345678-9", ""]])
    parts = a_book(
        tmp_path / "p.xlsx",
        [["Part Name", "HS Code", "UOM", "Price", "Other names"],
         ["Clutch plate", "8708.9390", "pcs", 950, "klach plet; کلچ پلیٹ"]],
    )  # fmt: skip
    balances = a_book(
        tmp_path / "o.xlsx",
        [["Party", "Debit", "Credit", "As of"], ["Ravi Motors", "12,500/-", "", "01/07/2026"]],
    )
    done = [imports.run(books, kind, file).batch for kind, file in
            (("customers", customers), ("parts", parts), ("openings", balances))]  # fmt: skip
    with books.read() as sitting:
        (row,) = openings.rows(sitting)
        assert (row.party, row.side, row.day, row.amount) == (
            "Ravi Motors", "customer", date(2026, 7, 1), Decimal(12500))  # fmt: skip
    assert refused(books, done[0]) == ["opening balance 1"]
    for batch in reversed(done):
        take_back(books, batch)
    assert content(books) == before


@pytest.mark.parametrize(
    ("debit", "credit", "code"),
    [("5", "6", Code.OPENING_TWO_SIDED), ("", "", Code.MISSING), ("x", "", Code.NOT_A_NUMBER)],
)
def test_a_balance_has_one_side(books: Books, tmp_path: Path, debit: str, credit: str, code: Code) -> None:
    with books.write() as sitting:
        parties.add(sitting, a_party(name="Ravi Motors"))
    rows = [["Party", "Debit", "Credit", "As of"], ["Ravi Motors", debit, credit, "01/07/2026"]]
    found = imports.preview(books, "openings", a_book(tmp_path / "o.xlsx", rows)).problems
    assert code in {problem.code for problem in found}


names = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12)
rows_of_bills = st.lists(
    st.tuples(names, st.integers(1, 9999), st.integers(1, 28), st.integers(1, 500), st.integers(1, 9999)), max_size=5
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=rows_of_bills)
def test_any_register_goes_in_and_out_without_a_trace(books: Books, tmp_path: Path, rows: list[Any]) -> None:
    sheet: list[list[object]] = [["Party Name", "Bill No.", "Bill Date", "Item", "Qty", "Rate"]]
    sheet += [[f"'{name}", number, date(2026, 10, day), "Bolt", q, r] for name, number, day, q, r in rows]
    before = content(books)
    try:
        batch = imports.run(books, "purchases", a_book(tmp_path / "any.xlsx", sheet)).batch
    except Refusal:
        assert content(books) == before
        return
    take_back(books, batch)
    assert content(books) == before


@pytest.mark.parametrize(
    "name", ['=cmd|" /C calc"!A0', "'; DROP TABLE party; --", "<b onclick=x>Firm</b>", "Firm \u202e gnp.exe", "+1"]
)
def test_malicious_names_are_words_and_nothing_else(books: Books, tmp_path: Path, name: str) -> None:
    sheet = tmp_path / "c.csv"
    quoted = name.replace('"', '""')
    sheet.write_text(f'Customer Name,NTN\n"{quoted}",2345678-9\n', encoding="utf-8")
    batch = imports.run(books, "customers", sheet).batch
    with books.read() as sitting:
        (row,) = parties.rows(sitting)
        assert row.name == name
        assert batches.rows(sitting)[0].id == batch
    take_back(books, batch)
    with books.read() as sitting:
        assert parties.rows(sitting) == []
