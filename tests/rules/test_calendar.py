"""What falls due when."""

from __future__ import annotations

from datetime import date

import pytest

from app.rules.calendar import Firm, Shape, between, due_on, dues
from app.rules.labour import Profile
from app.rules.period import Month
from app.rules.rates import Rates

WORKSHOP = Shape(has_ntn=True, has_strn=True, eobi=True, pessi=True)
EVERYTHING = Shape(
    has_ntn=True, has_strn=True, pra=True, eobi=True, pessi=True, agent=True, advance_tax=True, professional_tax=True,
    owns_premises=True, profile=Profile.PLC_2026, se_certificate=date(2024, 11, 30),
)  # fmt: skip


def told(month: str, shape: Shape, rates: Rates) -> list[str]:
    return [f"{due.due_on.day} {due.key} {due.period}" for due in dues(Month.read(month), shape, rates)]


def test_an_ordinary_month_of_a_registered_workshop(rates: Rates) -> None:
    assert told("2026-11", WORKSHOP, rates) == [
        "7 wage.pay 2026-10",
        "15 eobi.pay 2026-10",
        "15 pessi.pay 2026-10",
        "15 st.pay 2026-10",
        "18 st.return 2026-10",
    ]


def test_a_man_alone_owes_no_paper_every_month(rates: Rates) -> None:
    assert told("2026-11", Shape(employs=False), rates) == []


@pytest.mark.parametrize(
    ("month", "expected"),
    [
        pytest.param(
            "2026-07", ["1 min.wage.review 2026-07", "20 wht.s165 2026-06", "31 salary.cert 2026-06"], id="July"
        ),
        pytest.param("2026-08", ["31 prof.tax 2026-08"], id="August"),
        pytest.param(
            "2026-09",
            ["15 it.advance 2026-09", "30 eobi.pr02a 2026-06", "30 it.return 2026-06", "30 property.tax 2026-09"],
            id="September",
        ),
        pytest.param("2026-10", ["20 wht.s165 2026-09"], id="October"),
        pytest.param("2026-11", ["30 se.renewal 2026-11"], id="November: two years after the certificate"),
        pytest.param("2026-12", ["15 it.advance 2026-12", "31 leave.year.close 2026-12"], id="December"),
        pytest.param("2027-01", ["20 wht.s165 2026-12"], id="January"),
        pytest.param("2027-04", ["20 wht.s165 2027-03"], id="April"),
    ],
)
def test_the_yearly_duties_of_each_month(rates: Rates, month: str, expected: list[str]) -> None:
    usual = ("wage.pay", "st.", "pra.", "eobi.pay", "pessi.pay", "wht.weekly")
    assert [each for each in told(month, EVERYTHING, rates) if not each.split()[1].startswith(usual)] == expected


def test_a_company_files_its_return_at_the_end_of_the_year(rates: Rates) -> None:
    company = Shape(has_ntn=True, employs=False, kind=Firm.COMPANY)
    assert told("2026-09", company, rates) == []
    assert told("2026-12", company, rates) == ["31 it.return 2026-06"]


def test_tax_withheld_in_a_week_is_due_seven_days_after_its_sunday(rates: Rates) -> None:
    weekly = [each for each in told("2026-11", EVERYTHING, rates) if "wht.weekly" in each]
    assert weekly == [
        "1 wht.weekly 2026-10-25",
        "8 wht.weekly 2026-11-01",
        "15 wht.weekly 2026-11-08",
        "22 wht.weekly 2026-11-15",
        "29 wht.weekly 2026-11-22",
    ]


def test_a_certificate_of_29_february_ends_within_february(rates: Rates) -> None:
    shape = Shape(employs=False, se_certificate=date(2028, 2, 29))
    assert told("2030-02", shape, rates) == ["28 se.renewal 2030-02"]
    assert told("2030-03", shape, rates) == []


def test_what_comes_up_in_the_next_days(rates: Rates) -> None:
    coming = between(date(2026, 11, 16), date(2026, 12, 7), WORKSHOP, rates)
    assert [(due.key, due.due_on.isoformat()) for due in coming] == [
        ("st.return", "2026-11-18"),
        ("wage.pay", "2026-12-07"),
    ]
    assert between(date(2026, 12, 7), date(2026, 11, 16), WORKSHOP, rates) == ()


def test_a_due_day_from_memory_is_doubtful(rates: Rates) -> None:
    doubtful = {due.key: due.doubtful for due in dues(Month(2026, 11), WORKSHOP, rates)}
    assert doubtful["pessi.pay"]
    assert not doubtful["st.pay"]


def test_the_due_day_of_a_challan(rates: Rates) -> None:
    assert due_on("eobi.pay", Month(2026, 10), rates) == date(2026, 11, 15)
    assert due_on("wage.pay", Month(2026, 12), rates) == date(2027, 1, 7)
