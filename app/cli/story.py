"""What happens in the demo: the workshop, its two sales, and the folder it all lies in."""

from __future__ import annotations

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

from app.cli.answer import InTheWay
from app.rules.period import Month
from app.services.parts import PartDraft
from app.services.sales import SaleDraft, SaleLineDraft
from app.services.workshop import WorkshopDraft

BOOKS = "workshop.karkhana"
BOOKKEEPER = "Rashida"
SUMMARY = "summary.json"
MONTH = Month(2026, 10)

IMPORTS = (
    ("suppliers", "suppliers.csv"),
    ("workers", "workers.xlsx"),
    ("attendance", "attendance_2026-10.xlsx"),
    ("purchases", "purchase_register_2026-10.xlsx"),
)

TAXPAYERS = (("sales", "atl_sales_2026-11-02.csv"), ("income", "atl_income_2026-11-02.csv"))
TAXPAYERS_ON = date(2026, 11, 2)

WORKSHOP = WorkshopDraft(
    name="Al-Karam Auto Parts",
    name_ur="الکرم آٹو پارٹس",
    owner="Abdul Karim",
    owner_cnic="35202-4471026-3",
    ntn="1234567-8",
    strn="3277876112345",
    eobi_number="LHR-04417",
    pessi_number="2026070024",
    city="Badami Bagh, Lahore",
    city_ur="بادامی باغ، لاہور",
    address="Shop 14, Circular Road",
    phone="042-37654321",
    practice=True,
)

PARTS = (
    PartDraft(
        name="Clutch plate set CD-70", name_ur="کلچ پلیٹ سیٹ CD-70", hs_code="8714.1090", unit="SET", price=Decimal(980)
    ),
    PartDraft(
        name="Brake shoe set CG-125", name_ur="بریک شو سیٹ CG-125", hs_code="8714.1090", unit="SET", price=Decimal(465)
    ),
    PartDraft(name="Oil seal 35x52x7", name_ur="آئل سیل", hs_code="4016.9390", price=Decimal("62.50")),
)


def sales(day: date) -> tuple[SaleDraft, SaleDraft]:
    """One to a registered tractor store, one to a shopkeeper who is not registered and so pays further tax."""
    return (
        SaleDraft(
            customer="Millat Tractors Vendor Store",
            customer_ntn="7654321-0",
            customer_strn="0307765432101",
            customer_address="Sheikhupura Road, Lahore",
            invoice_date=day,
            order_no="PO-5521",
            lines=(
                _line("Clutch plate set CD-70", "8714.1090", "SET", "120", "980"),
                _line("Brake shoe set CG-125", "8714.1090", "SET", "240", "465"),
                _line("Oil seal 35x52x7", "4016.9390", "pcs", "1000", "62.50"),
            ),
        ),
        SaleDraft(
            customer="Noor Auto Store",
            customer_cnic="35201-3344556-7",
            customer_address="Main Bazaar, Kasur",
            invoice_date=day,
            paid_by="cash",
            lines=(_line("Brake shoe set CG-125", "8714.1090", "SET", "25", "465"),),
        ),
    )


def clear(folder: Path) -> None:
    """An empty folder; an earlier demo is replaced, anything else is left alone."""
    if folder.exists() and any(folder.iterdir()):
        if not (folder / SUMMARY).is_file():
            raise InTheWay(
                f"{folder} is not empty and was not made by the demo. It was not touched; choose another folder."
            )
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / SUMMARY).write_text('{"finished": false}\n', encoding="utf-8")  # a demo cut short may be replaced too


def _line(name: str, hs_code: str, unit: str, quantity: str, rate: str) -> SaleLineDraft:
    return SaleLineDraft(description=name, hs_code=hs_code, unit=unit, quantity=Decimal(quantity), rate=Decimal(rate))
