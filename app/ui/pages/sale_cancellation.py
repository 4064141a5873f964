"""An invoice that was cancelled on IRIS: what was seen there, by when it had to be, and whose approval it needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services import sale_cancellations, sales
from app.services.sale_cancellations import SaleCancellationDraft
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.buttons import primary
from app.ui.kit.card import Card
from app.ui.kit.date_fields import DateField
from app.ui.kit.facts import Facts
from app.ui.kit.fields import NoteField
from app.ui.kit.form import Entry, Form
from app.ui.kit.labels import Words
from app.ui.kit.steps import Step
from app.ui.kit.tokens import Role, State
from app.ui.pages.drafting import DraftPage
from app.ui.pages.findings import Findings


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    cancelled_on: date | None = None
    evidence: str = ""
    approval: str = ""


class CancellationPage(DraftPage):
    """Lies over the invoice. FBR has no call for it: it is done on IRIS first, and told here."""

    def __init__(self, desk: Desk, sale_id: int) -> None:
        super().__init__(desk)
        with desk.books.read() as sitting:
            detail = sales.detail(sitting, sale_id)
            self._until = sale_cancellations.deadline(sitting, sale_id)
        assert detail is not None  # noqa: S101 - the invoice that was on the screen
        self._sale = detail.row
        labels = {
            "cancelled_on": self.tr("Cancelled on"),
            "evidence": self.tr("What IRIS shows"),
            "approval": self.tr("The Commissioner's approval"),
            "sale": self.tr("The invoice"),
        }
        self._findings = Findings(labels, self)
        self._lay_out()
        self.form.show_draft(Typed(cancelled_on=desk.today()))
        self.form.edited.connect(self.soon)
        number = written.isolate(self._sale.number)
        self.set_head(self.tr("{number} was cancelled on IRIS").format(number=number), self._sale.customer, back=True)
        self.record = primary(self.tr("Record the cancellation"), "check", "Ctrl+Return")
        self.record.clicked.connect(self.record_now)
        self.set_actions(primary=self.record)
        self.begin()

    def draft(self) -> SaleCancellationDraft:
        typed = self.form.draft()
        return SaleCancellationDraft(
            sale=str(self._sale.id),
            cancelled_on=typed.cancelled_on,
            evidence=typed.evidence,
            approval=typed.approval,
        )

    def check(self) -> None:
        with self.desk.books.read() as sitting:
            problems = sale_cancellations.check(sitting, self.draft())
        self.record.explain(self._findings.why_not(problems))
        left = self.form.complain(wording.each(one for one in problems if one.field != "evidence"))
        self._refused.say(left[0].text if left else "")
        self._refused.setVisible(bool(left))
        self._clock.say(self._time_left())

    def leaving_title(self) -> str:
        return self.tr("This cancellation is not recorded yet")

    def focus_first(self) -> None:
        self.form.focus_on("evidence")

    def record_now(self) -> None:
        self.settle()
        try:
            with self.desk.books.write() as sitting:
                sale_cancellations.cancel(sitting, self.draft())
        except Exception as error:
            self.refused(error)
            return
        self.done()
        self.leaving.emit()
        said = self.tr("{number} counts nowhere any more.").format(number=written.isolate(self._sale.number))
        self.desk.tell(State.ACCEPTED, said)

    def _time_left(self) -> str:
        if self._until is None:
            return self.tr("FBR never had this invoice: nothing is to be done on IRIS.")
        left = self._until - self.desk.now()
        when = written.isolate(written.moment(self._until))
        if left.total_seconds() <= 0:
            return self.tr("The time for it ended on {when}: the Commissioner's approval is needed.").format(when=when)
        hours = written.isolate(str(int(left.total_seconds() // 3600)))
        return self.tr("It may be cancelled on IRIS until {when}: {hours} hours are left.").format(
            when=when, hours=hours
        )

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("gap"))
        column.addWidget(self._what_to_do())
        card = Card(self.tr("What you saw"), ruled=False)
        self.form: Form[Typed] = Form(
            Typed(),
            [
                [Entry("cancelled_on", self.tr("Cancelled on"), DateField(self.desk.today))],
                [Entry("evidence", self.tr("What IRIS shows"), NoteField(self.tr("Invoice Dashboard: Cancelled"), 2))],
                [
                    Entry(
                        "approval",
                        self.tr("The Commissioner's approval"),
                        NoteField(self.tr("Its number and day, if the time was over"), 2),
                        optional=True,
                    )
                ],
            ],
        )
        self._refused = Words("", Role.BODY, "rejected", wrap=True)
        body = card.padded()
        body.addWidget(self.form)
        body.addWidget(self._refused)
        column.addWidget(card)
        column.addStretch()
        self.scrolling(inside)

    def _what_to_do(self) -> Card:
        card = Card(self.tr("First on IRIS"), ruled=False)
        self._clock = Words("", Role.BODY, "unknown", wrap=True)
        body = card.padded()
        body.addWidget(self._clock)
        body.addWidget(Step(1, self.tr("Open IRIS, Invoice Dashboard, and find this number")))
        facts = [
            (self.tr("FBR number"), self._sale.fbr_number),
            (self.tr("Customer"), self._sale.customer),
            (self.tr("Invoice date"), written.day(self._sale.invoice_date)),
            (self.tr("Total, rupees"), written.money(self._sale.total)),
        ]
        body.addWidget(Facts([pair for pair in facts if pair[1]], boxed=False, role=Role.BODY))
        body.addWidget(Step(2, self.tr("Cancel it there; this program cannot do that for you")))
        body.addWidget(Step(3, self.tr("Say here what IRIS shows now")))
        return card
