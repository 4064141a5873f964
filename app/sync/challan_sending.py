"""A challan of ours goes up once: under its key, which is asked for wherever an answer is lost."""

from __future__ import annotations

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
UNREADABLE = "The portal's answer about one challan cannot be read; it is asked for again."


def put_up(talk: Talk, sending: Sending) -> None:
    """Stopped if the line or the portal is in the way; the same may be called again at any time."""
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
    """Ask for what a person wants of one challan there; asking twice does nothing twice."""
    body = wire.cancellation(wish.words) if wish.what == "cancel" else b""
    url = wire.step_url(talk.portal.url, wish.their_id, wish.what)
    answer = talk.once("POST", url, body)
    problem = wire.read_problem(answer)
    if answer.status in {400, 403, 404, 409, 422} and problem is not None and problem[0] != "payer-not-yours":
        with talk.books.write() as sitting:
            putting.wish_ended(sitting, talk.source.id, wish.their_id, refused_with=problem[1] or problem[0])
        return
    talk.let_in(answer)
    theirs = wire.read_challan(answer, talk.source.payer)
    if theirs is None or theirs.id != wish.their_id:
        with talk.books.write() as sitting:
            sources.witness(sitting, talk.source.id, evidence("POST", url, answer), UNREADABLE)
        talk.words.append(UNREADABLE)
    elif _adopt(talk, theirs, evidence("POST", url, answer)):
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
        with talk.books.write() as sitting:
            until = sitting.now() + (talk.rest(answer) or pace.wait(sending.tries + 1))
            putting.later(sitting, sending.id, f"HTTP {answer.status}", until)
        talk.let_in(answer)
    else:
        _unclear(talk, sending, f"HTTP {answer.status}")


def _unclear(talk: Talk, sending: Sending, reason: str) -> None:
    """Its key says what became of it; if that says nothing either, it is asked for again later."""
    with talk.books.write() as sitting:
        putting.later(sitting, sending.id, reason, sitting.now() + pace.wait(sending.tries + 1))
    if _found_by_key(talk, sending) is False:
        talk.words.append(f"A challan did not reach the portal ({reason}): it is put up again, under the same key.")


def _found_by_key(talk: Talk, sending: Sending) -> bool | None:
    """Is it there? False: certainly not. None: the answer cannot be believed, so it is asked for again later."""
    url = wire.by_key_url(talk.portal.url, sending.key)
    answer = talk.once("GET", url)
    problem = wire.read_problem(answer)
    if answer.status == 404 and problem is not None and problem[0] == "not-found":
        return False
    talk.let_in(answer)
    theirs = wire.read_challan(answer, talk.source.payer)
    if theirs is None or theirs.key != sending.key:
        with talk.books.write() as sitting:
            sources.witness(sitting, talk.source.id, evidence("GET", url, answer), UNREADABLE)
            putting.later(sitting, sending.id, UNREADABLE, sitting.now() + pace.wait(sending.tries + 1))
        talk.words.append(UNREADABLE)
        return None
    _agree(talk, sending, theirs, evidence("GET", url, answer))
    return True


def _agree(talk: Talk, sending: Sending, theirs: TheirChallan, found: Evidence) -> None:
    """It stands there; if it says something else than ours, a person has to look."""
    if wire.sent(sending.body) != (theirs.authority, theirs.kind, theirs.period, theirs.amount, theirs.due_on):
        words = f"The portal has another challan under our key: {theirs.authority}, {theirs.period}, {theirs.amount}."
        _refuse(talk, sending, "differs", words, found)
    else:
        _adopt(talk, theirs, found)


def _adopt(talk: Talk, theirs: TheirChallan, found: Evidence) -> bool:
    """Into the books, as if it had come with the list. False: it contradicts what is there."""
    page = Page(items=(theirs,), bad=(), next_cursor="", complete_until=theirs.changed_at, more=False)
    with talk.books.write() as sitting:
        taken = taking.take_challans(sitting, talk.source.id, page, found, listed=False)
        if taken.troubles:
            sources.witness(sitting, talk.source.id, found, "\n".join(taken.troubles))
    talk.note(taken)
    return not taken.troubles


def _refuse(talk: Talk, sending: Sending, code: str, words: str, found: Evidence) -> None:
    with talk.books.write() as sitting:
        sources.witness(sitting, talk.source.id, found, f"{code}: {words}")
        putting.refused(sitting, sending.id, code, words)
    talk.words.append(words)
