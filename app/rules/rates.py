"""The rate in force on a day, with its source and its confidence, from dated tables handed in as text."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from app.rules.period import TaxYear

FOR_EVER = date.max
"""What has no last day holds until then."""


class Confidence(StrEnum):
    """A: an official page or two sources; B: one source; C: sources disagree or say only a part; D: memory."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"

    @property
    def doubtful(self) -> bool:
        return self in (Confidence.C, Confidence.D)


class NoRate(LookupError):
    """The tables have nothing for this key on this day."""

    def __init__(self, key: str, day: date, scope: str | None = None) -> None:
        super().__init__(f"no rate {key!r}{f' ({scope})' if scope else ''} on {day.isoformat()}")
        self.key = key
        self.day = day
        self.scope = scope


@dataclass(frozen=True, slots=True)
class Rate:
    """One legal figure; `until` is its last day, None while nothing has replaced it."""

    key: str
    scope: str
    since: date
    until: date | None
    value: Decimal
    unit: str
    note: str
    source: str
    confidence: Confidence

    @property
    def doubtful(self) -> bool:
        return self.confidence.doubtful

    @property
    def last(self) -> date:
        return self.until or FOR_EVER

    def covers(self, day: date) -> bool:
        return self.since <= day <= self.last

    def meets(self, other: Rate) -> bool:
        """The two would both answer for some day."""
        same = (self.key, self.scope) == (other.key, other.scope)
        return same and self.since <= other.last and other.since <= self.last


@dataclass(frozen=True, slots=True)
class Slab:
    """Income above `over` pays `fixed` and `percent` of what exceeds `over`."""

    over: Decimal
    fixed: Decimal
    percent: Decimal
    source: str = ""
    confidence: Confidence = Confidence.D


SlabTable = Mapping[tuple[str, int], tuple[Slab, ...]]
"""By kind of income and tax year."""


class Rates:
    """The law as the program knows it: never changed, only overlaid."""

    def __init__(
        self, rates: Iterable[Rate] = (), slabs: SlabTable | None = None, beneath: Rates | None = None
    ) -> None:
        self._beneath = beneath
        self._rates = tuple(sorted(rates, key=lambda rate: (rate.key, rate.scope, rate.since)))
        self._slabs = dict(slabs or {})
        self._by_key: dict[str, list[Rate]] = defaultdict(list)
        self._asked: dict[tuple[str, date, str | None], Rate | None] = {}  # a thousand wages ask the same few questions
        for rate in self._rates:
            if rate.last < rate.since:
                raise ValueError(f"{rate.key} ({rate.scope}): ends on {rate.until} before it begins on {rate.since}")
            if earlier := next((each for each in self._by_key[rate.key] if each.meets(rate)), None):
                raise ValueError(f"{rate.key} ({rate.scope}): {rate.since} falls within the rate of {earlier.since}")
            self._by_key[rate.key].append(rate)

    @classmethod
    def read(cls, *texts: str) -> Rates:
        """Of any number of TOML texts; ValueError names the row that cannot be right."""
        rates: list[Rate] = []
        slabs: dict[tuple[str, int], tuple[Slab, ...]] = {}
        for text in texts:
            table = tomllib.loads(text)
            rates += [_rate(row) for row in table.get("rate", [])]
            for row in table.get("slabs", []):
                key = (_text(row, "kind"), _year(row))
                if key in slabs:
                    raise ValueError(f"slabs of {key[0]}, tax year {key[1]}, are given twice")
                slabs[key] = _slabs(row)
        return cls(rates, slabs)

    def on(self, key: str, day: date, scope: str | None = None) -> Rate:
        """The rate in force; NoRate if there is none. A key with several scopes wants its scope named."""
        found = self.find(key, day, scope)
        if found is None:
            raise NoRate(key, day, scope)
        return found

    def find(self, key: str, day: date, scope: str | None = None) -> Rate | None:
        """The rate in force, or None."""
        question = (key, day, scope)
        if question not in self._asked:
            self._asked[question] = self._look_up(key, day, scope)
        return self._asked[question]

    def _look_up(self, key: str, day: date, scope: str | None) -> Rate | None:
        found = [r for r in self._by_key.get(key, ()) if r.covers(day) and scope in (None, r.scope)]
        if len(found) > 1:
            raise ValueError(f"{key} has the scopes {', '.join(r.scope for r in found)}: say which")
        return found[0] if found else None

    def all(self, key: str | None = None, day: date | None = None) -> tuple[Rate, ...]:
        """Every row, by key, scope and first day; only of `key`, only those in force on `day`."""
        return tuple(
            rate for rate in self._rates if (key is None or rate.key == key) and (day is None or rate.covers(day))
        )

    def slabs(self, tax_year: TaxYear, kind: str = "salary") -> tuple[Slab, ...]:
        """The table of a tax year, from its lowest slab up."""
        try:
            return self._slabs[kind, tax_year.ending]
        except KeyError:
            raise NoRate(f"slabs.{kind}", tax_year.first) from None

    def overlaid(self, rates: Iterable[Rate]) -> Rates:
        """The workshop's own word wins on its days; before and after them the shipped rate still holds."""
        kept = list(self._rates)
        for own in rates:
            kept = [piece for rate in kept for piece in _outside(rate, own)] + [own]
        return Rates(kept, self._slabs, self.shipped)

    @property
    def shipped(self) -> Rates:
        """As the law came with the program, without anybody's own word."""
        return self._beneath or self


def _outside(rate: Rate, own: Rate) -> list[Rate]:
    """What is left of `rate` on the days that `own` does not cover."""
    if not rate.meets(own):
        return [rate]
    pieces = []
    if rate.since < own.since:
        pieces.append(replace(rate, until=own.since - timedelta(days=1)))
    if own.last < rate.last:
        pieces.append(replace(rate, since=own.last + timedelta(days=1)))
    return pieces


def _rate(row: Mapping[str, object]) -> Rate:
    return Rate(
        key=_text(row, "key"),
        scope=_text(row, "scope"),
        since=_day(row, "since"),
        until=_day(row, "until") if "until" in row else None,
        value=_number(row, row.get("value")),
        unit=_text(row, "unit"),
        note=_text(row, "note", optional=True),
        source=_text(row, "source"),
        confidence=_confidence(row),
    )


def _slabs(row: Mapping[str, object]) -> tuple[Slab, ...]:
    lines = row.get("rows")
    if not isinstance(lines, list) or not all(isinstance(line, list) and len(line) == 3 for line in lines):
        raise ValueError(f"{_name(row)}: rows must be [over, fixed, percent]")
    source, confidence = _text(row, "source"), _confidence(row)
    figures = [[_number(row, each) for each in line] for line in lines]
    found = [Slab(over, fixed, percent, source, confidence) for over, fixed, percent in figures]
    if [slab.over for slab in found] != sorted({slab.over for slab in found}):
        raise ValueError(f"{_name(row)}: slabs must rise")
    return tuple(found)


def _name(row: Mapping[str, object]) -> str:
    return str(row.get("key") or f"{row.get('kind')} {row.get('tax_year')}")


def _text(row: Mapping[str, object], field: str, *, optional: bool = False) -> str:
    value = row.get(field, "" if optional else None)
    if not isinstance(value, str) or not (value or optional):
        raise ValueError(f"{_name(row)}: {field} is missing")
    return value


def _day(row: Mapping[str, object], field: str) -> date:
    value = row.get(field)
    if type(value) is not date:
        raise ValueError(f"{_name(row)}: {field} is not a date: {value!r}")
    return value


def _number(row: Mapping[str, object], value: object) -> Decimal:
    """Figures are written as text, so that no float ever comes near the law."""
    try:
        number = Decimal(value) if isinstance(value, str) else None
    except InvalidOperation:
        number = None
    if number is None or not number.is_finite():
        raise ValueError(f"{_name(row)}: not a number written as text: {value!r}")
    return number


def _year(row: Mapping[str, object]) -> int:
    value = row.get("tax_year")
    if type(value) is not int:
        raise ValueError(f"{_name(row)}: tax_year is not a year: {value!r}")
    return value


def _confidence(row: Mapping[str, object]) -> Confidence:
    try:
        return Confidence(_text(row, "confidence"))
    except ValueError:
        raise ValueError(f"{_name(row)}: confidence must be A, B, C or D") from None
