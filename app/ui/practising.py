"""The practice portal that belongs to a window on practice books: a process of its own, which ends with the window."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

from app.host import paths
from app.services import portals, practice_books, workshop
from app.services.books import Books
from app.services.portals import PortalDraft

SOON = 3000  # milliseconds that it is given to end by itself


def practice_beside(books: Path) -> Path:
    """Where the practice books lie: never where the real ones do."""
    return books.with_name(f"{practice_books.STEM}-{books.name.removeprefix(practice_books.STEM + '-')}")


def is_practice(books: Books) -> bool:
    with books.read() as sitting:
        return workshop.draft(sitting).practice


class PracticePortal(QObject):
    """`ready` carries its address, once the practice books know it."""

    ready = Signal(str)
    failed = Signal(str)

    def __init__(self, books: Books, ledger: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.url = ""
        self._books, self._ledger = books, ledger
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._announced)
        self._process.errorOccurred.connect(self._fell)

    def start(self) -> None:
        """Only books that say themselves that they are practice books are ever led to it."""
        if not is_practice(self._books):
            raise ValueError("these are not practice books")
        command, *arguments = paths.program()
        asked = ["portal", "practice", "--until-eof", "--seed", "7", "--ledger", str(self._ledger)]
        self._process.start(command, [*arguments, *asked])

    def stop(self) -> None:
        """Its input ends, and so does it; who does not listen is ended."""
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(SOON):
            self._process.kill()
            self._process.waitForFinished(SOON)

    def is_running(self) -> bool:
        return self._process.state() != QProcess.ProcessState.NotRunning

    def _announced(self) -> None:
        """Its first line: where it is and how one gets in; the practice books are told."""
        if self.url or not self._process.canReadLine():
            return
        facts = json.loads(bytes(self._process.readLine().data()))
        with self._books.write() as sitting:
            portals.set_portal(sitting, PortalDraft(url=facts["url"], practice_token=facts["token"]))
        self.url = facts["url"]
        self.ready.emit(self.url)

    def _fell(self) -> None:
        if not self.url:
            self.failed.emit(self._process.errorString())
