"""The practice portal that belongs to a window on practice books: a process of its own, which ends with the window."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QProcess, Signal

from app.host import paths
from app.services import portals, practice_books, workshop
from app.services.books import Books
from app.services.portals import PortalDraft

CHALLANS = "challans"
SOON = 3000  # milliseconds that it is given to end by itself


def practice_beside(books: Path) -> Path:
    """Where the practice books lie: never where the real ones do."""
    return books.with_name(f"{practice_books.STEM}-{books.name.removeprefix(practice_books.STEM + '-')}")


def is_practice(books: Books) -> bool:
    with books.read() as sitting:
        return workshop.is_practice(sitting)


class PracticePortal(QObject):
    """`ready` carries its address, once the practice books know it."""

    ready = Signal(str)
    failed = Signal(str)

    def __init__(self, books: Books, ledger: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.url = ""
        self._port = 0
        self._books, self._ledger = books, ledger
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._announced)
        self._process.errorOccurred.connect(self._fell)
        self._process.finished.connect(self._ended)

    def start(self) -> None:
        """Only books that say themselves that they are practice books are ever led to it."""
        if not is_practice(self._books):
            raise ValueError("these are not practice books")
        self._launch(self._former())

    def stop(self) -> None:
        """Its input ends, and so does it; who does not listen is ended."""
        self._port = 0
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(SOON):
            self._process.kill()
            self._process.waitForFinished(SOON)

    def is_running(self) -> bool:
        return self._process.state() != QProcess.ProcessState.NotRunning

    def _former(self) -> int:
        """The port it had: at another address its challans would be another portal's, and be fetched once more."""
        with self._books.read() as sitting:
            row = portals.portal(sitting, CHALLANS)
        return (urlsplit(row.url).port or 0) if row is not None and not row.stray else 0

    def _launch(self, port: int) -> None:
        self._port = port
        command, *arguments = paths.program()
        asked = ["portal", "practice", "--until-eof", "--seed", "7", "--ledger", str(self._ledger)]
        self._process.start(command, [*arguments, *asked, "--port", str(port)])

    def _ended(self) -> None:
        """The port it had is another's by now: any will do."""
        if not self.url and self._port:
            self._launch(0)

    def _announced(self) -> None:
        """Its first line: where it is and how one gets in; the practice books are told."""
        if self.url or not self._process.canReadLine():
            return
        facts = json.loads(bytes(self._process.readLine().data()))
        with self._books.write() as sitting:
            for name in portals.NAMES:
                portals.set_portal(sitting, PortalDraft(name=name, url=facts["url"], practice_token=facts["token"]))
        self.url = facts["url"]
        self.ready.emit(self.url)

    def _fell(self) -> None:
        if not self.url:
            self.failed.emit(self._process.errorString())
