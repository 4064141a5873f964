"""What one may go to or begin by its name, beside the places of the rail: each under the words of its own page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

SEND, PRACTISE = "send", "practise"
"""These open no page: the window does them."""


@dataclass(frozen=True, slots=True)
class Doing:
    """`what` as `Desk.show` takes it; `page` is the class whose words `words` are."""

    what: str
    page: str
    words: str
    icon: str

    @property
    def title(self) -> str:
        return QCoreApplication.translate(self.page, self.words)


PAGES = (
    Doing("attendance", "AttendancePage", "Attendance", "calendar-check"),
    Doing("rights", "RightsPage", "Workers' rights", "users"),
    Doing("owings", "OwingsPage", "Money owed by workers", "cash"),
    Doing("accidents", "AccidentsPage", "Accidents", "users"),
    Doing("grievances", "GrievancesPage", "Grievances and proposals", "users"),
    Doing("meetings", "MeetingsPage", "Meetings", "users"),
    Doing("sale-note", "SaleNotesPage", "Debit notes", "arrow-back-up"),
    Doing("unknown-matching", "UnknownMatchingPage", "Match with a file from IRIS", "file-import"),
    Doing("hand-upload", "HandUploadPage", "Upload by hand", "send"),
    Doing("outages", "OutagesPage", "Outages", "history"),
    Doing("scenarios", "ScenariosPage", "Trials for FBR", "send"),
    Doing("reference", "ReferencePage", "FBR’s lists", "file-text"),
    Doing("rates", "RatesPage", "Rates and law", "building-bank"),
    Doing("portal", "PortalSettingsPage", "Portal settings", "settings"),
)
"""Lists and settings that lie over a place."""
ACTIONS = (
    Doing("purchase", "PurchasesPage", "New bill", "plus"),
    Doing("sale", "SalesPage", "New invoice", "plus"),
    Doing("payment", "PaymentsPage", "New payment", "plus"),
    Doing("delivery", "DeliveryForm", "New delivery paper", "plus"),
    Doing("challan", "ChallansPage", "New demand", "plus"),
    Doing("worker", "WorkersPage", "New worker", "plus"),
    Doing("owing", "OwingsPage", "New advance or fine", "plus"),
    Doing("party", "PartiesPage", "New supplier or customer", "plus"),
    Doing("part", "PartsPage", "New part", "plus"),
    Doing(SEND, "OutboxPage", "Send now", "refresh"),
)
TO_PRACTICE = Doing(PRACTISE, "PracticeCard", "Open the practice workshop", "school")
FROM_PRACTICE = Doing(PRACTISE, "PracticeBand", "Leave practice", "school")


def named(text: str, among: Iterable[Doing]) -> list[Doing]:
    """Those with the text in their name, as the window says it or in English."""
    sought = text.strip().casefold()
    return [each for each in among if sought in each.title.casefold() or sought in each.words.casefold()]
