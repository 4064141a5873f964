"""A list of payments as a cashier keeps it: both ways, against bills or on account, and back again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.exchange import imports
from app.exchange.imports import ImportResult
from app.exchange.shapes import Repair
from app.rules.problems import Code, Problem, Refusal
from app.services import ledgers, parties, payments, purchases, undo
from app.services.books import Books
from app.services.openings import OpeningDraft, add
from app.services.payments import PaymentDetail
from tests.exchange.sheets import a_book
from tests.exchange.test_undo import content
from tests.makers import a_party, a_purchase
from tests.services.test_payments import agent

HEADS = ["Date", "Paid to", "Amount", "Mode", "Cheque No", "Bill Nos"]


@pytest.fixture
def shop(books: Books) -> Books:
    """Two bills of Ravi Rubber, INV-118 and 119, an opening balance of Hamid, who buys from us."""
    with books.write() as sitting:
        parties.add(sitting, a_party(name="Ravi Rubber", name_ur="راوی ربڑ", ntn="7654321-9", is_supplier=True))
        hamid = a_party(name="Hamid Traders", ntn="8654321-8", strn="", is_supplier=False, is_customer=True)
        parties.add(sitting, hamid)
        for number in ("INV-118", "119"):
            purchases.post(sitting, a_purchase(supplier="Ravi Rubber", supplier_ntn="", supplier_strn="",
                                               bill_no=number))  # fmt: skip
        add(sitting, OpeningDraft(party="Hamid Traders", side="customer", day=date(2026, 7, 1), amount=Decimal(9000)))
    return books


def brought(books: Books, path: Path, *rows: Sequence[object], heads: Sequence[object] = HEADS) -> ImportResult:
    return imports.run(books, "payments", a_book(path / "payments.xlsx", [heads, *rows]))


def refused(books: Books, path: Path, *rows: Sequence[object], heads: Sequence[object] = HEADS) -> list[Problem]:
    before = content(books)
    with pytest.raises(Refusal) as caught:
        brought(books, path, *rows, heads=heads)
    assert content(books) == before
    return [problem for problem in caught.value.problems if not problem.is_warning]


def the_payments(books: Books) -> list[PaymentDetail]:
    with books.read() as sitting:
        found = [payments.detail(sitting, row.id) for row in sorted(payments.rows(sitting), key=lambda row: row.id)]
        return [each for each in found if each is not None]


def open_of(books: Books, name: str) -> dict[str, Decimal]:
    with books.read() as sitting:
        him = parties.find(sitting, name)
        assert him is not None
        return {item.reference: item.open for item in ledgers.open_items(sitting, him.id, "supplier")}


def test_money_out_goes_to_the_bills_that_are_named(shop: Books, tmp_path: Path) -> None:
    before = open_of(shop, "Ravi Rubber")
    whole = before["INV-118"]
    done = brought(
        shop, tmp_path,
        ["12.11.26", "Ravi Rubber", f"Rs. {whole + 500:,}/-", "Chq", "0077", "118, 119"],
        ["13.11.26", "راوي ربڑ", 250, "نقد", "", "on account"],
        ["Total", "", whole + 750, "", "", ""],
    )  # fmt: skip
    assert (done.imported, done.totals) == (2, {"paid": whole + 750})
    first, second = the_payments(shop)
    assert (first.row.day, first.row.method, first.row.reference) == (date(2026, 11, 12), "cheque", "0077")
    assert [each.amount for each in first.against] == [whole, Decimal(500)]
    assert open_of(shop, "Ravi Rubber") == {"119": before["119"] - 500}
    assert (second.row.party, second.row.method, second.row.on_account) == ("Ravi Rubber", "cash", Decimal(250))


def test_money_in_is_for_the_opening_balance(shop: Books, tmp_path: Path) -> None:
    heads = ["Date", "Party", "Paid", "Received", "By", "Ref", "Against", "WHT"]
    brought(
        shop, tmp_path, [date(2026, 11, 3), "8654321-8", "-", "4,000", "Raast", "R1", "Opening", "100"], heads=heads
    )
    (only,) = the_payments(shop)
    row = only.row
    assert (row.direction, row.amount, row.net, row.income_tax) == ("in", Decimal(4100), Decimal(4000), Decimal(100))
    assert [each.number for each in only.against] == ["OPENING-1"]


def test_what_is_not_said_is_told_by_the_party(shop: Books, tmp_path: Path) -> None:
    heads = ["Date", "Name", "Amount"]
    done = brought(shop, tmp_path, ["1/11/2026", "Hamid Traders", 10], ["1/11/2026", "Ravi Rubber", 20], heads=heads)
    assert [each.row.direction for each in the_payments(shop)] == ["in", "out"]
    assert [p.code for p in done.problems].count(Code.METHOD_ASSUMED) == 2
    with shop.write() as sitting:
        him = parties.find(sitting, "Hamid Traders")
        parties.mark_role(sitting, him.id if him else 0, supplier=True)
    (found,) = refused(shop, tmp_path, ["2/11/2026", "Hamid Traders", 30], heads=heads)
    assert (found.code, found.row) == (Code.DIRECTION_NOT_SAID, 2)


def test_what_was_withheld_stays_as_the_list_says(shop: Books, tmp_path: Path) -> None:
    """An agent should have kept something back of a large payment: the list says he did not, and that is kept."""
    with shop.write() as sitting:
        agent(sitting)
    done = brought(shop, tmp_path, ["1/11/2026", "Ravi Rubber", 900_000, "bank", "TT9", ""])
    (only,) = the_payments(shop)
    assert (only.row.net, only.row.income_tax) == (Decimal(900_000), Decimal(0))
    told = [p.facts["given"] for p in done.problems if p.code is Code.WITHHELD_OTHERWISE]
    assert told == ["0.00"]
    assert only.lawful_tax > 0
    assert only.override_reason


@pytest.mark.parametrize(
    ("spoilt", "code", "column"),
    [
        ({"party": "Nobody"}, Code.NOT_FOUND, "Paid to"),
        ({"bills": "INV-777"}, Code.NOT_HIS_PAPER, "Bill Nos"),
        ({"amount": "a lot"}, Code.NOT_A_NUMBER, "Amount"),
        ({"amount": ""}, Code.MISSING, "Amount"),
        ({"amount": "0"}, Code.NOT_POSITIVE, "Amount"),
        ({"day": "31.02.26"}, Code.NOT_A_DATE, "Date"),
        ({"method": "barter"}, Code.MALFORMED, "Mode"),
        ({"method": "cheque", "reference": ""}, Code.MISSING, "Cheque No"),
    ],
)
def test_what_is_wrong_is_told_by_its_cell(
    shop: Books, tmp_path: Path, spoilt: dict[str, str], code: Code, column: str
) -> None:
    good = {"day": "1/11/2026", "party": "Ravi Rubber", "amount": "50", "method": "bank", "reference": "7", "bills": ""}
    found = refused(shop, tmp_path, list((good | spoilt).values()))
    assert (found[0].code, found[0].row, found[0].column) == (code, 2, column)


def test_a_wrong_cell_is_mended_in_the_preview(shop: Books, tmp_path: Path) -> None:
    file = a_book(tmp_path / "p.xlsx", [HEADS, ["1/11/2026", "Raavi Rubbr", 50, "cash", "", ""]])
    assert imports.preview(shop, "payments", file).problems
    right = [Repair(2, "Paid to", "Ravi Rubber")]
    assert imports.preview(shop, "payments", file, repairs=right).would_import == 1
    assert imports.run(shop, "payments", file, repairs=right).imported == 1


def test_nothing_is_paid_twice(shop: Books, tmp_path: Path) -> None:
    row = ["1/11/2026", "Ravi Rubber", 50, "bank", "TT1", ""]
    (twin,) = refused(shop, tmp_path, row, row)
    assert (twin.code, twin.row) == (Code.ROW_TWICE, 3)
    file = a_book(tmp_path / "once.xlsx", [HEADS, row])
    imports.run(shop, "payments", file)
    again = [problem.code for problem in imports.preview(shop, "payments", file).problems]
    assert sorted(again) == [Code.DUPLICATE, Code.FILE_ALREADY_IMPORTED]
    other = ["1/11/2026", "Ravi Rubber", 50, "bank", "TT1", "119"]
    assert [p.code for p in refused(shop, tmp_path, other)] == [Code.DUPLICATE]


def test_a_list_without_amounts_is_refused(shop: Books, tmp_path: Path) -> None:
    (found,) = refused(shop, tmp_path, ["1/11/2026", "Ravi Rubber"], heads=["Date", "Party"])
    assert (found.code, found.field) == (Code.COLUMN_MISSING, "amount")


def test_the_whole_list_is_taken_back(shop: Books, tmp_path: Path) -> None:
    before = content(shop)
    done = brought(
        shop, tmp_path,
        ["1/11/2026", "Ravi Rubber", 100, "cash", "", "INV-118"], ["2/11/2026", "Hamid Traders", 70, "cash", "", ""],
    )  # fmt: skip
    with shop.write() as sitting:
        undo.undo(sitting, done.batch or 0)
    assert content(shop) == before


def test_an_imported_invoice_is_paid_by_its_own_number(shop: Books, tmp_path: Path) -> None:
    sales: list[list[object]] = [["Customer", "Invoice No", "Date", "Item", "HS Code", "Qty", "Rate"],
             ["Hamid Traders", "S/77", date(2026, 10, 2), "Brake shoe", "8708.3010", 1, 100]]  # fmt: skip
    imports.run(shop, "sales", a_book(tmp_path / "sales.xlsx", sales))
    heads = ["Date", "Received from", "Amount", "Mode", "Invoice No"]
    brought(shop, tmp_path, ["5/11/2026", "Hamid Traders", 40, "JazzCash", "S/77"], heads=heads)
    (only,) = the_payments(shop)
    assert (only.row.direction, only.row.method, only.against[0].kind) == ("in", "wallet", "sale")
