"""A supplier's bill being typed."""

from __future__ import annotations

from dataclasses import replace

from app.rules.money import ZERO
from app.rules.period import TaxYear
from app.services import parties, purchases
from app.services.books import Sitting
from app.services.parties import PartyRow
from app.services.purchases import PurchaseDraft
from app.ui.desk import Desk
from app.ui.kit import written
from app.ui.kit.tokens import State
from app.ui.pages.bill_form import BillForm
from app.ui.pages.purchase_head import PurchaseHead
from app.ui.pages.purchase_lines import PurchaseLines


class PurchaseForm(BillForm):
    """Posts with Ctrl+Enter and stands ready for the next bill."""

    kind = "purchase"

    def __init__(self, desk: Desk) -> None:
        self._lines = PurchaseLines(desk)
        super().__init__(desk, self._lines, self._labels(), purchases.PAID_BY)
        self.head_form = PurchaseHead(desk.today)
        self.head_form.edited.connect(self.soon)
        self.totals.figure("value", self.tr("Value"))
        self.totals.figure("tax", self.tr("Sales tax"))
        self.totals.figure("total", self.tr("Bill total, rupees"), big=True)
        self.lay_out(self.head_form, self.tr("Post bill"))
        self.set_head(self.tr("Purchase bill"), "", (State.DRAFT, self.tr("Draft")), back=True)
        self.start()

    def draft(self) -> PurchaseDraft:
        return replace(self.head_form.draft(), paid_by=str(self.paid_by.value() or ""), lines=self._lines.lines())

    def show_draft(self, draft: PurchaseDraft) -> None:
        self.head_form.show_draft(draft)
        self.paid_by.show_value(draft.paid_by)
        self._lines.show_lines(draft.lines)

    def check(self) -> None:
        draft = self.draft()
        with self.desk.books.read() as sitting:
            known = parties.find(sitting, draft.supplier)
            rate = sitting.rates.on("st.rate.standard", draft.bill_date or self.desk.today()).value
            problems = purchases.check(sitting, draft)
            _, sums = purchases.figures(sitting, draft)
            bought = _bought(sitting, known, self.desk)
        registered = bool(draft.supplier_strn.strip()) or (known is not None and known.registered)
        said = self.tr("Rate in force: sales tax {rate}").format(rate=written.isolate(written.percent(rate)))
        self.head_form.show_supplier(known, said)
        self._lines.show_law(rate if registered else ZERO)
        self._lines.show_problems(problems)
        self.head_form.complain(self.show_problems(problems))
        for name, amount in (("value", sums.value), ("tax", sums.sales_tax), ("total", sums.total)):
            self.totals.say(name, written.money(amount))
        count, amount_bought = bought
        pairs = [(self.tr("Bills this tax year"), str(count)), (self.tr("Bought, rupees"), amount_bought)]
        self.show_party(known, pairs)

    def post_now(self) -> None:
        with self.desk.books.write() as sitting:
            made = purchases.post(sitting, self.draft())
        with self.desk.books.read() as sitting:
            detail = purchases.detail(sitting, made)
        self.done()
        number = written.isolate(detail.row.number) if detail else ""
        said = self.tr("Bill {number} is in the books.").format(number=number)
        self.desk.tell(State.ACCEPTED, said, self.tr("Look at it"), "purchase", made)
        self.start()

    def leaving_title(self) -> str:
        return self.tr("This bill is not posted yet")

    def arrive(self) -> None:
        with self.desk.books.read() as sitting:
            self.head_form.supplier.offer_parties(row for row in parties.rows(sitting) if row.is_supplier)

    def focus_first(self) -> None:
        self.head_form.form.focus_first()

    def start(self) -> None:
        kept = self.desk.kept(self.kind)
        self.show_draft(PurchaseDraft(bill_date=self.desk.today()))
        self.begin()
        if isinstance(kept, PurchaseDraft):
            self.show_draft(kept)
            self.check()
        self.focus_first()

    def _labels(self) -> dict[str, str]:
        return {
            "supplier": self.tr("Supplier"),
            "supplier_ntn": self.tr("NTN"),
            "supplier_cnic": self.tr("CNIC"),
            "supplier_strn": self.tr("STRN"),
            "bill_no": self.tr("Bill number"),
            "bill_date": self.tr("Bill date"),
            "received_on": self.tr("Goods received"),
            "lines": self.tr("Lines"),
        }


def _bought(sitting: Sitting, known: PartyRow | None, desk: Desk) -> tuple[int, str]:
    """How many bills of his, and for how much, since July."""
    if known is None:
        return 0, ""
    first = TaxYear.of(desk.today()).first
    rows = [row for row in purchases.rows(sitting, known.name, first) if row.supplier_id == known.id]
    return len(rows), written.money(sum((row.total for row in rows), ZERO))
