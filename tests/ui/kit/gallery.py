"""The pictures of the look, made again with the kit's real widgets: `python -m tests.ui.kit.gallery DIR`."""
# ruff: noqa: E501 - a text and its Urdu read best on one line

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.ui import application
from app.ui.kit.buttons import link, primary
from app.ui.kit.card import Card
from app.ui.kit.empty_state import EmptyState, Way
from app.ui.kit.labels import Words
from app.ui.kit.look import Look
from app.ui.kit.page import Page
from app.ui.kit.steps import Checklist
from app.ui.kit.tokens import Role
from app.ui.main_window import MainWindow
from app.ui.sidebar import Identity, Place
from app.ui.status_line import Light
from tests.ui.kit.gallery_bill import BillPage
from tests.ui.kit.gallery_home import HomePage
from tests.ui.kit.gallery_outbox import outbox
from tests.ui.kit.gallery_words import t


class EmptyPage(Page):
    def __init__(self) -> None:
        super().__init__()
        card = Card(t("Setting up", "ترتیب"))
        card.head_widget(Words(t("3 of 5", "5 میں سے 3"), Role.SUB, "ink2"))
        card.head_widget(link(t("Hide", "چھپائیں")))
        card.add(
            Checklist(
                [
                    (t("Workshop and NTN", "کارخانہ اور این ٹی این"), True),
                    (t("Workers", "کاریگر"), True),
                    (t("First supplier bill", "پہلا بل"), False),
                ]
            )
        )
        self.body.addWidget(card)
        self.body.addWidget(
            EmptyState(t("Your suppliers' bills will stand here", "آپ کے سپلائروں کے بل یہاں ہوں گے"),
                       t("Eighty a day is fine. Each one is kept while you type, with or without internet.", "دن میں اسّی بھی ٹھیک ہیں۔ ہر ایک لکھتے ہی محفوظ ہوتا ہے۔"),
                       [Way("keyboard", t("Type the first bill", "پہلا بل لکھیں"), t("One line is enough to begin.", "ایک سطر سے آغاز کریں۔"), "Ctrl N"),
                        Way("file-import", t("Bring bills from Excel", "ایکسل سے بل لائیں"), t("xlsx, ods or csv; you see it first.", "پہلے آپ دیکھیں گے۔"), "Ctrl I"),
                        Way("paperclip", t("Start from the paper", "کاغذ سے شروع کریں"), t("Drop a photo or a scan here.", "تصویر یہاں ڈالیں۔"), "Ctrl O")]),
            1,
        )  # fmt: skip
        self.set_head(t("Purchases", "خریداری کے بل"), t("no bills yet", "ابھی کوئی بل نہیں"))
        self.set_actions(primary=primary(t("New bill", "نیا بل"), "plus"))


def places() -> list[Place]:
    buy, people, government, books = (
        t("Buy and sell", "خرید و فروخت"),
        t("People", "عملہ"),
        t("Government", "سرکار"),
        t("Books", "کھاتے"),
    )
    return [
        Place("home", "", "home", t("Home", "آج"), HomePage),
        Place("purchases", buy, "file-invoice", t("Purchases", "خریداری کے بل"), EmptyPage),
        Place("sales", buy, "receipt", t("Sales invoices", "سیلز انوائس"), EmptyPage),
        Place("deliveries", buy, "truck-delivery", t("Delivery challans", "ڈلیوری چالان"), EmptyPage),
        Place("workers", people, "users", t("Workers", "کاریگر"), EmptyPage),
        Place("attendance", people, "calendar-check", t("Attendance", "حاضری"), EmptyPage),
        Place("wages", people, "cash", t("Wages", "تنخواہیں"), EmptyPage),
        Place("challans", government, "building-bank", t("Payable challans", "واجب الادا چالان"), EmptyPage),
        Place("outbox", government, "send", t("Outbox", "آؤٹ باکس"), outbox),
        Place("parties", books, "address-book", t("Suppliers, customers", "سپلائر اور گاہک"), EmptyPage),
        Place("parts", books, "box", t("Parts", "پرزے"), EmptyPage),
        Place("reports", books, "chart-bar", t("Reports", "رپورٹیں"), EmptyPage),
        Place("settings", "", "settings", t("Settings", "ترتیبات"), EmptyPage),
    ]


def identity() -> Identity:
    return Identity(
        t("Bismillah Auto Parts", "بسم اللہ آٹو پارٹس"), t("Badami Bagh, Lahore", "بادامی باغ، لاہور"), t("B", "ب")
    )


def practice() -> Identity:
    return Identity(
        t("Practice workshop", "مشقی کارخانہ"), t("Learn without fear", "بے خوف سیکھیں"), t("P", "م"), practice=True
    )


def window(*, practising: bool = False) -> MainWindow:
    made = MainWindow(places, practice if practising else identity)
    made.show_count("purchases", 2)
    made.show_count("challans", 4)
    made.show_count("outbox", 2, needs_person=True)
    made.show_light(
        Light.GREEN,
        t(
            "Portal answered at 11:42. 3 papers are waiting, 1 needs you.",
            "پورٹل نے 11:42 پر جواب دیا۔ 3 کاغذ انتظار میں ہیں، 1 آپ کو دیکھنا ہے۔",
        ),
    )
    made.show_trailing(
        t("Backup today 09:05, checked  ·  Rashida, bookkeeper", "بیک اپ آج 09:05، جانچا گیا  ·  راشدہ، منشی")
    )
    return made


def grab(app: QApplication, folder: Path, wanted: Look, width: int, height: int) -> None:
    application.dress(app, wanted)
    tail = (
        ("ur" if wanted.urdu else "en")
        + ("_dark" if wanted.dark else "")
        + ("" if height == 768 else f"_{width}x{height}")
    )
    for name in ("home", "outbox", "bill", "empty"):
        shown = window(practising=name == "empty")
        shown.resize(width, height)
        shown.go({"bill": "purchases", "empty": "purchases"}.get(name, name))
        bill = BillPage() if name == "bill" else None
        if bill is not None:
            shown.open(bill)
        shown.show()
        app.processEvents()
        if bill is not None:
            bill.grid.view.setFocus()
            bill.grid.view.setCurrentIndex(bill.grid.view.lines_model.index(5, 5))
            bill.grid.view.edit(bill.grid.view.currentIndex())
        app.processEvents()
        shown.grab().save(str(folder / f"{name}_{tail}.png"))
        hint = shown.minimumSizeHint()
        print(f"{name}_{tail}: needs {hint.width()} x {hint.height()}")
        shown.close()
        shown.deleteLater()
        app.processEvents()


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    app = application.start()
    for wanted, width, height in (
        (Look(), 1366, 768), (Look(urdu=True), 1366, 768), (Look(dark=True), 1366, 768),
        (Look(), 1366, 690), (Look(urdu=True), 1366, 690), (Look(urdu=True), 1100, 690), (Look(text=1.5), 1920, 1080),
    ):  # fmt: skip
        grab(app, folder, wanted, width, height)


if __name__ == "__main__":
    main()
