"""How the office stands this minute, for the rail's counts and the status line."""

from __future__ import annotations

from dataclasses import dataclass

from app.services import challans, dues, outbox, portals
from app.services.books import Sitting
from app.services.outbox import State
from app.ui.status_line import Light

WAITING = (State.READY, State.SENDING, State.ANSWERED)
NEED_PERSON = (State.UNKNOWN, State.CHECKING, State.REJECTED, State.HELD)


@dataclass(frozen=True, slots=True)
class Standing:
    waiting: int
    need_person: int
    challans: int
    overdue: bool
    has_portal: bool
    line_down: bool
    held: str
    by: str

    @property
    def outbox_count(self) -> int:
        """What the rail shows: those that need a person, or else those that wait."""
        return self.need_person or self.waiting

    @property
    def light(self) -> Light:
        if self.held or (self.need_person and not self.waiting):
            return Light.AMBER
        return Light.GREY if self.line_down or not self.has_portal else Light.GREEN


def read_standing(sitting: Sitting) -> Standing:
    counts = outbox.counts(sitting)
    portal = portals.portal(sitting, outbox.FBR)
    tried = [row for row in outbox.rows(sitting, state=State.READY, limit=20) if row.attempts]
    late = [row for row in dues.due(sitting, sitting.today()) if row.late_days and not row.settled]
    return Standing(
        waiting=sum(counts.get(state, 0) for state in WAITING),
        need_person=sum(counts.get(state, 0) for state in NEED_PERSON),
        challans=sum(row.open for row in challans.rows(sitting)),
        overdue=any(row.challan_id for row in late),
        has_portal=portal is not None and bool(portal.url),
        line_down=bool(tried),
        held=portal.held_reason if portal is not None else "",
        by=sitting.by,
    )
