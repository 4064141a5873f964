"""What each heading of a file means: one choice for each field, changed by mouse or keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout

from app.exchange.imports import FIELDS, Preview
from app.ui.kit import look
from app.ui.kit.card import Card
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role

ACROSS = 3


class MeaningCard(Card):
    """`edited` when another heading was chosen for a field."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("What the headings mean"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(look.space("gap"))
        self.padded().addLayout(self._grid)
        self._names: tuple[str, ...] = ()
        self._headings: tuple[str, ...] = ()
        self.fields: dict[str, ChoiceField] = {}

    def show_preview(self, found: Preview) -> None:
        """The choices stay the same widgets while the file stays the same: the keyboard stays where it is."""
        names = tuple(field.name for field in FIELDS[found.kind])
        if (names, found.headings) != (self._names, self._headings):
            self._names, self._headings = names, found.headings
            self._build(found)
        source = found.sources[0]
        for name, choice in self.fields.items():
            choice.show_value(source.columns.get(name, ""))
            choice.show_state("warn" if name in source.guessed else "")

    def mapping(self) -> dict[str, str]:
        """The heading chosen for each field."""
        said = {name: str(field.value() or "") for name, field in self.fields.items()}
        return {name: heading for name, heading in said.items() if heading}

    def forget(self) -> None:
        """Another file: nothing of what was chosen holds for it."""
        self._names = self._headings = ()
        self.fields = {}

    def _build(self, found: Preview) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.fields = {}
        offered = [Choice("", self.tr("not in the file")), *(Choice(title, title) for title in found.headings)]
        for place, field in enumerate(FIELDS[found.kind]):
            choice = ChoiceField(offered)
            name = QCoreApplication.translate("ImportField", field.shown)
            choice.setAccessibleName(name)
            choice.edited.connect(self.edited)
            self.fields[field.name] = choice
            row, column = divmod(place, ACROSS)
            self._grid.addWidget(Words(name, Role.LABEL, "ink2"), row * 2, column)
            self._grid.addWidget(choice, row * 2 + 1, column)
