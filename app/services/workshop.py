"""The workshop itself: who it is, by which numbers it is known, and under which labour law it pays."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from app.models.workers import LawChoice
from app.models.workshop import Workshop
from app.rules import identity, provinces
from app.rules.problems import Code, Problem, refuse
from app.services import audit
from app.services.books import NotBooks, Sitting
from app.services.lines import amount
from app.services.sheets import Letterhead

WATCH = frozenset({Workshop.__tablename__})
_PRACTICE = select(Workshop.practice).where(Workshop.id == 1)
PROFILES = ("legacy", "plc_2026")
MOST_LETTERS = 250
WRITTEN = ("name", "name_ur", "owner", "city", "city_ur", "address")
NATURES = ("manufacturer", "importer", "distributor", "wholesaler", "retailer", "service-provider")
SECTORS = ("", "automobile", "wholesale-retail", "other")
"""As registered with FBR, which from both makes the sandbox's scenarios (specification DI v1.12, section 10)."""
LEGAL_FORMS = ("", "individual", "aop", "company", "government")


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkshopDraft:
    """What the settings page shows; numbers as typed."""

    name: str = ""
    name_ur: str = ""
    owner: str = ""
    owner_cnic: str = ""
    ntn: str = ""
    strn: str = ""
    eobi_number: str = ""
    pessi_number: str = ""
    province: str = "PUNJAB"
    city: str = ""
    city_ur: str = ""
    address: str = ""
    phone: str = ""
    law_profile: str = "legacy"
    law_profile_since: date | None = None
    legal_form: str = ""
    turnover: Decimal | None = None
    turnover_until: date | None = None
    business_natures: str = ""
    sector: str = ""
    practice: bool = False

    @property
    def natures(self) -> tuple[str, ...]:
        """What the business is, as FBR knows it: there may be several."""
        return tuple(each.strip() for each in self.business_natures.split(",") if each.strip())

    @property
    def registered(self) -> bool:
        """Registered for sales tax."""
        return bool(self.strn)

    @property
    def registration_number(self) -> str:
        """By which FBR knows the seller: seven characters of the NTN, or the owner's CNIC."""
        return identity.ntn(self.ntn) or identity.cnic(self.owner_cnic) or ""


def check(draft: WorkshopDraft) -> list[Problem]:
    """Everything wrong with the workshop's particulars."""
    found = [] if draft.name.strip() else [Problem(Code.MISSING, "name")]
    found += _letters(draft)
    for field, text, reads, code in (
        ("owner_cnic", draft.owner_cnic, identity.cnic, Code.CNIC_MALFORMED),
        ("ntn", draft.ntn, identity.ntn, Code.NTN_MALFORMED),
        ("strn", draft.strn, identity.strn, Code.STRN_MALFORMED),
    ):
        if text.strip() and reads(text) is None:
            found.append(Problem(code, field, {"text": text}))
    if provinces.province(draft.province) is None:
        found.append(Problem(Code.PROVINCE_UNKNOWN, "province", {"text": draft.province}))
    if draft.law_profile not in PROFILES:
        found.append(Problem(Code.MALFORMED, "law_profile", {"text": draft.law_profile}))
    if draft.legal_form not in LEGAL_FORMS:
        found.append(Problem(Code.MALFORMED, "legal_form", {"text": draft.legal_form}))
    if unknown := set(draft.natures) - set(NATURES):
        found.append(Problem(Code.MALFORMED, "business_natures", {"text": ", ".join(sorted(unknown))}))
    if draft.sector not in SECTORS:
        found.append(Problem(Code.MALFORMED, "sector", {"text": draft.sector}))
    return found + amount(draft.turnover, "turnover")


def _letters(draft: WorkshopDraft) -> list[Problem]:
    """What would not fit on a paper, or could not be printed on one."""
    written = {field: getattr(draft, field) for field in WRITTEN}
    found = [
        Problem(Code.TOO_LONG, field, {"most": str(MOST_LETTERS)})
        for field, text in written.items()
        if len(text) > MOST_LETTERS
    ]
    return found + [
        Problem(Code.MALFORMED, field, {"text": "".join(" " if _control(each) else each for each in text)})
        for field, text in written.items()
        if any(_control(each) for each in text)
    ]


def _control(letter: str) -> bool:
    """Lines may be broken in no name; the joiners of Urdu are no control characters (Cf)."""
    return unicodedata.category(letter) == "Cc"


def establish(sitting: Sitting, draft: WorkshopDraft) -> None:
    """Write the workshop into new books."""
    refuse(check(draft))
    row = Workshop(id=1, opened_on=sitting.today(), made_at=sitting.now(), **_values(draft))
    sitting.add(row)
    audit.note(sitting, "establish", row)


def change(sitting: Sitting, draft: WorkshopDraft) -> None:
    """Put the draft's particulars in place of the old ones."""
    refuse(check(draft))
    row = _row(sitting)
    before = audit.facts(row)
    law = (row.law_profile, row.law_profile_since)
    for field, value in _values(draft).items():
        setattr(row, field, value)
    audit.note(sitting, "change", row, before)
    if law != (draft.law_profile, draft.law_profile_since):
        _choose_law(sitting, draft)


def _choose_law(sitting: Sitting, draft: WorkshopDraft) -> None:
    """Where the owner chose a law with a date before, another one in the settings is a choice beside those."""
    if sitting.scalar(select(LawChoice.id).limit(1)) is None:
        return
    row = LawChoice(
        since=draft.law_profile_since or sitting.today().replace(day=1),
        profile=draft.law_profile,
        reason="settings",
        entered_by=sitting.by,
        entered_at=sitting.now(),
    )
    sitting.add(row)
    audit.note(sitting, "choose", row)


def draft(sitting: Sitting) -> WorkshopDraft:
    """The workshop as it stands."""
    row = _row(sitting)
    return WorkshopDraft(**{field.name: getattr(row, field.name) for field in fields(WorkshopDraft)})


def is_practice(sitting: Sitting) -> bool:
    """Are these books to learn in? Nothing of them may ever leave this computer."""
    return bool(sitting.scalar(_PRACTICE))


def opened_on(sitting: Sitting) -> date:
    return _row(sitting).opened_on


def letterhead(sitting: Sitting) -> Letterhead:
    """What stands at the head of every paper."""
    own = draft(sitting)
    address = ", ".join(part for part in (own.address, own.city) if part)
    return Letterhead(
        name=own.name,
        name_ur=own.name_ur,
        address=address,
        phone=own.phone,
        ntn=own.ntn,
        strn=own.strn,
        practice=own.practice,
    )


def _row(sitting: Sitting) -> Workshop:
    row = sitting.get(Workshop, 1)
    if row is None:  # the making of the books was cut short
        raise NotBooks("The file")
    return row


def _values(draft: WorkshopDraft) -> dict[str, object]:
    values: dict[str, object] = {field.name: getattr(draft, field.name) for field in fields(draft)}
    values["owner_cnic"] = identity.cnic(draft.owner_cnic) or ""
    values["strn"] = identity.strn(draft.strn) or ""
    values["ntn"] = draft.ntn.strip().upper()
    values["province"] = provinces.province(draft.province) or ""
    return values
