"""What FBR would hear of an invoice, and what it would say to it: before it is issued, and when it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from app.rules import fbr_checks, provinces, units
from app.rules.fbr_facts import Finding, LawOfDay
from app.rules.money import ZERO
from app.rules.problems import Code, Problem
from app.rules.rates import NoRate
from app.rules.reference import ReferenceLists
from app.rules.sale_types import SaleType, scenario
from app.rules.taxes import rate_label
from app.services import portals, reference
from app.services.books import Sitting
from app.services.outbox import FBR
from app.services.parties import PartyDraft
from app.services.portal_invoice import InvoiceForPortal, LineForPortal
from app.services.sales import buyers
from app.services.sales.computing import is_retail
from app.services.sales.drafts import Figures, SaleDraft, SaleLineDraft
from app.services.workshop import WorkshopDraft

CLOCK = "0043"
"""What FBR refuses because its clock is in UTC is not sent before that clock agrees."""


def facts(
    sitting: Sitting, draft: SaleDraft, him: PartyDraft, seller: WorkshopDraft, made: tuple[Sequence[Figures], Figures]
) -> InvoiceForPortal:
    """The invoice of a settled draft as FBR would hear it; not yet numbered. `made`: each line's figures, and all."""
    known = buyers.registered(him)
    retail = is_retail(draft, seller, registered=known)
    kind = SaleType(draft.lines[0].sale_type)
    return InvoiceForPortal(
        document_id=0,
        number="S-0",
        invoice_date=draft.invoice_date or sitting.today(),
        seller_number=seller.registration_number,
        seller_name=seller.name,
        seller_province=seller.province,
        seller_address=", ".join(part for part in (seller.address, seller.city) if part) or seller.province,
        buyer_number=buyers.number(him),
        buyer_name=him.name,
        buyer_province=him.province or provinces.PUNJAB,
        buyer_address=him.address or him.province or provinces.PUNJAB,
        buyer_registered=known,
        end_consumer=retail,
        scenario=scenario(kind, buyer_registered=known, end_consumer=retail),
        total=made[1].total,
        lines=tuple(_line(line, each) for line, each in zip(draft.lines, made[0], strict=True)),
    )


def problems(sitting: Sitting, invoice: InvoiceForPortal, *, day: date | None = None) -> list[Problem]:
    """For what FBR would refuse it, at the fields of the draft; with a list that is not certain, only a doubt.

    `day`: whose law and lists it goes by, if not its own date's: a note goes by those of its invoice.
    """
    day = day or invoice.invoice_date
    known = _lists(sitting, invoice, day)
    portal = portals.portal(sitting, FBR)
    try:
        law = LawOfDay(
            standard=rate_label(SaleType.STANDARD, sitting.rates.on("st.rate.standard", day).value),
            further=sitting.rates.on("st.furthertax", day).value,
        )
    except NoRate:
        return []  # `check` names the rate that is missing
    environment = portal.environment if portal else ""
    found = fbr_checks.find(invoice, now=sitting.now(), law=law, known=known, environment=environment)
    return [_problem(each) for each in found if not (each.code == CLOCK and each.doubtful)]


def not_before(sitting: Sitting, invoice: InvoiceForPortal) -> datetime:
    """From when it may be sent: not while FBR's clock still has the day before."""
    return fbr_checks.day_begins(invoice.invoice_date, sitting.now()) or sitting.now()


def _problem(found: Finding) -> Problem:
    if not found.doubtful:
        return Problem(Code.FBR_WOULD_REFUSE, found.field, {"fbr": found.code})
    if found.read_on is None:
        return Problem(Code.FBR_MIGHT_REFUSE, found.field, {"fbr": found.code})
    return Problem(Code.FBR_LIST_OLD, found.field, {"fbr": found.code, "read": f"{found.read_on:%d/%m/%Y}"})


def _lists(sitting: Sitting, invoice: InvoiceForPortal, day: date) -> ReferenceLists:
    rates = {(line.sale_type, line.tax_label) for line in invoice.lines}
    return reference.lists(
        sitting,
        day,
        province=invoice.seller_province,
        hs_codes={line.hs_code for line in invoice.lines},
        sale_types={kind for kind, _ in rates},
        rates=rates,
        schedules={line.sro_schedule for line in invoice.lines if line.sro_schedule},
    )


def _line(line: SaleLineDraft, made: Figures) -> LineForPortal:
    return LineForPortal(
        hs_code=line.hs_code.strip(),
        description=line.description.strip(),
        tax_label=made.tax_label,
        unit=units.unit(line.unit) or line.unit,
        quantity=ZERO if line.quantity is None else line.quantity,
        value=made.value,
        retail_value=made.retail_value,
        sales_tax=made.sales_tax,
        st_withheld=made.st_withheld,
        extra_tax=made.extra_tax,
        further_tax=made.further_tax,
        fed=made.fed,
        discount=line.discount,
        total=made.total,
        sale_type=line.sale_type,
        sro_schedule=line.sro_schedule.strip(),
        sro_serial=line.sro_serial.strip(),
    )
