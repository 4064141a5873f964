"""A letter that tells a supplier, soberly and kindly, which registrations he lacks and how he gets them."""

from __future__ import annotations

from collections.abc import Iterator

from app.documents.blocks import Block, Gap, text
from app.documents.figures import day, money, percent
from app.documents.flow import Item
from app.documents.labels import Language, Words
from app.documents.paper import Furniture, Paper, choose, compose, snug
from app.documents.parts import Voice, heading, letterhead, signatures
from app.documents.text import isolate
from app.services.sheets import SupplierLetterSheet

SCALES = {Paper.A4: 1.0, Paper.A5: 0.78}
TITLE = Words("Your registration as a supplier", "بطور سپلائر آپ کی رجسٹریشن")
GREETING = Words("Dear {name},", "محترم {name}، السلام علیکم!")
TRADE = Words(
    "From {first} to {last} we bought goods worth Rs {value} from you on {bills} bills. We are glad of this trade and "
    "want to go on with it.",
    "{first} سے {last} تک ہم نے آپ سے {bills} بلوں پر {value} روپے کا مال خریدا۔ ہم اس کاروبار کی قدر کرتے ہیں اور اسے "
    "جاری رکھنا چاہتے ہیں۔",
)
NO_TRADE = Words(
    "We are glad to have you among our suppliers and hope to buy from you.",
    "ہمیں خوشی ہے کہ آپ ہمارے سپلائرز میں شامل ہیں، اور ہم آپ سے خریداری کی امید رکھتے ہیں۔",
)
COST = Words(
    "When a supplier has no NTN, section 21(q) of the Income Tax Ordinance does not let us count {percent} of what we "
    "pay him as an expense. For your bills that is Rs {lost}. With an NTN on your bills this no longer arises.",
    "جب سپلائر کے پاس این ٹی این نہ ہو تو انکم ٹیکس آرڈیننس کی دفعہ \u206821(q)\u2069 کے تحت "
    "ہم اسے ادا کی گئی رقم کا {percent} اپنے خرچ میں شمار نہیں کر سکتے۔ آپ کے بلوں پر یہ رقم {lost} روپے بنتی ہے۔ "
    "بل پر این ٹی این ہو تو یہ نقصان نہیں ہوتا۔",
)
COMPLETE = Words(
    "By our books you are registered and nothing is missing. Thank you. Please tell us if any of it changes.",
    "ہمارے ریکارڈ کے مطابق آپ رجسٹرڈ ہیں اور کوئی چیز باقی نہیں۔ شکریہ۔ اگر کچھ بدلے تو ہمیں ضرور بتائیں۔",
)
STEPS_TITLE = Words("What is still to be done", "اب کیا کرنا ہے")
STEPS: dict[str, tuple[Words, Words]] = {
    "ntn": (
        Words("National Tax Number (NTN)", "قومی ٹیکس نمبر (این ٹی این)"),
        Words(
            "On FBR's IRIS portal; it usually takes about a day. Needed: CNIC, a mobile SIM in your own name, an "
            "e-mail address, the address of the business with a utility bill not older than three months, the tenancy "
            "or ownership paper, and a bank account.",
            "ایف بی آر کے آئرس پورٹل پر؛ عام طور پر تقریباً ایک دن لگتا ہے۔ درکار: شناختی کارڈ، اپنے نام کی موبائل سم، "
            "ای میل، کاروبار کا پتہ اور تین ماہ سے کم پرانا یوٹیلٹی بل، کرایہ نامہ یا ملکیت کا کاغذ، اور بینک اکاؤنٹ۔",
        ),
    ),
    "strn": (
        Words("Sales tax registration (STRN)", "سیلز ٹیکس رجسٹریشن (ایس ٹی آر این)"),
        Words(
            "Also on IRIS, with the NTN and a bank account of the business. Some small businesses need not "
            "register for sales tax; ask a tax adviser whether you must.",
            "یہ بھی آئرس پر، این ٹی این اور کاروبار کے بینک اکاؤنٹ کے ساتھ۔ بعض چھوٹے کاروباروں پر سیلز ٹیکس رجسٹریشن "
            "لازم نہیں؛ کسی ٹیکس مشیر سے پوچھ لیں کہ آپ پر لازم ہے یا نہیں۔",
        ),
    ),
    "active": (
        Words("Active status", "فعال حیثیت"),
        Words(
            "File the returns that fall due, also when there was no business in the month. Then your name stands on "
            "the list of active taxpayers. To look: send ATL, a space and your CNIC or NTN by SMS to 9966.",
            "جو گوشوارے واجب ہوں وہ جمع کرائیں، خواہ اس مہینے کاروبار نہ ہوا ہو۔ پھر آپ کا نام "
            "فعال ٹیکس دہندگان کی فہرست میں آتا ہے۔ دیکھنے کے لیے \u2068ATL\u2069، ایک وقفہ اور "
            "اپنا شناختی کارڈ یا این ٹی این نمبر \u20689966\u2069 پر ایس ایم ایس کریں۔",
        ),
    ),
}
CLOSE = Words(
    "We will gladly help you with the papers. Once you have the number, please tell us and print it on your bills. "
    "This letter is information, not tax advice, and asks nothing of you by law.",
    "کاغذات میں ہم خوشی سے آپ کی مدد کریں گے۔ نمبر مل جائے تو ہمیں بتائیں اور اپنے بل پر چھاپیں۔ یہ خط صرف معلومات ہے، "
    "ٹیکس کا مشورہ نہیں، اور قانوناً آپ سے کوئی مطالبہ نہیں۔",
)
SOURCE = Words("Source of the rate: {source}.", "شرح کا ماخذ: {source}۔")
SIGNATURE = Words("Signature", "دستخط")
YOURS = Words("With respect,", "خیر اندیش،")


def render(sheet: SupplierLetterSheet, *, language: Language = Language.URDU, paper: Paper = Paper.A4) -> bytes:
    """One letter; in both languages a page of each."""
    return render_all([sheet], language=language, paper=paper)


def render_all(
    sheets: list[SupplierLetterSheet], *, language: Language = Language.URDU, paper: Paper = Paper.A4
) -> bytes:
    scale = choose(paper, SCALES)
    spoken = (Language.URDU, Language.ENGLISH) if language is Language.BOTH else (language,)
    return compose([_laid(sheet, each, paper, scale) for sheet in sheets for each in spoken], paper)


def _laid(sheet: SupplierLetterSheet, language: Language, paper: Paper, scale: float) -> tuple[Furniture, list[Item]]:
    around = Furniture(
        f"{TITLE.en}: {sheet.supplier.name}", sheet.head.name, sheet.supplier.name, language, sheet.head.practice
    )

    def made(squeeze: float) -> list[Item]:
        return [Item(block) for block in contents(Voice(language, scale * squeeze), sheet, paper.inner)]

    return around, snug(made, paper, around)


def contents(voice: Voice, sheet: SupplierLetterSheet, width: float) -> Iterator[Block]:
    name = sheet.supplier.name_ur if voice.rtl and sheet.supplier.name_ur else sheet.supplier.name
    yield letterhead(voice, sheet.head, width, TITLE, voice.plain(day(sheet.written_on), 9.5))
    yield text(width, *voice.plain(name, 11, bold=True), *voice.plain(sheet.supplier.address, 9), align=voice.near)
    yield Gap(voice.mm(5))
    yield from _said(voice, GREETING, width, name=name)
    yield from _said(
        voice,
        TRADE if sheet.bills else NO_TRADE,
        width,
        first=day(sheet.first),
        last=day(sheet.last),
        value=money(sheet.value),
        bills=str(sheet.bills),
    )
    if sheet.lost and sheet.lost_percent is not None:
        yield from _said(voice, COST, width, percent=percent(sheet.lost_percent), lost=money(sheet.lost))
    if not sheet.lacks:
        yield from _said(voice, COMPLETE, width)
    else:
        yield heading(voice, STEPS_TITLE, width, 11)
    for no, key in enumerate(sheet.lacks, 1):
        title, how = STEPS[key]
        yield from _step(voice, no, title, how, width)
    yield from _said(voice, CLOSE, width)
    yield from _said(voice, YOURS, width)
    yield signatures(voice, [(SIGNATURE, sheet.head.name)], width)
    if sheet.lost and sheet.lost_source:
        yield Gap(voice.mm(4))
        said = _filled(voice, SOURCE, source=sheet.lost_source)
        yield text(width, *voice.said(said, 7.6, color="#46524F"), align=voice.near)


def _step(voice: Voice, no: int, title: Words, how: Words, width: float) -> Iterator[Block]:
    numbered = Words(f"{no}. {title.en}", f"{isolate(str(no))}۔ {title.ur}")
    yield text(width, *voice.said(numbered, 10, bold=True), align=voice.near)
    yield from _said(voice, how, width)


def _said(voice: Voice, what: Words, width: float, **facts: str) -> Iterator[Block]:
    yield text(width, *voice.said(_filled(voice, what, **facts), 9.3), align=voice.near)
    yield Gap(voice.mm(2.2))


def _filled(voice: Voice, what: Words, **facts: str) -> Words:
    shown = {key: isolate(value) if voice.rtl else value for key, value in facts.items()}
    return Words(what.en.format(**shown), what.ur.format(**shown))
