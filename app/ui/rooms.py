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
}
"""Over which place the form of a record lies."""


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
        case "challan":
            from app.ui.pages.challan_form import ChallanForm

            return ChallanForm(desk)
    return _staff(desk, what, record)


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
