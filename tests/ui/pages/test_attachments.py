"""Files beside every record: dropped, pasted, chosen by keyboard, looked at, taken off; nothing hostile gets in."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.services import attachments, audit, deliveries, parts, payments, purchases, sales
from app.services.attachments import AttachmentRow
from app.services.books import Books
from app.services.deliveries import DeliveryDraft, DeliveryLineDraft, Kind
from app.services.payments import PaymentDraft
from app.ui.desk import Said
from app.ui.kit import files
from app.ui.kit.look import Look
from app.ui.kit.page import Page
from app.ui.kit.paper_view import PaperView
from app.ui.pages.attachment_page import AttachmentPage, read_picture, thumbnail
from app.ui.pages.attachments_card import AttachmentsCard
from app.ui.pages.sure import Sure
from app.ui.window import Office
from tests import makers
from tests.clock import Clock
from tests.services.test_attachments import png
from tests.windows import arrived, page_of, window_on

RECORDS = ("party", "worker", "part", "payment", "sale", "purchase", "delivery")
KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def stocked(books: Books) -> Books:
    """One record of each kind, with the id 1."""
    makers.a_month_of_work(books)
    with books.write() as sitting:
        parts.add(sitting, makers.a_part())
        purchases.post(sitting, makers.a_purchase())
        day = makers.OCTOBER.last
        payments.post(sitting, PaymentDraft(party="Bilal Steel", day=day, amount=Decimal(5000)))
        sales.post(sitting, makers.a_sale())
        line = DeliveryLineDraft(description="Brake shoe", quantity=Decimal(4))
        deliveries.post(
            sitting, DeliveryDraft(kind=Kind.ORDER, party="Bilal Steel", day=day, due_on=day, lines=(line,))
        )
    return books


@pytest.mark.parametrize("subject", RECORDS)
@pytest.mark.parametrize("look", [Look(), Look(urdu=True)], ids=["English", "Urdu"])
def test_every_record_takes_a_file_by_keyboard(
    stocked: Books,
    clock: Clock,
    qtbot: QtBot,
    wear: Callable[[Look], None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    subject: str,
    look: Look,
) -> None:
    wear(look)
    scan = tmp_path / "scan.png"
    scan.write_bytes(_picture())
    monkeypatch.setattr(files, "answered", lambda _: [scan])
    with window_on(stocked, clock, look) as office:
        card = _card(qtbot, office, subject)
        QTest.keyClick(office.window, Qt.Key.Key_A, KEYS)
        qtbot.waitUntil(lambda: [row.title for row in card.rows] == ["scan.png"], timeout=10_000)
        assert _kept(stocked, subject) == ["scan.png"]
        assert [label for label in card.findChildren(QLabel) if not label.pixmap().isNull()]


def test_files_are_dropped_and_pictures_pasted(
    stocked: Books, clock: Clock, qtbot: QtBot, wear: Callable[[Look], None], tmp_path: Path
) -> None:
    wear(Look())
    scan, program = tmp_path / "scan.png", tmp_path / "setup.jpg"
    scan.write_bytes(_picture())
    program.write_bytes(b"MZ\x90\x00" + b"\0" * 64)
    with window_on(stocked, clock) as office:
        heard: list[str] = []
        office.desk.said.connect(lambda said: heard.append(said.sentence) if isinstance(said, Said) else None)
        card = _card(qtbot, office, "purchase")
        dropped = QMimeData()
        dropped.setUrls([QUrl.fromLocalFile(str(scan)), QUrl.fromLocalFile(str(program))])
        card.dropEvent(_drop(dropped))
        qtbot.waitUntil(lambda: len(card.rows) == 1 and bool(heard), timeout=10_000)
        assert "setup.jpg" in heard[0]
        assert "is a program" in heard[0]
        other = QImage(30, 20, QImage.Format.Format_RGB32)
        other.fill(QColor("red"))
        QGuiApplication.clipboard().setImage(other)
        QTest.keyClick(office.window, Qt.Key.Key_V, KEYS)
        qtbot.waitUntil(lambda: [row.title for row in card.rows] == ["scan.png", "pasted.png"], timeout=10_000)
        copied = QMimeData()
        copied.setUrls([QUrl.fromLocalFile(str(scan))])
        QGuiApplication.clipboard().setMimeData(copied)
        QTest.keyClick(office.window, Qt.Key.Key_V, KEYS)
        qtbot.waitUntil(lambda: any("is attached" in said for said in heard[1:]), timeout=10_000)
        assert _kept(stocked, "purchase") == ["scan.png", "pasted.png"]  # the same file twice is there once
        QGuiApplication.clipboard().setText("only words")
        QTest.keyClick(office.window, Qt.Key.Key_V, KEYS)
        qtbot.waitUntil(lambda: "nothing can be pasted" in heard[-1], timeout=10_000)


def test_a_picture_too_large_without_loss_is_kept_as_a_camera_would(
    stocked: Books, clock: Clock, qtbot: QtBot, wear: Callable[[Look], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    wear(Look())
    monkeypatch.setattr(attachments, "LARGEST", 4000)
    noise = QImage(
        bytes(bytearray((i * 7919 >> 3) & 255 for i in range(90 * 60 * 3))), 90, 60, 270, QImage.Format.Format_RGB888
    )
    with window_on(stocked, clock) as office:
        card = _card(qtbot, office, "purchase")
        card.attach([noise.copy()])
        qtbot.waitUntil(lambda: len(card.rows) == 1, timeout=10_000)
        assert card.rows[0].title in ("pasted.jpg", "pasted.png")
        assert card.rows[0].size <= 4000


def test_a_file_is_taken_off_only_when_a_person_says_so(
    stocked: Books, clock: Clock, qtbot: QtBot, wear: Callable[[Look], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    wear(Look())
    with stocked.write() as sitting:
        attachments.add(sitting, "worker", 1, png(), "cnic.png")
    answers, asked = [False, True], []

    def answer(_parent: object, title: str, *_words: str) -> bool:
        asked.append(title)
        return answers.pop(0)

    monkeypatch.setattr(Sure, "ask", answer)
    with window_on(stocked, clock) as office:
        card = _card(qtbot, office, "worker")
        qtbot.waitUntil(lambda: len(card.rows) == 1, timeout=10_000)
        _press(qtbot, card, "Remove: cnic.png")
        assert _kept(stocked, "worker") == ["cnic.png"]
        _press(qtbot, card, "Remove: cnic.png")
        qtbot.waitUntil(lambda: not card.rows, timeout=10_000)
        assert "cnic.png" in asked[0]
    with stocked.read() as sitting:
        assert [row.action for row in audit.trail(sitting, "attachment", 1)] == ["attach", "remove"]


@pytest.mark.parametrize(
    ("data", "name", "shown"),
    [
        (png(20, 20), "scan.png", QLabel),
        (b"<b>not bold</b>".replace(b"<b>", b"a,b <b>"), "list.csv", QPlainTextEdit),
        (b"%PDF-1.7 broken", "paper.pdf", QLabel),
    ],
)
def test_a_file_is_seen_inside_the_window_and_leaves_only_as_what_it_is(
    stocked: Books, clock: Clock, qtbot: QtBot, tmp_path: Path, data: bytes, name: str, shown: type
) -> None:
    with stocked.write() as sitting:
        attachments.add(sitting, "purchase", 1, data, name)
    with window_on(stocked, clock) as office:
        card = _card(qtbot, office, "purchase")
        qtbot.waitUntil(lambda: len(card.rows) == 1, timeout=10_000)
        _press(qtbot, card, f"Look: {name}")
        page = arrived(qtbot, office, AttachmentPage)
        qtbot.waitUntil(page.copy.isEnabled, timeout=10_000)
        assert page.findChildren(shown)
        assert not page.findChildren(PaperView)
        for text in page.findChildren(QPlainTextEdit):
            assert text.toPlainText() == data.decode()
        target = page.save_copy(tmp_path / "copy.exe")
        assert target.name == f"copy.exe{Path(name).suffix}"
        assert target.read_bytes() == data


def test_a_pdf_is_seen_as_pages(stocked: Books, clock: Clock, qtbot: QtBot) -> None:
    from app.ui import papers

    with stocked.read() as sitting:
        pdf = papers.purchase_voucher(sitting, 1, "en")
    with stocked.write() as sitting:
        attachments.add(sitting, "purchase", 1, pdf, "voucher.pdf")
    with window_on(stocked, clock) as office:
        card = _card(qtbot, office, "purchase")
        qtbot.waitUntil(lambda: len(card.rows) == 1, timeout=10_000)
        assert not thumbnail(pdf, card.rows[0], 44).isNull()
        _press(qtbot, card, "Look: voucher.pdf")
        page = arrived(qtbot, office, AttachmentPage)
        qtbot.waitUntil(lambda: bool(page.findChildren(PaperView)), timeout=10_000)


def test_a_bomb_is_not_unfolded() -> None:
    assert read_picture(png(30_000, 30_000), QSize(44, 44)).isNull()
    assert read_picture(b"\x89PNG\r\n\x1a\n", QSize(44, 44)).isNull()
    seen = read_picture(_picture(), QSize(44, 44))
    assert (seen.width(), seen.height()) == (44, 22)


def _card(bot: QtBot, office: Office, subject: str) -> AttachmentsCard:
    """A page that was laid out twice has only one of them left in a moment."""
    office.show(subject, 1)
    page = page_of(office, Page)
    bot.waitUntil(lambda: [card.isVisible() for card in page.findChildren(AttachmentsCard)] == [True], timeout=10_000)
    return page.findChildren(AttachmentsCard)[0]


def _press(bot: QtBot, card: AttachmentsCard, name: str) -> None:
    bot.waitUntil(
        lambda: name in [each.accessibleName() for each in card.findChildren(QPushButton) if each.isVisible()]
    )
    (button,) = [each for each in card.findChildren(QPushButton) if each.accessibleName() == name and each.isVisible()]
    button.click()


def _drop(data: QMimeData) -> QDropEvent:
    keys = Qt.KeyboardModifier.NoModifier
    return QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, keys)


def _kept(books: Books, subject: str) -> list[str]:
    with books.read() as sitting:
        found: list[AttachmentRow] = attachments.rows(sitting, subject, 1)
    return [row.title for row in found]


def _picture() -> bytes:
    made = QImage(200, 100, QImage.Format.Format_RGB32)
    made.fill(QColor("teal"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    made.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
