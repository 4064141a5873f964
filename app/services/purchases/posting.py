"""Writing a supplier's bill into the books for good."""

from __future__ import annotations

from sqlalchemy import func, select

from app.models.purchases import Purchase, PurchaseLine
from app.rules import units
from app.rules.problems import refuse
from app.services import audit, deliveries, numbering, parties, parts
from app.services.books import Sitting
from app.services.parties import PartyRow
from app.services.parts import PartDraft
from app.services.purchases import accepting, entry, search
from app.services.purchases.checking import new_supplier, problems, supplier
from app.services.purchases.computing import figured, sound, terms
from app.services.purchases.drafts import Figures, LineDraft, PurchaseDraft
from app.services.purchases.entry import bill_key
from app.services.purchases.standing import BILL


def post(sitting: Sitting, draft: PurchaseDraft, *, batch: int | None = None) -> int:
    """Write the bill into the books for good. Raises Refusal."""
    known = supplier(sitting, draft)
    by = terms(sitting, draft, known)
    found = problems(sitting, draft, known, by)
    refuse(found + accepting.wrong(draft, found))
    if draft.accepted:
        found += entry.warnings(sitting, draft, known, by)
    each, bill = figured(draft, by)
    seller = _take_supplier(sitting, draft, known, batch)
    row = Purchase(
        number=numbering.take(sitting, "P", sitting.today().year),
        kind=BILL,
        reason="",
        supplier_id=seller.id,
        supplier_name=seller.name,
        supplier_ntn=seller.ntn,
        supplier_cnic=seller.cnic,
        supplier_strn=seller.strn,
        supplier_address=seller.address,
        bill_no=draft.bill_no.strip(),
        bill_key=bill_key(draft.bill_no),
        take=_times(sitting, seller.id, bill_key(draft.bill_no)) + 1,
        bill_date=draft.bill_date or sitting.today(),
        received_on=draft.received_on,
        value=bill.value,
        sales_tax=bill.sales_tax,
        further_tax=bill.further_tax,
        extra_tax=bill.extra_tax,
        fed=bill.fed,
        freight=sound(draft.freight),
        other_charges=sound(draft.other_charges),
        total=bill.total,
        st_withheld=bill.st_withheld,
        paid_by=draft.paid_by,
        note=draft.note.strip(),
        batch_id=batch,
        entered_by=sitting.by,
        posted_at=sitting.now(),
        lines=[
            _line(n, line, made, made.part_id or _learn(sitting, line, batch))
            for n, (line, made) in enumerate(zip(draft.lines, each, strict=True), 1)
        ],
    )
    sitting.add(row)
    audit.note(sitting, "post", row)
    search.lay_down(sitting, row)
    accepting.write(sitting, row.id, draft, found)
    if draft.against.strip():
        deliveries.link_bill(sitting, row.id, draft.against)
    return row.id


def _times(sitting: Sitting, supplier_id: int, key: str) -> int:
    """How often this bill stood in the books already, each time cancelled."""
    same = (Purchase.supplier_id == supplier_id, Purchase.bill_key == key)
    return sitting.scalar(select(func.count()).select_from(Purchase).where(*same)) or 0


def _take_supplier(sitting: Sitting, draft: PurchaseDraft, known: PartyRow | None, batch: int | None) -> PartyRow:
    if known is None:
        return parties.known(sitting, parties.add(sitting, new_supplier(draft), to_complete=True, batch=batch))
    parties.mark_role(sitting, known.id, supplier=True)
    return known


def _learn(sitting: Sitting, line: LineDraft, batch: int | None) -> int | None:
    """An imported register teaches us its parts; a typed line may be anything, and teaches nothing."""
    if batch is None:
        return None
    if there := parts.find(sitting, line.description):  # an earlier line of the same bill
        return there.id
    return parts.add(sitting, PartDraft(name=line.description, hs_code=line.hs_code, unit=line.unit), batch=batch)


def _line(no: int, line: LineDraft, made: Figures, part_id: int | None) -> PurchaseLine:
    return PurchaseLine(
        no=no,
        description=line.description.strip(),
        part_id=part_id,
        hs_code=line.hs_code.strip(),
        unit=units.unit(line.unit),
        quantity=line.quantity,
        rate=line.rate,
        sale_type=made.sale_type,
        discount=made.discount,
        value=made.value,
        retail_value=made.retail_value,
        tax_rate=made.sales_tax_rate,
        sales_tax=made.sales_tax,
        further_tax=made.further_tax,
        extra_tax=made.extra_tax,
        fed=made.fed,
        total=made.total,
        st_withheld=made.st_withheld,
    )
