"""Every state, kind and problem has words, in English and in Urdu, with the same places to fill."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree import ElementTree

import pytest

from app.host.paths import resource
from app.rules.problems import Code, Problem
from app.rules.provinces import PROVINCES
from app.rules.sale_types import SaleType
from app.rules.wages import PayKind
from app.rules.wording import SENTENCES
from app.services import challans, outbox, purchases, sales, trial_papers, workshop
from app.ui import duties, wording
from app.ui.kit.look import Look

PLACE = re.compile(r"\{\w*\}")
FILES = sorted(resource("i18n").glob("*_ur.ts"))

NAMES: dict[str, tuple[str, tuple[str, ...]]] = {
    "IRIS": ("آئرس", ("IRIS", "آئی آر آئی ایس", "ایرس", "آئیرس")),
    "(?<!karkhana )[Oo]utbox": ("آؤٹ باکس", ("پورٹل کو بھیجنا", "بھیجنے کا صفحہ", "پورٹل کا صفحہ", "آوٹ باکس")),
    "[Ss]ettings": ("ترتیبات", ("سیٹنگ",)),
    "[Pp]ractice workshop": ("مشقی کارخانہ", ("مشقی ورکشاپ", "مشق کا کارخانہ")),
    "[Pp]ractice portal": ("مشقی پورٹل", ("مشق کا پورٹل",)),
    "[Pp]ractice books": ("مشقی کھاتے", ("مشق کے کھاتے",)),
}
"""One name in Urdu for each, and the names that were there beside it."""


def messages() -> list[tuple[str, str, str, str]]:
    """(context, source, translation, kind) of all messages."""
    found = []
    contexts = [each for file in FILES for each in ElementTree.parse(file).iter("context")]  # noqa: S314 - our own files
    for context in contexts:
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            found.append(
                (
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    translation.text or "",
                    translation.get("type", ""),
                )
            )
    return found


def test_every_message_is_translated_and_finished() -> None:
    assert [(context, source) for context, source, urdu, kind in messages() if kind or not urdu.strip()] == []


def test_every_translation_keeps_the_places_of_its_source() -> None:
    wrong = [
        source for _, source, urdu, _ in messages() if sorted(PLACE.findall(source)) != sorted(PLACE.findall(urdu))
    ]
    assert wrong == []


def test_a_thing_has_one_name_in_urdu() -> None:
    """What is named in a sentence must be found on the page under that name."""
    for context, source, urdu, _ in messages():
        for english, (name, others) in NAMES.items():
            assert not any(other in urdu for other in others), (english, context, source)
            assert name in urdu or not re.search(rf"\b{english}\b", source), (english, context, source)


def test_every_problem_has_an_urdu_sentence() -> None:
    known = {source for context, source, _, _ in messages() if context == "Problem"}
    assert [code for code in Code if SENTENCES[code] not in known] == []


@pytest.mark.parametrize("code", list(Code))
def test_a_problem_is_told_in_the_window_s_language(wear: Callable[[Look], None], code: Code) -> None:
    english = wording.problem(Problem(code, "field", {}))
    wear(Look(urdu=True))
    urdu = wording.problem(Problem(code, "field", {}))
    assert english != urdu
    assert any("\u0600" <= letter <= "\u06ff" for letter in urdu)


def test_figures_in_an_urdu_sentence_keep_their_direction(wear: Callable[[Look], None]) -> None:
    wear(Look(urdu=True))
    said = wording.problem(Problem(Code.DATE_IN_FUTURE, "bill_date", {"date": "21/10/2027"}))
    assert "\u206621/10/2027\u2069" in said


def test_every_state_and_kind_has_words() -> None:
    assert set(wording.PAPERS) == {*outbox.State, sales.NO_PORTAL, trial_papers.TRIAL}
    assert set(wording.CHALLANS) == set(challans.State)
    assert set(wording.CHALLAN_KINDS) == set(challans.Kind)
    assert set(wording.PAY_KINDS) == set(PayKind)
    assert set(wording.SALE_TYPES) == set(SaleType)
    assert set(wording.PROVINCES) == set(PROVINCES)
    assert set(wording.PAYMENTS) == {*purchases.PAID_BY, *sales.PAID_BY}
    assert set(wording.PROFILES) == set(workshop.PROFILES)


def test_a_period_is_read_whatever_it_is() -> None:
    assert duties.period("2026-10") == "October 2026"
    assert duties.period("2026-10-18") == "18/10/2026"
    assert duties.period("second quarter") == "second quarter"
    assert duties.period("2026-13") == "2026-13"


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ("Return of goods", "Return of goods"),
        ("Return of goods: bent", "Return of goods: bent"),
        ("Others: the price was agreed anew", "the price was agreed anew"),
        ("typed twice", "typed twice"),
    ],
)
def test_why_goods_went_back_is_said_in_words(kept: str, said: str) -> None:
    assert wording.note_reason(kept) == said
