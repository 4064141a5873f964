"""The report of an outage to the Board and the Commissioner: when, why, what was seen and issued meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from app.documents.blocks import Align, Block, Gap, text
from app.documents.figures import day, money
from app.documents.flow import Item
from app.documents.labels import Language, Words
from app.documents.paper import Furniture, Paper, choose, compose
from app.documents.parts import Voice, fields, heading, letterhead, signatures
from app.documents.table import Cell, Column, Row, table
from app.documents.text import isolate
from app.services.books import KARACHI
from app.services.outage_papers import OutageSheet
from app.services.outages import OfflinePaper, SignRow, Whose

SCALES = {Paper.A4: 1.0}
TITLE = Words("Report of a failure", "خرابی کی اطلاع")
TO = Words(
    "To the Federal Board of Revenue, Islamabad, and the Commissioner Inland Revenue",
    "بخدمت فیڈرل بورڈ آف ریونیو، اسلام آباد، اور کمشنر اِن لینڈ ریونیو",
)
SUBJECT = Words(
    "Digital invoicing: our system could not reach the portal (Sales Tax Rules 2006, rule 150XA)",
    "ڈیجیٹل انوائسنگ: ہمارا سسٹم پورٹل تک نہ پہنچ سکا (سیلز ٹیکس رولز 2006، قاعدہ \u2068150XA\u2069)",
)
OPENING = Words(
    "We report that our integrated software could not send invoices to {host}. The times below were written down by "
    "the software itself when they happened.",
    "ہم اطلاع دیتے ہیں کہ ہمارا مربوط سافٹ ویئر {host} کو انوائس نہیں بھیج سکا۔ نیچے دیے گئے اوقات سافٹ ویئر نے خود "
    "اسی وقت درج کیے۔",
)
SANDBOX = Words(
    "This was the test environment (sandbox): no report is due.",
    "یہ آزمائشی ماحول (سینڈ باکس) تھا: کوئی اطلاع دینا لازم نہیں۔",
)
BEGAN, ENDED = Words("Began", "آغاز"), Words("Ended", "اختتام")
LASTS = Words("It still lasts.", "ابھی جاری ہے۔")
LASTED, TRIES = Words("Lasted", "دورانیہ"), Words("Attempts in vain", "ناکام کوششیں")
CLOCK, REASON = Words("Portal’s clock at the first answer", "پہلے جواب پر پورٹل کا وقت"), Words("Reason", "وجہ")
REPORT_BY, UPLOAD_BY = Words("To be reported by", "اطلاع کی آخری مہلت"), Words("To be sent by", "بھیجنے کی آخری مہلت")
SPAN = Words("{days} d {hours} h {minutes} min", "{days} دن {hours} گھنٹے {minutes} منٹ")
REASONS = {
    Whose.DEVICE: Words("Our computer had no network.", "ہمارے کمپیوٹر پر نیٹ ورک نہیں تھا۔"),
    Whose.LINE: Words(
        "The internet connection, or the way from it to the portal, was down.",
        "انٹرنیٹ کنکشن، یا اس سے پورٹل تک کا راستہ، بند تھا۔",
    ),
    Whose.PORTAL: Words(
        "Our connection was up; the portal did not answer, or answered that it could not serve us.",
        "ہمارا کنکشن ٹھیک تھا؛ پورٹل نے جواب نہیں دیا، یا جواب دیا کہ وہ کام نہیں کر سکتا۔",
    ),
    Whose.TOKEN: Words(
        "The portal answered, but did not accept our token or our internet address.",
        "پورٹل نے جواب دیا مگر ہمارا ٹوکن یا ہمارا انٹرنیٹ پتہ قبول نہیں کیا۔",
    ),
    Whose.NOBODY: Words("It could not be established.", "معلوم نہ ہو سکا۔"),
}
SHORT = {
    Whose.DEVICE: Words("Computer", "کمپیوٹر"),
    Whose.LINE: Words("Line", "لائن"),
    Whose.PORTAL: Words("Portal", "پورٹل"),
    Whose.TOKEN: Words("Token", "ٹوکن"),
    Whose.NOBODY: Words("Unknown", "نامعلوم"),
}
SEEN = Words("What was seen", "کیا دیکھا گیا")
AT, WHERE, WHOSE, SAID = (
    Words("Time", "وقت"),
    Words("Tried", "پتہ"),
    Words("At fault", "خرابی"),
    Words("Message", "پیغام"),
)
ISSUED = Words("Invoices issued in offline mode", "آف لائن حالت میں جاری کردہ انوائس")
NONE_ISSUED = Words("No invoice was issued in offline mode.", "آف لائن حالت میں کوئی انوائس جاری نہیں ہوئی۔")
BUYER, FBR_NUMBER, REPORTED = (
    Words("Buyer", "خریدار"),
    Words("FBR number", "ایف بی آر نمبر"),
    Words("Sent on", "بھیجا گیا"),
)
NOT_YET, REFUSED = Words("not yet", "ابھی نہیں"), Words("refused", "مسترد")
CLOSE = Words(
    "They are marked as issued in offline mode and are sent within 24 hours of restoration (rule 150XC).",
    "ان پر آف لائن جاری ہونا درج ہے، اور یہ بحالی کے 24 گھنٹے کے اندر بھیج دی جاتی ہیں (قاعدہ \u2068150XC\u2069)۔",
)
SIGNATURE = Words("Signature and stamp", "دستخط اور مہر")
INK2 = "#46524F"


def render_all(sheets: list[OutageSheet], *, language: Language = Language.ENGLISH, paper: Paper = Paper.A4) -> bytes:
    """Each report with its own page numbers; in both languages one after the other."""
    scale = choose(paper, SCALES)
    spoken = (Language.ENGLISH, Language.URDU) if language is Language.BOTH else (language,)
    return compose([_laid(sheet, Voice(each, scale), paper) for sheet in sheets for each in spoken], paper)


def _laid(sheet: OutageSheet, voice: Voice, paper: Paper) -> tuple[Furniture, list[Item]]:
    title = f"{TITLE.en}  \u00b7  {moment(sheet.started_at)}"
    around = Furniture(title, sheet.head.name, title, voice.language, sheet.head.practice)
    return around, _items(voice, sheet, paper.inner)


def _items(voice: Voice, sheet: OutageSheet, width: float) -> list[Item]:
    items = [Item(block) for block in _head(voice, sheet, width)]
    items.append(Item(fields(voice, _facts(voice, sheet), width, label_share=0.3)))
    items += [Item(Gap(voice.mm(4))), Item(heading(voice, SEEN, width, 10.5), glue=True)]
    items += table(_sign_columns(voice), [_sign(voice, sign) for sign in sheet.signs], width, rtl=voice.rtl)
    items.append(Item(Gap(voice.mm(4))))
    if sheet.papers:
        items.append(Item(heading(voice, ISSUED, width, 10.5), glue=True))
        items += table(_paper_columns(voice), [_paper(voice, each) for each in sheet.papers], width, rtl=voice.rtl)
        items.append(Item(Gap(voice.mm(2))))
    items += [Item(block) for block in _said(voice, CLOSE if sheet.papers else NONE_ISSUED, width)]
    items.append(Item(signatures(voice, [(SIGNATURE, sheet.head.name)], width)))
    items += [Item(Gap(voice.mm(3))), Item(text(width, *voice.plain(sheet.source, 7.4, color=INK2), align=voice.near))]
    return items


def _head(voice: Voice, sheet: OutageSheet, width: float) -> Iterator[Block]:
    yield letterhead(voice, sheet.head, width, TITLE, voice.plain(day(sheet.written_on), 9.5))
    yield text(width, *voice.said(TO, 9.6), align=voice.near)
    yield Gap(voice.mm(3))
    yield text(width, *voice.said(SUBJECT, 10.2, bold=True), align=voice.near)
    yield Gap(voice.mm(3))
    if sheet.sandbox:
        yield from _said(voice, SANDBOX, width)
    host = isolate(sheet.host) if voice.rtl else sheet.host
    yield from _said(voice, Words(OPENING.en.format(host=host), OPENING.ur.format(host=host)), width)


def _facts(voice: Voice, sheet: OutageSheet) -> list[tuple[Words, str]]:
    one = voice.language
    ended = moment(sheet.ended_at) if sheet.ended_at else LASTS.one(one)
    lasted = span(sheet.ended_at - sheet.started_at, voice) if sheet.ended_at else ""
    return [
        (BEGAN, moment(sheet.started_at)),
        (ENDED, ended),
        (LASTED, lasted),
        (CLOCK, sheet.gateway_date),
        (TRIES, str(sheet.tries)),
        (REASON, REASONS[sheet.whose].one(one)),
        (REPORT_BY, "" if sheet.sandbox else moment(sheet.report_by)),
        (UPLOAD_BY, moment(sheet.upload_by) if sheet.upload_by and sheet.papers else ""),
    ]


def _said(voice: Voice, what: Words, width: float) -> Iterator[Block]:
    yield text(width, *voice.said(what, 9.3), align=voice.near)
    yield Gap(voice.mm(2.2))


def _sign_columns(voice: Voice) -> list[Column]:
    return [
        Column(_title(voice, AT), voice.near),
        Column(_title(voice, WHERE), voice.near),
        Column(_title(voice, WHOSE), voice.near),
        Column(_title(voice, SAID), Align.LEFT, flex=1),
    ]


def _sign(voice: Voice, sign: SignRow) -> Row:
    whose = voice.said(SHORT[sign.whose], 8, dense=True)
    return Row((voice.plain(moment(sign.at), 8), voice.plain(sign.tried, 8), whose, voice.plain(sign.words, 8)))


def _paper_columns(voice: Voice) -> list[Column]:
    return [
        Column(voice.heading("number"), voice.near),
        Column(voice.heading("day"), voice.near),
        Column(_title(voice, BUYER), voice.near, flex=1),
        Column(voice.heading("total"), Align.RIGHT),
        Column(_title(voice, FBR_NUMBER), voice.near),
        Column(_title(voice, REPORTED), voice.near),
    ]


def _paper(voice: Voice, paper: OfflinePaper) -> Row:
    if paper.fiscal_number and paper.decided_at:
        sent = voice.plain(moment(paper.decided_at), 8)
    else:
        sent = voice.said(REFUSED if paper.state == "REJECTED" else NOT_YET, 8, dense=True)
    return Row(
        (
            voice.plain(paper.document, 8),
            voice.plain(day(paper.date), 8),
            voice.plain(paper.buyer, 8),
            voice.plain(money(paper.total), 8),
            voice.plain(paper.fiscal_number, 7.4),
            sent,
        )
    )


def _title(voice: Voice, what: Words) -> Cell:
    return voice.said(what, 7.6, bold=True, dense=True)


def moment(at: datetime) -> str:
    """Karachi's time: 22/11/2026 14:05."""
    local = at.astimezone(KARACHI)
    return f"{day(local.date())} {local:%H:%M}"


def span(lasted: timedelta, voice: Voice) -> str:
    minutes = int(lasted.total_seconds()) // 60
    parts = {"days": minutes // 1440, "hours": minutes // 60 % 24, "minutes": minutes % 60}
    return SPAN.one(voice.language).format(**{name: isolate(str(n)) if voice.rtl else n for name, n in parts.items()})
