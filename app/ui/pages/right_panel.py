"""One right: what of the books was looked at, what lacks, and what is to be done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from app.rules.decent_words import SEEN
from app.rules.decent_work import Finding, Seen
from app.ui import duties, staff_words, wording
from app.ui.kit.labels import Hair, Words
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.tokens import Role


class RightPanel(QObject):
    def __init__(self, side: SidePanel, parent: QObject) -> None:
        super().__init__(parent)
        self.side = side
        self.names: dict[str, str] = {}

    def show_finding(self, row: Finding | None) -> None:
        self.side.clear()
        if row is None:
            return
        state, word = staff_words.ANSWERS[row.answer]
        self.side.head(state, wording.of(staff_words.TOPICS, row.topic), wording.word(word))
        for seen in row.evidence:
            self.side.add_part(Words(_told(seen), Role.BODY, wrap=True))
        if row.missing:
            self.side.add_part(Hair())
            self.side.add_part(Words(self.tr("Lacking"), Role.SUB, "ink2", bold=True))
            for each in row.missing:
                self.side.add_part(Words(self.lacking(each), Role.BODY, wrap=True))
        if row.step:
            self.side.add_part(Hair())
            self.side.add_part(Words(self.tr("What to do"), Role.SUB, "ink2", bold=True))
            self.side.add_part(Words(wording.of(staff_words.STEPS, row.step), Role.BODY, wrap=True))

    def lacking(self, each: str) -> str:
        """A worker by his name, with what stands behind it; a month as it is called; anything else in our words."""
        name, comma, rest = each.partition(", ")
        if name in self.names:
            return f"{self.names[name]}{comma}{rest}"
        return duties.period(wording.of(staff_words.LACKING, each))


def _told(seen: Seen) -> str:
    """The evidence in the window's language; a month by its name."""
    facts = {name: duties.period(str(value)) for name, value in seen.facts.items()}
    return QCoreApplication.translate("Evidence", SEEN[seen.what]).format(**facts)
