"""Beside a posted delivery paper: what can follow from it, and how it is taken back."""

from __future__ import annotations

from functools import partial

from app.services import converting, deliveries, drafts
from app.services.deliveries import DeliveryDetail, DeliveryDraft, Kind
from app.ui import delivery_words, wording
from app.ui.desk import Desk
from app.ui.kit import written
from app.ui.kit.buttons import Button, plain
from app.ui.kit.card import Card
from app.ui.kit.tokens import State
from app.ui.pages.drafting import told
from app.ui.pages.reason import Reason

KEYS = ("Ctrl+G", "Ctrl+Shift+G")


class NextCard(Card):
    """Each button begins the paper that follows, filled in with what is open; it is checked and posted there."""

    def __init__(self, desk: Desk, detail: DeliveryDetail) -> None:
        super().__init__(self.tr("What follows"), ruled=False)
        self._desk, self._detail = desk, detail
        with desk.books.read() as sitting:
            self._kinds = deliveries.may_follow(sitting, detail.row.id)
            self._bill = converting.bill_for(sitting, detail.row.id)
            self._invoice = converting.invoice_for(sitting, detail.row.id)
            hindered = [one for one in deliveries.check(sitting, self._taking_back("?")) if not one.is_warning]
        column = self.padded()
        for button in self._buttons():
            column.addWidget(button)
        self.cancel = plain(self._cancel_word(), "ban")
        self.cancel.explain(wording.problem(hindered[0]) if hindered else "")
        self.cancel.clicked.connect(self.take_back)
        column.addWidget(self.cancel)

    def follow(self, kind: Kind) -> None:
        with self._desk.books.read() as sitting:
            draft = deliveries.following(sitting, self._detail.row.id, kind)
        self._begin("delivery", draft)

    def bill(self) -> None:
        self._begin("purchase", self._bill)

    def invoice(self) -> None:
        self._begin("sale", self._invoice)

    def take_back(self) -> None:
        """By a paper of its own; the reason is asked."""
        number = written.isolate(self._detail.row.number)
        text = self.tr("The paper stays in the books as it is. A paper of its own, dated today, takes it back.")
        if self._detail.row.kind == Kind.ORDER:
            text = self.tr("What has come stays. A paper of its own, dated today, calls off what has not.")
        title = self.tr("Take {number} back?").format(number=number)
        reason = Reason.ask(self, title, text, self._cancel_word())
        if not reason:
            return
        try:
            with self._desk.books.write() as sitting:
                made = deliveries.post(sitting, self._taking_back(reason))
                other = deliveries.detail(sitting, made)
        except Exception as error:
            told(self._desk, error)
            return
        by = written.isolate(other.row.number if other else "")
        said = self.tr("{number} is taken back by {other}.").format(number=number, other=by)
        self._desk.tell(State.ACCEPTED, said, self.tr("Look at it"), "delivery", made)

    def _buttons(self) -> list[Button]:
        made = []
        for kind, key in zip(self._kinds, KEYS, strict=False):
            button = plain(wording.of(delivery_words.FOLLOWS, kind), "truck-delivery", key)
            button.clicked.connect(partial(self.follow, kind))
            made.append(button)
        if self._bill is not None:
            button = plain(self.tr("Bill for what came"), "file-invoice", "Ctrl+B")
            button.clicked.connect(self.bill)
            made.append(button)
        if self._invoice is not None:
            button = plain(self.tr("Invoice for it"), "receipt", "Ctrl+B")
            button.clicked.connect(self.invoice)
            made.append(button)
        return made

    def _begin(self, kind: str, draft: object) -> None:
        """Nothing that somebody was typing is pushed aside."""
        with self._desk.books.read() as sitting:
            typed = drafts.offer(sitting, kind) is not None
        if typed or self._desk.kept(kind) is not None:
            said = self.tr("Another paper of that kind is being typed: finish it or throw it away first.")
            self._desk.tell(State.WARN, said, self.tr("Continue"), kind)
            return
        self._desk.keep(kind, draft)
        self._desk.show(kind, 0)

    def _taking_back(self, reason: str) -> DeliveryDraft:
        return DeliveryDraft(kind=self._detail.row.kind, cancels=self._detail.row.number, note=reason)

    def _cancel_word(self) -> str:
        order = self._detail.row.kind == Kind.ORDER
        return self.tr("Call off what has not come") if order else self.tr("Take this paper back")
