"""The portal's two lists, read to their end: the place moves on with the rows, and only over what was taken whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.rules.challan_troubles import DEPARTMENTS, FEEDS, LIST_CIRCLES, LIST_UNREADABLE
from app.services.books import Sitting
from app.services.challan_portal import sources, taking
from app.services.challan_portal.records import Evidence, Page, TheirChallan, TheirReceipt
from app.services.challan_portal.sources import Place
from app.services.challan_portal.taking import Taken
from app.services.outcome import Answer, TryLater
from app.sync.challan_talk import Reach, Stopped, Talk, evidence
from app.sync.portals import challan_portal as wire
from app.sync.transport import NO_HEADERS

MOST_PAGES = 2000
MOST_WORDS = 20
"""Troubles of one page that are kept."""

Some = Page[TheirChallan] | Page[TheirReceipt]
Take = Callable[[Sitting, Answer, Evidence], tuple[Some, Taken] | None]


@dataclass(frozen=True, slots=True)
class Feed:
    """`take`: the page into the books; None: it cannot be read."""

    name: str
    take: Take


def authorities(talk: Talk) -> None:
    """Who may issue, as it stands today."""
    answer = talk.believed("GET", wire.authorities_url(talk.portal.url))
    found = wire.read_authorities(answer)
    if found is None:
        raise Stopped(LIST_UNREADABLE.format(things=DEPARTMENTS))
    with talk.books.write() as sitting:
        sources.keep_authorities(sitting, talk.source.id, found)


def read(talk: Talk) -> bool:
    """Challans, then receipts; once more if one was paid that was issued only just now.

    True: both to their end, and all of it was taken. A list of challans that is not served hides no receipt.
    """
    strangers: set[str] = set()
    whole = served = False
    try:
        whole, served = _challans(talk), True
    except Stopped as stop:
        if stop.reach is not Reach.ONE:
            raise
        talk.words.append(stop.reason)
    kept = list(talk.words)
    paid = _receipts(talk, strangers)
    if strangers and served:
        talk.words[:] = kept
        whole = _challans(talk)
        paid = _receipts(talk, strangers)
    return whole and paid


def _challans(talk: Talk) -> bool:
    def take(sitting: Sitting, answer: Answer, found: Evidence) -> tuple[Some, Taken] | None:
        page = wire.read_challans(answer, talk.source.payer)
        return None if page is None else (page, taking.take_challans(sitting, talk.source.id, page, found))

    return _walk(talk, Feed("challans", take))


def _receipts(talk: Talk, strangers: set[str]) -> bool:
    """`strangers`: those challans that have a receipt and are not here."""

    def take(sitting: Sitting, answer: Answer, found: Evidence) -> tuple[Some, Taken] | None:
        page = wire.read_receipts(answer)
        if page is None:
            return None
        taken = taking.take_receipts(sitting, talk.source.id, page, found)
        strangers.update(taken.strangers)
        return page, taken

    return _walk(talk, Feed("receipts", take))


def _walk(talk: Talk, feed: Feed) -> bool:
    """From where the last round ended, page by page. True: to the end, and all of it was taken."""
    with talk.books.read() as sitting:
        place = sources.place(sitting, talk.source.id, feed.name)
    cursor, whole, seen = place.cursor, True, {place.cursor}
    for _ in range(MOST_PAGES):
        url = wire.feed_url(talk.portal.url, feed.name, talk.source.payer, cursor)
        etag = place.etag if cursor == place.cursor else ""
        answer = talk.once("GET", url, b"", {"If-None-Match": etag} if etag else NO_HEADERS)
        if answer.status == 304 and etag:
            _unchanged(talk, feed, place, answer)
            return True
        if cursor and _is_lost(answer):
            cursor, seen = "", {""}
            continue
        talk.let_in(answer)
        page, taken = _take(talk, feed, cursor, answer, evidence("GET", url, answer), whole=whole)
        whole = whole and not taken.troubles
        if not page.more:
            return whole
        if page.next_cursor in seen:
            talk.words.append(LIST_CIRCLES.format(things=FEEDS[feed.name]))
            return False
        seen.add(page.next_cursor)
        cursor = page.next_cursor
    return False


def _take(talk: Talk, feed: Feed, cursor: str, answer: Answer, found: Evidence, *, whole: bool) -> tuple[Some, Taken]:
    """Rows and place in one sitting: both stand, or neither."""
    with talk.books.write() as sitting:
        got = feed.take(sitting, answer, found)
        if got is None:
            sources.witness(sitting, talk.source.id, found, "it cannot be read")
        elif got[1].troubles:
            sources.witness(sitting, talk.source.id, found, "\n".join(got[1].troubles[:MOST_WORDS]))
        elif whole:
            page = got[0]
            etag = answer.headers.get("etag", "") if page.next_cursor == cursor else ""
            here = Place(cursor=page.next_cursor, etag=etag[:250], until=page.complete_until)
            sources.keep_place(sitting, talk.source.id, feed.name, here)
    if got is None:
        raise talk.stopped(TryLater(LIST_UNREADABLE.format(things=FEEDS[feed.name])))
    talk.note(got[1])
    return got


def _unchanged(talk: Talk, feed: Feed, place: Place, answer: Answer) -> None:
    """A 304 whose mark does not move may come from a cache that sleeps: next time the page itself is asked for."""
    mark = wire.read_mark(answer)
    moved = mark is not None and (place.until is None or mark > place.until)
    with talk.books.write() as sitting:
        here = Place(cursor=place.cursor, etag=place.etag if moved else "", until=mark if moved else None)
        sources.keep_place(sitting, talk.source.id, feed.name, here)


def _is_lost(answer: Answer) -> bool:
    """The place in the list is not known any more: it is read from the beginning."""
    problem = wire.read_problem(answer)
    return answer.status == 404 and problem is not None and problem[0] == "cursor-unknown"
