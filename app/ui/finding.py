"""One box over everything: pages and actions by their titles, and what the books know of the words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.services import (
    attachments,
    deliveries,
    law,
    parties,
    parts,
    payments,
    purchases,
    sale_notes,
    sales,
    workers,
    workshop,
)
from app.services.books import Sitting
from app.ui import delivery_words, rate_words, wording
from app.ui.desk import Desk
from app.ui.doings import ACTIONS, FROM_PRACTICE, PAGES, TO_PRACTICE, named
from app.ui.kit import written
from app.ui.kit.search_box import Hit
from app.ui.sidebar import Place

EACH = 4  # of each kind; who wants more opens the list


class Finder(QObject):
    """`find` answers hits whose key is (what, id), as `Desk.show` takes it."""

    def __init__(self, desk: Desk, places: Sequence[Place]) -> None:
        super().__init__()
        self._desk, self._places = desk, places

    def find(self, text: str) -> list[Hit]:
        if not text.strip():
            return []
        with self._desk.books.read() as sitting:
            return [
                *self._pages(text),
                *self._actions(sitting, text),
                *self._papers(sitting, text),
                *self._names(sitting, text),
                *self._goods(sitting, text),
                *self._law(sitting, text),
            ]

    def _pages(self, text: str) -> list[Hit]:
        sought = text.strip().casefold()
        found = [
            Hit((place.key, 0), place.title, self.tr("page"), place.icon)
            for place in self._places
            if sought in place.title.casefold() or sought in place.key
        ]
        return found + [Hit((each.what, 0), each.title, self.tr("page"), each.icon) for each in named(text, PAGES)]

    def _actions(self, sitting: Sitting, text: str) -> list[Hit]:
        practice = FROM_PRACTICE if workshop.is_practice(sitting) else TO_PRACTICE
        every = (*ACTIONS, practice)
        return [Hit((each.what, 0), each.title, self.tr("action"), each.icon) for each in named(text, every)]

    def _law(self, sitting: Sitting, text: str) -> list[Hit]:
        """Each figure of it by the beginning of its name."""
        sought = text.strip().casefold()
        rows = law.figures(sitting, self._desk.today())
        begun = [row for row in rows if rate_words.name(row.key).casefold().startswith(sought)]
        return [
            Hit(
                ("rates", rate_words.number(row.key, row.scope)),
                rate_words.whole_name(row.key, row.scope),
                rate_words.figure(row),
                "building-bank",
            )
            for row in begun[:EACH]
        ]

    def _papers(self, sitting: Sitting, text: str) -> list[Hit]:
        bills = [
            Hit(
                ("purchase", row.id),
                f"{written.isolate(row.number)}  {wording.fact(row.supplier)}",
                f"{written.isolate(row.bill_no)}  {wording.rupees(row.total)}",
                "file-invoice",
            )
            for row in purchases.rows(sitting, text, limit=EACH)
        ]
        bills += [
            Hit(
                ("sale", sold.id),
                f"{written.isolate(sold.number)}  {wording.fact(sold.customer)}",
                wording.rupees(sold.total),
                "receipt",
            )
            for sold in sales.rows(sitting, text, limit=EACH)
        ]
        bills += [
            Hit(
                ("sale-note", note.id),
                f"{written.isolate(note.number)}  {wording.fact(note.customer)}",
                f"{written.isolate(note.sale_number)}  {wording.rupees(note.total)}",
                "arrow-back-up",
            )
            for note in sale_notes.rows(sitting, text, limit=EACH)
        ]
        return bills + [
            Hit(
                ("payment", paid.id),
                f"{written.isolate(paid.number)}  {wording.fact(paid.party)}",
                wording.rupees(paid.net),
                "cash",
            )
            for paid in payments.rows(sitting, text, limit=EACH)
        ]

    def _names(self, sitting: Sitting, text: str) -> list[Hit]:
        found = [
            Hit(("party", row.id), wording.name(row.name, row.name_ur), written.isolate(row.ntn), "address-book")
            for row in parties.rows(sitting, text, limit=EACH)
        ]
        found += [
            Hit(("part", row.id), wording.name(row.name, row.name_ur), written.isolate(row.hs_code), "box")
            for row in parts.rows(sitting, text, limit=EACH)
        ]
        return found + [
            Hit(("worker", row.id), wording.name(row.name, row.name_ur), written.isolate(row.number), "user")
            for row in workers.rows(sitting, text, limit=EACH)
        ]

    def _goods(self, sitting: Sitting, text: str) -> list[Hit]:
        """Papers that moved goods, and files by their names: those lead to the record beside which they stand."""
        found = [
            Hit(
                ("delivery", row.id),
                f"{written.isolate(row.number)}  {wording.fact(row.party)}",
                wording.of(delivery_words.KINDS, row.kind),
                "truck-delivery",
            )
            for row in deliveries.rows(sitting, text, limit=EACH)
        ]
        return found + [
            Hit((file.subject, file.subject_id), written.isolate(file.title), wording.fact(file.record), "paperclip")
            for file in attachments.rows(sitting, search=text, limit=EACH)
        ]
