"""Workers: who they are, on what terms they work since when, whom they named, and how they left."""

from __future__ import annotations

from app.services.workers.checking import check, check_in_books
from app.services.workers.drafts import (
    ENGAGEMENTS,
    LEFT_WHY,
    SKILLS,
    WATCH,
    ApprenticeDraft,
    NomineeDraft,
    TermsDraft,
    TermsRow,
    WorkerDraft,
    WorkerRow,
)
from app.services.workers.leaving import LeavingDraft, check_leaving, check_staying, leave, stay
from app.services.workers.listing import (
    by_number,
    cnic_watch,
    draft,
    employed,
    get,
    id_of,
    rows,
    with_number,
    young,
)
from app.services.workers.terms import agree, check_terms, history
from app.services.workers.writing import add, change

__all__ = [
    "ENGAGEMENTS",
    "LEFT_WHY",
    "SKILLS",
    "WATCH",
    "ApprenticeDraft",
    "LeavingDraft",
    "NomineeDraft",
    "TermsDraft",
    "TermsRow",
    "WorkerDraft",
    "WorkerRow",
    "add",
    "agree",
    "by_number",
    "change",
    "check",
    "check_in_books",
    "check_leaving",
    "check_staying",
    "check_terms",
    "cnic_watch",
    "draft",
    "employed",
    "get",
    "history",
    "id_of",
    "leave",
    "rows",
    "stay",
    "with_number",
    "young",
]
