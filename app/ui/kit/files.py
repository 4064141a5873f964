"""Which file? Asked by the system's own dialog; where it has none, by Qt's, in our look and language."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from app.ui.kit import look
from app.ui.kit.fields import RIGHT

Mode = QFileDialog.FileMode
EXCEL, CSV, PDF, ZIP = "Excel (*.xlsx)", "CSV (*.csv)", "PDF (*.pdf)", "ZIP (*.zip)"


def to_open(parent: QWidget, title: str, endings: Sequence[str] = ()) -> Path | None:
    """A file that is there, one of these endings if any are named; None if the person left it."""
    dialog = made(parent, title, Mode.ExistingFile, kind(endings))
    return next(iter(_done(dialog)), None)


def several(parent: QWidget, title: str) -> list[Path]:
    return _done(made(parent, title, Mode.ExistingFiles))


def to_save(parent: QWidget, title: str, name: str, *kinds: str, replaces: bool = True) -> tuple[Path | None, str]:
    """Where to, and as which of the kinds; unless it `replaces`, whoever writes the file refuses one that is there."""
    dialog = made(parent, title, Mode.AnyFile, *kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not replaces)
    dialog.selectFile(name)
    chosen = _done(dialog)
    return (chosen[0] if chosen else None), dialog.selectedNameFilter()


def folder(parent: QWidget, title: str) -> Path | None:
    dialog = made(parent, title, Mode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(_done(dialog)), None)


def made(parent: QWidget | None, title: str, mode: QFileDialog.FileMode, *kinds: str) -> QFileDialog:
    """The dialog before it is shown; a subclass of Qt's would never be the system's own."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(mode)
    dialog.setOption(QFileDialog.Option.HideNameFilterDetails)
    if kinds:
        dialog.setNameFilters(kinds)
    for name in dialog.findChildren(QLineEdit, "fileNameEdit") if look.urdu() else ():
        name.setAlignment(RIGHT)
    return dialog


def answered(dialog: QFileDialog) -> list[Path]:
    """The one place that waits for the answer; tests put their own in its stead."""
    return [Path(name) for name in dialog.selectedFiles()] if dialog.exec() else []


def _done(dialog: QFileDialog) -> list[Path]:
    chosen = answered(dialog)
    dialog.deleteLater()
    return chosen


def kind(endings: Sequence[str]) -> str:
    """In words: a row of stars and dots says nothing."""
    if not endings:
        return QCoreApplication.translate("Files", "All files (*)")
    words = QCoreApplication.translate("Files", "Files that can be read here")
    return f"{words} ({' '.join(f'*.{each}' for each in endings)})"
