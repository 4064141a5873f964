"""Workbooks for the tests, made row by row."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import xlsxwriter


def a_book(
    path: Path, rows: Sequence[Sequence[object]], name: str = "Sheet1", **more: Sequence[Sequence[object]]
) -> Path:
    """A workbook with one sheet of rows, and others by keyword."""
    book = xlsxwriter.Workbook(str(path), {"default_date_format": "dd/mm/yyyy"})
    for title, content in {name: rows, **more}.items():
        sheet = book.add_worksheet(title)
        for row, cells in enumerate(content):
            for column, cell in enumerate(cells):
                if cell != "":
                    sheet.write(row, column, cell)
    book.close()
    return path
