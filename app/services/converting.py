"""From goods to money: the bill for what was received, the invoice for what was sent, filled in to be checked."""

from __future__ import annotations

from app.services import deliveries, parts
from app.services.books import Sitting
from app.services.deliveries import DeliveryDetail, Kind
from app.services.parties import name_key
from app.services.parts import PartRow
from app.services.purchases import LineDraft, PurchaseDraft
from app.services.sales import SaleDraft, SaleLineDraft

BILLED = frozenset({Kind.ORDER, Kind.RECEIVED, Kind.CHALLAN_IN})


def bill_for(sitting: Sitting, delivery_id: int) -> PurchaseDraft | None:
    """The supplier's bill for what was accepted and not billed yet, at the order's rate; None where nothing is."""
    detail = deliveries.detail(sitting, delivery_id)
    if detail is None or detail.row.kind not in BILLED or detail.row.state in ("cancelled", "cancels"):
        return None
    found = deliveries.match(sitting, delivery_id)
    due = [line for line in found.lines if line.to_be_billed]
    if not due:
        return None
    known = _parts(sitting, [line.description for line in due])
    lines = []
    for line in due:
        part = known.get(name_key(line.description))
        lines.append(
            LineDraft(
                description=line.description,
                hs_code=part.hs_code if part else "",
                unit=line.unit,
                quantity=line.to_be_billed,
                rate=line.order_rate,
            )
        )
    return PurchaseDraft(
        supplier=detail.row.party,
        bill_date=sitting.today(),
        received_on=detail.row.day if detail.row.kind == Kind.RECEIVED else None,
        against=found.number,
        lines=tuple(lines),
    )


def invoice_for(sitting: Sitting, delivery_id: int) -> SaleDraft | None:
    """Our invoice for goods that went out on a challan to be sold; None for any other paper."""
    detail = deliveries.detail(sitting, delivery_id)
    if detail is None or not _sold(detail):
        return None
    known = _parts(sitting, [line.description for line in detail.lines])
    lines = []
    for line in detail.lines:
        part = known.get(name_key(line.description))
        lines.append(
            SaleLineDraft(
                description=line.description,
                hs_code=part.hs_code if part else "",
                unit=line.unit,
                quantity=line.quantity,
                rate=line.rate if line.rate is not None else part.price if part else None,
            )
        )
    return SaleDraft(
        customer=detail.row.party,
        invoice_date=sitting.today(),
        delivery_challan=detail.row.number,
        lines=tuple(lines),
    )


def _sold(detail: DeliveryDetail) -> bool:
    row = detail.row
    return row.kind == Kind.CHALLAN_OUT and detail.purpose in ("", "sale") and row.state == "posted"


def _parts(sitting: Sitting, names: list[str]) -> dict[str, PartRow]:
    found = {name: parts.find(sitting, name) for name in names}
    return {name_key(name): part for name, part in found.items() if part is not None}
