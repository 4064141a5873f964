"""What a good piece of each item brings, from a day on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from app.models.attendance import ItemRate, PieceCount
from app.rules.period import Month
from app.rules.problems import Code, Problem, refuse
from app.services import audit, pay_runs
from app.services.books import Sitting
from app.services.folding import fold
from app.services.lines import amount

WATCH = frozenset({ItemRate.__tablename__})


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRateDraft:
    item: str = ""
    since: date | None = None
    rate: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRateRow:
    """`until`: the last day before the next rate of the same item."""

    id: int
    item: str
    since: date
    rate: Decimal
    entered_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemCountRow:
    """What was made of one item by one worker: of a day, or of a month as a whole."""

    id: int
    worker_id: int
    month: str
    day: date | None
    item: str
    good: int
    rejected: int
    rate: Decimal

    @property
    def earned(self) -> Decimal:
        return self.good * self.rate


def check(sitting: Sitting, draft: ItemRateDraft) -> list[Problem]:
    found = [] if draft.item.strip() else [Problem(Code.MISSING, "item")]
    found += [Problem(Code.MISSING, field) for field in ("since", "rate") if getattr(draft, field) is None]
    if draft.rate is not None and draft.rate <= 0:
        found.append(Problem(Code.NOT_POSITIVE, "rate"))
    else:
        found += amount(draft.rate, "rate")
    if draft.since is None:
        return found
    same = [row for row in rows(sitting, draft.item) if row.since == draft.since and fold(row.item) == fold(draft.item)]
    if same:
        found.append(Problem(Code.TERMS_OVERLAP, "since", {"date": f"{draft.since:%d/%m/%Y}"}))
    approved = [month for month in pay_runs.begun(sitting) if month.last >= draft.since]
    return found + [Problem(Code.TERMS_BACKDATED, "since", {"month": str(month)}) for month in approved[-1:]]


def agree(sitting: Sitting, draft: ItemRateDraft) -> int:
    """A new rate beside the old ones; what was counted at an old rate keeps it."""
    refuse(check(sitting, draft))
    row = ItemRate(
        item=" ".join(draft.item.split()),
        since=draft.since,
        rate=draft.rate,
        entered_by=sitting.by,
        entered_at=sitting.now(),
    )
    sitting.add(row)
    audit.note(sitting, "add", row)
    return row.id


def rows(sitting: Sitting, search: str = "") -> list[ItemRateRow]:
    """All rates, by item, oldest first."""
    found = [
        ItemRateRow(id=row.id, item=row.item, since=row.since, rate=row.rate, entered_by=row.entered_by)
        for row in sitting.scalars(select(ItemRate).order_by(ItemRate.since, ItemRate.id))
        if fold(search) in fold(row.item)
    ]
    return sorted(found, key=lambda row: (fold(row.item), row.since))


def on(sitting: Sitting, item: str, day: date) -> Decimal | None:
    """What a good piece of the item brings on that day; None if nothing was agreed."""
    known = [row for row in rows(sitting, item) if fold(row.item) == fold(item) and row.since <= day]
    return known[-1].rate if known else None


def counts(sitting: Sitting, month: Month, worker_id: int | None = None) -> list[ItemCountRow]:
    """Good and rejected by worker, item and day."""
    query = select(PieceCount).where(PieceCount.month == str(month))
    if worker_id is not None:
        query = query.where(PieceCount.worker_id == worker_id)
    return [
        ItemCountRow(
            id=row.id,
            worker_id=row.worker_id,
            month=row.month,
            day=row.day,
            item=row.item,
            good=row.good,
            rejected=row.rejected,
            rate=row.rate,
        )
        for row in sitting.scalars(query.order_by(PieceCount.worker_id, PieceCount.day, PieceCount.id))
    ]
