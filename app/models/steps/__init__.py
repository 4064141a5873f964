"""The schema's steps, oldest first; a released step is never changed."""

from __future__ import annotations

from app.models.steps import (
    s0001_first,
    s0002_parties,
    s0003_parts,
    s0004_purchases,
    s0005_withholding,
    s0006_payments,
    s0007_deliveries,
    s0008_attachments,
    s0009_exchange,
    s0010_workers,
    s0011_leave,
    s0012_advances,
    s0013_wages,
    s0014_outbox,
    s0015_line,
    s0016_invoices,
    s0017_notes,
    s0018_reference,
    s0019_challan_portal,
    s0020_outbox_in_years,
)

STEPS = (
    s0001_first.step,
    s0002_parties.step,
    s0003_parts.step,
    s0004_purchases.step,
    s0005_withholding.step,
    s0006_payments.step,
    s0007_deliveries.step,
    s0008_attachments.step,
    s0009_exchange.step,
    s0010_workers.step,
    s0011_leave.step,
    s0012_advances.step,
    s0013_wages.step,
    s0014_outbox.step,
    s0015_line.step,
    s0016_invoices.step,
    s0017_notes.step,
    s0018_reference.step,
    s0019_challan_portal.step,
    s0020_outbox_in_years.step,
)
