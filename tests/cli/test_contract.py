"""The command line that scripts and accountants rely on: documents, exit codes, refusals."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli import arguments, drafts, looking, papers
from app.cli.office import shipped_rates
from tests.cli.conftest import Terminal, karkhana

PURCHASE: dict[str, Any] = {
    "supplier": "Ravi Rubber Industries (Pvt) Ltd",
    "supplier_ntn": "3402175-9",
    "supplier_strn": "8726724908239",
    "bill_no": "RR-20714",
    "bill_date": "2026-10-29",
    "lines": [
        {"description": "Oil seal 35x52x7", "hs_code": "4016.9390", "quantity": 500, "rate": 42.5},
        {"description": "Head gasket CG-125", "hs_code": "8484.1090", "quantity": "300", "rate": "118"},
    ],
}
SALE: dict[str, Any] = {
    "customer": "Millat Tractors Vendor Store",
    "customer_ntn": "7654321-0",
    "customer_strn": "0307765432101",
    "invoice_date": "2026-10-30",
    "lines": [{"description": "Clutch plate", "hs_code": "8714.1090", "quantity": "4", "rate": "2500"}],
}


def draft(folder: Path, data: object) -> str:
    file = folder / "draft.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    return str(file)


def test_the_october_register_comes_out_to_the_paisa_and_only_once(terminal: Terminal, shop: Path, files: Path) -> None:
    register = str(files / "purchase_register_2026-10.xlsx")
    first = terminal("import", "purchases", register)
    assert first.code == 0
    assert (first.data["rows"], first.data["imported"]) == (125, 60)
    assert first.data["totals"] == {"value": "3400563.00", "sales_tax": "450733.41", "total": "3851296.41"}
    listed = terminal("list", "purchases", "--limit", "5").data
    assert (listed["count"], len(listed["rows"])) == (60, 5)
    again = terminal("import", "purchases", register)
    assert again.code == 1
    assert {"duplicate-bill", "file-already-imported"} & {problem["code"] for problem in again.data["problems"]}
    assert terminal("list", "purchases").data["count"] == 60


def test_post_show_and_print_a_bill(terminal: Terminal, shop: Path, tmp_path: Path) -> None:
    posted = terminal("post", "purchase", draft(tmp_path, PURCHASE))
    assert posted.data == {
        "id": 1,
        "number": "P-2026-0001",
        "totals": {"value": "56650.00", "sales_tax": "10197.00", "total": "66847.00"},
    }
    shown = terminal("show", "purchase", "P-2026-0001").data
    assert shown["lines"][0]["value"] == "21250.00"
    assert shown["lines"][0]["quantity"] == "500"
    assert shown["lines"][0]["rate_source"]
    assert shown["history"] == [{"at": shown["history"][0]["at"], "by": "tester", "action": "post"}]
    paper = terminal("print", "purchase", "1", "--to", str(tmp_path / "bill.pdf"))
    assert paper.code == 0
    assert (tmp_path / "bill.pdf").read_bytes().startswith(b"%PDF")


def test_a_wrong_draft_is_refused_at_its_field(terminal: Terminal, shop: Path, tmp_path: Path) -> None:
    wrong = PURCHASE | {"lines": [PURCHASE["lines"][0] | {"quantity": -1}]}
    refused = terminal("post", "purchase", draft(tmp_path, wrong))
    assert refused.code == 1
    assert [(each["code"], each["field"]) for each in refused.data["problems"]] == [("negative", "lines.0.quantity")]
    assert "Traceback" not in refused.aside


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ({"supplierr": "x"}, ("field-unknown", "supplierr")),
        ({"lines": [{"colour": "red"}]}, ("field-unknown", "lines.0.colour")),
        ({"bill_date": "yesterday"}, ("malformed", "bill_date")),
        ([], ("malformed", "")),
    ],
)
def test_a_draft_that_is_none(
    terminal: Terminal, shop: Path, tmp_path: Path, data: object, problem: tuple[str, str]
) -> None:
    refused = terminal("post", "purchase", draft(tmp_path, data))
    assert refused.code == 1
    assert problem in [(each["code"], each["field"]) for each in refused.data["problems"]]


def test_not_json_at_all(terminal: Terminal, shop: Path, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("{", encoding="utf-8")
    assert terminal("post", "sale", str(tmp_path / "x.json")).data["problems"][0]["code"] == "not-json"


def test_schema_describes_every_kind_that_post_takes(terminal: Terminal, shop: Path) -> None:
    for kind in ("purchase", "sale", "party", "part", "worker", "challan"):
        schema = terminal("schema", kind).data
        assert schema["type"] == "object"
        assert schema["properties"]


def test_post_of_every_other_kind(terminal: Terminal, shop: Path, tmp_path: Path) -> None:
    party = terminal("post", "party", draft(tmp_path, {"name": "Bilal Steel", "ntn": "7654329", "is_supplier": True}))
    part = terminal("post", "part", draft(tmp_path, {"name": "Brake shoe", "hs_code": "8708.3010", "unit": "SET"}))
    challan = terminal(
        "post",
        "challan",
        draft(
            tmp_path,
            {
                "kind": "professional-tax",
                "authority": "Excise and Taxation",
                "period": "2026-27",
                "head": "B01601",
                "amount": "5000",
                "due_on": "2026-08-31",
            },
        ),
    )
    assert (party.code, part.code, challan.code) == (0, 0, 0)
    assert challan.data["totals"] == {"total": "5000.00"}
    assert terminal("list", "suppliers").data["rows"][0]["party"] == "Bilal Steel"
    assert terminal("list", "parts").data["rows"][0]["unit"] == "SET"


@pytest.mark.parametrize(
    "words",
    [
        ("backup", "--to", "x"),
        ("restore", "x", "--to", "y"),
        ("rates", "import", "x"),
    ],
)
def test_what_is_not_there_yet_says_so(terminal: Terminal, shop: Path, words: tuple[str, ...]) -> None:
    said = terminal(*words)
    assert said.code == 2
    assert "not there yet" in said.aside


def test_no_books_is_the_world_in_the_way(terminal: Terminal, tmp_path: Path) -> None:
    said = terminal("list", "purchases", books=tmp_path / "none.karkhana")
    assert said.code == 3
    assert "karkhana new" in said.aside


def test_new_does_not_overwrite(terminal: Terminal, shop: Path) -> None:
    before = shop.read_bytes()
    assert terminal("new", str(shop), "--name", "Thief").code == 3
    assert shop.read_bytes() == before


def test_new_refuses_wrong_numbers_and_leaves_no_file(terminal: Terminal, tmp_path: Path) -> None:
    said = terminal("new", str(tmp_path / "n.karkhana"), "--name", "X", "--cnic", "352021234567")
    assert (said.code, said.data["problems"][0]["code"]) == (1, "cnic-malformed")
    assert not (tmp_path / "n.karkhana").exists()


def test_a_file_that_is_not_books(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "letter.karkhana").write_text("Dear Sir", encoding="utf-8")
    listed = terminal("list", "purchases", books=tmp_path / "letter.karkhana")
    assert listed.code == 3
    assert "Traceback" not in listed.aside
    verified = terminal("verify", books=tmp_path / "letter.karkhana")
    assert (verified.code, verified.data["ok"]) == (1, False)


def test_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        karkhana(["list", "elephants"])
    assert stopped.value.code == 2
    assert "elephants" in capsys.readouterr().err


def test_the_rates_say_their_source_and_their_doubt(terminal: Terminal, shop: Path) -> None:
    rows = terminal("rates", "eobi.base", "--on", "2026-10-31").data["rates"]
    assert [(row["value"], row["confidence"], row["doubtful"]) for row in rows] == [("40700.00", "C", True)]
    assert rows[0]["source"]


def test_every_kind_that_can_be_done_can_be_asked_for() -> None:
    assert set(arguments.POSTS) == set(drafts.KINDS)
    assert set(arguments.LISTS) | set(arguments.SHOWS) == set(looking.LISTS)
    assert set(arguments.SHOWS) == set(looking.SHOWS)
    assert set(arguments.PRINTS) == set(papers.HABITS)


def test_the_tariff_is_searched_by_code_and_by_goods(terminal: Terminal) -> None:
    by_code = terminal("tariff", "870830", "--limit", "2").data["rows"]
    assert [(row["hs_code"], row["goods"]) for row in by_code] == [
        ("8708.3010", "brakes and parts"),
        ("8708.3020", "brakes and parts"),
    ]
    assert "8708.9310" in {row["hs_code"] for row in terminal("tariff", "clutches").data["rows"]}
    assert terminal("tariff", "no such goods").data["rows"] == []


def test_verify_of_good_books(terminal: Terminal, shop: Path) -> None:
    assert terminal("verify").data == {"ok": True, "findings": []}


def test_due_names_authority_amount_and_delay(terminal: Terminal, shop: Path, tmp_path: Path) -> None:
    """October's sales tax, 4 × 2,500 × 18 % = 1,800, was payable by 15 November."""
    assert terminal("post", "sale", draft(tmp_path, SALE)).code == 0
    rows = terminal("due", "--on", "2026-11-20").data["rows"]
    tax = [row for row in rows if row["amount"] == "1800.00"]
    assert [(row["due_on"], row["late_days"], row["state"]) for row in tax] == [("2026-11-15", 5, "overdue")]


def test_show_of_nothing(terminal: Terminal, shop: Path) -> None:
    assert terminal("show", "sale", "99").data["problems"][0]["code"] == "not-found"
    assert terminal("show", "purchase", "P-2026-0009").code == 1
    assert terminal("print", "sale", "99", "--to", "x.pdf").code == 1


def test_a_mistake_of_ours_says_so_and_is_written_down(
    terminal: Terminal, shop: Path, home: Path, monkeypatch: pytest.MonkeyPatch, expect_log: Callable[[str], None]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("35202-1234567-1")

    monkeypatch.setattr("app.services.purchases.rows", broken)
    expect_log("RuntimeError")
    said = terminal("list", "purchases")
    assert (said.code, said.data["problems"][0]["code"]) == (4, "our-mistake")
    assert "mistake in the program" in said.aside
    report = (home / "log" / "karkhana.log").read_text(encoding="utf-8")
    assert "RuntimeError" in report
    assert "35202-1234567-1" not in report + said.aside  # a report carries no CNIC


def test_what_is_read_once_is_as_it_was_for_the_next_command() -> None:
    assert arguments.parser() is arguments.parser()
    assert shipped_rates() is shipped_rates()
    said = ["import", "suppliers", "list.csv", "--map", "name=Party", "--leave-out", "7", "--json"]
    first = arguments.read(said)
    assert (first.map, first.leave_out, first.json) == (["name=Party"], [7], True)
    then = arguments.read(said[:3])
    assert (then.map, then.leave_out, then.json) == ([], [], False)
    assert vars(arguments.read(said)) == vars(first)
