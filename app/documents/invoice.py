"""The sales invoice: s.23 particulars, those of rule 150R(13), and how it stands before FBR."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from reportlab.lib.units import mm

from app.documents.blocks import Align, Block, Gap, Stack, text
from app.documents.fbr_mark import fbr_block, title
from app.documents.figures import day, money, money_or_dash, month, month_ur, percent, quantity
from app.documents.flow import Item
from app.documents.labels import Language, Words, words
from app.documents.note_words import facts as facts_of_note
from app.documents.note_words import number_label
from app.documents.paper import Furniture, Paper, choose, compose, snug
from app.documents.parts import (
    INK2,
    Voice,
    caption,
    fields,
    heading,
    in_words,
    letterhead,
    notes,
    party_fields,
    signatures,
    totals,
)
from app.documents.receipt import contents as receipt
from app.documents.table import Cell, Column, Row, table
from app.documents.text import isolate
from app.services.sheets import SaleLine, SaleSheet, SaleState

SCALES = {Paper.A4: 1.0, Paper.A5: 0.78, Paper.ROLL_80: 0.92}
# Columns that stand only where a line of the invoice needs them.
SELDOM = ("discount", "further_tax", "extra_tax", "fed", "st_withheld")
NIL = ("further_tax", "extra_tax", "fed", "st_withheld", "discount")


def render(sheet: SaleSheet, *, language: Language = Language.ENGLISH, paper: Paper = Paper.A4) -> bytes:
    """One invoice, or one for each of its copies; all in one file."""
    return render_all([sheet], language=language, paper=paper)


def render_all(sheets: Sequence[SaleSheet], *, language: Language = Language.ENGLISH, paper: Paper = Paper.A4) -> bytes:
    """The invoices of a month in one file, each with its own page numbers."""
    choose(paper, SCALES)
    copies = [(sheet, Words(*titles)) for sheet in sheets for titles in sheet.copies or (("", ""),)]
    return compose([_laid(sheet, copy, language, paper) for sheet, copy in copies], paper)


def _laid(sheet: SaleSheet, copy: Words, language: Language, paper: Paper) -> tuple[Furniture, list[Item]]:
    lay = receipt if paper is Paper.ROLL_80 else contents
    around = furniture(sheet, language, copy)

    def made(squeeze: float) -> list[Item]:
        return lay(Voice(language, SCALES[paper] * squeeze), sheet, copy, paper.inner)

    return around, snug(made, paper, around)


def furniture(sheet: SaleSheet, language: Language, copy: Words) -> Furniture:
    marks = {SaleState.DRAFT: words("not_reported" if sheet.registered_seller else "draft")}
    marks[SaleState.CANCELLED] = words("cancelled")
    marks[SaleState.TRIAL] = words("not_reported")
    parts = [sheet.number, copy.en, sheet.buyer.name]
    footer = "  ·  ".join(part for part in parts if part)
    name = f"{title(sheet).en} {sheet.number}"
    return Furniture(name, sheet.head.name, footer, language, sheet.head.practice, marks.get(sheet.state))


def contents(voice: Voice, sheet: SaleSheet, copy: Words, width: float) -> list[Item]:
    under = [*voice.plain(sheet.number, 11, bold=True)]
    if copy.en:
        under += caption(voice, copy, 8.6)
    if sheet.state is SaleState.DRAFT:
        under += caption(voice, words("draft"), 8.6)
    items = [Item(letterhead(voice, sheet.head, width, title(sheet), tuple(under)))]
    standing = fbr_block(voice, sheet, width)
    if standing:
        items += [Item(standing), Item(Gap(voice.mm(3)))]
    items += [Item(_parties(voice, sheet, width)), Item(Gap(voice.mm(4)))]
    items += _lines(voice, sheet, width)
    items.append(Item(Stack((Gap(voice.mm(3)), _foot(voice, sheet, width))), glue=True))
    said = list(sheet.notes)
    if not sheet.registered_seller:
        said.insert(0, words("not_a_tax_invoice").one(voice.language))
    items += notes(voice, words("notes"), said, width)
    names = [(words("entered_by"), sheet.entered_by), (words("received_by"), ""), (words("signature_stamp"), "")]
    items.append(Item(Stack((Gap(voice.mm(4)), signatures(voice, names, width)))))
    return items


def _parties(voice: Voice, sheet: SaleSheet, width: float) -> Block:
    gap = voice.mm(7)
    left, right = (width - gap) * 0.54, (width - gap) * 0.46
    who = Stack(
        (heading(voice, words("buyer"), left), fields(voice, party_fields(voice, sheet.buyer), left, label_share=0.25))
    )
    period = month_ur(sheet.tax_period) if voice.rtl else month(sheet.tax_period)
    provinces = " – ".join(name.title() for name in (sheet.seller_province, sheet.buyer.province) if name)
    facts = [
        (number_label(sheet.note), sheet.number),
        (words("issued_on"), day(sheet.issued_on)),
        (words("tax_period"), period),
        (words("order_no"), "  ".join(part for part in (sheet.order_no, day(sheet.order_date)) if part)),
        (words("challan_no"), "  ".join(part for part in (sheet.challan_no, day(sheet.challan_date)) if part)),
        (words("reference"), sheet.reference),
        *facts_of_note(sheet.note, voice.language),
        (words("provinces"), provinces),
    ]
    what = Stack(
        (
            heading(voice, words("debit_note" if sheet.note else "invoice"), right),
            fields(voice, facts, right, label_share=0.36),
        )
    )
    return voice.side((left, who), (gap, Gap(0)), (right, what), width=width)


def _lines(voice: Voice, sheet: SaleSheet, width: float) -> list[Item]:
    seldom = [key for key in SELDOM if any(_amount(line, key) for line in sheet.lines)]
    taxed = sheet.registered_seller
    right = ["rate", *(["discount"] if "discount" in seldom else []), "value"]
    if taxed:
        right += ["tax_rate", "sales_tax", *(key for key in seldom if key != "discount"), "line_total"]
    columns = [
        Column(voice.heading("line_no"), Align.RIGHT),
        Column(voice.heading("description"), voice.near, flex=1, least=36 * mm),
        Column(voice.heading("hs_code"), voice.near),
        Column(voice.heading("quantity"), Align.RIGHT),
        Column(voice.heading("unit"), voice.near, flex=0.2, least=18 * mm),
        *(Column(voice.heading(key if taxed or key != "value" else "amount"), Align.RIGHT) for key in right),
    ]
    rows = [Row(_line(voice, line, right)) for line in sheet.lines]
    return table(columns, rows, width, rtl=voice.rtl, pad=voice.mm(1))


def _line(voice: Voice, line: SaleLine, right: Sequence[str]) -> tuple[Cell, ...]:
    sro = f"{'SRO ' if line.sro[:1].isdigit() else ''}{line.sro} {line.sro_serial}" if line.sro else ""
    said = words("retail_value").one(voice.language)
    retail = f"{said} {isolate(money(line.retail_value))}" if line.retail_value else ""
    small = "  ·  ".join(part for part in (line.sale_type, sro, retail) if part)
    texts = {
        "rate": money(line.rate),
        "value": money(line.value),
        "tax_rate": line.tax_rate_text or percent(line.tax_rate),
        "sales_tax": money(line.sales_tax),
        "line_total": money(line.total),
    }
    return (
        voice.plain(str(line.no)),
        (*voice.plain(line.description), *voice.plain(small, 6.8, color=INK2)),
        voice.plain(line.hs_code),
        voice.plain(quantity(line.quantity)),
        voice.plain(line.unit, 7.8),
        *(voice.plain(texts.get(key) or money_or_dash(_amount(line, key))) for key in right),
    )


def _amount(line: SaleLine, key: str) -> Decimal:
    return {
        "discount": line.discount,
        "further_tax": line.further_tax,
        "extra_tax": line.extra_tax,
        "fed": line.fed,
        "st_withheld": line.st_withheld,
    }[key]


def _foot(voice: Voice, sheet: SaleSheet, width: float) -> Block:
    """The amount in words beside the sums."""
    right = min(width * 0.48, voice.mm(86))
    left = width - right - voice.mm(8)
    foot = sheet.totals
    sums = [("value", foot.value), ("sales_tax", foot.sales_tax)] if sheet.registered_seller else []
    rest = (("further_tax", foot.further_tax), ("extra_tax", foot.extra_tax), ("fed", foot.fed))
    sums += [(key, amount) for key, amount in rest if amount]
    if foot.discount:
        sums.insert(0, ("discount_given", foot.discount))
    receivable = foot.total if foot.receivable is None else foot.receivable
    last = ("total", foot.total)
    if receivable != foot.total or foot.st_withheld:
        sums += [("line_total", foot.total), ("st_withheld", -foot.st_withheld)]
        last = ("receivable", receivable)
    said = Stack((in_words(voice, last[1], left), *_nil(voice, sheet, left)))
    return voice.side((left, said), (voice.mm(8), Gap(0)), (right, totals(voice, sums, last, right)), width=width)


def _nil(voice: Voice, sheet: SaleSheet, width: float) -> tuple[Block, ...]:
    """Rule 150R(13) wants them on the invoice even when there are none."""
    none = [words(key) for key in NIL if not getattr(sheet.totals, key)]
    if not (sheet.registered_seller and none):
        return ()
    said = Words(", ".join(each.en for each in none), "، ".join(each.ur for each in none))
    nil = words("nil")
    whole = Words(f"{said.en}: {nil.en}", f"{said.ur}: {nil.ur}")
    return (Gap(voice.mm(1.5)), text(width, *caption(voice, whole, 6.8), align=voice.near))
