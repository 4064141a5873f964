"""The form of a plain record: fields on a sheet, what is wrong under them, one button that writes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.rules.problems import Code, Problem
from app.services.books import Sitting
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import look
from app.ui.kit.buttons import primary
from app.ui.kit.card import Card
from app.ui.kit.form import Entry, Form
from app.ui.kit.tokens import State
from app.ui.kit.totals_bar import TotalsBar
from app.ui.pages.attachments_card import AttachmentsCard
from app.ui.pages.keeping import KeptForm

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Draft = TypeVar("Draft", bound="DataclassInstance")
Group = tuple[str, Sequence[Sequence[Entry]]]


class RecordForm(KeptForm[Draft], Generic[Draft]):
    """Groups of fields, each a card, all over one draft; `record` 0 is a new one, kept while it is typed."""

    def __init__(self, desk: Desk, record: int, draft: Draft, groups: Sequence[Group], write_word: str) -> None:
        super().__init__(desk)
        self.taken = type(draft)
        self.record = record
        self._draft = draft
        self.forms: list[Form[Draft]] = []
        self._lay_out(groups)
        self.write = primary(write_word, "check", "Ctrl+Return")
        self.write.clicked.connect(self.write_down)
        self.sums = TotalsBar()
        self.sums.put_actions(primary=self.write)
        self.bar(self.sums)

    # What each kind of record says of itself.

    def problems(self, sitting: Sitting, draft: Draft) -> list[Problem]:
        raise NotImplementedError

    def put(self, sitting: Sitting, draft: Draft) -> int:
        """Write it; answers its id."""
        raise NotImplementedError

    def written_down(self, record: int) -> None:
        """It is in the books now."""
        raise NotImplementedError

    # What they have in common.

    def draft(self) -> Draft:
        made = self._draft
        for form in self.forms:
            shown = form.draft()
            changed: dict[str, Any] = {name: getattr(shown, name) for name in form.names()}
            made = replace(made, **changed)
        return made

    def show_draft(self, draft: Draft) -> None:
        self._draft = draft
        for form in self.forms:
            form.show_draft(draft)

    def check(self) -> None:
        draft = self.draft()
        with self.desk.books.read() as sitting:
            found = self.problems(sitting, draft)
        said = wording.each(one for one in found if one.code != Code.MISSING)
        for form in self.forms:
            said = form.complain(said)
        serious = [one for one in found if not one.is_warning]
        self.write.explain(wording.problem(serious[0]) if serious else "")

    def write_down(self) -> None:
        self.settle()
        try:
            with self.desk.books.write() as sitting:
                made = self.put(sitting, self.draft())
                self.forget(sitting)
        except Exception as error:
            self.refused(error)
            return
        self.done()
        self.written_down(made)
        self.leaving.emit()

    def leaving_title(self) -> str:
        return self.tr("This is not written down yet")

    def focus_first(self) -> None:
        self.forms[0].focus_first()

    def attach_to(self, subject: str) -> None:
        """Scans of this record, beside its fields."""
        self.attached = AttachmentsCard(self.desk, subject, self.record)
        self.attached.setMinimumWidth(look.wide("form_side"))
        self.beside.addWidget(self.attached)

    def tell_kept(self, sentence: str) -> None:
        self.desk.tell(State.ACCEPTED, sentence)

    def _lay_out(self, groups: Sequence[Group]) -> None:
        middle = QWidget()
        whole = QHBoxLayout(middle)
        whole.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout()
        column.setSpacing(look.space("gap"))
        for title, rows in groups:
            form: Form[Draft] = Form(self._draft, rows)
            form.edited.connect(self.soon)
            self.forms.append(form)
            card = Card(title)
            inside = card.padded()
            inside.addSpacing(look.space("tight"))
            inside.addWidget(form)
            column.addWidget(card)
        column.addStretch()
        whole.addLayout(column, 1)
        self.beside = QVBoxLayout()
        self.beside.setSpacing(look.space("gap"))
        whole.setSpacing(look.space("gap"))
        whole.addLayout(self.beside)
        self.scrolling(middle)
