"""An exception in, the right manner of telling out."""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from errno import EACCES, ENOSPC, EROFS
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.services.books import DatabaseError, OperationalError
from app.ui.kit import look
from app.ui.kit.buttons import plain, primary
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role

log = logging.getLogger(__name__)

FULL = str(
    QT_TRANSLATE_NOOP("Trouble", "The disk is full. What was kept before is safe; free some room and try again.")
)
REFUSED = str(QT_TRANSLATE_NOOP("Trouble", "This computer does not let us write there: {place}. Nothing was changed."))
GONE = str(QT_TRANSLATE_NOOP("Trouble", "The file is no longer there: {place}. Nothing was changed."))
LOCKED = str(QT_TRANSLATE_NOOP("Trouble", "Another program holds the books just now. Nothing was changed; try again."))
BROKEN = str(
    QT_TRANSLATE_NOOP("Trouble", "The books' file is damaged. Stop here, and restore the last checked backup.")
)
OTHER = str(QT_TRANSLATE_NOOP("Trouble", "The computer answered: {answer}. Nothing was half-saved."))
TOO_NEW = str(
    QT_TRANSLATE_NOOP("Trouble", "These books were written by a newer Karkhana. Install that one to open them.")
)
NO_SAFE = str(
    QT_TRANSLATE_NOOP("Trouble", "This computer has no safe place for secrets. The portal's key was not kept.")
)

BY_NAME = {"TooNew": TOO_NEW, "NoSafe": NO_SAFE}
IN_THE_BOOKS = {"locked": LOCKED, "busy": LOCKED, "full": FULL, "malformed": BROKEN, "not a database": BROKEN}


@dataclass(frozen=True, slots=True)
class Trouble:
    """The world is in the way: a sentence, and what it speaks of."""

    sentence: str
    place: str = ""
    answer: str = ""

    def told(self) -> str:
        words = QCoreApplication.translate("Trouble", self.sentence)
        return words.format(place=self.place, answer=self.answer)


def read(error: BaseException) -> Trouble | None:
    """What the world did to us; nothing means that we are wrong ourselves."""
    named = BY_NAME.get(type(error).__name__)
    if named is not None:
        return Trouble(named)
    if isinstance(error, OperationalError) or type(error) is DatabaseError:  # its other children speak of our mistakes
        said = str(error.orig).lower()
        return next((Trouble(words) for sign, words in IN_THE_BOOKS.items() if sign in said), None)
    if not isinstance(error, OSError):
        return None
    place = str(error.filename or "")
    if error.errno == ENOSPC:
        return Trouble(FULL)
    if error.errno in {EACCES, EROFS}:
        return Trouble(REFUSED, place)
    if isinstance(error, FileNotFoundError):
        return Trouble(GONE, place)
    return Trouble(OTHER, place, error.strerror or str(error))


class Desk(QObject):
    """Where errors of any thread are brought to the window's own."""

    came = Signal(object)

    def __init__(self, teller: Callable[[Trouble], None] | None, log_path: Path | None) -> None:
        super().__init__()
        self.teller, self.log_path = teller, log_path
        self.came.connect(self.take)

    @Slot(object)
    def take(self, error: BaseException) -> None:
        known = read(error)
        if known is not None and self.teller is not None:
            self.teller(known)
            return
        text = known.told() if known is not None else ""
        dialog = CrashDialog(report_text(error), self.log_path, text, QApplication.activeWindow())
        dialog.exec()
        dialog.deleteLater()


_desk: list[Desk] = []


def install(log_path: Path | None = None, teller: Callable[[Trouble], None] | None = None) -> None:
    """The last hook: whatever nobody caught, on any thread, is told and logged."""
    _desk[:] = [Desk(teller, log_path)]
    sys.excepthook = _uncaught
    threading.excepthook = _uncaught_in_thread


def tell_with(teller: Callable[[Trouble], None]) -> None:
    """The window is there now: trouble goes to its message bar."""
    if _desk:
        _desk[0].teller = teller


def report(error: BaseException) -> None:
    """Tell it in the right manner; before `install`, raise it to whoever listens."""
    log.error("%s", "".join(traceback.format_exception(error)))
    if not _desk:
        raise error
    _desk[0].came.emit(error)


def report_text(error: BaseException) -> str:
    """All that a report contains; nothing leaves the machine that is not shown here."""
    told = "".join(traceback.format_exception(error))
    return f"Python {platform.python_version()}, {platform.platform()}\n\n{told}"


def _uncaught(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    if isinstance(error, KeyboardInterrupt):
        QCoreApplication.quit()
        return
    report(error)


def _uncaught_in_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
        report(args.exc_value)


class CrashDialog(QDialog):
    """We were wrong: what was kept, the whole report, a way to copy it."""

    def __init__(self, report: str, log_path: Path | None, known: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self._report = report
        column = QVBoxLayout(self)
        pad = look.space("page")
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(look.space("medium"))
        column.addWidget(Words(self.tr("Something went wrong"), Role.PAGE))
        said = known or self.tr(
            "This is our mistake. Nothing was half-saved: what you had entered before is in the books."
        )
        for text in (said, self.tr("Below is all that a report would contain. Copy it and send it to us if you wish.")):
            words = Words(text, wrap=True)
            words.set_width(look.wide("explanation"))
            column.addWidget(words)
        self._text = QPlainTextEdit(report)
        self._text.setReadOnly(True)
        self._text.setFont(look.font(Role.FIGURE))
        self._text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._text.setMinimumHeight(look.wide("rail"))
        column.addWidget(self._text)
        if log_path is not None:
            column.addWidget(Words(self.tr("Log: {path}").format(path=log_path), Role.SUB, "ink3"))
        row = QHBoxLayout()
        copy, close = plain(self.tr("Copy"), "copy"), primary(self.tr("Go on"))
        copy.clicked.connect(self._copy)
        close.clicked.connect(self.accept)
        row.addWidget(copy)
        row.addStretch()
        row.addWidget(close)
        column.addLayout(row)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
