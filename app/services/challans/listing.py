"""Challans in lists, one whole, and on paper."""

from __future__ import annotations

from dataclasses import fields

from sqlalchemy import ColumnElement, func, or_, select

from app.models.challans import Challan, ChallanLine
from app.rules.contributions import eobi_late
from app.rules.money import ZERO
from app.rules.problems import Code, Problem, Refusal
from app.services import challan_papers, workshop
from app.services.books import KARACHI, Sitting
from app.services.challan_papers import Contents
from app.services.challans import theirs
from app.services.challans.records import ChallanDetail, ChallanLineRow, ChallanRow, Kind, State
from app.services.sheets import ChallanSheet

WATCH = frozenset({Challan.__tablename__, ChallanLine.__tablename__})


def rows(sitting: Sitting, search: str = "", state: str = "", *, limit: int | None = None) -> list[ChallanRow]:
    """The challans that match, the last due first."""
    query = select(Challan).where(*_matching(search, state)).order_by(Challan.due_on.desc(), Challan.id.desc())
    return [_frozen(row) for row in sitting.scalars(query.limit(limit))]


def count(sitting: Sitting, search: str = "", state: str = "") -> int:
    return sitting.scalar(select(func.count()).select_from(Challan).where(*_matching(search, state))) or 0


def get(sitting: Sitting, challan_id: int) -> ChallanDetail | None:
    row = sitting.get(Challan, challan_id)
    if row is None:
        return None
    lines = [
        ChallanLineRow(**{field.name: getattr(line, field.name) for field in fields(ChallanLineRow)})
        for line in row.lines
    ]
    return ChallanDetail(row=_frozen(row), lines=tuple(lines))


def sheet(sitting: Sitting, challan_id: int) -> ChallanSheet:
    """The contents of the paper; one that is late, today or when it was paid, carries what that costs.

    For EOBI that is known; any other department says it itself, if it issued the challan at the portal.
    """
    row = mapped(sitting, challan_id)
    reckoned, late = row.paid_on or sitting.today(), ZERO
    said = theirs.of(sitting, row.id)
    if said is not None and said.surcharge:
        late = said.late_cost(reckoned) if row.state != State.CANCELLED else ZERO
    elif row.kind == Kind.EOBI and row.state != State.CANCELLED:
        late = eobi_late(row.amount, row.due_on, reckoned, sitting.rates).surcharge
    contents = Contents(
        number=f"{row.number} / {said.number}" if said is not None else row.number,
        kind=row.kind,
        authority=row.authority,
        head=row.head,
        period=row.period,
        amount=row.amount,
        late_cost=late,
        late_until=reckoned if late else None,
        due_on=row.due_on,
        drawn_on=row.drawn_at.astimezone(KARACHI).date(),
        psid=row.psid,
        paid_on=row.paid_on,
        cpr=row.cpr,
        draft=row.state == State.DRAFT,
        cancelled=row.state == State.CANCELLED,
        authority_ur=said.authority_ur if said is not None else "",
        head_ur=said.head_ur if said is not None else "",
        shares=tuple((line.base, line.employer, line.employee) for line in row.lines),
    )
    return challan_papers.sheet(contents, workshop.letterhead(sitting), workshop.draft(sitting))


def mapped(sitting: Sitting, challan_id: int) -> Challan:
    """The row itself, for the office alone; Refusal if there is none."""
    row = sitting.get(Challan, challan_id)
    if row is None:
        raise Refusal(Problem(Code.NOT_FOUND, "id", {"text": str(challan_id)}))
    return row


def _matching(search: str, state: str) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [Challan.state == state] if state else []
    if text := search.strip():
        columns = (
            Challan.number,
            Challan.authority,
            Challan.head,
            Challan.period,
            Challan.psid,
            Challan.cpr,
            Challan.kind,
        )
        found.append(or_(*(column.icontains(text, autoescape=True) for column in columns)))
    return found


def _frozen(row: Challan) -> ChallanRow:
    plain = {field.name: getattr(row, field.name) for field in fields(ChallanRow) if field.name != "drawn_on"}
    return ChallanRow(**plain, drawn_on=row.drawn_at.astimezone(KARACHI).date())
