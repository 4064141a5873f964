"""A shop with the real engine on real books, on a line, a gateway and a clock of ours; it may die and begin again."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

from sqlalchemy import Engine as Database

from app.models.engine import open_engine
from app.practice.fbr_di import FbrDi
from app.practice.truth import Truth
from app.rules.rates import Rates
from app.sync.engine import Engine
from app.sync.transport import Transport
from tests.clock import Clock
from tests.torture.crash import FragileBooks, FragileJournal, Fuse, PowerCut
from tests.torture.simulated_line import Days, SimulatedLine
from tests.torture.template import HERE, TOKEN, Remembering, Template, no_noise, token_of


class TwoClocks(Clock):
    """The true time, which the portal has, and the computer's own, which somebody may have set wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong_by = timedelta()

    def __call__(self) -> datetime:
        return self.moment + self.wrong_by

    def true(self) -> datetime:
        return self.moment


def plenty(_folder: Path) -> int:
    """Bytes free on the disk."""
    return 1 << 40


class Place:
    """One database on one file after another: SQLAlchemy's own preparations are made once for all histories.

    `forgetful`: its disk does not wait for what it is told to keep (synchronous=NORMAL).
    """

    def __init__(self, folder: Path, *, forgetful: bool = False) -> None:
        self.folder, self.forgetful = folder, forgetful
        self._other: Place | None = None
        self.file = folder / "history.karkhana"
        self.receipts = folder / "history.receipts"
        self.database: Database = open_engine(self.file)

    def elsewhere(self) -> Place:
        """On another computer."""
        if self._other is None:
            folder = self.folder / "another computer"
            folder.mkdir(exist_ok=True)
            self._other = Place(folder)
        self._other.empty()
        return self._other

    def empty(self) -> None:
        """For the next history."""
        self.database.dispose()
        for left in self.folder.glob("history*"):
            left.unlink()


class Shop:
    """`file` of the template is what lies on its disk. Everything that chance decides is drawn from `draw`."""

    def __init__(self, file: Path, template: Template, place: Place, rates: Rates, draw: random.Random) -> None:
        self.place, self.rates, self.draw = place, rates, draw
        self.clock, self.fuse, self.days = TwoClocks(), Fuse(), Days(draw)
        self.truth = Truth(draw.randrange(1 << 30), now=self.clock.true)
        for entry in template.recorded:
            self.truth.keep(entry)
        place.empty()
        shutil.copyfile(file, place.file)
        shutil.copyfile(template.receipts, place.receipts)
        self.books = FragileBooks(place.database, rates, self.clock, self.fuse, forgetful=place.forgetful)
        self.books.lie_at(place.file)
        self.line = self.laid_line()
        self.home = Remembering(HERE)
        self.excused = 0
        """Moments in which a dying program could not know what became of a paper."""
        self.died = False
        self.doubtful = False
        """An old copy lies there, and no program has looked at it yet."""
        self.start()

    def laid_line(self) -> SimulatedLine:
        return SimulatedLine(self.gateway(), self.days, self.clock, self.fuse, self.draw)

    def start(self) -> None:
        """The program begins again: nothing of it is left but what lies on the disk."""
        self.journal = FragileJournal(self.place.receipts, self.fuse, forgetful=self.place.forgetful)
        self.engine = self.an_engine(self.books, self.journal, self.place, self.home)

    def an_engine(self, books: FragileBooks, journal: FragileJournal, place: Place, home: Remembering) -> Engine:
        lock = place.folder / "history.sending"
        line = cast("Transport", self.line)
        return Engine(books, token_of, lock, line, no_noise, journal=journal, installation=home, free=plenty)

    def gateway(self) -> FbrDi:
        """With an empty memory of what it answered last."""
        return FbrDi(self.truth, self.days, TOKEN, delay=timedelta(minutes=self.draw.uniform(0.5, 11)))

    def alive(self, act: Callable[[], object]) -> bool:
        """What the act says; False if the power went meanwhile."""
        self.line.in_post = self.died = False
        try:
            said = bool(act())
        except PowerCut as cut:
            self.die(cut)
            return False
        finally:
            self.fuse.rest()
        return said

    def die(self, cut: PowerCut) -> None:
        """What was not safe may be gone; then the program begins again."""
        self.died = True
        self.excused += self.line.in_post
        self.books.lose_power(self.draw)
        self.journal.lose_power(self.draw)
        self.line.portal = self.gateway()
        self.start()
