"""Reads FBR's lists and what it says of our parties, a few at a time; whatever goes wrong here never stops sending."""

from __future__ import annotations

import logging
from collections.abc import Callable

from app.rules.reference import FBR, PRACTICE
from app.services import portals, reference_taking, reference_wanted, taxpayers
from app.services.books import Books
from app.services.outcome import Answer
from app.services.portals import PortalRow
from app.services.reference_taking import NotTaken
from app.services.reference_wanted import Question
from app.services.taxpayers import Asked
from app.sync.portals import fbr_lists, fbr_persons
from app.sync.portals.fbr_lists import NotAList
from app.sync.portals.fbr_persons import NoAnswer
from app.sync.transport import MaybeSent, NotSent, Transport

log = logging.getLogger(__name__)
FEW = 4
"""Lists a round, so that a slow line is not filled with them."""

PERSONS = 4
"""Questions about parties a round."""

MANY = 40
"""The same when a person asks for everything now."""

BUSY = frozenset({401, 403, 408, 425, 429, 500, 502, 503, 504})
"""After one of these the portal is left in peace till the next round."""

Tell = Callable[[int, int], None]
Stop = Callable[[], bool]


class _Enough(Exception):
    """This round asks no more."""


def quiet(_done: int, _of: int) -> None:
    """Nobody wants to hear how far it is."""


def never() -> bool:
    return False


def refresh(
    books: Books,
    portal: PortalRow,
    token: str,
    transport: Transport,
    *,
    now_all: bool = False,
    tell: Tell = quiet,
    stop: Stop = never,
) -> int:
    """Ask for what it is time to ask for; with `now_all` for every list in use. How many answers were good."""
    reader = _Reader(books, portal, token, transport, stop)
    try:
        reader.lists(FEW, now_all=now_all, tell=tell)
        reader.persons(MANY if now_all else PERSONS, tell)
    except _Enough:
        pass
    return reader.read


def ask_about(books: Books, portal: PortalRow, token: str, transport: Transport, party_id: int) -> int:
    """Ask FBR about one party now. How many answers were good; Refusal if he has no number."""
    with books.read() as sitting:
        questions = taxpayers.of_party(sitting, party_id)
    reader = _Reader(books, portal, token, transport, never)
    try:
        for asked in questions:
            reader.person(asked)
    except _Enough:
        pass
    return reader.read


class _Reader:
    def __init__(self, books: Books, portal: PortalRow, token: str, transport: Transport, stop: Stop) -> None:
        self._books, self._portal, self._token, self._transport = books, portal, token, transport
        self._stop = stop
        self._origin = PRACTICE if portals.is_loopback(portal.url) else FBR
        self.read = 0

    def lists(self, few: int, *, now_all: bool, tell: Tell) -> None:
        """What an answer makes possible (a rate's schedules) is asked for in the same round, if there is room."""
        tried: set[tuple[str, str]] = set()
        while now_all or len(tried) < few:
            with self._books.read() as sitting:
                every = reference_wanted.wanted(sitting, now_all=now_all)
            left = [each for each in every if (each.key, each.asked) not in tried]
            if not left:
                return
            for question in left if now_all else left[: few - len(tried)]:
                tried.add((question.key, question.asked))
                self.one(question)
                tell(len(tried), len(tried) + len(left))

    def persons(self, limit: int, tell: Tell) -> None:
        """Those of whom nothing was heard for longest."""
        with self._books.read() as sitting:
            due = taxpayers.due(sitting, limit)
        for done, asked in enumerate(due, start=1):
            self.person(asked)
            tell(done, len(due))

    def one(self, question: Question) -> None:
        """One list into the books, or its refusal into the evidence. Raises _Enough."""
        answer = self._ask("GET", fbr_lists.url(self._portal.url, question), b"")
        try:
            entries = fbr_lists.read(question.key, answer)
            with self._books.write() as sitting:
                reference_taking.take(
                    sitting, question.key, question.asked, entries, origin=self._origin, source=self._portal.url
                )
            self.read += 1
        except (NotAList, NotTaken) as why:
            log.info("the list %s %s was not taken: %s", question.key, question.asked, why)
            with self._books.write() as sitting:
                reference_taking.refuse_answer(sitting, question.key, question.asked, str(why), answer)
        _rest(answer)

    def person(self, asked: Asked) -> None:
        """What FBR says of one number. Raises _Enough."""
        with self._books.read() as sitting:
            verb, day = taxpayers.verb(sitting), sitting.today()
        request = fbr_persons.question(self._portal.url, asked, day, verb)
        answer = self._ask(request.method, request.url, request.body)
        _rest(answer)
        try:
            reply = fbr_persons.read(asked, answer)
        except NoAnswer as why:
            log.info("%s about a party was not answered: %s", asked.question, why)
            with self._books.write() as sitting:
                reference_taking.refuse_answer(sitting, asked.question, asked.number, str(why), answer)
            return
        with self._books.write() as sitting:
            taxpayers.learn(sitting, asked, reply.answer, reply.words, reply.code)
        self.read += 1

    def _ask(self, method: str, url: str, body: bytes) -> Answer:
        if self._stop():
            raise _Enough
        try:
            return self._transport.ask(
                method, url, self._token, body=body, proxy=self._portal.proxy, largest=fbr_lists.LARGEST
            )
        except (NotSent, MaybeSent) as trouble:
            log.info("a list could not be asked for: %s", trouble.reason)
            raise _Enough from None


def _rest(answer: Answer) -> None:
    if answer.status in BUSY:
        raise _Enough
