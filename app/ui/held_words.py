"""Why nothing moves, in words: what it is, and the one thing to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.services.outbox_summary import Cause


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class HeldWords:
    """`short` for the status line; `todo` is empty where what was said says it.

    `action` is the word on the button that leads to `place`.
    """

    short: str
    what: str
    todo: str
    action: str
    place: str = "portal"


SETTINGS = QT_TRANSLATE_NOOP("Held", "Portal settings")
WORDS: Mapping[Cause, HeldWords] = {
    Cause.PRACTICE: HeldWords(
        QT_TRANSLATE_NOOP("Held", "These are practice books: nothing of them goes to a real portal."),
        QT_TRANSLATE_NOOP("Held", "These are practice books"),
        QT_TRANSLATE_NOOP(
            "Held",
            "Nothing of them goes to a real portal. Leave practice and open it again to have its own portal back; "
            "for real work open your own books.",
        ),
        SETTINGS,
    ),
    Cause.UNARMED: HeldWords(
        QT_TRANSLATE_NOOP("Held", "Production is not armed: nothing is sent."),
        QT_TRANSLATE_NOOP("Held", "Production is not armed"),
        QT_TRANSLATE_NOOP("Held", "Nothing goes to FBR until the owner arms it by typing the NTN."),
        QT_TRANSLATE_NOOP("Held", "Arm it"),
    ),
    Cause.TOKEN: HeldWords(
        QT_TRANSLATE_NOOP("Held", "FBR does not accept our token: a new one is needed."),
        QT_TRANSLATE_NOOP("Held", "FBR does not accept our token"),
        QT_TRANSLATE_NOOP(
            "Held",
            "Take a new token from IRIS and write it into the portal settings; all that is held goes by itself then.",
        ),
        QT_TRANSLATE_NOOP("Held", "Give the new token"),
    ),
    Cause.KEYLESS: HeldWords(
        QT_TRANSLATE_NOOP("Held", "The token is not on this computer: type it again."),
        QT_TRANSLATE_NOOP("Held", "The token is not on this computer"),
        QT_TRANSLATE_NOOP(
            "Held",
            "A token stays on the computer where it was typed. Type the same token into the portal settings here; "
            "it need not be a new one. All that is held goes by itself then.",
        ),
        QT_TRANSLATE_NOOP("Held", "Type the token"),
    ),
    Cause.ADDRESS: HeldWords(
        QT_TRANSLATE_NOOP("Held", "FBR does not admit this line's address."),
        QT_TRANSLATE_NOOP("Held", "FBR does not admit the address of this line"),
        QT_TRANSLATE_NOOP(
            "Held", "Have the public address put on FBR's list in IRIS, or set a proxy that is on it; then test."
        ),
        QT_TRANSLATE_NOOP("Held", "Test or set a proxy"),
    ),
    Cause.CLOCK: HeldWords(
        QT_TRANSLATE_NOOP("Held", "This computer's date or time is wrong: nothing is sent."),
        QT_TRANSLATE_NOOP("Held", "This computer's date or time is wrong"),
        "",
        SETTINGS,
    ),
    Cause.SENDER: HeldWords(
        QT_TRANSLATE_NOOP("Held", "These books do not send from here."),
        QT_TRANSLATE_NOOP("Held", "These books do not send from here"),
        "",
        QT_TRANSLATE_NOOP("Held", "Bring the sending here"),
    ),
    Cause.ROOM: HeldWords(
        QT_TRANSLATE_NOOP("Held", "The disk is nearly full: nothing is sent."),
        QT_TRANSLATE_NOOP("Held", "The disk is nearly full"),
        "",
        SETTINGS,
    ),
    Cause.LOOK: HeldWords(
        QT_TRANSLATE_NOOP("Held", "Two papers in a row got no clear answer: look at them on IRIS first."),
        QT_TRANSLATE_NOOP("Held", "Two papers in a row got no clear answer"),
        QT_TRANSLATE_NOOP(
            "Held", "Nothing more is sent until you have looked for one of them on IRIS and said what you saw."
        ),
        QT_TRANSLATE_NOOP("Held", "Show them"),
        place="unknown",
    ),
    Cause.OTHER: HeldWords(
        QT_TRANSLATE_NOOP("Held", "The portal does not let us in: see the outbox."),
        QT_TRANSLATE_NOOP("Held", "The portal does not let us in"),
        QT_TRANSLATE_NOOP("Held", "What it said stands beside this. Look at the portal's settings."),
        SETTINGS,
    ),
}


def say(text: str) -> str:
    return QCoreApplication.translate("Held", text)


def short(cause: Cause) -> str:
    return say(WORDS[cause].short)
