"""Our checks against the practice portal's, which were written apart: neither lets pass what the other refuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.practice import checks, lists
from app.practice.fbr_di import read
from app.practice.fields import items_of
from app.rules.fbr_checks import find
from app.rules.fbr_facts import LawOfDay
from app.rules.fbr_line_checks import due
from app.rules.reference import Entry, ListKey, ReferenceList, ReferenceLists
from app.rules.sale_types import TREATMENTS, SaleType, scenario
from app.rules.taxes import percent_of
from app.services import sales, workshop
from app.services.books import Books
from app.services.portal_invoice import InvoiceForPortal, LineForPortal
from app.services.sales import SaleDraft, SaleLineDraft, buyers, portal
from app.sync.portals.fbr_di import payload
from tests.rules.test_fbr_checks import INVOICE

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
TODAY = NOW.date()
LAW = LawOfDay(standard="18%", further=Decimal(4))
STRICTER = {"0070", "0096", "0097"}
"""What we refuse and the practice portal does not look at."""

UNSEEN = {"0010", "0044"}
"""A name of marks that no eye sees: the portal counts them as letters."""


class NoLedger:
    """Nothing was recorded before; only notes ask."""

    def find(self, number: str) -> None:
        return None

    def notes_on(self, number: str) -> tuple[()]:
        return ()


def listed(key: ListKey, words: Any) -> ReferenceList:
    return ReferenceList(key, "", tuple(Entry(word, word) for word in words), TODAY)


KNOWN = ReferenceLists(
    day=TODAY,
    provinces=listed(ListKey.PROVINCES, lists.PROVINCES.values()),
    sale_types=listed(ListKey.SALE_TYPES, lists.RATES),
    units=listed(ListKey.UNITS, lists.UNITS.values()),
    rates={kind: listed(ListKey.RATES, rates.values()) for kind, rates in lists.RATES.items()},
)
"""The portal's own lists, as it gives them to whoever asks."""


def refused_there(invoice: InvoiceForPortal, environment: str) -> str:
    """The portal's code, or nothing."""
    try:
        body = read(payload(invoice, environment))
    except ValueError:
        return "0300"  # we could not even write it down
    assert body is not None
    if fault := checks.header(body, environment, TODAY, NoLedger()):
        return fault.code
    lines = items_of(body)
    faults = [fault for line in lines if (fault := checks.item(line, body))]
    return faults[0].code if faults else ("" if lines else "0021")


def refused_here(invoice: InvoiceForPortal, environment: str) -> set[str]:
    found = find(invoice, now=NOW, law=LAW, known=KNOWN, environment=environment)
    return {each.code for each in found if not each.doubtful}


AMOUNT = st.decimals(Decimal("0.01"), Decimal("999999.99"), places=2)
SPOILT_LINE: list[dict[str, Any]] = [
    *({"description": each} for each in ("", " ", "\x00", '"', "\u200b")),
    *({"hs_code": each} for each in ("", "8708", "8708.30100", "27160000")),
    *({"tax_label": each} for each in ("", "17%", "Rs.5", "Exempt", "18", "0%")),
    *({"unit": each} for each in ("", "pcs", "kg", "1000 kWh")),
    *({"quantity": Decimal(each)} for each in ("0", "0.00001", "-1", "NaN")),
    *({"value": Decimal(each)} for each in ("1.005", "-1.00", "7.00", "Infinity")),
    *({"retail_value": Decimal(each)} for each in ("0.00", "7.00")),
    *({"sales_tax": Decimal(each)} for each in ("0.00", "0.001", "1.00")),
    *({"st_withheld": Decimal(each)} for each in ("0.01", "-1.00")),
    *({"further_tax": Decimal(each)} for each in ("0.00", "9.00")),
    *({name: Decimal("5.005")} for name in ("fed", "discount", "total", "extra_tax")),
    {"extra_tax": Decimal("5.00")},
    *({"sale_type": each} for each in ("", "Goods", "Exempt goods", "Services")),
    *({name: ""} for name in ("sro_schedule", "sro_serial")),
]
SPOILT_HEAD: list[dict[str, Any]] = [
    *({"invoice_type": each} for each in ("", "Credit Note")),
    {"invoice_date": date(2026, 11, 23)},
    *({"seller_number": each} for each in ("", "123456", "1234567-8", "12345678")),
    *({"seller_name": each} for each in ("", "\t")),
    *({"seller_province": each} for each in ("", "Atlantis")),
    *({name: ""} for name in ("seller_address", "buyer_address", "buyer_name", "buyer_number", "buyer_province")),
    *({"buyer_number": each} for each in ("12", "1234567", "12345678901234")),
    {"buyer_name": " "},
    {"buyer_province": "Sindhh"},
    *({"buyer_registered": each} for each in (True, False)),
    *({"scenario": each} for each in ("", "SN099", "SN008", "SN001", "SN002")),
    {"lines": ()},
]
SAME = {"0011": "0003", "0092": "0013"}
"""The portal's code, and ours for the same."""


@st.composite
def good_lines(draw: st.DrawFn, kind: str, further: bool) -> LineForPortal:
    """As FBR wants it, to the paisa."""
    rates = list(lists.RATES[kind].values())
    value = draw(AMOUNT)
    line = LineForPortal(
        description=draw(st.text("Brake shoe بریک", min_size=1).filter(str.strip)),
        hs_code="8708.3010",
        tax_label=draw(st.sampled_from(rates)),
        unit="MT" if kind == SaleType.STEEL else draw(st.sampled_from(["KG", "SET", "Numbers, pieces, units"])),
        quantity=draw(st.decimals(Decimal("0.0001"), 999, places=4)),
        value=value,
        retail_value=draw(AMOUNT) if kind == SaleType.THIRD_SCHEDULE else Decimal("0.00"),
        total=value,
        sales_tax=Decimal("0.00"),
        fed=draw(AMOUNT),
        discount=draw(AMOUNT),
        further_tax=percent_of(value, LAW.further) if further else Decimal("0.00"),
        sale_type=kind,
        sro_schedule="EIGHTH SCHEDULE Table 1",
        sro_serial="82",
    )
    reckoned = due(line)
    assert reckoned is not None
    return replace(line, sales_tax=reckoned[1])


@st.composite
def good_invoices(draw: st.DrawFn) -> InvoiceForPortal:
    """Of any sale type of ours, to any buyer."""
    kind = draw(st.sampled_from([each.value for each in SaleType]))
    registered, consumer = draw(st.booleans()), draw(st.booleans())
    its = TREATMENTS[SaleType(kind)]
    retail = consumer and not registered and its.retail
    further = its.further_tax and not registered and not retail
    return replace(
        INVOICE,
        invoice_date=draw(st.dates(date(2026, 7, 1), TODAY)),
        buyer_number=draw(st.sampled_from(["7654321", "A917166", "3520112345671"] + [""] * (not registered))),
        buyer_province=draw(st.sampled_from(list(lists.PROVINCES.values()))),
        buyer_registered=registered,
        end_consumer=retail,
        scenario=scenario(SaleType(kind), buyer_registered=registered, end_consumer=retail),
        lines=tuple(draw(st.lists(good_lines(kind, further), min_size=1, max_size=3))),
    )


@pytest.mark.parametrize("environment", ["sandbox", "production"])
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(invoice=good_invoices())
def test_a_good_invoice_is_good_to_both(environment: str, invoice: InvoiceForPortal) -> None:
    assert refused_there(invoice, environment) == ""
    assert refused_here(invoice, environment) <= STRICTER


def agree(invoice: InvoiceForPortal, environment: str) -> None:
    there, here = refused_there(invoice, environment), refused_here(invoice, environment)
    if there:
        assert SAME.get(there, there) in here, f"the portal refuses {there}, and we say {here}"
    else:
        more = {"0080"} if environment == "production" else set()  # there the portal cannot tell a consumer apart
        assert here <= STRICTER | UNSEEN | more, f"we refuse {here}, and the portal takes it"


@pytest.mark.parametrize("environment", ["sandbox", "production"])
@pytest.mark.parametrize("spoilt", SPOILT_HEAD, ids=str)
@settings(max_examples=3, suppress_health_check=[HealthCheck.too_slow])
@given(invoice=good_invoices())
def test_one_fault_in_the_head_is_found_by_both(
    environment: str, spoilt: dict[str, Any], invoice: InvoiceForPortal
) -> None:
    agree(replace(invoice, **spoilt), environment)


def test_a_further_tax_that_an_end_consumer_does_not_owe_is_found_by_both() -> None:
    line = replace(INVOICE.lines[0], further_tax=Decimal("9.00"))
    retail = replace(
        INVOICE, buyer_number="", buyer_registered=False, end_consumer=True, scenario="SN026", lines=(line,)
    )
    assert (refused_there(retail, "sandbox"), refused_here(retail, "sandbox")) == ("0080", {"0080"})


@pytest.mark.parametrize("spoilt", SPOILT_LINE, ids=str)
@settings(max_examples=6, suppress_health_check=[HealthCheck.too_slow])
@given(invoice=good_invoices())
def test_one_fault_in_a_line_is_found_by_both(spoilt: dict[str, Any], invoice: InvoiceForPortal) -> None:
    """In the last line, so that the first ones are read too."""
    *first, last = invoice.lines
    for environment in ("sandbox", "production"):
        agree(replace(invoice, lines=(*first, replace(last, **spoilt))), environment)


@st.composite
def drafts(draw: st.DrawFn) -> SaleDraft:
    """What a person may type: mostly sense."""
    kind = draw(st.sampled_from([each.value for each in SaleType if each is not SaleType.STEEL]))
    stated = [Decimal(rate[:-1]) for rate in lists.RATES[kind].values() if rate.endswith("%")]
    one = st.builds(
        SaleLineDraft,
        description=st.text('abc "\\\u0628\u0631\x07', min_size=1, max_size=12),
        hs_code=st.sampled_from(["8708.3010", "4011.1000"]),
        sale_type=st.just(kind),
        quantity=st.decimals(Decimal("0.0001"), 9999, places=4),
        rate=st.decimals(Decimal("0.01"), 99999, places=4),
        discount=st.just(Decimal("0.00")) | st.decimals(0, 9, places=2),
        retail_price=st.decimals(Decimal("0.01"), 99999, places=2),
        tax_rate=st.sampled_from(stated or [Decimal(18)]),
        sro_schedule=st.sampled_from(["", "6th Schd Table I"]),
        sro_serial=st.sampled_from(["", "100"]),
        extra_tax=st.sampled_from([Decimal("0.00"), Decimal("1.50")]),
        fed=st.sampled_from([Decimal("0.00"), Decimal("2.50")]),
    )
    who = draw(st.sampled_from(["walk-in", "noor", "ravi"]))
    number = {"walk-in": "", "noor": "7654321", "ravi": "2345678"}[who]
    return SaleDraft(
        customer="" if who == "walk-in" else draw(st.text("Ravi '\"", min_size=1, max_size=9)),
        customer_ntn=number,
        customer_strn="3277876222222" if who == "ravi" else "",
        customer_address=draw(st.sampled_from(["", "Hall Road"])),
        walk_in=who == "walk-in",
        end_consumer=draw(st.booleans()),
        withheld=draw(st.booleans()),
        invoice_date=draw(st.dates(date(2026, 7, 1), TODAY)),
        lines=tuple(draw(st.lists(one, min_size=1, max_size=3))),
    )


@pytest.mark.parametrize("natures", ["", "retailer"])
@settings(max_examples=30, suppress_health_check=list(HealthCheck))
@given(draft=drafts())
def test_what_a_person_may_issue_the_portal_takes(books: Books, natures: str, draft: SaleDraft) -> None:
    """And no figure has a paisa's fraction; the tax is what the rate makes of the base."""
    with books.write() as sitting:
        workshop.change(sitting, replace(workshop.draft(sitting), business_natures=natures))
    with books.read() as sitting:
        if any(not problem.is_warning for problem in sales.check(sitting, draft)):
            return
        settled, seller = sales.settled(sitting, draft), workshop.draft(sitting)
        him = buyers.buyer(sitting, settled, seller)
        invoice = portal.facts(sitting, settled, him, seller, sales.figures(sitting, settled))
    for line in invoice.lines:
        reckoned = due(line)
        assert reckoned is not None
        assert line.sales_tax == reckoned[1]
        assert line.total == line.value + line.sales_tax + line.further_tax + line.extra_tax + line.fed
    for environment in ("sandbox", "production"):
        assert refused_there(replace(invoice, number="S-2026-0001"), environment) == ""
