"""`print` and `export`: papers and files made from the books."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypedDict

from app.cli import cashbook, noted, unreached, wage_files
from app.cli.answer import Answer, NotThereYet
from app.cli.looking import SHOWS, not_found, number_or_id
from app.cli.office import Office
from app.documents import deliveries as delivery_papers
from app.documents import (
    invoice,
    outage_letter,
    payable_challan,
    payslip,
    statements,
    supplier_incentive,
    supplier_letter,
    supplier_voucher,
    vouchers,
    wage_register,
)
from app.documents.labels import Language
from app.documents.paper import BY_NAME, Paper
from app.documents.text import use_fonts
from app.exchange import annex_c, exports, scoreboards
from app.exchange.writing import write_private
from app.host import paths
from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.services import challans, deliveries, payroll, purchases, sale_notes, sales, scoreboard, scoreboard_papers
from app.services.books import Sitting
from app.services.delivery_sheets import DeliverySheet
from app.services.sheets import (
    ChallanSheet,
    IncentiveSheet,
    PayslipSheet,
    PurchaseSheet,
    SaleSheet,
    SupplierLetterSheet,
    WageRegisterSheet,
)

HABITS = {
    "supplier-letter": "ur",
    "supplier-incentive": "both",
    "purchase": "both",
    "sale": "en",
    "sale-note": "en",
    "payslip": "ur",
    "wage-register": "both",
    "challan": "both",
    "delivery": "both",
    "payment": "both",
    "statement": "en",
    "withholding-certificate": "en",
    "outage-letter": "en",
}
"""The language of each paper unless another is asked for."""
WHOLE = "wage-register"
"""It is of a month and never of one record."""


class Asked(TypedDict, total=False):
    language: Language
    paper: Paper


def print_paper(office: Office, args: Namespace) -> Answer:
    """`print KIND ID|--month M --to FILE.pdf`."""
    use_fonts(paths.resource("fonts"))
    language = args.paper_language or HABITS[args.kind]
    with office.books.read() as sitting:
        pdf = render(sitting, args.kind, args.id, args.month, language, size=args.paper, since=args.first)
    write(args.file, pdf)
    return Answer({"file": str(args.file), "bytes": len(pdf)}, [f"{args.file}"])


def export(office: Office, args: Namespace) -> Answer:
    """`export KIND --month M --to FILE`."""
    if args.kind in ("fbr-sales-template", "fbr-json"):
        from app.cli import uploads  # it knows the portal's own words

        return uploads.export(office, args)
    if args.month is None:
        raise Refusal(Problem(Code.MISSING, "month"))
    if args.kind == "scoreboard":
        score = scoreboards.export(office.books, args.month, args.file)
        return Answer({"file": str(args.file), "rows": score.rows, "value": score.value}, [f"{args.file}"])
    if args.kind in wage_files.KINDS:
        return wage_files.export(office, args)
    if args.kind not in ("annex-a", "annex-c"):
        raise NotThereYet(f"export {args.kind}")
    make = annex_c.export if args.kind == "annex-c" else exports.annex_a
    made = make(office.books, args.month, args.file)
    data = {"file": str(args.file), "rows": made.rows, "value": made.value, "sales_tax": made.sales_tax}
    return Answer(data, [f"{args.file}: {made.rows} rows"])


def write(file: Path, content: bytes) -> None:
    """The file whole, or the old one untouched."""
    file.parent.mkdir(parents=True, exist_ok=True)
    write_private(file, content)


def render(
    sitting: Sitting,
    kind: str,
    text: str | None,
    month: Month | None,
    language: str,
    *,
    size: str | None = None,
    since: date | None = None,
) -> bytes:
    """One paper by its id or number, or all of a month; the fonts must have been handed in before."""
    asked: Asked = {"language": Language(language)}
    if size is not None:
        asked["paper"] = BY_NAME[size]
    if kind == "supplier-incentive":
        sheet = _incentive(sitting, since, month)
        return _laid_out(lambda: supplier_incentive.render(sheet, **asked), size)
    if kind == "outage-letter":
        reports = unreached.reports(sitting, text, month)
        return _laid_out(lambda: outage_letter.render_all(reports, **asked), size)
    make, sheet_of, of_month = MAKERS[kind]
    if text is None or kind == WHOLE:
        found = of_month(sitting, _said(month))
    else:
        found = [sheet_of(sitting, _record(sitting, kind, text))]
    if not found:
        raise Refusal(Problem(Code.NOT_FOUND, "month", {"text": str(month)}))
    return _laid_out(lambda: make(found, **asked), size)


def _laid_out(make: Callable[[], bytes], size: str | None) -> bytes:
    try:
        return make()
    except ValueError as error:  # a paper this document is not laid out for
        raise Refusal(Problem(Code.MALFORMED, "paper", {"text": f"{size}: {error}"})) from None


def _said(month: Month | None) -> Month:
    if month is None:
        raise Refusal(Problem(Code.MISSING, "id"), Problem(Code.MISSING, "month"))
    return month


def _record(sitting: Sitting, kind: str, text: str) -> int:
    record = number_or_id(sitting, RECORDS[kind], text)
    if SHOWS[RECORDS[kind]](sitting, record) is None:
        raise not_found(text)
    return record


def _bills(sitting: Sitting, month: Month) -> list[PurchaseSheet]:
    return [purchases.sheet(sitting, row.id) for row in reversed(purchases.rows(sitting, "", month.first, month.last))]


def _invoices(sitting: Sitting, month: Month) -> list[SaleSheet]:
    return [sales.sheet(sitting, row.id) for row in reversed(sales.rows(sitting, "", month.first, month.last))]


def _challans(sitting: Sitting, month: Month) -> list[ChallanSheet]:
    return [challans.sheet(sitting, row.id) for row in challans.rows(sitting) if row.period == str(month)]


def _letters(sitting: Sitting, month: Month) -> list[SupplierLetterSheet]:
    """To everybody of the month who lacks something."""
    lacking = scoreboard.candidates(sitting, month.first, month.last)
    return [scoreboard_papers.letter(sitting, each.id) for each in lacking]


def _incentive(sitting: Sitting, since: date | None, month: Month | None) -> IncentiveSheet:
    """Of all who came in after a day, or in a month."""
    if since is not None:
        return scoreboard_papers.incentive(sitting, since)
    said = _said(month)
    return scoreboard_papers.incentive(sitting, said.first - timedelta(days=1), min(said.last, sitting.today()))


def _register(sitting: Sitting, month: Month) -> list[WageRegisterSheet]:
    sheet = payroll.register_sheet(sitting, month)
    return [sheet] if sheet.rows else []


def _only(sheets: list[WageRegisterSheet], **asked: Any) -> bytes:  # noqa: ANN401 - of every maker the same
    return wage_register.render(sheets[0], **asked)


def _slips(sitting: Sitting, month: Month) -> list[PayslipSheet]:
    return list(payroll.payslip_sheets(sitting, month))


def _deliveries(sitting: Sitting, month: Month) -> list[DeliverySheet]:
    found = deliveries.rows(sitting, "", month.first, month.last)
    return [deliveries.sheet(sitting, row.id) for row in reversed(found)]


RECORDS = {
    "payment": "payment",
    "statement": "party",
    "withholding-certificate": "payment",
    "supplier-letter": "party",
    "purchase": "purchase",
    "sale": "sale",
    "sale-note": "sale-note",
    "challan": "challan",
    "payslip": "wage",
    "delivery": "delivery",
}
MAKERS: dict[str, tuple[Callable[..., bytes], Callable[..., Any], Callable[[Sitting, Month], Any]]] = {
    "payment": (vouchers.render_vouchers, cashbook.papers, cashbook.papers_of),
    "statement": (statements.render_all, cashbook.statements, cashbook.statements_of),
    "withholding-certificate": (vouchers.render_certificates, cashbook.certificates, cashbook.certificates_of),
    "supplier-letter": (supplier_letter.render_all, scoreboard_papers.letter, _letters),
    "purchase": (supplier_voucher.render_all, purchases.sheet, _bills),
    "sale": (invoice.render_all, sales.sheet, _invoices),
    "sale-note": (invoice.render_all, sale_notes.sheet, noted.note_sheets),
    "challan": (payable_challan.render_all, challans.sheet, _challans),
    "payslip": (payslip.render_all, payroll.payslip, _slips),
    "delivery": (delivery_papers.render_all, deliveries.sheet, _deliveries),
    WHOLE: (_only, payroll.register_sheet, _register),
}
"""How each paper is made, from one record or from a month."""
