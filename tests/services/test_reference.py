"""FBR's lists in the books: shipped first, replaced whole or not at all, and by the day where the law goes by it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from app.rules.reference import FBR, PRACTICE, SEED, Entry, ListKey
from app.services import portals, reference, reference_sowing, reference_taking, reference_wanted, sales, verify
from app.services.books import Books
from app.services.outcome import Answer
from app.services.portals import PortalDraft
from app.services.reference import asked_for
from app.services.reference_taking import NotTaken
from tests.clock import Clock
from tests.makers import a_sale, a_sale_line

URL = "https://gw.fbr.gov.pk"
REDUCED = "Goods at Reduced Rate"


def small(name: str) -> str:
    """Seeds of a few lines: the real ones are read in tests/rules."""
    if name == "seeds.toml":
        rows = [("units", "uoM_ID", "description"), ("sale-types", "id", "words"), ("provinces", "id", "words")]
        return "".join(
            f'[[list]]\nkey = "{key}"\nfile = "{key}.csv"\ncode = "{code}"\nwords = "{words}"\n'
            'day = 2025-06-30\nsource = "the template"\nconfidence = "B"\n'
            for key, code, words in rows
        )
    return {
        "units.csv": "uoM_ID,description\n" + "".join(f"{n},Unit {n}\n" for n in range(20)),
        "sale-types.csv": f"id,words\n24,{REDUCED}\n75,Goods at standard rate (default)\n",
        "provinces.csv": "id,words\n7,PUNJAB\n8,SINDH\n",
    }[name]


def entries(count: int, words: str = "Unit") -> list[Entry]:
    return [Entry(str(n), f"{words} {n}") for n in range(count)]


def take(books: Books, key: ListKey, found: Sequence[Entry], asked: str = "", origin: str = FBR) -> bool:
    with books.write() as sitting:
        return reference_taking.take(sitting, key, asked, found, origin=origin, source=URL)


def test_what_ships_is_put_in_once_and_marked(books: Books) -> None:
    assert reference_sowing.sow(books, small) == 3
    assert reference_sowing.sow(books, small) == 0
    with books.read() as sitting:
        units = reference.units(sitting)
        (row,) = reference.rows(sitting, "units")
    assert units.seed
    assert units.code_of("unit 3") == "3"
    assert units.read_on == date(2025, 6, 30)
    assert (row.origin, row.count, row.source) == (SEED, 20, "the template")


def test_a_newer_edition_of_what_ships_replaces_the_older(books: Books) -> None:
    reference_sowing.sow(books, small)

    def newer(name: str) -> str:
        return small(name).replace("the template", "the template of 2027")

    assert reference_sowing.sow(books, newer) == 3
    with books.read() as sitting:
        assert [row.source for row in reference.rows(sitting, "units")] == ["the template of 2027"]
        assert len(reference.units(sitting).entries) == 20


def test_fbrs_own_word_replaces_what_shipped_for_good(books: Books, clock: Clock) -> None:
    reference_sowing.sow(books, small)
    assert take(books, ListKey.UNITS, entries(30, "Einheit"))
    with books.read() as sitting:
        units = reference.units(sitting)
        assert [row.origin for row in reference.rows(sitting, "units")] == [FBR]
    assert (len(units.entries), units.seed, units.read_on) == (30, False, date(2026, 11, 22))
    assert reference_sowing.sow(books, small) == 0, "the seed does not come back"
    clock.moment += timedelta(days=8)
    assert not take(books, ListKey.UNITS, list(reversed(entries(30, "Einheit")))), "it is the same list"
    with books.read() as sitting:
        assert reference.units(sitting).read_on == date(2026, 11, 30)
    assert verify.verify(books).ok


@pytest.mark.parametrize(
    ("found", "why"), [([], "empty"), (entries(9), "9 entries, and had 20")], ids=["empty", "shrunken"]
)
def test_an_empty_or_shrunken_answer_is_not_taken(books: Books, found: list[Entry], why: str) -> None:
    reference_sowing.sow(books, small)
    with pytest.raises(NotTaken, match=why):
        take(books, ListKey.UNITS, found)
    with books.read() as sitting:
        assert len(reference.units(sitting).entries) == 20
    assert take(books, ListKey.UNITS, entries(10)), "half of it may be true"


def test_about_one_thing_fbr_may_know_nothing(books: Books) -> None:
    assert take(books, ListKey.SCHEDULES, [], asked_for(REDUCED, "18%", "PUNJAB"))
    with books.read() as sitting:
        found = reference.schedules(sitting, REDUCED, "18%", date(2026, 11, 22))
    assert (found.entries, found.read_on) == ((), date(2026, 11, 22))


def test_all_of_a_list_or_none(books: Books, monkeypatch: pytest.MonkeyPatch) -> None:
    reference_sowing.sow(books, small)

    def fail(*_: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(reference_taking, "write_entries", fail)
    with pytest.raises(OSError, match="full"):
        take(books, ListKey.UNITS, entries(25))
    with books.read() as sitting:
        units = reference.units(sitting)
    assert (len(units.entries), units.seed) == (20, True)


def test_rates_are_those_of_the_invoices_day(books: Books, clock: Clock) -> None:
    asked = asked_for(REDUCED, "PUNJAB")
    take(books, ListKey.RATES, [Entry("280", "1%", "1")], asked)
    clock.set(date(2027, 7, 1))
    take(books, ListKey.RATES, [Entry("290", "2%", "2")], asked)
    with books.read() as sitting:
        old = reference.rates_for(sitting, REDUCED, date(2027, 6, 30))
        new = reference.rates_for(sitting, REDUCED, date(2027, 7, 1))
        before = reference.rates_for(sitting, REDUCED, date(2026, 1, 1))
        elsewhere = reference.rates_for(sitting, REDUCED, date(2027, 7, 1), "SINDH")
    assert ([each.words for each in old.entries], old.seed) == (["1%"], False)
    assert [each.words for each in new.entries] == ["2%"]
    assert ([each.words for each in before.entries], before.seed) == (["1%"], True), "nobody asked about that day"
    assert not elsewhere.known


def test_what_a_practice_portal_says_counts_only_while_it_is_the_portal(books: Books) -> None:
    reference_sowing.sow(books, small)
    take(books, ListKey.UNITS, entries(3, "Toy"), origin=PRACTICE)
    with books.read() as sitting:
        assert reference.units(sitting).has("Unit 7")
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url="http://127.0.0.1:8000", practice_token="t"))
        assert [each.words for each in reference.units(sitting).entries] == ["Toy 0", "Toy 1", "Toy 2"]
        portals.set_portal(sitting, PortalDraft(url=URL))
        assert reference.units(sitting).has("Unit 7")


def test_all_an_invoice_needs_comes_in_one_value(books: Books) -> None:
    reference_sowing.sow(books, small)
    take(books, ListKey.TARIFF, [Entry("8708.3010", "Brakes"), *entries(5)])
    take(books, ListKey.HS_UNITS, [Entry("13", "KG")], "8708.3010")
    take(books, ListKey.RATES, [Entry("280", "1%", "1")], asked_for(REDUCED, "PUNJAB"))
    take(books, ListKey.SCHEDULES, [Entry("7", "EIGHTH SCHEDULE Table 1")], asked_for(REDUCED, "1%", "PUNJAB"))
    take(books, ListKey.SERIALS, [Entry("1", "82")], "EIGHTH SCHEDULE Table 1")
    with books.read() as sitting:
        found = reference.lists(
            sitting,
            date(2026, 11, 22),
            hs_codes=["8708.3010", "9999.9999"],
            sale_types=[REDUCED],
            rates=[(REDUCED, "1%")],
            schedules=["EIGHTH SCHEDULE Table 1"],
        )
    assert found.has_hs_code("8708.3010")
    assert not found.has_hs_code("9999.9999")
    assert not found.units_for("8708.3010").has("Liter")
    assert not found.rates_of(REDUCED).has("2%")
    assert not found.schedules_for(REDUCED, "1%").has("327(I)/2008")
    assert not found.serials_of("EIGHTH SCHEDULE Table 1").has("83")
    assert found.sale_types.seed


def test_a_refused_answer_is_kept_to_be_looked_at(books: Books) -> None:
    reference_sowing.sow(books, small)
    for why in ("it is no list", "it is empty"):
        with books.write() as sitting:
            reference_taking.refuse_answer(sitting, ListKey.UNITS, "", why, Answer(200, body=b"<html>" * 20_000))
    with books.read() as sitting:
        (kept,) = reference.refusals(sitting)
        (row,) = reference.rows(sitting, "units")
    assert (kept.why, kept.http_status, len(kept.answer)) == ("it is empty", 200, reference_taking.KEPT)
    assert row.refused == "it is empty"
    take(books, ListKey.UNITS, entries(20))
    with books.read() as sitting:
        assert reference.refusals(sitting) == []


def test_a_list_that_somebody_changed_by_hand_is_found(books: Books) -> None:
    reference_sowing.sow(books, small)
    assert verify.verify(books).ok
    with books.write() as sitting:
        sitting.execute(text("UPDATE reference_entry SET words = 'Maund' WHERE words = 'Unit 3'"))
    assert verify.verify(books).findings == ("the list units (seed) is not as it was read",)


def test_only_what_the_workshop_uses_is_asked_for_and_only_when_it_is_old(books: Books, clock: Clock) -> None:
    reference_sowing.sow(books, small)
    with books.write() as sitting:
        sales.post(sitting, a_sale(lines=(a_sale_line(),)))
    with books.read() as sitting:
        every = reference_wanted.wanted(sitting)
    standard = asked_for("Goods at standard rate (default)", "PUNJAB")
    assert [(each.key, each.asked) for each in every] == [
        (ListKey.PROVINCES, ""),
        (ListKey.SALE_TYPES, ""),
        (ListKey.UNITS, ""),
        (ListKey.DOCUMENT_TYPES, ""),
        (ListKey.RATES, standard),
        (ListKey.HS_UNITS, "8708.3010"),
        (ListKey.SERIAL_WORDS, ""),
        (ListKey.TARIFF, ""),
    ]
    assert every[4].ids == {"sale_type": "75", "province": "7"}
    take(books, ListKey.UNITS, entries(20))
    take(books, ListKey.RATES, [Entry("413", "18%", "18")], standard)
    take(books, ListKey.TARIFF, entries(20))
    with books.write() as sitting:
        reference_taking.refuse_answer(sitting, ListKey.PROVINCES, "", "it is no list", Answer(200))
        found = {(each.key, each.asked): each.ids for each in reference_wanted.wanted(sitting)}
    assert found.keys() & {(ListKey.UNITS, ""), (ListKey.RATES, standard), (ListKey.PROVINCES, "")} == set()
    schedules = (ListKey.SCHEDULES, asked_for("Goods at standard rate (default)", "18%", "PUNJAB"))
    assert found[schedules] == {"rate": "413", "province": "7"}, "a rate's schedules, as soon as its id is known"
    clock.moment += timedelta(days=8)
    with books.read() as sitting:
        later = {each.key for each in reference_wanted.wanted(sitting)}
    assert {ListKey.UNITS, ListKey.RATES, ListKey.PROVINCES} <= later
    assert ListKey.TARIFF not in later, "the tariff keeps for a month"


def test_the_shipped_lists_are_put_in_wherever_books_are_opened(tmp_path: Path, blank_books: Path) -> None:
    from app.cli.office import Office, shipped_list

    copied = tmp_path / "copy.karkhana"
    copied.write_bytes(blank_books.read_bytes())
    office = Office(str(copied), "tester", "en", json=True)
    with office.books.read() as sitting:
        assert reference.tariff_of(sitting, ["8708.3010"]).entries
        assert reference.provinces(sitting).code_of("Punjab") == "7"
    assert reference_sowing.sow(office.books, shipped_list) == 0
    office.close()
