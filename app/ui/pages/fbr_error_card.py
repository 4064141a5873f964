"""A refusal of FBR's: its own words, what they mean, and the way to the field that has to be mended."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.rules.fbr_errors import explain, place
from app.services import sales
from app.ui.desk import Desk
from app.ui.kit import written
from app.ui.kit.buttons import primary
from app.ui.kit.card import Card
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role


class FbrErrorCard(Card):
    """Stands only while there is a refusal to be explained."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("FBR refused it"), ruled=False)
        self._desk, self._sale, self._field = desk, 0, ""
        inside = self.padded()
        self._says, self._plain, self._todo = (
            Words("", Role.SUB, "ink2", wrap=True),
            Words("", Role.BODY, bold=True, wrap=True),
            Words("", Role.BODY, wrap=True),
        )
        self.mend = primary(self.tr("Correct and issue anew"), "pencil")
        self.mend.clicked.connect(self._mend)
        for each in (self._plain, self._todo, self._says, self.mend):
            inside.addWidget(each)
        self.hide()

    def show_refusal(self, sale_id: int, code: str, words: str) -> None:
        """`words` as FBR wrote them; a sale that cannot be issued anew (0: no sale at all) has no button."""
        self._sale = sale_id
        known = explain(code)
        translate = QCoreApplication.translate
        self._plain.say(translate("FbrError", known.plain) if known else self.tr("This code is not on our list."))
        self._todo.say(translate("FbrError", known.todo) if known else "")
        self._says.say(self.tr("FBR's words: {words}").format(words=written.isolate(f"{code} {words}".strip())))
        mendable = False
        if sale_id:
            with self._desk.books.read() as sitting:
                mendable = not sales.revisable(sitting, sale_id)
                self._field = place(code, words, len(sales.draft_of(sitting, sale_id).lines))
        self.mend.setVisible(mendable)
        self.show()

    def _mend(self) -> None:
        from app.ui.pages.sale_revision import SaleRevision  # the form is only made when it is wanted

        self._desk.lay(SaleRevision(self._desk, self._sale, self._field))
