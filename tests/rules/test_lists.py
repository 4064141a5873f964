"""FBR's lists: units, provinces, sale types."""

from __future__ import annotations

import pytest

from app.rules.provinces import CODES, PROVINCES, minimum_wage_key, province
from app.rules.sale_types import TREATMENTS, SaleType, sale_type, scenario
from app.rules.units import PIECES, UNITS, unit


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        *(
            (each, PIECES)
            for each in ("pcs.", "Pcs", "pc", "PCS", "nos", "no.", "Nos.", "piece", "عدد", "Each", PIECES)
        ),
        *((each, "KG") for each in ("kg", "KG", "kgs", "Kgs.", "کلو")),
        *((each, "Liter") for each in ("Liter", "ltr", "Ltr.", "litre", "LITRES")),
        *((each, "SET") for each in ("set", "SET", "Sets")),
        ("Kilogram", "Kilogram"),
        ("mtr", "Meter"),
        ("ft.", "Foot"),
        ("sq. ft", "Square Foot"),
        ("dozen", "Dozen"),
        ("doz.", "Dozen"),
        ("pair", "Pair"),
        ("prs", "Pair"),
        ("NO", "NO"),
        ("40 kg", "40KG"),
        ("1000 KWH", "1000 kWh"),
        ("furlong", None),
        ("", None),
        ("-", None),
    ],
)
def test_a_unit_as_typed(typed: str, name: str | None) -> None:
    assert unit(typed) == name


def test_every_unit_of_fbr_is_itself() -> None:
    assert len(set(UNITS)) == len(UNITS) == 31
    assert [unit(f" {name} ") for name in UNITS] == list(UNITS)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Punjab", "PUNJAB"),
        ("PUNJAB ", "PUNJAB"),
        ("پنجاب", "PUNJAB"),
        ("Sindh", "SINDH"),
        ("KPK", "KHYBER PAKHTUNKHWA"),
        ("Khyber-Pakhtunkhwa", "KHYBER PAKHTUNKHWA"),
        ("خیبر پختونخوا", "KHYBER PAKHTUNKHWA"),
        ("Islamabad", "CAPITAL TERRITORY"),
        ("A.J.&K.", "AZAD JAMMU AND KASHMIR"),
        ("Gilgit-Baltistan", "GILGIT BALTISTAN"),
        ("Bengal", None),
        ("", None),
    ],
)
def test_a_province_as_typed(typed: str, name: str | None) -> None:
    assert province(typed) == name


def test_provinces_have_fbrs_codes() -> None:
    assert CODES["PUNJAB"] == 7
    assert sorted(CODES.values()) == list(range(7, 14))
    assert [province(name) for name in PROVINCES] == list(PROVINCES)


def test_each_province_has_its_own_minimum_wage() -> None:
    assert minimum_wage_key("PUNJAB") == "minwage.punjab"
    assert minimum_wage_key("CAPITAL TERRITORY") == "minwage.federal"
    assert minimum_wage_key("GILGIT BALTISTAN") == "minwage.gilgitbaltistan"


def test_sale_types_as_typed() -> None:
    assert sale_type("") is SaleType.STANDARD
    assert sale_type(" goods at  Standard Rate (default)") is SaleType.STANDARD
    assert sale_type("3rd schedule goods") is SaleType.THIRD_SCHEDULE
    assert sale_type("Gifts") is None
    assert set(TREATMENTS) == set(SaleType)


@pytest.mark.parametrize(
    ("kind", "registered", "consumer", "name"),
    [
        (SaleType.STANDARD, True, False, "SN001"),
        (SaleType.STANDARD, False, False, "SN002"),
        (SaleType.STANDARD, False, True, "SN026"),
        (SaleType.THIRD_SCHEDULE, True, False, "SN008"),
        (SaleType.THIRD_SCHEDULE, False, True, "SN027"),
        (SaleType.REDUCED, False, True, "SN028"),
        (SaleType.PROCESSING, True, False, "SN016"),
        (SaleType.TOLL, True, False, "SN011"),
    ],
)
def test_scenarios_of_the_sandbox(kind: SaleType, registered: bool, consumer: bool, name: str) -> None:
    assert scenario(kind, buyer_registered=registered, end_consumer=consumer) == name
