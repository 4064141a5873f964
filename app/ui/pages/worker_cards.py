"""Beside a worker's form: what was agreed with him since when, his leave, and what he owes."""

from __future__ import annotations

from decimal import Decimal

from app.services import attachments, leave, owings, worker_papers, workers
from app.services.leave import PermissionRow
from app.services.workers import TermsRow
from app.ui import staff_words, wording
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.card import Card
from app.ui.kit.facts import Facts
from app.ui.kit.labels import Words
from app.ui.kit.tokens import Role

SHOWN = 6


class TermsCard(Card):
    """Latest first."""

    def __init__(self, desk: Desk, worker: int) -> None:
        super().__init__(self.tr("Terms"))
        self.setFixedWidth(look.wide("form_side"))
        with desk.books.read() as sitting:
            rows = workers.history(sitting, worker)
        pairs = [(written.day(row.since), _pay(row)) for row in reversed(rows[-SHOWN:])]
        self.padded().addWidget(Facts(pairs, boxed=False))


class ScansCard(Card):
    """Whether his photograph and his CNIC are in the file; they are attached above, and known by their names."""

    def __init__(self, desk: Desk, worker: int) -> None:
        super().__init__(self.tr("Photograph and CNIC"))
        self._desk, self._worker = desk, worker
        self.setFixedWidth(look.wide("form_side"))
        self._facts = Facts((), boxed=False)
        column = self.padded()
        column.addWidget(self._facts)
        said = self.tr("Attach a picture; a file with “cnic” in its name is the card, any other his photograph.")
        column.addWidget(Words(said, Role.SUB, "ink2", wrap=True))
        desk.hub.changed.connect(self._heard)
        self.read()

    def read(self) -> None:
        with self._desk.books.read() as sitting:
            found = worker_papers.scans(sitting, self._worker)
        missing = self.tr("missing")
        self._facts.show_pairs(
            [
                (self.tr("Photograph"), wording.fact(found.photo.title) if found.photo else missing),
                (self.tr("CNIC"), wording.fact(found.cnic.title) if found.cnic else missing),
            ]
        )

    def _heard(self, touched: frozenset[str]) -> None:
        if touched & attachments.WATCH:
            self.read()


class AccountCard(Card):
    """Leave that is left, what was given beyond it, and what is open of advances, fines and damage."""

    def __init__(self, desk: Desk, worker: int) -> None:
        super().__init__(self.tr("Leave, advances"), link_text=self.tr("New advance"))
        self._desk, self._worker = desk, worker
        self.setFixedWidth(look.wide("form_side"))
        self._leave, self._owed = Facts((), boxed=False), Facts((), boxed=False)
        self._nothing = Words(self.tr("He owes nothing."), Role.SUB, "ink2")
        column = self.padded()
        self._permitted = Words("", Role.SUB, "ink2", wrap=True)
        for widget in (self._leave, self._permitted, self._owed, self._nothing):
            column.addWidget(widget)
        if self.link is not None:
            self.link.clicked.connect(self.give)
        desk.hub.changed.connect(self._heard)
        self.read()

    def read(self) -> None:
        with self._desk.books.read() as sitting:
            left = leave.balances(sitting, sitting.today(), self._worker)
            permitted = leave.permissions(sitting, self._worker)
            open_ = [row for row in owings.rows(sitting, worker_id=self._worker) if row.open > 0]
        said = self.tr("{left} of {all} left")
        more = self.tr("{left} of {all} left, {out} to be paid out")
        self._leave.show_pairs(
            [
                (
                    wording.of(staff_words.LEAVES, row.kind),
                    (said if not row.paid_out else more).format(
                        left=_days(row.left), all=_days(row.brought + row.granted), out=_days(row.paid_out)
                    ),
                )
                for row in left
            ]
        )
        self._permitted.say("\n".join(self._permission(row) for row in reversed(permitted[-SHOWN:])))
        self._permitted.setVisible(bool(permitted))
        self._owed.show_pairs(
            [
                (f"{wording.of(staff_words.OWINGS, row.kind)} {written.day(row.day)}", written.money(row.open))
                for row in open_
            ]
        )
        self._nothing.setVisible(not open_)

    def _permission(self, row: PermissionRow) -> str:
        """Leave that he did not have, and was given all the same."""
        said = self.tr("Beyond his balance: {kind}, {days} days from {date}, allowed by {name}. {reason}")
        return said.format(
            kind=wording.of(staff_words.LEAVES, row.kind),
            days=_days(row.days),
            date=written.isolate(written.day(row.first)),
            name=wording.fact(row.allowed_by),
            reason=wording.fact(row.reason),
        )

    def give(self) -> None:
        self._desk.show("owing", self._worker)

    def _heard(self, touched: frozenset[str]) -> None:
        if touched & (owings.WATCH | leave.WATCH):
            self.read()


def _pay(row: TermsRow) -> str:
    return f"{wording.of(wording.PAY_KINDS, row.pay_kind)} {written.isolate(written.money(row.rate))}"


def _days(days: Decimal) -> str:
    return written.isolate(f"{days.normalize():f}")
