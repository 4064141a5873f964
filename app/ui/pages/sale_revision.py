"""An invoice that FBR refused, being corrected: as it was issued, with the cursor in the field that was wrong."""

from __future__ import annotations

from app.services import sales
from app.services.sales import SaleDraft
from app.ui.desk import Desk
from app.ui.kit import written
from app.ui.kit.tokens import State
from app.ui.pages.sale_form import SaleForm


class SaleRevision(SaleForm):
    """Issued in the place of the refused one, under its number."""

    def __init__(self, desk: Desk, sale_id: int, field: str = "") -> None:
        self._sale, self._field = sale_id, field
        self.kind = f"correct-sale {sale_id}"
        super().__init__(desk)
        with desk.books.read() as sitting:
            detail = sales.detail(sitting, sale_id)
        number = written.isolate(detail.row.number) if detail else ""
        self.set_head(self.tr("Correct {number}").format(number=number), "", (State.REJECTED, ""), back=True)

    def blank(self) -> SaleDraft:
        with self.desk.books.read() as sitting:
            return sales.draft_of(sitting, self._sale)

    def post_now(self) -> None:
        with self.desk.books.write() as sitting:
            made = sales.revise(sitting, self._sale, self.draft())
            self.forget(sitting)
        with self.desk.books.read() as sitting:
            detail = sales.detail(sitting, made)
        self.done()
        number = written.isolate(detail.row.number) if detail else ""
        said = self.tr("Invoice {number} is issued in its place.").format(number=number)
        self.desk.tell(State.ACCEPTED, said, self.tr("Print it"), "sale", made)
        self.leaving.emit()

    def focus_first(self) -> None:
        """In the field that FBR found wrong."""
        self.open_field(self._field)
