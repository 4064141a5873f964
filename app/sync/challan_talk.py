"""One conversation with the challan portal, for one payer: who is asked, what is noted, what stops it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from typing import Protocol

from app.rules.challan_troubles import NOT_LET_IN, NOT_SERVED
from app.rules.line_words import STRANGER
from app.services import waiting_papers
from app.services.books import Books
from app.services.challan_portal.records import Evidence
from app.services.challan_portal.sources import Source
from app.services.challan_portal.taking import Taken
from app.services.outages import Whose
from app.services.outcome import Answer, NeedsKey, TryLater
from app.services.portals import PortalRow
from app.sync import line, pace
from app.sync.portals import challan_portal as wire
from app.sync.transport import NO_HEADERS, MaybeSent, NotSent


class Asking(Protocol):
    """Of `app.sync.transport.Transport`: asked once, never again by itself."""

    def ask(
        self,
        method: str,
        url: str,
        token: str = "",
        *,
        body: bytes = b"",
        headers: Mapping[str, str] = NO_HEADERS,
        proxy: str = "",
    ) -> Answer: ...


class Reach(StrEnum):
    """What need not be tried after a trouble."""

    ONE = "one"  # only this one thing was not served: whatever is next may be
    OURS = "ours"  # nothing more of ours this round: there was no answer, or the wish to be left alone
    ROUND = "round"  # nothing at all: the line is down, or we are not let in


class Stopped(Exception):
    """The line or the portal is in the way; what is written down already stands."""

    def __init__(self, reason: str, reach: Reach = Reach.ONE) -> None:
        super().__init__(reason)
        self.reason = reason
        self.reach = reach


class Talk:
    """`changed`: our challans that are new or changed; `words` and `oddities`: what a person should be told of.

    An oddity takes nothing from what was read.
    """

    def __init__(self, books: Books, portal: PortalRow, token: str, transport: Asking, source: Source) -> None:
        self.books, self.portal, self.source = books, portal, source
        self._token, self._transport = token, transport
        self.changed: set[int] = set()
        self.words: list[str] = []
        self.oddities: list[str] = []

    def ask(self, method: str, url: str, body: bytes = b"", headers: Mapping[str, str] = NO_HEADERS) -> Answer:
        """Raises NotSent, MaybeSent."""
        return self._transport.ask(method, url, self._token, body=body, headers=headers, proxy=self.portal.proxy)

    def once(self, method: str, url: str, body: bytes = b"", headers: Mapping[str, str] = NO_HEADERS) -> Answer:
        """What may be repeated without harm; Stopped if there is no answer."""
        try:
            return self.ask(method, url, body, headers)
        except (NotSent, MaybeSent) as trouble:
            raise self.stopped(trouble) from None

    def believed(self, method: str, url: str) -> Answer:
        """The answer to a question, if the portal gives it willingly."""
        answer = self.once(method, url)
        self.let_in(answer)
        return answer

    def let_in(self, answer: Answer) -> None:
        """Stopped unless the portal itself answers with what was asked for."""
        if line.fault(answer, own=False) is Whose.LINE:
            raise self.stopped(TryLater(STRANGER), answer)
        if answer.status in {200, 201}:
            return
        problem = wire.read_problem(answer)
        said = f"HTTP {answer.status}" + (f" ({problem[1] or problem[0]})" if problem else "")
        if answer.status in {401, 403}:
            raise self.stopped(NeedsKey(NOT_LET_IN.format(answer=said)))
        reason = NOT_SERVED.format(answer=said)
        raise self.stopped(TryLater(reason, self.rest(answer)))

    def rest(self, answer: Answer) -> timedelta | None:
        """How long it asks to be left alone."""
        with self.books.read() as sitting:
            return pace.retry_after(answer.headers.get("retry-after", ""), sitting.now())

    def stopped(self, became: NotSent | MaybeSent | TryLater | NeedsKey, stranger: Answer | None = None) -> Stopped:
        """To be raised; the breaker and the log of outages are told. Where we are not let in, nobody asks again soon.

        `stranger`: what somebody else answered in the portal's place.
        """
        with self.books.write() as sitting:
            line.note(sitting, self.portal, became, stranger)
            if isinstance(became, NeedsKey):
                waiting_papers.hold_portal(sitting, self.portal.name, became.reason)
        return Stopped(became.reason, Reach.ROUND if stranger else _reach(became))

    def note(self, taken: Taken) -> None:
        self.changed |= taken.changed
        self.words += taken.troubles
        self.oddities += taken.oddities


def _reach(became: NotSent | MaybeSent | TryLater | NeedsKey) -> Reach:
    match became:
        case NotSent() | NeedsKey():
            return Reach.ROUND
        case TryLater(after=None):
            return Reach.ONE
    return Reach.OURS


def evidence(method: str, url: str, answer: Answer) -> Evidence:
    return Evidence(asked=f"{method} {url}", status=answer.status, body=answer.body)
