"""Which papers a complete file of IRIS does not hold. When in doubt, it may hold them: who is absent is sent again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from app.models.outbox import OutboxItem
from app.rules import identity
from app.rules.period import Month
from app.rules.problems import Code, Problem
from app.services import evidence, parties
from app.services.books import Sitting
from app.services.iris_file import Export, Paper, PortalInvoice, Tie, buyer_number, in_short
from app.services.outbox import FBR, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """`ties`: rows that could be a paper, though they do not fit; `early` are as in Comparison."""

    ties: tuple[Tie, ...] = ()
    absent: tuple[Paper, ...] = ()
    early: tuple[Paper, ...] = ()
    problems: tuple[Problem, ...] = ()


def absence(
    sitting: Sitting,
    silent: Sequence[Paper],
    loose: Sequence[PortalInvoice],
    export: Export,
    theirs: Collection[str],
) -> Absence:
    """Of the papers that no row names or fits; `loose`: rows of no paper of ours, `theirs`: all FBR numbers in it."""
    silent = [paper for paper in silent if Month.of(paper.day) == export.complete]
    if silent and (wrong := _not_whole(sitting, silent, theirs)) is not None:
        return Absence(early=tuple(silent), problems=(wrong,))
    ties = _could_be(silent, loose)
    doubtful = {paper.item_id for tie in ties for paper in tie.papers}
    missing = [paper for paper in silent if paper.item_id not in doubtful]
    late = [paper for paper in missing if _late(sitting, paper, export)]
    before = evidence.looked_in(sitting, export.content) if late else set()
    again = [paper for paper in late if paper.item_id in before]
    absent = tuple(paper for paper in late if paper not in again)
    return Absence(
        ties=tuple(ties),
        absent=absent,
        early=tuple(paper for paper in missing if paper not in absent),
        problems=(evidence.same_look([paper.number for paper in again]),) if again else (),
    )


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


def _not_whole(sitting: Sitting, silent: Sequence[Paper], theirs: Collection[str]) -> Problem | None:
    """What FBR gave us a number for in that month, the whole of it must hold: an older export lacks the latest.

    What was cancelled IRIS need not show. An empty file proves nothing.
    """
    if not theirs:
        return Problem(Code.FILE_HOLDS_NOTHING, "complete")
    month = Month.of(silent[0].day)
    its = (OutboxItem.portal == FBR, OutboxItem.state == State.ACCEPTED, OutboxItem.replaced_by.is_(None))
    alike = OutboxItem.document_kind.in_({paper.kind for paper in silent})
    there = OutboxItem.environment.in_({paper.environment for paper in silent})
    days = OutboxItem.document_date.between(month.first, month.last)
    query = select(OutboxItem.fiscal_number).where(*its, alike, there, days).order_by(OutboxItem.id.desc())
    lacking = next((number for number in sitting.scalars(query) if number not in theirs), None)
    if lacking is None:
        return None
    return Problem(Code.FILE_NOT_WHOLE, "complete", {"text": str(month), "number": lacking})


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


def _late(sitting: Sitting, paper: Paper, export: Export) -> bool:
    saved = export.saved_at
    return saved is not None and min(saved, sitting.now()) >= paper.may_be_absent_from
