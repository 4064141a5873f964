"""Why a paper waits or nobody knows its fate, in plain English: said by the services, translated where it is shown."""

from __future__ import annotations

from app.rules.rate_names import QT_TRANSLATE_NOOP

STOPPED_UNSENT = QT_TRANSLATE_NOOP("Line", "The program stopped before a byte had left.")
STOPPED_SENDING = QT_TRANSLATE_NOOP("Line", "The program stopped while it was sending.")
OLDER_COPY = QT_TRANSLATE_NOOP(
    "Line", "These books may be older than what FBR has: look on IRIS whether it is there already."
)
LIVE_ELSEWHERE = QT_TRANSLATE_NOOP(
    "Line",
    "Only the sandbox had it, and these books were put back or moved since: another copy of them may have sent it to "
    "FBR. Look on IRIS whether it is there already.",
)
SENT_BEFORE = QT_TRANSLATE_NOOP(
    "Line",
    "These books were put back to an older copy, and a paper like this one, or of this number, went out before: look "
    "on IRIS whether this is it.",
)
LISTED = QT_TRANSLATE_NOOP(
    "Line",
    "A list from IRIS has it already, while it waited here: it is not sent. Look on IRIS, and say under which number "
    "it is there.",
)
CANCELLED_NUMBER = QT_TRANSLATE_NOOP(
    "Line",
    "It names an FBR number of its invoice that was cancelled on IRIS. It is not sent so: enter the note on "
    "IRIS by hand.",
)
FOUND_AT_FBR = QT_TRANSLATE_NOOP(
    "Line",
    "Only the sandbox had it, but it was seen at FBR, where it was entered some other way. Look on IRIS, and say under "
    "which number it is there. Seen:",
)
EXPORTED = QT_TRANSLATE_NOOP("Line", "Exported for upload on {when} as {file}.")
HANDED_OUT = QT_TRANSLATE_NOOP("Line", "It was given out in a file to be uploaded by hand: it may be on IRIS already.")
ELSEWHERE = QT_TRANSLATE_NOOP(
    "Line",
    "These books are sent from another computer. Nothing is sent from here until the owner transfers sending to this "
    "one.",
)
ANOTHER_COPY = QT_TRANSLATE_NOOP(
    "Line",
    "There is another copy of these books on this computer that sends. Nothing is sent from this one until the owner "
    "transfers sending to it.",
)
NO_JOURNAL = QT_TRANSLATE_NOOP(
    "Line",
    "The receipt journal that belongs to these books is not beside them. Put the file back, or let the owner transfer "
    "sending: nothing is sent until then.",
)
CLOCK_WENT_BACK = QT_TRANSLATE_NOOP(
    "Line", "Your computer's date is wrong: it is earlier than it has been before. Set it right; sending goes on then."
)
CLOCK_DIFFERS = QT_TRANSLATE_NOOP(
    "Line", "Your computer's date is wrong: FBR's clock shows another time. Set it right; sending goes on then."
)
LOOKED_AHEAD = QT_TRANSLATE_NOOP(
    "Line",
    "It was said to be missing on IRIS while your computer's clock was wrong. That does not count: look on IRIS again.",
)
DISK_NEARLY_FULL = QT_TRANSLATE_NOOP(
    "Line", "The disk is nearly full: FBR's answer could not be kept. Make room; sending goes on then."
)
OTHER_PORTAL = QT_TRANSLATE_NOOP(
    "Line", "It was made for the sandbox or for production, and the portal is set to the other."
)
OTHER_TOKEN = QT_TRANSLATE_NOOP(
    "Line", "The token is not the one with which it was begun. Set the portal again if the new token is the right one."
)
PORTAL_CHANGED = QT_TRANSLATE_NOOP("Line", "The portal was set anew while it was about to be sent.")
