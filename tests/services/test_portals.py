"""Where a portal is: https, or this very computer; and no secret in the books."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.rules.problems import Refusal
from app.services import audit, outages, portals, workshop
from app.services.books import Books
from app.services.outages import Whose
from app.services.portals import PortalDraft


def put(books: Books, draft: PortalDraft) -> None:
    with books.write() as sitting:
        portals.set_portal(sitting, draft)


def test_a_portal_is_set_and_set_again(books: Books) -> None:
    put(books, PortalDraft(url="https://gw.fbr.gov.pk/", environment="production"))
    put(books, PortalDraft(url=" http://127.0.0.1:8080 ", practice_token="t"))
    with books.read() as sitting:
        (row,) = portals.listed(sitting)
        trail = audit.trail(sitting, "portal", 1)
        assert portals.portal(sitting, "challans") is None
        with pytest.raises(Refusal, match="no-portal"):
            portals.needed(sitting, "challans")
    assert (row.url, row.environment, row.practice_token) == ("http://127.0.0.1:8080", "sandbox", "t")
    assert row.token_name == "portal fbr-di sandbox"
    assert [entry.action for entry in trail] == ["set", "change"]


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1", "http://localhost/", "http://[::1]:9", "http://127.9.9.9", "https://x.pk"]
)
def test_these_addresses_are_taken(books: Books, url: str) -> None:
    put(books, PortalDraft(url=url))


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        (PortalDraft(url=""), "url: missing"),
        (PortalDraft(url="http://gw.fbr.gov.pk"), "url: plain-http"),
        (PortalDraft(url="http://127.0.0.1.evil.pk"), "url: plain-http"),
        (PortalDraft(url="http://localhost.evil.pk"), "url: plain-http"),
        (PortalDraft(url="ftp://127.0.0.1"), "url: malformed"),
        (PortalDraft(url="127.0.0.1:80"), "url: malformed"),
        (PortalDraft(url="https://"), "url: malformed"),
        (PortalDraft(url="https://a:99999"), "url: malformed"),
        (PortalDraft(url="https://me:secret@gw.fbr.gov.pk"), "url: malformed"),
        (PortalDraft(url="https://gw.fbr.gov.pk?x=1"), "url: malformed"),
        (PortalDraft(url="https://x.pk", name="others"), "name: malformed"),
        (PortalDraft(url="https://x.pk", environment="test"), "environment: malformed"),
        (PortalDraft(url="https://x.pk", proxy="socks"), "proxy: malformed"),
        (PortalDraft(url="https://x.pk", practice_token="real"), "practice_token: malformed"),
    ],
)
def test_these_are_refused(books: Books, draft: PortalDraft, code: str) -> None:
    with pytest.raises(Refusal, match=code):
        put(books, draft)
    with books.read() as sitting:
        assert portals.listed(sitting) == []


REAL = PortalDraft(url="https://gw.fbr.gov.pk", environment="production", token_print=portals.fingerprint("one"))


def armed(books: Books) -> bool:
    with books.read() as sitting:
        return portals.needed(sitting, "fbr-di").armed


def arm(books: Books, typed: str = "1234567-8") -> None:
    with books.write() as sitting:
        portals.arm(sitting, "fbr-di", typed)


def test_the_sandbox_and_a_practice_portal_need_no_arming(books: Books) -> None:
    put(books, PortalDraft(url="https://gw.fbr.gov.pk"))
    assert armed(books)
    put(books, PortalDraft(url="http://127.0.0.1:1", environment="production", practice_token="t"))
    assert armed(books)


def test_production_is_armed_by_the_registration_number_and_on_the_record(books: Books) -> None:
    put(books, REAL)
    assert not armed(books)
    for typed in ("", "7654321-0", "yes"):
        with pytest.raises(Refusal, match="confirm: not-our-number"):
            arm(books, typed)
    assert not armed(books)
    arm(books)
    with books.read() as sitting:
        row = portals.needed(sitting, "fbr-di")
        trail = audit.trail(sitting, "portal", 1)
        assert (row.armed, row.armed_by, row.armed_at) == (True, "tester", sitting.now())
    assert portals.unarmed(row) == ""
    assert (trail[-1].action, trail[-1].by) == ("arm", "tester")
    with books.write() as sitting:
        portals.disarm(sitting, "fbr-di")
    assert not armed(books)
    with books.read() as sitting:
        assert audit.trail(sitting, "portal", 1)[-1].action == "disarm"
        assert portals.unarmed(portals.needed(sitting, "fbr-di")).startswith("Production is not armed")


@pytest.mark.parametrize(
    ("change", "stays"),
    [
        ({}, True),
        ({"token_print": ""}, True),
        ({"proxy": "http://10.0.0.1:3128"}, True),
        ({"url": "https://gw.fbr.gov.pk/other"}, False),
        ({"token_print": portals.fingerprint("two")}, False),
    ],
)
def test_another_address_or_token_disarms(books: Books, change: dict[str, str], stays: bool) -> None:
    put(books, REAL)
    arm(books)
    put(books, replace(REAL, **change))
    assert armed(books) is stays


def test_leaving_production_disarms_it(books: Books) -> None:
    put(books, REAL)
    arm(books)
    put(books, replace(REAL, environment="sandbox"))
    put(books, REAL)
    assert not armed(books)
    put(books, replace(REAL, environment="sandbox"))
    with pytest.raises(Refusal, match="environment: nothing-to-arm"):
        arm(books)


def test_production_at_another_host_is_confirmed_by_its_name(books: Books) -> None:
    strange = replace(REAL, url="https://gw.fbr.gov.pk.example.com")
    for confirmed in ("", "gw.fbr.gov.pk", "example.com"):
        with pytest.raises(Refusal, match="confirmed_host: strange-host"):
            put(books, replace(strange, confirmed_host=confirmed))
    put(books, replace(strange, environment="sandbox"))
    put(books, replace(strange, confirmed_host=" GW.fbr.gov.pk.example.com "))
    with books.read() as sitting:
        assert audit.trail(sitting, "portal", 1)[-1].after == {
            "environment": "production",
            "confirmed_host": "gw.fbr.gov.pk.example.com",
        }


@pytest.mark.parametrize("proxy", ["http://10.0.0.1:3128", "socks5://10.0.0.1:1080", "socks5h://proxy.example:1080"])
def test_these_proxies_are_taken(books: Books, proxy: str) -> None:
    put(books, PortalDraft(url="https://gw.fbr.gov.pk", proxy=proxy))
    with books.read() as sitting:
        assert portals.needed(sitting, "fbr-di").proxy == proxy


def test_no_password_is_repeated(books: Books) -> None:
    for draft in (
        PortalDraft(url="https://gw.fbr.gov.pk", proxy="http://me:secret@10.0.0.1:3128"),
        PortalDraft(url="https://me:secret@gw.fbr.gov.pk"),
    ):
        with pytest.raises(Refusal) as refusal:
            put(books, draft)
        assert "secret" not in repr(refusal.value.problems)


def test_a_fingerprint_says_nothing_of_the_token() -> None:
    assert portals.fingerprint("") == ""
    assert portals.fingerprint("a") != portals.fingerprint("b")
    assert "very-secret" not in portals.fingerprint("very-secret")
    assert len(portals.fingerprint("very-secret")) == 12


def test_another_address_ends_the_outage_of_the_old_one(books: Books) -> None:
    put(books, PortalDraft(url="https://gw.portal.invalid"))
    with books.write() as sitting:
        outages.failed(sitting, "fbr-di", Whose.LINE, "no such name")
    put(books, PortalDraft(url="https://gw.portal.invalid", proxy="http://10.0.0.1:3128"))
    with books.read() as sitting:
        assert outages.current(sitting, "fbr-di") is not None
    put(books, PortalDraft(url="https://gw.fbr.gov.pk"))
    with books.read() as sitting:
        assert outages.current(sitting, "fbr-di") is None


def practise(books: Books) -> None:
    with books.write() as sitting:
        workshop.change(sitting, replace(workshop.draft(sitting), practice=True))


@pytest.mark.parametrize(
    "draft",
    [
        REAL,
        PortalDraft(url="https://gw.fbr.gov.pk"),
        PortalDraft(url="https://127.0.0.1.evil.pk"),
        PortalDraft(name="challans", url="https://challans.example.pk"),
    ],
)
def test_practice_books_are_led_to_no_portal_but_one_on_this_computer(books: Books, draft: PortalDraft) -> None:
    practise(books)
    with pytest.raises(Refusal, match=r"^url: practice-books$"):
        put(books, draft)
    put(books, PortalDraft(name=draft.name, url="http://127.0.0.1:1", practice_token="t"))


def test_practice_books_that_were_led_away_before_are_neither_armed_nor_to_be_armed(books: Books) -> None:
    put(books, REAL)
    arm(books)
    practise(books)
    with books.read() as sitting:
        row = portals.needed(sitting, "fbr-di")
    assert (row.stray, row.armed) == (True, False)
    assert portals.unarmed(row).startswith("These are practice books")
    with pytest.raises(Refusal, match="url: practice-books"):
        arm(books)
