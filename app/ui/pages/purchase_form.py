"""A supplier's bill being typed."""

from __future__ import annotations

from dataclasses import replace

from app.rules.period import TaxYear
from app.services import parties, purchases
from app.services.books import Sitting
from app.services.parties import PartyRow
from app.services.purchases import PurchaseDraft, Wanted
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.buttons import plain
from app.ui.kit.fields import MoneyField
from app.ui.kit.tokens import State
from app.ui.pages.bill_form import NOT_UNDER_FIELDS, BillForm
from app.ui.pages.newcomers import NewSupplier
from app.ui.pages.purchase_charges import Charges
from app.ui.pages.purchase_head import PurchaseHead
from app.ui.pages.purchase_lines import PurchaseLines
from app.ui.pages.reasons import Reasons


class PurchaseForm(BillForm[PurchaseDraft]):
    """Posts with Ctrl+Enter and stands ready for the next bill."""

    kind, taken = "purchase", PurchaseDraft

    def __init__(self, desk: Desk) -> None:
        self.head_form, self.charges = PurchaseHead(desk.today), Charges()
        self._lines = PurchaseLines(desk, self._whole_bill)
        super().__init__(desk, self._lines, self._labels(), purchases.PAID_BY)
        self.paper_total = MoneyField()
        self.paper_total.setObjectName("total")
        self.paper_total.setFixedWidth(look.wide("column_money") + 20)
        for part in (self.head_form, self.charges):
            part.edited.connect(self._lines.forget)
            part.edited.connect(self.soon)
        self.paper_total.edited.connect(self.soon)
        self._lines.view.turned.connect(self._show_charges)
        self.head_form.supplier.makes_new = True
        self.head_form.supplier.new_asked.connect(self._new_supplier)
        self.totals.put(self.tr("The paper says"), self.paper_total)
        self.totals.figure("value", self.tr("Value"))
        self.totals.figure("tax", self.tr("Sales tax"))
        self.totals.figure("total", self.tr("Bill total, rupees"), big=True)
        self.lay_out(self.head_form, self.tr("Post bill"), self.charges)
        self.set_head(self.tr("Purchase bill"), "", (State.DRAFT, self.tr("Draft")), back=True)
        self._accepted: dict[str, str] = {}
        self.same = plain(self.tr("Same supplier"), "plus", "Ctrl+N")
        self.same.clicked.connect(self.same_supplier)
        self.set_actions(self.same)
        self.start()

    def draft(self) -> PurchaseDraft:
        return replace(
            self._whole_bill(),
            paid_by=str(self.paid_by.value() or ""),
            total=self.paper_total.amount(),
            lines=self._lines.lines(),
            accepted=self._accepted,
        )

    def _whole_bill(self) -> PurchaseDraft:
        """What holds for every line."""
        charges = self.charges.draft()
        return replace(
            self.head_form.draft(),
            freight=charges.freight,
            other_charges=charges.other_charges,
            tax_inclusive=charges.tax_inclusive,
        )

    def show_draft(self, draft: PurchaseDraft) -> None:
        self.head_form.show_draft(draft)
        self.charges.show_draft(draft)
        self.paid_by.show_value(draft.paid_by)
        self.paper_total.show_value(draft.total)
        self._lines.forget()
        self._lines.show_lines(draft.lines)

    def check(self) -> None:
        draft = self.draft()
        self.charges.stand()
        with self.desk.books.read() as sitting:
            known = parties.find(sitting, draft.supplier)
            rate = sitting.rates.on("st.rate.standard", draft.bill_date or self.desk.today()).value
            problems = purchases.check(sitting, draft)
            each, sums = purchases.figures(sitting, draft)
            bought = _bought(sitting, known, self.desk)
        said = self.tr("Rate in force: sales tax {rate}").format(rate=written.isolate(written.percent(rate)))
        self.head_form.show_supplier(known, said)
        self._lines.know(dict(zip(draft.lines, each, strict=True)))
        self._lines.show_problems(problems)
        self.charges.form.complain(self.head_form.complain(self.show_problems(problems)))
        self.paper_total.show_state("warn" if any(found.field == "total" for found in problems) else "")
        for found in problems:
            if found.is_warning and found.code in NOT_UNDER_FIELDS and found.field in self.head_form.form.names():
                self.head_form.form.field(found.field).show_state("warn")
        for name, amount in (("value", sums.value), ("tax", sums.sales_tax), ("total", sums.total)):
            self.totals.say(name, written.money(amount))
        self.totals.say_extras(self.charges.extras(sums))
        count, amount_bought = bought
        pairs = [(self.tr("Bills this tax year"), str(count)), (self.tr("Bought, rupees"), amount_bought)]
        self.show_party(known, pairs)

    def post_now(self) -> None:
        draft = self.draft()
        with self.desk.books.read() as sitting:
            costly = purchases.unanswered(draft, purchases.check(sitting, draft))
        if costly and self.post.isEnabled():
            reasons = Reasons.ask(self, costly)
            if reasons is None:
                return
            self._accepted = reasons
        with self.desk.books.write() as sitting:
            made = purchases.post(sitting, self.draft())
            self.forget(sitting)
        with self.desk.books.read() as sitting:
            detail = purchases.detail(sitting, made)
        self.done()
        self.desk.last_supplier = draft.supplier
        number = written.isolate(detail.row.number) if detail else ""
        said = self.tr("Bill {number} is in the books.").format(number=number)
        self.desk.tell(State.ACCEPTED, said, self.tr("Look at it"), "purchase", made)
        self.start()

    def open_head(self, field: str) -> None:
        if field == "total":
            self.paper_total.setFocus()
        elif field in self.charges.form.names():
            self.charges.ask(asked=True)
            self.charges.form.focus_on(field)
        else:
            self.head_form.open_field(field)

    def leaving_title(self) -> str:
        return self.tr("This bill is not posted yet")

    def arrive(self) -> None:
        super().arrive()
        self._offer_suppliers()

    def focus_first(self) -> None:
        self.head_form.form.focus_first()

    def blank(self) -> PurchaseDraft:
        return PurchaseDraft(bill_date=self.desk.today())

    def start(self, blank: PurchaseDraft | None = None) -> None:
        self._accepted = {}
        super().start(blank)

    def here_again(self, draft: PurchaseDraft) -> str:
        said = self.tr("You were typing bill {number}: it is here again.")
        return said.format(number=written.isolate(draft.bill_no or draft.supplier))

    def same_supplier(self) -> None:
        """The next bill of whoever sent the last one; the cursor stands at its number."""
        supplier = self.desk.last_supplier
        if supplier and not self.head_form.supplier.typed():
            self.head_form.supplier.show_value(supplier)
            self.head_form.form.focus_on("bill_no")
            self.soon()

    def typed(self) -> PurchaseDraft:
        return replace(self.draft(), lines=self._lines.typed_lines())

    def _offer_suppliers(self) -> None:
        with self.desk.books.read() as sitting:
            rows, aliases = parties.rows(sitting), parties.every_alias(sitting)
        self.head_form.supplier.offer_parties((row for row in rows if row.is_supplier), aliases)

    def _new_supplier(self, typed: str) -> None:
        """Written down, and the bill goes on at its number."""
        name = NewSupplier.ask(self.desk, typed, self)
        if name:
            self._offer_suppliers()
            self.head_form.supplier.show_value(name)
            self._lines.forget()
            self.check()
        self.head_form.form.focus_on("bill_no" if name else "supplier")

    def _show_charges(self) -> None:
        self.charges.ask(asked=self._lines.view.more)

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
            "freight": self.tr("Freight"),
            "other_charges": self.tr("Other charges"),
            "total": self.tr("The paper says"),
            "paid_by": self.tr("Payment"),
        }


def _bought(sitting: Sitting, known: PartyRow | None, desk: Desk) -> tuple[int, str]:
    """How many bills of his, and for how much, since July."""
    if known is None:
        return 0, ""
    first = TaxYear.of(desk.today()).first
    found = purchases.sums_of(sitting, Wanted(supplier_id=known.id, first=first))
    return found.count, written.money(found.total)
