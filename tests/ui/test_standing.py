"""The light and its sentence: whose fault it is, what waits, what needs a person, by when; in both languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.services.books import Books
from app.services.outbox_summary import Cause, Summary
from app.ui.kit.look import Look
from app.ui.standing import light, read_standing, sentence
from app.ui.status_line import Light

NOW = datetime(2026, 11, 12, 6, 42, tzinfo=UTC)  # 11:42 in Karachi
SINCE = NOW - timedelta(hours=1, minutes=27)  # 10:15
SOON, LATER, PASSED = NOW + timedelta(hours=3), NOW + timedelta(hours=20), NOW - timedelta(minutes=1)
UP = Summary(portal="https://gw.fbr.gov.pk", environment="sandbox", answered_at=NOW)

CASES: list[tuple[Summary, Light, str, str]] = [
    (
        Summary(),
        Light.GREY,
        "FBR's portal is not set up. Nothing waits to be sent.",
        "ایف بی آر کا پورٹل مقرر نہیں۔ بھیجنے کے لیے کچھ باقی نہیں۔",
    ),
    (
        Summary(waiting=3, oldest=SINCE),
        Light.GREY,
        "FBR's portal is not set up. 3 papers wait here; everything else works.",
        "ایف بی آر کا پورٹل مقرر نہیں۔ 3 کاغذ یہاں منتظر ہیں؛ باقی سب کام چل رہا ہے۔",
    ),
    (
        UP,
        Light.GREEN,
        "FBR's portal answered at 11:42. Nothing waits to be sent.",
        "ایف بی آر کے پورٹل نے 11:42 پر جواب دیا۔ بھیجنے کے لیے کچھ باقی نہیں۔",
    ),
    (
        replace(UP, waiting=3, unknown=1, oldest=SINCE),
        Light.AMBER,
        "FBR's portal answered at 11:42. 3 papers wait, the oldest since 10:15. One needs you.",
        "ایف بی آر کے پورٹل نے 11:42 پر جواب دیا۔ 3 کاغذ منتظر ہیں، سب سے پرانا 10:15 سے۔ ایک آپ کا منتظر ہے۔",
    ),
    (
        replace(UP, waiting=1, oldest=SINCE, day_begins=SOON),
        Light.GREEN,
        "FBR's portal answered at 11:42. One paper goes at 14:42, when FBR's clock has its date.",
        "ایف بی آر کے پورٹل نے 11:42 پر جواب دیا۔ ایک کاغذ 14:42 پر جائے گا، "
        "جب ایف بی آر کی گھڑی اس کی تاریخ پر آئے گی۔",
    ),
    (
        replace(UP, unknown=1, refused=1),
        Light.AMBER,
        "FBR's portal answered at 11:42. 2 need you.",
        "ایف بی آر کے پورٹل نے 11:42 پر جواب دیا۔ 2 آپ کے منتظر ہیں۔",
    ),
    (
        replace(UP, whose="line", down_since=SINCE, waiting=1, oldest=SINCE),
        Light.GREY,
        "No internet since 10:15. Everything works; one paper will go when the line is back.",
        "10:15 سے انٹرنیٹ نہیں۔ سب کام چل رہا ہے؛ لائن آتے ہی ایک کاغذ چلا جائے گا۔",
    ),
    (
        replace(UP, whose="device", down_since=SINCE - timedelta(days=1), waiting=2, oldest=SINCE),
        Light.GREY,
        "This computer has no network since 11/11/2026 10:15. "
        "Everything works; 2 papers will go when the line is back.",
        "11/11/2026 10:15 سے اس کمپیوٹر کا نیٹ ورک نہیں۔ سب کام چل رہا ہے؛ لائن آتے ہی 2 کاغذ چلے جائیں گے۔",
    ),
    (
        replace(UP, whose="portal", down_since=SINCE, waiting=2, oldest=SINCE),
        Light.GREY,
        "FBR's portal does not answer since 10:15; your line is good. "
        "Everything works; 2 papers will go when the portal is back.",
        "10:15 سے ایف بی آر کا پورٹل جواب نہیں دے رہا؛ آپ کی لائن ٹھیک ہے۔ "
        "سب کام چل رہا ہے؛ پورٹل آتے ہی 2 کاغذ چلے جائیں گے۔",
    ),
    (
        replace(UP, waiting=2, oldest=SINCE, deadline=LATER),
        Light.GREEN,
        "FBR's portal answered at 11:42. 2 papers wait, the oldest since 10:15. "
        "The law wants them at FBR by 13/11/2026 07:42.",
        "ایف بی آر کے پورٹل نے 11:42 پر جواب دیا۔ 2 کاغذ منتظر ہیں، سب سے پرانا 10:15 سے۔ "
        "قانون کے مطابق 13/11/2026 07:42 تک ایف بی آر کو پہنچنے ہیں۔",
    ),
    (
        replace(UP, waiting=2, oldest=SINCE, deadline=SOON),
        Light.AMBER,
        "FBR's portal answered at 11:42. 2 papers wait, the oldest since 10:15. The law wants them at FBR by 14:42.",
        "ایف بی آر کے پورٹل نے 11:42 پر جواب دیا۔ 2 کاغذ منتظر ہیں، سب سے پرانا 10:15 سے۔ "
        "قانون کے مطابق 14:42 تک ایف بی آر کو پہنچنے ہیں۔",
    ),
    (
        replace(UP, waiting=1, oldest=SINCE, deadline=PASSED),
        Light.RED,
        "FBR's portal answered at 11:42. One paper waits, since 10:15. The legal time ran out at 11:41.",
        "ایف بی آر کے پورٹل نے 11:42 پر جواب دیا۔ ایک کاغذ 10:15 سے منتظر ہے۔ قانونی وقت 11:41 پر ختم ہو گیا۔",
    ),
    (
        replace(UP, cause=Cause.TOKEN, whose="token", down_since=SINCE, held=4),
        Light.AMBER,
        "FBR does not accept our token: a new one is needed. 4 papers are held.",
        "ایف بی آر ہمارا ٹوکن نہیں مانتا: نیا چاہیے۔ 4 کاغذ روکے ہوئے ہیں۔",
    ),
    (
        replace(UP, cause=Cause.UNARMED, held=1),
        Light.AMBER,
        "Production is not armed: nothing is sent. One paper is held.",
        "اصل بھیجنا کھلا نہیں: کچھ نہیں بھیجا جاتا۔ ایک کاغذ روکا ہوا ہے۔",
    ),
    (
        replace(UP, cause=Cause.LOOK, unknown=2, waiting=5, oldest=SINCE),
        Light.AMBER,
        "Two papers in a row got no clear answer: look at them on IRIS first. "
        "5 papers wait, the oldest since 10:15. 2 need you.",
        "لگاتار دو کاغذوں کا صاف جواب نہیں آیا: پہلے آئرس پر دیکھیں۔ "
        "5 کاغذ منتظر ہیں، سب سے پرانا 10:15 سے۔ 2 آپ کے منتظر ہیں۔",
    ),
    (
        replace(UP, duplicate=1, waiting=1, oldest=SINCE),
        Light.AMBER,
        "FBR's portal answered at 11:42. One paper waits, since 10:15. One needs you.",
        "ایف بی آر کے پورٹل نے 11:42 پر جواب دیا۔ ایک کاغذ 10:15 سے منتظر ہے۔ ایک آپ کا منتظر ہے۔",
    ),
    (
        replace(UP, duplicate=1, cancel_by=LATER),
        Light.AMBER,
        "FBR's portal answered at 11:42. One needs you. FBR has a paper twice: cancel one by 13/11/2026 07:42.",
        "ایف بی آر کے پورٹل نے 11:42 پر جواب دیا۔ ایک آپ کا منتظر ہے۔ "
        "ایف بی آر کے پاس ایک کاغذ دو بار ہے: 13/11/2026 07:42 تک ایک منسوخ کریں۔",
    ),
    (
        replace(UP, duplicate=1, cancel_by=PASSED, waiting=1, oldest=SINCE, deadline=LATER),
        Light.RED,
        "FBR's portal answered at 11:42. One paper waits, since 10:15. One needs you. "
        "FBR has a paper twice: the time to cancel one ran out at 11:41. "
        "The law wants them at FBR by 13/11/2026 07:42.",
        "ایف بی آر کے پورٹل نے 11:42 پر جواب دیا۔ ایک کاغذ 10:15 سے منتظر ہے۔ ایک آپ کا منتظر ہے۔ "
        "ایف بی آر کے پاس ایک کاغذ دو بار ہے: ایک منسوخ کرنے کا وقت 11:41 پر ختم ہو گیا۔ "
        "قانون کے مطابق 13/11/2026 07:42 تک ایف بی آر کو پہنچنے ہیں۔",
    ),
]


@pytest.mark.parametrize(("summary", "shown", "english", "urdu"), CASES, ids=[case[2] for case in CASES])
def test_the_light_and_its_sentence(
    wear: Callable[[Look], None], summary: Summary, shown: Light, english: str, urdu: str
) -> None:
    assert light(summary, NOW) == shown
    assert sentence(summary, NOW) == english
    wear(Look(urdu=True))
    assert sentence(summary, NOW).replace("\u2066", "").replace("\u2069", "") == urdu


@pytest.mark.parametrize("cause", [cause for cause in Cause if cause])
def test_every_cause_has_one_short_sentence_and_stops_the_light_at_amber(
    wear: Callable[[Look], None], cause: Cause
) -> None:
    summary = Summary(portal="https://gw.fbr.gov.pk", environment="sandbox", cause=cause)
    assert light(summary, NOW) == Light.AMBER
    english = sentence(summary, NOW)
    wear(Look(urdu=True))
    urdu = sentence(summary, NOW)
    assert any("\u0600" <= letter <= "\u06ff" for letter in urdu)
    assert english


def test_what_falls_due_is_reckoned_again_only_when_it_changed(books: Books) -> None:
    with books.read() as sitting:
        fresh = read_standing(sitting)
        old = replace(fresh, challans=99, outbox=Summary(waiting=7))
        assert read_standing(sitting, old) == replace(fresh, challans=99)
