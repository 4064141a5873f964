"""The desk laid and the window on it: which pages there are, and how one leads to another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.host import logs, paths
from app.host.clock import now
from app.rules.problems import Refusal
from app.rules.rates import Rates
from app.services import drafts, workshop
from app.services.books import Books
from app.services.deliveries import DeliveryDraft
from app.services.purchases import PurchaseDraft
from app.services.sales import SaleDraft
from app.ui import application, garbage, jobs, opening, rooms, trouble, wording
from app.ui.desk import Desk, Said
from app.ui.finding import Finder
from app.ui.hub import Hub
from app.ui.kit import written
from app.ui.kit.look import Look
from app.ui.kit.tokens import State
from app.ui.main_window import MainWindow
from app.ui.sidebar import Identity, Place
from app.ui.standing import Standing, read_standing
from app.ui.sync_thread import SyncThread, Turning, engine_for
from app.ui.trouble import Trouble

TYPED: dict[str, type[PurchaseDraft | SaleDraft | DeliveryDraft]] = {
    "purchase": PurchaseDraft,
    "sale": SaleDraft,
    "delivery": DeliveryDraft,
}
"""The papers that are kept while they are typed."""
SETTLES = 250  # milliseconds after a commit before the rail counts again


class Office(QObject):
    """Holds the desk, the window and the thread; the only place that knows every page."""

    def __init__(
        self, books: Books, now: Callable[[], datetime], liked: Look, make: Callable[[], Turning] | None = None
    ) -> None:
        super().__init__()
        garbage.keep_to_this_thread()
        self.hub = Hub(books)
        self.desk = Desk(books, self.hub, now, liked)
        self.window = MainWindow(self.places, self.identity)
        self._finder = Finder(self.desk, self.places())
        self._then: Said | None = None
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(SETTLES)
        self._counting.timeout.connect(self.count)
        self.sync = SyncThread(make) if make is not None else None
        self._connect()

    def open(self, place: str = "home") -> None:
        self.window.go(place)
        self.count()
        self._offer_typed()
        if self.sync is not None:
            self.sync.start()

    def _offer_typed(self) -> None:
        """What was being typed when the program last stopped."""
        with self.desk.books.read() as sitting:
            kept = drafts.latest(sitting)
        match drafts.read(TYPED[kept.kind], kept.body) if kept and kept.kind in TYPED else None:
            case PurchaseDraft() as bill:
                said, whose = self.tr("You were typing bill {number}: continue?"), bill.bill_no or bill.supplier
            case SaleDraft() as invoice:
                said, whose = self.tr("You were typing an invoice for {number}: continue?"), invoice.customer
            case DeliveryDraft() as paper:
                said, whose = self.tr("You were typing a paper for {number}: continue?"), paper.party
            case _:
                return
        said = said.format(number=written.isolate(whose))
        self.tell(Said(State.WAITING, said, self.tr("Continue"), kept.kind if kept else ""))

    def close(self) -> None:
        """The thread finishes the parcel in hand, the jobs come to their end."""
        if self.sync is not None:
            self.sync.stop()
        jobs.wait()

    def places(self) -> list[Place]:
        desk = self.desk
        trade, people = self.tr("Buy and sell"), self.tr("People")
        state, books = self.tr("Government"), self.tr("Books")
        return [
            Place("home", "", "home", self.tr("Home"), partial(rooms.home, desk)),
            Place("purchases", trade, "file-invoice", self.tr("Purchases"), partial(rooms.purchases, desk)),
            Place("sales", trade, "receipt", self.tr("Sales invoices"), partial(rooms.sales, desk)),
            Place("deliveries", trade, "truck-delivery", self.tr("Delivery challans"), partial(rooms.deliveries, desk)),
            Place("payments", trade, "cash", self.tr("Payments"), partial(rooms.payments, desk)),
            Place("workers", people, "users", self.tr("Workers"), partial(rooms.workers, desk)),
            Place("wages", people, "cash", self.tr("Wages"), partial(rooms.wages, desk)),
            Place("challans", state, "building-bank", self.tr("Payable challans"), partial(rooms.challans, desk)),
            Place("outbox", state, "send", self.tr("Outbox"), partial(rooms.outbox, desk)),
            Place("parties", books, "address-book", self.tr("Suppliers, customers"), partial(rooms.parties, desk)),
            Place("parts", books, "box", self.tr("Parts"), partial(rooms.parts, desk)),
            Place("reports", books, "chart-bar", self.tr("Supplier scoreboard"), partial(rooms.reports, desk)),
            Place("matching", books, "copy", self.tr("Matching with FBR"), partial(rooms.matching, desk)),
            Place("imports", books, "file-import", self.tr("Import"), partial(rooms.imports, desk)),
            Place("settings", "", "settings", self.tr("Settings"), partial(rooms.settings, desk)),
        ]

    def identity(self) -> Identity:
        with self.desk.books.read() as sitting:
            own = workshop.draft(sitting)
        name = wording.name(own.name, own.name_ur)
        if own.practice:
            return Identity(self.tr("Practice workshop"), self.tr("Learn without fear"), "P", practice=True)
        return Identity(name, wording.name(own.city, own.city_ur), name[:1].upper())

    def show(self, what: str, record: int) -> None:
        """A place of the rail, or the form of a record (0: a new one)."""
        if what in rooms.LISTS:
            at_a_place = self.window.current() is self.window.page(self.window.here())
            if at_a_place and self.window.here() != rooms.LISTS[what] and not self.window.go(rooms.LISTS[what]):
                return
            form = rooms.form(self.desk, what, record)
            if form is not None:
                self.window.open(form)
            return
        if self.window.go(what) and record:
            choose = getattr(self.window.current(), "choose", None)
            if choose is not None:
                choose(record)

    def take(self, hit: object) -> None:
        if isinstance(hit, tuple) and len(hit) == 2:
            self.show(str(hit[0]), int(hit[1]))

    def search(self, text: str) -> None:
        self.window.offer_hits(self._finder.find(text))

    def tell(self, said: Said) -> None:
        self._then = said
        self.window.tell(said.state, said.sentence, said.action, self._follow if said.place else None)

    def trouble(self, met: Trouble) -> None:
        """The world is in the way: a sentence in the message bar, and it stays."""
        self.tell(Said(State.REJECTED, met.told()))

    def count(self) -> None:
        """Ask the books what waits and what needs a person, for the rail and the status line."""
        jobs.Job(self.window, self._standing, self._stand).start()

    def dress(self) -> None:
        """Another language or another light: everything is made anew."""
        app = application.start()
        application.dress(app, self.desk.liked)
        self._finder = Finder(self.desk, self.places())
        self.window.rebuild()
        self.count()

    def send(self) -> None:
        if self.sync is not None:
            self.sync.send_now()
        else:
            self.tell(Said(State.WARN, self.tr("This window has no line to a portal.")))

    def leave_practice(self) -> None:
        said = self.tr("These are practice books. Close them and open your own to do real work.")
        self.tell(Said(State.WAITING, said))

    def _connect(self) -> None:
        desk, window = self.desk, self.window
        desk.wanted.connect(self.show)
        desk.laid.connect(window.open)
        desk.said.connect(self.tell)
        desk.dressed.connect(self.dress)
        desk.renamed.connect(self.window.rebuild)
        desk.sending_wanted.connect(self.send)
        window.searched.connect(self.search)
        window.hit_taken.connect(self.take)
        window.outbox_asked.connect(self._to_outbox)
        window.practice_left.connect(self.leave_practice)
        self.hub.changed.connect(self._heard)
        if self.sync is not None:
            self.sync.stumbled.connect(self._stumbled)

    def _follow(self) -> None:
        if self._then is not None:
            self.show(self._then.place, self._then.record)

    def _to_outbox(self) -> None:
        self.window.go("outbox")

    def _heard(self, touched: frozenset[str]) -> None:
        if touched <= drafts.WATCH:  # somebody is typing: nothing to count, nothing to send
            return
        self._counting.start()
        if self.sync is not None:
            self.sync.wake()

    def _stumbled(self, error: object) -> None:
        """The line being down is no error; what the engine says otherwise is told."""
        if isinstance(error, Refusal):
            self.tell(Said(State.WARN, wording.problem(error.problems[0])))
        elif isinstance(error, Exception) and not isinstance(error, BlockingIOError) and type(error).__name__ != "Busy":
            trouble.report(error)

    def _standing(self) -> Standing:
        with self.desk.books.read() as sitting:
            return read_standing(sitting)

    def _stand(self, standing: Standing) -> None:
        self.window.show_count("outbox", standing.outbox_count, needs_person=bool(standing.need_person))
        self.window.show_count("challans", standing.challans, needs_person=standing.overdue)
        self.window.show_light(standing.light, self._sentence(standing))
        self.window.show_trailing(wording.fact(standing.by))

    def _sentence(self, standing: Standing) -> str:
        waiting, person = written.isolate(str(standing.waiting)), written.isolate(str(standing.need_person))
        if not standing.has_portal:
            said = self.tr("No portal is set up. {n} papers wait here; everything else works.").format(n=waiting)
        elif standing.held:
            said = self.tr("The portal does not let us in: see the settings. {n} papers wait.").format(n=waiting)
        elif standing.line_down:
            said = self.tr("The line is down. Everything works; {n} papers will go when it is back.").format(n=waiting)
        elif standing.waiting:
            said = self.tr("{n} papers are waiting to be sent.").format(n=waiting)
        else:
            said = self.tr("Nothing waits to be sent.")
        need = self.tr("{n} need you.").format(n=person)
        return f"{said} {need}" if standing.need_person else said


def run(path: Path, rates: Rates, *, by: str, language: str = "en") -> int:
    """The window on the books at `path` until it is closed; new books if there are none. The exit code."""
    app = application.start()
    liked = application.remembered()
    liked = replace(liked, urdu=liked.urdu or language == "ur")
    application.dress(app, liked)
    trouble.install(logs.start(paths.log_dir()))
    held = application.lock(path) if path.parent.is_dir() else None
    if held is None and path.is_file():
        trouble.report(OSError(0, "these books are open in another window already", str(path)))
        return 1
    try:
        books = opening.opened(path, rates, by)
    except Exception as error:
        trouble.report(error)
        return 1
    return _turn(app, books, liked, path) if books is not None else 0


def _turn(app: QApplication, books: Books, liked: Look, path: Path) -> int:
    office = Office(books, now, liked, engine_for(books, path))
    trouble.tell_with(office.trouble)
    office.window.show()
    office.open()
    code = app.exec()
    office.close()
    books.close()
    return code
