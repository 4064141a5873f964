"""Drafts that are valid by default, one keyword to spoil; small books."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any

from app.rules.period import Month
from app.services import attendance, workers, workshop
from app.services.attendance import AttendanceDraft, DayDraft, PiecesDraft
from app.services.books import Books, Sitting
from app.services.challans import ChallanDraft
from app.services.parties import PartyDraft
from app.services.parts import PartDraft
from app.services.purchases import LineDraft, PurchaseDraft
from app.services.sales import SaleDraft, SaleLineDraft
from app.services.workers import WorkerDraft
from app.services.workshop import WorkshopDraft

OCTOBER = Month(2026, 10)

_numbers = count(1)


def a_workshop(**changes: Any) -> WorkshopDraft:
    plain: dict[str, Any] = {
        "name": "Practice Auto Parts",
        "name_ur": "پریکٹس آٹو پارٹس",
        "owner": "Muhammad Yousaf",
        "owner_cnic": "35202-1234567-1",
        "ntn": "1234567-8",
        "strn": "3277876123456",
        "eobi_number": "ABC-12345",
        "pessi_number": "LHR0012345",
        "city": "Lahore",
        "address": "14 Badami Bagh",
    }
    return WorkshopDraft(**plain | changes)


def a_party(**changes: Any) -> PartyDraft:
    """A registered supplier."""
    plain: dict[str, Any] = {"name": "Bilal Steel", "ntn": "7654321-0", "strn": "3277876111111", "is_supplier": True}
    return PartyDraft(**plain | changes)


def a_part(**changes: Any) -> PartDraft:
    plain: dict[str, Any] = {"name": "Brake shoe", "hs_code": "8708.3010", "price": Decimal(950)}
    return PartDraft(**plain | changes)


def a_worker(**changes: Any) -> WorkerDraft:
    """A monthly worker of 45; each call is another man."""
    number = next(_numbers)
    plain: dict[str, Any] = {
        "number": str(number),
        "name": f"Worker {number}",
        "father": "Abdul Ghafoor",
        "cnic": f"35202{number:07}1",
        "born_on": date(1981, 3, 8),
        "joined_on": date(2020, 1, 19),
        "designation": "Helper",
        "pay_kind": "monthly",
        "rate": Decimal(40000),
        "eobi_number": f"2904A{number:06}",
        "pessi_number": f"66{number:06}",
    }
    return WorkerDraft(**plain | changes)


def a_line(**changes: Any) -> LineDraft:
    """Rs 10,000 of brake shoes; the paper does not say the tax."""
    plain: dict[str, Any] = {"description": "Brake shoe", "hs_code": "8708.3010", "quantity": Decimal(10)}
    return LineDraft(**plain | {"rate": Decimal(1000)} | changes)


def a_purchase(**changes: Any) -> PurchaseDraft:
    """A registered supplier's bill of October: 10,000 and 18 % on it."""
    plain: dict[str, Any] = {
        "supplier": "Bilal Steel",
        "supplier_ntn": "7654321-0",
        "supplier_strn": "3277876111111",
        "bill_no": f"B-{next(_numbers)}",
        "bill_date": date(2026, 10, 5),
        "lines": (a_line(),),
    }
    return PurchaseDraft(**plain | changes)


def a_sale_line(**changes: Any) -> SaleLineDraft:
    plain: dict[str, Any] = {"description": "Brake shoe", "hs_code": "8708.3010", "quantity": Decimal(20)}
    return SaleLineDraft(**plain | {"rate": Decimal(1000)} | changes)


def a_sale(**changes: Any) -> SaleDraft:
    """To a registered customer, in October: 20,000 and 18 % on it."""
    plain: dict[str, Any] = {
        "customer": "Ravi Motors",
        "customer_ntn": "2345678-9",
        "customer_strn": "3277876222222",
        "invoice_date": date(2026, 10, 20),
        "lines": (a_sale_line(),),
    }
    return SaleDraft(**plain | changes)


def a_challan(**changes: Any) -> ChallanDraft:
    plain: dict[str, Any] = {
        "kind": "other",
        "authority": "Lahore Metropolitan Corporation",
        "period": "2026",
        "head": "Signboard fee",
        "amount": Decimal("3500.00"),
        "due_on": date(2026, 12, 31),
    }
    return ChallanDraft(**plain | changes)


def marks(worker: str, row: str, month: Month = OCTOBER) -> tuple[DayDraft, ...]:
    """A row of the attendance sheet, one word a day from the first: 'P P+2 R ½ CL'."""
    cells = [cell.partition("+") for cell in row.split()]
    return tuple(
        DayDraft(worker=worker, day=day, mark=mark, overtime=Decimal(hours or 0))
        for day, (mark, _, hours) in zip(month.days(), cells, strict=False)
    )


def all_present(worker: str, month: Month = OCTOBER) -> tuple[DayDraft, ...]:
    """There every day but the Sundays."""
    return marks(worker, " ".join("R" if day.isoweekday() == 7 else "P" for day in month.days()), month)


def an_attendance(*days: DayDraft, month: Month = OCTOBER, pieces: tuple[PiecesDraft, ...] = ()) -> AttendanceDraft:
    return AttendanceDraft(month=month, days=days, pieces=pieces)


def a_month_of_work(books: Books, month: Month = OCTOBER, men: int = 3, **changes: Any) -> list[int]:
    """`men` monthly workers who were there every working day; their ids."""
    with books.write() as sitting:
        return employ(sitting, *(a_worker(**changes) for _ in range(men)), month=month)


def employ(sitting: Sitting, *drafts: WorkerDraft, month: Month = OCTOBER) -> list[int]:
    """Take them on and mark them present all month."""
    ids = [workers.add(sitting, draft) for draft in drafts]
    days = [day for draft in drafts for day in all_present(draft.number, month)]
    attendance.record(sitting, an_attendance(*days, month=month))
    return ids


def establish(books: Books, **changes: Any) -> None:
    with books.write() as sitting:
        workshop.establish(sitting, a_workshop(**changes))
