"""Whether a party was an active taxpayer on a day, who said so, and which exemption certificates he holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from app.models.parties import Party, PartyCertificate, PartyStatus
from app.rules.problems import Code, Problem, Refusal, refuse
from app.services import audit, parties
from app.services.books import Sitting
from app.services.lines import legal_date

TAXES = ("income", "sales")
ANSWERS = ("yes", "no", "unknown")
FULL = Decimal(100)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusDraft:
    """What was learned: `active` is yes, no or unknown; `source` says where in a person's words."""

    tax: str = "income"
    active: str = "yes"
    learned_on: date | None = None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRow:
    """`learned_on` is None and `active` unknown where nothing was ever learned."""

    tax: str
    active: str = "unknown"
    learned_on: date | None = None
    source: str = ""
    entered_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateDraft:
    """`rate` is the percent still to be withheld; None: nothing is."""

    number: str = ""
    section: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    rate: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateRow:
    id: int
    number: str
    section: str
    valid_from: date
    valid_to: date
    rate: Decimal | None
    withdrawn_on: date | None
    entered_by: str

    @property
    def full(self) -> bool:
        """Nothing is withheld from him at all."""
        return self.rate is None

    def covers(self, day: date) -> bool:
        gone = self.withdrawn_on is not None and day >= self.withdrawn_on
        return self.valid_from <= day <= self.valid_to and not gone


def check(sitting: Sitting, draft: StatusDraft) -> list[Problem]:
    found = []
    for field, value, allowed in (("tax", draft.tax, TAXES), ("active", draft.active, ANSWERS)):
        if value not in allowed:
            found.append(Problem(Code.MALFORMED, field, {"text": value}))
    found += legal_date(draft.learned_on, sitting.today(), "learned_on")
    if not draft.source.strip():
        found.append(Problem(Code.MISSING, "source"))
    elif len(draft.source) > 250:
        found.append(Problem(Code.TOO_LONG, "source", {"most": "250"}))
    return found


def learn(sitting: Sitting, party_id: int, draft: StatusDraft, *, batch: int | None = None) -> int:
    """Write down what was learned of a party. Raises Refusal."""
    refuse(check(sitting, draft))
    row = PartyStatus(
        party_id=parties.kept_id(sitting, party_id),
        tax=draft.tax,
        active=draft.active,
        learned_on=draft.learned_on,
        source=" ".join(draft.source.split()),
        batch_id=batch,
        entered_by=sitting.by,
        entered_at=sitting.now(),
    )
    sitting.add(row)
    audit.note(sitting, "learn", row)
    return row.id


def on(sitting: Sitting, party_id: int, tax: str, day: date) -> StatusRow:
    """His standing on a day: the latest that was learned on or before it, and of one day the last written."""
    query = (
        select(PartyStatus)
        .where(
            PartyStatus.party_id == parties.kept_id(sitting, party_id),
            PartyStatus.tax == tax,
            PartyStatus.learned_on <= day,
        )
        .order_by(PartyStatus.learned_on.desc(), PartyStatus.id.desc())
        .limit(1)
    )
    row = sitting.scalar(query)
    return StatusRow(tax=tax) if row is None else _status(row)


def everyone_on(sitting: Sitting, day: date) -> dict[tuple[int, str], StatusRow]:
    """The standing of every party in every tax on a day, in one reading; who is not there is unknown."""
    query = select(PartyStatus).where(PartyStatus.learned_on <= day).order_by(PartyStatus.learned_on, PartyStatus.id)
    return {(row.party_id, row.tax): _status(row) for row in sitting.scalars(query)}


def history(sitting: Sitting, party_id: int) -> list[StatusRow]:
    """All that was ever learned of him, latest first."""
    query = (
        select(PartyStatus)
        .where(PartyStatus.party_id == parties.kept_id(sitting, party_id))
        .order_by(PartyStatus.learned_on.desc(), PartyStatus.id.desc())
    )
    return [_status(row) for row in sitting.scalars(query)]


def learned(sitting: Sitting) -> list[tuple[int, StatusRow]]:
    """All that was ever learned of anybody, oldest first."""
    query = select(PartyStatus).order_by(PartyStatus.learned_on, PartyStatus.id)
    return [(row.party_id, _status(row)) for row in sitting.scalars(query)]


def check_certificate(draft: CertificateDraft) -> list[Problem]:
    found = [
        Problem(Code.MISSING, field)
        for field in ("number", "section", "valid_from", "valid_to")
        if not str(getattr(draft, field) or "").strip()
    ]
    for field in ("number", "section"):
        if len(getattr(draft, field)) > 64:
            found.append(Problem(Code.TOO_LONG, field, {"most": "64"}))
    if draft.valid_from and draft.valid_to and draft.valid_to < draft.valid_from:
        facts = {"first": f"{draft.valid_from:%d/%m/%Y}", "last": f"{draft.valid_to:%d/%m/%Y}"}
        found.append(Problem(Code.ENDS_BEFORE_BEGIN, "valid_to", facts))
    rate = draft.rate
    if rate is not None and (not rate.is_finite() or not 0 <= rate <= FULL or rate != round(rate, 4)):
        found.append(Problem(Code.MALFORMED, "rate", {"text": str(draft.rate)}))
    return found


def certify(sitting: Sitting, party_id: int, draft: CertificateDraft) -> int:
    """Write down a certificate. Raises Refusal; the same number twice is one too many."""
    found = check_certificate(draft)
    if any(each.number == draft.number.strip() for each in certificates(sitting, party_id)):
        found.append(Problem(Code.DUPLICATE, "number", {"text": draft.number.strip()}))
    refuse(found)
    row = PartyCertificate(
        party_id=parties.kept_id(sitting, party_id),
        number=draft.number.strip(),
        section=draft.section.strip(),
        valid_from=draft.valid_from,
        valid_to=draft.valid_to,
        rate=draft.rate,
        entered_by=sitting.by,
        entered_at=sitting.now(),
    )
    sitting.add(row)
    audit.note(sitting, "certify", row)
    return row.id


def withdraw(sitting: Sitting, certificate_id: int, day: date) -> None:
    """The certificate holds no longer from `day` on: withdrawn, or written down in error. Raises Refusal."""
    row = sitting.get(PartyCertificate, certificate_id)
    if row is None:
        raise Refusal(Problem(Code.NOT_FOUND, "id", {"text": str(certificate_id)}))
    if row.withdrawn_on is not None:
        raise Refusal(
            Problem(Code.WITHDRAWN_ALREADY, "id", {"text": row.number, "date": f"{row.withdrawn_on:%d/%m/%Y}"})
        )
    before = audit.facts(row)
    row.withdrawn_on = day
    audit.note(sitting, "withdraw", row, before)


def certificates(sitting: Sitting, party_id: int) -> list[CertificateRow]:
    """His certificates, the one that ends last first."""
    query = (
        select(PartyCertificate)
        .where(PartyCertificate.party_id == parties.kept_id(sitting, party_id))
        .order_by(PartyCertificate.valid_to.desc(), PartyCertificate.id.desc())
    )
    return [
        CertificateRow(**{field.name: getattr(row, field.name) for field in fields(CertificateRow)})
        for row in sitting.scalars(query)
    ]


def certificate_on(sitting: Sitting, party_id: int, section: str, day: date) -> CertificateRow | None:
    """The certificate that exempts him from `section` (153 also covers 153(1)(a)) on a day; the kindest if several."""
    held = [
        each
        for each in certificates(sitting, party_id)
        if each.covers(day) and (_section(section).startswith(_section(each.section)))
    ]
    return min(held, key=lambda each: each.rate or Decimal(0), default=None)


def move(sitting: Sitting, gone: int, kept: int) -> None:
    """What was learned of the one and what he holds is now the other's."""
    rows: Iterable[PartyStatus | PartyCertificate] = [
        *sitting.scalars(select(PartyStatus).where(PartyStatus.party_id == gone)),
        *sitting.scalars(select(PartyCertificate).where(PartyCertificate.party_id == gone)),
    ]
    for row in rows:
        before = audit.facts(row)
        row.party_id = kept
        audit.note(sitting, "move", row, before)


def numbered(sitting: Sitting) -> list[tuple[int, tuple[str, ...]]]:
    """Every party that has a number by which a list of taxpayers may know him, with those numbers."""
    query = select(Party).where(parties.STANDING).order_by(Party.id)
    found = [(row.id, tuple(n for n in (row.ntn, row.cnic, row.strn) if n)) for row in sitting.scalars(query)]
    return [(party_id, numbers) for party_id, numbers in found if numbers]


def _section(text: str) -> str:
    return "".join(text.casefold().split()).removeprefix("section").removeprefix("s.")


def _status(row: PartyStatus) -> StatusRow:
    return StatusRow(
        tax=row.tax, active=row.active, learned_on=row.learned_on, source=row.source, entered_by=row.entered_by
    )
