"""The window on very many bills: how long a person waits for it, and what it weighs."""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from app.cli.office import shipped_rates
from app.host.clock import now
from app.services import books as ledgers
from app.ui import application, jobs
from app.ui.kit.look import Look
from app.ui.pages.purchases import PurchasesPage
from app.ui.window import Office

TIMES = 5


class Watch:
    """Turns the window until its list stands still, by the clock."""

    def __init__(self, page: PurchasesPage) -> None:
        self._page = page

    def after(self, act: Callable[[], object]) -> float:
        before = time.perf_counter()
        act()
        while jobs.busy() or not (self._page.table.shown() or self._page._nothing.isVisible()):
            QCoreApplication.processEvents()
        self._page.table.viewport().grab()
        while jobs.busy() or self._lacks():
            QCoreApplication.processEvents()
        self._page.table.viewport().grab()
        return (time.perf_counter() - before) * 1000

    def _lacks(self) -> bool:
        table = self._page.paged
        return not set(table.near()) <= {row.id for row in table.shown()}


def main() -> None:
    app = application.start()
    application.dress(app, Look())
    books = ledgers.open_books(Path(sys.argv[1]), shipped_rates(), now, "bench")
    office = Office(books, now, Look())
    office.window.resize(1366, 768)
    office.window.show()
    office.open("parts")
    while jobs.busy():
        QCoreApplication.processEvents()
    mb = {"before the list": _weight()}
    office.window.go("purchases")
    page = office.window.current()
    assert isinstance(page, PurchasesPage)
    watch = Watch(page)
    ms = {"list opened": watch.after(QCoreApplication.processEvents)}
    mb["listed"] = _weight()
    ms["list read again"] = _median(watch, page.refresh)
    ms["sorted by total"] = _median(watch, lambda: _click(page, 6))
    ms["sorted by supplier"] = _median(watch, lambda: _click(page, 2))
    ms["under another tab"] = _median(watch, lambda: _tab(page))
    ms["a word typed"] = _median(watch, lambda: _type(page))
    ms["to the end and back"] = _median(watch, lambda: _end(page))
    bar = page.table.verticalScrollBar()
    for place in range(0, bar.maximum(), max(bar.maximum() // 200, 1)):
        watch.after(partial(bar.setValue, place))
    mb["scrolled through"] = _weight()
    office.window.close()
    office.close()
    books.close()
    print(json.dumps({"ms": ms, "mb": mb}), flush=True)


def _median(watch: Watch, act: Callable[[], object]) -> float:
    return statistics.median(watch.after(act) for _ in range(TIMES))


def _click(page: PurchasesPage, column: int) -> None:
    page.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)


def _tab(page: PurchasesPage) -> None:
    if page.tabs is not None:
        page.tabs.choose("unpaid" if page.tabs.current() == "all" else "all")


def _type(page: PurchasesPage) -> None:
    page.seeker.setText("")
    QTest.keyClicks(page.seeker, "clutch")


def _end(page: PurchasesPage) -> None:
    for key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(page.table, key, Qt.KeyboardModifier.ControlModifier)


def _weight() -> float:
    """What of the process lies in memory now."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


if __name__ == "__main__":
    main()
