"""How a sales invoice stands before FBR: number, QR and logo, or plainly that there is none."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import inch, mm
from reportlab.pdfgen.canvas import Canvas

from app.documents.blocks import Align, Block, Boxed, Gap, Say, Stack, text
from app.documents.figures import day
from app.documents.labels import Words, words
from app.documents.parts import INK2, Voice, caption
from app.documents.qr import draw_qr, quiet_zone, whole_side
from app.documents.table import Cell
from app.documents.text import isolate
from app.services.sheets import SaleSheet, SaleState

STANDING: dict[SaleState, tuple[str, str]] = {
    SaleState.OFFLINE: ("offline", "offline_more"),
    SaleState.PENDING: ("pending", "offline_more"),
    SaleState.UNKNOWN: ("unknown", "unknown_more"),
    SaleState.TRIAL: ("trial", "trial_more"),
}


def title(sheet: SaleSheet) -> Words:
    """Who is not registered may neither charge sales tax nor call his paper so."""
    if sheet.note is not None:
        return words("debit_note")
    return words("sales_tax_invoice" if sheet.registered_seller else "commercial_invoice")


@dataclass(frozen=True, slots=True)
class QrBlock:
    """The portal's number as a QR, one inch, with its quiet zone."""

    number: str
    first: float = 0.0

    @property
    def height(self) -> float:
        return whole_side(self.number)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        draw_qr(canvas, self.number, x, top)


def standing(sheet: SaleSheet) -> SaleState | None:
    """None for a seller who has nothing to report; without its number no invoice is final, whatever the books say."""
    if not sheet.registered_seller:
        return None
    return SaleState.PENDING if sheet.state is SaleState.FINAL and not sheet.fbr_number else sheet.state


def fbr_block(voice: Voice, sheet: SaleSheet, width: float) -> Block | None:
    """Number, QR and logo of a reported invoice; of another one, plainly how it stands."""
    state = standing(sheet)
    if state is SaleState.TRIAL and sheet.fbr_number:
        return Stack((provisional(voice, state, width), _numbered(voice, sheet.fbr_number, width, "trial_no", ())))
    if state is not None and state in STANDING:
        return provisional(voice, state, width)
    if sheet.fbr_number is None or state is not SaleState.FINAL:
        return None
    return _numbered(voice, sheet.fbr_number, width, "fbr_invoice_no", facts(voice, sheet))


def _numbered(voice: Voice, number: str, width: float, label: str, more: Cell) -> Block:
    side, quiet, gap = whole_side(number), quiet_zone(number), voice.mm(4)
    room = width - side - inch - 2 * gap
    said = text(
        room,
        *caption(voice, words(label)),
        *voice.plain(number, 13, bold=True),
        *more,
        align=voice.near,
    )
    logo = Stack((Gap(quiet), _logo(voice, inch)))
    row = voice.side(
        (gap, Gap(0)),
        (room, Stack((Gap(quiet), said))),
        (gap, Gap(0)),
        (inch, logo),
        (side, QrBlock(number)),
        width=width,
    )
    return Boxed(row, width, padding=0)


def facts(voice: Voice, sheet: SaleSheet) -> Cell:
    """When it was reported, and by which software."""
    said: list[Say] = []
    if sheet.fbr_date:
        label = words("was_offline" if sheet.issued_offline else "reported_on")
        said += _fact(voice, label, day(sheet.fbr_date))
    if sheet.software_registration:
        said += _fact(voice, words("software_registration"), sheet.software_registration)
    return tuple(said)


def _fact(voice: Voice, label: Words, value: str) -> Cell:
    valued = Words(f"{label.en} {value}", f"{label.ur}  {isolate(value)}")
    return voice.said(valued, 8.2)


def _logo(voice: Voice, side: float) -> Block:
    """Where FBR's logo belongs; its file is not ours to give, so its words stand in its frame."""
    inside = side - voice.mm(4)
    said = text(inside, *voice.plain(words("fbr_logo").en, 8.6, bold=True), align=Align.CENTRE)
    small = text(inside, *voice.said(words("fbr_logo_place"), 5.8, color=INK2, dense=True), align=Align.CENTRE)
    spare = max(0.0, side - said.height - small.height) / 2 - voice.mm(2)
    return Boxed(Stack((Gap(max(0.0, spare)), said, small)), side, padding=voice.mm(2), frame="#87857B", least=side)


def provisional(voice: Voice, state: SaleState, width: float) -> Block:
    loud, more = STANDING[state]
    inside = width - 6 * mm
    said = text(inside, *voice.said(words(loud), 12, bold=True), *voice.said(words(more), 8.4), align=Align.CENTRE)
    return Boxed(said, width, padding=3 * mm, frame="#1B2422", tint="#F8F6F1")
