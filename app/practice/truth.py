"""The practice portal's own memory: what it recorded, under which number, whatever it answered."""

from __future__ import annotations

import hashlib
import json
import os
import random
import string
import threading
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

KARACHI = timezone(timedelta(hours=5))
ALPHANUMERICS = string.ascii_uppercase + string.digits


def now() -> datetime:
    """The portal's clock, in Pakistan's time."""
    return datetime.now(KARACHI)  # noqa: TID251 - this room knows nothing of ours, not even our clock


@dataclass(frozen=True, slots=True)
class Entry:
    """One invoice as recorded; amounts as text, as they came."""

    number: str
    sha256: str  # of the body, byte for byte
    recorded_at: str
    dated: str
    environment: str
    seller: str
    buyer: str
    invoice_date: str
    value: str
    tax: str
    items: int
    kind: str = "Sale Invoice"
    reference: str = ""


class Truth:
    """A ledger that outlives the server if it is given a file. What is to be recorded later is there when its time has
    come by the clock `now`; a portal that dies before that has never recorded it.
    """

    def __init__(self, seed: int = 0, file: Path | None = None, now: Callable[[], datetime] = now) -> None:
        self._now = now
        self._draw = random.Random(seed)  # noqa: S311 - the same seed gives the same numbers again
        self._lock = threading.RLock()
        self._file = file
        self._entries: dict[str, Entry] = {}
        self._coming: list[tuple[datetime, Entry]] = []
        for entry in _read(file) if file is not None and file.exists() else []:
            self._entries[entry.number] = entry

    def now(self) -> datetime:
        return self._now().astimezone(KARACHI)

    def entries(self) -> list[Entry]:
        """In the order in which they were recorded."""
        with self._lock:
            self._catch_up()
            return list(self._entries.values())

    def find(self, number: str) -> Entry | None:
        with self._lock:
            self._catch_up()
            return self._entries.get(number)

    def notes_on(self, number: str) -> list[Entry]:
        """What refers to this invoice."""
        return [entry for entry in self.entries() if entry.reference == number]

    def entry(self, body: bytes, environment: str, facts: Mapping[str, str], items: int) -> Entry:
        """The invoice under a number of its own, not recorded yet."""
        with self._lock:
            at = self.now()
            return Entry(
                number=self._new_number(facts["seller"]),
                sha256=hashlib.sha256(body).hexdigest(),
                recorded_at=at.isoformat(),
                dated=f"{at:%Y-%m-%d %H:%M:%S}",
                environment=environment,
                items=items,
                **facts,
            )

    def keep(self, entry: Entry) -> None:
        """Take it into the ledger, for ever, even if its answer gets lost."""
        with self._lock:
            self._catch_up()
            self._write(entry)
            self._entries[entry.number] = entry

    def keep_later(self, entry: Entry, delay: timedelta) -> None:
        with self._lock:
            self._coming.append((self.now() + delay, entry))

    def strange_number(self, seller: str) -> str:
        """A well-formed number that was never given to anybody."""
        with self._lock:
            return self._new_number(seller)

    def _catch_up(self) -> None:
        if not self._coming:
            return
        at = self.now()
        due = [entry for when, entry in self._coming if when <= at]
        self._coming = [(when, entry) for when, entry in self._coming if when > at]
        for entry in due:
            self._write(entry)
            self._entries[entry.number] = entry

    def _new_number(self, seller: str) -> str:
        while True:
            number = f"{seller}DI" + "".join(self._draw.choices(ALPHANUMERICS, k=12))
            if number not in self._entries:
                return number

    def _write(self, entry: Entry) -> None:
        if self._file is None:
            return
        with self._file.open("a", encoding="utf-8") as ledger:
            ledger.write(json.dumps(asdict(entry)) + "\n")
            ledger.flush()
            os.fsync(ledger.fileno())


def _read(file: Path) -> list[Entry]:
    """What was written. A last line cut short by a power cut was never recorded, and is taken away."""
    raw = file.read_bytes()
    whole = raw[: raw.rfind(b"\n") + 1]
    if whole != raw:
        os.truncate(file, len(whole))
    return [Entry(**json.loads(line)) for line in whole.decode().splitlines()]
