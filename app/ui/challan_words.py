"""Words for what the challan portal says of a challan."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.rules import challan_troubles
from app.services.challan_portal import AtPortal, TheirAuthority
from app.services.outages import SAID, OutageRow
from app.ui import sending_words, wording
from app.ui.kit import look
from app.ui.kit.tokens import State


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    return text


NOTICES: Mapping[str, str] = {
    "paid-twice": QT_TRANSLATE_NOOP("Wording", "It was paid twice: ask the department for the second payment back."),
    "cancelled-here": QT_TRANSLATE_NOOP("Wording", "It is cancelled here, but stands at the portal."),
    "cancelled-there": QT_TRANSLATE_NOOP(
        "Wording", "The portal has cancelled it, but here it is paid: show the receipt."
    ),
    "amount-differs": QT_TRANSLATE_NOOP("Wording", "The receipt is for another amount than was due on that day."),
    "cpr-differs": QT_TRANSLATE_NOOP("Wording", "The CPR written down here is not the portal's."),
    "psid-differs": QT_TRANSLATE_NOOP("Wording", "Another challan here has the PSID that the portal gave to this one."),
    "not-from-here": QT_TRANSLATE_NOOP("Wording", "It was put up in the workshop's name, but not from these books."),
    "expired": QT_TRANSLATE_NOOP("Wording", "Its PSID has run out: ask for a new one before paying."),
    "refused": QT_TRANSLATE_NOOP("Wording", "The portal refused what was asked for."),
    "alike": QT_TRANSLATE_NOOP(
        "Wording", "Challan {number} here is for the same: pay one of the two, and cancel the other."
    ),
}
CHIPS: Mapping[str, tuple[State, str]] = {
    "waiting": (State.WAITING, QT_TRANSLATE_NOOP("Wording", "To the portal")),
    "asked": (State.WAITING, QT_TRANSLATE_NOOP("Wording", "To the portal")),
    "refused": (State.REJECTED, QT_TRANSLATE_NOOP("Wording", "Portal refused it")),
    "psid": (State.WAITING, QT_TRANSLATE_NOOP("Wording", "PSID asked for")),
    "cancel": (State.WAITING, QT_TRANSLATE_NOOP("Wording", "Being cancelled")),
    "expired": (State.WARN, QT_TRANSLATE_NOOP("Wording", "PSID expired")),
    "notice": (State.WARN, QT_TRANSLATE_NOOP("Wording", "Look at this")),
}
CHANNELS: Mapping[str, str] = {
    "counter": QT_TRANSLATE_NOOP("Wording", "Bank counter"),
    "atm": QT_TRANSLATE_NOOP("Wording", "ATM"),
    "internet": QT_TRANSLATE_NOOP("Wording", "Internet banking"),
    "mobile": QT_TRANSLATE_NOOP("Wording", "Mobile banking"),
    "wallet": QT_TRANSLATE_NOOP("Wording", "Mobile wallet"),
    "agent": QT_TRANSLATE_NOOP("Wording", "Agent"),
}


def chip(there: AtPortal | None) -> tuple[State, str] | None:
    """What the portal's side adds to the state; None: nothing."""
    if there is None:
        return None
    key = there.wish or (there.sending if there.sending != "accepted" and not there.state else "")
    if there.notice:
        key = "expired" if there.notice == "expired" and not there.wish else key or "notice"
    if key not in CHIPS:
        return None
    state, said = CHIPS[key]
    return state, wording.word(said)


def trouble(text: str, outage: OutageRow | None) -> str:
    """What is wrong at the portal. Words of the line itself stand behind what they mean, as the log of outages has it.

    `outage`: the one that lasts, if there is one.
    """
    said = told(text)
    if outage is None or challan_troubles.read(text) is not None:
        return said
    return f"{sending_words.said(SAID[outage.whose])} ({said})"


def told(text: str) -> str:
    """A sentence of ours about the portal in the window's language, with what was set into it; others as they are."""
    found = challan_troubles.read(text)
    if found is None:
        return sending_words.said(text)
    sentence, facts = found
    return QCoreApplication.translate("Line", sentence).format(**{name: told(fact) for name, fact in facts.items()})


def authority(there: AtPortal | None, plain: str) -> str:
    """In the window's language, if the department says it in both."""
    if there is None or not there.state:
        return plain
    return (look.urdu() and there.authority_ur) or there.authority or plain


def taker(there: TheirAuthority) -> str:
    """A department in the window's language, if it says its name in both."""
    return (look.urdu() and there.name_ur) or there.name


def head(there: AtPortal, plain: str) -> str:
    return (look.urdu() and there.head_ur) or there.head or plain
