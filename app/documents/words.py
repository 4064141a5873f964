"""Amounts in words, in lakh and crore, English and Urdu."""

# ruff: noqa: SIM905 - ten numbers to a line, as one learns them, read better than quotes

from __future__ import annotations

from decimal import Decimal

ONES = (
    "Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen "
    "Seventeen Eighteen Nineteen"
).split()
TENS = ("", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety")

# Urdu has a name of its own for every number below a hundred.
URDU = (
    "صفر ایک دو تین چار پانچ چھ سات آٹھ نو "
    "دس گیارہ بارہ تیرہ چودہ پندرہ سولہ سترہ اٹھارہ انیس "
    "بیس اکیس بائیس تئیس چوبیس پچیس چھبیس ستائیس اٹھائیس انتیس "
    "تیس اکتیس بتیس تینتیس چونتیس پینتیس چھتیس سینتیس اڑتیس انتالیس "
    "چالیس اکتالیس بیالیس تینتالیس چوالیس پینتالیس چھیالیس سینتالیس اڑتالیس انچاس "
    "پچاس اکیاون باون ترپن چون پچپن چھپن ستاون اٹھاون انسٹھ "
    "ساٹھ اکسٹھ باسٹھ تریسٹھ چونسٹھ پینسٹھ چھیاسٹھ سڑسٹھ اڑسٹھ انہتر "
    "ستر اکہتر بہتر تہتر چوہتر پچہتر چھہتر ستتر اٹھہتر اناسی "
    "اسی اکیاسی بیاسی تراسی چوراسی پچاسی چھیاسی ستاسی اٹھاسی نواسی "
    "نوے اکیانوے بانوے ترانوے چورانوے پچانوے چھیانوے ستانوے اٹھانوے ننانوے"
).split()

LAKH, CRORE = 100_000, 10_000_000
SCALES = ((CRORE, "Crore"), (LAKH, "Lakh"), (1000, "Thousand"), (100, "Hundred"))
SCALES_UR = (
    (100_000_000_000, "کھرب"),
    (1_000_000_000, "ارب"),
    (CRORE, "کروڑ"),
    (LAKH, "لاکھ"),
    (1000, "ہزار"),
    (100, "سو"),
)


def number_in_english(number: int) -> str:
    """12,345,678: One Crore Twenty-Three Lakh Forty-Five Thousand Six Hundred Seventy-Eight."""
    parts = []
    for scale, name in SCALES:
        if number >= scale:
            parts.append(f"{number_in_english(number // scale)} {name}")
            number %= scale
    if number or not parts:
        ten, one = divmod(number, 10)
        small = ONES[number] if number < len(ONES) else TENS[ten] + (f"-{ONES[one]}" if one else "")
        parts.append(small)
    return " ".join(parts)


def number_in_urdu(number: int) -> str:
    """12,345,678: ایک کروڑ تئیس لاکھ پینتالیس ہزار چھ سو اٹھہتر."""
    parts = []
    for scale, name in SCALES_UR:
        if number >= scale:
            parts.append(f"{number_in_urdu(number // scale)} {name}")
            number %= scale
    if number or not parts:
        parts.append(URDU[number])
    return " ".join(parts)


def amount_in_english(amount: Decimal) -> str:
    """Rupees ... and ... Paisa Only."""
    rupees, paisa = _split(amount)
    words = f"Rupees {number_in_english(rupees)}"
    return f"{words} and {number_in_english(paisa)} Paisa Only" if paisa else f"{words} Only"


def amount_in_urdu(amount: Decimal) -> str:
    """... روپے اور ... پیسے صرف."""
    rupees, paisa = _split(amount)
    words = f"{number_in_urdu(rupees)} روپے"
    return f"{words} اور {number_in_urdu(paisa)} پیسے صرف" if paisa else f"{words} صرف"


def _split(amount: Decimal) -> tuple[int, int]:
    """Rupees and paisa; words are for sums to be paid, so neither a debt nor a part of a paisa has any."""
    paisa = amount * 100
    if amount < 0 or paisa != paisa.to_integral_value():
        raise ValueError(f"no words for {amount}")
    return divmod(int(paisa), 100)
