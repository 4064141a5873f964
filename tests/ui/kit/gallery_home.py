"""The owner's five seconds, with the pictures' own figures."""
# ruff: noqa: E501 - a text and its Urdu read best on one line

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.kit import columns, look
from app.ui.kit.buttons import primary
from app.ui.kit.card import Card, Sentence, Sheet, Task, Total
from app.ui.kit.chart import Bar, StackedBars
from app.ui.kit.chip import Chip
from app.ui.kit.facts import Facts
from app.ui.kit.labels import Figure, Words
from app.ui.kit.ladder import Ladder
from app.ui.kit.page import Page
from app.ui.kit.share_bar import ShareBar
from app.ui.kit.table_view import Table
from app.ui.kit.tokens import Role, State
from app.ui.kit.written import isolate
from tests.ui.kit.gallery_words import t


@dataclass(frozen=True)
class Due:
    icon: str
    what: str
    when: date
    state: State
    word: str
    rupees: Decimal


def dues() -> list[Due]:
    soon = t("in 3 days", "3 دن باقی")
    day = date(2026, 11, 15)
    return [
        Due("building-bank", t("Professional tax 2026-27", f"پیشہ ورانہ ٹیکس {isolate('2026-27')}"), date(2026, 8, 31),
            State.OVERDUE, t("73 days late", "73 دن دیر"), Decimal(5000)),
        Due("users", t("EOBI, October, 14 workers", "ای او بی آئی، اکتوبر، 14 کاریگر"), day, State.SOON, soon, Decimal(34188)),
        Due("users", t("PESSI, October, 14 workers", "سوشل سکیورٹی (پیسی)، اکتوبر"), day, State.SOON, soon, Decimal(33600)),
        Due("receipt", t("Sales tax, October", "سیلز ٹیکس، اکتوبر"), day, State.SOON, soon, Decimal(186420)),
    ]  # fmt: skip


class HomePage(Page):
    def __init__(self) -> None:
        super().__init__()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.space("gap"))
        column.addWidget(
            Sentence(
                t("Three things need you today. Nothing is lost.", "آج تین کام آپ کے منتظر ہیں۔ باقی سب محفوظ ہے۔")
            )
        )
        upper = QHBoxLayout()
        upper.setSpacing(look.space("gap"))
        upper.addWidget(self._dues(), 610)
        upper.addWidget(self._needs(), 484)
        column.addLayout(upper)
        lower = QHBoxLayout()
        lower.setSpacing(look.space("gap"))
        lower.addWidget(self._chart(), 484)
        right = QVBoxLayout()
        right.setSpacing(look.space("gap"))
        pair = QHBoxLayout()
        pair.setSpacing(look.space("gap"))
        pair.addWidget(self._wages(), 1)
        pair.addWidget(self._standing(), 1)
        right.addLayout(pair)
        right.addWidget(self._suppliers(), 1)
        lower.addLayout(right, 610)
        column.addLayout(lower, 1)
        self.scrolling(inside)
        self.set_head(t("Home", "آج"), t("Thursday 12/11/2026", "جمعرات 12/11/2026"))
        self.set_actions(primary=primary(t("New bill", "نیا بل"), "plus"))

    def _dues(self) -> Card:
        card = Card(
            t("To pay to the government", "سرکار کو ادائیگی"), link_text=t("All challans", "تمام چالان"), key="Alt 8"
        )
        table: Table[Due] = Table(
            [
                columns.text(t("Challan", "چالان"), lambda due: due.what, icon=lambda due: due.icon, bold=lambda due: due.state == State.OVERDUE),
                columns.day(t("Due", "آخری تاریخ"), lambda due: due.when),
                columns.chip("", lambda due: due.state, lambda due: due.word, width=130),
                columns.money(t("Rupees", "روپے"), lambda due: due.rupees),
            ],
            lambda due: due.what, round_top=False,
        )  # fmt: skip
        table.replace(dues())
        table.show_whole()
        card.add(table)
        card.add(Total(t("Total due by 15/11/2026", "15/11/2026 تک کل واجب الادا"), "259,208.00"))
        return card

    def _needs(self) -> Card:
        card = Card(t("Needs you", "آپ کی توجہ چاہیے"))
        for i, (state, title, sub, action) in enumerate([
            (State.UNKNOWN, t("Invoice S-2026-0418: did FBR get it?", f"انوائس {isolate('S-2026-0418')}: کیا ایف بی آر کو ملی؟"),
             t("The line broke while sending, 12:30 yesterday", "کل 12:30 پر بھیجتے ہوئے لائن ٹوٹ گئی"), t("Check", "دیکھیں")),
            (State.REJECTED, t("Invoice S-2026-0415 was rejected", f"انوائس {isolate('S-2026-0415')} نامنظور ہوئی"),
             t("0052: HS code does not fit the sale type", "0052: ایچ ایس کوڈ فروخت کی قسم سے نہیں ملتا"), t("Mend", "درست کریں")),
            (State.OVERDUE, t("Professional tax is 73 days late", "پیشہ ورانہ ٹیکس 73 دن لیٹ ہے"),
             t("Penalty may reach Rs 5,000.00", "جرمانہ 5,000.00 روپے تک ہو سکتا ہے"), t("Pay", "ادا کریں")),
        ]):  # fmt: skip
            if i:
                card.hair()
            card.add(Task(state, title, sub, action))
        card.hair()
        card.body.addStretch()
        card.foot(t("Waiting for the portal", "پورٹل کے انتظار میں"), Chip(State.WAITING, t("3 waiting", "3 انتظار میں")),
                  Chip(State.SENDING, t("1 sending", "1 جا رہی ہے")))  # fmt: skip
        return card

    def _chart(self) -> Card:
        card = Card(t("Purchases by month, million rupees", "ماہانہ خریداری، ملین روپے"), ruled=False)
        chart = StackedBars(t("From registered suppliers", "رجسٹرڈ سپلائر سے"), t("From others", "دوسروں سے"))
        names = t(
            "Dec Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov",
            "دسمبر جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر",
        ).split()
        heights = [
            (1.9, 0.9),
            (2.1, 1.0),
            (1.7, 1.1),
            (2.4, 0.9),
            (2.2, 1.2),
            (2.6, 0.8),
            (2.3, 1.0),
            (2.9, 0.9),
            (2.7, 0.7),
            (3.1, 0.9),
            (3.4, 0.8),
            (1.5, 0.3),
        ]
        chart.show_bars(
            [Bar(name, Decimal(str(a)), Decimal(str(b))) for name, (a, b) in zip(names, heights, strict=True)]
        )
        card.padded().addWidget(chart, 1)
        return card

    def _wages(self) -> Card:
        card = Card(t("Wages, November", "تنخواہیں، نومبر"), link_text=t("Open", "کھولیں"), ruled=False)
        facts = Facts(boxed=False, role=Role.BODY)
        facts.show_pairs(
            [(t("14 workers, gross", "14 کاریگر، کل اجرت"), "612,400.00"), (t("Advances taken back", "پیشگی کی وصولی"), "−48,500.00"),
             (t("EOBI, workers' share", "ای او بی آئی، کاریگر کا حصہ"), "−5,698.00")],
            (t("Net to pay on 30/11", f"{isolate('30/11')} کو خالص ادائیگی"), "558,202.00"),
        )  # fmt: skip
        card.padded().addWidget(facts)
        card.body.addStretch()
        return card

    def _standing(self) -> Card:
        card = Card(t("Standing", "کاروبار کی حیثیت"), ruled=False)
        column = card.padded()
        row = QHBoxLayout()
        row.addWidget(Words(t("From registered suppliers", "رجسٹرڈ سپلائر سے خریداری"), Role.BODY, "ink2"), 1)
        row.addWidget(Figure("78%", bold=True))
        column.addLayout(row)
        column.addWidget(ShareBar(Decimal(78)))
        column.addSpacing(6)
        column.addWidget(
            Words(t("Formal workshop, step 4 of 7", "رسمی کارخانہ، 7 میں سے چوتھا قدم"), Role.BODY, "ink2")
        )
        column.addWidget(Ladder(7, 4))
        column.addWidget(
            Words(t("Next: register two workers with PESSI", "اگلا قدم: دو کاریگر پیسی میں درج کرائیں"), Role.SUB)
        )
        return card

    def _suppliers(self) -> Sheet:
        sheet = Sheet()
        rows = [
            (t("Lahore Steel & Wire, Misri Shah", "لاہور اسٹیل اینڈ وائر، مصری شاہ"), True, Decimal(6418200)),
            (t("Ravi Rubber & Gasket House", "راوی ربڑ اینڈ گاسکٹ ہاؤس"), True, Decimal(3907640)),
            (t("Data Foundry, Daroghawala", "داتا فاؤنڈری، داروغہ والا"), False, Decimal(1234567)),
            (t("Kashif Packaging, Shahdara", "کاشف پیکجنگ، شاہدرہ"), True, Decimal(884350)),
        ]
        table: Table[tuple[str, bool, Decimal]] = Table(
            [
                columns.text(t("Suppliers this tax year", "اس سال کے سپلائر"), lambda row: row[0]),
                columns.chip("", lambda row: State.ACCEPTED if row[1] else State.WARN,
                             lambda row: t("Registered", "رجسٹرڈ") if row[1] else t("No NTN", "این ٹی این نہیں")),
                columns.money(t("Rupees", "روپے"), lambda row: row[2], width=120),
            ],
            lambda row: row[0], row_height="row_short",
        )  # fmt: skip
        table.replace(rows[: 3 if look.urdu() else 4])
        table.show_whole()
        sheet.add(table)
        sheet.body.addStretch()
        return sheet
