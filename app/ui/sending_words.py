"""Words for a paper on its way to FBR: what became of it, what is next, what was said; and for the portal itself."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.rules import call_words
from app.rules.fbr_errors import explain
from app.rules.outbox_words import EXPORTED, FOUND_AT_FBR, HANDED_OUT
from app.ui import wording
from app.ui.kit import written
from app.ui.kit.tokens import State


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    return text


REPLACED = (State.DRAFT, QT_TRANSLATE_NOOP("Wording", "Replaced"))
"""Refused, and issued anew: the new paper stands in its place."""
WITHDRAWN = (State.DRAFT, QT_TRANSLATE_NOOP("Wording", "Withdrawn"))
"""Refused, and nobody wants it any more."""
NEXT: Mapping[str, str] = {
    "DRAFT": QT_TRANSLATE_NOOP("Wording", "Not issued yet"),
    "READY": QT_TRANSLATE_NOOP("Wording", "Waits to be sent"),
    "SENDING": QT_TRANSLATE_NOOP("Wording", "Keep the computer on"),
    "ANSWERED": QT_TRANSLATE_NOOP("Wording", "Being written down"),
    "REJECTED": QT_TRANSLATE_NOOP("Wording", "See why, and issue it anew"),
    "UNKNOWN": QT_TRANSLATE_NOOP("Wording", "Look on IRIS first"),
    "CHECKING": QT_TRANSLATE_NOOP("Wording", "Look on IRIS once more"),
    "HELD": QT_TRANSLATE_NOOP("Wording", "One cause for all: see above"),
    "DUPLICATE": QT_TRANSLATE_NOOP("Wording", "FBR has it twice: cancel one"),
    "CANCELLED": QT_TRANSLATE_NOOP("Wording", "Cancelled on IRIS"),
    "TRIAL": QT_TRANSLATE_NOOP("Wording", "Not yet reported to FBR"),
    "FINAL": QT_TRANSLATE_NOOP("Wording", "No sales tax, nothing to send"),
}
ATTEMPTS: Mapping[str, str] = {
    "CONNECTING": QT_TRANSLATE_NOOP("Wording", "Connecting"),
    "WRITING": QT_TRANSLATE_NOOP("Wording", "Being sent"),
    "NOT_SENT": QT_TRANSLATE_NOOP("Wording", "Did not leave"),
    "UNKNOWN": QT_TRANSLATE_NOOP("Wording", "No answer came"),
}
SETTLED = QT_TRANSLATE_NOOP("Wording", "No answer; a person looked")
ENVIRONMENTS: Mapping[str, str] = {
    "sandbox": QT_TRANSLATE_NOOP("Wording", "Trial (sandbox)"),
    "production": QT_TRANSLATE_NOOP("Wording", "Real (production)"),
}
PORTALS: Mapping[str, str] = {
    "fbr-di": QT_TRANSLATE_NOOP("Wording", "FBR's portal"),
    "challans": QT_TRANSLATE_NOOP("Wording", "The challan portal"),
}
PROBES: Mapping[str, str] = {
    "device": QT_TRANSLATE_NOOP("Wording", "This computer"),
    "line": QT_TRANSLATE_NOOP("Wording", "The internet line"),
    "portal": QT_TRANSLATE_NOOP("Wording", "The portal"),
    "token": QT_TRANSLATE_NOOP("Wording", "The token"),
}


def outcome(state: str, *, replaced: bool, withdrawn: bool) -> tuple[State, str]:
    """How a paper stands; of one that was refused, also what became of it since."""
    if not replaced and not withdrawn:
        return wording.paper(state)
    chip, said = REPLACED if replaced else WITHDRAWN
    return chip, wording.word(said)


def following(state: str, fiscal_number: str | None) -> str:
    """What stands beside a state: the portal's number, or what happens next."""
    return fiscal_number or wording.of(NEXT, state)


def silent(state: str) -> str:
    """How an attempt stands to which no answer came: what is settled was settled by a person."""
    return wording.of(ATTEMPTS, state) if state in ATTEMPTS else wording.word(SETTLED)


def attempt(state: str) -> str:
    """What became of one try."""
    return (
        wording.word(ATTEMPTS[state])
        if state in ATTEMPTS
        else wording.paper(state)[1]
        if state in wording.PAPERS
        else state
    )


def environment(name: str) -> str:
    """Whether the government takes it for real."""
    return wording.of(ENVIRONMENTS, name)


def environment_chip(name: str) -> tuple[State, str]:
    """For a page's head, so that nobody takes the one for the other."""
    return State.WARN if name == "production" else State.DRAFT, environment(name)


def portal(name: str) -> str:
    return wording.of(PORTALS, name)


def probe(name: str) -> str:
    return wording.of(PROBES, name)


def refusal(code: str, words: str) -> str:
    """Our own words for FBR's code; FBR's where we have none."""
    known = explain(code)
    return QCoreApplication.translate("FbrError", known.plain) if known is not None else wording.fact(words)


def said(reason: str) -> str:
    """Why a paper waits or nobody knows its fate: in our words, or as the portal put it; an exception's behind ours."""
    if reason.startswith(FOUND_AT_FBR):
        number = reason.removeprefix(FOUND_AT_FBR).strip()
        return f"{QCoreApplication.translate('Line', FOUND_AT_FBR)} {written.isolate(number)}"
    if reason.startswith(HANDED_OUT):
        return f"{QCoreApplication.translate('Line', HANDED_OUT)} {_exported(reason.removeprefix(HANDED_OUT))}".strip()
    ours = QCoreApplication.translate("Line", reason)
    if ours != reason:
        return ours
    trouble = QCoreApplication.translate("Line", call_words.explain(reason))
    return f"{trouble} {wording.fact(reason)}" if trouble else wording.fact(reason)


def _exported(words: str) -> str:
    """When a file was made and its name, as the books have it; whatever else stands there, as it stands."""
    found = re.fullmatch(re.escape(EXPORTED).replace(r"\{when\}", "(.*)").replace(r"\{file\}", "(.*)"), words.strip())
    if found is None:
        return wording.fact(words.strip())
    when, file = map(written.isolate, found.groups())
    return QCoreApplication.translate("Line", EXPORTED).format(when=when, file=file)
