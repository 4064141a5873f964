"""Papers of the other kind of portal that FBR cannot have yet: the owner may let them go to this one."""

from __future__ import annotations

from functools import partial

from app.services import portals
from app.services.books import Sitting
from app.services.portals import PortalRow
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.buttons import plain
from app.ui.kit.card import Card
from app.ui.kit.fields import NtnField
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role
from app.ui.pages.drafting import write


class AdoptCard(Card):
    """Hidden while there are none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Made for the other kind of portal"))
        self._desk = desk
        self._row: PortalRow | None = None
        self.said = Words("", Role.BODY, "held", wrap=True)
        self.typed = NtnField()
        self.typed.setAccessibleName(self.tr("Our registration number"))
        self.typed.setPlaceholderText(self.tr("Our NTN or CNIC"))
        self.typed.edited.connect(self._ready)
        self.adopt = plain(self.tr("Let them go to this portal"), "send")
        self.adopt.clicked.connect(self._adopt)
        inside = self.padded()
        inside.addSpacing(look.space("tight"))
        for part in (self.said, self.typed, self.adopt):
            inside.addWidget(part)

    def show_portal(self, row: PortalRow | None) -> None:
        with self._desk.books.read() as sitting:
            count = portals.adoptable(sitting, row) if row is not None else 0
            trials = portals.trials(sitting, row) if row is not None else 0
        self._row = row
        self.setVisible(bool(count))
        if row is None or not count:
            self.typed.clear()
            return
        known = self.tr(
            "Papers that only the sandbox has, for a trial: {n}. FBR has not heard of them. To let them go to FBR, "
            "type the registration number of this workshop."
        )
        said = self.tr(
            "Papers that wait here and were issued for the other kind of portal, trial or real: {n}. Nothing of them "
            "ever left. To let them go to this one, type the registration number of this workshop."
        )
        parts = ((known, trials), (said, count - trials))
        self.said.say(" ".join(text.format(n=written.isolate(str(n))) for text, n in parts if n), "held")
        self._ready()

    def _ready(self) -> None:
        self.adopt.explain("" if self.typed.value() else self.tr("Type the registration number first."))

    def _adopt(self) -> None:
        if self._row is not None:
            work = partial(_adopt, self._row.name, str(self.typed.value()))
            write(self._desk, work, self.tr("They go to this portal now."))


def _adopt(name: str, typed: str, sitting: Sitting) -> None:
    portals.adopt(sitting, name, typed)
