"""The desk laid and the window on it: which pages there are, and how one leads to another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import Enum, auto
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.host import logs, paths
from app.host.clock import now
from app.rules.problems import Refusal
from app.rules.rates import Rates
from app.services import drafts, workshop
from app.services.books import Books
from app.ui import application, doings, garbage, jobs, opening, rooms, sending_words, trouble, unfinished, wording
from app.ui.desk import Desk, Said
from app.ui.finding import Finder
from app.ui.hub import Hub
from app.ui.kit import look
from app.ui.kit.look import Look
from app.ui.kit.tokens import State
from app.ui.main_window import MainWindow
from app.ui.pages.keeping import KeptForm
from app.ui.practising import PracticePortal, practice_beside
from app.ui.reachable import Reachable
from app.ui.sidebar import Identity, Place
from app.ui.standing import DUES, Standing, light, read_standing, sentence
from app.ui.sync_thread import SyncThread, Turning, engine_for
from app.ui.trouble import Trouble

SETTLES = 500  # milliseconds after a commit before the rail counts again; all that comes meanwhile is counted with it
MINUTE = 60_000  # milliseconds


class Wanted(Enum):
    """Whose books shall lie on the desk when this window is closed."""

    OWN = auto()
    PRACTICE = auto()


class Office(QObject):
    """Holds the desk, the window and the thread; the only place that knows every page."""

    def __init__(
        self,
        books: Books,
        now: Callable[[], datetime],
        liked: Look,
        make: Callable[[], Turning] | None = None,
        practice: PracticePortal | None = None,
    ) -> None:
        super().__init__()
        self.practice = practice
        self.wanted: Wanted | None = None
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
        self._clock = QTimer(self)
        self._clock.setInterval(MINUTE)
        self._clock.timeout.connect(self._count_afresh)
        self._clock.timeout.connect(self.hub.minute)
        self._stands: Standing | None = None
        self._dues_changed = True
        self.sync = SyncThread(make) if make is not None else None
        self._connect()

    def open(self, place: str = "home") -> None:
        self.window.go(place)
        self.count()
        self._clock.start()
        self._offer_typed()
        if self.sync is not None:
            self.sync.start()
        if self.practice is not None:
            self.practice.start()

    def _offer_typed(self) -> None:
        with self.desk.books.read() as sitting:
            said = unfinished.offer(sitting)
        if said is not None:
            self.tell(said)

    def close(self) -> None:
        """The thread finishes the parcel in hand, the jobs come to their end."""
        self._clock.stop()
        if self.sync is not None:
            self.sync.stop()
        jobs.wait()
        if self.practice is not None:
            self.practice.stop()

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
        if place := rooms.place_of(what):
            at_a_place = self.window.current() is self.window.page(self.window.here())
            if at_a_place and self.window.here() != place and not self.window.go(place):
                return
            if self._is_typed(what, record):
                return
            form = rooms.form(self.desk, what, record)
            if form is not None:
                self.window.open(form)
            return
        if self.window.go(what) and record:
            choose = getattr(self.window.current(), "choose", None)
            if choose is not None:
                choose(record)

    def _is_typed(self, what: str, record: int) -> bool:
        """One that is open and being typed is gone back to: two of them would take each other's words."""
        kind = f"{what} {record}" if record else what
        if not self.window.return_to(lambda page: isinstance(page, KeptForm) and page.kind == kind):
            return False
        form = self.window.current()
        if isinstance(form, KeptForm) and self.desk.kept(form.kind) is not None and not form.touched():
            form.begin()  # with what is handed over to it
        return True

    def take(self, hit: object) -> None:
        if not isinstance(hit, tuple) or len(hit) != 2:
            return
        what, record = str(hit[0]), int(hit[1])
        match what:
            case doings.SEND:
                self.send()
            case doings.PRACTISE:
                self.window.practise()
            case _:
                self.show(what, record)

    def search(self, text: str) -> None:
        self.window.offer_hits(self._finder.find(text))

    def tell(self, said: Said) -> None:
        self._then = said
        self.window.tell(said.state, said.sentence, said.action, self._follow if said.place else None)

    def trouble(self, met: Trouble) -> None:
        """The world is in the way: a sentence in the message bar, and it stays."""
        self.tell(Said(State.REJECTED, met.told()))

    def count(self) -> None:
        """Ask the books what waits and what needs a person, for the rail and the status line.

        What falls due takes long to reckon, and is asked for again only when something of it has changed.
        """
        before = None if self._dues_changed else self._stands
        self._dues_changed = False
        jobs.Job(self.window, partial(self._standing, before), self._stand).start()

    def _count_afresh(self) -> None:
        self._dues_changed = True
        self.count()

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

    def practise(self) -> None:
        """These books are closed, and the practice workshop is opened in their place."""
        self._close_for(Wanted.PRACTICE)

    def leave_practice(self) -> None:
        if self.practice is not None:
            self._close_for(Wanted.OWN)
            return
        said = self.tr("These are practice books. Close them and open your own to do real work.")
        self.tell(Said(State.WAITING, said))

    def choose_day(self) -> None:
        """What shall the practice portal do?"""
        if self.practice is not None and self.practice.url:
            self.desk.lay(rooms.practice(self.desk, self.practice.url))
        else:
            said = self.tr("No practice portal runs here. The settings of your own books lead to the one that has it.")
            self.tell(Said(State.WAITING, said))

    def _no_practice(self, why: str) -> None:
        self.tell(Said(State.WARN, self.tr("The practice portal could not be started: {why}").format(why=why)))

    def _close_for(self, wanted: Wanted) -> None:
        """A page in hand that may not be left keeps the window."""
        self.wanted = wanted
        if not self.window.close():
            self.wanted = None

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
        window.practice_days_asked.connect(self.choose_day)
        window.practice_asked.connect(self.practise)
        desk.practice_wanted.connect(self.practise)
        self.hub.changed.connect(self._heard)
        if self.sync is not None:
            self.hub.changed.connect(self.sync.heard, Qt.ConnectionType.DirectConnection)
            self.sync.stumbled.connect(self._stumbled)
            self._reachable = Reachable(self)
            self._reachable.came_back.connect(self.sync.line_is_back)
        if self.practice is not None:
            self.practice.failed.connect(self._no_practice)

    def _follow(self) -> None:
        if self._then is not None:
            self.show(self._then.place, self._then.record)

    def _to_outbox(self) -> None:
        self.window.go("outbox")

    def _heard(self, touched: frozenset[str]) -> None:
        if touched <= drafts.WATCH:  # somebody is typing: nothing to count
            return
        self._dues_changed = self._dues_changed or bool(touched & DUES)
        if not self._counting.isActive():  # begun anew at each commit it would never end while much is sent
            self._counting.start()

    def _stumbled(self, error: object) -> None:
        """The line being down is no error; what the engine says otherwise is told."""
        if isinstance(error, Refusal):
            self.tell(Said(State.WARN, wording.problem(error.problems[0])))
        elif isinstance(error, Exception) and not isinstance(error, BlockingIOError):
            trouble.report(error)

    def _standing(self, before: Standing | None) -> Standing:
        with self.desk.books.read() as sitting:
            return read_standing(sitting, before)

    def _stand(self, standing: Standing) -> None:
        self._stands = standing
        summary, now = standing.outbox, self.desk.now()
        self.window.show_count("outbox", standing.outbox_count, needs_person=standing.needs_person)
        self.window.show_count("challans", standing.challans, needs_person=standing.overdue)
        self.window.show_light(light(summary, now), sentence(summary, now))
        kind = sending_words.environment(summary.environment) if summary.portal else ""
        self.window.show_trailing("  \u00b7  ".join(part for part in (kind, wording.fact(standing.by)) if part))


def run(path: Path, rates: Rates, *, by: str, language: str = "") -> int:
    """The window on the books at `path` until it is closed; new books if there are none. The exit code.

    Who goes to practise has the practice workshop's books before him until he comes back to his own.
    """
    app = application.start()
    application.dress(app, application.wished(language))
    trouble.install(logs.start(paths.log_dir()))
    wanted: Wanted | None = Wanted.OWN
    code = 0
    while wanted is not None:
        code, wanted = _turn(app, path, rates, by, learning=wanted is Wanted.PRACTICE)
    return code


def _turn(app: QApplication, own: Path, rates: Rates, by: str, *, learning: bool) -> tuple[int, Wanted | None]:
    """One window on one file of books; the exit code, and whose books are wanted next."""
    path = practice_beside(own) if learning else own
    instead = Wanted.OWN if learning else None
    held = application.lock(path) if path.parent.is_dir() else None
    if held is None and path.is_file():
        trouble.report(OSError(0, "these books are open in another window already", str(path)))
        return 1, instead
    try:
        books = opening.practice(path, rates, by) if learning else opening.opened(path, rates, by)
    except Exception as error:
        trouble.report(error)
        return 1, instead
    if books is None:
        return 0, None
    portal = PracticePortal(books, path.with_suffix(".portal")) if learning else None
    office = Office(books, now, look.worn(), engine_for(books, path), portal)
    trouble.tell_with(office.trouble)
    office.window.show()
    office.open()
    code = app.exec()
    office.close()
    books.close()
    return code, office.wanted
