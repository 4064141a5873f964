"""All papers whose fate is unknown against what IRIS exported: whose number is whose, and what is not there.

A row and a paper belong together only if each fits nothing else; what could be either is left to a person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import case, null, select

from app.models.outbox import OutboxItem
from app.rules.money import show, total
from app.rules.outbox_words import LISTED
from app.rules.problems import Code, Problem, Refusal
from app.services import evidence, iris_absence, outbox, parties, senders, stray_papers, trial_papers
from app.services.books import Sitting
from app.services.hand_upload import plain_number
from app.services.iris_file import Comparison, Export, Match, Paper, PortalInvoice, Tie, rows_digest, same_buyer
from app.services.outbox import FBR, State
from app.services.portal_invoice import thaw

__all__ = ["WATCH", "Comparison", "Export", "Match", "Paper", "PortalInvoice", "Tie", "compare", "settle", "unknown"]
WATCH = outbox.WATCH


@dataclass(frozen=True, slots=True)
class _Own:
    """A paper of ours, whatever became of it."""

    number: str
    state: str
    fbr_number: str | None
    second_number: str | None
    seller: str
    item_id: int = 0


@dataclass(frozen=True, slots=True)
class _Books:
    """All our papers by their own numbers, and by those that FBR gave them, also the second of what it has twice.

    By FBR's also what these books have lost (services.stray_papers); `trials` are numbers that the sandbox gave, which
    say nothing of FBR.
    """

    by_name: Mapping[str, _Own]
    by_fbr: Mapping[str, _Own]
    trials: frozenset[str]


@dataclass(slots=True)
class _Found:
    """What became of the rows whose FBR number is new to us."""

    matched: list[Match] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    strangers: list[PortalInvoice] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(slots=True)
class _Fits:
    """Both ways: what fits what."""

    of_row: dict[int, list[Paper]] = field(default_factory=dict)
    of_paper: dict[int, list[PortalInvoice]] = field(default_factory=dict)


def unknown(sitting: Sitting) -> list[Paper]:
    """Every paper for FBR whose fate is unknown, the oldest first; a trial is looked for nowhere."""
    states = (State.UNKNOWN, State.CHECKING)
    query = select(OutboxItem).where(OutboxItem.portal == FBR, OutboxItem.state.in_(states)).order_by(OutboxItem.id)
    query = query.where(OutboxItem.replaced_by.is_(None), trial_papers.REAL)
    since = {row.id: row.may_check_after for state in states for row in outbox.rows(sitting, state=state)}
    return [_paper(sitting, item, since[item.id] or item.queued_at) for item in sitting.scalars(query)]


def compare(
    sitting: Sitting, theirs: Sequence[PortalInvoice], export: Export, aside: Collection[str] = ()
) -> Comparison:
    """What the file says of them; nothing is written. `aside`: our numbers in rows that hold nothing else."""
    papers, trials, books = unknown(sitting), _trials(sitting), _books(sitting)
    by_name = {plain_number(paper.number): paper for paper in papers}
    of_trials = {plain_number(paper.number): paper for paper in trials}
    # any other number beside FBR's is IRIS' own, and says nothing
    rows = [each if plain_number(each.our_number) in books.by_name else replace(each, our_number="") for each in theirs]
    known = books.by_fbr.keys() | books.trials | {""}
    new = [each for each in rows if each.fbr_number not in known]
    found = _look(sitting, new, [*papers, *trials], of_trials | by_name)
    at_fbr = _set_apart(found, {paper.item_id for paper in trials})
    told = {match.theirs.row for match in at_fbr}
    fresh = {each.row for each in new}
    found.ties += _merely_named([each for each in rows if each.row not in fresh], by_name, found.matched)
    spoken = {paper.item_id for tie in found.ties for paper in tie.papers}
    spoken |= {match.paper.item_id for match in found.matched}
    spoken |= {by_name[key].item_id for each in aside if (key := plain_number(each)) in by_name}
    bare = [each for each in rows if not each.fbr_number and not each.our_number]
    silent = [paper for paper in papers if paper.item_id not in spoken]
    gone = iris_absence.absence(sitting, silent, [*found.strangers, *bare], export, theirs)
    ties = [*found.ties, *gone.ties]
    doubted = {tie.theirs.row for tie in gone.ties}
    strangers = [each for each in found.strangers if each.row not in doubted]
    asked = [each for each in rows if each.row not in told]
    against = _against_the_books(asked, books)
    problems = [*found.problems, *against, *gone.problems]
    return Comparison(
        matched=tuple(found.matched),
        at_fbr=tuple(at_fbr),
        there=tuple(dict.fromkeys(own.item_id for each in asked if (own := _there_already(each, books)) is not None)),
        ties=tuple(ties),
        strangers=tuple(strangers),
        absent=gone.absent,
        early=gone.early,
        problems=(*problems, *iris_absence.doubts(ties, strangers, problems)),
        known=sum(each.fbr_number in books.by_fbr for each in rows),
        look=rows_digest(theirs),
    )


def settle(sitting: Sitting, comparison: Comparison, export: Export) -> int:
    """Write down what was found and what was not there; how many papers. All or nothing: raises Refusal."""
    if serious := [problem for problem in comparison.problems if not problem.is_warning]:
        raise Refusal(*serious)
    file = (export.name, export.content)
    for match in (*comparison.matched, *comparison.at_fbr):
        words = f"{export.words}, row {match.theirs.row}"
        try:
            evidence.settle_found(
                sitting, match.paper.item_id, match.theirs.fbr_number, words, method=evidence.EXPORT, file=file
            )
        except Refusal as refusal:
            raise Refusal(*(problem.at(match.theirs.row) for problem in refusal.problems)) from None
    for item_id in comparison.there:
        senders.presume(sitting, sitting.get_one(OutboxItem, item_id), LISTED)
    for paper in comparison.absent:
        said = f"{export.words}: the whole of {export.complete} (rows {comparison.look}), and it is not there"
        evidence.settle_absent(sitting, paper.item_id, said, method=evidence.EXPORT, file=file)
    return len(comparison.matched) + len(comparison.absent)


def _books(sitting: Sitting) -> _Books:
    columns = (
        OutboxItem.document_number,
        OutboxItem.state,
        case((trial_papers.REAL, OutboxItem.fiscal_number), else_=null()),
        case((trial_papers.REAL, OutboxItem.second_number), else_=null()),
        OutboxItem.seller,
        OutboxItem.id,
    )
    trials = select(OutboxItem.fiscal_number).where(~trial_papers.REAL, OutboxItem.fiscal_number.is_not(None))
    own = [_Own(*row) for row in sitting.execute(select(*columns).order_by(OutboxItem.id))]
    lost = {number: _Own(name, "", number, None, "") for number, name in stray_papers.numbers(sitting).items()}
    ours = {number: each for each in own for number in (each.fbr_number, each.second_number) if number}
    by_name = {plain_number(each.number): each for each in own}
    return _Books(by_name=by_name, by_fbr=lost | ours, trials=frozenset(sitting.scalars(trials)))


def _look(
    sitting: Sitting, asked: Sequence[PortalInvoice], papers: Sequence[Paper], by_name: Mapping[str, Paper]
) -> _Found:
    """Row by row: by the name that it gives the paper, else by what fits it alone."""
    names = {each.row: paper for each in asked if (paper := by_name.get(plain_number(each.our_number))) is not None}
    named, problems = _by_our_number(asked, names)
    taken = {paper.item_id for paper in names.values()}
    fits = _fits([each for each in asked if each.row not in names], papers, taken=taken)
    found = _Found(problems=problems)
    for each in asked:
        could_be = [names[each.row]] if each.row in names else fits.of_row.get(each.row, [])
        alone = each.row in named or (each.row not in names and len(could_be) == 1)
        if not could_be:
            found.strangers.append(each)
        elif not alone or len(fits.of_paper.get(could_be[0].item_id, ())) > 1:
            found.ties.append(Tie(each, tuple(could_be)))
        elif wrong := evidence.number_problem(
            sitting, could_be[0].seller, each.fbr_number, "fbr_number", item_id=could_be[0].item_id
        ):
            found.problems.append(wrong.at(each.row))
            found.ties.append(Tie(each, tuple(could_be)))
        else:
            found.matched.append(Match(could_be[0], each))
    return found


def _trials(sitting: Sitting) -> list[Paper]:
    """What only the sandbox was told of: FBR may have it all the same, entered by hand."""
    query = select(OutboxItem).where(OutboxItem.portal == FBR, *trial_papers.only_the_sandbox())
    return [_paper(sitting, item, item.queued_at) for item in sitting.scalars(query.order_by(OutboxItem.id))]


def _set_apart(found: _Found, trials: Collection[int]) -> list[Match]:
    """The trials among what was found: said plainly if it fits, remembered also if it merely may be.

    What is wrong with a row that could be none but a trial stops nothing.
    """
    apart = [match for match in found.matched if match.paper.item_id in trials]
    found.matched = [match for match in found.matched if match.paper.item_id not in trials]
    for match in apart:
        facts = {"number": match.paper.number, "text": match.theirs.fbr_number}
        found.problems.append(Problem(Code.AT_FBR_ALREADY, "fbr_number", facts, match.theirs.row))
    mere = {tie.theirs.row for tie in found.ties if all(paper.item_id in trials for paper in tie.papers)}
    found.problems = [problem for problem in found.problems if problem.is_warning or problem.row not in mere]
    ties = [Match(paper, tie.theirs) for tie in found.ties for paper in tie.papers if paper.item_id in trials]
    return apart + [each for each in ties if iris_absence.is_ours(each.theirs, {each.paper.seller})]


def _against_the_books(rows: Sequence[PortalInvoice], books: _Books) -> list[Problem]:
    """Rows that say of a paper something else than we know: what is with FBR twice, or bears another's number."""
    found = []
    for each in rows:
        named, owner = books.by_name.get(plain_number(each.our_number)), books.by_fbr.get(each.fbr_number)
        if named is None or not each.fbr_number:
            continue
        facts = {"number": named.number, "text": each.fbr_number}
        if owner is not None:
            if owner.number != named.number:
                found.append(Problem(Code.NUMBER_OF_ANOTHER, "our_number", {**facts, "owner": owner.number}, each.row))
        elif iris_absence.is_ours(each, {named.seller}):
            if named.fbr_number:
                twice = {"number": named.number, "first": named.fbr_number, "second": each.fbr_number}
                found.append(Problem(Code.TWICE_AT_FBR, "our_number", twice, each.row))
            elif _there_already(each, books) is not None:
                found.append(Problem(Code.THERE_ALREADY, "our_number", facts, each.row))
    return found


def _there_already(each: PortalInvoice, books: _Books) -> _Own | None:
    """The paper of ours that still waits to be sent, though the row has a number of FBR's for it."""
    named = books.by_name.get(plain_number(each.our_number))
    if named is None or not each.fbr_number or each.fbr_number in books.by_fbr or named.fbr_number:
        return None
    waits = named.state in (State.READY, State.HELD)
    return named if waits and iris_absence.is_ours(each, {named.seller}) else None


def _paper(sitting: Sitting, item: OutboxItem, since: datetime) -> Paper:
    invoice = thaw(item.document)
    known = parties.find(sitting, item.buyer_number) if item.buyer_number else None
    numbers = {item.buyer_number, *((known.ntn, known.cnic, known.strn) if known else ())} - {""}
    return Paper(
        item_id=item.id,
        number=item.document_number,
        kind=item.document_kind,
        seller=item.seller,
        buyer=item.buyer_name,
        numbers=frozenset(numbers),
        day=invoice.invoice_date,
        value=total([line.value for line in invoice.lines]),
        sales_tax=total([line.sales_tax for line in invoice.lines]),
        total=item.total,
        items=len(invoice.lines),
        may_be_absent_from=since,
    )


def _merely_named(rows: Sequence[PortalInvoice], by_name: Mapping[str, Paper], matched: Sequence[Match]) -> list[Tie]:
    """Rows whose number is known or lacking settle nothing; but the papers that they name stand in the file."""
    done = {match.paper.item_id for match in matched}
    named = [(each, by_name.get(plain_number(each.our_number))) for each in rows]
    return [Tie(each, (paper,)) for each, paper in named if paper is not None and paper.item_id not in done]


def _by_our_number(asked: Sequence[PortalInvoice], names: Mapping[int, Paper]) -> tuple[frozenset[int], list[Problem]]:
    """Rows that name a paper of ours, if all else agrees; if it does not, the file speaks of something else."""
    named: dict[int, list[PortalInvoice]] = defaultdict(list)
    problems = []
    for each in asked:
        if each.row not in names:
            continue
        paper = names[each.row]
        wrong = _difference(each, paper)
        if wrong is not None:
            problems.append(wrong.at(each.row))
            continue
        for first in named[paper.item_id][:1]:
            facts = {"number": paper.number, "first": first.fbr_number, "second": each.fbr_number}
            problems.append(Problem(Code.TWICE_AT_FBR, "our_number", facts, each.row))
        named[paper.item_id].append(each)
    return frozenset(rows[0].row for rows in named.values() if len(rows) == 1), problems


def _difference(each: PortalInvoice, paper: Paper) -> Problem | None:
    """The first thing in which the row is not the paper that it names."""
    facts = (
        ("Invoice Date", each.day, paper.day, f"{each.day:%d/%m/%Y}", f"{paper.day:%d/%m/%Y}"),
        ("Value", each.value, paper.value, show(each.value), show(paper.value)),
        ("Sales Tax/FED in ST Mode", each.sales_tax, paper.sales_tax, show(each.sales_tax), show(paper.sales_tax)),
        ("Lines", each.items or paper.items, paper.items, str(each.items), str(paper.items)),
        ("Buyer Name", same_buyer(each, paper), True, each.buyer_number or each.buyer_name, paper.buyer),
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
