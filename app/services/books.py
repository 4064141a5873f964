"""The books: open them, read them, write in them, and hear what others wrote."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo

from sqlalchemy import Engine, UpdateBase, event, select
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.orm import ORMExecuteState, Session, sessionmaker

from app.models.engine import REBUILDING, open_engine
from app.models.rates import RateOverride
from app.models.schema import NotBooks, TooNew, number, upgrade
from app.rules.rates import Confidence, Rate, Rates

__all__ = [
    "KARACHI",
    "Books",
    "BooksThere",
    "DatabaseError",
    "NoBooks",
    "NotBooks",
    "OperationalError",
    "Sitting",
    "TooNew",
    "create",
    "open_books",
]

KARACHI = ZoneInfo("Asia/Karachi")
Touched = frozenset[str]
Clock = Callable[[], datetime]
AT_HAND = 64
"""Rows read last that a sitting does not read again."""


class NoBooks(Exception):
    """There is no file of books at this path."""


class BooksThere(Exception):
    """There is a file at this path already; it is not overwritten."""


class Sitting(Session):
    """One sitting at the books: it knows who sits there, what time it is and which law is shipped."""

    def __init__(self, bind: Engine, *, by: str, clock: Clock, shipped: Rates, **manners: Any) -> None:  # noqa: ANN401 - SQLAlchemy's own
        super().__init__(bind, **manners)
        self.by = by
        self._clock = clock
        self._shipped = shipped
        self._rates: Rates | None = None
        self.at_hand: deque[object] = deque(maxlen=AT_HAND)
        self.touched: set[str] = set()

    def now(self) -> datetime:
        """The aware moment, by the clock handed in."""
        return self._clock()

    def today(self) -> date:
        """The legal date, in Karachi."""
        return self.now().astimezone(KARACHI).date()

    @property
    def rates(self) -> Rates:
        """The shipped law, with this workshop's own overrides laid over it."""
        if self._rates is None:
            own = _overrides(self)
            self._rates = self._shipped.overlaid(own) if own else self._shipped
        return self._rates

    def forget_rates(self) -> None:
        """They are read anew: the workshop has just overridden one."""
        self._rates = None


@event.listens_for(Sitting, "loaded_as_persistent")
def _hold(sitting: Sitting, row: object) -> None:
    """A session holds what it has read only weakly, and would read the same party three times for one bill."""
    sitting.at_hand.append(row)


@event.listens_for(Sitting, "after_flush")
def _note(sitting: Sitting, _flush: object) -> None:
    """Which tables it has written in: what looks at them looks anew. A row told what it said already is not written."""
    written = filter(sitting.is_modified, sitting.dirty)
    for row in (*sitting.new, *written, *sitting.deleted):
        sitting.touched.add(row.__tablename__)


@event.listens_for(Sitting, "do_orm_execute")
def _note_bulk(state: ORMExecuteState) -> None:
    if isinstance(state.statement, UpdateBase):
        cast("Sitting", state.session).touched.add(state.statement.entity_description["table"].name)


class Books:
    """One workshop's file. `by` is the name written beside every change."""

    def __init__(self, engine: Engine, rates: Rates, now: Clock, by: str) -> None:
        self._engine = engine
        writing = engine.execution_options(writes=True)
        lightly = engine.execution_options(writes=True, lightly=True)
        self._reader = sessionmaker(engine, class_=Sitting, by=by, clock=now, shipped=rates)
        self._writer = sessionmaker(writing, class_=Sitting, by=by, clock=now, shipped=rates)
        self._light_writer = sessionmaker(lightly, class_=Sitting, by=by, clock=now, shipped=rates)
        self._listeners: list[Callable[[Touched], None]] = []

    @property
    def path(self) -> Path:
        """Their file."""
        return Path(self._engine.url.database or "")

    def subscribe(self, listener: Callable[[Touched], None]) -> None:
        """Call `listener` after each commit, on the thread that committed."""
        self._listeners.append(listener)

    @contextmanager
    def read(self) -> Iterator[Sitting]:
        """One unchanging view of the books."""
        with self._reader.begin() as sitting:
            yield sitting

    @contextmanager
    def write(self) -> Iterator[Sitting]:
        """All of it or none of it; the listeners hear which tables it touched."""
        with self._written(self._writer) as sitting:
            yield sitting

    @contextmanager
    def write_lightly(self) -> Iterator[Sitting]:
        """The same, but a power cut may take it back until the next `write`: for what it does no harm to lose."""
        with self._written(self._light_writer) as sitting:
            yield sitting

    @contextmanager
    def _written(self, writer: sessionmaker[Sitting]) -> Iterator[Sitting]:
        with writer.begin() as sitting:
            yield sitting
        for listener in self._listeners if sitting.touched else ():
            listener(frozenset(sitting.touched))

    def close(self) -> None:
        self._engine.dispose()


def create(path: Path, rates: Rates, now: Clock, by: str) -> Books:
    """New, empty books at `path`. Raises BooksThere, or OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        path.touch(exist_ok=False)  # of two who make them at once, one
    except FileExistsError:
        raise BooksThere(path) from None
    try:
        return _open(path, rates, now, by)
    except BaseException:
        path.unlink()
        raise


def open_books(path: Path, rates: Rates, now: Clock, by: str) -> Books:
    """The books at `path`, brought up to this program's schema. Raises NoBooks, TooNew, NotBooks, OperationalError."""
    if not path.is_file():
        raise NoBooks(path)
    _recognise(path)
    return _open(path, rates, now, by)


def _recognise(path: Path) -> None:
    """NotBooks for an emptied or damaged file and for another program's, seen before anything is written into it."""
    engine = open_engine(path, ())
    try:
        with engine.connect() as connection:
            ours = number(connection) > 0
    except OperationalError:  # a lock, a folder that cannot be read: nothing is known of the file
        raise
    except (DatabaseError, NotBooks, UnicodeDecodeError) as error:
        raise NotBooks(path) from error
    finally:
        engine.dispose()
    if not ours:
        raise NotBooks(path)


def _open(path: Path, rates: Rates, now: Clock, by: str) -> Books:
    rebuilding = open_engine(path, REBUILDING)
    try:
        upgrade(rebuilding, now())
    except DatabaseError as error:
        if type(error) is DatabaseError:  # its children speak of locks and of our mistakes; this one of the file
            raise NotBooks(path) from error
        raise
    finally:
        rebuilding.dispose()
    return Books(open_engine(path), rates, now, by)


def _overrides(sitting: Sitting) -> list[Rate]:
    return [
        Rate(
            key=row.key,
            scope=row.scope,
            since=row.since,
            until=row.until,
            value=Decimal(row.value),
            unit=row.unit,
            note=row.reason,
            source=f"this workshop, {row.entered_by}",
            confidence=Confidence.C,
        )
        for row in sitting.scalars(select(RateOverride).order_by(RateOverride.id))
    ]
