"""FBR's checks run here: one test for each code that can be checked without a line (DI v1.12, section 7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from app.rules.fbr_checks import BY_CONSTRUCTION, OFFLINE_CANNOT, SAME_AS, WITH_THE_NOTE, find
from app.rules.fbr_facts import Finding, LawOfDay
from app.rules.reference import Entry, ListKey, ReferenceList, ReferenceLists, schedule_key
from app.services.portal_invoice import InvoiceForPortal, LineForPortal
from tests.rules.test_fbr_errors import OUTSIDE, published

DAY = date(2026, 10, 12)
NOON = datetime(2026, 10, 12, 7, tzinfo=UTC)
LAW = LawOfDay(standard="18%", further=Decimal(4))  # SRO 179(I)/2023
LINE = LineForPortal(
    description="Clutch plate set",
    hs_code="8708.9990",
    tax_label="18%",
    unit="Numbers, pieces, units",
    quantity=Decimal(4),
    total=Decimal("11800.00"),
    value=Decimal("10000.00"),
    sales_tax=Decimal("1800.00"),
    sale_type="Goods at standard rate (default)",
)
INVOICE = InvoiceForPortal(
    document_id=1,
    number="S-2026-0001",
    invoice_date=DAY,
    seller_number="1234567",
    seller_name="Example Auto Works",
    seller_province="PUNJAB",
    seller_address="Shop 4, Example Road, Lahore",
    buyer_number="7654321",
    buyer_name="Example Transport (Pvt) Ltd",
    buyer_province="PUNJAB",
    buyer_address="Plot 9, Example Estate, Sheikhupura",
    buyer_registered=True,
    scenario="SN001",
    lines=(LINE,),
    total=Decimal("11800.00"),
)
UNREGISTERED = {"buyer_registered": False, "scenario": "SN002"}
THIRD = {"sale_type": "3rd Schedule Goods", "retail_value": Decimal("10000.00")}
REDUCED = {
    "sale_type": "Goods at Reduced Rate",
    "tax_label": "5%",
    "sales_tax": Decimal("500.00"),
    "sro_schedule": "EIGHTH SCHEDULE Table 1",
    "sro_serial": "82",
}

BY_HEAD: dict[str, tuple[dict[str, Any], str]] = {
    "0001": ({"seller_name": " "}, ""),
    "0002": ({"buyer_number": "123456789"}, "customer"),
    "0003": ({"invoice_type": "Credit Note"}, ""),
    "0007": ({"scenario": "SN008"}, "lines.0.sale_type"),
    "0009": ({"buyer_number": ""}, "customer"),
    "0010": ({"buyer_name": ""}, "customer"),
    "0021": ({"lines": ()}, "lines"),
    "0041": ({"number": ""}, ""),
    "0043": ({"invoice_date": date(2026, 10, 13)}, "invoice_date"),
    "0053": ({"buyer_registered": False, "scenario": "SN001"}, "customer"),
    "0058": ({"buyer_number": "1234567"}, "customer"),
    "0073": ({"seller_province": "ATLANTIS"}, ""),
    "0074": ({"buyer_address": ""}, "customer_province"),
    "0088": ({"number": "S/2026"}, ""),
    "0108": ({"seller_number": "1234567-8"}, ""),
}
BY_LINE: dict[str, tuple[dict[str, Any], dict[str, Any], str]] = {
    "0008": ({"st_withheld": Decimal("360.00")}, {}, "withheld"),
    "0013": ({"sale_type": ""}, {}, "lines.0.sale_type"),
    "0019": ({"hs_code": ""}, {}, "lines.0.hs_code"),
    "0020": ({"tax_label": ""}, {}, "lines.0.tax_rate"),
    "0044": ({"description": " "}, {}, "lines.0.description"),
    "0050": ({"sale_type": "Cotton ginners", "st_withheld": Decimal("1.00")}, {}, "withheld"),
    "0052": ({"hs_code": "8708"}, {}, "lines.0.hs_code"),
    "0060": ({"tax_label": "50/SqY"}, {}, "lines.0.unit"),
    "0061": ({"tax_label": "200/bill"}, {}, "lines.0.unit"),
    "0062": ({"sale_type": "Steel melting and re-rolling"}, {}, "lines.0.unit"),
    "0070": ({"st_withheld": Decimal("1800.00"), "further_tax": Decimal("400.00")}, UNREGISTERED, "withheld"),
    "0077": ({"tax_label": "5%", "sales_tax": Decimal("500.00")}, {}, "lines.0.sro_schedule"),
    "0078": (REDUCED | {"sro_serial": ""}, {}, "lines.0.sro_serial"),
    "0079": (REDUCED | {"value": Decimal("20000.01"), "sales_tax": Decimal("1000.00")}, {}, "lines.0.tax_rate"),
    "0080": ({}, UNREGISTERED, "end_consumer"),
    "0089": ({"sale_type": "Goods (FED in ST Mode)"}, {}, "lines.0.fed"),
    "0090": ({"sale_type": "3rd Schedule Goods", "sales_tax": Decimal("0.00")}, {}, "lines.0.retail_price"),
    "0091": (REDUCED | {"extra_tax": Decimal("5.00")}, {}, "lines.0.extra_tax"),
    "0096": ({"hs_code": "2716.0000"}, {}, "lines.0.unit"),
    "0097": ({"tax_label": "18% along with rupees 60 per kilogram"}, {}, "lines.0.unit"),
    "0098": ({"quantity": Decimal(0)}, {}, "lines.0.quantity"),
    "0099": ({"unit": "pcs"}, {}, "lines.0.unit"),
    "0100": ({"sale_type": "Cotton ginners", "further_tax": Decimal("400.00")}, UNREGISTERED, "lines.0.sale_type"),
    "0102": (THIRD | {"sales_tax": Decimal("1801.00")}, {}, "lines.0.retail_price"),
    "0103": ({"tax_label": "18% along with rupees 60 per kilogram", "unit": "KG"}, {}, "lines.0.tax_rate"),
    "0104": ({"sales_tax": Decimal("1799.99")}, {}, "lines.0.tax_rate"),
    "0105": ({"tax_label": "Rs.200", "sales_tax": Decimal("801.00")}, {}, "lines.0.tax_rate"),
    "0300": ({"value": Decimal("10000.001")}, {}, "lines.0.rate"),
}


def known(**changes: Any) -> ReferenceLists:
    """FBR's lists as it gave them a week before."""
    return ReferenceLists(day=DAY, **changes)


def one(key: ListKey, *words: str, seed: bool = False, read_on: date = date(2026, 10, 5)) -> ReferenceList:
    return ReferenceList(key, "", tuple(Entry(word, word) for word in words), read_on, seed=seed)


RATES = {LINE.sale_type: one(ListKey.RATES, "17%")}
REDUCED_KEY = schedule_key("Goods at Reduced Rate", "5%")
BY_LIST: dict[str, tuple[dict[str, Any], ReferenceLists, str]] = {
    "0013": ({}, known(sale_types=one(ListKey.SALE_TYPES, "Services")), "lines.0.sale_type"),
    "0046": ({}, known(rates=RATES), "lines.0.tax_rate"),
    "0052": ({}, known(tariff=one(ListKey.TARIFF, "8708.3010")), "lines.0.hs_code"),
    "0074": ({}, known(provinces=one(ListKey.PROVINCES, "SINDH")), "customer_province"),
    "0077": (REDUCED, known(schedules={REDUCED_KEY: one(ListKey.SCHEDULES, "ICTO")}), "lines.0.sro_schedule"),
    "0078": (REDUCED, known(serials={"EIGHTH SCHEDULE Table 1": one(ListKey.SERIALS, "70")}), "lines.0.sro_serial"),
    "0099": ({}, known(units_of={"8708.9990": one(ListKey.HS_UNITS, "KG")}), "lines.0.unit"),
}


def found(invoice: InvoiceForPortal, lists: ReferenceLists | None = None, now: datetime = NOON) -> list[Finding]:
    return find(invoice, now=now, law=LAW, known=lists, environment="sandbox")


def with_line(line: dict[str, Any], head: dict[str, Any] | None = None) -> InvoiceForPortal:
    return replace(INVOICE, lines=(replace(LINE, **line),), **head or {})


@pytest.mark.parametrize("environment", ["sandbox", "production"])
def test_nothing_is_wrong_with_the_specification_s_own_kind_of_invoice(environment: str) -> None:
    """The composed sample of DI v1.12, SN001 (2.3)."""
    assert find(INVOICE, now=NOON, law=LAW, environment=environment) == []


@pytest.mark.parametrize("code", BY_HEAD)
def test_code_of_the_invoice(code: str) -> None:
    changes, field = BY_HEAD[code]
    assert (code, field) in {(each.code, each.field) for each in found(replace(INVOICE, **changes))}


@pytest.mark.parametrize("code", BY_LINE)
def test_code_of_a_line(code: str) -> None:
    line, head, field = BY_LINE[code]
    assert (code, field) in {(each.code, each.field) for each in found(with_line(line, head))}


@pytest.mark.parametrize("code", BY_LIST)
def test_code_of_fbr_s_own_lists(code: str) -> None:
    """What FBR said a week ago is certain; what shipped with the program, or is half a year old, is only a doubt."""
    line, lists, field = BY_LIST[code]
    assert Finding(code, field) in found(with_line(line), lists)
    for changes in ({"seed": True}, {"read_on": date(2026, 4, 1)}):
        stale = found(with_line(line), _all(lists, changes))
        assert (code, field, True) in {(each.code, each.field, each.doubtful) for each in stale}
        assert all(each.read_on for each in stale if each.code == code)
    assert code not in {each.code for each in found(with_line(line))}, "a list that nobody has read accuses nobody"


def _all(lists: ReferenceLists, changes: dict[str, Any]) -> ReferenceLists:
    """The same lists, known otherwise."""
    made: dict[str, Any] = {}
    for name in ("provinces", "sale_types", "units", "tariff"):
        made[name] = replace(getattr(lists, name), **changes)
    for name in ("rates", "units_of", "schedules", "serials"):
        made[name] = {key: replace(each, **changes) for key, each in getattr(lists, name).items()}
    return replace(lists, **made)


def test_every_published_code_is_checked_or_it_is_said_why_not() -> None:
    """Sales codes (section 7) and those seen beyond it; those of purchases (0156 and up) concern nobody who sells."""
    checked = BY_HEAD.keys() | BY_LINE.keys() | BY_LIST.keys()
    why_not = BY_CONSTRUCTION.keys() | OFFLINE_CANNOT.keys() | SAME_AS.keys() | WITH_THE_NOTE
    sales = {code for code in published() | dict.fromkeys(OUTSIDE) if not "0156" <= code <= "0177"}
    assert sales - checked - why_not == set()
    assert (why_not - SAME_AS.keys()) & checked <= {"0001"}  # an empty name is seen here, a wrong one only there
    assert set(SAME_AS.values()) <= checked


def test_after_midnight_in_pakistan_fbr_s_clock_has_still_the_day_before() -> None:
    """0043: 00:30 in Karachi is 19:30 UTC of yesterday; at five in the morning both agree."""
    half_past_midnight = datetime(2026, 10, 11, 19, 30, tzinfo=UTC)
    assert found(INVOICE, now=half_past_midnight) == [Finding("0043", "invoice_date", doubtful=True)]
    assert found(INVOICE, now=datetime(2026, 10, 12, 0, 0, tzinfo=UTC)) == []


@pytest.mark.parametrize(
    ("line", "head"),
    [
        (THIRD, {"scenario": "SN008"}),
        (REDUCED, {"scenario": "SN005"}),
        ({"st_withheld": Decimal("1800.00")}, {}),
        ({"further_tax": Decimal("400.00")}, UNREGISTERED),
        ({}, {"buyer_registered": False, "buyer_number": "", "end_consumer": True, "scenario": "SN026"}),
        ({"tax_label": "Rs.200", "sales_tax": Decimal("800.00"), "sro_schedule": "x", "sro_serial": "1"}, {}),
        ({"quantity": Decimal("0.0001")}, {}),
    ],
    ids=["third-schedule", "reduced", "withheld", "further-tax", "end-consumer", "rupees-each", "four-decimals"],
)
def test_what_fbr_takes_is_left_alone(line: dict[str, Any], head: dict[str, Any]) -> None:
    assert found(with_line(line, head)) == []
