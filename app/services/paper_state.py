"""How a document stands before its portal."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """How a document stands before its portal; how an attempt stands has a few more words."""

    DRAFT = "DRAFT"
    READY = "READY"
    SENDING = "SENDING"
    ANSWERED = "ANSWERED"
    ACCEPTED = "ACCEPTED"
    REJECTED = "REJECTED"
    UNKNOWN = "UNKNOWN"
    CHECKING = "CHECKING"
    HELD = "HELD"
    DUPLICATE = "DUPLICATE"
    CANCELLED = "CANCELLED"
