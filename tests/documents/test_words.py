"""Amounts in words."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.words import (
    ONES,
    TENS,
    URDU,
    amount_in_english,
    amount_in_urdu,
    number_in_english,
    number_in_urdu,
)

VALUES = {name: at for at, name in enumerate(ONES)} | {name: at * 10 for at, name in enumerate(TENS) if name}
SCALE = {"Hundred": 100, "Thousand": 1000, "Lakh": 100_000, "Crore": 10_000_000}
SCALE_UR = {"سو": 100, "ہزار": 1000, "لاکھ": 100_000, "کروڑ": 10_000_000, "ارب": 10**9, "کھرب": 10**11}


@pytest.mark.parametrize(
    ("amount", "english", "urdu"),
    [
        (
            "12345678.50",
            "Rupees One Crore Twenty-Three Lakh Forty-Five Thousand Six Hundred Seventy-Eight and Fifty Paisa Only",
            "ایک کروڑ تئیس لاکھ پینتالیس ہزار چھ سو اٹھہتر روپے اور پچاس پیسے صرف",
        ),
        ("4000", "Rupees Four Thousand Only", "چار ہزار روپے صرف"),
        ("0", "Rupees Zero Only", "صفر روپے صرف"),
        ("0.05", "Rupees Zero and Five Paisa Only", "صفر روپے اور پانچ پیسے صرف"),
        ("100000", "Rupees One Lakh Only", "ایک لاکھ روپے صرف"),
        ("1000000000", "Rupees One Hundred Crore Only", "ایک ارب روپے صرف"),
        ("99.99", "Rupees Ninety-Nine and Ninety-Nine Paisa Only", "ننانوے روپے اور ننانوے پیسے صرف"),
    ],
)
def test_vectors(amount: str, english: str, urdu: str) -> None:
    assert amount_in_english(Decimal(amount)) == english
    assert amount_in_urdu(Decimal(amount)) == urdu


@pytest.mark.parametrize("amount", ["-1", "0.005"])
def test_a_debt_or_a_part_of_a_paisa_has_no_words(amount: str) -> None:
    with pytest.raises(ValueError, match="no words"):
        amount_in_english(Decimal(amount))


@pytest.mark.parametrize(
    ("number", "name"),
    [
        *[(6, "چھ"), (19, "انیس"), (29, "انتیس"), (38, "اڑتیس"), (39, "انتالیس"), (48, "اڑتالیس"), (49, "انچاس")],
        *[(54, "چون"), (59, "انسٹھ"), (63, "تریسٹھ"), (69, "انہتر"), (79, "اناسی"), (80, "اسی"), (89, "نواسی")],
        *[(90, "نوے"), (95, "پچانوے"), (99, "ننانوے")],
    ],
)
def test_urdu_names_that_are_easily_confused(number: int, name: str) -> None:
    assert URDU[number] == name


def test_every_urdu_number_has_a_name_of_its_own() -> None:
    assert len(URDU) == len(set(URDU)) == 100
    assert not re.search(r"[يىكه\u06f0-\u06f9]", "".join(URDU)), "Arabic letters where Urdu ones belong"


def spoken(text: str) -> int:
    """The number the English words say: read here by other means than they were made."""
    total = part = 0
    for word in re.split("[ -]", text):
        if word in VALUES:
            part += VALUES[word]
        elif word == "Crore":
            total, part = (total + part) * SCALE[word], 0
        elif word == "Hundred":
            part *= 100
        else:
            total, part = total + part * SCALE[word], 0
    return total + part


@given(st.integers(0, 10**12))
def test_english_words_say_the_number(number: int) -> None:
    assert spoken(number_in_english(number)) == number


@given(st.integers(0, 10**13 - 1))
def test_urdu_words_say_the_number(number: int) -> None:
    total = part = 0
    for word in number_in_urdu(number).split():
        if word == "سو":
            part *= 100
        elif word in SCALE_UR:
            total, part = total + part * SCALE_UR[word], 0
        else:
            part += URDU.index(word)
    assert total + part == number
