"""When to kill a process whose length nobody knows: it depends on what else the machine has to do."""

from __future__ import annotations

import random


class Moments:
    """Random moments of a work that was seen to take `longest` seconds: sooner after each kill that came too late, a
    little later after each that did not, so that about four in five are in time, on any machine.
    """

    def __init__(self, draw: random.Random, longest: float) -> None:
        self._draw, self._longest = draw, longest

    def draw(self) -> float:
        """Seconds to wait before the kill."""
        return self._draw.uniform(0, self._longest)

    def learn(self, *, in_time: bool) -> None:
        """What became of the last kill."""
        self._longest *= 1.2 if in_time else 0.5
