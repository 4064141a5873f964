"""The head and the lines of a paper that moves goods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.rules.money import ZERO
from app.rules.problems import Code, Problem
from app.services.deliveries import PURPOSES, DeliveryDraft, DeliveryLineDraft, Kind
from app.services.parts import PartRow
from app.ui import delivery_words, wording
from app.ui.desk import Desk
from app.ui.kit import look
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.date_fields import DateField
from app.ui.kit.fields import CheckField, CodeField, PercentField, TextField
from app.ui.kit.form import Complaint, Entry, Form
from app.ui.kit.grid import LineGrid
from app.ui.kit.grid_columns import LineColumn, LineComplaint, LineKind
from app.ui.pages.line_columns import PartFinder, UnitColumn, unit_choices
from app.ui.pages.party_field import PartyField
from app.ui.pages.purchase_lines import place

QUIET = frozenset({Code.MISSING, Code.NO_LINES})


class DeliveryHead(QWidget):
    """Which paper, whose, when, against which other, and how it travels."""

    edited = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.party = PartyField(self.tr("Name, NTN or CNIC"))
        self.kind = ChoiceField([Choice(kind, wording.of(delivery_words.KINDS, kind)) for kind in delivery_words.KINDS])
        purposes = [Choice(key, wording.of(delivery_words.PURPOSES, key)) for key in PURPOSES]
        self.form = Form(
            DeliveryDraft(),
            [
                [
                    Entry("kind", self.tr("Paper"), self.kind, stretch=5),
                    Entry("party", self.tr("Party"), self.party, stretch=7),
                    Entry("day", self.tr("Date"), DateField(desk.today), stretch=4),
                    Entry("against", self.tr("Against our number"), CodeField("PO-2026-0001", upper=True), stretch=4),
                    Entry("their_no", self.tr("Their number"), CodeField(), stretch=4),
                ],
                [
                    Entry("due_on", self.tr("Due, or back by"), DateField(desk.today), stretch=4),
                    Entry("returnable", self.tr("Gate pass"), CheckField(self.tr("Returnable")), stretch=4),
                    Entry("purpose", self.tr("Purpose"), ChoiceField(purposes), stretch=4),
                    Entry("process", self.tr("Process"), TextField(), stretch=5),
                    Entry("scrap_percent", self.tr("Scrap allowed"), PercentField(), stretch=3),
                ],
                [
                    Entry("vehicle", self.tr("Vehicle"), CodeField(), stretch=3),
                    Entry("carrier", self.tr("Driver or carrier"), TextField(), stretch=5),
                    Entry("terms", self.tr("Payment terms"), TextField(), stretch=5),
                    Entry("note", self.tr("Note"), TextField(), optional=True, stretch=7),
                ],
            ],
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(look.space("pad"), look.space("medium"), look.space("pad"), look.space("small"))
        column.addWidget(self.form)
        self.form.edited.connect(self.edited)

    def draft(self) -> DeliveryDraft:
        made = self.form.draft()
        return replace(made, kind=Kind(made.kind), scrap_percent=made.scrap_percent or ZERO, purpose=made.purpose or "")

    def show_draft(self, draft: DeliveryDraft) -> None:
        self.form.show_draft(draft)

    def complain(self, complaints: Sequence[Complaint]) -> None:
        self.form.complain(complaints)

    def set_read_only(self, *, read_only: bool) -> None:
        self.form.set_read_only(read_only=read_only)


class DeliveryLines(LineGrid[DeliveryLineDraft]):
    def __init__(self, desk: Desk) -> None:
        self._finder = PartFinder(desk.books)
        super().__init__(DeliveryLineDraft(), self._columns(), desk.today)

    def whole_lines(self) -> tuple[DeliveryLineDraft, ...]:
        """An emptied figure is nothing."""
        return tuple(
            replace(line, rejected=line.rejected or ZERO, scrap=line.scrap or ZERO, unit=line.unit or "")
            for line in self.lines()
        )

    def show_problems(self, problems: Sequence[Problem]) -> None:
        told = [found for found in problems if found.field.startswith("lines.") and found.code not in QUIET]
        self.complain(
            [LineComplaint(*place(found), wording.problem(found), warning=found.is_warning) for found in told]
        )

    def _columns(self) -> list[LineColumn[DeliveryLineDraft]]:
        return [
            LineColumn("description", self.tr("Goods"), put=_put, suggest=self._finder.suggest),
            LineColumn("quantity", self.tr("Quantity"), LineKind.QUANTITY, width=84),
            UnitColumn("unit", self.tr("Unit"), LineKind.CHOICE, width=66, choices=unit_choices()),
            LineColumn("rate", self.tr("Rate"), LineKind.MONEY, width=88),
            LineColumn("expected", self.tr("Expected"), LineKind.QUANTITY, width=80),
            LineColumn("rejected", self.tr("Rejected"), LineKind.QUANTITY, width=76),
            LineColumn("scrap", self.tr("Scrap"), LineKind.QUANTITY, width=66),
            LineColumn("remark", self.tr("Remark, reason"), width=130),
        ]


def _put(line: DeliveryLineDraft, said: Choice | str) -> DeliveryLineDraft:
    """A part of ours brings its unit; anything else is just words."""
    part = said.value if isinstance(said, Choice) else None
    if isinstance(part, PartRow):
        return replace(line, description=part.name, unit=part.unit)
    return replace(line, description=str(said.value if isinstance(said, Choice) else said))
