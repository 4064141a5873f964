"""What a wage is computed from: the terms, the attendance, the pieces, and the situation of worker and workshop."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.rules.labour import Profile
from app.rules.money import ZERO
from app.rules.period import Month
from app.rules.provinces import PUNJAB
from app.rules.rates import Rate
from app.rules.salary_tax import SalarySoFar


class PayKind(StrEnum):
    MONTHLY = "monthly"
    DAILY = "daily"
    PIECE = "piece"


@dataclass(frozen=True, slots=True)
class Terms:
    """Rupees a month or a day; for piece work the rates stand with the pieces."""

    kind: PayKind
    rate: Decimal


class Mark(StrEnum):
    """The codes of the attendance sheet."""

    PRESENT = "P"
    ABSENT = "A"
    REST = "R"
    HOLIDAY = "H"
    HALF = "½"
    CASUAL = "CL"
    SICK = "SL"
    ANNUAL = "AL"
    HALF_CASUAL = "½CL"
    HALF_SICK = "½SL"
    HALF_ANNUAL = "½AL"
    MATERNITY = "ML"
    PATERNITY = "PL"
    IDDAT = "IL"
    QUARANTINE = "QL"


@dataclass(frozen=True, slots=True)
class Day:
    """One mark of the sheet; `overtime` in hours."""

    day: date
    mark: Mark
    overtime: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class Pieces:
    """What he made of one item; only good pieces earn, and `rate` is rupees for one."""

    item: str
    good: int
    rejected: int
    rate: Decimal


@dataclass(frozen=True, slots=True)
class Allowance:
    """Agreed beside the rate: rupees `per` month, which follow the paid days, or `per` day of work."""

    key: str
    amount: Decimal
    label: str = ""
    per: str = "month"


@dataclass(frozen=True, slots=True)
class Extra:
    """Paid once with this month: a bonus, arrears of `month`, encashed leave, gratuity; `ref` is its row.

    `eobi` and `pessi`: what the funds are owed for that month beside it.
    """

    key: str
    amount: Decimal
    label: str = ""
    ref: int | None = None
    month: str = ""
    eobi: Decimal = ZERO
    pessi: Decimal = ZERO


@dataclass(frozen=True, slots=True)
class Deduction:
    """An authorised deduction that can wait for a later month: an instalment of an advance, a fine, damage.

    `amount` is what should be taken now; `ref` is the advance's or the fine's own row.
    """

    key: str
    amount: Decimal
    label: str = ""
    ref: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """Everything else that decides: `eobi` and `pessi` say whether this worker is contributed for at all.

    `joined` and `left` matter only if they fall into the month: its other days are not his. `age` is in years on the
    month's last day, `skilled` the minimum wage notified for his skill, where the workshop knows of one. `around` are
    his marks before and after the month in the weeks that its edges cut, `hours` his own ordinary day, if it is not the
    law's; both only warn.
    """

    month: Month
    profile: Profile = Profile.LEGACY
    province: str = PUNJAB
    eobi: bool = True
    pessi: bool = True
    name: str = ""
    joined: date | None = None
    left: date | None = None
    so_far: SalarySoFar = field(default_factory=SalarySoFar)
    deductions: tuple[Deduction, ...] = ()
    allowances: tuple[Allowance, ...] = ()
    extras: tuple[Extra, ...] = ()
    age: int | None = None
    skilled: Rate | None = None
    around: tuple[Day, ...] = ()
    hours: Decimal | None = None

    @property
    def first(self) -> date:
        return max(self.month.first, self.joined or self.month.first)

    @property
    def last(self) -> date:
        return min(self.month.last, self.left or self.month.last)

    @property
    def leaves(self) -> bool:
        """This wage is his last: what he owes cannot wait for another."""
        return self.left is not None and self.left <= self.month.last

    @property
    def whole_month(self) -> bool:
        return (self.first, self.last) == (self.month.first, self.month.last)
