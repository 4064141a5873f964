"""A paper looked at from memory, saved, printed; nothing of Qt's PDF parts is loaded before."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from app.ui.kit.paper_view import PaperView, thumbnail

TOP = Path(__file__).parents[3]


def a_pdf(pages: int) -> bytes:
    kept = io.BytesIO()
    canvas = Canvas(kept, pagesize=(300, 400), invariant=1)
    for page in range(pages):
        canvas.rect(20, 20, 100, 200 + page, fill=1)
        canvas.showPage()
    canvas.save()
    return kept.getvalue()


@pytest.fixture
def view(qtbot: QtBot) -> PaperView:
    made = PaperView()
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    return made


def test_a_paper_is_looked_at_and_another_takes_its_place(qtbot: QtBot, view: PaperView) -> None:
    view.show_pdf(a_pdf(2), "S-2026-0418")
    assert view.pages() == 2
    view.show_pdf(a_pdf(1), "S-2026-0419", "Sales tax invoice")
    assert view.pages() == 1
    qtbot.waitUntil(lambda: len(view.findChildren(QPdfDocument)) == 1)


def test_what_is_saved_is_what_was_shown(qtbot: QtBot, view: PaperView, tmp_path: Path) -> None:
    pdf = a_pdf(1)
    view.show_pdf(pdf, "S-1")
    with qtbot.waitSignal(view.saved):
        view.save_to(tmp_path / "S-1.pdf")
    assert (tmp_path / "S-1.pdf").read_bytes() == pdf


def test_every_page_is_printed(qtbot: QtBot, view: PaperView, tmp_path: Path) -> None:
    view.show_pdf(a_pdf(3), "S-1")
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    with qtbot.waitSignal(view.printed) as printed:
        view.print_on(printer)
    assert printed.args == ["S-1"]
    document = QPdfDocument(view)
    document.load(str(tmp_path / "out.pdf"))
    assert document.pageCount() == 3


def test_a_small_picture_of_the_first_page(view: PaperView) -> None:
    small = thumbnail(a_pdf(1), view, 90)
    assert (small.width(), small.height()) == (90, 120)
    assert small.toImage().pixelColor(15, 100).lightness() < 60
    assert small.toImage().pixelColor(85, 10).lightness() > 200


def test_the_window_starts_without_pdf_and_printing() -> None:
    heavy = "[m for m in sys.modules if 'QtPdf' in m or 'QtPrint' in m]"
    said = f"import sys, app.ui.main_window, app.ui.application; print({heavy})"
    done = subprocess.run([sys.executable, "-c", said], cwd=TOP, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
