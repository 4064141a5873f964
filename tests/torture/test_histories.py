"""Hundreds of bad weeks of a shop, and the proof that a program which is a little worse would not come through them.

A soak: `make soak-portal N=200000`. One history again: `python -m tests.torture.histories --seed 4711`.
"""

from __future__ import annotations

import gc
import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.rules.rates import Rates
from app.services import senders
from app.services.outcome import Answer, NeedsKey, Outcome
from app.sync.portals import fbr_answer
from tests.torture.checker import Broken, agree, papers
from tests.torture.crash import copy_of, put_back
from tests.torture.histories import Figures, play
from tests.torture.shop import Place, Shop
from tests.torture.template import Template

TIMES = int(os.environ.get("KARKHANA_HISTORIES", "2000"))
PARTS = 20
ENOUGH = 100
"""Among so many, everything befalls somebody."""


@pytest.fixture
def place(memory: Path) -> Iterator[Place]:
    place = Place(memory)
    yield place
    place.database.dispose()


@pytest.mark.parametrize("part", range(PARTS))
def test_never_twice_never_lost_and_always_told(part: int, place: Place, template: Template, rates: Rates) -> None:
    figures = Figures()
    for number in range(TIMES // PARTS):
        play(part * TIMES // PARTS + number, place, template, rates, figures)
        if number % 50 == 0:
            gc.collect()
    assert figures.befell["unknowns"] <= figures.befell["ambiguous moments"]
    assert figures.ended["ACCEPTED"] > TIMES // PARTS * 6
    if TIMES // PARTS >= ENOUGH:
        assert set(figures.befell) >= {"power cuts", "old copies", "clocks", "second computers", "unknowns"}
        assert figures.ended["REJECTED"] > 0


def caught(place: Place, template: Template, rates: Rates, most: int = 80) -> str:
    """What the first history that fails says; nothing if all came through."""
    for seed in range(most):
        try:
            play(seed, place, template, rates, Figures())
        except Broken as broken:
            return str(broken)
    return ""


def test_who_sends_again_after_a_503_is_caught(
    place: Place, template: Template, rates: Rates, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = fbr_answer.read

    def hopeful(answer: Answer, seller: str, lines: int, is_known: Callable[[str], bool]) -> Outcome:
        return NeedsKey("busy") if answer.status == 503 else read(answer, seller, lines, is_known)

    monkeypatch.setattr(fbr_answer, "read", hopeful)
    assert "H3" in caught(place, template, rates)


@pytest.mark.parametrize("noticed", [True, False])
def test_an_old_copy_that_nobody_notices_is_caught(
    place: Place, template: Template, rates: Rates, monkeypatch: pytest.MonkeyPatch, *, noticed: bool
) -> None:
    shop = Shop(template.files[6], template, place, rates, random.Random(1))  # noqa: S311 - always the same
    old = copy_of(shop.books)
    shop.engine.run_once()
    if not noticed:
        monkeypatch.setattr(senders, "restored", lambda *_: 0)
    shop.books.lie_at(place.file)
    put_back(old)
    shop.start()
    shop.engine.run_once()
    if noticed:
        agree(papers(shop.books), shop.truth.entries())
    else:
        with pytest.raises(Broken, match="H1"):
            agree(papers(shop.books), shop.truth.entries())
