"""Taking a worker on, and correcting what is written of him."""

from __future__ import annotations

from dataclasses import fields

from app.models.workers import Apprenticeship, Nominee, Worker
from app.rules import identity
from app.rules.problems import refuse
from app.services import audit
from app.services.books import Sitting
from app.services.workers import terms
from app.services.workers.checking import check, check_in_books
from app.services.workers.drafts import UNKNOWN, ApprenticeDraft, NomineeDraft, WorkerDraft

OF_TERMS = frozenset({"pay_kind", "rate", "terms_since", "skill", "hours", "rest_weekday", "allowances", "duties"})
APART = OF_TERMS | {"nominees", "apprentice"}
"""What a draft says that is no column of the worker himself."""
APPRENTICE = "apprentice"


def add(sitting: Sitting, draft: WorkerDraft, *, batch: int | None = None) -> int:
    """Take a worker on; Refusal if the law or the books forbid."""
    refuse(check(sitting, draft) + check_in_books(sitting, draft))
    why = UNKNOWN if draft.left_on else ""
    row = Worker(batch_id=batch, left_why=why, entered_by=sitting.by, entered_at=sitting.now(), **_values(draft))
    row.terms.append(terms.first_terms(sitting, draft))
    row.nominees = [_nominee(each) for each in draft.nominees]
    row.apprenticeship = _apprenticeship(draft.apprentice)
    sitting.add(row)
    audit.note(sitting, "add", row)
    for part in (row.terms[0], *row.nominees, *filter(None, [row.apprenticeship])):
        audit.note(sitting, "add", part)
    return row.id


def change(sitting: Sitting, worker_id: int, draft: WorkerDraft) -> None:
    """Correct his particulars; a new pay is a new row of terms, the old one stays."""
    refuse(check(sitting, draft) + check_in_books(sitting, draft, worker_id))
    row = sitting.get_one(Worker, worker_id)
    before = audit.facts(row)
    for field, value in _values(draft).items():
        setattr(row, field, value)
    audit.note(sitting, "change", row, before)
    _change_nominees(sitting, row, draft.nominees)
    _change_apprenticeship(sitting, row, draft.apprentice)
    if terms.differ(row.terms[-1], draft):
        terms.renew(sitting, row, draft)
    else:
        terms.rename(sitting, row.terms[-1], row.designation)


def _change_nominees(sitting: Sitting, row: Worker, drafts: tuple[NomineeDraft, ...]) -> None:
    wanted = [_nominee(each) for each in drafts]
    if [_said(each) for each in row.nominees] == [_said(each) for each in wanted]:
        return
    for gone in row.nominees:
        audit.removed(sitting, gone)
    row.nominees = wanted
    for made in wanted:
        audit.note(sitting, "add", made)


def _change_apprenticeship(sitting: Sitting, row: Worker, draft: ApprenticeDraft | None) -> None:
    """A contract that was written down stays; a form that does not know of it takes nothing away."""
    if draft is None:
        return
    if row.apprenticeship is None:
        row.apprenticeship = _apprenticeship(draft)
        if row.apprenticeship is not None:
            audit.note(sitting, "add", row.apprenticeship)
        return
    before = audit.facts(row.apprenticeship)
    for name, value in _contract(draft).items():
        setattr(row.apprenticeship, name, value)
    audit.note(sitting, "change", row.apprenticeship, before)


def _said(row: Nominee) -> tuple[object, ...]:
    return row.name, row.relation, row.cnic, row.share


def _nominee(draft: NomineeDraft) -> Nominee:
    return Nominee(
        name=" ".join(draft.name.split()),
        relation=draft.relation.strip(),
        cnic=identity.cnic(draft.cnic) or "",
        share=draft.share,
    )


def _apprenticeship(draft: ApprenticeDraft | None) -> Apprenticeship | None:
    return None if draft is None else Apprenticeship(**_contract(draft))


def _contract(draft: ApprenticeDraft) -> dict[str, object]:
    return {field.name: getattr(draft, field.name) for field in fields(draft)}


def _values(draft: WorkerDraft) -> dict[str, object]:
    values: dict[str, object] = {f.name: getattr(draft, f.name) for f in fields(draft) if f.name not in APART}
    return values | {
        "number": draft.number.strip(),
        "name": " ".join(draft.name.split()),
        "cnic": identity.cnic(draft.cnic),
        "mobile": identity.mobile(draft.mobile) or "",
        "iban": identity.iban(draft.iban) or draft.iban.strip(),
        "engagement": APPRENTICE if draft.apprentice is not None else draft.engagement,
    }
