"""A posted bill: final, shown as it was typed, with its paper beside it."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services import parties, purchases
from app.services.books import Sitting
from app.services.purchases import (
    CancellationDraft,
    Counter,
    DebitNoteDraft,
    PurchaseDetail,
    PurchaseDraft,
    PurchaseRow,
)
from app.ui import papers, wording
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.buttons import plain, primary
from app.ui.kit.card import Card, Sheet
from app.ui.kit.facts import Facts
from app.ui.kit.labels import Words
from app.ui.kit.page import Page
from app.ui.kit.tokens import Role, State
from app.ui.kit.totals_bar import TotalsBar
from app.ui.pages.attachments_card import AttachmentsCard
from app.ui.pages.corrections_card import CorrectionsCard
from app.ui.pages.delivery_match import ChargedCard
from app.ui.pages.drafting import told
from app.ui.pages.paper_card import PaperCard
from app.ui.pages.paper_page import PaperPage
from app.ui.pages.purchase_charges import Charges
from app.ui.pages.purchase_head import PurchaseHead
from app.ui.pages.purchase_lines import PurchaseLines
from app.ui.pages.reason import Reason
from app.ui.papers import Wanted


class PurchaseBill(Page):
    def __init__(self, desk: Desk, purchase_id: int) -> None:
        super().__init__()
        self.desk, self._id = desk, purchase_id
        with desk.books.read() as sitting:
            detail = purchases.detail(sitting, purchase_id)
            known = parties.get(sitting, detail.row.supplier_id) if detail else None
        assert detail is not None  # noqa: S101 - only bills that were listed are opened
        self._detail = detail
        self._wanted = Wanted(detail.row.number, self.tr("Supplier invoice voucher"), self._make)
        self._lay_out(detail)
        self._head.show_supplier(known, self._rate(detail))
        self.paper.show_paper(self._wanted)
        look_at = primary(self.tr("Print"), "printer", "Ctrl+P")
        look_at.clicked.connect(self.open_paper)
        again = plain(self.tr("Next bill"), "plus", "Ctrl+N")
        again.clicked.connect(self._next)
        self.set_actions(again, primary=look_at)

    def arrive(self) -> None:
        """A paper that takes the bill back may have come since."""
        with self.desk.books.read() as sitting:
            detail = purchases.detail(sitting, self._id) or self._detail
            back = purchases.detail(sitting, detail.original_id) if detail.original_id else None
            why_not = {
                self.note: purchases.check_note(sitting, DebitNoteDraft(original=str(self._id))),
                self.cancel: purchases.check_cancellation(sitting, CancellationDraft(original=str(self._id))),
            }
        self._detail, row = detail, detail.row
        for button, problems in why_not.items():
            found = [one for one in problems if one.field == "original"]
            button.explain(wording.problem(found[0]) if found else "")
            button.setVisible(not row.original)
        self.corrections.show_of(detail, counter_of(back.row) if back else None)
        state, word = wording.PURCHASE_STATES[row.kind if row.original else row.state]
        said = self.tr("posted {when} by {who}")
        fact = said.format(when=written.isolate(written.moment(detail.posted_at)), who=wording.fact(detail.entered_by))
        self.set_head(written.isolate(row.number), fact, (state, wording.word(word)), back=True)

    def open_paper(self) -> None:
        self.desk.lay(PaperPage(self.desk, self._wanted))

    def open_note(self) -> None:
        self.desk.show("note-on-purchase", self._id)

    def cancel_bill(self) -> None:
        number = written.isolate(self._detail.row.number)
        title = self.tr("Cancel bill {number}?").format(number=number)
        text = self.tr(
            "The bill stays in the books as it is. A paper of its own, dated today, takes all of it back. This is "
            "final; the same bill may then be typed again, rightly."
        )
        reason = Reason.ask(self, title, text, self.tr("Cancel the bill"))
        if not reason:
            return
        draft = CancellationDraft(original=str(self._id), cancelled_on=self.desk.today(), reason=reason)
        try:
            with self.desk.books.write() as sitting:
                made = purchases.cancel(sitting, draft)
        except Exception as error:
            told(self.desk, error)
            return
        self.arrive()
        self.paper.show_paper(self._wanted)
        said = self.tr("Bill {number} is cancelled.").format(number=number)
        self.desk.tell(State.ACCEPTED, said, self.tr("Look at the paper"), "purchase", made)

    def focus_first(self) -> None:
        self._lines.view.setFocus()

    def _make(self, sitting: Sitting, language: str) -> bytes:
        return papers.purchase_voucher(sitting, self._id, language)

    def _next(self) -> None:
        self.desk.show("purchase", 0)

    def _open_supplier(self) -> None:
        self.desk.show("party", self._detail.row.supplier_id)

    def _rate(self, detail: PurchaseDetail) -> str:
        rate = detail.lines[0].rate_in_force if detail.lines else Decimal(0)
        return self.tr("Rate on that day: sales tax {rate}").format(rate=written.isolate(written.percent(rate)))

    def _lay_out(self, detail: PurchaseDetail) -> None:
        middle, side = QWidget(), QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("gap"))
        self._head, self._lines = PurchaseHead(self.desk.today), PurchaseLines(self.desk, PurchaseDraft)
        self._charges = Charges()
        self._lines.view.turned.connect(self._show_charges)
        sheet = Sheet()
        sheet.add(self._head)
        sheet.hair()
        sheet.add(self._lines, 1)
        sheet.add(self._charges)
        row.addWidget(sheet, 1)
        side.setFixedWidth(look.wide("form_side"))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("gap"))
        self.paper = PaperCard(self.desk, self.tr("Our voucher"), self.tr("Open"))
        self.paper.asked.connect(self.open_paper)
        column.addWidget(self.paper)
        self.corrections = CorrectionsCard(self.desk)
        column.addWidget(self.corrections)
        column.addWidget(self._supplier(detail))
        self.charged = ChargedCard(self.desk, self._id)
        column.addWidget(self.charged)
        self.attached = AttachmentsCard(self.desk, "purchase", self._id)
        column.addWidget(self.attached)
        column.addStretch()
        row.addWidget(side)
        self.scrolling(middle)
        self._show(detail)
        self.bar(self._sums(detail))

    def _supplier(self, detail: PurchaseDetail) -> Card:
        card = Card(detail.row.supplier, link_text=self.tr("Open"), ruled=False)
        facts = Facts((), boxed=False, role=Role.BODY)
        pairs = [
            (self.tr("NTN"), detail.supplier_ntn),
            (self.tr("STRN"), detail.supplier_strn),
            (self.tr("CNIC"), wording.cnic(detail.supplier_cnic)),
        ]
        facts.show_pairs([pair for pair in pairs if pair[1]])
        inside = card.padded()
        inside.addWidget(facts)
        inside.addWidget(Words(self.tr("As he was on the day of the bill"), Role.SUB, "ink3"))
        assert card.link is not None  # noqa: S101 - asked for above
        card.link.clicked.connect(self._open_supplier)
        return card

    def _show(self, detail: PurchaseDetail) -> None:
        row = detail.row
        shown = PurchaseDraft(
            supplier=row.supplier,
            bill_no=row.bill_no,
            bill_date=row.bill_date,
            received_on=detail.received_on,
            note=detail.note,
            freight=detail.freight or None,
            other_charges=detail.other_charges or None,
        )
        self._head.show_draft(shown)
        self._head.set_read_only(read_only=True)
        self._charges.show_draft(shown)
        self._charges.form.set_read_only(read_only=True)
        self._lines.show_posted(detail.lines)

    def _sums(self, detail: PurchaseDetail) -> TotalsBar:
        bar, row = TotalsBar(), detail.row
        bar.put(self.tr("Payment"), Words(wording.of(wording.BILL_PAYMENTS, row.payment), Role.BODY))
        for name, label, amount, big in (
            ("value", self.tr("Value"), row.value, False),
            ("tax", self.tr("Sales tax"), row.sales_tax, False),
            ("total", self.tr("Bill total, rupees"), row.total, True),
        ):
            bar.figure(name, label, big=big)
            bar.say(name, written.money(amount))
        bar.say_extras(self._charges.extras(row))
        self.note = plain(self.tr("Debit note"), "arrow-back-up", "Ctrl+B")
        self.note.clicked.connect(self.open_note)
        self.cancel = plain(self.tr("Cancel the bill"), "x", "Ctrl+Shift+X")
        self.cancel.clicked.connect(self.cancel_bill)
        bar.put_actions(self.cancel, self.note)
        return bar

    def _show_charges(self) -> None:
        self._charges.ask(asked=self._lines.view.more)


def counter_of(row: PurchaseRow) -> Counter:
    return Counter(id=row.id, number=row.number, kind=row.kind, date=row.bill_date, total=row.total)
