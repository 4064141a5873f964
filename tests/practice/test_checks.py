"""FBR's checks by the book: debit notes, the third schedule, further tax, schedules, rates by the piece, scenarios."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.practice import lists
from app.practice.fbr_di import POSTS, QUESTIONS, FbrDi
from app.practice.moods import Moods
from app.practice.truth import Truth
from tests.practice.bodies import a_body, an_item, as_bytes
from tests.practice.test_portal import code_of


class Clock:
    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment


class Gateway:
    """The portal without a socket."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.portal = FbrDi(Truth(3, now=self.clock), Moods(), "token")

    def post(self, body: dict[str, Any]) -> dict[str, Any]:
        return dict(json.loads(self.portal.answer(POSTS[1], as_bytes(body), "token").body))

    def code(self, body: dict[str, Any], path: str = QUESTIONS[1]) -> str:
        return code_of(json.loads(self.portal.answer(path, as_bytes(body), "token").body))


@pytest.fixture
def gateway() -> Gateway:
    return Gateway()


def a_note(number: str, **spoiled: object) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "invoiceType": "Debit Note", "invoiceRefNo": number, "reason": "Return of goods", "invoiceDate": "2026-11-20",
        "items": [an_item(quantity=1, valueSalesExcludingST=2500, salesTaxApplicable=450)],
    }  # fmt: skip
    return a_body(**plain | spoiled)


NOTES = [
    ("", {}),
    ("0026", {"invoiceRefNo": ""}),
    ("0057", {"invoiceRefNo": "1234567DIAAAAAAAAAAAA"}),
    ("0027", {"reason": ""}),
    ("0028", {"reason": "Others"}),
    ("", {"reason": "Others", "reasonRemarks": "the box was wet"}),
    ("0035", {"invoiceDate": "2026-09-30"}),
    ("0036", {"items": [an_item(valueSalesExcludingST=10000.01, salesTaxApplicable=1800)]}),
    ("0067", {"items": [an_item(valueSalesExcludingST=9000, salesTaxApplicable=1800.01)]}),
    ("0113", {"invoiceDate": "20-11-2026"}),
]


@pytest.mark.parametrize(("code", "spoiled"), NOTES, ids=lambda value: str(value)[:50])
def test_a_debit_note_against_its_invoice(gateway: Gateway, code: str, spoiled: dict[str, Any]) -> None:
    number = gateway.post(a_body(invoiceDate="2026-10-12"))["invoiceNumber"]
    assert gateway.code(a_note(number, **spoiled)) == code


def test_a_note_is_not_made_against_a_note_nor_after_half_a_year(gateway: Gateway) -> None:
    number = gateway.post(a_body(invoiceDate="2026-10-12"))["invoiceNumber"]
    note = gateway.post(a_note(number))["invoiceNumber"]
    assert gateway.code(a_note(note)) == "0057"
    gateway.clock.moment += timedelta(days=200)
    assert gateway.code(a_note(number, invoiceDate="2027-04-10")) == ""
    assert gateway.code(a_note(number, invoiceDate="2027-04-11")) == "0034"


def test_all_notes_together_never_exceed_their_invoice(gateway: Gateway) -> None:
    number = gateway.post(a_body(invoiceDate="2026-10-12"))["invoiceNumber"]
    for _ in range(4):
        assert gateway.post(a_note(number))["invoiceNumber"]
    assert gateway.code(a_note(number)) == "0036"


REDUCED = {"saleType": lists.REDUCED, "rate": "5%", "salesTaxApplicable": 500, "extraTax": ""}
LINES = [
    ("SN008", "", {"saleType": lists.THIRD, "fixedNotifiedValueOrRetailPrice": 10000, "valueSalesExcludingST": 0}),
    ("SN008", "0090", {"saleType": lists.THIRD}),
    ("SN008", "0102", {"saleType": lists.THIRD, "fixedNotifiedValueOrRetailPrice": 9999}),
    ("SN005", "0077", REDUCED),
    ("SN005", "0078", REDUCED | {"sroScheduleNo": "EIGHTH SCHEDULE Table 1"}),
    ("SN005", "", REDUCED | {"sroScheduleNo": "EIGHTH SCHEDULE Table 1", "sroItemSerialNo": "82"}),
    ("SN005", "0046", REDUCED | {"rate": "7%", "sroScheduleNo": "X", "sroItemSerialNo": "1"}),
    ("SN023", "", {"saleType": "CNG Sales", "rate": "Rs.200", "salesTaxApplicable": 800, "extraTax": ""}),
    ("SN023", "0105", {"saleType": "CNG Sales", "rate": "Rs.200", "salesTaxApplicable": 801, "extraTax": ""}),
    ("SN022", "", {"saleType": "Potassium Chlorate", "rate": "18% along with rupees 60 per kilogram",
                   "salesTaxApplicable": 2040}),
    ("SN022", "0104", {"saleType": "Potassium Chlorate", "rate": "18% along with rupees 60 per kilogram",
                       "salesTaxApplicable": 1800}),
]  # fmt: skip


@pytest.mark.parametrize(("scenario", "code", "spoiled"), LINES, ids=lambda value: str(value)[:50])
def test_a_line_by_its_sale_type(gateway: Gateway, scenario: str, code: str, spoiled: dict[str, Any]) -> None:
    assert gateway.code(a_body(scenarioId=scenario, items=[an_item(**spoiled)])) == code


@pytest.mark.parametrize("scenario", sorted(lists.SCENARIOS))
def test_each_of_the_28_scenarios_can_be_passed(gateway: Gateway, scenario: str) -> None:
    kind = lists.SCENARIOS[scenario]
    rate = next(iter(lists.RATES[kind].values()))
    taxes = {"18%": 1800, "1%": 100, "5%": 500, "8%": 800, "25%": 2500, "Exempt": 0, "0%": 0, "Rs.3": 12, "Rs.200": 800}
    line = an_item(
        saleType=kind, rate=rate, salesTaxApplicable=taxes.get(rate, 2040), extraTax="", sroScheduleNo="X",
        sroItemSerialNo="1", fixedNotifiedValueOrRetailPrice=10000,
        furtherTax=400 if scenario == "SN002" else 0,
    )  # fmt: skip
    buyer = lists.BUYERS.get(scenario, "Registered")
    body = a_body(scenarioId=scenario, buyerRegistrationType=buyer, items=[line])
    assert gateway.code(body) == ""
    assert gateway.code(body | {"scenarioId": "SN003" if scenario != "SN003" else "SN004"}) == "0007"


def test_there_are_28_scenarios() -> None:
    assert sorted(lists.SCENARIOS) == [f"SN{n:03}" for n in range(1, 29)]


@pytest.mark.parametrize("buyer", ["", "7654321", "3520212345671", "765432101"])
def test_a_walk_in_may_have_any_number_or_none(gateway: Gateway, buyer: str) -> None:
    body = a_body(
        scenarioId="SN026", buyerNTNCNIC=buyer, buyerRegistrationType="Unregistered", buyerBusinessName="Walk-in"
    )
    assert gateway.code(body) == ""
