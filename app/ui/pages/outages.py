"""When a portal could not be reached: since when, how long, whose fault it looked like, and what was issued then."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from app.services import outages
from app.services.books import Sitting
from app.services.outages import OfflinePaper, OutageDetail, OutageRow, SignRow, Whose
from app.ui import papers, sending_words, wording
from app.ui.desk import Desk
from app.ui.jobs import Job
from app.ui.kit import columns, written
from app.ui.kit.buttons import primary
from app.ui.kit.columns import Column
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.facts import Facts
from app.ui.kit.labels import Words
from app.ui.kit.list_page import Tab
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role, State
from app.ui.pages.paper_page import PaperPage
from app.ui.pages.records import Records
from app.ui.papers import Wanted

SIGNS = 6
PAPERS = 8


class OutagesPage(Records[OutageRow]):
    watch = outages.WATCH

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            self.tr("Outages will stand here"),
            self.tr("When a portal cannot be reached, it is written down by itself: since when, until when, and why."),
        )
        table = Table(self._columns(), lambda row: row.id)
        super().__init__(desk, table, tabs=self._tabs_made(), side=SidePanel(), empty=empty)
        self.letter = primary(self.tr("Letter to FBR"), "file-text", "Ctrl+L")
        self.letter.clicked.connect(self.open_letter)
        self.set_actions(primary=self.letter)
        self.set_head(self.tr("Outages"), self.tr("when a portal could not be reached, and why"), back=True)
        self._shown: OutageRow | None = None
        self._explain()

    def read_rows(self, sitting: Sitting) -> list[OutageRow]:
        return outages.rows(sitting)

    def open_row(self, row: object) -> None:
        if isinstance(row, OutageRow):
            self.open_letter()

    def open_letter(self) -> None:
        """The report of the outage in hand, as rule 150XA asks for it."""
        row = self.table.current()
        if row is not None and row.told_to_fbr:
            began = written.isolate(written.moment(row.started_at))
            title = self.tr("Outage of {began}").format(began=began)
            name = f"outage-{written.day(row.started_at).replace('/', '-')}"
            self.desk.lay(PaperPage(self.desk, Wanted(name, title, partial(papers.outage_letter, row.id))))

    def show_chosen(self, row: object) -> None:
        self._shown = row if isinstance(row, OutageRow) else None
        self._explain()
        if self._shown is None:
            if self.side is not None:
                self.side.clear()
            return
        Job(self, partial(self._detail, self._shown.id), self._show).start()

    def _explain(self) -> None:
        if self._shown is None:
            self.letter.explain(self.tr("Choose an outage first."))
        else:
            said = self.tr("FBR is told only when its own portal cannot be reached.")
            self.letter.explain("" if self._shown.told_to_fbr else said)

    def _detail(self, outage_id: int) -> OutageDetail | None:
        with self.desk.books.read() as sitting:
            return outages.outage(sitting, outage_id)

    def _show(self, detail: OutageDetail | None) -> None:
        if detail is None or self.side is None or self._shown is None or detail.row.id != self._shown.id:
            return
        row, side = detail.row, self.side
        side.clear()
        state = State.OVERDUE if row.ended_at is None else State.NEUTRAL
        side.head(state, self.tr("It lasts") if row.ended_at is None else self.tr("It is over"), _reason(row.whose))
        side.add_part(Facts(self._facts(detail)))
        if detail.papers:
            side.add_part(Words(self.tr("Issued without the line"), Role.BODY, bold=True))
            side.add_part(Facts([self._paper(each) for each in detail.papers[:PAPERS]]))
            self._more(len(detail.papers) - PAPERS)
        side.add_part(Words(self.tr("What was seen"), Role.BODY, bold=True))
        for sign in detail.signs[-SIGNS:]:
            side.add_part(Words(_seen(sign), Role.SUB, "ink2"))
            side.add_part(Words(sending_words.said(sign.words), Role.SUB, "ink3", wrap=True))
        self._more(len(detail.signs) - SIGNS)

    def _more(self, count: int) -> None:
        if count > 0 and self.side is not None:
            letter = self._shown is not None and self._shown.told_to_fbr
            said = self.tr("and {n} more, in the letter") if letter else self.tr("and {n} more")
            self.side.add_part(Words(said.format(n=written.isolate(str(count))), Role.SUB, "ink3"))

    def _facts(self, detail: OutageDetail) -> list[tuple[str, str]]:
        row = detail.row
        pairs = [
            (self.tr("Began"), written.moment(row.started_at)),
            (self.tr("Ended"), written.moment(row.ended_at) if row.ended_at else ""),
            (self.tr("Tried in vain"), str(row.tries)),
            (self.tr("Portal"), sending_words.portal(row.portal)),
            (self.tr("Environment"), sending_words.environment(row.environment)),
            (self.tr("FBR to be told by"), written.moment(detail.report_by) if row.is_real else ""),
            (self.tr("To be sent by"), written.moment(detail.upload_by) if detail.upload_by and detail.papers else ""),
        ]
        return [pair for pair in pairs if pair[1]]

    def _paper(self, paper: OfflinePaper) -> tuple[str, str]:
        return paper.document, paper.fiscal_number or wording.paper(paper.state)[1]

    def _tabs_made(self) -> list[Tab[OutageRow]]:
        return [
            Tab("all", self.tr("All")),
            Tab("lasting", self.tr("Still lasting"), lambda row: row.ended_at is None),
            Tab("waiting", self.tr("Papers still wait"), lambda row: row.waiting > 0),
        ]

    def _columns(self) -> list[Column[OutageRow]]:
        return [
            columns.code(self.tr("Began"), lambda row: written.moment(row.started_at), width=132),
            columns.code(self.tr("Ended"), lambda row: written.moment(row.ended_at), width=124),
            columns.text(self.tr("Lasted"), lambda row: self._span(row.lasted), width=118),
            columns.text(self.tr("Portal"), self._portal, width=92),
            columns.text(self.tr("Whose fault"), lambda row: _whose(row.whose)),
            columns.whole(self.tr("Issued offline"), lambda row: row.offline, width=92),
            columns.whole(self.tr("Still wait"), lambda row: row.waiting, width=74),
        ]

    def _portal(self, row: OutageRow) -> str:
        return self.tr("FBR") if row.told_to_fbr else self.tr("Challans")

    def _span(self, lasted: timedelta) -> str:
        minutes = int(lasted.total_seconds()) // 60
        days, hours, rest = minutes // 1440, minutes // 60 % 24, minutes % 60
        if days:
            return self.tr("{d} d {h} h").format(d=written.isolate(str(days)), h=written.isolate(str(hours)))
        if hours:
            return self.tr("{h} h {m} min").format(h=written.isolate(str(hours)), m=written.isolate(str(rest)))
        return self.tr("{m} min").format(m=written.isolate(str(rest)))


def _whose(whose: Whose) -> str:
    return sending_words.probe(whose)


def _reason(whose: Whose) -> str:
    return sending_words.said(outages.SAID[whose])


def _seen(sign: SignRow) -> str:
    return f"{written.isolate(written.moment(sign.at))}  {sending_words.probe(sign.whose)}"
