"""Order, goods received and bill beside each other: what is open, and where quantities and prices differ."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.rules.money import ZERO
from app.rules.problems import Code, Problem, refuse
from app.services import deliveries
from app.services.deliveries import Difference, Match, MatchedBill, MatchLine
from app.ui import delivery_words, duties, wording
from app.ui.desk import Desk
from app.ui.kit import columns, look, written
from app.ui.kit.buttons import link, small
from app.ui.kit.card import Card
from app.ui.kit.choice import Choice, SearchField
from app.ui.kit.labels import Words
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role, State
from app.ui.pages.drafting import told, write
from app.ui.pages.sure import Sure


class MatchCard(Card):
    """A bill is linked by any part of its number and Enter; a link is taken off again with a word."""

    def __init__(self, desk: Desk, delivery_id: int) -> None:
        super().__init__(self.tr("Order, goods and bill"), ruled=False)
        self._desk, self._id = desk, delivery_id
        self.bill = SearchField((), self.tr("A bill of his, by number"))
        self.bill.setAccessibleName(self.tr("Number of our bill that charges for this"))
        self.bill.setFixedWidth(look.wide("search_least") + 60)
        line = self.bill.lineEdit()
        assert line is not None  # noqa: S101 - an editable field has one
        line.returnPressed.connect(self.link_bill)
        self.link_it = small(self.tr("Link bill"), "file-invoice")
        self.link_it.clicked.connect(self.link_bill)
        self.head_widget(self.bill)
        self.head_widget(self.link_it)
        self.table: Table[MatchLine] = Table(
            self._columns(), lambda row: (row.description, row.unit), row_height="row", round_top=False
        )
        self.table.setAccessibleName(self.tr("Order, goods and bill"))
        self.add(self.table)
        self._bills = QWidget()
        self.add(self._bills)
        self.refresh()

    def refresh(self) -> None:
        with self._desk.books.read() as sitting:
            match = deliveries.match(sitting, self._id)
            offered = deliveries.unlinked_bills(sitting, self._id)
        self.bill.offer([Choice(bill.id, _called(bill)) for bill in offered])
        self.table.replace(match.lines)
        self.table.show_whole()
        self._show_bills(match)

    def link_bill(self) -> None:
        """The bill charges for these goods."""
        self.bill.settle()
        chosen, typed = self.bill.value(), self.bill.typed()
        try:
            refuse([] if isinstance(chosen, int) else [Problem(Code.NOT_FOUND, "bill", {"text": typed})])
            with self._desk.books.write() as sitting:
                number = deliveries.match(sitting, self._id).number
                deliveries.link_bill(sitting, int(str(chosen)), number)
        except Exception as error:
            told(self._desk, error)
            return
        number = written.isolate(typed.split()[0])
        self._desk.tell(State.ACCEPTED, self.tr("Bill {number} is linked.").format(number=number))
        self.bill.show_value(None)

    def unlink_bill(self, purchase_id: int, number: str) -> None:
        shown = written.isolate(number)
        title = self.tr("Take bill {number} off these goods?").format(number=shown)
        said = self.tr("The bill stays as it is; it only charges for other goods, or for none of ours.")
        if not Sure.ask(self, title, said, self.tr("Take off")):
            return
        done = self.tr("Bill {number} is taken off.").format(number=shown)
        write(self._desk, lambda sitting: deliveries.unlink_bill(sitting, purchase_id), done)

    def _show_bills(self, match: Match) -> None:
        """Under the table: what differs, in words and by how much; and the bills, each with the way to take it off."""
        fresh, row = QWidget(), QHBoxLayout()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(look.space("pad"), look.space("small"), look.space("pad"), look.space("small"))
        for said in _sentences(match):
            column.addWidget(Words(said, Role.SUB, "unknown", wrap=True))
        row.setSpacing(look.space("small"))
        agreed = self.tr("Order, goods and bill agree.") if match.agrees else self.tr("Bills linked:")
        row.addWidget(Words(agreed if match.bills else self.tr("No bill is linked yet."), Role.SUB, "ink2"))
        for purchase_id, number in zip(match.bill_ids, match.bills, strict=True):
            shown, off = link(number), small(self.tr("Take off"), "x")
            off.setAccessibleName(f"{self.tr('Take off')}: {number}")
            shown.clicked.connect(partial(self._desk.show, "purchase", purchase_id))
            off.clicked.connect(partial(self.unlink_bill, purchase_id, number))
            row.addWidget(shown)
            row.addWidget(off)
        row.addStretch()
        column.addLayout(row)
        self.body.replaceWidget(self._bills, fresh)
        self._bills.hide()
        self._bills.deleteLater()
        self._bills = fresh

    def _columns(self) -> list[columns.Column[MatchLine]]:
        return [
            columns.text(self.tr("Goods"), lambda row: row.description, icon=_mark, icon_ink=_ink, bold=_bold),
            columns.quantity(self.tr("Ordered"), lambda row: row.ordered),
            columns.quantity(self.tr("Accepted"), lambda row: row.accepted),
            columns.quantity(self.tr("Billed"), lambda row: row.billed),
            columns.quantity(self.tr("To come"), lambda row: row.to_come),
            columns.quantity(self.tr("To bill"), lambda row: row.to_be_billed),
            columns.money(self.tr("Order rate"), lambda row: row.order_rate),
            columns.money(self.tr("Bill rate"), lambda row: row.bill_rate),
        ]


class ChargedCard(Card):
    """Beside a bill: the order or the goods it charges for, and where they differ; hidden where there is none."""

    def __init__(self, desk: Desk, purchase_id: int) -> None:
        super().__init__("", link_text=self.tr("Open"), ruled=False)
        self._desk = desk
        with desk.books.read() as sitting:
            self.match = deliveries.match_of_bill(sitting, purchase_id)
        self.setVisible(self.match is not None)
        if self.match is None:
            return
        self.title.say(self.tr("Charges for {number}").format(number=written.isolate(self.match.number)))
        column = self.padded()
        for said in _sentences(self.match):
            column.addWidget(Words(said, Role.SUB, "unknown", wrap=True))
        if self.match.agrees:
            column.addWidget(Words(self.tr("Order, goods and bill agree."), Role.SUB, "accepted", wrap=True))
        if self.link is not None:
            self.link.clicked.connect(self._open)

    def _open(self) -> None:
        if self.match is not None:
            self._desk.show("delivery", self.match.id)


def _sentences(match: Match) -> list[str]:
    """One for each kind of goods of which something differs."""
    found = []
    for line in match.lines:
        if line.differences:
            each = f"{duties.comma()} ".join(_said(line, what) for what in line.differences)
            found.append(f"{wording.fact(line.description)}: {each}")
    return found


def _said(line: MatchLine, what: Difference) -> str:
    """'Rate above the order 2,625.00': pieces, or for a rate what it costs on all that was billed."""
    rates = (line.bill_rate or ZERO) - (line.order_rate or ZERO)
    pieces = {
        Difference.NOT_RECEIVED: line.to_come,
        Difference.OVER_RECEIVED: line.accepted - line.ordered,
        Difference.NOT_ORDERED: line.accepted or line.billed,
        Difference.REJECTED: line.rejected,
        Difference.NOT_BILLED: line.to_be_billed,
        Difference.OVER_BILLED: line.billed - line.accepted,
    }
    count = written.isolate(written.quantity(pieces[what])) if what in pieces else ""
    return f"{wording.of(delivery_words.DIFFERENCES, what)} {count or wording.rupees(abs(rates) * line.billed)}"


def _called(bill: MatchedBill) -> str:
    return f"{bill.number}  {bill.bill_no}  {written.day(bill.day)}  {written.money(bill.total)}"


def _mark(row: MatchLine) -> str:
    return "alert-triangle" if row.differences else "circle-check"


def _ink(row: MatchLine) -> str:
    return "unknown" if row.differences else "accepted"


def _bold(row: MatchLine) -> bool:
    return bool(row.differences)
