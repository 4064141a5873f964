"""What FBR asks of an invoice beyond value and tax: walk-in buyers, what is withheld, schedules, dated sale types."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from app.rules.rates import Rates
from app.services import ledgers, outbox, parties, parts, portals, sales, workshop
from app.services.books import Books, Sitting
from app.services.parts import SaleTypeSince
from app.services.portal_invoice import InvoiceForPortal, thaw
from app.services.portals import PortalDraft
from app.services.sales import SaleDraft
from app.services.verify import verify
from tests.clock import Clock
from tests.makers import a_part, a_sale, a_sale_line

WALK_IN = {"customer": "", "customer_ntn": "", "customer_strn": "", "walk_in": True}


@pytest.fixture
def retailer(books: Books) -> Books:
    with books.write() as sitting:
        workshop.change(sitting, replace(workshop.draft(sitting), business_natures="wholesaler, retailer"))
    return books


def told(books: Books, draft: SaleDraft) -> tuple[int, InvoiceForPortal]:
    """Issued; and what FBR is to hear of it."""
    with books.write() as sitting:
        made = sales.post(sitting, draft)
        return made, frozen(sitting)


def frozen(sitting: Sitting) -> InvoiceForPortal:
    from app.models.outbox import OutboxItem

    return thaw(sitting.query(OutboxItem).order_by(OutboxItem.id.desc()).limit(1).one().document)


def codes(books: Books, draft: SaleDraft) -> set[tuple[str, str, str]]:
    with books.read() as sitting:
        found = sales.check(sitting, draft)
    return {(each.code.value, each.field, str(each.facts.get("fbr", ""))) for each in found}


def test_whoever_walks_in_is_where_the_shop_is_and_shares_one_record(books: Books) -> None:
    """Not registered and no end consumer by law: 4 % further tax (SRO 179(I)/2023)."""
    made, heard = told(books, a_sale(**WALK_IN))
    told(books, a_sale(**WALK_IN | {"customer": "Haji sahib"}))
    assert (heard.buyer_number, heard.buyer_name, heard.buyer_registered) == ("", "Walk-in customer", False)
    assert (heard.buyer_province, heard.buyer_address) == ("PUNJAB", "14 Badami Bagh, Lahore")
    assert (heard.scenario, heard.lines[0].further_tax) == ("SN002", Decimal("800.00"))
    with books.read() as sitting:
        first, second = sales.rows(sitting)[::-1]
        assert [row.name for row in parties.rows(sitting)] == ["Walk-in customer"]
        assert sales.draft_of(sitting, made).customer == ""
    assert (first.customer, second.customer) == ("Walk-in customer", "Haji sahib")
    assert first.customer_id == second.customer_id


def test_a_retailer_charges_an_end_consumer_no_further_tax(retailer: Books) -> None:
    """Scenarios SN026 and SN027 (DI v1.12, section 9): only if registered as a retailer."""
    draft = a_sale(**WALK_IN, end_consumer=True)
    heard = told(retailer, draft)[1]
    assert (heard.scenario, heard.lines[0].further_tax, heard.total) == ("SN026", Decimal("0.00"), Decimal("23600.00"))
    oil = a_sale_line(sale_type="3rd Schedule Goods", retail_price=Decimal(5900))
    assert told(retailer, replace(draft, lines=(oil,)))[1].scenario == "SN027"
    registered = told(retailer, a_sale(end_consumer=True))[1]
    assert (registered.scenario, registered.buyer_registered) == ("SN001", True)


def test_who_is_no_retailer_charges_further_tax_and_is_told_so(books: Books) -> None:
    draft = a_sale(**WALK_IN, end_consumer=True)
    assert ("not-a-retailer", "end_consumer", "") in codes(books, draft)
    assert told(books, draft)[1].lines[0].further_tax == Decimal("800.00")


def test_above_a_hundred_thousand_the_buyer_is_to_be_named(books: Books) -> None:
    """s.23(1)(b): 82,000 + 18 % + 4 % = 100,040; 81,900 comes to 99,918."""
    much, less = (a_sale_line(quantity=Decimal(1), rate=Decimal(rate)) for rate in (82000, 81900))
    assert ("buyer-to-be-named", "customer_cnic", "") in codes(books, a_sale(**WALK_IN, lines=(much,)))
    named = a_sale(**WALK_IN, customer_cnic="35201-3344556-7", lines=(much,))
    for draft in (named, a_sale(**WALK_IN, lines=(less,))):
        assert "buyer-to-be-named" not in {code for code, _, _ in codes(books, draft)}
    assert told(books, named)[1].buyer_number == "3520133445567"


def test_tax_withheld_by_the_buyer_is_not_owed_by_him(books: Books) -> None:
    """20,000 and 3,600: he hands over 20,000, and pays the tax to FBR himself (0008: all of it or nothing)."""
    made, heard = told(books, a_sale(withheld=True))
    assert heard.lines[0].st_withheld == heard.lines[0].sales_tax == Decimal("3600.00")
    with books.read() as sitting:
        row = sales.rows(sitting)[0]
        owed = ledgers.open_items(sitting, row.customer_id, ledgers.CUSTOMER)
        sheet = sales.sheet(sitting, made)
    assert (row.total, row.receivable) == (Decimal("23600.00"), Decimal("20000.00"))
    assert [each.open for each in owed] == [Decimal("20000.00")]
    assert (sheet.totals.st_withheld, sheet.totals.receivable) == (Decimal("3600.00"), Decimal("20000.00"))
    assert verify(books).findings == ()
    unregistered = a_sale(customer="Noor", customer_ntn="", customer_strn="", withheld=True)
    assert ("fbr-would-refuse", "withheld", "0070") in codes(books, unregistered)


def test_excise_and_extra_tax_are_added_and_kept(books: Books) -> None:
    line = a_sale_line(fed=Decimal("100.00"), extra_tax=Decimal("50.00"))
    made, heard = told(books, a_sale(lines=(line,)))
    assert (heard.total, heard.lines[0].fed, heard.lines[0].extra_tax) == (
        Decimal("23750.00"),
        Decimal(100),
        Decimal(50),
    )
    with books.read() as sitting:
        assert sales.sheet(sitting, made).totals.fed == Decimal("100.00")
        assert sales.draft_of(sitting, made).lines[0].extra_tax == Decimal("50.00")
    assert verify(books).findings == ()


def test_reduced_exempt_and_zero_rated_goods_name_their_schedule(books: Books) -> None:
    """0077 and 0078: whatever is not at the standard rate says by which SRO or schedule, and the serial in it."""
    for kind, rate in (("Goods at Reduced Rate", Decimal(5)), ("Exempt goods", None), ("Goods at zero-rate", None)):
        line = a_sale_line(sale_type=kind, tax_rate=rate)
        assert ("fbr-would-refuse", "lines.0.sro_schedule", "0077") in codes(books, a_sale(lines=(line,)))
        line = replace(line, sro_schedule="EIGHTH SCHEDULE Table 1")
        assert ("fbr-would-refuse", "lines.0.sro_serial", "0078") in codes(books, a_sale(lines=(line,)))
        heard = told(books, a_sale(lines=(replace(line, sro_serial="82"),)))[1]
        assert (heard.lines[0].sro_schedule, heard.lines[0].sro_serial) == ("EIGHTH SCHEDULE Table 1", "82")


def test_a_line_takes_the_sale_type_of_its_part_on_the_invoice_s_day(books: Books) -> None:
    """Battery: standard until 30 September, third schedule from 1 October, printed Rs 5,900."""
    battery = a_part(
        name="Battery",
        retail_price=Decimal(5900),
        sale_types=(SaleTypeSince(since=date(2026, 10, 1), sale_type="3rd Schedule Goods"),),
    )
    with books.write() as sitting:
        parts.add(sitting, battery)
    line = a_sale_line(description="battery", quantity=Decimal(2), rate=Decimal(5000))
    before = told(books, a_sale(invoice_date=date(2026, 9, 30), lines=(line,)))[1].lines[0]
    after = told(books, a_sale(invoice_date=date(2026, 10, 1), lines=(line,)))[1].lines[0]
    said = told(books, a_sale(lines=(replace(line, sale_type="Goods at standard rate (default)"),)))[1].lines[0]
    assert (before.sale_type, before.retail_value) == ("Goods at standard rate (default)", Decimal("0.00"))
    assert (after.sale_type, after.retail_value, after.sales_tax) == (
        "3rd Schedule Goods",
        Decimal("10000.00"),
        Decimal(1800),
    )
    assert said.sale_type == before.sale_type


def test_in_the_sandbox_an_invoice_has_one_sale_type(books: Books) -> None:
    """0007: the scenario is for one sale type; in production nothing is said of it."""
    mixed = a_sale(lines=(a_sale_line(), a_sale_line(sale_type="3rd Schedule Goods", retail_price=Decimal(5900))))
    assert codes(books, mixed) & {("fbr-would-refuse", "lines.1.sale_type", "0007")} == set()
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url="https://gw.fbr.gov.pk"))
    assert ("fbr-would-refuse", "lines.1.sale_type", "0007") in codes(books, mixed)


def test_just_after_midnight_an_invoice_waits_for_fbr_s_clock(books: Books, clock: Clock) -> None:
    """0043: at 00:30 in Karachi it is still yesterday in UTC; it is issued at once and sent from 05:00."""
    clock.moment = datetime(2026, 11, 22, 19, 30, tzinfo=UTC)
    told(books, a_sale(invoice_date=date(2026, 11, 23)))
    with books.read() as sitting:
        assert outbox.rows(sitting)[0].not_before == datetime(2026, 11, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"customer_address": "", "customer_province": "PUNJAB"}, "", ""),
        ({"lines": (a_sale_line(unit="Square inch"),)}, "unit-unknown", "lines.0.unit"),
        ({"lines": (a_sale_line(extra_tax=Decimal("NaN")),)}, "not-a-number", "lines.0.extra_tax"),
        ({"lines": (a_sale_line(fed=Decimal("0.001")),)}, "too-fine", "lines.0.fed"),
        ({"lines": (a_sale_line(hs_code="8708"),)}, "hs-code-malformed", "lines.0.hs_code"),
    ],
)
def test_what_is_said_already_is_not_said_again_by_fbr(
    books: Books, changes: dict[str, Any], code: str, field: str
) -> None:
    found = codes(books, replace(a_sale(), **changes))
    assert not code or (code, field, "") in found
    assert {fbr for _, _, fbr in found} <= {""}


def test_what_another_program_issued_need_not_please_fbr_now(books: Books) -> None:
    """Nobody can give an invoice of last year the schedule it never named."""
    line = a_sale_line(sale_type="Exempt goods")
    with books.write() as sitting:
        made = sales.post_imported(sitting, a_sale(lines=(line,)), number="OLD-7")
        assert outbox.standing(sitting, "sale", made) is None


def test_the_limit_is_of_the_law_s_tables(rates: Rates) -> None:
    limit = rates.on("st.s23.buyer.named", date(2026, 10, 1))
    assert (limit.value, limit.doubtful) == (Decimal(100000), True)


def test_only_goods_that_are_retailed_are_free_of_further_tax(retailer: Books) -> None:
    """SN026 to SN028 are standard, third schedule and reduced; toll work for an end consumer bears 4 % of 20,000."""
    toll = a_sale_line(sale_type="Toll Manufacturing")
    heard = told(retailer, a_sale(**WALK_IN, end_consumer=True, lines=(toll,)))[1]
    assert (heard.scenario, heard.lines[0].further_tax) == ("SN011", Decimal("800.00"))
