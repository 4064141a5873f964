"""A payment being typed: to whom, how, how much, for which bills, and what the law keeps of it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import cast

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.rules.problems import Code, Problem
from app.rules.withholding import Category
from app.services import ledgers, parties, payments
from app.services.books import Sitting
from app.services.payments import Assessed, PaymentDraft
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.buttons import primary
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.date_fields import DateField
from app.ui.kit.fields import CheckField, CodeField, MoneyField, TextField
from app.ui.kit.form import Entry, Form
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role, State
from app.ui.kit.totals_bar import TotalsBar
from app.ui.pages.keeping import KeptForm
from app.ui.pages.party_field import PartyField
from app.ui.pages.putting import Putting
from app.ui.pages.withholding_card import WithholdingCard

ZERO = Decimal(0)


class PaymentForm(KeptForm[PaymentDraft]):
    """Enter on an open bill puts the payment to it, or a part is typed beneath; Ctrl+Enter posts."""

    kind, taken = "payment", PaymentDraft

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._whose = ("", "")
        self.form = Form(PaymentDraft(day=desk.today()), self._entries(desk))
        self.bills, self.law, self.sums = Putting(), WithholdingCard(), TotalsBar()
        self.post = primary(self.tr("Post payment"), "check", "Ctrl+Return")
        self._lay_out()
        self.form.edited.connect(self.soon)
        self.bills.edited.connect(self.check)
        self.post.clicked.connect(self._post)
        self.set_head(self.tr("New payment"), "", (State.DRAFT, self.tr("Draft")), back=True)
        self.begin()

    def draft(self) -> PaymentDraft:
        return replace(self.form.draft(), against=self.bills.against())

    def show_draft(self, draft: PaymentDraft) -> None:
        self.form.show_draft(draft)
        with self.desk.books.read() as sitting:
            self._show_party(sitting, draft)
        self.form.field("dealer").show_value(draft.dealer)
        self.bills.show_against(draft.against)

    def check(self) -> None:
        typed = self.form.draft()
        self.bills.most = typed.amount
        with self.desk.books.read() as sitting:
            if (typed.direction, typed.party) != self._whose:
                self._show_party(sitting, typed)
            draft = self.draft()
            problems = payments.check(sitting, draft)
            said = payments.assessed(sitting, draft)
        self._show_method(typed.method)
        serious = [one for one in problems if not one.is_warning]
        self.post.explain(wording.problem(serious[0]) if serious else "")
        self.form.complain(wording.each(self._here(one) for one in problems if one.code is not Code.MISSING))
        self.law.show_assessed(said, incoming=draft.direction == "in")
        self._show_sums(draft, said)

    def focus_first(self) -> None:
        self.form.focus_on("party")

    def leaving_title(self) -> str:
        return self.tr("This payment is not posted yet")

    def _here(self, problem: Problem) -> Problem:
        """What is wrong with a paper's part stands under the amount: the papers have no field of their own."""
        return replace(problem, field="amount") if problem.field.startswith("against") else problem

    def _show_party(self, sitting: Sitting, typed: PaymentDraft) -> None:
        self._whose = (typed.direction, typed.party)
        him = parties.find(sitting, typed.party)
        side = ledgers.CUSTOMER if typed.direction == "in" else ledgers.SUPPLIER
        self.bills.show_items(ledgers.open_items(sitting, him.id, side) if him else [])
        known = him is not None and payments.usual_dealer(sitting, replace(typed, dealer=None), him)
        self.form.field("dealer").show_value(known)
        for name in ("category", "dealer", "override_reason"):
            self.form.field(name).set_read_only(read_only=typed.direction == "in")

    def _show_method(self, method: str) -> None:
        """Each way of paying has its own numbers; cash has none."""
        number = cast("CodeField", self.form.field("reference"))
        account = cast("TextField", self.form.field("account"))
        asked = {
            "cash": ("", ""),
            "cheque": (self.tr("Number of the cheque"), self.tr("Bank and branch")),
            "bank": (self.tr("Number of the transfer"), self.tr("Bank and account")),
            "raast": (self.tr("Number of the transfer"), self.tr("Raast ID: mobile or IBAN")),
            "wallet": (self.tr("Number in the message"), self.tr("Wallet and mobile number")),
        }[method]
        number.setPlaceholderText(asked[0])
        account.setPlaceholderText(asked[1])
        account.set_read_only(read_only=method == "cash")
        self.form.field("reference_date").set_read_only(read_only=method != "cheque")

    def _show_sums(self, draft: PaymentDraft, said: Assessed | None) -> None:
        amount = self.bills.total() if draft.amount is None else draft.amount
        income, sales = said.kept(draft) if said else (draft.income_tax or ZERO, draft.sales_tax or ZERO)
        loose = amount - self.bills.total()
        for name, value in (("bills", self.bills.total()), ("loose", loose), ("income", income), ("sales", sales)):
            self.sums.say(name, written.money(value))
        self.sums.say("net", written.money(amount - income - sales))

    def _post(self) -> None:
        self.settle()
        try:
            with self.desk.books.write() as sitting:
                made = payments.post(sitting, self.draft())
                detail = payments.detail(sitting, made)
                self.forget(sitting)
        except Exception as error:
            self.refused(error)
            return
        self.done()
        number = written.isolate(detail.row.number if detail else "")
        self.desk.tell(State.ACCEPTED, self.tr("Payment {number} is in the books.").format(number=number))
        self.leaving.emit()

    def _lay_out(self) -> None:
        """The law beside the bills, so that both stand on a shop's screen."""
        inside, main = QWidget(), QVBoxLayout()
        beside, whole = QVBoxLayout(), QHBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.space("gap"))
        main.setSpacing(look.space("small"))
        main.addWidget(self.form)
        main.addWidget(Words(self.tr("Open papers: Enter puts the payment to one"), Role.LABEL, "ink2"))
        main.addWidget(self.bills, 1)
        beside.addWidget(self.law)
        beside.addStretch()
        whole.addLayout(main, 1)
        whole.addLayout(beside)
        self.scrolling(inside)
        for name, label in (
            ("bills", self.tr("Put to papers")),
            ("loose", self.tr("On account")),
            ("income", self.tr("Income tax withheld")),
            ("sales", self.tr("Sales tax withheld")),
        ):
            self.sums.figure(name, label)
        self.sums.figure("net", self.tr("Changes hands, rupees"), big=True)
        self.sums.put_actions(primary=self.post)
        self.bar(self.sums)

    def _entries(self, desk: Desk) -> list[list[Entry]]:
        who = PartyField(self.tr("Name, NTN or CNIC"))
        with desk.books.read() as sitting:
            who.offer_parties(parties.rows(sitting))
        ways = [Choice("out", self.tr("Paid to")), Choice("in", self.tr("Received from"))]
        methods = [Choice(key, wording.of(wording.METHODS, key)) for key in payments.METHODS]
        kinds = [Choice("", self.tr("As usual"))]
        kinds += [Choice(str(key), wording.of(wording.CATEGORIES, str(key))) for key in Category]
        return [
            [
                Entry("direction", self.tr("Payment"), ChoiceField(ways)),
                Entry("party", self.tr("Supplier or customer"), who, stretch=2),
                Entry("day", self.tr("Date"), DateField(desk.today)),
            ],
            [
                Entry("method", self.tr("By"), ChoiceField(methods)),
                Entry("reference", self.tr("Its number"), CodeField(), optional=True),
                Entry("account", self.tr("Through"), TextField(), optional=True),
                Entry("reference_date", self.tr("Date of the cheque"), DateField(desk.today), optional=True),
            ],
            [
                Entry("amount", self.tr("Amount with tax"), MoneyField(), optional=True),
                Entry("category", self.tr("For"), ChoiceField(kinds)),
                Entry("dealer", self.tr("Eleventh Schedule"), CheckField(self.tr("Wholesaler, dealer")), stretch=2),
            ],
            [
                Entry("income_tax", self.tr("Income tax, if other"), MoneyField(), optional=True),
                Entry("sales_tax", self.tr("Sales tax, if other"), MoneyField(), optional=True),
                Entry("override_reason", self.tr("Why other than the law says"), TextField(), optional=True, stretch=2),
            ],
        ]
