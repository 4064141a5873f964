"""Sheets made into papers: the one file of the window that calls the printers' room, and only off its thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.rules.period import Month
from app.services.books import Books, Sitting
from app.ui.kit import look

BOTH = "both"


@dataclass(frozen=True, slots=True)
class Paper:
    """`name` is what its file is called, `title` what stands over it."""

    name: str
    title: str
    pdf: bytes


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper to be made: `make` reads the sheet and sets it in the language asked for."""

    name: str
    title: str
    make: Callable[[Sitting, str], bytes]

    def made(self, books: Books, language: str) -> Paper:
        with books.read() as sitting:
            return Paper(self.name, self.title, self.make(sitting, language))


def spoken() -> str:
    """The language papers come in unless another is asked for: that of the window, with English beside Urdu."""
    return BOTH if look.urdu() else "en"


def purchase_voucher(sitting: Sitting, purchase_id: int, language: str) -> bytes:
    from app.documents import supplier_voucher
    from app.documents.labels import Language
    from app.services import purchases

    return supplier_voucher.render(purchases.sheet(sitting, purchase_id), language=Language(language))


def sale_invoice(sitting: Sitting, sale_id: int, language: str) -> bytes:
    from app.documents import invoice
    from app.documents.labels import Language
    from app.services import sales

    return invoice.render(sales.sheet(sitting, sale_id), language=Language(language))


def wage_register(sitting: Sitting, month: Month, language: str) -> bytes:
    from app.documents import wage_register as paper
    from app.documents.labels import Language
    from app.services import payroll

    return paper.render(payroll.register_sheet(sitting, month), language=Language(language))


def payslips(sitting: Sitting, month: Month, worker_id: int | None, language: str) -> bytes:
    """Everybody's slips in one file, or one worker's."""
    from app.documents import payslip
    from app.documents.labels import Language
    from app.services import payroll

    return payslip.render_all(payroll.payslip_sheets(sitting, month, worker_id), language=Language(language))


def challan(sitting: Sitting, challan_id: int, language: str) -> bytes:
    from app.documents import payable_challan
    from app.documents.labels import Language
    from app.services import challans

    return payable_challan.render(challans.sheet(sitting, challan_id), language=Language(language))
