"""The challan in hand: its figures, its paper, and the one step that follows."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.services import challan_portal, challans
from app.services.books import Sitting
from app.services.challan_portal import AtPortal
from app.services.challans import ChallanDetail, ChallanRow
from app.ui import challan_words, duties, papers, wording
from app.ui.desk import Desk
from app.ui.kit import written
from app.ui.kit.buttons import Button, plain, primary
from app.ui.kit.date_fields import DateField
from app.ui.kit.facts import Facts
from app.ui.kit.fields import CodeField
from app.ui.kit.labels import Words
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.tokens import Role, State
from app.ui.pages.challan_at_portal import AtPortalPart
from app.ui.pages.drafting import write
from app.ui.pages.paper_page import PaperPage
from app.ui.pages.sure import Sure
from app.ui.papers import Wanted

SHOWN = 6


class ChallanPanel(QObject):
    def __init__(self, desk: Desk, side: SidePanel, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._side, self._page = desk, side, parent
        self._detail: ChallanDetail | None = None
        self._there: AtPortal | None = None

    def show_row(self, row: ChallanRow | None) -> None:
        if row is None:
            self._detail = None
            self._side.clear()
            return
        with self._desk.books.read() as sitting:
            there = challan_portal.of(sitting, row.id)
            if self._detail is not None and (self._detail.row, self._there) == (row, there):
                return
            self._detail, self._there = challans.get(sitting, row.id), there
        self._side.clear()
        if self._detail is not None:
            self._fill(self._detail)

    def open_paper(self) -> None:
        if self._detail is not None:
            row = self._detail.row
            wanted = Wanted(row.number, wording.of(wording.CHALLAN_KINDS, row.kind), self._make)
            self._desk.lay(PaperPage(self._desk, wanted))

    def _make(self, sitting: Sitting, language: str) -> bytes:
        assert self._detail is not None  # noqa: S101 - only a challan in hand is printed
        return papers.challan(sitting, self._detail.row.id, language)

    def _fill(self, detail: ChallanDetail) -> None:
        row = detail.row
        late = row.open and row.due_on < self._desk.today()
        state, word = wording.challan(row.state)
        days = (self._desk.today() - row.due_on).days
        self.at_portal = AtPortalPart(self._desk, self._side, row, self._there)
        title = f"{self._name(row)}{duties.comma()} {duties.period(row.period)}"
        self._side.head(State.OVERDUE if late else state, title, duties.late(days) if late else word)
        self._side.add_part(Words(challan_words.authority(self._there, row.authority), wrap=True))
        self._side.add_part(
            Facts(
                [
                    (self.tr("Rupees"), written.money(row.amount)),
                    (self.tr("Due"), written.day(row.due_on)),
                    *([(self.tr("PSID"), row.psid)] if row.psid else []),
                    *([(self.tr("Paid on"), written.day(row.paid_on))] if row.paid_on else []),
                    *([(self.tr("Receipt (CPR)"), row.cpr)] if row.cpr else []),
                    *self.at_portal.facts(),
                ]
            )
        )
        self.at_portal.tell()
        named = [line for line in detail.lines if line.worker_id is not None]
        if named:
            self._side.add_part(Words(self.tr("Workers on it"), Role.SUB, "ink2", bold=True))
            self._side.add_part(Facts([(line.name, written.money(line.amount)) for line in named[:SHOWN]]))
            if len(named) > SHOWN:
                more = written.isolate(str(len(named) - SHOWN))
                self._side.add_part(Words(self.tr("and {n} more").format(n=more), Role.SUB, "ink2"))
        self._step(row)

    def _name(self, row: ChallanRow) -> str:
        """What it is for: a department's own in the department's words."""
        kind = wording.of(wording.CHALLAN_KINDS, row.kind)
        return challan_words.head(self._there, row.head) if row.kind == "other" and self._there else kind

    def _step(self, row: ChallanRow) -> None:
        paper = plain(self.tr("Paper"), "printer")
        paper.clicked.connect(self.open_paper)
        asked = self.at_portal.step()
        first = asked is not None and self.at_portal.is_sent
        following = asked if first else self._following(row)
        if asked is not None and asked is not following:
            self.at_portal.ask_whom(asked)
            self._side.add_part(asked)
        if row.open and self.at_portal.can_cancel:
            cancel = plain(self.tr("Cancel the challan"), "ban")
            cancel.clicked.connect(self._cancel)
            self._side.add_part(cancel)
        self._side.foot(*((following, paper) if following is not None else (paper,)))

    def _following(self, row: ChallanRow) -> Button | None:
        """The next step of the challan's life, with what it asks of a person."""
        match row.state:
            case "draft":
                button = primary(self.tr("The figures are right"), "check")
                button.clicked.connect(self._ready)
            case "ready":
                self.psid = CodeField(self.tr("17 digits"))
                self._ask(self.tr("PSID from the portal or the bank"), self.psid)
                button = primary(self.tr("Write down the PSID"), "check")
                button.clicked.connect(self._psid)
            case "psid_issued":
                self.paid_on, self.cpr = DateField(self._desk.today), CodeField()
                self.paid_on.show_value(self._desk.today())
                self._ask(self.tr("Paid on"), self.paid_on)
                self._ask(self.tr("Receipt (CPR), if there is one"), self.cpr)
                button = primary(self.tr("It is paid"), "check")
                button.clicked.connect(self._paid)
            case "paid" if not self.at_portal.is_there:
                self.cpr = CodeField()
                self.cpr.show_value(row.cpr)
                self._ask(self.tr("Receipt (CPR)"), self.cpr)
                button = primary(self.tr("The department confirms"), "check")
                button.clicked.connect(self._confirm)
            case _:
                return None
        return button

    def _ask(self, label: str, field: QWidget) -> None:
        field.setAccessibleName(label)
        self._side.add_part(Words(label, Role.LABEL, "ink2"))
        self._side.add_part(field)

    def _ready(self) -> None:
        self._write("ready")

    def _psid(self) -> None:
        self._write("psid")

    def _paid(self) -> None:
        self._write("paid")

    def _confirm(self) -> None:
        self._write("confirm")

    def _cancel(self) -> None:
        text = self.tr("It will not be paid. Its number stays used; another can be drawn in its place.")
        if not Sure.ask(self._page, self.tr("Cancel this challan?"), text, self.tr("Cancel the challan")):
            return
        if self.at_portal.is_there:
            self.at_portal.cancel()
        else:
            self._write("cancel")

    def _write(self, step: str) -> None:
        detail = self._detail
        if detail is None:
            return
        done = self.tr("Challan {number}: written down.").format(number=written.isolate(detail.row.number))
        write(self._desk, lambda sitting: self._take(sitting, detail.row.id, step), done)

    def _take(self, sitting: Sitting, record: int, step: str) -> None:
        match step:
            case "ready":
                challans.ready(sitting, record)
            case "psid":
                challans.psid(sitting, record, str(self.psid.value()))
            case "paid":
                challans.paid(sitting, record, self.paid_on.day() or self._desk.today(), str(self.cpr.value()))
            case "confirm":
                challans.confirm(sitting, record, str(self.cpr.value()))
            case "cancel":
                challans.cancel(sitting, record)
