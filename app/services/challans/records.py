"""What a challan is: its kinds, its states and what may follow on each, as typed and as listed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.rules.money import LARGEST, rupees
from app.rules.problems import Code, Problem


class Kind(StrEnum):
    EOBI = "eobi"
    PESSI = "pessi"
    SALES_TAX = "sales-tax"
    INCOME_TAX = "income-tax"
    PROFESSIONAL_TAX = "professional-tax"
    OTHER = "other"


class State(StrEnum):
    DRAFT = "draft"
    READY = "ready"
    PSID_ISSUED = "psid_issued"
    PAID = "paid"
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


FOLLOWS: dict[State, frozenset[State]] = {
    State.DRAFT: frozenset({State.READY, State.PSID_ISSUED, State.CANCELLED}),
    State.READY: frozenset({State.PSID_ISSUED, State.PAID, State.CANCELLED}),
    State.PSID_ISSUED: frozenset({State.PAID, State.CANCELLED}),
    State.PAID: frozenset({State.CONFIRMED}),
    State.CONFIRMED: frozenset(),
    State.CANCELLED: frozenset(),
}
"""What may come after what. A challan with a PSID is never edited: it is cancelled and drawn anew."""
OPEN = (State.DRAFT, State.READY, State.PSID_ISSUED)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChallanDraft:
    """A demand of any department, as typed; `period` is a month ('2026-10'), a year, or the department's own words."""

    kind: str = Kind.OTHER
    authority: str = ""
    period: str = ""
    head: str = ""
    amount: Decimal | None = None
    due_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChallanRow:
    id: int
    number: str
    kind: str
    authority: str
    period: str
    head: str
    amount: Decimal
    due_on: date
    state: str
    psid: str
    paid_on: date | None
    cpr: str
    run_id: int | None
    entered_by: str
    drawn_on: date

    @property
    def open(self) -> bool:
        """Something is still to be paid."""
        return self.state in OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class ChallanLineRow:
    """One worker on the challan's schedule, or one head."""

    no: int
    worker_id: int | None
    name: str
    their_number: str
    cnic: str
    days: Decimal
    base: Decimal
    employer: Decimal
    employee: Decimal
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ChallanDetail:
    row: ChallanRow
    lines: tuple[ChallanLineRow, ...]


def check(draft: ChallanDraft) -> list[Problem]:
    """Everything wrong with the draft, in the order the form shows its fields."""
    found = []
    if draft.kind not in list(Kind):
        found.append(Problem(Code.MALFORMED, "kind", {"text": draft.kind}))
    for field, most in (("authority", 250), ("period", 64), ("head", 250)):
        text = getattr(draft, field)
        if not text.strip():
            found.append(Problem(Code.MISSING, field))
        elif len(text) > most:
            found.append(Problem(Code.TOO_LONG, field, {"most": str(most)}))
    return found + _amount(draft.amount) + ([] if draft.due_on else [Problem(Code.MISSING, "due_on")])


def _amount(amount: Decimal | None) -> list[Problem]:
    if amount is None:
        return [Problem(Code.MISSING, "amount")]
    if amount <= 0:
        return [Problem(Code.NOT_POSITIVE, "amount")]
    if amount > LARGEST:
        return [Problem(Code.TOO_LARGE, "amount", {"text": f"{amount:f}"})]
    return [] if amount == rupees(amount) else [Problem(Code.TOO_FINE, "amount", {"text": f"{amount:f}"})]
