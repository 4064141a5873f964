"""From one paper to the next: what is still out, the paper that follows, the bill and the invoice made of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.rules.problems import Refusal
from app.services import converting, deliveries, home, parts, purchases, sales
from app.services.books import Books
from app.services.deliveries import DeliveryDraft, Kind
from app.services.purchases import CancellationDraft, DebitLineDraft, DebitNoteDraft
from app.services.verify import verify
from tests.makers import a_line, a_part, a_purchase
from tests.services.test_deliveries import a_delivery, a_delivery_line, an_order, number, post, shown, supplied

__all__ = ["supplied"]  # the fixture, used by name
TODAY = date(2026, 11, 22)
ANSWERS = {Kind.ORDER: Kind.RECEIVED, Kind.GATE_OUT: Kind.GATE_IN, Kind.JOB_OUT: Kind.JOB_IN}

moves = st.lists(
    st.tuples(
        st.sampled_from([*ANSWERS]), st.integers(1, 60), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 9)))
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(papers=moves)
def test_what_went_out_is_back_or_scrap_or_still_out(
    supplied: Books, papers: list[tuple[Kind, int, list[tuple[int, int]]]]
) -> None:
    """For any sequence; and the list of what is open, found in one query, agrees with each paper's own state."""
    made = []
    for kind, sent, answers in papers:
        first = a_delivery_line(quantity=Decimal(sent))
        root = post(supplied, a_delivery(kind, returnable=kind != Kind.ORDER, due_on=TODAY, lines=(first,)))
        made.append(root)
        for whole, spoilt in answers:
            scrap = Decimal(spoilt) if kind == Kind.JOB_OUT else Decimal(0)
            back = a_delivery_line(quantity=Decimal(whole), scrap=scrap)
            try:
                post(supplied, a_delivery(ANSWERS[kind], against=root, lines=(back,)))
            except Refusal:
                continue  # more than is out, or nothing at all
    with supplied.read() as sitting:
        out = deliveries.still_out(sitting)
        open_ones = {row.number for row in deliveries.rows(sitting, state="open")}
        states = {row.number: row.state for row in deliveries.rows(sitting)}
    assert all(row.given == row.back + row.scrap + row.left for row in out)
    assert all(row.left > 0 for row in out)
    assert {row.number for row in out} == open_ones == {name for name, state in states.items() if state == "open"}
    for root in made:
        line = shown(supplied, root).lines[0]
        assert line.left is not None
        assert (root in open_ones) == (line.left > 0)


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    ordered=st.integers(1, 50),
    came=st.lists(st.tuples(st.integers(1, 30), st.integers(0, 30)), max_size=3),
    billed=st.lists(st.integers(1, 40), max_size=3),
)
def test_the_three_way_match_is_the_sum_of_its_papers(
    supplied: Books, ordered: int, came: list[tuple[int, int]], billed: list[int]
) -> None:
    order = post(supplied, an_order(lines=(a_delivery_line(quantity=Decimal(ordered), rate=Decimal(1000)),)))
    received = rejected = 0
    for quantity, bad in came:
        line = a_delivery_line(quantity=Decimal(quantity), rejected=Decimal(min(bad, quantity)), remark="cracked")
        post(supplied, a_delivery(Kind.RECEIVED, against=order, lines=(line,)))
        received, rejected = received + quantity, rejected + min(bad, quantity)
    with supplied.write() as sitting:
        for quantity in billed:
            purchases.post(sitting, a_purchase(against=order, lines=(a_line(quantity=Decimal(quantity)),)))
        (row,) = [row for row in deliveries.rows(sitting) if row.number == order]
        (found,) = deliveries.match(sitting, row.id).lines
    assert [found.ordered, found.received, found.rejected, found.billed] == [ordered, received, rejected, sum(billed)]
    assert found.accepted == received - rejected
    assert found.to_come == max(0, ordered - found.accepted)
    assert found.to_be_billed == max(0, found.accepted - found.billed)
    assert (deliveries.Difference.OVER_BILLED in found.differences) == (found.billed > found.accepted)


def test_what_a_counter_document_takes_back_is_not_billed(supplied: Books) -> None:
    order = post(supplied, an_order(lines=(a_delivery_line(quantity=Decimal(10), rate=Decimal(1000)),)))
    post(supplied, a_delivery(Kind.RECEIVED, against=order, lines=(a_delivery_line(quantity=Decimal(10)),)))
    with supplied.write() as sitting:
        first = purchases.post(sitting, a_purchase(against=order))
        second = purchases.post(sitting, a_purchase(against=order))
        assert deliveries.match(sitting, 1).lines[0].billed == 20
        purchases.cancel(sitting, CancellationDraft(original=str(first), cancelled_on=TODAY, reason="typed twice"))
        lines = (DebitLineDraft(line=1, quantity=Decimal(3)),)
        note = DebitNoteDraft(original=str(second), note_date=TODAY, reason="Return of goods", lines=lines)
        made = purchases.post_note(sitting, note)
        (line,) = deliveries.match(sitting, 1).lines
        assert [line.billed, line.to_be_billed, line.bill_rate] == [7, 3, 1000]
        with pytest.raises(Refusal):
            deliveries.link_bill(sitting, made, order)  # it goes where its bill goes


def test_bills_that_may_be_linked_are_his_and_stand(supplied: Books) -> None:
    order = post(supplied, an_order())
    with supplied.write() as sitting:
        linked = purchases.post(sitting, a_purchase(against=order))
        free = purchases.post(sitting, a_purchase(bill_no="F-1"))
        gone = purchases.post(sitting, a_purchase())
        purchases.cancel(sitting, CancellationDraft(original=str(gone), cancelled_on=TODAY, reason="not ours"))
        purchases.post(sitting, a_purchase(supplier="Ravi Heat Treaters", supplier_ntn="1111111-1", supplier_strn=""))
        assert [(bill.id, bill.bill_no) for bill in deliveries.unlinked_bills(sitting, 1)] == [(free, "F-1")]
        assert deliveries.match(sitting, 1).bill_ids == (linked,)


def test_goods_received_follow_an_order_with_what_has_not_come(supplied: Books) -> None:
    order = post(supplied, an_order())
    line = a_delivery_line(quantity=Decimal(40))
    post(supplied, a_delivery(Kind.RECEIVED, against=order, lines=(line,)))
    with supplied.read() as sitting:
        assert deliveries.may_follow(sitting, 1) == (Kind.RECEIVED, Kind.CHALLAN_IN)
        draft = deliveries.following(sitting, 1, Kind.RECEIVED)
        assert not [problem for problem in deliveries.check(sitting, draft) if not problem.is_warning]
    assert [each.description for each in draft.lines] == ["Brake shoe", "MS sheet"]
    assert [each.quantity for each in draft.lines] == [60, 100]
    assert (draft.against, draft.party) == (order, "Bilal Steel")
    post(supplied, draft)
    assert shown(supplied, order).row.state == "closed"
    with supplied.read() as sitting:
        assert deliveries.may_follow(sitting, 1) == ()
        with pytest.raises(Refusal):
            deliveries.following(sitting, 1, Kind.RECEIVED)


def test_a_challan_is_received_once_and_only_returnable_things_come_back(supplied: Books) -> None:
    challan = post(supplied, a_delivery(Kind.CHALLAN_IN, lines=(a_delivery_line(), a_delivery_line())))
    post(supplied, a_delivery(Kind.GATE_OUT))
    post(supplied, a_delivery(Kind.GATE_OUT, returnable=True, due_on=TODAY))
    post(supplied, a_delivery(Kind.JOB_OUT, due_on=TODAY, process="Hardening"))
    with supplied.read() as sitting:
        assert [deliveries.may_follow(sitting, each) for each in (1, 2, 3, 4)] == [
            (Kind.RECEIVED,),
            (),
            (Kind.GATE_IN,),
            (Kind.JOB_IN,),
        ]
        draft = deliveries.following(sitting, 1, Kind.RECEIVED)
        assert [line.quantity for line in draft.lines] == [200]
        assert deliveries.following(sitting, 4, Kind.JOB_IN).process == "Hardening"
    post(supplied, draft)
    with supplied.read() as sitting:
        assert deliveries.may_follow(sitting, 1) == ()
    assert shown(supplied, challan).answered_by == ("GRN-2026-0001",)


def test_a_bill_is_made_of_what_was_received_and_belongs_to_its_order(supplied: Books) -> None:
    with supplied.write() as sitting:
        parts.add(sitting, a_part())
    order = post(supplied, an_order())
    with supplied.read() as sitting:
        assert converting.bill_for(sitting, 1) is None  # nothing has come
    line = a_delivery_line(quantity=Decimal(40), rejected=Decimal(4), remark="cracked")
    post(supplied, a_delivery(Kind.RECEIVED, against=order, lines=(line,)))
    with supplied.write() as sitting:
        draft = converting.bill_for(sitting, 2)
        assert draft is not None
        (made,) = draft.lines
        assert [made.quantity, made.rate] == [36, 1000]
        assert (made.hs_code, draft.against) == ("8708.3010", order)
        bill = purchases.post(sitting, a_purchase(against=draft.against, lines=draft.lines))
        found = deliveries.match_of_bill(sitting, bill)
        assert found is not None
        assert found.bills == ("P-2026-0001",)
        assert converting.bill_for(sitting, 2) is None  # all that came is billed
    with pytest.raises(Refusal), supplied.write() as sitting:
        purchases.post(sitting, a_purchase(supplier="Ravi Heat Treaters", against=order))
    assert verify(supplied).ok


def test_an_invoice_is_made_of_a_challan_that_went_out(supplied: Books) -> None:
    with supplied.write() as sitting:
        parts.add(sitting, a_part())
    post(supplied, a_delivery(Kind.CHALLAN_OUT, purpose="sale"))
    post(supplied, a_delivery(Kind.CHALLAN_OUT, purpose="sample"))
    with supplied.write() as sitting:
        draft = converting.invoice_for(sitting, 1)
        assert converting.invoice_for(sitting, 2) is None
        assert draft is not None
        (line,) = draft.lines
        assert [line.quantity, line.rate] == [100, 950]
        assert line.hs_code == "8708.3010"
        made = sales.post(sitting, draft)
        detail = sales.detail(sitting, made)
    assert detail is not None
    assert detail.delivery_challan == "DC-2026-0001"


def test_home_says_what_should_have_come_back(supplied: Books) -> None:
    gate = post(supplied, a_delivery(Kind.GATE_OUT, returnable=True, due_on=date(2026, 11, 20)))
    post(supplied, a_delivery(Kind.JOB_OUT, due_on=TODAY, process="Hardening"))
    with supplied.read() as sitting:
        (need,) = [need for need in home.board(sitting).needs if need.key == "goods-late"]
        assert (need.name, need.detail, need.count, need.days) == (gate, "Bilal Steel", 1, 2)
    post(supplied, DeliveryDraft(cancels=gate, note="it never left"))
    with supplied.read() as sitting:
        assert [need for need in home.board(sitting).needs if need.key == "goods-late"] == []
        assert [row.number for row in deliveries.still_out(sitting, "harden")] == []
        assert [number(supplied, row.id) for row in deliveries.still_out(sitting, "bilal")] == ["JW-2026-0001"]
