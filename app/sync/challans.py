"""Challans between the books and the challan portal: put up once, fetched once, however often the line breaks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from app.rules.problems import Refusal
from app.services import breaker, outages, portals
from app.services.books import Books
from app.services.breaker import Went
from app.services.challan_portal import putting, sources
from app.services.portals import PortalRow
from app.sync import challan_feeds
from app.sync.challan_sending import grant, put_up
from app.sync.challan_talk import Asking, Reach, Stopped, Talk

__all__ = ["Stopped", "ask", "pull", "send"]

EVERY = timedelta(minutes=15)
AUTHORITIES_STAY = timedelta(days=1)
MOST_WORDS = 20
"""Troubles that are told of one round."""

Do = Callable[[], None]


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
    tried, whole = True, False
    try:
        whole = _round(talk)
    except Stopped as stop:
        talk.words.append(stop.reason)
        tried = stop.reach is not Reach.ROUND
    said = "\n".join(dict.fromkeys((talk.words + talk.oddities)[:MOST_WORDS]))
    with books.write() as sitting:
        sources.finish(sitting, talk.source.id, said, tried=tried, whole=whole)
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
        tried = sources.tried_at(sitting, talk.source.id)
        waits = putting.waiting(sitting, talk.source.id) or putting.wishes(sitting, talk.source.id)
        return bool(waits) or tried is None or sitting.now() - tried >= EVERY


def _talk(books: Books, portal: PortalRow, token: str, transport: Asking) -> Talk:
    portals.stay_home(portal)
    with books.write() as sitting:
        found = sources.source(sitting, portal)
    return Talk(books, portal, token, transport, found)


def _round(talk: Talk) -> bool:
    """Were both lists read to their end, and all of it taken? Raises Stopped.

    The lists are read in any case: what the portal will not do for one challan of ours hides nothing it issued.
    """
    left_alone = _ours(talk)
    whole = challan_feeds.read(talk)
    with talk.books.write() as sitting:
        outages.came_through(sitting, talk.portal.name)
        if not left_alone:
            breaker.note(sitting, talk.portal.name, Went.THROUGH)
    return whole


def _ours(talk: Talk) -> bool:
    """What waits, the longest first, so that each has its turn. True: the portal has enough of us for now."""
    with talk.books.read() as sitting:
        asked, now = talk.source.authorities_at, sitting.now()
        waits: list[tuple[datetime, Do]] = [
            (each.since, partial(put_up, talk, each)) for each in putting.waiting(sitting, talk.source.id)
        ]
        waits += [(each.since, partial(grant, talk, each)) for each in putting.wishes(sitting, talk.source.id)]
    if asked is None:
        challan_feeds.authorities(talk)  # a first list without their names would never bear them
    elif now - asked > AUTHORITIES_STAY:
        waits.append((asked, partial(challan_feeds.authorities, talk)))
    troubles = 0
    for _, do in sorted(waits, key=lambda one: one[0]):
        try:
            do()
        except Stopped as stop:
            if stop.reach is Reach.ROUND:
                raise
            talk.words.append(stop.reason)
            troubles += 1
            if stop.reach is Reach.OURS or troubles == breaker.TROUBLES:
                return True
    return False
