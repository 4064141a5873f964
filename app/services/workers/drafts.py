"""A worker as he is typed, and as he is shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.models.workers import Apprenticeship, Nominee, Worker, WorkerTerms
from app.rules.wages import Allowance

WATCH = frozenset(table.__tablename__ for table in (Worker, WorkerTerms, Nominee, Apprenticeship))
GENDERS = ("", "male", "female", "other")
ENGAGEMENTS = (
    "", "permanent", "probationer", "temporary", "fixed_term", "badli", "contract", "part_time", "apprentice",
)  # fmt: skip
"""How a worker is engaged: the classes of the Standing Orders and of the Code of 2026."""
SKILLS = ("", "unskilled", "semi_skilled", "skilled", "highly_skilled")
"""The categories of the minimum wage notifications."""
LEFT_WHY = ("resigned", "contract_ended", "retired", "retrenched", "dismissed", "absconded", "died")
UNKNOWN = "unknown"
"""Why one left who is written down only after he had gone."""
SUNDAY = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class NomineeDraft:
    """`share` is percent of what will be his."""

    name: str = ""
    relation: str = ""
    cnic: str = ""
    share: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprenticeDraft:
    """An apprentice's contract; `stipend` is rupees a month."""

    trade: str = ""
    since: date | None = None
    until: date | None = None
    stipend: Decimal | None = None
    contract_no: str = ""
    training: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerDraft:
    """A worker as typed. `rate` is rupees a month, a day or a piece, as `pay_kind` says, from `terms_since` on."""

    number: str = ""
    name: str = ""
    name_ur: str = ""
    father: str = ""
    cnic: str = ""
    born_on: date | None = None
    joined_on: date | None = None
    left_on: date | None = None
    designation: str = ""
    pay_kind: str = "monthly"
    rate: Decimal | None = None
    terms_since: date | None = None  # left out: the day he joined, or this month for a change of pay
    eobi_number: str = ""
    pessi_number: str = ""
    mobile: str = ""
    iban: str = ""
    wallet: str = ""
    gender: str = ""
    cnic_issued: date | None = None
    cnic_expires: date | None = None
    address: str = ""
    home_address: str = ""
    bank: str = ""
    engagement: str = ""
    engaged_until: date | None = None
    engaged_why: str = ""
    probation_until: date | None = None
    letter_on: date | None = None
    dues_paid_on: date | None = None
    certificate_on: date | None = None
    skill: str = ""
    hours: Decimal | None = None
    rest_weekday: int | None = None  # 1 Monday to 7 Sunday
    allowances: tuple[Allowance, ...] = ()
    duties: str = ""
    nominees: tuple[NomineeDraft, ...] = ()
    apprentice: ApprenticeDraft | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsDraft:
    """What is agreed from `since` on; with `until`, what held before holds again after it."""

    since: date | None = None
    until: date | None = None
    pay_kind: str = "monthly"
    rate: Decimal | None = None
    designation: str = ""
    skill: str = ""
    hours: Decimal | None = None
    rest_weekday: int | None = None
    allowances: tuple[Allowance, ...] = ()
    duties: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsRow:
    """`until`: the last day before the next terms."""

    id: int
    since: date
    until: date | None
    pay_kind: str
    rate: Decimal
    designation: str
    skill: str
    hours: Decimal | None
    rest_weekday: int | None
    allowances: tuple[Allowance, ...]
    duties: str
    reason: str
    agreed_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerRow:
    """A worker on the terms of a day."""

    id: int
    number: str
    name: str
    name_ur: str
    father: str
    cnic: str
    born_on: date
    joined_on: date
    left_on: date | None
    designation: str
    eobi_number: str
    pessi_number: str
    mobile: str
    iban: str
    wallet: str
    pay_kind: str
    rate: Decimal
    terms_since: date
    gender: str = ""
    cnic_issued: date | None = None
    cnic_expires: date | None = None
    address: str = ""
    home_address: str = ""
    bank: str = ""
    engagement: str = ""
    engaged_until: date | None = None
    engaged_why: str = ""
    probation_until: date | None = None
    letter_on: date | None = None
    left_why: str = ""
    left_note: str = ""
    notice_days: int | None = None
    dues_paid_on: date | None = None
    certificate_on: date | None = None
    skill: str = ""
    hours: Decimal | None = None
    rest_weekday: int = SUNDAY
    allowances: tuple[Allowance, ...] = ()
    duties: str = ""

    @property
    def paid_to(self) -> str:
        """Where his wage goes: an IBAN, a wallet, or cash in the hand."""
        return self.iban or self.wallet or "cash"

    def employed_on(self, day: date) -> bool:
        return self.joined_on <= day and (self.left_on is None or day <= self.left_on)
