"""What the paper of a debit note says beyond what an invoice says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteOnPaper:
    """`invoice` is our number of the invoice; `meaning` reduction or increase; `reason` one of FBR's list."""

    invoice: str
    meaning: str
    reason: str
    remarks: str = ""
