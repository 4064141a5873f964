"""What the line grids of bills and invoices share: cells that are computed until somebody types over them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from app.rules import units
from app.services import parts
from app.services.books import Books
from app.services.folding import fold
from app.services.parts import PartRow
from app.ui import wording
from app.ui.kit.choice import Choice
from app.ui.kit.grid_columns import LineColumn
from app.ui.kit.grid_editors import New

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Line = TypeVar("Line", bound="DataclassInstance")
OFFERED = 8  # a list longer than this is not read while typing


@dataclass(frozen=True)
class StatedColumn(LineColumn[Line]):
    """What the paper says (the field) or else what the program makes of it (`made`)."""

    made: Callable[[Line], Decimal | None] | None = None

    def value(self, line: Line) -> Any:
        said = super().value(line)
        return self.made(line) if said is None and self.made else said

    def with_value(self, line: Line, value: Any) -> Line:
        """To confirm what was computed is not to state it: it goes on following the line."""
        makes = self.made(line) if self.made else None
        changed: dict[str, Any] = {self.name: None if value == makes else value}
        return replace(line, **changed)


@dataclass(frozen=True)
class UnitColumn(LineColumn[Line]):
    """Shown in the workshop's word, kept in FBR's."""

    def shown(self, value: Any) -> str:
        return wording.of(wording.UNITS, str(value)) if value else ""


class PartFinder:
    """Offers the parts of the books for what is typed in a line; with `new` ("New part {typed}"), to make one."""

    def __init__(self, books: Books, brings: Sequence[str] = ("sale_type", "retail_price"), new: str = "") -> None:
        self._books, self._brings, self._new = books, brings, new

    def suggest(self, typed: str) -> Sequence[Choice]:
        with self._books.read() as sitting:
            found = parts.suggest(sitting, typed, OFFERED)
        choices = [Choice(row, wording.name(row.name, row.name_ur), row.hs_code) for row in found]
        if self._new and typed and not any(fold(typed) in (fold(row.name), fold(row.name_ur)) for row in found):
            choices.append(Choice(New(typed), self._new.format(typed=wording.fact(typed))))
        return choices

    def put(self, line: Line, said: object) -> Line:
        """A part of ours brings its code, its unit and its price; anything else is just words."""
        part = said.value if isinstance(said, Choice) else self._known(str(said))
        if not isinstance(part, PartRow):
            changed: dict[str, Any] = {"description": str(said)}
            return replace(line, **changed)
        brought: dict[str, Any] = {"description": part.name, "hs_code": part.hs_code, "unit": part.unit}
        if getattr(line, "rate", None) is None and part.price is not None:
            brought["rate"] = part.price
        fields = type(line).__dataclass_fields__
        brought |= {name: getattr(part, name) for name in self._brings if name in fields}
        return replace(line, **brought)

    def _known(self, said: str) -> PartRow | None:
        if not said.strip():
            return None
        with self._books.read() as sitting:
            return parts.find(sitting, said)


def unit_choices() -> list[Choice]:
    """FBR's units, those of a parts workshop first."""
    return [Choice(unit, wording.of(wording.UNITS, unit)) for unit in units.UNITS]
