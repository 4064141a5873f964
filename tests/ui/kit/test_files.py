"""Which file? Qt's own dialog, where the system has none, wears our look and speaks the window's language."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFileDialog, QHeaderView, QLineEdit, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from app.ui.kit import files, look
from app.ui.kit.look import Look

LATIN = re.compile(r"[A-Za-z]{2,}")


@pytest.mark.parametrize("mode", [files.Mode.ExistingFile, files.Mode.AnyFile, files.Mode.Directory])
def test_it_speaks_urdu(qtbot: QtBot, wear: Callable[[Look], None], tmp_path: Path, mode: QFileDialog.FileMode) -> None:
    wear(Look(urdu=True))
    dialog = files.made(None, "فائل", mode, files.kind(("xlsx", "csv")))
    qtbot.addWidget(dialog)
    dialog.setDirectory(str(tmp_path))
    dialog.show()
    left = {word for word in shown(dialog) if LATIN.search(word)}
    assert left == set()


def test_it_wears_our_look(qtbot: QtBot, wear: Callable[[Look], None]) -> None:
    wear(Look())
    dialog = files.made(None, "File", files.Mode.ExistingFile)
    qtbot.addWidget(dialog)
    dialog.show()
    heading = dialog.findChild(QHeaderView)
    assert isinstance(heading, QHeaderView)
    assert heading.viewport().grab().toImage().pixelColor(2, 2) == look.colour("sheet2")


def test_what_is_asked_for(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    seen: list[QFileDialog] = []
    answer = [tmp_path / "a.xlsx"]

    def answered(dialog: QFileDialog) -> list[Path]:
        seen.append(dialog)
        return answer

    monkeypatch.setattr(files, "answered", answered)
    page = QWidget()
    qtbot.addWidget(page)
    assert files.to_open(page, "Open", ("xlsx", "csv")) == answer[0]
    assert seen[-1].nameFilters() == ["Files that can be read here (*.xlsx *.csv)"]
    assert files.to_save(page, "Save", "b.csv", files.EXCEL, files.CSV) == (answer[0], files.EXCEL)
    assert [Path(name).name for name in seen[-1].selectedFiles()] == ["b.csv"]
    assert not seen[-1].testOption(QFileDialog.Option.DontConfirmOverwrite)
    files.to_save(page, "Save", "b.zip", files.ZIP, replaces=False)
    assert seen[-1].testOption(QFileDialog.Option.DontConfirmOverwrite)
    assert files.several(page, "Attach") == answer
    assert files.folder(page, "Folder") == answer[0]
    assert all(type(dialog) is QFileDialog for dialog in seen), "a subclass is never the system's own"
    answer.clear()
    assert (files.to_open(page, "Open"), files.folder(page, "Folder")) == (None, None)
    assert files.to_save(page, "Save", "b.csv", files.CSV)[0] is None


def shown(dialog: QFileDialog) -> list[str]:
    """Every word of its own: not the names of what lies in the folder."""
    words = [dialog.windowTitle()]
    for part in dialog.findChildren(QWidget):
        words.append(part.toolTip())
        if not isinstance(part, QLineEdit):
            words.append(getattr(part, "text", str)())
    words += [action.text() for action in dialog.findChildren(QAction)]
    kinds = dialog.findChild(QComboBox, "fileTypeCombo")
    words.append(kinds.currentText() if isinstance(kinds, QComboBox) else "")
    model = table(dialog)
    across = Qt.Orientation.Horizontal
    return words + [str(model.headerData(column, across)) for column in range(model.columnCount())]


def table(dialog: QFileDialog) -> QAbstractItemModel:
    tree = dialog.findChild(QTreeView)
    assert isinstance(tree, QTreeView)
    return tree.model()
