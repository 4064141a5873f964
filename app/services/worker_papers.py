"""Papers about one worker, as sheets: appointment, card, experience, tax certificate, and the year he takes along."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.rules.labour import leave as leave_law
from app.rules.limits import overtime_limits
from app.rules.money import ZERO, total
from app.rules.period import Month, TaxYear
from app.rules.problems import Code, Problem, Refusal
from app.rules.rates import Rate
from app.services import attachments, coverage, leave, owings, pay_runs, piece_rates, workers, workshop
from app.services.attachments import AttachmentRow
from app.services.books import Sitting
from app.services.owings import Kind
from app.services.pay_runs import WageRow
from app.services.worker_sheets import (
    AllowanceOnPaper,
    AppointmentSheet,
    CardMonth,
    EmploymentCardSheet,
    ExperienceSheet,
    NomineeOnPaper,
    PersonOnPaper,
    TaxCertificateSheet,
    YearlyCardSheet,
)
from app.services.workers import WorkerRow

PHOTO, CARD = "photo", "cnic"
NEEDED = ("father", "cnic", "gender", "address", "designation", "duties", "engagement")
"""What s.142(1) of the Code asks of the worker himself, and may be lacking."""


@dataclass(frozen=True, slots=True)
class Scans:
    """What of his papers is in the file."""

    photo: AttachmentRow | None
    cnic: AttachmentRow | None


def appointment(sitting: Sitting, worker_id: int) -> AppointmentSheet:
    """His letter on the terms in force; what the books do not hold is named, never made up."""
    row, own = _worker(sitting, worker_id), workshop.draft(sitting)
    today = sitting.today()
    day = max(row.joined_on, today) if row.left_on is None else row.left_on
    profile = coverage.profile(sitting, Month.of(day))
    granted, rates = leave_law(profile, day, sitting.rates), sitting.rates
    over = overtime_limits(profile, day, rates).multiple
    notice, pay_day = rates.on("notice.days", day, profile), rates.on("wage.day.last", day, profile)
    week, hours = rates.on("hours.week.most", day, profile), rates.on("wage.hours", day)
    used = (granted.annual, granted.casual, granted.sick, over, notice, pay_day, week)
    named = workers.draft(sitting, worker_id).nominees
    missing = [name for name in NEEDED if not getattr(row, name)] + ([] if named else ["nominees"])
    return AppointmentSheet(
        head=workshop.letterhead(sitting),
        profile=profile.value,
        person=person(row),
        place=", ".join(part for part in (own.address, own.city) if part),
        duties=row.duties,
        engagement=row.engagement,
        until=row.engaged_until,
        why_fixed=row.engaged_why,
        probation_until=row.probation_until,
        hours=row.hours or hours.value,
        week_hours=week.value,
        rest_weekday=row.rest_weekday,
        pay_kind=row.pay_kind,
        basic=row.rate,
        allowances=tuple(AllowanceOnPaper(label=a.label or a.key, amount=a.amount, per=a.per) for a in row.allowances),
        overtime_multiple=over.value,
        annual_leave=granted.annual.value,
        casual_leave=granted.casual.value,
        sick_leave=granted.sick.value,
        notice_days=notice.value,
        pay_day=int(pay_day.value),
        paid_to=row.paid_to,
        nominees=tuple(
            NomineeOnPaper(name=n.name, relation=n.relation, cnic=n.cnic, share=n.share or ZERO) for n in named
        ),
        piece_rates=_piece_rates(sitting, row, day),
        employer_eobi=own.eobi_number,
        employer_pessi=own.pessi_number,
        doubtful=_doubtful(used),
        missing=tuple(missing),
        given_on=row.letter_on,
    )


def employment_card(sitting: Sitting, worker_id: int) -> EmploymentCardSheet:
    row = _worker(sitting, worker_id)
    photo = scans(sitting, worker_id).photo
    head = workshop.letterhead(sitting)
    return EmploymentCardSheet(
        head=head, person=person(row), photo=photo.id if photo else None, valid_until=row.cnic_expires
    )


def scans(sitting: Sitting, worker_id: int) -> Scans:
    """A file is known by its name: one that says CNIC is the card, any other picture his photograph."""
    rows = attachments.rows(sitting, "worker", worker_id)
    cards = [each for each in rows if CARD in each.title.casefold()]
    pictures = [each for each in rows if each.is_picture and each not in cards]
    named = [each for each in pictures if PHOTO in each.title.casefold()]
    return Scans(photo=next(iter(named or pictures), None), cnic=next(iter(cards), None))


def experience(sitting: Sitting, worker_id: int) -> ExperienceSheet:
    """What he was here, from when to when."""
    row = _worker(sitting, worker_id)
    positions: list[tuple[date, date | None, str]] = []
    for terms in workers.history(sitting, worker_id):
        name = terms.designation or row.designation
        end = terms.until if terms.until is not None else row.left_on
        if positions and positions[-1][2] == name:
            positions[-1] = (positions[-1][0], end, name)
        else:
            positions.append((terms.since, end, name))
    return ExperienceSheet(
        head=workshop.letterhead(sitting),
        person=person(row),
        positions=tuple(positions),
        last_pay=row.rate,
        pay_kind=row.pay_kind,
        left_why=row.left_why,
        issued_on=sitting.today(),
    )


def tax_certificate(sitting: Sitting, worker_id: int, tax_year: int) -> TaxCertificateSheet:
    """What he earned and what tax was taken in July to June; of approved wages only, and without what is exempt."""
    row, year = _worker(sitting, worker_id), TaxYear(tax_year)
    months = _paid(sitting, worker_id, year.months())
    if not months:
        raise Refusal(Problem(Code.NOTHING_TO_EXPORT, "year", {"period": str(year)}))
    return TaxCertificateSheet(
        head=workshop.letterhead(sitting),
        person=person(row),
        tax_year=tax_year,
        period_from=year.first,
        period_to=year.last,
        months=tuple((month.first, wage.gross - wage.tax_exempt, wage.income_tax) for month, wage in months),
        salary=total([wage.gross - wage.tax_exempt for _, wage in months]),
        tax=total([wage.income_tax for _, wage in months]),
    )


def yearly_card(sitting: Sitting, worker_id: int, year: int) -> YearlyCardSheet:
    """Wages, contributions, advances and leave of one calendar year."""
    row = _worker(sitting, worker_id)
    months = _paid(sitting, worker_id, [Month(year, month) for month in range(1, 13)])
    given = [each for each in owings.rows(sitting, Kind.ADVANCE, worker_id) if not each.cancelled]
    last = max(min(date(year, 12, 31), sitting.today(), row.left_on or date.max), row.joined_on)
    return YearlyCardSheet(
        head=workshop.letterhead(sitting),
        person=person(row),
        year=year,
        months=tuple(_card_month(month, wage) for month, wage in months),
        gross=total([wage.gross for _, wage in months]),
        net=total([wage.net for _, wage in months]),
        eobi_months=sum(bool(wage.eobi_employer and wage.eobi_number) for _, wage in months),
        advances_given=total([each.amount for each in given if each.day.year == year]),
        advances_open=total([each.open for each in given]),
        leave=tuple(
            (each.kind, each.taken, each.left)
            for each in leave.balances(sitting, last, worker_id)
            if each.yearly or each.taken
        ),
    )


def person(row: WorkerRow) -> PersonOnPaper:
    return PersonOnPaper(
        worker_no=row.number,
        name=row.name,
        name_ur=row.name_ur,
        father=row.father,
        cnic=row.cnic,
        born_on=row.born_on,
        gender=row.gender,
        address=row.address,
        home_address=row.home_address,
        mobile=row.mobile,
        designation=row.designation,
        joined_on=row.joined_on,
        left_on=row.left_on,
        eobi_number=row.eobi_number,
        pessi_number=row.pessi_number,
    )


def _worker(sitting: Sitting, worker_id: int) -> WorkerRow:
    row = workers.get(sitting, worker_id)
    if row is None:
        raise Refusal(Problem(Code.NOT_FOUND, "id", {"text": str(worker_id)}))
    return row if row.left_on is None else workers.get(sitting, worker_id, row.left_on) or row


def _paid(sitting: Sitting, worker_id: int, months: list[Month]) -> list[tuple[Month, WageRow]]:
    """His approved wages of these months."""
    return [(month, row) for month in months for row in pay_runs.paid(sitting, month) if row.worker_id == worker_id]


def _card_month(month: Month, wage: WageRow) -> CardMonth:
    return CardMonth(
        month=month.first,
        days=wage.paid_days,
        gross=wage.gross,
        deductions=wage.deductions,
        net=wage.net,
        eobi=wage.eobi_employer + wage.eobi_employee,
        eobi_number=wage.eobi_number,
        pessi=wage.pessi,
        advance=wage.advance,
        income_tax=wage.income_tax,
    )


def _piece_rates(sitting: Sitting, row: WorkerRow, day: date) -> tuple[tuple[str, Decimal], ...]:
    if row.pay_kind != "piece":
        return ()
    return tuple({each.item: each.rate for each in piece_rates.rows(sitting) if each.since <= day}.items())


def _doubtful(used: tuple[Rate, ...]) -> tuple[str, ...]:
    """The figures of the law on it that nobody can be sure of."""
    return tuple(dict.fromkeys(rate.key for rate in used if rate.doubtful))
