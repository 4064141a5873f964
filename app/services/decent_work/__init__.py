"""His rights at a glance: each answer with its evidence from the books of a month, and what to do next."""

from __future__ import annotations

from dataclasses import dataclass

from app.rules.decent_work import Finding, Score, Topic, next_step, score
from app.rules.period import Month
from app.services import challans, coverage, leave, owings, pay_list, payroll, welfare, workers
from app.services.books import Sitting
from app.services.decent_work import money, time, word
from app.services.decent_work.scene import scene

WATCH = payroll.WATCH | welfare.WATCH | owings.WATCH | leave.WATCH | workers.WATCH | pay_list.WATCH | challans.WATCH


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """`approved` is false while the month's wages are only a preview; `next_step`: where most is to be gained.

    `quiet_month`: of which the owner states that it had no accident.
    """

    month: Month
    profile: str
    approved: bool
    findings: tuple[Finding, ...]
    score: Score
    next_step: Finding | None
    quiet_month: Month


def checklist(sitting: Sitting, month: Month | None = None) -> Checklist:
    """Of a month; left out: the latest that has attendance, else the current one."""
    known = payroll.months(sitting)
    here = scene(sitting, month or (known[0] if known else Month.of(sitting.today())))
    findings = (
        time.age(sitting, here),
        time.letters(here),
        money.minimum(here),
        money.paid(sitting, here),
        money.overtime(sitting, here),
        time.hours(here),
        time.rest(here),
        time.leave_given(sitting, here),
        money.fund(sitting, Topic.EOBI, here, due=coverage.eobi(sitting, here.day)),
        money.fund(sitting, Topic.PESSI, here, due=coverage.pessi(sitting, here.day)),
        money.peshgi(sitting, here),
        money.fines(sitting, here),
        word.declared(sitting, Topic.NO_CNIC_HELD, "no_cnic_held"),
        word.accidents(sitting, here),
        word.declared(sitting, Topic.SAFETY, "safety_gear", "first_aid", "toilet_and_water"),
        word.voice(sitting),
    )
    return Checklist(
        month=here.month,
        profile=here.profile.value,
        approved=here.approved,
        findings=findings,
        score=score(findings),
        next_step=next_step(findings),
        quiet_month=word.quiet_month(sitting, here),
    )
