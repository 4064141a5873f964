"""A payable challan: one to four equal copies side by side, to be cut apart."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from reportlab.lib.units import mm

from app.documents.blocks import Align, Beside, Block, Boxed, Gap, Rule, Say, Stack, text
from app.documents.figures import day, money, month, month_ur
from app.documents.flow import Item
from app.documents.labels import LABELS, Language, Words, words
from app.documents.marks import Cut, Panel
from app.documents.paper import Furniture, Paper, choose, compose
from app.documents.parts import INK2, Voice, caption, fields, heading, in_words, notes, totals
from app.documents.table import Column, Row, table
from app.services.sheets import ChallanRow, ChallanSheet

GAP = 5 * mm
WIDEST = 140 * mm
PAPERS = {Paper.A4: Paper.A4_COPIES, Paper.A4_COPIES: Paper.A4_COPIES}
MOST_COPIES = 4
SCALES = (0.95, 0.9, 0.85, 0.8, 0.76, 0.72, 0.68, 0.64, 0.6, 0.56, 0.52, 0.48)


def render(sheet: ChallanSheet, *, language: Language = Language.BOTH, paper: Paper = Paper.A4_COPIES) -> bytes:
    """One A4 across with every copy on it."""
    return render_all([sheet], language=language, paper=paper)


def render_all(
    sheets: Sequence[ChallanSheet], *, language: Language = Language.BOTH, paper: Paper = Paper.A4_COPIES
) -> bytes:
    """The challans of a month in one file, a sheet each."""
    paper = choose(paper, PAPERS)
    return compose([_laid(sheet, language, paper) for sheet in sheets], paper)


def _laid(sheet: ChallanSheet, language: Language, paper: Paper) -> tuple[Furniture, list[Item]]:
    count = len(sheet.copies)
    if not 1 <= count <= MOST_COPIES:
        raise ValueError(f"a challan has one to four copies, not {count}")
    width = min(WIDEST, (paper.inner - GAP * (count - 1)) / count)
    height = paper.height - 2 * paper.margin - 0.1
    panels = _panels(sheet, language, width, height)
    parts: list[tuple[float, Block]] = []
    x = (paper.inner - count * width - (count - 1) * GAP) / 2
    for at, panel in enumerate(panels):
        if at:
            parts.append((x - GAP, Cut(GAP, height)))
        parts.append((x, panel))
        x += width + GAP
    name = f"{sheet.form} {sheet.number} {month(sheet.period_from)}".strip()
    furniture = Furniture(name, sheet.head.name, sheet.authority, language, numbered=False)
    return furniture, [Item(Beside(tuple(parts)))]


def _panels(sheet: ChallanSheet, language: Language, width: float, height: float) -> list[Panel]:
    """All copies in one size, the largest in which they fit."""
    mark = words("cancelled") if sheet.cancelled else words("draft") if sheet.draft else None
    panels: list[Panel] = []
    for scale in SCALES:
        voice = Voice(language, scale)
        copies = [contents(voice, sheet, Words(*copy), width) for copy in sheet.copies]
        panels = [Panel(copy, width, height, language, sheet.head.practice, mark) for copy in copies]
        if all(panel.inside.height <= panel.room for panel in panels):
            break
    return panels


def contents(voice: Voice, sheet: ChallanSheet, copy: Words, width: float) -> Block:
    blocks: list[Block] = [
        _title(voice, sheet, copy, width),
        fields(voice, _facts(voice, sheet), width, label_share=0.3),
        Gap(voice.mm(1.5)),
        heading(voice, words("payer"), width, 9.4),
        fields(voice, _payer(sheet), width, label_share=0.3),
        Gap(voice.mm(2)),
        *_rows(voice, sheet, width),
        Gap(voice.mm(1.5)),
        totals(voice, _sums(sheet), ("to_pay", sheet.total), width),
        Gap(voice.mm(1)),
        in_words(voice, sheet.total, width, size=8.4),
    ]
    if sheet.notes:
        blocks += [item.block for item in notes(voice, words("notes"), sheet.notes, width)]
    return Stack((*blocks, Gap(voice.mm(2)), _bank(voice, width), *_depositor(voice, width)))


def _title(voice: Voice, sheet: ChallanSheet, copy: Words, width: float) -> Block:
    inside = width - voice.mm(4)
    whose = Boxed(
        text(inside, *caption(voice, copy, 9.2), align=Align.CENTRE),
        width,
        padding=voice.mm(1),
        tint="#F3F1EB",
        frame=None,
    )
    named = Words(sheet.authority, sheet.authority_ur or sheet.authority)
    form = "  ·  ".join(part for part in (sheet.form, Words(sheet.title, sheet.title_ur).one(voice.language)) if part)
    said = text(
        width,
        *voice.said(named, 10.4, bold=True),
        *voice.plain(form, 9),
        *(voice.plain(sheet.title_ur, 9) if voice.language is Language.BOTH else ()),
        align=Align.CENTRE,
    )
    return Stack((whose, Gap(voice.mm(1.5)), said, Rule(width, 0.9, voice.mm(3))))


def _facts(voice: Voice, sheet: ChallanSheet) -> list[tuple[Words, str]]:
    named = (month_ur if voice.rtl else month)(sheet.period_from)
    one_month = (sheet.period_from.year, sheet.period_from.month) == (sheet.period_to.year, sheet.period_to.month)
    period = named if one_month else f"{day(sheet.period_from)} – {day(sheet.period_to)}"
    account = sheet.head_of_account_ur if voice.rtl and sheet.head_of_account_ur else sheet.head_of_account
    return [
        (words("challan_number"), sheet.number),
        (words("psid"), sheet.psid),
        (words("head_of_account"), account),
        (words("period"), period),
        (words("issued_on"), day(sheet.issued_on)),
        (words("due_date"), day(sheet.due_date)),
        (words("late_until"), day(sheet.late_until)),
        (words("valid_until"), day(sheet.valid_until)),
        (words("paid_on"), day(sheet.paid_on)),
        (words("bank_reference"), sheet.bank_reference),
        (words("cpr_no"), sheet.cpr_no),
    ]


def _payer(sheet: ChallanSheet) -> list[tuple[Words, str]]:
    own = [(LABELS.get(key, Words(key, key)), number) for key, number in sheet.payer_numbers]
    return [(words("name"), sheet.head.name), (words("address"), sheet.head.address), *own]


def _rows(voice: Voice, sheet: ChallanSheet, width: float) -> list[Block]:
    columns = [
        Column(voice.heading("particulars"), voice.near, flex=1),
        Column(voice.heading("amount"), Align.RIGHT, least=voice.mm(20)),
    ]
    rows = [Row((_particular(voice, row), voice.plain(money(row.amount), 9))) for row in sheet.rows]
    return [item.block for item in table(columns, rows, width, rtl=voice.rtl, pad=voice.mm(1))]


def _particular(voice: Voice, row: ChallanRow) -> tuple[Say, ...]:
    said = voice.said(Words(row.label, row.label_ur or row.label), 8.8, dense=True)
    detail = (Say(row.detail, voice.style(7.6, color=INK2), rtl=False),) if row.detail else ()
    return (*said, *detail)


def _sums(sheet: ChallanSheet) -> list[tuple[str, Decimal]]:
    """No surcharge is not a surcharge of nothing: of some departments we do not know what being late costs."""
    return [("sum", sheet.amount), *([("late_cost", sheet.late_cost)] if sheet.late_cost else [])]


def _bank(voice: Voice, width: float) -> Block:
    """Lines for the bank to fill."""
    pad = voice.mm(1.8)
    inside = width - 2 * pad
    lines: list[Block] = [text(inside, *caption(voice, words("bank_use"), 8), align=voice.near)]
    for pair in (("bank_branch", "scroll_no"), ("received_date", "cashier"), ("officer",)):
        own = (inside - voice.mm(4) * (len(pair) - 1)) / len(pair)
        cells: list[tuple[float, Block]] = []
        for at, key in enumerate(pair):
            said = text(own, *caption(voice, words(key), 6.8), align=voice.near)
            cells += [(voice.mm(4), Gap(0))] if at else []
            cells.append((own, Stack((Gap(voice.mm(6.5)), Rule(own, 0.5, voice.mm(1)), said))))
        lines.append(voice.side(*cells, width=inside))
    return Boxed(Stack(tuple(lines)), width, padding=pad)


def _depositor(voice: Voice, width: float) -> tuple[Block, ...]:
    own = width * 0.6
    said = text(own, *caption(voice, words("depositor_signature"), 7.2), align=Align.CENTRE)
    line = Stack((Gap(voice.mm(8)), Rule(own, 0.6, voice.mm(1)), said))
    return (voice.side((width - own, Gap(0)), (own, line), width=width),)
