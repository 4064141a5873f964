"""What a file is by its bytes, whatever its name says; and how many points a picture has before it is unfolded."""

from __future__ import annotations

import re
from enum import StrEnum
from io import BytesIO
from zipfile import BadZipFile, ZipFile

PNG = b"\x89PNG\r\n\x1a\n"
HEIF = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"heif")
SIZED = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
"""The JPEG segments that say how large the picture is."""
ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
PROGRAMS = (
    b"MZ",
    b"\x7fELF",
    b"#!",
    b"\xca\xfe\xba\xbe",
    b"\xcf\xfa\xed\xfe",
    b"\xce\xfa\xed\xfe",
    b"L\x00\x00\x00\x01\x14\x02\x00",
)
"""Windows, Linux, scripts, Java, Mac, and shortcuts that start something."""
OFFICE_OF_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
LOCKED_PDF = re.compile(rb"/Encrypt\s*(?:\d+\s+\d+\s+R|<<)")
MOST_UNFOLDED = 256 * 1024 * 1024
"""Bytes; what a workbook may unfold to, by what it says of itself."""


class Media(StrEnum):
    """What is kept. HEIC and workbooks are kept only: the program never opens them."""

    PNG = "image/png"
    JPEG = "image/jpeg"
    WEBP = "image/webp"
    HEIC = "image/heic"
    PDF = "application/pdf"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    CSV = "text/csv"
    TEXT = "text/plain"


class Danger(StrEnum):
    """Why a file is not kept, where that can be said."""

    PROGRAM = "program"
    PAGE = "page"
    LOCKED = "locked"
    UNFOLDS = "unfolds"


SUFFIXES = {
    Media.PNG: ".png",
    Media.JPEG: ".jpg",
    Media.WEBP: ".webp",
    Media.HEIC: ".heic",
    Media.PDF: ".pdf",
    Media.XLSX: ".xlsx",
    Media.CSV: ".csv",
    Media.TEXT: ".txt",
}
PICTURES = frozenset({Media.PNG, Media.JPEG, Media.WEBP})
WORDS = frozenset({Media.CSV, Media.TEXT})


def media(data: bytes) -> Media | None:
    """None for whatever could be run, or could run something: programs, web pages, drawings with scripts, macros."""
    if data.startswith(PNG):
        return Media.PNG
    if data.startswith(b"\xff\xd8\xff"):
        return Media.JPEG
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return Media.WEBP
    if data[4:8] == b"ftyp" and data[8:12] in HEIF:
        return Media.HEIC
    if data.startswith(b"%PDF-"):
        return Media.PDF
    if data.startswith(b"PK\x03\x04"):
        return Media.XLSX if _is_plain_workbook(data) else None
    return _words(data)


def danger(data: bytes) -> Danger | None:
    """What makes a file unfit to be kept, told apart so that the refusal can be clear."""
    if data.startswith(PROGRAMS):
        return Danger.PROGRAM
    if data.startswith(b"%PDF-"):
        return Danger.LOCKED if LOCKED_PDF.search(data) else None
    if data.startswith(OFFICE_OF_OLD):
        return Danger.LOCKED if LOCKED_PACKAGE in data else None
    if data.startswith(b"PK\x03\x04"):
        return _danger_in_archive(data)
    if media(data) is not None:
        return None
    head = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return Danger.PAGE if head.startswith(b"<") or b"<script" in head else None


def _danger_in_archive(data: bytes) -> Danger | None:
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        return None
    if any("vba" in entry.filename.casefold() for entry in entries):
        return Danger.PROGRAM
    if any(entry.flag_bits & 1 for entry in entries):
        return Danger.LOCKED
    return Danger.UNFOLDS if sum(entry.file_size for entry in entries) > MOST_UNFOLDED else None


def points(data: bytes) -> int | None:
    """Width times height as the head of a PNG, JPEG or WebP says; None where it cannot be told."""
    size = {Media.PNG: _png, Media.JPEG: _jpeg, Media.WEBP: _webp}
    kind = media(data[:4096])
    found = size[kind](data) if kind in size else None
    return found[0] * found[1] if found else None


def _png(data: bytes) -> tuple[int, int] | None:
    if data[12:16] != b"IHDR" or len(data) < 24:
        return None
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def _jpeg(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in SIZED:
            return int.from_bytes(data[at + 7 : at + 9], "big"), int.from_bytes(data[at + 5 : at + 7], "big")
        if marker == 0xFF:  # filling
            at += 1
        else:
            at += 2 if marker in ALONE else 2 + max(2, int.from_bytes(data[at + 2 : at + 4], "big"))
    return None


def _webp(data: bytes) -> tuple[int, int] | None:
    if len(data) < 30:
        return None
    match data[12:16]:
        case b"VP8X":
            return int.from_bytes(data[24:27], "little") + 1, int.from_bytes(data[27:30], "little") + 1
        case b"VP8 ":
            return (
                int.from_bytes(data[26:28], "little") & 0x3FFF,
                int.from_bytes(data[28:30], "little") & 0x3FFF,
            )
        case b"VP8L":
            bits = int.from_bytes(data[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return None


def _is_plain_workbook(data: bytes) -> bool:
    """Only its list of names is read, nothing is unpacked; one with macros is none."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = [name.casefold() for name in archive.namelist()]
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        return False
    return "[content_types].xml" in names and "xl/workbook.xml" in names and not any("vba" in name for name in names)


def _words(data: bytes) -> Media | None:
    """Text, or a delimited table: no control characters, and neither a page, nor a script, nor a drawing."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    head = text.lstrip()
    if not head or head[0] in "<#@{%" or "<script" in text.casefold() or "<?" in head[:200]:
        return None
    if any(ord(each) < 32 and each not in "\r\n\t" for each in text):
        return None
    first = head.splitlines()[0]
    return Media.CSV if any(mark in first for mark in ",;\t") else Media.TEXT
