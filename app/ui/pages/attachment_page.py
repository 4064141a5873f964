"""One file kept in the books, seen inside the window as far as such files are opened at all; out only as a copy."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from app.rules.sniffing import SUFFIXES, Media
from app.services import attachments
from app.services.attachments import AttachmentRow
from app.services.books import Books
from app.ui import wording
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit import files, look, written
from app.ui.kit.buttons import small
from app.ui.kit.labels import Words
from app.ui.kit.page import Page
from app.ui.kit.paper_view import PaperView, on_paper
from app.ui.kit.tokens import Role, State
from app.ui.pages.drafting import told

UNFOLDED = QSize(1600, 1200)
ROOM = QSize(1080, 520)
MOST_LETTERS = 200_000


@dataclass(frozen=True, slots=True)
class Seen:
    """What another thread has made of a file; the picture is null and the text empty where it is neither."""

    data: bytes
    picture: QImage
    text: str


class AttachmentPage(Page):
    def __init__(self, desk: Desk, row: AttachmentRow) -> None:
        super().__init__()
        self.desk, self.row = desk, row
        self._data = b""
        self._shown = QWidget()
        self.body.addWidget(self._shown, 1)
        self.copy = small(self.tr("Save a copy"), "download")
        self.copy.clicked.connect(self._ask)
        self.set_actions(self.copy)
        fact = self.tr("{size}, attached {when} by {who}").format(
            size=size_of(row),
            when=written.isolate(written.moment(row.added_at)),
            who=wording.fact(row.added_by),
        )
        self.set_head(written.isolate(row.title), fact, back=True)
        self.copy.explain(self.tr("It is being read."))
        Job(self, self._read, self._show).start()

    def focus_first(self) -> None:
        self._shown.setFocus()

    def save_copy(self, path: Path) -> Path:
        """Always under the suffix of what it is: a copy must not become a program by its name."""
        suffix = SUFFIXES[self.row.media]
        target = path if path.suffix.casefold() == suffix else path.with_name(path.name + suffix)
        target.write_bytes(self._data)
        return target

    def _read(self) -> Seen:
        data = bytes_of(self.desk.books, self.row)
        picture = read_picture(data, UNFOLDED) if self.row.is_picture else QImage()
        text = data[: MOST_LETTERS * 4].decode("utf-8-sig", "replace")[:MOST_LETTERS] if self.row.is_text else ""
        return Seen(data, picture, text)

    def _show(self, seen: Seen) -> None:
        self._data = seen.data
        self.copy.explain("")
        fresh = self._made(seen)
        self.body.replaceWidget(self._shown, fresh)
        self._shown.deleteLater()
        self._shown = fresh

    def _made(self, seen: Seen) -> QWidget:
        if self.row.media == Media.PDF:
            view = PaperView()
            view.show_pdf(seen.data, Path(self.row.title).stem, self.row.title)
            if view.pages():
                return view
            view.deleteLater()
        if not seen.picture.isNull():
            return _picture(seen.picture)
        if seen.text:
            return _text(seen.text)
        said = self.tr("It is kept in the books, but not opened here. Save a copy to look at it.")
        return Words(said, Role.BODY, "ink2", wrap=True)

    def _ask(self) -> None:
        chosen, _ = files.to_save(self, self.tr("Save a copy"), self.row.title)
        if chosen is None:
            return
        try:
            target = self.save_copy(chosen)
        except OSError as error:
            told(self.desk, error)
            return
        said = self.tr("Saved as {path}").format(path=written.isolate(str(target)))
        self.desk.tell(State.ACCEPTED, said)


def bytes_of(books: Books, row: AttachmentRow) -> bytes:
    with books.read() as sitting:
        return attachments.data(sitting, row.id)


def size_of(row: AttachmentRow) -> str:
    """'312 KB', '2.4 MB'."""
    kilo = 1024
    said = f"{row.size / kilo / kilo:.1f} MB" if row.size >= kilo * kilo else f"{max(1, row.size // kilo)} KB"
    return written.isolate(said)


def thumbnail(data: bytes, row: AttachmentRow, across: int) -> QImage:
    """Small, of a picture or of a PDF's first page; null for all else. Made on any thread."""
    if row.is_picture:
        return read_picture(data, QSize(across, across))
    return _first_page(data, across) if row.media == Media.PDF else QImage()


def read_picture(data: bytes, room: QSize) -> QImage:
    """A null image for what is no picture, or would unfold too large; unfolded only as large as it is shown."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > attachments.MOST_POINTS:
        return QImage()
    if size.width() > room.width() or size.height() > room.height():
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def _first_page(data: bytes, across: int) -> QImage:
    from PySide6.QtPdf import QPdfDocument  # loaded only when there is one to be seen

    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if not document.pageCount():
        return QImage()
    size = document.pagePointSize(0).scaled(across, across, Qt.AspectRatioMode.KeepAspectRatio).toSize()
    page = on_paper(document.render(0, size))
    document.close()
    return page


def _picture(picture: QImage) -> QWidget:
    shown = QLabel()
    shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
    larger = picture.width() > ROOM.width() or picture.height() > ROOM.height()
    fitted = (
        picture.scaled(ROOM, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        if larger
        else picture
    )
    shown.setPixmap(QPixmap.fromImage(fitted))
    return shown


def _text(text: str) -> QWidget:
    """Letters only: whatever looks like a page or a formula in it stays letters."""
    shown = QPlainTextEdit()
    shown.setReadOnly(True)
    shown.setFont(look.font(Role.BODY))
    shown.setPlainText(text)
    return shown
