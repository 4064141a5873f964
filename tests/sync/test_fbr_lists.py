"""How FBR's lists are asked for, letter by letter, and hostile answers to it."""

from __future__ import annotations

import json
from datetime import date

import pytest

from app.rules.reference import Entry, ListKey
from app.services.outcome import Answer
from app.services.reference_wanted import Question
from app.services.taxpayers import STATL, TYPE, Asked
from app.sync.portals import fbr_lists, fbr_persons
from app.sync.portals.fbr_lists import NotAList
from app.sync.portals.fbr_persons import NoAnswer

BASE = "https://gw.fbr.gov.pk"
DAY = date(2024, 2, 4)
SAMPLES: dict[ListKey, tuple[list[dict[str, object]], Entry]] = {
    ListKey.PROVINCES: ([{"stateProvinceCode": 7, "stateProvinceDesc": "PUNJAB"}], Entry("7", "PUNJAB")),
    ListKey.DOCUMENT_TYPES: ([{"docTypeId": 4, "docDescription": "Sale Invoice"}], Entry("4", "Sale Invoice")),
    ListKey.TARIFF: ([{"hS_CODE": "8432.1010", "description": "PLOUGHS"}], Entry("8432.1010", "PLOUGHS")),
    ListKey.SERIAL_WORDS: ([{"srO_ITEM_ID": 724, "srO_ITEM_DESC": "9"}], Entry("724", "9")),
    ListKey.SALE_TYPES: ([{"transactioN_TYPE_ID": 82, "transactioN_DESC": "DTRE goods"}], Entry("82", "DTRE goods")),
    ListKey.UNITS: ([{"uoM_ID": 77, "description": "Square Metre"}], Entry("77", "Square Metre")),
    ListKey.SCHEDULES: ([{"srO_ID": 7, "srO_DESC": "Zero Rated Gas"}], Entry("7", "Zero Rated Gas")),
    ListKey.RATES: (
        [{"ratE_ID": 734, "ratE_DESC": "18% along with rupees 60 per kilogram", "ratE_VALUE": 18}],
        Entry("734", "18% along with rupees 60 per kilogram", "18"),
    ),
    ListKey.HS_UNITS: ([{"uoM_ID": 77, "description": "Square Meter"}], Entry("77", "Square Meter")),
    ListKey.SERIALS: ([{"srO_ITEM_ID": 17853, "srO_ITEM_DESC": "50"}], Entry("17853", "50")),
}
"""The specification's own examples, §5.1 to 5.10."""


def answer(said: object) -> Answer:
    return Answer(200, body=json.dumps(said).encode())


@pytest.mark.parametrize("key", list(ListKey))
def test_the_specifications_own_examples_are_read(key: ListKey) -> None:
    said, entry = SAMPLES[key]
    assert fbr_lists.read(key, answer(said)) == [entry]
    shouted = [{name.upper(): value for name, value in said[0].items()}]
    assert fbr_lists.read(key, answer(shouted)) == [entry]


@pytest.mark.parametrize(
    ("question", "url"),
    [
        (Question(ListKey.PROVINCES), "/pdi/v1/provinces"),
        (Question(ListKey.TARIFF), "/pdi/v1/itemdesccode"),
        (
            Question(ListKey.SCHEDULES, day=DAY, ids={"rate": "413", "province": "1"}),
            "/pdi/v1/SroSchedule?rate_id=413&date=04-Feb-2024&origination_supplier_csv=1",
        ),
        (
            Question(ListKey.RATES, day=date(2024, 2, 24), ids={"sale_type": "18", "province": "1"}),
            "/pdi/v2/SaleTypeToRate?date=24-Feb-2024&transTypeId=18&originationSupplier=1",
        ),
        (Question(ListKey.HS_UNITS, ids={"hs_code": "5904.9000"}), "/pdi/v2/HS_UOM?hs_code=5904.9000&annexure_id=3"),
        (
            Question(ListKey.SERIALS, day=date(2025, 3, 25), ids={"schedule": "389"}),
            "/pdi/v2/SROItem?date=2025-03-25&sro_id=389",
        ),
    ],
    ids=lambda one: one.key.value if isinstance(one, Question) else "",
)
def test_each_is_asked_as_the_specification_writes_it(question: Question, url: str) -> None:
    assert fbr_lists.url(BASE, question) == BASE + url


UNIT = {"uoM_ID": 13, "description": "KG"}
HOSTILE = {
    "html": b"<html>Request rejected</html>",
    "empty": b"",
    "cut": b'[{"uoM_ID":13,"descr',
    "a record": json.dumps(UNIT).encode(),
    "a fault": b'{"fault":{"code":900901}}',
    "a list of words": b'["KG"]',
    "NaN": b'[{"uoM_ID":NaN,"description":"KG"}]',
    "an endless number": b'[{"uoM_ID":1e999,"description":"KG"}]',
    "a key twice": b'[{"uoM_ID":13,"UOM_ID":14,"description":"KG"}]',
    "a mark before it": b"\xef\xbb\xbf[]",
    "no text": b"\xff\xfe",
    "no id": b'[{"description":"KG"}]',
    "an id that is true": b'[{"uoM_ID":true,"description":"KG"}]',
    "half an id": b'[{"uoM_ID":13.5,"description":"KG"}]',
    "an id below nothing": b'[{"uoM_ID":-13,"description":"KG"}]',
    "a huge id": b'[{"uoM_ID":99999999999999999999,"description":"KG"}]',
    "no words": b'[{"uoM_ID":13,"description":""}]',
    "null": b'[{"uoM_ID":13,"description":null}]',
    "a list for words": b'[{"uoM_ID":13,"description":["KG"]}]',
    "control letters": b'[{"uoM_ID":13,"description":"K\\u0000G"}]',
    "the same id for another": b'[{"uoM_ID":13,"description":"KG"},{"uoM_ID":13,"description":"Liter"}]',
    "words without end": json.dumps([{"uoM_ID": 13, "description": "K" * 5000}]).encode(),
    "fields without end": json.dumps([{f"f{n}": n for n in range(1000)}]).encode(),
    "too many rows": b"[" + b",".join([b"{}"] * 50_001) + b"]",
    "too deep": b"[" * 100_000,
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_answer_is_no_list(body: bytes) -> None:
    with pytest.raises(NotAList):
        fbr_lists.read(ListKey.UNITS, Answer(200, body=body))


def test_the_right_list_with_the_wrong_status_is_none() -> None:
    with pytest.raises(NotAList, match="HTTP 500"):
        fbr_lists.read(ListKey.UNITS, Answer(500, body=json.dumps([UNIT]).encode()))


def test_what_is_said_twice_alike_is_there_once() -> None:
    assert fbr_lists.read(ListKey.UNITS, answer([UNIT, UNIT | {"description": " KG "}])) == [Entry("13", "KG")]
    twice = [{"hS_CODE": "8708.3010", "description": "BRAKES"}, {"hS_CODE": "8708.3010", "description": ""}]
    assert fbr_lists.read(ListKey.TARIFF, answer(twice)) == [Entry("8708.3010", "BRAKES")]


@pytest.mark.parametrize(
    ("value", "kept"), [(18, "18"), (0.2, "0.2"), (None, ""), (18.0, "18")], ids=["whole", "part", "none", "zeros"]
)
def test_a_rates_percent_is_kept_as_a_decimal(value: float | None, kept: str) -> None:
    said = [{"ratE_ID": 1, "ratE_DESC": "x", "ratE_VALUE": value}]
    assert fbr_lists.read(ListKey.RATES, answer(said)) == [Entry("1", "x", kept)]


ACTIVE = Asked(1, "Ravi Motors", "2345678", STATL)
KIND = Asked(1, "Ravi Motors", "2345678", TYPE)


@pytest.mark.parametrize(
    ("asked", "said", "meant"),
    [
        (ACTIVE, {"status code": "01", "status": "In-Active"}, "inactive"),
        (ACTIVE, {"status code": "02", "status": "In-Active"}, "inactive"),
        (ACTIVE, {"Status Code": "01", "Status": " active "}, "active"),  # the text decides, not the code
        (KIND, {"statuscode": "00", "REGISTRATION_NO": "2345678", "REGISTRATION_TYPE": "Registered"}, "registered"),
        (KIND, {"statuscode": "01", "REGISTRATION_NO": "2345678", "REGISTRATION_TYPE": "unregistered"}, "unregistered"),
        (KIND, {"REGISTRATION_NO": " 00-2345678", "REGISTRATION_TYPE": "REGISTERED"}, "registered"),
    ],
)
def test_the_text_says_what_somebody_is(asked: Asked, said: dict[str, str], meant: str) -> None:
    assert fbr_persons.read(asked, answer(said)).answer == meant


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"[]",
        b'{"status code":"00"}',
        b'{"status code":"00","status":"Inactive?"}',
        b'{"status code":"00","status":["Active"]}',
        b'{"status":"Active","STATUS":"In-Active"}',
        b'{"status":"Active","registration_no":"7654321"}',
        b'{"status":"Active"}' + b" " * (1 << 14),
    ],
)
def test_a_hostile_answer_says_nothing_of_anybody(body: bytes) -> None:
    with pytest.raises(NoAnswer):
        fbr_persons.read(ACTIVE, Answer(200, body=body))
    with pytest.raises(NoAnswer, match="HTTP 500"):
        fbr_persons.read(ACTIVE, Answer(500, body=b'{"status":"Active"}'))


def test_a_person_is_asked_about_in_three_ways() -> None:
    url = BASE + "/dist/v1/statl"
    body = b'{"regno": "2345678", "date": "2024-02-04"}'
    post = fbr_persons.question(BASE, ACTIVE, DAY, "POST")
    assert (post.method, post.url, post.body) == ("POST", url, body)
    spec = fbr_persons.question(BASE, ACTIVE, DAY, "GET-body")
    assert (spec.method, spec.url, spec.body) == ("GET", url, body)
    plain = fbr_persons.question(BASE, ACTIVE, DAY, "GET")
    assert (plain.method, plain.url, plain.body) == ("GET", f"{url}?regno=2345678&date=2024-02-04", b"")
    assert fbr_persons.question(BASE, KIND, DAY, "POST").body == b'{"Registration_No": "2345678"}'
