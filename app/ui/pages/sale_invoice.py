"""An issued invoice: final, with its paper and how it stands before FBR beside it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.rules.money import ZERO
from app.services import outbox, parties, sale_cancellations, sale_notes, sales
from app.services.books import Sitting
from app.services.outbox import Standing
from app.services.sales import Figures, SaleDetail, SaleDraft
from app.ui import papers, sending_words, wording
from app.ui.desk import Desk
from app.ui.kit import look, written
from app.ui.kit.buttons import plain, primary
from app.ui.kit.card import Card, Sheet
from app.ui.kit.facts import Facts
from app.ui.kit.labels import Words
from app.ui.kit.page import Page
from app.ui.kit.tokens import Role
from app.ui.kit.totals_bar import TotalsBar
from app.ui.pages.attachments_card import AttachmentsCard
from app.ui.pages.fbr_error_card import FbrErrorCard
from app.ui.pages.paper_card import PaperCard
from app.ui.pages.paper_page import PaperPage
from app.ui.pages.sale_corrections import SaleCorrections
from app.ui.pages.sale_counter import Counter
from app.ui.pages.sale_head import SaleHead
from app.ui.pages.sale_lines import SaleLines
from app.ui.papers import Wanted


class SaleInvoice(Page):
    """Its lines never change; how it stands does, and the page follows."""

    def __init__(self, desk: Desk, sale_id: int) -> None:
        super().__init__()
        self.desk, self._id = desk, sale_id
        with desk.books.read() as sitting:
            detail = sales.detail(sitting, sale_id)
            known = parties.get(sitting, detail.row.customer_id) if detail else None
            draft = sales.draft_of(sitting, sale_id) if detail else SaleDraft()
        assert detail is not None  # noqa: S101 - only invoices that were listed are opened
        self._wanted = Wanted(detail.row.number, self.tr("Sales tax invoice"), self._make)
        self._detail = detail
        self._lay_out(detail)
        self._show(detail, draft)
        self._head.show_customer(known, "", walk_in=detail.walk_in)
        look_at = primary(self.tr("Print"), "printer", "Ctrl+P")
        look_at.clicked.connect(self.open_paper)
        again = plain(self.tr("Next invoice"), "plus", "Ctrl+N")
        again.clicked.connect(self._next)
        self.set_actions(again, primary=look_at)
        desk.hub.changed.connect(self._heard)
        self.refresh()

    def arrive(self) -> None:
        """Back from a note or a cancellation that was made over it."""
        self.refresh()

    def refresh(self) -> None:
        """How it stands now, and the paper that follows from it."""
        with self.desk.books.read() as sitting:
            stands = outbox.standing(sitting, "sale", self._id)
            gone = sale_cancellations.of_sale(sitting, self._id)
        state = sales.CANCELLED if gone else stands.shown if stands else sales.NO_PORTAL
        row = self._detail.row
        issued = self.tr("issued {when} by {who}").format(
            when=written.isolate(written.moment(self._detail.posted_at)), who=wording.fact(self._detail.entered_by)
        )
        before, later = self._neighbours()
        chip = sending_words.outcome(state, replaced=bool(later), withdrawn=False)
        self.set_head(written.isolate(row.number), issued, chip, back=True)
        self._show_standing(stands, state, before, later)
        self.corrections.refresh()
        self.paper.show_paper(self._wanted)

    def open_paper(self) -> None:
        self.desk.lay(PaperPage(self.desk, self._wanted))

    def focus_first(self) -> None:
        self._lines.view.setFocus()

    def _show_standing(self, stands: Standing | None, state: str, before: str, later: str) -> None:
        number = stands.fiscal_number if stands else None
        self._next_step.say(sending_words.following(state, number) if not later else self.tr("Nothing is to be done."))
        pairs = []
        if stands and stands.fbr_date:
            pairs.append((self.tr("FBR's date"), written.day(stands.fbr_date)))
        if before:
            pairs.append((self.tr("In the place of"), before))
        if later:
            pairs.append((self.tr("In its place"), later))
        if stands and state == "REJECTED" and not later:
            self.refusal.show_refusal(self._id, stands.reason_code, stands.reason)
        else:
            self.refusal.hide()
        why = f"{stands.reason_code} {sending_words.said(stands.reason)}" if stands and stands.reason else ""
        self._why.say(why.strip())
        self._why.setVisible(bool(why) and state != "REJECTED")
        self._facts.show_pairs(pairs)
        self._facts.setVisible(bool(pairs))
        if self._standing.link is not None:
            self._standing.link.setVisible(stands is not None)

    def _neighbours(self) -> tuple[str, str]:
        """The numbers of the refused invoice that this one replaces, and of the one issued in the place of this."""
        with self.desk.books.read() as sitting:
            here = sales.detail(sitting, self._id)
            ids = (here.revises_id, here.replaced_by) if here else (None, None)
            found = [sales.detail(sitting, each) if each else None for each in ids]
        before, later = (each.row.number if each else "" for each in found)
        return before, later

    def _make(self, sitting: Sitting, language: str) -> bytes:
        return papers.sale_invoice(sitting, self._id, language)

    def _heard(self, touched: frozenset[str]) -> None:
        if touched & (outbox.WATCH | sale_notes.WATCH | sale_cancellations.WATCH) and self.isVisible():
            self.refresh()

    def _next(self) -> None:
        self.desk.show("sale", 0)

    def _to_outbox(self) -> None:
        with self.desk.books.read() as sitting:
            stands = outbox.standing(sitting, "sale", self._id)
        self.desk.show("outbox", stands.item_id if stands else 0)

    def _lay_out(self, detail: SaleDetail) -> None:
        middle, side = QWidget(), QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.space("gap"))
        self._head, self._lines = SaleHead(self.desk.today), SaleLines(self.desk)
        sheet = Sheet()
        sheet.add(self._head)
        sheet.hair()
        sheet.add(self._lines, 1)
        self._counter = Counter()
        sheet.add(self._counter)
        row.addWidget(sheet, 1)
        side.setFixedWidth(look.wide("form_side"))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("gap"))
        self.paper = PaperCard(self.desk, self.tr("The invoice"), self.tr("Open"))
        self.paper.asked.connect(self.open_paper)
        self._standing = Card(self.tr("Before FBR"), link_text=self.tr("Outbox"), ruled=False)
        if self._standing.link is not None:
            self._standing.link.clicked.connect(self._to_outbox)
        self._next_step = Words("", Role.BODY, wrap=True)
        self._why = Words("", Role.SUB, "ink2", wrap=True)
        self._facts = Facts((), boxed=False, role=Role.BODY)
        inside = self._standing.padded()
        inside.addWidget(self._next_step)
        inside.addWidget(self._why)
        inside.addWidget(self._facts)
        self.refusal = FbrErrorCard(self.desk)
        column.addWidget(self.refusal)
        column.addWidget(self.paper)
        column.addWidget(self._standing)
        self.corrections = SaleCorrections(self.desk, self._id)
        column.addWidget(self.corrections)
        self.attached = AttachmentsCard(self.desk, "sale", self._id)
        column.addWidget(self.attached)
        column.addStretch()
        row.addWidget(side)
        self.scrolling(middle)
        self.bar(self._sums(detail))

    def _show(self, detail: SaleDetail, draft: SaleDraft) -> None:
        self._head.show_draft(replace(draft, customer=detail.row.customer))
        self._head.set_read_only(read_only=True)
        self._counter.show_draft(draft)
        self._counter.set_read_only(read_only=True)
        self._counter.setVisible(draft.walk_in or draft.end_consumer or draft.withheld)
        self._lines.show_lines(draft.lines)
        made = {
            typed: Figures(value=line.value, sales_tax=line.sales_tax, further_tax=line.further_tax)
            for typed, line in zip(draft.lines, detail.lines, strict=True)
        }
        self._lines.show_figures(made, {})
        self._lines.set_read_only(read_only=True)

    def _sums(self, detail: SaleDetail) -> TotalsBar:
        bar, row = TotalsBar(), detail.row
        others = row.further_tax + row.extra_tax + row.fed
        further = [("others", self.tr("Other taxes"), others, False)] if others != ZERO else []
        kept = [("kept", self.tr("Tax kept back"), row.st_withheld, False)] if row.st_withheld != ZERO else []
        for name, label, amount, big in (
            ("value", self.tr("Value"), row.value, False),
            ("tax", self.tr("Sales tax"), row.sales_tax, False),
            *further,
            *kept,
            ("total", self.tr("Invoice total, rupees"), row.total, True),
        ):
            bar.figure(name, label, big=big)
            bar.say(name, written.money(amount))
        return bar
