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
    rb"""<(?:\w+:)?c\b[^>]{0,400}?\br\s*=\s*["'](?:([A-Z])(\d{5,7})|([A-Z]{2,3})(\d{1,7}))["'][^>/]{0,400}>"""
)
"""A cell with something in it, far down or right of Z: the reader would lay out every cell before it."""
DECLARED = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
"""No spreadsheet program writes these; with them a few letters unfold into gigabytes."""
REPEATED_CELL = re.compile(rb'<table:table-cell\b([^>]*)number-columns-repeated="(\d{1,9})"[^>]*[^/]>')
REPEATED = re.compile(rb'number-(columns|rows)-repeated="(\d{1,9})"')
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
    cells: int = 6_000_000

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
    is_xml, is_ods = member.filename.lower().endswith((".xml", ".rels")), member.filename == "content.xml"
    tail, area = b"", _Area(name, limits)
    kept: list[bytes] = []
    with archive.open(member) as stream:
        while chunk := stream.read(CHUNK):
            if is_xml:
                area.look(tail + chunk)
                tail = chunk[-OVERLAP:]
            if is_ods:
                kept.append(chunk)
    if is_ods:
        _check_repeats(b"".join(kept), name, limits)


class _Area:
    """How far down and right a sheet goes: each may be far, but not both together."""

    def __init__(self, name: str, limits: Limits) -> None:
        self._name, self._limits = name, limits
        self._rows = self._columns = 1

    def look(self, text: bytes) -> None:
        if b"\0" in text or DECLARED.search(text):
            # in another encoding than every spreadsheet program writes, its cells could not be looked at
            raise Refusal(not_a_spreadsheet(self._name))
        for match in FAR_CELL.finditer(text):
            letters, digits = (match[1] or match[3]).decode("ascii"), match[2] or match[4]
            row, column = int(digits), column_number(letters)
            if row > self._limits.rows or column >= self._limits.columns:
                raise Refusal(too_large(f"{self._name} ({letters}{row})", self._limits.area))
            self._rows, self._columns = max(self._rows, row), max(self._columns, column + 1)
        if self._rows * self._columns > self._limits.cells:
            raise Refusal(too_large(self._name, f"{self._limits.cells} cells"))


def _check_repeats(text: bytes, name: str, limits: Limits) -> None:
    """Of an open document's sheets; what repeats beyond every limit is the empty rest of the sheet."""
    wide = tall = 1
    for match in REPEATED_CELL.finditer(text):
        if int(match[2]) > limits.columns:
            raise Refusal(too_large(name, limits.area))
    for match in REPEATED_ROWS.finditer(text):
        if int(match[1]) > limits.rows and b"<text:p" in match[2]:
            raise Refusal(too_large(name, limits.area))
    for match in REPEATED.finditer(text):
        repeats = int(match[2])
        if match[1] == b"columns" and repeats <= limits.columns:
            wide = max(wide, repeats)
        elif match[1] == b"rows" and repeats <= limits.rows:
            tall += repeats
    if wide * tall > limits.cells:
        raise Refusal(too_large(name, f"{limits.cells} cells"))
