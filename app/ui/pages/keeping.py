"""What is being typed reaches the disk within a second, and is there again after a power cut."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer

from app.services import drafts
from app.ui import trouble
from app.ui.desk import Desk

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Typed = TypeVar("Typed", bound="DataclassInstance")
BEAT = 500  # milliseconds: with the write itself, no more than a second of typing is ever at risk


class Keeper(QObject):
    """Looks twice a second at what stands in a form, and writes it down if it is another than before."""

    def __init__(self, desk: Desk, kind: str, typed: Callable[[], DataclassInstance | None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._kind, self._typed = desk, kind, typed
        self._body = ""
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """None means that nobody has typed anything: then nothing is kept."""
        draft = self._typed()
        body = drafts.written(draft) if draft is not None else ""
        if body == self._body:
            return
        try:
            with self._desk.books.write() as sitting:
                if body:
                    drafts.keep(sitting, self._kind, body)
                else:
                    drafts.discard(sitting, self._kind)
        except Exception as error:
            self._timer.stop()  # said once, not twice a second
            trouble.report(error)
            return
        self._body = body

    def wake(self) -> None:
        self._timer.start()

    def rest(self) -> None:
        """The form is left: what it holds is no longer being typed."""
        self._timer.stop()

    def kept(self, kind: type[Typed]) -> Typed | None:
        """What was being typed when the program last stopped."""
        with self._desk.books.read() as sitting:
            found = drafts.offer(sitting, self._kind)
        if found is None:
            return None
        self._body = found.body
        return drafts.read(kind, found.body)
