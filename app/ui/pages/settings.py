"""The workshop's own particulars, the law it pays under, its portal, and how this person likes the window."""

from __future__ import annotations

from dataclasses import replace

from app.rules.problems import Problem
from app.rules.provinces import PROVINCES
from app.services import outbox, portals, workshop
from app.services.books import Sitting
from app.services.workshop import WorkshopDraft
from app.ui import application, sending_words, wording
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.buttons import plain
from app.ui.kit.card import Card
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.date_fields import DateField
from app.ui.kit.facts import Facts
from app.ui.kit.fields import (
    CheckField,
    CnicField,
    CodeField,
    MoneyField,
    NtnField,
    PhoneField,
    TextField,
    UrduTextField,
)
from app.ui.kit.form import Entry
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role
from app.ui.pages.law_card import LawCard
from app.ui.pages.natures_field import NaturesField, consequence, sector_words
from app.ui.pages.practice_card import PracticeCard
from app.ui.pages.rates_card import RatesCard
from app.ui.pages.record_form import Group, RecordForm
from app.ui.pages.skill_wages_card import SkillWagesCard


class SettingsPage(RecordForm[WorkshopDraft]):
    """The window's language and light change at once; the workshop's particulars when they are written down."""

    def __init__(self, desk: Desk) -> None:
        with desk.books.read() as sitting:
            draft = workshop.draft(sitting)
        super().__init__(desk, 1, draft, self._groups(desk), self.tr("Write down"))
        self._window_card(desk)
        self.law = LawCard(desk)
        self.law.chosen.connect(self._law_chosen)
        self.beside.addWidget(self.law)
        self.skills = SkillWagesCard(desk)
        self.beside.addWidget(self.skills)
        self.rates = RatesCard(desk)
        self.beside.addWidget(self.rates)
        self._portal_card(desk)
        if not draft.practice:
            self.practice = PracticeCard(desk)
            self.beside.addWidget(self.practice)
        self.beside.addStretch()
        self.begin()
        self.set_head(self.tr("Settings"), wording.fact(wording.name(draft.name, draft.name_ur)))

    def arrive(self) -> None:
        super().arrive()
        self.rates.read()

    def problems(self, sitting: Sitting, draft: WorkshopDraft) -> list[Problem]:
        return workshop.check(draft)

    def check(self) -> None:
        super().check()
        draft = self.draft()
        form = next(each for each in self.forms if "sector" in each.names())
        form.note("sector", consequence(draft.natures, draft.sector))

    def put(self, sitting: Sitting, draft: WorkshopDraft) -> int:
        workshop.change(sitting, draft)
        return 1

    def written_down(self, record: int) -> None:
        self.tell_kept(self.tr("The workshop's particulars are written down."))
        self.begin()
        self.desk.renamed.emit()

    def _law_chosen(self) -> None:
        """The card has written it; this form must not write the old one back."""
        untouched = not self.touched()
        with self.desk.books.read() as sitting:
            own = workshop.draft(sitting)
        self._draft = replace(self._draft, law_profile=own.law_profile, law_profile_since=own.law_profile_since)
        if untouched:
            self.begin()

    def _dress(self) -> None:
        """Another language or light: kept for this person, and worn at once."""
        liked = replace(
            self.desk.liked,
            urdu=self.language.value() == "ur",
            dark=bool(self.dark.value()),
            naskh=bool(self.naskh.value()),
            text=float(str(self.letters.value())),
        )
        application.remember(liked)
        self.desk.dress(liked)

    def _window_card(self, desk: Desk) -> None:
        card = Card(self.tr("This window"))
        card.setFixedWidth(look.wide("form_side"))
        inside = card.padded()
        self.language = ChoiceField([Choice("en", "English"), Choice("ur", "اردو")])
        self.language.show_value("ur" if desk.liked.urdu else "en")
        self.dark = CheckField(self.tr("Dark"))
        self.dark.show_value(desk.liked.dark)
        self.naskh = CheckField(self.tr("Urdu in Naskh everywhere"))
        self.naskh.show_value(desk.liked.naskh)
        sizes = [
            Choice(size, written.isolate(f"{percent} %"))
            for size, percent in (("1.0", 100), ("1.25", 125), ("1.5", 150), ("2.0", 200))
        ]
        self.letters = ChoiceField(sizes)
        self.letters.show_value(str(desk.liked.text))
        inside.addSpacing(look.space("tight"))
        for label, field in ((self.tr("Language"), self.language), (self.tr("Size of the letters"), self.letters)):
            field.setAccessibleName(label)
            inside.addWidget(Words(label, Role.LABEL, "ink2"))
            inside.addWidget(field)
            field.edited.connect(self._dress)
        for box in (self.dark, self.naskh):
            inside.addWidget(box)
            box.edited.connect(self._dress)
        self.beside.addWidget(card)

    def _portal_card(self, desk: Desk) -> None:
        with desk.books.read() as sitting:
            portal = portals.portal(sitting, outbox.FBR)
        card = Card(self.tr("Portal"))
        card.setFixedWidth(look.wide("form_side"))
        inside = card.padded()
        inside.addSpacing(look.space("tight"))
        if portal is None:
            said = self.tr("None is set up. Papers wait here until one is.")
            inside.addWidget(Words(said, Role.BODY, "ink2", wrap=True))
        else:
            kind = sending_words.environment(portal.environment)
            pairs = [
                (self.tr("Name"), sending_words.portal(portal.name)),
                (self.tr("Kind"), kind),
                (self.tr("Address"), portal.url),
            ]
            inside.addWidget(Facts(pairs, boxed=False, role=Role.SUB))
            if portal.held_reason:
                inside.addWidget(Words(sending_words.said(portal.held_reason), Role.SUB, "unknown", wrap=True))
        self.portal = plain(self.tr("Address, token, test") if portal else self.tr("Set it up"), "settings")
        self.portal.clicked.connect(self._to_portal)
        inside.addWidget(self.portal)
        self.beside.addWidget(card)

    def _to_portal(self) -> None:
        self.desk.show("portal")

    def _groups(self, desk: Desk) -> list[Group]:
        return [
            (self.tr("The workshop"), self._who()),
            (self.tr("Its numbers"), self._numbers()),
            (self.tr("Registered with FBR as"), self._registered()),
            (self.tr("Withholding of tax"), self._withholding(desk)),
        ]

    def _who(self) -> list[list[Entry]]:
        places = [Choice(key, wording.of(wording.PROVINCES, key)) for key in PROVINCES]
        return [
            [
                Entry("name", self.tr("Name"), TextField(), stretch=2),
                Entry("name_ur", self.tr("Name in Urdu"), UrduTextField(), optional=True, stretch=2),
                Entry("owner", self.tr("Owner"), TextField(), optional=True, stretch=2),
            ],
            [
                Entry("address", self.tr("Address"), TextField(), optional=True, stretch=4),
                Entry("phone", self.tr("Phone"), PhoneField(), optional=True, stretch=2),
            ],
            [
                Entry("city", self.tr("City"), TextField(), optional=True),
                Entry("city_ur", self.tr("City in Urdu"), UrduTextField(), optional=True),
                Entry("province", self.tr("Province"), ChoiceField(places)),
            ],
        ]

    def _numbers(self) -> list[list[Entry]]:
        return [
            [
                Entry("owner_cnic", self.tr("Owner's CNIC"), CnicField(), optional=True),
                Entry("ntn", self.tr("NTN"), NtnField(), optional=True),
                Entry("strn", self.tr("STRN"), CodeField(), optional=True),
            ],
            [
                Entry("eobi_number", self.tr("EOBI number"), CodeField(upper=True), optional=True),
                Entry("pessi_number", self.tr("Social security number"), CodeField(upper=True), optional=True),
            ],
        ]

    def _registered(self) -> list[list[Entry]]:
        sectors = [Choice(key, words) for key, words in sector_words()]
        return [
            [Entry("business_natures", self.tr("Nature of business, several may hold"), NaturesField())],
            [Entry("sector", self.tr("Sector, only one"), ChoiceField(sectors))],
        ]

    def _withholding(self, desk: Desk) -> list[list[Entry]]:
        """What s.153(7) asks of the workshop."""
        words = {
            "": self.tr("Not said"),
            "individual": self.tr("One owner"),
            "aop": self.tr("Partnership (AOP)"),
            "company": self.tr("Company"),
            "government": self.tr("Government office"),
        }
        forms = [Choice(key, words[key]) for key in workshop.LEGAL_FORMS]
        return [
            [
                Entry("legal_form", self.tr("Legal form"), ChoiceField(forms), stretch=2),
                Entry("turnover", self.tr("Largest turnover of a year"), MoneyField(), optional=True),
                Entry("turnover_until", self.tr("That year ended"), DateField(desk.today), optional=True),
            ]
        ]
