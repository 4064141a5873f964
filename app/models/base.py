"""The declarative base, the column types and the finality that the whole ledger shares."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from sqlalchemy import BigInteger, Date, DateTime, Integer, MetaData, String, Text, event
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapper, mapped_column
from sqlalchemy.types import TypeDecorator

LARGEST = 2**63 - 1


class _Scaled(TypeDecorator[Decimal]):
    """A Decimal as a whole number of its smallest part: SQLite has no decimal type."""

    impl = BigInteger
    cache_ok = True
    places = 0

    def process_bind_param(self, value: object, dialect: Dialect) -> int | None:
        if value is None:
            return None
        if not isinstance(value, Decimal | int):
            raise TypeError(f"{value!r} is not a Decimal")
        parts = Decimal(value).scaleb(self.places)
        if not parts.is_finite() or parts != parts.to_integral_value():
            raise ValueError(f"{value} is finer than {self.places} decimals; round it in app.rules.money first")
        if abs(parts) > LARGEST:
            raise ValueError(f"{value} is larger than the books can hold")
        return int(parts)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value).scaleb(-self.places)


class Paisa(_Scaled):
    """Rupees in Python, whole paisa on disk; refuses anything finer."""

    cache_ok = True
    places = 2


class TenThousandths(_Scaled):
    """A quantity with at most four decimals, as FBR takes it."""

    cache_ok = True
    places = 4


class Instant(TypeDecorator[datetime]):
    """An aware moment, kept in UTC; the database itself would forget the zone."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError(f"{value} does not say its time zone")
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


Key = Annotated[int, mapped_column(Integer, primary_key=True)]
Rupees = Annotated[Decimal, mapped_column(Paisa)]
Quantity = Annotated[Decimal, mapped_column(TenThousandths)]
Moment = Annotated[datetime, mapped_column(Instant)]
Day = Annotated[date, mapped_column(Date)]
Word = Annotated[str, mapped_column(String(64))]
Line = Annotated[str, mapped_column(String(250))]
Prose = Annotated[str, mapped_column(Text)]


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class Final:
    """A row that is never changed or deleted; the schema's triggers say the same to every other program."""


@dataclass(frozen=True, slots=True)
class Guard:
    """The database refuses `verb` on a row for which `when` holds: a condition in SQL on OLD and NEW."""

    name: str
    verb: str
    when: str
    words: str


class Guarded:
    """A row that may change, but only along its road; `guards` are told to the database itself."""

    guards: ClassVar[tuple[Guard, ...]]


class Touched(Exception):
    """Somebody tried to change what is final."""


def final_tables() -> list[str]:
    """The tables whose rows are final, in the order of the schema."""
    finals = {m.local_table.name for m in Base.registry.mappers if issubclass(m.class_, Final)}  # type: ignore[attr-defined]
    return [table.name for table in Base.metadata.sorted_tables if table.name in finals]


def guarded_tables() -> list[tuple[str, Guard]]:
    """Each guard with the table it watches."""
    mapped = (m for m in Base.registry.mappers if issubclass(m.class_, Guarded))
    return [(m.local_table.name, guard) for m in mapped for guard in m.class_.guards]  # type: ignore[attr-defined]


def _refuse(_mapper: Mapper[Any], _connection: object, row: object) -> None:
    raise Touched(f"{type(row).__name__} is final: a correction is a new document")


event.listen(Final, "before_update", _refuse, propagate=True)
event.listen(Final, "before_delete", _refuse, propagate=True)
