"""The QR of an FBR number."""

from __future__ import annotations

import pytest
import segno

from app.documents.qr import QUIET, SIDE, modules, quiet_zone, whole_side
from tests.documents.sheets_made import FBR_NUMBER

LONG = "3520282385833DI1CFGJK395794XY"[:28]


@pytest.mark.parametrize("number", [FBR_NUMBER, "7000007DI1747119701593", LONG])
def test_version_two_at_level_m_on_the_bare_number(number: str) -> None:
    rows = modules(number)
    assert len(rows) == len(rows[0]) == 25
    plain = segno.make(number, version=2, error="m", micro=False, boost_error=False)
    assert [[int(dark) for dark in row] for row in rows] == [list(row) for row in plain.matrix]
    assert (plain.designator, plain.mode) == ("2-M", "alphanumeric")


def test_one_inch_with_four_white_modules_around() -> None:
    assert SIDE == 72
    assert QUIET == 4
    assert quiet_zone(FBR_NUMBER) == pytest.approx(4 * 72 / 25)
    assert whole_side(FBR_NUMBER) == pytest.approx(72 * 33 / 25)
