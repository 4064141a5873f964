"""The papers about money: what must stand on them, in every language."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from app.documents import statements, vouchers
from app.documents.labels import Language
from app.services.money_sheets import CertificateSheet, StatementLine, StatementSheet, VoucherSheet
from app.services.sheets import Letterhead, PartyOnPaper
from tests.documents.reading import latin

HEAD = Letterhead(name="Practice Auto Parts", name_ur="پریکٹس آٹو پارٹس", address="Lahore", ntn="1234567-8")
STEEL = PartyOnPaper(name="Bilal Steel", name_ur="بلال اسٹیل", ntn="7654321-0")


@pytest.mark.parametrize("language", Language)
def test_a_voucher_says_what_was_paid_and_kept_back(language: Language) -> None:
    sheet = VoucherSheet(
        head=HEAD,
        number="V-2026-0001",
        incoming=False,
        party=STEEL,
        day=date(2026, 11, 2),
        method="cheque",
        reference="1188",
        against=(("P-2026-0001", Decimal("11800.00")),),
        amount=Decimal("100000.00"),
        income_tax=Decimal("5500.00"),
        net=Decimal("94500.00"),
        entered_by="tester",
        entered_on=date(2026, 11, 2),
    )
    said = latin(vouchers.render_vouchers([sheet], language=language))
    for wanted in ("V-2026-0001", "1188", "P-2026-0001", "94,500.00", "5,500.00", "88,200.00"):
        assert wanted in said


@pytest.mark.parametrize("language", Language)
def test_a_certificate_has_what_rule_42_asks(language: Language) -> None:
    sheet = CertificateSheet(
        head=HEAD,
        number="V-2026-0001",
        payee=STEEL,
        section="153(1)(a)",
        day=date(2026, 11, 2),
        gross=Decimal("100000.00"),
        rate=Decimal("5.5"),
        tax=Decimal("5500.00"),
        cpr="IT-20261109-0101-1234567",
        tax_year=2027,
        entered_by="tester",
    )
    said = latin(vouchers.render_certificates([sheet], language=language))
    for wanted in ("153(1)(a)", "100,000.00", "5.5", "5,500.00", "IT-20261109-0101-1234567", "2027", "7654321-0"):
        assert wanted in said


@pytest.mark.parametrize("language", Language)
def test_a_statement_runs_to_its_balance_over_pages(language: Language) -> None:
    lines = tuple(
        StatementLine(
            day=date(2026, 10, 1),
            kind="purchase",
            number=f"P-2026-{n:04}",
            reference=f"B-{n}",
            owed=Decimal("100.00"),
            balance=Decimal("100.00") * n,
        )
        for n in range(1, 81)
    )
    sheet = StatementSheet(
        head=HEAD,
        party=STEEL,
        customer=False,
        first=date(2026, 7, 1),
        last=date(2026, 11, 22),
        opening=Decimal("0.00"),
        lines=lines,
        closing=Decimal("8000.00"),
        ageing=(Decimal("0.00"), Decimal("8000.00"), Decimal("0.00"), Decimal("0.00"), Decimal("0.00")),
    )
    said = latin(statements.render_all([sheet], language=language))
    for wanted in ("P-2026-0001", "P-2026-0080", "8,000.00", "31–60", "180+"):
        assert wanted in said
