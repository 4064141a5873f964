"""The demo's workers after the month: wages handed over, an advance, an accident, a complaint, their rights."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.cli.story import MONTH
from app.host.clock import today
from app.services import advances, decent_work, pay_list, welfare, workers
from app.services.advances import AdvanceDraft
from app.services.books import Sitting
from app.services.welfare import AccidentDraft, DeclarationDraft, GrievanceDraft, MeetingDraft
from app.services.workers import NomineeDraft

Facts = dict[str, object]
NEXT = MONTH.next()


def hand_over(sitting: Sitting) -> Facts:
    """Bank, wallet and cash on the fifth."""
    found = pay_list.of(sitting, MONTH)
    ways = [way for way in pay_list.METHODS if found.amount(way)]
    for way in ways:
        pay_list.paid(sitting, MONTH, way, _day(5))
    return {"paid": {way: found.amount(way) for way in ways}, "notes": found.purse}


def look_after(sitting: Sitting) -> Facts:
    """What a month brings in a workshop besides work."""
    first, second, third, *_ = workers.rows(sitting)
    heirs = (
        NomineeDraft(name="Zainab Bibi", relation="wife", share=Decimal(60)),
        NomineeDraft(name="Hamza", relation="son", share=Decimal(40)),
    )
    workers.change(sitting, first.id, replace(workers.draft(sitting, first.id), nominees=heirs))
    peshgi = AdvanceDraft(
        worker=second.number,
        day=_day(9),
        amount=Decimal(12000),
        purpose="His daughter's school",
        instalment=Decimal(2000),
        first_month=str(NEXT),
    )
    advances.give(sitting, peshgi)
    cut = AccidentDraft(
        worker=third.number,
        day=_day(3),
        time="14:05",
        place="The press",
        what="A sheet slipped while it was fed",
        injury="Cut in the left palm, two stitches",
        treated="Social security dispensary",
        days_lost=1,
    )
    welfare.report_accident(sitting, cut)
    fan = GrievanceDraft(
        day=_day(4),
        about="Heat",
        said="The fan over the lathe is broken",
        answered_on=_day(6),
        answer="A new one hangs there",
    )
    welfare.log_grievance(sitting, fan)
    sat = MeetingDraft(
        day=_day(7),
        about="Gloves at the press",
        present="The owner, all twelve workers",
        minutes="The last pair is worn through; sheets slip.",
        decided="Two pairs for everybody at a press",
    )
    welfare.minute_meeting(sitting, sat)
    welfare.declare(sitting, DeclarationDraft(topic="no_cnic_held"))
    return _rights(sitting)


def _rights(sitting: Sitting) -> Facts:
    found = decent_work.checklist(sitting, MONTH)
    answers = {finding.topic: finding.answer for finding in found.findings}
    step = found.next_step.topic if found.next_step else None
    return {"score": found.score.percent, "answers": answers, "next_step": step}


def _day(number: int) -> date:
    """Of the month after; never one that has not come."""
    return min(NEXT.first.replace(day=number), today())
