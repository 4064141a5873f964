"""A supplier's or a customer's statement of account, with what is open by age."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.units import mm

from app.documents.blocks import Align, Gap, Stack
from app.documents.figures import day, money, money_or_dash
from app.documents.flow import Item
from app.documents.labels import Language, Words, words
from app.documents.paper import Furniture, Paper, choose, compose
from app.documents.parts import Voice, caption, fields, heading, letterhead, party_fields, totals
from app.documents.table import Cell, Column, Row, table
from app.services.ledgers import BUCKETS
from app.services.money_sheets import StatementLine, StatementSheet

SCALES = {Paper.A4: 1.0}
KINDS = {
    "opening": Words("Opening", "ابتدائی"),
    "purchase": Words("Bill", "بل"),
    "debit_note": Words("Debit note", "ڈیبٹ نوٹ"),
    "cancellation": Words("Cancellation", "منسوخی"),
    "sale": Words("Invoice", "انوائس"),
    "sale_note": Words("Debit note", "ڈیبٹ نوٹ"),
    "sale_cancellation": Words("Cancellation", "منسوخی"),
    "paid": Words("Paid on the spot", "نقد ادائیگی"),
    "paid_back": Words("Given back", "واپس دیا"),
    "payment": Words("Payment", "ادائیگی"),
}


def render_all(
    sheets: Sequence[StatementSheet], *, language: Language = Language.ENGLISH, paper: Paper = Paper.A4
) -> bytes:
    """Each party's statement with its own page numbers."""
    voice = Voice(language, choose(paper, SCALES))
    return compose([(furniture(sheet, language), contents(voice, sheet, paper.inner)) for sheet in sheets], paper)


def furniture(sheet: StatementSheet, language: Language) -> Furniture:
    title = f"{_title(sheet).en} {sheet.party.name}"
    return Furniture(title, sheet.head.name, f"{title}  ·  {day(sheet.last)}", language, sheet.head.practice)


def contents(voice: Voice, sheet: StatementSheet, width: float) -> list[Item]:
    span = [(words("from_day"), day(sheet.first)), (words("until_day"), day(sheet.last))]
    facts = [*party_fields(voice, sheet.party), *span]
    items = [
        Item(letterhead(voice, sheet.head, width, _title(sheet), voice.plain(day(sheet.last), 10))),
        Item(heading(voice, words("account_of"), width)),
        Item(fields(voice, facts, width, label_share=0.2)),
        Item(Gap(voice.mm(4))),
    ]
    items += table(_columns(voice), _rows(voice, sheet), width, rtl=voice.rtl)
    right = min(width * 0.5, voice.mm(90))
    sums = totals(voice, [("opening_balance", sheet.opening)], ("closing_balance", sheet.closing), right)
    items.append(Item(Stack((Gap(voice.mm(3)), voice.side((width - right, Gap(0)), (right, sums), width=width)))))
    if sheet.ageing:
        items.append(Item(Stack((Gap(voice.mm(4)), heading(voice, words("ageing"), width, 9))), glue=True))
        items += _ages(voice, sheet, width)
    return items


def _title(sheet: StatementSheet) -> Words:
    return words("statement_customer" if sheet.customer else "statement_supplier")


def _columns(voice: Voice) -> list[Column]:
    return [
        Column(voice.heading("day"), Align.RIGHT),
        Column(voice.heading("document"), voice.near, flex=0.5, least=24 * mm),
        Column(voice.heading("number"), voice.near),
        Column(voice.heading("payment_reference"), voice.near, flex=1, least=24 * mm),
        Column(voice.heading("debit"), Align.RIGHT, least=22 * mm),
        Column(voice.heading("credit"), Align.RIGHT, least=22 * mm),
        Column(voice.heading("balance"), Align.RIGHT, least=24 * mm),
    ]


def _rows(voice: Voice, sheet: StatementSheet) -> list[Row]:
    first = ((), voice.said(words("opening_balance"), 8, dense=True), (), (), (), (), voice.plain(money(sheet.opening)))
    return [Row(first, tint="#F3F1EB"), *(Row(_line(voice, line, sheet)) for line in sheet.lines)]


def _line(voice: Voice, line: StatementLine, sheet: StatementSheet) -> tuple[Cell, ...]:
    """A customer's bill is his debit; a supplier's bill his credit."""
    debit = line.owed if sheet.customer else -line.owed
    nothing = debit * 0
    return (
        voice.plain(day(line.day)),
        voice.said(KINDS[line.kind], 8, dense=True),
        voice.plain(line.number),
        voice.plain(line.reference),
        voice.plain(money_or_dash(max(debit, nothing))),
        voice.plain(money_or_dash(max(-debit, nothing))),
        voice.plain(money(line.balance)),
    )


def _ages(voice: Voice, sheet: StatementSheet, width: float) -> list[Item]:
    edges = [0, *(limit + 1 for limit in BUCKETS)]
    names = [f"{low}–{high}" for low, high in zip(edges, BUCKETS, strict=False)] + [f"{BUCKETS[-1]}+"]
    columns = [Column(voice.plain(name, 7.6, bold=True), Align.RIGHT, flex=1) for name in names]
    columns.append(Column(caption(voice, words("on_account")), Align.RIGHT, flex=1))
    row = Row(tuple(voice.plain(money_or_dash(amount)) for amount in (*sheet.ageing, sheet.on_account)))
    return table(columns, [row], width, rtl=voice.rtl)
