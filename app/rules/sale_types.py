"""FBR's sale types that a parts workshop meets, and what each means for the tax."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SaleType(StrEnum):
    """The value is FBR's own string, letter by letter."""

    STANDARD = "Goods at standard rate (default)"
    REDUCED = "Goods at Reduced Rate"
    EXEMPT = "Exempt goods"
    ZERO = "Goods at zero-rate"
    THIRD_SCHEDULE = "3rd Schedule Goods"
    TOLL = "Toll Manufacturing"
    PROCESSING = "Processing/Conversion of Goods"
    STEEL = "Steel melting and re-rolling"
    SERVICES = "Services"


RETAIL_SCENARIOS = frozenset({"SN026", "SN027", "SN028"})
"""Only who is registered as a retailer sells under them (DI v1.12, section 9)."""


@dataclass(frozen=True, slots=True)
class Treatment:
    """`rate_key` None: the rate is the one written on the paper; there is no general one."""

    rate_key: str | None
    further_tax: bool
    scenario: str
    scenario_unregistered: str
    scenario_consumer: str

    @property
    def retail(self) -> bool:
        """A retailer sells such goods to end consumers under a scenario of their own, without further tax."""
        return self.scenario_consumer in RETAIL_SCENARIOS


TREATMENTS: dict[SaleType, Treatment] = {
    SaleType.STANDARD: Treatment("st.rate.standard", True, "SN001", "SN002", "SN026"),
    SaleType.REDUCED: Treatment(None, True, "SN005", "SN005", "SN028"),
    SaleType.EXEMPT: Treatment("st.rate.exempt", False, "SN006", "SN006", "SN006"),
    SaleType.ZERO: Treatment("st.rate.zero", False, "SN007", "SN007", "SN007"),
    SaleType.THIRD_SCHEDULE: Treatment("st.rate.third_schedule", False, "SN008", "SN008", "SN027"),
    SaleType.TOLL: Treatment("st.rate.toll", True, "SN011", "SN011", "SN011"),
    SaleType.PROCESSING: Treatment(None, True, "SN016", "SN016", "SN016"),
    SaleType.STEEL: Treatment("st.rate.steel", True, "SN003", "SN003", "SN003"),
    SaleType.SERVICES: Treatment(None, False, "SN019", "SN019", "SN019"),
}


def sale_type(typed: str) -> SaleType | None:
    """FBR's sale type, whatever its capitals; nothing typed means the standard rate."""
    bare = " ".join(typed.split()).casefold()
    if not bare:
        return SaleType.STANDARD
    return next((each for each in SaleType if each.value.casefold() == bare), None)


def scenario(kind: SaleType, *, buyer_registered: bool, end_consumer: bool = False) -> str:
    """The sandbox scenario that FBR files such a sale under."""
    treatment = TREATMENTS[kind]
    if end_consumer:
        return treatment.scenario_consumer
    return treatment.scenario if buyer_registered else treatment.scenario_unregistered
