"""Where somebody saw a paper: what the services wrote down is told in Urdu, what a person wrote stands as it is."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from app.services import recovery, unknown_matching
from app.services.iris_file import Export
from app.ui import evidence_words
from app.ui.evidence_words import observed, on_the_dashboard
from app.ui.kit.look import Look

FILE = Export(name="november.xlsx", content=b"rows").words


@pytest.mark.parametrize(
    ("words", "facts"),
    [
        (on_the_dashboard(""), ()),
        (on_the_dashboard("page 2: ملا"), ("page 2: ملا",)),
        (f"{FILE}, row 2", ("november.xlsx", "2")),
        (f"{FILE}: the whole of 2026-11 (rows abc123), and it is not there", ("november.xlsx", "11/2026", "abc123")),
        ("FBR's answer of 12/11/2026 06:42 UTC, kept outside of these books.", ("12/11/2026 06:42",)),
    ],
)
def test_our_own_words_are_told_in_urdu(wear: Callable[[Look], None], words: str, facts: tuple[str, ...]) -> None:
    assert observed(words) == words.replace("2026-11", "11/2026"), "in English as it is kept"
    wear(Look(urdu=True))
    said = re.sub(r"SHA-256 \u2066[0-9a-f]{64}\u2069", "", observed(words))
    for fact in facts:
        assert fact in said
        said = said.replace(fact, "")
    assert not re.search("[A-Za-z]", said)


def test_a_persons_words_stand_as_he_wrote_them(wear: Callable[[Look], None]) -> None:
    wear(Look(urdu=True))
    assert observed("on the dashboard, row 2 of it") == "\u2066on the dashboard, row 2 of it\u2069"
    assert observed("ڈیش بورڈ پر") == "ڈیش بورڈ پر"


@pytest.mark.parametrize("module", [unknown_matching, recovery])
def test_what_the_services_write_is_known_here(module: object) -> None:
    """Their sentences as they stand in the code, each place open."""
    source = Path(str(getattr(module, "__file__", ""))).read_text(encoding="utf-8")
    kept = [part for part in ast.walk(ast.parse(source)) if isinstance(part, ast.Assign) and _is_kept(part)]
    assert kept
    for part in kept:
        words = FILE.join(_opened(part.value).split("{export.words}"))
        assert observed(words) in {words, words.replace("2026-11", "11/2026")}
        assert any(re.fullmatch(evidence_words.pattern(each), words) for each in evidence_words.KEPT), words


def _is_kept(assigned: ast.Assign) -> bool:
    names = {name.id for name in assigned.targets if isinstance(name, ast.Name)}
    return isinstance(assigned.value, ast.JoinedStr) and bool(names & {"words", "said"})


def _opened(written: ast.expr) -> str:
    assert isinstance(written, ast.JoinedStr)
    parts = (
        ast.literal_eval(each) if isinstance(each, ast.Constant) else f"{{{ast.unparse(_inner(each))}}}"
        for each in written.values
    )
    return "".join(parts)


def _inner(place: ast.expr) -> ast.expr:
    assert isinstance(place, ast.FormattedValue)
    return place.value
