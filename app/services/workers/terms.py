"""Terms: what was agreed with a worker, each from a day on, never two for the same day."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from app.models.workers import Worker, WorkerTerms
from app.rules.problems import Code, Problem, refuse
from app.rules.wages import Allowance
from app.services import audit, pay_runs
from app.services.books import Sitting
from app.services.workers.checking import age_problems, pay
from app.services.workers.drafts import SKILLS, TermsDraft, TermsRow, WorkerDraft

A_DAY = timedelta(days=1)
AGREED = ("pay_kind", "rate", "designation", "skill", "hours", "rest_weekday", "duties", "reason")
"""Columns that a draft of terms and its row have in common; the allowances are kept in a shape of their own."""


def check_terms(sitting: Sitting, worker_id: int, draft: TermsDraft) -> list[Problem]:
    """Everything wrong with new terms, seen beside those that were agreed before."""
    row = sitting.get_one(Worker, worker_id)
    found = [Problem(Code.MISSING, field) for field in ("since", "rate") if getattr(draft, field) is None]
    found += pay(draft.pay_kind, draft.rate, draft.hours, draft.rest_weekday, draft.allowances)
    if draft.skill not in SKILLS:
        found.append(Problem(Code.MALFORMED, "skill", {"text": draft.skill}))
    if draft.since is None:
        return found
    work = (draft.designation or row.designation, draft.duties)
    young = age_problems(row.born_on, draft.since, sitting.rates, work=work)
    found += [problem for problem in young if problem.code is Code.YOUNG_HAZARD]
    return found + _span(row, draft.since, draft.until) + _backdated(sitting, draft.since)


def agree(sitting: Sitting, worker_id: int, draft: TermsDraft) -> int:
    """Write new terms beside the old ones; what was paid before is not touched."""
    refuse(check_terms(sitting, worker_id, draft))
    row = sitting.get_one(Worker, worker_id)
    before = [each for each in row.terms if draft.since is not None and each.since < draft.since]
    made = _made(sitting, draft, fallback=row.designation)
    row.terms.append(made)
    audit.note(sitting, "add", made)
    if draft.until is not None and not _begins(row, draft.until + A_DAY):
        again = _again(sitting, before[-1] if before else made, draft.until + A_DAY)
        row.terms.append(again)
        audit.note(sitting, "add", again)
    if made.since >= max(each.since for each in row.terms):
        _take_over(sitting, row, made)
    sitting.flush()
    sitting.expire(row, ["terms"])
    return made.id


def history(sitting: Sitting, worker_id: int) -> tuple[TermsRow, ...]:
    """All that was agreed, oldest first."""
    terms = sitting.get_one(Worker, worker_id).terms
    ends = [each.since - A_DAY for each in terms[1:]]
    return tuple(
        TermsRow(
            id=each.id,
            since=each.since,
            until=end,
            allowances=allowances_of(each),
            agreed_by=each.agreed_by,
            **{name: getattr(each, name) for name in AGREED},
        )
        for each, end in zip(terms, [*ends, None], strict=True)
    )


def first_terms(sitting: Sitting, draft: WorkerDraft) -> WorkerTerms:
    """Those on which he is taken on."""
    return _made(sitting, _of_worker(draft, draft.terms_since or draft.joined_on), fallback=draft.designation)


def renew(sitting: Sitting, worker: Worker, draft: WorkerDraft) -> None:
    """A new pay begins with a month, this one if none is said; within the days of the last terms it corrects them."""
    last = worker.terms[-1]
    since = draft.terms_since or sitting.today().replace(day=1)
    if since > last.since or (draft.terms_since is not None and since < last.since):
        agree(sitting, worker.id, _of_worker(draft, since))
        return
    refuse(_paid_since(sitting, last.since))
    _correct(sitting, last, _of_worker(draft, last.since))


def differ(last: WorkerTerms, draft: WorkerDraft) -> bool:
    """The draft agrees something else than the last terms say; a corrected designation alone does not."""
    same = all(getattr(last, name) == getattr(draft, name) for name in ("pay_kind", "rate", "skill", "hours", "duties"))
    return not same or last.rest_weekday != draft.rest_weekday or allowances_of(last) != draft.allowances


def rename(sitting: Sitting, last: WorkerTerms, designation: str) -> None:
    """The name of his work was corrected: the last terms bear it too."""
    if last.designation != designation:
        before = audit.facts(last)
        last.designation = designation
        audit.note(sitting, "change", last, before)


def allowances_of(terms: WorkerTerms) -> tuple[Allowance, ...]:
    return tuple(
        Allowance(each["key"], Decimal(each["amount"]), each.get("label", ""), each.get("per", "month"))
        for each in terms.allowances
    )


def _span(row: Worker, since: date, until: date | None) -> list[Problem]:
    """Whether the days are free: terms begin with a month, end with one, and lie over no others."""
    shown = f"{since:%d/%m/%Y}"
    if since < row.joined_on:
        facts = {"name": row.name, "date": f"{row.joined_on:%d/%m/%Y}"}
        return [Problem(Code.TERMS_BEFORE_JOINING, "since", facts)]
    if since.day != 1 and since != row.joined_on:
        return [Problem(Code.TERMS_WITHIN_MONTH, "since", {"date": shown})]
    if until is not None and until < since:
        return [Problem(Code.ENDS_BEFORE_BEGIN, "until", {"first": shown, "last": f"{until:%d/%m/%Y}"})]
    if until is not None and (until + A_DAY).day != 1:
        return [Problem(Code.TERMS_WITHIN_MONTH, "until", {"date": f"{until + A_DAY:%d/%m/%Y}"})]
    over = [each.since for each in row.terms if since <= each.since and (until is None or each.since <= until)]
    return [Problem(Code.TERMS_OVERLAP, "since", {"date": f"{over[0]:%d/%m/%Y}"})] if over else []


def _backdated(sitting: Sitting, since: date) -> list[Problem]:
    return [Problem(Code.TERMS_BACKDATED, "since", problem.facts) for problem in _paid_since(sitting, since)]


def _paid_since(sitting: Sitting, day: date) -> list[Problem]:
    """Wages already approved by the terms that are about to change."""
    approved = [month for month in pay_runs.begun(sitting) if month.last >= day]
    return [Problem(Code.WAGES_APPROVED, "terms_since", {"month": str(month)}) for month in approved[-1:]]


def _of_worker(draft: WorkerDraft, since: date | None) -> TermsDraft:
    return TermsDraft(
        since=since,
        pay_kind=draft.pay_kind,
        rate=draft.rate,
        designation=draft.designation,
        skill=draft.skill,
        hours=draft.hours,
        rest_weekday=draft.rest_weekday,
        allowances=draft.allowances,
        duties=draft.duties,
    )


def _made(sitting: Sitting, draft: TermsDraft, *, fallback: str) -> WorkerTerms:
    values = {name: getattr(draft, name) for name in AGREED} | {"designation": draft.designation or fallback}
    return WorkerTerms(
        since=draft.since, allowances=_kept(draft), agreed_by=sitting.by, agreed_at=sitting.now(), **values
    )


def _kept(draft: TermsDraft) -> list[dict[str, str]]:
    return [
        {"key": each.key.strip(), "amount": f"{each.amount:f}", "label": each.label, "per": each.per}
        for each in draft.allowances
    ]


def _again(sitting: Sitting, old: WorkerTerms, since: date) -> WorkerTerms:
    """What held before the terms with an end, from the day after it."""
    values = {name: getattr(old, name) for name in AGREED}
    allowances = [dict(each) for each in old.allowances]
    return WorkerTerms(since=since, allowances=allowances, agreed_by=sitting.by, agreed_at=sitting.now(), **values)


def _correct(sitting: Sitting, terms: WorkerTerms, draft: TermsDraft) -> None:
    before = audit.facts(terms)
    for name in AGREED:
        if name != "reason":
            setattr(terms, name, getattr(draft, name))
    terms.allowances = _kept(draft)
    audit.note(sitting, "change", terms, before)


def _take_over(sitting: Sitting, row: Worker, made: WorkerTerms) -> None:
    """The latest terms say what his work is called from now on."""
    if made.designation != row.designation:
        before = audit.facts(row)
        row.designation = made.designation
        audit.note(sitting, "change", row, before)


def _begins(row: Worker, day: date) -> bool:
    return any(each.since == day for each in row.terms)
