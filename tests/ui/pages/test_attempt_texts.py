"""An answer is shown as it came: laid out, but with nothing taken away, whatever it is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ui.pages.attempt_texts import MOST_LETTERS, laid_out, shown


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize(
    ("came", "stands"),
    [
        ('{"a":1.00,"b":[]}', '{\n  "a": 1.00,\n  "b": [\n    \n  ]\n}'),
        ('{"a":1,"a":2}', '{\n  "a": 1,\n  "a": 2\n}'),
        ('{"a": "x, {y}: \\" z"}', '{\n  "a": "x, {y}: \\" z"\n}'),
        ("<html>503</html>", "<html>503</html>"),
        ('{"cut": "in the mid', '{\n  "cut": "inthemid'),
        ("", ""),
    ],
)
def test_a_line_for_each_thing(came: str, stands: str) -> None:
    assert laid_out(came) == stands


@given(st.text(alphabet='{}[],:" \\abc01', max_size=60))
@settings(max_examples=60)
def test_nothing_is_taken_away(came: str) -> None:
    assert bare(laid_out(came)) == bare(came)


def test_bytes_that_are_no_letters_stand_as_numbers_and_depth_has_an_end() -> None:
    assert shown(b"\xff\x00ok") == "\\xff\\x00ok"
    assert len(shown(b"x" * (MOST_LETTERS + 5))) == MOST_LETTERS
    assert len(laid_out("[" * 2000)) < 200_000
