"""Sheets made into papers: the one file of the window that calls the printers' room, and only off its thread."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.rules.period import Month
from app.services.books import Books, Sitting
from app.ui.kit import look

BOTH = "both"
NO_FILE_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f\u200e\u200f\u202a-\u202e\u2066-\u2069]')
"""What some system forbids in the name of a file, or what would turn it round before the eye."""
LONGEST_NAME = 80


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


def purchase_wanted(books: Books, purchase_id: int) -> Wanted:
    """The voucher of a bill, or of the note that takes one back, under its own number."""
    from app.services import purchases

    with books.read() as sitting:
        found = purchases.detail(sitting, purchase_id)
    number = found.row.number if found else ""
    return Wanted(number, number, lambda sitting, language: purchase_voucher(sitting, purchase_id, language))


def supplier_letter(sitting: Sitting, party_id: int, language: str) -> bytes:
    from app.documents import supplier_letter as paper
    from app.documents.labels import Language
    from app.services import scoreboard_papers

    return paper.render(scoreboard_papers.letter(sitting, party_id), language=Language(language))


def supplier_incentive(since: date, sitting: Sitting, language: str) -> bytes:
    """The suppliers brought in after a day."""
    from app.documents import supplier_incentive as paper
    from app.documents.labels import Language
    from app.services import scoreboard_papers

    return paper.render(scoreboard_papers.incentive(sitting, since), language=Language(language))


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


def slip_files(books: Books, month: Month, language: str, folder: Path, said: Callable[[int, int], None]) -> int:
    """Each worker's slip as a file of its own, named for him; how many. `said`: how many of how many are written."""
    from app.documents import payslip
    from app.documents.labels import Language
    from app.exchange.writing import write_private
    from app.services import payroll

    with books.read() as sitting:
        sheets = payroll.payslip_sheets(sitting, month)
    taken: set[str] = set()
    for done, sheet in enumerate(sheets):
        said(done, len(sheets))
        name = base = NO_FILE_NAME.sub("-", f"{month} {sheet.worker_no} {sheet.name}").strip(" .")[:LONGEST_NAME]
        again = 1
        while name.casefold() in taken:
            again += 1
            name = f"{base} {again}"
        taken.add(name.casefold())
        made = payslip.render(sheet, language=Language(language))
        write_private(folder / f"{name}.pdf", made)
    return len(sheets)


def challan(sitting: Sitting, challan_id: int, language: str) -> bytes:
    from app.documents import payable_challan
    from app.documents.labels import Language
    from app.services import challans

    return payable_challan.render(challans.sheet(sitting, challan_id), language=Language(language))


def delivery(sitting: Sitting, delivery_id: int, language: str) -> bytes:
    from app.documents import deliveries as papers
    from app.documents.labels import Language
    from app.services import deliveries

    return papers.render_all([deliveries.sheet(sitting, delivery_id)], language=Language(language))


def payment_wanted(books: Books, payment_id: int) -> Wanted:
    """The voucher of a payment, under its own number."""
    from app.services import payments

    with books.read() as sitting:
        found = payments.detail(sitting, payment_id)
    number = found.row.number if found else ""
    return Wanted(number, number, lambda sitting, language: payment_voucher(sitting, payment_id, language))


def certificate_wanted(books: Books, payment_id: int) -> Wanted:
    """The certificate of the income tax that a payment withheld."""
    from app.services import payments

    with books.read() as sitting:
        found = payments.detail(sitting, payment_id)
    number = found.row.number if found else ""
    name = f"certificate {number}"
    return Wanted(name, number, lambda sitting, language: withholding_certificate(sitting, payment_id, language))


def withholding_certificate(sitting: Sitting, payment_id: int, language: str) -> bytes:
    from app.documents import vouchers
    from app.documents.labels import Language
    from app.services import payments

    return vouchers.render_certificates([payments.certificate_sheet(sitting, payment_id)], language=Language(language))


def payment_voucher(sitting: Sitting, payment_id: int, language: str) -> bytes:
    from app.documents import vouchers
    from app.documents.labels import Language
    from app.services import payments

    return vouchers.render_vouchers([payments.voucher_sheet(sitting, payment_id)], language=Language(language))


def statement(
    side: str, party_id: int, span: tuple[date | None, date | None], sitting: Sitting, language: str
) -> bytes:
    """What passed between him and the workshop on one side; without days, all of it."""
    from app.documents import statements
    from app.documents.labels import Language
    from app.services import payments

    sheet = payments.statement_sheet(sitting, party_id, side, *span)
    return statements.render_all([sheet], language=Language(language))


def sale_note(sitting: Sitting, note_id: int, language: str) -> bytes:
    from app.documents import invoice
    from app.documents.labels import Language
    from app.services import sale_notes

    return invoice.render(sale_notes.sheet(sitting, note_id), language=Language(language))


def sale_note_wanted(books: Books, note_id: int) -> Wanted:
    """A debit note to a customer, under its own number."""
    from app.services import sale_notes

    with books.read() as sitting:
        found = sale_notes.detail(sitting, note_id)
    number = found.row.number if found else ""
    return Wanted(number, number, lambda sitting, language: sale_note(sitting, note_id, language))


def outage_letter(outage_id: int, sitting: Sitting, language: str) -> bytes:
    """The report of an outage to FBR."""
    from app.documents import outage_letter as paper
    from app.documents.labels import Language
    from app.services import outage_papers

    return paper.render_all([outage_papers.letter(sitting, outage_id)], language=Language(language))
