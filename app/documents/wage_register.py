"""The wages register of a month: one row a worker, a place for his signature or thumb."""

from __future__ import annotations

from decimal import Decimal

from reportlab.lib.units import mm

from app.documents.blocks import Align, Gap, Stack
from app.documents.figures import cnic, count, day, money, money_or_dash, month, month_ur
from app.documents.flow import Item
from app.documents.labels import Language, Words, words
from app.documents.paper import Furniture, Paper, choose, compose
from app.documents.parts import INK2, Voice, caption, letterhead, signatures
from app.documents.table import Cell, Column, Row, table
from app.services.sheets import WageRegisterSheet, WageRow

TIMES = ("days_worked", "days_absent", "days_leave", "overtime_hours")
SUMS = (
    *("basic", "allowances", "overtime", "gross", "advance", "fines", "eobi"),
    *("income_tax", "other_deductions", "total_deductions", "net"),
)
HEADINGS = {
    "days_worked": "days",
    "overtime_hours": "ot_hours",
    "allowances": "leave_and_allowances",
    "eobi": "eobi_column",
    "income_tax": "income_tax_column",
    "other_deductions": "other",
    "net": "net_column",
}
STRONG = ("gross", "net")
SIGN_ROOM = 12 * mm
PAPERS = {Paper.A4: Paper.A4_WIDE, Paper.A4_WIDE: Paper.A4_WIDE, Paper.A3_WIDE: Paper.A3_WIDE}


def render(sheet: WageRegisterSheet, *, language: Language = Language.BOTH, paper: Paper = Paper.A4_WIDE) -> bytes:
    """As many sheets as it has workers for; A4 or A3 across."""
    paper = choose(paper, PAPERS)
    voice = Voice(language, 1.0)
    return compose([(furniture(sheet, language), contents(voice, sheet, paper.inner))], paper)


def furniture(sheet: WageRegisterSheet, language: Language) -> Furniture:
    title = f"{words('wage_register').en} {month(sheet.month)}"
    mark = words("draft") if sheet.draft else None
    return Furniture(title, sheet.head.name, f"{title}  ·  {sheet.head.name}", language, sheet.head.practice, mark)


def contents(voice: Voice, sheet: WageRegisterSheet, width: float) -> list[Item]:
    when = Words(month(sheet.month), month_ur(sheet.month))
    form = Words(f"{words('form_of').en} {sheet.form}", f"{words('form_of').ur} \u2066{sheet.form}\u2069")
    under = (*caption(voice, when, 10), *voice.said(form, 7.4, color=INK2, dense=True)[:1])
    names = [
        (words("prepared_by"), sheet.prepared_by),
        (words("approved_by"), f"{sheet.approved_by}  {day(sheet.approved_on)}".strip()),
        (words("signature_stamp"), ""),
    ]
    remarks = any(row.remarks for row in sheet.rows)
    return [
        Item(letterhead(voice, sheet.head, width, words("wage_register"), under)),
        *table(
            _columns(voice, remarks=remarks), _rows(voice, sheet, remarks=remarks), width, rtl=voice.rtl, pad=0.75 * mm
        ),
        Item(Stack((Gap(2 * mm), signatures(voice, names, width, space=11)))),
    ]


def _columns(voice: Voice, *, remarks: bool) -> list[Column]:
    return [
        Column(voice.heading("line_no"), Align.RIGHT),
        Column(voice.heading("name_and_father"), voice.near, flex=1, least=35 * mm),
        Column(voice.heading("designation"), voice.near, flex=0.4, least=18 * mm),
        Column(voice.heading("pay_rate"), Align.RIGHT),
        *(Column(voice.heading(HEADINGS.get(key, key)), Align.RIGHT) for key in (*TIMES, *SUMS)),
        Column(voice.heading("paid_on"), Align.RIGHT),
        Column(voice.heading("signature_thumb"), Align.CENTRE, flex=0.3, least=22 * mm),
        *([Column(voice.heading("remarks"), voice.near, flex=0.2, least=14 * mm)] if remarks else []),
    ]


def _rows(voice: Voice, sheet: WageRegisterSheet, *, remarks: bool) -> list[Row]:
    rows = [Row(_worker(voice, row, remarks=remarks), least=SIGN_ROOM) for row in sheet.rows]
    amounts: tuple[Decimal, ...] = tuple(getattr(sheet.totals, key) for key in SUMS)
    total: tuple[Cell, ...] = (
        (),
        voice.said(words("sums"), 8.8, bold=True, dense=True),
        *[()] * (2 + len(TIMES)),
        *(voice.plain(money_or_dash(amount), bold=True) for amount in amounts),
        *[()] * (3 if remarks else 2),
    )
    return [*rows, Row(total, tint="#F3F1EB")]


def _worker(voice: Voice, row: WageRow, *, remarks: bool) -> tuple[Cell, ...]:
    times = [getattr(row, key) for key in TIMES]
    return (
        voice.plain(str(row.no)),
        _who(voice, row),
        _work(voice, row),
        (*voice.plain(money(row.pay_rate)), *_small(voice, words(row.pay_kind).one(voice.language))),
        *(voice.plain(count(amount)) for amount in times),
        *(voice.plain(money_or_dash(getattr(row, key)), bold=key in STRONG) for key in SUMS),
        voice.plain(day(row.paid_on), 7.6),
        (),
        *([voice.plain(row.remarks, 7.4)] if remarks else []),
    )


def _who(voice: Voice, row: WageRow) -> Cell:
    """His name as the paper speaks, his father's, his CNIC."""
    names = [row.name_ur or row.name] if voice.rtl else [row.name]
    if voice.language is Language.BOTH and row.name_ur:
        names.append(row.name_ur)
    said = [say for name in names for say in voice.plain(name, 8.6, bold=name is names[0])]
    return (
        *said,
        *_small(voice, row.father_name),
        *_small(voice, "  ".join(p for p in (cnic(row.cnic), row.worker_no) if p)),
    )


def _work(voice: Voice, row: WageRow) -> Cell:
    name = row.designation_ur if voice.rtl and row.designation_ur else row.designation
    since = day(row.appointed_on)
    return (*voice.plain(name, 7.8), *_small(voice, since))


def _small(voice: Voice, said: str) -> Cell:
    return voice.plain(said, 7, color=INK2)
