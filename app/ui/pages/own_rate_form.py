"""The workshop's own figure instead of one of the law: which, how much, since when, why; what it changes, what not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from app.rules.problems import Problem
from app.services import law
from app.services.books import Sitting
from app.services.law import OverrideDraft, RateRow
from app.ui import rate_words, wording
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.card import Card
from app.ui.kit.choice import Choice, SearchField
from app.ui.kit.date_fields import DateField
from app.ui.kit.facts import Facts
from app.ui.kit.fields import NoteField, QuantityField
from app.ui.kit.form import Entry
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role, State
from app.ui.pages.record_form import Group, RecordForm


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureDraft:
    """`rate`: its key and its scope, with a blank between."""

    rate: str = ""
    value: Decimal | None = None
    since: date | None = None
    until: date | None = None
    reason: str = ""

    def override(self) -> OverrideDraft:
        key, _, scope = (self.rate or "").partition(" ")
        return OverrideDraft(
            key=key, scope=scope, since=self.since, until=self.until, value=self.value, reason=self.reason
        )


class HoldsCard(Card):
    """What holds on the day from which the own figure shall."""

    def __init__(self) -> None:
        super().__init__(self.tr("What holds now"))
        self.setFixedWidth(look.wide("form_side"))
        self._said = Words("", Role.SUB, "ink2", wrap=True)
        self._facts = Facts((), boxed=False)
        column = self.padded()
        column.addWidget(self._facts)
        column.addWidget(self._said)

    def show_rate(self, row: RateRow | None, *, chosen: bool) -> None:
        self._facts.setVisible(row is not None)
        if row is None:
            nothing = self.tr("On that day nothing held for it.") if chosen else self.tr("Choose a figure of law.")
            self._said.say(nothing, "ink2")
            return
        self._facts.show_pairs(
            [
                (self.tr("Figure"), rate_words.value(row.value)),
                (self.tr("From"), written.day(row.since)),
                (self.tr("How sure"), rate_words.chip(row)),
            ]
        )
        said = self.tr("Source: {source}").format(source=wording.fact(row.source))
        if row.note:
            said += "\n" + self.tr("Note: {note}").format(note=wording.fact(row.note))
        self._said.say(said, "unknown" if row.doubtful else "ink2")


class ChangesCard(Card):
    """Said before it is done."""

    def __init__(self) -> None:
        super().__init__(self.tr("What it changes, and what not"))
        self.setFixedWidth(look.wide("form_side"))
        column = self.padded()
        for said in (
            self.tr(
                "From its first day on the program reckons with it: wages, bills, invoices and days that fall due."
            ),
            self.tr("Approved wages, posted papers and drawn challans keep the figures they were made with."),
            self.tr("Where an approved month would come to another wage now, the difference is offered as arrears."),
            self.tr("The law’s own figure stays beside it with its source, and this one can be ended at any time."),
        ):
            column.addWidget(Words(said, Role.SUB, "ink2", wrap=True))
            column.addSpacing(look.space("tight"))


class OwnRateForm(RecordForm[FigureDraft]):
    """Opened from a row of the list it is about that figure (`number`; 0 if it is to be chosen)."""

    def __init__(self, desk: Desk, number: int = 0) -> None:
        with desk.books.read() as sitting:
            rows = law.figures(sitting)
        pairs = list(dict.fromkeys((row.key, row.scope) for row in rows))
        self._units = {f"{row.key} {row.scope}": row.unit for row in rows}
        chosen = next((pair for pair in pairs if rate_words.number(*pair) == number), None)
        self.kind = f"own-rate {number}" if chosen else "own-rate"
        draft = FigureDraft(rate=" ".join(chosen) if chosen else "", since=desk.today())
        super().__init__(desk, 0, draft, self._groups(desk, pairs), self.tr("Write down"))
        self.holds = HoldsCard()
        self.beside.addWidget(self.holds)
        self.beside.addWidget(ChangesCard())
        self.beside.addStretch()
        self.begin()
        self.set_head(self.tr("Own figure instead of the law’s"), back=True)

    def draft(self) -> FigureDraft:
        made = super().draft()
        return replace(made, rate=made.rate or "")

    def check(self) -> None:
        draft = self.draft()
        unit = self._units.get(draft.rate, "")
        self.forms[0].note("value", rate_words.unit(unit), State.NEUTRAL)
        super().check()
        asked = draft.override()
        with self.desk.books.read() as sitting:
            rows = law.rates(sitting, asked.key, asked.since or self.desk.today()) if draft.rate else []
        now = next((row for row in rows if (row.key, row.scope) == (asked.key, asked.scope)), None)
        self.holds.show_rate(now, chosen=bool(draft.rate))

    def problems(self, sitting: Sitting, draft: FigureDraft) -> list[Problem]:
        found = law.check(sitting, draft.override())
        return [replace(one, field="rate") if one.field in {"key", "scope"} else one for one in found]

    def put(self, sitting: Sitting, draft: FigureDraft) -> int:
        return law.override(sitting, draft.override())

    def written_down(self, record: int) -> None:
        draft = self.draft()
        said = self.tr("{name}: from {date} on the program reckons with {value}.")
        key, _, _ = draft.rate.partition(" ")
        value = rate_words.decimal(draft.value) if draft.value is not None else ""
        self.tell_kept(
            said.format(
                name=rate_words.name(key),
                date=written.isolate(written.day(draft.since)),
                value=written.isolate(value),
            )
        )

    def focus_first(self) -> None:
        self.forms[0].focus_on("value" if self.draft().rate else "rate")

    def _groups(self, desk: Desk, pairs: Sequence[tuple[str, str]]) -> list[Group]:
        choices = [Choice(f"{key} {scope}", rate_words.whole_name(key, scope)) for key, scope in pairs]
        choices.sort(key=lambda choice: choice.word)
        return [
            (
                self.tr("Which figure, and how much"),
                [
                    [Entry("rate", self.tr("Figure of law"), SearchField(choices, self.tr("Any part of its name")))],
                    [
                        Entry("value", self.tr("Own figure"), QuantityField()),
                        Entry("since", self.tr("From"), DateField(desk.today)),
                        Entry("until", self.tr("Last day, if it is known"), DateField(desk.today), optional=True),
                    ],
                    [Entry("reason", self.tr("Why, and on whose word"), NoteField("", lines=2))],
                ],
            )
        ]
