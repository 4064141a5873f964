"""The dated tables: what is in force on a day, what is refused, what a workshop's own word changes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from app.rules.period import TaxYear
from app.rules.rates import Confidence, NoRate, Rate, Rates

OCTOBER = date(2026, 10, 31)


def a_row(**changed: str) -> str:
    fields = {
        "key": '"k"',
        "scope": '"all"',
        "since": "2026-01-01",
        "value": '"5"',
        "unit": '"percent"',
        "source": '"Gazette"',
        "confidence": '"A"',
    } | changed
    return "[[rate]]\n" + "\n".join(f"{name} = {value}" for name, value in fields.items() if value) + "\n"


def a_slab(**changed: str) -> str:
    fields = {
        "kind": '"salary"',
        "tax_year": "2027",
        "source": '"Gazette"',
        "confidence": '"A"',
        "rows": '[["600000", "0", "1"]]',
    } | changed
    return "[[slabs]]\n" + "\n".join(f"{name} = {value}" for name, value in fields.items()) + "\n"


def a_rate(since: date, until: date | None, value: str = "9", key: str = "k", scope: str = "all") -> Rate:
    return Rate(key, scope, since, until, Decimal(value), "percent", "", "Our accountant", Confidence.B)


@pytest.mark.parametrize(
    ("key", "day", "value"),
    [
        pytest.param("minwage.punjab", date(2021, 6, 30), "17500", id="records 2.6: until 30 June 2021"),
        pytest.param("minwage.punjab", date(2021, 7, 1), "20000", id="records 2.6: from 1 July 2021"),
        pytest.param("minwage.punjab", date(2023, 7, 1), "32000", id="notification 19 September 2023"),
        pytest.param("minwage.punjab", date(2025, 6, 30), "37000", id="notification 6 September 2024, last day"),
        pytest.param("minwage.punjab", date(2025, 7, 1), "40000", id="notification 9 September 2025, first day"),
        pytest.param("minwage.punjab", OCTOBER, "40000", id="carried on: no notice for 2026-27"),
        pytest.param("minwage.federal", OCTOBER, "40700", id="federal from 1 July 2026"),
        pytest.param("minwage.sindh", OCTOBER, "43000", id="Sindh notification 17 August 2026"),
        pytest.param("eobi.base", date(2026, 6, 30), "37000", id="EOBI base TY2026"),
        pytest.param("eobi.base", OCTOBER, "40700", id="EOBI base TY2027"),
        pytest.param("st.rate.standard", date(2023, 2, 28), "17", id="before SRO 179(I)/2023"),
        pytest.param("st.rate.standard", date(2023, 3, 1), "18", id="SRO 179(I)/2023"),
        pytest.param("st.furthertax", date(2023, 6, 30), "3", id="before the Finance Act 2023"),
        pytest.param("st.furthertax", date(2023, 7, 1), "4", id="Finance Act 2023"),
        pytest.param("salary.surcharge", date(2025, 6, 30), "10", id="TY2025"),
        pytest.param("salary.surcharge", date(2025, 7, 1), "9", id="TY2026"),
        pytest.param("salary.surcharge", OCTOBER, "0", id="TY2027: abolished for the salaried"),
    ],
)
def test_the_shipped_law_on_a_day(rates: Rates, key: str, day: date, value: str) -> None:
    assert rates.on(key, day).value == Decimal(value)


def test_a_doubtful_rate_says_so(rates: Rates) -> None:
    assert rates.on("minwage.punjab", OCTOBER).doubtful
    assert rates.on("eobi.base", OCTOBER).doubtful
    assert not rates.on("minwage.punjab", date(2026, 6, 30)).doubtful
    assert not rates.on("st.rate.standard", OCTOBER).doubtful


def test_every_shipped_rate_names_its_source(rates: Rates) -> None:
    assert len(rates.all()) > 100
    for rate in rates.all():
        assert len(rate.source) > 10, rate.key
        assert "memory" in rate.source + rate.note if rate.confidence is Confidence.D else rate.source


def test_where_there_are_several_scopes_one_must_be_named(rates: Rates) -> None:
    assert rates.on("leave.annual", OCTOBER, "legacy").value == 14
    assert rates.on("leave.annual", OCTOBER, "plc_2026").value == 18
    assert rates.on("leave.annual", date(2026, 1, 1)).value == 14  # only one was law then
    with pytest.raises(ValueError, match="scopes legacy, plc_2026"):
        rates.on("leave.annual", OCTOBER)


def test_no_rate_names_key_day_and_scope(rates: Rates) -> None:
    with pytest.raises(NoRate, match=r"'minwage.punjab' on 1999-01-01") as caught:
        rates.on("minwage.punjab", date(1999, 1, 1))
    assert (caught.value.key, caught.value.day, caught.value.scope) == ("minwage.punjab", date(1999, 1, 1), None)
    with pytest.raises(NoRate, match=r"\(plc_2026\)"):
        rates.on("leave.annual", date(2020, 1, 1), "plc_2026")
    assert rates.find("never.heard.of", OCTOBER) is None


def test_all_filters_by_key_and_by_day(rates: Rates) -> None:
    assert [rate.value for rate in rates.all("minwage.punjab")] == [
        Decimal(value) for value in ("17500", "20000", "25000", "32000", "37000", "40000", "40000")
    ]
    assert [rate.key for rate in rates.all("minwage.punjab", OCTOBER)] == ["minwage.punjab"]
    assert all(rate.covers(OCTOBER) for rate in rates.all(day=OCTOBER))


def test_slabs_of_a_tax_year(rates: Rates) -> None:
    assert [slab.percent for slab in rates.slabs(TaxYear(2027))] == [1, 11, 20, 25, 29, 32, 35]
    assert rates.slabs(TaxYear(2026), "business")[-1].over == 5_600_000
    with pytest.raises(NoRate, match=r"slabs\.salary"):
        rates.slabs(TaxYear(2019))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param(a_row(value="5"), "not a number written as text: 5", id="a bare number"),
        pytest.param(a_row(value='"five"'), "k: not a number", id="words for a number"),
        pytest.param(a_row(value='"NaN"'), "k: not a number", id="not finite"),
        pytest.param(a_row(value=""), "k: not a number", id="no value"),
        pytest.param(a_row(since='"1 July"'), "since is not a date", id="a date as text"),
        pytest.param(a_row(since="2026-01-01T00:00:00"), "since is not a date", id="a time for a date"),
        pytest.param(a_row(until='"never"'), "until is not a date", id="a bad last day"),
        pytest.param(a_row(until="2025-12-31"), "ends on 2025-12-31 before it begins", id="backwards"),
        pytest.param(a_row(source='""'), "source is missing", id="no source"),
        pytest.param(a_row(key=""), "key is missing", id="no key"),
        pytest.param(a_row(note="7"), "note is missing", id="a note that is not text"),
        pytest.param(a_row(confidence='"E"'), "confidence must be A, B, C or D", id="no such confidence"),
        pytest.param(a_row() + a_row(since="2026-06-01"), "2026-06-01 falls within", id="open, then another"),
        pytest.param(a_row(until="2026-06-01") + a_row(since="2026-06-01"), "falls within", id="one day in common"),
        pytest.param(a_slab(tax_year='"27"'), "tax_year is not a year", id="a tax year as text"),
        pytest.param(a_slab(rows='[["1", "2"]]'), "must be \\[over, fixed, percent\\]", id="a short slab"),
        pytest.param(a_slab(rows='"none"'), "must be \\[over, fixed, percent\\]", id="slabs that are none"),
        pytest.param(a_slab(rows='[["9", "0", "1"], ["5", "0", "1"]]'), "must rise", id="slabs that fall"),
        pytest.param(a_slab() + a_slab(), "given twice", id="a tax year twice"),
        pytest.param("[[rate\n", "line 1", id="not TOML"),
    ],
)
def test_a_table_that_cannot_be_right_is_refused(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        Rates.read(text)


def test_two_texts_are_one_law_and_may_not_contradict_each_other() -> None:
    both = Rates.read(a_row(until="2026-06-30"), a_row(since="2026-07-01", value='"6"'))
    assert [rate.value for rate in both.all("k")] == [5, 6]
    with pytest.raises(ValueError, match="falls within"):
        Rates.read(a_row(), a_row())


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        pytest.param([(date(2026, 3, 1), date(2026, 3, 31))], "5 1 9 3 5 4", id="within: the shipped rate resumes"),
        pytest.param([(date(2025, 1, 1), None)], "9 1", id="covers all of it"),
        pytest.param([(date(2026, 3, 1), None)], "5 1 9 3", id="from a day on"),
        pytest.param([(date(2025, 1, 1), date(2026, 1, 31))], "9 1 5 2", id="at the beginning"),
        pytest.param([(date(2025, 1, 1), date(2025, 12, 31))], "9 1 5 1", id="before it: both stay"),
        pytest.param(
            [(date(2026, 3, 1), None), (date(2026, 3, 10), date(2026, 3, 20))],
            "5 1 9 3 9 3 9 3",
            id="the later one wins",
        ),
    ],
)
def test_the_workshops_own_word_wins_on_its_days(own: list[tuple[date, date | None]], expected: str) -> None:
    overlaid = Rates.read(a_row()).overlaid(a_rate(since, until) for since, until in own)
    assert " ".join(f"{rate.value} {rate.since.month}" for rate in overlaid.all("k")) == expected


def test_an_overlay_touches_neither_other_scopes_nor_the_original(rates: Rates) -> None:
    own = a_rate(date(2026, 7, 1), date(2026, 9, 30), "40000", "eobi.base", "month")
    overlaid = rates.overlaid([own])
    assert overlaid.on("eobi.base", date(2026, 8, 1)) == own
    assert overlaid.on("eobi.base", OCTOBER).value == 40700
    assert overlaid.on("eobi.base", date(2026, 6, 30)).value == 37000
    assert rates.on("eobi.base", date(2026, 8, 1)).value == 40700
    assert overlaid.slabs(TaxYear(2027)) == rates.slabs(TaxYear(2027))
    assert overlaid.shipped is rates.shipped is rates
    assert overlaid.overlaid([own]).shipped is rates
    assert (
        len(rates.overlaid([a_rate(date(2026, 7, 1), None, "1", "eobi.base", "other")]).all()) == len(rates.all()) + 1
    )
