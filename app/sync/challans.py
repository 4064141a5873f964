"""Challans between the books and the challan portal: put up once, fetched once, however often the line breaks."""

from __future__ import annotations

from datetime import timedelta

from app.rules.problems import Refusal
from app.services import breaker, outages, portals
from app.services.books import Books
from app.services.breaker import Went
from app.services.challan_portal import putting, sources
from app.services.portals import PortalRow
from app.sync import challan_feeds
from app.sync.challan_sending import grant, put_up
from app.sync.challan_talk import Asking, Stopped, Talk

__all__ = ["Stopped", "ask", "pull", "send"]

EVERY = timedelta(minutes=15)
AUTHORITIES_STAY = timedelta(days=1)
MOST_WORDS = 20
"""Troubles that are told of one round."""


def pull(books: Books, portal: PortalRow, token: str, transport: Asking, *, now_all: bool = False) -> int:
    """Put up what waits, then read both lists to their end; how many challans are new or changed.

    `now_all`: a person asked; else the lists are read once in a while. It never raises for the fault of the line or of
    the portal: what stopped it is kept for the page to tell.
    """
    try:
        talk = _talk(books, portal, token, transport)
    except Refusal:
        return 0  # no NTN and no CNIC yet: nobody could be asked for
    if portals.unarmed(portal) or not (now_all or _is_due(talk)):
        return 0
    try:
        _round(talk)
    except Stopped as stop:
        talk.words.append(stop.reason)
    else:
        with books.write() as sitting:
            breaker.note(sitting, portal.name, Went.THROUGH)
            outages.came_through(sitting, portal.name)
    with books.write() as sitting:
        sources.finish(sitting, talk.source.id, "\n".join(dict.fromkeys(talk.words[:MOST_WORDS])))
    return len(talk.changed)


def send(
    books: Books, portal: PortalRow, token: str, transport: Asking, challan_id: int, *, authority: str = ""
) -> None:
    """Put one challan up now. Refusal if it cannot be put up; Stopped if it waits for the next round."""
    talk = _talk(books, portal, token, transport)
    if talk.source.authorities_at is None:
        challan_feeds.authorities(talk)
    with books.write() as sitting:
        chosen = putting.queue(sitting, portal, challan_id, authority)
        waits = [each for each in putting.waiting(sitting, talk.source.id) if each.id == chosen]
    for each in waits:
        put_up(talk, each)


def ask(
    books: Books, portal: PortalRow, token: str, transport: Asking, challan_id: int, *, what: str, words: str = ""
) -> None:
    """`what`: psid or cancel, now. Refusal if its state does not allow it; Stopped if it has to wait."""
    talk = _talk(books, portal, token, transport)
    with books.write() as sitting:
        putting.wish(sitting, challan_id, what, words)
        wishes = [each for each in putting.wishes(sitting, talk.source.id) if each.challan_id == challan_id]
    for each in wishes:
        grant(talk, each)


def _is_due(talk: Talk) -> bool:
    with talk.books.read() as sitting:
        pulled = sources.pulled_at(sitting, talk.source.id)
        waits = putting.waiting(sitting, talk.source.id) or putting.wishes(sitting, talk.source.id)
        return bool(waits) or pulled is None or sitting.now() - pulled >= EVERY


def _talk(books: Books, portal: PortalRow, token: str, transport: Asking) -> Talk:
    with books.write() as sitting:
        found = sources.source(sitting, portal)
    return Talk(books, portal, token, transport, found)


def _round(talk: Talk) -> None:
    with talk.books.read() as sitting:
        asked, now = talk.source.authorities_at, sitting.now()
        waiting = putting.waiting(sitting, talk.source.id)
        wishes = putting.wishes(sitting, talk.source.id)
    if asked is None or now - asked > AUTHORITIES_STAY:
        challan_feeds.authorities(talk)
    for sending in waiting:
        put_up(talk, sending)
    for wish in wishes:
        grant(talk, wish)
    challan_feeds.read(talk)
