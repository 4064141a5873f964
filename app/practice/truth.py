"""The practice portal's own memory: what it recorded, under which number, whatever it answered."""

from __future__ import annotations

import hashlib
import json
import os
import random
import string
import threading
from collections.abc import Mapping
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


class Truth:
    """A ledger that outlives the server if it is given a file."""

    def __init__(self, seed: int = 0, file: Path | None = None) -> None:
        self._draw = random.Random(seed)  # noqa: S311 - the same seed gives the same numbers again
        self._lock = threading.Lock()
        self._file = file
        self._entries = _read(file) if file is not None and file.exists() else []
        self._numbers = {entry.number for entry in self._entries}

    def entries(self) -> list[Entry]:
        with self._lock:
            return list(self._entries)

    def knows(self, number: str) -> bool:
        with self._lock:
            return number in self._numbers

    def last_number(self) -> str | None:
        with self._lock:
            return self._entries[-1].number if self._entries else None

    def record(self, body: bytes, seller: str, environment: str, facts: Mapping[str, str], items: int) -> Entry:
        """Take the invoice into the ledger, for ever, even if its answer gets lost."""
        with self._lock:
            at = now()
            entry = Entry(
                number=self._new_number(seller),
                sha256=hashlib.sha256(body).hexdigest(),
                recorded_at=at.isoformat(),
                dated=f"{at:%Y-%m-%d %H:%M:%S}",
                environment=environment,
                seller=seller,
                buyer=facts["buyer"],
                invoice_date=facts["invoice_date"],
                value=facts["value"],
                tax=facts["tax"],
                items=items,
            )
            self._entries.append(entry)
            self._numbers.add(entry.number)
            self._write(entry)
            return entry

    def strange_number(self, seller: str) -> str:
        """A well-formed number that was never given to anybody."""
        with self._lock:
            return self._new_number(seller)

    def _new_number(self, seller: str) -> str:
        while True:
            number = f"{seller}DI" + "".join(self._draw.choices(ALPHANUMERICS, k=12))
            if number not in self._numbers:
                return number

    def _write(self, entry: Entry) -> None:
        if self._file is None:
            return
        with self._file.open("a", encoding="utf-8") as ledger:
            ledger.write(json.dumps(asdict(entry)) + "\n")
            ledger.flush()
            os.fsync(ledger.fileno())


def _read(file: Path) -> list[Entry]:
    return [Entry(**json.loads(line)) for line in file.read_text("utf-8").splitlines() if line.strip()]
