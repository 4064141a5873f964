"""A refusal of FBR's: its own words, what they mean, and the way to the field that has to be mended."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.rules.fbr_errors import explain, place
from app.services import sale_notes, sales, withdrawals
from app.ui.desk import Desk
from app.ui.kit import written
from app.ui.kit.buttons import plain, primary
from app.ui.kit.card import Card
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role, State
from app.ui.pages.drafting import told
from app.ui.pages.reason import Reason

SALE = "sale"


class FbrErrorCard(Card):
    """Stands only while there is a refusal to be explained."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("FBR refused it"), ruled=False)
        self._desk, self._kind, self._paper, self._field = desk, SALE, 0, ""
        inside = self.padded()
        self._says, self._plain, self._todo = (
            Words("", Role.SUB, "ink2", wrap=True),
            Words("", Role.BODY, bold=True, wrap=True),
            Words("", Role.BODY, wrap=True),
        )
        self.mend = primary(self.tr("Correct and issue anew"), "pencil")
        self.mend.clicked.connect(self._mend)
        self.withdraw = plain(self.tr("Nobody wants it any more…"))
        self.withdraw.clicked.connect(self._withdraw)
        for each in (self._plain, self._todo, self._says, self.mend, self.withdraw):
            inside.addWidget(each)
        self.hide()

    def show_refusal(self, paper_id: int, code: str, words: str, kind: str = SALE) -> None:
        """`words` as FBR wrote them; what cannot be issued anew (0: a paper not corrected here) has no button."""
        self._paper, self._kind = paper_id, kind
        known = explain(code)
        translate = QCoreApplication.translate
        self._plain.say(translate("FbrError", known.plain) if known else self.tr("This code is not on our list."))
        self._todo.say(translate("FbrError", known.todo) if known else "")
        self._says.say(self.tr("FBR's words: {words}").format(words=written.isolate(f"{code} {words}".strip())))
        mendable = bool(paper_id) and self._mendable(code, words)
        self.mend.setVisible(mendable)
        self.withdraw.setVisible(mendable)
        self.show()

    def _mendable(self, code: str, words: str) -> bool:
        """Can it be issued anew? The field to open then is found on the way."""
        with self._desk.books.read() as sitting:
            if self._kind == sale_notes.KIND:
                self._field = sale_notes.refused_field(sitting, self._paper, code, words)
                return not sale_notes.revisable(sitting, self._paper)
            self._field = place(code, words, len(sales.draft_of(sitting, self._paper).lines))
            return not sales.revisable(sitting, self._paper)

    def _withdraw(self) -> None:
        """It is not corrected, for nobody wants it: why is asked, and stays in the books."""
        text = self.tr("FBR has not recorded it. It stays in the books, counts no more, and is not sent again.")
        reason = Reason.ask(self, self.tr("Does nobody want it any more?"), text, self.tr("Withdraw"))
        if not reason:
            return
        try:
            with self._desk.books.write() as sitting:
                withdrawals.withdraw(sitting, self._kind, self._paper, reason)
        except Exception as error:
            told(self._desk, error)
            return
        self._desk.tell(State.ACCEPTED, self.tr("It is withdrawn; nobody need care for it any more."))

    def _mend(self) -> None:
        from app.ui.pages.sale_note_revision import SaleNoteRevision  # the forms are only made when they are wanted
        from app.ui.pages.sale_revision import SaleRevision

        form = SaleNoteRevision if self._kind == sale_notes.KIND else SaleRevision
        self._desk.lay(form(self._desk, self._paper, self._field))
