"""One figure of law: what it is, where it is from, how sure we are, and what held before and holds later."""

from __future__ import annotations

from functools import partial
from itertools import chain

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.rules.labour import Profile
from app.rules.period import Month
from app.services import coverage, law
from app.services.law import OverrideRow, RateRow, TakenBack
from app.ui import rate_words, wording
from app.ui.desk import Desk
from app.ui.kit import written
from app.ui.kit.buttons import plain
from app.ui.kit.facts import Facts
from app.ui.kit.labels import Hair, Words
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.tokens import Role


class RatePanel(QObject):
    def __init__(self, desk: Desk, side: SidePanel, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._side = desk, side

    def show_row(self, row: RateRow | None) -> None:
        self._side.clear()
        if row is None:
            return
        with self._desk.books.read() as sitting:
            history = law.history(sitting, row.key, row.scope)
            gone = law.taken_back(sitting, row.key, row.scope)
            own = law.override_row(sitting, row.id) if row.own else None
            beneath = law.beneath(sitting, row) if row.own else []
            profile = coverage.profile(sitting, Month.of(sitting.today()))
        self._side.head(rate_words.state(row), rate_words.name(row.key), self._standing(row))
        if row.scope in list(Profile) and row.scope != profile:
            said = self.tr("These books pay by another law now: {law}.").format(
                law=wording.of(wording.PROFILES, profile)
            )
            self._say(said, "unknown")
        self._side.add_part(Facts(self._pairs(row)))
        if own is not None:
            self._show_own(own, beneath)
        else:
            self._say(wording.of(rate_words.SURE, row.confidence), "unknown" if row.doubtful else "ink2")
            self._say(self.tr("Source: {source}").format(source=wording.fact(row.source)))
            if row.note:
                self._say(self.tr("Note: {note}").format(note=wording.fact(row.note)))
        self._show_history(row, history, gone)
        self._foot(row)

    def _standing(self, row: RateRow) -> str:
        if row.own:
            return self.tr("This workshop’s own figure, instead of the law’s.")
        return self.tr("Ask before you pay by it.") if row.doubtful else ""

    def _pairs(self, row: RateRow) -> list[tuple[str, str]]:
        return [
            (self.tr("Figure"), rate_words.figure(row)),
            (self.tr("For"), rate_words.scope(row.scope)),
            (self.tr("From"), written.day(row.since)),
            (self.tr("Until"), written.day(row.until) if row.until else self.tr("another one comes")),
            (self.tr("Key"), row.key),
        ]

    def _show_own(self, own: OverrideRow, beneath: list[RateRow]) -> None:
        by = self.tr("Given by {name} on {date}: {reason}")
        self._say(
            by.format(
                name=wording.fact(own.entered_by),
                date=written.isolate(written.moment(own.entered_at)),
                reason=wording.fact(own.reason),
            )
        )
        for each in beneath:
            said = self.tr("The law as it came with the program says {what}. {sure}. Source: {source}")
            sure = wording.of(rate_words.SURE, each.confidence)
            self._say(said.format(what=self._line(each), sure=sure, source=wording.fact(each.source)))

    def _show_history(self, row: RateRow, history: list[RateRow], gone: list[TakenBack]) -> None:
        self._side.add_part(Hair())
        self._side.add_part(Words(self.tr("Day by day"), Role.SUB, "ink2", bold=True))
        lines = chain((self._line(each) for each in history), (self._gone(each) for each in gone))
        for each in lines:
            self._say(each)

    def _line(self, row: RateRow) -> str:
        span = self.tr("from {date}").format(date=written.isolate(written.day(row.since)))
        if row.until is not None:
            first, last = (written.isolate(written.day(day)) for day in (row.since, row.until))
            span = self.tr("{date} to {last}").format(date=first, last=last)
        said = self.tr("{span}: {figure}").format(span=span, figure=rate_words.figure(row))
        return f"{said} ({rate_words.chip(row)})" if row.own or row.doubtful else said

    def _gone(self, row: TakenBack) -> str:
        said = self.tr("Taken out by {name} on {date}: own figure {value}. {reason}")
        return said.format(
            name=wording.fact(row.by),
            date=written.isolate(written.moment(row.at)),
            value=written.isolate(rate_words.value(row.value)),
            reason=wording.fact(row.reason),
        )

    def _say(self, text: str, ink: str = "ink2") -> None:
        self._side.add_part(Words(text, Role.SUB, ink, wrap=True))

    def _foot(self, row: RateRow) -> None:
        if row.own:
            over = plain(self.tr("End it, or take it back"), "arrow-back-up", "Ctrl+B")
            over.clicked.connect(partial(self._desk.show, "end-rate", row.id))
            self._side.foot(over)
