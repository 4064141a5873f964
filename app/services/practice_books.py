"""A workshop to learn in: its own books, with customers, parts and three invoices that wait to be sent."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from app.services import parties, parts, sales, workshop
from app.services.books import Sitting
from app.services.parties import PartyDraft
from app.services.parts import PartDraft
from app.services.sales import SaleDraft, SaleLineDraft
from app.services.workshop import WorkshopDraft

STEM = "practice"
"""Practice books lie beside the real ones under this name."""

WORKSHOP = WorkshopDraft(
    name="Practice workshop",
    name_ur="مشقی کارخانہ",
    owner="Learner",
    ntn="1234567-8",
    strn="3277876123456",
    city="Lahore",
    city_ur="لاہور",
    address="1 Practice Road",
    practice=True,
)
CUSTOMERS = (
    PartyDraft(name="Ravi Motors (practice)", ntn="2345678-9", strn="3277876222222", is_customer=True),
    PartyDraft(name="Shalimar Transport (practice)", ntn="7654321-0", strn="3277876111111", is_customer=True),
)
PARTS = (
    ("Brake shoe", "8708.3090", Decimal(950)),
    ("Clutch plate", "8708.9390", Decimal(4200)),
    ("Oil filter", "8421.2300", Decimal(680)),
)
"""Name, HS code and price."""


def furnish(sitting: Sitting) -> None:
    """Into empty books: everything that a first lesson needs, all of it invented."""
    workshop.establish(sitting, WORKSHOP)
    for customer in CUSTOMERS:
        parties.add(sitting, customer)
    for name, hs_code, price in PARTS:
        parts.add(sitting, PartDraft(name=name, hs_code=hs_code, price=price))
    for number, (name, hs_code, price) in enumerate(PARTS, start=1):
        customer = CUSTOMERS[number % len(CUSTOMERS)]
        line = SaleLineDraft(description=name, hs_code=hs_code, quantity=Decimal(number * 4), rate=price)
        draft = SaleDraft(
            customer=customer.name,
            customer_ntn=customer.ntn,
            customer_strn=customer.strn,
            invoice_date=sitting.today() - timedelta(days=1),
            lines=(line,),
        )
        sales.post(sitting, draft)
