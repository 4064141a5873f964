"""The bad days of the practice portal in plain words: what a learner sees happen, and what really happens."""

from __future__ import annotations

from dataclasses import dataclass

from app.ui.kit.tokens import State


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Day:
    """`mood` is the portal's own name for it."""

    mood: str
    state: State
    title: str
    sub: str


DAYS = (
    Day(
        "well",
        State.ACCEPTED,
        QT_TRANSLATE_NOOP("PracticeDays", "A good day"),
        QT_TRANSLATE_NOOP("PracticeDays", "The portal answers at once. This ends every bad day."),
    ),
    Day(
        "recorded-drop",
        State.UNKNOWN,
        QT_TRANSLATE_NOOP("PracticeDays", "The line breaks; FBR has the invoice"),
        QT_TRANSLATE_NOOP("PracticeDays", "No answer comes, but it was recorded."),
    ),
    Day(
        "not-recorded-drop",
        State.UNKNOWN,
        QT_TRANSLATE_NOOP("PracticeDays", "The line breaks; FBR has nothing"),
        QT_TRANSLATE_NOOP("PracticeDays", "From here it looks just the same."),
    ),
    Day(
        "recorded-503",
        State.UNKNOWN,
        QT_TRANSLATE_NOOP("PracticeDays", "“Busy” (503), and yet recorded"),
        QT_TRANSLATE_NOOP("PracticeDays", "Who sends it again now has two invoices."),
    ),
    Day(
        "later-504",
        State.UNKNOWN,
        QT_TRANSLATE_NOOP("PracticeDays", "Recorded only after a while"),
        QT_TRANSLATE_NOOP("PracticeDays", "The gateway gives up; the invoice appears 20 seconds later."),
    ),
    Day(
        "login-200",
        State.UNKNOWN,
        QT_TRANSLATE_NOOP("PracticeDays", "A page instead of an answer"),
        QT_TRANSLATE_NOOP("PracticeDays", "A Wi-Fi or a firewall answers in FBR's place."),
    ),
    Day(
        "foreign-number",
        State.UNKNOWN,
        QT_TRANSLATE_NOOP("PracticeDays", "A number of another shop"),
        QT_TRANSLATE_NOOP("PracticeDays", "The answer says “accepted”, but the number is not ours."),
    ),
    Day(
        "validate-item-invalid-in-00",
        State.REJECTED,
        QT_TRANSLATE_NOOP("PracticeDays", "FBR refuses a line"),
        QT_TRANSLATE_NOOP("PracticeDays", "Nothing is recorded; the invoice has to be put right."),
    ),
    Day(
        "token-expires",
        State.HELD,
        QT_TRANSLATE_NOOP("PracticeDays", "The token has expired"),
        QT_TRANSLATE_NOOP("PracticeDays", "Everything waits, until you choose a good day again."),
    ),
)
