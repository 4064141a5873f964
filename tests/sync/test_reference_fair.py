"""What FBR will not tell of one thing rests by itself, longer each time, and keeps no other question waiting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from app.rules.reference import ListKey
from app.services import parties, portals, reference, reference_sowing, sales, taxpayers
from app.services.books import Books
from app.services.outcome import Answer
from app.services.portals import PortalDraft, PortalRow
from app.services.taxpayers import STATL, TYPE
from app.sync.reference import CUT, ask_about
from app.sync.transport import ENDING, MaybeSent, NotSent
from tests.clock import Clock
from tests.makers import a_party, a_sale
from tests.services.test_reference import small
from tests.sync.test_reference import URL, Line, proper, read

HALF_A_MINUTE = timedelta(seconds=30)
FIRST, SECOND = "2345678", "7654321"


@pytest.fixture
def fbr(books: Books) -> PortalRow:
    reference_sowing.sow(books, small)
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url=URL))
        return portals.needed(sitting, "fbr-di")


@pytest.fixture
def customers(books: Books, fbr: PortalRow) -> list[int]:
    """Two to whom something was sold of late."""
    with books.write() as sitting:
        first = parties.add(sitting, a_party(name="Ravi Motors", ntn="2345678-9"))
        second = parties.add(sitting, a_party(name="Other Motors", ntn="7654321-0"))
        sales.post(sitting, a_sale())
        sales.post(sitting, a_sale(customer="Other Motors", customer_ntn="7654321-0", customer_strn=""))
    return [first, second]


def odd(path: str, number: str, instead: Answer | Exception) -> Line:
    """A portal that knows everything, but answers this to what is asked there about this number."""
    return Line(lambda at, body: instead if path in at and number.encode() in body else proper(at, body))


def asked(line: Line, path: str, number: str = "") -> int:
    return sum(path in at and number.encode() in body for _, at, _, body in line.asked)


def said(books: Books, party_id: int) -> set[str]:
    with books.read() as sitting:
        return set(taxpayers.latest(sitting, party_id))


Turn = Callable[[Line, timedelta, int], None]


@pytest.fixture
def turn(books: Books, fbr: PortalRow, clock: Clock) -> Turn:
    """So many rounds, so far apart."""

    def turn(line: Line, every: timedelta, times: int) -> None:
        for _ in range(times):
            read(books, fbr, line)
            clock.moment += every

    return turn


def test_a_list_that_never_comes_whole_keeps_nobody_waiting(books: Books, customers: list[int], turn: Turn) -> None:
    """The tariff on a slow line: everything else is read, and it is begun again an hour later, then ever later."""
    line = odd("itemdesccode", "", MaybeSent("the answer took too long"))
    turn(line, HALF_A_MINUTE, 20)
    assert [said(books, each) for each in customers] == [{TYPE, STATL}] * 2
    assert asked(line, "itemdesccode") == 1
    with books.read() as sitting:
        assert not reference.units(sitting).seed
        (kept,) = reference.refusals(sitting)
    assert (kept.key, kept.why, kept.http_status, kept.answer) == (ListKey.TARIFF, CUT, 0, b"")
    turn(line, timedelta(hours=1), 72)
    assert asked(line, "itemdesccode") == 1 + 5 + 1, "after 1, 2, 4, 8, 16 hours, then once a day"
    line.say = proper
    turn(line, timedelta(days=1), 2)
    with books.read() as sitting:
        assert reference.refusals(sitting) == []
        assert [row.origin for row in reference.rows(sitting, ListKey.TARIFF)] == ["fbr"]


@pytest.mark.parametrize("trouble", [Answer(500), MaybeSent("cut")], ids=["500", "cut"])
def test_lists_that_are_not_served_leave_the_same_round_to_the_parties(
    books: Books, customers: list[int], turn: Turn, trouble: Answer | Exception
) -> None:
    line = odd("/pdi", "", trouble)
    turn(line, HALF_A_MINUTE, 1)
    assert asked(line, "/pdi") == 1
    assert [said(books, each) for each in customers] == [{TYPE, STATL}] * 2


@pytest.mark.parametrize("trouble", [Answer(500), MaybeSent("cut")], ids=["500", "cut"])
def test_one_number_that_is_never_answered_keeps_no_other_waiting(
    books: Books, customers: list[int], turn: Turn, trouble: Answer | Exception
) -> None:
    line = odd("/dist", FIRST, trouble)
    turn(line, HALF_A_MINUTE, 8)
    assert (said(books, customers[0]), said(books, customers[1])) == (set(), {TYPE, STATL})
    assert asked(line, "/dist", FIRST) == 2, "each question once, and then it rests"
    turn(line, timedelta(days=2), 1)
    turn(line, HALF_A_MINUTE, 4)
    assert asked(line, "/dist", FIRST) == 4, "and once more on another day"
    line.say = proper
    turn(line, timedelta(days=2), 2)
    assert said(books, customers[0]) == {TYPE, STATL}


def test_who_was_asked_in_vain_comes_after_the_others(
    books: Books, fbr: PortalRow, customers: list[int], clock: Clock, turn: Turn
) -> None:
    turn(odd("/dist", FIRST, Answer(500)), HALF_A_MINUTE, 2)
    clock.moment += timedelta(days=30)
    with books.read() as sitting:
        due = [each.number for each in taxpayers.due(sitting, 4)]
    assert due == [SECOND, SECOND, FIRST, FIRST]


def test_a_question_that_we_may_not_ask_rests_with_all_others_for_a_while(
    books: Books, fbr: PortalRow, customers: list[int], turn: Turn
) -> None:
    """statl is not open to us: one 401, a quarter of an hour's peace, and then on with all but statl."""
    line = odd("/dist/v1/statl", "", Answer(401))
    turn(line, HALF_A_MINUTE, 20)
    before = len(line.asked)
    assert asked(line, "statl") == 1
    turn(line, HALF_A_MINUTE, 9)
    assert len(line.asked) == before, "left in peace"
    turn(line, 4 * HALF_A_MINUTE, 15)
    assert [said(books, each) for each in customers] == [{TYPE}] * 2
    assert asked(line, "statl") == 1
    with books.read() as sitting:
        assert portals.needed(sitting, "fbr-di").held_reason == "", "invoices have nothing to do with it"
    line.say = proper
    assert ask_about(books, fbr, "t", line, customers[0]) == 2, "a person need not wait"  # type: ignore[arg-type]


@pytest.mark.parametrize("status", [401, 403, 429])
def test_a_portal_that_does_not_let_us_in_is_asked_four_times_an_hour(
    customers: list[int], turn: Turn, status: int
) -> None:
    line = odd("", "", Answer(status))
    turn(line, timedelta(minutes=5), 12)
    assert len(line.asked) == 4


@pytest.mark.parametrize("trouble", [MaybeSent(ENDING), NotSent("no line")], ids=["we-went", "no-line"])
def test_what_says_nothing_of_the_question_is_not_held_against_it(
    books: Books, customers: list[int], turn: Turn, trouble: Exception
) -> None:
    line = odd("", "", trouble)
    turn(line, HALF_A_MINUTE, 2)
    assert len(line.asked) == 2, "the round is over"
    with books.read() as sitting:
        assert reference.refusals(sitting) == []
