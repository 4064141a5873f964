"""The voucher put on a supplier's bill: what was bought, from whom, what is owed."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.units import mm

from app.documents.blocks import Align, Block, Gap, Stack
from app.documents.figures import cnic, day, money, money_or_dash, percent, quantity
from app.documents.flow import Item
from app.documents.labels import Language, words
from app.documents.paper import Furniture, Paper, choose, compose, snug
from app.documents.parts import (
    Voice,
    fields,
    heading,
    in_words,
    letterhead,
    notes,
    party_fields,
    signatures,
    thumb_box,
    totals,
)
from app.documents.table import Cell, Column, Row, table
from app.services.sheets import PurchaseLine, PurchaseSheet

TITLES = {"bill": "purchase_voucher", "debit_note": "debit_note", "cancellation": "cancellation"}
SCALES = {Paper.A4: 1.0, Paper.A5: 0.8}


def render(sheet: PurchaseSheet, *, language: Language = Language.BOTH, paper: Paper = Paper.A4) -> bytes:
    """One voucher, as many pages as its lines need."""
    return render_all([sheet], language=language, paper=paper)


def render_all(
    sheets: Sequence[PurchaseSheet], *, language: Language = Language.BOTH, paper: Paper = Paper.A4
) -> bytes:
    """The vouchers of a month in one file, each with its own page numbers."""
    scale = choose(paper, SCALES)
    return compose([_laid(sheet, language, paper, scale) for sheet in sheets], paper)


def _laid(sheet: PurchaseSheet, language: Language, paper: Paper, scale: float) -> tuple[Furniture, list[Item]]:
    around = furniture(sheet, language)

    def made(squeeze: float) -> list[Item]:
        return contents(Voice(language, scale * squeeze), sheet, paper.inner)

    return around, snug(made, paper, around)


def furniture(sheet: PurchaseSheet, language: Language) -> Furniture:
    mark = words("cancelled") if sheet.cancelled else words("draft") if sheet.draft else None
    footer = f"{sheet.number}  ·  {sheet.supplier.name}"
    return Furniture(
        f"{sheet.number} {sheet.supplier.name}", sheet.head.name, footer, language, sheet.head.practice, mark
    )


def contents(voice: Voice, sheet: PurchaseSheet, width: float) -> list[Item]:
    top: list[Block] = [
        letterhead(voice, sheet.head, width, words(TITLES[sheet.kind]), voice.plain(sheet.number, 11, bold=True)),
        _parties(voice, sheet, width),
        Gap(voice.mm(4)),
    ]
    foot = Stack((Gap(voice.mm(3)), _foot(voice, sheet, width)))
    items = [Item(block) for block in top]
    items += _lines(voice, sheet, width)
    items.append(Item(foot, glue=True))
    items += notes(voice, words("notes"), sheet.notes, width)
    items += notes(voice, words("warnings"), sheet.warnings, width)
    items.append(Item(_signing(voice, sheet, width)))
    return items


def _parties(voice: Voice, sheet: PurchaseSheet, width: float) -> Block:
    gap = voice.mm(7)
    left, right = (width - gap) * 0.56, (width - gap) * 0.44
    who = Stack(
        (
            heading(voice, words("supplier"), left),
            fields(voice, party_fields(voice, sheet.supplier), left, label_share=0.25),
        )
    )
    facts = [
        (words("voucher_no"), sheet.number),
        (words("bill_no"), sheet.bill_no),
        (words("bill_date" if sheet.kind == "bill" else "day"), day(sheet.bill_date)),
        (words("received_on"), day(sheet.received_on)),
    ]
    what = Stack((heading(voice, words("bill"), right), fields(voice, facts, right, label_share=0.36)))
    return voice.side((left, who), (gap, Gap(0)), (right, what), width=width)


def _lines(voice: Voice, sheet: PurchaseSheet, width: float) -> list[Item]:
    further = any(line.further_tax for line in sheet.lines)
    columns = [
        Column(voice.heading("line_no"), Align.RIGHT),
        Column(voice.heading("description"), voice.near, flex=1, least=38 * mm),
        Column(voice.heading("hs_code"), voice.near),
        Column(voice.heading("quantity"), Align.RIGHT),
        Column(voice.heading("unit"), voice.near, flex=0.2, least=18 * mm),
        Column(voice.heading("rate"), Align.RIGHT),
        Column(voice.heading("value"), Align.RIGHT, least=16 * mm),
        Column(voice.heading("tax_rate"), Align.RIGHT),
        Column(voice.heading("sales_tax"), Align.RIGHT),
        *([Column(voice.heading("further_tax"), Align.RIGHT)] if further else []),
        Column(voice.heading("line_total"), Align.RIGHT, least=16 * mm),
    ]
    rows = [Row(_line(voice, line, further=further)) for line in sheet.lines]
    return table(columns, rows, width, rtl=voice.rtl)


def _line(voice: Voice, line: PurchaseLine, *, further: bool) -> tuple[Cell, ...]:
    cells = [
        voice.plain(str(line.no)),
        voice.plain(line.description),
        voice.plain(line.hs_code),
        voice.plain(quantity(line.quantity)),
        voice.plain(line.unit),
        voice.plain(money(line.rate)),
        voice.plain(money(line.value)),
        voice.plain(percent(line.tax_rate) if line.tax_rate else "–"),
        voice.plain(money_or_dash(line.sales_tax)),
        *([voice.plain(money_or_dash(line.further_tax))] if further else []),
        voice.plain(money(line.total)),
    ]
    return tuple(cells)


def _foot(voice: Voice, sheet: PurchaseSheet, width: float) -> Block:
    """The amount in words beside the sums."""
    right = min(width * 0.48, voice.mm(84))
    left = width - right - voice.mm(8)
    payable = sheet.total if sheet.payable is None else sheet.payable
    sums = [("value", sheet.value), ("sales_tax", sheet.sales_tax)]
    sums += [
        (key, amount)
        for key, amount in (("further_tax", sheet.further_tax), ("other_charges", sheet.other_charges))
        if amount
    ]
    withheld = [
        (key, -amount)
        for key, amount in (("st_withheld", sheet.st_withheld), ("income_tax_withheld", sheet.income_tax_withheld))
        if amount
    ]
    if withheld or payable != sheet.total:
        sums += [("line_total", sheet.total), *withheld]
    paid = totals(voice, sums, ("payable", payable), right)
    return voice.side((left, in_words(voice, abs(payable), left)), (voice.mm(8), Gap(0)), (right, paid), width=width)


def _signing(voice: Voice, sheet: PurchaseSheet, width: float) -> Block:
    ours = [(words("entered_by"), f"{sheet.entered_by}  {day(sheet.entered_on)}".strip()), (words("checked_by"), "")]
    if sheet.supplier.registered:
        return Stack((Gap(voice.mm(4)), signatures(voice, ours, width)))
    # who sells without registration signs or puts his thumb, under his CNIC
    box, gap = 20 * mm, voice.mm(7)
    theirs = (words("supplier_signature"), f"{sheet.supplier.name}  {cnic(sheet.supplier.cnic)}".strip())
    lines = signatures(voice, [*ours, theirs], width - box - gap, space=17)
    signing = voice.side(
        (width - box - gap, lines), (gap, Gap(0)), (box, thumb_box(voice, words("thumb"))), width=width
    )
    return Stack((Gap(voice.mm(4)), signing))
