"""Direction of mixed lines: examples by hand, and every odd mixture against fribidi where it is installed."""

from __future__ import annotations

import ctypes
import ctypes.util
from unicodedata import bidirectional

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.bidi import base_level, levels, reorder

PLAIN = "ابپک123۱۲ abc ()[]-./,%+$:"
ALPHABET = PLAIN + "\u2066\u2067\u2068\u2069\u202a\u202b\u202c\u064b"
EMBEDDED = "ابپ123۱۲ abc -./,%+$:\u202a\u202b\u202c\u202d\u202e"
FRIBIDI = ctypes.util.find_library("fribidi")
FRIBIDI_PAR = {0: 0x110, 1: 0x111}  # FRIBIDI_PAR_LTR, FRIBIDI_PAR_RTL


def shown(text: str, base: int | None = None) -> str:
    return "".join(reorder(text, levels(text, base)))


@pytest.mark.parametrize(
    ("text", "base"), [("abc", 0), ("کتاب", 1), ("12", 0), ("\u2067کتاب\u2069 abc", 0), ("(کتاب", 1), ("", 0)]
)
def test_the_first_strong_character_decides(text: str, base: int) -> None:
    assert base_level(text) == base


def test_urdu_words_run_leftwards_and_numbers_rightwards() -> None:
    assert shown("رقم 1,250.00 روپے") == "ےپور 1,250.00 مقر"


def test_a_date_after_an_urdu_letter_is_turned_round_unless_isolated() -> None:
    assert "2026-11-22" in shown("تاریخ 22-11-2026")  # the standard's own trap
    assert "22-11-2026" in shown("تاریخ \u206622-11-2026\u2069")


def test_reorder_of_nothing_and_of_one_way_only() -> None:
    assert reorder("", []) == []
    assert reorder("abc", [0, 0, 0]) == ["a", "b", "c"]


def fribidi_levels(text: str, base: int) -> list[int]:
    library = ctypes.CDLL(FRIBIDI)
    count = len(text)
    characters = (ctypes.c_uint32 * count)(*map(ord, text))
    kinds, result = (ctypes.c_uint32 * count)(), (ctypes.c_int8 * count)()
    brackets, direction = (ctypes.c_uint32 * count)(), ctypes.c_uint32(FRIBIDI_PAR[base])
    library.fribidi_get_bidi_types(characters, count, kinds)
    library.fribidi_get_bracket_types(characters, count, kinds, brackets)
    assert library.fribidi_get_par_embedding_levels_ex(kinds, brackets, count, ctypes.byref(direction), result)
    return list(result)


plain = st.text(alphabet=PLAIN, max_size=8)


@pytest.mark.skipif(FRIBIDI is None, reason="fribidi is not on this machine")
@settings(max_examples=1500, deadline=None)
@given(plain, st.sampled_from(["\u2066", "\u2067"]), plain, plain, st.sampled_from([0, 1]))
def test_same_levels_as_fribidi(before: str, opener: str, inside: str, after: str, base: int) -> None:
    """One isolate among plain text: of two side by side fribidi 1.0 makes one sequence, which BD13 does not."""
    text = f"{before}{opener}{inside}\u2069{after}"
    ours, theirs = levels(text, base), fribidi_levels(text, base)
    seen = [index for index, character in enumerate(text) if bidirectional(character) not in INVISIBLE]
    assert [ours[index] for index in seen] == [theirs[index] for index in seen]


@pytest.mark.skipif(FRIBIDI is None, reason="fribidi is not on this machine")
@settings(max_examples=800)
@given(st.text(alphabet=EMBEDDED, min_size=1, max_size=14), st.sampled_from([0, 1]))
def test_embeddings_and_overrides_as_fribidi_has_them(text: str, base: int) -> None:
    ours, theirs = levels(text, base), fribidi_levels(text, base)
    seen = [index for index, character in enumerate(text) if bidirectional(character) not in INVISIBLE]
    assert [ours[index] for index in seen] == [theirs[index] for index in seen]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\u2068کتاب 12\u2069 x", [0, 1, 1, 1, 1, 1, 2, 2, 0, 0, 0]),  # an isolate that asks its own first letter
        ("a\nب\u200c", [0, 0, 1, 0]),
        ("a(ب)\u064b", [0, 0, 1, 0, 0]),  # N0: a mark after a bracket goes with it
    ],
)
def test_levels_by_hand(text: str, expected: list[int]) -> None:
    assert levels(text, 0) == expected


@pytest.mark.parametrize("opener", ["\u2067", "\u202b"])
def test_nesting_stops_at_the_standard_depth(opener: str) -> None:
    found = levels(opener * 200 + "ب" + "\u2069\u202c" * 200, 0)
    assert found[200] == 125
    assert len(found) == 601


INVISIBLE = {"LRE", "RLE", "PDF", "LRI", "RLI", "FSI", "PDI", "BN"}  # never drawn, so their own level matters to nobody


@given(st.text(alphabet=ALPHABET, max_size=20), st.sampled_from([None, 0, 1]))
def test_every_character_is_shown_once(text: str, base: int | None) -> None:
    assert sorted(shown(text, base)) == sorted(text)
