"""A certificate of tax that a customer withheld from us, being written down."""

from __future__ import annotations

from app.rules.problems import Problem
from app.services import parties, suffered
from app.services.books import Sitting
from app.services.suffered import CertificateDraft
from app.ui.desk import Desk
from app.ui.kit import written
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.date_fields import DateField
from app.ui.kit.fields import CodeField, MoneyField, PercentField
from app.ui.kit.form import Entry
from app.ui.pages.party_field import PartyField
from app.ui.pages.record_form import Group, RecordForm


class SufferedForm(RecordForm[CertificateDraft]):
    """Its own numbers first, as they stand on the customer's paper."""

    kind = "withheld"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, 0, CertificateDraft(day=desk.today()), self._groups(desk), self.tr("Write down"))
        self.begin()
        self.set_head(self.tr("New certificate of tax withheld from us"), back=True)

    def problems(self, sitting: Sitting, draft: CertificateDraft) -> list[Problem]:
        return suffered.check_certificate(sitting, draft)

    def put(self, sitting: Sitting, draft: CertificateDraft) -> int:
        return suffered.record_certificate(sitting, draft)

    def written_down(self, record: int) -> None:
        self.tell_kept(self.tr("The certificate is written down."))

    def _groups(self, desk: Desk) -> list[Group]:
        who = PartyField(self.tr("Name, NTN or CNIC"))
        with desk.books.read() as sitting:
            who.offer_parties(parties.rows(sitting))
        taxes = [Choice("income", self.tr("Income tax")), Choice("sales", self.tr("Sales tax"))]
        sections = [Choice(each, written.isolate(each)) for kind in suffered.KINDS for each in suffered.SECTIONS[kind]]
        return [
            (
                self.tr("From whom, under which law"),
                [
                    [
                        Entry("customer", self.tr("Customer"), who, stretch=3),
                        Entry("kind", self.tr("Tax"), ChoiceField(taxes)),
                        Entry("section", self.tr("Section"), ChoiceField(sections)),
                    ]
                ],
            ),
            (
                self.tr("The certificate"),
                [
                    [
                        Entry("certificate_no", self.tr("Certificate number"), CodeField(), optional=True),
                        Entry("day", self.tr("Date"), DateField(desk.today)),
                        Entry("cpr", self.tr("Receipt (CPR)"), CodeField(upper=True), optional=True),
                    ],
                    [
                        Entry("gross", self.tr("On, rupees"), MoneyField()),
                        Entry("rate", self.tr("Rate, percent"), PercentField(), optional=True),
                        Entry("tax", self.tr("Withheld, rupees"), MoneyField()),
                    ],
                ],
            ),
        ]
