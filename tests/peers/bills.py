"""The same two thousand bills, posted three ways."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path

from sqlalchemy import ForeignKey, create_engine, event
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship
from sqlcipher3 import dbapi2

from app.cli.office import shipped_rates
from app.host.clock import now
from app.services import books, parties, purchases, workshop
from app.services.parties import PartyDraft
from app.services.purchases import LineDraft, PurchaseDraft
from app.services.workshop import WorkshopDraft

BILLS = int(os.environ.get("BENCH_BILLS", "2000"))
SUPPLIERS = 40
PRAGMAS = ("foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL")
ITEMS = (
    ("Ball bearing 6202", "8482.1000", 40, "185"),
    ("MS sheet 2mm", "7208.9090", 356, "245"),
    ("M8x25 hex bolt", "7318.1590", 470, "390"),
)


def plain_sqlite(path: Path) -> Iterator[Callable[[], None]]:
    """The floor: two inserts and a commit, with the same library and the same durability."""
    raw = dbapi2.connect(str(path), isolation_level=None)
    for pragma in PRAGMAS:
        raw.execute(f"PRAGMA {pragma}")
    raw.execute(
        "CREATE TABLE bill (id INTEGER PRIMARY KEY, supplier INTEGER, no TEXT, day TEXT, "
        "value INTEGER, tax INTEGER, total INTEGER)"
    )
    raw.execute(
        "CREATE TABLE line (id INTEGER PRIMARY KEY, bill_id INTEGER REFERENCES bill, description TEXT, hs TEXT, "
        "unit TEXT, quantity INTEGER, rate INTEGER, value INTEGER, tax INTEGER, total INTEGER)"
    )
    raw.execute("CREATE INDEX line_bill ON line (bill_id)")
    for n in range(BILLS):
        yield partial(_insert, raw, n)
    raw.close()


def _insert(raw: dbapi2.Connection, n: int) -> None:
    lines = [
        (name, hs, quantity * 10000, int(rate) * 10000, quantity * int(rate) * 100)
        for name, hs, quantity, rate in ITEMS
    ]
    value = sum(line[-1] for line in lines)
    raw.execute("BEGIN IMMEDIATE")
    bill = raw.execute(
        "INSERT INTO bill (supplier, no, day, value, tax, total) VALUES (?, ?, ?, ?, ?, ?)",
        (n % SUPPLIERS, f"INV-{n}", _day(n).isoformat(), value, value * 18 // 100, value * 118 // 100),
    ).lastrowid
    raw.executemany(
        "INSERT INTO line (bill_id, description, hs, unit, quantity, rate, value, tax, total) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (bill, name, hs, "pcs", quantity, rate, amount, amount * 18 // 100, amount * 118 // 100)
            for name, hs, quantity, rate, amount in lines
        ],
    )
    raw.execute("COMMIT")


class _Base(DeclarativeBase):
    pass


class _Bill(_Base):
    __tablename__ = "bill"

    id: Mapped[int] = mapped_column(primary_key=True)
    supplier: Mapped[int]
    no: Mapped[str]
    day: Mapped[date]
    value: Mapped[int]
    tax: Mapped[int]
    total: Mapped[int]
    lines: Mapped[list[_Line]] = relationship()


class _Line(_Base):
    __tablename__ = "line"

    id: Mapped[int] = mapped_column(primary_key=True)
    bill_id: Mapped[int] = mapped_column(ForeignKey("bill.id"), index=True)
    description: Mapped[str]
    hs: Mapped[str]
    unit: Mapped[str]
    quantity: Mapped[int]
    rate: Mapped[int]
    value: Mapped[int]
    tax: Mapped[int]
    total: Mapped[int]


def plain_sqlalchemy(path: Path) -> Iterator[Callable[[], None]]:
    """The ORM with nothing of ours: one object graph added and committed."""
    engine = create_engine(f"sqlite:///{path}", module=dbapi2)

    @event.listens_for(engine, "connect")
    def prepare(raw: dbapi2.Connection, _entry: object) -> None:
        for pragma in PRAGMAS:
            raw.execute(f"PRAGMA {pragma}")

    _Base.metadata.create_all(engine)
    for n in range(BILLS):
        yield partial(_add, Session(engine), n)
    engine.dispose()


def _add(session: Session, n: int) -> None:
    lines = [
        _Line(description=name, hs=hs, unit="pcs", quantity=quantity * 10000, rate=int(rate) * 10000,
              value=(value := quantity * int(rate) * 100), tax=value * 18 // 100, total=value * 118 // 100)
        for name, hs, quantity, rate in ITEMS
    ]  # fmt: skip
    value = sum(line.value for line in lines)
    with session:
        session.add(_Bill(supplier=n % SUPPLIERS, no=f"INV-{n}", day=_day(n), value=value, tax=value * 18 // 100,
                          total=value * 118 // 100, lines=lines))  # fmt: skip
        session.commit()


def karkhana(path: Path) -> Iterator[Callable[[], None]]:
    """Ours: every check, the law of the day, gapless number, duplicate guard, sealed audit row, one durable commit."""
    ours = books.create(path, shipped_rates(), now, "bench")
    with ours.write() as sitting:
        workshop.establish(sitting, WorkshopDraft(name="Bench Auto Parts", strn="3277876112345"))
        for n in range(SUPPLIERS):
            parties.add(
                sitting,
                PartyDraft(name=f"Supplier {n}", ntn=f"{2000000 + n}", strn=f"{3277876100000 + n}", is_supplier=True),
            )
    for n in range(BILLS):
        yield partial(_post, ours, n)
    ours.close()


def _post(ours: books.Books, n: int) -> None:
    draft = PurchaseDraft(
        supplier=f"Supplier {n % SUPPLIERS}",
        bill_no=f"INV-{n}",
        bill_date=_day(n),
        lines=tuple(
            LineDraft(description=name, hs_code=hs, quantity=Decimal(quantity), rate=Decimal(rate))
            for name, hs, quantity, rate in ITEMS
        ),
    )
    with ours.write() as sitting:
        purchases.post(sitting, draft)


def _day(n: int) -> date:
    return date(2026, 10, 1) + timedelta(days=n % 31)
