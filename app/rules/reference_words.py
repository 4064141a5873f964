"""What FBR's lists are called, and where each is from."""

from __future__ import annotations

from app.rules.rate_names import QT_TRANSLATE_NOOP
from app.rules.reference import ListKey

LISTS: dict[str, str] = {
    ListKey.PROVINCES: QT_TRANSLATE_NOOP("Wording", "Provinces"),
    ListKey.DOCUMENT_TYPES: QT_TRANSLATE_NOOP("Wording", "Kinds of document"),
    ListKey.TARIFF: QT_TRANSLATE_NOOP("Wording", "HS codes (tariff)"),
    ListKey.SERIAL_WORDS: QT_TRANSLATE_NOOP("Wording", "Serial numbers, all"),
    ListKey.SALE_TYPES: QT_TRANSLATE_NOOP("Wording", "Sale types"),
    ListKey.UNITS: QT_TRANSLATE_NOOP("Wording", "Units"),
    ListKey.SCHEDULES: QT_TRANSLATE_NOOP("Wording", "SROs and schedules"),
    ListKey.RATES: QT_TRANSLATE_NOOP("Wording", "Rates of tax"),
    ListKey.HS_UNITS: QT_TRANSLATE_NOOP("Wording", "Units of an HS code"),
    ListKey.SERIALS: QT_TRANSLATE_NOOP("Wording", "Serials of a schedule"),
}
ORIGINS: dict[str, str] = {
    "seed": QT_TRANSLATE_NOOP("Wording", "Shipped copy"),
    "practice": QT_TRANSLATE_NOOP("Wording", "Practice portal"),
    "fbr": QT_TRANSLATE_NOOP("Wording", "From FBR"),
}
