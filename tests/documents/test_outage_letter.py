"""The report of an outage: its times, its evidence, its invoices, in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.documents import outage_letter
from app.documents.labels import Language
from app.documents.text import use_fonts
from app.services.outage_papers import OutageSheet
from app.services.outages import OfflinePaper, SignRow, Whose
from app.services.outbox import State
from app.services.sheets import Letterhead
from tests.documents.reading import latin, pages

BEGAN = datetime(2026, 11, 20, 4, 12, tzinfo=UTC)
ENDED = BEGAN + timedelta(days=1, hours=2, minutes=5)


def paper(n: int, *, sent: bool) -> OfflinePaper:
    return OfflinePaper(
        item_id=n,
        document=f"S-2026-{n:04}",
        date=date(2026, 11, 20),
        buyer="Ravi Tractors" if n % 2 else "راوی ٹریکٹرز",
        total=Decimal("118000.00") + n,
        state=State.ACCEPTED if sent else State.READY,
        fiscal_number=f"1234567DI{n:012}" if sent else "",
        queued_at=BEGAN + timedelta(minutes=n),
        decided_at=ENDED + timedelta(minutes=n) if sent else None,
    )


SHEET = OutageSheet(
    head=Letterhead(name="Al-Karam Auto Parts", name_ur="الکرم آٹو پارٹس", address="14 Badami Bagh", ntn="1234567-8"),
    written_on=date(2026, 11, 22),
    host="gw.fbr.gov.pk",
    sandbox=False,
    started_at=BEGAN,
    ended_at=ENDED,
    gateway_date="Sat, 21 Nov 2026 06:17:03 GMT",
    whose=Whose.LINE,
    tries=31,
    signs=(
        SignRow(BEGAN, Whose.LINE, "gw.fbr.gov.pk", "ConnectTimeout: timed out"),
        SignRow(BEGAN + timedelta(hours=1), Whose.PORTAL, "gw.fbr.gov.pk", "HTTP 503."),
    ),
    papers=(paper(1, sent=True), paper(2, sent=False)),
    report_by=BEGAN + timedelta(days=1),
    upload_by=ENDED + timedelta(days=1),
    source="Sales Tax Rules 2006, rule 150XA(c) and (d)",
)


@pytest.fixture(autouse=True)
def fonts() -> None:
    use_fonts(Path(__file__).parents[2] / "resources" / "fonts")


@pytest.mark.parametrize(("language", "expected"), [("en", 1), ("ur", 1), ("both", 2)])
def test_it_says_when_why_and_what_was_issued(language: str, expected: int) -> None:
    pdf = outage_letter.render_all([SHEET], language=Language(language))
    assert pages(pdf) == expected
    said = latin(pdf)
    for fact in (
        "20/11/2026 09:12",  # Karachi's time
        "21/11/2026 11:17",
        "21/11/2026 09:12",  # to be reported by
        "22/11/2026 11:17",  # to be sent by
        "gw.fbr.gov.pk",
        "Sat, 21 Nov 2026 06:17:03 GMT",
        "ConnectTimeout: timed out",
        "S-2026-0001",
        "S-2026-0002",
        "1234567DI000000000001",
        "118,001.00",
        "150XA",
        "150XC",
        "31",
    ):
        assert fact in said, fact
    assert pdf == outage_letter.render_all([SHEET], language=Language(language))


def test_one_that_lasts_and_one_of_the_sandbox() -> None:
    lasting = latin(outage_letter.render_all([replace(SHEET, ended_at=None, upload_by=None, papers=(), sandbox=True)]))
    assert "It still lasts." in lasting
    assert "No invoice was issued in offline mode." in lasting
    assert "no report is due" in lasting
    assert "To be sent by" not in lasting
    assert "To be reported by" not in lasting


def test_a_long_one_goes_over_pages() -> None:
    signs = tuple(SignRow(BEGAN + timedelta(hours=n), Whose.LINE, "gw.fbr.gov.pk", "timed out") for n in range(60))
    papers = tuple(paper(n, sent=True) for n in range(1, 41))
    for language in Language.ENGLISH, Language.URDU:
        pdf = outage_letter.render_all([replace(SHEET, signs=signs, papers=papers)], language=language)
        assert pages(pdf) > 1
        assert "S-2026-0040" in latin(pdf)


@pytest.mark.parametrize("whose", list(Whose))
def test_every_cause_has_words_in_both_languages(whose: Whose) -> None:
    for language in Language.ENGLISH, Language.URDU:
        assert pages(outage_letter.render_all([replace(SHEET, whose=whose)], language=language)) == 1
