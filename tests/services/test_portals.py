"""Where a portal is: https, or this very computer; and no secret in the books."""

from __future__ import annotations

import pytest

from app.rules.problems import Refusal
from app.services import audit, portals
from app.services.books import Books
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
