"""The sabotages still fit the program: `make sabotage` runs them, which takes its time."""

from __future__ import annotations

import pytest

from tests.torture.sabotaged import TOP, Sabotage, applies, known


def test_there_are_enough_of_them() -> None:
    assert len(list(known())) >= 25


@pytest.mark.parametrize("sabotage", list(known()), ids=lambda each: each.name)
def test_it_fits_and_says_what_it_breaks(sabotage: Sabotage) -> None:
    assert applies(sabotage, TOP)
    assert len(sabotage.breaks) > 20
    assert sabotage.tests
    assert all((TOP / test.partition("::")[0]).exists() for test in sabotage.tests)
