"""The columns of a supplier's bill: those of every bill, and behind F7 those that few bills need."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QObject

from app.rules.money import rupees
from app.rules.sale_types import SaleType
from app.services.purchases import Figures, LineDraft
from app.ui import wording
from app.ui.kit.choice import Choice
from app.ui.kit.grid_columns import LineColumn, LineKind
from app.ui.kit.reduction import PerCent
from app.ui.pages.line_columns import PartFinder, StatedColumn, UnitColumn, unit_choices

Made = Callable[[LineDraft], Figures | None]


@dataclass(frozen=True)
class KindColumn(LineColumn[LineDraft]):
    """The sale type said, or else that of the part on the day of the bill."""

    made: Made | None = None

    def value(self, line: LineDraft) -> Any:
        made = self.made(line) if self.made and not line.sale_type else None
        return str(made.sale_type) if made else line.sale_type

    def with_value(self, line: LineDraft, value: Any) -> LineDraft:
        """To confirm the part's own is not to state it."""
        return line if value == self.value(line) else replace(line, sale_type=str(value))


class DiscountColumn(LineColumn[LineDraft]):
    """Rupees, or so many per cent of the line."""

    def value(self, line: LineDraft) -> Any:
        share = line.discount_percent
        return PerCent(share) if line.discount is None and share is not None else line.discount

    def with_value(self, line: LineDraft, value: Any) -> LineDraft:
        if isinstance(value, PerCent):
            return replace(line, discount=None, discount_percent=value.rate)
        return replace(line, discount=value, discount_percent=None)


class PurchaseColumns(QObject):
    """`made` is what the law makes of a line."""

    def __init__(self, finder: PartFinder, made: Made, parent: QObject) -> None:
        super().__init__(parent)
        self._finder, self._made = finder, made

    def usual(self) -> list[LineColumn[LineDraft]]:
        return [
            LineColumn(
                "description",
                self.tr("Part"),
                put=self._finder.put,
                suggest=self._finder.suggest,
                placeholder=self.tr("Part, code or supplier's word"),
            ),
            LineColumn("hs_code", self.tr("HS code"), LineKind.CODE, width=92),
            LineColumn("quantity", self.tr("Quantity"), LineKind.QUANTITY, width=78),
            UnitColumn("unit", self.tr("Unit"), LineKind.CHOICE, width=62, choices=unit_choices()),
            LineColumn("rate", self.tr("Rate"), LineKind.MONEY, width=88),
            StatedColumn("value", self.tr("Value"), LineKind.MONEY, width=98, made=self._value),
            LineColumn("tax_rate", self.tr("Tax %"), LineKind.PERCENT, width=58, computed=self._percent),
            StatedColumn("sales_tax", self.tr("Sales tax"), LineKind.MONEY, width=98, made=self._tax),
        ]

    def others(self) -> list[LineColumn[LineDraft]]:
        kinds = [Choice(kind.value, wording.of(wording.SALE_TYPES, kind.value)) for kind in SaleType]
        money = LineKind.MONEY
        discount = DiscountColumn("discount", self.tr("Discount"), LineKind.REDUCTION, width=86, more=True)
        kind = KindColumn(
            "sale_type", self.tr("Sale type"), LineKind.CHOICE, width=124, choices=kinds, more=True, made=self._made
        )
        return [
            discount,
            kind,
            StatedColumn("retail_price", self.tr("Retail price"), money, width=90, more=True, made=self._printed),
            StatedColumn("further_tax", self.tr("Further tax"), money, width=90, more=True, made=self._further),
            LineColumn("extra_tax", self.tr("Extra tax"), money, width=86, more=True),
            LineColumn("fed", self.tr("FED"), money, width=80, more=True),
            LineColumn("st_withheld", self.tr("ST withheld"), money, width=96, more=True),
        ]

    def _value(self, line: LineDraft) -> Decimal | None:
        made = self._made(line)
        return made.lawful_value if made else None

    def _tax(self, line: LineDraft) -> Decimal | None:
        made = self._made(replace(line, sales_tax=None))
        return made.sales_tax if made else None

    def _printed(self, line: LineDraft) -> Decimal | None:
        made = self._made(line)
        return printed_price(made.retail_value, made.sales_tax_rate, line.quantity) if made else None

    def _further(self, line: LineDraft) -> Decimal | None:
        made = self._made(replace(line, further_tax=None))
        return made.further_tax if made and made.further_tax else None

    def _percent(self, line: LineDraft) -> Decimal | None:
        made = self._made(line)
        return made.sales_tax_rate if made else None


def printed_price(retail_value: Decimal, percent: Decimal, quantity: Decimal | None) -> Decimal | None:
    """What stands on one piece, tax and all; None for goods that are not taxed by it."""
    return rupees(retail_value * (100 + percent) / 100 / quantity) if quantity and retail_value else None
