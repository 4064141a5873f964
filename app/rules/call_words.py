"""What went wrong on a call to a portal, in one plain sentence before the exception's own words."""

from __future__ import annotations

from app.rules.rate_names import QT_TRANSLATE_NOOP

NO_WAY = QT_TRANSLATE_NOOP("Line", "No connection to the portal came about.")
NOT_LET_IN = QT_TRANSLATE_NOOP("Line", "The computer at the other end refused the connection.")
NO_WAY_IN_TIME = QT_TRANSLATE_NOOP("Line", "No connection to the portal came about in time.")
BROKE_SENDING = QT_TRANSLATE_NOOP("Line", "The line broke while it was being sent.")
BROKE_ANSWERING = QT_TRANSLATE_NOOP("Line", "The line broke before the answer was here.")
NO_ANSWER_IN_TIME = QT_TRANSLATE_NOOP("Line", "No answer came in time.")
STRANGE_CERTIFICATE = QT_TRANSLATE_NOOP("Line", "The certificate of whoever answered is not valid.")

TROUBLES = {
    "ConnectError": NO_WAY,
    "gaierror": NO_WAY,
    "OSError": NO_WAY,
    "ProxyError": NO_WAY,
    "ConnectTimeout": NO_WAY_IN_TIME,
    "WriteError": BROKE_SENDING,
    "WriteTimeout": BROKE_SENDING,
    "ReadError": BROKE_ANSWERING,
    "RemoteProtocolError": BROKE_ANSWERING,
    "ReadTimeout": NO_ANSWER_IN_TIME,
}
"""By the kind of the exception, which stands before the colon (sync.transport)."""


def explain(reason: str) -> str:
    """In English, translated where it is shown (context "Line"); empty for what is no exception of a call."""
    kind, _, words = reason.partition(":")
    if kind == "ConnectError" and "refused" in words:
        return NOT_LET_IN
    if kind == "ConnectError" and "certificate" in words.casefold():
        return STRANGE_CERTIFICATE
    return TROUBLES.get(kind, "")
