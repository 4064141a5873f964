"""All papers whose fate is unknown against what IRIS exported: whose number is whose, and what is not there.

A row and a paper belong together only if each fits nothing else; what could be either is left to a person.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import select

from app.models.outbox import OutboxItem
from app.rules import identity
from app.rules.money import show, total
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.services import attachments, evidence, outbox, parties
from app.services.books import Sitting
from app.services.hand_upload import plain_number
from app.services.outbox import FBR, State
from app.services.portal_invoice import thaw

WATCH = outbox.WATCH


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalInvoice:
    """One invoice of the file; `our_number` and `items` (how many lines it has there) if the file tells them."""

    row: int
    fbr_number: str
    our_number: str = ""
    buyer_number: str = ""
    buyer_name: str = ""
    day: date
    value: Decimal
    sales_tax: Decimal
    items: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One of ours whose fate is unknown; `numbers` are all by which IRIS may call the buyer."""

    item_id: int
    number: str
    kind: str
    buyer: str
    numbers: frozenset[str]
    day: date
    value: Decimal
    sales_tax: Decimal
    total: Decimal
    items: int
    may_be_absent_from: datetime


@dataclass(frozen=True, slots=True)
class Match:
    paper: Paper
    theirs: PortalInvoice


@dataclass(frozen=True, slots=True)
class Tie:
    """What fits more than one: the row, and the papers it could be."""

    theirs: PortalInvoice
    papers: tuple[Paper, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """`absent`: the complete export of their month, saved late enough, does not hold them; `early`: saved too early."""

    matched: tuple[Match, ...] = ()
    ties: tuple[Tie, ...] = ()
    strangers: tuple[PortalInvoice, ...] = ()
    absent: tuple[Paper, ...] = ()
    early: tuple[Paper, ...] = ()
    problems: tuple[Problem, ...] = ()
    known: int = 0  # rows whose number we had already


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """The file: `complete` is the month of which it says it holds everything, `saved_at` when it was saved."""

    name: str
    content: bytes
    saved_at: datetime | None = None
    complete: Month | None = None

    @property
    def words(self) -> str:
        """How it stands in the evidence."""
        return f"{self.name} (SHA-256 {hashlib.sha256(self.content).hexdigest()})"

    @property
    def kept(self) -> tuple[str, bytes] | None:
        """To be kept beside each paper, once in the books; a kind of file that the books do not keep is only named."""
        return None if attachments.check(self.content, self.name) else (self.name, self.content)


@dataclass(slots=True)
class _Fits:
    """Both ways: what fits what."""

    of_row: dict[int, list[Paper]] = field(default_factory=dict)
    of_paper: dict[int, list[PortalInvoice]] = field(default_factory=dict)


def unknown(sitting: Sitting) -> list[Paper]:
    """Every paper for FBR whose fate is unknown, the oldest first."""
    states = (State.UNKNOWN, State.CHECKING)
    query = select(OutboxItem).where(OutboxItem.portal == FBR, OutboxItem.state.in_(states)).order_by(OutboxItem.id)
    since = {row.id: row.may_check_after for state in states for row in outbox.rows(sitting, state=state)}
    return [_paper(sitting, item, since[item.id] or item.queued_at) for item in sitting.scalars(query)]


def compare(sitting: Sitting, theirs: Sequence[PortalInvoice], export: Export) -> Comparison:
    """What the file says of them; nothing is written."""
    papers = unknown(sitting)
    numbers = _numbers(sitting)
    known = {each.row for each in theirs if each.fbr_number in numbers}
    ours = _ours(sitting, theirs)
    asked = [
        each if plain_number(each.our_number) in ours else replace(each, our_number="")
        for each in theirs
        if each.row not in known
    ]
    named, problems = _by_our_number(asked, papers)
    fits = _fits([each for each in asked if each.row not in named], papers, taken=set(named.values()))
    by_id = {paper.item_id: paper for paper in papers}
    matched = [Match(by_id[named[each.row]], each) for each in asked if each.row in named]
    ties, strangers = [], []
    for each in asked:
        found = fits.of_row.get(each.row)
        if each.row in named or any(problem.row == each.row for problem in problems):
            continue
        if not found:
            strangers.append(each)
        elif len(found) == 1 and len(fits.of_paper[found[0].item_id]) == 1:
            matched.append(Match(found[0], each))
        else:
            ties.append(Tie(each, tuple(found)))
    spoken = {match.paper.item_id for match in matched} | {paper.item_id for tie in ties for paper in tie.papers}
    missing = [paper for paper in papers if _covered(paper, export) and paper.item_id not in spoken]
    late = [paper for paper in missing if export.saved_at and export.saved_at >= paper.may_be_absent_from]
    return Comparison(
        matched=tuple(matched),
        ties=tuple(ties),
        strangers=tuple(strangers),
        absent=tuple(late),
        early=tuple(paper for paper in missing if paper not in late),
        problems=(*problems, *_doubts(ties, strangers)),
        known=len(known),
    )


def settle(sitting: Sitting, comparison: Comparison, export: Export) -> int:
    """Write down what was found and what was not there; how many papers. All or nothing: raises Refusal."""
    if serious := [problem for problem in comparison.problems if not problem.is_warning]:
        raise Refusal(*serious)
    kept = export.kept
    for match in comparison.matched:
        words = f"{export.words}, row {match.theirs.row}"
        try:
            evidence.settle_found(
                sitting, match.paper.item_id, match.theirs.fbr_number, words, method=evidence.EXPORT, file=kept
            )
        except Refusal as refusal:
            raise Refusal(*(problem.at(match.theirs.row) for problem in refusal.problems)) from None
    for paper in comparison.absent:
        said = f"{export.words}: the whole of {export.complete}, and it is not there"
        evidence.settle_absent(sitting, paper.item_id, said, method=evidence.EXPORT, file=kept)
    return len(comparison.matched) + len(comparison.absent)


def _numbers(sitting: Sitting) -> set[str | None]:
    """Every number that FBR gave us, also the second of a paper that it has twice."""
    pairs = sitting.execute(select(OutboxItem.fiscal_number, OutboxItem.second_number))
    return {number for pair in pairs for number in pair}


def _ours(sitting: Sitting, theirs: Sequence[PortalInvoice]) -> set[str]:
    """Which of the numbers beside FBR's are of papers of ours; any other is IRIS' own, and says nothing."""
    if not any(each.our_number for each in theirs):
        return set()
    return {plain_number(number) for number in sitting.scalars(select(OutboxItem.document_number))}


def buyer_number(typed: str) -> str:
    """IRIS also writes an NTN with its check digit and without the dash: 55120981 is 5512098-1."""
    bare = typed.strip().upper()
    if len(bare) == 8 and bare.isascii() and bare.isalnum():
        bare = f"{bare[:7]}-{bare[7]}"
    return identity.ntn(bare) or identity.cnic(bare) or identity.strn(bare) or bare


def _paper(sitting: Sitting, item: OutboxItem, since: datetime) -> Paper:
    invoice = thaw(item.document)
    known = parties.find(sitting, item.buyer_number) if item.buyer_number else None
    numbers = {item.buyer_number, *((known.ntn, known.cnic, known.strn) if known else ())} - {""}
    return Paper(
        item_id=item.id,
        number=item.document_number,
        kind=item.document_kind,
        buyer=item.buyer_name,
        numbers=frozenset(numbers),
        day=invoice.invoice_date,
        value=total([line.value for line in invoice.lines]),
        sales_tax=total([line.sales_tax for line in invoice.lines]),
        total=item.total,
        items=len(invoice.lines),
        may_be_absent_from=since,
    )


def _by_our_number(asked: Sequence[PortalInvoice], papers: Sequence[Paper]) -> tuple[Mapping[int, int], list[Problem]]:
    """Rows that name a paper of ours, if all else agrees; if it does not, the file speaks of something else."""
    ours = {plain_number(paper.number): paper for paper in papers}
    named: dict[int, int] = {}
    problems = []
    for each in asked:
        paper = ours.get(plain_number(each.our_number)) if each.our_number else None
        if paper is None:
            continue
        wrong = _difference(each, paper)
        if wrong is not None:
            problems.append(wrong.at(each.row))
        elif paper.item_id in named.values():
            problems.append(Problem(Code.DUPLICATE, "our_number", {"text": paper.number}, each.row))
        else:
            named[each.row] = paper.item_id
    return named, problems


def _difference(each: PortalInvoice, paper: Paper) -> Problem | None:
    """The first thing in which the row is not the paper that it names."""
    facts = (
        ("Invoice Date", each.day, paper.day, f"{each.day:%d/%m/%Y}", f"{paper.day:%d/%m/%Y}"),
        ("Value", each.value, paper.value, show(each.value), show(paper.value)),
        ("Sales Tax/FED in ST Mode", each.sales_tax, paper.sales_tax, show(each.sales_tax), show(paper.sales_tax)),
        ("Lines", each.items or paper.items, paper.items, str(each.items), str(paper.items)),
        ("Buyer Name", _same_buyer(each, paper), True, each.buyer_number or each.buyer_name, paper.buyer),
    )
    for what, theirs, ours, shown, own in facts:
        if theirs != ours:
            words = {"number": paper.number, "field": what, "theirs": shown, "ours": own}
            return Problem(Code.FBR_FACTS_DIFFER, "our_number", words)
    return None


def _fits(asked: Sequence[PortalInvoice], papers: Sequence[Paper], *, taken: set[int]) -> _Fits:
    fits = _Fits()
    alike = defaultdict(list)
    for paper in papers:
        if paper.item_id not in taken:
            alike[paper.day, paper.value, paper.sales_tax].append(paper)
    for each in asked:
        for paper in () if each.our_number else alike.get((each.day, each.value, each.sales_tax), ()):
            if _difference(each, paper) is None:
                fits.of_row.setdefault(each.row, []).append(paper)
                fits.of_paper.setdefault(paper.item_id, []).append(each)
    return fits


def _same_buyer(each: PortalInvoice, paper: Paper) -> bool:
    """By number; a walk-in customer has none, and then the name must be the same."""
    number = buyer_number(each.buyer_number) if each.buyer_number.strip("0 ") else ""
    if number and paper.numbers:
        return number in paper.numbers
    return not number and not paper.numbers and parties.name_key(each.buyer_name) == parties.name_key(paper.buyer)


def _covered(paper: Paper, export: Export) -> bool:
    return export.complete is not None and Month.of(paper.day) == export.complete


def _doubts(ties: Sequence[Tie], strangers: Sequence[PortalInvoice]) -> list[Problem]:
    found = []
    for tie in ties:
        facts = {"number": tie.theirs.fbr_number, "papers": ", ".join(paper.number for paper in tie.papers)}
        found.append(Problem(Code.FITS_SEVERAL, "fbr_number", facts, tie.theirs.row))
    for each in strangers:
        found.append(Problem(Code.FITS_NOTHING, "fbr_number", {"number": each.fbr_number}, each.row))
    return found
