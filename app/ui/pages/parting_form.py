"""A worker leaves: his last day and why, and his final settlement reckoned beside it as it is typed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from app.rules.period import Month
from app.rules.problems import Problem, Refusal
from app.services import extras, last_wages, owings, pay_runs, settling, workers
from app.services.books import Sitting
from app.services.last_wages import LastWage
from app.services.pay_runs import WageRow
from app.services.workers import LeavingDraft
from app.ui import staff_words, wording
from app.ui.desk import Desk
from app.ui.kit.buttons import plain
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.date_fields import DateField
from app.ui.kit.fields import CheckField, TextField, WholeField
from app.ui.kit.form import Entry
from app.ui.kit.tokens import State
from app.ui.pages.drafting import told, write
from app.ui.pages.reason import Reason
from app.ui.pages.record_form import Group, RecordForm
from app.ui.pages.settlement_card import SettlementCard
from app.ui.pages.sure import Sure


class PartingForm(RecordForm[LeavingDraft]):
    def __init__(self, desk: Desk, worker: int) -> None:
        with desk.books.read() as sitting:
            known = workers.get(sitting, worker)
            file = workers.draft(sitting, worker)
            paid = pay_runs.left_paid(sitting, worker)
        if known is None:
            raise LookupError("nobody can leave who was never here")
        self._name = wording.name(known.name, known.name_ur)
        draft = LeavingDraft(
            left_on=known.left_on,
            why=known.left_why or "resigned",
            note=known.left_note,
            notice_days=known.notice_days or 0,
            dues_paid_on=file.dues_paid_on,
            certificate_on=file.certificate_on,
        )
        super().__init__(desk, worker, draft, self._groups(desk), self.tr("Write down"))
        self.settlement = SettlementCard(self._name)
        self.settlement.pay.clicked.connect(self.pay_or_take_back)
        self.with_wages = CheckField(self.tr("Put it into the wages of his last month"))
        self.with_wages.show_value(known.left_on is None)
        self.with_wages.setVisible(paid is None)
        self.beside.addWidget(self.settlement)
        self.beside.addWidget(self.with_wages)
        self.beside.addStretch()
        self._due: LastWage | None = None
        self.begin()
        if known.left_on is not None:
            stays = plain(self.tr("He stays"))
            stays.clicked.connect(self.stay)
            self.set_actions(stays)
        self.set_head(self.tr("Leaving of {name}").format(name=self._name), back=True)

    def stay(self) -> None:
        """He was asked to stay, or it was written down by mistake."""
        title = self.tr("{name} does not leave?").format(name=self._name)
        text = self.tr("The day, the reason and the notice are taken out; that they were there is kept.")
        reason = Reason.ask(self, title, text, self.tr("He stays"))
        if not reason:
            return
        try:
            with self.desk.books.write() as sitting:
                workers.stay(sitting, self.record, reason)
        except Exception as error:
            told(self.desk, error)
            return
        self.tell_kept(self.tr("{name} works here.").format(name=self._name))
        self.leaving.emit()

    def draft(self) -> LeavingDraft:
        made = super().draft()
        return LeavingDraft(
            left_on=made.left_on,
            why=made.why or "",
            note=made.note,
            notice_days=made.notice_days or 0,
            dues_paid_on=made.dues_paid_on,
            certificate_on=made.certificate_on,
        )

    def check(self) -> None:
        super().check()
        draft, due = self.draft(), None
        with self.desk.books.read() as sitting:
            if draft.left_on is not None and not self.problems(sitting, draft):
                try:
                    due = last_wages.look(sitting, self.record, draft)
                except Refusal as refusal:
                    self.write.explain(wording.problem(refusal.problems[0]))
        self._due = due
        self.settlement.show_due(due)
        soon = draft.left_on is not None and draft.left_on > self.desk.today()
        self.settlement.pay.explain(self.tr("He still works: it can be paid from his last day on.") if soon else "")

    def problems(self, sitting: Sitting, draft: LeavingDraft) -> list[Problem]:
        return workers.check_leaving(sitting, self.record, draft)

    def put(self, sitting: Sitting, draft: LeavingDraft) -> int:
        """Both or neither: he leaves, and what is due to him stands in the wages of his last month."""
        due = settling.settle(sitting, self.record, said=draft)
        workers.leave(sitting, self.record, draft)
        paid = pay_runs.left_paid(sitting, self.record)
        if self.with_wages.value() and draft.left_on is not None and paid is None:
            extras.put_settlement(sitting, self.record, Month.of(draft.left_on), due)
        return self.record

    def pay_or_take_back(self) -> None:
        self.settle()
        if self._due is not None and self._due.run_id is not None:
            self._take_back()
        elif self._due is not None and self._due.wage is not None:
            self._pay(self._due, self._due.wage)

    def _pay(self, due: LastWage, wage: WageRow) -> None:
        """He leaves, and his last wage is approved and paid on the day typed, or today."""
        title = self.tr("Pay {amount} to {name} now?").format(amount=wording.rupees(wage.net), name=self._name)
        text = self.tr("His last wage is written for good. A mistake is taken back by a counter-run.")
        if not Sure.ask(self, title, text, self.tr("Pay")):
            return
        draft = self.draft()
        draft = replace(draft, dues_paid_on=draft.dues_paid_on or self.desk.today())

        def pay(sitting: Sitting) -> None:
            workers.leave(sitting, self.record, draft)
            last_wages.approve(sitting, self.record, draft.dues_paid_on)

        if write(
            self.desk, pay, self.tr("{name} is paid; he is not in the others' month any more.").format(name=self._name)
        ):
            self._left_owing(due)
            self.done()
            self.leaving.emit()

    def _left_owing(self, due: LastWage) -> None:
        if due.still_owed > 0:
            said = wording.problem(owings.still_owed(self._name, due.still_owed))
            self.desk.tell(State.WARN, said, self.tr("To what he owes"), "owings")

    def _take_back(self) -> None:
        title = self.tr("Take back the last wage of {name}?").format(name=self._name)
        text = self.tr("A counter-run takes it back; what he owed is open again. Then it can be paid anew.")
        reason = Reason.ask(self, title, text, self.tr("Take back"))
        if not reason:
            return
        said = self.tr("The last wage of {name} is taken back.").format(name=self._name)
        if write(self.desk, partial(self._back, reason=reason), said):
            self.check()

    def _back(self, sitting: Sitting, *, reason: str) -> None:
        last_wages.take_back(sitting, self.record, reason)

    def written_down(self, record: int) -> None:
        said = self.tr("{name} has left; his settlement is written down.")
        self.tell_kept(said.format(name=self._name))

    def _groups(self, desk: Desk) -> list[Group]:
        reasons = [Choice(key, wording.of(staff_words.LEFT_WHY, key)) for key in workers.LEFT_WHY]
        return [
            (
                self.tr("How he leaves"),
                [
                    [
                        Entry("left_on", self.tr("Last day"), DateField(desk.today)),
                        Entry("why", self.tr("Why"), ChoiceField(reasons), stretch=2),
                        Entry("notice_days", self.tr("Notice given, days"), WholeField(), optional=True),
                    ],
                    [Entry("note", self.tr("What happened"), TextField(), optional=True)],
                ],
            ),
            (
                self.tr("What he gets"),
                [
                    [
                        Entry("dues_paid_on", self.tr("Dues paid on"), DateField(desk.today), optional=True),
                        Entry("certificate_on", self.tr("Certificate given on"), DateField(desk.today), optional=True),
                    ]
                ],
            ),
        ]
