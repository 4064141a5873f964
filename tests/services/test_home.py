"""The first page: what needs a person, what is owed, and how the workshop stands."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from app.rules.period import Month
from app.services import challans, home, payroll, purchases, sales, workers, workshop
from app.services.books import Books
from app.services.home import Board
from tests.clock import Clock
from tests.makers import OCTOBER, a_line, a_month_of_work, a_purchase, a_sale, a_worker, a_workshop


def board(books: Books) -> Board:
    with books.read() as sitting:
        return home.board(sitting)


def test_empty_books_need_nothing(books: Books) -> None:
    page = board(books)
    assert (page.needs, page.to_pay, page.due_total) == ((), (), Decimal("0.00"))
    assert (page.wages, page.registered_share, page.suppliers) == (None, None, ())
    assert len(page.months) == 12
    assert page.months[-1].month == Month(2026, 11)


def test_what_needs_a_person_is_listed(books: Books) -> None:
    a_month_of_work(books, men=2, eobi_number="", pessi_number="")
    with books.write() as sitting:
        purchases.post(sitting, a_purchase())
    needs = {(need.key, need.name): need for need in board(books).needs}
    assert needs["parties-to-complete", "Bilal Steel"].count == 1
    assert [need.count for key, need in needs.items() if key[0] in ("eobi-numbers", "pessi-numbers")] == [2, 2]
    assert needs["wages-to-approve", "2026-10"].amount == Decimal("79186.00")
    assert needs["due-late", "wage.pay"].count == 15


def test_a_late_challan_needs_a_person_until_it_is_paid(books: Books) -> None:
    a_month_of_work(books)
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
        drawn = challans.draw(sitting, OCTOBER)
    page = board(books)
    assert [(need.key, need.id, need.count) for need in page.needs] == [("due-late", each, 7) for each in drawn]
    assert page.due_total == Decimal("11286.00")
    with books.write() as sitting:
        for each in drawn:
            challans.paid(sitting, each, date(2026, 11, 22))
    page = board(books)
    assert (page.needs, page.due_total) == ((), Decimal("0.00"))


def test_an_issued_invoice_waits(books: Books) -> None:
    with books.write() as sitting:
        sales.post(sitting, a_sale())
    papers = board(books).papers
    assert papers.waiting + papers.under_way == 1


def test_buying_is_split_by_registration(books: Books) -> None:
    unknown = {"supplier": "Data Foundry", "supplier_ntn": "", "supplier_strn": ""}
    with books.write() as sitting:
        purchases.post(sitting, a_purchase(lines=(a_line(quantity=Decimal(30)),)))
        purchases.post(sitting, a_purchase(**unknown, lines=(a_line(sales_tax=Decimal(0)),)))
        purchases.post(sitting, a_purchase(bill_date=date(2025, 11, 30)))  # before the page's twelve months
        purchases.post(sitting, a_purchase(bill_date=date(2026, 6, 30)))  # within them, but of the last tax year
    page = board(books)
    bought = {str(each.month): (each.registered, each.others) for each in page.months}
    assert bought["2026-10"] == (Decimal("30000.00"), Decimal("10000.00"))
    assert bought["2026-06"] == (Decimal("10000.00"), Decimal("0.00"))
    assert sum(each.registered + each.others for each in page.months) == Decimal("50000.00")
    assert page.registered_share == Decimal("75.00")
    assert [(each.name, each.total, each.registered, each.has_ntn) for each in page.suppliers] == [
        ("Bilal Steel", Decimal("30000.00"), True, True),
        ("Data Foundry", Decimal("10000.00"), False, False),
    ]


def test_the_latest_wages_are_told_approved_or_not(books: Books) -> None:
    a_month_of_work(books)
    before = board(books).wages
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
    after = board(books).wages
    assert before is not None
    assert after is not None
    assert (before.approved, after.approved, before.net) == (False, True, after.net)
    assert after.gross - after.deductions == after.net == Decimal("118779.00")


def test_the_stair_names_the_next_step(books: Books) -> None:
    with books.write() as sitting:
        workshop.change(sitting, a_workshop(strn="", pessi_number=""))
    page = board(books)
    assert [step.key for step in page.steps if step.done] == ["ntn", "eobi"]
    assert page.next_step is not None
    assert page.next_step.key == "strn"


def test_the_top_of_the_stair(books: Books, clock: Clock) -> None:
    a_month_of_work(books)
    clock.set(date(2026, 11, 5))
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)
    page = board(books)
    assert all(step.done for step in page.steps)
    assert page.next_step is None


def test_a_month_without_a_law_leaves_the_page_standing(books: Books) -> None:
    a_month_of_work(books)
    with books.write() as sitting:
        workshop.change(sitting, a_workshop(province="GILGIT BALTISTAN"))
    assert board(books).wages is None


def test_who_left_and_is_not_paid_waits_for_a_person(books: Books) -> None:
    """He left on Friday 20 November; Saturday and Monday are the two working days."""
    with books.write() as sitting:
        gone = workers.add(sitting, a_worker(name="Gone"))
        paid = workers.add(sitting, a_worker(name="Paid"))
        long_ago = workers.add(sitting, a_worker(name="Long ago"))
        workers.leave(sitting, gone, workers.LeavingDraft(left_on=date(2026, 11, 20), why="resigned"))
        handed = workers.LeavingDraft(left_on=date(2026, 11, 20), why="resigned", dues_paid_on=date(2026, 11, 21))
        workers.leave(sitting, paid, handed)
        workers.leave(sitting, long_ago, workers.LeavingDraft(left_on=date(2026, 9, 1), why="resigned"))
        (need,) = [each for each in home.board(sitting).needs if each.key == "dues-on-leaving"]
    assert (need.id, need.name, need.days) == (gone, "Gone", 1)


def test_a_card_that_soon_runs_out_waits_for_a_person(books: Books) -> None:
    """Of one without a date nobody can say it; of one who has left nobody asks."""
    with books.write() as sitting:
        soon = workers.add(sitting, a_worker(name="Soon", cnic_expires=date(2026, 12, 1)))
        workers.add(sitting, a_worker(name="Later", cnic_expires=date(2027, 12, 1)))
        workers.add(sitting, a_worker(name="None"))
        gone = workers.add(sitting, a_worker(name="Gone", cnic_expires=date(2026, 11, 1)))
        workers.leave(sitting, gone, workers.LeavingDraft(left_on=date(2026, 11, 20), why="resigned"))
        (need,) = [each for each in home.board(sitting).needs if each.key == "cards-expiring"]
    assert (need.id, need.name, need.count, need.days) == (soon, "Soon", 1, 9)
