"""Proves that the books are whole: the file, the references, the totals, the numbers and the trail."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import InstrumentedAttribute, aliased

from app.models.audit import AuditRow
from app.models.base import final_tables, guarded_tables
from app.models.challans import Challan, ChallanLine
from app.models.deliveries import Delivery
from app.models.engine import broken_references, damage, missing_triggers
from app.models.numbering import Series
from app.models.outbox import OutboxItem
from app.models.payments import Allocation, Payment
from app.models.payroll import PaidWage, PayRun, WageLine
from app.models.purchases import Purchase, PurchaseLine
from app.models.sale_notes import SaleCancellation, SaleNote
from app.models.sales import Sale, SaleLine
from app.services import attachments, audit, challan_portal, outbox, reference_taking
from app.services.books import Books, Sitting
from app.services.challans.theirs import at_portal
from app.services.sale_notes.proof import disagreements as sale_notes_agree
from app.services.trial_papers import LATEST

Numbered = (
    type[Purchase]
    | type[Sale]
    | type[SaleNote]
    | type[SaleCancellation]
    | type[Challan]
    | type[Payment]
    | type[Delivery]
)
NUMBER = re.compile(r"([A-Z]+)-(\d{4})-(\d{4,})(?:-\d+)?")
"""What was issued anew after FBR refused it has the number of its revision behind its own."""

NUMBERED: tuple[Numbered, ...] = (Purchase, Sale, SaleNote, SaleCancellation, Challan, Payment, Delivery)


@dataclass(frozen=True, slots=True)
class Verdict:
    ok: bool
    findings: tuple[str, ...]


def verify(books: Books) -> Verdict:
    """Everything that can be checked without a second copy. It changes nothing, and any state of the file will do."""
    findings: list[str] = []
    for test in (
        _file,
        _triggers,
        _purchases,
        _sales,
        sale_notes_agree,
        _wages,
        _challans,
        _payments,
        _numbers,
        _trail,
        audit.broken_seals,
        outbox.inconsistencies,
        challan_portal.inconsistencies,
        reference_taking.inconsistencies,
        attachments.damaged,
    ):
        findings += _findings(books, test)
    return Verdict(ok=not findings, findings=tuple(findings))


def _findings(books: Books, test: Callable[[Sitting], list[str]]) -> list[str]:
    """A file that cannot be read is a finding too."""
    try:
        with books.read() as sitting:
            return test(sitting)
    except DatabaseError as trouble:
        return [f"the file cannot be read: {trouble.orig}"]
    except (ValueError, TypeError, AttributeError, LookupError, ArithmeticError) as trouble:  # a column's wrong content
        return [f"the file holds what nobody wrote: {trouble}"]


def _file(sitting: Sitting) -> list[str]:
    connection = sitting.connection()
    return damage(connection) + broken_references(connection)


def _triggers(sitting: Sitting) -> list[str]:
    return missing_triggers(sitting.connection(), final_tables(), guarded_tables())


def _purchases(sitting: Sitting) -> list[str]:
    pairs = tuple(
        (getattr(Purchase, name), getattr(PurchaseLine, name))
        for name in ("value", "sales_tax", "further_tax", "extra_tax", "fed", "st_withheld")
    )
    found = _sums(sitting, Purchase.number, Purchase.id, PurchaseLine.purchase_id, pairs)
    taxes = Purchase.value + Purchase.sales_tax + Purchase.further_tax + Purchase.extra_tax + Purchase.fed
    found += _added(sitting, Purchase.number, Purchase.total, taxes + Purchase.freight + Purchase.other_charges)
    return found + _taken_back(sitting)


def _taken_back(sitting: Sitting) -> list[str]:
    """No bill was taken back beyond what it was, and none cancelled twice."""
    counter = aliased(Purchase)
    taken = func.sum(counter.total)
    query = (
        select(Purchase.number, Purchase.total, taken)
        .join(counter, counter.original_id == Purchase.id)
        .group_by(Purchase.id)
        .having(taken < -Purchase.total)
    )
    return [f"{number}: {-back} of its {whole} were taken back" for number, whole, back in sitting.execute(query)]


def _sales(sitting: Sitting) -> list[str]:
    pairs = (
        (Sale.value, SaleLine.value),
        (Sale.sales_tax, SaleLine.sales_tax),
        (Sale.further_tax, SaleLine.further_tax),
        (Sale.extra_tax, SaleLine.extra_tax),
        (Sale.fed, SaleLine.fed),
        (Sale.st_withheld, SaleLine.st_withheld),
        (Sale.total, SaleLine.total),
    )
    found = _sums(sitting, Sale.number, Sale.id, SaleLine.sale_id, pairs)
    taxed = Sale.value + Sale.sales_tax + Sale.further_tax + Sale.extra_tax + Sale.fed
    return found + _added(sitting, Sale.number, Sale.total, taxed) + _unrefused(sitting)


def _unrefused(sitting: Sitting) -> list[str]:
    """Whatever was issued in the place of another stands for one that FBR refused."""
    other = (OutboxItem.document_kind == "sale") & (OutboxItem.document_id == Sale.revises_id)
    query = select(Sale.number).outerjoin(OutboxItem, other & LATEST).where(Sale.revises_id.is_not(None))
    found = sitting.scalars(query.where(func.coalesce(OutboxItem.state, "") != "REJECTED"))
    return [f"{number} stands in the place of an invoice that FBR did not refuse" for number in found]


def _wages(sitting: Sitting) -> list[str]:
    pairs = ((PayRun.gross, PaidWage.gross), (PayRun.net, PaidWage.net))
    found = _sums(sitting, PayRun.month, PayRun.id, PaidWage.run_id, pairs)
    whole = PaidWage.gross - PaidWage.deductions + PaidWage.rounding
    found += _added(sitting, PaidWage.name, PaidWage.net, whole) + _twice_paid(sitting)
    once = PaidWage.bonus + PaidWage.arrears + PaidWage.gratuity + PaidWage.other_pay
    return found + _settled(sitting, "deduction", PaidWage.other_deductions) + _settled(sitting, "earning", once)


def _settled(sitting: Sitting, part: str, whole: ColumnElement[Decimal] | InstrumentedAttribute[Decimal]) -> list[str]:
    """What a wage took of advances and fines, and what it paid once, is what its lines settle."""
    lines = (
        select(WageLine.paid_wage_id, func.sum(WageLine.amount).label("amount"))
        .where(WageLine.part == part)
        .group_by(WageLine.paid_wage_id)
        .subquery()
    )
    query = (
        select(PaidWage.name, PayRun.month)
        .join(PayRun, PayRun.id == PaidWage.run_id)
        .outerjoin(lines, lines.c.paid_wage_id == PaidWage.id)
        .where(func.coalesce(lines.c.amount, 0) != whole)
    )
    return [f"{name}, {month}: the lines of his wage settle another amount" for name, month in sitting.execute(query)]


def _twice_paid(sitting: Sitting) -> list[str]:
    """Of each month at most one run stands, beside the last wages of those who left; and of each worker one wage."""
    standing: dict[tuple[str, int | None], int] = defaultdict(int)
    for month, worker, reverses in sitting.execute(select(PayRun.month, PayRun.worker_id, PayRun.reverses_id)):
        standing[month, worker] += 1 if reverses is None else -1
    found = [
        f"the wages of {month}{'' if worker is None else f' of worker {worker}'} stand {times} times"
        for (month, worker), times in standing.items()
        if times not in (0, 1)
    ]
    times = func.sum(case((PayRun.reverses_id.is_(None), 1), else_=-1))
    query = select(PaidWage.name, PayRun.month).join(PayRun, PayRun.id == PaidWage.run_id)
    twice = query.group_by(PaidWage.worker_id, PayRun.month).having(times.not_in((0, 1)))
    return found + [f"{name} is paid more than once for {month}" for name, month in sitting.execute(twice)]


def _challans(sitting: Sitting) -> list[str]:
    found = _sums(sitting, Challan.number, Challan.id, ChallanLine.challan_id, ((Challan.amount, ChallanLine.amount),))
    found += _added(sitting, ChallanLine.name, ChallanLine.amount, ChallanLine.employer + ChallanLine.employee)
    return found + _left_behind(sitting)


def _left_behind(sitting: Sitting) -> list[str]:
    """A challan that has not gone out goes with its wages; one that has gone out stands for those approved anew."""
    counter = aliased(PayRun)
    query = (
        select(Challan.number, counter.month)
        .join(counter, counter.reverses_id == Challan.run_id)
        .where(Challan.state.in_(("draft", "ready")), Challan.id.not_in(at_portal()))
    )
    return [
        f"{number}: the wages of {month} that it was drawn from were taken back"
        for number, month in sitting.execute(query)
    ]


def _payments(sitting: Sitting) -> list[str]:
    """What changed hands and what was withheld make the amount; no more was put to bills than was paid."""
    whole = Payment.net + Payment.income_tax + Payment.sales_tax
    found = _added(sitting, Payment.number, Payment.amount, whole)
    put = select(Payment.number).join(Allocation, Allocation.payment_id == Payment.id).group_by(Payment.id)
    more = sitting.scalars(put.having(func.sum(Allocation.amount) > Payment.amount))
    return found + [f"{number}: more of it was put to bills than was paid" for number in more]


def _numbers(sitting: Sitting) -> list[str]:
    """Every number from the first to the last of a series is there once."""
    there: dict[tuple[str, int], set[int]] = defaultdict(set)
    found = []
    for table in NUMBERED:
        for number in sitting.scalars(select(table.number)):
            shape = NUMBER.fullmatch(number)
            if shape is None:
                found.append(f"“{number}” is no number of a series")
            else:
                there[shape[1], int(shape[2])].add(int(shape[3]))
    last = {(row.name, row.year): row.last for row in sitting.scalars(select(Series))}
    for key in sorted(there.keys() | last.keys()):
        wanted = set(range(1, last.get(key, 0) + 1))
        if gaps := sorted(wanted - there[key]):
            found.append(f"{key[0]}-{key[1]}: {len(gaps)} numbers are missing, the first is {gaps[0]:04}")
        if more := sorted(there[key] - wanted):
            found.append(f"{key[0]}-{key[1]}-{more[0]:04} lies beyond the last number given out")
    return found


def _trail(sitting: Sitting) -> list[str]:
    """Every paper and every run has its row in the trail: a trail whose end was cut off is else still well sealed."""
    found = []
    for table in (*NUMBERED, PayRun):
        written = select(AuditRow.subject_id).where(AuditRow.subject == table.__tablename__)
        missing = sitting.scalars(select(table.id).where(table.id.not_in(written)).order_by(table.id))
        found += [f"{table.__tablename__} row {each} is not in the trail" for each in missing]
    return found


Column = InstrumentedAttribute[Decimal]


def _sums(
    sitting: Sitting,
    name: InstrumentedAttribute[str],
    own: InstrumentedAttribute[int],
    parent: InstrumentedAttribute[int],
    pairs: tuple[tuple[Column, Column], ...],
) -> list[str]:
    """Rows whose figures are not those of their lines together; `parent` is the lines' pointer at `own`."""
    found = []
    for whole, part in pairs:
        made = func.coalesce(func.sum(part), 0, type_=whole.type)
        query = select(name, whole, made).outerjoin(parent.parent.local_table, parent == own).group_by(own)
        for number, stated, computed in sitting.execute(query.having(made != whole)):
            found.append(f"{number}: its {whole.key} is {stated}, its lines make {computed}")
    return found


def _added(
    sitting: Sitting, name: InstrumentedAttribute[str], whole: Column, parts: ColumnElement[Decimal]
) -> list[str]:
    """Rows whose own figures do not add up."""
    query = select(name, whole).where(whole != parts)
    return [f"{number}: its {whole.key}, {stated}, does not add up" for number, stated in sitting.execute(query)]
