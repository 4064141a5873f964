"""A paper looked at inside the window, printed, saved. Qt's PDF parts are loaded only when a paper is shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.kit import files, look
from app.ui.kit.buttons import plain
from app.ui.kit.labels import Elided
from app.ui.kit.tokens import Role

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinter


class PaperView(QWidget):
    """Pages at the width of the view; the bytes are made anew each time and kept nowhere."""

    printed = Signal(str)
    saved = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtPdfWidgets import QPdfView

        self._pdf, self._name = b"", "paper"
        self._document: QPdfDocument | None = None
        self._title = Elided("", Role.CARD)
        self._print = plain(self.tr("Print"), "printer", "Ctrl+P")
        self._save = plain(self.tr("Save as PDF"), "download", "Ctrl+Shift+S")
        self._view = QPdfView(self)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("small"))
        row = QHBoxLayout()
        row.setSpacing(look.space("small"))
        row.addWidget(self._title, 1)
        row.addWidget(self._save)
        row.addWidget(self._print)
        column.addLayout(row)
        column.addWidget(self._view, 1)
        self._print.clicked.connect(self._ask_printer)
        self._save.clicked.connect(self._ask_file)

    def show_pdf(self, pdf: bytes, name: str, title: str = "") -> None:
        """Look at `pdf`; `name` is what its file is called when saved."""
        before = self._document
        self._pdf, self._name = pdf, name
        self._document = opened(pdf, self)
        self._view.setDocument(self._document)
        self._title.say(title or name)
        if before is not None:
            before.deleteLater()

    def pages(self) -> int:
        return self._document.pageCount() if self._document is not None else 0

    def save_to(self, path: Path) -> None:
        path.write_bytes(self._pdf)
        self.saved.emit(str(path))

    def print_on(self, printer: QPrinter) -> None:
        """Each page as an image at the printer's own resolution."""
        if self._document is None:
            return
        painter = QPainter(printer)
        for page in range(self._document.pageCount()):
            if page:
                printer.newPage()
            room = painter.viewport()
            fitted = self._document.pagePointSize(page).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            drawn: QImage = self._document.render(page, fitted.toSize())
            painter.drawImage(0, 0, drawn)
        painter.end()
        self.printed.emit(self._name)

    def _ask_printer(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._name)
        dialog = QPrintDialog(printer, self)
        if dialog.exec():
            self.print_on(printer)
        dialog.deleteLater()

    def _ask_file(self) -> None:
        chosen, _ = files.to_save(self, self.tr("Save as PDF"), f"{self._name}.pdf", files.PDF)
        if chosen is not None:
            self.save_to(chosen)


def opened(pdf: bytes, owner: QWidget) -> QPdfDocument:
    """The document in memory; its buffer belongs to it."""
    from PySide6.QtPdf import QPdfDocument

    document = QPdfDocument(owner)
    buffer = QBuffer(document)
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document


def thumbnail(pdf: bytes, owner: QWidget, wide: int = 0) -> QPixmap:
    """The first page, small."""
    document = opened(pdf, owner)
    page = document.pagePointSize(0)
    across = wide or look.space("thumbnail")
    size = QSize(across, round(across * page.height() / page.width())) if page.width() else QSize(across, across)
    image = document.render(0, size)
    document.deleteLater()
    return QPixmap.fromImage(on_paper(image))


def on_paper(page: QImage) -> QImage:
    """A rendered page has no ground of its own."""
    paper = QImage(page.size(), QImage.Format.Format_RGB32)
    paper.fill(look.colour("on_accent") if not look.dark() else look.colour("ink"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, page)
    painter.end()
    return paper
