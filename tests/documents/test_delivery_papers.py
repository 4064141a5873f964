"""The papers that move goods: what must stand on them, in both languages, on both sheets, in their copies."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.documents import deliveries
from app.documents.labels import Language
from app.documents.paper import Paper
from app.documents.text import use_fonts
from app.host.paths import resource
from app.services.delivery_sheets import DeliveryLine, DeliverySheet
from app.services.sheets import Letterhead, PartyOnPaper
from tests.documents.reading import latin, pages

COPIES = {"order": 2, "received": 1, "challan_out": 3, "gate_out": 2, "job_out": 3, "job_in": 1}


def a_sheet(kind: str = "challan_out") -> DeliverySheet:
    return DeliverySheet(
        head=Letterhead(name="Al-Karam Auto Parts", name_ur="الکرم آٹو پارٹس", ntn="1234567-8", phone="042-37651234"),
        kind=kind,
        number="DC-2026-0007",
        party=PartyOnPaper(name="Ravi Heat Treaters", ntn="1111111-1", address="Plot 9, Daroghawala"),
        day=date(2026, 11, 2),
        due_on=date(2026, 11, 12),
        against="PO-2026-0003",
        their_no="LHR/88",
        vehicle="LES-4471",
        carrier="Muhammad Aslam",
        purpose="repair",
        process="Hardening",
        terms="30 days",
        scrap_percent=Decimal(2),
        returnable=True,
        entered_by="Sana",
        entered_on=date(2026, 11, 2),
        notes=("By the north gate",),
        lines=(
            DeliveryLine(
                no=1,
                description="Brake shoe ravi 70",
                unit="KG",
                quantity=Decimal("120.5"),
                rate=Decimal(245),
                expected=Decimal(118),
                rejected=Decimal("4.25"),
                scrap=Decimal("1.75"),
                remark="cracked",
            ),
        ),
    )


@pytest.mark.parametrize("paper", [None, Paper.A4, Paper.A5])
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", [*COPIES])
def test_each_paper_says_what_moves_and_to_whom(kind: str, language: Language, paper: Paper | None) -> None:
    pdf = deliveries.render_all([a_sheet(kind)], language=language, paper=paper)
    said = latin(pdf)
    for fact in ("DC-2026-0007", "Ravi Heat Treaters", "Brake shoe ravi 70", "ravi 70"):
        assert fact in said, fact
    assert pages(pdf) == COPIES[kind]


def test_the_figures_that_only_some_papers_have() -> None:
    received, order = (
        latin(deliveries.render_all([a_sheet("received")])),
        latin(deliveries.render_all([a_sheet("order")])),
    )
    assert "116.25" in received  # 120.5 received less 4.25 rejected
    assert "29,522.50" in order  # 120.5 kg at 245
    assert "1.75" in latin(deliveries.render_all([a_sheet("job_in")]))


def test_a_cancellation_names_what_it_takes_back() -> None:
    sheet = replace(a_sheet(), cancels="DC-2026-0006")
    assert "DC-2026-0006" in latin(deliveries.render_all([sheet], language=Language.ENGLISH))


def test_papers_made_at_the_same_time_do_not_upset_each_other() -> None:
    """Also where the first of them is the first of the program, and its fonts are only being read."""
    kinds = [*COPIES]
    use_fonts(resource("fonts"))
    with ThreadPoolExecutor(4) as several:
        made = several.map(lambda kind: deliveries.render_all([a_sheet(kind)], language=Language.BOTH), kinds)
        found = list(made)
    assert found == [deliveries.render_all([a_sheet(kind)], language=Language.BOTH) for kind in kinds]
