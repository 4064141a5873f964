"""Words for what the law asks of a workshop: duties and their periods, steps of the stair, parts of a wage."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date

from app.services.dues import DueRow
from app.ui import wording
from app.ui.kit import look, written
from app.ui.kit.tokens import State


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    return text


DUTIES: Mapping[str, str] = {
    "wage.pay": QT_TRANSLATE_NOOP("Wording", "Wages"),
    "st.pay": QT_TRANSLATE_NOOP("Wording", "Sales tax"),
    "st.return": QT_TRANSLATE_NOOP("Wording", "Sales tax return"),
    "pra.pay": QT_TRANSLATE_NOOP("Wording", "Sales tax on services"),
    "pra.return": QT_TRANSLATE_NOOP("Wording", "Return of services"),
    "eobi.pay": QT_TRANSLATE_NOOP("Wording", "EOBI"),
    "pessi.pay": QT_TRANSLATE_NOOP("Wording", "Social security (PESSI)"),
    "wht.weekly": QT_TRANSLATE_NOOP("Wording", "Tax withheld"),
    "wht.s165": QT_TRANSLATE_NOOP("Wording", "Withholding statement"),
    "it.advance": QT_TRANSLATE_NOOP("Wording", "Advance income tax"),
    "it.return": QT_TRANSLATE_NOOP("Wording", "Income tax return"),
    "eobi.pr02a": QT_TRANSLATE_NOOP("Wording", "EOBI yearly return PR-02A"),
    "salary.cert": QT_TRANSLATE_NOOP("Wording", "Salary tax certificates"),
    "prof.tax": QT_TRANSLATE_NOOP("Wording", "Professional tax"),
    "property.tax": QT_TRANSLATE_NOOP("Wording", "Property tax"),
    "min.wage.review": QT_TRANSLATE_NOOP("Wording", "Review of the minimum wage"),
    "leave.year.close": QT_TRANSLATE_NOOP("Wording", "Close of the leave year"),
    "se.renewal": QT_TRANSLATE_NOOP("Wording", "Renewal of the registration"),
}
ICONS: Mapping[str, str] = {
    "eobi.pay": "users",
    "pessi.pay": "users",
    "wage.pay": "cash",
    "st.pay": "receipt",
    "st.return": "receipt",
}
STEPS: Mapping[str, str] = {
    "ntn": QT_TRANSLATE_NOOP("Wording", "get the NTN"),
    "strn": QT_TRANSLATE_NOOP("Wording", "register for sales tax"),
    "eobi": QT_TRANSLATE_NOOP("Wording", "register with EOBI"),
    "pessi": QT_TRANSLATE_NOOP("Wording", "register with PESSI"),
    "workers-numbered": QT_TRANSLATE_NOOP("Wording", "register {n} workers with EOBI and PESSI"),
    "minimum-wage": QT_TRANSLATE_NOOP("Wording", "pay everybody the minimum wage"),
    "paid-on-time": QT_TRANSLATE_NOOP("Wording", "pay what is late"),
}
COMPONENTS: Mapping[str, str] = {
    "basic": QT_TRANSLATE_NOOP("Wording", "Basic wage"),
    "piece_work": QT_TRANSLATE_NOOP("Wording", "Piece work"),
    "pieces": QT_TRANSLATE_NOOP("Wording", "Piece work"),
    "leave_pay": QT_TRANSLATE_NOOP("Wording", "Leave pay"),
    "sick_pay": QT_TRANSLATE_NOOP("Wording", "Sick pay"),
    "minimum_wage_top_up": QT_TRANSLATE_NOOP("Wording", "Made up to the minimum wage"),
    "top_up": QT_TRANSLATE_NOOP("Wording", "Made up to the minimum wage"),
    "overtime": QT_TRANSLATE_NOOP("Wording", "Overtime"),
    "absence": QT_TRANSLATE_NOOP("Wording", "Absence"),
    "eobi": QT_TRANSLATE_NOOP("Wording", "EOBI"),
    "eobi_employer": QT_TRANSLATE_NOOP("Wording", "EOBI"),
    "pessi": QT_TRANSLATE_NOOP("Wording", "Social security (PESSI)"),
    "income_tax": QT_TRANSLATE_NOOP("Wording", "Income tax (s. 149)"),
    "minimum_wage": QT_TRANSLATE_NOOP("Wording", "Minimum wage for his days"),
    "advance": QT_TRANSLATE_NOOP("Wording", "Advance"),
    "allowance": QT_TRANSLATE_NOOP("Wording", "Allowance"),
    "holiday_work": QT_TRANSLATE_NOOP("Wording", "Work on a holiday"),
    "bonus": QT_TRANSLATE_NOOP("Wording", "Bonus"),
    "arrears": QT_TRANSLATE_NOOP("Wording", "Arrears"),
    "gratuity": QT_TRANSLATE_NOOP("Wording", "Gratuity"),
    "gratuity_exempt": QT_TRANSLATE_NOOP("Wording", "Gratuity that bears no tax"),
    "eobi_arrears": QT_TRANSLATE_NOOP("Wording", "EOBI, arrears"),
    "pessi_arrears": QT_TRANSLATE_NOOP("Wording", "Social security, arrears"),
    "leave_encashment": QT_TRANSLATE_NOOP("Wording", "Leave not taken"),
    "notice_pay": QT_TRANSLATE_NOOP("Wording", "Pay in place of notice"),
    "other_pay": QT_TRANSLATE_NOOP("Wording", "Other pay"),
    "fine": QT_TRANSLATE_NOOP("Wording", "Fine"),
    "damage": QT_TRANSLATE_NOOP("Wording", "Damage or loss"),
    "rounding": QT_TRANSLATE_NOOP("Wording", "Rounding"),
}
NEAR = 92  # days: of a month just past the year need not be said
OWED = re.compile(r"(?:Advance|Fine|Damage) of (\d\d/\d\d/\d{4})")
MONTH, DAY = re.compile(r"\d{4}-\d{2}"), re.compile(r"\d{4}-\d{2}-\d{2}")


def duty(row: DueRow) -> str:
    """'EOBI, October 2026'; a demand we have no word for keeps its own."""
    own = (look.urdu() and row.what_ur) or row.what
    said = wording.word(DUTIES[row.key]) if row.key in DUTIES else own
    if not row.period:
        return said
    near = _is_month(row.period) and (row.due_on - date.fromisoformat(f"{row.period}-01")).days < NEAR
    return f"{said}{comma()} {wording.word(wording.MONTHS[int(row.period[5:]) - 1]) if near else period(row.period)}"


def _is_month(text: str) -> bool:
    """'2026-10'; '2026-27' is a year of the tax office."""
    return MONTH.fullmatch(text) is not None and text[:4] != "0000" and 1 <= int(text[5:]) <= len(wording.MONTHS)


def comma() -> str:
    """Between a duty and its period."""
    return wording.word(COMMA)


COMMA = QT_TRANSLATE_NOOP("Wording", ",")


def period(text: str) -> str:
    """'2026-10' as the month it is, '2026-10-18' as a day, anything else as it stands."""
    with suppress(ValueError):  # 2026-99-99 is of that form, and no day
        if DAY.fullmatch(text):
            return written.isolate(written.day(date.fromisoformat(text)))
    if _is_month(text):
        return wording.month(date(int(text[:4]), int(text[5:]), 1))
    return wording.fact(text)


def icon(key: str) -> str:
    return ICONS.get(key, "building-bank")


def step(key: str, missing: int) -> str:
    """What is to be done for the next step of the stair."""
    return wording.of(STEPS, key).format(n=written.isolate(str(missing)))


def component(key: str, label: str = "") -> str:
    """The name that the office gave it, else ours; 'Advance of 05/10/2026' is ours too."""
    if found := OWED.fullmatch(label):
        return f"{wording.of(COMPONENTS, key)} {written.isolate(found[1])}"
    return label or wording.of(COMPONENTS, key)


def lateness(row: DueRow, today: date) -> tuple[State, str]:
    """'73 days late' as a solid chip, 'in 3 days' as amber words, what is far as plain ones."""
    if row.late_days:
        return State.OVERDUE, late(row.late_days)
    ahead = (row.due_on - today).days
    said = wording.word(TODAY if not ahead else TOMORROW if ahead == 1 else AHEAD)
    return (State.SOON if ahead <= 14 else State.NEUTRAL), said.format(n=written.isolate(str(ahead)))


def late(days: int) -> str:
    """'73 days late'."""
    return wording.word(LATE_ONE if days == 1 else LATE).format(n=written.isolate(str(days)))


LATE = QT_TRANSLATE_NOOP("Wording", "{n} days late")
LATE_ONE = QT_TRANSLATE_NOOP("Wording", "a day late")
TODAY = QT_TRANSLATE_NOOP("Wording", "today")
TOMORROW = QT_TRANSLATE_NOOP("Wording", "tomorrow")
AHEAD = QT_TRANSLATE_NOOP("Wording", "in {n} days")
