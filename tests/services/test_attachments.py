"""Files kept in the books: once each, by their bytes, never larger than allowed, never anything that runs."""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from app.rules import sniffing
from app.rules.problems import Code, Refusal
from app.rules.sniffing import Media
from app.services import attachments, audit, parties, purchases
from app.services.books import Books
from app.services.verify import verify
from tests.makers import a_party, a_purchase


def png(wide: int = 2, high: int = 2) -> bytes:
    """A true head, and true points only where they are few."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = (b"\0" + b"\x80" * wide) * high if wide * high < 10_000 else b""
    head = struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def workbook(*more: str) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for name in ("[Content_Types].xml", "xl/workbook.xml", *more):
            archive.writestr(name, "<x/>")
    return made.getvalue()


def jpeg(wide: int, high: int) -> bytes:
    frame = b"\xff\xc0\x00\x11\x08" + struct.pack(">HH", high, wide) + b"\x03" + b"\0" * 9
    return b"\xff\xd8\xff\xe0\x00\x04AB" + frame + b"\xff\xd9"


@pytest.fixture
def bill(books: Books) -> int:
    with books.write() as sitting:
        parties.add(sitting, a_party())
        return purchases.post(sitting, a_purchase())


def attach(books: Books, bill: int, data: bytes, name: str, subject: str = "purchase") -> int:
    with books.write() as sitting:
        return attachments.add(sitting, subject, bill, data, name)


def refusal(books: Books, bill: int, data: bytes, name: str) -> Code:
    with pytest.raises(Refusal) as refused:
        attach(books, bill, data, name)
    return refused.value.problems[0].code


def test_the_same_bytes_are_kept_once_and_come_back_as_they_went(books: Books, bill: int) -> None:
    one = attach(books, bill, png(), "scan.png")
    assert attach(books, bill, png(), "scan again.png") == one
    two = attach(books, 1, png(), "other.png", "party")
    with books.read() as sitting:
        assert len({row.sha256 for row in attachments.rows(sitting)}) == 1
        assert [row.id for row in attachments.rows(sitting, "purchase", bill)] == [one]
        assert attachments.data(sitting, two) == png()
        trail = audit.trail(sitting, "attachment", one)
    assert [(row.action, (row.after or {})["title"]) for row in trail] == [("attach", "scan.png")]
    with books.write() as sitting:
        attachments.remove(sitting, one)
    with books.read() as sitting:
        assert attachments.count(sitting) == 1
        assert [row.action for row in audit.trail(sitting, "attachment", one)] == ["attach", "remove"]
    assert verify(books).ok


def test_what_is_too_large_is_refused_with_the_limit(books: Books, bill: int, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = png() + b"\0" * (attachments.LARGEST - len(png()))
    attach(books, bill, whole, "full.png")
    assert refusal(books, bill, whole + b"\0", "more.png") == Code.FILE_TOO_LARGE
    monkeypatch.setattr(attachments, "LARGEST", 10)
    assert refusal(books, bill, png(), "small.png") == Code.FILE_TOO_LARGE


def bomb() -> bytes:
    """A workbook of a few hundred kilobytes that unfolds to three hundred megabytes."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name in ("[Content_Types].xml", "xl/workbook.xml"):
            archive.writestr(name, "<x/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 300 * 1024 * 1024)
    return made.getvalue()


def locked_workbook() -> bytes:
    """The same workbook with every entry marked as encrypted."""
    made = bytearray(workbook())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = 0
        while (start := made.find(mark, start)) >= 0:
            made[start + at] |= 1
            start += 4
    return bytes(made)


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "scan.png", Code.ATTACHMENT_EMPTY),
        (b"<!DOCTYPE html><script>alert(1)</script>", "bill.html", Code.ATTACHMENT_PAGE),
        (b"<html><script>alert(1)</script>", "bill.png", Code.ATTACHMENT_PAGE),
        (b"\xef\xbb\xbf  <html><body>a,b</body></html>", "bill.csv", Code.ATTACHMENT_PAGE),
        (b"MZ\x90\x00\x03" + b"\0" * 100, "bill.jpg", Code.ATTACHMENT_PROGRAM),
        (b"\x7fELF\x02\x01\x01" + b"\0" * 100, "bill.png", Code.ATTACHMENT_PROGRAM),
        (b"#!/bin/sh\nrm -rf /,\n", "list.csv", Code.ATTACHMENT_PROGRAM),
        (b"L\0\0\0\x01\x14\x02\0" + b"\0" * 40, "bill.pdf.lnk", Code.ATTACHMENT_PROGRAM),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', "drawing.svg", Code.ATTACHMENT_PAGE),
        (b'<?xml version="1.0"?><svg onload="x()"/>', "drawing.png", Code.ATTACHMENT_PAGE),
        (b"a,b\n1,<script>x</script>\n", "list.csv", Code.ATTACHMENT_PAGE),
        (workbook("xl/vbaProject.bin"), "book.xlsx", Code.ATTACHMENT_PROGRAM),
        (locked_workbook(), "book.xlsx", Code.ATTACHMENT_LOCKED),
        (b"%PDF-1.7\ntrailer << /Encrypt 5 0 R >>", "bank.pdf", Code.ATTACHMENT_LOCKED),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "book.xlsx",
            Code.ATTACHMENT_LOCKED,
        ),
        (b"PK\x03\x04" + b"\0" * 50, "book.xlsx", Code.ATTACHMENT_TYPE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "book.xls", Code.ATTACHMENT_TYPE),
        (b"\0\x01\x02", "letter.txt", Code.ATTACHMENT_TYPE),
    ],
)
def test_what_could_run_or_hide_something_is_not_kept(
    books: Books, bill: int, data: bytes, name: str, code: Code
) -> None:
    assert refusal(books, bill, data, name) == code
    with books.read() as sitting:
        assert attachments.rows(sitting) == []


def test_a_workbook_made_to_fill_a_computer_is_refused_unread(books: Books, bill: int) -> None:
    assert refusal(books, bill, bomb(), "prices.xlsx") == Code.ATTACHMENT_UNFOLDS


@pytest.mark.parametrize("behind", [b"<script>alert(1)</script>", workbook(), b"MZ" + b"\0" * 200])
def test_a_file_that_is_two_things_is_kept_only_as_the_harmless_one(books: Books, bill: int, behind: bytes) -> None:
    attach(books, bill, png() + behind, "scan.html")
    with books.read() as sitting:
        (row,) = attachments.rows(sitting)
    assert (row.media, row.title) == (Media.PNG, "scan.png")


def test_of_a_file_of_two_gigabytes_only_the_beginning_is_read(books: Books, bill: int, tmp_path: Path) -> None:
    huge = tmp_path / "huge.png"
    with huge.open("wb") as file:
        file.write(png())
        file.truncate(2 * 1024**3)
    data = attachments.read(huge)
    assert len(data) == attachments.LARGEST + 1
    assert refusal(books, bill, data, huge.name) == Code.FILE_TOO_LARGE


def test_neither_a_folder_nor_a_pipe_is_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.png"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe):
        with pytest.raises(Refusal) as refused:
            attachments.read(path)
        assert refused.value.problems[0].code == Code.ATTACHMENT_TYPE


def test_files_are_found_by_part_of_their_name_with_whose_they_are(books: Books, bill: int) -> None:
    attach(books, bill, png(), "Bilal bill 118.png")
    attach(books, 1, jpeg(3, 3), "100% cotton.jpg", "party")
    with books.read() as sitting:
        assert [(row.subject, row.record) for row in attachments.rows(sitting, search="BILL 11")] == [
            ("purchase", "P-2026-0001")
        ]
        assert [row.record for row in attachments.rows(sitting, search="0% c")] == ["Bilal Steel"]
        assert attachments.rows(sitting, search="100_") == []


def test_a_picture_that_would_fill_the_memory_is_refused_by_its_head(books: Books, bill: int) -> None:
    assert refusal(books, bill, png(30_000, 30_000), "bomb.png") == Code.PICTURE_TOO_LARGE
    assert refusal(books, bill, jpeg(30_000, 30_000), "bomb.jpg") == Code.PICTURE_TOO_LARGE
    assert sniffing.points(jpeg(4000, 3000)) == 12_000_000
    extended = b"RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x00\x00\x00\x00" + (29_999).to_bytes(3, "little") * 2
    assert refusal(books, bill, extended, "bomb.webp") == Code.PICTURE_TOO_LARGE


@pytest.mark.parametrize(
    ("data", "media", "title"),
    [
        (png(), Media.PNG, "bill_jpg.png"),
        (jpeg(2, 2), Media.JPEG, "bill_jpg.jpg"),
        (b"%PDF-1.7\n", Media.PDF, "bill_jpg.pdf"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", Media.HEIC, "bill_jpg.heic"),
        (workbook(), Media.XLSX, "bill_jpg.xlsx"),
        ("part,نام\n1,2\n".encode(), Media.CSV, "bill_jpg.csv"),
        ("just a letter, کلچ\n".replace(",", " ").encode(), Media.TEXT, "bill_jpg.txt"),
    ],
)
def test_a_file_is_named_by_its_bytes(books: Books, bill: int, data: bytes, media: Media, title: str) -> None:
    attach(books, bill, data, "..\\..\\start/bill.jpg.exe")
    with books.read() as sitting:
        (row,) = attachments.rows(sitting)
    assert (row.media, row.title) == (media, title)


def test_a_name_cannot_turn_the_writing_round(books: Books, bill: int) -> None:
    attach(books, bill, png(), "scan\u202egpj.exe")
    with books.read() as sitting:
        assert attachments.rows(sitting)[0].title == "scan_gpj.png"


def test_nothing_is_attached_to_what_is_not_there(books: Books, bill: int) -> None:
    for subject, record in (("purchase", 99), ("workshop", 1), ("sqlite_master", 1)):
        with pytest.raises(Refusal) as refused:
            attach(books, record, png(), "scan.png", subject)
        assert refused.value.problems[0].code == Code.NOT_FOUND


def test_a_content_that_was_changed_is_found(books: Books, bill: int, without_triggers: Callable[[str], None]) -> None:
    attach(books, bill, png(), "scan.png")
    assert verify(books).ok
    without_triggers("UPDATE content SET data = x'00'")
    assert verify(books).findings == ("attached file 1 was changed after it was attached",)
