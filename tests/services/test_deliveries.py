"""Orders, goods received, challans, gate passes, job-work, and the match with the bill."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.rules.problems import Code, Refusal
from app.services import audit, deliveries, parties, purchases
from app.services.books import Books
from app.services.deliveries import DeliveryDraft, DeliveryLineDraft, Difference, Kind
from app.services.verify import verify
from tests.makers import a_line, a_party, a_purchase

TODAY = date(2026, 11, 22)
KG = "KG"


def a_delivery_line(**changes: Any) -> DeliveryLineDraft:
    plain: dict[str, Any] = {"description": "Brake shoe", "quantity": Decimal(100)}
    return DeliveryLineDraft(**plain | changes)


def a_delivery(kind: Kind, **changes: Any) -> DeliveryDraft:
    """Of a registered supplier, a hundred brake shoes, in November."""
    plain: dict[str, Any] = {"party": "Bilal Steel", "day": date(2026, 11, 2), "lines": (a_delivery_line(),)}
    return DeliveryDraft(kind=kind, **plain | changes)


def an_order(**changes: Any) -> DeliveryDraft:
    lines = (a_delivery_line(rate=Decimal(1000)), a_delivery_line(description="MS sheet", unit=KG, rate=Decimal(245)))
    return a_delivery(Kind.ORDER, **{"lines": lines, "due_on": date(2026, 11, 10)} | changes)


def post(books: Books, draft: DeliveryDraft) -> str:
    with books.write() as sitting:
        made = deliveries.post(sitting, draft)
    return number(books, made)


def number(books: Books, made: int) -> str:
    with books.read() as sitting:
        found = deliveries.detail(sitting, made)
    assert found is not None
    return found.row.number


def shown(books: Books, called: str) -> deliveries.DeliveryDetail:
    with books.read() as sitting:
        (row,) = [row for row in deliveries.rows(sitting) if row.number == called]
        found = deliveries.detail(sitting, row.id)
    assert found is not None
    return found


def codes(books: Books, draft: DeliveryDraft) -> set[tuple[str, str]]:
    with books.read() as sitting:
        return {(problem.code.value, problem.field) for problem in deliveries.check(sitting, draft)}


@pytest.fixture
def supplied(books: Books) -> Books:
    with books.write() as sitting:
        parties.add(sitting, a_party())
        parties.add(sitting, a_party(name="Ravi Heat Treaters", ntn="1111111-1", strn="3277876111222"))
    return books


def test_each_kind_has_its_own_gapless_series(supplied: Books) -> None:
    order, challan = post(supplied, an_order()), post(supplied, a_delivery(Kind.CHALLAN_OUT))
    gate = post(supplied, a_delivery(Kind.GATE_OUT, purpose="repair", returnable=True, due_on=date(2026, 11, 9)))
    job = post(supplied, a_delivery(Kind.JOB_OUT, due_on=date(2026, 11, 9), process="Hardening"))
    goods = post(supplied, a_delivery(Kind.RECEIVED, against=order))
    said = [order, challan, gate, job, goods, post(supplied, a_delivery(Kind.CHALLAN_IN))]
    assert said == ["PO-2026-0001", "DC-2026-0001", "GP-2026-0001", "JW-2026-0001", "GRN-2026-0001", "DC-2026-0002"]
    assert verify(supplied).findings == ()
    with supplied.read() as sitting:
        assert [row.action for row in audit.trail(sitting, "delivery", 1)] == ["post"]


@pytest.mark.parametrize(
    ("draft", "problem"),
    [
        (a_delivery(Kind.CHALLAN_OUT, party=" "), ("missing", "party")),
        (a_delivery(Kind.CHALLAN_OUT, day=date(2027, 1, 1)), ("date-in-future", "day")),
        (a_delivery(Kind.CHALLAN_OUT, lines=()), ("no-lines", "lines")),
        (
            a_delivery(Kind.CHALLAN_OUT, lines=(a_delivery_line(quantity=Decimal(0)),)),
            ("not-positive", "lines.0.quantity"),
        ),
        (
            a_delivery(Kind.CHALLAN_OUT, lines=(a_delivery_line(quantity=Decimal(-1)),)),
            ("negative", "lines.0.quantity"),
        ),
        (
            a_delivery(Kind.CHALLAN_OUT, lines=(a_delivery_line(scrap=Decimal(1)),)),
            ("not-on-this-paper", "lines.0.scrap"),
        ),
        (a_delivery(Kind.CHALLAN_OUT, lines=(a_delivery_line(unit="cubits"),)), ("unit-unknown", "lines.0.unit")),
        (a_delivery(Kind.RECEIVED, lines=(a_delivery_line(rejected=Decimal(4)),)), ("missing", "lines.0.remark")),
        (
            a_delivery(Kind.RECEIVED, lines=(a_delivery_line(rejected=Decimal(101), remark="bent"),)),
            ("rejected-too-much", "lines.0.rejected"),
        ),
        (a_delivery(Kind.GATE_OUT, returnable=True), ("missing", "due_on")),
        (a_delivery(Kind.JOB_OUT), ("missing", "due_on")),
        (a_delivery(Kind.JOB_OUT, due_on=date(2026, 11, 1)), ("due-before-day", "due_on")),
        (a_delivery(Kind.JOB_IN), ("missing", "against")),
        (a_delivery(Kind.GATE_IN, against="GP-2026-0009"), ("not-found", "against")),
        (a_delivery(Kind.GATE_OUT, purpose="theft"), ("malformed", "purpose")),
        (a_delivery(Kind.GATE_OUT, party="Nobody yet"), ("party-to-complete", "party")),
        (DeliveryDraft(cancels="DC-2026-0004", note="wrong"), ("not-found", "cancels")),
    ],
)
def test_what_is_wrong_is_named_at_its_field(supplied: Books, draft: DeliveryDraft, problem: tuple[str, str]) -> None:
    assert problem in codes(supplied, draft)


def test_an_order_closes_with_what_was_accepted_of_it(supplied: Books) -> None:
    """100 ordered; 60 come, 10 are rejected: 50 are open. 50 more come: closed."""
    order = post(supplied, an_order(lines=(a_delivery_line(rate=Decimal(1000)),)))
    line = a_delivery_line(quantity=Decimal(60), rejected=Decimal(10), remark="cracked")
    post(supplied, a_delivery(Kind.RECEIVED, against=order, their_no="77", lines=(line,)))
    seen = shown(supplied, order)
    assert (seen.row.state, seen.row.overdue, seen.lines[0].left) == ("open", True, Decimal(50))
    post(supplied, a_delivery(Kind.RECEIVED, against=order, lines=(a_delivery_line(quantity=Decimal(50)),)))
    assert shown(supplied, order).row.state == "closed"
    assert shown(supplied, order).answered_by == ("GRN-2026-0001", "GRN-2026-0002")


def test_more_than_ordered_is_said_and_never_makes_less_than_nothing_open(supplied: Books) -> None:
    order = post(supplied, an_order(lines=(a_delivery_line(),)))
    goods = a_delivery(Kind.RECEIVED, against=order, lines=(a_delivery_line(quantity=Decimal(130)),))
    assert ("over-delivered", "lines.0.quantity") in codes(supplied, goods)
    post(supplied, goods)
    assert shown(supplied, order).lines[0].left == 0
    stranger = a_delivery(Kind.RECEIVED, against=order, lines=(a_delivery_line(description="Bolt"),))
    assert ("not-ordered", "lines.0.description") in codes(supplied, stranger)


def test_what_went_through_the_gate_comes_back_at_most_once(supplied: Books) -> None:
    out = post(supplied, a_delivery(Kind.GATE_OUT, returnable=True, due_on=date(2026, 11, 20), purpose="repair"))
    with supplied.read() as sitting:
        assert [row.number for row in deliveries.overdue(sitting)] == [out]
    some = a_delivery(Kind.GATE_IN, against=out, lines=(a_delivery_line(quantity=Decimal(70)),))
    post(supplied, some)
    assert shown(supplied, out).lines[0].left == 30
    with pytest.raises(Refusal) as refused, supplied.write() as sitting:
        deliveries.post(sitting, some)
    assert [problem.code for problem in refused.value.problems] == [Code.RETURNED_TOO_MUCH]
    other = a_delivery(Kind.GATE_IN, against=out, lines=(a_delivery_line(description="Bolt", quantity=Decimal(1)),))
    assert ("never-went-out", "lines.0.description") in codes(supplied, other)
    twice = (a_delivery_line(quantity=Decimal(20)), a_delivery_line(quantity=Decimal(20)))
    assert ("returned-too-much", "lines.1.quantity") in codes(
        supplied, a_delivery(Kind.GATE_IN, against=out, lines=twice)
    )
    post(supplied, a_delivery(Kind.GATE_IN, against=out, lines=(a_delivery_line(quantity=Decimal(30)),)))
    assert shown(supplied, out).row.state == "closed"
    with supplied.read() as sitting:
        assert deliveries.overdue(sitting) == []


def test_the_heat_treater_owes_what_he_neither_brought_nor_scrapped(supplied: Books) -> None:
    """500 kg out, 2 % scrap allowed (10 kg); back 380 and 9 scrap: 111 are with him. 3 more of scrap are too many."""
    steel = {"description": "EN8 bar", "unit": KG, "expected": Decimal(490)}
    out = post(
        supplied,
        a_delivery(
            Kind.JOB_OUT,
            party="Ravi Heat Treaters",
            due_on=date(2026, 11, 12),
            process="Hardening",
            scrap_percent=Decimal(2),
            lines=(a_delivery_line(quantity=Decimal(500), **steel),),
        ),
    )

    def back(quantity: int, scrap: int) -> DeliveryDraft:
        line = DeliveryLineDraft(description="EN8 BAR", unit=KG, quantity=Decimal(quantity), scrap=Decimal(scrap))
        return a_delivery(Kind.JOB_IN, party="Ravi Heat Treaters", against=out, lines=(line,))

    assert codes(supplied, back(380, 9)) == set()
    post(supplied, back(380, 9))
    assert shown(supplied, out).lines[0].left == Decimal(111)
    assert shown(supplied, out).row.overdue
    assert codes(supplied, back(100, 3)) == {("scrap-beyond-allowance", "lines.0.scrap")}
    assert ("returned-too-much", "lines.0.quantity") in codes(supplied, back(110, 2))
    post(supplied, back(108, 3))
    assert shown(supplied, out).row.state == "closed"


def test_a_paper_answers_only_to_one_of_its_own_party_and_kind(supplied: Books) -> None:
    order = post(supplied, an_order())
    challan = post(supplied, a_delivery(Kind.CHALLAN_OUT))
    gate = post(supplied, a_delivery(Kind.GATE_OUT, purpose="sale"))
    assert ("another-party", "against") in codes(
        supplied, a_delivery(Kind.RECEIVED, party="Ravi Heat Treaters", against=order)
    )
    assert ("cannot-answer", "against") in codes(supplied, a_delivery(Kind.RECEIVED, against=challan))
    assert ("cannot-answer", "against") in codes(supplied, a_delivery(Kind.GATE_IN, against=gate))  # not returnable
    assert ("due-before-day", "day") in codes(
        supplied, a_delivery(Kind.RECEIVED, against=order, day=date(2026, 10, 31))
    )


def test_a_paper_is_taken_back_only_by_another_and_after_what_hangs_on_it(supplied: Books) -> None:
    out = post(supplied, a_delivery(Kind.GATE_OUT, returnable=True, due_on=date(2026, 11, 20)))
    back = post(supplied, a_delivery(Kind.GATE_IN, against=out))
    undo = DeliveryDraft(cancels=out, note="wrong party")
    assert ("others-hang-on-it", "cancels") in codes(supplied, undo)
    assert ("missing", "note") in codes(supplied, DeliveryDraft(cancels=back))
    assert post(supplied, DeliveryDraft(cancels=back, note="not ours")) == "GP-2026-0003"
    assert (shown(supplied, out).row.state, shown(supplied, out).lines[0].left) == ("open", Decimal(100))
    assert post(supplied, undo) == "GP-2026-0004"
    assert shown(supplied, out).row.state == "cancelled"
    assert shown(supplied, "GP-2026-0004").row.state == "cancels"
    assert ("cannot-cancel", "cancels") in codes(supplied, undo)
    assert ("cannot-cancel", "cancels") in codes(supplied, DeliveryDraft(cancels="GP-2026-0004", note="x"))
    assert ("cannot-answer", "against") in codes(supplied, a_delivery(Kind.GATE_IN, against=out))
    assert verify(supplied).ok


def test_what_has_not_come_of_an_order_can_be_called_off(supplied: Books) -> None:
    order = post(supplied, an_order())
    post(supplied, a_delivery(Kind.RECEIVED, against=order, lines=(a_delivery_line(quantity=Decimal(40)),)))
    off = post(supplied, DeliveryDraft(cancels=order, note="he has no more"))
    assert [line.quantity for line in shown(supplied, off).lines] == [Decimal(60), Decimal(100)]
    assert shown(supplied, order).row.state == "closed"
    assert [line.left for line in shown(supplied, order).lines] == [0, 0]
    assert post(supplied, an_order()) == "PO-2026-0003"


def test_order_goods_and_bill_beside_each_other(supplied: Books) -> None:
    """100 shoes at 1,000 and 100 kg sheet at 245; 90 shoes come, 5 bad; billed 90 at 1,050, and 10 bolts."""
    order = post(supplied, an_order())
    challan = post(supplied, a_delivery(Kind.CHALLAN_IN, against=order, lines=(a_delivery_line(quantity=Decimal(90)),)))
    line = a_delivery_line(quantity=Decimal(90), rejected=Decimal(5), remark="cracked")
    post(supplied, a_delivery(Kind.RECEIVED, against=challan, lines=(line,)))
    billed = (
        a_line(quantity=Decimal(90), rate=Decimal(1050)),
        a_line(description="Bolt", quantity=Decimal(10), rate=Decimal(9)),
    )
    with supplied.write() as sitting:
        bill = purchases.post(sitting, a_purchase(supplier="Bilal Steel", lines=billed))
        assert deliveries.match_of_bill(sitting, bill) is None
        deliveries.link_bill(sitting, bill, challan)
        found = deliveries.match_of_bill(sitting, bill)
    assert found is not None
    assert (found.number, found.papers, found.bills) == (order, (challan, "GRN-2026-0001"), ("P-2026-0001",))
    shoe, sheet, bolt = found.lines
    assert [shoe.ordered, shoe.arrived, shoe.received, shoe.accepted, shoe.billed] == [100, 90, 90, 85, 90]
    assert [shoe.to_come, shoe.to_be_billed, shoe.order_rate, shoe.bill_rate] == [15, 0, 1000, 1050]
    assert set(shoe.differences) == {
        Difference.NOT_RECEIVED,
        Difference.REJECTED,
        Difference.OVER_BILLED,
        Difference.RATE_HIGHER,
    }
    assert (sheet.to_come, sheet.differences) == (Decimal(100), (Difference.NOT_RECEIVED,))
    assert set(bolt.differences) == {Difference.NOT_ORDERED, Difference.OVER_BILLED}
    with supplied.write() as sitting:
        with pytest.raises(Refusal):
            deliveries.link_bill(sitting, bill, order)  # it is linked already
        deliveries.unlink_bill(sitting, bill)
        assert deliveries.match(sitting, found.id).bills == ()


def test_an_order_delivered_and_billed_as_agreed_agrees(supplied: Books) -> None:
    order = post(supplied, an_order(lines=(a_delivery_line(quantity=Decimal(10), rate=Decimal(1000)),)))
    post(supplied, a_delivery(Kind.RECEIVED, against=order, lines=(a_delivery_line(quantity=Decimal(10)),)))
    with supplied.write() as sitting:
        bill = purchases.post(sitting, a_purchase(supplier="Bilal Steel"))
        deliveries.link_bill(sitting, bill, order)
        assert deliveries.match(sitting, 1).agrees
        other = purchases.post(sitting, a_purchase(supplier="Ravi Heat Treaters", bill_no="5"))
        with pytest.raises(Refusal) as refused:
            deliveries.link_bill(sitting, other, order)
    assert refused.value.problems[0].code == Code.ANOTHER_PARTY
    blocked = DeliveryDraft(cancels="GRN-2026-0001", note="x")
    assert codes(supplied, blocked) == set()  # the bill hangs on the order, whose remainder is then open again


def test_a_posted_paper_cannot_be_changed(supplied: Books, without_triggers: Callable[[str], None]) -> None:
    post(supplied, an_order())
    without_triggers("UPDATE series SET last = 3 WHERE name = 'PO'")
    assert verify(supplied).findings == ("PO-2026: 2 numbers are missing, the first is 0002",)


steps = st.lists(
    st.tuples(st.sampled_from(["come", "scrap", "cancel"]), st.integers(1, 120), st.integers(0, 60)), max_size=6
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(kind=st.sampled_from([Kind.ORDER, Kind.GATE_OUT, Kind.JOB_OUT]), given_=st.integers(1, 100), taken=steps)
def test_open_is_never_below_nothing_and_returns_never_exceed(
    supplied: Books, kind: Kind, given_: int, taken: list[tuple[str, int, int]]
) -> None:
    """Whatever is tried: given = open + back + scrap, unless more was delivered than ordered, which was said."""
    answer = {Kind.ORDER: Kind.RECEIVED, Kind.GATE_OUT: Kind.GATE_IN, Kind.JOB_OUT: Kind.JOB_IN}[kind]
    first = a_delivery_line(quantity=Decimal(given_))
    root = post(supplied, a_delivery(kind, returnable=kind != Kind.ORDER, due_on=TODAY, lines=(first,)))
    came, said_over, last = Decimal(0), False, ("", Decimal(0))
    for step, quantity, scrap in taken:
        if step == "cancel" and last[0]:
            post(supplied, DeliveryDraft(cancels=last[0], note="wrong"))
            came, last = came - last[1], ("", Decimal(0))
            continue
        lost = Decimal(scrap) if kind == Kind.JOB_OUT and step == "scrap" else Decimal(0)
        draft = a_delivery(answer, against=root, lines=(a_delivery_line(quantity=Decimal(quantity), scrap=lost),))
        said = {code for code, _ in codes(supplied, draft)}
        if "returned-too-much" in said:
            assert came + quantity + lost > given_
            with pytest.raises(Refusal), supplied.write() as sitting:
                deliveries.post(sitting, draft)
            continue
        assert ("over-delivered" in said) == (came + quantity + lost > given_)
        said_over = said_over or "over-delivered" in said
        last = (post(supplied, draft), quantity + lost)
        came += quantity + lost
    left = shown(supplied, root).lines[0].left
    assert left == max(Decimal(0), given_ - came)
    assert came <= given_ or said_over
