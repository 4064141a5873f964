"""FBR's lists as plain values: what is not known is never called wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from app.rules.reference import Entry, ListKey, ReferenceList, ReferenceLists, schedule_key, unread
from app.rules.reference_seeds import seeds

PORTAL = Path(__file__).parents[2] / "resources" / "portal"
DAY = date(2026, 11, 22)
UNITS = ReferenceList(ListKey.UNITS, entries=(Entry("13", "KG"), Entry("69", "Numbers, pieces, units")), read_on=DAY)


def test_a_list_says_what_it_has_letter_by_letter() -> None:
    assert UNITS.known
    assert UNITS.has("KG")
    assert not UNITS.has("kg")
    assert UNITS.spelt(" numbers,  PIECES, units ") == "Numbers, pieces, units"
    assert UNITS.spelt("Maund") is None
    assert UNITS.code_of("kg") == "13"
    assert UNITS.code_of("Maund") == ""
    assert UNITS.age(date(2026, 12, 2)) == 10


def test_what_nobody_has_read_finds_nothing_wrong() -> None:
    never = ReferenceLists(day=DAY)
    assert never.units.has("Maund")
    assert never.units.age(DAY) is None
    assert never.has_hs_code("0000.0000")
    assert never.rates_of("Exempt goods").has("7%")
    assert never.units_for("8708.3010").has("KG")
    assert never.schedules_for("Goods at Reduced Rate", "1%").has("no such SRO")
    assert never.serials_of("no such SRO").has("999")


def test_what_was_read_is_looked_up_by_what_it_is_about() -> None:
    rates = ReferenceList(ListKey.RATES, entries=(Entry("280", "1%", "1"),), read_on=DAY)
    found = ReferenceLists(
        day=DAY,
        tariff=ReferenceList(ListKey.TARIFF, entries=(Entry("8708.3010", "Brakes"),), read_on=DAY),
        rates={"Goods at Reduced Rate": rates},
        units_of={"8708.3010": UNITS},
        schedules={schedule_key("Goods at Reduced Rate", "1%"): unread(ListKey.SCHEDULES, "here")},
        serials={"EIGHTH SCHEDULE Table 1": unread(ListKey.SERIALS, "there")},
    )
    assert found.has_hs_code("8708.3010")
    assert not found.has_hs_code("8708.3011")
    assert not found.rates_of("Goods at Reduced Rate").has("2%")
    assert not found.units_for("8708.3010").has("Liter")
    assert found.schedules_for("Goods at Reduced Rate", "1%").asked == "here"
    assert found.serials_of("EIGHTH SCHEDULE Table 1").asked == "there"


def test_every_seed_can_be_read_and_says_where_it_comes_from() -> None:
    def read(name: str) -> str:
        return (PORTAL / name).read_text(encoding="utf-8")

    shipped = {seed.key: seed for seed in seeds(read("seeds.toml"))}
    counts = {key: len(seed.entries(read)) for key, seed in shipped.items()}
    assert counts == {
        ListKey.PROVINCES: 7,
        ListKey.DOCUMENT_TYPES: 2,
        ListKey.SALE_TYPES: 27,
        ListKey.UNITS: 30,
        ListKey.SCHEDULES: 95,
        ListKey.SERIALS: 722,
        ListKey.TARIFF: 9126,
    }
    assert all(seed.source and seed.confidence in {"A", "B", "C"} for seed in shipped.values())
    assert all(seed.day.year == 2025 for seed in shipped.values())
