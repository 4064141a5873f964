"""Reading FBR's lists and what it says of parties: from the practice portal, and from one that answers nonsense."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.practice.server import PracticePortal
from app.rules.problems import Code, Refusal
from app.rules.reference import ListKey
from app.services import parties, party_status, portals, reference, reference_sowing, sales, taxpayers
from app.services.books import Books
from app.services.outcome import Answer
from app.services.portals import PortalDraft, PortalRow
from app.services.taxpayers import STATL, TYPE
from app.sync.reference import FEW, ask_about, refresh
from app.sync.transport import MaybeSent, NotSent, Transport
from tests.clock import Clock
from tests.makers import a_party, a_sale, a_sale_line
from tests.services.test_reference import small

URL = "https://gw.fbr.gov.pk"
PORTAL = Path(__file__).parents[2] / "resources" / "portal"
STANDARD = "Goods at standard rate (default)"
Say = Callable[[str, bytes], Answer | Exception]


@dataclass
class Line:
    """A line that says what a test wants; it remembers what was asked."""

    say: Say
    asked: list[tuple[str, str, str, bytes]] = field(default_factory=list)

    def ask(self, method: str, url: str, token: str = "", *, body: bytes = b"", **_: Any) -> Answer:
        self.asked.append((method, url.removeprefix(URL), token, body))
        said = self.say(url.removeprefix(URL), body)
        if isinstance(said, Exception):
            raise said
        return said


def listed(*rows: dict[str, object]) -> Answer:
    return Answer(200, body=json.dumps(rows).encode())


def units(count: int) -> Answer:
    return listed(*({"uoM_ID": n, "description": f"Unit {n}"} for n in range(1, count + 1)))


def proper(path: str, body: bytes) -> Answer:
    """A portal that knows a little of everything."""
    match path.partition("?")[0]:
        case "/pdi/v1/provinces":
            return listed({"stateProvinceCode": 7, "stateProvinceDesc": "PUNJAB"})
        case "/pdi/v1/transtypecode":
            return listed({"transactioN_TYPE_ID": 75, "transactioN_DESC": STANDARD})
        case "/pdi/v1/doctypecode":
            return listed({"docTypeId": 4, "docDescription": "Sale Invoice"})
        case "/pdi/v1/itemdesccode":
            return listed({"hS_CODE": "8708.3010", "description": "BRAKES"})
        case "/pdi/v1/uom":
            return units(20)
        case "/pdi/v2/SaleTypeToRate":
            return listed({"ratE_ID": 413, "ratE_DESC": "18%", "ratE_VALUE": 18})
        case "/pdi/v2/HS_UOM":
            return listed({"uoM_ID": 13, "description": "KG"})
        case "/dist/v1/statl":
            return Answer(200, body=b'{"status code":"01","status":"In-Active"}')
        case "/dist/v1/Get_Reg_Type":
            number = json.loads(body)["Registration_No"]
            said = {"statuscode": "00", "REGISTRATION_NO": number, "REGISTRATION_TYPE": "Registered"}
            return Answer(200, body=json.dumps(said).encode())
    return listed({"srO_ID": 1, "srO_DESC": "x", "srO_ITEM_ID": 1, "srO_ITEM_DESC": "1"})


@pytest.fixture
def fbr(books: Books) -> PortalRow:
    """FBR's own address; nobody is there but the test's line."""
    reference_sowing.sow(books, small)
    with books.write() as sitting:
        portals.set_portal(sitting, PortalDraft(url=URL))
        return portals.needed(sitting, "fbr-di")


def read(books: Books, portal: PortalRow, line: Line, *, now_all: bool = False) -> int:
    return refresh(books, portal, "a-token", line, now_all=now_all)  # type: ignore[arg-type]  # a line of the test's own


def test_a_few_a_round_until_everything_in_use_is_there(books: Books, fbr: PortalRow) -> None:
    with books.write() as sitting:
        sales.post(sitting, a_sale(lines=(a_sale_line(),)))
    line = Line(proper)
    rounds = [len(line.asked) - before for before in [0]]
    for _ in range(8):
        before = len(line.asked)
        read(books, fbr, line)
        rounds.append(len([path for _, path, _, _ in line.asked[before:] if path.startswith("/pdi")]))
    assert max(rounds) == FEW
    assert rounds[-1] == 0, "what is fresh is not asked for again"
    assert {token for _, _, token, _ in line.asked} == {"a-token"}
    with books.read() as sitting:
        found = reference.lists(sitting, date(2026, 11, 22), hs_codes=["8708.3010"], sale_types=[STANDARD])
        assert not found.units.seed
        assert found.units_for("8708.3010").entries[0].words == "KG"
        assert found.rates_of(STANDARD).has("18%")
        assert not found.rates_of(STANDARD).has("17%")
    paths = [path for _, path, _, _ in line.asked if path.startswith("/pdi")]
    assert len(paths) == len(set(paths)), "nothing is asked for twice"
    assert "/pdi/v2/SaleTypeToRate?date=22-Nov-2026&transTypeId=75&originationSupplier=7" in paths


def test_everything_at_once_when_a_person_asks(books: Books, fbr: PortalRow) -> None:
    with books.write() as sitting:
        sales.post(sitting, a_sale(lines=(a_sale_line(),)))
    told: list[tuple[int, int]] = []
    line = Line(proper)
    count = refresh(books, fbr, "t", line, now_all=True, tell=lambda done, of: told.append((done, of)))  # type: ignore[arg-type]
    assert count == len(line.asked) == 11  # nine lists, and two questions about the customer
    assert [done for done, _ in told] == [*range(1, 10), 1, 2]
    stopped = Line(proper)
    assert refresh(books, fbr, "t", stopped, now_all=True, stop=lambda: True) == 0  # type: ignore[arg-type]
    assert stopped.asked == []


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (Answer(200, body=b"<html>"), "no proper JSON"),
        (listed(), "it is empty"),
        (units(3), "it has 3 entries, and had 20"),
        (Answer(404, body=b"none"), "HTTP 404"),
    ],
    ids=["html", "empty", "shrunken", "not-found"],
)
def test_a_bad_list_changes_nothing_and_is_kept(books: Books, fbr: PortalRow, answer: Answer, why: str) -> None:
    line = Line(lambda path, body: answer if path == "/pdi/v1/uom" else proper(path, body))
    assert read(books, fbr, line) == FEW - 1
    with books.read() as sitting:
        assert (len(reference.units(sitting).entries), reference.units(sitting).seed) == (20, True)
        (kept,) = reference.refusals(sitting)
        assert not reference.provinces(sitting).seed, "the others were read all the same"
    assert why in kept.why
    assert kept.answer == answer.body
    asked = len([path for _, path, _, _ in line.asked if path == "/pdi/v1/uom"])
    read(books, fbr, line)
    assert len([path for _, path, _, _ in line.asked if path == "/pdi/v1/uom"]) == asked == 1, "not again today"


@pytest.mark.parametrize(
    "trouble",
    [NotSent("no line"), MaybeSent("cut"), Answer(401), Answer(429), Answer(503)],
    ids=["no-line", "cut", "401", "429", "503"],
)
def test_a_portal_in_trouble_is_left_in_peace_and_sending_hears_nothing_of_it(
    books: Books, fbr: PortalRow, trouble: Answer | Exception
) -> None:
    line = Line(lambda _path, _body: trouble)
    assert read(books, fbr, line, now_all=True) == 0
    assert len(line.asked) == 1
    with books.read() as sitting:
        assert portals.needed(sitting, "fbr-di").held_reason == ""
        assert reference.units(sitting).seed


def test_the_practice_portal_serves_every_list(books: Books) -> None:
    reference_sowing.sow(books, lambda name: (PORTAL / name).read_text(encoding="utf-8"))
    with PracticePortal(seed=3) as portal:
        with books.write() as sitting:
            sales.post(sitting, a_sale(lines=(a_sale_line(hs_code="8708.3090"),)))
            portals.set_portal(sitting, PortalDraft(url=portal.url, practice_token=portal.token))
            row = portals.needed(sitting, "fbr-di")
        assert refresh(books, row, portal.token, Transport(), now_all=True) >= 9
    with books.read() as sitting:
        assert reference.refusals(sitting) == []
        found = {row.key: row for row in reference.rows(sitting) if row.origin == "practice"}
        assert set(ListKey) - set(found) == {ListKey.SERIALS}, "no schedule is in use"
        assert reference.units_for(sitting, "8708.3090").has("KG")


def customer(books: Books, **changes: Any) -> int:
    with books.write() as sitting:
        party_id = parties.add(sitting, a_party(name="Ravi Motors", ntn="2345678-9", **changes))
        sales.post(sitting, a_sale())
        return party_id


def test_parties_of_late_are_asked_about_and_what_changed_is_history(
    books: Books, fbr: PortalRow, clock: Clock
) -> None:
    party_id = customer(books)
    with books.read() as sitting:
        assert taxpayers.doubt(sitting, party_id, registered=True) == []
    line = Line(proper)
    read(books, fbr, line)
    posts = {path: json.loads(body) for method, path, _, body in line.asked if method == "POST"}
    assert posts == {
        "/dist/v1/Get_Reg_Type": {"Registration_No": "2345678"},
        "/dist/v1/statl": {"regno": "2345678", "date": "2026-11-22"},
    }
    with books.read() as sitting:
        said = taxpayers.latest(sitting, party_id)
        (problem,) = taxpayers.doubt(sitting, party_id, registered=True)
        (other,) = taxpayers.doubt(sitting, party_id, registered=False)
        (learned,) = party_status.history(sitting, party_id)
    assert (said[TYPE].answer, said[STATL].answer) == ("registered", "inactive")
    assert (problem.code, problem.is_warning, problem.facts["words"]) == (
        Code.BUYER_STATUS_DIFFERS,
        True,
        "In-Active",
    )
    assert other.facts["words"] == "Registered"
    assert (learned.tax, learned.active, learned.source) == ("sales", "no", "FBR statl")
    with books.read() as sitting:
        warned = [each for each in sales.check(sitting, a_sale()) if each.code == Code.BUYER_STATUS_DIFFERS]
    assert [each.field for each in warned] == ["customer"], "whoever writes the next invoice is told"
    clock.moment += timedelta(days=3)
    before = len(line.asked)
    read(books, fbr, line)
    assert not [path for _, path, _, _ in line.asked[before:] if path.startswith("/dist")], "a week is soon enough"
    clock.moment += timedelta(days=5)
    read(books, fbr, line)
    line.say = lambda path, body: (
        Answer(200, body=b'{"status code":"00","status":"Active"}') if "statl" in path else proper(path, body)
    )
    clock.moment += timedelta(days=8)
    read(books, fbr, line)
    with books.read() as sitting:
        spans = [(each.answer, each.first_on.day, each.last_on.day) for each in taxpayers.history(sitting, party_id)]
        assert [each.active for each in party_status.history(sitting, party_id)] == ["yes", "no"]
        assert taxpayers.doubt(sitting, party_id, registered=True) == []
    assert spans == [("registered", 22, 8), ("active", 8, 8), ("inactive", 22, 30)]


def test_nonsense_about_one_party_does_not_keep_the_others_waiting(books: Books, fbr: PortalRow) -> None:
    party_id = customer(books)
    line = Line(lambda path, body: Answer(200, body=b"<html>") if "Reg_Type" in path else proper(path, body))
    read(books, fbr, line)
    read(books, fbr, line)
    assert [path for _, path, _, _ in line.asked if "Reg_Type" in path] == ["/dist/v1/Get_Reg_Type"]
    with books.read() as sitting:
        assert set(taxpayers.latest(sitting, party_id)) == {STATL}


def test_one_party_is_asked_about_when_a_person_wants_it_and_in_the_way_that_was_set(
    books: Books, fbr: PortalRow
) -> None:
    party_id = customer(books)
    with books.write() as sitting:
        taxpayers.set_verb(sitting, "GET")
        nobody = parties.add(sitting, a_party(name="Nobody", ntn="", strn=""))
        with pytest.raises(Refusal, match="malformed"):
            taxpayers.set_verb(sitting, "DELETE")
    line = Line(lambda _path, _body: Answer(200, body=b'{"status":"Active","registration_type":"unregistered"}'))
    assert ask_about(books, fbr, "t", line, party_id) == 2  # type: ignore[arg-type]
    assert [(method, path) for method, path, _, _ in line.asked] == [
        ("GET", "/dist/v1/Get_Reg_Type?Registration_No=2345678"),
        ("GET", "/dist/v1/statl?regno=2345678&date=2026-11-22"),
    ]
    with books.read() as sitting:
        (problem,) = taxpayers.doubt(sitting, party_id, registered=True)
    assert problem.facts == {"words": "unregistered", "date": "22/11/2026"}
    with pytest.raises(Refusal, match="ntn"):
        ask_about(books, fbr, "t", line, nobody)  # type: ignore[arg-type]


def test_what_a_practice_portal_says_of_somebody_is_no_word_on_him(books: Books) -> None:
    party_id = customer(books)
    with PracticePortal(seed=3) as portal:
        with books.write() as sitting:
            portals.set_portal(sitting, PortalDraft(url=portal.url, practice_token=portal.token))
            row = portals.needed(sitting, "fbr-di")
        assert ask_about(books, row, portal.token, Transport(), party_id) == 2
    with books.write() as sitting:
        assert taxpayers.latest(sitting, party_id)[TYPE].answer == "registered"
        assert party_status.history(sitting, party_id) == []
        portals.set_portal(sitting, PortalDraft(url=URL))
        assert taxpayers.latest(sitting, party_id) == {}
