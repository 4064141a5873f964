"""Workers: who they are and on what terms they work, since when."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

from sqlalchemy import ColumnElement, func, or_, select

from app.models.workers import Worker, WorkerTerms
from app.rules import identity, labour
from app.rules.labour import Standing
from app.rules.problems import Code, Problem, Refusal, refuse
from app.rules.rates import Rates
from app.rules.wages import PayKind
from app.services import audit, pay_runs
from app.services.books import Sitting

WATCH = frozenset({Worker.__tablename__, WorkerTerms.__tablename__})
OLDEST = 1920
LONGEST = {"number": 64, "name": 250, "name_ur": 250, "father": 250, "designation": 250, "eobi_number": 64}


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
    terms_since: date | None = None  # left out: the day he joined, or today for a change of pay
    eobi_number: str = ""
    pessi_number: str = ""
    mobile: str = ""
    iban: str = ""
    wallet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerRow:
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

    @property
    def paid_to(self) -> str:
        """Where his wage goes: an IBAN, a wallet, or cash in the hand."""
        return self.iban or self.wallet or "cash"

    def employed_on(self, day: date) -> bool:
        return self.joined_on <= day and (self.left_on is None or day <= self.left_on)


def check(sitting: Sitting, draft: WorkerDraft) -> list[Problem]:
    """Everything wrong with the draft itself; warnings among it. What others already have: `check_in_books`."""
    needed = ("number", "name", "cnic", "born_on", "joined_on", "rate")
    found = [Problem(Code.MISSING, field) for field in needed if getattr(draft, field) is None]
    found += [Problem(Code.MISSING, field) for field in needed[:3] if not getattr(draft, field).strip()]
    found += [
        Problem(Code.TOO_LONG, field, {"most": str(most)})
        for field, most in LONGEST.items()
        if len(getattr(draft, field).strip()) > most
    ]
    return found + _numbers(draft) + _dates(draft, sitting.today()) + _age(draft, sitting.rates) + _pay(draft)


def check_in_books(sitting: Sitting, draft: WorkerDraft, worker_id: int | None = None) -> list[Problem]:
    """Another worker with the same number or CNIC."""
    found = []
    if other := _other(sitting, Worker.cnic == identity.cnic(draft.cnic), worker_id):
        found.append(Problem(Code.CNIC_TAKEN, "cnic", {"text": draft.cnic, "name": other.name}))
    if other := _other(sitting, Worker.number == draft.number.strip(), worker_id):
        found.append(Problem(Code.DUPLICATE, "number", {"text": f"{draft.number} ({other.name})"}))
    return found


def add(sitting: Sitting, draft: WorkerDraft, *, batch: int | None = None) -> int:
    """Take a worker on; Refusal if the law or the books forbid."""
    refuse(check(sitting, draft) + check_in_books(sitting, draft))
    row = Worker(batch_id=batch, entered_by=sitting.by, entered_at=sitting.now(), **_values(draft))
    row.terms.append(WorkerTerms(since=draft.terms_since or draft.joined_on, pay_kind=draft.pay_kind, rate=draft.rate))
    sitting.add(row)
    audit.note(sitting, "add", row)
    audit.note(sitting, "add", row.terms[0])
    return row.id


def change(sitting: Sitting, worker_id: int, draft: WorkerDraft) -> None:
    """Correct his particulars; a new pay is a new row of terms, the old one stays."""
    refuse(check(sitting, draft) + check_in_books(sitting, draft, worker_id))
    row = sitting.get_one(Worker, worker_id)
    before = audit.facts(row)
    for field, value in _values(draft).items():
        setattr(row, field, value)
    audit.note(sitting, "change", row, before)
    last = row.terms[-1]
    if (last.pay_kind, last.rate) != (draft.pay_kind, draft.rate):
        _new_terms(sitting, row, draft)


def get(sitting: Sitting, worker_id: int, day: date | None = None) -> WorkerRow | None:
    """The worker, on the terms of `day` (left out: today)."""
    row = sitting.get(Worker, worker_id)
    return None if row is None else _frozen(row, day or sitting.today())


def draft(sitting: Sitting, worker_id: int) -> WorkerDraft:
    """The worker as his form shows him."""
    row = _frozen(sitting.get_one(Worker, worker_id), sitting.today())
    values = {field.name: getattr(row, field.name) for field in fields(WorkerDraft)}
    return WorkerDraft(**values | {"terms_since": None})


def by_number(sitting: Sitting) -> dict[str, WorkerRow]:
    """Every worker, past or present, by his number."""
    return {row.number: row for row in rows(sitting)}


def rows(sitting: Sitting, search: str = "", *, limit: int | None = None) -> list[WorkerRow]:
    """All workers in whose name or numbers `search` stands, in the order of their numbers."""
    query = select(Worker).order_by(func.length(Worker.number), Worker.number).limit(limit)
    if text := search.strip():
        query = query.where(
            or_(
                Worker.name.icontains(text, autoescape=True),
                Worker.name_ur.contains(text, autoescape=True),
                Worker.number == text,
                Worker.cnic.contains(text.replace("-", ""), autoescape=True),
            )
        )
    return [_frozen(row, sitting.today()) for row in sitting.scalars(query)]


def employed(sitting: Sitting, first: date, last: date) -> list[WorkerRow]:
    """Who worked here at any time from `first` to `last`, on the terms of the last day."""
    query = (
        select(Worker)
        .where(Worker.joined_on <= last, or_(Worker.left_on.is_(None), Worker.left_on >= first))
        .order_by(func.length(Worker.number), Worker.number)
    )
    return [_frozen(row, last) for row in sitting.scalars(query)]


def _numbers(draft: WorkerDraft) -> list[Problem]:
    found = []
    if draft.cnic.strip() and identity.cnic(draft.cnic) is None:
        found.append(Problem(Code.CNIC_MALFORMED, "cnic", {"text": draft.cnic}))
    if draft.mobile.strip() and identity.mobile(draft.mobile) is None:
        found.append(Problem(Code.MOBILE_MALFORMED, "mobile", {"text": draft.mobile}))
    if draft.iban.strip() and not identity.iban_checks(draft.iban):
        found.append(Problem(Code.IBAN_DOUBTFUL, "iban", {"text": draft.iban}))
    for field, number, reads, fund in (
        ("eobi_number", draft.eobi_number, identity.eobi_worker, "EOBI"),
        ("pessi_number", draft.pessi_number, identity.pessi_worker, "PESSI"),
    ):
        if number.strip() and reads(number) is None:
            found.append(Problem(Code.FUND_NUMBER_DOUBTFUL, field, {"text": number, "fund": fund}))
    return found


def _dates(draft: WorkerDraft, today: date) -> list[Problem]:
    found = []
    for field in ("born_on", "joined_on", "left_on"):
        day = getattr(draft, field)
        if day is not None and day.year < OLDEST:
            found.append(Problem(Code.DATE_TOO_OLD, field, {"date": day.strftime("%d/%m/%Y")}))
    if draft.born_on is not None and draft.born_on > today:
        found.append(Problem(Code.DATE_IN_FUTURE, "born_on", {"date": draft.born_on.strftime("%d/%m/%Y")}))
    if draft.left_on is not None and draft.joined_on is not None and draft.left_on < draft.joined_on:
        found.append(Problem(Code.MALFORMED, "left_on", {"text": draft.left_on.strftime("%d/%m/%Y")}))
    return found


def _age(draft: WorkerDraft, rates: Rates) -> list[Problem]:
    """A child is refused; what a young person may not do is said."""
    if draft.born_on is None or draft.joined_on is None or draft.born_on.year < OLDEST:
        return []
    age = labour.age_on(draft.born_on, draft.joined_on, rates)
    facts = {"age": str(age.years), "least": str(age.least), "adult": str(age.adult)}
    if age.standing is Standing.BLOCKED:
        return [Problem(Code.TOO_YOUNG, "born_on", facts)]
    return [Problem(Code.YOUNG_PERSON, "born_on", facts)] if age.standing is Standing.RESTRICTED else []


def _pay(draft: WorkerDraft) -> list[Problem]:
    if draft.pay_kind not in list(PayKind):
        return [Problem(Code.MALFORMED, "pay_kind", {"text": draft.pay_kind})]
    if draft.rate is not None and draft.rate <= 0:
        return [Problem(Code.NOT_POSITIVE, "rate")]
    return []


def _new_terms(sitting: Sitting, worker: Worker, draft: WorkerDraft) -> None:
    """A new pay begins with a month, this one if none is said; within the days of the last terms it corrects them."""
    last = worker.terms[-1]
    since = draft.terms_since or sitting.today().replace(day=1)
    if since.day != 1 and since not in (last.since, worker.joined_on):
        raise Refusal(Problem(Code.TERMS_WITHIN_MONTH, "terms_since", {"date": since.strftime("%d/%m/%Y")}))
    if since > last.since:
        terms = WorkerTerms(since=since, pay_kind=draft.pay_kind, rate=draft.rate)
        refuse(_paid_since(sitting, since))
        worker.terms.append(terms)
        audit.note(sitting, "add", terms)
        return
    if draft.terms_since is not None and since < last.since:
        raise Refusal(Problem(Code.DATE_TOO_OLD, "terms_since", {"date": since.strftime("%d/%m/%Y")}))
    refuse(_paid_since(sitting, last.since))
    before = audit.facts(last)
    last.pay_kind, last.rate = draft.pay_kind, draft.rate or last.rate
    audit.note(sitting, "change", last, before)


def _paid_since(sitting: Sitting, day: date) -> list[Problem]:
    """Wages already approved by the terms that are about to change."""
    approved = [month for month in pay_runs.months(sitting) if month.last >= day]
    return [Problem(Code.WAGES_APPROVED, "terms_since", {"month": str(month)}) for month in approved[-1:]]


def _other(sitting: Sitting, same: ColumnElement[bool], not_id: int | None) -> Worker | None:
    return sitting.scalar(select(Worker).where(same, Worker.id != (not_id or 0)).limit(1))


def _frozen(row: Worker, day: date) -> WorkerRow:
    in_force = [terms for terms in row.terms if terms.since <= day] or row.terms[:1]
    own = {field.name: getattr(row, field.name) for field in fields(WorkerRow) if hasattr(row, field.name)}
    terms = in_force[-1]
    return WorkerRow(**own, pay_kind=terms.pay_kind, rate=terms.rate, terms_since=terms.since)


def _values(draft: WorkerDraft) -> dict[str, object]:
    apart = {"pay_kind", "rate", "terms_since"}
    values: dict[str, object] = {f.name: getattr(draft, f.name) for f in fields(draft) if f.name not in apart}
    return values | {
        "number": draft.number.strip(),
        "name": " ".join(draft.name.split()),
        "cnic": identity.cnic(draft.cnic),
        "mobile": identity.mobile(draft.mobile) or "",
        "iban": identity.iban(draft.iban) or draft.iban.strip(),
    }
