"""The forms of an accident, a grievance with its answer, and the minutes of a meeting."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace

from app.rules.problems import Problem
from app.services import welfare, workers
from app.services.books import Sitting
from app.services.welfare import AccidentDraft, GrievanceDraft, MeetingDraft
from app.ui import staff_words, wording
from app.ui.desk import Desk
from app.ui.kit import written
from app.ui.kit.choice import Choice, ChoiceField, SearchField
from app.ui.kit.date_fields import DateField
from app.ui.kit.fields import CodeField, NoteField, TextField, WholeField
from app.ui.kit.form import Entry
from app.ui.kit.page import Page
from app.ui.pages.record_form import Group, RecordForm


class AccidentForm(RecordForm[AccidentDraft]):
    def __init__(self, desk: Desk, record: int) -> None:
        with desk.books.read() as sitting:
            people = _people(sitting)
            known = next((row for row in welfare.accidents(sitting) if row.id == record), None)
        self.kind = "" if known else "accident"
        draft = AccidentDraft(day=desk.today())
        if known is not None:
            draft = AccidentDraft(**{each.name: getattr(known, each.name) for each in fields(AccidentDraft)})
        groups = self._groups(desk, people)
        super().__init__(desk, record if known else 0, draft, groups, self.tr("Write down"))
        self.begin()
        self.set_head(self.tr("Accident"), back=True)

    def draft(self) -> AccidentDraft:
        made = super().draft()
        return replace(made, worker=made.worker or "")

    def problems(self, sitting: Sitting, draft: AccidentDraft) -> list[Problem]:
        return welfare.check_accident(sitting, draft)

    def put(self, sitting: Sitting, draft: AccidentDraft) -> int:
        return welfare.report_accident(sitting, draft, self.record)

    def written_down(self, record: int) -> None:
        self.tell_kept(self.tr("The accident is in the register."))

    def _groups(self, desk: Desk, people: list[Choice]) -> list[Group]:
        who = [
            Entry("worker", self.tr("Worker"), SearchField(people, self.tr("Number or name")), stretch=2),
            Entry("day", self.tr("Date"), DateField(desk.today)),
            Entry("time", self.tr("Time, as 14:05"), CodeField(), optional=True),
            Entry("place", self.tr("Place"), TextField(), optional=True, stretch=2),
        ]
        what = [
            [
                Entry("what", self.tr("What happened"), NoteField("", lines=2), stretch=2),
                Entry("injury", self.tr("Injury"), TextField()),
            ],
            [
                Entry("cause", self.tr("Cause"), TextField(), optional=True),
                Entry("witnesses", self.tr("Witnesses"), TextField(), optional=True),
                Entry("treated", self.tr("Treated by or at"), TextField(), optional=True),
                Entry("days_lost", self.tr("Days lost"), WholeField(), optional=True),
            ],
        ]
        told = [
            Entry("reported_on", self.tr("Reported on"), DateField(desk.today), optional=True),
            Entry("reported_to", self.tr("Reported to"), TextField(), optional=True, stretch=2),
        ]
        return [
            (self.tr("Who, when and where"), [who]),
            (self.tr("What happened to him"), what),
            (self.tr("Who was told of it"), [told]),
        ]


class GrievanceForm(RecordForm[GrievanceDraft]):
    def __init__(self, desk: Desk, record: int) -> None:
        with desk.books.read() as sitting:
            people = _people(sitting)
            known = next((row for row in welfare.grievances(sitting) if row.id == record), None)
        self.kind = "" if known else "grievance"
        draft = GrievanceDraft(day=desk.today())
        if known is not None:
            draft = GrievanceDraft(**{each.name: getattr(known, each.name) for each in fields(GrievanceDraft)})
        groups = self._groups(desk, people)
        super().__init__(desk, record if known else 0, draft, groups, self.tr("Write down"))
        self.begin()
        self.set_head(self.tr("Grievance or proposal"), back=True)

    def draft(self) -> GrievanceDraft:
        made = super().draft()
        return replace(made, worker=made.worker or "")

    def problems(self, sitting: Sitting, draft: GrievanceDraft) -> list[Problem]:
        return welfare.check_grievance(sitting, draft)

    def put(self, sitting: Sitting, draft: GrievanceDraft) -> int:
        return welfare.log_grievance(sitting, draft, self.record)

    def written_down(self, record: int) -> None:
        self.tell_kept(self.tr("It is written down."))

    def _groups(self, desk: Desk, people: list[Choice]) -> list[Group]:
        kinds = [Choice(key, wording.of(staff_words.GRIEVANCES, key)) for key in welfare.GRIEVANCES]
        who = SearchField(people, self.tr("Number or name"))
        said = [
            [
                Entry("kind", self.tr("Kind"), ChoiceField(kinds)),
                Entry("worker", self.tr("Worker, if he gave his name"), who, optional=True, stretch=2),
                Entry("day", self.tr("Date"), DateField(desk.today)),
                Entry("about", self.tr("About"), TextField(), optional=True, stretch=2),
            ],
            [Entry("said", self.tr("What was said"), NoteField("", lines=3))],
        ]
        answer = [
            Entry("answered_on", self.tr("Answered on"), DateField(desk.today), optional=True),
            Entry("answer", self.tr("Answer"), NoteField("", lines=3), optional=True, stretch=3),
        ]
        return [(self.tr("What was said, by whom"), said), (self.tr("The answer"), [answer])]


class MeetingForm(RecordForm[MeetingDraft]):
    def __init__(self, desk: Desk, record: int) -> None:
        with desk.books.read() as sitting:
            known = next((row for row in welfare.meetings(sitting) if row.id == record), None)
        self.kind = "" if known else "meeting"
        draft = MeetingDraft(day=desk.today())
        if known is not None:
            draft = MeetingDraft(**{each.name: getattr(known, each.name) for each in fields(MeetingDraft)})
        super().__init__(desk, record if known else 0, draft, self._groups(desk), self.tr("Write down"))
        self.begin()
        self.set_head(self.tr("Meeting"), back=True)

    def problems(self, sitting: Sitting, draft: MeetingDraft) -> list[Problem]:
        return welfare.check_meeting(sitting, draft)

    def put(self, sitting: Sitting, draft: MeetingDraft) -> int:
        return welfare.minute_meeting(sitting, draft, self.record)

    def written_down(self, record: int) -> None:
        self.tell_kept(self.tr("It is written down."))

    def _groups(self, desk: Desk) -> list[Group]:
        when = [
            Entry("day", self.tr("Date"), DateField(desk.today)),
            Entry("about", self.tr("About"), TextField(), stretch=3),
            Entry("chair", self.tr("Chaired by"), TextField(), optional=True, stretch=2),
            Entry("next_on", self.tr("Next meeting on"), DateField(desk.today), optional=True),
        ]
        said = [
            [
                Entry("present", self.tr("Who came, one a line"), NoteField("", lines=5)),
                Entry("minutes", self.tr("Minutes"), NoteField("", lines=5), stretch=2),
            ],
            [Entry("decided", self.tr("What was decided"), NoteField("", lines=2), optional=True)],
        ]
        return [(self.tr("When, and about what"), [when]), (self.tr("Who came, what was said"), said)]


def _people(sitting: Sitting) -> list[Choice]:
    return [
        Choice(row.number, f"{written.isolate(row.number)} {wording.name(row.name, row.name_ur)}")
        for row in workers.rows(sitting)
    ]


FORMS: Mapping[str, Callable[[Desk, int], Page]] = {
    "accident": AccidentForm,
    "grievance": GrievanceForm,
    "meeting": MeetingForm,
}
