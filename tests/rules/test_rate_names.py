"""A figure of law is spoken of by its name, not by its key."""

from __future__ import annotations

from app.rules.problems import Code, Problem
from app.rules.rate_names import RATE_NAMES
from app.rules.rates import Rates
from app.rules.wording import sentence


def test_every_name_belongs_to_a_figure_we_have(rates: Rates) -> None:
    assert set(RATE_NAMES) <= {rate.key for rate in rates.all()}


def test_a_sentence_says_the_name() -> None:
    said = sentence(
        Problem(Code.RATE_DOUBTFUL, "month", {"key": "eobi.base", "value": "40700", "note": "alternative 40000"})
    )
    assert said == "Doubtful figure of law, monthly wage on which EOBI is reckoned: 40700. alternative 40000"


def test_a_sentence_in_another_language_says_it_in_that_language() -> None:
    words = {("Rate", "further tax"): "مزید ٹیکس"}
    said = sentence(Problem(Code.NO_RATE, "", {"key": "st.furthertax", "date": "01/01/1999"}), words)
    assert "مزید ٹیکس" in said
