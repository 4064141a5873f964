"""Suppliers and customers that may be one and the same, side by side: a person says whether they are one or two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.services import parties, party_duplicates, party_merging
from app.services.books import Sitting
from app.services.parties import PartyRow
from app.ui import wording
from app.ui.desk import Desk
from app.ui.kit import columns, written
from app.ui.kit.buttons import plain, primary
from app.ui.kit.columns import Column
from app.ui.kit.empty_state import EmptyState
from app.ui.kit.list_page import Tab
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import State
from app.ui.pages.drafting import write
from app.ui.pages.records import Records
from app.ui.pages.sure import Sure

OPEN, APART, MERGED = "open", "apart", "merged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two with what was answered of them, by whom and when; of a merge the second is he who went."""

    first: PartyRow
    second: PartyRow
    answer: str = OPEN
    why: str = ""
    alike: int | None = None
    by: str = ""
    on: date | None = None

    @property
    def ntns_differ(self) -> bool:
        return bool(self.first.ntn and self.second.ntn and self.first.ntn != self.second.ntn)


class DuplicatesPage(Records[Pair]):
    watch = parties.WATCH
    kind = "party"

    def __init__(self, desk: Desk) -> None:
        empty = EmptyState(
            self.tr("No two look alike"),
            self.tr("Names at least {n} % alike and equal numbers would stand here.").format(
                n=written.isolate(str(party_duplicates.CUTOFF))
            ),
            [],
        )
        tabs = [
            Tab[Pair]("all", self.tr("All"), lambda _pair: True),
            Tab[Pair](OPEN, self.tr("To be answered"), lambda pair: pair.answer == OPEN),
            Tab[Pair](APART, self.tr("Are two"), lambda pair: pair.answer == APART),
            Tab[Pair](MERGED, self.tr("Are one"), lambda pair: pair.answer == MERGED),
        ]
        super().__init__(desk, Table(self._columns(), _key), tabs=tabs, empty=empty)
        self.keep_first = primary(self.tr("One: keep the first"), "check", "Ctrl+Return")
        self.keep_second = plain(self.tr("Keep the second"), key="Ctrl+2")
        self.two = plain(self.tr("They are two"), "users", "Ctrl+D")
        self.back = plain(self.tr("Take this answer back"), "arrow-back-up", "Ctrl+Z")
        self.keep_first.clicked.connect(self._first)
        self.keep_second.clicked.connect(self._second)
        self.two.clicked.connect(self._apart)
        self.back.clicked.connect(self._take_back)
        self.set_actions(self.back, self.two, self.keep_second, primary=self.keep_first)
        self.back.hide()
        self.set_head(self.tr("Possible duplicates"), back=True)

    def read_rows(self, sitting: Sitting) -> list[Pair]:
        return [
            *(
                Pair(first=pair.first, second=pair.second, why=pair.why, alike=pair.alike)
                for pair in party_duplicates.suspects(sitting)
            ),
            *(
                Pair(first=said.first, second=said.second, answer=APART, by=said.by, on=said.on)
                for said in party_duplicates.aparts(sitting)
            ),
            *(
                Pair(first=said.kept, second=said.gone, answer=MERGED, by=said.by, on=said.on)
                for said in party_merging.merges(sitting)
            ),
        ]

    def describe(self, rows: Sequence[Pair]) -> None:
        open_ones = sum(pair.answer == OPEN for pair in rows)
        said = self.tr("to be answered: {n}").format(n=written.isolate(str(open_ones))) if open_ones else ""
        self.set_head(self.tr("Possible duplicates"), said, back=True)

    def show_chosen(self, row: object) -> None:
        answered = isinstance(row, Pair) and row.answer != OPEN
        why = "" if isinstance(row, Pair) else self.tr("Choose a pair in the list first.")
        for button in (self.keep_first, self.keep_second, self.two):
            button.setVisible(not answered)
            button.explain(why)
        self.back.setVisible(answered)

    def open_row(self, row: object) -> None:
        if isinstance(row, Pair):
            self.desk.show("party", row.first.id)

    def _columns(self) -> list[Column[Pair]]:
        return [
            columns.text(self.tr("First"), lambda pair: wording.name(pair.first.name, pair.first.name_ur)),
            columns.code(self.tr("NTN or CNIC"), lambda pair: _number(pair.first), width=136),
            columns.text(
                self.tr("Second"), lambda pair: wording.name(pair.second.name, pair.second.name_ur), width=220
            ),
            columns.code(self.tr("NTN or CNIC"), lambda pair: _number(pair.second), width=136),
            columns.text(self.tr("Why"), self._why, width=220, ink=lambda _row: "ink2"),
            columns.whole(self.tr("Alike, %"), lambda pair: pair.alike),
            columns.chip(self.tr("Answer"), _state, self._answer, width=130),
        ]

    def _why(self, pair: Pair) -> str:
        if pair.on is not None:
            return self.tr("{who} said so on {day}").format(
                who=wording.fact(pair.by), day=written.isolate(written.day(pair.on))
            )
        return self.tr("The same number") if pair.why == "number" else self.tr("Nearly the same name")

    def _answer(self, pair: Pair) -> str:
        said = {OPEN: self.tr("None yet"), APART: self.tr("Are two"), MERGED: self.tr("Are one")}
        return said[pair.answer]

    def _first(self) -> None:
        pair = self.table.current()
        if pair is not None:
            self._merge(pair, pair.first, pair.second)

    def _second(self) -> None:
        pair = self.table.current()
        if pair is not None:
            self._merge(pair, pair.second, pair.first)

    def _merge(self, pair: Pair, kept: PartyRow, gone: PartyRow) -> None:
        names = {"kept": wording.fact(kept.name), "gone": wording.fact(gone.name)}
        said = self.tr(
            "Bills keep what they say; every list and search shows {kept}. It can be taken back until something new "
            "is written down for him."
        )
        if pair.ntns_differ:
            said = self.tr("They have different NTNs: merge only if you are sure.") + " " + said
        asked = self.tr("Is {gone} the same as {kept}?").format(**names)
        if Sure.ask(self, asked, said.format(**names), self.tr("One and the same")):

            def merge(sitting: Sitting) -> None:
                party_merging.merge(sitting, kept.id, gone.id, ntns_may_differ=pair.ntns_differ)

            write(self.desk, merge, self.tr("{gone} is now {kept}.").format(**names))

    def _apart(self) -> None:
        pair = self.table.current()
        if pair is not None:
            first, second = pair.first, pair.second
            said = self.tr("{one} and {other} are two, and are not asked about again.")
            said = said.format(one=wording.fact(first.name), other=wording.fact(second.name))
            write(self.desk, lambda sitting: party_duplicates.set_apart(sitting, first.id, second.id), said)

    def _take_back(self) -> None:
        pair = self.table.current()
        if pair is None:
            return
        first, second = pair.first, pair.second
        names = {"one": wording.fact(first.name), "other": wording.fact(second.name)}
        if pair.answer == MERGED:
            said = self.tr("{one} and {other} are two again.").format(**names)
            write(self.desk, lambda sitting: party_merging.unmerge(sitting, second.id), said)
        else:
            said = self.tr("{one} and {other} are asked about again.").format(**names)
            write(self.desk, lambda sitting: party_duplicates.ask_again(sitting, first.id, second.id), said)


def _key(pair: Pair) -> tuple[int, int, str]:
    return pair.first.id, pair.second.id, pair.answer


def _state(pair: Pair) -> State:
    return State.WARN if pair.answer == OPEN else State.ACCEPTED


def _number(row: PartyRow) -> str:
    return row.ntn or wording.cnic(row.cnic)
