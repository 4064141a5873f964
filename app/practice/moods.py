"""How the practice portal treats the next post: was it recorded? was it answered? how?

The three are chosen apart from each other, because a real gateway fails in all combinations: a 503 may well have
recorded the invoice, and a line may drop before or after it did.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class How(StrEnum):
    """What the client gets to see."""

    WELL = "well"
    DROP = "drop"  # the line is closed, without a word, after the whole request was read
    RESET = "reset"  # the same with a RST
    LATE = "late"  # the answer comes after the client has gone
    HALF_BODY = "half-body"
    WRONG_LENGTH = "wrong-length"
    HTML_200 = "html-200"
    EMPTY_200 = "empty-200"
    REDIRECT_307 = "redirect-307"
    PLAIN_400 = "400-plain"
    FAULT_401 = "401"
    FAULT_403 = "403"
    HTML_403 = "403-html"
    TOO_MANY_429 = "429"
    FAILED_500 = "500"
    FAILED_502 = "502"
    FAILED_503 = "503"
    FAILED_504 = "504"
    ITEM_INVALID = "item-invalid-in-00"  # the envelope says 00, one item 01
    ITEM_INVALID_NUMBERED = "item-invalid-with-number"
    NUMBER_MISSING = "number-missing"
    FOREIGN_NUMBER = "foreign-number"  # another seller's
    OLD_NUMBER = "old-number"  # of an invoice recorded before
    DUPLICATE_KEYS = "duplicate-keys"
    NOT_JSON = "not-json"
    BYTE_ORDER_MARK = "byte-order-mark"
    NOT_A_NUMBER = "nan"
    COMPRESSED = "gzip"
    ENDLESS = "oversize"
    MISSING_ITEM = "item-missing"
    NUMBER_IN_REFUSAL = "refused-with-number"


RECORDED = frozenset(
    {
        How.WELL,
        How.DROP,
        How.RESET,
        How.LATE,
        How.HALF_BODY,
        How.WRONG_LENGTH,
        How.ITEM_INVALID_NUMBERED,
        How.NUMBER_MISSING,
        How.FOREIGN_NUMBER,
        How.DUPLICATE_KEYS,
        How.NOT_JSON,
        How.BYTE_ORDER_MARK,
        How.NOT_A_NUMBER,
        How.COMPRESSED,
        How.ENDLESS,
        How.MISSING_ITEM,
        How.NUMBER_IN_REFUSAL,
    }
)
"""What a plain name means; `recorded-…` and `not-recorded-…` before any name say it outright."""


@dataclass(frozen=True, slots=True)
class Mood:
    how: How
    recorded: bool


WELL = Mood(How.WELL, recorded=True)


def mood(name: str) -> Mood:
    """'well', '503', 'recorded-503', 'not-recorded-drop'… KeyError names what is not a mood."""
    for prefix, recorded in (("not-recorded-", False), ("recorded-", True)):
        if name.startswith(prefix):
            return Mood(_how(name.removeprefix(prefix)), recorded)
    how = _how(name)
    return Mood(how, how in RECORDED)


def names() -> list[str]:
    """Every mood that has a name of its own."""
    return [how.value for how in How]


def _how(name: str) -> How:
    try:
        return How(name)
    except ValueError:
        raise KeyError(f"no mood {name!r}; there are {', '.join(names())}") from None


ASKED = "validate-"
"""Before a name: the mood of the next question for validity, rather than of the next post."""


class Moods:
    """A list to be worked off, a post each (or a question each); then well again."""

    def __init__(self, wanted: Iterable[str] = ()) -> None:
        self._lock = threading.Lock()
        self._coming: list[str] = []
        self.replace(wanted)

    def take(self) -> Mood:
        """For a post."""
        with self._lock:
            name = next((name for name in self._coming if not name.startswith(ASKED)), None)
            return self._pop(name)

    def take_asked(self) -> Mood:
        """For a question."""
        with self._lock:
            name = next((name for name in self._coming if name.startswith(ASKED)), None)
            return self._pop(name)

    def replace(self, wanted: Iterable[str]) -> None:
        """What comes next, instead of what was to come. KeyError names what is not a mood."""
        coming = list(wanted)
        for name in coming:
            mood(name.removeprefix(ASKED))
        with self._lock:
            self._coming = coming

    def coming(self) -> list[str]:
        with self._lock:
            return list(self._coming)

    def _pop(self, name: str | None) -> Mood:
        if name is None:
            return WELL
        self._coming.remove(name)
        return mood(name.removeprefix(ASKED))
