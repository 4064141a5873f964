"""What a spreadsheet may weigh: a small file can unfold into more than the machine holds."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass

from app.exchange.grid import column_number
from app.rules.problems import Code, Problem, Refusal

CHUNK = 1 << 20
OVERLAP = 1024
MEMBERS = 10_000
FOREIGN_MEMBERS = ("word/document.xml", "ppt/presentation.xml", "xl/workbook.bin", "META-INF/container.xml")

FAR_CELL = re.compile(
    rb"""<(?:\w+:)?c\b[^>]{0,400}?\br\s*=\s*["']([A-Z]{1,3}\d{6,7}|(?:[A-Z]{3}|[T-Z][A-Z]|S[G-Z])\d+)["'][^>/]{0,400}>"""
)
"""A cell with something in it, far down or far right: the reader would lay out every cell before it."""
REPEATED_CELL = re.compile(rb'<table:table-cell\b([^>]*)number-columns-repeated="(\d{1,9})"[^>]*[^/]>')
REPEATED_ROWS = re.compile(
    rb'<table:table-row\b[^>]*number-rows-repeated="(\d{1,9})"[^>]*[^/]>(.*?)</table:table-row>', re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that is read; a test sets them lower."""

    file_bytes: int = 50_000_000
    unpacked_bytes: int = 400_000_000
    rows: int = 200_000
    columns: int = 500

    @property
    def area(self) -> str:
        return f"{self.rows} rows, {self.columns} columns"


LIMITS = Limits()


def not_a_spreadsheet(name: str) -> Problem:
    return Problem(Code.NOT_A_SPREADSHEET, "file", {"file": name})


def too_large(what: str, most: str) -> Problem:
    return Problem(Code.FILE_TOO_LARGE, "file", {"file": what, "most": most})


def check_archive(content: bytes, name: str, limits: Limits) -> None:
    """Refuse an archive that unfolds too far, lies about it, or is something else than a workbook."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = archive.infolist()
            if len(members) > MEMBERS or any(member.filename in FOREIGN_MEMBERS for member in members):
                raise Refusal(not_a_spreadsheet(name))
            if any(member.flag_bits & 1 for member in members):
                raise Refusal(Problem(Code.FILE_ENCRYPTED, "file", {"file": name}))
            _check_size(sum(member.file_size for member in members), name, limits)
            for member in members:
                _check_member(archive, member, name, limits)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError):
        raise Refusal(not_a_spreadsheet(name)) from None


def _check_size(size: int, name: str, limits: Limits) -> None:
    if size > limits.unpacked_bytes:
        raise Refusal(too_large(name, f"{limits.unpacked_bytes // 1_000_000} MB unpacked"))


def _check_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, limits: Limits) -> None:
    """Read the member through once: a size that was lied about ends in a wrong checksum."""
    is_xml, is_ods = member.filename.lower().endswith(".xml"), member.filename == "content.xml"
    tail = b""
    kept: list[bytes] = []
    with archive.open(member) as stream:
        while chunk := stream.read(CHUNK):
            if is_xml:
                _check_cells(tail + chunk, name, limits)
                tail = chunk[-OVERLAP:]
            if is_ods:
                kept.append(chunk)
    if is_ods:
        _check_repeats(b"".join(kept), name, limits)


def _check_cells(text: bytes, name: str, limits: Limits) -> None:
    if b"\0" in text:
        # in another encoding than every spreadsheet program writes, its cells could not be looked at
        raise Refusal(not_a_spreadsheet(name))
    for match in FAR_CELL.finditer(text):
        address = match[1].decode("ascii")
        letters = address.rstrip("0123456789")
        if int(address[len(letters) :]) > limits.rows or column_number(letters) >= limits.columns:
            raise Refusal(too_large(f"{name} ({address})", limits.area))


def _check_repeats(text: bytes, name: str, limits: Limits) -> None:
    for match in REPEATED_CELL.finditer(text):
        if int(match[2]) > limits.columns:
            raise Refusal(too_large(name, limits.area))
    for match in REPEATED_ROWS.finditer(text):
        if int(match[1]) > limits.rows and b"<text:p" in match[2]:
            raise Refusal(too_large(name, limits.area))
