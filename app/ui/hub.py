"""Word of every commit, brought to the window's thread; and of every minute, for what counts hours and days."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol
from weakref import ref

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid


class Tells(Protocol):
    """Anything that tells what changed: the books."""

    def subscribe(self, listener: Callable[[frozenset[str]], None], /) -> object: ...


class Hub(QObject):
    """Pages connect to `changed`; Qt carries it over from whichever thread wrote."""

    changed = Signal(frozenset)  # the names of the tables that a transaction touched
    minute = Signal()  # one has passed: a legal time comes near without any commit

    def __init__(self, books: Tells, parent: QObject | None = None) -> None:
        super().__init__(parent)
        me = ref(self)

        def hear(touched: frozenset[str]) -> None:
            """The books outlive a window: one that was closed hears nothing any more."""
            hub = me()
            if hub is not None and isValid(hub):
                hub.changed.emit(touched)

        books.subscribe(hear)
