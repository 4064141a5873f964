"""What is taken off: an amount ('450', '12*40') or so many per cent ('5%')."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.ui.kit import written
from app.ui.kit.arithmetic import Unreadable, work_out
from app.ui.kit.fields import MoneyField


@dataclass(frozen=True, slots=True)
class PerCent:
    rate: Decimal

    def __str__(self) -> str:
        return f"{written.quantity(self.rate)}%"


class ReductionField(MoneyField):
    """Its value is a Decimal of rupees or a `PerCent`."""

    def value(self) -> object:
        typed = self.text().strip()
        if not typed.endswith("%"):
            return super().amount()
        try:
            return PerCent(work_out(typed.removesuffix("%")))
        except Unreadable:
            return None

    def show_value(self, value: object) -> None:
        super().show_value(value)
        if isinstance(value, PerCent):
            self.setText(str(value))

    def written(self, typed: str) -> str:
        value = self.value()
        return str(value) if isinstance(value, PerCent) else super().written(typed)
