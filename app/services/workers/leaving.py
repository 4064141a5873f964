"""Leaving: the day, the reason, the notice; what must be reckoned and handed over then."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from app.models.attendance import AttendanceDay
from app.models.workers import Worker
from app.rules.problems import Code, Problem, refuse
from app.services import audit, extras, pay_runs
from app.services.books import Sitting
from app.services.workers.drafts import LEFT_WHY


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavingDraft:
    """`notice_days` were given, by whoever gave notice; the rest is paid instead."""

    left_on: date | None = None
    why: str = ""
    note: str = ""
    notice_days: int = 0
    dues_paid_on: date | None = None
    certificate_on: date | None = None


def check_leaving(sitting: Sitting, worker_id: int, draft: LeavingDraft) -> list[Problem]:
    row = sitting.get_one(Worker, worker_id)
    paid = pay_runs.left_paid(sitting, worker_id)
    if paid is not None and (draft.left_on, draft.why, draft.notice_days) != (
        row.left_on,
        row.left_why,
        row.notice_days or 0,
    ):
        return [Problem(Code.LAST_WAGE_PAID, "left_on", {"name": row.name, "month": str(paid)})]
    found = [] if draft.left_on else [Problem(Code.MISSING, "left_on")]
    if draft.why not in LEFT_WHY:
        found.append(Problem(Code.MALFORMED if draft.why else Code.MISSING, "why", {"text": draft.why}))
    if draft.notice_days < 0:
        found.append(Problem(Code.NEGATIVE, "notice_days", {"text": str(draft.notice_days)}))
    if draft.left_on is None:
        return found
    if draft.left_on < row.joined_on:
        facts = {"first": f"{row.joined_on:%d/%m/%Y}", "last": f"{draft.left_on:%d/%m/%Y}"}
        found.append(Problem(Code.ENDS_BEFORE_BEGIN, "left_on", facts))
    after = select(func.max(AttendanceDay.day)).where(
        AttendanceDay.worker_id == worker_id, AttendanceDay.day > draft.left_on
    )
    if (stray := sitting.scalar(after)) is not None:
        facts = {"name": row.name, "date": f"{stray:%d/%m/%Y}"}
        found.append(Problem(Code.WORKED_AFTER_LEAVING, "left_on", facts))
    if draft.certificate_on is not None and draft.certificate_on < draft.left_on:
        found.append(Problem(Code.DUE_BEFORE_DAY, "certificate_on", {"date": f"{draft.left_on:%d/%m/%Y}"}))
    return found


def leave(sitting: Sitting, worker_id: int, draft: LeavingDraft) -> None:
    """He goes; what is written of him stays."""
    refuse(check_leaving(sitting, worker_id, draft))
    row = sitting.get_one(Worker, worker_id)
    before = audit.facts(row)
    row.left_on, row.left_why, row.left_note = draft.left_on, draft.why, " ".join(draft.note.split())
    row.notice_days = draft.notice_days
    row.dues_paid_on, row.certificate_on = draft.dues_paid_on, draft.certificate_on
    audit.note(sitting, "leave", row, before)


def check_staying(sitting: Sitting, worker_id: int, reason: str) -> list[Problem]:
    row = sitting.get_one(Worker, worker_id)
    if row.left_on is None:
        return [Problem(Code.WORKS_HERE, "id", {"name": row.name})]
    if (paid := pay_runs.left_paid(sitting, worker_id)) is not None:
        return [Problem(Code.LAST_WAGE_PAID, "left_on", {"name": row.name, "month": str(paid)})]
    return [] if reason.strip() else [Problem(Code.OVERRIDE_NEEDS_REASON, "reason")]


def stay(sitting: Sitting, worker_id: int, reason: str) -> None:
    """It was written down by mistake, or he was asked to stay; the reason is kept with it."""
    refuse(check_staying(sitting, worker_id, reason))
    row = sitting.get_one(Worker, worker_id)
    before = audit.facts(row)
    row.left_on, row.left_why, row.left_note = None, "", " ".join(reason.split())
    row.notice_days = row.dues_paid_on = row.certificate_on = None
    extras.drop_settlement(sitting, worker_id)
    audit.note(sitting, "stay", row, before)
