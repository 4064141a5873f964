"""A payment from the command line: posted, listed, printed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Terminal


def given(folder: Path, draft: dict[str, Any]) -> str:
    file = folder / "draft.json"
    file.write_text(json.dumps(draft), encoding="utf-8")
    return str(file)


@pytest.fixture
def paid(terminal: Terminal, shop: Path, tmp_path: Path) -> Path:
    """A bill of 1,18,000 of June and a cash payment of half of it."""
    line = {"description": "MS sheet", "quantity": "100", "rate": "1000"}
    bill = {
        "supplier": "Bilal Steel", "supplier_ntn": "7654321-0", "supplier_strn": "3277876111111", "bill_no": "77",
        "bill_date": "2026-06-01", "lines": [line],
    }  # fmt: skip
    assert terminal("post", "purchase", given(tmp_path, bill)).code == 0
    payment = {
        "party": "Bilal Steel", "day": "2026-06-20", "method": "cash", "amount": "59000",
        "against": [{"number": "P-2026-0001", "amount": "50000"}], "income_tax": "5900",
        "override_reason": "the adviser said so",
    }  # fmt: skip
    said = terminal("post", "payment", given(tmp_path, payment))
    assert said.code == 0
    assert said.data["number"].startswith("V-")
    assert said.data["totals"] == {
        "amount": "59000.00",
        "income_tax": "5900.00",
        "sales_tax": "0.00",
        "net": "53100.00",
    }
    return shop


def test_a_name_that_two_bear_is_not_guessed(terminal: Terminal, paid: Path, tmp_path: Path) -> None:
    other = given(tmp_path, {"name": "Bilal Steel Re-rolling", "ntn": "7654329", "is_supplier": True})
    assert terminal("post", "party", other).code == 0
    assert terminal("list", "ledger", "--search", "bilal").code == 1
    assert terminal("list", "ledger", "--search", "bilal steel").code == 0
    assert terminal("list", "ledger", "--search", "rolling").code == 0


def test_lists_and_the_ledger_agree(terminal: Terminal, paid: Path) -> None:
    row = terminal("list", "payments").data["rows"][0]
    assert (row["on_account"], row["state"]) == ("9000.00", "posted")
    ledger = terminal("list", "ledger", "--search", "Bilal Steel").data["rows"]
    assert [line["balance"] for line in ledger] == ["118000.00", "59000.00"]
    age = terminal("list", "ageing").data["rows"][0]
    assert (age["total"], age["on_account"]) == ("59000.00", "-9000.00")
    assert terminal("list", "watch").data["rows"][0]["at_stake"] == "18000.00"
    assert terminal("list", "ledger", "--search", "lal st").data["rows"] == ledger
    assert terminal("list", "ledger", "--search", "Nobody").code == 1
    shown = terminal("show", "payment", row["number"]).data
    assert shown["override_reason"] == "the adviser said so"
    assert "amount" in terminal("schema", "payment").data["properties"]


@pytest.mark.parametrize("kind", ["payment", "statement", "withholding-certificate"])
@pytest.mark.parametrize("language", ["en", "ur", "both"])
def test_the_papers_are_printed(terminal: Terminal, paid: Path, tmp_path: Path, kind: str, language: str) -> None:
    file = tmp_path / "paper.pdf"
    said = terminal("print", kind, "1", "--to", str(file), "--lang", language)
    assert said.code == 0
    assert file.read_bytes().startswith(b"%PDF")


def test_tax_withheld_from_us_is_kept(terminal: Terminal, paid: Path, tmp_path: Path) -> None:
    draft = {
        "customer": "Bilal Steel", "day": "2026-06-01", "gross": "100000", "rate": "5.5", "tax": "5500",
        "certificate_no": "C-9",
    }  # fmt: skip
    assert terminal("post", "withheld", given(tmp_path, draft)).code == 0
    assert terminal("list", "withheld", "--state", "no-cpr").data["rows"][0]["total"] == "5500.00"
    year = terminal("list", "credits").data["rows"][0]
    assert (year["number"], year["total"], year["unproven"]) == ("2026", "0.00", "5500.00")
    assert terminal("payment", "cpr", "1", "IT-77").code == 0
    assert terminal("list", "credits").data["rows"][0]["total"] == "5500.00"
    assert terminal("payment", "certificate", "1").code == 0
    assert terminal("list", "credits").data["rows"] == []
    assert terminal("payment", "certificate", "1").code == 1


def test_a_payment_is_put_to_a_bill_and_taken_back(terminal: Terminal, paid: Path) -> None:
    assert terminal("payment", "allocate", "1", "P-2026-0001", "9,000").code == 0
    assert terminal("list", "payments").data["rows"][0]["on_account"] == "0.00"
    assert terminal("payment", "allocate", "1", "P-2026-0001", "x").code == 1
    assert terminal("payment", "reverse", "V-2026-0001", "--reason", "bounced").code == 0
    assert terminal("list", "ageing").data["rows"][0]["total"] == "118000.00"
    assert terminal("payment", "reverse", "1", "--reason", "again").code == 1


def test_a_bill_is_taken_back_in_part_and_whole(terminal: Terminal, shop: Path, tmp_path: Path) -> None:
    line = {"description": "MS sheet", "quantity": "10", "rate": "1000"}
    bill = {
        "supplier": "Bilal Steel", "supplier_ntn": "7654321-0", "supplier_strn": "3277876111111", "bill_no": "77",
        "bill_date": "2026-06-01", "lines": [line],
    }  # fmt: skip
    assert terminal("post", "purchase", given(tmp_path, bill)).code == 0
    note = {"original": "P-2026-0001", "note_date": "2026-06-10", "reason": "cracked"}
    lines = [{"line": 1, "quantity": "3"}]
    said = terminal("post", "debit-note", given(tmp_path, note | {"lines": lines}))
    assert (said.code, said.data["totals"]["total"]) == (0, "-3540.00")
    assert terminal("post", "debit-note", given(tmp_path, note | {"lines": [{"line": 1, "quantity": "8"}]})).code == 1
    assert terminal("post", "purchase", given(tmp_path, bill | {"bill_no": "78"})).code == 0
    wrong = {"original": "P-2026-0002", "cancelled_on": "2026-06-11", "reason": "typed twice"}
    assert terminal("post", "cancellation", given(tmp_path, wrong)).code == 0
    assert {row["state"] for row in terminal("list", "purchases").data["rows"]} >= {"noted", "cancelled"}


@pytest.fixture
def company(terminal: Terminal, shop: Path, tmp_path: Path) -> Path:
    """A company with a bill of 118,000, of which 18,000 is sales tax, from a supplier active in both taxes."""
    line = {"description": "MS sheet", "quantity": "100", "rate": "1000"}
    bill = {
        "supplier": "Bilal Steel", "supplier_ntn": "7654321-0", "supplier_strn": "3277876111111", "bill_no": "77",
        "bill_date": "2026-06-01", "lines": [line],
    }  # fmt: skip
    assert terminal("workshop", "--legal-form", "company").data["legal_form"] == "company"
    assert terminal("post", "purchase", given(tmp_path, bill)).code == 0
    for tax in ("income", "sales"):
        said = ("--active", "yes", "--on", "2026-05-01", "--source", "SMS to 9966")
        assert terminal("party", "status", "1", "--tax", tax, *said).code == 0
    return shop


WHOLE = {"party": "Bilal Steel", "day": "2026-06-10", "against": [{"number": "P-2026-0001"}]}


def test_who_the_workshop_is(terminal: Terminal, shop: Path) -> None:
    said = terminal("workshop", "--legal-form", "aop", "--turnover", "120,000,000", "--turnover-until", "2026-06-30")
    assert (said.code, said.data["legal_form"], said.data["turnover"]) == (0, "aop", "120000000")
    assert terminal("workshop").data["turnover_until"] == "2026-06-30"
    assert terminal("workshop", "--turnover", "-1").code == 1
    said = terminal("workshop", "--nature", "retailer", "--nature", "importer", "--sector", "automobile")
    assert (said.data["business_natures"], said.data["sector"]) == ("importer, retailer", "automobile")
    assert terminal("workshop", "--legal-form", "aop").data["sector"] == "automobile", "what is not said stays"
    said = terminal("workshop", "--nature", "none", "--sector", "none")
    assert (said.code, said.data["business_natures"], said.data["sector"]) == (0, "", "")


def test_the_assistant_says_its_steps_before_anything_is_posted(
    terminal: Terminal, company: Path, tmp_path: Path
) -> None:
    said = terminal("payment", "assess", given(tmp_path, WHOLE)).data
    assert (said["income"]["rate"], said["income"]["amount"]) == ("5.5", "6490.00")
    sales = {name: said["sales"][name] for name in ("section", "base", "rate", "amount")}
    assert sales == {"section": "Eleventh Schedule", "base": "18000.00", "rate": "20", "amount": "3600.00"}
    assert said["sales"]["source"]
    assert any("P-2026-0001" in step for step in said["sales"]["steps"])
    assert terminal("list", "payments").data["count"] == 0
    nobody = terminal("payment", "assess", given(tmp_path, {"party": "Nobody"})).data
    assert nobody == {"income": None, "sales": None}


def test_tax_that_we_withheld_is_deposited_and_certified(terminal: Terminal, company: Path, tmp_path: Path) -> None:
    posted = terminal("post", "payment", given(tmp_path, WHOLE)).data
    assert posted["totals"] == {
        "amount": "118000.00",
        "income_tax": "6490.00",
        "sales_tax": "3600.00",
        "net": "107910.00",
    }
    late = terminal("list", "kept", "--state", "late").data["rows"]
    assert {(row["tax"], row["total"], row["due"]) for row in late} == {
        ("income", "6490.00", "2026-06-21"),
        ("sales", "3600.00", "2026-07-15"),
    }
    deposit = {"payments": ["V-2026-0001"], "tax": "income", "cpr": "IT-77", "paid_on": "2026-06-15"}
    assert terminal("post", "deposit", given(tmp_path, deposit)).code == 0
    again = terminal("post", "deposit", given(tmp_path, deposit))
    assert (again.code, again.data["problems"][0]["code"]) == (1, "deposited-already")
    assert [row["cpr"] for row in terminal("list", "kept", "--state", "deposited").data["rows"]] == ["IT-77"]
    assert terminal("list", "kept", "--search", "V-2026-0001", "--to", "2026-06-20").data["count"] == 2
    back = terminal("payment", "reverse", "V-2026-0001", "--reason", "the wrong supplier")
    assert (back.code, "IT-77" in back.aside) == (0, True)  # that money is not back


def test_an_override_is_refused_without_its_reason(terminal: Terminal, company: Path, tmp_path: Path) -> None:
    refused = terminal("post", "payment", given(tmp_path, WHOLE | {"sales_tax": "0"}))
    assert [each["code"] for each in refused.data["problems"]] == ["override-needs-reason"]
    said = WHOLE | {"sales_tax": "0", "override_reason": "he holds an exemption"}
    assert terminal("post", "payment", given(tmp_path, said)).code == 0
    shown = terminal("show", "payment", "V-2026-0001").data
    assert (shown["lawful_sales_tax"], shown["override_reason"]) == ("3600.00", "he holds an exemption")


def test_a_cancelled_bill_frees_its_money(terminal: Terminal, company: Path, tmp_path: Path) -> None:
    assert terminal("post", "payment", given(tmp_path, WHOLE)).code == 0
    wrong = {"original": "P-2026-0001", "cancelled_on": "2026-06-11", "reason": "typed twice"}
    assert terminal("post", "cancellation", given(tmp_path, wrong)).code == 0
    assert terminal("list", "payments").data["rows"][0]["on_account"] == "118000.00"
    line = {"description": "MS sheet", "quantity": "50", "rate": "1000"}
    bill = {"supplier": "Bilal Steel", "bill_no": "78", "bill_date": "2026-06-12", "lines": [line]}
    assert terminal("post", "purchase", given(tmp_path, bill)).code == 0
    put = terminal("payment", "allocate", "V-2026-0001")  # no bill named: the oldest open one
    assert put.data["against"] == [{"number": "P-2026-0002", "amount": "59000.00"}]
    assert terminal("list", "payments").data["rows"][0]["on_account"] == "59000.00"
    assert terminal("payment", "allocate", "V-2026-0001").code == 1  # nothing is open any more
    assert terminal("verify").data["ok"]


def test_the_ledger_in_part_and_in_a_file(terminal: Terminal, company: Path, tmp_path: Path) -> None:
    assert terminal("post", "payment", given(tmp_path, WHOLE)).code == 0
    file = tmp_path / "ledger.csv"
    said = terminal("list", "ledger", "--search", "Bilal Steel", "--limit", "1", "--file", str(file)).data
    assert said["count"] == 2
    assert [(row["kind"], row["balance"]) for row in said["rows"]] == [
        ("brought-forward", "118000.00"),
        ("payment", "0.00"),
    ]
    assert "V-2026-0001" in file.read_text(encoding="utf-8-sig")
    assert terminal("list", "ledger", "--search", "Bilal Steel", "--state", "customer").data["rows"] == []


def test_what_customers_withheld_of_both_taxes(terminal: Terminal, company: Path, tmp_path: Path) -> None:
    came = {"direction": "in", "party": "Bilal Steel", "day": "2026-06-10", "amount": "1000", "sales_tax": "30"}
    assert terminal("post", "payment", given(tmp_path, came)).code == 0
    row = terminal("list", "credits").data["rows"][0]
    assert (row["tax"], row["total"], row["uncertified"]) == ("sales", "0.00", "30.00")
    draft = {
        "customer": "Bilal Steel", "kind": "sales", "section": "Eleventh Schedule", "day": "2026-06-10",
        "gross": "150", "tax": "30", "cpr": "ST-1",
    }  # fmt: skip
    assert terminal("post", "withheld", given(tmp_path, draft)).code == 0
    row = terminal("list", "credits").data["rows"][0]
    assert (row["total"], row["unproven"], row["uncertified"]) == ("30.00", "0.00", "0.00")
    assert terminal("list", "withheld", "--state", "with-cpr").data["rows"][0]["rate"] == "20"
