"""One person, one month: monthly, daily or piece; overtime, absence, leave, caps, and every figure's reason."""

from __future__ import annotations

from app.rules.wages.compute import compute
from app.rules.wages.facts import Allowance, Day, Deduction, Extra, Mark, PayKind, Pieces, Situation, Terms
from app.rules.wages.tally import Tally
from app.rules.wages.wage import Component, Part, Wage

__all__ = [
    "Allowance",
    "Component",
    "Day",
    "Deduction",
    "Extra",
    "Mark",
    "Part",
    "PayKind",
    "Pieces",
    "Situation",
    "Tally",
    "Terms",
    "Wage",
    "compute",
]
