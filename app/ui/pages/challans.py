"""What is owed to departments: drawn, given a PSID, paid, confirmed; each with its paper."""

from __future__ import annotations

from collections.abc import Sequence

from app.services import challan_portal, challans, outages, payroll
from app.services.books import Sitting
from app.services.challan_portal import AtPortal, Standing
from app.services.challans import ChallanRow
from app.services.outages import OutageRow
from app.ui import challan_words, duties, wording
from app.ui.desk import Desk
from app.ui.kit import columns, written
from app.ui.kit.buttons import link, plain, primary
from app.ui.kit.columns import Column
from app.ui.kit.empty_state import EmptyState, Way
from app.ui.kit.labels import Words
from app.ui.kit.list_page import Tab
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role, State
from app.ui.pages.challan_at_portal import NAME
from app.ui.pages.challan_panel import ChallanPanel
from app.ui.pages.drafting import told
from app.ui.pages.records import Records

MOST_TOLD = 3
"""Troubles of the portal in one message."""


class ChallansPage(Records[ChallanRow]):
    watch = challans.WATCH | payroll.WATCH | challan_portal.WATCH
    kind = "challan"

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            self.tr("What is owed to departments will stand here"),
            self.tr("EOBI and social security are drawn from approved wages; anything else is typed."),
            [
                Way("cash", self.tr("Draw from the wages"), self.tr("Both challans of the latest month."), "Ctrl D"),
                Way("building-bank", self.tr("Type a demand"), self.tr("Professional tax, a fee, a fine."), "Ctrl N"),
            ],
        )
        tabs = [
            Tab[ChallanRow]("all", self.tr("All"), lambda _row: True),
            Tab[ChallanRow]("open", self.tr("To pay"), lambda row: row.open),
            Tab[ChallanRow]("late", self.tr("Late"), self._is_late),
            Tab[ChallanRow]("issued", self.tr("From departments"), self._is_issued),
            Tab[ChallanRow]("paid", self.tr("Paid"), lambda row: row.state in ("paid", "confirmed")),
        ]
        self._there: dict[int, AtPortal] = {}
        self._portal = Standing()
        self._outage: OutageRow | None = None
        side = SidePanel()
        table = Table(self._columns(), lambda row: row.id, row_height="row_tall")
        super().__init__(desk, table, tabs=tabs, side=side, empty=empty, amount=lambda row: row.amount)
        self.panel = ChallanPanel(desk, side, self)
        self._why = link(self.tr("What is wrong at the portal?"))
        self._why.clicked.connect(self._tell_why)
        self._why.hide()
        self._until = Words("", Role.SUB, "ink2")
        self.add_to_foot(self._why)
        self.add_to_foot(self._until)
        empty.taken.connect(self._take)
        draw = plain(self.tr("Draw from the wages"), "cash", "Ctrl+D")
        draw.clicked.connect(self.draw)
        new = primary(self.tr("New demand"), "plus", "Ctrl+N")
        new.clicked.connect(self.begin_new)
        self.set_actions(draw, primary=new)
        self.set_head(self.tr("Payable challans"))

    def read_rows(self, sitting: Sitting) -> list[ChallanRow]:
        self._there = challan_portal.every(sitting)
        self._portal = challan_portal.standing(sitting)
        self._outage = outages.current(sitting, NAME)
        return challans.rows(sitting)

    def describe(self, rows: Sequence[ChallanRow]) -> None:
        self.show_chosen(self.table.current())  # the portal may have spoken of it though the row is the same
        owed = [row for row in rows if row.open]
        said = self.tr("{n} to pay, {amount}").format(
            n=written.isolate(str(len(owed))),
            amount=wording.rupees(sum((row.amount for row in owed), start=rows[0].amount * 0)) if rows else "",
        )
        until = self._portal.complete_until
        moment = written.isolate(written.moment(until)) if until is not None else ""
        self._until.say(self.tr("From departments: all until {moment}").format(moment=moment) if moment else "")
        self._why.setVisible(bool(self._portal.trouble))
        state = (State.WARN, self.tr("Portal cannot be read")) if self._portal.trouble else None
        self.set_head(self.tr("Payable challans"), said if owed else "", state)

    def show_chosen(self, row: object) -> None:
        self.panel.show_row(row if isinstance(row, ChallanRow) else None)

    def open_row(self, row: object) -> None:
        if isinstance(row, ChallanRow):
            self.panel.open_paper()

    def draw(self) -> None:
        """From the latest approved month whose challans are not drawn yet."""
        try:
            with self.desk.books.write() as sitting:
                months = [month for month in payroll.months(sitting) if payroll.standing(sitting, month) is not None]
                waiting = (m for m in months if any(each.open > 0 for each in challans.balances(sitting, m)))
                month = next(waiting, months[0] if months else None)
                made = challans.draw(sitting, month) if month is not None else []
        except Exception as error:
            told(self.desk, error)
            return
        if month is None:
            said = self.tr("No wages are approved yet: approve a month first.")
            self.desk.tell(State.WARN, said, self.tr("To the wages"), "wages")
            return
        said = self.tr("{n} challans are drawn from the wages of {month}.").format(
            n=written.isolate(str(len(made))), month=wording.month(month.first)
        )
        self.desk.tell(State.ACCEPTED, said)
        self.choose(made[0])

    def _is_late(self, row: ChallanRow) -> bool:
        return row.open and row.due_on < self.desk.today()

    def _is_issued(self, row: ChallanRow) -> bool:
        there = self._there.get(row.id)
        return there is not None and there.issued

    def _what(self, row: ChallanRow) -> str:
        there = self._there.get(row.id)
        if there is not None and row.kind == "other":
            return challan_words.head(there, row.head)
        return wording.of(wording.CHALLAN_KINDS, row.kind)

    def _to(self, row: ChallanRow) -> str:
        return challan_words.authority(self._there.get(row.id), row.authority)

    def _tell_why(self) -> None:
        lines = self._portal.trouble.splitlines()[:MOST_TOLD]
        self.desk.tell(State.WARN, " · ".join(challan_words.trouble(line, self._outage) for line in lines))

    def _take(self, way: int) -> None:
        if way == 0:
            self.draw()
        else:
            self.begin_new()

    def _columns(self) -> list[Column[ChallanRow]]:
        return [
            columns.code(self.tr("Number"), lambda row: row.number, width=106),
            columns.text(self.tr("What"), self._what, sub=self._to, icon=_icon),
            columns.text(self.tr("For"), lambda row: duties.period(row.period), width=118),
            columns.day(self.tr("Due"), lambda row: row.due_on, width=90),
            columns.money(self.tr("Rupees"), lambda row: row.amount, width=100),
            columns.chip(self.tr("State"), self._state, self._word, width=140),
        ]

    def _state(self, row: ChallanRow) -> State:
        if at_portal := challan_words.chip(self._there.get(row.id)):
            return at_portal[0]
        return State.OVERDUE if self._is_late(row) else wording.challan(row.state)[0]

    def _word(self, row: ChallanRow) -> str:
        if at_portal := challan_words.chip(self._there.get(row.id)):
            return at_portal[1]
        if self._is_late(row):
            return duties.late((self.desk.today() - row.due_on).days)
        return wording.challan(row.state)[1]


def _icon(row: ChallanRow) -> str:
    return "users" if row.kind in ("eobi", "pessi") else "receipt" if row.kind == "sales-tax" else "building-bank"
