"""Where somebody saw a paper, as the books have it: our own words translated, a person's as he wrote them."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from app.rules.period import Month
from app.ui import wording
from app.ui.kit import written


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    return text


DASHBOARD = QT_TRANSLATE_NOOP("Evidence", "IRIS, Invoice Dashboard")
OWN = QT_TRANSLATE_NOOP("Evidence", "IRIS, Invoice Dashboard: {own}")
KEPT = (
    QT_TRANSLATE_NOOP("Evidence", "{file} (SHA-256 {digest}), row {row}"),
    QT_TRANSLATE_NOOP("Evidence", "{file} (SHA-256 {digest}): the whole of {month} (rows {rows}), and it is not there"),
    QT_TRANSLATE_NOOP("Evidence", "FBR's answer of {when} UTC, kept outside of these books."),
    OWN,
    DASHBOARD,
)
"""As the services write them down; the first that fits."""


def on_the_dashboard(own: str) -> str:
    """What is written down of a look at IRIS: the person's own words behind ours."""
    return OWN.format(own=own) if own else DASHBOARD


def observed(words: str) -> str:
    """What stands in one row of evidence, in the window's language."""
    for template in KEPT:
        found = re.fullmatch(pattern(template), words, re.DOTALL)
        if found is not None:
            said = {name: _fact(name, value) for name, value in found.groupdict().items()}
            return QCoreApplication.translate("Evidence", template).format(**said)
    return wording.fact(words)


def _fact(name: str, value: str) -> str:
    if name != "month":
        return wording.fact(value)
    try:
        return written.isolate(written.month(Month.read(value).first))
    except ValueError:
        return wording.fact(value)


def pattern(template: str) -> str:
    """The sentence with its places open."""
    return re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(template))
