"""The window's language: a translator over our own dictionary of texts."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject, QTranslator

_worn: list[Catalogue] = []


class Catalogue(QTranslator):
    """Looks a text up by its context and source; what has no translation is shown as it was written."""

    def __init__(self, words: Mapping[tuple[str, str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def translate(self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return self._words.get((context, source_text), source_text)

    def isEmpty(self) -> bool:
        return False


def speak(app: QCoreApplication, words: Mapping[tuple[str, str], str]) -> None:
    """Put `words` in place of the language spoken before."""
    while _worn:
        app.removeTranslator(_worn.pop())
    if words:
        _worn.append(Catalogue(words, app))
        app.installTranslator(_worn[-1])
