"""Warnings that somebody has read and accepted, with a reason; what the law forbids nobody can accept."""

from __future__ import annotations

from collections.abc import Iterable

from app.models.purchases import PurchaseAcceptance
from app.rules.problems import Code, Problem
from app.rules.wording import sentence
from app.services import audit
from app.services.books import Sitting
from app.services.purchases.drafts import PurchaseDraft


def key(problem: Problem) -> str:
    """'supplier-has-no-ntn@supplier': under which a draft gives its reason."""
    return f"{problem.code}@{problem.field}"


def wrong(draft: PurchaseDraft, found: Iterable[Problem]) -> list[Problem]:
    """An acceptance without a reason, and one of what is no mere warning."""
    serious = {key(problem) for problem in found if not problem.is_warning}
    made = []
    for each, reason in draft.accepted.items():
        if each in serious:
            made.append(Problem(Code.CANNOT_BE_ACCEPTED, "accepted", {"text": each}))
        elif not reason.strip():
            made.append(Problem(Code.MISSING, f"accepted.{each}"))
    return made


def unanswered(draft: PurchaseDraft, found: Iterable[Problem]) -> list[Problem]:
    """The warnings that cost money and were not yet accepted."""
    return [one for one in found if one.is_warning and one.facts.get("cost") and not draft.accepted.get(key(one))]


def write(sitting: Sitting, purchase_id: int, draft: PurchaseDraft, found: Iterable[Problem]) -> None:
    """Each accepted warning beside the bill, in the words in which it was read."""
    for problem in found:
        if problem.is_warning and (reason := draft.accepted.get(key(problem), "").strip()):
            row = PurchaseAcceptance(
                purchase_id=purchase_id,
                code=problem.code,
                field=problem.field,
                words=sentence(problem),
                reason=reason,
                entered_by=sitting.by,
                entered_at=sitting.now(),
            )
            sitting.add(row)
            audit.note(sitting, "accept", row)
