"""From whom we buy: registered and active suppliers by month, whom to bring in next, and who has come in."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.rules.period import Month, TaxYear
from app.services import scoreboard
from app.services.books import Sitting
from app.services.scoreboard import Candidate, MonthScore, Standing
from app.ui import papers, trouble, wording
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit import columns, look, written
from app.ui.kit.buttons import plain, primary
from app.ui.kit.card import Card
from app.ui.kit.chart import Bar, StackedBars
from app.ui.kit.columns import Column
from app.ui.kit.date_fields import DateField
from app.ui.kit.empty_state import EmptyState, Way
from app.ui.kit.labels import Words
from app.ui.kit.page import Page
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role
from app.ui.pages.paper_page import PaperPage
from app.ui.pages.taxpayer_list import TaxpayerListPage
from app.ui.papers import Wanted

THOUSAND = 1000
MOST = 50


class Score(NamedTuple):
    months: tuple[MonthScore, ...]
    standing: Standing
    candidates: tuple[Candidate, ...]


class ScoreboardPage(Page):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._bars = StackedBars(self.tr("From registered suppliers"), self.tr("From others"))
        self.table = Table(self._columns(), lambda row: row.id, round_top=False)
        self._said = Words("", Role.BODY, "ink2", wrap=True)
        self.since = DateField(desk.today)
        self.since.show_value(TaxYear.of(desk.today()).first - timedelta(days=1))
        self.since.setAccessibleName(self.tr("Brought in after"))
        self.statement = plain(self.tr("Statement"), "file-text")
        self.statement.clicked.connect(self.open_statement)
        self.letter = primary(self.tr("Letter to this supplier"), "file-text", "Ctrl+L")
        self.letter.clicked.connect(self.open_letter)
        self.set_actions(primary=self.letter)
        self.set_head(self.tr("Supplier scoreboard"))
        self.empty = EmptyState(
            self.tr("How much you buy from registered suppliers will stand here"),
            self.tr("It counts the bills of twelve months by itself."),
            [Way("plus", self.tr("Type a supplier's bill"), self.tr("One is enough to begin."))],
        )
        self.empty.taken.connect(self._first_bill)
        self._lay_out()
        self.table.opened.connect(self._open)
        self.table.chosen.connect(self._chosen)
        self._chosen(None)
        desk.hub.changed.connect(self._heard)

    def arrive(self) -> None:
        Job(self, self._read, self._show, trouble.report).start()

    def focus_first(self) -> None:
        self.table.setFocus()

    def open_letter(self) -> None:
        row = self.table.current()
        if row is not None:
            name = wording.name(row.name, row.name_ur)
            title = self.tr("Letter to {name}").format(name=wording.fact(name))
            self._desk.lay(PaperPage(self._desk, Wanted(f"letter-{row.id}", title, partial(_letter, row.id))))

    def open_statement(self) -> None:
        since = self.since.day()
        if since is not None:
            wanted = Wanted("suppliers-brought-in", self.tr("Suppliers brought in"), partial(_statement, since))
            self._desk.lay(PaperPage(self._desk, wanted))

    def open_taxpayers(self) -> None:
        self._desk.lay(TaxpayerListPage(self._desk))

    def _lay_out(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("gap"))
        column.addWidget(self.empty, 1)
        chart = Card(
            self.tr("Purchases by month, thousand rupees without tax"),
            link_text=self.tr("Read the list of active taxpayers"),
            ruled=False,
        )
        if chart.link is not None:
            chart.link.clicked.connect(self.open_taxpayers)
        inside = chart.padded()
        inside.addWidget(self._bars, 1)
        inside.addWidget(self._said)
        chart.setMinimumHeight(look.space("chart_least") + 90)
        column.addWidget(chart)
        nexts = Card(self.tr("Whom to bring in next"))
        nexts.add(self.table, 1)
        nexts.setMinimumHeight(260)
        column.addWidget(nexts, 1)
        nexts.foot(self.tr("Statement of suppliers brought in after"), self.since, self.statement)
        self._cards = (chart, nexts)
        self.scrolling(middle)

    def _columns(self) -> list[Column[Candidate]]:
        return [
            columns.text(self.tr("Supplier"), lambda row: wording.name(row.name, row.name_ur)),
            columns.text(self.tr("He lacks"), self._lacking, width=250, ink=lambda _row: "ink2"),
            columns.whole(self.tr("Bills"), lambda row: row.bills),
            columns.money(self.tr("Bought"), lambda row: row.value),
            columns.money(self.tr("We lose, s.21(q)"), lambda row: row.lost),
            columns.day(self.tr("Last bill"), lambda row: row.last_bill),
        ]

    def _lacking(self, row: Candidate) -> str:
        said = {"ntn": self.tr("NTN"), "strn": self.tr("STRN"), "active": self.tr("active status")}
        return self.tr(", ").join(said[key] for key in row.lacks)

    def _read(self) -> Score:
        with self._desk.books.read() as sitting:
            today = sitting.today()
            months = scoreboard.by_month(sitting, Month.of(today))
            found = scoreboard.candidates(sitting, months[0].month.first, today, limit=MOST)
            return Score(months, scoreboard.standing(sitting), found)

    def _show(self, score: Score) -> None:
        self._bars.show_bars(
            [
                Bar(
                    wording.month_short(each.month.first),
                    each.registered / THOUSAND,
                    each.others / THOUSAND,
                )
                for each in score.months
            ]
        )
        bought = any(each.whole for each in score.months)
        self.empty.setVisible(not bought)
        for card in self._cards:
            card.setVisible(bought)
        self.table.replace(score.candidates)
        self.table.choose_first()
        self._chosen(self.table.current())
        self._said.say(self._sentence(score.standing))

    def _sentence(self, standing: Standing) -> str:
        """The share of the home page, and what is known of these."""
        score = standing.score
        if score.share is None:
            return self.tr("Nothing was bought since {day}.").format(day=_day(standing.first))
        said = self.tr("Since {day} {share} came from registered suppliers.").format(
            day=_day(standing.first), share=_percent(score.share)
        )
        if standing.looked_on is None:
            return f"{said} {self.tr('No list of active taxpayers was read yet: nobody is known to be active.')}"
        of = self.tr("Of these, as known on {day}: active {active}, not active {inactive}.").format(
            day=_day(standing.looked_on),
            active=wording.rupees(score.active),
            inactive=wording.rupees(score.inactive),
        )
        if not score.unchecked:
            return f"{said} {of}"
        looked = self.tr("Of whom {amount} was bought, nobody has looked.")
        return f"{said} {of} {looked.format(amount=wording.rupees(score.unchecked))}"

    def _first_bill(self, _way: int) -> None:
        self._desk.show("purchase", 0)

    def _chosen(self, row: object) -> None:
        self.letter.explain("" if row is not None else self.tr("Choose a supplier in the list first."))

    def _open(self, row: object) -> None:
        if isinstance(row, Candidate):
            self._desk.show("party", row.id)

    def _heard(self, touched: frozenset[str]) -> None:
        if touched & scoreboard.WATCH and self.isVisible():
            self.arrive()


def _day(day: date) -> str:
    return written.isolate(written.day(day))


def _percent(share: Decimal) -> str:
    """As the home page writes it."""
    return written.isolate(f"{share:.0f}%")


def _letter(party_id: int, sitting: Sitting, language: str) -> bytes:
    return papers.supplier_letter(sitting, party_id, language)


_statement = papers.supplier_incentive
