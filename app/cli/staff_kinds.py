"""The drafts about workers that `post` takes, and the lists that `list` shows."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from app.rules.period import Month
from app.rules.problems import Problem
from app.services import advances, holidays, law_choice, leave, owings, piece_rates, skill_wages, welfare, workers
from app.services.advances import PenaltyDraft
from app.services.books import Sitting

Row = Mapping[str, object]
Listing = tuple[Sequence[Row], int]
Check = Callable[[Sitting, Any], list[Problem]]


def _damage(sitting: Sitting, draft: PenaltyDraft) -> int:
    return advances.charge(sitting, replace(draft, kind="damage"))


def _check_damage(sitting: Sitting, draft: PenaltyDraft) -> list[Problem]:
    return advances.check_penalty(sitting, replace(draft, kind="damage"))


def _check_skill_wage(_sitting: Sitting, draft: skill_wages.SkillWageDraft) -> list[Problem]:
    return skill_wages.check(draft)


POSTS: dict[str, tuple[type[Any], Callable[[Sitting, Any], int], Check]] = {
    "advance": (advances.AdvanceDraft, advances.give, advances.check),
    "fine": (PenaltyDraft, advances.charge, advances.check_penalty),
    "damage": (PenaltyDraft, _damage, _check_damage),
    "item-rate": (piece_rates.ItemRateDraft, piece_rates.agree, piece_rates.check),
    "leave-opening": (leave.OpeningDraft, leave.open_balance, leave.check_opening),
    "leave-permission": (leave.PermissionDraft, leave.permit, leave.check_permission),
    "holiday": (holidays.HolidayDraft, holidays.confirm, holidays.check),
    "law-choice": (law_choice.ChoiceDraft, law_choice.choose, law_choice.check),
    "accident": (welfare.AccidentDraft, welfare.report_accident, welfare.check_accident),
    "grievance": (welfare.GrievanceDraft, welfare.log_grievance, welfare.check_grievance),
    "meeting": (welfare.MeetingDraft, welfare.minute_meeting, welfare.check_meeting),
    "declaration": (welfare.DeclarationDraft, welfare.declare, welfare.check_declaration),
    "skill-wage": (skill_wages.SkillWageDraft, skill_wages.add, _check_skill_wage),
}
SCHEMAS: dict[str, type[Any]] = {
    "terms": workers.TermsDraft,
    "nominee": workers.NomineeDraft,
    "apprentice": workers.ApprenticeDraft,
}


def _owed(kind: str) -> Callable[[Sitting, Namespace], Listing]:
    def listing(sitting: Sitting, args: Namespace) -> Listing:
        return _cut(
            [
                {
                    "id": row.id,
                    "number": row.number,
                    "party": row.name,
                    "date": row.day,
                    "what": row.what,
                    "amount": row.amount,
                    "instalment": row.instalment,
                    "first_month": row.first_month,
                    "taken": row.taken,
                    "paid_back": row.paid_back,
                    "total": row.open,
                    "state": row.state,
                }
                for row in owings.rows(sitting, kind)
            ],
            args,
        )

    return listing


def _leave(sitting: Sitting, args: Namespace) -> Listing:
    rows = leave.balances(sitting, args.last or sitting.today())
    return _cut([{"party": row.name, "id": row.worker_id, **asdict(row)} for row in rows], args)


def _holidays(sitting: Sitting, args: Namespace) -> Listing:
    year = (args.first or args.last or sitting.today()).year
    rows = holidays.of_year(sitting, year)
    found = [
        {"number": row.scope, "date": row.day, "state": "confirmed" if row.confirmed else "expected", **asdict(row)}
        for row in rows
    ]
    return _cut(found, args)


def _rates(sitting: Sitting, args: Namespace) -> Listing:
    return _cut([{"date": row.since, **asdict(row)} for row in piece_rates.rows(sitting, args.search)], args)


def _pieces(sitting: Sitting, args: Namespace) -> Listing:
    month = args.month or Month.of(sitting.today())
    known = {row.id: row for row in workers.rows(sitting)}
    found = [
        {
            "number": known[row.worker_id].number,
            "party": known[row.worker_id].name,
            "date": row.day,
            "total": row.earned,
            **asdict(row),
        }
        for row in piece_rates.counts(sitting, month)
    ]
    return _cut(found, args)


def _cards(sitting: Sitting, args: Namespace) -> Listing:
    found = [
        {
            "id": row.worker_id,
            "number": row.number,
            "party": row.name,
            "date": row.expires,
            "cnic": row.cnic,
            "days_left": row.days_left,
            "state": "no_date" if row.days_left is None else "expired" if row.days_left < 0 else "soon",
        }
        for row in workers.cnic_watch(sitting)
    ]
    return _cut(found, args)


def _young(sitting: Sitting, args: Namespace) -> Listing:
    found = [
        {
            "id": row.worker.id,
            "number": row.worker.number,
            "party": row.worker.name,
            "date": row.worker.born_on,
            "age": row.age,
            "adult_on": row.adult_on,
            "designation": row.worker.designation,
        }
        for row in workers.young(sitting, args.last or sitting.today())
    ]
    return _cut(found, args)


def _choices(sitting: Sitting, args: Namespace) -> Listing:
    return _cut([{"date": row.since, **asdict(row)} for row in law_choice.choices(sitting)], args)


def _accidents(sitting: Sitting, args: Namespace) -> Listing:
    found = [
        {"number": row.worker, "party": row.name, "date": row.day, **asdict(row)} for row in welfare.accidents(sitting)
    ]
    return _cut(found, args)


def _grievances(sitting: Sitting, args: Namespace) -> Listing:
    found = [
        {"number": row.worker, "party": row.name, "date": row.day, "state": row.state, **asdict(row)}
        for row in welfare.grievances(sitting)
    ]
    return _cut(found, args)


def _meetings(sitting: Sitting, args: Namespace) -> Listing:
    found = [{"date": row.day, "total": row.attendance, **asdict(row)} for row in welfare.meetings(sitting)]
    return _cut(found, args)


def _skill_wages(sitting: Sitting, args: Namespace) -> Listing:
    found = [
        {"number": row.skill, "date": row.since, "total": row.amount, **asdict(row)}
        for row in skill_wages.rows(sitting)
    ]
    return _cut(found, args)


def _cut(found: Sequence[Row], args: Namespace) -> Listing:
    """Of those in whose words the search stands, the first."""
    text = args.search.strip().casefold()
    kept = [row for row in found if not text or any(text in str(value).casefold() for value in row.values())]
    return kept[: args.limit], len(kept)


LISTS: dict[str, Callable[[Sitting, Namespace], Listing]] = {
    "advances": _owed("advance"),
    "fines": _owed("fine"),
    "damage": _owed("damage"),
    "leave": _leave,
    "holidays": _holidays,
    "item-rates": _rates,
    "pieces": _pieces,
    "cnic-watch": _cards,
    "young": _young,
    "law-choices": _choices,
    "accidents": _accidents,
    "grievances": _grievances,
    "meetings": _meetings,
    "skill-wages": _skill_wages,
}
OWN_DAYS = frozenset({"leave", "holidays", "young"})
"""Lists that stand as of a day or a year."""
