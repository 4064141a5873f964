"""What became of one attempt to tell a portal something: five words, and no sixth."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, byte for byte; `headers` are the few that matter, by their names in small letters."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def date(self) -> str:
        """The gateway's clock, as it wrote it."""
        return self.headers.get("date", "")


@dataclass(frozen=True, slots=True)
class Accepted:
    """Recorded at the portal, under this number; `dated` is the portal's own time, as it wrote it."""

    number: str
    dated: str = ""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A definite no, in the portal's own words: nothing was recorded."""

    code: str
    words: str


@dataclass(frozen=True, slots=True)
class TryLater:
    """Certainly not recorded; it may be sent again, after `after` if the portal named a time."""

    reason: str
    after: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Unclear:
    """It may have been recorded or not; only a person who looks can tell."""

    reason: str


@dataclass(frozen=True, slots=True)
class NeedsKey:
    """The portal does not let us in: token, address or permission. Not evaluated, and no fault of the document."""

    reason: str


Outcome = Accepted | Rejected | TryLater | Unclear | NeedsKey
