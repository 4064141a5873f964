"""A part: its name, its codes, its prices."""

from __future__ import annotations

from app.rules.problems import Problem
from app.rules.sale_types import SaleType
from app.services import parts
from app.services.books import Sitting
from app.services.parts import PartDraft
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.fields import CodeField, MoneyField, TextField, UrduTextField
from app.ui.kit.form import Entry
from app.ui.pages.line_columns import unit_choices
from app.ui.pages.record_form import Group, RecordForm


class PartForm(RecordForm[PartDraft]):
    def __init__(self, desk: Desk, record: int) -> None:
        self.kind = "" if record else "part"
        draft = PartDraft()
        if record:
            with desk.books.read() as sitting:
                draft = parts.draft(sitting, record)
        super().__init__(desk, record, draft, self._groups(), self.tr("Write down"))
        self.begin()
        title = wording.name(draft.name, draft.name_ur) if record else self.tr("New part")
        self.set_head(title, self.tr("papers already posted keep what they say") if record else "", back=True)

    def problems(self, sitting: Sitting, draft: PartDraft) -> list[Problem]:
        return parts.check(draft)

    def put(self, sitting: Sitting, draft: PartDraft) -> int:
        if self.record:
            parts.change(sitting, self.record, draft)
            return self.record
        return parts.add(sitting, draft)

    def written_down(self, record: int) -> None:
        self.tell_kept(self.tr("{name} is written down.").format(name=wording.fact(self.draft().name)))

    def _groups(self) -> list[Group]:
        kinds = [Choice(kind.value, wording.of(wording.SALE_TYPES, kind.value), kind.value) for kind in SaleType]
        return [
            (
                self.tr("What it is"),
                [
                    [
                        Entry("name", self.tr("Name"), TextField(), stretch=3),
                        Entry("name_ur", self.tr("Name in Urdu"), UrduTextField(), optional=True, stretch=3),
                        Entry("number", self.tr("Part number"), CodeField(), optional=True, stretch=2),
                    ]
                ],
            ),
            (
                self.tr("For FBR"),
                [
                    [
                        Entry("hs_code", self.tr("HS code"), CodeField("8708.9990"), optional=True),
                        Entry("unit", self.tr("Unit"), ChoiceField(unit_choices())),
                        Entry("sale_type", self.tr("Sale type"), ChoiceField(kinds)),
                    ]
                ],
            ),
            (
                self.tr("Prices, rupees"),
                [
                    [
                        Entry("price", self.tr("Our price, without tax"), MoneyField(), optional=True),
                        Entry("retail_price", self.tr("Printed retail price, with tax"), MoneyField(), optional=True),
                    ]
                ],
            ),
        ]
