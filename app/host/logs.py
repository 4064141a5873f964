"""A rotating log that never prints a secret or a whole CNIC."""

from __future__ import annotations

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
MEGABYTE = 1_000_000

_CNIC = re.compile(r"(?<![0-9A-Za-z])(\d{5})-?\d{7}-?(\d)(?![0-9A-Za-z])")  # not inside an FBR invoice number
_IBAN = re.compile(r"\b(PK\d{2})[ ]?[A-Z]{4}(?:[ ]?[0-9A-Z]{4}){3}[ ]?([0-9A-Z]{4})\b")
_BEARER = re.compile(r"(?i)\bbearer\s+[^\s\"',;}]+")
_NAMED = re.compile(
    r"(?i)\b((?:[a-z]+[_-])?(?:authorization|token|password|passphrase|secret|api[_-]?key))"
    r"([\"']?\s*[:=]\s*[\"']?)(?!\*\*\*)[^\s\"',;}&]+"
)
_hushed: set[str] = set()
_handlers: list[logging.Handler] = []


def hush(secret: str) -> None:
    """From now on this very text is never printed. Whoever keeps or recalls a secret says so here."""
    if len(secret) >= 4:  # a shorter one would blot out half of every line
        _hushed.add(secret)


def redact(text: str) -> str:
    """The text without its secrets: for the log, the crash report and whatever else leaves the machine."""
    for secret in sorted(_hushed, key=len, reverse=True):
        text = text.replace(secret, "***")
    text = _BEARER.sub("Bearer ***", text)
    text = _NAMED.sub(r"\1\2***", text)
    text = _IBAN.sub(r"\1 **** \2", text)
    return _CNIC.sub(r"\1-*******-\2", text)


class Discreet(logging.Formatter):
    """Redacts the finished text, tracebacks included: a filter on the message alone would miss those."""

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))


def start(folder: Path, *, level: int = logging.INFO) -> Path:
    """Write to `folder`/karkhana.log: five files of a megabyte, the oldest dropped. A second start replaces it."""
    stop()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "karkhana.log"
    handler = RotatingFileHandler(path, maxBytes=MEGABYTE, backupCount=4, encoding="utf-8", delay=True)
    handler.setFormatter(Discreet(FORMAT))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    _handlers.append(handler)
    return path


def stop() -> None:
    """Close the log; nothing is lost by calling it twice."""
    while _handlers:
        handler = _handlers.pop()
        logging.getLogger().removeHandler(handler)
        handler.close()
