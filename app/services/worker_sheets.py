"""The frozen contents of the workers' papers and registers: services fill them, documents lay them out.

The same conventions as `sheets`: money in Decimal rupees, days as `date`, a month as its first day, nothing formatted.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.services.sheets import Letterhead

Cell = str | int | Decimal | date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterSheet:
    """Any register: `columns` are keys into the labels of the papers, a row has one cell for each."""

    head: Letterhead
    title: str  # "overtime", "leave", …: a key into the labels
    form: str  # "in the form of" which statutory one
    period_from: date | None = None
    period_to: date | None = None
    profile: str = ""
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    totals: Mapping[str, Decimal]
    entered_by: str = ""

    @property
    def nil(self) -> bool:
        """A register without an entry is kept all the same."""
        return not self.rows


@dataclass(frozen=True, slots=True, kw_only=True)
class MusterLine:
    """A worker's month: one mark a day, "" where there is none, None where the day is not his."""

    no: int
    worker_no: str
    name: str
    name_ur: str
    father: str
    cnic: str
    designation: str
    joined_on: date
    marks: tuple[str | None, ...]
    present: Decimal
    absent: Decimal
    leave: Decimal
    rest: int
    holidays: int
    overtime: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class MusterSheet:
    """The muster roll of a month."""

    head: Letterhead
    month: date
    form: str
    profile: str
    days: tuple[date, ...]
    holidays: Mapping[date, str]
    rows: tuple[MusterLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowanceOnPaper:
    label: str
    amount: Decimal
    per: str  # month, day


@dataclass(frozen=True, slots=True, kw_only=True)
class NomineeOnPaper:
    name: str
    relation: str
    cnic: str
    share: Decimal  # percent


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonOnPaper:
    """A worker as every paper about him begins."""

    worker_no: str
    name: str
    name_ur: str
    father: str
    cnic: str
    born_on: date
    gender: str
    address: str
    home_address: str
    mobile: str
    designation: str
    joined_on: date
    left_on: date | None
    eobi_number: str
    pessi_number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentSheet:
    """The particulars of an appointment letter: s.142(1) of the Labour Code, order 2-A of the Standing Orders.

    `missing`: which of them the books do not hold yet.
    """

    head: Letterhead
    profile: str
    person: PersonOnPaper
    place: str
    duties: str
    engagement: str
    until: date | None
    why_fixed: str
    probation_until: date | None
    hours: Decimal
    week_hours: Decimal
    rest_weekday: int
    pay_kind: str
    basic: Decimal
    allowances: tuple[AllowanceOnPaper, ...]
    overtime_multiple: Decimal
    annual_leave: Decimal
    casual_leave: Decimal
    sick_leave: Decimal
    notice_days: Decimal
    pay_day: int
    paid_to: str
    nominees: tuple[NomineeOnPaper, ...]
    piece_rates: tuple[tuple[str, Decimal], ...]
    employer_eobi: str
    employer_pessi: str
    doubtful: tuple[str, ...]
    missing: tuple[str, ...]
    given_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EmploymentCardSheet:
    """s.143 of the Labour Code: name, number, work and picture; `photo` is the attachment's id."""

    head: Letterhead
    person: PersonOnPaper
    photo: int | None
    valid_until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExperienceSheet:
    """A certificate of service: s.158 of the Labour Code, order 19 of the Standing Orders; within 10 working days."""

    head: Letterhead
    person: PersonOnPaper
    positions: tuple[tuple[date, date | None, str], ...]
    last_pay: Decimal
    pay_kind: str
    left_why: str
    issued_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxCertificateSheet:
    """Salary and tax of one tax year, rule 42 of the Income Tax Rules."""

    head: Letterhead
    person: PersonOnPaper
    tax_year: int
    period_from: date
    period_to: date
    months: tuple[tuple[date, Decimal, Decimal], ...]
    salary: Decimal
    tax: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class CardMonth:
    """One month of his card."""

    month: date
    days: Decimal
    gross: Decimal
    deductions: Decimal
    net: Decimal
    eobi: Decimal
    eobi_number: str
    pessi: Decimal
    advance: Decimal
    income_tax: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class YearlyCardSheet:
    """A worker's year, his to take along: wages, EOBI months, advances, leave."""

    head: Letterhead
    person: PersonOnPaper
    year: int
    months: tuple[CardMonth, ...]
    gross: Decimal
    net: Decimal
    eobi_months: int
    advances_given: Decimal
    advances_open: Decimal
    leave: tuple[tuple[str, Decimal, Decimal], ...]  # kind, taken, left
