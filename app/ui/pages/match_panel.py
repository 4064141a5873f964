"""The pair in hand: in what the two differ, what was decided, and what can be decided now."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.exchange import letters
from app.exchange.exports import Exported
from app.rules.matching import Kind
from app.rules.period import Month
from app.services import matching
from app.services.matching import MatchRow, Side
from app.ui import wording
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit import files, written
from app.ui.kit.buttons import plain, primary
from app.ui.kit.facts import Facts
from app.ui.kit.labels import Words
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.tokens import Role, State
from app.ui.pages.drafting import told, write

STATES = {
    Kind.SAME: State.ACCEPTED,
    Kind.SUGGESTED: State.WAITING,
    Kind.DIFFERS: State.WARN,
    Kind.MISSING_HERE: State.UNKNOWN,
    Kind.MISSING_THERE: State.REJECTED,
}


class MatchPanel(QObject):
    """`word` says what a row is, `chosen` which rows of the table are."""

    def __init__(
        self,
        desk: Desk,
        side: SidePanel,
        word: Callable[[MatchRow], str],
        chosen: Callable[[], list[MatchRow]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._desk, self._side, self._page = desk, side, parent
        self._word, self._chosen = word, chosen
        self._row: MatchRow | None = None
        self._month = Month.of(desk.today())
        self._differences = {
            "seller": self.tr("the supplier's number"),
            "number": self.tr("the number"),
            "date": self.tr("the date"),
            "value": self.tr("the value"),
            "sales_tax": self.tr("the tax"),
        }
        self._decisions = {
            "accept": self.tr("Accepted as it is"),
            "link": self.tr("Joined by hand"),
            "ignore": self.tr("Left aside"),
            "ask": self.tr("The supplier was asked"),
        }

    def show_row(self, row: MatchRow | None, month: Month) -> None:
        self._row, self._month = row, month
        self._side.clear()
        if row is None:
            return
        sub = self._decisions.get(row.decision, "")
        self._side.head(STATES[row.kind], self._word(row), sub)
        if row.differences:
            named = self.tr(", ").join(self._differences[name] for name in row.differences)
            self._side.add_part(Words(self.tr("They differ in {what}.").format(what=named), wrap=True))
        if row.late is not None:
            late = self.tr("Declared in {month}: it counts in the month of the bill.")
            self._side.add_part(Words(late.format(month=wording.month(row.late.first)), wrap=True))
        for title, side in ((self.tr("In our books"), row.ours), (self.tr("At FBR"), row.theirs)):
            self._side.add_part(Words(title, Role.SUB, "ink2", bold=True))
            if side is None:
                self._side.add_part(Words(self.tr("Not there"), Role.BODY, "ink2"))
            else:
                self._side.add_part(Facts(self._facts(side)))
        self._buttons(row)

    def decide(self, action: str, ours: Side | None, theirs: Side | None) -> None:
        bill, row = ours.id if ours else None, theirs.id if theirs else None
        done = self.tr("Written down; it holds when Annex-A is imported again.")
        write(self._desk, lambda sitting: matching.decide(sitting, action, purchase=bill, portal=row), done)

    def write_letter(self, path: Path) -> None:
        """The list of open bills for the supplier of the row in hand."""
        row = self._row
        side = (row.ours or row.theirs) if row else None
        if side is None:
            return
        work = partial(letters.ask, self._desk.books, self._month, side.party, path)
        Job(self, work, partial(self._lettered, side.party), partial(told, self._desk)).start()

    def _lettered(self, party: str, made: Exported) -> None:
        said = self.tr("{n} bills for {party} are in {file}.").format(
            n=written.isolate(str(made.rows)), party=written.isolate(party), file=written.isolate(made.path.name)
        )
        self._desk.tell(State.ACCEPTED, said)

    def _facts(self, side: Side) -> list[tuple[str, str]]:
        return [
            (self.tr("Supplier"), written.isolate(side.party)),
            (self.tr("NTN or CNIC"), side.party_number),
            (self.tr("Number"), side.bill_no),
            (self.tr("Date"), written.day(side.day)),
            (self.tr("Value"), written.money(side.value)),
            (self.tr("Sales tax"), written.money(side.sales_tax)),
        ]

    def _buttons(self, row: MatchRow) -> None:
        if row.decision:
            again = plain(self.tr("Take the decision back"), "arrow-back-up", "Ctrl+Z")
            again.clicked.connect(self._reopen)
            self._side.foot(again)
            return
        if not row.open:
            return
        ask = plain(self.tr("Ask the supplier"), "file-text", "Ctrl+L")
        ask.clicked.connect(self._ask)
        ignore = plain(self.tr("Leave aside"), "ban", "Ctrl+Delete")
        ignore.clicked.connect(self._ignore)
        if row.ours is not None and row.theirs is not None:
            accept = primary(self.tr("Accept"), "check", "Ctrl+Return")
            accept.clicked.connect(self._accept)
            self._side.foot(accept, ignore)
        else:
            link = primary(self.tr("Join two"), "copy", "Ctrl+Return")
            link.explain("" if self._two() else self.tr("Choose one bill of ours and one of FBR's, with Ctrl."))
            link.clicked.connect(self._link)
            self._side.foot(link, ignore)
        self._side.add_part(ask)

    def _two(self) -> tuple[Side, Side] | None:
        """One of ours and one of FBR's, chosen together."""
        chosen = self._chosen()
        ours = [row.ours for row in chosen if row.ours is not None and row.theirs is None]
        theirs = [row.theirs for row in chosen if row.theirs is not None and row.ours is None]
        return (ours[0], theirs[0]) if len(ours) == len(theirs) == 1 and len(chosen) == 2 else None

    def _accept(self) -> None:
        if self._row is not None:
            self.decide("accept", self._row.ours, self._row.theirs)

    def _ignore(self) -> None:
        if self._row is not None:
            self.decide("ignore", self._row.ours, self._row.theirs)

    def _reopen(self) -> None:
        if self._row is not None:
            self.decide("reopen", self._row.ours, self._row.theirs)

    def _link(self) -> None:
        if two := self._two():
            self.decide("link", *two)

    def _ask(self) -> None:
        chosen, _ = files.to_save(self._page, self.tr("Letter to the supplier"), "", files.EXCEL)
        if chosen is not None:
            self.write_letter(chosen.with_suffix(".xlsx"))
