"""The part of a challan's panel that tells how it stands at the portal, and what can be asked for there."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.services import challan_portal, portals
from app.services.books import Sitting
from app.services.challan_portal import AtPortal, TheirAuthority
from app.services.challan_portal.records import SELF_ASSESSED
from app.services.challans import ChallanRow
from app.ui import challan_words, wording
from app.ui.desk import Desk
from app.ui.kit import written
from app.ui.kit.buttons import Button, plain, primary
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.facts import Facts
from app.ui.kit.labels import Words
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.tokens import Role
from app.ui.pages.drafting import write

NAME = "challans"
STEPS_SHOWN = 3


class AtPortalPart(QObject):
    """`there` None: the portal has nothing to do with this challan."""

    def __init__(self, desk: Desk, side: SidePanel, row: ChallanRow, there: AtPortal | None) -> None:
        super().__init__(side)
        self._desk, self._side, self._row, self._there = desk, side, row, there
        self._takers: list[TheirAuthority] = []
        self.taker: ChoiceField | None = None

    def facts(self) -> list[tuple[str, str]]:
        """For the facts box of the panel."""
        there = self._there
        if there is None or not there.state:
            return []
        found = [(self.tr("Its number there"), there.their_number)]
        if there.psid_until is not None and self._row.open:
            found.append((self.tr("PSID valid until"), written.moment(there.psid_until)))
        for each in there.receipts:
            found.append((wording.of(challan_words.CHANNELS, each.channel), each.bank))
        return found

    def tell(self) -> None:
        """What a person should look at, and what waiting longer costs."""
        there = self._there
        if there is None:
            return
        for text in self._notices(there):
            self._side.add_part(Words(text, Role.SUB, "unknown", wrap=True, bold=True))
        if there.surcharge and self._row.open:
            self._side.add_part(Words(self.tr("Paying late costs, on top"), Role.SUB, "ink2", bold=True))
            steps = [
                (self.tr("from {day}").format(day=written.isolate(written.day(day))), written.money(amount))
                for day, amount in there.surcharge[:STEPS_SHOWN]
            ]
            self._side.add_part(Facts(steps))

    def step(self) -> Button | None:
        """The one thing that can be asked of the portal next."""
        row, there = self._row, self._there
        if there is not None and there.state in ("issued", "expired"):
            button = primary(self.tr("Ask for the PSID"), "send")
            button.clicked.connect(self._ask_psid)
            button.explain(self.tr("It is asked for as soon as the line is up.") if there.wish else "")
            return button
        if there is not None and there.sending in ("waiting", "asked"):
            button = plain(self.tr("Put up at the portal"), "send")
            button.explain(self.tr("It goes as soon as the line is up."))
            return button
        if row.state == "ready" and row.kind in SELF_ASSESSED and self._has_portal():
            button = plain(self.tr("Put up at the portal"), "send")
            button.clicked.connect(self._put_up)
            return button
        return None

    def ask_whom(self, button: Button) -> None:
        """Where several departments take it, a person says which before `button`: none stands there by itself."""
        if not self._takers:
            return
        field = self.taker = ChoiceField([Choice(each.code, challan_words.taker(each)) for each in self._takers])
        field.show_value(None)
        field.view().setMinimumWidth(field.view().sizeHintForColumn(0))  # long names differ at their end
        label, whole = self.tr("For which department?"), Words("", Role.SUB, "ink2", wrap=True)
        field.setAccessibleName(label)
        whole.hide()
        button.explain(self.tr("Choose the department first."))

        def chosen() -> None:
            whole.say(field.currentText())
            whole.show()
            button.explain("")

        field.edited.connect(chosen)
        for part in (Words(label, Role.LABEL, "ink2"), field, whole):
            self._side.add_part(part)

    def cancel(self) -> None:
        """Ask the portal to; here it is cancelled when the portal says so."""
        done = self.tr("Challan {number} is cancelled at the portal as soon as the line is up.")
        number = written.isolate(self._row.number)
        write(
            self._desk, lambda sitting: challan_portal.wish(sitting, self._row.id, "cancel"), done.format(number=number)
        )

    @property
    def is_there(self) -> bool:
        return self._there is not None and bool(self._there.state)

    @property
    def is_sent(self) -> bool:
        """It is there or on its way: the PSID comes from the portal."""
        return self.is_there or (self._there is not None and self._there.sending in ("waiting", "asked"))

    @property
    def can_cancel(self) -> bool:
        """A department's own is the department's to cancel, and what is on its way has to arrive first."""
        there = self._there
        if there is None or (there.sending == "refused" and not there.state):
            return True
        return bool(there.state) and not there.issued and there.wish != "cancel"

    def _notices(self, there: AtPortal) -> list[str]:
        found = [wording.of(challan_words.NOTICES, there.notice)] if there.notice else []
        if there.reason and there.notice == "refused":
            found.append(there.reason)
        if there.sending == "refused":
            found.append(
                self.tr("The portal refused it: {words}").format(words=challan_words.told(there.sending_reason))
            )
        if there.alike:
            alike = wording.of(challan_words.NOTICES, "alike")
            found.append(alike.format(number=written.isolate(there.alike)))
        return found

    def _has_portal(self) -> bool:
        """Who would take it is asked along."""
        with self._desk.books.read() as sitting:
            portal = portals.portal(sitting, NAME)
            self._takers = challan_portal.choices(sitting, portal, self._row.id) if portal is not None else []
        return portal is not None

    def _put_up(self) -> None:
        done = self.tr("Challan {number} is put up as soon as the line is up.")
        write(self._desk, self._queue, done.format(number=written.isolate(self._row.number)))

    def _queue(self, sitting: Sitting) -> None:
        authority = str(self.taker.value()) if self.taker is not None else ""
        challan_portal.queue(sitting, portals.needed(sitting, NAME), self._row.id, authority)

    def _ask_psid(self) -> None:
        done = self.tr("The PSID of {number} is asked for as soon as the line is up.")
        number = written.isolate(self._row.number)
        write(
            self._desk, lambda sitting: challan_portal.wish(sitting, self._row.id, "psid"), done.format(number=number)
        )
