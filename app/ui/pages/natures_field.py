"""What the workshop is registered with FBR as: several natures of business, one sector, and what follows from both."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.rules.sale_types import RETAIL_SCENARIOS
from app.services import workshop
from app.ui.kit import look, written
from app.ui.kit.fields import CheckField
from app.ui.pages.scenarios import book

IN_A_ROW = 3
VEHICLES = "SN020"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    return text


NATURES = {
    "manufacturer": QT_TRANSLATE_NOOP("NaturesField", "Manufacturer"),
    "importer": QT_TRANSLATE_NOOP("NaturesField", "Importer"),
    "distributor": QT_TRANSLATE_NOOP("NaturesField", "Distributor"),
    "wholesaler": QT_TRANSLATE_NOOP("NaturesField", "Wholesaler"),
    "retailer": QT_TRANSLATE_NOOP("NaturesField", "Retailer"),
    "service-provider": QT_TRANSLATE_NOOP("NaturesField", "Service provider"),
}
SECTORS = {
    "": QT_TRANSLATE_NOOP("NaturesField", "Not said"),
    "automobile": QT_TRANSLATE_NOOP("NaturesField", "Automobile"),
    "wholesale-retail": QT_TRANSLATE_NOOP("NaturesField", "Wholesale / retail"),
    "other": QT_TRANSLATE_NOOP("NaturesField", "All other sectors"),
}


class NaturesField(QWidget):
    """A box for each nature of business."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(look.space("tight"))
        self._boxes = {key: CheckField(_word(NATURES[key])) for key in workshop.NATURES}
        for n, box in enumerate(self._boxes.values()):
            grid.addWidget(box, n // IN_A_ROW, n % IN_A_ROW)
            box.edited.connect(self.edited)
        self.setFocusProxy(next(iter(self._boxes.values())))

    def value(self) -> object:
        return ", ".join(key for key, box in self._boxes.items() if box.isChecked())

    def show_value(self, value: object) -> None:
        said = {each.strip() for each in str(value or "").split(",")}
        for key, box in self._boxes.items():
            box.show_value(key in said)

    def show_state(self, state: str) -> None:
        for box in self._boxes.values():
            box.show_state(state)

    def set_read_only(self, *, read_only: bool) -> None:
        for box in self._boxes.values():
            box.set_read_only(read_only=read_only)


def sector_words() -> list[tuple[str, str]]:
    return [(key, _word(SECTORS[key])) for key in workshop.SECTORS]


def consequence(natures: Sequence[str], sector: str) -> str:
    """What FBR will ask in the sandbox, and what an end consumer pays (specification DI v1.12, sections 9 and 10)."""
    asked = sorted(book().assigned(natures, sector))
    said = []
    if asked:
        sentence = _word(QT_TRANSLATE_NOOP("NaturesField", "In the sandbox FBR will ask for {scenarios}."))
        said.append(sentence.format(scenarios=written.isolate(", ".join(asked))))
    if VEHICLES in asked:
        said.append(
            _word(
                QT_TRANSLATE_NOOP("NaturesField", "SN020 is the sale of electric vehicles: also of a spare-parts shop.")
            )
        )
    if "retailer" in natures:
        said.append(_word(QT_TRANSLATE_NOOP("NaturesField", "An end consumer pays no further tax.")))
    elif RETAIL_SCENARIOS & set(asked):
        said.append(
            _word(QT_TRANSLATE_NOOP("NaturesField", "Retail scenarios hold only for who is registered as a retailer."))
        )
    return " ".join(said)


def _word(text: str) -> str:
    return QCoreApplication.translate("NaturesField", text)
