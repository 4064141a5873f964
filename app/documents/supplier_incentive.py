"""The statement of suppliers brought into the formal sector, as a claim for an incentive would need it."""

from __future__ import annotations

from app.documents.blocks import TINT, Align, Gap, text
from app.documents.figures import cnic, day, money
from app.documents.flow import Item
from app.documents.labels import Language, Words, words
from app.documents.paper import Furniture, Paper, choose, compose, snug
from app.documents.parts import Voice, letterhead, signatures
from app.documents.supplier_letter import SIGNATURE
from app.documents.table import Cell, Column, Row, table
from app.services.sheets import IncentiveRow, IncentiveSheet

SCALES = {Paper.A4: 1.0}
TITLE = Words("Suppliers brought into the formal sector", "رسمی شعبے میں لائے گئے سپلائرز")
PERIOD = Words("Registered or active after {since}, seen on {until}", "{since} کے بعد رجسٹرڈ یا فعال، بتاریخ {until}")
STEPS = {
    "ntn": Words("NTN", "این ٹی این"),
    "strn": Words("STRN", "ایس ٹی آر این"),
    "income": Words("active, income tax", "فعال، انکم ٹیکس"),
    "sales": Words("active, sales tax", "فعال، سیلز ٹیکس"),
}
NUMBERS = Words("NTN / STRN / CNIC", "این ٹی این / ایس ٹی آر این / شناختی کارڈ")
TAKEN = Words("What was obtained, and when we learned it", "کیا ملا، اور ہمیں کب معلوم ہوا")
BEFORE = Words("Bought before, Rs", "پہلے خریدا، روپے")
AFTER = Words("Bought after, Rs", "بعد میں خریدا، روپے")
NOBODY = Words("No supplier came in during this time.", "اس مدت میں کوئی سپلائر شامل نہیں ہوا۔")
FOOT = Words(
    "Rupees without sales tax, from posted bills less corrections. The day of a number is the day it was written "
    "down in these books; the day of a status is the day it was learned. Prepared from records, unaudited.",
    "رقوم سیلز ٹیکس کے بغیر، درج شدہ بلوں سے تصحیح منہا کر کے۔ نمبر کی تاریخ وہ ہے جب وہ ان کھاتوں میں لکھا گیا؛ "
    "حیثیت کی تاریخ وہ ہے جب معلوم ہوئی۔ ریکارڈ سے تیار کردہ، غیر آڈٹ شدہ۔",
)


def render(sheet: IncentiveSheet, *, language: Language = Language.BOTH, paper: Paper = Paper.A4) -> bytes:
    scale = choose(paper, SCALES)
    around = Furniture(TITLE.en, sheet.head.name, TITLE.en, language, sheet.head.practice)

    def made(squeeze: float) -> list[Item]:
        return contents(Voice(language, scale * squeeze), sheet, paper.inner)

    return compose([(around, snug(made, paper, around))], paper)


def contents(voice: Voice, sheet: IncentiveSheet, width: float) -> list[Item]:
    since, until = day(sheet.since), day(sheet.until)
    period = Words(
        PERIOD.en.format(since=since, until=until),
        PERIOD.ur.format(since=f"\u2068{since}\u2069", until=f"\u2068{until}\u2069"),
    )
    items = [Item(letterhead(voice, sheet.head, width, TITLE, voice.said(period, 8.6)))]
    if sheet.rows:
        items += _rows(voice, sheet, width)
    else:
        items.append(Item(text(width, *voice.said(NOBODY, 10), align=voice.near)))
    items.append(Item(Gap(voice.mm(4)), glue=True))
    items.append(Item(text(width, *voice.said(FOOT, 7.8, color="#46524F"), align=voice.near), glue=True))
    signed = [(words("prepared_by"), f"{sheet.prepared_by}  {day(sheet.prepared_on)}".strip()), (SIGNATURE, "")]
    items.append(Item(signatures(voice, signed, width)))
    return items


def _rows(voice: Voice, sheet: IncentiveSheet, width: float) -> list[Item]:
    columns = [
        Column(voice.heading("line_no"), Align.RIGHT),
        Column(voice.heading("supplier"), voice.near, flex=1),
        Column(_heading(voice, NUMBERS), voice.near),
        Column(_heading(voice, TAKEN), voice.near, flex=1),
        Column(_heading(voice, BEFORE), Align.RIGHT),
        Column(_heading(voice, AFTER), Align.RIGHT),
    ]
    rows = [Row(_row(voice, row)) for row in sheet.rows]
    whole = voice.said(words("total"), 8.6, bold=True, dense=True)
    rows.append(Row(((), whole, (), (), *_sums(voice, sheet)), TINT))
    return table(columns, rows, width, rtl=voice.rtl)


def _heading(voice: Voice, what: Words) -> Cell:
    return voice.said(what, 7.6, bold=True, dense=True)


def _sums(voice: Voice, sheet: IncentiveSheet) -> tuple[Cell, Cell]:
    return voice.plain(money(sheet.before), bold=True), voice.plain(money(sheet.after), bold=True)


def _row(voice: Voice, row: IncentiveRow) -> tuple[Cell, ...]:
    who = row.supplier
    name = who.name_ur if voice.rtl and who.name_ur else who.name
    numbers = "\n".join(part for part in (who.ntn, who.strn, cnic(who.cnic)) if part)
    steps = "\n".join(f"{STEPS[key].one(voice.language)}  \u2068{day(on)}\u2069" for key, on in row.steps)
    return (
        voice.plain(str(row.no)),
        voice.plain(name),
        voice.plain(numbers),
        voice.plain(steps),
        voice.plain(money(row.before)),
        voice.plain(money(row.after)),
    )
