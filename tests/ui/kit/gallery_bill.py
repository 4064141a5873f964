"""A purchase bill being typed."""
# ruff: noqa: E501 - a text and its Urdu read best on one line

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.ui.kit import look
from app.ui.kit.buttons import arrow, plain, primary
from app.ui.kit.card import Card, Sheet
from app.ui.kit.chip import Chip
from app.ui.kit.choice import Choice, ChoiceField, SearchField
from app.ui.kit.date_fields import DateField
from app.ui.kit.facts import Facts
from app.ui.kit.fields import CodeField
from app.ui.kit.form import Entry, Form
from app.ui.kit.grid import LineGrid
from app.ui.kit.grid_columns import LineColumn, LineComplaint, LineKind
from app.ui.kit.labels import Icon, Words
from app.ui.kit.page import Page
from app.ui.kit.tokens import Role, State
from app.ui.kit.totals_bar import TotalsBar
from app.ui.kit.written import isolate
from tests.ui.kit.gallery_words import t, today


@dataclass(frozen=True)
class Item:
    part: str = ""
    hs: str = ""
    quantity: Decimal | None = None
    unit: str = "Nos"
    rate: Decimal | None = None
    tax: Decimal | None = Decimal(18)


@dataclass(frozen=True)
class Bill:
    supplier: object = None
    number: str = ""
    day: date | None = None
    received: date | None = None
    challan: str = ""


def items() -> list[Item]:
    rows: list[tuple[tuple[str, str], str, int, str, str]] = [
        (("Oil seal 35 x 52 x 7, NBR", "آئل سیل " + isolate("35 x 52 x 7")), "4016.9300", 500, "Nos", "42.50"),
        (("Head gasket, CG 125", "ہیڈ گاسکٹ " + isolate("CG 125")), "8484.1000", 300, "Nos", "118"),
        (
            ("Brake shoe set, CD 70, retail pack", "بریک شو سیٹ " + isolate("CD 70") + "، ریٹیل پیک"),
            "8714.1090",
            400,
            "Sets",
            "265",
        ),
        (("Rubber bush, 12 mm", "ربڑ بش " + isolate("12 mm")), "4016.9990", 1200, "Nos", "18.75"),
        (("Fan belt 6PK 1140", "فین بیلٹ " + isolate("6PK 1140")), "4010.3900", 60, "Nos", "640"),
        (("Spring washer M8", "سپرنگ واشر " + isolate("M8")), "7318.2100", 5000, "Nos", "1.90"),
        (("Copper washer, 14 mm", "تانبے کا واشر " + isolate("14 mm")), "7415.2100", 2000, "Nos", "4.25"),
        (("Gasket kit, MF 240", "گاسکٹ کٹ " + isolate("MF 240")), "8484.1000", 25, "Sets", "1250"),
    ]
    return [Item(t(*name), hs, Decimal(n), unit, Decimal(rate)) for name, hs, n, unit, rate in rows]


def value(item: Item) -> Decimal | None:
    return None if item.quantity is None or item.rate is None else item.quantity * item.rate


def tax(item: Item) -> Decimal | None:
    worth = value(item)
    return None if worth is None or item.tax is None else worth * item.tax / 100


def offers(typed: str) -> Sequence[Choice]:
    return [Choice(item.part, item.part) for item in items() if typed.casefold() in item.part.casefold()]


def grid_columns() -> list[LineColumn[Item]]:
    return [
        LineColumn("part", t("Part", "پرزہ"), suggest=offers, placeholder=t("Part, code or supplier's word", "پرزہ، کوڈ یا سپلائر کا نام لکھیں")),
        LineColumn("hs", t("HS code", "ایچ ایس کوڈ"), LineKind.CODE, 90),
        LineColumn("quantity", t("Quantity", "تعداد"), LineKind.QUANTITY, 72),
        LineColumn("unit", t("Unit", "اکائی"), LineKind.CHOICE, 52, choices=(Choice("Nos", t("Nos", "عدد")), Choice("Sets", t("Sets", "سیٹ")))),
        LineColumn("rate", t("Rate", "نرخ"), LineKind.MONEY, 82),
        LineColumn("value", t("Value", "مالیت"), LineKind.MONEY, 96, computed=value),
        LineColumn("tax", t("Tax %", "٪ ٹیکس"), LineKind.PERCENT, 58),
        LineColumn("sales_tax", t("Sales tax", "سیلز ٹیکس"), LineKind.MONEY, 94, computed=tax),
    ]  # fmt: skip


def retail_warning() -> LineComplaint:
    return LineComplaint(
        2, "sales_tax",
        t("Tax is due on the printed retail price, Rs 390.00, not on the rate: Rs 9,000.00 short.",
          "ٹیکس نرخ پر نہیں، چھپی ہوئی ریٹیل قیمت 390.00 پر ہے۔ اس سطر میں 9,000.00 روپے کم ہیں۔"),
        t("Sales Tax Act 1990, s. 3(2)(a), Third Schedule", f"سیلز ٹیکس ایکٹ 1990، دفعہ {isolate('3(2)(a)')}، تیسرا شیڈول"),
        right=t("Use retail price", "ریٹیل قیمت لیں"), leave=t("Leave", "رہنے دیں"), key="retail",
    )  # fmt: skip


class BillPage(Page):
    def __init__(self) -> None:
        super().__init__()
        self.form: Form[Bill] = Form(
            Bill(),
            [[
                Entry("supplier", t("Supplier", "سپلائر"), SearchField([Choice(1, t("Ravi Rubber & Gasket House", "راوی ربڑ اینڈ گاسکٹ ہاؤس"))]), stretch=5),
                Entry("number", t("Bill number", "بل نمبر"), CodeField(), stretch=2),
                Entry("day", t("Bill date", "بل کی تاریخ"), DateField(today), stretch=2),
                Entry("received", t("Goods received", "مال کی وصولی"), DateField(today), stretch=2),
                Entry("challan", t("Delivery challan", "ڈلیوری چالان"), CodeField(), stretch=2),
            ]],
        )  # fmt: skip
        self.form.show_draft(Bill(1, "RR-20714", date(2026, 11, 10), date(2026, 11, 11), "DC-3391"))
        self.form.note(
            "supplier",
            t(
                "NTN 3317450-8, active, checked 09/11/2026",
                f"این ٹی این {isolate('3317450-8')}، فعال، جانچ {isolate('09/11/2026')}",
            ),
        )
        self.grid: LineGrid[Item] = LineGrid(Item(), grid_columns(), today)
        self.grid.show_lines(items())
        self.grid.complain([retail_warning()])
        sheet = Sheet()
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 8)
        head.addWidget(self.form)
        sheet.body.addLayout(head)
        sheet.hair()
        sheet.add(self.grid, 1)
        row = QHBoxLayout()
        row.setSpacing(look.space("gap"))
        row.addWidget(sheet, 1)
        row.addLayout(self._side())
        self.body.addLayout(row, 1)
        self._bar()
        self.set_head(
            t("Purchase bill", "خریداری کا بل"),
            t("kept as you type, 11:48", "خود محفوظ ہوا، 11:48"),
            (State.DRAFT, t("Draft", "مسودہ")),
            back=True,
        )
        self.set_actions(
            arrow("chevron-left", "previous"),
            arrow("chevron-right", "next"),
            plain(t("Duplicate", "نقل بنائیں"), "copy"),
            plain(t("History", "تاریخچہ"), "history"),
        )

    def _side(self) -> QVBoxLayout:
        side = QVBoxLayout()
        side.setSpacing(look.space("gap"))
        checks = Card(t("Checks", "جانچ"))
        checks.head_widget(Chip(State.WARN, t("2 warnings", "2 تنبیہ")))
        for mark, token, title, sub in (
            ("alert-triangle", "unknown", t("Retail price on line 3", "سطر 3 پر ریٹیل قیمت"), t("costs Rs 9,000.00", "نقصان 9,000.00 روپے")),
            ("alert-triangle", "unknown", t("Cash payment loses the input tax", "نقد ادائیگی سے ان پٹ ٹیکس ضائع"),
             t("costs Rs 49,104.00. Above Rs 50,000 pay bank to bank by 09/05/2027. Sales Tax Act s. 73", "نقصان 49,104.00 روپے۔ بینک سے 09/05/2027 تک دیں: دفعہ 73")),
            ("check", "accepted", t("Not entered before; sums agree", "پہلے درج نہیں؛ میزان درست"), ""),
        ):  # fmt: skip
            row = QHBoxLayout()
            row.setContentsMargins(14, 8, 12, 8)
            row.setSpacing(10)
            row.addWidget(Icon(mark, token), 0, Qt.AlignmentFlag.AlignTop)
            text = QVBoxLayout()
            text.setSpacing(0)
            text.addWidget(Words(title, wrap=True))
            if sub:
                text.addWidget(Words(sub, Role.SUB, "ink2", wrap=True))
            row.addLayout(text, 1)
            checks.body.addLayout(row)
            if sub:
                checks.hair()
        ravi = Card(t("Ravi Rubber", "راوی ربڑ"), link_text=t("Ledger", "کھاتہ"), ruled=False)
        ravi.padded().addWidget(
            Facts(
                [(t("We owe", "ہمارے ذمے"), "418,750.00"), (t("Bills this year", "اس سال کے بل"), "27")],
                boxed=False,
                role=Role.BODY,
            )
        )
        for card in (checks, ravi):
            card.setFixedWidth(look.wide("form_side"))
            side.addWidget(card)
        side.addStretch()
        return side

    def _bar(self) -> None:
        bar = TotalsBar()
        pay = ChoiceField([Choice("cash", t("Cash", "نقد")), Choice("bank", t("Bank", "بینک"))])
        pay.setFixedWidth(130)
        pay.show_state("warn")
        bar.put(t("Payment", "ادائیگی"), pay)
        bar.figure("value", t("Value", "مالیت"))
        bar.figure("tax", t("Sales tax", "سیلز ٹیکس"))
        bar.figure("total", t("Bill total, rupees", "بل کی کل رقم، روپے"), big=True)
        for name, amount in (("value", "272,800.00"), ("tax", "49,104.00"), ("total", "321,904.00")):
            bar.say(name, amount)
        bar.put_actions(
            plain(t("Attach paper", "کاغذ لگائیں"), "paperclip"),
            primary=primary(t("Post bill", "بل درج کریں"), "check", "Ctrl+Return"),
        )
        self.bar(bar)
