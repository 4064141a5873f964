"""Two parties become one, so that nothing which hangs on either is lost; and become two again if nothing came since."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date

from sqlalchemy import ColumnElement, Table, case, func, select

from app.models import recording
from app.models.attachments import Attachment
from app.models.base import Base
from app.models.parties import Party, PartyApart, PartyMerge
from app.models.recording import Mark
from app.rules.problems import Code, Problem, Refusal
from app.services import attachments, audit, parties, party_status, undo
from app.services.books import KARACHI, Sitting
from app.services.parties import PartyRow

FILLED = ("name_ur", "legal_form", "ntn", "ntn_as_typed", "cnic", "strn", "pra", "address", "phone", "iban")
ANSWERS = frozenset({Party.__tablename__, PartyApart.__tablename__, PartyMerge.__tablename__})
"""What a person said of parties as such: nothing that was built on them."""
MOST_NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """Two that became one, as each was written, and who said so when."""

    kept: PartyRow
    gone: PartyRow
    by: str
    on: date


def check(sitting: Sitting, keep: int, gone: int, *, ntns_may_differ: bool = False) -> list[Problem]:
    """Why the two may not become one."""
    for party_id in (keep, gone):
        if parties.get(sitting, party_id) is None:
            return [Problem(Code.NOT_FOUND, "id", {"text": str(party_id)})]
    kept, lost = parties.known(sitting, keep), parties.known(sitting, gone)
    if kept.id == lost.id:
        return [Problem(Code.MERGE_WITH_ITSELF, "id", {"name": kept.name})]
    if kept.ntn and lost.ntn and kept.ntn != lost.ntn and not ntns_may_differ:
        facts = {"keep": kept.name, "one": kept.ntn, "gone": lost.name, "other": lost.ntn}
        return [Problem(Code.MERGE_NTN_DIFFERS, "ntn", facts)]
    return []


def merge(sitting: Sitting, keep: int, gone: int, *, ntns_may_differ: bool = False) -> int:
    """From now on `gone` is `keep`: papers keep what they say, everybody who asks finds the one. Raises Refusal."""
    if found := check(sitting, keep, gone, ntns_may_differ=ntns_may_differ):
        raise Refusal(*found)
    kept = sitting.get_one(Party, parties.kept_id(sitting, keep))
    lost = sitting.get_one(Party, parties.kept_id(sitting, gone))
    sitting.flush()
    recording.begin(sitting.connection())
    _join(sitting, kept, lost)
    sitting.flush()
    touched = recording.end(sitting.connection())
    row = PartyMerge(
        kept_id=kept.id,
        gone_id=lost.id,
        touched=[asdict(mark) for mark in touched],
        seen={table.name: _last(sitting, table) for table, _ in hanging()},
        entered_by=sitting.by,
        entered_at=sitting.now(),
    )
    sitting.add(row)
    audit.note(sitting, "merge", row)
    return kept.id


def unmerge(sitting: Sitting, gone: int) -> None:
    """They are two again, each as he was before. Raises Refusal that says what was built on the one since."""
    row = _standing(sitting, gone)
    if row is None:
        raise Refusal(Problem(Code.NOT_FOUND, "id", {"text": str(gone)}))
    if found := check_unmerge(sitting, gone):
        raise Refusal(*found)
    undo.put_back(sitting, _marks(row))
    row = sitting.get_one(PartyMerge, row.id)
    before = audit.facts(row)
    row.undone_by, row.undone_at = sitting.by, sitting.now()
    audit.note(sitting, "unmerge", row, before)


def check_unmerge(sitting: Sitting, gone: int) -> list[Problem]:
    """Why they cannot be two again: what was merged, written down or changed since."""
    row = _standing(sitting, gone)
    if row is None:
        return [Problem(Code.NOT_FOUND, "id", {"text": str(gone)})]
    names = [*_merged_since(sitting, row), *_written_since(sitting, row), *undo.changed_since(sitting, _marks(row))]
    return [Problem(Code.MERGE_BUILT_UPON, "id", {"what": each}) for each in list(dict.fromkeys(names))[:MOST_NAMED]]


def merges(sitting: Sitting) -> list[Merged]:
    """The merges that stand, the latest first."""
    query = select(PartyMerge).where(PartyMerge.undone_at.is_(None)).order_by(PartyMerge.id.desc())
    return [
        Merged(
            kept=parties.as_written(sitting, row.kept_id),
            gone=parties.as_written(sitting, row.gone_id),
            by=row.entered_by,
            on=row.entered_at.astimezone(KARACHI).date(),
        )
        for row in sitting.scalars(query)
    ]


def hanging() -> list[tuple[Table, ColumnElement[int]]]:
    """Every table whose rows belong to a party, with whose they are; but for what was said of parties as such."""
    found = [
        (table, column)
        for table in Base.metadata.sorted_tables
        if table.name not in ANSWERS
        for column in table.columns
        if any(key.column.table.name == Party.__tablename__ for key in column.foreign_keys)
    ]
    files = Base.metadata.tables[Attachment.__tablename__]
    return [*found, (files, case((files.c.subject == Party.__tablename__, files.c.subject_id)))]


def _join(sitting: Sitting, kept: Party, lost: Party) -> None:
    """Papers stay where they are: whoever asks for the one is answered with the family. The rest moves."""
    for row in (lost, *sitting.scalars(select(Party).where(Party.merged_into_id == lost.id))):
        before = audit.facts(row)
        row.merged_into_id, row.to_complete = kept.id, False
        audit.note(sitting, "merge", row, before)
    _complete(sitting, kept, lost)
    party_status.move(sitting, lost.id, kept.id)
    attachments.move(sitting, Party.__tablename__, lost.id, kept.id)


def _complete(sitting: Sitting, kept: Party, lost: Party) -> None:
    """What the one lacks and the other has."""
    before = audit.facts(kept)
    for field in FILLED:
        if not getattr(kept, field):
            setattr(kept, field, getattr(lost, field))
    if not kept.account_title and kept.iban == lost.iban:
        kept.account_title = lost.account_title
    if kept.terms_days is None:
        kept.terms_days = lost.terms_days
    kept.is_supplier, kept.is_customer = kept.is_supplier or lost.is_supplier, kept.is_customer or lost.is_customer
    audit.note(sitting, "change", kept, before)


def _standing(sitting: Sitting, gone: int) -> PartyMerge | None:
    query = select(PartyMerge).where(PartyMerge.gone_id == gone, PartyMerge.undone_at.is_(None))
    return sitting.scalar(query.order_by(PartyMerge.id.desc()).limit(1))


def _marks(row: PartyMerge) -> list[Mark]:
    return [Mark(**mark) for mark in row.touched]  # type: ignore[arg-type]  # as they were laid down


def _merged_since(sitting: Sitting, row: PartyMerge) -> Iterator[str]:
    pair = (row.kept_id, row.gone_id)
    query = select(PartyMerge).where(
        PartyMerge.id > row.id,
        PartyMerge.undone_at.is_(None),
        PartyMerge.kept_id.in_(pair) | PartyMerge.gone_id.in_(pair),
    )
    for later in sitting.scalars(query):
        yield " = ".join(parties.as_written(sitting, each).name for each in (later.gone_id, later.kept_id))


def _written_since(sitting: Sitting, row: PartyMerge) -> Iterator[str]:
    family = parties.family(sitting, row.kept_id)
    for table, whose in hanging():
        query = select(table.c.id).where(whose.in_(family), table.c.id > row.seen.get(table.name, 0))
        yield from (undo.name(sitting, table, each) for each in sitting.scalars(query.limit(MOST_NAMED)))


def _last(sitting: Sitting, table: Table) -> int:
    return sitting.scalar(select(func.max(table.c.id))) or 0
