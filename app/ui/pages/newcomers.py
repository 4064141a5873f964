"""A supplier or a part that is not in the books yet, written down without leaving the paper being typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.rules import identity, urdu
from app.rules.problems import Code, Problem
from app.services import parties, parts
from app.services.books import Sitting
from app.services.parties import PartyDraft
from app.services.parts import PartDraft
from app.ui import trouble, wording
from app.ui.desk import Desk
from app.ui.kit import look
from app.ui.kit.buttons import plain, primary
from app.ui.kit.choice import ChoiceField
from app.ui.kit.fields import CnicField, CodeField, MoneyField, NtnField, TextField, UrduTextField
from app.ui.kit.form import Entry, Form
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role
from app.ui.pages.hs_code_field import HsCodeField
from app.ui.pages.line_columns import unit_choices

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

QUIET = frozenset({Code.MISSING, Code.HS_CODE_MISSING})
"""What is not typed yet is no fault; the bill itself will say that a code is missing."""
Draft = TypeVar("Draft", bound="DataclassInstance")


class Newcomer(QDialog, Generic[Draft]):
    """The fewest fields; Enter walks them, and on the button it writes. Esc goes back and writes nothing."""

    def __init__(self, desk: Desk, title: str, draft: Draft, rows: Sequence[Sequence[Entry]], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(title)
        self.setModal(True)
        self.setFixedWidth(look.wide("popup") * 4 // 3)
        self.form: Form[Draft] = Form(draft, rows)
        self.form.show_draft(draft)
        self.form.edited.connect(self._look)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(look.space("medium"))
        column.addWidget(Words(title, Role.CARD))
        column.addWidget(self.form)
        back = plain(self.tr("Go back"))
        back.clicked.connect(self.reject)
        self.write = primary(self.tr("Write down"), "check", "Ctrl+Return")
        self.write.clicked.connect(self.write_down)
        foot = QHBoxLayout()
        foot.addWidget(back)
        foot.addStretch()
        foot.addWidget(self.write)
        column.addLayout(foot)
        QWidget.setTabOrder(self.write, back)
        self._look()
        self.form.focus_first()

    def problems(self, sitting: Sitting, draft: Draft) -> list[Problem]:
        raise NotImplementedError

    def put(self, sitting: Sitting, draft: Draft) -> str:
        """Write it; answers the name it goes by."""
        raise NotImplementedError

    def write_down(self) -> None:
        self._look()
        if not self.write.isEnabled():
            return
        try:
            with self._desk.books.write() as sitting:
                self.made = self.put(sitting, self.form.draft())
        except Exception as error:
            trouble.report(error)
            return
        self.accept()

    def answer(self) -> str:
        """Waits for the person; the name that was written down, or nothing."""
        name = self.made if self.exec() else ""
        self.deleteLater()
        return name

    def _look(self) -> None:
        draft = self.form.draft()
        with self._desk.books.read() as sitting:
            found = self.problems(sitting, draft)
        self.form.complain(wording.each(one for one in found if one.code not in QUIET))
        serious = [one for one in found if not one.is_warning]
        self.write.explain(wording.problem(serious[0]) if serious else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.write.hasFocus():
            self.write_down()
            return
        super().keyPressEvent(event)


class NewSupplier(Newcomer[PartyDraft]):
    def __init__(self, desk: Desk, typed: str, parent: QWidget) -> None:
        entries = [
            [Entry("name", self.tr("Name"), TextField())],
            [Entry("name_ur", self.tr("Name in Urdu"), UrduTextField(), optional=True)],
            [
                Entry("ntn", self.tr("NTN"), NtnField("1234567-8"), optional=True),
                Entry("strn", self.tr("STRN"), CodeField(), optional=True),
                Entry("cnic", self.tr("CNIC"), CnicField("35202-1234567-1"), optional=True),
            ],
        ]
        super().__init__(desk, self.tr("New supplier"), _party(typed), entries, parent)

    @classmethod
    def ask(cls, desk: Desk, typed: str, parent: QWidget) -> str:
        return cls(desk, typed, parent).answer()

    def problems(self, sitting: Sitting, draft: PartyDraft) -> list[Problem]:
        return parties.check(draft) + parties.check_in_books(sitting, draft)

    def put(self, sitting: Sitting, draft: PartyDraft) -> str:
        return parties.known(sitting, parties.add(sitting, draft)).name


class NewPart(Newcomer[PartDraft]):
    def __init__(self, desk: Desk, typed: str, parent: QWidget) -> None:
        name = "" if urdu.is_urdu(typed) else typed
        draft = PartDraft(name=name, name_ur="" if name else typed)
        entries = [
            [Entry("name", self.tr("Name"), TextField())],
            [
                Entry("name_ur", self.tr("Name in Urdu"), UrduTextField(), optional=True, stretch=3),
                Entry("number", self.tr("Part number"), CodeField(), optional=True, stretch=2),
            ],
            [
                Entry("hs_code", self.tr("HS code"), HsCodeField("8708.9990"), optional=True, stretch=2),
                Entry("unit", self.tr("Unit"), ChoiceField(unit_choices()), stretch=2),
                Entry("price", self.tr("Price, without tax"), MoneyField(), optional=True, stretch=2),
            ],
        ]
        super().__init__(desk, self.tr("New part"), draft, entries, parent)

    @classmethod
    def ask(cls, desk: Desk, typed: str, parent: QWidget) -> str:
        return cls(desk, typed, parent).answer()

    def problems(self, sitting: Sitting, draft: PartDraft) -> list[Problem]:
        return parts.check(draft) + (
            [Problem(Code.DUPLICATE, "name", {"text": draft.name})] if parts.find(sitting, draft.name) else []
        )

    def put(self, sitting: Sitting, draft: PartDraft) -> str:
        made = parts.get(sitting, parts.add(sitting, draft))
        return made.name if made else draft.name


def _party(typed: str) -> PartyDraft:
    """Whatever was typed, where it belongs: a number, an Urdu name, a name."""
    ntn, cnic = identity.ntn(typed), identity.cnic(typed)
    if cnic or ntn:
        return PartyDraft(is_supplier=True, cnic=typed if cnic else "", ntn="" if cnic else typed)
    if urdu.is_urdu(typed):
        return PartyDraft(is_supplier=True, name_ur=typed)
    return PartyDraft(is_supplier=True, name=typed)
