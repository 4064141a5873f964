"""The columns of an invoice of ours: those of every invoice, and behind F7 those that few lines need."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QObject

from app.rules.reference import ListKey
from app.rules.sale_types import SaleType
from app.services import reference
from app.services.books import Books
from app.services.lines import value_of
from app.services.sales import SaleLineDraft
from app.ui import wording
from app.ui.kit.choice import Choice
from app.ui.kit.grid_columns import LineColumn, LineKind
from app.ui.pages.line_columns import OFFERED, PartFinder, StatedColumn, UnitColumn, unit_choices

Settled = Callable[[SaleLineDraft], SaleLineDraft]
"""The line with what it leaves to its part."""


@dataclass(frozen=True)
class KindColumn(LineColumn[SaleLineDraft]):
    """The sale type said, or else that of the part on the day of the invoice."""

    settled: Settled | None = None

    def value(self, line: SaleLineDraft) -> Any:
        return self.settled(line).sale_type if self.settled else line.sale_type

    def with_value(self, line: SaleLineDraft, value: Any) -> SaleLineDraft:
        """To confirm the part's own is not to state it."""
        return line if value == self.value(line) else replace(line, sale_type=str(value))


class ListFinder:
    """Offers what stands on one of FBR's lists; what is typed beside it is taken as well."""

    def __init__(self, books: Books, key: ListKey) -> None:
        self._books, self._key = books, key

    def suggest(self, typed: str) -> Sequence[Choice]:
        said = typed.casefold().strip()
        with self._books.read() as sitting:
            words = [each.words for each in reference.one(sitting, self._key).entries]
        found = [each for each in words if said in each.casefold()]
        found.sort(key=str.__len__)
        return [Choice(each, each) for each in found[:OFFERED]]


class SaleColumns(QObject):
    """`tax` is what the law makes of a line, `settled` the line with what it leaves to its part."""

    def __init__(
        self, books: Books, tax: Callable[[SaleLineDraft], Decimal | None], settled: Settled, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._finder = PartFinder(books, ())
        self._schedules = ListFinder(books, ListKey.SCHEDULES)
        self._tax, self._settled = tax, settled

    def usual(self) -> list[LineColumn[SaleLineDraft]]:
        kinds = [Choice(kind.value, wording.of(wording.SALE_TYPES, kind.value)) for kind in SaleType]
        kind = KindColumn(
            "sale_type", self.tr("Sale type"), LineKind.CHOICE, width=102, choices=kinds, settled=self._settled
        )
        return [
            LineColumn(
                "description",
                self.tr("Part"),
                put=self._finder.put,
                suggest=self._finder.suggest,
                placeholder=self.tr("Part, or what was done"),
            ),
            LineColumn("hs_code", self.tr("HS code"), LineKind.CODE, width=86),
            LineColumn("quantity", self.tr("Quantity"), LineKind.QUANTITY, width=72),
            UnitColumn("unit", self.tr("Unit"), LineKind.CHOICE, width=52, choices=unit_choices()),
            LineColumn("rate", self.tr("Rate"), LineKind.MONEY, width=80),
            kind,
            LineColumn("value", self.tr("Value"), LineKind.MONEY, width=94, computed=_value),
            LineColumn("sales_tax", self.tr("Sales tax"), LineKind.MONEY, width=90, computed=self._tax),
        ]

    def others(self) -> list[LineColumn[SaleLineDraft]]:
        money = LineKind.MONEY
        return [
            _amount("discount", self.tr("Discount"), width=82),
            StatedColumn("retail_price", self.tr("Retail price"), money, width=92, more=True, made=self._printed),
            LineColumn("tax_rate", self.tr("Tax %"), LineKind.PERCENT, width=58, more=True),
            LineColumn(
                "sro_schedule",
                self.tr("SRO, schedule"),
                width=150,
                more=True,
                suggest=self._schedules.suggest,
                placeholder=self.tr("as FBR lists it"),
            ),
            LineColumn("sro_serial", self.tr("Serial"), LineKind.CODE, width=62, more=True),
            _amount("extra_tax", self.tr("Extra tax"), width=80),
            _amount("fed", self.tr("FED"), width=74),
        ]

    def _printed(self, line: SaleLineDraft) -> Decimal | None:
        return self._settled(line).retail_price


@dataclass(frozen=True)
class AmountColumn(LineColumn[SaleLineDraft]):
    """Rupees that are nothing until they are typed."""

    def value(self, line: SaleLineDraft) -> Any:
        return getattr(line, self.name) or None

    def with_value(self, line: SaleLineDraft, value: Any) -> SaleLineDraft:
        changed: dict[str, Any] = {self.name: Decimal("0.00") if value is None else value}
        return replace(line, **changed)


def _amount(name: str, title: str, width: int) -> AmountColumn:
    return AmountColumn(name, title, LineKind.MONEY, width=width, more=True)


def _value(line: SaleLineDraft) -> Decimal | None:
    return None if line.quantity is None or line.rate is None else value_of(line) - line.discount
