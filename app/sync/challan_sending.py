"""A challan of ours goes up once: under its key, which is asked for wherever an answer is lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from app.rules.challan_troubles import ANOTHER_THERE, ANSWER_UNREADABLE, NOT_ARRIVED
from app.services.challan_portal import putting, sources, taking
from app.services.challan_portal.putting import Sending, Wish
from app.services.challan_portal.records import Evidence, Page, TheirChallan
from app.services.outcome import Answer
from app.sync import pace
from app.sync.challan_talk import Talk, evidence
from app.sync.portals import challan_portal as wire
from app.sync.transport import MaybeSent, NotSent

REFUSING = frozenset({400, 404, 413, 415, 422})
"""With the portal's own words inside, these are definite."""
BUSY = frozenset({401, 403, 429, 503})
SERVED = frozenset({200, 201})

Later = Callable[[str, timedelta | None], None]
"""Puts the one thing off, for this reason and at least so long: it never goes first again for ever."""


def put_up(talk: Talk, sending: Sending) -> None:
    """Stopped if the line or the portal is in the way; the same may be called again at any time.

    Whatever is not decided is put off, longer each time, unless the line was down: then it is due as before.
    """
    if sending.asked and _found_by_key(talk, sending) is not False:
        return
    with talk.books.write() as sitting:
        putting.asking(sitting, sending.id)
    url = wire.create_url(talk.portal.url)
    try:
        answer = talk.ask("POST", url, sending.body, {"Idempotency-Key": sending.key})
    except NotSent as trouble:
        with talk.books.write() as sitting:
            putting.not_asked(sitting, sending.id, trouble.reason)
        raise talk.stopped(trouble) from None
    except MaybeSent as trouble:
        _unclear(talk, sending, trouble.reason)
        return
    _judge(talk, sending, answer, evidence("POST", url, answer))


def grant(talk: Talk, wish: Wish) -> None:
    """Ask for what a person wants of one challan there; asking twice does nothing twice. Stopped as `put_up`."""
    later = partial(_wish_later, talk, wish)
    body = wire.cancellation(wish.words) if wish.what == "cancel" else b""
    url = wire.step_url(talk.portal.url, wish.their_id, wish.what)
    answer = _heard(talk, "POST", url, later, body)
    problem = wire.read_problem(answer)
    if answer.status in {400, 403, 404, 409, 422} and problem is not None and problem[0] != "payer-not-yours":
        with talk.books.write() as sitting:
            putting.wish_ended(sitting, talk.source.id, wish.their_id, refused_with=problem[1] or problem[0])
        return
    _served(talk, answer, later)
    theirs = wire.read_challan(answer, talk.source.payer)
    if theirs is None or theirs.id != wish.their_id:
        _unreadable(talk, evidence("POST", url, answer), later)
    elif trouble := _adopt(talk, theirs, evidence("POST", url, answer)):
        later(trouble, None)
    else:
        with talk.books.write() as sitting:
            putting.wish_ended(sitting, talk.source.id, wish.their_id)


def _judge(talk: Talk, sending: Sending, answer: Answer, found: Evidence) -> None:
    problem = wire.read_problem(answer)
    theirs = wire.read_challan(answer, talk.source.payer) if answer.status in {200, 201} else None
    if theirs is not None and theirs.key == sending.key:
        _agree(talk, sending, theirs, found)
    elif answer.status in REFUSING and problem is not None:
        _refuse(talk, sending, problem[0], problem[1], found)
    elif answer.status in BUSY:
        _served(talk, answer, partial(_put_off, talk, sending))
    else:
        _unclear(talk, sending, f"HTTP {answer.status}")


def _unclear(talk: Talk, sending: Sending, reason: str) -> None:
    """Its key says what became of it; if that says nothing either, it is asked for again later."""
    _put_off(talk, sending, reason)
    if _found_by_key(talk, sending) is False:
        talk.words.append(NOT_ARRIVED.format(reason=reason))


def _found_by_key(talk: Talk, sending: Sending) -> bool | None:
    """Is it there? False: certainly not. None: the answer cannot be believed, so it is asked for again later."""
    later = partial(_put_off, talk, sending)
    url = wire.by_key_url(talk.portal.url, sending.key)
    answer = _heard(talk, "GET", url, later)
    problem = wire.read_problem(answer)
    if answer.status == 404 and problem is not None and problem[0] == "not-found":
        return False
    _served(talk, answer, later)
    theirs = wire.read_challan(answer, talk.source.payer)
    if theirs is None or theirs.key != sending.key:
        _unreadable(talk, evidence("GET", url, answer), later)
        return None
    _agree(talk, sending, theirs, evidence("GET", url, answer))
    return True


def _agree(talk: Talk, sending: Sending, theirs: TheirChallan, found: Evidence) -> None:
    """It stands there; if it says something else than ours, a person has to look."""
    if wire.sent(sending.body) != (theirs.authority, theirs.kind, theirs.period, theirs.amount, theirs.due_on):
        words = ANOTHER_THERE.format(authority=theirs.authority, period=theirs.period, amount=theirs.amount)
        _refuse(talk, sending, "differs", words, found)
    elif trouble := _adopt(talk, theirs, found):
        _put_off(talk, sending, trouble)


def _adopt(talk: Talk, theirs: TheirChallan, found: Evidence) -> str:
    """Into the books, as if it had come with the list; else in what it contradicts them."""
    page = Page(items=(theirs,), bad=(), next_cursor="", complete_until=theirs.changed_at, more=False)
    with talk.books.write() as sitting:
        taken = taking.take_challans(sitting, talk.source.id, page, found, listed=False)
        if taken.troubles:
            sources.witness(sitting, talk.source.id, found, "\n".join(taken.troubles))
    talk.note(taken)
    return "\n".join(taken.troubles)


def _heard(talk: Talk, method: str, url: str, later: Later, body: bytes = b"") -> Answer:
    """What may be repeated without harm; Stopped if there is no answer."""
    try:
        return talk.ask(method, url, body)
    except NotSent as trouble:
        raise talk.stopped(trouble) from None
    except MaybeSent as trouble:
        later(trouble.reason, None)
        raise talk.stopped(trouble) from None


def _served(talk: Talk, answer: Answer, later: Later) -> None:
    """Stopped unless the portal answers with what was asked for."""
    if answer.status not in SERVED:
        later(f"HTTP {answer.status}", talk.rest(answer))
    talk.let_in(answer)


def _unreadable(talk: Talk, found: Evidence, later: Later) -> None:
    with talk.books.write() as sitting:
        sources.witness(sitting, talk.source.id, found, ANSWER_UNREADABLE)
    later(ANSWER_UNREADABLE, None)
    talk.words.append(ANSWER_UNREADABLE)


def _put_off(talk: Talk, sending: Sending, reason: str, rest: timedelta | None = None) -> None:
    tries = sending.tries + 1
    with talk.books.write() as sitting:
        putting.later(sitting, sending.id, reason, tries, sitting.now() + (rest or pace.wait(tries)))


def _wish_later(talk: Talk, wish: Wish, _reason: str, rest: timedelta | None) -> None:
    tries = wish.tries + 1
    with talk.books.write() as sitting:
        until = sitting.now() + (rest or pace.wait(tries))
        putting.wish_later(sitting, talk.source.id, wish.their_id, tries, until)


def _refuse(talk: Talk, sending: Sending, code: str, words: str, found: Evidence) -> None:
    with talk.books.write() as sitting:
        sources.witness(sitting, talk.source.id, found, f"{code}: {words}")
        putting.refused(sitting, sending.id, code, words)
    talk.words.append(words)
