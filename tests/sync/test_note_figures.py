"""Every figure that the program itself reckons for a note passes FBR's checks: ours, and the practice portal's."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from app.models.sales import Sale, SaleLine
from app.practice import checks
from app.practice.fbr_di import read
from app.practice.fields import items_of, sum_of
from app.practice.truth import Entry
from app.rules.fbr_checks import find
from app.rules.fbr_facts import LawOfDay
from app.rules.money import ZERO, rupees
from app.rules.sale_types import TREATMENTS, SaleType, scenario
from app.rules.taxes import percent_of, rate_label
from app.services.portal_invoice import InvoiceForPortal
from app.services.sale_notes.drafts import Left, NoteLineDraft, SaleNoteDraft
from app.services.sale_notes.portal import facts
from app.services.sale_notes.remaining import FIGURES, most_value, spoken_of
from app.services.workshop import WorkshopDraft
from app.sync.portals.fbr_di import payload

NOW = datetime(2026, 11, 22, 5, tzinfo=UTC)
DAY = date(2026, 11, 20)
FURTHER = Decimal(4)
LAW = LawOfDay(standard="18%", further=FURTHER)
SELLER = WorkshopDraft(name="Bilal Auto Parts", ntn="1234567", strn="3277876111111", address="Badami Bagh")
NUMBER = "1234567DIAAAAAA000001"
PERCENT = {
    SaleType.STANDARD: [18],
    SaleType.THIRD_SCHEDULE: [18],
    SaleType.REDUCED: [1, 5, 12],
    SaleType.EXEMPT: [0],
    SaleType.ZERO: [0],
    SaleType.PROCESSING: [5, 18],
    SaleType.TOLL: [18],
}


class Ledger:
    """What FBR has of one invoice and its notes."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def find(self, number: str) -> Entry | None:
        return self.entries[0] if self.entries and number == NUMBER else None

    def notes_on(self, number: str) -> list[Entry]:
        return self.entries[1:]

    def take(self, invoice: InvoiceForPortal) -> str:
        """The code with which the practice portal refuses it; nothing if it is recorded."""
        body = read(payload(invoice, "production"))
        assert body is not None
        faults = [checks.header(body, "production", NOW.date(), self), *(checks.item(x, body) for x in items_of(body))]
        if codes := [fault.code for fault in faults if fault]:
            return codes[0]
        entry = Entry(NUMBER, "", "", "", "production", "", "", DAY.isoformat(), "", "", 1, invoice.invoice_type)
        value, tax = (str(sum_of(body, name)) for name in ("valueSalesExcludingST", "salesTaxApplicable"))
        self.entries.append(replace(entry, value=value, tax=tax))
        return ""


@st.composite
def sold_lines(draw: st.DrawFn, no: int, kind: SaleType, registered: bool, withheld: bool) -> SaleLine:
    percent = Decimal(draw(st.sampled_from(PERCENT[kind])))
    quantity = draw(st.decimals("0.5", 30, places=draw(st.sampled_from([0, 4])), allow_nan=False)) or Decimal(1)
    value = rupees(quantity * draw(st.decimals("0.03", 4000, places=4))) + Decimal("0.01")
    retail = value + draw(st.decimals("0.01", 900, places=2)) if kind == SaleType.THIRD_SCHEDULE else ZERO
    tax = percent_of(retail or value, percent)
    plain = kind in (SaleType.STANDARD, SaleType.TOLL, SaleType.PROCESSING)
    further = percent_of(value, FURTHER) if TREATMENTS[kind].further_tax and not registered else ZERO
    return SaleLine(
        no=no, description="Brake shoe", hs_code="8708.3090", unit="KG", sale_type=kind.value, quantity=quantity,
        value=value, retail_value=retail, tax_label=rate_label(kind, percent), tax_rate=percent, sales_tax=tax,
        further_tax=further, extra_tax=ZERO, fed=draw(st.decimals(0, 9, places=2)),
        st_withheld=tax if withheld else ZERO, sro_schedule="" if plain else "EIGHTH SCHEDULE Table 1",
        sro_serial="" if plain else "82",
    )  # fmt: skip


@st.composite
def sold(draw: st.DrawFn) -> Sale:
    kind = draw(st.sampled_from(sorted(PERCENT)))
    registered = draw(st.booleans())
    withheld = registered and draw(st.booleans())
    row = Sale(
        customer_name="Ravi Motors", customer_ntn="2345678" if registered else "", customer_cnic="",
        customer_province="PUNJAB", customer_address="Ravi Road", customer_registered=registered, invoice_date=DAY,
        scenario=scenario(kind, buyer_registered=registered), end_consumer=False,
    )  # fmt: skip
    row.lines = [draw(sold_lines(n + 1, kind, registered, withheld)) for n in range(draw(st.integers(1, 3)))]
    return row


def told(row: Sale, made: list[Left]) -> InvoiceForPortal:
    draft = SaleNoteDraft(note_date=NOW.date(), reason="Return of goods")
    return replace(facts(row, draft, made, SELLER), reference=NUMBER)


def less(left: Left, made: Left) -> Left:
    figures = {name: getattr(left, name) - getattr(made, name) for name in FIGURES}
    return replace(left, quantity=left.quantity - made.quantity, **figures)


def whole(line: SaleLine) -> Left:
    figures = {name: getattr(line, name) for name in FIGURES}
    return Left(no=line.no, description=line.description, quantity=line.quantity, **figures)


STEPS = st.lists(st.tuples(st.booleans(), st.sampled_from([1, 2, 3, 7])), max_size=4)
"""Of each note: whether its value is typed, and which part of what is left it takes; the last takes all."""


@settings(max_examples=80, deadline=None)
@given(row=sold(), steps=STEPS)
def test_what_the_program_reckons_is_accepted(row: Sale, steps: list[tuple[bool, int]]) -> None:
    """Part for part and then the rest, by pieces or by a value typed: 0008, 0036, 0067, 0080, 0102, 0104 all hold."""
    lefts, ledger = [whole(line) for line in row.lines], Ledger()
    invoice = replace(told(row, lefts), invoice_type="Sale Invoice", reference="", reason="", invoice_date=DAY)
    assert ledger.take(invoice) == ""
    for typed, part in [*steps, (False, 1)]:
        made = []
        for line, left in zip(row.lines, lefts, strict=True):
            pieces = (left.quantity / part).quantize(Decimal("0.0001"))
            value = rupees(most_value(line, left, FURTHER) / part) if typed else None
            made.append(spoken_of(NoteLineDraft(line=line.no, quantity=pieces, value=value), line, left, FURTHER))
        after = [less(left, each) for left, each in zip(lefts, made, strict=True)]
        assert all(getattr(each, name) >= 0 for each in after for name in (*FIGURES, "quantity")), after
        said = [each for each in made if each.quantity and (each.retail_value if invoice_is_third(row) else each.value)]
        if not said:
            break  # a part of a paisa: nobody issues that
        assert [each for each in find(told(row, said), now=NOW, law=LAW) if not each.doubtful] == []
        assert ledger.take(told(row, said)) == ""
        lefts = after


def invoice_is_third(row: Sale) -> bool:
    return row.lines[0].sale_type == SaleType.THIRD_SCHEDULE
