"""How much is bought from registered and active suppliers, who should come in next, and who has come in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from app.models.audit import AuditRow
from app.models.parties import Party
from app.models.purchases import Purchase
from app.rules import taxes
from app.rules.money import ZERO, rupees, total
from app.rules.period import Month, TaxYear
from app.services import parties, party_status
from app.services.books import KARACHI, Sitting
from app.services.parties import PartyRow
from app.services.party_status import StatusRow

WATCH = parties.WATCH | {Purchase.__tablename__, AuditRow.__tablename__}
LOST = "it.s21q.unregistered.supplier"
NTN, STRN, ACTIVE = "ntn", "strn", "active"
YEAR = 12
KINDS = ("active", "inactive", "unchecked", "others")


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthScore:
    """Rupees without tax: from registered suppliers who were active, who were not, of whom nobody has looked; and from
    those who are not registered."""

    month: Month
    active: Decimal
    inactive: Decimal
    unchecked: Decimal
    others: Decimal

    @property
    def registered(self) -> Decimal:
        return self.active + self.inactive + self.unchecked

    @property
    def whole(self) -> Decimal:
        return self.registered + self.others

    @property
    def share(self) -> Decimal | None:
        """Percent from registered ones, as the home page says it; None if nothing was bought."""
        return _percent(self.registered, self.whole)

    @property
    def active_share(self) -> Decimal | None:
        """Percent from registered ones known to be active; None if nothing was bought, or nobody has looked."""
        return _percent(self.active, self.whole) if self.active or self.inactive else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The tax year until today in one sentence; `looked_on` is the day anybody's status was last learned."""

    first: date
    score: MonthScore
    looked_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A supplier who lacks a registration; `lost` is the tax deduction that buying from him costs us (s.21(q))."""

    id: int
    name: str
    name_ur: str
    bills: int
    value: Decimal
    lost: Decimal
    last_bill: date
    lacks: tuple[str, ...]  # of ntn, strn, active: in the order in which he gets them


@dataclass(frozen=True, slots=True, kw_only=True)
class BroughtIn:
    """A supplier who got a number or became active after the day asked for; each step with the day we learned it."""

    party: PartyRow
    steps: tuple[tuple[str, date], ...]
    since: date
    before: Decimal
    after: Decimal


@dataclass(frozen=True, slots=True)
class _Bill:
    supplier: int
    day: date
    value: Decimal
    ntn: str
    strn: str
    counts: bool


def by_month(sitting: Sitting, last: Month, months: int = YEAR) -> tuple[MonthScore, ...]:
    """The months up to `last`, oldest first."""
    span = [last]
    while len(span) < months:
        span.insert(0, span[0].previous())
    sums: dict[Month, dict[str, Decimal]] = {month: defaultdict(lambda: ZERO) for month in span}
    learned = _learned(sitting, "sales")
    for bill in _bills(sitting, span[0].first, last.last):
        known = _active_on(learned.get(bill.supplier, []), bill.day)
        kind = {"yes": "active", "no": "inactive"}.get(known, "unchecked") if bill.strn else "others"
        sums[Month.of(bill.day)][kind] += bill.value
    return tuple(MonthScore(month=month, **{kind: each[kind] for kind in KINDS}) for month, each in sums.items())


def standing(sitting: Sitting) -> Standing:
    """The same tax year that the home page speaks of."""
    today = sitting.today()
    this, first = Month.of(today), TaxYear.of(today).first
    months = [each for each in by_month(sitting, this) if each.month.first >= first]
    sums = {kind: total([getattr(each, kind) for each in months]) for kind in KINDS}
    days = [row.learned_on for _, row in party_status.learned(sitting) if row.tax == "sales" and row.learned_on]
    return Standing(first=first, score=MonthScore(month=this, **sums), looked_on=max(days, default=None))


def candidates(sitting: Sitting, first: date, last: date, *, limit: int | None = None) -> tuple[Candidate, ...]:
    """Whom to bring in next: those who lack something, by the rupees we bought from them."""
    bought: dict[int, list[_Bill]] = defaultdict(list)
    for bill in _bills(sitting, first, last):
        bought[bill.supplier].append(bill)
    standing = party_status.everyone_on(sitting, sitting.today())
    known = {row.id: row for row in parties.rows(sitting)}
    found = [
        _candidate(sitting, known[party_id], bills, wanting)
        for party_id, bills in bought.items()
        if (wanting := lacks(known[party_id], standing.get((party_id, "sales"))))
    ]
    found = [each for each in found if each.value > 0]
    return tuple(sorted(found, key=lambda each: (-each.value, each.id))[:limit])


def candidate(sitting: Sitting, party_id: int) -> Candidate | None:
    """One supplier with his figures of the last twelve months; None if nothing was bought from him then."""
    first, last = a_year(sitting)
    row = parties.known(sitting, party_id)
    bills = [bill for bill in _bills(sitting, first, last) if bill.supplier == row.id]
    wanting = lacks(row, party_status.on(sitting, row.id, "sales", sitting.today()))
    return _candidate(sitting, row, bills, wanting) if bills else None


def brought_in(sitting: Sitting, since: date, until: date | None = None) -> tuple[BroughtIn, ...]:
    """Suppliers who took a step into the formal sector after `since`, with what we bought before and after the first.

    The day of a number is the day it was written down here; the day of a status the day it was learned.
    """
    until = until or sitting.today()
    steps = _steps(sitting, since, until)
    bills: dict[int, list[_Bill]] = defaultdict(list)
    for bill in _bills(sitting, date.min, until):
        bills[bill.supplier].append(bill)
    found = []
    for party_id, taken in steps.items():
        party, first = parties.known(sitting, party_id), min(day for _, day in taken)
        if not party.is_supplier:
            continue
        before = total([bill.value for bill in bills[party_id] if bill.day < first])
        after = total([bill.value for bill in bills[party_id] if bill.day >= first])
        found.append(BroughtIn(party=party, steps=tuple(taken), since=first, before=before, after=after))
    return tuple(sorted(found, key=lambda each: (-each.after, each.party.name)))


def a_year(sitting: Sitting) -> tuple[date, date]:
    """The last twelve months, up to today."""
    month = Month.of(sitting.today())
    for _ in range(YEAR - 1):
        month = month.previous()
    return month.first, sitting.today()


def _bills(sitting: Sitting, first: date, last: date) -> Iterable[_Bill]:
    """Each under the supplier who was kept; a correction stands with its amount below nothing."""
    query = (
        select(
            parties.ROOT,
            Purchase.bill_date,
            Purchase.value,
            Purchase.supplier_ntn,
            Purchase.supplier_strn,
            Purchase.original_id.is_(None),
        )
        .join(Party, Purchase.supplier_id == Party.id)
        .where(Purchase.bill_date.between(first, last))
        .order_by(Purchase.bill_date, Purchase.id)
    )
    return [_Bill(*row) for row in sitting.execute(query)]


def _learned(sitting: Sitting, tax: str) -> dict[int, list[StatusRow]]:
    found: dict[int, list[StatusRow]] = defaultdict(list)
    for party_id, row in party_status.learned(sitting):
        if row.tax == tax:
            found[party_id].append(row)
    return found


def _active_on(learned: list[StatusRow], day: date) -> str:
    """As he was last known on that day; if nobody had looked by then, as he was found when somebody did."""
    known = [row for row in learned if row.learned_on is not None and row.active != "unknown"]
    before = [row for row in known if row.learned_on is not None and row.learned_on <= day]
    return before[-1].active if before else known[0].active if known else "unknown"


def _percent(part: Decimal, whole: Decimal) -> Decimal | None:
    return rupees(part * 100 / whole) if whole else None


def lacks(row: PartyRow, sales: StatusRow | None) -> tuple[str, ...]:
    """What he still has to get; one of whom nobody has looked is not said to be inactive."""
    inactive = sales is not None and sales.active == "no"
    wanting = ((NTN, not row.ntn), (STRN, not row.strn), (ACTIVE, inactive or not row.strn))
    return tuple(key for key, lacking in wanting if lacking)


def _candidate(sitting: Sitting, row: PartyRow, bills: list[_Bill], wanting: tuple[str, ...]) -> Candidate:
    lost = ZERO
    for bill in bills:
        rate = None if bill.ntn else sitting.rates.find(LOST, bill.day)
        lost += taxes.percent_of(bill.value, rate.value) if rate else ZERO
    return Candidate(
        id=row.id,
        name=row.name,
        name_ur=row.name_ur,
        bills=sum(bill.counts for bill in bills),
        value=total([bill.value for bill in bills]),
        lost=lost,
        last_bill=bills[-1].day,
        lacks=wanting,
    )


def _steps(sitting: Sitting, since: date, until: date) -> dict[int, list[tuple[str, date]]]:
    """By supplier, each step he took in the time: a number that was not there, a status that was no."""
    found: dict[int, list[tuple[str, date]]] = defaultdict(list)
    query = select(AuditRow).where(AuditRow.subject == Party.__tablename__, AuditRow.action == "change")
    for row in sitting.scalars(query.order_by(AuditRow.id)):
        day = row.at.astimezone(KARACHI).date()
        before, after = row.before or {}, row.after or {}
        for key in (NTN, STRN):
            got = key in before and not before[key] and after.get(key)
            if got and since < day <= until and not _had(sitting, row.subject_id, key, day):
                found[parties.kept_id(sitting, row.subject_id)].append((key, day))
    for (party_id, tax), day in _turned(sitting, until).items():
        if day > since:
            found[party_id].append((tax, day))
    return found


def _turned(sitting: Sitting, until: date) -> dict[tuple[int, str], date]:
    """By supplier and tax, the day on which he was found active who was not before, and is so still."""
    last: dict[tuple[int, str], str] = {}
    turned: dict[tuple[int, str], date] = {}
    for party_id, status in party_status.learned(sitting):
        key, day = (party_id, status.tax), status.learned_on
        if day is None or day > until or status.active == "unknown":
            continue
        if status.active == "no":
            turned.pop(key, None)
        elif last.get(key) == "no":
            turned[key] = day
        last[key] = status.active
    return turned


def _had(sitting: Sitting, party_id: int, key: str, day: date) -> bool:
    """A bill posted to him before that day bears the number already: it was only missing on his form."""
    column = Purchase.supplier_ntn if key == NTN else Purchase.supplier_strn
    family = parties.family(sitting, party_id)
    query = select(Purchase.id).where(Purchase.supplier_id.in_(family), Purchase.bill_date < day, column != "")
    return sitting.scalar(query.limit(1)) is not None
