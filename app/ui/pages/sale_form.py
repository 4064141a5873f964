"""An invoice of ours being typed."""

from __future__ import annotations

from dataclasses import replace

from app.rules.period import TaxYear
from app.services import parties, sales
from app.services.books import Sitting
from app.services.parties import PartyRow
from app.services.sales import SaleDraft
from app.ui.desk import Desk
from app.ui.kit import written
from app.ui.kit.tokens import State
from app.ui.pages.bill_form import BillForm
from app.ui.pages.sale_counter import Counter
from app.ui.pages.sale_head import SaleHead
from app.ui.pages.sale_lines import SaleLines


class SaleForm(BillForm[SaleDraft]):
    """Issued with Ctrl+Enter: it has its number at once, and waits for the portal if the line is down."""

    kind, taken = "sale", SaleDraft

    def __init__(self, desk: Desk) -> None:
        self._lines: SaleLines = SaleLines(desk)
        super().__init__(desk, self._lines, self._labels(), sales.PAID_BY)
        self.head_form = SaleHead(desk.today)
        self.counter = Counter()
        for part in (self.head_form, self.counter):
            part.edited.connect(self.soon)
        self.totals.figure("value", self.tr("Value"))
        self.totals.figure("tax", self.tr("Sales tax"))
        self.totals.figure("others", self.tr("Other taxes"))
        self.totals.figure("total", self.tr("Invoice total, rupees"), big=True)
        self.lay_out(self.head_form, self.tr("Issue invoice"), self.counter)
        self.set_head(self.tr("Sales invoice"), "", (State.DRAFT, self.tr("Draft")), back=True)
        self.start()

    def draft(self) -> SaleDraft:
        said = self.counter.put(self.head_form.draft())
        return replace(said, paid_by=str(self.paid_by.value() or ""), lines=self._lines.lines())

    def show_draft(self, draft: SaleDraft) -> None:
        self.head_form.show_draft(draft)
        self.counter.show_draft(draft)
        self.paid_by.show_value(draft.paid_by)
        self._lines.show_lines(draft.lines)

    def check(self) -> None:
        draft = self.draft()
        with self.desk.books.read() as sitting:
            known = parties.find(sitting, draft.customer)
            rate = sitting.rates.on("st.rate.standard", draft.invoice_date or self.desk.today()).value
            problems = sales.check(sitting, draft)
            settled = sales.settled(sitting, draft)
            each, sums = sales.figures(sitting, settled)
            sold = _sold(sitting, known, self.desk)
        said = self.tr("Rate in force: sales tax {rate}").format(rate=written.isolate(written.percent(rate)))
        self.head_form.show_customer(known, said, walk_in=draft.walk_in)
        self.counter.show_sums(sums)
        self._lines.show_figures(
            dict(zip(draft.lines, each, strict=True)), dict(zip(draft.lines, settled.lines, strict=True))
        )
        self._lines.show_problems(problems)
        self.head_form.complain(self.show_problems(problems))
        for name, amount in (
            ("value", sums.value),
            ("tax", sums.sales_tax),
            ("others", sums.further_tax + sums.extra_tax + sums.fed),
            ("total", sums.total),
        ):
            self.totals.say(name, written.money(amount))
        self.show_party(known, [(self.tr("Invoices this tax year"), str(sold[0])), (self.tr("Sold, rupees"), sold[1])])

    def post_now(self) -> None:
        with self.desk.books.write() as sitting:
            made = sales.post(sitting, self.draft())
            self.forget(sitting)
        with self.desk.books.read() as sitting:
            detail = sales.detail(sitting, made)
        self.done()
        number = written.isolate(detail.row.number) if detail else ""
        said = self.tr("Invoice {number} is issued.").format(number=number)
        self.desk.tell(State.ACCEPTED, said, self.tr("Print it"), "sale", made)
        self.start()

    def open_head(self, field: str) -> None:
        if field in {"end_consumer", "withheld"}:
            getattr(self.counter, field).setFocus()
        else:
            self.head_form.open_field(field)

    def leaving_title(self) -> str:
        return self.tr("This invoice is not issued yet")

    def arrive(self) -> None:
        super().arrive()
        with self.desk.books.read() as sitting:
            self.head_form.customer.offer_parties(parties.rows(sitting))

    def focus_first(self) -> None:
        self.head_form.form.focus_first()

    def blank(self) -> SaleDraft:
        return SaleDraft(invoice_date=self.desk.today())

    def typed(self) -> SaleDraft:
        return replace(self.draft(), lines=self._lines.typed_lines())

    def here_again(self, draft: SaleDraft) -> str:
        said = self.tr("You were typing an invoice for {number}: it is here again.")
        return said.format(number=written.isolate(draft.customer))

    def _labels(self) -> dict[str, str]:
        return {
            "customer": self.tr("Customer"),
            "customer_ntn": self.tr("NTN"),
            "customer_cnic": self.tr("CNIC"),
            "customer_strn": self.tr("STRN"),
            "customer_province": self.tr("Province"),
            "invoice_date": self.tr("Invoice date"),
            "end_consumer": self.tr("End consumer"),
            "withheld": self.tr("Tax kept back"),
            "lines": self.tr("Lines"),
            "paid_by": self.tr("Payment"),
        }


def _sold(sitting: Sitting, known: PartyRow | None, desk: Desk) -> tuple[int, str]:
    """How many invoices to him, and for how much, since July."""
    if known is None:
        return 0, ""
    rows = [
        row
        for row in sales.rows(sitting, known.name, TaxYear.of(desk.today()).first)
        if row.state not in (sales.CANCELLED, "REJECTED") and parties.kept_id(sitting, row.customer_id) == known.id
    ]
    whole = sum((row.total for row in rows), start=rows[0].total - rows[0].total) if rows else None
    return len(rows), written.money(whole)
