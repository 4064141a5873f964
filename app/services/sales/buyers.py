"""Who buys, as the books and the invoice together know him; or nobody in particular, over the counter."""

from __future__ import annotations

from dataclasses import replace

from app.rules import identity, provinces
from app.rules.problems import Code, Problem
from app.services import parties, taxpayers
from app.services.books import Sitting
from app.services.parties import PartyDraft, PartyRow
from app.services.sales.drafts import WALK_IN, SaleDraft
from app.services.workshop import WorkshopDraft


def customer(sitting: Sitting, draft: SaleDraft) -> PartyRow | None:
    """Who buys, as the books and the draft together know him; None if the books do not."""
    known = parties.find(sitting, WALK_IN if draft.walk_in else draft.customer)
    if known is None or draft.walk_in:
        return known
    return parties.on_paper(known, ntn=draft.customer_ntn, cnic=draft.customer_cnic, strn=draft.customer_strn)


def buyer(sitting: Sitting, draft: SaleDraft, seller: WorkshopDraft) -> PartyDraft:
    """The buyer as this invoice names him; whoever walks in is where the shop is."""
    known = None if draft.walk_in else customer(sitting, draft)
    if known is None:
        return _as_typed(draft, seller)
    return PartyDraft(
        name=known.name,
        ntn=known.ntn,
        cnic=known.cnic,
        strn=known.strn,
        province=known.province,
        address=known.address,
        is_customer=True,
    )


def registered(him: PartyDraft) -> bool:
    """For sales tax."""
    return bool(him.strn)


def number(him: PartyDraft) -> str:
    """By which FBR knows him; nothing if we know none."""
    return him.ntn or him.cnic


def new_customer(draft: SaleDraft) -> PartyDraft:
    return PartyDraft(
        name=draft.customer,
        ntn=draft.customer_ntn,
        cnic=draft.customer_cnic,
        strn=draft.customer_strn,
        province=draft.customer_province,
        address=draft.customer_address,
        is_customer=True,
    )


def check(sitting: Sitting, draft: SaleDraft, seller: WorkshopDraft) -> list[Problem]:
    """What is wrong with the customer as typed."""
    if draft.walk_in:
        return _typed(draft) + _self(buyer(sitting, draft, seller), seller)
    if not parties.name_key(draft.customer):
        return [Problem(Code.MISSING, "customer")]
    known = customer(sitting, draft)
    found = _new(sitting, draft) if known is None else []
    him = buyer(sitting, draft, seller)
    if known is not None and seller.registered:
        found += taxpayers.doubt(sitting, known.id, registered=registered(him))
    found += _self(him, seller)
    if not any((him.ntn, him.cnic, him.strn)):
        found.append(Problem(Code.BUYER_UNIDENTIFIED, "customer"))
    return found


def take(sitting: Sitting, draft: SaleDraft, seller: WorkshopDraft) -> int:
    """The id of his record, made if he has none; all who walk in share one."""
    known = customer(sitting, draft)
    if known is None and draft.walk_in:
        shared = PartyDraft(name=WALK_IN, province=seller.province, address=_where(seller), is_customer=True)
        return parties.add(sitting, shared)
    if known is None:
        return parties.add(sitting, new_customer(draft), to_complete=True)
    parties.mark_role(sitting, known.id, customer=True)
    return known.id


def _as_typed(draft: SaleDraft, seller: WorkshopDraft) -> PartyDraft:
    """Numbers in the shape in which they are kept."""
    made = PartyDraft(
        name=" ".join(draft.customer.split()) or WALK_IN,
        ntn=identity.ntn(draft.customer_ntn) or "",
        cnic=identity.cnic(draft.customer_cnic) or "",
        strn=identity.strn(draft.customer_strn) or "",
        province=provinces.province(draft.customer_province) or seller.province,
        address=" ".join(draft.customer_address.split()),
        is_customer=True,
    )
    if made.address or not draft.walk_in:
        return made
    return replace(made, province=seller.province, address=_where(seller))


def _where(seller: WorkshopDraft) -> str:
    return ", ".join(part for part in (seller.address, seller.city) if part)


def _typed(draft: SaleDraft) -> list[Problem]:
    """Whoever walks in needs no number; one that is given must be one."""
    read = (("ntn", identity.ntn, Code.NTN_MALFORMED), ("cnic", identity.cnic, Code.CNIC_MALFORMED))
    given = [(f"customer_{name}", getattr(draft, f"customer_{name}"), reads, code) for name, reads, code in read]
    return [
        Problem(code, field, {"text": text}) for field, text, reads, code in given if text.strip() and not reads(text)
    ]


def _new(sitting: Sitting, draft: SaleDraft) -> list[Problem]:
    made = new_customer(draft)
    found = []
    for problem in parties.check(made) + parties.check_in_books(sitting, made):
        field = "customer" if problem.field == "name" else f"customer_{problem.field}"
        found.append(Problem(problem.code, field, problem.facts))
    return [*found, Problem(Code.PARTY_TO_COMPLETE, "customer", {"name": draft.customer})]


def _self(him: PartyDraft, seller: WorkshopDraft) -> list[Problem]:
    ours = {seller.registration_number, seller.strn} - {""}
    return [Problem(Code.SELF_INVOICE, "customer")] if ours & {him.ntn, him.cnic, him.strn} else []
