"""Problems, refusals, and the sentence for each."""

from __future__ import annotations

import re

import pytest

from app.rules.problems import WARNINGS, Code, Problem, Refusal, refuse
from app.rules.wording import SENTENCES, sentence

SERIOUS = Problem(Code.MISSING, "supplier")
WARNING = Problem(Code.HS_CODE_MISSING, "lines.0.hs_code")


def test_every_code_has_a_sentence_and_every_sentence_a_code() -> None:
    assert set(SENTENCES) == set(Code)
    for code, text in SENTENCES.items():
        assert text.strip() == text, code
        assert text.endswith((".", "!", "?", "}")), code


def test_every_code_has_a_value_of_its_own() -> None:
    assert len({code.value for code in Code}) == len(Code.__members__)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code.value) for code in Code)
    assert set(Code) >= WARNINGS


def test_a_warning_stops_nothing_and_a_problem_does() -> None:
    refuse([])
    refuse([WARNING])
    with pytest.raises(Refusal, match="supplier: missing") as caught:
        refuse([WARNING, SERIOUS])
    assert caught.value.problems == (SERIOUS,)
    assert str(Refusal(Problem(Code.NO_LINES))) == "-: no-lines"


def test_a_problem_of_a_file_says_where() -> None:
    placed = SERIOUS.at(7, "Party Name")
    assert (placed.row, placed.column, placed.code) == (7, "Party Name", Code.MISSING)
    assert (SERIOUS.row, SERIOUS.column) == (None, None)


def test_the_sentence_is_filled_with_the_facts() -> None:
    problem = Problem(Code.BELOW_MINIMUM_WAGE, "rate", {"name": "Tariq Mehmood", "missing": "5,000.00"})
    assert sentence(problem) == "Tariq Mehmood is 5,000.00 rupees below the minimum wage for his days."


def test_the_facts_are_filled_in_after_translation() -> None:
    english = SENTENCES[Code.NOT_A_NUMBER]
    problem = Problem(Code.NOT_A_NUMBER, "amount", {"text": "abc"})
    assert sentence(problem, {("Problem", english): "«{text}» کوئی عدد نہیں"}) == "«abc» کوئی عدد نہیں"
    assert sentence(problem, {}) == "“abc” is not a number."


def test_a_fact_that_was_not_given_is_a_dash() -> None:
    assert sentence(Problem(Code.NOT_A_NUMBER)) == "“–” is not a number."
