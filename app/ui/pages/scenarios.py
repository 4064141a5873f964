"""The sandbox's scenarios: which are ours, how each stands, and running them one by one until all are accepted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial

from PySide6.QtCore import QCoreApplication

from app.host import paths
from app.rules.fbr_errors import explain
from app.rules.scenarios import ScenarioBook
from app.services import scenarios
from app.services.books import Sitting
from app.services.outbox import State as Paper
from app.services.scenarios import ScenarioRow
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import columns, written
from app.ui.kit.buttons import link, plain, primary, small
from app.ui.kit.columns import Column
from app.ui.kit.facts import Facts
from app.ui.kit.labels import Words
from app.ui.kit.list_page import Tab
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role, State
from app.ui.pages.drafting import told, write
from app.ui.pages.records import Records


@cache
def book() -> ScenarioBook:
    """As it ships; read when the page is first opened."""
    return ScenarioBook.read(lambda name: paths.resource(f"portal/{name}").read_text(encoding="utf-8"))


class ScenariosPage(Records[ScenarioRow]):
    watch = scenarios.WATCH

    def __init__(self, desk: Desk) -> None:
        tabs = [
            Tab[ScenarioRow]("all", self.tr("All of FBR’s"), lambda _row: True),
            Tab[ScenarioRow]("ours", self.tr("Ours"), lambda row: row.ours),
            Tab[ScenarioRow]("missing", self.tr("Still missing"), lambda row: row.ours and not row.done),
        ]
        self._side = SidePanel()
        super().__init__(desk, Table(self._columns(), lambda row: row.id), tabs=tabs, side=self._side)
        if self.tabs is not None:
            self.tabs.choose("ours")
        self._left: list[str] = []
        self._awaited, self._nth = "", 0
        self.run_one = plain(self.tr("Run this one"), "send", "Ctrl+Return")
        self.run_one.clicked.connect(self.run_chosen)
        self.run_all = primary(self.tr("Run all that are missing"), "send", "Ctrl+Shift+R")
        self.run_all.clicked.connect(self.run_missing)
        self.halt = plain(self.tr("Stop"), "player-pause")
        self.halt.clicked.connect(self.stop)
        registered = link(self.tr("As what are we registered?"))
        registered.clicked.connect(self.to_settings)
        self.add_to_foot(registered)
        self.set_actions(self.halt, self.run_one, primary=self.run_all)
        self.set_head(self.tr("Trials for FBR"), back=True)
        self._show_running()

    def read_rows(self, sitting: Sitting) -> list[ScenarioRow]:
        return scenarios.rows(sitting, book())

    def describe(self, rows: Sequence[ScenarioRow]) -> None:
        self.set_head(self.tr("Trials for FBR"), self._missing(rows), back=True)
        self._go_on({row.id: row for row in rows})

    def show_chosen(self, row: object) -> None:
        self._side.clear()
        if not isinstance(row, ScenarioRow):
            return
        chip, word = self._chip(row), self._word(row)
        self._side.head(chip, f"{written.isolate(row.id)}: {word}", title(row.title))
        self._side.add_part(Facts(self._facts(row)))
        if row.reason and not row.done:
            self._side.add_part(
                Words(wording.fact(f"{row.reason_code} {row.reason}".strip()), Role.BODY, "rejected", wrap=True)
            )
            if error := explain(row.reason_code):
                said = QCoreApplication.translate("FbrError", error.plain)
                self._side.add_part(Words(said, Role.SUB, "ink2", wrap=True))
        if not row.has_sample:
            self._side.add_part(
                Words(self.tr("There is no sample invoice for it: no parts workshop meets it."), wrap=True)
            )
        self.tick = small(self.tr("This is not ours") if row.ours else self.tr("This is ours too"))
        self.tick.clicked.connect(partial(self.choose_ours, row.id, ours=not row.ours))
        self._side.add_part(self.tick)
        if row.item_id is not None:
            whole = plain(self.tr("What went out, what came back"), "file-text")
            whole.clicked.connect(partial(self.open_row, row))
            self._side.foot(whole)

    def open_row(self, row: object) -> None:
        if isinstance(row, ScenarioRow) and row.item_id is not None:
            self.desk.show("attempts", row.item_id)

    def to_settings(self) -> None:
        """Nature of business and sector decide which scenarios FBR asks for."""
        self.desk.show("settings")

    def run_chosen(self) -> None:
        row = self.table.current()
        if isinstance(row, ScenarioRow):
            self._begin([row.id])

    def run_missing(self) -> None:
        self._begin([row.id for row in self.table.rows_model.rows() if row.ours and not row.done and row.has_sample])

    def stop(self) -> None:
        """What is on its way is not called back; no other follows it."""
        self._left = []
        self._awaited = ""
        self._show_running()

    def choose_ours(self, scenario: str, *, ours: bool) -> None:
        """The owner's own word, from what FBR's portal shows him."""
        said = self.tr("{scenario} is one of ours now.") if ours else self.tr("{scenario} is none of ours now.")
        write(
            self.desk,
            lambda sitting: scenarios.choose(sitting, book(), scenario, ours=ours),
            said.format(scenario=written.isolate(scenario)),
        )

    def _begin(self, wanted: list[str]) -> None:
        self._left, self._awaited = wanted, ""
        self._next()

    def _next(self) -> None:
        """Queue one, and let it be sent now; the others wait until it is decided."""
        self._awaited = ""
        if self._left:
            scenario = self._left.pop(0)
            try:
                with self.desk.books.write() as sitting:
                    scenarios.queue(sitting, book(), scenario)
            except Exception as error:
                self._left = []
                told(self.desk, error)
            else:
                known = {row.id: row.runs for row in self.table.rows_model.rows()}
                self._awaited, self._nth = scenario, known.get(scenario, 0) + 1
                self.desk.send_now()
        self._show_running()

    def _go_on(self, rows: dict[str, ScenarioRow]) -> None:
        """The one awaited may be decided: a yes or a no lets the next go; anything else ends the round.

        Rows read before it was queued do not know of it yet.
        """
        awaited = rows.get(self._awaited)
        if awaited is None or awaited.runs < self._nth or (awaited.running and not awaited.reason):
            return
        if awaited.state not in (Paper.ACCEPTED, Paper.REJECTED):
            self._left = []
            said = self.tr("{scenario} could not be sent to its end; the others were not begun.")
            self.desk.tell(State.WARN, said.format(scenario=written.isolate(awaited.id)))
        self._next()

    def _show_running(self) -> None:
        """The button that is pressed goes away or grey: the keys are then on the list, where it is seen how it goes."""
        on = bool(self._awaited)
        leave = (self.run_one, self.run_all) if on else (self.halt,)
        if any(button.hasFocus() for button in leave):
            self.table.setFocus()
        self.halt.setVisible(on)
        said = self.tr("{scenario} is on its way; {n} more follow.").format(
            scenario=written.isolate(self._awaited), n=written.isolate(str(len(self._left)))
        )
        for button in (self.run_one, self.run_all):
            button.explain(said if on else "")

    def _missing(self, rows: Sequence[ScenarioRow]) -> str:
        """What FBR still waits for before it gives the token for production."""
        left = scenarios.missing(rows)
        if not left:
            return self.tr("All of ours are accepted: FBR makes the token for production by itself.")
        return self.tr("{n} still missing for the production token").format(n=written.isolate(str(len(left))))

    def _facts(self, row: ScenarioRow) -> list[tuple[str, str]]:
        sample = book().samples.get(row.id)
        facts = [(self.tr("Sale type"), wording.fact(row.sale_type))]
        if sample is not None:
            buyer = self.tr("Registered") if sample.registered else self.tr("Not registered")
            facts += [(self.tr("Rate"), sample.rate), (self.tr("Buyer"), buyer)]
        facts.append((self.tr("Runs"), str(row.runs)))
        if row.at is not None:
            facts.append((self.tr("Last"), written.moment(row.at)))
        if row.fiscal_number:
            facts.append((self.tr("FBR number"), row.fiscal_number))
        return facts

    def _columns(self) -> list[Column[ScenarioRow]]:
        return [
            columns.code(self.tr("No."), lambda row: row.id, width=72),
            columns.text(self.tr("Scenario"), lambda row: title(row.title)),
            columns.text(self.tr("Sale type"), lambda row: wording.fact(row.sale_type), width=216),
            columns.whole(self.tr("Runs"), lambda row: row.runs, width=64),
            columns.chip(self.tr("State"), self._chip, self._word, width=150),
        ]

    def _chip(self, row: ScenarioRow) -> State:
        if row.state is None:
            return State.WAITING if row.ours else State.DRAFT
        return wording.paper(row.state)[0]

    def _word(self, row: ScenarioRow) -> str:
        if row.state is None:
            return self.tr("Not run yet") if row.ours else self.tr("Not ours")
        return wording.paper(row.state)[1]


def title(english: str) -> str:
    """FBR's own title, in the window's language."""
    return QCoreApplication.translate("Scenario", english)
