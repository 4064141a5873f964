"""A part: its name, its codes, its prices."""

from __future__ import annotations

from dataclasses import replace

from app.rules.problems import Problem
from app.rules.sale_types import SaleType
from app.services import part_units, parts
from app.services.books import Sitting
from app.services.parts import HS_CODE, PartDraft
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.fields import CodeField, MoneyField, TextField, UrduTextField
from app.ui.kit.form import Entry
from app.ui.kit.tokens import State
from app.ui.pages.aliases_field import AliasesField
from app.ui.pages.hs_code_field import HsCodeField, tariff
from app.ui.pages.line_columns import unit_choices
from app.ui.pages.part_cards import LastPricesCard, SaleTypesCard
from app.ui.pages.record_form import Group, RecordForm

FOR_FBR = 1
"""The group of fields that FBR asks for."""


class PartForm(RecordForm[PartDraft]):
    def __init__(self, desk: Desk, record: int) -> None:
        self.kind = "" if record else "part"
        draft = PartDraft()
        if record:
            with desk.books.read() as sitting:
                draft = parts.draft(sitting, record)
        super().__init__(desk, record, draft, self._groups(), self.tr("Write down"))
        self.kinds = SaleTypesCard(desk, draft.sale_types)
        self.kinds.edited.connect(self.soon)
        if record:
            self.prices = LastPricesCard(desk, record)
            self.beside.addWidget(self.prices)
        self.beside.addWidget(self.kinds)
        if record:
            self.attach_to("part")
        self.beside.addStretch()
        self.begin()
        title = wording.name(draft.name, draft.name_ur) if record else self.tr("New part")
        self.set_head(title, self.tr("papers already posted keep what they say") if record else "", back=True)

    def draft(self) -> PartDraft:
        return replace(super().draft(), sale_types=self.kinds.value())

    def show_draft(self, draft: PartDraft) -> None:
        super().show_draft(draft)
        self.kinds.show_dated(draft.sale_types)

    def check(self) -> None:
        """What the tariff and the books say of the code stands under its fields, until something is wrong there."""
        draft = self.draft()
        self._tell_of(draft.hs_code)
        with self.desk.books.read() as sitting:
            usual = part_units.usual(sitting, draft.hs_code, self.record)
        said = (
            self.tr("other parts of this code are counted in {unit}").format(unit=wording.of(wording.UNITS, usual))
            if usual
            else ""
        )
        group = self.forms[FOR_FBR]
        group.note("unit", said, State.ACCEPTED if usual == draft.unit else State.WARN)
        super().check()

    def _tell_of(self, code: str) -> None:
        found = tariff().search(code.strip(), 1) if HS_CODE.fullmatch(code.strip()) else []
        said, state = "", State.ACCEPTED
        if found:
            said = wording.fact(found[0].goods or found[0].words)
        elif HS_CODE.fullmatch(code.strip()):
            said, state = self.tr("This code is not in the tariff that came with Karkhana."), State.WARN
        self.forms[FOR_FBR].note("hs_code", said, state)

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
                    ],
                    [
                        Entry(
                            "aliases",
                            self.tr("Other names, with commas between"),
                            AliasesField("clutch plate, klach plet, کلچ پلیٹ"),
                            optional=True,
                        )
                    ],
                ],
            ),
            (
                self.tr("For FBR"),
                [
                    [
                        Entry("hs_code", self.tr("HS code"), HsCodeField("8708.9990"), optional=True),
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
