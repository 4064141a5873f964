"""One way of writing an Urdu name: keyboards have several letters that look the same."""

from __future__ import annotations

import re

LETTERS = str.maketrans("يىكةۀ", "ییکہہ")
"""Arabic letters that look like the Urdu ones beside them."""
MARKS = re.compile(r"[\u064b-\u0652\u0640\u200c\u200d]")
"""Vowels, lengthening and joiners, which one hand writes and another does not."""
ARABIC = re.compile(r"[\u0600-\u06ff]")


def is_urdu(text: str) -> bool:
    return ARABIC.search(text) is not None


def even(text: str) -> str:
    return MARKS.sub("", text.translate(LETTERS))
