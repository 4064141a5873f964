"""The HS codes by their beginnings and by what they cover."""

from __future__ import annotations

import pytest

from app.rules.tariff import Tariff, beginnings

CODES = """hs_code,description
0101.2100,Pure-bred horses
4016.9310,
8708,Parts of   motor vehicles
8708.3010,
8708.3010,
8708.9990,
"""
PARTS = """hs_heading,goods,confidence
8708,parts,high
8708.30,brakes,high
4016.93/.99,rubber seals,high
"""


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("8708.3", ["8708.3010"]),
        ("870830", ["8708.3010"]),
        ("BRAKE", ["8708.3010"]),
        ("motor parts", ["8708"]),
        ("seals", ["4016.9310"]),
        ("horses", ["0101.2100"]),
        ("horses 8708", []),
        ("", []),
    ],
)
def test_a_search(text: str, codes: list[str]) -> None:
    assert [each.code for each in Tariff.read(CODES, PARTS).search(text)] == codes


def test_motor_parts_come_first_and_the_longest_heading_names_them() -> None:
    tariff = Tariff.read(CODES, PARTS)
    assert len(tariff) == 5
    assert [each.code for each in tariff.search("o", 9)] == ["8708", "0101.2100"]
    assert [(each.goods, each.words) for each in tariff.search("8708")] == [
        ("parts", "Parts of motor vehicles"),
        ("brakes", ""),
        ("parts", ""),
    ]


@pytest.mark.parametrize(
    ("written", "each"),
    [
        ("8708.30", ["8708.30"]),
        ("8409.91/.99", ["8409.91", "8409.99"]),
        ("7208–7210, 7601", ["7208", "7209", "7210", "7601"]),
    ],
)
def test_beginnings_as_they_are_written(written: str, each: list[str]) -> None:
    assert list(beginnings(written)) == each
