"""Suppliers and customers: found by name or number, made, completed, listed.

A party that was merged into another lives on as his alias: whoever asks for him is answered with the one that was kept.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, fields, replace

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from app.models.parties import Party, PartyApart, PartyCertificate, PartyStatus
from app.rules import identity, provinces, urdu
from app.rules.problems import Code, Problem, refuse
from app.services import audit
from app.services.books import Sitting

WATCH = frozenset(table.__tablename__ for table in (Party, PartyStatus, PartyCertificate, PartyApart))
LEGAL_FORMS = ("", "individual", "aop", "company", "government", "unregistered")
LONGEST_TERMS = 365
STANDING = Party.merged_into_id.is_(None)
ROOT = func.coalesce(Party.merged_into_id, Party.id)
"""The party that a row of the table stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyDraft:
    """A supplier or customer as typed."""

    name: str = ""
    name_ur: str = ""
    legal_form: str = ""
    ntn: str = ""
    cnic: str = ""
    strn: str = ""
    pra: str = ""
    is_supplier: bool = False
    is_customer: bool = False
    province: str = "PUNJAB"
    address: str = ""
    phone: str = ""
    iban: str = ""
    account_title: str = ""
    terms_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyRow:
    """A party as the lists show it; numbers in the shape they are kept in."""

    id: int
    name: str
    name_ur: str
    legal_form: str
    ntn: str
    cnic: str
    strn: str
    pra: str
    is_supplier: bool
    is_customer: bool
    province: str
    address: str
    phone: str
    iban: str
    account_title: str
    terms_days: int | None
    to_complete: bool

    @property
    def registered(self) -> bool:
        """Registered for sales tax, as far as the books know: he has an STRN."""
        return bool(self.strn)


def name_key(name: str) -> str:
    """How a name is found: without case, dots, brackets and double blanks."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(re.findall(r"[\w&]+", plain))


def check(draft: PartyDraft) -> list[Problem]:
    """Everything wrong with the draft; a wrong IBAN check digit is only a warning."""
    found = [] if name_key(draft.name) else [Problem(Code.MISSING, "name")]
    if len(draft.name) > 250:
        found.append(Problem(Code.TOO_LONG, "name", {"most": "250"}))
    for field, text, reads, code in (
        ("ntn", draft.ntn, identity.ntn, Code.NTN_MALFORMED),
        ("cnic", draft.cnic, identity.cnic, Code.CNIC_MALFORMED),
        ("strn", draft.strn, identity.strn, Code.STRN_MALFORMED),
        ("pra", draft.pra, identity.pra, Code.PRA_MALFORMED),
    ):
        if text.strip() and reads(text) is None:
            found.append(Problem(code, field, {"text": text}))
    if provinces.province(draft.province) is None:
        found.append(Problem(Code.PROVINCE_UNKNOWN, "province", {"text": draft.province}))
    if draft.legal_form not in LEGAL_FORMS:
        found.append(Problem(Code.MALFORMED, "legal_form", {"text": draft.legal_form}))
    if draft.terms_days is not None and not 0 <= draft.terms_days <= LONGEST_TERMS:
        found.append(Problem(Code.MALFORMED, "terms_days", {"text": str(draft.terms_days)}))
    if len(draft.account_title) > 250:
        found.append(Problem(Code.TOO_LONG, "account_title", {"most": "250"}))
    if draft.iban.strip() and not identity.iban_checks(draft.iban):
        found.append(Problem(Code.IBAN_DOUBTFUL, "iban", {"text": draft.iban}))
    return found


def check_in_books(sitting: Sitting, draft: PartyDraft, party_id: int | None = None) -> list[Problem]:
    """Somebody else who bears the same number or name already."""
    found = []
    for field, value, column in (
        ("ntn", identity.ntn(draft.ntn), Party.ntn),
        ("cnic", identity.cnic(draft.cnic), Party.cnic),
        ("name", name_key(draft.name), Party.name_key),
    ):
        if value and (other := _other(sitting, column, value, party_id)):
            found.append(Problem(Code.DUPLICATE, field, {"text": f"{other.name} ({getattr(draft, field)})"}))
    return found


def add(sitting: Sitting, draft: PartyDraft, *, to_complete: bool = False, batch: int | None = None) -> int:
    """Write a new party; Refusal if it is wrong or there already."""
    refuse(check(draft) + check_in_books(sitting, draft))
    row = Party(
        to_complete=to_complete, batch_id=batch, entered_by=sitting.by, entered_at=sitting.now(), **_values(draft)
    )
    sitting.add(row)
    audit.note(sitting, "add", row)
    return row.id


def change(sitting: Sitting, party_id: int, draft: PartyDraft) -> None:
    """Complete or correct a party; papers already posted keep what they say."""
    refuse(check(draft) + check_in_books(sitting, draft, party_id))
    row = _kept(sitting, party_id)
    before = audit.facts(row)
    for field, value in _values(draft).items():
        setattr(row, field, value)
    row.to_complete = False
    audit.note(sitting, "change", row, before)


def find(sitting: Sitting, said: str) -> PartyRow | None:
    """The one party meant by a name, an NTN or a CNIC; None if there is none, or more than one."""
    number = identity.ntn(said) or identity.cnic(said)
    keys = [Party.name_key == name_key(said)]
    if number:
        keys += [Party.ntn == number, Party.cnic == number]
    meant = sitting.scalars(select(ROOT).where(or_(*keys)).distinct().limit(2)).all()
    if not meant and urdu.is_urdu(said):
        meant = _written_so(sitting, said)
    return known(sitting, meant[0]) if len(meant) == 1 else None


def sought(sitting: Sitting, said: str) -> PartyRow | None:
    """The one party meant, or else the only one in whose name the text stands."""
    if (meant := find(sitting, said)) or not said.strip():
        return meant
    roots = sitting.scalars(select(ROOT).where(Party.id.in_(called(said.strip()))).distinct().limit(2)).all()
    return known(sitting, roots[0]) if len(roots) == 1 else None


def _written_so(sitting: Sitting, said: str) -> list[int]:
    """The parties whose Urdu name is that, whichever keyboard typed it."""
    named = sitting.execute(select(ROOT, Party.name_ur).where(Party.name_ur != ""))
    wanted = name_key(urdu.even(said))
    return list({root for root, name in named if name_key(urdu.even(name)) == wanted})


def on_paper(party: PartyRow, *, ntn: str, cnic: str, strn: str) -> PartyRow:
    """The party with those numbers of its paper, as typed, that the books lack."""
    return replace(
        party,
        ntn=party.ntn or identity.ntn(ntn) or "",
        cnic=party.cnic or identity.cnic(cnic) or "",
        strn=party.strn or identity.strn(strn) or "",
    )


def mark_role(sitting: Sitting, party_id: int, *, supplier: bool = False, customer: bool = False) -> None:
    """He has now sold to us, or bought from us."""
    row = _kept(sitting, party_id)
    if (supplier and not row.is_supplier) or (customer and not row.is_customer):
        before = audit.facts(row)
        row.is_supplier, row.is_customer = row.is_supplier or supplier, row.is_customer or customer
        audit.note(sitting, "change", row, before)


def get(sitting: Sitting, party_id: int) -> PartyRow | None:
    return None if sitting.get(Party, party_id) is None else known(sitting, party_id)


def known(sitting: Sitting, party_id: int) -> PartyRow:
    """The party of an id that we hold already."""
    return _frozen(_kept(sitting, party_id))


def as_written(sitting: Sitting, party_id: int) -> PartyRow:
    """The party of that very id, even if he was merged into another."""
    return _frozen(sitting.get_one(Party, party_id))


def kept_id(sitting: Sitting, party_id: int) -> int:
    """His own id, or that of the party he was merged into."""
    return _kept(sitting, party_id).id


def family(sitting: Sitting, party_id: int) -> tuple[int, ...]:
    """The ids under which his papers stand: his own first, then those merged into him."""
    kept = kept_id(sitting, party_id)
    return (kept, *sitting.scalars(select(Party.id).where(Party.merged_into_id == kept).order_by(Party.id)))


def called(text: str) -> Select[int]:
    """The ids of everybody in whose name the text stands, with those he was merged with."""
    key = name_key(text) or text
    named = or_(Party.name_key.contains(key, autoescape=True), Party.name_ur.contains(text, autoescape=True))
    return select(Party.id).where(ROOT.in_(select(ROOT).where(named)))


def aliases(sitting: Sitting, party_id: int) -> list[str]:
    """The names of those merged into him."""
    return [sitting.get_one(Party, each).name for each in family(sitting, party_id)[1:]]


def every_alias(sitting: Sitting) -> dict[int, list[str]]:
    """By id of those that were kept: the names of all that were merged into them."""
    found: dict[int, list[str]] = {}
    for kept, name, name_ur in sitting.execute(
        select(Party.merged_into_id, Party.name, Party.name_ur).where(~STANDING)
    ):
        if kept is not None:
            found.setdefault(kept, []).extend((name, name_ur))
    return found


def draft(sitting: Sitting, party_id: int) -> PartyDraft:
    """The party as its form shows it."""
    row = _kept(sitting, party_id)
    values = {field.name: getattr(row, field.name) for field in fields(PartyDraft)}
    return PartyDraft(**values | {"ntn": row.ntn_as_typed})


def rows(sitting: Sitting, search: str = "", *, limit: int | None = None) -> list[PartyRow]:
    """All parties in which `search` stands, by name."""
    query = select(Party).where(STANDING).order_by(Party.name_key, Party.id).limit(limit)
    if search.strip():
        query = query.where(_matches(search))
    return [_frozen(row) for row in sitting.scalars(query)]


def count(sitting: Sitting, search: str = "") -> int:
    query = select(func.count()).select_from(Party).where(STANDING)
    return sitting.scalar(query.where(_matches(search)) if search.strip() else query) or 0


def _matches(search: str) -> ColumnElement[bool]:
    """He, or one merged into him."""
    text = search.strip()
    named = or_(
        Party.name_key.contains(name_key(text) or text, autoescape=True),
        Party.name_ur.contains(text, autoescape=True),
        Party.ntn.contains(text, autoescape=True),
        Party.cnic.contains(text.replace("-", ""), autoescape=True),
    )
    return Party.id.in_(select(ROOT).where(named))


def _kept(sitting: Sitting, party_id: int) -> Party:
    """An alias never leads to another alias: merging sees to that."""
    row = sitting.get_one(Party, party_id)
    return row if row.merged_into_id is None else sitting.get_one(Party, row.merged_into_id)


def _other(sitting: Sitting, column: InstrumentedAttribute[str], value: str, not_id: int | None) -> Party | None:
    """One who is neither he nor merged into him."""
    return sitting.scalar(select(Party).where(column == value, ROOT != (not_id or 0)).limit(1))  # noqa: SIM300 - a column


def _frozen(row: Party) -> PartyRow:
    return PartyRow(**{field.name: getattr(row, field.name) for field in fields(PartyRow)})


def _values(draft: PartyDraft) -> dict[str, object]:
    values: dict[str, object] = {field.name: getattr(draft, field.name) for field in fields(draft)}
    return values | {
        "name": " ".join(draft.name.split()),
        "name_key": name_key(draft.name),
        "ntn": identity.ntn(draft.ntn) or "",
        "ntn_as_typed": draft.ntn.strip().upper(),
        "cnic": identity.cnic(draft.cnic) or "",
        "strn": identity.strn(draft.strn) or "",
        "pra": identity.pra(draft.pra) or "",
        "account_title": " ".join(draft.account_title.split()),
        "province": provinces.province(draft.province) or "",
        "iban": identity.iban(draft.iban) or draft.iban.strip(),
    }
