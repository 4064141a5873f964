"""FBR's own lists as last read, as plain values: what may be written into an invoice, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

SEED, PRACTICE, FBR = "seed", "practice", "fbr"
"""Where a list is from: shipped with the program, a practice portal on this computer, FBR itself."""


class ListKey(StrEnum):
    """The lists of FBR's specification, §5.1 to 5.10."""

    PROVINCES = "provinces"
    DOCUMENT_TYPES = "document-types"
    TARIFF = "tariff"
    SERIAL_WORDS = "serial-words"
    SALE_TYPES = "sale-types"
    UNITS = "units"
    SCHEDULES = "schedules"
    RATES = "rates"
    HS_UNITS = "hs-units"
    SERIALS = "serials"


@dataclass(frozen=True, slots=True)
class Entry:
    """`code` is FBR's id, or an HS code; `words` what an invoice says; `value` the percent of a rate, else nothing."""

    code: str
    words: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """One list; `read_on` None: it was never read, and nothing may be said to be wrong because of it.

    `seed`: not FBR's own word: it shipped with the program, or a practice portal gave it. What is missing in it
    is a doubt, not a mistake.
    """

    key: ListKey
    asked: str = ""
    entries: tuple[Entry, ...] = ()
    read_on: date | None = None
    seed: bool = False

    @property
    def known(self) -> bool:
        return bool(self.entries)

    def has(self, words: str) -> bool:
        """Is it on the list, letter by letter? True also where the list is not known."""
        return not self.entries or any(each.words == words for each in self.entries)

    def spelt(self, words: str) -> str | None:
        """As the list spells it, whatever the capitals and blanks; None if it is not on it."""
        plain = _plain(words)
        return next((each.words for each in self.entries if _plain(each.words) == plain), None)

    def code_of(self, words: str) -> str:
        """FBR's id of it, or nothing."""
        plain = _plain(words)
        return next((each.code for each in self.entries if _plain(each.words) == plain), "")

    def age(self, today: date) -> int | None:
        """In days; None if it was never read."""
        return None if self.read_on is None else (today - self.read_on).days


def unread(key: ListKey, asked: str = "") -> ReferenceList:
    """A list that nobody has read yet."""
    return ReferenceList(key, asked)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceLists:
    """What an invoice of `day` may be checked against without a line. Every part may be unknown (`.known`)."""

    day: date
    provinces: ReferenceList = field(default_factory=lambda: unread(ListKey.PROVINCES))
    document_types: ReferenceList = field(default_factory=lambda: unread(ListKey.DOCUMENT_TYPES))
    sale_types: ReferenceList = field(default_factory=lambda: unread(ListKey.SALE_TYPES))
    units: ReferenceList = field(default_factory=lambda: unread(ListKey.UNITS))
    tariff: ReferenceList = field(default_factory=lambda: unread(ListKey.TARIFF))
    """Of the HS codes that were asked about, those that exist; `tariff.read_on` None: the tariff is not known."""
    rates: Mapping[str, ReferenceList] = field(default_factory=lambda: MappingProxyType({}))
    """By sale type, as FBR writes it: the rates of that day in the seller's province."""
    units_of: Mapping[str, ReferenceList] = field(default_factory=lambda: MappingProxyType({}))
    """By HS code: its units in the sales annexure."""
    schedules: Mapping[str, ReferenceList] = field(default_factory=lambda: MappingProxyType({}))
    """By sale type and rate, `schedule_key("Goods at Reduced Rate", "1%")`: the SROs and schedules of that rate."""
    serials: Mapping[str, ReferenceList] = field(default_factory=lambda: MappingProxyType({}))
    """By SRO or schedule, as FBR writes it: its serial numbers."""

    def has_hs_code(self, code: str) -> bool:
        """Is it in the tariff? True also where the tariff is not known."""
        return self.tariff.read_on is None or any(each.code == code for each in self.tariff.entries)

    def rates_of(self, sale_type: str) -> ReferenceList:
        return self.rates.get(sale_type) or unread(ListKey.RATES, sale_type)

    def units_for(self, hs_code: str) -> ReferenceList:
        return self.units_of.get(hs_code) or unread(ListKey.HS_UNITS, hs_code)

    def schedules_for(self, sale_type: str, rate: str) -> ReferenceList:
        return self.schedules.get(schedule_key(sale_type, rate)) or unread(ListKey.SCHEDULES)

    def serials_of(self, schedule: str) -> ReferenceList:
        return self.serials.get(schedule) or unread(ListKey.SERIALS, schedule)


def schedule_key(sale_type: str, rate: str) -> str:
    return f"{sale_type} {rate}"


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
