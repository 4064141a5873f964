"""Which page stands for which name; each is imported when it is first asked for, so that the window opens at once."""

from __future__ import annotations

from app.ui.desk import Desk
from app.ui.kit.page import Page

LISTS = {
    "purchase": "purchases",
    "sale": "sales",
    "party": "parties",
    "part": "parts",
    "worker": "workers",
    "challan": "challans",
    "delivery": "deliveries",
    "sale-note": "sales",
    "sale-cancellation": "sales",
    "withheld": "payments",
    "payment": "payments",
    "attendance": "workers",
    "rights": "workers",
    "owings": "workers",
    "owing": "workers",
    "accidents": "workers",
    "accident": "workers",
    "grievances": "workers",
    "grievance": "workers",
    "meetings": "workers",
    "meeting": "workers",
    "attempts": "outbox",
    "settling": "outbox",
    "portal": "outbox",
    "scenarios": "outbox",
    "scenario": "outbox",
    "reference": "outbox",
    "outages": "outbox",
    "unknown-matching": "outbox",
    "hand-upload": "outbox",
    "rates": "settings",
    "own-rate": "settings",
}
"""Over which place the form of a record lies."""
CORRECTIONS = {
    "note-on-sale": "sales",
    "note-on-purchase": "purchases",
    "correct-sale": "sales",
    "correct-note": "sales",
    "end-rate": "settings",
}
"""Likewise; there is none without the paper that it corrects."""


def place_of(what: str) -> str:
    """The place of the rail over which it lies; nothing if it is none of these."""
    return LISTS.get(what, CORRECTIONS.get(what, ""))


def home(desk: Desk) -> Page:
    from app.ui.pages.home import HomePage

    return HomePage(desk)


def purchases(desk: Desk) -> Page:
    from app.ui.pages.purchases import PurchasesPage

    return PurchasesPage(desk)


def sales(desk: Desk) -> Page:
    from app.ui.pages.sales import SalesPage

    return SalesPage(desk)


def workers(desk: Desk) -> Page:
    from app.ui.pages.workers import WorkersPage

    return WorkersPage(desk)


def wages(desk: Desk) -> Page:
    from app.ui.pages.wages import WagesPage

    return WagesPage(desk)


def challans(desk: Desk) -> Page:
    from app.ui.pages.challans import ChallansPage

    return ChallansPage(desk)


def deliveries(desk: Desk) -> Page:
    from app.ui.pages.deliveries import DeliveriesPage

    return DeliveriesPage(desk)


def payments(desk: Desk) -> Page:
    from app.ui.pages.payments import PaymentsPage

    return PaymentsPage(desk)


def practice(desk: Desk, url: str) -> Page:
    from app.ui.pages.practice import PracticePage

    return PracticePage(desk, url)


def outbox(desk: Desk) -> Page:
    from app.ui.pages.outbox import OutboxPage

    return OutboxPage(desk)


def parties(desk: Desk) -> Page:
    from app.ui.pages.parties import PartiesPage

    return PartiesPage(desk)


def reports(desk: Desk) -> Page:
    from app.ui.pages.scoreboard import ScoreboardPage

    return ScoreboardPage(desk)


def parts(desk: Desk) -> Page:
    from app.ui.pages.parts import PartsPage

    return PartsPage(desk)


def matching(desk: Desk) -> Page:
    from app.ui.pages.matching import MatchingPage

    return MatchingPage(desk)


def imports(desk: Desk) -> Page:
    from app.ui.pages.imports import ImportsPage

    return ImportsPage(desk)


def settings(desk: Desk) -> Page:
    from app.ui.pages.settings import SettingsPage

    return SettingsPage(desk)


def form(desk: Desk, what: str, record: int) -> Page | None:
    """The form of a record, or of a new one (0); None if `what` names no kind of record."""
    match what:
        case "purchase":
            return _purchase(desk, record)
        case "sale":
            return _sale(desk, record)
        case "party":
            from app.ui.pages.party_form import PartyForm

            return PartyForm(desk, record)
        case "part":
            from app.ui.pages.part_form import PartForm

            return PartForm(desk, record)
        case "delivery":
            return _delivery(desk, record)
        case "payment":
            return _payment(desk, record)
        case "withheld":
            from app.ui.pages.suffered_form import SufferedForm

            return SufferedForm(desk)
        case "challan":
            from app.ui.pages.challan_form import ChallanForm

            return ChallanForm(desk)
    groups = (_staff, _sending, _noted, _correcting, _lawful)
    return next((page for group in groups if (page := group(desk, what, record)) is not None), None)


def _staff(desk: Desk, what: str, record: int) -> Page | None:
    """Whatever concerns the workers."""
    match what:
        case "worker":
            from app.ui.pages.worker_form import WorkerForm

            return WorkerForm(desk, record)
        case "attendance":
            from app.ui.pages.attendance import AttendancePage

            return AttendancePage(desk)
        case "rights":
            from app.ui.pages.rights import RightsPage

            return RightsPage(desk)
        case "owings":
            from app.ui.pages.owings import OwingsPage

            return OwingsPage(desk)
        case "owing":
            from app.ui.pages.owing_form import OwingForm

            return OwingForm(desk, record)
        case "accidents" | "grievances" | "meetings":
            from app.ui.pages import welfare_lists

            return welfare_lists.PAGES[what](desk)
        case "accident" | "grievance" | "meeting":
            from app.ui.pages import welfare_forms

            return welfare_forms.FORMS[what](desk, record)
    return None


def _sending(desk: Desk, what: str, record: int) -> Page | None:
    """Whatever concerns the portals."""
    match what:
        case "attempts":
            from app.ui.pages.attempts import AttemptsPage

            return AttemptsPage(desk, record)
        case "settling":
            from app.ui.pages.settling_page import SettlingPage

            return SettlingPage(desk, record)
        case "scenarios" | "scenario":
            from app.ui.pages.scenarios import ScenariosPage

            return ScenariosPage(desk)
        case "outages":
            from app.ui.pages.outages import OutagesPage

            return OutagesPage(desk)
        case "reference":
            from app.ui.pages.reference import ReferencePage

            return ReferencePage(desk)
        case "portal":
            from app.ui.pages.portal_settings import PortalSettingsPage

            return PortalSettingsPage(desk)
    return None


def _noted(desk: Desk, what: str, record: int) -> Page | None:
    """What takes an invoice of ours back, and what goes to IRIS by hand."""
    match what:
        case "sale-note":
            from app.ui.pages.sale_note import SaleNotePage
            from app.ui.pages.sale_notes import SaleNotesPage

            return SaleNotePage(desk, record) if record else SaleNotesPage(desk)
        case "sale-cancellation":
            from app.ui.pages.sale_cancellation import CancellationPage
            from app.ui.pages.sale_notes import SaleNotesPage

            return CancellationPage(desk, record) if record else SaleNotesPage(desk)
        case "unknown-matching":
            from app.ui.pages.unknown_matching import UnknownMatchingPage

            return UnknownMatchingPage(desk)
        case "hand-upload":
            from app.ui.pages.hand_upload import HandUploadPage

            return HandUploadPage(desk)
    return None


def _correcting(desk: Desk, what: str, record: int) -> Page | None:
    """What is typed over a paper that stands in the books."""
    match what:
        case "note-on-sale":
            from app.ui.pages.sale_note_form import SaleNoteForm

            return SaleNoteForm(desk, record)
        case "note-on-purchase":
            from app.ui.pages.debit_note_form import DebitNoteForm

            return DebitNoteForm(desk, record)
        case "correct-sale":
            from app.ui.pages.sale_revision import SaleRevision

            return SaleRevision(desk, record)
        case "correct-note":
            from app.ui.pages.sale_note_revision import SaleNoteRevision

            return SaleNoteRevision(desk, record)
    return None


def _lawful(desk: Desk, what: str, record: int) -> Page | None:
    """The figures of law, and the workshop's own instead."""
    match what:
        case "rates":
            from app.ui.pages.rates import RatesPage

            return RatesPage(desk, record)
        case "own-rate":
            from app.ui.pages.own_rate_form import OwnRateForm

            return OwnRateForm(desk, record)
        case "end-rate":
            from app.ui.pages.end_rate_form import EndRateForm

            return EndRateForm(desk, record)
    return None


def _purchase(desk: Desk, record: int) -> Page:
    from app.ui.pages.purchase_bill import PurchaseBill
    from app.ui.pages.purchase_form import PurchaseForm

    return PurchaseBill(desk, record) if record else PurchaseForm(desk)


def _sale(desk: Desk, record: int) -> Page:
    from app.ui.pages.sale_form import SaleForm
    from app.ui.pages.sale_invoice import SaleInvoice

    return SaleInvoice(desk, record) if record else SaleForm(desk)


def _delivery(desk: Desk, record: int) -> Page:
    from app.ui.pages.delivery_form import DeliveryForm
    from app.ui.pages.delivery_paper import DeliveryPaper

    return DeliveryPaper(desk, record) if record else DeliveryForm(desk)


def _payment(desk: Desk, record: int) -> Page:
    from app.ui.pages.payment_form import PaymentForm
    from app.ui.pages.payment_page import PaymentPage

    return PaymentPage(desk, record) if record else PaymentForm(desk)
