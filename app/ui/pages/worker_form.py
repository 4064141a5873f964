"""A worker: who he is, what was agreed with him, and where his wage goes."""

from __future__ import annotations

from app.rules.problems import Problem
from app.rules.wages import PayKind
from app.services import workers
from app.services.books import Sitting
from app.services.workers import WorkerDraft
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.date_fields import DateField
from app.ui.kit.fields import CnicField, CodeField, IbanField, MoneyField, PhoneField, TextField, UrduTextField
from app.ui.kit.form import Entry
from app.ui.pages.record_form import Group, RecordForm


class WorkerForm(RecordForm[WorkerDraft]):
    """A new pay becomes new terms from the day given; the old terms stay as they were."""

    def __init__(self, desk: Desk, record: int) -> None:
        self.kind = "" if record else "worker"
        draft = WorkerDraft()
        if record:
            with desk.books.read() as sitting:
                draft = workers.draft(sitting, record)
        self._kinds = [Choice(kind.value, wording.of(wording.PAY_KINDS, kind.value)) for kind in PayKind]
        super().__init__(
            desk, record, draft, self._groups(desk), self.tr("Write down") if record else self.tr("Take on")
        )
        if record:
            self.attach_to("worker")
            self.beside.addStretch()
        self.begin()
        title = wording.name(draft.name, draft.name_ur) if record else self.tr("New worker")
        self.set_head(title, wording.fact(draft.designation), back=True)

    def problems(self, sitting: Sitting, draft: WorkerDraft) -> list[Problem]:
        found = workers.check(sitting, draft)
        return found + workers.check_in_books(sitting, draft, self.record or None)

    def put(self, sitting: Sitting, draft: WorkerDraft) -> int:
        if self.record:
            workers.change(sitting, self.record, draft)
            return self.record
        return workers.add(sitting, draft)

    def written_down(self, record: int) -> None:
        self.tell_kept(self.tr("{name} is written down.").format(name=wording.fact(self.draft().name)))

    def _groups(self, desk: Desk) -> list[Group]:
        return [
            (self.tr("Who"), self._who(desk)),
            (
                self.tr("What was agreed"),
                [
                    [
                        Entry("designation", self.tr("Work"), TextField(), optional=True, stretch=2),
                        Entry("pay_kind", self.tr("Paid"), ChoiceField(self._kinds)),
                        Entry("rate", self.tr("Rate, rupees"), MoneyField()),
                        Entry("terms_since", self.tr("From"), DateField(desk.today), optional=True),
                    ]
                ],
            ),
            (
                self.tr("Numbers, and where his wage goes"),
                [
                    [
                        Entry("eobi_number", self.tr("EOBI number"), CodeField(upper=True), optional=True),
                        Entry("pessi_number", self.tr("Social security number"), CodeField(), optional=True),
                        Entry("mobile", self.tr("Mobile"), PhoneField("0300-1234567"), optional=True),
                    ],
                    [
                        Entry("iban", self.tr("IBAN"), IbanField(), optional=True, stretch=2),
                        Entry("wallet", self.tr("Mobile wallet"), CodeField(), optional=True),
                    ],
                ],
            ),
        ]

    def _who(self, desk: Desk) -> list[list[Entry]]:
        return [
            [
                Entry("number", self.tr("No."), CodeField()),
                Entry("name", self.tr("Name"), TextField(), stretch=3),
                Entry("name_ur", self.tr("Name in Urdu"), UrduTextField(), optional=True, stretch=3),
                Entry("father", self.tr("Father's name"), TextField(), optional=True, stretch=3),
            ],
            [
                Entry("cnic", self.tr("CNIC"), CnicField("35202-1234567-1"), stretch=2),
                Entry("born_on", self.tr("Date of birth"), DateField(desk.today)),
                Entry("joined_on", self.tr("Joined on"), DateField(desk.today)),
                Entry("left_on", self.tr("Left on"), DateField(desk.today), optional=True),
            ],
        ]
