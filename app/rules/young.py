"""Work that nobody under 18 may do in a workshop, told by the words in which it is named."""

from __future__ import annotations

import re

HAZARDS: dict[str, str] = {
    "press": "press power press pressman stamping پریس",
    "grinding": "grinding grinder grind buffing polishing گرائنڈر گرائنڈنگ",
    "electroplating": "electroplating plating plater chrome galvanizing پلیٹنگ",
    "welding": "welding welder weld brazing ویلڈر ویلڈنگ",
    "foundry": "foundry casting moulder furnace forging ڈھلائی بھٹی",
    "night work": "night chowkidar watchman رات چوکیدار",
}
"""What the Act of 2016 and the Code of 2026 call hazardous, as it is met in this trade."""


def hazards(*named: str) -> tuple[str, ...]:
    """'Press helper' is press; nothing for what an apprentice of 16 may learn."""
    said = set(re.findall(r"\w+", " ".join(named).lower()))
    return tuple(name for name, words in HAZARDS.items() if said & set(words.split()))
