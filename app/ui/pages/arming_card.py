"""Production is for real: the owner opens it by typing the registration number, and can shut it at any time."""

from __future__ import annotations

from functools import partial

from app.services import portals
from app.services.books import Sitting
from app.services.portals import PortalRow
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.buttons import plain
from app.ui.kit.card import Card
from app.ui.kit.fields import NtnField
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role
from app.ui.pages.drafting import write


class ArmingCard(Card):
    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Sending for real"))
        self._desk = desk
        self._row: PortalRow | None = None
        self.said = Words("", Role.BODY, "ink", wrap=True)
        self.typed = NtnField()
        self.typed.setAccessibleName(self.tr("Our registration number"))
        self.typed.setPlaceholderText(self.tr("Our NTN or CNIC"))
        self.typed.edited.connect(self._ready)
        self.arm = plain(self.tr("Arm production"), "send")
        self.arm.clicked.connect(self._arm)
        self.disarm = plain(self.tr("Disarm: send nothing more"), "player-pause")
        self.disarm.clicked.connect(self._disarm)
        inside = self.padded()
        inside.addSpacing(look.space("tight"))
        for part in (self.said, self.typed, self.arm, self.disarm):
            inside.addWidget(part)

    def show_portal(self, row: PortalRow | None) -> None:
        """What is being typed stays while the portal stands as it stood."""
        if _sort(row) != _sort(self._row):
            self.typed.clear()
        self._row = row
        real = (
            row is not None and row.environment == "production" and not row.stray and not portals.is_loopback(row.url)
        )
        armed = real and row is not None and row.armed
        self.setVisible(real)
        for part in (self.typed, self.arm):
            part.setVisible(real and not armed)
        self.disarm.setVisible(armed)
        self._ready()
        if not real or row is None:
            return
        if armed:
            said = self.tr("Armed by {who} on {when}. Every invoice counts at FBR.")
            when = written.isolate(written.moment(row.armed_at))
            self.said.say(said.format(who=wording.fact(row.armed_by), when=when), "ink")
        else:
            self.said.say(
                self.tr(
                    "Production is not armed: nothing is sent. What is sent here counts at FBR, with its tax. "
                    "To arm it, type the registration number of this workshop."
                ),
                "unknown",
            )

    def _ready(self) -> None:
        self.arm.explain("" if self.typed.value() else self.tr("Type the registration number first."))

    def _arm(self) -> None:
        if self._row is not None:
            work = partial(_arm, self._row.name, str(self.typed.value()))
            write(self._desk, work, self.tr("Production is armed. What waits is sent now."))

    def _disarm(self) -> None:
        if self._row is not None:
            write(
                self._desk, partial(_disarm, self._row.name), self.tr("Production is disarmed. Nothing more is sent.")
            )


def _sort(row: PortalRow | None) -> tuple[object, ...]:
    return () if row is None else (row.name, row.url, row.environment, row.armed)


def _arm(name: str, typed: str, sitting: Sitting) -> None:
    portals.arm(sitting, name, typed)


def _disarm(name: str, sitting: Sitting) -> None:
    portals.disarm(sitting, name)
