"""One paper, looked at, printed or saved; in the language it is wanted in."""

from __future__ import annotations

from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.page import Page
from app.ui.kit.paper_view import PaperView
from app.ui.kit.tokens import State
from app.ui.papers import Paper, Wanted, spoken


class PaperPage(Page):
    """The paper is made anew each time it is asked for; nothing of it is kept."""

    def __init__(self, desk: Desk, wanted: Wanted) -> None:
        super().__init__()
        self._desk, self._wanted = desk, wanted
        self.view = PaperView()
        self.language = ChoiceField(
            [
                Choice("en", self.tr("In English")),
                Choice("ur", self.tr("In Urdu")),
                Choice("both", self.tr("In both languages")),
            ]
        )
        self.language.show_value(spoken())
        self.language.setAccessibleName(self.tr("Language of the paper"))
        self.language.edited.connect(self.make)
        self.body.addWidget(self.language)
        self.body.addWidget(self.view, 1)
        self.language.setMaximumWidth(220)
        self.view.saved.connect(self._saved)
        self.set_head(wanted.title, back=True)
        self.make()

    def make(self) -> None:
        language, wanted, books = str(self.language.value()), self._wanted, self._desk.books
        Job(self, lambda: wanted.made(books, language), self._show).start()

    def focus_first(self) -> None:
        self.language.setFocus()

    def _show(self, paper: Paper) -> None:
        self.view.show_pdf(paper.pdf, paper.name, paper.title)

    def _saved(self, path: str) -> None:
        self._desk.tell(State.ACCEPTED, self.tr("Saved as {path}").format(path=path))
