"""Two entries of one supplier become one; sums, papers and trail stay whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.rules.problems import Code, Refusal
from app.services import audit, buying, parties, party_duplicates, party_merging, party_status, purchases, verify
from app.services.books import Books, Sitting
from app.services.party_status import CertificateDraft, StatusDraft
from tests.makers import a_party, a_purchase

YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def two(books: Books) -> tuple[int, int]:
    """Bilal Steel and, typed in a hurry on a bill, Bilaal Steel; a bill of each."""
    with books.write() as sitting:
        keep = parties.add(sitting, a_party())
        gone = parties.add(sitting, a_party(name="Bilaal Steel", ntn="", strn="", phone="0300-1234567"))
        purchases.post(sitting, a_purchase(bill_no="1"))
        purchases.post(sitting, a_purchase(supplier="Bilaal Steel", supplier_ntn="", supplier_strn="", bill_no="2"))
    return keep, gone


def test_a_merge_keeps_every_sum_and_every_paper(books: Books) -> None:
    keep, gone = two(books)
    with books.read() as sitting:
        before, papers = purchases.sums(sitting), [purchases.detail(sitting, each) for each in (1, 2)]
    with books.write() as sitting:
        assert party_merging.merge(sitting, keep, gone) == keep
    with books.read() as sitting:
        assert purchases.sums(sitting) == before
        assert [purchases.detail(sitting, each) for each in (1, 2)] == papers
        assert [(row.id, row.total) for row in buying.suppliers(sitting, *YEAR)] == [(keep, Decimal(20000))]
        assert [row.id for row in parties.rows(sitting)] == [keep]
        assert parties.count(sitting) == 1
    assert verify.verify(books).ok


def test_whoever_asks_for_the_one_that_went_finds_the_one_that_stayed(books: Books) -> None:
    keep, gone = two(books)
    with books.write() as sitting:
        party_merging.merge(sitting, keep, gone)
    with books.read() as sitting:
        found = parties.find(sitting, "bilaal steel")
        assert found is not None
        assert (found.id, found.name, found.phone) == (keep, "Bilal Steel", "0300-1234567")
        assert parties.get(sitting, gone) == parties.get(sitting, keep)
        assert [row.id for row in parties.rows(sitting, "bilaal")] == [keep]
        assert parties.family(sitting, gone) == (keep, gone)
        assert parties.aliases(sitting, keep) == ["Bilaal Steel"]
        assert "merge" in [row.action for row in audit.trail(sitting, "party", gone)]


def test_a_bill_typed_under_the_old_name_is_the_same_suppliers_and_never_twice(books: Books) -> None:
    keep, gone = two(books)
    with books.write() as sitting:
        party_merging.merge(sitting, keep, gone)
    draft = a_purchase(supplier="Bilaal Steel", supplier_ntn="", supplier_strn="", bill_no="3")
    with books.write() as sitting:
        made = purchases.post(sitting, draft)
        detail = purchases.detail(sitting, made)
    assert detail is not None
    assert detail.row.supplier_id == keep
    with pytest.raises(Refusal) as refusal, books.write() as sitting:
        purchases.post(sitting, a_purchase(bill_no="2"))  # the other's bill 2 is now his
    assert [problem.code for problem in refusal.value.problems] == [Code.DUPLICATE_BILL]


def test_what_hangs_on_him_moves(books: Books) -> None:
    keep, gone = two(books)
    with books.write() as sitting:
        party_status.learn(sitting, gone, StatusDraft(learned_on=date(2026, 10, 1), source="a call"))
        draft = CertificateDraft(number="1", section="153", valid_from=YEAR[0], valid_to=YEAR[1])
        party_status.certify(sitting, gone, draft)
        party_merging.merge(sitting, keep, gone)
    with books.read() as sitting:
        assert party_status.on(sitting, keep, "income", date(2026, 10, 1)).active == "yes"
        assert party_status.on(sitting, gone, "income", date(2026, 10, 1)).active == "yes"
        assert [each.number for each in party_status.certificates(sitting, gone)] == ["1"]


def test_a_chain_of_merges_leads_to_its_end(books: Books) -> None:
    with books.write() as sitting:
        a, b, c = (parties.add(sitting, a_party(name=name, ntn="", strn="")) for name in ("A", "B", "C"))
        party_merging.merge(sitting, b, c)
        party_merging.merge(sitting, a, b)
        assert {parties.kept_id(sitting, each) for each in (a, b, c)} == {a}
        with pytest.raises(Refusal) as refusal:
            party_merging.merge(sitting, c, b)  # both are A by now
    assert refusal.value.problems[0].code == Code.MERGE_WITH_ITSELF


def test_two_ntns_are_two_firms_unless_said_outright(books: Books) -> None:
    with books.write() as sitting:
        keep = parties.add(sitting, a_party())
        gone = parties.add(sitting, a_party(name="Bilal Steels", ntn="1111111-1", strn=""))
        with pytest.raises(Refusal) as refusal:
            party_merging.merge(sitting, keep, gone)
        assert refusal.value.problems[0].code == Code.MERGE_NTN_DIFFERS
        party_merging.merge(sitting, keep, gone, ntns_may_differ=True)
        assert parties.known(sitting, gone).ntn == "7654321"


def test_nobody_is_not_merged(books: Books) -> None:
    with books.write() as sitting, pytest.raises(Refusal) as refusal:
        party_merging.merge(sitting, 1, 99)
    assert refusal.value.problems[0].code == Code.NOT_FOUND


def test_a_merge_is_taken_back_whole(books: Books) -> None:
    keep, gone = two(books)
    with books.read() as sitting:
        before = [(parties.known(sitting, each), parties.draft(sitting, each)) for each in (keep, gone)]
    with books.write() as sitting:
        party_merging.merge(sitting, keep, gone)
        assert [(each.kept.id, each.gone.id, each.by) for each in party_merging.merges(sitting)] == [
            (keep, gone, sitting.by)
        ]
        party_merging.unmerge(sitting, gone)
    with books.read() as sitting:
        assert [(parties.known(sitting, each), parties.draft(sitting, each)) for each in (keep, gone)] == before
        assert party_merging.merges(sitting) == []
        assert [row.total for row in buying.suppliers(sitting, *YEAR)] == [Decimal(10000)] * 2
        assert "undo" in [row.action for row in audit.trail(sitting, "party", gone)]
    assert verify.verify(books).ok


def test_two_stay_one_once_something_was_built_on_it(books: Books) -> None:
    keep, gone = two(books)
    with books.write() as sitting:
        party_merging.merge(sitting, keep, gone)
        other = parties.add(sitting, a_party(name="Bilall Steel", ntn="", strn=""))
        party_merging.merge(sitting, keep, other)
        assert built_on(sitting, gone) == ["Bilall Steel = Bilal Steel"]
        party_merging.unmerge(sitting, other)
        party_status.learn(sitting, keep, StatusDraft(learned_on=date(2026, 10, 1), source="a call"))
        purchases.post(sitting, a_purchase(bill_no="3"))
        parties.change(sitting, keep, replace(parties.draft(sitting, keep), phone="042-1234567"))
        assert set(built_on(sitting, gone)) == {"purchase P-2026-0003", "party status 1", "party Bilal Steel"}


def built_on(sitting: Sitting, gone: int) -> list[str]:
    with pytest.raises(Refusal) as refusal:
        party_merging.unmerge(sitting, gone)
    assert {problem.code for problem in refusal.value.problems} == {Code.MERGE_BUILT_UPON}
    assert parties.kept_id(sitting, gone) != gone
    return [str(problem.facts["what"]) for problem in refusal.value.problems]


def test_what_was_never_merged_is_not_taken_back(books: Books) -> None:
    with books.write() as sitting, pytest.raises(Refusal) as refusal:
        party_merging.unmerge(sitting, 1)
    assert refusal.value.problems[0].code == Code.NOT_FOUND


def test_two_said_to_be_two_are_not_asked_about_again(books: Books) -> None:
    keep, gone = two(books)
    with books.write() as sitting:
        made = party_duplicates.set_apart(sitting, gone, keep)
        assert party_duplicates.set_apart(sitting, keep, gone) == made  # said twice, kept once
        assert party_duplicates.suspects(sitting) == []
        (said,) = party_duplicates.aparts(sitting)
        assert ({said.first.id, said.second.id}, said.by, said.on) == ({keep, gone}, sitting.by, sitting.today())
        third = parties.add(sitting, a_party(name="B Steel", ntn="", strn=""))
        party_merging.merge(sitting, third, gone)  # he is the one who was said to be another
        assert [pair for pair in party_duplicates.suspects(sitting) if pair.first.id == keep] == []
        party_merging.unmerge(sitting, gone)
        party_duplicates.ask_again(sitting, keep, gone)
        assert {frozenset((pair.first.id, pair.second.id)) for pair in party_duplicates.suspects(sitting)} >= {
            frozenset((keep, gone))
        }
        assert [row.action for row in audit.trail(sitting, "party_apart", made)] == ["set apart", "remove"]


def test_who_is_nobody_or_one_already_is_not_two(books: Books) -> None:
    keep, gone = two(books)
    with books.write() as sitting:
        party_merging.merge(sitting, keep, gone)
        for one, other, code in ((keep, gone, Code.ONE_ALREADY), (keep, 99, Code.NOT_FOUND)):
            with pytest.raises(Refusal) as refusal:
                party_duplicates.set_apart(sitting, one, other)
            assert refusal.value.problems[0].code == code
        with pytest.raises(Refusal):
            party_duplicates.ask_again(sitting, keep, gone)


@pytest.mark.parametrize(
    ("one", "other", "suspected"),
    [
        ("Ravi Rubber Industries (Pvt) Ltd", "Rubber Industries Ravi", True),
        ("Chenab Fasteners", "Chenab Fastners", True),
        ("M/s Bilal Steel & Co.", "Bilal Steel", True),
        ("Ravi Rubber Works", "RAVI RUBBER WORK'S (PVT) LTD", True),
        ("Ravi Rubber Works", "Messrs. Ravi Rubber Works", True),
        ("Ravi Rubber Works", "Ravi Rubber Wokrs", True),
        ("Al Noor Autos", "Al-Noor Autos (SMC-Private) Limited", True),
        ("AlNoor Autos", "Al-Noor Autos", True),
        ("Mughal Brothers", "Mughal Bros.", True),
        ("Ghulam Rasool & Sons", "GHULAM RASUL AND SONS", True),
        ("Pak Bearing House", "Pak Bearings House", True),
        ("Ravi Rubber Works", "Ravi Motor Works", False),
        ("Ravi Rubber Works", "Rashid Rubber Works", False),
        ("Pak Bearing House", "Pak Paint House", False),
        ("Muhammad Aslam", "Muhammad Akram", False),
        ("Lahore Steel", "Lahore Paper Mart", False),
        ("Al-Noor Bearings", "Karachi Bearings", False),
    ],
)
def test_names_that_are_nearly_the_same(books: Books, one: str, other: str, *, suspected: bool) -> None:
    with books.write() as sitting:
        for name in (one, other):
            parties.add(sitting, a_party(name=name, ntn="", strn=""))
    with books.read() as sitting:
        found = party_duplicates.suspects(sitting)
    assert bool(found) is suspected
    assert all(pair.alike >= party_duplicates.CUTOFF for pair in found)


def test_an_ntn_that_is_anothers_cnic_is_the_surest_sign(books: Books) -> None:
    with books.write() as sitting:
        parties.add(sitting, a_party(name="Shah Alam Hardware", ntn="35101-1655722-3", strn=""))
        parties.add(sitting, a_party(name="Zahid Iqbal", ntn="", cnic="35101-1655722-3", strn=""))
    with books.read() as sitting:
        found = party_duplicates.suspects(sitting)
    assert [(pair.why, pair.said, pair.alike) for pair in found] == [("number", "3510116557223", 100)]


CLOTHES = st.sampled_from(
    [
        "{}",
        "M/s {}",
        "Messrs. {}",
        "{} (Pvt) Ltd",
        "{} (PRIVATE) LIMITED.",
        "The {} & Co.",
        "{} (SMC-Pvt.) Ltd",
        "{} Bros.",
    ]
)
WORDS = st.lists(
    st.sampled_from(["ravi", "chenab", "gulberg", "noor", "rubber", "steel", "bearing", "works", "traders", "autos"]),
    min_size=2,
    max_size=4,
    unique=True,
)


@settings(max_examples=150)
@given(WORDS, CLOTHES, CLOTHES, st.booleans(), st.data())
def test_one_firm_however_it_is_written(
    words: list[str], one: str, other: str, shout: bool, data: st.DataObject
) -> None:
    """Another form, other case, and one letter of a longer word left out or typed twice."""
    place = data.draw(st.sampled_from([n for n, word in enumerate(words) if len(word) > 4] or [0]))
    letter = data.draw(st.integers(1, len(words[place]) - 2))
    word = words[place]
    wrong = data.draw(
        st.sampled_from([word[:letter] + word[letter:][1:], word[:letter] + word[letter] + word[letter:]])
    )
    first = one.format(" ".join(words).title())
    second = other.format(" ".join([*words[:place], wrong, *words[place + 1 :]]))
    score = party_duplicates.alike(first, second.upper() if shout else second)
    assert score == party_duplicates.alike(second, first)
    assert score >= party_duplicates.CUTOFF
    assert party_duplicates.alike(first, other.format(" ".join(words))) == 100


@settings(max_examples=100)
@given(WORDS, st.sampled_from(["lathe", "packages", "chemicals", "zubair", "hydraulic"]), st.data())
def test_another_word_is_another_firm(words: list[str], strange: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(words) - 1))
    others = [*words[:place], strange, *words[place + 1 :]]
    assert party_duplicates.alike(" ".join(words), " ".join(others)) < party_duplicates.CUTOFF


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["ravi", "steel", "auto", "Lahore", "parts", "noor"]), min_size=1, max_size=4))
def test_the_order_of_words_does_not_matter(words: list[str]) -> None:
    assert party_duplicates.alike(" ".join(words), " ".join(reversed(words)) + " (Pvt) Ltd") == 100
