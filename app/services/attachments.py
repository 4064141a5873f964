"""Scans and photographs kept in the books: each content once, beside the records it belongs to."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePath

from sqlalchemy import func, select

from app.models.attachments import Attachment, Content
from app.models.audit import AuditRow
from app.models.deliveries import Delivery
from app.models.parties import Party
from app.models.parts import Part
from app.models.payments import Payment
from app.models.purchases import Purchase
from app.models.sale_notes import SaleNote
from app.models.sales import Sale
from app.models.workers import Worker
from app.rules import sniffing
from app.rules.problems import Code, Problem, refuse
from app.rules.sniffing import PICTURES, SUFFIXES, WORDS, Danger, Media
from app.services import audit, parties
from app.services.books import Sitting

WATCH = frozenset({Attachment.__tablename__})
LARGEST = 10 * 1024 * 1024
"""Bytes; a photograph of a bill has two or three million."""
MOST_POINTS = 120_000_000
"""What a picture may unfold to: beyond it a small file fills the memory."""
MEGA = 1_000_000
NAMELESS = "attachment"
LONGEST = 120

REFUSED = {
    Danger.PROGRAM: Code.ATTACHMENT_PROGRAM,
    Danger.PAGE: Code.ATTACHMENT_PAGE,
    Danger.LOCKED: Code.ATTACHMENT_LOCKED,
    Danger.UNFOLDS: Code.ATTACHMENT_UNFOLDS,
}

SUBJECTS: dict[str, type[Delivery | Party | Part | Payment | Purchase | Sale | SaleNote | Worker]] = {
    "purchase": Purchase,
    "sale": Sale,
    "sale-note": SaleNote,
    "party": Party,
    "part": Part,
    "worker": Worker,
    "delivery": Delivery,
    "payment": Payment,
}
"""The records that files are attached to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentRow:
    """`title` is a bare name with the suffix that its bytes deserve; `record` what its record is called."""

    id: int
    subject: str
    subject_id: int
    record: str
    title: str
    media: Media
    size: int
    sha256: str
    added_by: str
    added_at: datetime

    @property
    def is_picture(self) -> bool:
        return self.media in PICTURES

    @property
    def is_text(self) -> bool:
        return self.media in WORDS


def read(path: Path) -> bytes:
    """No more of a file than shows that it is too large; a folder, a pipe or a device is not read at all."""
    if path.exists() and not path.is_file():
        refuse([Problem(Code.ATTACHMENT_TYPE, "file", {"file": title_of(path.name, None)})])
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def check(data: bytes, name: str) -> list[Problem]:
    """Whether these bytes may be kept."""
    shown = title_of(name, None)
    if not data:
        return [Problem(Code.ATTACHMENT_EMPTY, "file", {"file": shown})]
    if len(data) > LARGEST:
        return [Problem(Code.FILE_TOO_LARGE, "file", {"file": shown, "most": f"{LARGEST // 1024 // 1024} MB"})]
    if why := sniffing.danger(data):
        return [Problem(REFUSED[why], "file", {"file": shown})]
    if sniffing.media(data) is None:
        return [Problem(Code.ATTACHMENT_TYPE, "file", {"file": shown})]
    if (points := sniffing.points(data) or 0) > MOST_POINTS:
        facts = {"file": shown, "points": str(points // MEGA), "most": str(MOST_POINTS // MEGA)}
        return [Problem(Code.PICTURE_TOO_LARGE, "file", facts)]
    return []


def add(sitting: Sitting, subject: str, subject_id: int, data: bytes, name: str) -> int:
    """Attach a file to a record; the same file twice on one record is one attachment. Raises Refusal."""
    if subject not in SUBJECTS or sitting.get(SUBJECTS[subject], subject_id) is None:
        refuse([Problem(Code.NOT_FOUND, "subject", {"text": f"{subject} {subject_id}"})])
    refuse(check(data, name))
    subject_id = _kept(sitting, subject, subject_id)
    kind = sniffing.media(data)
    digest = _keep(sitting, data, kind)
    same = (Attachment.sha256 == digest, Attachment.subject == subject, Attachment.subject_id == subject_id)
    if (there := sitting.scalar(select(Attachment.id).where(*same))) is not None:
        return there
    row = Attachment(
        sha256=digest,
        subject=subject,
        subject_id=subject_id,
        title=title_of(name, kind),
        added_by=sitting.by,
        added_at=sitting.now(),
    )
    sitting.add(row)
    audit.note(sitting, "attach", row)
    return row.id


def remove(sitting: Sitting, attachment_id: int) -> None:
    """The file belongs to another record; its content stays in the books, and the trail says what it was."""
    row = sitting.get_one(Attachment, attachment_id)
    audit.removed(sitting, row)
    sitting.delete(row)


def move(sitting: Sitting, subject: str, gone: int, kept: int) -> None:
    """The files of the one record are now the other's; what both have stands once."""
    of = select(Attachment).where(Attachment.subject == subject)
    held = set(sitting.scalars(of.where(Attachment.subject_id == kept).with_only_columns(Attachment.sha256)))
    for row in sitting.scalars(of.where(Attachment.subject_id == gone, Attachment.sha256.not_in(held))):
        before = audit.facts(row)
        row.subject_id = kept
        audit.note(sitting, "move", row, before)


def rows(
    sitting: Sitting, subject: str = "", subject_id: int = 0, *, search: str = "", limit: int | None = None
) -> list[AttachmentRow]:
    """The files of one record, or of all, in the order they came; `search` is part of a file's name."""
    query = select(Attachment, Content.media_type, Content.size).join(Content, Content.sha256 == Attachment.sha256)
    if subject:
        query = query.where(Attachment.subject == subject)
    if subject_id:
        query = query.where(Attachment.subject_id == _kept(sitting, subject, subject_id))
    if text := search.strip():
        query = query.where(Attachment.title.icontains(text, autoescape=True))
    return [_row(sitting, *each) for each in sitting.execute(query.order_by(Attachment.id).limit(limit))]


def count(sitting: Sitting) -> int:
    return sitting.scalar(select(func.count()).select_from(Attachment)) or 0


def data(sitting: Sitting, attachment_id: int) -> bytes:
    """The bytes themselves."""
    row = sitting.get_one(Attachment, attachment_id)
    return sitting.scalars(select(Content.data).where(Content.sha256 == row.sha256)).one()


def damaged(sitting: Sitting) -> list[str]:
    """Contents that are not what they were when they were attached, in words."""
    found = []
    for content_id, digest, size in sitting.execute(select(Content.id, Content.sha256, Content.size)).all():
        kept = sitting.scalars(select(Content.data).where(Content.id == content_id)).one()
        if hashlib.sha256(kept).hexdigest() != digest or len(kept) != size:
            found.append(f"attached file {content_id} was changed after it was attached")
    written = select(AuditRow.subject_id).where(
        AuditRow.subject == Attachment.__tablename__, AuditRow.action == "attach"
    )
    missing = sitting.scalars(select(Attachment.id).where(Attachment.id.not_in(written)))
    return found + [f"attachment {each} is not in the trail" for each in missing]


def title_of(name: str, kind: Media | None) -> str:
    """A bare name without folders, marks that turn the writing round, or a second suffix; then the true suffix."""
    bare = PurePath(name.replace("\\", "/")).name
    plain = "".join(each if each.isprintable() and each not in '<>:"|?*' else "_" for each in bare)
    if kind is None:
        return plain[:LONGEST] or NAMELESS
    stem = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", plain).replace(".", "_").strip(" _")
    return (stem[:LONGEST] or NAMELESS) + SUFFIXES[kind]


def _kept(sitting: Sitting, subject: str, subject_id: int) -> int:
    """A party that was merged into another has its files there."""
    return parties.kept_id(sitting, subject_id) if subject == Party.__tablename__ else subject_id


def _keep(sitting: Sitting, data: bytes, kind: Media | None) -> str:
    digest = hashlib.sha256(data).hexdigest()
    if sitting.scalar(select(Content.id).where(Content.sha256 == digest)) is None:
        sitting.add(Content(sha256=digest, size=len(data), media_type=str(kind), data=data))
        sitting.flush()
    return digest


def _row(sitting: Sitting, row: Attachment, media: str, size: int) -> AttachmentRow:
    record = sitting.get(SUBJECTS[row.subject], row.subject_id)
    return AttachmentRow(
        id=row.id,
        subject=row.subject,
        subject_id=row.subject_id,
        record=str(getattr(record, "name", "") or getattr(record, "number", "")),
        title=row.title,
        media=Media(media),
        size=size,
        sha256=row.sha256,
        added_by=row.added_by,
        added_at=row.added_at,
    )
