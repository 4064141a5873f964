"""Tooltips are words: what looks like markup in a name is shown as it was typed, and nothing is fetched for it."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    return f"<qt>{escape(text)}</qt>" if Qt.mightBeRichText(text) else text
