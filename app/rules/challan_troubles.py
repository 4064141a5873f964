"""What is wrong at the challan portal, in plain English: kept in the books as a text, translated where it is shown."""

from __future__ import annotations

import re
from string import Formatter

from app.rules.rate_names import QT_TRANSLATE_NOOP

# The portal as a whole
NOT_LET_IN = QT_TRANSLATE_NOOP("Line", "The portal does not let us in: {answer}.")
NOT_SERVED = QT_TRANSLATE_NOOP("Line", "The portal cannot serve us now: {answer}.")
LIST_UNREADABLE = QT_TRANSLATE_NOOP("Line", "The portal's list of {things} cannot be read.")
LIST_CIRCLES = QT_TRANSLATE_NOOP("Line", "The portal's list of {things} goes in circles.")
DEPARTMENTS = QT_TRANSLATE_NOOP("Line", "departments")
FEEDS = {
    "challans": QT_TRANSLATE_NOOP("Line", "challans"),
    "receipts": QT_TRANSLATE_NOOP("Line", "receipts"),
}
MARK_WENT_BACK = QT_TRANSLATE_NOOP("Line", "the portal's high-water mark went back")

# One challan of ours
ANSWER_UNREADABLE = QT_TRANSLATE_NOOP(
    "Line", "The portal's answer about one challan cannot be read; it is asked for again."
)
NOT_ARRIVED = QT_TRANSLATE_NOOP(
    "Line", "A challan did not reach the portal ({reason}): it is put up again, under the same key."
)
ANOTHER_THERE = QT_TRANSLATE_NOOP(
    "Line", "The portal has another challan under our key: {authority}, {period}, {amount}."
)

# One challan or receipt of the lists
OF_ONE = QT_TRANSLATE_NOOP("Line", "{id}: {words}")
OF_ITEM = QT_TRANSLATE_NOOP("Line", "item {no}: {words}")
UNFIT = QT_TRANSLATE_NOOP("Line", "it is not made as the portal's rules have it ({words})")
VERSION_WENT_BACK = QT_TRANSLATE_NOOP("Line", "version {new} after version {old}")
EDITED = QT_TRANSLATE_NOOP("Line", "edited: {names}")
TWO_STATES = QT_TRANSLATE_NOOP("Line", "two states of version {version}: {one}, {other}")
STATE_WENT_BACK = QT_TRANSLATE_NOOP("Line", "after {before} came {after}")
CAME_LATE = QT_TRANSLATE_NOOP("Line", "it came after the portal had said that all until then was there")
RECEIPT_ALONE = QT_TRANSLATE_NOOP("Line", "receipt {id}: no such challan {challan}")
RECEIPT_CHANGED = QT_TRANSLATE_NOOP("Line", "receipt {id}: it says something else than before")
ANOTHERS = QT_TRANSLATE_NOOP("Line", "it is another payer's")
KEY_ASTRAY = QT_TRANSLATE_NOOP("Line", "a key belongs to a self-assessed challan, and to no other")
PSID_ASTRAY = QT_TRANSLATE_NOOP("Line", "its state is {state}, which does not go with its PSID")
SURCHARGE_ASTRAY = QT_TRANSLATE_NOOP("Line", "the steps of its surcharge are not in order")

SENTENCES = (
    NOT_LET_IN,
    NOT_SERVED,
    LIST_UNREADABLE,
    LIST_CIRCLES,
    MARK_WENT_BACK,
    ANSWER_UNREADABLE,
    NOT_ARRIVED,
    ANOTHER_THERE,
    OF_ITEM,
    UNFIT,
    VERSION_WENT_BACK,
    EDITED,
    TWO_STATES,
    STATE_WENT_BACK,
    CAME_LATE,
    RECEIPT_ALONE,
    RECEIPT_CHANGED,
    ANOTHERS,
    KEY_ASTRAY,
    PSID_ASTRAY,
    SURCHARGE_ASTRAY,
)


def _pattern(sentence: str) -> re.Pattern[str]:
    parts = Formatter().parse(sentence)
    return re.compile("".join(re.escape(said) + (f"(?P<{name}>.+?)" if name else "") for said, name, _, _ in parts))


_PATTERNS = {sentence: _pattern(sentence) for sentence in SENTENCES}
_OF_ONE = _pattern(OF_ONE)


def read(text: str) -> tuple[str, dict[str, str]] | None:
    """Which of our sentences it is, and what was set into it. None: the words of the line or of the portal."""
    for sentence, pattern in _PATTERNS.items():
        if found := pattern.fullmatch(text):
            return sentence, found.groupdict()
    found = _OF_ONE.fullmatch(text)  # whatever has a colon in it looks like this one
    return (OF_ONE, found.groupdict()) if found and read(found["words"]) else None
