"""Minimum wages by skill, as the workshop itself read them in a notification: the program ships none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from app.models.payroll import SkillWage
from app.rules import provinces
from app.rules.money import rupees
from app.rules.problems import Code, Problem, refuse
from app.rules.rates import Confidence, Rate
from app.services import audit
from app.services.books import Sitting
from app.services.lines import amount

WATCH = frozenset({SkillWage.__tablename__})
KEY = "minwage.skill"


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillWageDraft:
    """`amount` a month for this skill from `since` on; `source`: the notification it was read in."""

    province: str = provinces.PUNJAB
    skill: str = ""
    since: date | None = None
    amount: Decimal | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillWageRow:
    id: int
    province: str
    skill: str
    since: date
    amount: Decimal
    source: str


def check(draft: SkillWageDraft) -> list[Problem]:
    found = [Problem(Code.MISSING, name) for name in ("skill", "source") if not getattr(draft, name).strip()]
    found += [Problem(Code.MISSING, name) for name in ("since", "amount") if getattr(draft, name) is None]
    if provinces.province(draft.province) is None:
        found.append(Problem(Code.PROVINCE_UNKNOWN, "province", {"text": draft.province}))
    if draft.amount is not None and not draft.amount:
        found.append(Problem(Code.NOT_POSITIVE, "amount"))
    for name, most in (("skill", 64), ("source", 250)):
        if len(getattr(draft, name).strip()) > most:
            found.append(Problem(Code.TOO_LONG, name, {"most": str(most)}))
    return found + amount(draft.amount, "amount")


def add(sitting: Sitting, draft: SkillWageDraft) -> int:
    """From its day on it holds for the wages to come; a figure of the same day takes the place of the last one."""
    refuse(check(draft))
    province = provinces.province(draft.province)
    same = (SkillWage.province == province, SkillWage.skill == _skill(draft.skill), SkillWage.since == draft.since)
    row = sitting.scalar(select(SkillWage).where(*same))
    before = None if row is None else audit.facts(row)
    if row is None:
        row = SkillWage(province=province, skill=_skill(draft.skill), since=draft.since)
        sitting.add(row)
    row.amount = rupees(draft.amount or Decimal(0))
    row.source = " ".join(draft.source.split())
    row.entered_by, row.entered_at = sitting.by, sitting.now()
    audit.note(sitting, "change" if before else "add", row, before)
    return row.id


def rows(sitting: Sitting) -> list[SkillWageRow]:
    """The table, by province and skill, the latest first."""
    query = select(SkillWage).order_by(SkillWage.province, SkillWage.skill, SkillWage.since.desc())
    return [
        SkillWageRow(
            id=row.id, province=row.province, skill=row.skill, since=row.since, amount=row.amount, source=row.source
        )
        for row in sitting.scalars(query)
    ]


def on(sitting: Sitting, province: str, day: date) -> Mapping[str, Rate]:
    """By skill: what is in force on the day, as a rate of this workshop's own word."""
    query = select(SkillWage).where(SkillWage.province == province, SkillWage.since <= day).order_by(SkillWage.since)
    return {
        row.skill: Rate(
            key=KEY,
            scope=row.skill,
            since=row.since,
            until=None,
            value=row.amount,
            unit="PKR",
            note="",
            source=f"this workshop, {row.entered_by}: {row.source}",
            confidence=Confidence.C,
        )
        for row in sitting.scalars(query)
    }


def _skill(text: str) -> str:
    return " ".join(text.casefold().split())
