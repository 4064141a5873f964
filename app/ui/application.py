"""The QApplication, made once: style, fonts, language, direction, one instance."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLockFile, QSettings, QTemporaryDir
from PySide6.QtWidgets import QApplication

from app.host.catalogue import catalogue
from app.host.paths import resource
from app.ui import language
from app.ui.kit import icons, look, sheet
from app.ui.kit.look import Look

NAME = "Karkhana"
HELD = 1 << 40
_scratch: list[QTemporaryDir] = []


def start(argv: Sequence[str] = ()) -> QApplication:
    """The one QApplication, with our fonts and drawings known to it."""
    present = QApplication.instance()
    if isinstance(present, QApplication):
        return present
    _hold_singletons()
    app = QApplication([NAME.lower(), *argv])
    app.setApplicationName(NAME)
    app.setOrganizationName(NAME)
    app.setDesktopFileName(NAME.lower())
    app.setStyle("Fusion")
    look.load_fonts(resource("fonts"))
    icons.use(resource("icons"))
    return app


def dress(app: QApplication, wanted: Look) -> None:
    """Language and look at once; windows that stand are rebuilt by `MainWindow.rebuild`."""
    language.speak(app, catalogue("ur" if wanted.urdu else "en"))
    look.wear(app, wanted)  # the combo's arrow needs the colours first, and the sheet needs the arrow
    sheet.use_arrow(_arrow())
    look.wear(app, wanted)


def remembered() -> Look:
    """What this person chose on this machine; before any choice, English and light."""
    kept = QSettings(NAME, NAME)
    return Look(
        dark=kept.value("look/dark", defaultValue=False, type=bool) is True,
        urdu=kept.value("look/language", "en") == "ur",
        naskh=kept.value("look/naskh", defaultValue=False, type=bool) is True,
        text=_text_size(str(kept.value("look/text", "1.0"))),
    )


def wished(language: str = "") -> Look:
    """What is remembered, but in the language that was asked for at this start."""
    kept = remembered()
    return replace(kept, urdu=language == "ur") if language else kept


def remember(chosen: Look) -> None:
    kept = QSettings(NAME, NAME)
    kept.setValue("look/dark", chosen.dark)
    kept.setValue("look/language", "ur" if chosen.urdu else "en")
    kept.setValue("look/naskh", chosen.naskh)
    kept.setValue("look/text", str(chosen.text))


def lock(books: Path) -> QLockFile | None:
    """Hold the books for this window; None when another window already does."""
    held = QLockFile(str(books.with_name(f"{books.name}.lock")))
    held.setStaleLockTime(0)  # a window may stand open for days; a dead one's lock is still recognised by its process
    return held if held.tryLock(100) else None


def _hold_singletons() -> None:
    """PySide6 6.12 gives None, True and False back once too often with every call that answers them [measured on 3.11].

    Some six thousand calls later Python ends with "deallocating None". From 3.12 on they cannot die; before, we hold
    each a trillion times ourselves. Nothing is freed that should not be, and nothing else is touched.
    """
    if sys.version_info < (3, 12):
        for thing in (None, True, False, NotImplemented):
            held = ctypes.c_ssize_t.from_address(id(thing))
            if held.value < HELD:
                held.value += HELD


def _arrow() -> Path:
    """The chevron of the combo boxes in today's ink, as a file the style sheet can name."""
    if not _scratch:
        _scratch.append(QTemporaryDir())
    path = Path(_scratch[0].path()) / f"chevron-{'dark' if look.dark() else 'light'}.svg"
    path.write_bytes(icons.svg("chevron-down", "ink2"))
    return path


def _text_size(kept: str) -> float:
    try:
        return min(max(float(kept), 1.0), 2.0)
    except ValueError:
        return 1.0
