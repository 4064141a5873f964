"""The words for debit notes on our invoices and for invoices cancelled at FBR."""

from __future__ import annotations

from collections.abc import Mapping

from app.rules.rate_names import QT_TRANSLATE_NOOP

REASONS: Mapping[str, str] = {
    "Return of goods": QT_TRANSLATE_NOOP("Wording", "Return of goods"),
    "Cancellation of supply": QT_TRANSLATE_NOOP("Wording", "Cancellation of supply"),
    "Change in value of supply": QT_TRANSLATE_NOOP("Wording", "Change in value of supply"),
    "Change in amount of tax": QT_TRANSLATE_NOOP("Wording", "Change in amount of tax"),
    "Change in nature of supply": QT_TRANSLATE_NOOP("Wording", "Change in nature of supply"),
    "Others": QT_TRANSLATE_NOOP("Wording", "Others (say it in words)"),
    "Adjustment given to Steel Melters": QT_TRANSLATE_NOOP("Wording", "Adjustment given to Steel Melters"),
}
MEANINGS: Mapping[str, str] = {
    "reduction": QT_TRANSLATE_NOOP("Wording", "Takes off"),
    "increase": QT_TRANSLATE_NOOP("Wording", "Adds"),
}
