"""What is ordered and has not come, or is out and has not come back: by party, what is awaited longest first."""

from __future__ import annotations

from collections.abc import Sequence

from app.services import deliveries
from app.services.books import Sitting
from app.services.deliveries import Kind, OutRow
from app.ui import delivery_words, duties, wording
from app.ui.desk import Desk
from app.ui.kit import columns, written
from app.ui.kit.columns import Column
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.list_page import Tab
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import State
from app.ui.pages.records import Records

GATE = (Kind.GATE_OUT, Kind.GATE_IN)


class StillOutPage(Records[OutRow]):
    watch = deliveries.WATCH
    kind = "delivery"

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            self.tr("Nothing is out"), self.tr("What is ordered, lent or sent to be worked on would stand here."), []
        )
        tabs = [
            Tab[OutRow]("all", self.tr("All"), lambda _row: True),
            Tab[OutRow]("jobs", self.tr("Job work"), lambda row: row.kind == Kind.JOB_OUT),
            Tab[OutRow]("gate", self.tr("Gate passes"), lambda row: row.kind in GATE),
            Tab[OutRow]("orders", self.tr("Orders"), lambda row: row.kind == Kind.ORDER),
            Tab[OutRow]("late", self.tr("Overdue"), lambda row: row.late_days > 0),
        ]
        super().__init__(desk, Table(self._columns(), _key, row_height="row_tall"), tabs=tabs, empty=empty)
        self.set_head(self.tr("Still out, still to come"), back=True)

    def read_rows(self, sitting: Sitting) -> list[OutRow]:
        return deliveries.still_out(sitting)

    def describe(self, rows: Sequence[OutRow]) -> None:
        who = len({row.party_id for row in rows})
        said = self.tr("with {n} parties").format(n=written.isolate(str(who))) if rows else ""
        self.set_head(self.tr("Still out, still to come"), said, back=True)

    def _columns(self) -> list[Column[OutRow]]:
        return [
            columns.text(self.tr("Party"), lambda row: wording.fact(row.party), width=200, sub=_paper),
            columns.text(self.tr("Goods"), lambda row: row.description, sub=lambda row: row.process),
            columns.code(self.tr("Number"), lambda row: row.number, width=118),
            columns.quantity(self.tr("Ordered, sent"), lambda row: row.given, width=100),
            columns.quantity(self.tr("Come, back"), lambda row: row.back, width=92),
            columns.quantity(self.tr("Scrap"), lambda row: row.scrap, width=64),
            columns.quantity(self.tr("Still out"), lambda row: row.left, width=92),
            columns.text(self.tr("Unit"), _unit, width=56, ink=lambda _row: "ink2"),
            columns.day(self.tr("Due"), lambda row: row.due_on),
            columns.chip("", _state, _word, width=126),
        ]


def _key(row: OutRow) -> tuple[int, str, str]:
    return row.id, row.description, row.unit


def _paper(row: OutRow) -> str:
    return wording.of(delivery_words.KINDS, row.kind)


def _unit(row: OutRow) -> str:
    return wording.of(wording.UNITS, row.unit)


def _state(row: OutRow) -> State:
    return State.OVERDUE if row.late_days else State.WAITING


def _word(row: OutRow) -> str:
    return duties.late(row.late_days) if row.late_days else wording.word(delivery_words.STATES["open"][1])
