"""The list of papers that move goods, and of what is due back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.services import deliveries
from app.services.books import Sitting
from app.services.deliveries import DeliveryRow
from app.services.paging import Found
from app.ui import delivery_words, wording
from app.ui.desk import Desk
from app.ui.kit import columns, written
from app.ui.kit.buttons import plain, primary
from app.ui.kit.columns import Column
from app.ui.kit.empty_state import EmptyState, Way
from app.ui.kit.list_page import Tab
from app.ui.kit.tokens import State
from app.ui.pages.paged_records import Asked, Head, PagedRecords
from app.ui.pages.still_out import StillOutPage

ORDERS = ("number", "date", "kind", "party", "against", "due", "state")
"""By column."""


class DeliveriesPage(PagedRecords[DeliveryRow]):
    watch = deliveries.WATCH
    kind = "delivery"
    sums = False

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            self.tr("Challans, orders and gate passes will stand here"),
            self.tr("What is out and not yet back is never forgotten."),
            [Way("truck-delivery", self.tr("Write the first challan"), self.tr("One line is enough."), "Ctrl N")],
        )
        super().__init__(desk, self._columns(), lambda row: row.id, self._filters(), empty)
        empty.taken.connect(self._take)
        new = primary(self.tr("New paper"), "plus", "Ctrl+N")
        new.clicked.connect(self.begin_new)
        self.out = plain(self.tr("Still out"), "calendar-due", "Ctrl+O")
        self.out.clicked.connect(self.open_out)
        self.set_actions(self.out, primary=new)
        self.set_head(self.tr("Delivery challans"))

    def read_found(self, sitting: Sitting, asked: Asked) -> Found:
        order = ORDERS[asked.column] if asked.column >= 0 else "date"
        return deliveries.found(sitting, asked.words, asked.tab, order, down=asked.down)

    def read_rows(self, sitting: Sitting, numbers: Sequence[int]) -> list[DeliveryRow]:
        return deliveries.by_ids(sitting, numbers)

    def read_counts(self, sitting: Sitting) -> Mapping[str, int]:
        return deliveries.counts(sitting)

    def read_head(self, sitting: Sitting) -> Head:
        return Head(deliveries.count_overdue(sitting))

    def describe(self, every: int, head: Head) -> None:
        late = written.isolate(str(head.count))
        self.set_head(self.tr("Delivery challans"), self.tr("{n} overdue").format(n=late) if every else "")

    def open_out(self) -> None:
        self.desk.lay(StillOutPage(self.desk))

    def _filters(self) -> list[Tab[DeliveryRow]]:
        return [
            Tab("all", self.tr("All")),
            Tab("challans", self.tr("Challans")),
            Tab("orders", self.tr("Orders and receipts")),
            Tab("gate", self.tr("Gate passes")),
            Tab("jobs", self.tr("Job work")),
            Tab("due", self.tr("Due back")),
        ]

    def _columns(self) -> list[Column[DeliveryRow]]:
        return [
            columns.code(self.tr("Number"), lambda row: row.number, width=126),
            columns.day(self.tr("Date"), lambda row: row.day),
            columns.text(self.tr("Paper"), _kind, width=168),
            columns.text(self.tr("Party"), lambda row: row.party),
            columns.code(self.tr("Against"), lambda row: row.against, width=126),
            columns.day(self.tr("Due"), lambda row: row.due_on),
            columns.chip(self.tr("State"), _state, _word, width=130),
        ]

    def _take(self, _way: int) -> None:
        self.begin_new()


def _kind(row: DeliveryRow) -> str:
    return wording.of(delivery_words.KINDS, row.kind)


def _key(row: DeliveryRow) -> str:
    return "overdue" if row.overdue else row.state


def _state(row: DeliveryRow) -> State:
    return delivery_words.STATES[_key(row)][0]


def _word(row: DeliveryRow) -> str:
    return wording.of({key: word for key, (_, word) in delivery_words.STATES.items()}, _key(row))
