"""What must hold of every history, whatever befell it (H1 to H7): the books beside the portal's own ledger.

H1 no paper is recorded twice. H2 what is ACCEPTED here is recorded there, under that number and with those bytes; and
what is recorded there is not READY, REJECTED or HELD here. H3 follows from it: a definite no left nothing behind. H4
nothing that was acknowledged is gone. H5 at the end every paper is recorded once, or stands still for a reason that is
given. H6 the trail is whole. H7 nobody cried wolf: there are no more unknowns than there were ambiguous moments.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import text

from app.practice.truth import Entry
from app.services import audit, outbox, verify
from app.services.books import Books, Sitting
from app.services.portal_invoice import thaw
from app.sync.portals import fbr_di


@dataclass(frozen=True, slots=True)
class Paper:
    """`sha256`: of its bytes, also before they were frozen, for the same facts make the same bytes."""

    id: int
    document: str
    state: str
    number: str | None
    sha256: str
    reason: str


@dataclass
class Seen:
    """What the office was told once, and may rely on for ever."""

    accepted: dict[int, str] = field(default_factory=dict)
    attempts: int = 0
    evidence: int = 0


class Broken(AssertionError):
    """A history in which the program has failed."""


def papers(books: Books) -> list[Paper]:
    """Everything that is or was to be sent."""
    with books.read() as sitting:
        rows = sitting.execute(
            text(
                "SELECT id, document_number, state, fiscal_number, payload_sha256, document_sha256, reason"
                " FROM outbox_item ORDER BY id"
            )
        ).all()
        return [
            Paper(item_id, number, state, fiscal, sha256 or _made_from(sitting, item_id, facts), reason)
            for item_id, number, state, fiscal, sha256, facts, reason in rows
        ]


_made: dict[str, str] = {}


def _made_from(sitting: Sitting, item_id: int, facts: str) -> str:
    if facts not in _made:
        document = sitting.scalar(text("SELECT document FROM outbox_item WHERE id = :id"), {"id": item_id})
        _made[facts] = hashlib.sha256(fbr_di.payload(thaw(str(document)), "production")).hexdigest()
    return _made[facts]


def unknown_attempts(books: Books) -> set[tuple[int, int]]:
    """Whose fate is, or was, a person's to find out: item and number."""
    with books.read() as sitting:
        rows = sitting.execute(
            text(
                "SELECT a.item_id, a.number FROM outbox_attempt a WHERE a.state = 'UNKNOWN'"
                " OR EXISTS (SELECT 1 FROM outbox_evidence e WHERE e.attempt_id = a.id)"
            )
        )
        return {(item, number) for item, number in rows}


def look(books: Books, seen: Seen) -> list[Paper]:
    """What stands now; H4: nothing of what stood before is gone."""
    found = papers(books)
    accepted = {paper.id: paper.number for paper in found if paper.number is not None}
    for item_id, number in seen.accepted.items():
        _demand(accepted.get(item_id) == number, f"H4 item {item_id} was accepted under {number}, and is not any more")
    with books.read() as sitting:
        attempts, evidence = sitting.execute(
            text("SELECT (SELECT count(*) FROM outbox_attempt), (SELECT count(*) FROM outbox_evidence)")
        ).one()
    _demand(attempts >= seen.attempts, f"H4 of {seen.attempts} attempts {attempts} are left")
    _demand(evidence >= seen.evidence, f"H4 of {seen.evidence} pieces of evidence {evidence} are left")
    seen.accepted, seen.attempts, seen.evidence = accepted, attempts, evidence
    return found


def agree(found: Iterable[Paper], entries: Iterable[Entry]) -> None:
    """H1, H2, H3: may be asked at any moment at which the program is at rest."""
    by_bytes: dict[str, list[str]] = {}
    for entry in entries:
        by_bytes.setdefault(entry.sha256, []).append(entry.number)
    for sha256, numbers in by_bytes.items():
        _demand(len(numbers) == 1, f"H1 one paper is recorded as {' and '.join(numbers)} ({sha256[:8]})")
    for paper in found:
        there = by_bytes.get(paper.sha256, [])
        if paper.state in {"ACCEPTED", "CANCELLED"}:
            _demand(there == [paper.number], f"H2 {paper} is recorded as {there}")
        elif paper.state in {"READY", "HELD", "REJECTED"}:
            _demand(not there, f"H3 {paper} is recorded as {there}")


def at_the_end(books: Books, found: Iterable[Paper], entries: list[Entry], ambiguous: int, unknowns: int) -> None:
    """H5, H6, H7: after everybody has done what he can."""
    recorded = Counter(entry.sha256 for entry in entries)
    for paper in found:
        once = paper.state in {"ACCEPTED", "CANCELLED"} and recorded[paper.sha256] == 1
        given_up = paper.state in {"REJECTED", "HELD", "UNKNOWN", "CHECKING"} and bool(paper.reason)
        _demand(once or given_up, f"H5 {paper} is neither recorded once nor stands still for a reason")
    with books.read() as sitting:
        _demand(not (wrong := outbox.inconsistencies(sitting)), f"H6 {wrong}")
        _demand(not (wrong := audit.broken_seals(sitting)), f"H6 {wrong}")
    _demand(unknowns <= ambiguous, f"H7 {unknowns} unknowns after {ambiguous} ambiguous moments")


def whole(books: Books) -> None:
    """H6 at full length: all that `verify` can ask of the books."""
    verdict = verify.verify(books)
    _demand(verdict.ok, f"H6 {verdict}")


def _demand(holds: bool, words: str) -> None:
    if not holds:
        raise Broken(words)
