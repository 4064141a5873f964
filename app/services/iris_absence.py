"""Which papers a complete file of IRIS does not hold. When in doubt, it may hold them: who is absent is sent again.

A file is believed only if it proves that it was made late enough: by a number that FBR gave us after that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, select

from app.models.outbox import Attempt, OutboxItem
from app.models.outbox_road import PRESUMED
from app.rules import identity
from app.rules.period import Month
from app.rules.problems import Code, Problem
from app.services import evidence, parties, senders
from app.services.books import KARACHI, Sitting
from app.services.iris_file import Export, Paper, PortalInvoice, Tie, buyer_number, in_short, rows_digest
from app.services.outbox import FBR, State
from app.services.trial_papers import REAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """`ties`: rows that could be a paper, though they do not fit; `early` are as in Comparison."""

    ties: tuple[Tie, ...] = ()
    absent: tuple[Paper, ...] = ()
    early: tuple[Paper, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Proof:
    """A paper of ours in the file, whose number FBR gave in answer to this attempt: the file was made after it."""

    kind: str
    attempt: int
    left: datetime


def absence(
    sitting: Sitting,
    silent: Sequence[Paper],
    loose: Sequence[PortalInvoice],
    export: Export,
    rows: Sequence[PortalInvoice],
) -> Absence:
    """Of the papers that no row names or fits; `loose`: rows of no paper of ours, `rows`: all of the file as read."""
    month = export.complete
    silent = [paper for paper in silent if Month.of(paper.day) == month]
    if month is None or not silent:
        return Absence()
    if (wrong := _not_of(month, rows)) is not None:
        return Absence(early=tuple(silent), problems=(wrong,))
    ties = _could_be(silent, loose)
    doubtful = {paper.item_id for tie in ties for paper in tie.papers}
    missing = [paper for paper in silent if paper.item_id not in doubtful]
    absent, problems = _absent(sitting, missing, export, rows)
    gone = {paper.item_id for paper in absent}
    early = tuple(paper for paper in missing if paper.item_id not in gone)
    return Absence(ties=tuple(ties), absent=absent, early=early, problems=tuple(problems))


def is_ours(each: PortalInvoice, sellers: Collection[str]) -> bool:
    """Its number is one that FBR could have given us."""
    return any(identity.fbr_number(each.fbr_number, seller) for seller in sellers)


def doubts(ties: Sequence[Tie], strangers: Sequence[PortalInvoice], told: Sequence[Problem]) -> list[Problem]:
    """A sentence for each row with a number that nothing was done with, but for those of which one was `told`."""
    found = []
    for tie in ties:
        facts = {"number": tie.theirs.fbr_number, "papers": in_short([paper.number for paper in tie.papers])}
        found.append(Problem(Code.FITS_SEVERAL, "fbr_number", facts, tie.theirs.row))
    for each in strangers:
        found.append(Problem(Code.FITS_NOTHING, "fbr_number", {"number": each.fbr_number}, each.row))
    rows = {problem.row for problem in told}
    quoted = {"", *(problem.facts.get("first") for problem in told)}
    return [each for each in found if each.row not in rows and each.facts["number"] not in quoted]


def _not_of(month: Month, rows: Sequence[PortalInvoice]) -> Problem | None:
    """Why the file is not that of the month. An empty one proves nothing."""
    if not any(each.fbr_number for each in rows):
        return Problem(Code.FILE_HOLDS_NOTHING, "complete")
    other = next((each for each in rows if Month.of(each.day) != month), None)
    if other is None:
        return None
    facts = {"text": str(month), "number": other.fbr_number or other.our_number, "date": f"{other.day:%d/%m/%Y}"}
    return Problem(Code.FILE_OF_OTHER_MONTH, "complete", facts, other.row)


def _absent(
    sitting: Sitting, missing: Sequence[Paper], export: Export, rows: Sequence[PortalInvoice]
) -> tuple[tuple[Paper, ...], list[Problem]]:
    """Those of which the file proves that they are not there, and why it does not of the others."""
    theirs = {each.fbr_number for each in rows}
    lacking = _lacking(sitting, missing, theirs)
    problems = [
        Problem(Code.FILE_NOT_WHOLE, "complete", {"text": str(export.complete), "number": number})
        for number in lacking.values()
    ]
    whole = [paper for paper in missing if paper.kind not in lacking]
    last = _last_attempts(sitting, whole)
    epoch = senders.sender(sitting).epoch
    out = [paper for paper in whole if _may_come_yet(last[paper.item_id], epoch)]
    sent = [paper for paper in whole if paper not in out]
    before = evidence.looked_in(sitting, export.content, rows_digest(rows)) if sent else set()
    again = [paper for paper in sent if paper.item_id in before]
    proofs = _proofs(sitting, sent, export, theirs)
    asked = [paper for paper in sent if paper not in again]
    absent = tuple(paper for paper in asked if _proven(paper, last[paper.item_id], proofs))
    if out:
        problems.append(Problem(Code.MAY_COME_YET, "complete", {"papers": in_short([each.number for each in out])}))
    if again:
        problems.append(evidence.same_look([paper.number for paper in again]))
    if late := [paper for paper in asked if paper not in absent]:
        after = max(paper.may_be_absent_from for paper in late).astimezone(KARACHI)
        facts = {"papers": in_short([each.number for each in late]), "time": f"{after:%d/%m/%Y %H:%M}"}
        problems.append(Problem(Code.FILE_NOT_LATER, "complete", facts))
    return absent, problems


def _accepted(papers: Sequence[Paper]) -> Select[str, str | None]:
    """Kind and number of what FBR has of ours, of the month and the kinds of these; the newest first."""
    month = Month.of(papers[0].day)
    its = (OutboxItem.portal == FBR, OutboxItem.state == State.ACCEPTED, OutboxItem.replaced_by.is_(None))
    alike = OutboxItem.document_kind.in_({paper.kind for paper in papers})
    real = REAL  # also what was given out in FBR's sheet and has no environment; a trial is in no list of FBR's
    days = OutboxItem.document_date.between(month.first, month.last)
    columns = select(OutboxItem.document_kind, OutboxItem.fiscal_number)
    return columns.where(*its, alike, real, days).order_by(OutboxItem.id.desc())


def _lacking(sitting: Sitting, papers: Sequence[Paper], theirs: Collection[str]) -> dict[str, str]:
    """By kind, a number that the whole month must hold, and this file does not: an older one lacks the latest.

    What was cancelled IRIS need not show. A list of invoices need hold no notes: each kind by itself.
    """
    lacking: dict[str, str] = {}
    for kind, number in sitting.execute(_accepted(papers)) if papers else ():
        if number is not None and number not in theirs:
            lacking.setdefault(kind, number)
    return lacking


def _last_attempts(sitting: Sitting, papers: Sequence[Paper]) -> dict[int, Attempt]:
    """By the item's id."""
    its = select(func.max(Attempt.id)).where(Attempt.item_id.in_([paper.item_id for paper in papers]))
    query = select(Attempt).where(Attempt.id.in_(its.group_by(Attempt.item_id)))
    return {attempt.item_id: attempt for attempt in sitting.scalars(query)}


def _may_come_yet(last: Attempt, epoch: int) -> bool:
    """It was given out in a file, or another copy of the books may have done so: that may be uploaded any day.

    No list of IRIS knows of that, however late it was made: only a person does.
    """
    return last.step == PRESUMED or last.epoch < epoch


def _proofs(sitting: Sitting, papers: Sequence[Paper], export: Export, theirs: Collection[str]) -> list[_Proof]:
    """Only the portal's own answer proves: a number that a person found may be older than the attempt it ended."""
    if not papers or export.saved_at is None:
        return []
    since = min(paper.may_be_absent_from for paper in papers)
    answered = (Attempt.state == State.ACCEPTED, Attempt.answer.is_not(None), OutboxItem.second_number.is_(None))
    left = Attempt.written_at.between(since, min(export.saved_at, sitting.now()))
    query = _accepted(papers).join(Attempt, Attempt.item_id == OutboxItem.id).where(*answered, left)
    found = sitting.execute(query.add_columns(Attempt.id, Attempt.written_at))
    return [_Proof(kind, attempt, at) for kind, number, attempt, at in found if number in theirs and at is not None]


def _proven(paper: Paper, last: Attempt, proofs: Sequence[_Proof]) -> bool:
    """The file was made after FBR must have been done with it, also if somebody set the clock meanwhile."""
    return any(
        each.kind == paper.kind and each.attempt > last.id and each.left >= paper.may_be_absent_from for each in proofs
    )


def _could_be(papers: Sequence[Paper], loose: Sequence[PortalInvoice]) -> list[Tie]:
    """What has no number yet, or one of ours that we do not know, may be any paper that it resembles.

    Rounding, a day slipped, another number of the buyer: one thing in common is enough to be doubted.
    """
    sellers = {paper.seller for paper in papers}
    alike: dict[object, list[Paper]] = defaultdict(list)
    for paper in papers:
        for trait in (paper.day, paper.value, parties.name_key(paper.buyer), *paper.numbers):
            alike[trait].append(paper)
    ties = []
    for each in loose:
        if each.fbr_number and not is_ours(each, sellers):
            continue
        traits = {each.day, each.value, parties.name_key(each.buyer_name), buyer_number(each)} - {""}
        found = {paper.item_id: paper for trait in traits for paper in alike.get(trait, ())}
        if found:
            ties.append(Tie(each, tuple(found[key] for key in sorted(found))))
    return ties
