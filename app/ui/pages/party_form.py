"""A supplier or customer: who he is, by which numbers he is known, where he is found."""

from __future__ import annotations

from app.rules.problems import Problem
from app.rules.provinces import PROVINCES
from app.services import parties
from app.services.books import Sitting
from app.services.parties import PartyDraft
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.fields import (
    CheckField,
    CnicField,
    CodeField,
    IbanField,
    NtnField,
    PhoneField,
    TextField,
    UrduTextField,
)
from app.ui.kit.form import Entry
from app.ui.kit.tokens import State
from app.ui.pages.record_form import Group, RecordForm


class PartyForm(RecordForm[PartyDraft]):
    def __init__(self, desk: Desk, record: int) -> None:
        self.kind = "" if record else "party"
        draft, to_complete = PartyDraft(is_supplier=True), False
        if record:
            with desk.books.read() as sitting:
                draft = parties.draft(sitting, record)
                row = parties.get(sitting, record)
                to_complete = row is not None and row.to_complete
        super().__init__(desk, record, draft, self._groups(), self.tr("Write down"))
        self.begin()
        state = (State.WARN, self.tr("To be completed")) if to_complete else None
        title = wording.name(draft.name, draft.name_ur) if record else self.tr("New supplier or customer")
        self.set_head(title, state=state, back=True)

    def problems(self, sitting: Sitting, draft: PartyDraft) -> list[Problem]:
        return parties.check(draft) + parties.check_in_books(sitting, draft, self.record or None)

    def put(self, sitting: Sitting, draft: PartyDraft) -> int:
        if self.record:
            parties.change(sitting, self.record, draft)
            return self.record
        return parties.add(sitting, draft)

    def written_down(self, record: int) -> None:
        self.tell_kept(self.tr("{name} is written down.").format(name=wording.fact(self.draft().name)))

    def _groups(self) -> list[Group]:
        places = [Choice(key, wording.of(wording.PROVINCES, key)) for key in PROVINCES]
        return [
            (
                self.tr("Who"),
                [
                    [
                        Entry("name", self.tr("Name"), TextField(), stretch=3),
                        Entry("name_ur", self.tr("Name in Urdu"), UrduTextField(), optional=True, stretch=3),
                        Entry("is_supplier", self.tr("We buy from him"), CheckField(self.tr("Supplier")), stretch=1),
                        Entry("is_customer", self.tr("He buys from us"), CheckField(self.tr("Customer")), stretch=1),
                    ]
                ],
            ),
            (
                self.tr("Numbers"),
                [
                    [
                        Entry("ntn", self.tr("NTN"), NtnField("1234567-8"), optional=True),
                        Entry("strn", self.tr("STRN"), CodeField(), optional=True),
                        Entry("cnic", self.tr("CNIC"), CnicField("35202-1234567-1"), optional=True),
                    ],
                    [Entry("iban", self.tr("IBAN"), IbanField(), optional=True, stretch=2)],
                ],
            ),
            (
                self.tr("Where"),
                [
                    [
                        Entry("address", self.tr("Address"), TextField(), optional=True, stretch=3),
                        Entry("province", self.tr("Province"), ChoiceField(places)),
                        Entry("phone", self.tr("Phone"), PhoneField(), optional=True),
                    ]
                ],
            ),
        ]
