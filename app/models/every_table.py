"""Every table of the books, so that the metadata is whole."""

from __future__ import annotations

from app.models import (
    attendance,
    audit,
    batches,
    challans,
    numbering,
    outbox,
    parties,
    parts,
    payroll,
    purchases,
    rates,
    sales,
    workers,
    workshop,
)
from app.models.base import Base

TABLES = (
    attendance,
    audit,
    batches,
    challans,
    numbering,
    outbox,
    parties,
    parts,
    payroll,
    purchases,
    rates,
    sales,
    workers,
    workshop,
)
METADATA = Base.metadata
