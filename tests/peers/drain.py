"""A thousand invoices that waited through a week's outage, sent to a portal with faults; beside a bare httpx loop.

The portal is the practice portal in a process of its own. One call in ten goes wrong: half of them answers lost after
the invoice was recorded (a person then looks at the portal and settles them), half questions refused with a 503.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import httpx
from sqlcipher3 import dbapi2

from app.cli.office import shipped_rates
from app.host.clock import now
from app.host.installation import Installation
from app.services import books, evidence, outbox, portals
from app.services import sales as invoices
from app.services.books import Books
from app.services.outcome import Answer
from app.services.portals import PortalDraft, PortalRow
from app.sync.engine import Engine
from app.sync.transport import Transport
from tests.makers import a_sale, a_sale_line, establish
from tests.peers.bills import PRAGMAS

WAITING = int(os.environ.get("BENCH_DRAIN", "1000"))
FAULTS = 0.1
SEED = 20261123
LOST = ("recorded-503", "recorded-drop", "recorded-half-body", "recorded-504", "recorded-html-200")
MOST_ROUNDS = 1000


@dataclass(frozen=True, slots=True)
class Lap:
    """Milliseconds for one document: all of it, and without the calls to the portal."""

    name: str
    whole: float
    own: float


@dataclass
class Timed(Transport):
    """The real one, which notes when it was asked, when it let us write down, and when it had the answer."""

    calls: list[tuple[float, float, float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def post(
        self,
        url: str,
        body: bytes,
        token: str,
        *,
        proxy: str = "",
        before_first_byte: Callable[[], None] | None = None,
    ) -> Answer:
        ours = 0.0

        def timed() -> None:
            nonlocal ours
            began = time.perf_counter()
            if before_first_byte is not None:
                before_first_byte()
                ours = time.perf_counter() - began

        began = time.perf_counter()
        try:
            return super().post(url, body, token, proxy=proxy, before_first_byte=timed)
        finally:
            self.calls.append((began, time.perf_counter(), ours))


def laps(folder: Path) -> Iterator[Lap]:
    """The floor first, then ours; after it the two ledgers are compared."""
    with portal([]) as (url, token):
        yield bare(folder / "bare.db", url, token)
    draw = random.Random(SEED)  # noqa: S311 - the same faults again
    moods = [
        draw.choice((draw.choice(LOST), "validate-503")) if draw.random() < FAULTS else "well" for _ in range(WAITING)
    ]
    with portal(moods) as (url, token):
        yield ours(folder / "drain.karkhana", url, token)


def bare(file: Path, url: str, token: str) -> Lap:
    """Ask, post, and as many commits and writings to other files as ours: nothing is checked, read or understood."""
    raw = dbapi2.connect(str(file), isolation_level=None)
    for pragma in PRAGMAS:
        raw.execute(f"PRAGMA {pragma}")
    raw.execute("CREATE TABLE sent (id INTEGER PRIMARY KEY, state TEXT, answer BLOB)")
    head = {"Authorization": f"Bearer {token}", "Content-Type": "application/json", "Connection": "close"}
    trust = httpx.create_ssl_context(trust_env=False)  # made once, as ours: it costs more than a post
    whole, own = [], []
    with file.with_suffix(".log").open("ab", buffering=0) as log:
        for body in _bodies():
            began = time.perf_counter()
            raw.execute("INSERT INTO sent (state) VALUES ('CONNECTING')")
            with httpx.Client(trust_env=False, verify=trust) as client:
                asked = _call(client, f"{url}/di_data/v1/di/validateinvoicedata_sb", body, head)[1]
                _keep(log.fileno(), b"mark")
                raw.execute("UPDATE sent SET state = 'WRITING' WHERE id = last_insert_rowid()")
                _anew(file.with_suffix(".json"))
                answer, posted = _call(client, f"{url}/di_data/v1/di/postinvoicedata_sb", body, head)
            _keep(log.fileno(), answer)
            raw.execute("UPDATE sent SET state = 'ACCEPTED', answer = ? WHERE id = last_insert_rowid()", (answer,))
            whole.append(time.perf_counter() - began)
            own.append(whole[-1] - asked - posted)
    raw.close()
    return Lap("bare httpx and sqlite3", statistics.median(whole) * 1000, statistics.median(own) * 1000)


def ours(file: Path, url: str, token: str) -> Lap:
    """The real engine on real books, and a person for what became unknown."""
    shop = books.create(file, shipped_rates(), now, by="bench")
    establish(shop)
    _issue(shop)
    with shop.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url=url, practice_token=token))
    transport = Timed()
    here = Installation(file.with_name("installation.json"))
    engine = Engine(shop, _token, file.with_suffix(".sending"), transport, draw=lambda: 0.0, installation=here)
    for _ in range(MOST_ROUNDS):
        engine.run_once()
        if not _look(shop, url) and not _waits(shop):
            break
    _compare(shop, url)
    shop.close()
    whole, own = _per_document(transport.calls)
    return Lap("karkhana: frozen, marked, judged", statistics.median(whole) * 1000, statistics.median(own) * 1000)


def _anew(file: Path) -> None:
    """A small file in the place of the old one, on the disk before anything else is done."""
    new = file.with_suffix(".new")
    with new.open("wb") as there:
        there.write(b"{}")
        there.flush()
        os.fsync(there.fileno())
    new.replace(file)


def _per_document(calls: list[tuple[float, float, float]]) -> tuple[list[float], list[float]]:
    """Of those that were asked about and posted one right after the other: from one's answer to the next one's."""
    whole, own = [], []
    for before, asked, posted in zip(calls[1:], calls[2:], calls[3:], strict=False):
        if not asked[2] and posted[2] and before[2]:
            whole.append(posted[1] - before[1])
            own.append((asked[0] - before[1]) + (posted[0] - asked[1]) + posted[2])
    return whole, own


def _issue(shop: Books) -> None:
    for n in range(1, WAITING + 1):
        with shop.write() as sitting:
            invoices.post(sitting, a_sale(lines=(a_sale_line(quantity=Decimal(n)),)))


def _token(portal: PortalRow) -> str | None:
    return portal.practice_token


def _waits(shop: Books) -> bool:
    with shop.read() as sitting:
        return outbox.count(sitting, state="READY") > 0


def _look(shop: Books, url: str) -> bool:
    """A person looks at the portal for everything unknown, and finds it; True if there was anything."""
    with shop.read() as sitting:
        unknown = [outbox.item(sitting, row.id) for row in outbox.rows(sitting, state="UNKNOWN")]
    there = {entry["sha256"]: entry["number"] for entry in _ledger(url)} if unknown else {}
    for detail in unknown:
        assert detail is not None
        with shop.write() as sitting:
            evidence.settle_found(sitting, detail.row.id, there[detail.payload_sha256], "seen in the portal's ledger")
    return bool(unknown)


def _compare(shop: Books, url: str) -> None:
    recorded = [entry["sha256"] for entry in _ledger(url)]
    with shop.read() as sitting:
        accepted = [outbox.item(sitting, row.id) for row in outbox.rows(sitting, state="ACCEPTED")]
    ours = sorted(detail.payload_sha256 for detail in accepted if detail)
    if ours != sorted(recorded) or len(ours) != WAITING:
        raise AssertionError(f"{WAITING} issued, {len(ours)} accepted here, {len(recorded)} recorded there")


def _ledger(url: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = httpx.get(f"{url}/practice/ledger", trust_env=False).json()["recorded"]
    return found


def _bodies() -> Iterator[bytes]:
    """What the engine would send, made by it on books of their own: the portal has to judge the same thing."""
    sample = json.loads(_SAMPLE)
    for n in range(1, WAITING + 1):
        line = sample["items"][0]
        line["quantity"], value = n, 100 * n
        line["valueSalesExcludingST"], line["salesTaxApplicable"], line["totalValues"] = value, 18 * n, 118 * n
        yield json.dumps(sample).encode()


_SAMPLE = """{"invoiceType": "Sale Invoice", "invoiceDate": "2026-10-12", "sellerNTNCNIC": "1234567",
"sellerBusinessName": "Practice Auto Parts", "sellerProvince": "PUNJAB", "sellerAddress": "Badami Bagh, Lahore",
"buyerNTNCNIC": "7654321", "buyerBusinessName": "Ravi Transport", "buyerProvince": "PUNJAB",
"buyerAddress": "Lahore", "buyerRegistrationType": "Registered", "invoiceRefNo": "", "scenarioId": "SN001",
"items": [{"hsCode": "8708.9990", "productDescription": "Clutch plate", "rate": "18%",
"uoM": "Numbers, pieces, units", "quantity": 1, "totalValues": 118, "valueSalesExcludingST": 100,
"fixedNotifiedValueOrRetailPrice": 0, "salesTaxApplicable": 18, "salesTaxWithheldAtSource": 0, "extraTax": 0,
"furtherTax": 0, "sroScheduleNo": "", "fedPayable": 0, "discount": 0,
"saleType": "Goods at standard rate (default)", "sroItemSerialNo": ""}]}"""


def _call(client: httpx.Client, url: str, body: bytes, head: dict[str, str]) -> tuple[bytes, float]:
    began = time.perf_counter()
    answer = client.post(url, content=body, headers=head)
    return answer.raise_for_status().content, time.perf_counter() - began


def _keep(log: int, what: bytes) -> None:
    os.write(log, what)
    os.fdatasync(log)


@contextmanager
def portal(moods: list[str]) -> Iterator[tuple[str, str]]:
    """The practice portal in a process of its own; its address and token."""
    command = [sys.executable, "-m", "app", "portal", "practice", "--seed", "7"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            said = json.loads(process.stdout.readline())
            httpx.post(f"{said['url']}/practice/moods", json={"moods": moods}, trust_env=False).raise_for_status()
            yield said["url"], said["token"]
        finally:
            process.terminate()
