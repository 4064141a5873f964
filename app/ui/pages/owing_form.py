"""An advance, a fine or damage being written down, with what the law allows said beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from app.rules.period import Month
from app.rules.problems import Problem
from app.services import advances, workers
from app.services.advances import AdvanceDraft, Allowed, PenaltyDraft
from app.services.books import Sitting
from app.services.owings import Kind
from app.ui import staff_words, wording
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.card import Card
from app.ui.kit.choice import Choice, ChoiceField, SearchField
from app.ui.kit.date_fields import DateField, MonthField
from app.ui.kit.facts import Facts
from app.ui.kit.fields import MoneyField, NoteField, TextField
from app.ui.kit.form import Entry
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role
from app.ui.pages.record_form import Group, RecordForm


@dataclass(frozen=True, slots=True, kw_only=True)
class OwingDraft:
    """Whichever of the three it is; the services have a draft for each."""

    kind: str = Kind.ADVANCE.value
    worker: str = ""
    day: date | None = None
    amount: Decimal | None = None
    what: str = ""
    instalment: Decimal | None = None
    first_month: date | None = None
    act_on: date | None = None
    heard_on: date | None = None
    heard: str = ""

    def advance(self) -> AdvanceDraft:
        return AdvanceDraft(
            worker=self.worker or "",
            day=self.day,
            amount=self.amount,
            purpose=self.what,
            instalment=self.instalment,
            first_month=self._first(),
        )

    def penalty(self) -> PenaltyDraft:
        return PenaltyDraft(
            kind=self.kind,
            worker=self.worker or "",
            day=self.day,
            amount=self.amount,
            what=self.what,
            act_on=self.act_on,
            heard_on=self.heard_on,
            heard=self.heard,
            instalment=self.instalment if self.kind == Kind.DAMAGE else None,
            first_month=self._first() if self.kind == Kind.DAMAGE else "",
        )

    def _first(self) -> str:
        return str(Month.of(self.first_month)) if self.first_month else ""


class LimitsCard(Card):
    """What the law lets one give and take, for this worker on this day."""

    def __init__(self) -> None:
        super().__init__(self.tr("What the law allows"))
        self.setFixedWidth(look.wide("form_side"))
        self._law = Words("", Role.SUB, "ink2", wrap=True)
        self._facts = Facts((), boxed=False)
        column = self.padded()
        column.addWidget(self._law)
        column.addWidget(self._facts)
        self.show_limits(None)

    def show_limits(self, found: Allowed | None) -> None:
        if found is None:
            self._law.say(self.tr("Name the worker and the day."))
            self._facts.show_pairs([])
            return
        self._law.say(wording.of(wording.PROFILES, found.profile))
        pairs = [
            (self.tr("Pay of a month"), written.money(found.pay)),
            (self.tr("Advance, at most"), self._most(found.advance)),
            (self.tr("Instalment, at most"), self._most(found.instalment)),
            (self.tr("Fines of a month, at most"), written.money(found.fine)),
            (self.tr("He owes now"), written.money(found.open)),
        ]
        self._facts.show_pairs(pairs)

    def _most(self, amount: Decimal | None) -> str:
        return self.tr("no limit") if amount is None else written.money(amount)


class OwingForm(RecordForm[OwingDraft]):
    """Opened from a worker's file it is his already (`worker`: his id, 0 if it is to be chosen)."""

    def __init__(self, desk: Desk, worker: int = 0) -> None:
        with desk.books.read() as sitting:
            self._people = workers.rows(sitting)
        number = next((row.number for row in self._people if row.id == worker), "")
        today = desk.today()
        draft = OwingDraft(worker=number, day=today, first_month=today.replace(day=1))
        self.kind = f"owing {worker}" if worker else "owing"
        super().__init__(desk, 0, draft, self._groups(desk), self.tr("Write down"))
        self.limits = LimitsCard()
        self.beside.addWidget(self.limits)
        self.beside.addStretch()
        self.show_draft(draft)
        self.begin()
        self.set_head(self.tr("New advance, fine or damage"), back=True)

    def check(self) -> None:
        super().check()
        draft = self.draft()
        for form, shown in zip(self.forms, (True, draft.kind != Kind.FINE, draft.kind != Kind.ADVANCE), strict=True):
            card = form.parentWidget()
            if card is not None:
                card.setVisible(shown)
        with self.desk.books.read() as sitting:
            self.limits.show_limits(advances.allowed(sitting, draft.worker or "", draft.day))

    def problems(self, sitting: Sitting, draft: OwingDraft) -> list[Problem]:
        if draft.kind != Kind.ADVANCE:
            return advances.check_penalty(sitting, draft.penalty())
        found = advances.check(sitting, draft.advance())
        return [replace(one, field="what") if one.field == "purpose" else one for one in found]

    def put(self, sitting: Sitting, draft: OwingDraft) -> int:
        if draft.kind == Kind.ADVANCE:
            return advances.give(sitting, draft.advance())
        return advances.charge(sitting, draft.penalty())

    def written_down(self, record: int) -> None:
        said = {
            Kind.ADVANCE: self.tr("The advance is written down."),
            Kind.FINE: self.tr("The fine is in the register."),
            Kind.DAMAGE: self.tr("The damage is in the register."),
        }
        self.tell_kept(said[Kind(self.draft().kind)])

    def _groups(self, desk: Desk) -> list[Group]:
        kinds = [Choice(kind.value, wording.of(staff_words.OWINGS, kind.value)) for kind in Kind]
        people = [
            Choice(row.number, f"{written.isolate(row.number)} {wording.name(row.name, row.name_ur)}")
            for row in self._people
            if row.left_on is None or row.left_on >= desk.today()
        ]
        return [
            (
                self.tr("What, and to whom"),
                [
                    [
                        Entry("kind", self.tr("Kind"), ChoiceField(kinds)),
                        Entry("worker", self.tr("Worker"), SearchField(people, self.tr("Number or name")), stretch=2),
                        Entry("day", self.tr("Date"), DateField(desk.today)),
                    ],
                    [
                        Entry("amount", self.tr("Rupees"), MoneyField()),
                        Entry("what", self.tr("For what"), TextField(), stretch=3),
                    ],
                ],
            ),
            (
                self.tr("How it comes back"),
                [
                    [
                        Entry("instalment", self.tr("Each month, rupees"), MoneyField()),
                        Entry("first_month", self.tr("From"), MonthField(desk.today)),
                    ]
                ],
            ),
            (
                self.tr("He was heard"),
                [
                    [
                        Entry("act_on", self.tr("Done on"), DateField(desk.today), optional=True),
                        Entry("heard_on", self.tr("Heard on"), DateField(desk.today)),
                        Entry("heard", self.tr("What he said"), NoteField("", lines=2), stretch=3),
                    ]
                ],
            ),
        ]
