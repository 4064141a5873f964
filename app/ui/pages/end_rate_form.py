"""An own figure that shall hold no longer: from which day on, and why; the law's own holds again then."""

from __future__ import annotations

from app.rules.problems import Problem
from app.services import law
from app.services.books import Sitting
from app.services.law import EndDraft
from app.ui import rate_words, wording
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.card import Card
from app.ui.kit.date_fields import DateField
from app.ui.kit.facts import Facts
from app.ui.kit.fields import NoteField
from app.ui.kit.form import Entry
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role
from app.ui.pages.record_form import Group, RecordForm


class EndRateForm(RecordForm[EndDraft]):
    """Lies over the list; one that is gone meanwhile says so when it is written down."""

    def __init__(self, desk: Desk, override_id: int) -> None:
        with desk.books.read() as sitting:
            self._own = law.override_row(sitting, override_id)
        self.kind = f"end-rate {override_id}"
        draft = EndDraft(on=desk.today())
        super().__init__(desk, override_id, draft, self._groups(desk), self.tr("Write down"))
        self.beside.addWidget(self._card())
        self.beside.addStretch()
        self.begin()
        self.set_head(self.tr("End an own figure"), rate_words.name(self._own.key) if self._own else "", back=True)

    def problems(self, sitting: Sitting, draft: EndDraft) -> list[Problem]:
        return law.check_end(sitting, self.record, draft)

    def put(self, sitting: Sitting, draft: EndDraft) -> int:
        law.end(sitting, self.record, draft)
        return self.record

    def written_down(self, record: int) -> None:
        said = self.tr("From {date} on the own figure holds no longer.")
        self.tell_kept(said.format(date=written.isolate(written.day(self.draft().on))))

    def _groups(self, desk: Desk) -> list[Group]:
        when = [
            Entry("on", self.tr("Holds no longer from"), DateField(desk.today)),
            Entry("reason", self.tr("Why"), NoteField("", lines=2), stretch=3),
        ]
        return [(self.tr("From which day on, and why"), [when])]

    def _card(self) -> Card:
        card = Card(self.tr("What holds until then"))
        card.setFixedWidth(look.wide("form_side"))
        column = card.padded()
        if self._own is not None:
            own = self._own
            pairs = [
                (self.tr("Own figure"), rate_words.value(own.value)),
                (self.tr("From"), written.day(own.since)),
                *([(self.tr("Until"), written.day(own.until))] if own.until else []),
                (self.tr("Given by"), own.entered_by),
            ]
            column.addWidget(Facts(pairs, boxed=False))
            column.addWidget(Words(wording.fact(own.reason), Role.SUB, "ink2", wrap=True))
        for said in (
            self.tr("From that day on what stood beneath it holds again: an earlier own figure, or the law’s."),
            self.tr("On its first day or before, it is taken out as if it had never held; who gave it stays written."),
            self.tr("Approved wages, posted papers and drawn challans keep the figures they were made with."),
        ):
            column.addSpacing(look.space("tight"))
            column.addWidget(Words(said, Role.SUB, "ink2", wrap=True))
        return card
