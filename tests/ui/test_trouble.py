"""Whatever goes wrong is told in the right manner, with nothing hidden in the report."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit
from pytestqt.qtbot import QtBot
from sqlalchemy.exc import DatabaseError, IntegrityError, OperationalError
from sqlcipher3 import dbapi2

from app.models.engine import open_engine
from app.services.books import Books
from app.ui import trouble
from app.ui.trouble import CrashDialog, Trouble


class TooNew(Exception):
    pass


@pytest.fixture(autouse=True)
def hooks() -> Iterator[None]:
    import threading

    kept = sys.excepthook, threading.excepthook, list(trouble._desk)
    yield
    sys.excepthook, threading.excepthook = kept[0], kept[1]
    trouble._desk[:] = kept[2]


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (OSError(errno.ENOSPC, "No space left"), "disk is full"),
        (PermissionError(errno.EACCES, "Permission denied", "/books"), "/books"),
        (FileNotFoundError(errno.ENOENT, "No such file", "bill.xlsx"), "bill.xlsx"),
        (TooNew(), "newer Karkhana"),
        (ConnectionResetError(errno.ECONNRESET, "Connection reset by peer"), "Connection reset"),
    ],
)
def test_the_world_in_the_way_is_told_in_a_sentence(error: Exception, says: str) -> None:
    known = trouble.read(error)
    assert known is not None
    assert says in known.told()


def test_our_own_mistake_is_no_trouble_of_the_world() -> None:
    assert trouble.read(ValueError("x")) is None
    refused = dbapi2.IntegrityError("UNIQUE constraint failed: what is locked stays locked")
    assert trouble.read(IntegrityError("", {}, refused)) is None


def test_books_that_another_program_holds(tmp_path: Path) -> None:
    holder, other = (open_engine(tmp_path / "held.karkhana", ("busy_timeout=0",)) for _ in range(2))
    with holder.execution_options(writes=True).begin(), pytest.raises(OperationalError) as locked:
        other.execution_options(writes=True).connect().begin()
    known = trouble.read(locked.value)
    assert known is not None
    assert "Another program" in known.told()
    holder.dispose()
    other.dispose()


def test_books_that_are_damaged(books: Books, tmp_path: Path) -> None:
    file = tmp_path / "damaged.karkhana"
    whole = next(tmp_path.glob("*.karkhana")).read_bytes()
    file.write_bytes(whole[:4096] + b"x" * 4096 * 20)
    engine = open_engine(file)
    with pytest.raises(DatabaseError) as broken, engine.connect() as connection:
        connection.exec_driver_sql("SELECT * FROM party").all()
    known = trouble.read(broken.value)
    assert known is not None
    assert "damaged" in known.told()
    engine.dispose()


def test_known_trouble_goes_to_the_message_bar(expect_log: Callable[[str], None]) -> None:
    told: list[Trouble] = []
    expect_log("No space left")
    trouble.install(teller=told.append)
    sys.excepthook(OSError, OSError(errno.ENOSPC, "No space left"), None)
    assert [one.sentence for one in told] == [trouble.FULL]


def test_our_mistake_opens_the_dialog_with_the_whole_report(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, expect_log: Callable[[str], None]
) -> None:
    shown: list[str] = []

    def shut(dialog: QDialog) -> int:
        (text,) = dialog.findChildren(QPlainTextEdit)
        shown.append(text.toPlainText())
        return 0

    monkeypatch.setattr(CrashDialog, "exec", shut)
    expect_log("we were wrong")
    trouble.install(Path("karkhana.log"))
    trouble.report(ZeroDivisionError("we were wrong"))
    assert "ZeroDivisionError: we were wrong" in shown[0]
    QApplication.processEvents()


def test_the_report_can_be_copied(qtbot: QtBot) -> None:
    dialog = CrashDialog("the whole report", Path("karkhana.log"))
    qtbot.addWidget(dialog)
    dialog._copy()
    assert QGuiApplication.clipboard().text() == "the whole report"


def test_before_the_window_stands_an_error_is_raised(expect_log: Callable[[str], None]) -> None:
    trouble._desk.clear()
    expect_log("early")
    with pytest.raises(ValueError, match="early"):
        trouble.report(ValueError("early"))
