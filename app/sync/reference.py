"""Reads FBR's lists and what it says of our parties, a few at a time; whatever goes wrong here never stops sending."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress

from app.rules.reference import FBR, PRACTICE
from app.services import portals, reference_taking, reference_wanted, taxpayers
from app.services.books import Books
from app.services.outcome import Answer
from app.services.portals import PortalRow
from app.services.reference_taking import NotTaken
from app.services.reference_wanted import Question
from app.services.taxpayers import Asked
from app.sync import line
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

BUSY = frozenset({408, 425, 500, 502, 503, 504})
"""After one of these the same kind of question is left for the next round."""

CUT = "the answer did not come whole"

Tell = Callable[[int, int], None]
Stop = Callable[[], bool]


class _Enough(Exception):
    """This round asks no more."""


class _PartOver(_Enough):
    """This round asks no more of the same kind: lists, or what FBR says of parties."""


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
    """Ask for what it is time to ask for; with `now_all` for every list in use. How many answers were good.

    What cannot be had rests by itself: no list keeps the parties waiting, and no party the others.
    """
    reader = _Reader(books, portal, token, transport, stop)
    with books.read() as sitting:
        if reference_taking.in_peace(sitting) and not now_all:
            return 0
    with suppress(_Enough):
        with suppress(_PartOver):
            reader.lists(FEW, now_all=now_all, tell=tell)
        reader.persons(MANY if now_all else PERSONS, tell)
    return reader.read


def ask_about(books: Books, portal: PortalRow, token: str, transport: Transport, party_id: int) -> int:
    """Ask FBR about one party now. How many answers were good; Refusal if he has no number."""
    with books.read() as sitting:
        questions = taxpayers.of_party(sitting, party_id)
    reader = _Reader(books, portal, token, transport, never)
    with suppress(_Enough):
        for asked in questions:
            reader.person(asked)
    return reader.read


class _Reader:
    def __init__(self, books: Books, portal: PortalRow, token: str, transport: Transport, stop: Stop) -> None:
        portals.stay_home(portal)
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
        answer = self._ask(question.key, question.asked, fbr_lists.url(self._portal.url, question))
        try:
            entries = fbr_lists.read(question.key, answer)
            with self._books.write() as sitting:
                reference_taking.take(
                    sitting, question.key, question.asked, entries, origin=self._origin, source=self._portal.url
                )
            self.read += 1
        except (NotAList, NotTaken) as why:
            log.info("the list %s %s was not taken: %s", question.key, question.asked, why)
            self._in_vain(question.key, question.asked, str(why), answer)

    def person(self, asked: Asked) -> None:
        """What FBR says of one number. Raises _Enough."""
        with self._books.read() as sitting:
            verb, day = taxpayers.verb(sitting), sitting.today()
        request = fbr_persons.question(self._portal.url, asked, day, verb)
        answer = self._ask(asked.question, asked.number, request.url, request.method, request.body)
        try:
            reply = fbr_persons.read(asked, answer)
        except NoAnswer as why:
            log.info("%s about a party was not answered: %s", asked.question, why)
            self._in_vain(asked.question, asked.number, str(why), answer)
            return
        with self._books.write() as sitting:
            taxpayers.learn(sitting, asked, reply.answer, reply.words, reply.code)
        self.read += 1

    def _ask(self, key: str, asked: str, url: str, method: str = "GET", body: bytes = b"") -> Answer:
        """Raises _Enough; an answer that breaks off makes its question rest."""
        if self._stop():
            raise _Enough
        try:
            return self._transport.ask(
                method, url, self._token, body=body, proxy=self._portal.proxy, largest=fbr_lists.LARGEST
            )
        except (NotSent, MaybeSent) as trouble:
            log.info("%s could not be asked for: %s", key, trouble.reason)
            if isinstance(trouble, MaybeSent) and trouble.reason not in line.OUR_OWN:
                self._in_vain(key, asked, CUT, Answer(reference_taking.NO_ANSWER))
            raise _Enough from None

    def _in_vain(self, key: str, asked: str, why: str, answer: Answer) -> None:
        """Its refusal into the evidence, before anything else: it rests, and whatever comes after it has its turn."""
        with self._books.write() as sitting:
            reference_taking.refuse_answer(sitting, key, asked, why, answer)
        if answer.status in BUSY or answer.status == reference_taking.NO_ANSWER:
            raise _PartOver
        if answer.status in reference_taking.SHUT or answer.status == reference_taking.TOO_MUCH:
            raise _Enough
