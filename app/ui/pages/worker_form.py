"""A worker: who he is, what was agreed with him, and where his wage goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.rules.problems import Problem
from app.rules.wages import PayKind
from app.services import workers
from app.services.books import Sitting
from app.services.workers import WorkerDraft
from app.ui import staff_words, wording
from app.ui.desk import Desk
from app.ui.kit.buttons import plain
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.date_fields import DateField
from app.ui.kit.fields import (
    CnicField,
    CodeField,
    IbanField,
    MoneyField,
    PhoneField,
    QuantityField,
    TextField,
    UrduTextField,
)
from app.ui.kit.form import Entry
from app.ui.pages.apprentice_card import ApprenticeCard
from app.ui.pages.nominees_card import NomineesCard
from app.ui.pages.parting_form import PartingForm
from app.ui.pages.record_form import Group, RecordForm
from app.ui.pages.worker_cards import AccountCard, ScansCard, TermsCard
from app.ui.pages.year_card import YearCardPage


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
        self.nominees = NomineesCard(draft.nominees)
        self.nominees.edited.connect(self.soon)
        if record:
            self.attach_to("worker")
            for card in (ScansCard(desk, record), TermsCard(desk, record), AccountCard(desk, record)):
                self.beside.addWidget(card)
        self.beside.addWidget(self.nominees)
        self.apprentice = ApprenticeCard(desk, draft.apprentice)
        self.apprentice.edited.connect(self.soon)
        self.beside.addWidget(self.apprentice)
        self.beside.addStretch()
        self.begin()
        if record:
            leaves = plain(self.tr("He leaves"), "file-text")
            leaves.clicked.connect(self.part)
            year = plain(self.tr("His year"), "calendar-check")
            year.clicked.connect(self.open_year)
            self.set_actions(year, leaves)
        title = wording.name(draft.name, draft.name_ur) if record else self.tr("New worker")
        self.set_head(title, wording.fact(draft.designation), back=True)

    def part(self) -> None:
        """His last day, why, and his final settlement."""
        self.desk.lay(PartingForm(self.desk, self.record))

    def open_year(self) -> None:
        """His wages, EOBI months, advances and leave of a year."""
        self.desk.lay(YearCardPage(self.desk, self.record))

    def draft(self) -> WorkerDraft:
        return replace(super().draft(), nominees=self.nominees.nominees(), apprentice=self.apprentice.contract())

    def show_draft(self, draft: WorkerDraft) -> None:
        super().show_draft(draft)
        self.nominees.show_nominees(draft.nominees)
        self.apprentice.show_contract(draft.apprentice)

    def check(self) -> None:
        """The contract is asked only of an apprentice."""
        super().check()
        draft = self.draft()
        self.apprentice.setVisible(draft.engagement == "apprentice" or draft.apprentice is not None)

    def problems(self, sitting: Sitting, draft: WorkerDraft) -> list[Problem]:
        found = workers.check(sitting, draft) + workers.check_in_books(sitting, draft, self.record or None)
        self.apprentice.complain(found)
        return found

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
                    ],
                    *self._agreed(desk),
                ],
            ),
            (self.tr("Card and addresses"), self._card(desk)),
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
                        Entry("bank", self.tr("Bank"), TextField(), optional=True),
                        Entry("wallet", self.tr("Mobile wallet"), CodeField(), optional=True),
                    ],
                ],
            ),
        ]

    def _agreed(self, desk: Desk) -> list[list[Entry]]:
        return [
            [
                Entry(
                    "engagement", self.tr("Engaged as"), ChoiceField(_choices(staff_words.ENGAGEMENTS)), optional=True
                ),
                Entry("engaged_until", self.tr("Until"), DateField(desk.today), optional=True),
                Entry("skill", self.tr("Skill"), ChoiceField(_choices(staff_words.SKILLS)), optional=True),
                Entry("hours", self.tr("Hours a day"), QuantityField(), optional=True),
                Entry("letter_on", self.tr("Letter given on"), DateField(desk.today), optional=True),
            ],
            [
                Entry("duties", self.tr("Duties"), TextField(), optional=True, stretch=2),
                Entry("engaged_why", self.tr("Reason of a fixed term"), TextField(), optional=True),
            ],
        ]

    def _card(self, desk: Desk) -> list[list[Entry]]:
        return [
            [
                Entry("gender", self.tr("Gender"), ChoiceField(_choices(staff_words.GENDERS)), optional=True),
                Entry("cnic_issued", self.tr("CNIC issued on"), DateField(desk.today), optional=True),
                Entry("cnic_expires", self.tr("CNIC valid until"), DateField(desk.today), optional=True),
                Entry("probation_until", self.tr("Probation until"), DateField(desk.today), optional=True),
            ],
            [
                Entry("address", self.tr("Present address"), TextField(), optional=True),
                Entry("home_address", self.tr("Permanent address"), TextField(), optional=True),
            ],
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
            ],
        ]


def _choices(words: Mapping[str, str]) -> list[Choice]:
    return [Choice(value, wording.of(words, value)) for value in words]
