"""The practice portal over a real socket: FBR's words, its refusals, its memory, and its moods."""

from __future__ import annotations

import hashlib
import http.client
import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.practice.moods import mood
from app.practice.server import PracticePortal
from tests.practice.bodies import a_body, an_item, as_bytes

POST = "/di_data/v1/di/postinvoicedata_sb"
VALIDATE = "/di_data/v1/di/validateinvoicedata_sb"


@pytest.fixture
def portal() -> Iterator[PracticePortal]:
    with PracticePortal(seed=7, lateness=0.3) as portal:
        yield portal


@pytest.fixture(scope="module")
def strict() -> Iterator[PracticePortal]:
    """One portal for all who come away refused."""
    with PracticePortal() as portal:
        yield portal


def ask(portal: PracticePortal, path: str, body: object = None, token: str = "", verb: str = "") -> tuple[int, Any]:
    raw = body if isinstance(body, bytes) else None if body is None else as_bytes(body)
    line = http.client.HTTPConnection("127.0.0.1", portal.port, timeout=60)
    try:
        line.request(
            verb or ("GET" if raw is None else "POST"), path, raw, {"Authorization": f"Bearer {token or portal.token}"}
        )
        answer = line.getresponse()
        content = answer.read()
        is_json = answer.headers.get("content-type", "").startswith("application/json") and content
        return answer.status, json.loads(content) if is_json else content
    finally:
        line.close()


def code_of(answer: dict[str, Any]) -> str:
    """The first code of a refusal, wherever it stands."""
    said = answer["validationResponse"]
    if said["statusCode"] == "01":
        return str(said["errorCode"])
    return next((str(item["errorCode"]) for item in said["invoiceStatuses"] if item["statusCode"] != "00"), "")


def test_an_invoice_is_recorded_and_numbered(portal: PracticePortal) -> None:
    raw = as_bytes(a_body(items=[an_item(), an_item(productDescription="Brake drum")]))
    status, answer = ask(portal, POST, raw)
    assert status == 200
    assert re.fullmatch(r"1234567DI[A-Z0-9]{12}", answer["invoiceNumber"])
    assert answer["validationResponse"]["statusCode"] == "00"
    assert [item["invoiceNo"] for item in answer["validationResponse"]["invoiceStatuses"]] == [
        f"{answer['invoiceNumber']}-1",
        f"{answer['invoiceNumber']}-2",
    ]
    (entry,) = portal.entries()
    assert entry.number == answer["invoiceNumber"]
    assert entry.sha256 == hashlib.sha256(raw).hexdigest()
    assert entry.items == 2
    assert ask(portal, "/practice/ledger")[1]["recorded"][0]["number"] == entry.number


def test_the_same_invoice_twice_is_two_invoices(portal: PracticePortal) -> None:
    ask(portal, POST, a_body())
    ask(portal, POST, a_body())
    assert len({entry.number for entry in portal.entries()}) == 2


def test_validating_records_nothing(portal: PracticePortal) -> None:
    status, answer = ask(portal, VALIDATE, a_body())
    assert (status, answer["validationResponse"]["status"]) == (200, "Valid")
    assert "invoiceNumber" not in answer
    assert portal.entries() == []


HEADER_FAULTS = [
    ("0003", {"invoiceType": "Sales Invoice"}),
    ("0011", {"invoiceType": ""}),
    ("0042", {"invoiceDate": None}),
    ("0113", {"invoiceDate": "12-10-2025"}),
    ("0113", {"invoiceDate": "2025-02-30"}),
    ("0043", {"invoiceDate": "2999-01-01"}),
    ("0108", {"sellerNTNCNIC": "1234567-8"}),
    ("0001", {"sellerBusinessName": " "}),
    ("0073", {"sellerProvince": "Lahore"}),
    ("0074", {"buyerProvince": "Somewhere"}),
    ("0074", {"buyerProvince": None}),
    ("0009", {"buyerNTNCNIC": ""}),
    ("0002", {"buyerNTNCNIC": "12345"}),
    ("0010", {"buyerBusinessName": ""}),
    ("0012", {"buyerRegistrationType": None}),
    ("0053", {"buyerRegistrationType": "registered"}),
    ("0058", {"buyerNTNCNIC": "1234567"}),
    ("0007", {"scenarioId": None}),
    ("0007", {"scenarioId": "SN008"}),
    ("0053", {"scenarioId": "SN002"}),
    ("0026", {"invoiceType": "Debit Note"}),
    ("0007", {"scenarioId": "SN999"}),
    ("0057", {"invoiceType": "Debit Note", "invoiceRefNo": "1234567DIAAAAAAAAAAAA"}),
    ("0021", {"items": []}),
    ("0300", {"items": [an_item(valueSalesExcludingST=10000.005)]}),
    ("0300", {"items": [an_item(quantity=1.00001)]}),
    ("0300", {"items": [an_item(quantity="4")]}),
    ("0300", {"items": [an_item(discount=-1)]}),
]
ITEM_FAULTS = [
    ("0019", {"hsCode": ""}),
    ("0052", {"hsCode": "87089990"}),
    ("0013", {"saleType": "Goods"}),
    ("0020", {"rate": ""}),
    ("0046", {"rate": "17%"}),
    ("0099", {"uoM": "pcs"}),
    ("0098", {"quantity": 0}),
    ("0021", {"valueSalesExcludingST": None}),
    ("0018", {"salesTaxApplicable": None}),
    ("0104", {"salesTaxApplicable": 1800.01}),
    ("0022", {"salesTaxWithheldAtSource": ""}),
    ("0008", {"salesTaxWithheldAtSource": 5}),
    ("0078", {"sroScheduleNo": "EIGHTH SCHEDULE Table 1"}),
]
OTHER_TYPES = [
    ("0090", "SN008", {"saleType": "3rd Schedule Goods"}),
    ("0102", "SN008", {"saleType": "3rd Schedule Goods", "fixedNotifiedValueOrRetailPrice": 12000}),
    ("", "SN008", {"saleType": "3rd Schedule Goods", "fixedNotifiedValueOrRetailPrice": 10000, "extraTax": ""}),
    ("0077", "SN006", {"saleType": "Exempt goods", "rate": "Exempt", "salesTaxApplicable": 0, "extraTax": ""}),
    (
        "0091",
        "SN005",
        {
            "saleType": "Goods at Reduced Rate",
            "rate": "5%",
            "salesTaxApplicable": 500,
            "sroScheduleNo": "X",
            "sroItemSerialNo": "1",
        },
    ),
]


@pytest.mark.parametrize(("code", "spoiled"), HEADER_FAULTS, ids=lambda value: str(value)[:60])
def test_a_wrong_head_is_refused_by_its_code(strict: PracticePortal, code: str, spoiled: dict[str, Any]) -> None:
    status, answer = ask(strict, POST, a_body(**spoiled))
    assert (status, code_of(answer)) == (200, code)
    assert answer["validationResponse"]["invoiceStatuses"] is None
    assert strict.entries() == []


@pytest.mark.parametrize(("code", "spoiled"), ITEM_FAULTS, ids=lambda value: str(value)[:60])
def test_a_wrong_line_is_refused_inside_an_envelope_of_00(
    strict: PracticePortal, code: str, spoiled: dict[str, Any]
) -> None:
    _, answer = ask(strict, POST, a_body(items=[an_item(), an_item(**spoiled)]))
    assert answer["validationResponse"]["statusCode"] == "00"
    assert [item["statusCode"] for item in answer["validationResponse"]["invoiceStatuses"]] == ["00", "01"]
    assert code_of(answer) == code
    assert "invoiceNumber" not in answer
    assert strict.entries() == []


@pytest.mark.parametrize(("code", "scenario", "spoiled"), OTHER_TYPES, ids=lambda value: str(value)[:40])
def test_other_sale_types_have_their_own_rules(
    strict: PracticePortal, code: str, scenario: str, spoiled: dict[str, Any]
) -> None:
    _, answer = ask(strict, VALIDATE, a_body(scenarioId=scenario, items=[an_item(**spoiled)]))
    assert code_of(answer) == code


@pytest.mark.parametrize(
    ("scenario", "further", "code"),
    [("SN002", 400, ""), ("SN002", 0, "0080"), ("SN002", "", "0080"), ("SN026", 0, ""), ("SN026", 400, "")],
)
def test_further_tax_from_a_buyer_who_is_not_registered(
    strict: PracticePortal, scenario: str, further: object, code: str
) -> None:
    body = a_body(
        scenarioId=scenario, buyerRegistrationType="Unregistered", buyerNTNCNIC="", items=[an_item(furtherTax=further)]
    )
    assert code_of(ask(strict, VALIDATE, body)[1]) == code


UNREADABLE = [
    b"",
    b"[]",
    b"{",
    b"\xff",
    b'{"items": [1]}',
    as_bytes(a_body()).replace(b'"rate": "18%"', b'"rate": "18%", "rate": "18%"'),
    as_bytes(a_body(sellerAddress='Shop "4"')),
    as_bytes(a_body(buyerBusinessName="A\nB")),
    as_bytes(a_body()).replace(b"4.0", b"NaN"),
]


@pytest.mark.parametrize("raw", UNREADABLE)
def test_what_is_no_readable_invoice_is_no_invoice(strict: PracticePortal, raw: bytes) -> None:
    assert ask(strict, POST, raw)[0] == 400
    assert strict.entries() == []


def test_a_wrong_token_is_a_fault_of_the_gateway(portal: PracticePortal) -> None:
    for path in (POST, VALIDATE):
        status, answer = ask(portal, path, a_body(), token="wrong")
        assert (status, answer["fault"]["code"]) == (401, 900901)
    assert ask(portal, "/pdi/v1/uom", token="wrong")[0] == 401
    assert portal.entries() == []


def test_a_token_belongs_to_a_seller() -> None:
    with PracticePortal(sellers=["7777777"]) as portal:
        assert code_of(ask(portal, POST, a_body())[1]) == "0401"


def test_the_reference_lists_have_their_odd_names(portal: PracticePortal) -> None:
    assert {"stateProvinceCode": 7, "stateProvinceDesc": "PUNJAB"} in ask(portal, "/pdi/v1/provinces")[1]
    assert {"docTypeId": 9, "docDescription": "Debit Note"} in ask(portal, "/pdi/v1/doctypecode")[1]
    assert {"transactioN_TYPE_ID": 75, "transactioN_DESC": "Goods at standard rate (default)"} in ask(
        portal, "/pdi/v1/transtypecode"
    )[1]
    assert {"uoM_ID": 13, "description": "KG"} in ask(portal, "/pdi/v1/uom")[1]
    assert {item["hS_CODE"] for item in ask(portal, "/pdi/v1/itemdesccode")[1]} >= {"8708.9990"}
    assert ask(portal, "/pdi/v2/SaleTypeToRate?date=24-Feb-2026&transTypeId=75&originationSupplier=7")[1] == [
        {"ratE_ID": 413, "ratE_DESC": "18%", "ratE_VALUE": 18}
    ]
    assert {"uoM_ID": 69, "description": "Numbers, pieces, units"} in ask(
        portal, "/pdi/v2/HS_UOM?hs_code=8708.9990&annexure_id=3"
    )[1]
    for path in ("/pdi/v1/SroSchedule", "/pdi/v2/SROItem", "/pdi/v1/sroitemcode"):
        assert ask(portal, path)[1]


@pytest.mark.parametrize("verb", ["GET", "POST"])
def test_who_is_registered_may_be_asked_with_either_verb(portal: PracticePortal, verb: str) -> None:
    asked = {"Registration_No": "0788762"}
    assert ask(portal, "/dist/v1/Get_Reg_Type", asked, verb=verb)[1] == {
        "statuscode": "01",
        "REGISTRATION_NO": "0788762",
        "REGISTRATION_TYPE": "unregistered",
    }
    answer = ask(portal, "/dist/v1/statl", {"regno": "7654321", "date": "2026-05-18"}, verb=verb)[1]
    assert answer["status"] == "Active"


def test_its_memory_outlives_it(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.jsonl"
    with PracticePortal(seed=1, ledger=ledger) as portal:
        first = ask(portal, POST, a_body())[1]["invoiceNumber"]
    with PracticePortal(seed=1, ledger=ledger) as portal:
        assert [entry.number for entry in portal.entries()] == [first]
        second = ask(portal, POST, a_body())[1]["invoiceNumber"]
    assert first != second


def test_a_line_cut_short_by_a_power_cut_was_never_recorded(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.jsonl"
    with PracticePortal(ledger=ledger) as portal:
        ask(portal, POST, a_body())
        ask(portal, POST, a_body())
    ledger.write_bytes(ledger.read_bytes()[:-9])
    with PracticePortal(seed=1, ledger=ledger) as portal:
        assert len(portal.entries()) == 1
        ask(portal, POST, a_body())
    with PracticePortal(ledger=ledger) as portal:
        assert len(portal.entries()) == 2


def test_the_same_seed_gives_the_same_numbers() -> None:
    given = []
    for _ in range(2):
        with PracticePortal(seed=42) as portal:
            given.append((portal.token, ask(portal, POST, a_body())[1]["invoiceNumber"]))
    assert given[0] == given[1]


def test_a_stopped_portal_refuses_and_comes_back_at_its_address(portal: PracticePortal) -> None:
    ask(portal, POST, a_body())
    portal.stop()
    with pytest.raises(ConnectionRefusedError):
        ask(portal, POST, a_body())
    portal.start()
    assert ask(portal, POST, a_body())[0] == 200
    assert len(portal.entries()) == 2


def test_a_portal_not_yet_started_refuses() -> None:
    portal = PracticePortal()
    with pytest.raises(ConnectionRefusedError):
        ask(portal, POST, a_body())
    portal.close()


def test_moods_are_worked_off_a_post_each_and_then_it_is_well(portal: PracticePortal) -> None:
    assert ask(portal, "/practice/moods", {"moods": ["503", "recorded-503"]})[1] == {"moods": ["503", "recorded-503"]}
    ask(portal, VALIDATE, a_body())
    assert [ask(portal, POST, a_body())[0] for _ in range(3)] == [503, 503, 200]
    assert len(portal.entries()) == 2
    assert ask(portal, "/practice/moods", {"moods": ["cheerful"]})[0] == 400
    assert ask(portal, "/practice/moods", {"mood": []})[0] == 400


def bare_request(portal: PracticePortal) -> bytes:
    body = as_bytes(a_body())
    head = f"POST {POST} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {portal.token}\r\nContent-Length: {len(body)}"
    return head.encode() + b"\r\n\r\n" + body


def raw_exchange(portal: PracticePortal) -> bytes:
    """What a bare socket hears, to the last byte."""
    heard = b""
    with socket.create_connection(("127.0.0.1", portal.port), timeout=60) as line:
        line.sendall(bare_request(portal))
        while chunk := line.recv(65536):
            heard += chunk
    return heard


@pytest.mark.parametrize(("name", "recorded"), [("drop", 1), ("not-recorded-drop", 0)])
def test_a_dropped_line_says_not_one_byte(portal: PracticePortal, name: str, recorded: int) -> None:
    portal.set_moods([name])
    assert raw_exchange(portal) == b""
    assert len(portal.entries()) == recorded


def test_a_torn_line_is_torn(portal: PracticePortal) -> None:
    portal.set_moods(["reset"])
    with pytest.raises(ConnectionResetError):
        raw_exchange(portal)
    assert len(portal.entries()) == 1


def test_half_a_body_and_a_wrong_length(portal: PracticePortal) -> None:
    portal.set_moods(["half-body", "wrong-length"])
    for short in (True, False):
        head, _, body = raw_exchange(portal).partition(b"\r\n\r\n")
        promised = re.search(rb"content-length: (\d+)", head)
        assert promised
        assert (len(body) < int(promised[1])) is short
    assert len(portal.entries()) == 2


def test_a_late_answer_comes(portal: PracticePortal) -> None:
    portal.set_moods(["late"])
    assert ask(portal, POST, a_body())[0] == 200


def test_an_old_number_is_given_again(portal: PracticePortal) -> None:
    first = ask(portal, POST, a_body())[1]["invoiceNumber"]
    portal.set_moods(["old-number"])
    assert ask(portal, POST, a_body())[1]["invoiceNumber"] == first
    assert len(portal.entries()) == 1


def test_a_question_has_moods_of_its_own(portal: PracticePortal) -> None:
    portal.set_moods(["validate-503", "drop", "validate-item-invalid-in-00"])
    assert ask(portal, VALIDATE, a_body())[0] == 503
    assert code_of(ask(portal, VALIDATE, a_body())[1]) == "0046"
    assert code_of(ask(portal, VALIDATE, a_body())[1]) == ""
    with pytest.raises(http.client.RemoteDisconnected):
        ask(portal, POST, a_body())
    assert len(portal.entries()) == 1


def test_a_debit_note_names_its_invoice_and_its_reason(portal: PracticePortal) -> None:
    number = ask(portal, POST, a_body())[1]["invoiceNumber"]
    note = a_body(invoiceType="Debit Note", invoiceRefNo=number)
    assert code_of(ask(portal, POST, note)[1]) == "0027"
    assert ask(portal, POST, note | {"reason": "Sales return"})[1]["invoiceNumber"] != number


def test_a_lubricant_has_units_of_its_own(portal: PracticePortal) -> None:
    units = ask(portal, "/pdi/v2/HS_UOM?hs_code=3403.1910&annexure_id=3")[1]
    assert [unit["description"] for unit in units] == ["Liter", "KG"]


def test_in_the_foreground_it_serves_until_it_is_told_to_stop(tmp_path: Path) -> None:
    program = (
        "import json\nfrom pathlib import Path\nfrom app.practice.server import serve\n"
        "serve(lambda facts: print(json.dumps(facts), flush=True), moods=['503'], seed=9, ledger=Path('ledger.jsonl'))"
    )
    top = Path(__file__).parents[2]
    with subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(top)},
    ) as process:
        assert process.stdout
        facts = json.loads(process.stdout.readline())
        line = http.client.HTTPConnection("127.0.0.1", facts["port"], timeout=60)
        for status in (503, 200):
            line.request("POST", POST, as_bytes(a_body()), {"Authorization": f"Bearer {facts['token']}"})
            answer = line.getresponse()
            answer.read()
            assert answer.status == status
        line.close()
        process.terminate()
        process.wait(60)
    assert facts["url"] == f"http://127.0.0.1:{facts['port']}"
    assert len((tmp_path / "ledger.jsonl").read_text().splitlines()) == 1


def test_an_unknown_mood_is_named() -> None:
    with pytest.raises(KeyError, match="no mood 'cheerful'"):
        mood("cheerful")


def test_a_refused_invoice_is_refused_in_any_mood(portal: PracticePortal) -> None:
    portal.set_moods(["old-number"])
    assert code_of(ask(portal, POST, a_body(buyerBusinessName=""))[1]) == "0010"
    assert portal.entries() == []
