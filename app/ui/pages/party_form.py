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
    WholeField,
)
from app.ui.kit.form import Entry
from app.ui.kit.tokens import State
from app.ui.pages.account_card import AccountCard
from app.ui.pages.certificate_card import CertificateCard
from app.ui.pages.party_cards import StatusCard
from app.ui.pages.record_form import Group, RecordForm
from app.ui.pages.taxpayer_card import TaxpayerCard


class PartyForm(RecordForm[PartyDraft]):
    def __init__(self, desk: Desk, record: int) -> None:
        self.kind = "" if record else "party"
        draft, to_complete, also = PartyDraft(is_supplier=True), False, list[str]()
        if record:
            with desk.books.read() as sitting:
                draft = parties.draft(sitting, record)
                row = parties.get(sitting, record)
                to_complete = row is not None and row.to_complete
                also = parties.aliases(sitting, record)
        super().__init__(desk, record, draft, self._groups(), self.tr("Write down"))
        if record:
            self.statuses, self.certificates = StatusCard(desk, record), CertificateCard(desk, record)
            self.account = AccountCard(desk, record)
            self.beside.addWidget(self.account)
            self.taxpayer = TaxpayerCard(desk, record)
            self.beside.addWidget(self.taxpayer)
            self.beside.addWidget(self.statuses)
            self.beside.addWidget(self.certificates)
            self.attach_to("party")
            self.beside.addStretch()
        self.begin()
        state = (State.WARN, self.tr("To be completed")) if to_complete else None
        title = wording.name(draft.name, draft.name_ur) if record else self.tr("New supplier or customer")
        said = self.tr("also called {names}").format(names=self.tr(", ").join(map(wording.fact, also))) if also else ""
        self.set_head(title, said, state=state, back=True)

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
        forms = [Choice(key, wording.of(wording.LEGAL_FORMS, key)) for key in parties.LEGAL_FORMS]
        return [
            (
                self.tr("Who"),
                [
                    [
                        Entry("name", self.tr("Name"), TextField(), stretch=3),
                        Entry("name_ur", self.tr("Name in Urdu"), UrduTextField(), optional=True, stretch=3),
                    ],
                    [
                        Entry("legal_form", self.tr("Legal form"), ChoiceField(forms), stretch=2),
                        Entry("is_supplier", self.tr("We buy from him"), CheckField(self.tr("Supplier")), stretch=1),
                        Entry("is_customer", self.tr("He buys from us"), CheckField(self.tr("Customer")), stretch=1),
                    ],
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
                    [Entry("pra", self.tr("PRA number"), CodeField("P1234567", upper=True), optional=True)],
                ],
            ),
            (
                self.tr("Payment"),
                [
                    [
                        Entry("iban", self.tr("IBAN"), IbanField(), optional=True, stretch=3),
                        Entry("account_title", self.tr("Title of account"), TextField(), optional=True, stretch=2),
                        Entry("terms_days", self.tr("Days to pay"), WholeField(), optional=True, stretch=2),
                    ],
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
