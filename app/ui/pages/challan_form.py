"""A demand of any department, typed as it came."""

from __future__ import annotations

from app.rules.problems import Problem
from app.services import challans
from app.services.books import Sitting
from app.services.challans import ChallanDraft
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.date_fields import DateField
from app.ui.kit.fields import MoneyField, TextField
from app.ui.kit.form import Entry
from app.ui.pages.record_form import Group, RecordForm


class ChallanForm(RecordForm[ChallanDraft]):
    kind = "challan"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, 0, ChallanDraft(), self._groups(desk), self.tr("Write down"))
        self.begin()
        self.set_head(self.tr("New demand"), back=True)

    def problems(self, sitting: Sitting, draft: ChallanDraft) -> list[Problem]:
        return challans.check(draft)

    def put(self, sitting: Sitting, draft: ChallanDraft) -> int:
        return challans.add(sitting, draft)

    def written_down(self, record: int) -> None:
        self.tell_kept(self.tr("The demand is written down as a draft."))

    def _groups(self, desk: Desk) -> list[Group]:
        kinds = [Choice(kind.value, wording.of(wording.CHALLAN_KINDS, kind.value)) for kind in reversed(challans.Kind)]
        return [
            (
                self.tr("What is asked"),
                [
                    [
                        Entry("kind", self.tr("Kind"), ChoiceField(kinds)),
                        Entry("authority", self.tr("Department"), TextField(), stretch=2),
                        Entry("head", self.tr("Head of account"), TextField(), stretch=2),
                    ],
                    [
                        Entry("period", self.tr("For (2026-10, 2026, or in words)"), TextField()),
                        Entry("amount", self.tr("Rupees"), MoneyField()),
                        Entry("due_on", self.tr("Due"), DateField(desk.today)),
                    ],
                ],
            )
        ]
