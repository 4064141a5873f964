"""Books with a hundred thousand bills in them, laid down straight: only reading is timed on them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

from sqlcipher3 import dbapi2

from app.cli.office import shipped_rates
from app.host.clock import now
from app.services import books, parties, workshop
from app.services.folding import folded
from app.services.parties import PartyDraft
from app.services.workshop import WorkshopDraft

MANY = int(os.environ.get("BENCH_MANY", "100000"))
SUPPLIERS = 600
TRADES = ("Steel", "Forging", "Rubber", "Bearings", "Hydraulics", "Castings")
TOWNS = ("Ravi", "Badami Bagh", "Daska", "Gujranwala", "Sialkot", "Wazirabad", "Kamoke")
PARTS = ("Ball bearing 6202", "Clutch plate 8in", "MS sheet 2mm", "Brake shoe", "Oil seal 35x52x7", "Bush 12x18")
STANDARD = "Goods at standard rate (default)"
Row = Mapping[str, object]


def make(path: Path) -> None:
    """The books at `path`: bills of three lines over three years, and a fifth as many invoices and payments."""
    ours = books.create(path, shipped_rates(), now, "bench")
    with ours.write() as sitting:
        workshop.establish(sitting, WorkshopDraft(name="Bench Auto Parts", strn="3277876112345"))
        for n in range(SUPPLIERS):
            strn = f"{3277876100000 + n}" if n % 3 else ""
            him = PartyDraft(name=_name(n), ntn=f"{2000000 + n}", strn=strn, is_supplier=True, is_customer=True)
            parties.add(sitting, him)
    ours.close()
    raw = dbapi2.connect(str(path), isolation_level=None)
    raw.execute("BEGIN")
    _insert(raw, "purchase", map(_bill, range(MANY)))
    _insert(raw, "purchase_line", _lines())
    _insert(raw, "purchase_search", map(_words, range(MANY)))
    _insert(raw, "sale", map(_sale, range(MANY // 5)))
    _insert(raw, "payment", map(_payment, range(MANY // 5)))
    raw.execute("COMMIT")
    raw.close()


def _insert(raw: dbapi2.Connection, table: str, rows: Iterable[Row]) -> None:
    """One statement for all of them; what a row does not say is an empty word, or 0 where the column is a number."""
    rows = iter(rows)
    first = next(rows)
    known = {name: (kind, default) for _, name, kind, _, default, _ in raw.execute(f"PRAGMA table_info({table})")}
    empty = {
        name: "" if kind.startswith(("VARCHAR", "TEXT")) else 0
        for name, (kind, default) in known.items()
        if default is None and name not in first and not name.endswith(("_id", "_on", "reference_date"))
    }
    names = [*first, *(name for name in empty if name != "id")]
    spaces = ", ".join("?" * len(names))
    query = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({spaces})"  # noqa: S608 - names of our own
    rest = [empty[name] for name in names[len(first) :]]
    raw.execute(query, [*first.values(), *rest])
    raw.executemany(query, ([*row.values(), *rest] for row in rows))


def _name(n: int) -> str:
    return f"{TOWNS[n % 7]} {TRADES[n % 6]} {n}"


def _day(n: int) -> str:
    """As they are typed: by and large in order of their days, and not quite."""
    return (date(2023, 11, 1) + timedelta(days=n * 1110 // MANY + n * 7919 % 9)).isoformat()


def _number(series: str, n: int, by: int) -> str:
    """A series a year, over three years; `by` is three times how many bills there are to one of these."""
    return f"{series}-{2024 + n * by // MANY}-{n * by % MANY // by + 1:04}"


def _value(n: int) -> int:
    return 100 * (500 + n * 7919 % 400_000)


def _bill(n: int) -> Row:
    who, value = n % SUPPLIERS, _value(n)
    return {
        "id": n + 1,
        "number": _number("P", n, 3),
        "supplier_id": who + 1,
        "supplier_name": _name(who),
        "supplier_ntn": f"{2000000 + who}",
        "supplier_strn": f"{3277876100000 + who}" if who % 3 else "",
        "bill_no": f"INV-{n}",
        "bill_key": f"INV-{n}",
        "bill_date": _day(n),
        "value": value,
        "sales_tax": value * 18 // 100,
        "total": value * 118 // 100,
        "paid_by": "" if n % 4 else "bank",
        "entered_by": "bench",
        "posted_at": f"{_day(n)} 09:00:00.000000",
    }


def _lines() -> Iterator[Row]:
    for n in range(MANY):
        value = _value(n) // 3
        for no in range(3):
            yield {
                "purchase_id": n + 1,
                "no": no + 1,
                "description": PARTS[(n + no) % 6],
                "sale_type": STANDARD,
                "hs_code": "8482.1000",
                "unit": "Numbers, pieces, units",
                "quantity": 100000,
                "rate": value * 10,
                "value": value,
                "tax_rate": 180000,
                "sales_tax": value * 18 // 100,
                "total": value * 118 // 100,
            }


def _words(n: int) -> Row:
    who = n % SUPPLIERS
    said = [_number("P", n, 3), f"INV-{n}", _name(who), f"{2000000 + who}"]
    text = folded(*said, *(PARTS[(n + no) % 6] for no in range(3)))
    return {"bill_date": _day(n), "purchase_id": n + 1, "supplier_id": who + 1, "text": text}


def _sale(n: int) -> Row:
    who, value = n % SUPPLIERS, _value(n)
    return {
        "number": _number("S", n, 15),
        "customer_id": who + 1,
        "customer_name": _name(who),
        "invoice_date": _day(n * 5),
        "value": value,
        "sales_tax": value * 18 // 100,
        "total": value * 118 // 100,
        "posted_at": f"{_day(n * 5)} 09:00:00.000000",
    }


def _payment(n: int) -> Row:
    who, amount = n % SUPPLIERS, _value(n)
    return {
        "number": _number("V", n, 15),
        "direction": "out" if n % 3 else "in",
        "party_id": who + 1,
        "party_name": _name(who),
        "day": _day(n * 5),
        "method": "bank",
        "reference": f"CHQ{n}",
        "amount": amount,
        "net": amount,
        "posted_at": f"{_day(n * 5)} 09:00:00.000000",
    }
