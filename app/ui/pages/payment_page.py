"""A posted payment: final, with what it was for, what was withheld and why, and what may still be done with it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services import deposits, payments
from app.services.payments import AllocationRow, PaymentDetail
from app.ui import papers, wording
from app.ui.desk import Desk
from app.ui.kit import columns, look, written
from app.ui.kit.buttons import plain, primary
from app.ui.kit.card import Card
from app.ui.kit.facts import Facts
from app.ui.kit.labels import Words
from app.ui.kit.page import Page
from app.ui.kit.steps import Step
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role, State
from app.ui.pages.attachments_card import AttachmentsCard
from app.ui.pages.deposit_card import DepositCard
from app.ui.pages.drafting import told
from app.ui.pages.paper_card import PaperCard
from app.ui.pages.paper_page import PaperPage
from app.ui.pages.putting_page import PuttingPage
from app.ui.pages.reason import Reason
from app.ui.pages.withholding_card import retold

STATES = {"posted": State.ACCEPTED, "reversed": State.HELD, "reversal": State.HELD}


class PaymentPage(Page):
    def __init__(self, desk: Desk, payment_id: int) -> None:
        super().__init__()
        self.desk, self._id = desk, payment_id
        self._wanted = papers.payment_wanted(desk.books, payment_id)
        self._area: QWidget | None = None
        self.put = plain(self.tr("Put to bills"), "receipt")
        self.back = plain(self.tr("Take back"), "arrow-back-up")
        self.look_at = primary(self.tr("Print"), "printer", "Ctrl+P")
        self.put.clicked.connect(self.open_putting)
        self.back.clicked.connect(self.take_back)
        self.look_at.clicked.connect(self.open_paper)
        self.set_actions(self.back, self.put, primary=self.look_at)

    def arrive(self) -> None:
        self.read()

    def read(self) -> None:
        """As it stands now: money may have been put to bills, or freed, since it was shown."""
        with self.desk.books.read() as sitting:
            detail = payments.detail(sitting, self._id)
        assert detail is not None  # noqa: S101 - only payments that were listed are opened
        row = detail.row
        words = {
            "posted": self.tr("Paid") if row.direction == "out" else self.tr("Received"),
            "reversed": self.tr("Reversed"),
            "reversal": self.tr("Reversal"),
        }
        fact = self.tr("posted {when} by {who}")
        fact = fact.format(when=written.isolate(written.moment(detail.posted_at)), who=wording.fact(detail.entered_by))
        self.set_head(written.isolate(row.number), fact, (STATES[row.state], words[row.state]), back=True)
        self.put.setVisible(row.on_account > 0)
        self.back.setVisible(row.state == "posted")
        self._lay_out(detail)

    def open_paper(self) -> None:
        self.desk.lay(PaperPage(self.desk, self._wanted))

    def open_putting(self) -> None:
        self.desk.lay(PuttingPage(self.desk, self._id))

    def take_back(self) -> None:
        text = self.tr(
            "A voucher of its own takes it back as of today; the bills it was for are open again. Both stay."
        )
        with self.desk.books.read() as sitting:
            stays = deposits.gone(sitting, self._id)
        text = "\n\n".join([text, *map(wording.problem, stays)])
        reason = Reason.ask(self, self.tr("Take this payment back?"), text, self.tr("Take back"))
        if not reason:
            return
        try:
            with self.desk.books.write() as sitting:
                made = payments.detail(sitting, payments.reverse(sitting, self._id, reason))
        except Exception as error:
            told(self.desk, error)
            return
        number = written.isolate(made.row.number if made else "")
        self.desk.tell(State.ACCEPTED, self.tr("It is taken back by {number}.").format(number=number))
        self.read()

    def focus_first(self) -> None:
        self.look_at.setFocus()

    def _lay_out(self, detail: PaymentDetail) -> None:
        if self._area is not None:
            self.body.removeWidget(self._area)
            self._area.hide()
            self._area.deleteLater()
        middle, side = QWidget(), QVBoxLayout()
        whole, main = QHBoxLayout(middle), QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        for each in (whole, main, side):
            each.setSpacing(look.space("gap"))
        main.addWidget(self._facts(detail))
        main.addWidget(self._papers(detail))
        if detail.why:
            main.addWidget(self._why(detail))
        main.addStretch()
        paper = PaperCard(self.desk, self.tr("The voucher"), self.tr("Open"))
        paper.setFixedWidth(look.wide("side"))
        paper.asked.connect(self.open_paper)
        paper.show_paper(self._wanted)
        side.addWidget(paper)
        if detail.row.direction == "out" and detail.row.state == "posted":
            for tax, amount in (("income", detail.row.income_tax), ("sales", detail.row.sales_tax)):
                if amount:
                    side.addWidget(DepositCard(self.desk, self._id, tax))
        attached = AttachmentsCard(self.desk, "payment", self._id)
        attached.setFixedWidth(look.wide("side"))
        side.addWidget(attached)
        side.addStretch()
        whole.addLayout(main, 1)
        whole.addLayout(side)
        self._area = self.scrolling(middle)

    def _facts(self, detail: PaymentDetail) -> Card:
        row = detail.row
        card = Card(row.party, link_text=self.tr("Open"))
        if card.link is not None:
            card.link.clicked.connect(self._open_party)
        pairs = [
            (self.tr("Date"), written.day(row.day)),
            (self.tr("By"), wording.of(wording.METHODS, row.method)),
            (self.tr("Its number"), row.reference),
            (self.tr("Date of the cheque"), written.day(detail.reference_date)),
            (self.tr("Through"), wording.fact(detail.account)),
            (self.tr("The debt falls by"), written.money(row.amount)),
            (self.tr("Income tax withheld"), written.money(row.income_tax) if row.income_tax else ""),
            (self.tr("Sales tax withheld"), written.money(row.sales_tax) if row.sales_tax else ""),
            (self.tr("Why other than the law says"), wording.fact(detail.override_reason)),
            (self.tr("Note"), wording.fact(detail.note)),
        ]
        facts = Facts((), boxed=False, role=Role.BODY)
        facts.show_pairs([pair for pair in pairs if pair[1]], (self.tr("Changed hands"), written.money(row.net)))
        card.padded().addWidget(facts)
        return card

    def _papers(self, detail: PaymentDetail) -> Card:
        card = Card(self.tr("What it was for"), ruled=False)
        if detail.against:
            table: Table[AllocationRow] = Table(self._columns(), lambda row: row.id, round_top=False)
            table.replace(detail.against)
            table.show_whole()
            card.add(table)
        loose = self.tr("On account, for no bill yet: {amount}")
        if detail.row.on_account or not detail.against:
            card.foot(loose.format(amount=written.isolate(written.money(detail.row.on_account))))
        return card

    def _why(self, detail: PaymentDetail) -> Card:
        """The steps as they were on that day, in the language of the window."""
        card = Card(self.tr("Why so much was withheld"))
        column = card.padded()
        for number, text in enumerate(detail.why, 1):
            column.addWidget(Step(number, retold(text)))
        column.addWidget(Words(wording.fact(detail.source), Role.LAW, "ink3", wrap=True))
        return card

    def _columns(self) -> list[columns.Column[AllocationRow]]:
        return [
            columns.code(self.tr("Number"), lambda row: row.number, width=130),
            columns.day(self.tr("Put on"), lambda row: row.day),
            columns.text(self.tr("What happened"), self._happened, ink=lambda _row: "ink2"),
            columns.money(self.tr("Sales tax withheld"), lambda row: row.sales_tax or None),
            columns.money(self.tr("Rupees"), lambda row: row.amount, width=110),
        ]

    def _happened(self, row: AllocationRow) -> str:
        if not row.freed_by:
            return self.tr("Put to it")
        return self.tr("Free again by {number}").format(number=written.isolate(row.freed_by))

    def _open_party(self) -> None:
        with self.desk.books.read() as sitting:
            detail = payments.detail(sitting, self._id)
        if detail is not None:
            self.desk.show("party", detail.row.party_id)
