"""What a person is told of challans at the portal: refusals, receipts that differ, what is due, what stays."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from app.models.challan_portal import ChallanAnswer, ChallanAuthority
from app.rules.problems import Code, Refusal
from app.services import challan_portal, challans, dues, payroll, verify
from app.services.books import Books
from tests.clock import Clock
from tests.makers import OCTOBER, a_month_of_work
from tests.sync.challan_desk import TOKEN, Desk, set_up


@pytest.fixture
def desk(books: Books, clock: Clock) -> Desk:
    return set_up(books, clock)


def test_what_is_paid_twice_or_wrongly_is_told(desk: Desk) -> None:
    desk.pull()
    first, second, _ = sorted(desk.by_their_id())
    for each in (first, second):
        desk.portal.truth.psid(each)
    desk.portal.truth.pay(first, date(2026, 11, 20), amount="1.00")
    for _ in range(2):
        desk.portal.truth.pay(second, date(2026, 11, 20))
    desk.pull()
    there = desk.by_their_id()
    assert (there[first].notice, there[second].notice) == ("amount-differs", "paid-twice")
    assert len(desk.there(there[second].challan_id).receipts) == 2
    assert desk.row(there[second].challan_id).state == "paid"


def test_the_late_surcharge_is_part_of_what_was_due(desk: Desk) -> None:
    """Paid twenty days late, with the department's own surcharge: nothing is wrong with it."""
    desk.pull()
    late = next(each for each in desk.by_their_id().values() if each.their_number.startswith("EXCISE"))
    desk.portal.truth.psid(late.their_id)
    receipt = desk.portal.truth.pay(late.their_id, desk.clock().date())
    assert Decimal(receipt["amount"]) == Decimal("23460.00") + Decimal("469.20")
    desk.pull()
    assert desk.there(late.challan_id).notice == ""


def test_another_challan_under_our_key_is_told_and_not_taken_for_ours(desk: Desk) -> None:
    desk.pull()
    challan = desk.typed()
    desk.queue(challan)
    with desk.books.read() as sitting:
        (sending,) = challan_portal.waiting(sitting, challan_portal.source(sitting, desk.at).id)
    other = json.loads(sending.body) | {"amount": "7.00"}
    desk.portal.truth.put_up(other, sending.key, "0", json.dumps)
    desk.pull()
    there = desk.there(challan)
    assert (there.sending, there.state, desk.row(challan).state) == ("refused", "", "ready")
    assert "another challan under our key" in there.sending_reason
    stranger = next(each for each in desk.by_their_id().values() if not each.issued)
    assert (stranger.notice, stranger.challan_id != challan) == ("not-from-here", True)
    assert verify.verify(desk.books).findings == ()


def test_a_definite_no_is_told_and_can_be_tried_again(desk: Desk) -> None:
    desk.pull()
    challan = desk.typed()
    with desk.books.write() as sitting:
        row = sitting.scalars(select(ChallanAuthority).filter_by(code="excise-punjab")).one()
        row.heads = [{**row.heads[0], "code": "GONE"}]
    desk.queue(challan)
    desk.pull()
    assert (desk.there(challan).sending, desk.there(challan).sending_reason) == (
        "refused",
        "No such head of account for this.",
    )
    desk.queue(challan)
    assert desk.there(challan).sending == "waiting"
    with desk.books.read() as sitting:
        assert len(sitting.scalars(select(ChallanAnswer).where(ChallanAnswer.trouble != "")).all()) == 1


def test_what_a_person_wrote_and_the_portal_says_otherwise_is_told(desk: Desk) -> None:
    """A CPR that is not the receipt's; paid here and cancelled there; a PSID that another challan bears."""
    desk.pull()
    first, second, third = sorted(desk.by_their_id())
    other = desk.typed()
    for each in (first, second):
        desk.wish(desk.by_their_id()[each].challan_id, "psid")
    desk.pull()
    ours = {each: found.challan_id for each, found in desk.by_their_id().items()}
    with desk.books.write() as sitting:
        for each in (first, second):
            challans.paid(sitting, ours[each], date(2026, 11, 21), "CPR-BY-HAND")
    desk.portal.truth.pay(first, date(2026, 11, 21))
    desk.portal.truth.step(second, "cancelled", "wrongly issued")
    number = desk.portal.truth.psid(third)["psid"]["number"]
    with desk.books.write() as sitting:
        challans.psid(sitting, other, number)
    desk.pull()
    there = desk.by_their_id()
    assert [there[each].notice for each in (first, second, third)] == ["cpr-differs", "cancelled-there", "psid-differs"]
    assert desk.row(ours[first]).cpr == "CPR-BY-HAND"
    assert desk.standing().notices == 3


def test_a_wish_that_is_refused_is_told(desk: Desk) -> None:
    """The department cancels it while we ask for its PSID."""
    desk.pull()
    their_id, there = sorted(desk.by_their_id().items())[0]
    desk.wish(there.challan_id, "psid")
    desk.portal.truth.step(their_id, "cancelled", "a mistake")
    desk.pull()
    assert (desk.row(there.challan_id).state, desk.there(there.challan_id).wish) == ("cancelled", "")
    with pytest.raises(Refusal):
        desk.wish(there.challan_id, "psid")
    with pytest.raises(Refusal):
        desk.wish(desk.typed(), "psid")
    desk.agree()


def test_what_cannot_be_put_up_says_why(desk: Desk) -> None:
    fee = desk.typed(kind="other")
    tax = desk.typed(kind="sales-tax", period="2026-10")
    for challan, code in ((fee, Code.CHALLAN_OF_DEPARTMENT), (tax, Code.AUTHORITY_UNCLEAR)):
        with pytest.raises(Refusal) as refused:
            desk.queue(challan)
        assert [problem.code for problem in refused.value.problems] == [code]
    desk.pull()
    desk.queue(tax, authority="fbr")
    with pytest.raises(Refusal, match="challan-there"), desk.books.write() as sitting:
        challans.cancel(sitting, tax)
    desk.pull()
    desk.agree()


def test_the_due_board_has_each_demand_once(desk: Desk) -> None:
    """Ours that stands at the portal is the one in the books; a department's own comes with its own words."""
    a_month_of_work(desk.books)
    with desk.books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
        eobi, _ = challans.draw(sitting, OCTOBER)
    desk.pull()
    desk.queue(eobi)
    desk.pull()
    with desk.books.read() as sitting:
        rows = dues.due(sitting, date(2026, 11, 22))
        assert [row.challan_id for row in rows if row.key == "eobi.pay" and row.period == "2026-10"] == [eobi]
        late = next(row for row in rows if row.what == "Property tax")
        assert (late.what_ur, late.authority_ur) == ("پراپرٹی ٹیکس", "محکمہ ایکسائز و ٹیکسیشن پنجاب")
        assert (late.late_days, late.late_cost) == (20, Decimal("469.20"))
        paper = challans.sheet(sitting, late.challan_id or 0)
    assert (paper.amount, paper.late_cost, paper.total) == (
        Decimal("23460.00"),
        Decimal("469.20"),
        Decimal("23929.20"),
    )
    assert paper.number.endswith("/ EXCISE-PUNJAB-2026-000003")
    assert paper.authority_ur == "محکمہ ایکسائز و ٹیکسیشن پنجاب"


def test_wages_taken_back_leave_what_stands_at_the_portal(desk: Desk) -> None:
    """It has gone out: the portal has a say in it, and the next challan is for the difference."""
    a_month_of_work(desk.books)
    with desk.books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
        eobi, pessi = challans.draw(sitting, OCTOBER)
    desk.pull()
    desk.queue(eobi)
    desk.pull()
    with desk.books.write() as sitting:
        payroll.reverse(sitting, OCTOBER, reason="wrong days")
    assert (desk.row(eobi).state, desk.row(pessi).state) == ("ready", "cancelled")
    assert verify.verify(desk.books).findings == ()


def test_an_unarmed_production_portal_is_told_nothing(desk: Desk) -> None:
    desk.at = replace(desk.at, environment="production", armed=False)
    assert desk.pull() == 0
    assert desk.line.asked == []


def test_the_token_stands_nowhere_in_the_books(desk: Desk) -> None:
    desk.portal.set_moods(["list-401"])
    desk.pull()
    desk.pull()
    with desk.books.read() as sitting:
        for row in sitting.scalars(select(ChallanAnswer)):
            assert TOKEN.encode() not in row.body + row.asked.encode() + row.trouble.encode()
    assert TOKEN not in desk.standing().trouble
