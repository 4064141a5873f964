"""Whatever hangs on a party that was merged is found with the one that was kept; and no table can be forgotten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.models.base import Base
from app.services import (
    attachments,
    deliveries,
    ledgers,
    match_memory,
    openings,
    parties,
    parts,
    party_merging,
    party_status,
    payments,
    purchases,
    sale_notes,
    sales,
    withholding,
    workshop,
)
from app.services import suffered as withheld
from app.services.books import Books, Sitting
from app.services.deliveries import DeliveryDraft, DeliveryLineDraft, Kind
from app.services.openings import OpeningDraft
from app.services.party_status import CertificateDraft, StatusDraft
from app.services.payments import PaymentDraft
from app.services.sale_notes import NoteLineDraft, SaleNoteDraft
from app.services.verify import verify
from tests.makers import a_line, a_part, a_party, a_purchase, a_sale

KEPT, GONE = "Bilal Steel", "Bilaal Steel"
PEN = b"\x89PNG\r\n\x1a\n" + bytes.fromhex(
    "0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
DAY = date(2026, 11, 2)
NUMBERLESS = {"supplier_ntn": "", "supplier_strn": "", "supplier_cnic": "35101-1655722-3"}

Hang = Callable[[Sitting, int], None]
Seen = Callable[[Sitting, int], object]


def name(sitting: Sitting, party: int) -> str:
    return parties.known(sitting, party).name


def bill(sitting: Sitting, _gone: int) -> None:
    line = a_line(sales_tax=Decimal(0))
    purchases.post(sitting, a_purchase(supplier=GONE, bill_no="7", lines=(line,), **NUMBERLESS))


def bills_of(sitting: Sitting, party: int) -> object:
    price = purchases.last_price(sitting, 1, party)
    found = purchases.by_ids(sitting, purchases.found(sitting, purchases.Wanted(supplier_id=party)).numbers)
    again = purchases.check(
        sitting, a_purchase(supplier=name(sitting, party), bill_no="7", supplier_ntn="", supplier_strn="")
    )
    return (
        ledgers.ledger(sitting, party, "supplier").closing,
        [row.bill_no for row in found],
        [row.bill_no for row in purchases.rows(sitting, name(sitting, party))],
        price is not None and price.supplier_id == parties.kept_id(sitting, party),
        sum(each.supplier_id == parties.kept_id(sitting, party) for each in purchases.last_prices(sitting, 1)),
        any(problem.code == "duplicate-bill" for problem in again),
    )


def sale(sitting: Sitting, _gone: int) -> None:
    sales.post(sitting, a_sale(customer=GONE, customer_ntn="", customer_strn="", customer_cnic="35101-1655722-3"))


def sales_to(sitting: Sitting, party: int) -> object:
    return ledgers.ledger(sitting, party, "customer").closing, len(sales.rows(sitting, name(sitting, party)))


def note(sitting: Sitting, gone: int) -> None:
    """Of a shop that FBR need not hear of, so that the note need not wait for the invoice's FBR number."""
    workshop.change(sitting, replace(workshop.draft(sitting), strn=""))
    sale(sitting, gone)
    for row in sales.rows(sitting, GONE):
        sale_notes.post(
            sitting,
            SaleNoteDraft(
                sale=row.number,
                note_date=DAY,
                reason="Return of goods",
                lines=(NoteLineDraft(line=1, quantity=Decimal(1)),),
            ),
        )


def notes_to(sitting: Sitting, party: int) -> object:
    return ledgers.ledger(sitting, party, "customer").closing, len(sale_notes.rows(sitting, name(sitting, party)))


def payment(sitting: Sitting, _gone: int) -> None:
    payments.post(sitting, PaymentDraft(party=GONE, day=DAY, amount=Decimal(500)))


def payments_to(sitting: Sitting, party: int) -> object:
    section = "153(1)(a)"
    return (
        ledgers.ledger(sitting, party, "supplier").closing,
        withholding.paid_in_year(sitting, party, date(2026, 11, 20), section),
        len(payments.rows(sitting, name(sitting, party))),
    )


def opening(sitting: Sitting, _gone: int) -> None:
    openings.add(sitting, OpeningDraft(party=GONE, side="supplier", day=DAY, amount=Decimal(70)))


def openings_of(sitting: Sitting, party: int) -> object:
    same = OpeningDraft(party=name(sitting, party), side="supplier", day=DAY, amount=Decimal(70))
    refused = [problem.code for problem in openings.check(sitting, same)]
    return [row.balance for row in ledgers.ageing(sitting, "supplier", party_id=party)], refused


def delivery(sitting: Sitting, _gone: int) -> None:
    lines = (DeliveryLineDraft(description="Brake shoe", quantity=Decimal(100)),)
    deliveries.post(sitting, DeliveryDraft(kind=Kind.GATE_OUT, party=GONE, day=DAY, purpose="repair", lines=lines))


def deliveries_of(sitting: Sitting, party: int) -> object:
    return len(deliveries.rows(sitting, name(sitting, party)))


def suffered(sitting: Sitting, _gone: int) -> None:
    draft = withheld.CertificateDraft(
        customer=GONE, day=DAY, gross=Decimal(1000), rate=Decimal(5), tax=Decimal(50), certificate_no="W-1"
    )
    withheld.record_certificate(sitting, draft)


def suffered_from(sitting: Sitting, party: int) -> object:
    return [row.certificate_no for row in withheld.certificates(sitting, name(sitting, party))]


def status(sitting: Sitting, gone: int) -> None:
    party_status.learn(sitting, gone, StatusDraft(learned_on=DAY, source="a call"))


def standing(sitting: Sitting, party: int) -> object:
    return [(row.active, row.source) for row in party_status.history(sitting, party)]


def certificate(sitting: Sitting, gone: int) -> None:
    draft = CertificateDraft(number="EX-1", section="153", valid_from=DAY, valid_to=date(2027, 6, 30))
    party_status.certify(sitting, gone, draft)


def certificates_of(sitting: Sitting, party: int) -> object:
    return [row.number for row in party_status.certificates(sitting, party)]


def scan(sitting: Sitting, gone: int) -> None:
    attachments.add(sitting, "party", gone, PEN, "cnic.png")


def scans_of(sitting: Sitting, party: int) -> object:
    return [row.title for row in attachments.rows(sitting, "party", party)]


CARRIED: dict[str, tuple[Hang, Seen]] = {
    "purchase.supplier_id": (bill, bills_of),
    "sale.customer_id": (sale, sales_to),
    "sale_note.customer_id": (note, notes_to),
    "payment.party_id": (payment, payments_to),
    "opening_balance.party_id": (opening, openings_of),
    "delivery.party_id": (delivery, deliveries_of),
    "suffered.customer_id": (suffered, suffered_from),
    "party_status.party_id": (status, standing),
    "party_certificate.party_id": (certificate, certificates_of),
    "attachment.subject_id": (scan, scans_of),
}
"""Of each column that says who somebody is: how a row comes to stand there, and where it must be seen afterwards."""
THEMSELVES = {"party.merged_into_id", "party_apart.one_id", "party_apart.other_id", "party_merge.kept_id"} | {
    "party_merge.gone_id",
    "purchase_search.supplier_id",  # laid down from the bill
}


def test_no_table_is_forgotten() -> None:
    said = ("party_id", "supplier_id", "customer_id", "subject_id")
    apart = {"audit.subject_id", "batch_mark.subject_id"}  # what was done to a row, whoever it is by now
    found = {
        f"{table.name}.{column.name}"
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if column.name in said or any(key.column.table.name == "party" for key in column.foreign_keys)
    }
    assert found - apart == set(CARRIED) | THEMSELVES


def test_the_portal_s_seller_is_who_he_turned_out_to_be(books: Books) -> None:
    """What was matched by the one's number stands with the other, and comes back."""
    with books.write() as sitting:
        kept = parties.add(sitting, a_party(name=KEPT, ntn="", strn=""))
        gone = parties.add(sitting, a_party(name=GONE, ntn="3402175-9", strn=""))
        party_merging.merge(sitting, kept, gone)
        one = match_memory.Sellers(sitting)
        assert one.of_portal("3402175", "") == one.of_party(gone) == one.of_party(kept)
        party_merging.unmerge(sitting, gone)
        two = match_memory.Sellers(sitting)
        assert two.of_portal("3402175", "") == two.of_party(gone) != two.of_party(kept)


@pytest.mark.parametrize("column", CARRIED)
def test_what_hung_on_the_one_is_seen_with_the_other_and_comes_back(books: Books, column: str) -> None:
    hang, seen = CARRIED[column]
    with books.write() as sitting:
        parts.add(sitting, a_part())
        kept = parties.add(sitting, a_party(name=KEPT, ntn="", strn=""))
        gone = parties.add(sitting, a_party(name=GONE, ntn="", strn="", cnic="35101-1655722-3"))
        nothing = seen(sitting, kept)
        hang(sitting, gone)
        his = seen(sitting, gone)
    with books.write() as sitting:
        party_merging.merge(sitting, kept, gone)
        assert seen(sitting, kept) == seen(sitting, gone) == his != nothing
    assert verify(books).ok
    with books.write() as sitting:
        party_merging.unmerge(sitting, gone)
        assert seen(sitting, kept) == nothing
        assert seen(sitting, gone) == his
    assert verify(books).ok
