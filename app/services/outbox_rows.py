"""What the outbox tells of its papers: how one stands, its row in a list, every try, and what a person saw."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from app.services.paper_state import State
from app.services.trial_papers import shown


@dataclass(frozen=True, slots=True)
class Standing:
    """How one document stands; for its paper and for its row in a list.

    `trial`: only the sandbox has taken it; it has no number of FBR's then, but `trial_number`.
    """

    item_id: int
    state: State
    fiscal_number: str | None
    fbr_date: date | None
    offline: bool
    reason: str
    reason_code: str
    trial: bool = False
    trial_number: str | None = None

    @property
    def number(self) -> str | None:
        """FBR's, or of a trial the sandbox's: for the paper, that says which it is."""
        return self.fiscal_number or self.trial_number

    @property
    def shown(self) -> str:
        """The state as it is shown: a trial is no acceptance."""
        return shown(self.state, trial=self.trial)


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """`cause`: why it is HELD (services.senders.Cause). `deadline`, its kind and `may_check_after`: paper_clocks.

    `trial`: only the sandbox has taken it, and the number is the sandbox's. `withdrawn`: why nobody wants it any more
    that was refused.
    """

    id: int
    document: str
    kind: str
    document_id: int
    date: date
    party: str
    total: Decimal
    state: State
    attempts: int
    fiscal_number: str | None
    reason: str
    reason_code: str
    queued_at: datetime
    not_before: datetime
    replaced_by: int | None = None
    withdrawn: str = ""
    offline: bool = False
    cause: str = ""
    deadline: datetime | None = None
    deadline_kind: str = ""
    may_check_after: datetime | None = None
    second_number: str | None = None
    trial: bool = False

    @property
    def shown(self) -> str:
        return shown(self.state, trial=self.trial)

    @property
    def is_over(self) -> bool:
        """Refused, and nobody need care: another was issued in its place, or it was withdrawn."""
        return self.replaced_by is not None or bool(self.withdrawn)


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """One try; `answer` is what came back, as it came."""

    number: int
    state: str
    environment: str
    started_at: datetime
    written_at: datetime | None
    finished_at: datetime | None
    step: str
    http_status: int | None
    headers: dict[str, str]
    answer: bytes | None
    request_sha256: str
    reason: str
    fingerprint: str = ""
    epoch: int = 0


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    at: datetime
    by: str
    verdict: str
    observed: str
    words: str
    method: str = ""
    file_sha256: str = ""


@dataclass(frozen=True, slots=True)
class StrayRow:
    """A paper that went out and is not in these books: they were put back to a copy that did not have it yet."""

    document: str
    marked_at: datetime
    fiscal_number: str


@dataclass(frozen=True, slots=True)
class OutboxDetail:
    row: OutboxRow
    portal: str
    environment: str
    seller: str
    buyer_number: str
    payload: bytes | None
    payload_sha256: str
    attempts: tuple[AttemptRow, ...]
    evidence: tuple[EvidenceRow, ...]
