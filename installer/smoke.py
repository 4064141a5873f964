"""Runs inside the frozen program: new books, an import, an Urdu paper, the window. One JSON line; exit 0 or 1."""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

REGISTER = "demo/purchase_register_2026-10.xlsx"
BILLS = 60  # the register's control figure
NAME = "کارخانہ"


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["KARKHANA_HOME"] = folder
        found = {name: tried(check, Path(folder)) for name, check in CHECKS.items()}
    ok = not any(isinstance(result, dict) and "failed" in result for result in found.values())
    print(json.dumps({"ok": ok, "frozen": hasattr(sys, "_MEIPASS"), **found}), flush=True)
    return 0 if ok else 1


def tried(check: Callable[[Path], object], folder: Path) -> object:
    """What the check found; a check that dies must not take the others with it."""
    try:
        return check(folder)
    except BaseException as error:  # even an exit from inside the program is a finding here
        traceback.print_exc()
        return {"failed": f"{type(error).__name__}: {error}"}


def new_books(folder: Path) -> str:
    command("new", str(folder / "smoke.karkhana"), "--name", NAME)
    return "made"


def spreadsheet(folder: Path) -> int:
    """The bookkeeper's register, as it is."""
    from app.host.paths import resource

    said = json.loads(on_books(folder, "--json", "import", "purchases", str(resource(REGISTER))))
    imported: int = said["imported"]
    expect(imported == BILLS, f"{imported} of {BILLS} bills were imported")
    return imported


def urdu_paper(folder: Path) -> int:
    """A voucher in Urdu: its letters are joined on paper, and its words are found again in it."""
    from PySide6.QtPdf import QPdfDocument

    on_books(folder, "print", "purchase", "1", "--to", str(folder / "voucher.pdf"), "--lang", "ur")
    document = QPdfDocument()
    document.load(str(folder / "voucher.pdf"))
    text = "".join(document.getAllText(page).text() for page in range(document.pageCount()))
    document.close()
    expect(NAME in text, "the workshop's Urdu name is not in the paper's text")
    return (folder / "voucher.pdf").stat().st_size


def window(folder: Path) -> int:
    """The real window, offscreen, in both languages; a picture of one colour is no window."""
    from PySide6.QtGui import QImage

    command("screenshots", str(folder / "smoke.karkhana"), str(folder / "pictures"))
    pictures = {path.name: QImage(str(path)) for path in sorted((folder / "pictures").rglob("*.png"))}
    expect(bool(pictures), "no picture was made")
    for name, picture in pictures.items():
        colours = {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)}
        expect(len(colours) > 8, f"{name} is empty")
    return len(pictures)


def keyring(folder: Path) -> str:  # noqa: ARG001 - all checks are called alike
    """Which keyring answers here. None on a headless machine is reported, not a failure."""
    from app.host import secrets

    return secrets.backend()


def on_books(folder: Path, *words: str) -> str:
    return command("--books", str(folder / "smoke.karkhana"), *words)


def command(*words: str) -> str:
    """What the program prints for this command line."""
    from app.bootstrap import start

    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        code = start(list(words))
    expect(code == 0, f"{' '.join(words)} ended with {code}")
    return said.getvalue()


def expect(held: bool, otherwise: str) -> None:
    if not held:
        raise AssertionError(otherwise)


CHECKS: dict[str, Callable[[Path], object]] = {
    "books": new_books,
    "import": spreadsheet,
    "urdu_paper": urdu_paper,
    "window": window,
    "keyring": keyring,
}

if __name__ == "__main__":
    sys.exit(main())
