"""The sales invoice on an 80 mm roll: the same particulars, one under the other."""

from __future__ import annotations

from collections.abc import Iterator

from reportlab.lib.units import mm

from app.documents.blocks import Align, Beside, Block, Gap, Rule, Say, Stack, text
from app.documents.fbr_mark import STANDING, QrBlock, facts, provisional, standing, title
from app.documents.figures import cnic, day, money, percent, quantity
from app.documents.flow import Item
from app.documents.labels import Words, words
from app.documents.note_words import facts as facts_of_note
from app.documents.note_words import number_label
from app.documents.parts import INK2, Voice, caption, fields, in_words, totals
from app.documents.qr import whole_side
from app.documents.text import Hand
from app.services.sheets import SaleLine, SaleSheet, SaleState


def contents(voice: Voice, sheet: SaleSheet, copy: Words, width: float) -> list[Item]:
    """One long page; the roll is cut where it ends."""
    blocks = [_head(voice, sheet, copy, width), Rule(width, 0.8, 2.5 * mm), _facts(voice, sheet, width)]
    blocks.append(Rule(width, 0.8, 2.5 * mm))
    blocks += [_line(voice, line, width, taxed=sheet.registered_seller) for line in sheet.lines]
    blocks += [Rule(width, 0.8, 2.5 * mm), *_foot(voice, sheet, width)]
    return [Item(block) for block in (*blocks, *_fbr(voice, sheet, width), Gap(4 * mm))]


def _head(voice: Voice, sheet: SaleSheet, copy: Words, width: float) -> Block:
    head = sheet.head
    urdu = Say(head.name_ur, voice.style(12, Hand.NASTALIQ, bold=True), rtl=True)
    numbers = "  ".join(
        f"{words(key).en} {number}" for key, number in (("ntn", head.ntn), ("strn", head.strn)) if number
    )
    named = [urdu] if voice.rtl and head.name_ur else [Say(head.name, voice.style(12, bold=True))]
    mark = {
        SaleState.DRAFT: words("not_reported" if sheet.registered_seller else "draft"),
        SaleState.CANCELLED: words("cancelled"),
    }.get(sheet.state)
    return text(
        width,
        *named,
        *voice.plain(head.address, 7.6, color=INK2),
        *voice.plain(head.phone, 7.6, color=INK2),
        *voice.plain(numbers, 7.6, color=INK2),
        *voice.said(title(sheet), 10.5, bold=True),
        *(caption(voice, copy, 8) if copy.en else ()),
        *(voice.said(mark, 10, bold=True) if mark else ()),
        align=Align.CENTRE,
    )


def _facts(voice: Voice, sheet: SaleSheet, width: float) -> Block:
    buyer = sheet.buyer
    name = buyer.name_ur if voice.rtl and buyer.name_ur else buyer.name
    pairs = [
        (number_label(sheet.note), sheet.number),
        (words("issued_on"), day(sheet.issued_on)),
        (words("buyer"), name),
        (words("address"), buyer.address),
        (words("ntn"), buyer.ntn),
        (words("strn"), buyer.strn),
        (words("cnic"), cnic(buyer.cnic)),
        (words("reference"), sheet.reference),
        *facts_of_note(sheet.note, voice.language),
    ]
    return fields(voice, pairs, width, label_share=0.3)


def _line(voice: Voice, line: SaleLine, width: float, *, taxed: bool) -> Block:
    """What, then how many at what price and what it comes to."""
    how = f"{quantity(line.quantity)} {line.unit} × {money(line.rate)}"
    tax = f"{line.tax_rate_text or percent(line.tax_rate)}  {money(line.sales_tax)}" if taxed else ""
    more = "  ".join(part for part in (line.hs_code, tax) if part)
    figure = text(width * 0.3, *voice.plain(money(line.total), 8.6), align=voice.far)
    said = text(width * 0.7, *voice.plain(how, 7.6), *voice.plain(more, 7, color=INK2), align=voice.near)
    described = text(width, *voice.plain(line.description, 8.6), align=voice.near)
    row = voice.side((width * 0.7, said), (width * 0.3, figure), width=width, level=True)
    return Stack((described, row, Gap(1.2 * mm)))


def _foot(voice: Voice, sheet: SaleSheet, width: float) -> Iterator[Block]:
    foot = sheet.totals
    every = (("sales_tax", foot.sales_tax), ("further_tax", foot.further_tax), ("extra_tax", foot.extra_tax))
    sums = [("value", foot.value)] if sheet.registered_seller else []
    sums += [(key, amount) for key, amount in (*every, ("fed", foot.fed)) if amount]
    due = foot.total if foot.receivable is None else foot.receivable
    if due != foot.total:
        sums += [("line_total", foot.total), ("st_withheld", -foot.st_withheld)]
    yield totals(voice, sums, ("total" if due == foot.total else "receivable", due), width)
    yield in_words(voice, due, width)
    if not sheet.registered_seller:
        yield text(width, *voice.said(words("not_a_tax_invoice"), 8), align=voice.near)


def _fbr(voice: Voice, sheet: SaleSheet, width: float) -> Iterator[Block]:
    yield Gap(2 * mm)
    state = standing(sheet)
    if state is not None and state in STANDING:
        yield provisional(voice, state, width)
    if sheet.fbr_number is not None and state in (SaleState.FINAL, SaleState.TRIAL):
        real = state is SaleState.FINAL
        side = whole_side(sheet.fbr_number)
        label = words("fbr_invoice_no" if real else "trial_no")
        named = (*caption(voice, label), *voice.plain(sheet.fbr_number, 10, bold=True))
        logo = voice.plain(words("fbr_logo").en, 8.6, bold=True)
        more = (*facts(voice, sheet), *logo) if real else ()
        yield text(width, *named, *more, align=Align.CENTRE)
        yield Beside((((width - side) / 2, QrBlock(sheet.fbr_number)),))
