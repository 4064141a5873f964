"""The window photographed page by page, in English and in Urdu: run as a program of its own, without a screen."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from app.host.clock import now
from app.rules.rates import Rates
from app.services import books as ledgers
from app.services import deliveries, purchases, sales, workers
from app.services.books import Books
from app.services.purchases import LineDraft, PurchaseDraft
from app.ui import application, jobs, rooms
from app.ui.kit.look import Look
from app.ui.window import Office

WIDE, HIGH = 1366, 768
SETTLE = 300  # milliseconds for what a form does a moment after it is shown, and for the rail to count
QUICK = 180  # for a list, once its rows have come
PLACES = (
    "home",
    "purchases",
    "sales",
    "deliveries",
    "payments",
    "workers",
    "wages",
    "challans",
    "outbox",
    "parties",
    "parts",
    "reports",
    "matching",
    "imports",
    "settings",
)
STAFF = ("attendance", "rights", "owings", "accidents", "grievances", "meetings")
"""The lists that lie over the workers."""


@dataclass(frozen=True, slots=True)
class View:
    """One picture: its name, and the place or record it shows."""

    name: str
    what: str
    record: int = 0


def take(
    path: Path, rates: Rates, folder: Path, languages: Sequence[str] = ("en", "ur"), *, dark: bool = False
) -> list[Path]:
    """Pictures of the main pages of the books at `path`, as PNG files in `folder`; the books are only read."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder.mkdir(parents=True, exist_ok=True)
    app = application.start()
    books = ledgers.open_books(path, rates, now, "owner")
    made = [picture for each in languages for picture in _language(app, books, folder, each, dark=dark)]
    books.close()
    return made


def settle(milliseconds: int = SETTLE) -> None:
    """Let the window go on until nothing has been at work for so long."""
    app = application.start()
    quiet = QDeadlineTimer(milliseconds)
    while not quiet.hasExpired():
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if jobs.busy():
            quiet = QDeadlineTimer(milliseconds)


def _language(app: QApplication, books: Books, folder: Path, language: str, *, dark: bool) -> Iterator[Path]:
    liked = replace(Look(), urdu=language == "ur", dark=dark)
    application.dress(app, liked)
    office = Office(books, now, liked)
    office.window.resize(WIDE, HIGH)
    office.window.show()
    office.open()
    for view in _views(books):
        office.window.go(rooms.LISTS.get(view.what, view.what))
        office.show(view.what, view.record)
        if view.name == "purchase_form":
            _fill(office, books)
        settle(QUICK if view.what in PLACES[1:] else SETTLE)
        path = folder / f"{view.name}_{language}{'_dark' if dark else ''}.png"
        if not office.window.grab().save(str(path)):
            raise OSError(f"{path} could not be written")
        yield path
    office.window.close()
    office.close()
    office.window.deleteLater()
    settle(50)


def _views(books: Books) -> list[View]:
    """The places of the rail, and a paper of each kind."""
    with books.read() as sitting:
        bills = purchases.rows(sitting, limit=1)
        sold = sales.rows(sitting, limit=1)
        people = workers.rows(sitting, limit=1)
        moved = deliveries.rows(sitting, state=deliveries.Kind.ORDER, limit=1)
    views = [View(place, place) for place in (*PLACES, *STAFF)]
    views += [View("purchase_form", "purchase")]
    views += [View("purchase_bill", "purchase", bill.id) for bill in bills]
    views += [View("sale_invoice", "sale", sale.id) for sale in sold]
    views += [View("worker", "worker", person.id) for person in people]
    views += [View("delivery_paper", "delivery", paper.id) for paper in moved]
    return views


def _fill(office: Office, books: Books) -> None:
    """The form as it looks while a bill is typed: the longest bill there is, once more, with a slip in its tax."""
    from app.ui.pages.purchase_form import PurchaseForm

    form = office.window.current()
    with books.read() as sitting:
        longest = max(purchases.rows(sitting), key=lambda row: row.lines, default=None)
        detail = purchases.detail(sitting, longest.id) if longest is not None else None
    if detail is None or not isinstance(form, PurchaseForm):
        return
    lines = [
        LineDraft(
            description=line.description, hs_code=line.hs_code, unit=line.unit, quantity=line.quantity, rate=line.rate
        )
        for line in detail.lines
    ]
    lines[-1] = replace(lines[-1], sales_tax=detail.lines[-1].sales_tax + 100)
    form.show_draft(
        PurchaseDraft(
            supplier=detail.row.supplier,
            bill_no=f"{detail.row.bill_no}-A",
            bill_date=detail.row.bill_date,
            received_on=detail.row.bill_date,
            paid_by="cash",
            lines=tuple(lines),
        )
    )
    form.begin()
    form.lines.next_complaint()
