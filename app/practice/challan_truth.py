"""What the practice challan portal knows: authorities, challans, receipts, and every key that was ever used."""

from __future__ import annotations

import json
import os
import random
import threading
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.practice.challan_lists import DEMANDS, HEADS, Demand
from app.practice.truth import KARACHI, now

VALID = timedelta(days=7)
"""How long a PSID runs."""
STEPS = 3
"""Of the surcharge, a month apart."""
FOLLOWS = {
    "issued": {"psid", "paid", "cancelled", "expired"},
    "psid": {"paid", "cancelled", "expired"},
    "expired": {"psid", "paid", "cancelled"},
    "paid": {"confirmed"},
    "confirmed": set(),
    "cancelled": set(),
}
Content = dict[str, Any]


class Misplaced(Exception):
    """The challan's state does not allow it."""


@dataclass
class Known:
    """All there is, as plain JSON."""

    payer: str = ""
    challans: dict[str, Content] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)  # of each challan in the feed; one that is held has none
    held: list[str] = field(default_factory=list)
    receipts: list[Content] = field(default_factory=list)
    keys: dict[str, list[str]] = field(default_factory=dict)  # key: sha256 of the body, id, the first answer
    last: int = 0
    serial: int = 0


class ChallanTruth:
    """One payer's; the lock makes each question and each change whole. With a file it outlives the server."""

    def __init__(self, seed: int = 0, file: Path | None = None, now: Callable[[], datetime] = now) -> None:
        self._now = now
        self._draw = random.Random(seed)  # noqa: S311 - the same seed gives the same numbers again
        self._file = file
        self.lock = threading.RLock()
        self.known = Known()
        if file is not None and file.exists():
            self.known = Known(**json.loads(file.read_text("utf-8")))
            self._draw.seed(f"{seed} {self.known.serial}")

    def now(self) -> datetime:
        """The portal's clock, in Pakistan's time."""
        return self._now().astimezone(KARACHI)

    def bind(self, payer: str) -> bool:
        """Is the token this payer's? The first who asks has it for ever, and finds what the departments want of him."""
        with self.lock:
            if not self.known.payer:
                self.known.payer = payer
                for demand in DEMANDS:
                    self.issue(demand)
            return self.known.payer == payer

    def issue(self, demand: Demand, *, held: bool = False) -> Content:
        """A department wants something. `held`: its own system delivers it only when `release` is called."""
        with self.lock:
            made = self.now()
            content = self._new(demand.head, demand.period, demand.amount, demand.due(made.date()), made)
            self.known.challans[content["id"]] = content
            if held:
                self.known.held.append(content["id"])
            else:
                self._place(content["id"])
            self._save()
            return content

    def release(self) -> None:
        """What was held is delivered, though it was entered long before."""
        with self.lock:
            for each in self.known.held:
                self._place(each)
            self.known.held.clear()
            self._save()

    def put_up(self, body: Content, key: str, sha256: str, answer_of: Any) -> list[str]:  # noqa: ANN401 - JSON to text
        """Record a self-assessed challan, and its answer, for ever."""
        with self.lock:
            due = date.fromisoformat(body["due_on"])
            content = self._new(body["head"], body["period"], Decimal(body["amount"]), due, self.now())
            content |= {"origin": "self-assessed", "key": key, "replaces": body.get("replaces")}
            self.known.challans[content["id"]] = content
            self._place(content["id"])
            self.known.keys[key] = [sha256, content["id"], answer_of(content)]
            self._save()
            return self.known.keys[key]

    def psid(self, challan: str) -> Content:
        """The one that runs, or a new one. Raises Misplaced."""
        with self.lock:
            content = self.known.challans[challan]
            if content["state"] == "psid":
                return content
            self._serial()
            number = f"1{self.known.serial:06d}{self._draw.randrange(10**10):010d}"
            given = {"number": number, "valid_until": (self.now() + VALID).isoformat(timespec="seconds")}
            return self._step(challan, "psid", psid=given)

    def pay(self, challan: str, on: date, amount: str = "", channel: str = "counter") -> Content:
        """A bank reports that it was paid; a second time gives a second receipt."""
        with self.lock:
            content = self.known.challans[challan]
            if content["psid"] is None:
                raise Misplaced(content["state"])
            serial = self._serial()
            receipt = {
                "id": f"r{serial}-{self._draw.randrange(10**6):06d}",
                "challan": challan,
                "psid": content["psid"]["number"],
                "cpr": f"IT-{on:%Y%m%d}-0101-{1000000 + serial}",
                "bank": "National Bank of Pakistan",
                "channel": channel,
                "paid_on": on.isoformat(),
                "amount": amount or payable(content, on),
                "seen_at": self.now().isoformat(),
            }
            if content["state"] not in {"paid", "confirmed"}:
                self._step(challan, "paid")
            self.known.receipts.append(receipt)
            self._save()
            return receipt

    def step(self, challan: str, state: str, reason: str | None = None) -> Content:
        """confirm, cancel, expire. Raises Misplaced."""
        with self.lock:
            more = {"reason": reason} if reason else {}
            return self._step(challan, state, **more)

    def page(self, after: int, limit: int) -> tuple[list[Content], int, bool, datetime]:
        """The challans behind a place, the place behind them, whether there is more, and the high-water mark."""
        with self.lock:
            behind = sorted((place, each) for each, place in self.known.places.items() if place > after)
            shown, rest = behind[:limit], behind[limit:]
            open_ones = [self.known.challans[each]["changed_at"] for each in [*self.known.held, *(e for _, e in rest)]]
            mark = min([datetime.fromisoformat(each) for each in open_ones] + [self.now()])
            place = shown[-1][0] if shown else after
            return [dict(self.known.challans[each]) for _, each in shown], place, bool(rest), mark

    def receipts(self, after: int, limit: int) -> tuple[list[Content], int, bool, datetime]:
        with self.lock:
            shown = self.known.receipts[after : after + limit]
            rest = self.known.receipts[after + limit :]
            mark = datetime.fromisoformat(rest[0]["seen_at"]) if rest else self.now()
            return [dict(each) for each in shown], after + len(shown), bool(rest), mark

    def _new(self, head: str, period: str, amount: Decimal, due_on: date, made: datetime) -> Content:
        serial = self._serial()
        authority = HEADS[head]
        return {
            "id": str(uuid.UUID(int=self._draw.getrandbits(128), version=4)),
            "version": 1,
            "origin": "issued",
            "payer": self.known.payer,
            "authority": authority["code"],
            "kind": authority["head"]["kind"],
            "head": authority["head"],
            "number": f"{authority['code'].upper()}-{made.year}-{serial:06d}",
            "period": period,
            "amount": f"{amount:.2f}",
            "due_on": due_on.isoformat(),
            "surcharge": _surcharge(amount, due_on),
            "state": "issued",
            "psid": None,
            "key": None,
            "reason": None,
            "replaces": None,
            "issued_at": made.isoformat(),
            "changed_at": made.isoformat(),
        }

    def _step(self, challan: str, state: str, **more: object) -> Content:
        content = self.known.challans[challan]
        if state not in FOLLOWS[content["state"]]:
            raise Misplaced(content["state"])
        content = content | more
        content |= {"state": state, "version": content["version"] + 1, "changed_at": self.now().isoformat()}
        self.known.challans[challan] = content
        if challan not in self.known.held:
            self._place(challan)
        self._save()
        return content

    def _place(self, challan: str) -> None:
        """At the end of the feed."""
        self.known.last += 1
        self.known.places[challan] = self.known.last

    def _serial(self) -> int:
        self.known.serial += 1
        return self.known.serial

    def _save(self) -> None:
        if self._file is None:
            return
        beside = self._file.with_name(self._file.name + ".new")
        with beside.open("w", encoding="utf-8") as out:
            json.dump(self.known.__dict__, out)
            out.flush()
            os.fsync(out.fileno())
        beside.replace(self._file)


def payable(content: Mapping[str, Any], on: date) -> str:
    """The amount with the surcharge of that day."""
    reached: Sequence[str] = [step["amount"] for step in content["surcharge"] if date.fromisoformat(step["from"]) <= on]
    return f"{Decimal(content['amount']) + (Decimal(reached[-1]) if reached else 0):.2f}"


def _surcharge(amount: Decimal, due_on: date) -> list[Content]:
    """Practice: two in a hundred for each month begun; each authority has its own law."""
    first = due_on + timedelta(days=1)
    steps = [(first + timedelta(days=30 * n), amount * 2 * (n + 1) / 100) for n in range(STEPS)]
    return [{"from": day.isoformat(), "amount": f"{cost:.2f}"} for day, cost in steps if cost >= Decimal("0.01")]
