"""The sandbox's scenarios: which of them FBR asks of whom, and a sample of each."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from io import StringIO

NATURES = ("manufacturer", "importer", "distributor", "wholesaler", "retailer", "service-provider")
SECTORS = ("automobile", "wholesale-retail", "other")
DAILY = frozenset({"SN001", "SN002", "SN005", "SN006", "SN007", "SN008", "SN011", "SN016", "SN026", "SN027", "SN028"})
"""What a parts workshop meets: shown as ours where its registration does not say more."""

RETAIL = frozenset({"SN026", "SN027", "SN028"})


@dataclass(frozen=True, slots=True)
class Scenario:
    id: str
    title: str
    sale_type: str


@dataclass(frozen=True, slots=True)
class Sample:
    """One line of FBR's own example, in rupees; `registered`: the buyer is."""

    registered: bool
    hs_code: str
    rate: str
    unit: str
    quantity: Decimal
    value: Decimal
    retail_value: Decimal
    sales_tax: Decimal
    sro_schedule: str
    sro_serial: str
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class ScenarioBook:
    """As it ships: every scenario, FBR's table of who must run which, and the samples there are."""

    every: tuple[Scenario, ...]
    table: Mapping[tuple[str, str], tuple[str, ...]]
    samples: Mapping[str, Sample]

    @classmethod
    def read(cls, text: Callable[[str], str]) -> ScenarioBook:
        """`text` gives the text of a file beside fbr_scenarios.csv."""
        return cls(
            every=tuple(
                Scenario(row["scenario"], row["title"], row["sale_type"]) for row in _rows(text("fbr_scenarios.csv"))
            ),
            table={
                (row["nature"], row["sector"]): tuple(row["scenarios"].split())
                for row in _rows(text("scenario_assignments.csv"))
            },
            samples={row["scenario"]: _sample(row) for row in _rows(text("scenario_samples.csv"))},
        )

    def assigned(self, natures: Iterable[str], sector: str) -> frozenset[str]:
        """Which scenarios FBR asks of a workshop so registered; none where it does not say as what it is."""
        return frozenset(each for nature in natures for each in self.table.get((nature, sector), ()))

    def scenario(self, said: str) -> Scenario | None:
        """SN001, whatever its capitals."""
        return next((each for each in self.every if each.id == said.strip().upper()), None)


def _rows(text: str) -> Iterator[dict[str, str]]:
    return iter(csv.DictReader(StringIO(text)))


def _sample(row: Mapping[str, str]) -> Sample:
    return Sample(
        registered=row["buyer_registered"] == "yes",
        hs_code=row["hs_code"],
        rate=row["rate"],
        unit=row["unit"],
        quantity=Decimal(row["quantity"]),
        value=Decimal(row["value"]),
        retail_value=Decimal(row["retail_value"]),
        sales_tax=Decimal(row["sales_tax"]),
        sro_schedule=row["sro_schedule"],
        sro_serial=row["sro_serial"],
        source=row["source"],
        confidence=row["confidence"],
    )
