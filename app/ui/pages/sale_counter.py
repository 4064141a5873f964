"""What is said of few sales, with one key each: nobody known buys, he buys for himself, he keeps the tax back."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.sales import Figures, SaleDraft
from app.ui.kit import look, written
from app.ui.kit.fields import CheckField
from app.ui.kit.keycap import KeyCap
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role


class Counter(QWidget):
    """A strip of three boxes; Enter passes it by."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.space("pad"), look.space("tight"), look.space("pad"), look.space("tight"))
        self._row.setSpacing(6)
        self.walk_in = self._box("F3", self.tr("Walk-in customer"))
        self.end_consumer = self._box("F6", self.tr("End consumer"))
        self.withheld = self._box("F10", self.tr("Withholds the sales tax"))
        self._row.addStretch()
        self._open = Words("", Role.BODY, "ink2")
        self._row.addWidget(self._open)

    def put(self, draft: SaleDraft) -> SaleDraft:
        """The draft with what the boxes say."""
        return replace(
            draft,
            walk_in=self.walk_in.isChecked(),
            end_consumer=self.end_consumer.isChecked(),
            withheld=self.withheld.isChecked(),
        )

    def show_draft(self, draft: SaleDraft) -> None:
        self.walk_in.show_value(draft.walk_in)
        self.end_consumer.show_value(draft.end_consumer)
        self.withheld.show_value(draft.withheld)

    def show_sums(self, sums: Figures) -> None:
        """What he hands over, if that is less than the total."""
        said = self.tr("To receive: {amount}").format(amount=written.rupees(sums.receivable))
        self._open.say(said if sums.st_withheld > Decimal(0) else "")

    def set_read_only(self, *, read_only: bool) -> None:
        for box in (self.walk_in, self.end_consumer, self.withheld):
            box.set_read_only(read_only=read_only)

    def _box(self, key: str, words: str) -> CheckField:
        box = CheckField(words)
        box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        box.edited.connect(self.edited)
        short = QShortcut(QKeySequence(key), self)
        short.setContext(Qt.ShortcutContext.WindowShortcut)
        short.setWhatsThis(words)
        short.activated.connect(box.click)
        self._row.addWidget(KeyCap(key), 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(box)
        self._row.addSpacing(look.space("medium"))
        return box
