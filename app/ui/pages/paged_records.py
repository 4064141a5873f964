"""A list as long as it may grow: the books sort, filter and count; only the rows that are looked at are read."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import partial
from typing import Generic, TypeVar

from app.services import paging
from app.services.books import Sitting
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit.columns import Column
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.list_page import Standing, Tab
from app.ui.kit.paged import PAGE, PagedTable
from app.ui.pages.records import Listed

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is wanted: under which tab, with which words, by which column (-1: as the list stands by itself)."""

    tab: str
    words: str = ""
    column: int = -1
    down: bool = True


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of the page speaks of: how many, and what they come to."""

    count: int = 0
    amount: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Answer(Generic[Row]):
    found: paging.Found = field(default_factory=lambda: paging.Found(array("q"), Decimal(0)))
    counts: Mapping[str, int] = field(default_factory=dict)
    head: Head = Head()
    rows: Sequence[Row] = ()


class PagedRecords(Listed[Row, Answer[Row]]):
    """What it asks the books runs on another thread and touches no widget; `read_rows` also where a row is acted on."""

    sums = True

    def __init__(
        self,
        desk: Desk,
        columns: Sequence[Column[Row]],
        key: Callable[[Row], int],
        tabs: Sequence[Tab[Row]],
        empty: EmptyState,
    ) -> None:
        self.desk = desk
        self._asked, self._changed, self._near = Asked(tabs[0].key), True, array("q")
        self._answer: Answer[Row] = Answer()
        self._summed = paging.Found(array("q"), Decimal(0))
        self.paged = PagedTable(columns, key, self._rows_of)
        super().__init__(desk, self.paged, tabs=tabs, empty=empty)
        self.paged.paged.missing.connect(self._fetch)
        self.paged.paged.sorting.connect(self._sort)

    # What a list answers.

    def read_found(self, sitting: Sitting, asked: Asked) -> paging.Found:
        raise NotImplementedError

    def read_rows(self, sitting: Sitting, numbers: Sequence[int]) -> list[Row]:
        raise NotImplementedError

    def read_counts(self, sitting: Sitting) -> Mapping[str, int]:
        raise NotImplementedError

    def read_total(self, sitting: Sitting, numbers: Sequence[int]) -> Decimal:
        """Asked of a list whose rows have `sums`."""
        raise NotImplementedError

    def read_head(self, sitting: Sitting) -> Head:
        return Head()

    def describe(self, every: int, head: Head) -> None:
        """The answer has come: the head may say something about it."""

    # What the lists have in common.

    def refresh(self) -> None:
        self._changed = True
        self._ask(self._asked)

    def seek(self, text: str) -> None:
        self._sought = text.strip()
        self._ask(replace(self._asked, words=self._sought))

    def _choose_tab(self, key: str) -> None:
        self._ask(replace(self._asked, tab=key))

    def _sort(self, column: int, down: bool) -> None:
        self._ask(replace(self._asked, column=column, down=down or column < 0))

    def _ask(self, asked: Asked) -> None:
        self._asked, self._near = asked, self.paged.near()
        super().refresh()

    def _read(self) -> Answer[Row]:
        """What stands under the tabs changes only when the books do."""
        asked, near, changed = self._asked, self._near, self._changed
        self._changed = False
        with self.desk.books.read() as sitting:
            found = self.read_found(sitting, asked)
            rows = self.read_rows(sitting, list(dict.fromkeys([*found.numbers[:PAGE], *near])))
            if not changed:
                return Answer(found, self._answer.counts, self._answer.head, rows)
            return Answer(found, self.read_counts(sitting), self.read_head(sitting), rows)

    def _lay_out(self, answer: Answer[Row]) -> None:
        self._answer, self._summed = answer, answer.found
        self.paged.show_numbers(answer.found.numbers, answer.rows)
        if self.tabs is not None:
            for key, count in answer.counts.items():
                self.tabs.count(key, count)
        self.describe(self._every(), answer.head)
        self._tell()

    def _every(self) -> int:
        return self._answer.counts.get(next(iter(self._tabs)), 0)

    def _standing(self) -> Standing:
        numbers, chosen = self._answer.found.numbers, self.paged.chosen_numbers()
        amount = (self._amount_of(chosen) if len(chosen) > 1 else self._answer.found.amount) if self.sums else None
        return Standing(self._every(), len(numbers), len(chosen), amount)

    def _amount_of(self, chosen: array[int]) -> Decimal | None:
        """Of several chosen rows the books say the sum, a moment later."""
        if chosen == self._summed.numbers:
            return self._summed.amount
        Job(self, partial(self._add_up, chosen), self._told_sum).start()
        return None

    def _add_up(self, chosen: array[int]) -> paging.Found:
        with self.desk.books.read() as sitting:
            return paging.Found(chosen, self.read_total(sitting, chosen))

    def _told_sum(self, summed: paging.Found) -> None:
        if summed.numbers == self.paged.chosen_numbers():
            self._summed = summed
            self._tell()

    def _fetch(self, page: int) -> None:
        numbers = self.paged.paged.page(page)
        Job(self, partial(self._rows_of, numbers), partial(self.paged.fill, page, numbers)).start()

    def _to_save(self) -> Callable[[], Iterable[Row]]:
        return partial(self._page_by_page, self._answer.found.numbers)

    def _page_by_page(self, numbers: array[int]) -> Iterator[Row]:
        for first in range(0, len(numbers), PAGE):
            yield from self._rows_of(numbers[first : first + PAGE])

    def _rows_of(self, numbers: Sequence[int]) -> list[Row]:
        with self.desk.books.read() as sitting:
            return self.read_rows(sitting, numbers)
