"""Tax that customers withheld from us: certificates, their CPR, and what can be claimed of it."""

from __future__ import annotations

from collections.abc import Sequence

from app.rules.money import ZERO
from app.services import suffered
from app.services.books import Sitting
from app.services.suffered import CertificateRow
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import columns, written
from app.ui.kit.buttons import plain, primary
from app.ui.kit.empty_state import EmptyState, Way
from app.ui.kit.facts import Facts
from app.ui.kit.fields import CodeField
from app.ui.kit.labels import Words
from app.ui.kit.list_page import Tab
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role, State
from app.ui.pages.drafting import write
from app.ui.pages.records import Records
from app.ui.pages.suffered_form import SufferedForm
from app.ui.pages.sure import Sure


class SufferedPage(Records[CertificateRow]):
    watch = suffered.WATCH

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            self.tr("Certificates of tax withheld from you will stand here"),
            self.tr("With its CPR a certificate can be claimed; without one, ask the customer."),
            [Way("file-invoice", self.tr("Write down a certificate"), self.tr("Customer, gross and tax."), "Ctrl N")],
        )
        panel = SidePanel()
        super().__init__(
            desk,
            Table(self._columns(), lambda row: row.id),
            tabs=[
                Tab("all", self.tr("All"), lambda _row: True),
                Tab("no-cpr", self.tr("Without CPR"), lambda row: _stands(row) and not row.cpr),
                Tab("cpr", self.tr("With CPR"), lambda row: _stands(row) and bool(row.cpr)),
                Tab("sales", self.tr("Sales tax"), lambda row: row.kind == "sales"),
            ],
            side=panel,
            empty=empty,
            amount=lambda row: row.tax,
        )
        self.panel = panel
        empty.taken.connect(self.begin_new)
        new = primary(self.tr("New certificate"), "plus", "Ctrl+N")
        new.clicked.connect(self.begin_new)
        self.set_actions(primary=new)
        self.set_head(self.tr("Tax withheld from us"), back=True)

    def begin_new(self, _way: int = 0) -> None:
        self.desk.lay(SufferedForm(self.desk))

    def open_row(self, row: object) -> None:
        """All there is to it stands in the panel."""
        self.show_chosen(row)

    def read_rows(self, sitting: Sitting) -> list[CertificateRow]:
        return suffered.certificates(sitting)

    def describe(self, rows: Sequence[CertificateRow]) -> None:
        with self.desk.books.read() as sitting:
            years = suffered.credits(sitting)
        latest = [year for year in years if year.tax_year == years[0].tax_year]
        claim = written.rupees(sum((year.proven for year in latest), ZERO))
        waits = written.rupees(sum((year.unproven + year.uncertified for year in latest), ZERO))
        said = self.tr("Tax year {year}: {claim} can be claimed, {waits} waits for proof")
        year = written.isolate(str(years[0].tax_year)) if years else ""
        self.set_head(
            self.tr("Tax withheld from us"),
            said.format(year=year, claim=claim, waits=waits) if years else "",
            back=True,
        )

    def show_chosen(self, row: object) -> None:
        self.panel.clear()
        if isinstance(row, CertificateRow):
            self._fill(row)

    def receive(self) -> None:
        row = self.table.current()
        if row is not None:
            cpr = str(self.cpr.value())
            write(
                self.desk,
                lambda sitting: suffered.receive_cpr(sitting, row.id, cpr),
                self.tr("The CPR is written down."),
            )

    def take_back(self) -> None:
        row = self.table.current()
        text = self.tr("A row of its own takes it back; both stay in the books.")
        if row is not None and Sure.ask(self, self.tr("Is this certificate wrong?"), text, self.tr("Take back")):
            done = self.tr("The certificate is taken back.")
            write(self.desk, lambda sitting: suffered.reverse_certificate(sitting, row.id), done)

    def _fill(self, row: CertificateRow) -> None:
        self.panel.head(_state(row), wording.fact(row.customer), self._word(row))
        pairs = [
            (self.tr("Tax"), self.tr("Income tax") if row.kind == "income" else self.tr("Sales tax")),
            (self.tr("Section"), row.section),
            (self.tr("Certificate"), row.certificate_no),
            (self.tr("Date"), written.day(row.day)),
            (self.tr("On"), written.money(row.gross)),
            (self.tr("Rate"), written.percent(row.rate)),
            (self.tr("Withheld"), written.money(row.tax)),
            (self.tr("Tax year"), str(row.tax_year)),
            (self.tr("Receipt (CPR)"), row.cpr),
        ]
        self.panel.add_part(Facts([pair for pair in pairs if pair[1]]))
        if not _stands(row):
            return
        if not row.cpr:
            self.cpr = CodeField(self.tr("Receipt (CPR)"), upper=True)
            self.cpr.setAccessibleName(self.tr("Receipt (CPR)"))
            self.cpr.returnPressed.connect(self.receive)
            came = plain(self.tr("The CPR has come"), "check")
            came.clicked.connect(self.receive)
            asked = self.tr("Only with the CPR can it be claimed: ask the customer for it.")
            for part in (Words(asked, Role.SUB, "ink2", wrap=True), self.cpr, came):
                self.panel.add_part(part)
        back = plain(self.tr("Take back"), "arrow-back-up")
        back.clicked.connect(self.take_back)
        self.panel.foot(back)

    def _columns(self) -> list[columns.Column[CertificateRow]]:
        return [
            columns.day(self.tr("Date"), lambda row: row.day),
            columns.text(self.tr("Customer"), lambda row: row.customer),
            columns.text(self.tr("Section"), lambda row: row.section, width=128, ink=lambda _row: "ink2"),
            columns.code(self.tr("Certificate"), lambda row: row.certificate_no, width=90),
            columns.money(self.tr("Withheld"), lambda row: row.tax, bold=lambda _row: True),
            columns.chip(self.tr("State"), _state, self._word, width=150),
        ]

    def _word(self, row: CertificateRow) -> str:
        if not _stands(row):
            return self.tr("Taken back")
        return self.tr("With CPR") if row.cpr else self.tr("Without CPR")


def _stands(row: CertificateRow) -> bool:
    return not row.reversed and row.reverses_id is None


def _state(row: CertificateRow) -> State:
    if not _stands(row):
        return State.HELD
    return State.ACCEPTED if row.cpr else State.WARN
