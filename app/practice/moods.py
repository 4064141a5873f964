"""How the practice portal treats the next post: was it recorded? was it answered? how?

The three are chosen apart from each other, because a real gateway fails in all combinations: a 503 may well have
recorded the invoice, now or in a while, and a line may drop before or after it did.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class How(StrEnum):
    """What the client gets to see."""

    WELL = "well"
    DROP = "drop"  # the line is closed, without a word, after the whole request was read
    RESET = "reset"  # the same with a RST
    SILENT = "silent"  # the line stays open, and nothing comes
    LATE = "late"  # the answer comes after the client has gone
    SLOW = "slow"  # a byte a second
    HALF_BODY = "half-body"
    WRONG_LENGTH = "wrong-length"
    HTML_200 = "html-200"
    LOGIN_200 = "login-200"  # a hotel's or a mobile network's own page
    EMPTY_200 = "empty-200"
    REDIRECT_302 = "redirect-302"
    REDIRECT_307 = "redirect-307"
    PLAIN_400 = "400-plain"
    FAULT_401 = "401"
    HTML_401 = "401-html"
    FAULT_403 = "403"
    HTML_403 = "403-html"
    TIMED_OUT_408 = "408"
    TOO_LARGE_413 = "413"
    TOO_EARLY_425 = "425"
    TOO_MANY_429 = "429"
    FAILED_500 = "500"
    FAILED_502 = "502"
    FAILED_503 = "503"
    FAILED_504 = "504"
    ITEM_INVALID = "item-invalid-in-00"  # the envelope says 00, one item 01
    ITEM_INVALID_NUMBERED = "item-invalid-with-number"
    NUMBER_MISSING = "number-missing"
    FOREIGN_NUMBER = "foreign-number"  # another seller's
    OLD_NUMBER = "old-number"  # of an invoice answered before
    OLD_REPLY = "old-reply"  # the last good answer, byte for byte
    OTHER_REPLY = "other-reply"  # the answer to another shop's invoice
    ANSWERED_TWICE = "answered-twice"  # a second answer behind the first
    DUPLICATE_KEYS = "duplicate-keys"
    EXTRA_FIELDS = "extra-fields"
    MISSING_FIELDS = "fields-missing"
    RENAMED_FIELDS = "fields-renamed"
    WRONG_TYPES = "wrong-types"  # numbers for texts and texts for numbers
    NOT_JSON = "not-json"
    CUT_JSON = "cut-json"  # whole as HTTP, cut as JSON
    BAD_UTF8 = "bad-utf8"
    BYTE_ORDER_MARK = "byte-order-mark"
    NOT_A_NUMBER = "nan"
    COMPRESSED = "gzip"
    BOMB = "gzip-bomb"
    ENDLESS = "oversize"
    MISSING_ITEM = "item-missing"
    NUMBER_IN_REFUSAL = "refused-with-number"
    CLOCK_AHEAD = "clock-ahead"  # the portal's own clock, in the head and in `dated`, is a year wrong
    CLOCK_BEHIND = "clock-behind"
    TOKEN_EXPIRES = "token-expires"  # noqa: S105 - from now on, until the moods are set again
    IP_UNLISTED = "ip-unlisted"  # likewise
    IP_UNLISTED_200 = "ip-unlisted-200"  # the same, as one integrator reports it


class Taken(StrEnum):
    """What became of the invoice itself."""

    NOW = "recorded"
    NEVER = "not-recorded"
    LATER = "later"  # a queue behind the gateway takes it in when the answer is long gone


YES = frozenset({How.WELL, How.ANSWERED_TWICE, How.EXTRA_FIELDS, How.CLOCK_AHEAD, How.CLOCK_BEHIND})
"""The portal says in its own words that it has recorded it. A client has to believe that."""

LASTING = frozenset({How.TOKEN_EXPIRES, How.IP_UNLISTED})
"""These do not pass by themselves."""

NO = LASTING | {How.FAULT_401, How.FAULT_403, How.ITEM_INVALID}
"""The portal says in its own words that it has not. A client has to believe that too."""

UNRECORDED = NO | {
    How.HTML_200, How.LOGIN_200, How.EMPTY_200, How.REDIRECT_302, How.REDIRECT_307, How.PLAIN_400, How.HTML_401,
    How.HTML_403, How.TIMED_OUT_408, How.TOO_LARGE_413, How.TOO_EARLY_425, How.TOO_MANY_429, How.FAILED_500,
    How.FAILED_502, How.FAILED_503, How.FAILED_504, How.OLD_NUMBER, How.OLD_REPLY, How.OTHER_REPLY, How.IP_UNLISTED_200,
}  # fmt: skip
"""What a plain name means: these were not recorded, all others were. `recorded-…`, `not-recorded-…` and `later-…`
before a name say it outright."""


@dataclass(frozen=True, slots=True)
class Mood:
    how: How
    taken: Taken

    @property
    def name(self) -> str:
        """As `mood` reads it."""
        return f"{self.taken}-{self.how}"

    @property
    def is_honest(self) -> bool:
        """False if the portal lies in its own plain words, which no client could ever notice."""
        if self.how in YES:
            return self.taken is Taken.NOW
        return self.how not in NO or self.taken is Taken.NEVER


WELL = Mood(How.WELL, Taken.NOW)
HONEST = tuple(found for how in How for taken in Taken if (found := Mood(how, taken)).is_honest and how not in LASTING)
"""Every bad (and good) hour that passes by itself and in which the portal does not lie outright."""


def mood(name: str) -> Mood:
    """'well', '503', 'recorded-503', 'later-504', 'not-recorded-drop'… KeyError names what is not a mood."""
    for taken in (Taken.NEVER, Taken.NOW, Taken.LATER):
        if name.startswith(f"{taken}-"):
            return Mood(_how(name.removeprefix(f"{taken}-")), taken)
    how = _how(name)
    return Mood(how, Taken.NEVER if how in UNRECORDED else Taken.NOW)


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
    """A list to be worked off, a post each (or a question each); then well again, or as chance will have it.

    `chance`: how likely a post has a bad day when the list is empty, drawn by `seed`.
    """

    def __init__(self, wanted: Iterable[str] = (), chance: float = 0.0, seed: int = 0) -> None:
        self._lock = threading.Lock()
        self._chance = chance
        self._draw = random.Random(seed)  # noqa: S311 - the same seed gives the same days again
        self._coming: list[str] = []
        self._lasting: Mood | None = None
        self.replace(wanted)

    def take(self) -> Mood:
        """For a post."""
        with self._lock:
            return self._lasting or self._pop(asked=False) or self._by_chance()

    def take_asked(self) -> Mood:
        """For a question."""
        with self._lock:
            return self._lasting or self._pop(asked=True) or WELL

    def replace(self, wanted: Iterable[str]) -> None:
        """What comes next, instead of what was to come. KeyError names what is not a mood."""
        coming = list(wanted)
        for name in coming:
            mood(name.removeprefix(ASKED))
        with self._lock:
            self._coming, self._lasting = coming, None

    def coming(self) -> list[str]:
        """What lasts stands first."""
        with self._lock:
            return [*([self._lasting.how.value] if self._lasting else []), *self._coming]

    def _pop(self, *, asked: bool) -> Mood | None:
        name = next((name for name in self._coming if name.startswith(ASKED) is asked), None)
        if name is None:
            return None
        self._coming.remove(name)
        found = mood(name.removeprefix(ASKED))
        if found.how in LASTING:
            self._lasting = found
        return found

    def _by_chance(self) -> Mood:
        return self._draw.choice(HONEST) if self._draw.random() < self._chance else WELL
