"""A list with every state and the panel beside it."""
# ruff: noqa: E501 - a text and its Urdu read best on one line

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from app.ui.kit import columns, look
from app.ui.kit.buttons import plain, primary
from app.ui.kit.facts import Facts
from app.ui.kit.fields import CodeField
from app.ui.kit.list_page import ListPage, Tab
from app.ui.kit.side_panel import SidePanel
from app.ui.kit.steps import Step
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import State
from app.ui.kit.written import isolate
from tests.ui.kit.gallery_words import TODAY, t


@dataclass(frozen=True)
class Paper:
    number: str
    day: date
    buyer: str
    rupees: Decimal
    state: State
    next: str


def papers() -> list[Paper]:
    word = t("Goes next, within a minute", "اگلی باری اسی کی ہے")
    made = [
        Paper("S-2026-0418", date(2026, 11, 11), t("Millat Tractors Vendor Store", "ملت ٹریکٹرز وینڈر سٹور"), Decimal(486750), State.UNKNOWN, t("Look on IRIS first", "پہلے آئرس پر دیکھیں")),
        Paper("S-2026-0415", date(2026, 11, 10), t("Al-Madina Autos", "المدینہ آٹوز"), Decimal(92630), State.REJECTED, t("0052: wrong HS code", "0052: ایچ ایس کوڈ غلط")),
        Paper("S-2026-0422", TODAY, t("Chenab Motors, Gujranwala", "چناب موٹرز، گوجرانوالہ"), Decimal(158120), State.SENDING, t("Keep the computer on", "کمپیوٹر بند نہ کریں")),
        Paper("S-2026-0423", TODAY, t("Noor Auto Store", "نور آٹو سٹور"), Decimal(74340), State.WAITING, word),
    ]  # fmt: skip
    return made + [
        Paper(f"S-2026-04{n}", date(2026, 11, 9), t("Shalimar Spare Parts", "شالیمار سپیئر پارٹس"), Decimal(1000 * n), State.ACCEPTED, f"4829176DI17944599802{n}")
        for n in range(21, 9, -1)
    ]  # fmt: skip


WORDS = {
    State.UNKNOWN: ("Unknown", "معلوم نہیں"), State.REJECTED: ("Rejected", "نامنظور"), State.SENDING: ("Sending", "بھیجا جا رہا ہے"),
    State.WAITING: ("Waiting", "انتظار میں"), State.ACCEPTED: ("Accepted", "منظور"),
}  # fmt: skip


def outbox() -> ListPage[Paper]:
    table: Table[Paper] = Table(
        [
            columns.code(t("Paper", "کاغذ"), lambda p: p.number, width=112),
            columns.day(t("Date", "تاریخ"), lambda p: p.day, width=88),
            columns.text(t("Buyer", "خریدار"), lambda p: p.buyer),
            columns.money(t("Rupees", "روپے"), lambda p: p.rupees, width=96),
            columns.chip(t("State", "حالت"), lambda p: p.state, lambda p: t(*WORDS[p.state]), width=118 if not look.urdu() else 136),
            columns.text(t("FBR number, or next step", "ایف بی آر نمبر، یا اگلا قدم"), lambda p: p.next, width=200,
                         ink=lambda p: p.state.ink if p.state in {State.UNKNOWN, State.REJECTED} else "ink" if p.state == State.ACCEPTED else "ink2",
                         bold=lambda p: p.state == State.UNKNOWN),
        ],
        lambda p: p.number,
    )  # fmt: skip
    side = SidePanel()
    page: ListPage[Paper] = ListPage(
        table,
        tabs=[
            Tab("all", t("All", "سب"), lambda _: True),
            Tab("needs", t("Needs you", "آپ کے ذمے"), lambda p: p.state in {State.UNKNOWN, State.REJECTED}),
            Tab("waiting", t("Waiting", "انتظار میں"), lambda p: p.state == State.WAITING),
            Tab("accepted", t("Accepted", "منظور"), lambda p: p.state == State.ACCEPTED),
        ],
        side=side,
        amount=lambda p: p.rupees,
        tools=[plain(t("Columns", "کالم"), "columns-3"), plain(t("Filter", "چھانٹیں"), "filter")],
    )
    page.set_head(t("Outbox", "آؤٹ باکس"), t("what goes to FBR, oldest first", "جو ایف بی آر کو جاتا ہے"))
    page.set_actions(plain(t("Send now", "ابھی بھیجیں"), "refresh"))
    page.show_rows(papers())
    side.head(State.UNKNOWN, t("FBR may already have S-2026-0418", f"شاید {isolate('S-2026-0418')} ایف بی آر کو مل چکی ہو"),
              t("It left this computer on 11/11/2026 at 12:30 and the line broke before an answer came. It will not be sent again until you have "
                "looked: sending twice would make two invoices and two taxes.",
                "یہ کمپیوٹر سے 11/11/2026 کو 12:30 پر نکلی اور جواب آنے سے پہلے لائن ٹوٹ گئی۔ جب تک آپ نہ دیکھیں دوبارہ نہیں بھیجی جائے گی۔"))  # fmt: skip
    side.add_part(Step(1, t("Open IRIS, Invoice Dashboard, 11/11/2026", "آئرس کھولیں، انوائس ڈیش بورڈ، 11/11/2026")))
    side.add_part(Step(2, t("Look for an invoice like this one", "ایسی انوائس تلاش کریں")))
    side.add_part(Facts([(t("Buyer", "خریدار"), t("Millat Tractors Vendor Store", "ملت ٹریکٹرز وینڈر سٹور")), (t("Total", "کل"), "486,750.00"),
                         (t("Sales tax", "سیلز ٹیکس"), "74,250.00"), (t("Number begins", "نمبر کا آغاز"), "4829176DI")]))  # fmt: skip
    side.add_part(Step(3, t("Say what you saw", "جو دیکھا وہ بتائیں")))
    side.add_part(CodeField(t("Type or scan the FBR number", "ایف بی آر نمبر لکھیں")))
    side.foot(primary(t("Record what I saw", "جو دیکھا درج کریں"), "check"), plain(t("Later", "بعد میں")))
    table.choose("S-2026-0418")
    return page
