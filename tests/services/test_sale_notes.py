"""Debit notes to customers: FBR's rules for notes one by one, and what a note does to the books."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.models.sales import SaleLine
from app.rules.period import Month
from app.rules.problems import Refusal
from app.services import hand_upload, ledgers, outbox, payments, sale_notes, sales, tax_month, workshop
from app.services.books import Books
from app.services.law import OverrideDraft, override
from app.services.payments import AgainstDraft, PaymentDraft
from app.services.sale_notes import NoteLineDraft, SaleNoteDraft
from app.services.sale_notes.drafts import Left
from app.services.sale_notes.remaining import spoken_of
from app.services.verify import verify
from app.sync.portals import fbr_di
from tests.accepted import accept_sale, refuse
from tests.clock import Clock
from tests.makers import a_sale, a_sale_line

SOLD = date(2026, 10, 20)
FIVE = NoteLineDraft(line=1, quantity=Decimal(5))


@pytest.fixture
def sale(books: Books) -> int:
    """20 brake shoes at 1,000 and 18 %: 23,600, with FBR's number."""
    return accept_sale(books, a_sale())


def a_note(**changes: Any) -> SaleNoteDraft:
    plain: dict[str, Any] = {
        "sale": "S-2026-0001",
        "note_date": date(2026, 11, 20),
        "reason": "Return of goods",
        "lines": (FIVE,),
    }
    return SaleNoteDraft(**plain | changes)


def post(books: Books, draft: SaleNoteDraft) -> int:
    with books.write() as sitting:
        return sale_notes.post(sitting, draft)


def codes(books: Books, draft: SaleNoteDraft) -> set[tuple[str, str]]:
    with books.read() as sitting:
        return {(problem.code.value, problem.field) for problem in sale_notes.check(sitting, draft)}


def test_a_return_of_five(books: Books, sale: int) -> None:
    """A quarter of 20,000 at 18 %: 5,000 and 900."""
    made = post(books, a_note())
    with books.read() as sitting:
        found = sale_notes.detail(sitting, made)
        standing = outbox.standing(sitting, "sale-note", made)
    assert found is not None
    assert (found.row.number, found.row.sale_number) == ("DN-2026-0001", "S-2026-0001")
    assert (found.row.value, found.row.sales_tax, found.row.total) == (Decimal(5000), Decimal(900), Decimal(5900))
    assert found.row.meaning == "reduction"
    assert found.reference.startswith("1234567DI")
    assert standing is not None
    assert standing.state == "READY"


def test_what_fbr_is_told(books: Books, sale: int) -> None:
    made = post(books, a_note(reason="Others", remarks="Wrong side sent"))
    with books.read() as sitting:
        standing = outbox.standing(sitting, "sale-note", made)
        assert standing is not None
        [waiting] = [each for each in hand_upload.waiting(sitting) if each.item_id == standing.item_id]
        found = sale_notes.detail(sitting, made)
    body = json.loads(fbr_di.payload(waiting.invoice, "production"))
    assert found is not None
    assert body["invoiceType"] == "Debit Note"
    assert body["invoiceRefNo"] == found.reference
    assert (body["reason"], body["reasonRemarks"]) == ("Others", "Wrong side sent")
    line = body["items"][0]
    assert (line["quantity"], line["valueSalesExcludingST"], line["salesTaxApplicable"]) == (5, 5000, 900)


def test_the_reasons_are_fbrs_own_list() -> None:
    file = Path(__file__).parents[2] / "resources" / "portal" / "fbr_template" / "reasons.csv"
    with file.open(encoding="utf-8-sig", newline="") as stream:
        theirs = {row[0] for row in list(csv.reader(stream))[1:] if row}
    assert set(sale_notes.REASONS) == theirs


WRONG = [
    ("0026 no reference", {"sale": ""}, ("missing", "sale")),
    ("0057 no such invoice", {"sale": "S-2026-0099"}, ("not-found", "sale")),
    ("0027 no reason", {"reason": ""}, ("missing", "reason")),
    ("0027 not FBR's reason", {"reason": "He did not like it"}, ("note-reason-unknown", "reason")),
    ("0028 others without words", {"reason": "Others"}, ("note-remarks-missing", "remarks")),
    ("0029 0035 before the invoice", {"note_date": SOLD - timedelta(1)}, ("note-before-bill", "note_date")),
    ("0036 more than sold", {"lines": (replace(FIVE, quantity=Decimal(21)),)}, ("note-above-sale", "lines.0.quantity")),
    ("0036 value", {"lines": (NoteLineDraft(line=1, value=Decimal(20001)),)}, ("note-above-sale", "lines.0.value")),
    (
        "0067 tax above",
        {"lines": (replace(FIVE, sales_tax=Decimal("3600.01")),)},
        ("note-above-sale", "lines.0.sales_tax"),
    ),
    (
        "0098 no quantity",
        {"lines": (NoteLineDraft(line=1, quantity=Decimal(0), value=Decimal(5)),)},
        ("not-positive", "lines.0.quantity"),
    ),
    ("nothing said", {"lines": (NoteLineDraft(line=1),)}, ("missing", "lines.0.quantity")),
    ("no such line", {"lines": (NoteLineDraft(line=2, quantity=Decimal(1)),)}, ("not-found", "lines.0.line")),
    ("a line twice", {"lines": (FIVE, FIVE)}, ("duplicate", "lines.1.line")),
    ("no lines", {"lines": ()}, ("no-lines", "lines")),
    ("future", {"note_date": date(2026, 11, 23)}, ("date-in-future", "note_date")),
    ("another meaning", {"meaning": "gift"}, ("malformed", "meaning")),
]  # fmt: skip


@pytest.mark.parametrize(("change", "problem"), [row[1:] for row in WRONG], ids=[row[0] for row in WRONG])
def test_what_fbr_would_refuse_is_refused_here(
    books: Books, sale: int, change: dict[str, Any], problem: tuple[str, str]
) -> None:
    draft = a_note(**change)
    assert problem in codes(books, draft)
    with pytest.raises(Refusal):
        post(books, draft)


@pytest.mark.parametrize(("days", "late"), [(0, False), (180, False), (181, True)])
def test_within_180_days_of_the_invoice(books: Books, clock: Clock, sale: int, days: int, late: bool) -> None:
    """0034: "within 180 days of original invoice date"."""
    day = SOLD + timedelta(days)
    clock.set(max(day, date(2026, 11, 22)))
    assert (("note-too-late", "note_date") in codes(books, a_note(note_date=day))) is late


def test_an_invoice_without_fbrs_number_takes_no_note(books: Books) -> None:
    """0026 and 0057: it waits, and the refusal says so."""
    with books.write() as sitting:
        sales.post(sitting, a_sale())
    with books.read() as sitting:
        found = [p for p in sale_notes.check(sitting, a_note()) if not p.is_warning]
    assert [(p.code.value, p.facts["state"]) for p in found] == [("note-without-fbr", "READY")]


def test_a_shop_without_registration_needs_no_number(books: Books) -> None:
    with books.write() as sitting:
        workshop.change(sitting, replace(workshop.draft(sitting), strn=""))
    with books.write() as sitting:
        sales.post(sitting, a_sale())
    made = post(books, a_note())
    with books.read() as sitting:
        assert outbox.standing(sitting, "sale-note", made) is None
        found = sale_notes.detail(sitting, made)
    assert found is not None
    assert (found.row.total, found.row.state, found.reference) == (Decimal(5000), "FINAL", "")


def test_a_second_note_is_only_warned_of(books: Books, sale: int) -> None:
    """0064 "Credit note is already added to a invoice" contradicts 0036, which adds notes up: doubtful."""
    post(books, a_note())
    assert ("note-not-first", "sale") in codes(books, a_note())
    post(books, a_note())
    with books.read() as sitting:
        assert sale_notes.remaining(sitting, sale)[0].quantity == 10


def test_the_meaning_is_said_as_doubtful_and_may_be_settled(books: Books, sale: int) -> None:
    with books.read() as sitting:
        found = [p for p in sale_notes.check(sitting, a_note()) if p.field == "meaning"]
    assert [(p.code.value, p.is_warning, p.facts) for p in found] == [("note-takes-off", True, {"grade": "C"})]
    assert ("note-adds", "meaning") in codes(books, a_note(meaning="increase"))
    with books.write() as sitting:
        override(sitting, OverrideDraft(key="fbr.note.sign", since=SOLD, value=Decimal(1), reason="FBR's letter"))
    made = post(books, a_note())
    with books.read() as sitting:
        detail = sale_notes.detail(sitting, made)
        assert detail is not None
        assert detail.row.meaning == "increase"
        assert ledgers.ledger(sitting, detail.row.customer_id, "customer").closing == Decimal(29500)


def test_a_changed_price_brings_nothing_back(books: Books, sale: int) -> None:
    draft = a_note(reason="Change in value of supply", lines=(NoteLineDraft(line=1, value=Decimal(2000)),))
    made = post(books, draft)
    with books.read() as sitting:
        found = sale_notes.detail(sitting, made)
        left = sale_notes.remaining(sitting, sale)[0]
    assert found is not None
    assert (found.lines[0].quantity, found.lines[0].returned) == (Decimal(20), Decimal(0))
    assert (found.row.value, found.row.sales_tax) == (Decimal(2000), Decimal(360))
    assert (left.quantity, left.value, left.sales_tax) == (Decimal(20), Decimal(18000), Decimal(3240))


def test_the_customer_owes_less_and_the_month_less_tax(books: Books, sale: int) -> None:
    made = post(books, a_note())
    with books.read() as sitting:
        found = sale_notes.detail(sitting, made)
        assert found is not None
        book = ledgers.ledger(sitting, found.row.customer_id, "customer")
        assert [(line.kind, line.owed) for line in book.lines] == [
            ("sale", Decimal(23600)),
            ("sale_note", Decimal(-5900)),
        ]
        [item] = ledgers.open_items(sitting, found.row.customer_id, "customer")
        assert (item.kind, item.id, item.open) == ("sale", sale, Decimal(17700))
        [age] = ledgers.ageing(sitting, "customer")
        assert (age.balance, age.on_account) == (Decimal(17700), Decimal(0))
        assert tax_month.sales_tax(sitting, Month(2026, 10)).output == Decimal(3600)
        assert tax_month.sales_tax(sitting, Month(2026, 11)).output == Decimal(-900)
        assert tax_month.sales_tax(sitting, Month(2026, 11)).payable == Decimal(-900)
    assert verify(books).findings == ()


def test_money_that_is_too_much_now_is_free_for_another_invoice(books: Books, sale: int) -> None:
    with books.write() as sitting:
        money = AgainstDraft(number="S-2026-0001", amount=Decimal(23600))
        paid = payments.post(
            sitting,
            PaymentDraft(
                party="Ravi Motors",
                direction="in",
                day=date(2026, 11, 1),
                amount=Decimal(23600),
                against=(money,),
            ),
        )
        assert ledgers.unallocated(sitting, paid) == 0
    post(books, a_note())
    with books.read() as sitting:
        assert ledgers.unallocated(sitting, paid) == Decimal(5900)
        found = payments.detail(sitting, paid)
        assert found is not None
        assert [(each.amount, each.freed_by) for each in found.against] == [
            (Decimal(23600), ""),
            (Decimal(-5900), "DN-2026-0001"),
        ]
        [age] = ledgers.ageing(sitting, "customer")
        assert (age.balance, age.on_account, sum(age.buckets)) == (Decimal(-5900), Decimal(-5900), 0)
    assert verify(books).findings == ()


def test_what_fbr_refused_counts_nowhere_and_another_takes_its_place(books: Books, sale: int) -> None:
    whole = a_note(lines=(replace(FIVE, quantity=Decimal(20)),))
    made = post(books, whole)
    refuse(books, made, "sale-note")
    with books.read() as sitting:
        found = sale_notes.detail(sitting, made)
        assert found is not None
        assert found.row.state == "REJECTED"
        assert ledgers.ledger(sitting, found.row.customer_id, "customer").closing == Decimal(23600)
        assert tax_month.sales_tax(sitting, Month(2026, 11)).output == 0
        assert sale_notes.remaining(sitting, sale)[0].quantity == 20
    post(books, whole)
    with books.read() as sitting:
        assert ledgers.ledger(sitting, found.row.customer_id, "customer").closing == 0
    assert verify(books).findings == ()


def test_verify_finds_a_note_beyond_its_invoice(books: Books, sale: int, without_triggers: Any) -> None:
    post(books, a_note())
    without_triggers("UPDATE sale_note_line SET returned = 210000")
    assert any("its notes take" in finding for finding in verify(books).findings)


def test_a_note_is_in_the_trail_and_final(books: Books, sale: int, without_triggers: Any) -> None:
    post(books, a_note())
    assert verify(books).ok
    without_triggers("DELETE FROM audit WHERE subject = 'sale_note'")
    assert any("sale_note row 1 is not in the trail" in finding for finding in verify(books).findings)


def test_third_schedule_tax_is_on_the_retail_price(books: Books) -> None:
    """Two of ten tins printed 1,180 with tax: the tax is 18 % of 2,000, whatever they were sold for."""
    tins = a_sale_line(
        description="Oil 4 L", sale_type="3rd Schedule Goods", quantity=Decimal(10), rate=Decimal(800),
        retail_price=Decimal(1180),
    )  # fmt: skip
    accept_sale(books, a_sale(lines=(tins,)))
    made = post(books, a_note(lines=(NoteLineDraft(line=1, quantity=Decimal(2)),)))
    with books.read() as sitting:
        found = sale_notes.detail(sitting, made)
    assert found is not None
    line = found.lines[0]
    assert (line.value, line.retail_value, line.sales_tax) == (Decimal(1600), Decimal(2000), Decimal(360))


def test_further_tax_goes_back_in_its_part(books: Books) -> None:
    """To an unregistered buyer 4 % further tax: a quarter of it with a quarter of the goods."""
    accept_sale(books, a_sale(customer="Noor Auto", customer_ntn="", customer_strn="", customer_cnic="35201-3344556-7"))
    made = post(books, a_note())
    with books.read() as sitting:
        found = sale_notes.detail(sitting, made)
    assert found is not None
    assert (found.further_tax, found.row.total) == (Decimal(200), Decimal(6100))


def test_typed_tax_off_the_rate_is_refused_at_its_field(books: Books, sale: int) -> None:
    """0104: FBR reckons 18 % of 2,500 itself; ten rupees are refused here, at the cell, and 450 are not."""
    line = NoteLineDraft(line=1, quantity=Decimal(1), value=Decimal(2500), sales_tax=Decimal(10))
    draft = a_note(lines=(line,))
    with books.read() as sitting:
        found = [p for p in sale_notes.check(sitting, draft) if p.field != "meaning"]
    assert [(p.code.value, p.field, p.facts) for p in found] == [
        ("fbr-would-refuse", "lines.0.sales_tax", {"fbr": "0104"})
    ]
    with pytest.raises(Refusal):
        post(books, draft)
    assert post(books, a_note(lines=(replace(line, sales_tax=Decimal(450)),)))


def test_what_the_note_only_repeats_of_its_invoice_is_a_doubt(books: Books, sale: int, without_triggers: Any) -> None:
    """FBR took the invoice with these words: the note would have no field to mend them in."""
    without_triggers("UPDATE sale_line SET hs_code = '8708'")
    assert ("fbr-might-refuse", "sale") in codes(books, a_note())
    assert post(books, a_note())


def test_what_is_wrong_with_the_seller_is_no_doubt(books: Books, sale: int, without_triggers: Any) -> None:
    """0001 is the workshop's own to mend, in its settings."""
    without_triggers("UPDATE workshop SET name = ' '")
    assert ("fbr-would-refuse", "") in codes(books, a_note())


def test_after_midnight_a_note_waits_for_fbrs_clock(books: Books, clock: Clock) -> None:
    """00:41 in Pakistan is yesterday in UTC, where FBR is reported to look (0043): not before its day has come."""
    accept_sale(books, a_sale())
    clock.moment = datetime(2026, 11, 22, 19, 41, tzinfo=UTC)
    made = post(books, a_note(note_date=date(2026, 11, 23)))
    with books.read() as sitting:
        standing = outbox.standing(sitting, "sale-note", made)
        assert standing is not None
        queued = outbox.item(sitting, standing.item_id)
    assert queued is not None
    assert queued.row.not_before == datetime(2026, 11, 23, tzinfo=UTC)


def test_without_an_address_the_province_stands_for_it(books: Books, sale: int) -> None:
    """0073, as for invoices: an empty sellerAddress is refused."""
    with books.write() as sitting:
        workshop.change(sitting, replace(workshop.draft(sitting), address="", city=""))
    made = post(books, a_note())
    with books.read() as sitting:
        standing = outbox.standing(sitting, "sale-note", made)
        assert standing is not None
        [waiting] = [each for each in hand_upload.waiting(sitting) if each.item_id == standing.item_id]
    assert waiting.invoice.seller_address == "PUNJAB"


AMOUNTS = ("value", "retail_value", "sales_tax", "further_tax", "extra_tax", "fed", "st_withheld")
PAISA = st.decimals(0, 99999, places=2)


@settings(max_examples=60)
@given(
    quantity=st.decimals("0.0001", 500, places=4),
    figures=st.tuples(*(PAISA for _ in AMOUNTS)),
    rate=st.sampled_from([0, 5, 18]),
    parts=st.lists(st.decimals("0.0001", 200, places=4), min_size=1, max_size=8),
)
def test_all_notes_together_never_exceed_the_invoice(
    quantity: Decimal, figures: tuple[Decimal, ...], rate: int, parts: list[Decimal]
) -> None:
    """0036, 0037, 0067 for any figures, also such as no rate makes."""
    was = SaleLine(
        no=1, description="x", quantity=quantity, tax_rate=Decimal(rate), **dict(zip(AMOUNTS, figures, strict=True))
    )
    left = Left(no=1, description="x", quantity=quantity, **dict(zip(AMOUNTS, figures, strict=True)))
    for part in [*parts, quantity]:
        pieces = min(part, left.quantity)
        if not pieces:
            break
        back = spoken_of(NoteLineDraft(line=1, quantity=pieces), was, left)
        rest = {name: getattr(left, name) - getattr(back, name) for name in AMOUNTS}
        assert all(amount >= 0 for amount in rest.values()), rest
        assert all(getattr(back, name) >= 0 for name in AMOUNTS)
        left = replace(left, quantity=left.quantity - pieces, **rest)
    assert left.quantity == 0
    assert not any((left.extra_tax, left.fed)), "who returns the last piece gets the last paisa"


def test_four_returns_of_a_penny_part_take_no_more_tax_than_there_was() -> None:
    """18 % of 12 paisa is 2 paisa; of each 3 it is 1. The last two are of 2 paisa each, on which there is none."""
    figures = dict.fromkeys(AMOUNTS, Decimal(0)) | {"value": Decimal("0.12"), "sales_tax": Decimal("0.02")}
    was = SaleLine(no=1, description="x", quantity=Decimal(4), tax_rate=Decimal(18), **figures)
    left, made = Left(no=1, description="x", quantity=Decimal(4), **figures), []
    for _ in range(4):
        back = spoken_of(NoteLineDraft(line=1, quantity=Decimal(1)), was, left)
        made.append((back.value, back.sales_tax))
        rest = {name: getattr(left, name) - getattr(back, name) for name in AMOUNTS}
        left = replace(left, quantity=left.quantity - 1, **rest)
    none, one, two, three = (Decimal(paisa).scaleb(-2) for paisa in range(4))
    assert made == [(three, one), (three, one), (two, none), (two, none)]
    assert (left.value, left.sales_tax) == (two, none)


def test_a_value_typed_too_high_for_the_tax_that_is_left_is_refused_with_the_highest(books: Books) -> None:
    """Of 12 paisa with 2 paisa of tax, 3 and 3 took both: no more than 2 paisa of value have no tax of their own."""
    accept_sale(books, a_sale(lines=(a_sale_line(quantity=Decimal(4), rate=Decimal("0.03")),)))
    for _ in range(2):
        post(books, a_note(lines=(NoteLineDraft(line=1, quantity=Decimal(1)),)))
    with books.read() as sitting:
        draft = a_note(lines=(NoteLineDraft(line=1, quantity=Decimal(1), value=Decimal("0.03")),))
        found = [p for p in sale_notes.check(sitting, draft) if not p.is_warning]
    assert [(p.code.value, p.field, p.facts["most"]) for p in found] == [("note-above-sale", "lines.0.value", "0.02")]
