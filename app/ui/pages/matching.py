"""Our purchases beside what FBR's portal shows of them: what agrees, what differs and in what, what is missing."""

from __future__ import annotations

from collections.abc import Sequence

from app.rules.matching import Kind
from app.rules.period import Month
from app.services import matching
from app.services.books import Sitting
from app.services.matching import MatchRow
from app.ui.desk import Desk
from app.ui.kit import columns, written
from app.ui.kit.buttons import plain
from app.ui.kit.columns import Column
from app.ui.kit.date_fields import MonthField
from app.ui.kit.empty_state import EmptyState, Way
from app.ui.kit.list_page import Tab
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.table_view import Table
from app.ui.pages.match_panel import STATES, MatchPanel
from app.ui.pages.records import Records


class MatchingPage(Records[MatchRow]):
    watch = matching.WATCH
    kind = "match"

    def __init__(self, desk: Desk) -> None:
        self._words = {
            Kind.SAME: self.tr("Same"),
            Kind.SUGGESTED: self.tr("Suggested"),
            Kind.DIFFERS: self.tr("Differs"),
            Kind.MISSING_HERE: self.tr("Not in our books"),
            Kind.MISSING_THERE: self.tr("Not at FBR"),
        }
        empty = EmptyState(
            self.tr("Your bills and FBR's Annex-A will stand here side by side"),
            self.tr("Download Annex-A from IRIS and import it; nothing in your bills is changed."),
            [Way("file-import", self.tr("Import Annex-A"), self.tr("The Excel file as IRIS gives it."), "Ctrl I")],
        )
        self.month = MonthField(desk.today)
        self.month.setAccessibleName(self.tr("Month"))
        self.month.setFixedWidth(130)
        self.month.show_value(Month.of(desk.today()).previous().first)
        self._asked = False
        side = SidePanel()
        super().__init__(
            desk,
            Table(self._columns(), _key),
            tabs=self._filters(),
            side=side,
            empty=empty,
            amount=lambda row: row.tax_at_stake,
            tools=[self.month],
        )
        self.panel = MatchPanel(desk, side, self.word, self.table.selected, self)
        self.month.edited.connect(self._other_month)
        empty.taken.connect(self._to_imports)
        bring = plain(self.tr("Import Annex-A"), "file-import", "Ctrl+I")
        bring.clicked.connect(self._to_imports)
        self.set_actions(bring)
        self.set_head(self.tr("Matching with FBR"))

    def shown_month(self) -> Month:
        day = self.month.day()
        return Month.of(day) if day is not None else Month.of(self.desk.today()).previous()

    def arrive(self) -> None:
        if not self._asked:
            self._asked = True
            with self.desk.books.read() as sitting:
                known = matching.months(sitting)
            if known:
                self.month.show_value(known[0].first)
        super().arrive()

    def read_rows(self, sitting: Sitting) -> list[MatchRow]:
        return matching.rows(sitting, self.shown_month())

    def describe(self, rows: Sequence[MatchRow]) -> None:
        count = sum(row.open for row in rows)
        said = self.tr("{n} of {m} to look at").format(n=written.isolate(str(count)), m=written.isolate(str(len(rows))))
        self.set_head(self.tr("Matching with FBR"), said if rows else "")

    def show_chosen(self, row: object) -> None:
        self.panel.show_row(row if isinstance(row, MatchRow) else None, self.shown_month())

    def open_row(self, row: object) -> None:
        if isinstance(row, MatchRow) and row.ours is not None:
            self.desk.show("purchase", row.ours.id)

    def word(self, row: MatchRow) -> str:
        return self._words[row.kind]

    def _other_month(self) -> None:
        if self.month.day() is not None:
            self.refresh()

    def _to_imports(self, _way: int = 0) -> None:
        self.desk.show("imports")

    def _filters(self) -> list[Tab[MatchRow]]:
        def of(kind: Kind) -> Tab[MatchRow]:
            return Tab(kind.value, self._words[kind], lambda row: row.kind is kind)

        return [
            Tab("all", self.tr("All"), lambda _row: True),
            Tab("open", self.tr("To look at"), lambda row: row.open),
            *(of(kind) for kind in (Kind.DIFFERS, Kind.MISSING_THERE, Kind.MISSING_HERE, Kind.SUGGESTED)),
        ]

    def _columns(self) -> list[Column[MatchRow]]:
        return [
            columns.text(self.tr("Supplier"), lambda row: (row.ours or row.theirs).party),  # type: ignore[union-attr]
            columns.code(self.tr("Our bill"), lambda row: row.ours.bill_no if row.ours else "", width=92),
            columns.day(self.tr("Date"), lambda row: (row.ours or row.theirs).day, width=88),  # type: ignore[union-attr]
            columns.money(self.tr("Our tax"), lambda row: row.ours.sales_tax if row.ours else None, width=90),
            columns.code(self.tr("FBR's"), lambda row: row.theirs.bill_no if row.theirs else "", width=92),
            columns.money(self.tr("FBR's tax"), lambda row: row.theirs.sales_tax if row.theirs else None, width=90),
            columns.chip(self.tr("What"), lambda row: STATES[row.kind], self.word, width=156),
        ]


def _key(row: MatchRow) -> str:
    return f"{row.ours.id if row.ours else ''}|{row.theirs.id if row.theirs else ''}"
