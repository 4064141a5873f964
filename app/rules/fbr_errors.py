"""FBR's error codes explained: its own words, what they mean, what to do, and which field to open."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.rules.fbr_error_says import SAYS
from app.rules.fbr_error_words import MEANINGS, SELLER, TOKEN

LINE = re.compile(r"(?:^|;\s*)(\d{1,4}): |\bitem\s?(\d{1,4})\b", re.IGNORECASE)
"""Where a refusal names a line: '2: Provide rate.' as we keep it, 'at item 1' as FBR words it."""


@dataclass(frozen=True, slots=True)
class FbrError:
    """`says` is FBR's; `plain` and `todo` are to be translated (context "FbrError").

    `field` is of the sale's draft, '{n}' in it the line; nothing if no field of the draft can mend it.
    """

    code: str
    says: str
    plain: str
    todo: str
    field: str

    @property
    def of_workshop(self) -> bool:
        """No paper's fault: the workshop's own particulars are to be mended, in Settings."""
        return self.todo in {SELLER, TOKEN}


_KNOWN = {
    code: FbrError(code, SAYS[code], plain, todo, field)
    for codes, (plain, todo, field) in MEANINGS.items()
    for code in codes.split()
}
CODES = tuple(sorted(_KNOWN))


def explain(code: str) -> FbrError | None:
    """None for a code that nobody has published."""
    return _KNOWN.get(code.strip())


def place(code: str, words: str, lines: int) -> str:
    """The field of the draft to open after a refusal; of the line that its words name, else of the first."""
    known = explain(code)
    if known is None or not lines:
        return ""
    named = LINE.search(words)
    number = int(named[1] or named[2]) if named else 1
    return known.field.replace("{n}", str(min(max(number, 1), lines) - 1))
