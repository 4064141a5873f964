"""The pay slip: Urdu first, A5 across; two on an A4 sheet when there are many."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import zip_longest

from reportlab.lib.units import mm

from app.documents.blocks import TINT, Align, Beside, Block, Boxed, Gap, Say, Stack, text
from app.documents.figures import cnic, count, day, money, month, month_ur, quantity
from app.documents.flow import Item
from app.documents.labels import LABELS, Language, Words, words
from app.documents.marks import Cut, Panel
from app.documents.paper import Furniture, Paper, choose, compose
from app.documents.parts import INK2, Voice, caption, fields, in_words, letterhead, signatures, thumb_box
from app.documents.table import Cell, Column, Row, table
from app.documents.text import Hand, hand_of, isolate
from app.services.sheets import PayLine, PayslipSheet

PAPERS = {
    Paper.A4: Paper.A4_HALVES,
    Paper.A4_HALVES: Paper.A4_HALVES,
    Paper.A5: Paper.A5_WIDE,
    Paper.A5_WIDE: Paper.A5_WIDE,
}
HEIGHT = Paper.A5_WIDE.height - 2 * Paper.A5_WIDE.margin - 0.1
SCALES = (
    1.0,
    0.95,
    0.9,
    0.85,
    0.8,
    0.75,
    0.7,
    0.65,
    0.6,
    0.56,
    0.52,
)  # a slip of many lines is set smaller, never on two sheets


def render(sheet: PayslipSheet, *, language: Language = Language.URDU, paper: Paper = Paper.A5_WIDE) -> bytes:
    """One slip."""
    return render_all([sheet], language=language, paper=paper)


def render_all(
    sheets: Sequence[PayslipSheet], *, language: Language = Language.URDU, paper: Paper = Paper.A4_HALVES
) -> bytes:
    """Every slip of a month in one file: one on an A5, or two on an A4 with a line to cut between them."""
    paper = choose(paper, PAPERS)
    slips = _pairs(sheets, language) if paper is Paper.A4_HALVES else [Item(panel(sheet, language)) for sheet in sheets]
    return compose([(_furniture(sheets, language), slips)], paper)


def _furniture(sheets: Sequence[PayslipSheet], language: Language) -> Furniture:
    first = sheets[0]
    whose = first.name if len(sheets) == 1 else first.head.name
    return Furniture(
        f"{words('payslip').en} {month(first.month)} {whose}", first.head.name, whose, language, numbered=False
    )


def _pairs(sheets: Sequence[PayslipSheet], language: Language) -> list[Item]:
    """Slip, cut, slip: exactly a page, the cut in its middle."""
    between = Paper.A4_HALVES.height - 2 * Paper.A4_HALVES.margin - 2 * HEIGHT - 0.1
    items: list[Item] = []
    for at, sheet in enumerate(sheets):
        if at % 2:
            items.append(Item(Cut(Paper.A4_HALVES.inner, between)))
        items.append(Item(panel(sheet, language), glue=at % 2 == 0 and at + 1 < len(sheets)))
        if at % 2:
            items[-2] = Item(items[-2].block, glue=True)
    return items


def panel(sheet: PayslipSheet, language: Language) -> Panel:
    """One slip in its half of a sheet, as large as it fits."""
    width, height = Paper.A5_WIDE.inner, HEIGHT
    mark = words("draft") if sheet.draft else None
    for scale in SCALES:
        inside = contents(Voice(language, scale), sheet, width)
        made = Panel(inside, width, height, language, sheet.head.practice, mark)
        if inside.height <= made.room:
            break
    return made


def contents(voice: Voice, sheet: PayslipSheet, width: float) -> Block:
    when = Words(month(sheet.month), month_ur(sheet.month))
    under = voice.said(when, 10.5, bold=True) if voice.language is not Language.BOTH else caption(voice, when, 9)
    return Stack(
        (
            letterhead(voice, sheet.head, width, words("payslip"), under),
            _worker(voice, sheet, width),
            Gap(voice.mm(2)),
            _days(voice, sheet, width),
            Gap(voice.mm(2.5)),
            _money(voice, sheet, width),
            Gap(voice.mm(2)),
            _net(voice, sheet, width),
            Gap(voice.mm(2)),
            _foot(voice, sheet, width),
        )
    )


def _own(voice: Voice, english: str, urdu: str) -> str:
    """A name in the paper's language, in both where both are spoken."""
    if voice.language is Language.BOTH and urdu and english:
        return f"{english}  \u2067{urdu}\u2069"
    return urdu if voice.rtl and urdu else english or urdu


def _worker(voice: Voice, sheet: PayslipSheet, width: float) -> Block:
    gap = voice.mm(6)
    own = (width - gap) / 2
    share = 0.3
    rate = words(sheet.pay_kind).one(voice.language)
    if sheet.pay_rate is not None:
        rate = f"{rate}  {isolate(money(sheet.pay_rate))}"
    left = [
        (words("name"), _own(voice, sheet.name, sheet.name_ur)),
        (words("father_name"), _own(voice, sheet.father_name, sheet.father_name_ur)),
        (words("cnic"), cnic(sheet.cnic)),
        (words("designation"), _own(voice, sheet.designation, sheet.designation_ur)),
    ]
    right = [
        (words("worker_no"), sheet.worker_no),
        (words("pay_kind"), rate),
        (words("eobi_no"), sheet.eobi_no),
        (words("pessi_no"), sheet.pessi_no),
    ]
    parts = (fields(voice, left, own, label_share=share), fields(voice, right, own, label_share=share))
    return voice.side((own, parts[0]), (gap, Gap(0)), (own, parts[1]), width=width)


def _days(voice: Voice, sheet: PayslipSheet, width: float) -> Block:
    keys = ("days_worked", "days_absent", "days_leave", "overtime_hours")
    amounts = (sheet.days_worked, sheet.days_absent, sheet.days_leave, sheet.overtime_hours)
    share = width / len(keys)
    cells = []
    for key, amount in zip(keys, amounts, strict=True):
        said = text(share * 0.66, *caption(voice, words(key), 7.8), align=voice.near)
        figure = text(share * 0.22, *voice.plain(count(amount), 9.4, bold=True), align=voice.near)
        cells.append((share, voice.side((share * 0.68, said), (share * 0.22, figure), width=share, level=True)))
    return Boxed(voice.side(*cells, width=width), width, padding=voice.mm(1.2), tint=TINT, frame=None)


def _money(voice: Voice, sheet: PayslipSheet, width: float) -> Block:
    """Earnings and deductions in one table, so that their sums stand level."""
    figure = Column(voice.heading("rupees"), Align.RIGHT, least=voice.mm(20))
    columns = [
        Column(voice.heading("earnings"), voice.near, flex=1),
        figure,
        Column(voice.heading("deductions"), voice.near, flex=1),
        figure,
    ]
    pairs = zip_longest(sheet.earnings, sheet.deductions)
    rows = [Row((*_pay(voice, earned), *_pay(voice, kept)), least=voice.mm(6)) for earned, kept in pairs]
    gross, kept = words("gross"), words("total_deductions")
    rows.append(Row((*_sum(voice, gross, sheet.gross), *_sum(voice, kept, sheet.total_deductions)), tint=TINT))
    return Stack(tuple(item.block for item in table(columns, rows, width, rtl=voice.rtl, pad=voice.mm(1.1))))


def _pay(voice: Voice, line: PayLine | None) -> tuple[Cell, Cell]:
    return (_name(voice, line), voice.plain(money(line.amount), 9)) if line else ((), ())


def _sum(voice: Voice, what: Words, amount: Decimal) -> tuple[Cell, Cell]:
    return (_caption_bold(voice, what), voice.plain(money(amount), 9, bold=True))


def _caption_bold(voice: Voice, what: Words) -> Cell:
    """The name of a sum in a table cell, on one line in both languages."""
    if voice.language is Language.BOTH:
        return (Say(f"{what.en}  ·  \u2067{what.ur}\u2069", voice.style(8.8, Hand.NASKH, bold=True), rtl=False),)
    return voice.said(what, 8.8, bold=True, dense=True)


def _name(voice: Voice, line: PayLine) -> Cell:
    known = LABELS.get(line.key, words("other"))
    label = Words(line.label or known.en, line.label_ur or line.label or known.ur)
    said = _own(voice, label.en, label.ur) if voice.language is Language.BOTH else label.one(voice.language)
    detail = f"   {isolate(line.detail)}" if line.detail else ""
    return (Say(said + detail, voice.style(9, hand_of(said)), rtl=voice.rtl),)


def _net(voice: Voice, sheet: PayslipSheet, width: float) -> Block:
    """What he is paid: the largest figure of the slip, and in words."""
    pad = voice.mm(1.6)
    inside = width - 2 * pad
    left = inside * 0.62
    amount = text(
        inside - left,
        *caption(voice, words("net"), 8.4),
        _rupees(voice, sheet.net),
        align=voice.far,
    )
    said = in_words(voice, sheet.net, left, size=9) if sheet.net >= 0 else text(left)
    row = voice.side((left, said), (inside - left, amount), width=inside)
    return Boxed(row, width, padding=pad, frame="#1B2422")


def _rupees(voice: Voice, amount: Decimal) -> Say:
    if voice.rtl:
        said = f"{isolate(money(amount))} {words('rupees').ur}"
        return Say(said, voice.style(14, Hand.NASKH, bold=True), rtl=True)
    return Say(f"{words('rupees').en} {money(amount)}", voice.style(14, bold=True), rtl=False)


def _foot(voice: Voice, sheet: PayslipSheet, width: float) -> Block:
    """How it was paid, what leave is left, what the employer pays besides; then both sign."""
    box, gap = 20 * mm, voice.mm(4)
    signing = width * 0.28
    room = width - box - signing - 2 * gap
    method = f"{words(sheet.pay_method).one(voice.language)}  {isolate(sheet.pay_account)}".strip()
    paid = "   ".join(part for part in (method, isolate(day(sheet.paid_on))) if part)
    said: list[Say] = [*_remark(voice, "pay_method", paid)]
    leave = "    ".join(
        f"{words(left.key).one(voice.language)} {isolate(quantity(left.days))}" for left in sheet.leave_balances
    )
    said += _remark(voice, "leave_balance", leave)
    costs = (("eobi_employer", sheet.employer_eobi), ("pessi_employer", sheet.employer_pessi))
    besides = "    ".join(f"{words(key).one(voice.language)} {isolate(money(cost))}" for key, cost in costs if cost)
    said += _remark(voice, "employer_pays", besides)
    remarks = text(room, *said, align=voice.near)
    sign = signatures(voice, [(words("employer"), "")], signing, space=16)
    thumb = thumb_box(
        voice, Words(f"{words('worker').en}: signature / thumb", f"{words('worker').ur}: دستخط / انگوٹھا")
    )
    return Beside(
        voice.side((box, thumb), (gap, Gap(0)), (room, remarks), (gap, Gap(0)), (signing, sign), width=width).parts
    )


def _remark(voice: Voice, key: str, value: str) -> Cell:
    if not value:
        return ()
    label = words(key).one(voice.language)
    return (Say(f"{label}: {value}", voice.style(8.6, hand_of(label), color=INK2), rtl=voice.rtl),)
