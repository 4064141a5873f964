"""The registers and the papers about one worker: what stands on them comes from the books, what lacks is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.rules.labour import Profile
from app.rules.period import Month
from app.rules.problems import Code, Refusal
from app.services import (
    advances,
    attachments,
    attendance,
    pay_list,
    payroll,
    register_sheets,
    registers,
    welfare,
    worker_papers,
    workers,
)
from app.services.advances import AdvanceDraft, PenaltyDraft
from app.services.books import Books
from app.services.worker_sheets import RegisterSheet
from app.services.workers import LeavingDraft, NomineeDraft, TermsDraft
from tests.clock import Clock
from tests.makers import OCTOBER, a_worker, all_present, an_attendance, marks
from tests.services.test_welfare import ACCIDENT

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc33"
    "0000000049454e44ae426082"
)


@pytest.fixture
def worker(books: Books) -> int:
    """Aslam, there all October with two hours over on the 1st."""
    with books.write() as sitting:
        made = workers.add(sitting, a_worker(number="7", name="Aslam", designation="Fitter"))
        attendance.record(sitting, an_attendance(*marks("7", "P+2"), *all_present("7")[1:]))
    return made


def approved(books: Books) -> None:
    with books.write() as sitting:
        payroll.approve(sitting, OCTOBER)


def named(sheet: RegisterSheet) -> list[dict[str, Any]]:
    return [dict(zip(sheet.columns, row, strict=True)) for row in sheet.rows]


def test_the_register_of_fines_has_the_columns_of_form_i_and_shows_the_lapse(
    books: Books, worker: int, clock: Clock
) -> None:
    """Payment of Wages Rules, Form I: act or omission, whether he showed cause, wages, amount, realised, remarks."""
    for act in (date(2026, 10, 1), date(2026, 8, 20)):
        draft = PenaltyDraft(worker="7", day=act, amount=Decimal(500), what="Late", heard_on=act, heard="Bus")
        clock.set(act)
        with books.write() as sitting:
            advances.charge(sitting, draft)
    clock.set(date(2026, 11, 22))
    approved(books)
    with books.write() as sitting:
        pay_list.paid(sitting, OCTOBER, "cash", date(2026, 11, 6))
        sheet = registers.OF_SPAN["fines"](sitting, Month(2026, 8), OCTOBER)
    gone, taken = named(sheet)
    assert (taken["act_on"], taken["heard_on"], taken["heard"], taken["pay"]) == (
        date(2026, 10, 1), date(2026, 10, 1), "Bus", 40000,
    )  # fmt: skip
    assert (taken["realised"], taken["realised_on"], taken["remarks"]) == (500, date(2026, 11, 6), "")
    assert (gone["realised"], gone["realised_on"]) == (0, "")
    assert gone["remarks"] == "lapsed 500.00 after 19/10/2026"
    assert sheet.totals == {"amount": 1000, "realised": 500}


def test_the_muster_roll_has_a_mark_for_each_day(books: Books, worker: int) -> None:
    with books.write() as sitting:
        workers.add(sitting, a_worker(number="8", joined_on=date(2026, 10, 30)))
        sheet = registers.muster_roll(sitting, OCTOBER)
    aslam, new = sheet.rows
    assert (len(sheet.days), sheet.profile) == (31, "legacy")
    assert sheet.form.startswith("Form IV")
    assert (aslam.marks[0], aslam.marks[3]) == ("P+2", "R")
    assert [aslam.present, aslam.rest, aslam.overtime] == [27, 4, 2]
    assert new.marks[:29] == (None,) * 29
    assert new.marks[29:] == ("", "")


def test_overtime_is_in_its_register_with_the_money_once_it_is_approved(books: Books, worker: int) -> None:
    with books.read() as sitting:
        (before,) = registers.overtime(sitting, OCTOBER).rows
    approved(books)
    with books.read() as sitting:
        sheet = registers.overtime(sitting, OCTOBER)
    # 40,000 / 26 / 8 = 192.31 an hour; two hours at twice the rate
    assert before[:6] == (1, "7", "Aslam", "Fitter", "1: 2", Decimal(2))
    assert before[7:] == (None,) * 6
    row = named(sheet)[0]
    # 27 days of 8 hours; twice the hour; a month's pay beside it
    assert [row[name] for name in ("normal_hours", "hour_rate", "normal_pay", "paid_on")] == [
        216, Decimal("192.31"), 40000, None,
    ]  # fmt: skip
    assert abs((row["overtime_rate"] or 0) - Decimal("384.61")) <= Decimal("0.01")
    assert row["total"] == row["normal_pay"] + row["overtime_pay"]
    assert sheet.totals["overtime_pay"] == row["overtime_pay"]
    assert abs(sheet.totals["overtime_pay"] - Decimal("769.23")) <= Decimal("0.02")


def test_leave_stands_in_its_register_by_kind(books: Books, worker: int) -> None:
    with books.write() as sitting:
        attendance.record(sitting, an_attendance(*marks("7", "CL CL AL")))
        sheet = registers.leave_register(sitting, 2026)
    left = {row["kind"]: (row["left"], row["days"]) for row in named(sheet)}
    assert left == {"annual": (13, "03/10"), "casual": (8, "01/10 02/10"), "sick": (16, "")}
    assert sheet.totals == {"taken": 3}


def test_advances_fines_and_damage_each_have_their_register(books: Books, worker: int) -> None:
    fine = PenaltyDraft(
        worker="7", day=date(2026, 10, 6), amount=Decimal(500), what="Late", heard_on=date(2026, 10, 6), heard="Bus"
    )
    with books.write() as sitting:
        advances.give(
            sitting,
            AdvanceDraft(
                worker="7",
                day=date(2026, 10, 5),
                amount=Decimal(20000),
                purpose="Wedding",
                instalment=Decimal(6000),
                first_month="2026-10",
            ),
        )
        advances.charge(sitting, fine)
        advances.charge(sitting, replace(fine, kind="damage", what="Die broken"))
        sheets = [
            registers.OF_SPAN[title](sitting, OCTOBER, OCTOBER)
            for title in ("advances", "fines", "damage", "accidents")
        ]
    rows = [row for sheet in sheets for row in named(sheet)]
    assert [row["instalments"] for row in rows] == [4, 1, 1]  # four months for 20,000 by 6,000
    assert {row["department"] for row in rows} == {"Fitter"}
    assert [row["amount"] for row in rows] == [20000, 500, 500]
    assert [sheet.form[:7] for sheet in sheets] == ["Form II", "Form I,", "Form II", "Form J-"]
    assert [sheet.nil for sheet in sheets] == [False, False, False, True]


def test_what_wages_took_is_in_the_register(books: Books, worker: int) -> None:
    draft = AdvanceDraft(
        worker="7",
        day=date(2026, 10, 5),
        amount=Decimal(6000),
        purpose="Wedding",
        instalment=Decimal(6000),
        first_month="2026-10",
    )
    with books.write() as sitting:
        advances.give(sitting, draft)
    approved(books)
    with books.read() as sitting:
        sheet = registers.OF_SPAN["advances"](sitting, OCTOBER, OCTOBER)
        card = worker_papers.yearly_card(sitting, worker, 2026)
    row = named(sheet)[0]
    assert (row["repaid"], row["open"], row["repaid_on"]) == (Decimal(6000), 0, "2026-10")
    assert [card.months[0].advance, card.advances_given, card.advances_open] == [6000, 6000, 0]
    with books.write() as sitting:
        payroll.reverse(sitting, OCTOBER, "wrong attendance")  # a reversal gives the balance back
        assert advances.due(sitting, OCTOBER)[worker][0].amount == 6000


def test_the_young_and_the_hurt_have_their_registers(books: Books, worker: int) -> None:
    with books.write() as sitting:
        workers.add(sitting, a_worker(number="5", born_on=date(2010, 6, 1), joined_on=date(2026, 9, 1)))
        welfare.report_accident(sitting, ACCIDENT)
        young = registers.young(sitting, date(2026, 11, 22))
        hurt = registers.accidents(sitting, OCTOBER, OCTOBER)
    assert [(row["worker_no"], row["age"], row["adult_on"]) for row in named(young)] == [("5", 16, date(2028, 6, 1))]
    assert [(row["worker_no"], row["name"], row["place"]) for row in named(hurt)] == [("7", "Aslam", "Press 2")]


def test_the_code_prescribes_no_forms_yet() -> None:
    assert register_sheets.form("leave", Profile.PLC_2026) == register_sheets.form("fines", Profile.PLC_2026)


def test_a_letter_names_what_the_books_do_not_hold(books: Books, worker: int) -> None:
    with books.write() as sitting:
        bare = worker_papers.appointment(sitting, worker)
        draft = replace(
            workers.draft(sitting, worker),
            gender="male",
            address="Shahdara",
            duties="Fitting",
            engagement="permanent",
            nominees=(NomineeDraft(name="Zainab", relation="wife", share=Decimal(100)),),
        )
        workers.change(sitting, worker, draft)
        sheet = worker_papers.appointment(sitting, worker)
    assert bare.missing == ("gender", "address", "duties", "engagement", "nominees")
    assert sheet.missing == ()
    assert [sheet.hours, sheet.overtime_multiple, sheet.annual_leave, sheet.pay_day] == [8, 2, 14, 7]
    assert (sheet.basic, sheet.nominees[0].name, sheet.place) == (Decimal(40000), "Zainab", "14 Badami Bagh, Lahore")


def test_his_card_shows_his_picture(books: Books, worker: int) -> None:
    with books.write() as sitting:
        assert worker_papers.employment_card(sitting, worker).photo is None
        card = attachments.add(sitting, "worker", worker, PNG + b"\0", "CNIC front.png")
        assert worker_papers.employment_card(sitting, worker).photo is None  # a card is no photograph
        assert getattr(worker_papers.scans(sitting, worker).cnic, "id", 0) == card
        photo = attachments.add(sitting, "worker", worker, PNG, "aslam.png")
        assert worker_papers.employment_card(sitting, worker).photo == photo


def test_his_certificate_says_what_he_was_and_when(books: Books, worker: int) -> None:
    with books.write() as sitting:
        workers.agree(sitting, worker, TermsDraft(since=date(2026, 11, 1), rate=Decimal(60000), designation="Foreman"))
        workers.leave(sitting, worker, LeavingDraft(left_on=date(2026, 11, 20), why="resigned"))
        sheet = worker_papers.experience(sitting, worker)
    assert sheet.positions == (
        (date(2020, 1, 19), date(2026, 10, 31), "Fitter"),
        (date(2026, 11, 1), date(2026, 11, 20), "Foreman"),
    )
    assert (sheet.last_pay, sheet.left_why, sheet.issued_on) == (Decimal(60000), "resigned", date(2026, 11, 22))


def test_the_year_is_that_of_the_approved_wages(books: Books, worker: int) -> None:
    with pytest.raises(Refusal) as refused, books.read() as sitting:
        worker_papers.tax_certificate(sitting, worker, 2027)
    assert refused.value.problems[0].code is Code.NOTHING_TO_EXPORT
    approved(books)
    with books.read() as sitting:
        wage = payroll.preview(sitting, OCTOBER).rows[0]
        certificate = worker_papers.tax_certificate(sitting, worker, 2027)
        card = worker_papers.yearly_card(sitting, worker, 2026)
    assert (certificate.salary, certificate.tax) == (wage.gross, wage.income_tax)
    assert (certificate.period_from, certificate.months[0][0]) == (date(2026, 7, 1), date(2026, 10, 1))
    assert (card.gross, card.net, card.eobi_months) == (wage.gross, wage.net, 1)
    assert [kind for kind, _, _ in card.leave] == ["annual", "casual", "sick"]


def test_a_paper_about_nobody_is_refused(books: Books) -> None:
    with pytest.raises(Refusal), books.read() as sitting:
        worker_papers.experience(sitting, 99)
    with books.read() as sitting:
        assert registers.OF_SPAN["overtime"](sitting, Month(2026, 9), OCTOBER).nil
