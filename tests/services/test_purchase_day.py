"""A bill with every tax on it, what warns at entry, what takes it back, and the draft that outlives a cut."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.rules.problems import Code, Refusal
from app.services import drafts, parts, purchases
from app.services.books import Books
from app.services.parts import SaleTypeSince
from app.services.purchases import CancellationDraft, DebitLineDraft, DebitNoteDraft, PurchaseDraft
from app.services.verify import verify
from tests.makers import a_line, a_part, a_purchase

NOVEMBER = date(2026, 11, 10)


def post(books: Books, draft: PurchaseDraft) -> int:
    with books.write() as sitting:
        return purchases.post(sitting, draft)


def warned(books: Books, draft: PurchaseDraft) -> dict[str, dict[str, str]]:
    with books.read() as sitting:
        return {purchases.key(one): dict(one.facts) for one in purchases.check(sitting, draft)}


def a_note(original: str, *lines: DebitLineDraft, day: date = NOVEMBER) -> DebitNoteDraft:
    return DebitNoteDraft(original=original, note_date=day, reason="cracked castings", lines=lines)


def note(books: Books, draft: DebitNoteDraft) -> int:
    with books.write() as sitting:
        return purchases.post_note(sitting, draft)


def test_every_tax_and_charge_adds_up(books: Books) -> None:
    """10 × 1,000 less 500: 9,500 and 18 % = 1,710; extra 95, FED 19; freight 300, loading 100; a fifth withheld."""
    line = a_line(discount=Decimal(500), extra_tax=Decimal(95), fed=Decimal(19), st_withheld=Decimal(342))
    draft = a_purchase(lines=(line,), freight=Decimal(300), other_charges=Decimal(100), total=Decimal(11724))
    made = post(books, draft)
    with books.read() as sitting:
        bill = purchases.detail(sitting, made)
    assert bill is not None
    row = bill.row
    assert [row.value, row.sales_tax, row.extra_tax, row.fed] == [9500, 1710, 95, 19]
    assert (row.total, row.payable, row.charges) == (Decimal(11724), Decimal(11382), Decimal(400))
    assert bill.lines[0].discount == 500
    assert verify(books).ok


def test_a_discount_in_per_cent_follows_the_line(books: Books) -> None:
    """5 % of 500 x 42.50: 1,062.50 off, 20,187.50 and 18 % of it; an amount, where there is one, is what holds."""
    line = a_line(quantity=Decimal(500), rate=Decimal("42.50"), discount_percent=Decimal(5))
    with books.read() as sitting:
        (share, amount), _ = purchases.figures(
            sitting, a_purchase(lines=(line, replace(line, discount=Decimal("1000.00"))))
        )
    assert (share.discount, share.value, share.sales_tax) == (
        Decimal("1062.50"),
        Decimal("20187.50"),
        Decimal("3633.75"),
    )
    assert (amount.discount, amount.value) == (Decimal(1000), Decimal(20250))
    wrong = a_purchase(lines=(replace(line, discount_percent=Decimal(101)),))
    assert "too-large@lines.0.discount_percent" in warned(books, wrong)


def test_rates_with_the_tax_in_them(books: Books) -> None:
    """10 × 1,180 with 18 % in it: 10,000 and 1,800; of 100.00 the tax is what is left of the paper's own total."""
    for rate, value, tax in (("1180", "10000.00", "1800.00"), ("10", "84.75", "15.25")):
        with books.read() as sitting:
            draft = a_purchase(tax_inclusive=True, lines=(a_line(rate=Decimal(rate)),))
            _, bill = purchases.figures(sitting, draft)
        assert (bill.value, bill.sales_tax, bill.total) == (Decimal(value), Decimal(tax), Decimal(rate) * 10)


def test_third_schedule_is_taxed_on_the_printed_price(books: Books) -> None:
    """STA 1990 s.3(2)(a): 10 pieces at 1,180 printed = 10,000 without tax; 1,800 of tax, whatever we paid."""
    line = a_line(sale_type="3rd Schedule Goods", rate=Decimal(700), retail_price=Decimal(1180))
    with books.read() as sitting:
        (made,), _ = purchases.figures(sitting, a_purchase(lines=(line,)))
    assert (made.value, made.retail_value, made.sales_tax) == (Decimal(7000), Decimal(10000), Decimal(1800))
    assert "retail-price-missing@lines.0.retail_price" in warned(
        books, a_purchase(lines=(replace(line, retail_price=None),))
    )


def test_the_sale_type_is_that_of_the_bills_day(books: Books) -> None:
    dated = (SaleTypeSince(since=date(2026, 10, 1), sale_type="3rd Schedule Goods"),)
    with books.write() as sitting:
        parts.add(sitting, a_part(retail_price=Decimal(1180), sale_types=dated, aliases=("bareik shoo", "بریک شو")))
    for day, tax in ((date(2026, 9, 30), "1800.00"), (date(2026, 10, 1), "1800.00")):
        with books.read() as sitting:
            line = a_line(description="Bareik Shoo", rate=Decimal(1000))
            (made,), _ = purchases.figures(sitting, a_purchase(bill_date=day, lines=(line,)))
        assert made.sales_tax == Decimal(tax)
        assert (made.sale_type == "3rd Schedule Goods") is (day.month == 10)
        assert made.part_id is not None


def test_parts_are_suggested_by_any_part_of_any_word(books: Books) -> None:
    with books.write() as sitting:
        parts.add(sitting, a_part(name="Clutch plate", number="CP-2210", name_ur="کلچ پلیٹ", aliases=("klach plet",)))
        parts.add(sitting, a_part(name="Pressure plate", hs_code="8708.9390"))
    with books.read() as sitting:
        for said in ("utch", "plate clu", "p-22", "KLACH", "lach le", "کلچ", "پلیٹ"):
            assert [row.name for row in parts.suggest(sitting, said)] == ["Clutch plate"], said
        assert [row.name for row in parts.suggest(sitting, "plate")] == ["Clutch plate", "Pressure plate"]
        assert parts.suggest(sitting, "%") == []
        found = parts.find(sitting, "Klach  plet")
        assert found is not None
        draft = replace(parts.draft(sitting, found.id), aliases=("sinter plate",))
    with books.write() as sitting:
        parts.change(sitting, found.id, draft)
    with books.read() as sitting:
        assert parts.suggest(sitting, "klach") == []
        assert parts.find(sitting, "sinter plate") == found


def test_a_bill_is_found_by_its_parts_and_listed_page_by_page(books: Books) -> None:
    made = [post(books, a_purchase(bill_date=date(2026, 10, 1 + n % 9))) for n in range(25)]
    post(books, a_purchase(lines=(a_line(description="Klach plet"),)))
    with books.read() as sitting:
        assert [row.lines for row in purchases.rows(sitting, "lach pl")] == [1]
        for search in ("", "brake"):
            wanted = purchases.Wanted(search=search, last=date(2026, 10, 9))
            found = purchases.found(sitting, wanted)
            assert set(made) <= set(found.numbers)
            whole = purchases.sums_of(sitting, wanted)
            assert (len(found.numbers), found.amount) == (whole.count, whole.total)
            listed = [row.id for row in purchases.rows(sitting, search, last=date(2026, 10, 9))]
            assert listed == list(found.numbers)
            pages = [purchases.by_ids(sitting, found.numbers[start : start + 7]) for start in range(0, 28, 7)]
            assert [row.id for page in pages for row in page] == listed


@pytest.mark.parametrize(
    ("changes", "key", "facts"),
    [
        # ITO 2001 s.21(l): an expense above 25,000 in cash is not allowed
        (
            {"paid_by": "cash", "lines": (a_line(quantity=Decimal(30)),)},
            "cash-over-limit@paid_by",
            {"cost": "30,000.00"},
        ),
        # STA 1990 s.73: above 50,000 not through the bank, the input tax of 9,000 is lost
        (
            {"paid_by": "cash", "lines": (a_line(quantity=Decimal(50)),)},
            "not-paid-by-bank@paid_by",
            {"cost": "9,000.00"},
        ),
        ({"lines": (a_line(quantity=Decimal(50)),)}, "pay-by-bank@paid_by", {"date": "03/04/2027", "tax": "9,000.00"}),
        ({}, "month-returned@bill_date", {"date": "18/11/2026"}),
        ({"bill_date": date(2026, 4, 2)}, "input-too-late@bill_date", {"cost": "1,800.00"}),
        ({"total": Decimal(12000)}, "bill-total-differs@total", {"computed": "11,800.00", "cost": "200.00"}),
        ({"supplier_ntn": "", "supplier_strn": ""}, "supplier-unidentified@supplier_cnic", {}),
    ],
)
def test_what_costs_money_later_is_said_at_entry(
    books: Books, changes: dict[str, Any], key: str, facts: dict[str, str]
) -> None:
    found = warned(books, replace(a_purchase(), **changes))
    assert facts.items() <= found[key].items()


def test_a_normal_bill_of_this_month_warns_of_nothing(books: Books) -> None:
    post(books, a_purchase(bill_no="117"))
    assert warned(books, a_purchase(bill_date=NOVEMBER, bill_no="118")) == {}


@pytest.mark.parametrize(
    ("there", "typed", "same"),
    [
        ("INV-118", "118", True),
        ("118", "inv/00118", True),
        ("INV-118", "INV 0118", True),
        ("INV-118", "1118", False),
        ("A-118", "B-118", False),
        ("118/2026", "118", False),
    ],
)
def test_a_bill_number_nearly_there_is_shown(books: Books, there: str, typed: str, *, same: bool) -> None:
    post(books, a_purchase(bill_no=there))
    assert ("bill-nearly-there@bill_no" in warned(books, a_purchase(bill_no=typed))) is same


def test_a_price_far_off_the_last_is_shown(books: Books) -> None:
    """1,000 last time: 1,300 is thirty per cent and passes, 1,301 is more."""
    with books.write() as sitting:
        parts.add(sitting, a_part())
    post(books, a_purchase())
    with books.read() as sitting:
        part = parts.find(sitting, "Brake shoe")
        assert part is not None
        (last,) = purchases.last_prices(sitting, part.id)
    assert (last.supplier, last.price) == ("Bilal Steel", Decimal(1000))
    key = "price-far-off@lines.0.rate"
    assert key not in warned(books, a_purchase(lines=(a_line(rate=Decimal(1300)),)))
    facts = warned(books, a_purchase(lines=(a_line(rate=Decimal(1400)),)))[key]
    assert (facts["percent"], facts["cost"]) == ("40", "4,000.00")


def test_a_warning_is_accepted_with_a_reason_and_a_law_is_not(books: Books) -> None:
    draft = a_purchase(paid_by="cash", lines=(a_line(quantity=Decimal(30)),))
    key = "cash-over-limit@paid_by"
    with books.read() as sitting:
        asked = purchases.unanswered(draft, purchases.check(sitting, draft))
    assert [purchases.key(one) for one in asked] == [key]
    made = post(books, replace(draft, accepted={key: "market was closed to cheques"}))
    with books.read() as sitting:
        bill = purchases.detail(sitting, made)
    assert bill is not None
    (accepted,) = bill.accepted
    assert (accepted.code, accepted.reason, accepted.by) == (
        "cash-over-limit",
        "market was closed to cheques",
        "tester",
    )
    assert "25,000.00" in accepted.words
    again = replace(draft, accepted={"duplicate-bill@bill_no": "it is fine"})
    with pytest.raises(Refusal) as refusal:
        post(books, again)
    assert {problem.code for problem in refusal.value.problems} == {Code.DUPLICATE_BILL, Code.CANNOT_BE_ACCEPTED}
    with pytest.raises(Refusal):
        post(books, a_purchase(accepted={key: "  "}))


def test_a_debit_note_takes_back_its_share(books: Books) -> None:
    """3 of 10 shoes at 1,000: 3,000 and 540 back; the bill stays as it is, the sums are net."""
    made = post(books, a_purchase())
    back = note(books, a_note("P-2026-0001", DebitLineDraft(line=1, quantity=Decimal(3))))
    with books.read() as sitting:
        bill, counter, sums = purchases.detail(sitting, made), purchases.detail(sitting, back), purchases.sums(sitting)
        (left,) = purchases.remaining(sitting, made)
    assert bill is not None
    assert counter is not None
    assert (bill.row.total, bill.row.state, bill.counters[0].number) == (Decimal(11800), "noted", "PD-2026-0001")
    assert [counter.row.value, counter.row.sales_tax, counter.row.total] == [-3000, -540, -3540]
    assert (counter.row.kind, counter.row.original, counter.reason) == ("debit_note", "P-2026-0001", "cracked castings")
    assert (sums.value, sums.sales_tax, sums.total) == (Decimal(7000), Decimal(1260), Decimal(8260))
    assert (left.quantity, left.value, left.sales_tax) == (Decimal(7), Decimal(7000), Decimal(1260))
    assert verify(books).ok


@pytest.mark.parametrize(
    ("draft", "problem"),
    [
        (a_note("1", DebitLineDraft(line=1, quantity=Decimal(11))), ("note-above-bill", "lines.0.quantity")),
        (a_note("1", DebitLineDraft(line=1, value=Decimal("10000.01"))), ("note-above-bill", "lines.0.value")),
        (a_note("1", DebitLineDraft(line=1, sales_tax=Decimal(1801))), ("note-above-bill", "lines.0.sales_tax")),
        (a_note("1", DebitLineDraft(line=2, quantity=Decimal(1))), ("not-found", "lines.0.line")),
        (a_note("1", DebitLineDraft(line=1)), ("missing", "lines.0.quantity")),
        (a_note("1", *[DebitLineDraft(line=1, quantity=Decimal(1))] * 2), ("duplicate", "lines.1.line")),
        (a_note("1"), ("no-lines", "lines")),
        (a_note("P-2026-0009", DebitLineDraft(line=1, quantity=Decimal(1))), ("not-found", "original")),
        (
            a_note("1", DebitLineDraft(line=1, quantity=Decimal(1)), day=date(2026, 4, 30)),
            ("note-before-bill", "note_date"),
        ),
    ],
)
def test_a_wrong_debit_note_is_refused(books: Books, draft: DebitNoteDraft, problem: tuple[str, str]) -> None:
    post(books, a_purchase())
    with books.read() as sitting:
        assert problem in {(one.code.value, one.field) for one in purchases.check_note(sitting, draft)}
    with pytest.raises(Refusal):
        note(books, draft)


def test_a_debit_note_has_180_days(books: Books) -> None:
    """STA 1990 s.9: a bill of 14 May may be corrected until 10 November."""
    post(books, a_purchase(bill_date=date(2026, 5, 14)))
    line = DebitLineDraft(line=1, quantity=Decimal(1))
    with pytest.raises(Refusal) as refusal:
        note(books, a_note("1", line, day=date(2026, 11, 11)))
    assert refusal.value.problems[0].code is Code.NOTE_TOO_LATE
    note(books, a_note("1", line, day=NOVEMBER))


def test_a_cancellation_is_a_mirror_and_the_bill_may_be_typed_again(books: Books) -> None:
    draft = a_purchase(bill_no="118", freight=Decimal(250))
    made = post(books, draft)
    taken = CancellationDraft(original="P-2026-0001", cancelled_on=NOVEMBER, reason="typed twice")
    with books.write() as sitting:
        purchases.cancel(sitting, taken)
    with books.read() as sitting:
        row, sums = purchases.rows(sitting, "P-2026-0001")[-1], purchases.sums(sitting)
        bill = purchases.detail(sitting, made)
    assert bill is not None
    assert (bill.row.state, bill.row.total, row.id) == ("cancelled", Decimal(12050), made)
    assert (sums.value, sums.sales_tax, sums.total) == (Decimal(0), Decimal(0), Decimal(0))
    for again in (taken, replace(taken, original="PC-2026-0001")):
        with pytest.raises(Refusal), books.write() as sitting:
            purchases.cancel(sitting, again)
    with pytest.raises(Refusal):
        note(books, a_note("1", DebitLineDraft(line=1, quantity=Decimal(1))))
    post(books, draft)
    with pytest.raises(Refusal):
        post(books, draft)
    assert verify(books).ok


shares = st.lists(
    st.tuples(st.decimals(0, 12, places=4), st.none() | st.decimals(0, 12000, places=2)), min_size=1, max_size=6
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    line=st.builds(
        a_line,
        quantity=st.decimals("0.001", "11", places=4),
        rate=st.decimals("0.01", "999", places=2),
        discount_percent=st.sampled_from([None, Decimal(5), Decimal(100)]),
        retail_price=st.decimals(1, 999, places=2),
        sale_type=st.sampled_from(["", "3rd Schedule Goods"]),
        further_tax=st.decimals(0, 300, places=2),
        extra_tax=st.decimals(0, 300, places=2),
        fed=st.decimals(0, 300, places=2),
    ),
    tries=shares,
    inclusive=st.booleans(),
)
def test_debit_notes_never_exceed_the_bill(
    books: Books, line: purchases.LineDraft, tries: list[tuple[Decimal, Decimal | None]], *, inclusive: bool
) -> None:
    made = post(books, a_purchase(lines=(line,), tax_inclusive=inclusive))
    for pieces, value in tries:
        draft = a_note(str(made), DebitLineDraft(line=1, quantity=pieces, value=value))
        with suppress(Refusal):
            note(books, draft)
    with books.read() as sitting:
        (left,) = purchases.remaining(sitting, made)
        bill = purchases.detail(sitting, made)
    assert bill is not None
    for name in ("quantity", "value", "sales_tax", "further_tax", "extra_tax", "fed"):
        assert 0 <= getattr(left, name) <= getattr(bill.lines[0], name), name
    assert bill.row.total + sum(each.total for each in bill.counters) >= 0


amounts = st.none() | st.decimals(0, 500, places=2)
typed_lines = st.builds(
    a_line,
    quantity=st.decimals("0.01", "99", places=4),
    rate=st.decimals("0.01", "999", places=2),
    sales_tax=amounts,
    extra_tax=amounts,
    fed=amounts,
    further_tax=amounts,
    st_withheld=amounts,
    discount=amounts,
    discount_percent=st.none() | st.decimals(0, 100, places=2),
    retail_price=st.decimals(1, 999, places=2),
    sale_type=st.sampled_from(["", "3rd Schedule Goods", "Exempt goods", "Goods at zero-rate"]),
)


@given(lines=st.lists(typed_lines, min_size=1, max_size=6), inclusive=st.booleans(), freight=amounts)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_taxes_of_a_bill_are_the_sums_of_its_lines(
    books: Books, lines: list[purchases.LineDraft], freight: Decimal | None, *, inclusive: bool
) -> None:
    draft = a_purchase(lines=tuple(lines), tax_inclusive=inclusive, freight=freight)
    with books.read() as sitting:
        each, bill = purchases.figures(sitting, draft)
    for name in ("value", "sales_tax", "further_tax", "extra_tax", "fed", "discount", "st_withheld"):
        assert getattr(bill, name) == sum(getattr(line, name) for line in each)
    assert bill.total == sum(line.total for line in each) + (freight or 0)
    for typed, made in zip(lines, each, strict=True):
        assert made.total == made.value + made.sales_tax + made.further_tax + made.extra_tax + made.fed
        assert 0 <= made.discount <= purchases_total(typed)
        if inclusive and typed.sale_type == "" and typed.sales_tax is None:
            asked = purchases_total(typed) - made.discount
            assert abs(made.value + made.sales_tax - asked) <= Decimal("0.01")


def purchases_total(line: purchases.LineDraft) -> Decimal:
    assert line.quantity is not None
    assert line.rate is not None
    return round(line.quantity * line.rate, 2)


def test_a_draft_is_kept_offered_and_discarded(books: Books) -> None:
    draft = a_purchase(bill_no="118", total=Decimal("11800.00"), accepted={"a@b": "because"}, bill_date=None)
    with books.write() as sitting:
        drafts.keep(sitting, "purchase", "{}")
        drafts.keep(sitting, "purchase", drafts.written(draft))
    with books.read() as sitting:
        kept = drafts.offer(sitting, "purchase")
        assert drafts.offer(sitting, "sale") is None
    assert kept is not None
    assert drafts.read(PurchaseDraft, kept.body) == draft
    assert drafts.read(PurchaseDraft, '{"lines": 3}') is None
    assert drafts.read(PurchaseDraft, "[") is None
    with books.write() as sitting:
        drafts.discard(sitting, "purchase")
    with books.read() as sitting:
        assert drafts.offer(sitting, "purchase") is None
