"""A month's purchases against what FBR's portal shows of them, and a person's decisions on the differences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select

from app.models.exchange import MatchDecision, PortalInvoice, Undone
from app.models.purchases import Purchase
from app.rules import matching
from app.rules.matching import ACROSS_MONTHS, Kind, Pair, Paper, Rule
from app.rules.money import ZERO
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.services import audit
from app.services.books import Sitting
from app.services.match_memory import Decisions, Sellers, portal_key, portal_seen

WATCH = frozenset({PortalInvoice.__tablename__, MatchDecision.__tablename__, Purchase.__tablename__})
ACTIONS = ("accept", "link", "ignore", "ask", "reopen")
SETTLED = frozenset({"accept", "link", "ignore"})
AROUND = 2
"""Months before and after that are matched too, so that a late invoice is found in its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalDraft:
    """One invoice of the portal's file; its lines added up."""

    seller_number: str
    seller_name: str
    kind: str
    invoice_no: str
    invoice_date: date
    value: Decimal
    sales_tax: Decimal
    status: str = ""
    rows: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One invoice as one side has it."""

    id: int
    number: str
    party: str
    party_number: str
    bill_no: str
    day: date
    value: Decimal
    sales_tax: Decimal
    month: Month


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchRow:
    """A pair, or a paper that only one side has. `late` is the other month in which the supplier declared it."""

    kind: Kind
    rule: str
    differences: tuple[str, ...]
    ours: Side | None
    theirs: Side | None
    decision: str
    note: str
    late: Month | None

    @property
    def open(self) -> bool:
        """Somebody still has to look at it."""
        return self.kind is not Kind.SAME and self.decision not in SETTLED

    @property
    def tax_at_stake(self) -> Decimal:
        """The sales tax that our books claim beyond what the portal shows."""
        ours = self.ours.sales_tax if self.ours else ZERO
        return ours - (self.theirs.sales_tax if self.theirs else ZERO)


def store(sitting: Sitting, month: Month, drafts: Sequence[PortalDraft], *, batch: int) -> None:
    """The portal's invoices of a month, in place of any file before; the older file stays in the books."""
    rows = [
        PortalInvoice(
            batch_id=batch,
            month=str(month),
            seller_number=draft.seller_number,
            seller_name=draft.seller_name,
            kind=draft.kind,
            invoice_no=draft.invoice_no,
            invoice_date=draft.invoice_date,
            value=draft.value,
            sales_tax=draft.sales_tax,
            status=draft.status,
            rows=draft.rows,
        )
        for draft in drafts
    ]
    sitting.add_all(rows)
    sitting.flush()


def months(sitting: Sitting) -> list[Month]:
    """The months of which the portal's file was imported, latest first."""
    return sorted((Month.read(text) for text in _batches(sitting)), reverse=True)


def rows(sitting: Sitting, month: Month) -> list[MatchRow]:
    """Every paper of the month, matched; first what needs a person. Empty until the portal's file is imported."""
    files = _batches(sitting)
    if str(month) not in files:
        return []
    return _Matching(sitting, month, files).rows()


def find(sitting: Sitting, portal_id: int) -> PortalInvoice:
    row = sitting.get(PortalInvoice, portal_id)
    if row is None:
        raise Refusal(Problem(Code.NOT_FOUND, "theirs", {"text": str(portal_id)}))
    return row


def decide(
    sitting: Sitting, action: str, *, purchase: int | None = None, portal: int | None = None, note: str = ""
) -> int:
    """Write a person's word down. Raises Refusal if it lacks a paper that it speaks of."""
    if action not in ACTIONS:
        raise Refusal(Problem(Code.MALFORMED, "action", {"text": action}))
    both = action in ("accept", "link")
    missing = [
        Problem(Code.MISSING, name)
        for name, said in (("ours", purchase), ("theirs", portal))
        if said is None and (both or (purchase is None and portal is None))
    ]
    if missing:
        raise Refusal(*missing)
    if purchase is not None and sitting.get(Purchase, purchase) is None:
        raise Refusal(Problem(Code.NOT_FOUND, "ours", {"text": str(purchase)}))
    there = None if portal is None else find(sitting, portal)
    row = MatchDecision(
        action=action,
        purchase_id=purchase,
        portal_key=None if there is None else portal_key(there),
        portal_seen=None if there is None else portal_seen(there),
        note=note.strip(),
        entered_by=sitting.by,
        at=sitting.now(),
    )
    sitting.add(row)
    audit.note(sitting, action, row)
    return row.id


class _Matching:
    """One view of the books: the papers of the months around, paired month by month, then across."""

    def __init__(self, sitting: Sitting, month: Month, files: dict[str, int]) -> None:
        self.month = month
        self.span = _around(month)
        self.sellers = Sellers(sitting)
        within = Purchase.bill_date.between(self.span[0].first, self.span[-1].last)
        self.bills = {row.id: row for row in sitting.scalars(select(Purchase).where(within))}
        self.cancelled = _cancelled(sitting)
        wanted = [files[str(each)] for each in self.span if str(each) in files]
        portal = select(PortalInvoice).where(PortalInvoice.batch_id.in_(wanted))
        self.portal = {row.id: row for row in sitting.scalars(portal) if files.get(row.month) == row.batch_id}
        self.ours = {row.id: self._our_paper(row) for row in self.bills.values() if self._declared(row)}
        self.theirs = {row.id: self._their_paper(row) for row in self.portal.values()}
        self.decisions = Decisions(sitting)

    def rows(self) -> list[MatchRow]:
        pairs = self._pairs()
        paired_ours, paired_theirs = {p.ours.key for p in pairs}, {p.theirs.key for p in pairs}
        found = [self._pair_row(pair) for pair in pairs if self._here(pair)]
        for key in self.ours.keys() - paired_ours:
            if Month.of(self.bills[key].bill_date) == self.month:
                found.append(self._alone(Kind.MISSING_THERE, ours=key))
        for key in self.theirs.keys() - paired_theirs:
            if self.portal[key].month == str(self.month):
                found.append(self._alone(Kind.MISSING_HERE, theirs=key))
        return sorted(found, key=_place)

    def _pairs(self) -> list[Pair]:
        ours, theirs = dict(self.ours), dict(self.theirs)
        pairs: list[Pair] = []

        def take(found: Sequence[Pair]) -> None:
            for pair in found:
                pairs.append(pair)
                del ours[pair.ours.key], theirs[pair.theirs.key]

        for mine, there in self.decisions.pairs(self.portal.values()):
            if mine in ours and there in theirs:
                take([Pair(ours[mine], theirs[there], Rule.DECIDED)])
        for each in self.span:
            take(matching.match(self._of(ours, each), self._listed(theirs, each)).pairs)
        for earlier, later in zip(self.span, self.span[1:], strict=False):
            take(matching.match(self._of(ours, earlier), self._listed(theirs, later), ACROSS_MONTHS).pairs)
            take(matching.match(self._of(ours, later), self._listed(theirs, earlier), ACROSS_MONTHS).pairs)
        return pairs

    def _of(self, ours: dict[int, Paper], month: Month) -> list[Paper]:
        return [paper for paper in ours.values() if Month.of(paper.day) == month]

    def _listed(self, theirs: dict[int, Paper], month: Month) -> list[Paper]:
        return [paper for key, paper in theirs.items() if self.portal[key].month == str(month)]

    def _here(self, pair: Pair) -> bool:
        return self.month in (Month.of(pair.ours.day), Month.read(self.portal[pair.theirs.key].month))

    def _declared(self, row: Purchase) -> bool:
        """A paper that its seller has to declare: he is registered, or he charged sales tax."""
        if row.id in self.cancelled:
            return False
        return bool(row.supplier_strn or row.sales_tax or self.sellers.registered(row.supplier_id))

    def _our_paper(self, row: Purchase) -> Paper:
        return Paper(
            row.id, self.sellers.of_party(row.supplier_id), row.bill_no, row.bill_date, row.value, row.sales_tax
        )

    def _their_paper(self, row: PortalInvoice) -> Paper:
        seller = self.sellers.of_portal(row.seller_number, row.seller_name)
        return Paper(row.id, seller, row.invoice_no, row.invoice_date, row.value, row.sales_tax)

    def _pair_row(self, pair: Pair) -> MatchRow:
        ours, theirs = self._our_side(pair.ours.key), self._their_side(pair.theirs.key)
        decision, note = self.decisions.of(pair.ours.key, self.portal[pair.theirs.key])
        return MatchRow(
            kind=pair.kind,
            rule=pair.rule.value,
            differences=pair.differences,
            ours=ours,
            theirs=theirs,
            decision=decision,
            note=note,
            late=theirs.month if theirs.month != ours.month else None,
        )

    def _alone(self, kind: Kind, *, ours: int | None = None, theirs: int | None = None) -> MatchRow:
        decision, note = self.decisions.of(ours, None if theirs is None else self.portal[theirs])
        return MatchRow(
            kind=kind,
            rule="",
            differences=(),
            ours=None if ours is None else self._our_side(ours),
            theirs=None if theirs is None else self._their_side(theirs),
            decision=decision,
            note=note,
            late=None,
        )

    def _our_side(self, key: int) -> Side:
        row = self.bills[key]
        return Side(
            id=row.id,
            number=row.number,
            party=row.supplier_name,
            party_number=row.supplier_ntn or row.supplier_cnic or self.sellers.number(row.supplier_id),
            bill_no=row.bill_no,
            day=row.bill_date,
            value=row.value,
            sales_tax=row.sales_tax,
            month=Month.of(row.bill_date),
        )

    def _their_side(self, key: int) -> Side:
        row = self.portal[key]
        return Side(
            id=row.id,
            number="",
            party=row.seller_name,
            party_number=row.seller_number,
            bill_no=row.invoice_no,
            day=row.invoice_date,
            value=row.value,
            sales_tax=row.sales_tax,
            month=Month.read(row.month),
        )


def _batches(sitting: Sitting) -> dict[str, int]:
    """Of each month, the file that counts: the latest that was not taken back."""
    query = (
        select(PortalInvoice.month, func.max(PortalInvoice.batch_id).label("newest"))
        .where(PortalInvoice.batch_id.not_in(select(Undone.batch_id)))
        .group_by(PortalInvoice.month)
    )
    return {row.month: row.newest for row in sitting.execute(query)}


def _around(month: Month) -> list[Month]:
    span = [month]
    for _ in range(AROUND):
        span = [span[0].previous(), *span, span[-1].next()]
    return span


def _cancelled(sitting: Sitting) -> frozenset[int]:
    """Bills typed by mistake and what took them back: together they are nothing."""
    query = select(Purchase.id, Purchase.original_id).where(Purchase.kind == "cancellation")
    return frozenset(each for pair in sitting.execute(query) for each in pair if each is not None)


def _place(row: MatchRow) -> tuple[int, str, date, str]:
    side = row.ours or row.theirs
    order = [Kind.DIFFERS, Kind.MISSING_THERE, Kind.MISSING_HERE, Kind.SUGGESTED, Kind.SAME]
    return (order.index(row.kind), side.party.upper(), side.day, side.bill_no) if side else (9, "", date.min, "")
