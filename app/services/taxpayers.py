"""What FBR says of a registration number: active or not (statl), registered or not (Get_Reg_Type); with history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, select

from app.models.outbox import Portal
from app.models.parties import Party
from app.models.purchases import Purchase
from app.models.reference import TaxpayerCheck
from app.models.sales import Sale
from app.rules.problems import Code, Problem, Refusal
from app.rules.reference import FBR, PRACTICE
from app.services import audit, parties, party_status, portal_row, reference, reference_taking
from app.services.books import KARACHI, Sitting
from app.services.party_status import StatusDraft

WATCH = frozenset({TaxpayerCheck.__tablename__})
STATL, TYPE = "statl", "type"
ACTIVE, INACTIVE, REGISTERED, UNREGISTERED = "active", "inactive", "registered", "unregistered"
VERBS = ("POST", "GET", "GET-body")
"""How the two questions are asked: nobody agrees on it. GET-body is what the specification says."""

SOURCE = "FBR statl"
LATELY = timedelta(days=180)
"""Whom we dealt with within it is asked about."""

AGAIN = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Said:
    """One answer about one number: our word for it, FBR's words, and the span in which it was said."""

    question: str
    number: str
    answer: str
    words: str
    first_on: date
    last_on: date


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody to ask about."""

    party_id: int
    name: str
    number: str
    question: str


def number_of(party: parties.PartyRow) -> str:
    """By which FBR knows him: seven characters of the NTN, else the CNIC; empty if we know neither."""
    return party.ntn or party.cnic


def due(sitting: Sitting, limit: int) -> list[Asked]:
    """Whom to ask about: customers and suppliers of late, those never asked about first, then who was longest ago.

    What was asked in vain rests, and has its turn by when that was.
    """
    before = sitting.now() - AGAIN
    query = select(TaxpayerCheck.number, TaxpayerCheck.question, func.max(TaxpayerCheck.last_at))
    query = query.where(TaxpayerCheck.origin == _origin(sitting))
    last = {
        (number, question): at
        for number, question, at in sitting.execute(query.group_by(TaxpayerCheck.number, TaxpayerCheck.question))
    }
    resting = reference_taking.resting(sitting)
    found: list[tuple[datetime | None, Asked]] = []
    for party_id, name, ntn, cnic in _of_late(sitting):
        for question in (TYPE, STATL):
            number = ntn or cnic
            at = last.get((number, question))
            if number and not resting.has(question, number) and (at is None or at <= before):
                tried = resting.asked_at.get((question, number), at)
                found.append((tried, Asked(party_id, name, number, question)))
    oldest = datetime.min.replace(tzinfo=KARACHI)
    return [asked for _, asked in sorted(found, key=lambda one: (one[0] or oldest, one[1].party_id))[:limit]]


def of_party(sitting: Sitting, party_id: int) -> list[Asked]:
    """Both questions about one party. Raises Refusal if he has no number to ask by."""
    row = parties.known(sitting, party_id)
    if not number_of(row):
        raise Refusal(Problem(Code.MISSING, "ntn"))
    return [Asked(row.id, row.name, number_of(row), question) for question in (TYPE, STATL)]


def learn(sitting: Sitting, asked: Asked, answer: str, words: str, code: str) -> None:
    """Write down what was answered; a party's own history hears of it when it is something new.

    What a practice portal says counts only while it is the portal: it is no word on anybody's true standing.
    """
    last = _last(sitting, asked.number, asked.question)
    reference_taking.forget_refusal(sitting, asked.question, asked.number)
    if last is not None and last.answer == answer:
        last.last_at, last.words, last.code = sitting.now(), words[:250], code[:64]
        return
    now = sitting.now()
    sitting.add(
        TaxpayerCheck(
            origin=_origin(sitting),
            number=asked.number,
            question=asked.question,
            answer=answer,
            words=words[:250],
            code=code[:64],
            first_at=now,
            last_at=now,
        )
    )
    if asked.question == STATL and not reference.practising(sitting):
        draft = StatusDraft(
            tax="sales", active="yes" if answer == ACTIVE else "no", learned_on=sitting.today(), source=SOURCE
        )
        party_status.learn(sitting, asked.party_id, draft)


def history(sitting: Sitting, party_id: int) -> list[Said]:
    """All that FBR ever said of his numbers, the latest first."""
    row = parties.known(sitting, party_id)
    query = select(TaxpayerCheck).where(TaxpayerCheck.number.in_([n for n in (row.ntn, row.cnic) if n]))
    query = query.where(TaxpayerCheck.origin == _origin(sitting))
    return [_said(each) for each in sitting.scalars(query.order_by(TaxpayerCheck.last_at.desc(), TaxpayerCheck.id))]


def latest(sitting: Sitting, party_id: int) -> dict[str, Said]:
    """FBR's last word on him, by question."""
    row = parties.known(sitting, party_id)
    found = {each: _last(sitting, number_of(row), each) for each in (TYPE, STATL)}
    return {question: _said(check) for question, check in found.items() if check is not None}


def doubt(sitting: Sitting, party_id: int, *, registered: bool) -> list[Problem]:
    """A warning if FBR's last word on a buyer is another than what an invoice to him assumes."""
    said = latest(sitting, party_id)
    told = said.get(TYPE)
    if told is not None and (told.answer == REGISTERED) != registered:
        facts = {"words": told.words, "date": f"{told.last_on:%d/%m/%Y}"}
        return [Problem(Code.BUYER_STATUS_DIFFERS, "customer", facts)]
    active = said.get(STATL)
    if registered and active is not None and active.answer == INACTIVE:
        facts = {"words": active.words, "date": f"{active.last_on:%d/%m/%Y}"}
        return [Problem(Code.BUYER_STATUS_DIFFERS, "customer", facts)]
    return []


def verb(sitting: Sitting) -> str:
    """How the portal of invoices is asked about a person."""
    return sitting.scalar(select(Portal.status_verb).where(Portal.name == reference.FBR_DI)) or VERBS[0]


def set_verb(sitting: Sitting, verb: str) -> None:
    """Ask another way from now on. Raises Refusal."""
    if verb not in VERBS:
        raise Refusal(Problem(Code.MALFORMED, "status_verb", {"text": verb}))
    row = portal_row.find(sitting, reference.FBR_DI)
    if row is None:
        raise Refusal(Problem(Code.NO_PORTAL, "portal"))
    before = audit.facts(row)
    row.status_verb = verb
    audit.note(sitting, "change", row, before)


def _of_late(sitting: Sitting) -> list[tuple[int, str, str, str]]:
    """Of each party dealt with of late: id, name, NTN, CNIC; of one that was merged, who he turned out to be."""
    since = sitting.today() - LATELY
    sold = select(Sale.customer_id).where(Sale.invoice_date >= since)
    bought = select(Purchase.supplier_id).where(Purchase.bill_date >= since)
    roots = select(parties.ROOT).where(Party.id.in_(sold.union(bought)))
    query = select(Party.id, Party.name, Party.ntn, Party.cnic).where(Party.id.in_(roots))
    return [(row.id, row.name, row.ntn, row.cnic) for row in sitting.execute(query)]


def _origin(sitting: Sitting) -> str:
    return PRACTICE if reference.practising(sitting) else FBR


def _last(sitting: Sitting, number: str, question: str) -> TaxpayerCheck | None:
    query = select(TaxpayerCheck).where(TaxpayerCheck.number == number, TaxpayerCheck.question == question)
    query = query.where(TaxpayerCheck.origin == _origin(sitting))
    return sitting.scalar(query.order_by(TaxpayerCheck.id.desc()).limit(1))


def _said(row: TaxpayerCheck) -> Said:
    return Said(
        question=row.question,
        number=row.number,
        answer=row.answer,
        words=row.words,
        first_on=row.first_at.astimezone(KARACHI).date(),
        last_on=row.last_at.astimezone(KARACHI).date(),
    )
