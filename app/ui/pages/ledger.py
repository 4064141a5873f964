"""A supplier's or customer's ledger with its running balance, a hundred lines at a time."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services import ledgers, sale_cancellations
from app.services.ledgers import Ledger, LedgerLine
from app.ui import papers, wording
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit import columns, files, look, written
from app.ui.kit.buttons import arrow, plain, primary
from app.ui.kit.card import Sheet
from app.ui.kit.date_fields import DateField
from app.ui.kit.filter_tabs import FilterTabs
from app.ui.kit.labels import Elided, Figure, Hair, Words
from app.ui.kit.page import Page
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role, State
from app.ui.pages.drafting import told
from app.ui.pages.paper_page import PaperPage

SHOWN = 100


class LedgerPage(Page):
    """Enter opens the paper in hand. Only the lines that are shown are read; the database sums the others."""

    def __init__(self, desk: Desk, party_id: int, side: str) -> None:
        super().__init__()
        self.desk, self._party, self.side = desk, party_id, side
        self._skip, self._name = 0, ""
        self.table: Table[LedgerLine] = Table(self._columns(), lambda line: (line.kind, line.id), round_top=False)
        self.table.setSortingEnabled(False)  # a running balance has one order only
        self.first, self.last = DateField(desk.today), DateField(desk.today)
        self.earlier = arrow("chevron-left", self.tr("Earlier lines"))
        self.later = arrow("chevron-right", self.tr("Later lines"))
        self.statement = primary(self.tr("Statement"), "printer", "Ctrl+P")
        self.export = plain(self.tr("Export"), "download")
        self.tabs = FilterTabs([(ledgers.SUPPLIER, self.tr("As supplier")), (ledgers.CUSTOMER, self.tr("As customer"))])
        self.brought, self.closing = Elided("", Role.SUB, "ink2"), Figure("", Role.CARD_TOTAL)
        self._lay_out()
        self.set_actions(self.export, primary=self.statement)
        for field in (self.first, self.last):
            field.setFixedWidth(look.wide("column_state"))
            field.edited.connect(self.anew)
        for button, does in (
            (self.earlier, self.go_earlier),
            (self.later, self.go_later),
            (self.statement, self.open_statement),
            (self.export, self.ask_file),
        ):
            button.clicked.connect(does)
        self.table.opened.connect(self._open)
        self.tabs.choose(side)
        self.tabs.changed.connect(self._turn)
        desk.hub.changed.connect(self._heard)

    def arrive(self) -> None:
        self.read()

    def focus_first(self) -> None:
        self.table.setFocus()

    def anew(self) -> None:
        """Another side or other days: from the latest line again."""
        self._skip = 0
        self.read()

    def read(self) -> None:
        side, first, last, skip = self.side, self.first.day(), self.last.day(), self._skip

        def work() -> Ledger:
            with self.desk.books.read() as sitting:
                return ledgers.ledger(sitting, self._party, side, first, last, most=SHOWN, skip=skip)

        Job(self, work, self._show).start()

    def go_earlier(self) -> None:
        self._skip += SHOWN
        self.read()

    def go_later(self) -> None:
        self._skip = max(self._skip - SHOWN, 0)
        self.read()

    def open_statement(self) -> None:
        make = partial(papers.statement, self.side, self._party, (self.first.day(), self.last.day()))
        wanted = papers.Wanted(f"statement {self._name}", self._name, make)
        self.desk.lay(PaperPage(self.desk, wanted))

    def ask_file(self) -> None:
        chosen, _ = files.to_save(
            self, self.tr("Export the ledger"), f"ledger {self._party}.xlsx", files.EXCEL, files.CSV
        )
        if chosen is not None:
            self.write_file(chosen)

    def write_file(self, path: Path) -> None:
        """Every line between the two days, not only those that are shown."""
        side, first, last = self.side, self.first.day(), self.last.day()

        def work() -> int:
            from app.exchange import exports

            with self.desk.books.read() as sitting:
                lines = ledgers.ledger(sitting, self._party, side, first, last).lines
            return exports.listed("Ledger", lines, path).rows

        Job(self, work, self._written, partial(told, self.desk)).start()

    def _written(self, rows: int) -> None:
        said = self.tr("{n} lines are in the file.").format(n=written.isolate(f"{rows:,}"))
        self.desk.tell(State.ACCEPTED, said)

    def _show(self, found: Ledger) -> None:
        self._name = found.party
        self.table.replace(found.lines)
        self.table.scrollToBottom()
        name = wording.name(found.party, found.party_ur)
        self.set_head(self.tr("Ledger of {name}").format(name=wording.fact(name)), back=True)
        first = found.count - self._skip - len(found.lines) + 1
        said = self.tr("Lines {first} to {last} of {all}; brought forward {amount}")
        self.brought.say(
            said.format(
                first=written.isolate(f"{first if found.lines else 0:,}"),
                last=written.isolate(f"{found.count - self._skip:,}"),
                all=written.isolate(f"{found.count:,}"),
                amount=written.isolate(written.money(found.opening)),
            )
        )
        self.closing.say(written.money(found.closing))
        self.earlier.setEnabled(first > 1)
        self.later.setEnabled(self._skip > 0)
        if self.table.current() is None and found.lines:
            self.table.choose((found.lines[-1].kind, found.lines[-1].id))

    def _turn(self, side: str) -> None:
        self.side = side
        self.anew()

    def _open(self, row: object) -> None:
        if isinstance(row, LedgerLine) and row.kind != "opening":
            self.desk.show(*self._paper(row))

    def _paper(self, row: LedgerLine) -> tuple[str, int]:
        """Where a line leads: what takes an invoice back has no page of its own but the invoice's."""
        if row.kind in ("sale_cancellation", "paid_back"):
            with self.desk.books.read() as sitting:
                found = sale_cancellations.detail(sitting, row.id)
            return "sale", found.sale_id if found else 0
        bill = "purchase" if self.side == ledgers.SUPPLIER else "sale"
        return {"payment": "payment", "sale_note": "sale-note"}.get(row.kind, bill), row.id

    def _heard(self, touched: frozenset[str]) -> None:
        if touched & ledgers.WATCH and self.isVisible():
            self.read()

    def _lay_out(self) -> None:
        sheet, top, foot = Sheet(), QWidget(), QWidget()
        row, below = QHBoxLayout(top), QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("small"))
        row.addWidget(self.tabs, 1)
        for label, field in ((self.tr("From"), self.first), (self.tr("To"), self.last)):
            field.setAccessibleName(label)
            row.addWidget(Words(label, Role.LABEL, "ink2"))
            row.addWidget(field)
        foot.setFixedHeight(look.height("card_head"))
        below.setContentsMargins(look.space("pad"), 0, look.space("pad"), 0)
        below.addWidget(self.earlier)
        below.addWidget(self.later)
        below.addWidget(self.brought, 1)
        below.addWidget(Words(self.tr("Balance, rupees"), Role.BODY, "ink2"))
        below.addWidget(self.closing)
        sheet.add(self.table, 1)
        sheet.add(Hair())
        sheet.add(foot)
        self.body.addWidget(top)
        self.body.addWidget(sheet, 1)

    def _columns(self) -> list[columns.Column[LedgerLine]]:
        return [
            columns.day(self.tr("Date"), lambda line: line.day),
            columns.text(self.tr("What"), lambda line: wording.of(wording.PAPER_KINDS, line.kind), width=150),
            columns.code(self.tr("Number"), lambda line: line.number, width=130),
            columns.text(self.tr("Their number"), lambda line: line.reference, ink=lambda _line: "ink2"),
            columns.money(self.tr("Debit"), self._debit, width=112),
            columns.money(self.tr("Credit"), self._credit, width=112),
            columns.money(self.tr("Balance"), lambda line: line.balance, width=120, bold=lambda _line: True),
        ]

    def _debit(self, line: LedgerLine) -> Decimal | None:
        """A customer's invoice is his debit; a supplier's bill his credit."""
        owed = line.owed if self.side == ledgers.CUSTOMER else -line.owed
        return owed if owed > 0 else None

    def _credit(self, line: LedgerLine) -> Decimal | None:
        return abs(line.owed) if self._debit(line) is None else None
