"""Opening the books, and the first question to somebody who has none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from app.host import paths
from app.host.clock import now
from app.rules.problems import Problem
from app.rules.rates import Rates
from app.services import books, practice_books, reference_sowing, workshop
from app.services.books import Books
from app.services.workshop import WorkshopDraft
from app.ui import wording
from app.ui.kit import look
from app.ui.kit.buttons import plain, primary
from app.ui.kit.fields import NtnField, TextField
from app.ui.kit.form import Entry, Form
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role


def opened(path: Path, rates: Rates, by: str) -> Books | None:
    """The books at `path`; made there if there are none and a name is given. None: the person went away again."""
    paths.refuse_unsafe(path)
    if path.is_file():
        there = books.open_books(path, rates, now, by)
    else:
        named = FirstQuestion.ask(path)
        if named is None:
            return None
        there = books.create(path, rates, now, by)
        with there.write() as sitting:
            workshop.establish(sitting, named)
    reference_sowing.sow(there, shipped_list)
    paths.remember_books(path)
    return there


def practice(path: Path, rates: Rates, by: str) -> Books:
    """The practice workshop's books, made and furnished there if they are not; they are never "the last books"."""
    if path.is_file():
        return books.open_books(path, rates, now, by)
    there = books.create(path, rates, now, by)
    try:
        with there.write() as sitting:
            practice_books.furnish(sitting)
    except BaseException:
        there.close()
        path.unlink()
        raise
    reference_sowing.sow(there, shipped_list)
    return there


def shipped_list(name: str) -> str:
    """One of FBR's lists as it ships with the program."""
    return paths.resource(f"portal/{name}").read_text(encoding="utf-8")


class FirstQuestion(QDialog):
    """Whose books shall these be? The rest can wait for the settings."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("New books"))
        self.form = Form(
            WorkshopDraft(),
            [
                [Entry("name", self.tr("Name of the workshop"), TextField())],
                [
                    Entry("city", self.tr("City"), TextField()),
                    Entry("ntn", self.tr("NTN"), NtnField(), optional=True),
                ],
            ],
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(look.space("medium"))
        column.addWidget(Words(self.tr("Whose books shall these be?"), Role.PAGE))
        where = Words(
            self.tr("They will lie at {path}").format(path=wording.fact(str(path))), Role.SUB, "ink2", wrap=True
        )
        where.set_width(look.wide("explanation"))
        column.addWidget(where)
        column.addWidget(self.form)
        row = QHBoxLayout()
        away = plain(self.tr("Not now"))
        self.begin = primary(self.tr("Open new books"), "check", "Ctrl+Return")
        row.addWidget(away)
        row.addStretch()
        row.addWidget(self.begin)
        column.addLayout(row)
        away.clicked.connect(self.reject)
        self.begin.clicked.connect(self._begin)
        self.form.focus_first()

    @classmethod
    def ask(cls, path: Path) -> WorkshopDraft | None:
        """The one place that waits for the answer; tests put their own in its stead."""
        dialog = cls(path)
        answered = dialog.exec()
        return dialog.form.draft() if answered else None

    def problems(self) -> list[Problem]:
        return workshop.check(self.form.draft())

    def _begin(self) -> None:
        found = self.problems()
        self.form.complain(wording.each(found))
        if not found:
            self.accept()
