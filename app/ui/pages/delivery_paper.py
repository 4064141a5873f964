"""A posted delivery paper: final, with its print, what is open of it, what can follow, and the match with the bill."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.rules.money import ZERO, show_quantity
from app.services import deliveries
from app.services.books import Sitting
from app.services.deliveries import DeliveryDetail, DeliveryDraft, DeliveryLineDraft, DeliveryLineRow, Kind
from app.ui import delivery_words, papers, wording
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.buttons import plain, primary
from app.ui.kit.card import Card, Sheet
from app.ui.kit.facts import Facts
from app.ui.kit.page import Page
from app.ui.kit.tokens import Role
from app.ui.pages.attachments_card import AttachmentsCard
from app.ui.pages.delivery_match import MatchCard
from app.ui.pages.delivery_next import NextCard
from app.ui.pages.delivery_sheet import DeliveryHead, DeliveryLines
from app.ui.pages.paper_card import PaperCard
from app.ui.pages.paper_page import PaperPage
from app.ui.papers import Wanted

MATCHED = frozenset({Kind.ORDER, Kind.RECEIVED, Kind.CHALLAN_IN})

SHOWN = 8


class DeliveryPaper(Page):
    """Its lines never change; what is open of it and how it stands do, and the page follows."""

    def __init__(self, desk: Desk, delivery_id: int) -> None:
        super().__init__()
        self.desk, self._id = desk, delivery_id
        detail = self._detail()
        self._wanted = Wanted(detail.row.number, wording.of(delivery_words.KINDS, detail.row.kind), self._make)
        self._open = QWidget()
        self.match = MatchCard(desk, delivery_id) if detail.row.kind in MATCHED and not detail.cancels else None
        self._lay_out(detail)
        self.paper.show_paper(self._wanted)
        look_at = primary(self.tr("Print"), "printer", "Ctrl+P")
        look_at.clicked.connect(self.open_paper)
        again = plain(self.tr("Next paper"), "plus", "Ctrl+N")
        again.clicked.connect(self._next)
        self.set_actions(again, primary=look_at)
        self._show(detail)
        desk.hub.changed.connect(self._heard)

    def open_paper(self) -> None:
        self.desk.lay(PaperPage(self.desk, self._wanted))

    def focus_first(self) -> None:
        self._lines.view.setFocus()

    def _detail(self) -> DeliveryDetail:
        with self.desk.books.read() as sitting:
            detail = deliveries.detail(sitting, self._id)
        assert detail is not None  # noqa: S101 - only papers that were listed are opened
        return detail

    def _make(self, sitting: Sitting, language: str) -> bytes:
        return papers.delivery(sitting, self._id, language)

    def _next(self) -> None:
        self.desk.show("delivery", 0)

    def _heard(self, touched: frozenset[str]) -> None:
        if touched & deliveries.WATCH:
            self._show(self._detail())
            if self.match is not None:
                self.match.refresh()

    def _show(self, detail: DeliveryDetail) -> None:
        """How it stands now: the head, what is open, and what can follow."""
        row = detail.row
        key = "overdue" if row.overdue else row.state
        state, word = delivery_words.STATES[key]
        fact = self.tr("posted {when} by {who}")
        fact = fact.format(when=written.isolate(written.moment(detail.posted_at)), who=wording.fact(detail.entered_by))
        self.set_head(written.isolate(row.number), fact, (state, wording.word(word)), back=True)
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("gap"))
        if any(line.left for line in detail.lines):
            column.addWidget(self._awaited(detail))
        self.next = NextCard(self.desk, detail)
        column.addWidget(self.next)
        self._beside.replaceWidget(self._open, fresh)
        self._open.hide()
        self._open.deleteLater()
        self._open = fresh

    def _lay_out(self, detail: DeliveryDetail) -> None:
        middle, main, side = QWidget(), QWidget(), QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("gap"))
        left = QVBoxLayout(main)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(look.space("gap"))
        left.addWidget(self._sheet(detail), 0 if self.match is not None else 1)
        if self.match is not None:
            left.addWidget(self.match)
            left.addStretch()
        row.addWidget(main, 1)
        side.setFixedWidth(look.wide("form_side"))
        self._beside = QVBoxLayout(side)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(look.space("gap"))
        self.paper = PaperCard(self.desk, self.tr("The paper"), self.tr("Open"))
        self.paper.asked.connect(self.open_paper)
        self.attached = AttachmentsCard(self.desk, "delivery", self._id)
        for widget in (self._open, self.paper, self.attached):
            self._beside.addWidget(widget)
        self._beside.addStretch()
        row.addWidget(side)
        self.scrolling(middle)

    def _sheet(self, detail: DeliveryDetail) -> Sheet:
        head, self._lines = DeliveryHead(self.desk), DeliveryLines(self.desk)
        head.show_draft(_as_draft(detail))
        head.set_read_only(read_only=True)
        self._lines.show_lines(_as_draft(detail).lines)
        self._lines.set_read_only(read_only=True)
        sheet = Sheet()
        sheet.add(head)
        sheet.hair()
        sheet.add(self._lines, 1)
        if self.match is not None:  # the match stands below, and should be seen without scrolling
            shown = min(max(len(detail.lines), 2), SHOWN) + 1
            self._lines.setFixedHeight(look.height("heading") + shown * look.height("row"))
        else:
            sheet.setMinimumHeight(look.wide("popup") * 3 // 4)
        return sheet

    def _awaited(self, detail: DeliveryDetail) -> Card:
        out = detail.row.kind in (Kind.GATE_OUT, Kind.JOB_OUT)
        card = Card(self.tr("Still out") if out else self.tr("Still to come"), ruled=False)
        facts = Facts((), boxed=False, role=Role.BODY)
        facts.show_pairs([(line.description, _left(line)) for line in detail.lines if line.left])
        card.padded().addWidget(facts)
        return card


def _left(line: DeliveryLineRow) -> str:
    """'116 kg'."""
    return f"{written.isolate(show_quantity(line.left or ZERO))} {wording.of(wording.UNITS, line.unit)}"


def _as_draft(detail: DeliveryDetail) -> DeliveryDraft:
    row = detail.row
    return DeliveryDraft(
        kind=row.kind,
        party=row.party,
        day=row.day,
        due_on=row.due_on,
        against=row.against,
        their_no=detail.their_no,
        vehicle=detail.vehicle,
        carrier=detail.carrier,
        purpose=detail.purpose,
        process=detail.process,
        terms=detail.terms,
        scrap_percent=detail.scrap_percent,
        returnable=detail.returnable,
        note=detail.note,
        lines=tuple(
            DeliveryLineDraft(
                description=line.description,
                unit=line.unit,
                quantity=line.quantity,
                rate=line.rate,
                expected=line.expected,
                rejected=line.rejected,
                scrap=line.scrap,
                remark=line.remark,
            )
            for line in detail.lines
        ),
    )
