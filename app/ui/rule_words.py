"""By which rule a figure came about, said in the window's language: the rules themselves speak plain English."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from app.ui import duties, staff_words, wording
from app.ui.kit import look, written


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    return text


CLAUSES = (
    QT_TRANSLATE_NOOP("Rule", "{rate} a month ÷ {divisor} × {days} paid days"),
    QT_TRANSLATE_NOOP("Rule", "{rate} a day × {days} days of work, holidays and paid leave (rest is in it)"),
    QT_TRANSLATE_NOOP("Rule", "{rate} a day × {days} days of work"),
    QT_TRANSLATE_NOOP("Rule", "days of absence: {days}"),
    QT_TRANSLATE_NOOP("Rule", "{leave} days at {percent} %: {days}"),
    QT_TRANSLATE_NOOP("Rule", "{good} good pieces × {rate}"),
    QT_TRANSLATE_NOOP("Rule", "{rejected} rejected earn nothing"),
    QT_TRANSLATE_NOOP("Rule", "{days} days of leave and holiday × minimum wage {wage} ÷ {divisor} ({more})"),
    QT_TRANSLATE_NOOP("Rule", "{days} days of leave and holiday × minimum wage {wage} ÷ {divisor}"),
    QT_TRANSLATE_NOOP("Rule", "raised to the minimum wage of {days} days: {wage} ÷ {divisor} × {times} = {least}"),
    QT_TRANSLATE_NOOP("Rule", "{hours} hours × {times} × ordinary hour {hour}"),
    QT_TRANSLATE_NOOP(
        "Rule",
        "{hours} hours × {times} × hour's average piece earnings (or the minimum wage's hour if that is more) {hour}",
    ),
    QT_TRANSLATE_NOOP("Rule", "overtime does not count towards it"),
    QT_TRANSLATE_NOOP("Rule", "paid once with this month for {month}"),
    QT_TRANSLATE_NOOP("Rule", "paid once with this month"),
    QT_TRANSLATE_NOOP("Rule", "EOBI and social security are not reckoned on it"),
    QT_TRANSLATE_NOOP("Rule", "{month} computed again, less what was contributed for it"),
    QT_TRANSLATE_NOOP("Rule", "both shares are the employer's"),
    QT_TRANSLATE_NOOP("Rule", "{percent} % of the EOBI base {base}, not of the pay"),
    QT_TRANSLATE_NOOP("Rule", "the whole base for any month with a paid day"),
    QT_TRANSLATE_NOOP("Rule", "{percent} % of the EOBI base {base}"),
    QT_TRANSLATE_NOOP("Rule", "{percent} % of wages without overtime, {wages}, counted up to {ceiling}"),
    QT_TRANSLATE_NOOP(
        "Rule",
        "year projected at {year}, {once} of it paid once: tax {tax} ({percent} % above {over}), "
        "less what was deducted, over {months} months",
    ),
    QT_TRANSLATE_NOOP(
        "Rule",
        "year projected at {year}: tax {tax} ({percent} % above {over}), less what was deducted, over {months} months",
    ),
    QT_TRANSLATE_NOOP("Rule", "{percent} % of the gratuity {amount}, at most {most}, bears no income tax"),
    QT_TRANSLATE_NOOP("Rule", "{asked} asked"),
    QT_TRANSLATE_NOOP("Rule", "{amount} of it set off against what is due on leaving"),
    QT_TRANSLATE_NOOP("Rule", "all deductions together at most {percent} %"),
    QT_TRANSLATE_NOOP("Rule", "of this kind at most {most} ({percent} %)"),
    QT_TRANSLATE_NOOP("Rule", "of this kind at most {most} (younger than {age})"),
    QT_TRANSLATE_NOOP("Rule", "{amount} is still owed"),
    QT_TRANSLATE_NOOP("Rule", "{amount} waits"),
    QT_TRANSLATE_NOOP("Rule", "{amount} lapses"),
    QT_TRANSLATE_NOOP("Rule", "{workers} workers: due only from {fewest} on"),
    QT_TRANSLATE_NOOP("Rule", "{months} months of service: not long enough"),
    QT_TRANSLATE_NOOP("Rule", "{pay} ÷ {divisor} × {days} days × {years} years of service"),
    QT_TRANSLATE_NOOP("Rule", "{pay} ÷ {divisor} × {days} days of annual leave not taken"),
    QT_TRANSLATE_NOOP("Rule", "{amount} of advances are open"),
    QT_TRANSLATE_NOOP("Rule", "no more than {amount} is due to him"),
    QT_TRANSLATE_NOOP("Rule", "{days} days of notice not given: {pay} ÷ {month} × {times}"),
)
"""What the rules of wages and of leaving say, clause by clause."""
BREAK = QT_TRANSLATE_NOOP("Rule", "; ")
BETWEEN = re.compile(r"; (?![^()]*\))")
"""What stands in brackets belongs to its clause."""
SLOT = re.compile(r"\\\{(\w+)\\\}")


def rule(text: str) -> str:
    """The whole rule; a clause we have no words for stands as it is."""
    if not look.urdu():
        return written.isolate(text)
    return QCoreApplication.translate("Rule", BREAK).join(map(_clause, BETWEEN.split(text)))


def _clause(text: str) -> str:
    for template, shape in _shapes():
        if (found := shape.fullmatch(text)) is not None:
            facts = {name: _fact(name, value) for name, value in found.groupdict().items()}
            return QCoreApplication.translate("Rule", template).format(**facts)
    return written.isolate(text)


def _fact(name: str, value: str) -> str:
    if name == "leave":
        return wording.of(staff_words.LEAVES, value)
    return rule(value) if name == "more" else duties.period(value)


@cache
def _shapes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each clause as what it looks like once its figures are in it."""
    return tuple((each, re.compile(SLOT.sub(_slot, re.escape(each)))) for each in CLAUSES)


def _slot(found: re.Match[str]) -> str:
    return f"(?P<{found[1]}>{'[a-z]+' if found[1] == 'leave' else '.+?'})"
