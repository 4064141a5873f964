"""Every table of the books, so that the metadata is whole."""

from __future__ import annotations

from app.models import (
    attachments,
    attendance,
    audit,
    batches,
    challans,
    deliveries,
    drafts,
    exchange,
    numbering,
    outbox,
    parties,
    parts,
    payments,
    payroll,
    purchases,
    rates,
    sales,
    withholding,
    workers,
    workshop,
)

TABLES = (
    attachments,
    attendance,
    audit,
    batches,
    challans,
    deliveries,
    drafts,
    exchange,
    numbering,
    outbox,
    parties,
    parts,
    payments,
    payroll,
    purchases,
    rates,
    sales,
    withholding,
    workers,
    workshop,
)
