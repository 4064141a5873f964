"""The wage register and the payslip, filled from wages that are approved or about to be."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from app.rules.labour import Profile
from app.rules.money import ZERO, show, show_quantity, total
from app.rules.period import Month
from app.services import sheets
from app.services.pay_runs import RunRow, WageRow
from app.services.sheets import LeaveBalance, Letterhead, PayLine, PayslipSheet, WageRegisterSheet

FORMS = {
    Profile.LEGACY: "Form IV, Punjab Shops and Establishments Rules 1969",
    Profile.PLC_2026: "Register of wages, Punjab Labour Code 2026",
}
FINES = ("fine", "damage")
ONCE = ("bonus", "arrears", "gratuity", "other_pay")
"""Paid once; the register has no column of its own for them."""


def register(
    head: Letterhead,
    month: Month,
    profile: str,
    rows: tuple[WageRow, ...],
    *,
    run: RunRow | None,
    by: str,
    paid_on: Mapping[int, date],
) -> WageRegisterSheet:
    """Without a `run` it is a draft, prepared by whoever asks. `paid_on`: the day each worker was paid."""
    lines = tuple(_line(no, row, paid_on.get(row.worker_id)) for no, row in enumerate(rows, 1))
    return WageRegisterSheet(
        head=head,
        month=month.first,
        form=FORMS[Profile(profile)],
        rows=lines,
        totals=_foot(lines),
        prepared_by=run.entered_by if run else by,
        approved_by=run.entered_by if run else "",
        approved_on=run.approved_on if run else None,
        draft=run is None,
    )


def payslip(
    head: Letterhead, month: Month, row: WageRow, left: Mapping[int, tuple[LeaveBalance, ...]], *, draft: bool
) -> PayslipSheet:
    """One worker's slip; the employer's own contributions are told on it, never taken off. `left`: leave, by worker."""
    taken = [_pay_line(part) for part in row.explained if part["part"] == "deduction"]
    if row.rounding:
        taken.append(PayLine(key="rounding", amount=-row.rounding))
    return PayslipSheet(
        head=head,
        month=month.first,
        worker_no=row.worker_number,
        name=row.name,
        name_ur=row.name_ur,
        father_name=row.father,
        cnic=row.cnic,
        designation=row.designation,
        pay_kind=row.pay_kind,
        pay_rate=None if row.pay_kind == "piece" else row.rate,
        days_worked=row.days_worked,
        days_absent=row.absent_days,
        days_leave=row.days_leave,
        overtime_hours=row.overtime_hours,
        earnings=tuple(_pay_line(part) for part in row.explained if part["part"] == "earning"),
        deductions=tuple(taken),
        gross=row.gross,
        total_deductions=row.deductions - row.rounding,
        net=row.net,
        pay_method=row.way,
        pay_account="" if row.paid_to == "cash" else row.paid_to,
        eobi_no=row.eobi_number,
        pessi_no=row.pessi_number,
        employer_eobi=row.eobi_employer,
        employer_pessi=row.pessi,
        leave_balances=left.get(row.worker_id, ()),
        draft=draft,
    )


def _line(no: int, row: WageRow, paid_on: date | None) -> sheets.WageRow:
    eobi, fines = _taken(row, "eobi"), _taken(row, *FINES)
    tax, advance = _taken(row, "income_tax"), _taken(row, "advance", "loan")
    off = row.deductions - row.rounding  # the register has no column of its own for the rounding
    return sheets.WageRow(
        no=no,
        worker_no=row.worker_number,
        name=row.name,
        name_ur=row.name_ur,
        father_name=row.father,
        cnic=row.cnic,
        designation=row.designation,
        appointed_on=row.joined_on,
        pay_kind=row.pay_kind,
        pay_rate=None if row.pay_kind == "piece" else row.rate,
        days_worked=row.days_worked,
        days_absent=row.absent_days,
        days_leave=row.days_leave,
        overtime_hours=row.overtime_hours,
        basic=row.basic + row.piece_earnings,
        allowances=row.allowances + row.leave_pay + row.top_up + total([getattr(row, name) for name in ONCE]),
        overtime=row.overtime_pay,
        gross=row.gross,
        advance=advance,
        fines=fines,
        eobi=eobi,
        income_tax=tax,
        other_deductions=off - eobi - tax - advance - fines,
        total_deductions=off,
        net=row.net,
        paid_on=paid_on,
    )


def _foot(lines: tuple[sheets.WageRow, ...]) -> sheets.WageTotals:
    names = sheets.WageTotals.__dataclass_fields__
    return sheets.WageTotals(**{name: sum((getattr(line, name) for line in lines), ZERO) for name in names})


def _taken(row: WageRow, *keys: str) -> Decimal:
    """What was really taken off, which in a very short month may be less than what is due."""
    parts = (part for part in row.explained if part["part"] == "deduction" and part["key"] in keys)
    return sum((Decimal(part["amount"]) for part in parts), ZERO)


def _pay_line(part: Mapping[str, str]) -> PayLine:
    return PayLine(key=part["key"], amount=Decimal(part["amount"]), label=part["label"], detail=_detail(part))


def _detail(part: Mapping[str, str]) -> str:
    """'26 × 1,538.46', '4 h × 384.62', '1 % × 40,700.00': the sum in figures alone, for either language."""
    rate, quantity, base = Decimal(part["rate"]), Decimal(part["quantity"]), Decimal(part["base"])
    match part["key"]:
        case "overtime" | "holiday_work":
            return f"{show_quantity(quantity)} h × {show(rate)}"
        case "eobi":
            return f"{show_quantity(rate)} % × {show(base)}"
        case "basic" | "piece_work" | "leave_pay" | "allowance" if quantity:
            return f"{show_quantity(quantity)} × {show(rate)}"
        case _:
            return ""
