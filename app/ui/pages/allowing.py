"""Leave beyond the balance, typed into the grid: allowed with a reason that is kept, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.rules.period import Month
from app.rules.problems import Code, Problem, Refusal
from app.rules.wages import marks
from app.services import leave, muster
from app.services.books import Sitting
from app.services.leave import PermissionDraft
from app.services.muster import Typed
from app.ui import wording
from app.ui.kit import look
from app.ui.kit.buttons import plain, primary
from app.ui.kit.fields import TextField
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role

ONE = Decimal(1)


class Allowing(QDialog):
    """What would go below nothing, and the line for the reason."""

    def __init__(self, problem: Problem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Allow this leave?"))
        self.setModal(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(look.space("small"))
        column.addWidget(Words(self.tr("Allow this leave?"), Role.CARD))
        said = Words(wording.problem(problem), wrap=True)
        said.set_width(look.wide("popup"))
        column.addWidget(said)
        self.reason = TextField(self.tr("Reason"))
        self.reason.edited.connect(self._look)
        self.reason.returnPressed.connect(self._on)
        column.addWidget(self.reason)
        row = QHBoxLayout()
        back = plain(self.tr("Not now"))
        back.setAutoDefault(False)
        back.clicked.connect(self.reject)
        self.allow = primary(self.tr("Allow it"), "check")
        self.allow.setAutoDefault(False)
        self.allow.clicked.connect(self.accept)
        row.addWidget(back)
        row.addStretch()
        row.addWidget(self.allow)
        column.addLayout(row)
        self._look()
        self.reason.setFocus()

    @classmethod
    def ask(cls, parent: QWidget, problem: Problem) -> str:
        """The reason; nothing if it is not allowed. Tests put their own in its stead."""
        dialog = cls(problem, parent)
        agreed = dialog.exec() == QDialog.DialogCode.Accepted
        given = dialog.reason.text().strip() if agreed else ""
        dialog.deleteLater()
        return given

    def _on(self) -> None:
        if self.reason.text().strip():
            self.accept()

    def _look(self) -> None:
        self.allow.explain("" if self.reason.text().strip() else self.tr("Give a reason."))


def may_be_allowed(refusal: Refusal, cells: Sequence[Typed]) -> bool:
    """Nothing but leave stands in the way, and each day of it was typed now."""
    return all(each.code is Code.LEAVE_BEYOND_BALANCE and _cell(each, cells) is not None for each in refusal.problems)


def put_allowed(sitting: Sitting, month: Month, cells: Sequence[Typed], reason: str) -> list[Problem]:
    """Write the cells, with a permission for each day that the balance lacks; all in one transaction."""
    for _ in cells:
        try:
            return muster.put(sitting, month, cells)
        except Refusal as refusal:
            if not may_be_allowed(refusal, cells):
                raise
            for problem in refusal.problems:
                _permit(sitting, cells, problem, reason)
    return muster.put(sitting, month, cells)


def _permit(sitting: Sitting, cells: Sequence[Typed], problem: Problem, reason: str) -> None:
    cell = _cell(problem, cells)
    found = muster.parse(cell.text, ONE) if cell is not None else None
    off = marks.leave(found[0]) if found is not None else None
    if cell is not None and off is not None:
        mark, days = off
        kind = leave.KINDS[mark].value
        draft = PermissionDraft(worker=cell.worker, kind=kind, first=cell.day, last=cell.day, days=days, reason=reason)
        leave.permit(sitting, draft)


def _cell(problem: Problem, cells: Sequence[Typed]) -> Typed | None:
    what, _, place = problem.field.partition(".")
    return cells[int(place)] if what == "cells" and place.isdigit() else None
