"""Writing a supplier's bill into the books for good."""

from __future__ import annotations

from app.models.purchases import Purchase, PurchaseLine
from app.rules import units
from app.rules.problems import refuse
from app.services import audit, numbering, parties, parts
from app.services.books import Sitting
from app.services.parties import PartyRow, name_key
from app.services.parts import PartDraft
from app.services.purchases.checking import bill_key, computed, new_supplier, problems, supplier
from app.services.purchases.drafts import Figures, LineDraft, PurchaseDraft


def post(sitting: Sitting, draft: PurchaseDraft, *, batch: int | None = None) -> int:
    """Write the bill into the books for good. Raises Refusal."""
    known = supplier(sitting, draft)
    refuse(problems(sitting, draft, known))
    seller = _take_supplier(sitting, draft, known, batch)
    each, bill = computed(sitting, draft, known)
    stocked = parts.named(sitting, [line.description for line in draft.lines])
    row = Purchase(
        number=numbering.take(sitting, "P", sitting.today().year),
        supplier_id=seller.id,
        supplier_name=seller.name,
        supplier_ntn=seller.ntn,
        supplier_cnic=seller.cnic,
        supplier_strn=seller.strn,
        supplier_address=seller.address,
        bill_no=draft.bill_no.strip(),
        bill_key=bill_key(draft.bill_no),
        bill_date=draft.bill_date or sitting.today(),
        received_on=draft.received_on,
        value=bill.value,
        sales_tax=bill.sales_tax,
        total=bill.total,
        paid_by=draft.paid_by,
        note=draft.note.strip(),
        batch_id=batch,
        entered_by=sitting.by,
        posted_at=sitting.now(),
        lines=[
            _line(n, line, made, stocked.get(name_key(line.description)) or _learn(sitting, line, batch))
            for n, (line, made) in enumerate(zip(draft.lines, each, strict=True), 1)
        ],
    )
    sitting.add(row)
    audit.note(sitting, "post", row)
    return row.id


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
        value=made.value,
        tax_rate=made.sales_tax_rate,
        sales_tax=made.sales_tax,
        total=made.total,
    )
