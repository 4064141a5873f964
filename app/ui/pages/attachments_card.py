"""The files beside a record: dropped, pasted or chosen; read, written and made small off the window's thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.rules.problems import Refusal
from app.services import attachments
from app.services.attachments import AttachmentRow
from app.ui import trouble
from app.ui.desk import KARACHI, Desk
from app.ui.jobs import Job
from app.ui.kit import files, look, written
from app.ui.kit.buttons import Button, arrow, link
from app.ui.kit.card import Card
from app.ui.kit.labels import Elided, Icon, Words
from app.ui.kit.tokens import Role, State
from app.ui.pages.attachment_page import AttachmentPage, bytes_of, size_of, thumbnail
from app.ui.pages.drafting import told, write
from app.ui.pages.sure import Sure

SMALL = 44
PICTURED = 6  # so many are made small; who has more reads their names
Source = Path | QImage


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of the files of one drop."""

    names: tuple[str, ...]
    refused: tuple[Exception, ...]


class AttachmentsCard(Card):
    """Ctrl+Shift+A chooses a file, Ctrl+Shift+V pastes what was copied."""

    def __init__(self, desk: Desk, subject: str, subject_id: int) -> None:
        super().__init__(self.tr("Scans"))
        self._desk, self._subject, self._record = desk, subject, subject_id
        self.rows: list[AttachmentRow] = []
        self._reading = self._stale = False
        self.setAcceptDrops(True)
        self.choose = Button(self.tr("Attach"), "small", "paperclip", "Ctrl+Shift+A")
        self.choose.clicked.connect(self._ask)
        self.paste = arrow("copy", self.tr("Paste a picture or a file"), "Ctrl+Shift+V", bare=True)
        self.paste.clicked.connect(self.paste_copied)
        self.head_widget(self.paste)
        self.head_widget(self.choose)
        self._list = QWidget()
        self.body.addWidget(self._list)
        desk.hub.changed.connect(self._heard)
        self._show([])
        self.refresh()

    def refresh(self) -> None:
        if self._reading:
            self._stale = True
            return
        self._reading = True
        Job(self, self._read, self._arrived, self._failed).start()

    def attach(self, sources: Sequence[Source]) -> None:
        """Files by their paths, and pictures from the clipboard; each is kept or refused by itself."""
        if sources:
            Job(self, partial(self._keep, tuple(sources)), self._kept).start()

    def paste_copied(self) -> None:
        found = _sources(QGuiApplication.clipboard().mimeData())
        self.attach(found)
        if not found:
            self._desk.tell(State.WARN, self.tr("Neither a picture nor a file was copied, so nothing can be pasted."))

    def remove(self, row: AttachmentRow) -> None:
        """Asked first; the trail keeps that it stood here."""
        title = self.tr("Remove {file} from this record?").format(file=written.isolate(row.title))
        said = self.tr("It will no longer stand here. That it did, and who removed it, stays written down.")
        if not Sure.ask(self, title, said, self.tr("Remove")):
            return
        done = self.tr("{file} is removed.").format(file=written.isolate(row.title))
        write(self._desk, lambda sitting: attachments.remove(sitting, row.id), done)

    def open(self, row: AttachmentRow) -> None:
        self._desk.lay(AttachmentPage(self._desk, row))

    def _read(self) -> list[tuple[AttachmentRow, QImage]]:
        with self._desk.books.read() as sitting:
            found = attachments.rows(sitting, self._subject, self._record)
        seen = [(row, thumbnail(bytes_of(self._desk.books, row), row, SMALL)) for row in found[:PICTURED]]
        return seen + [(row, QImage()) for row in found[PICTURED:]]

    def _arrived(self, found: list[tuple[AttachmentRow, QImage]]) -> None:
        self._reading = False
        self._show(found)
        if self._stale:
            self._stale = False
            self.refresh()

    def _failed(self, error: Exception) -> None:
        self._reading = False
        trouble.report(error)

    def _heard(self, touched: frozenset[str]) -> None:
        if touched & attachments.WATCH:
            self.refresh()

    def _keep(self, sources: tuple[Source, ...]) -> Kept:
        names, refused = [], []
        for source in sources:
            try:
                data, name = (_encoded(source), "pasted") if isinstance(source, QImage) else _file(source)
                with self._desk.books.write() as sitting:
                    attachments.add(sitting, self._subject, self._record, data, name)
            except (Refusal, OSError) as error:
                refused.append(error)
            else:
                names.append(name)
        return Kept(tuple(names), tuple(refused))

    def _kept(self, kept: Kept) -> None:
        """What was refused is said; what was kept stands in the card, and is said where nothing was refused."""
        if kept.refused:
            told(self._desk, kept.refused[0])
        elif len(kept.names) == 1:
            self._desk.tell(State.ACCEPTED, self.tr("{file} is attached.").format(file=written.isolate(kept.names[0])))
        else:
            said = self.tr("{n} files are attached.").format(n=written.isolate(str(len(kept.names))))
            self._desk.tell(State.ACCEPTED, said)

    def _ask(self) -> None:
        self.attach(files.several(self, self.tr("Attach a file")))

    def _show(self, found: Sequence[tuple[AttachmentRow, QImage]]) -> None:
        self.rows = [row for row, _ in found]
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(look.space("pad"), look.space("small"), look.space("pad"), look.space("small"))
        for row, picture in found:
            column.addWidget(self._line(row, picture))
        if not found:
            said = self.tr("Drop a scan, a photograph or a PDF here, or paste it.")
            column.addWidget(Words(said, Role.SUB, "ink3", wrap=True))
        self.body.replaceWidget(self._list, fresh)
        self._list.hide()
        self._list.deleteLater()
        self._list = fresh

    def _line(self, row: AttachmentRow, picture: QImage) -> QWidget:
        made, words, below = QWidget(), QVBoxLayout(), QHBoxLayout()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.space("small"))
        if picture.isNull():
            line.addWidget(Icon("file-text", "ink2", 24))
        else:
            shown = QLabel()
            shown.setPixmap(QPixmap.fromImage(picture))
            line.addWidget(shown)
        words.setSpacing(0)
        words.addWidget(Elided(written.isolate(row.title)))
        day = written.isolate(written.day(row.added_at.astimezone(KARACHI).date()))
        below.addWidget(Elided(f"{size_of(row)}  {day}", Role.SUB, "ink2"), 1)
        look_at, gone = link(self.tr("Look")), arrow("trash", self.tr("Remove"), bare=True)
        look_at.setAccessibleName(f"{look_at.text()}: {row.title}")
        gone.setAccessibleName(f"{gone.accessibleName()}: {row.title}")
        look_at.clicked.connect(partial(self.open, row))
        gone.clicked.connect(partial(self.remove, row))
        below.addWidget(look_at)
        below.addWidget(gone)
        words.addLayout(below)
        line.addLayout(words, 1)
        return made

    # Qt overrides.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.attach(_sources(event.mimeData()))
        event.acceptProposedAction()


def _sources(copied: QMimeData | None) -> list[Source]:
    """Files of this computer; without any, the picture."""
    if copied is None:
        return []
    files: list[Source] = [Path(url.toLocalFile()) for url in copied.urls() if url.isLocalFile()]
    if files or not copied.hasImage():
        return files
    picture = QImage(copied.imageData())
    return [] if picture.isNull() else [picture]


def _file(path: Path) -> tuple[bytes, str]:
    return attachments.read(path), path.name


def _encoded(picture: QImage) -> bytes:
    """Without loss; a photograph that would be too large so, as a camera would keep it."""
    exact = _as(picture, "PNG", -1)
    return exact if len(exact) <= attachments.LARGEST else _as(picture, "JPG", 90)


def _as(picture: QImage, kind: str, quality: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, kind, quality)  # type: ignore[call-overload]  # the stub knows only bytes here
    return bytes(buffer.data().data())
