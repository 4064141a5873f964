"""Why nothing is sent just now, in plain English: said by the services, translated where it is shown."""

from __future__ import annotations

from app.rules.rate_names import QT_TRANSLATE_NOOP

UNARMED = QT_TRANSLATE_NOOP(
    "Line", "Production is not armed: nothing is sent until the owner arms it with the registration number."
)
PRACTICE_ONLY = QT_TRANSLATE_NOOP(
    "Line", "These are practice books: nothing of them goes to a portal that is not on this computer."
)
RESTING = QT_TRANSLATE_NOOP("Line", "The portal could not be reached three times; the next try comes by itself.")
ASKED_TO_WAIT = QT_TRANSLATE_NOOP("Line", "The portal asked to be left alone for a while.")
TWO_UNKNOWN = QT_TRANSLATE_NOOP(
    "Line",
    "Two papers one after the other got no clear answer: nothing more is sent until somebody has looked on IRIS.",
)

# Whose fault it is
FINE = QT_TRANSLATE_NOOP("Line", "The portal answers and lets us in.")
DEVICE_DOWN = QT_TRANSLATE_NOOP("Line", "This computer has no network: look at its cable, Wi-Fi or modem.")
LINE_DOWN = QT_TRANSLATE_NOOP("Line", "The portal cannot be reached from here: the line, the provider or the proxy.")
STRANGER = QT_TRANSLATE_NOOP(
    "Line", "Somebody else answers in the portal’s place: a login page of the network, or a stranger. Nothing was sent."
)
PORTAL_DOWN = QT_TRANSLATE_NOOP("Line", "The line is up, but the portal does not do its work.")
TOKEN_REFUSED = QT_TRANSLATE_NOOP(
    "Line", "The portal answers, but does not let us in: the token, or this internet address, is not known to it."
)
NO_TOKEN = QT_TRANSLATE_NOOP("Line", "No token is kept for this portal: set it again.")
