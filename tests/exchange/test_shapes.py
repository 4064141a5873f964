"""Headings remembered by the shape of the file, guessed when misspelt, and cells mended in the preview."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.exchange import imports
from app.exchange.shapes import Repair
from app.rules.problems import Code, Refusal
from app.services import parties
from app.services.books import Books
from tests.exchange.sheets import a_book

ODD = ["Kis ka maal", "Chit", "Din", "Cheez", "Ginti", "Bhao"]
MAP = {"party": "Kis ka maal", "bill_no": "Chit", "bill_date": "Din", "item": "Cheez", "quantity": "Ginti",
       "rate": "Bhao"}  # fmt: skip


def a_bill(number: str, quantity: object = 2) -> list[object]:
    return ["Bilal Steel", number, "05/10/2026", "Bolt", quantity, 10]


def test_what_was_said_of_a_shape_is_used_silently_the_next_time(books: Books, tmp_path: Path) -> None:
    first = a_book(tmp_path / "one.xlsx", [ODD, a_bill("1")])
    with pytest.raises(Refusal):
        imports.preview(books, "purchases", first)
    imports.run(books, "purchases", first, mapping=MAP)
    second = a_book(tmp_path / "two.xlsx", [["A firm's letterhead"], [h.upper() for h in ODD], a_bill("2")])
    shown = imports.preview(books, "purchases", second)
    assert shown.remembered
    assert shown.sources[0].columns == {name: heading.upper() for name, heading in MAP.items()}
    assert imports.run(books, "purchases", second).imported == 1


def test_another_shape_is_not_taken_for_it(books: Books, tmp_path: Path) -> None:
    imports.run(books, "purchases", a_book(tmp_path / "one.xlsx", [ODD, a_bill("1")]), mapping=MAP)
    other = a_book(tmp_path / "two.xlsx", [[*ODD, "Aur"], a_bill("2")])
    with pytest.raises(Refusal):
        imports.preview(books, "purchases", other)


def test_a_dry_run_remembers_nothing(books: Books, tmp_path: Path) -> None:
    file = a_book(tmp_path / "one.xlsx", [ODD, a_bill("1")])
    imports.run(books, "purchases", file, mapping=MAP, dry_run=True)
    with pytest.raises(Refusal):
        imports.preview(books, "purchases", file)


def test_misspelt_headings_are_guessed_and_said_to_be(books: Books, tmp_path: Path) -> None:
    heads = ["Suplier Name", "Bill No", "Bill Date", "Item", "Quantitty", "Rate"]
    file = a_book(tmp_path / "one.xlsx", [heads, a_bill("1")])
    shown = imports.preview(books, "purchases", file)
    guessed = {(p.facts["heading"], p.facts["field"]) for p in shown.warnings if p.code is Code.HEADING_GUESSED}
    assert guessed == {("Suplier Name", "Party Name"), ("Quantitty", "Qty")}
    assert shown.sources[0].guessed == {"party", "quantity"}
    assert shown.would_import == 1
    imports.run(books, "purchases", file)
    assert imports.preview(books, "purchases", a_book(tmp_path / "two.xlsx", [heads, a_bill("2")])).remembered


def test_the_inbox_needs_no_guess(books: Books, files: Path) -> None:
    for kind, name in (("suppliers", "suppliers.csv"), ("purchases", "purchase_register_2026-10.xlsx"),
                       ("annex-a", "iris_annex_a_2026-10.xlsx"), ("workers", "workers.xlsx")):  # fmt: skip
        assert not any(source.guessed for source in imports.preview(books, kind, files / name).sources)


def test_a_cell_is_mended_in_the_preview_and_imported_so(books: Books, tmp_path: Path) -> None:
    heads = ["Party Name", "Bill No", "Bill Date", "Item", "Qty", "Rate"]
    file = a_book(tmp_path / "one.xlsx", [heads, a_bill("1", "two"), a_bill("2")])
    (problem,) = imports.preview(books, "purchases", file).problems
    assert (problem.code, problem.row, problem.column) == (Code.NOT_A_NUMBER, 2, "Qty")
    mend = [Repair(2, "Qty", "2")]
    assert imports.preview(books, "purchases", file, repairs=mend).problems == ()
    assert imports.run(books, "purchases", file, repairs=mend).imported == 2
    with pytest.raises(Refusal):
        imports.preview(books, "purchases", file, repairs=[Repair(2, "Nowhere to be found", "2")])


def test_a_customer_who_is_a_supplier_already_becomes_both(books: Books, tmp_path: Path) -> None:
    rows = [["Supplier Name", "NTN"], ["Bilal Steel", "7654321-0"]]
    imports.run(books, "suppliers", a_book(tmp_path / "s.xlsx", rows))
    rows = [["Customer Name", "NTN"], ["Bilal Steel", "7654321-0"]]
    imports.run(books, "customers", a_book(tmp_path / "c.xlsx", rows))
    with books.read() as sitting:
        (row,) = parties.rows(sitting)
    assert (row.is_supplier, row.is_customer) == (True, True)
