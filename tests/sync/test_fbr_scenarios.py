"""Each scenario that a parts workshop meets: typed, issued, and written byte for byte as worked by hand.

The working stands in tests/files/fbr/README.md.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.models.outbox import OutboxItem
from app.services import sales, workshop
from app.services.books import Books
from app.services.portal_invoice import thaw
from app.services.sales import SaleDraft
from app.sync.portals.fbr_di import payload
from tests.makers import a_sale, a_sale_line
from tests.sync.test_fbr_both import refused_there

NOOR: dict[str, Any] = {
    "customer": "Noor Auto Store",
    "customer_ntn": "",
    "customer_strn": "",
    "customer_cnic": "35201-3344556-7",
}
WALK_IN: dict[str, Any] = {
    "customer": "",
    "customer_ntn": "",
    "customer_strn": "",
    "walk_in": True,
    "end_consumer": True,
}
EIGHTH = {"sro_schedule": "EIGHTH SCHEDULE Table 1", "tax_rate": Decimal(5), "sale_type": "Goods at Reduced Rate"}
PRINTED = {"sale_type": "3rd Schedule Goods", "retail_price": Decimal(5900)}


def sold(quantity: str, rate: str, line: dict[str, Any] | None = None, **sale: Any) -> SaleDraft:
    return a_sale(lines=(a_sale_line(quantity=Decimal(quantity), rate=Decimal(rate), **line or {}),), **sale)


SCENARIOS = {
    "SN001": sold("20", "1000", {"discount": Decimal(500)}),
    "SN001-withheld": sold("20", "1000", {"fed": Decimal(100), "extra_tax": Decimal(160)}, withheld=True),
    "SN002": sold("7", "1234.5678", **NOOR),
    "SN005": sold("3", "333.33", EIGHTH | {"sro_serial": "82"}),
    "SN006": sold("10", "55.5", {"sale_type": "Exempt goods", "sro_schedule": "6th Schd Table I", "sro_serial": "100"}),
    "SN007": sold("4", "250", {"sale_type": "Goods at zero-rate", "sro_schedule": "327(I)/2008", "sro_serial": "1"}),
    "SN008": sold("2", "4000", PRINTED),
    "SN011": sold("100", "12.5", {"sale_type": "Toll Manufacturing", "unit": "kg"}),
    "SN016": sold("40", "75", {"sale_type": "Processing/Conversion of Goods", "tax_rate": Decimal(18)}),
    "SN026": sold("1", "850", **WALK_IN),
    "SN027": sold("2", "5000", PRINTED, **WALK_IN),
    "SN028": sold("2", "100", EIGHTH | {"sro_serial": "70"}, **WALK_IN),
}


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_scenario_is_written_byte_for_byte_and_taken(books: Books, files: Path, name: str) -> None:
    golden = (files / "fbr" / f"{name}.json").read_bytes()
    with books.write() as sitting:
        workshop.change(sitting, replace(workshop.draft(sitting), business_natures="retailer"))
        sales.post(sitting, SCENARIOS[name])
        invoice = thaw(sitting.query(OutboxItem).one().document)
    assert payload(invoice, "sandbox").decode() == golden.decode()
    assert payload(invoice, "production") == golden.replace(f'"scenarioId":"{name[:5]}",'.encode(), b"")
    assert [refused_there(invoice, each) for each in ("sandbox", "production")] == ["", ""]


def test_every_scenario_of_the_list_has_its_file(files: Path) -> None:
    assert {each.stem for each in (files / "fbr").glob("*.json")} == set(SCENARIOS)
