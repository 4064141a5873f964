"""What one advance, fine or damage has come to, and what is agreed about it since."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.rules.period import Month
from app.services import owings
from app.services.owings import Change, ChangeDraft, OwingRow
from app.ui import staff_words, wording
from app.ui.desk import Desk
from app.ui.kit import written
from app.ui.kit.buttons import primary
from app.ui.kit.choice import Choice, ChoiceField
from app.ui.kit.date_fields import MonthField
from app.ui.kit.facts import Facts
from app.ui.kit.fields import MoneyField, TextField
from app.ui.kit.labels import Hair, Words
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.tokens import Role, State
from app.ui.pages.drafting import told

WITH_MONTH = (Change.POSTPONED, Change.INSTALMENT)
WITH_AMOUNT = (Change.INSTALMENT, Change.PAID_BACK, Change.FORGIVEN)


class OwingPanel(QObject):
    def __init__(self, desk: Desk, side: SidePanel, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._side = desk, side
        self._row: OwingRow | None = None

    def show_row(self, row: OwingRow | None) -> None:
        """The same row once more leaves alone what is being typed."""
        if row is not None and row == self._row:
            return
        self._row = row
        self._side.clear()
        if row is None:
            return
        state, word = staff_words.OWING_STATES[row.state]
        title = f"{wording.of(staff_words.OWINGS, row.kind)} {written.isolate(written.day(row.day))}"
        self._side.head(state, title, wording.word(word))
        self._side.add_part(Words(wording.fact(row.what), Role.BODY, wrap=True))
        self._side.add_part(Facts(self._pairs(row)))
        if row.postponed:
            months = self.tr(", ").join(wording.month(each.first) for each in sorted(row.postponed))
            self._side.add_part(Words(self.tr("Put off: {months}").format(months=months), Role.SUB, "ink2", wrap=True))
        if row.open > 0 and row.gone:
            said = wording.problem(owings.still_owed(wording.name(row.name, row.name_ur), row.open))
            self._side.add_part(Words(said, Role.SUB, "unknown", wrap=True))
        if row.open > 0:
            self._ask([each for each in Change if each != Change.INSTALMENT or row.lapses_on is None])

    def write_down(self) -> None:
        """What was agreed; the books say no if it cannot be."""
        if self._row is None:
            return
        month = self.month.day()
        draft = ChangeDraft(
            kind=str(self.kind.value()),
            month=Month.of(month) if month and self.kind.value() in WITH_MONTH else None,
            amount=self.amount.amount() if self.kind.value() in WITH_AMOUNT else None,
            reason=str(self.reason.value()),
        )
        try:
            with self._desk.books.write() as sitting:
                owings.change(sitting, self._row.id, draft)
        except Exception as error:
            told(self._desk, error)
            return
        self._desk.tell(State.ACCEPTED, self.tr("It is written down beside it."))

    def _pairs(self, row: OwingRow) -> list[tuple[str, str]]:
        pairs = [
            (self.tr("Rupees"), written.money(row.amount)),
            (self.tr("Taken from wages"), written.money(row.taken)),
            (self.tr("Paid back by hand"), written.money(row.paid_back)),
            (self.tr("Forgiven"), written.money(row.forgiven)),
            (self.tr("Still open"), written.money(row.open)),
        ]
        if row.lapses_on is not None:  # a fine is taken at once
            pairs += [
                (self.tr("Done on"), written.day(row.act_on)),
                (self.tr("Lapses after"), written.day(row.lapses_on)),
                (self.tr("Lapsed"), written.money(row.lapsed)),
            ]
        else:
            pairs += [
                (self.tr("Each month"), written.money(row.instalment)),
                (self.tr("From"), wording.month(row.first_month.first)),
            ]
        if row.heard_on is not None:
            pairs.append((self.tr("Heard on"), written.day(row.heard_on)))
        return pairs

    def _ask(self, changes: list[Change]) -> None:
        self.kind = ChoiceField([Choice(each.value, wording.of(staff_words.CHANGES, each.value)) for each in changes])
        self.month, self.amount = MonthField(self._desk.today), MoneyField()
        self.month.show_value(self._desk.today())
        self.reason = TextField(self.tr("Why"))
        self._side.add_part(Hair())
        self._side.add_part(Words(self.tr("What is agreed now"), Role.SUB, "ink2", bold=True))
        for label, field in (
            (self.tr("What is agreed"), self.kind),
            (self.tr("Month"), self.month),
            (self.tr("Rupees"), self.amount),
            (self.tr("Reason"), self.reason),
        ):
            field.setAccessibleName(label)
            self._side.add_part(field)
        self.kind.edited.connect(self._look)
        write = primary(self.tr("Write down"), "check")
        write.clicked.connect(self.write_down)
        self._side.foot(write)
        self._look()

    def _look(self) -> None:
        self.month.setVisible(self.kind.value() in WITH_MONTH)
        self.amount.setVisible(self.kind.value() in WITH_AMOUNT)
