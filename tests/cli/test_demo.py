"""The workshop's whole month, as a newcomer sees it happen."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.cli import weeks_after
from app.services import deliveries, parties, payments, purchases, sales
from app.services.books import Books
from tests import makers
from tests.cli.conftest import Terminal, hold_the_clock, karkhana
from tests.clock import Clock


@pytest.fixture(scope="module")
def month(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo, run once."""
    folder = tmp_path_factory.mktemp("demo") / "month"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KARKHANA_HOME", str(folder.parent / "home"))  # what this computer remembers of earlier demos
        hold_the_clock(patch, Clock())
        assert karkhana(["demo", "--to", str(folder)]) == 0
    return folder


def test_every_figure_is_in_the_summary(month: Path) -> None:
    summary = json.loads((month / "summary.json").read_text(encoding="utf-8"))
    assert summary["purchases"] == {
        "bills": 60,
        "lines": 125,
        "value": "3400563.00",
        "sales_tax": "450733.41",
        "total": "3851296.41",
    }
    assert summary["taxpayers"] == {"sales": {"known": 10, "active": 5}, "income": {"known": 10, "active": 7}}
    offline, online = summary["sync_offline"], summary["sync_online"]
    assert (offline["accepted"], offline["not_sent"], online["accepted"], online["unknown"]) == (0, 2, 2, 0)
    assert {row["state"] for row in summary["sales"]} == {"ACCEPTED"}
    assert len({row["fbr_number"] for row in summary["sales"]}) == 2
    totals = summary["wages"]["totals"]
    taken = Decimal(totals["gross"]) - Decimal(totals["deductions"]) + Decimal(totals["rounding"])
    assert (totals["workers"], Decimal(totals["net"])) == (12, taken)
    challans = {row["kind"]: Decimal(row["amount"]) for row in summary["challans"]}
    assert challans["eobi"] == Decimal(totals["eobi_employee"]) + Decimal(totals["eobi_employer"])
    assert challans["pessi"] == Decimal(totals["pessi"])
    assert summary["annex_a"]["value"] == "3400563.00"
    states = {paper["number"]: paper["state"] for paper in summary["goods"]["papers"]}
    assert states == {
        "PO-2026-0001": "open",
        "DC-2026-0001": "posted",
        "GRN-2026-0001": "posted",
        "DC-2026-0002": "posted",
        "GP-2026-0001": "open",
        "JW-2026-0001": "open",
        "JW-2026-0002": "posted",
    }
    assert {row["number"]: Decimal(row["left"]) for row in summary["goods"]["still_out"]} == {
        "PO-2026-0001": Decimal(500 - 420 + 20),
        "GP-2026-0001": Decimal(1),
        "JW-2026-0001": Decimal(300 - 180 - 4),
    }
    assert (summary["payments"]["count"], summary["payments"]["received"]) == (5, "125000.00")
    assert sum(summary["matching"].values()) > summary["matching"]["same"] > 0
    handed = {way: Decimal(amount) for way, amount in summary["handed_over"]["paid"].items()}
    assert sum(handed.values()) == Decimal(totals["net"])
    rights = summary["rights"]
    assert rights["score"] > 50
    assert {"no_cnic_held": "yes", "voice": "yes", "paid_in_time": "yes"}.items() <= rights["answers"].items()
    assert rights["next_step"] in rights["answers"]
    assert summary["verify"] == {"ok": True, "findings": []}
    assert summary["finished"] is True


def test_every_paper_and_picture_is_there(month: Path) -> None:
    papers = {file.name for file in (month / "papers").glob("*.pdf")}
    for number in ("S-2026-0001", "S-2026-0002"):
        for language in ("en", "ur"):
            assert {f"{number}-offline-{language}.pdf", f"{number}-final-{language}.pdf"} <= papers
    assert {"payslips-2026-10-ur.pdf", "payslips-2026-10-en.pdf", "wage-register-2026-10.pdf"} <= papers
    assert {"challan-eobi-2026-10.pdf", "challan-pessi-2026-10.pdf", "vouchers-2026-10.pdf"} <= papers
    assert {
        "PO-2026-0001.pdf",
        "GRN-2026-0001.pdf",
        "DC-2026-0002.pdf",
        "GP-2026-0001.pdf",
        "JW-2026-0001.pdf",
    } <= papers
    pictures = {file.name for file in (month / "screenshots").glob("*.png")}
    for page in (
        "home",
        "purchases",
        "sales",
        "deliveries",
        "payments",
        "reports",
        "matching",
        "imports",
        "wages",
        "challans",
        "outbox",
        "parties",
        "parts",
        "workers",
        "worker",
        "attendance",
        "rights",
        "owings",
        "settings",
    ):
        assert {f"{page}_en.png", f"{page}_ur.png"} <= pictures
    assert (month / "exports" / "annex-a-2026-10.xlsx").is_file()
    assert (month / "exports" / "pessi-schedule-2026-10.xlsx").is_file()


def test_the_weeks_after_fill_every_page_and_change_no_figure_of_the_month(month: Path, terminal: Terminal) -> None:
    books = month / "workshop.karkhana"
    sums = terminal(
        "list", "purchases", "--from", "2026-10-01", "--to", "2026-10-31", "--limit", "100", books=books
    ).data
    assert sums["count"] == 60
    match = terminal("match", "PO-2026-0001", books=books).data
    (line,) = match["lines"]
    assert [Decimal(line[name]) for name in ("ordered", "accepted", "rejected", "billed")] == [500, 400, 20, 375]
    assert set(line["differences"]) == {"not_received", "rejected", "not_billed", "rate_higher"}
    files = terminal("list", "attachments", books=books).data["rows"]
    assert [(file["subject"], file["title"]) for file in files] == [
        ("delivery", "challan_7741.png"),
        ("purchase", "challan_7741.png"),
    ]
    assert len({file["sha256"] for file in files}) == 1
    assert [
        row["number"] for row in terminal("list", "deliveries", "--state", "overdue", books=books).data["rows"]
    ] == ["GP-2026-0001"]


def test_the_demo_books_can_be_worked_with(month: Path, terminal: Terminal) -> None:
    books = month / "workshop.karkhana"
    assert terminal("verify", books=books).data == {"ok": True, "findings": []}
    assert terminal("wages", "preview", "--month", "2026-10", books=books).data["totals"]["workers"] == 12
    again = terminal("wages", "approve", "--month", "2026-10", books=books)
    assert (again.code, again.data["problems"][0]["code"]) == (1, "wages-approved")
    assert terminal("sync", books=books).data["accepted"] == 0


def test_the_demo_replaces_its_own_folder_and_no_other(month: Path, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "mother.txt").write_text("…", encoding="utf-8")
    assert karkhana(["demo", "--to", str(tmp_path / "letters")]) == 3
    assert (tmp_path / "letters" / "mother.txt").is_file()


def test_the_weeks_after_run_in_any_year(books: Books, clock: Clock) -> None:
    clock.set(date(2027, 1, 5))
    dear, unknown = (makers.a_line(quantity=Decimal(500)),), {"supplier_ntn": "", "supplier_strn": ""}
    with books.write() as sitting:
        for supplier in (weeks_after.STEEL, weeks_after.RUBBER, "Shah Alam Hardware Store"):
            purchases.post(sitting, makers.a_purchase(supplier=supplier, lines=dear, **unknown))
        goods = (makers.a_sale_line(quantity=Decimal(500)),)
        sales.post(sitting, makers.a_sale(customer=weeks_after.TRACTORS, lines=goods))
        parties.add(sitting, makers.a_party(name="Noor Auto Store", ntn="", strn="", is_customer=True))
        weeks_after.move_goods(sitting)
        weeks_after.pay(sitting)
        numbers = {row.number for row in deliveries.rows(sitting)}
        assert payments.count(sitting) == 5
    assert {"PO-2027-0001", "JW-2027-0002"} <= numbers
